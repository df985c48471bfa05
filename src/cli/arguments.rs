//! The arguments: which commands there are and what each takes.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::{
    code, codebook, demo, dialect, document, excerpt, excerpts, export, forget, import, licences, memo, new,
    participant, search, searches, undo, usage,
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
}

/// A language as it is named in an argument.
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
    Memos(List),
    Rounds(List),
    History(List),
    Code(code::Code),
    Excerpts(excerpts::Excerpts),
    Search(search::Search),
    Searches(searches::Searches),
    Dialect(dialect::Dialect),
    Excerpt(excerpt::Excerpt),
    Document(document::Document),
    Participant(participant::Participant),
    Memo(memo::Memo),
    Codebook(codebook::Codebook),
    Export(export::Export),
    Undo(undo::Steps),
    Redo(undo::Steps),
    Forget(forget::Forget),
    Check(List),
    Licences(licences::Licences),
    Help(usage::Help),
}

/// A project of which something is listed.
#[derive(Args, Debug)]
pub(super) struct List {
    #[arg(value_name = "FILE.tusj")]
    pub file: PathBuf,
    #[arg(long)]
    pub json: bool,
}
