//! What a screen or an overlay answers to a key: what is to happen beyond it.

use std::path::PathBuf;

use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId, ParticipantId};
use crate::domain::memo::Subject;
use crate::domain::query::options::SearchOptions;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::project::Changed;
use crate::project::excerpt::Target;
use crate::project::export::TableRequest;
use crate::project::setting::Saved;
use crate::project::undo::Undone;
use crate::store::journal::Side;

/// What an overlay is opened for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// Which code to put on this.
    Code(Target),
    /// Where to move this code.
    MoveCode(CodeId),
    /// Which pen's meaning to write.
    PenMeaning,
    /// What to write about this.
    Memo(Subject),
    /// What to write about a passage that is no excerpt yet.
    MemoOn(DocumentId, Span),
    /// What belongs under this code.
    Definition(CodeId),
    /// Which small words are one word in this project.
    Dialect,
    /// Which language is spoken in this document.
    Spoken(DocumentId),
    /// A line of text, for this.
    Line(Line),
    /// Whether to do this.
    Confirm(Confirmation),
    /// Which interviews to bring in.
    Import,
}

/// What a line of text is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// A new code's path, under this code.
    AddCode(Option<CodeId>),
    /// A code's new name.
    RenameCode(CodeId),
    /// A document's new name.
    RenameDocument(DocumentId),
    /// A participant's pseudonym.
    Pseudonym(ParticipantId),
    /// An attribute and its value, as `name=value`.
    Attribute(ParticipantId),
    /// A new participant's number.
    AddParticipant,
    /// Where a table is to lie.
    Export(TableRequest),
    /// The name under which this query is saved, asked so.
    SaveSearch(String, SearchOptions),
    /// Which file takes what is copied, this text first.
    CopyTo(String),
    /// What a pen means.
    PenMeaning(ColourId),
}

/// What is asked about before it is done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Confirmation {
    /// Removing a code with all under it.
    RemoveCode(CodeId),
    /// Removing excerpts.
    RemoveExcerpts(Vec<ExcerptId>),
    /// Removing a document.
    RemoveDocument(DocumentId),
    /// Undoing the last act, or doing it again, where another window did it: its number in the journal, and what it
    /// was, in words.
    Reverse(Side, i64, String),
    /// Saving a search under a name that another has.
    ReplaceSearch(Saved),
    /// Making a table where another file is.
    Replace(TableRequest, PathBuf),
}

/// What is to happen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Nothing more.
    Done,
    /// The command does nothing here.
    Pass,
    /// Something was done to the project, or could not be.
    Changed(Result<Changed>),
    /// Something was undone or redone, or could not be.
    Undone(Result<Undone>),
    /// An overlay is to open.
    Open(Request),
    /// The last code is to be put on this.
    Repeat(Target),
    /// A code was put on and is the last one now.
    Coded(CodeId, Result<Changed>),
    /// Passages are to be copied as quotes with their attribution.
    CopyQuotes(Vec<(DocumentId, Span)>),
    /// A sentence for the bottom line.
    Say(String),
    /// A phrase, by its key, for the bottom line.
    Notice(&'static str),
    /// Something could not be done.
    Failed(Error),
    /// A place in a transcript is to be shown.
    Jump(DocumentId, Span),
    /// A hit is to be shown, and all hits, in the order of the documents, to be gone through from there.
    Hit(DocumentId, Span, Vec<(DocumentId, Span)>),
    /// The saved searches are to be listed.
    Searches,
    /// The search screen is to open, ready for typing.
    Search,
    /// A theme is to be shown.
    Theme(CodeId),
    /// One step back, out of this screen.
    Leave,
}
