//! The command line: the arguments, and a file for each command.
//!
//! A command opens a project, reads or changes it through the same functions as the screens, and writes to the given
//! handles. Exit codes: 0 success, 1 failure (with one sentence that says what is wrong and what to do), 2 wrong usage.
//! The workbench is not part of this module: the caller provides a function that opens it.

mod acts;
mod arguments;
mod backup;
mod cell;
mod check;
mod co_occurrence;
mod code;
mod codebook;
mod codes;
mod colours;
mod compare;
mod console;
pub mod context;
mod correct;
mod counts;
mod demo;
mod dialect;
mod document;
mod documents;
mod excerpt;
mod excerpts;
mod export;
mod forget;
mod form;
mod frequent_words;
mod history;
mod import;
mod import_comments;
mod journey;
mod licences;
mod matrix;
mod memo;
mod memos;
mod new;
mod note;
mod participant;
mod participants;
mod patience;
mod quote;
mod quote_style;
mod redact;
mod round;
mod rounds;
mod saturation;
mod search;
mod searches;
mod similar;
mod table;
mod undo;
mod usage;

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use clap::Parser;
use jiff::tz::TimeZone;

use crate::error::{Error, Result};
use crate::project::Context;
use crate::words::{Language, Words, error};
use arguments::{Arguments, Command};
use console::{Console, Done, Failure};

/// The surroundings of the command line, provided by the program that runs it.
pub struct World<'a> {
    /// Standard output, for results.
    pub out: &'a mut dyn Write,
    /// Standard error, for errors and warnings.
    pub err: &'a mut dyn Write,
    /// Reads all of standard input.
    pub input: fn() -> std::io::Result<Vec<u8>>,
    /// Whether it runs in a terminal, so that it can show progress and open the workbench.
    pub is_terminal: bool,
    /// The language to use if the arguments do not name one.
    pub language: Option<Language>,
    /// The local time zone. Called only when a time is shown, since it is slow.
    pub zone: fn() -> TimeZone,
    /// The clock and identifiers for each opened project.
    pub context: fn() -> Context,
    /// Opens the workbench: with this file or else the start screen, read-only or not, and in this language, if any.
    pub workbench: fn(Option<PathBuf>, bool, Option<Language>) -> Result<()>,
}

/// Runs one command. Returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>, world: &mut World) -> u8 {
    let arguments = Arguments::in_order(arguments.into_iter().collect());
    let language = usage::language(&arguments);
    let words = Words::new(language.or(world.language).unwrap_or(Language::Nb));
    let mut console = Console { world, words: &words, read_only: false, round: None };
    let done = match Arguments::try_parse_from(&arguments) {
        Ok(arguments) => dispatch(arguments, &mut console),
        Err(_) => usage::explain(&mut console, &arguments),
    };
    let done = done.and_then(|()| Ok(console.world.out.flush()?));
    report(done, &mut console)
}

/// Reports an error, unless it has already been reported. Returns the exit code.
fn report(done: Done, console: &mut Console) -> u8 {
    let (code, why) = match done {
        Ok(()) => return 0,
        Err(Failure::AlreadyReported) => return 1,
        // The reader closed the pipe, as `head` does.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => return 0,
        Err(Failure::Output(_)) => (1, console.words.say("output-failed").into_owned()),
        Err(Failure::Error(why)) => (1, error::sentence(console.words, &why)),
        Err(Failure::Usage(why)) => (2, why),
    };
    // If this fails too, there is no way left to report it.
    console.warn(&why).ok();
    code
}

fn dispatch(arguments: Arguments, console: &mut Console) -> Done {
    console.read_only = arguments.read_only;
    console.round = arguments.round;
    let Some(command) = arguments.command else {
        let language = arguments.language.map(Into::into);
        return open(console, arguments.file, arguments.read_only, language);
    };
    match command {
        Command::New(new) => new.run(console),
        Command::Import(import) => import.run(console),
        Command::Demo(demo) => demo.run(console, arguments.language.map(Into::into)),
        Command::Documents(list) => documents::run(console, &list),
        Command::Participants(list) => participants::run(console, &list),
        Command::Codes(list) => codes::codes(console, &list),
        Command::Themes(list) => codes::themes(console, &list),
        Command::Memos(memos) => memos.run(console),
        Command::Rounds(list) => rounds::run(console, &list),
        Command::Journey(way) => way.run(console),
        Command::Compare(compare) => compare.run(console),
        Command::Matrix(matrix) => matrix.run(console),
        Command::Counts(counts) => counts.run(console),
        Command::Saturation(saturation) => saturation.run(console),
        Command::CoOccurrence(pairs) => pairs.run(console),
        Command::FrequentWords(words) => words.run(console),
        Command::History(history) => history.run(console),
        Command::Round(round) => round.run(console),
        Command::Colours(colours) => colours.run(console),
        Command::Form(form) => form.run(console),
        Command::Cell(cell) => cell.run(console),
        Command::Code(code) => code.run(console),
        Command::Excerpts(excerpts) => excerpts.run(console),
        Command::Search(search) => search.run(console),
        Command::Searches(searches) => searches.run(console),
        Command::Similar(similar) => similar.run(console),
        Command::Dialect(dialect) => dialect.run(console),
        Command::Excerpt(excerpt) => excerpt.run(console),
        Command::Quote(quote) => quote.run(console),
        Command::QuoteStyle(style) => style.run(console),
        Command::Document(document) => document.run(console),
        Command::Participant(participant) => participant.run(console),
        Command::Memo(memo) => memo.run(console),
        Command::Codebook(codebook) => codebook.run(console),
        Command::Export(export) => export.run(console),
        Command::ImportComments(import) => import.run(console),
        Command::Correct(correct) => correct.run(console),
        Command::Redact(redact) => redact.run(console),
        Command::Forget(forget) => forget.run(console),
        Command::Backup(backup) => backup.run(console),
        Command::Restore(restore) => restore.run(console),
        Command::Undo(undo) => undo::undo(console, &undo),
        Command::Redo(steps) => undo::redo(console, &steps),
        Command::Check(check) => check.run(console),
        Command::Licences(licences) => licences.run(console),
        Command::Help(help) => help.run(console),
    }
}

/// Opens the workbench.
fn open(console: &mut Console, file: Option<PathBuf>, read_only: bool, language: Option<Language>) -> Done {
    if !console.world.is_terminal {
        return Err(Error::NoTerminal.into());
    }
    Ok((console.world.workbench)(file, read_only, language)?)
}
