//! The commands and their arguments.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::{
    backup, cell, check, co_occurrence, code, codebook, colours, compare, correct, counts, demo, dialect, document,
    excerpt, excerpts, export, forget, form, frequent_words, history, import, import_comments, journey, licences,
    matrix, memo, memos, new, participant, quote, quote_style, redact, round, saturation, search, searches, similar,
    undo, usage,
};
use crate::words::Language;

/// The arguments of tusj. The help texts of commands and arguments are in the .ftl files, under `explain-`.
#[derive(Parser, Debug)]
#[command(name = "tusj", version, subcommand_precedence_over_arg = true, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[arg(value_name = "FILE.tusj")]
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub read_only: bool,
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub language: Option<LanguageName>,
    #[arg(long, global = true, value_name = "ROUND")]
    pub round: Option<String>,
}

impl Arguments {
    /// Swaps a project file that comes before its command: `tusj thesis.tusj search x` becomes `tusj search thesis.tusj
    /// x`.
    pub(super) fn in_order(mut arguments: Vec<OsString>) -> Vec<OsString> {
        let is_option = |argument: &OsString| argument.to_string_lossy().starts_with('-');
        let mut at = 1;
        while let Some(option) = arguments.get(at).filter(|argument| is_option(argument)) {
            at += if option == "--language" || option == "--round" { 2 } else { 1 };
        }
        let is_project = |path: &OsString| Path::new(path).extension().is_some_and(|end| end == "tusj");
        let is_command = |name: &OsString| Self::command().find_subcommand(name).is_some();
        if arguments.get(at).is_some_and(is_project) && arguments.get(at + 1).is_some_and(is_command) {
            arguments.swap(at, at + 1);
        }
        arguments
    }
}

/// A language, as named in an argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum LanguageName {
    Nb,
    Nn,
    En,
}

impl From<LanguageName> for Language {
    fn from(name: LanguageName) -> Self {
        match name {
            LanguageName::Nb => Self::Nb,
            LanguageName::Nn => Self::Nn,
            LanguageName::En => Self::En,
        }
    }
}

/// A command.
#[derive(Subcommand, Debug)]
pub(super) enum Command {
    New(new::New),
    Import(import::Import),
    Demo(demo::Demo),
    Documents(List),
    Participants(List),
    Codes(List),
    Themes(List),
    Memos(memos::Memos),
    Rounds(List),
    History(history::History),
    Journey(journey::Way),
    Compare(compare::Compare),
    Matrix(matrix::Matrix),
    Counts(counts::Counts),
    Saturation(saturation::Saturation),
    CoOccurrence(co_occurrence::CoOccurrence),
    FrequentWords(frequent_words::FrequentWords),
    Code(code::Code),
    Excerpts(excerpts::Excerpts),
    Search(search::Search),
    Searches(searches::Searches),
    Similar(similar::Similar),
    Dialect(dialect::Dialect),
    Excerpt(excerpt::Excerpt),
    Document(document::Document),
    Participant(participant::Participant),
    Memo(memo::Memo),
    Codebook(codebook::Codebook),
    Round(round::Round),
    Colours(colours::Colours),
    Quote(quote::Quote),
    QuoteStyle(quote_style::Style),
    Form(form::Form),
    Cell(cell::Cell),
    Export(export::Export),
    ImportComments(import_comments::ImportComments),
    Backup(backup::Backup),
    Restore(backup::Restore),
    Undo(undo::Undo),
    Redo(undo::Steps),
    Correct(correct::Correct),
    Redact(redact::Redact),
    Forget(forget::Forget),
    Check(check::Check),
    Licences(licences::Licences),
    Help(usage::Help),
}

/// The arguments of commands that list part of a project.
#[derive(Args, Debug)]
pub(super) struct List {
    #[arg(value_name = "FILE.tusj")]
    pub file: PathBuf,
    #[arg(long)]
    pub json: bool,
}
