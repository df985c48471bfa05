//! Why a file of another program could not be read.

use super::Error;

/// Why a transcript or table could not be imported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ImportError {
    /// The file is empty or only white space.
    Empty,
    /// The file is a table that tusj made, not an interview.
    OwnTable,
    /// JSON, or a table with tabs, that is no transcript of a program that recognises speech.
    NoSpeech,
    /// It is no project or codebook of the REFI-QDA standard.
    NotRefi,
    /// A database, as programs keep their projects in, cannot be read.
    Database(DatabaseFault),
    /// It is not a file of comments that was saved in a report.
    NotComments,
    /// The comments are about another project, or about a round that was removed.
    CommentsOfOther,
    /// The comments do not say who wrote them.
    CommentsByNobody,
    /// A Word document has no text, but something that we do not import.
    NoText {
        /// What it has instead.
        instead: NoText,
    },
    /// The lock file (`~$…`) that Word creates beside an open document.
    LockFile,
    /// A folder, a pipe or a device instead of a file.
    NotAFile,
    /// The file extension is not supported.
    UnknownEnding {
        /// The extension, in lower case and without the dot. Empty if there is none.
        ending: String,
    },
    /// A Word document in the format from before 2007 (`.doc`).
    OldWord,
    /// A document that is protected by a password.
    Protected,
    /// A PDF that is protected by a password.
    ProtectedPdf,
    /// The content does not match the file extension.
    ContentMismatch {
        /// The extension, in lower case and without the dot.
        ending: String,
        /// The actual content.
        content: Content,
    },
    /// A document where there must be a table.
    NotATable {
        /// What the file holds.
        content: Content,
    },
    /// There is no encoding of this name.
    UnknownEncoding {
        /// The name.
        name: String,
    },
    /// The file is damaged or cut off.
    Broken {
        /// The part inside it that could not be read. Empty for the file as a whole.
        part: String,
    },
    /// The bytes are not text in any encoding.
    Binary,
    /// The file is larger than any transcript.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest size that is accepted, in bytes.
        limit: u64,
    },
    /// The file unpacks to a far larger size, as a zip bomb does.
    UnpacksTooLarge {
        /// The most that is unpacked, in bytes.
        limit: u64,
    },
    /// The parts of the file are nested deeper than in any document.
    TooDeep {
        /// The deepest that is accepted.
        limit: usize,
    },
    /// The file has more pieces (paragraphs, cells, notes, formatted stretches) than any document.
    TooManyPieces {
        /// The most that are accepted.
        limit: usize,
    },
    /// A table has more columns than any table that people make.
    TooManyColumns {
        /// The most that are accepted.
        limit: usize,
    },
    /// A cell of a table holds more text than any cell.
    CellTooLong {
        /// Its line in the file, from 1.
        line: u64,
        /// The most that is accepted, in bytes.
        limit: u64,
    },
    /// A survey has more respondents than anybody codes.
    TooManyRespondents {
        /// The most that are accepted.
        limit: usize,
    },
    /// A list of codes that counts their passages and does not hold them.
    CountsOfPassages,
    /// A folder holds more files and folders than anybody's interviews.
    TooManyFiles {
        /// The most that are accepted.
        limit: usize,
    },
    /// A spreadsheet in the format from before 2007 (`.xls`).
    OldSpreadsheet,
    /// A table that holds neither utterances nor a survey, or may be either.
    NoTranscript {
        /// Its columns, by their headings, or by their letters if they have none.
        columns: Vec<String>,
    },
    /// A table of participants, not a transcript.
    ParticipantTable {
        /// Its columns, by their headings, or by their letters if they have none.
        columns: Vec<String>,
    },
    /// A codebook, not a transcript.
    CodebookTable,
    /// A table has no column that the user named.
    UnknownColumn {
        /// The name.
        name: String,
        /// The columns that it has.
        columns: Vec<String>,
    },
    /// Several columns of a table have the words that the user gave.
    SeveralColumns {
        /// The words.
        name: String,
        /// The columns that have them.
        columns: Vec<String>,
    },
    /// A file holds several transcripts where there must be one.
    SeveralTranscripts {
        /// How many.
        count: usize,
    },
    /// Reading the file takes longer than any transcript does.
    TooSlow {
        /// How long was waited, in seconds.
        seconds: u64,
    },
    /// A table lacks a required column.
    NoColumn {
        /// The missing column.
        needed: NeededColumn,
        /// The columns that it has.
        columns: Vec<String>,
    },
    /// Two columns of a table have the same name.
    RepeatedColumn {
        /// The name.
        name: String,
    },
    /// A row of a table has too many or too few cells.
    Ragged {
        /// The line in the file, from 1.
        line: u64,
        /// How many cells it has.
        cells: usize,
        /// How many there should be.
        columns: usize,
    },
    /// A row of a table lacks its number or path.
    NoValue {
        /// The line in the file, from 1.
        line: u64,
        /// The column.
        column: String,
    },
    /// A row of a table has no whole number where one must be.
    NotANumber {
        /// The line in the file, from 1.
        line: u64,
        /// The column.
        column: String,
        /// What is there.
        value: String,
    },
    /// Two rows have the same value in a column that must be unique.
    RepeatedValue {
        /// The line of the second row in the file, from 1.
        line: u64,
        /// The value.
        value: String,
    },
    /// The column of participant numbers has data that identifies people.
    NumbersIdentify {
        /// The column.
        column: String,
    },
    /// A Word document has no table.
    NoTable,
    /// A colour in a codebook is neither a known name nor `#rrggbb`.
    BadColour {
        /// The line in the file, from 1.
        line: u64,
        /// Its text.
        value: String,
    },
}

/// Why another program's database cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DatabaseFault {
    /// It is a project of tusj.
    OwnProject,
    /// It has no project of a program that tusj can read.
    UnknownProgram,
    /// Its program has it open, or was stopped while writing: part of it is in another file.
    InUse,
    /// There are several projects in it, and only one can be taken in.
    SeveralProjects {
        /// Their names.
        names: Vec<String>,
    },
    /// It is damaged, or its text is not in the encoding that it says.
    Damaged {
        /// The table that could not be read. Empty for the file as a whole.
        table: String,
    },
    /// It has more rows than any project.
    TooManyRows {
        /// The most that are accepted.
        limit: usize,
    },
    /// Its texts are larger than those of any project.
    TooLarge {
        /// The most bytes that are accepted.
        limit: usize,
    },
}

impl From<DatabaseFault> for Error {
    fn from(fault: DatabaseFault) -> Self {
        Self::Import(ImportError::Database(fault))
    }
}

/// The content of a file, judged by its first bytes.
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
    /// An image, audio or video.
    Media,
    /// Anything else.
    Unknown,
}

/// What a document without text has instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoText {
    /// An embedded file.
    Embedded,
    /// Text that is hidden, deleted or in a place that we do not read.
    LeftOut,
    /// Pictures.
    Pictures,
    /// Pictures of pages, as a scanner makes them.
    Scanned,
    /// Letters of which the file does not say which they are.
    UnknownLetters,
}

/// A column that a table must have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NeededColumn {
    /// The participants' numbers.
    Number,
    /// The codes' paths.
    Path,
    /// The names of documents.
    Document,
    /// The words of a passage, or the byte range.
    Passage,
    /// Open answers of a survey.
    Answers,
}

impl ImportError {
    /// The error with the name of the part that is broken, if it has none yet: a reader of XML does not know it.
    pub fn in_part(self, name: &str) -> Self {
        match self {
            Self::Broken { part } if part.is_empty() => Self::Broken { part: name.to_owned() },
            other => other,
        }
    }
}

impl From<ImportError> for Error {
    fn from(why: ImportError) -> Self {
        Self::Import(why)
    }
}
