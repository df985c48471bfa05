//! The arguments: which commands there are and what each takes.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::{
    code, codebook, demo, document, excerpt, excerpts, export, forget, import, memo, new, participant, search, undo,
};
use crate::words::Language;

/// A workbench for coding qualitative interviews.
///
/// Without a command it opens the workbench. Everything stays on this machine.
#[derive(Parser, Debug)]
#[command(name = "tusj", version, subcommand_precedence_over_arg = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The project to open
    #[arg(value_name = "FILE.tusj")]
    pub file: Option<PathBuf>,
    /// Open it for reading only
    #[arg(long)]
    pub read_only: bool,
    /// Language of messages, headings and exported tables
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub language: Option<LanguageName>,
}

/// A language as it is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum LanguageName {
    /// Bokmål
    Nb,
    /// Nynorsk
    Nn,
    /// English
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
    /// Make a new project
    New(new::New),
    /// Bring in transcripts: files, or folders of them
    Import(import::Import),
    /// Make the sample project, coded, and open it
    Demo(demo::Demo),
    /// List the documents
    Documents(List),
    /// List the participants and what they are described by
    Participants(List),
    /// List the codes, each counted by itself
    Codes(List),
    /// List the themes: each code counted with all below it
    Themes(List),
    /// List the memos
    Memos(List),
    /// List the rounds
    Rounds(List),
    /// Tell who did what, and when
    History(List),
    /// Code a passage
    Code(code::Code),
    /// List the excerpts that a query matches
    Excerpts(excerpts::Excerpts),
    /// Search the text, and show each place with what stands around it
    Search(search::Search),
    Excerpt(excerpt::Excerpt),
    Document(document::Document),
    Participant(participant::Participant),
    Memo(memo::Memo),
    /// Change the codebook
    Codebook(codebook::Codebook),
    /// Make a table for the thesis
    Export(export::Export),
    /// Take the last act back
    Undo(undo::Turn),
    /// Do the last undone act again
    Redo(undo::Turn),
    /// Erase removed documents from the file for good; without a name, list them
    Forget(forget::Forget),
    /// Check everything that a project must hold
    Check(List),
}

/// A project to be listed from.
#[derive(Args, Debug)]
pub(super) struct List {
    /// The project
    #[arg(value_name = "FILE.tusj")]
    pub file: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
