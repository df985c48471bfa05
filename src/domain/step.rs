//! A step: one act of a coder. Undo takes it back as a whole.

use super::change::{Change, ChangeScope};
use super::ids::Id;
use super::row::{Row, Table, word_field};

/// The kind of act. Undo restores everything the step changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ActKind {
    /// The project was made.
    ProjectMade,
    /// Documents were imported, with their speakers, marks and comments.
    DocumentsImported,
    /// A project of another program was taken in: its documents.
    ProjectImported,
    /// Highlights and comments from files were added to documents that have the same text.
    MarksImported,
    /// Comments that somebody wrote in a report were brought in as memos.
    CommentsImported,
    /// A document's name, participant, language or kind was changed.
    DocumentChanged,
    /// A text of one's own was written.
    TextWritten,
    /// The words of a document were corrected.
    TextCorrected,
    /// A name was replaced throughout all documents.
    NameReplaced,
    /// A corrected version of a document was taken in from a file.
    TextReimported,
    /// Turns were joined, split, or given to another speaker.
    TurnsChanged,
    /// A document was removed, with everything on it.
    DocumentRemoved,
    /// A speaker's role or person was changed.
    SpeakerChanged,
    /// Participants were added, by hand or from a table.
    ParticipantsAdded,
    /// A participant or one of their attributes was changed.
    ParticipantChanged,
    /// A participant was removed.
    ParticipantRemoved,
    /// Codes were added to the codebook.
    CodeAdded,
    /// Codes were imported from a codebook in a file.
    CodebookImported,
    /// A code was renamed.
    CodeRenamed,
    /// A code was moved in the tree.
    CodeMoved,
    /// Several codes were moved in the tree.
    CodesMoved,
    /// Codes were moved under a group, which may be new: the group, then the codes.
    CodesGrouped,
    /// Codes were merged into one: the code that remains, then the others.
    CodesMerged,
    /// Excerpts were moved from one code to another: the two codes, then the excerpts.
    CodeSplit,
    /// A code was broken up into codes in the words of its excerpts: the code, then the new ones.
    CodeBrokenUp,
    /// A code was given a definition.
    CodeDefined,
    /// Another text that describes a code was changed, or its example.
    CodeDescribed,
    /// A code was given a colour or lost it.
    CodeColoured,
    /// A code was taken out of use, or back into use.
    CodeRetired,
    /// A code was removed, with its codings.
    CodeRemoved,
    /// A passage was marked with a pen, or an excerpt was given another pen.
    ExcerptColoured,
    /// A code was applied to excerpts.
    ExcerptCoded,
    /// A code was taken off excerpts.
    CodingRemoved,
    /// A coding was given a pen of its own.
    CodingColoured,
    /// An excerpt's borders were moved.
    ExcerptResized,
    /// Excerpts were removed, with everything on them.
    ExcerptRemoved,
    /// Excerpts were chosen to be quoted in the thesis.
    ExcerptFlagged,
    /// Excerpts are no longer to be quoted in the thesis.
    ExcerptUnflagged,
    /// An excerpt was given a condensation, or another one.
    ExcerptCondensed,
    /// The condensation of an excerpt was removed.
    CondensationRemoved,
    /// Parts of a quote were left out, replaced or put in, or it was edited by hand.
    QuotePrepared,
    /// A quote is to be printed as it stands in the text again.
    QuoteRestored,
    /// A quote was translated.
    QuoteTranslated,
    /// What a quote was prepared as was approved after its words had changed.
    QuoteApproved,
    /// A code was given a condensate or a golden quote.
    CodeSummedUp,
    /// How quotes are printed was changed.
    QuoteStyleChanged,
    /// A memo was written.
    MemoWritten,
    /// A memo was changed.
    MemoChanged,
    /// A memo was removed.
    MemoRemoved,
    /// A suggested passage was put aside.
    SuggestionDismissed,
    /// A form was made.
    FormMade,
    /// A form was renamed.
    FormRenamed,
    /// A form was given another group of participants.
    FormGroupChanged,
    /// A form was moved in the list.
    FormMoved,
    /// A form was removed, with its own columns and their cells.
    FormRemoved,
    /// A column was added to a form: the form, then the column.
    FormColumnAdded,
    /// A column of a form was given another heading: the form, then the column.
    FormColumnRenamed,
    /// A column of a form was moved: the form, then the column.
    FormColumnMoved,
    /// A column of a form was removed, with the cells of its own: the form, then the column.
    FormColumnRemoved,
    /// Words were written in a cell: the participant, then the theme or the column.
    CellWritten,
    /// Cells were emptied: the participants, and the themes or the columns.
    CellEmptied,
    /// Participants were noted as not asked: the participants, and the themes or the columns.
    CellNotAsked,
    /// Participants were no longer noted as not asked: the participants, and the themes or the columns.
    CellAsked,
    /// A pen was added or changed.
    ColourChanged,
    /// A coder was added.
    CoderAdded,
    /// A search was saved under a name.
    SearchSaved,
    /// A saved search was removed.
    SearchRemoved,
    /// The project's own list of dialect words was changed.
    DialectChanged,
    /// The names of the levels of the codebook were changed.
    LevelsNamed,
    /// A round was begun.
    RoundBegun,
    /// A round was closed.
    RoundClosed,
    /// A closed round was opened again.
    RoundReopened,
    /// A round was renamed.
    RoundRenamed,
    /// A round was given another set of pens.
    RoundColoured,
    /// A set of pens was added or renamed.
    ColourSetChanged,
    /// A setting was changed.
    SettingChanged,
    /// An earlier step was taken back.
    Undone,
    /// An undone step was redone.
    Redone,
    /// Content was removed from the journal for good.
    Forgotten,
    /// Words were removed from the whole file for good. The act names a row once for each place.
    Redacted,
    /// Faults that `check` found were repaired.
    Repaired,
}

word_field!(ActKind {
    ProjectMade = "project-made",
    DocumentsImported = "documents-imported",
    ProjectImported = "project-imported",
    MarksImported = "marks-imported",
    CommentsImported = "comments-imported",
    DocumentChanged = "document-changed",
    TextWritten = "text-written",
    TextCorrected = "text-corrected",
    NameReplaced = "name-replaced",
    TextReimported = "text-reimported",
    TurnsChanged = "turns-changed",
    DocumentRemoved = "document-removed",
    SpeakerChanged = "speaker-changed",
    ParticipantsAdded = "participants-added",
    ParticipantChanged = "participant-changed",
    ParticipantRemoved = "participant-removed",
    CodeAdded = "code-added",
    CodebookImported = "codebook-imported",
    CodeRenamed = "code-renamed",
    CodeMoved = "code-moved",
    CodesMoved = "codes-moved",
    CodesGrouped = "codes-grouped",
    CodesMerged = "codes-merged",
    CodeSplit = "code-split",
    CodeBrokenUp = "code-broken-up",
    CodeDefined = "code-defined",
    CodeDescribed = "code-described",
    CodeColoured = "code-coloured",
    CodeRetired = "code-retired",
    CodeRemoved = "code-removed",
    ExcerptColoured = "excerpt-coloured",
    ExcerptCoded = "excerpt-coded",
    CodingRemoved = "coding-removed",
    CodingColoured = "coding-coloured",
    ExcerptResized = "excerpt-resized",
    ExcerptRemoved = "excerpt-removed",
    ExcerptFlagged = "excerpt-flagged",
    ExcerptUnflagged = "excerpt-unflagged",
    ExcerptCondensed = "excerpt-condensed",
    CondensationRemoved = "condensation-removed",
    QuotePrepared = "quote-prepared",
    QuoteRestored = "quote-restored",
    QuoteTranslated = "quote-translated",
    QuoteApproved = "quote-approved",
    CodeSummedUp = "code-summed-up",
    QuoteStyleChanged = "quote-style-changed",
    MemoWritten = "memo-written",
    MemoChanged = "memo-changed",
    MemoRemoved = "memo-removed",
    SuggestionDismissed = "suggestion-dismissed",
    FormMade = "form-made",
    FormRenamed = "form-renamed",
    FormGroupChanged = "form-group-changed",
    FormMoved = "form-moved",
    FormRemoved = "form-removed",
    FormColumnAdded = "form-column-added",
    FormColumnRenamed = "form-column-renamed",
    FormColumnMoved = "form-column-moved",
    FormColumnRemoved = "form-column-removed",
    CellWritten = "cell-written",
    CellEmptied = "cell-emptied",
    CellNotAsked = "cell-not-asked",
    CellAsked = "cell-asked",
    ColourChanged = "colour-changed",
    CoderAdded = "coder-added",
    SearchSaved = "search-saved",
    SearchRemoved = "search-removed",
    DialectChanged = "dialect-changed",
    LevelsNamed = "levels-named",
    RoundBegun = "round-begun",
    RoundClosed = "round-closed",
    RoundReopened = "round-reopened",
    RoundRenamed = "round-renamed",
    RoundColoured = "round-coloured",
    ColourSetChanged = "colour-set-changed",
    SettingChanged = "setting-changed",
    Undone = "undone",
    Redone = "redone",
    Forgotten = "forgotten",
    Redacted = "redacted",
    Repaired = "repaired",
});

/// Whether an act still holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It was never undone.
    Holds,
    /// It was undone.
    Undone,
    /// It was undone and redone.
    Redone,
}

/// What was done, and to which rows: a kind and ids, never prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Act {
    /// What was done.
    pub kind: ActKind,
    /// The rows it was done to, the most important first.
    pub on: Vec<(Table, i64)>,
}

impl Act {
    /// How many things it was done to, of the kind that it names first.
    pub fn things(&self) -> usize {
        let first = self.on.first().map(|(table, _)| *table);
        self.on.iter().filter(|(table, _)| Some(*table) == first).count().max(1)
    }
}

/// One act of a coder with the changes it makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// What was done.
    pub act: Act,
    /// The changes to rows. A row is added before the rows that refer to it.
    pub changes: Vec<Change>,
}

impl Step {
    /// A step that changes nothing yet.
    pub fn new(kind: ActKind) -> Self {
        Self { act: Act { kind, on: Vec::new() }, changes: Vec::new() }
    }

    /// Names a row that the act is about.
    pub fn on<R: Row>(&mut self, id: R::Id) -> &mut Self {
        self.act.on.push((R::TABLE, id.number()));
        self
    }

    /// Adds a row.
    pub fn add<R: Row>(&mut self, row: &R, about: ChangeScope) -> &mut Self {
        self.changes.push(Change::added(row, about));
        self
    }

    /// Removes a row.
    pub fn remove<R: Row>(&mut self, row: &R, about: ChangeScope) -> &mut Self {
        self.changes.push(Change::removed(row, about));
        self
    }

    /// Changes a row from `old` to `new`, if they differ.
    pub fn alter<R: Row>(&mut self, old: &R, new: &R, about: ChangeScope) -> &mut Self {
        self.changes.extend(Change::altered(old, new, about));
        self
    }

    /// The changes that undo this step, in the order in which they must be made.
    pub fn inverse_changes(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}
