//! The outcome of a key or command on a screen: what the workbench has to do.

use std::path::PathBuf;

use crate::domain::cell::CellTopic;
use crate::domain::dismissal::SimilarTo;
use crate::domain::form::ColumnContent;
use crate::domain::ids::{
    AttributeId, CodeId, ColourId, DocumentId, ExcerptId, FormColumnId, FormId, MemoId, Moment, ParticipantId, RoundId,
    SpeakerId,
};
use crate::domain::memo::Subject;
use crate::domain::query::options::SearchOptions;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::export::contents::plain::PlainTable;
use crate::project::Changed;
use crate::project::code::CodeText;
use crate::project::document::correct::CorrectionDone;
use crate::project::excerpt::Target;
use crate::project::matrix::{Topics, Units};
use crate::project::memo::link::MemoLink;
use crate::project::round::RoundStart;
use crate::project::saturation::CodesOf;
use crate::project::setting::Saved;
use crate::project::undo::Undone;
use crate::project::writing::EditedText;
use crate::store::backup::Divergence;
use crate::store::journal::Side;
use crate::tui::file_request::FileRequest;

/// An overlay to open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// Pick a code for this target.
    Code(Target),
    /// Pick a new parent for these codes.
    MoveCodes(Vec<CodeId>),
    /// Pick the code that these are merged into.
    MergeCodes(Vec<CodeId>),
    /// Pick the code that this excerpt of another goes to.
    Deal(CodeId, ExcerptId),
    /// Pick a pen to describe.
    PenMeaning,
    /// Edit the memos on this subject.
    Memo(Subject),
    /// Write a memo on a passage that is not an excerpt yet.
    MemoOn(DocumentId, Span),
    /// Edit this text.
    Edit(EditedText),
    /// Edit a text that describes this code.
    Description(CodeId, CodeText),
    /// Prepare the quote of this excerpt for print.
    PrepareQuote(ExcerptId),
    /// Choose how quotes are printed.
    QuoteStyle,
    /// Edit the project's dialect words.
    Dialect,
    /// Pick the language that is spoken in this document.
    Spoken(DocumentId),
    /// Prompt for a line of text.
    Prompt(Prompt),
    /// Ask for confirmation.
    Confirm(Confirmation),
    /// Import interviews.
    Import,
    /// Edit the words of a turn: the document, the turn's number, and the byte of the turn where the cursor begins.
    EditTurn(DocumentId, i64, usize),
    /// Edit a whole text of one's own.
    EditOwnText(DocumentId),
    /// Write a new text of one's own.
    NewOwnText,
    /// Pick who says these turns.
    TurnSpeaker(DocumentId, Vec<i64>),
    /// Show what would be removed for good: this passage.
    Strike(DocumentId, Span),
    /// Start the words of a cell from the quotes of these excerpts.
    QuotesToCell(ParticipantId, CellTopic, Vec<ExcerptId>),
    /// Choose how to begin a round after this one, or after the current one.
    Round(Option<RoundId>),
}

/// What a line of text is prompted for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Prompt {
    /// The path of a new code, under this code.
    AddCode(Option<CodeId>),
    /// The new name of a code.
    RenameCode(CodeId),
    /// The name of a new code under this one, for these codes to be moved under.
    GroupCodes(Vec<CodeId>, Option<CodeId>),
    /// The name of this code after these are merged into it.
    MergeCodes(CodeId, Vec<CodeId>),
    /// The path of a code that this excerpt of a code goes to, under the code.
    Deal(CodeId, ExcerptId),
    /// The names of the levels of the codebook.
    LevelNames,
    /// The file of a codebook to import.
    ImportCodebook,
    /// The new name of a document.
    RenameDocument(DocumentId),
    /// The pseudonym of a participant.
    Pseudonym(ParticipantId),
    /// An attribute and its value, as `name=value`.
    Attribute(ParticipantId),
    /// The number of a new participant.
    AddParticipant,
    /// The path of an exported file.
    Export(FileRequest),
    /// The name for a saved search with this query and these options.
    SaveSearch(String, SearchOptions),
    /// The file for copied quotes. This text is written first.
    CopyTo(String),
    /// The meaning of a pen.
    PenMeaning(ColourId),
    /// The new name of a pen, perhaps with its shade: `metning #f0e442`.
    RenamePen(ColourId),
    /// The name of a new pen, perhaps with its shade.
    AddPen,
    /// The name to replace throughout, for good or not. It may already be known.
    NameToReplace(ForGood, String),
    /// What takes the place of this name.
    NewName(ForGood, String),
    /// The label of a new speaker, who says these turns.
    TurnSpeaker(DocumentId, Vec<i64>),
    /// The name of a new round that starts like this.
    NewRound(RoundId, RoundStart),
    /// The new name of a round.
    RenameRound(RoundId),
    /// The name of the set of pens that a round is to have.
    RoundColours(RoundId),
    /// The folder for backups.
    BackupFolder,
    /// The name of a new form.
    NewForm,
    /// The new name of a form.
    RenameForm(FormId),
    /// The query that says which participants a form is for.
    FormQuery(FormId),
    /// The heading of a new column of a form, to write under.
    FormColumn(FormId),
    /// The new heading of a column of a form.
    RenameFormColumn(FormColumnId),
}

/// What is chosen from a list for the matrix or the overview.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Chooser {
    /// The matrix: its themes, or a form.
    Topics,
    /// The matrix: its people, documents or groups.
    Units,
    /// The matrix: what a new column of a form shows.
    Columns(FormId),
    /// The overview: its themes.
    OverviewTopics,
    /// The overview: the groups that themes are counted by.
    CountsBy,
    /// The overview: the round or the theme whose saturation is shown.
    SaturationOf,
    /// The overview: whether words are typical of themes or of groups.
    WordsBy,
}

/// Where themes that are chosen one by one are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ManyTopics {
    /// In the matrix.
    Matrix,
    /// In the overview.
    Overview,
}

/// What was chosen for the overview.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OverviewChoice {
    /// These themes.
    Topics(Topics),
    /// Counts by the groups of this attribute, or no groups.
    CountsBy(Option<AttributeId>),
    /// The saturation of these codes.
    Codes(CodesOf),
    /// Words that are typical of the groups of this attribute, or of themes.
    WordsBy(Option<AttributeId>),
}

/// What was chosen for the matrix.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MatrixChoice {
    /// These themes.
    Topics(Topics),
    /// This form.
    Form(FormId),
    /// A new form.
    NewForm,
    /// These units. People may be listed under their values of an attribute.
    Units(Units, Option<AttributeId>),
    /// A theme, still to be picked, as a column of a form.
    PickTheme(FormId),
    /// This as a column of a form.
    Column(FormId, ColumnContent),
    /// A column of a form to write under.
    OwnColumn(FormId),
}

/// Whether words are removed for good, so that undo does not bring them back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ForGood {
    /// Undo brings them back.
    No,
    /// Nothing brings them back.
    Yes,
}

/// An act that needs confirmation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Confirmation {
    /// Deleting codes with their subcodes.
    RemoveCodes(Vec<CodeId>),
    /// Turning each excerpt of a code into a code.
    BreakUp(CodeId),
    /// Deleting excerpts.
    RemoveExcerpts(Vec<ExcerptId>),
    /// Deleting a document.
    RemoveDocument(DocumentId),
    /// Deleting a memo.
    RemoveMemo(MemoId),
    /// Undoing or redoing an act that another window made: its number in the journal, and its description.
    Reverse(Side, i64, String),
    /// Joining a turn with the one before it, which another speaker says. The two speakers, and how many excerpts become
    /// the words of the first.
    JoinTurn(DocumentId, i64, [Option<SpeakerId>; 2], usize),
    /// Closing a round.
    CloseRound(RoundId),
    /// Opening a closed round again.
    ReopenRound(RoundId),
    /// Undoing every act after this step, as described. The second number is the journal's head at the time.
    UndoTo(i64, i64, String),
    /// Replacing the project by this backup, as described.
    Restore(PathBuf, Divergence, String),
    /// Replacing a saved search that has the same name.
    ReplaceSearch(Saved),
    /// Removing a form.
    RemoveForm(FormId),
    /// Removing a column of a form.
    RemoveFormColumn(FormColumnId),
    /// Replacing a file with an exported one.
    Replace(FileRequest, PathBuf),
}

/// The outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Nothing more to do.
    Done,
    /// The command does nothing here.
    Unhandled,
    /// The project was changed, or an error occurred.
    Changed(Result<Changed>),
    /// Texts were corrected, or an error occurred.
    Corrected(Result<CorrectionDone>),
    /// Something was undone or redone, or an error occurred.
    Undone(Result<Undone>),
    /// Open an overlay.
    Open(Request),
    /// Apply the last code to this target.
    Repeat(Target),
    /// A code was applied. It is now the last one used.
    Coded(CodeId, Result<Changed>),
    /// Copy passages as quotes with attribution.
    CopyQuotes(Vec<(DocumentId, Span)>),
    /// Copy a table.
    CopyTable(PlainTable),
    /// Find a word, in the excerpts of a theme or anywhere.
    Find(Option<CodeId>, String),
    /// Show this text in the bottom line.
    Say(String),
    /// These words were selected.
    Selected(String),
    /// Show the phrase with this key in the bottom line.
    Notice(&'static str),
    /// Show the phrase with this key and the number `n` in the bottom line.
    Counted(&'static str, usize),
    /// An error occurred.
    Failed(Error),
    /// Show this passage of a transcript.
    Jump(DocumentId, Span),
    /// Show a hit. The list has all hits, in the order of the documents, for going to the next one.
    Hit(DocumentId, Span, Vec<(DocumentId, Span)>),
    /// List the saved searches.
    Searches,
    /// Open the Search screen, ready for typing.
    Search,
    /// List what can be chosen for the matrix.
    Choose(Chooser),
    /// Ask before undoing every act after this step.
    UndoTo(i64),
    /// Pick what the history is narrowed to. The day of this moment is offered.
    HistoryFilter(Option<Moment>),
    /// Show a theme.
    Theme(CodeId),
    /// Follow a link in a memo.
    Follow(MemoLink),
    /// List the uncoded turns that are most like this.
    Similar(SimilarTo),
    /// Show two codes beside each other.
    Beside(CodeId, CodeId),
    /// Another round became the current one, or an error occurred.
    Round(Result<Changed>),
    /// Go one step back, out of this screen.
    Back,
}
