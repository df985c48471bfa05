//! A step: one act of a coder, and what undo takes back as a whole.

use super::change::{About, Change};
use super::ids::Id;
use super::row::{Row, Table, word_field};

/// What was done. On undo, everything that the step changed is as it was before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ActKind {
    /// The project was made.
    ProjectMade,
    /// Documents were brought in, with their speakers, marks and comments.
    DocumentsImported,
    /// Highlights and comments of files were put on documents that had the same text.
    MarksImported,
    /// A document's name, participant, language or kind was changed.
    DocumentChanged,
    /// A document was taken out, with everything on it.
    DocumentRemoved,
    /// A speaker's role or person was changed.
    SpeakerChanged,
    /// Participants were added, or a table of them was read.
    ParticipantsAdded,
    /// A participant or one of their attributes was changed.
    ParticipantChanged,
    /// A participant was taken out.
    ParticipantRemoved,
    /// Codes were added to the codebook.
    CodeAdded,
    /// A code was given another name.
    CodeRenamed,
    /// A code was moved in the tree.
    CodeMoved,
    /// A code was defined.
    CodeDefined,
    /// A code was given a colour or lost it.
    CodeColoured,
    /// A code was taken out of use, or into use again.
    CodeRetired,
    /// A code was removed, with its codings.
    CodeRemoved,
    /// A passage was marked with a pen, or a mark was given another.
    ExcerptColoured,
    /// A code was put on excerpts.
    ExcerptCoded,
    /// A code was taken off excerpts.
    CodingRemoved,
    /// One coding of an excerpt was given a pen of its own.
    CodingColoured,
    /// An excerpt's borders were moved.
    ExcerptResized,
    /// Excerpts were removed, with everything on them.
    ExcerptRemoved,
    /// A memo was written.
    MemoWritten,
    /// A memo was changed.
    MemoChanged,
    /// A memo was removed.
    MemoRemoved,
    /// A pen was added or changed.
    ColourChanged,
    /// A coder was added.
    CoderAdded,
    /// A search was saved under a name.
    SearchSaved,
    /// A saved search was let go of.
    SearchRemoved,
    /// The project's own small words were changed.
    DialectChanged,
    /// A setting was changed.
    SettingChanged,
    /// An earlier step was taken back.
    Undone,
    /// An undone step was done again.
    Redone,
    /// Content was taken out of the journal for good.
    Forgotten,
}

word_field!(ActKind {
    ProjectMade = "project-made",
    DocumentsImported = "documents-imported",
    MarksImported = "marks-imported",
    DocumentChanged = "document-changed",
    DocumentRemoved = "document-removed",
    SpeakerChanged = "speaker-changed",
    ParticipantsAdded = "participants-added",
    ParticipantChanged = "participant-changed",
    ParticipantRemoved = "participant-removed",
    CodeAdded = "code-added",
    CodeRenamed = "code-renamed",
    CodeMoved = "code-moved",
    CodeDefined = "code-defined",
    CodeColoured = "code-coloured",
    CodeRetired = "code-retired",
    CodeRemoved = "code-removed",
    ExcerptColoured = "excerpt-coloured",
    ExcerptCoded = "excerpt-coded",
    CodingRemoved = "coding-removed",
    CodingColoured = "coding-coloured",
    ExcerptResized = "excerpt-resized",
    ExcerptRemoved = "excerpt-removed",
    MemoWritten = "memo-written",
    MemoChanged = "memo-changed",
    MemoRemoved = "memo-removed",
    ColourChanged = "colour-changed",
    CoderAdded = "coder-added",
    SearchSaved = "search-saved",
    SearchRemoved = "search-removed",
    DialectChanged = "dialect-changed",
    SettingChanged = "setting-changed",
    Undone = "undone",
    Redone = "redone",
    Forgotten = "forgotten",
});

/// What was done, and to which rows: a name and ids, never prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Act {
    /// What.
    pub kind: ActKind,
    /// To which rows, the most telling first.
    pub on: Vec<(Table, i64)>,
}

/// One act of a coder with the changes it makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// What was done.
    pub act: Act,
    /// To the rows, in an order in which what is referred to exists.
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
    pub fn add<R: Row>(&mut self, row: &R, about: About) -> &mut Self {
        self.changes.push(Change::added(row, about));
        self
    }

    /// Removes a row.
    pub fn remove<R: Row>(&mut self, row: &R, about: About) -> &mut Self {
        self.changes.push(Change::removed(row, about));
        self
    }

    /// Changes a row from `old` to `new`, if they differ.
    pub fn alter<R: Row>(&mut self, old: &R, new: &R, about: About) -> &mut Self {
        self.changes.extend(Change::altered(old, new, about));
        self
    }

    /// The changes that take this step's back, in the order in which they must be made.
    pub fn inverse_changes(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}
