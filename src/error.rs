//! What can fail: one enum whose variants say what happened, where, and with what. How it is put into words for a
//! student is the business of `words`; no library's own type or message is let through.

use std::path::PathBuf;

/// What went wrong. Nothing was changed by the act that returns one, except where it says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Error {
    /// A file of a project or a transcript could not be read.
    CannotRead {
        /// Which.
        path: PathBuf,
        /// Why.
        why: FileTrouble,
    },
    /// A file could not be written.
    CannotWrite {
        /// Which.
        path: PathBuf,
        /// Why.
        why: FileTrouble,
    },
    /// The file to be made is there already.
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// A table was to be exported to a file that is there, and that was not to be replaced.
    ExportExists {
        /// Which.
        path: PathBuf,
    },
    /// Nothing was found to stand in the table that was to be exported.
    NothingFound,
    /// The file is not a tusj project.
    NotAProject {
        /// Which.
        path: PathBuf,
    },
    /// The project was written by a newer tusj.
    NewerProject {
        /// Which.
        path: PathBuf,
    },
    /// The project is open for reading only.
    ReadOnly {
        /// Which.
        path: PathBuf,
        /// Why.
        why: ReadOnlyReason,
    },
    /// The project file is damaged, or does not hold what tusj put there.
    Damaged {
        /// What does not hold, for the one who looks into it.
        what: String,
    },
    /// What the act was about is not there any more: another tusj removed it.
    Gone,
    /// Another tusj changed the project first; it has been read again and the act can be repeated.
    HeadMoved,
    /// The act was done and is on the disk, but it could not be read again to be shown. It is read before anything
    /// else is done.
    DoneUnread,
    /// Another program holds the project file.
    Busy,
    /// A transcript or table could not be brought in.
    Import(ImportError),
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// A code's name is empty or has an empty part.
    EmptyName,
    /// A new name is longer than a name may be.
    NameTooLong {
        /// The name.
        name: String,
        /// How many characters, as people count them, it may have.
        most: usize,
    },
    /// A search to be saved asks for nothing.
    EmptyQuery,
    /// A sibling has the name already.
    NameTaken {
        /// The name.
        name: String,
    },
    /// A path has more levels than the codebook can have.
    TooDeep {
        /// How many it can have.
        most: usize,
    },
    /// A code cannot be moved under itself or one of its own.
    CodeUnderItself {
        /// The code's path.
        path: String,
    },
    /// Nothing of this kind has this name.
    Unknown {
        /// The kind.
        noun: Noun,
        /// What was asked for.
        name: String,
        /// The nearest names there are, best first.
        nearest: Vec<String>,
    },
    /// What is to be erased for good was not removed yet.
    StillHere {
        /// The kind, as what was removed.
        noun: Noun,
        /// Its name.
        name: String,
    },
    /// More than one thing has this name.
    Ambiguous {
        /// The kind.
        noun: Noun,
        /// What was asked for.
        name: String,
        /// The full names it can mean.
        candidates: Vec<String>,
    },
    /// The quoted words do not stand in the document.
    QuoteNotFound {
        /// The document's name.
        document: String,
    },
    /// The quoted words stand in the document more than once.
    QuoteRepeated {
        /// The document's name.
        document: String,
        /// How many times.
        times: usize,
    },
    /// A span that is empty, outside the text, or not on grapheme boundaries.
    BadSpan {
        /// First byte.
        start: usize,
        /// Byte after the last.
        end: usize,
        /// Length of the text, in bytes.
        length: usize,
    },
    /// A query that cannot be understood.
    Query(QueryError),
    /// The round is closed and takes no more codings.
    RoundClosed {
        /// Its number.
        number: i64,
    },
    /// An export to a kind of file that this export cannot make.
    ExportFormat {
        /// What was to be exported.
        what: String,
        /// The endings that can be made.
        endings: Vec<String>,
    },
    /// A line of small words that are one word has fewer than two, too many, or a form that is more than one word.
    DialectLine {
        /// Which line, from 1.
        line: usize,
        /// What stands there.
        text: String,
    },
    /// The terminal is not one, or cannot be used.
    NoTerminal,
}

/// Why a project is open for reading only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadOnlyReason {
    /// The user asked for it.
    Requested,
    /// The file may not be written.
    File,
    /// The file may be written, but its folder may not, and SQLite needs to put its journal there during every act.
    Folder,
}

/// Why a file could not be read or written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileTrouble {
    /// There is no such file or folder.
    Missing,
    /// Permission is lacking.
    Denied,
    /// It lies in a folder or on a disk that cannot be written.
    ReadOnly,
    /// The disk is full.
    Full,
    /// It is a folder.
    IsFolder,
    /// No file can have such a name here.
    Name,
    /// Anything else.
    Other,
}

impl FileTrouble {
    /// The trouble behind a failure of the operating system.
    pub fn of(kind: std::io::ErrorKind) -> Self {
        use std::io::ErrorKind as K;
        match kind {
            K::NotFound | K::NotADirectory => Self::Missing,
            K::PermissionDenied => Self::Denied,
            K::ReadOnlyFilesystem => Self::ReadOnly,
            K::StorageFull | K::QuotaExceeded => Self::Full,
            K::IsADirectory => Self::IsFolder,
            K::InvalidFilename => Self::Name,
            _ => Self::Other,
        }
    }
}

/// A kind of thing that has a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Noun {
    /// A document.
    Document,
    /// A document that was removed and that the file still holds.
    RemovedDocument,
    /// A participant.
    Participant,
    /// A participant who was removed and whom the file still holds.
    RemovedParticipant,
    /// A code.
    Code,
    /// A colour.
    Colour,
    /// A coder.
    Coder,
    /// A round.
    Round,
    /// An attribute.
    Attribute,
    /// A field of the query language.
    Field,
    /// A role.
    Role,
    /// A speaker of a document.
    Speaker,
    /// An excerpt, by its number.
    Excerpt,
    /// A memo, by its number.
    Memo,
    /// A code that should be on an excerpt.
    Coding,
    /// A saved search.
    Search,
    /// A line of small words that a project has of its own.
    DialectLine,
}

/// What is wrong with a query, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QueryError {
    /// The query as it was written.
    pub query: String,
    /// First byte of what is wrong.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// What is wrong.
    pub fault: QueryFault,
}

/// What can be wrong with a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum QueryFault {
    /// A quotation mark that is never closed.
    OpenQuote,
    /// A bracket that is never closed, or closed without being opened.
    Bracket,
    /// An operator with nothing on one of its sides.
    MissingOperand,
    /// A field with no value.
    MissingValue,
    /// The field, code, colour, … is not known.
    Unknown {
        /// The kind.
        noun: Noun,
        /// What was asked for.
        name: String,
        /// The nearest names there are.
        nearest: Vec<String>,
    },
    /// Nothing of this kind has a name near this one, and there are few.
    NotAmong {
        /// The kind.
        noun: Noun,
        /// What was asked for.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// Of nobody an attribute has this value.
    UnknownValue {
        /// The attribute.
        attribute: String,
        /// What was asked for.
        value: String,
        /// The nearest values there are.
        nearest: Vec<String>,
    },
    /// The same where no value is near, and there are few.
    ValueNotAmong {
        /// The attribute.
        attribute: String,
        /// What was asked for.
        value: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// An attribute was written as a field.
    AttributeAsField {
        /// The attribute.
        name: String,
        /// How it can be asked for.
        example: String,
    },
    /// More than one thing has the name.
    Ambiguous {
        /// The kind.
        noun: Noun,
        /// What was asked for.
        name: String,
        /// The full names it can mean.
        candidates: Vec<String>,
    },
    /// No value of an attribute is a number, and it is compared with one.
    NoNumbers {
        /// The attribute.
        attribute: String,
        /// Some of its values.
        known: Vec<String>,
    },
    /// An attribute is compared with something that is no number.
    Number,
    /// A sign (`*`, `~`) that does not stand last in a word.
    Sign,
    /// `~` with a number that cannot be.
    NearMiss,
    /// Words without a letter or a digit in them.
    NoWord,
    /// What looks like a regular expression.
    Pattern,
    /// `NÆR` with a number that cannot be.
    Distance,
    /// `NÆR` beside something that is not words.
    OnlyWords,
    /// The query is longer or deeper than can be answered.
    TooLarge,
}

/// Why a transcript or table could not be brought in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ImportError {
    /// The file is empty, or holds nothing but white space.
    Empty,
    /// It is a table that tusj made, and no interview.
    OwnTable,
    /// There is no text in a Word document, but something that is not read.
    NoText {
        /// What.
        instead: NoText,
    },
    /// The lock file (`~$…`) that Word keeps beside a document it has open; not a document.
    LockFile,
    /// A folder, a pipe or a device, where a file is needed.
    NotAFile,
    /// The name has an ending that cannot be read.
    UnknownEnding {
        /// The ending, lower case, without the dot; empty where there is none.
        ending: String,
    },
    /// A Word document of the kind before 2007 (`.doc`).
    OldWord,
    /// A document that is protected by a password.
    Protected,
    /// The file holds something else than its name says.
    SomethingElse {
        /// The ending, lower case, without the dot.
        ending: String,
        /// What it holds.
        holds: Content,
    },
    /// There is no encoding of this name.
    UnknownEncoding {
        /// The name.
        name: String,
    },
    /// The file is damaged or cut off.
    Broken {
        /// The part inside it that could not be read; empty where it is the file as a whole.
        part: String,
    },
    /// The bytes are not text in any encoding.
    Binary,
    /// The file is larger than any transcript.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// The file unpacks to far more than it seems to hold, as one made to do harm does.
    UnpacksTooLarge {
        /// The most that is unpacked, in bytes.
        limit: u64,
    },
    /// A table has no column that it needs.
    NoColumn {
        /// Which.
        needed: NeededColumn,
        /// The columns that it has.
        columns: Vec<String>,
    },
    /// Two columns of a table have the same name.
    RepeatedColumn {
        /// The name.
        name: String,
    },
    /// A row of a table has more cells than there are columns, or fewer.
    Ragged {
        /// The line in the file, counted from 1.
        line: u64,
        /// How many cells it has.
        cells: usize,
        /// How many there should be.
        columns: usize,
    },
    /// A row of a table lacks the value that says what the row is about.
    NoValue {
        /// The line in the file, counted from 1.
        line: u64,
        /// The column.
        column: String,
    },
    /// The value that should be unique stands in two rows.
    RepeatedValue {
        /// The line in the file of the second, counted from 1.
        line: u64,
        /// The value.
        value: String,
    },
    /// The column of participants' numbers holds what identifies people.
    NumbersIdentify {
        /// The column.
        column: String,
    },
    /// A colour of a codebook that is neither a known name nor `#rrggbb`.
    BadColour {
        /// The line in the file, counted from 1.
        line: u64,
        /// What stands there.
        value: String,
    },
}

/// What a file holds, as far as its first bytes tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Content {
    /// Text.
    Text,
    /// A Word document.
    Word,
    /// A spreadsheet.
    Spreadsheet,
    /// A presentation.
    Presentation,
    /// An OpenDocument text or another of that family.
    OpenDocument,
    /// A packed archive of anything else.
    Archive,
    /// A PDF.
    Pdf,
    /// Rich text (`.rtf`).
    RichText,
    /// A picture, or sound, or film.
    Media,
    /// Anything else.
    Unknown,
}

/// What a document holds that has no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoText {
    /// Another file, embedded whole.
    Embedded,
    /// Words that are hidden or deleted, or stand where nothing is read.
    LeftOut,
    /// Pictures.
    Pictures,
}

/// A column that a table must have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NeededColumn {
    /// The participants' numbers.
    Number,
    /// The codes' paths.
    Path,
}

impl From<ImportError> for Error {
    fn from(why: ImportError) -> Self {
        Self::Import(why)
    }
}

/// The result of anything that can fail.
pub type Result<T> = std::result::Result<T, Error>;
