//! A project of another program, as its file has it. Things are named by their identifiers in the file.

use super::refi::counting::Positions;
use crate::domain::exchange::unit::Counting;
use crate::domain::ids::{Moment, Uuid};
use crate::domain::span::Span;

/// A project as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ForeignProject {
    /// The project's name.
    pub name: String,
    /// The program that wrote it, as it says itself.
    pub program: String,
    /// The coders.
    pub coders: Vec<ForeignCoder>,
    /// The codes; a parent comes before its children.
    pub codes: Vec<ForeignCode>,
    /// The names of what is known about people.
    pub attributes: Vec<ForeignAttribute>,
    /// The people.
    pub people: Vec<ForeignPerson>,
    /// The documents.
    pub documents: Vec<ForeignDocument>,
    /// The memos.
    pub memos: Vec<ForeignMemo>,
    /// The note in which tusj itself wrote what the file has no other place for.
    pub supplement: Option<String>,
    /// What the user should know: how the file was read, and what was left out.
    pub notes: Vec<ExchangeNote>,
}

/// A coder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignCoder {
    /// Its identifier.
    pub guid: Uuid,
    /// Their name.
    pub name: String,
}

/// A code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignCode {
    /// Its identifier.
    pub guid: Uuid,
    /// The code above.
    pub parent: Option<Uuid>,
    /// Its name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Its colour as `0xRRGGBB`.
    pub rgb: Option<u32>,
}

/// Something that is known about people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignAttribute {
    /// Its identifier.
    pub guid: Uuid,
    /// Its name.
    pub name: String,
}

/// A person, in most programs a *case*.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignPerson {
    /// Their identifier.
    pub guid: Uuid,
    /// Their name or number.
    pub name: String,
    /// What is known about them: an attribute and its value.
    pub values: Vec<(Uuid, String)>,
    /// The documents they speak in.
    pub documents: Vec<Uuid>,
}

/// A document.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ForeignDocument {
    /// Its identifier.
    pub guid: Uuid,
    /// Its name.
    pub name: String,
    /// Its text as the file has it, without a byte order mark.
    pub text: String,
    /// When it was added to the project.
    pub created: Option<Moment>,
    /// The marked passages.
    pub selections: Vec<ForeignSelection>,
    /// When in the recording parts of the text are said: the byte at which a part begins, and the milliseconds from the
    /// recording's start.
    pub times: Vec<(usize, i64)>,
    /// What is known about the document: an attribute and its value.
    pub values: Vec<(Uuid, String)>,
}

/// A marked passage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignSelection {
    /// Its identifier.
    pub guid: Uuid,
    /// Its place in the document's text, in bytes.
    pub span: Span,
    /// Who marked it.
    pub coder: Option<Uuid>,
    /// When.
    pub created: Option<Moment>,
    /// The codes on it.
    pub codings: Vec<ForeignCoding>,
}

/// A code on a passage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignCoding {
    /// Its identifier.
    pub guid: Uuid,
    /// The code.
    pub code: Uuid,
    /// Who coded.
    pub coder: Option<Uuid>,
    /// When.
    pub created: Option<Moment>,
}

/// What a memo is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ForeignSubject {
    /// The project.
    Project,
    /// A document.
    Document(Uuid),
    /// A person.
    Person(Uuid),
    /// A code.
    Code(Uuid),
    /// A passage.
    Selection(Uuid),
    /// A code on a passage.
    Coding(Uuid),
    /// A set; tusj's own files have one for each round.
    Set(Uuid),
}

/// A memo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignMemo {
    /// Its identifier; `None` for a description, which has none of its own.
    pub guid: Option<Uuid>,
    /// What it is about.
    pub about: ForeignSubject,
    /// Its words. The title comes first, unless the words begin with it.
    pub words: String,
    /// Who wrote it.
    pub coder: Option<Uuid>,
    /// When.
    pub written: Option<Moment>,
    /// When it was last changed, if that was later.
    pub changed: Option<Moment>,
}

/// Something about an exchanged project that the user should know.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ExchangeNote {
    /// Positions were counted otherwise than the standard says; how, in how many documents, and how many of the selections
    /// could be checked by their quote.
    Counted(Counting, usize),
    /// How many selections were found, and how many of them could be compared with the quote in the file and are the same.
    Checked {
        /// All selections.
        selections: usize,
        /// Those with a quote in the file.
        quoted: usize,
        /// Those that are the same as their quote.
        same: usize,
    },
    /// The turns of so many documents have speakers.
    SpeakersFound(usize),
    /// Names that occur twice under one code got a number.
    Renamed(Vec<String>),
    /// So many selections of the same words by the same coder were joined.
    Joined(usize),
    /// Something was left out: what, and the names.
    LeftOut(NotTaken, Vec<String>),
}

/// What cannot be taken in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NotTaken {
    /// A selection outside the text, or in the middle of a character.
    OutsideText,
    /// A selection of nothing but white space or characters that are not kept.
    EmptySelection,
    /// A selection with no code and no memo.
    NothingOnIt,
    /// Words beside the text, such as names of voices.
    Words,
    /// A selection of what is no text: part of a picture, a page, a recording.
    NoTextSelected,
    /// A picture.
    Picture,
    /// A recording without a transcript.
    Recording,
    /// A PDF without its text.
    Pdf,
    /// A document whose text is not in the file, or has no words.
    TextMissing,
    /// A coding with a code that is not in the file.
    UnknownCode,
    /// A code on a whole document.
    WholeDocument,
    /// A memo on something that was left out.
    MemoWithoutPlace,
    /// A set of documents or codes.
    Set,
    /// A map or another drawing.
    Graph,
    /// A link between things.
    Link,
    /// A value of an attribute of a document that is nobody's.
    ValueWithoutPerson,
    /// A part of a person's case: what is said in some passages of a document.
    CasePassage,
    /// That a coding is marked as important.
    Important,
}

impl ForeignProject {
    /// Says that something was left out.
    pub(super) fn leave_out(&mut self, what: NotTaken, name: impl Into<String>) {
        leave_out(&mut self.notes, what, name);
    }
}

/// Adds to the notes that something was left out.
pub(super) fn leave_out(notes: &mut Vec<ExchangeNote>, what: NotTaken, name: impl Into<String>) {
    let known = notes.iter_mut().find_map(|note| match note {
        ExchangeNote::LeftOut(known, names) if *known == what => Some(names),
        _ => None,
    });
    match known {
        Some(names) => names.push(name.into()),
        None => notes.push(ExchangeNote::LeftOut(what, vec![name.into()])),
    }
}

/// How many selections were compared with the quotes in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Checks {
    /// All selections.
    pub(super) selections: usize,
    /// Those with a quote in the file.
    pub(super) quoted: usize,
    /// Those that are the same as their quote.
    pub(super) same: usize,
}

impl Checks {
    /// Counts the selections of a text, so many of which are the same as their quote.
    pub(super) fn count(&mut self, selections: &[Positions], same: usize) {
        self.selections += selections.len();
        self.quoted += selections.iter().filter(|one| !one.name.trim().is_empty()).count();
        self.same += same;
    }

    /// What to tell the user. `None` if there are no selections.
    pub(super) fn note(self) -> Option<ExchangeNote> {
        let Self { selections, quoted, same } = self;
        (selections > 0).then_some(ExchangeNote::Checked { selections, quoted, same })
    }
}

/// How many line ends and tags a text has.
pub(super) fn lines_in(text: &str) -> usize {
    let ends = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r' | b'\x0b' | b'\x0c' | b'<')).count();
    ends - text.matches("\r\n").count()
}
