//! What can fail: one enum whose variants say what happened, where, and with what. How it is put into words for a
//! student is the business of `words`; no library's own type or message is let through.

use std::path::PathBuf;

/// What went wrong. Nothing was changed by the act that returns one.
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
    /// The project was opened for reading only.
    ReadOnly {
        /// Which.
        path: PathBuf,
    },
    /// The project file is damaged, or does not hold what tusj put there.
    Damaged {
        /// What does not hold, for the one who looks into it.
        what: String,
    },
    /// Another tusj changed the project first; it has been read again and the act can be repeated.
    HeadMoved,
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
    /// The terminal is not one, or cannot be used.
    NoTerminal,
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
            _ => Self::Other,
        }
    }
}

/// A kind of thing that has a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Noun {
    /// A document.
    Document,
    /// A participant.
    Participant,
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
    /// More than one thing has the name.
    Ambiguous {
        /// The kind.
        noun: Noun,
        /// What was asked for.
        name: String,
        /// The full names it can mean.
        candidates: Vec<String>,
    },
    /// The query is longer or deeper than can be answered.
    TooLarge,
}

/// Why a transcript or table could not be brought in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ImportError {
    /// The file is empty, or holds nothing but white space.
    Empty,
}

impl From<ImportError> for Error {
    fn from(why: ImportError) -> Self {
        Self::Import(why)
    }
}

/// The result of anything that can fail.
pub type Result<T> = std::result::Result<T, Error>;
