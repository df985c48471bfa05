//! The error type: an enum whose variants say what happened, where, and to what. `words` has the messages for users. No
//! library's own error type or message is passed on.

mod import;

use std::path::{Path, PathBuf};

pub use import::{Content, DatabaseFault, ImportError, NeededColumn, NoText};

/// An error. The operation that returns it has changed nothing, unless the variant says otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Error {
    /// A file could not be read.
    CannotRead {
        /// The file.
        path: PathBuf,
        /// The reason.
        why: FileTrouble,
    },
    /// A file could not be written.
    CannotWrite {
        /// The file.
        path: PathBuf,
        /// The reason.
        why: FileTrouble,
    },
    /// The file to create already exists.
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file to export to already exists, and the user did not ask to replace it.
    ExportExists {
        /// The file.
        path: PathBuf,
    },
    /// The table to export would be empty.
    NothingFound,
    /// There are no memos to export.
    NoMemos,
    /// The file is not a tusj project.
    NotAProject {
        /// The file.
        path: PathBuf,
    },
    /// The project was written by a newer version of tusj.
    NewerProject {
        /// The file.
        path: PathBuf,
    },
    /// The project is read-only.
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// The reason.
        why: ReadOnlyReason,
    },
    /// The project file is damaged, or its contents are not what tusj wrote.
    Damaged {
        /// What is wrong, in English, for someone who examines the file.
        what: String,
    },
    /// The thing to change no longer exists, since it was removed from another window or by a command.
    Gone,
    /// The project was changed first from another window or by a command. The project has been read again, and the operation can be retried.
    HeadMoved,
    /// The change was committed, but the result could not be read. It is read again before the next operation.
    DoneUnread,
    /// Another program has locked the project file.
    Busy,
    /// A transcript or table could not be imported.
    Import(ImportError),
    /// A line of a table is wrong, so none of it was imported.
    InLine {
        /// The line in the file, from 1.
        line: u64,
        /// What is wrong with it.
        why: Box<Error>,
    },
    /// A file other than the project cannot be used.
    InFile {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: Box<Error>,
    },
    /// There is nothing to undo.
    NothingToUndo,
    /// What is left to undo cannot be undone, because its content was erased.
    UndoErased {
        /// How many acts are left.
        acts: usize,
    },
    /// There is nothing to redo.
    NothingToRedo,
    /// A code's name is empty or has an empty part.
    EmptyName,
    /// A passage that is to be marked has no code, pen or memo.
    NothingToMark,
    /// A row of a table does not say where its passage is.
    EmptyCell {
        /// The heading of the column without a value.
        column: String,
    },
    /// A new name is too long.
    NameTooLong {
        /// The name.
        name: String,
        /// The most graphemes a name may have.
        most: usize,
    },
    /// A memo is too long.
    MemoTooLong {
        /// The most bytes a memo may have.
        most: usize,
    },
    /// The query of a search to save is empty.
    EmptyQuery,
    /// A sibling already has the name.
    NameTaken {
        /// The name.
        name: String,
    },
    /// A path has more levels than the codebook can have.
    TooDeep {
        /// The most levels it can have.
        most: usize,
    },
    /// A code cannot be moved under itself or one of its descendants.
    CodeUnderItself {
        /// The code's path.
        path: String,
    },
    /// A code cannot be merged into one of its descendants, because its place in the tree would be lost.
    MergeIntoDescendant {
        /// The code's path.
        path: String,
        /// The path of the descendant.
        target: String,
    },
    /// The codes are in the codebooks of different rounds.
    DifferentRounds,
    /// There is nothing of this kind with this name.
    Unknown {
        /// The kind.
        noun: Noun,
        /// The name or value that was given.
        name: String,
        /// The most similar names, best first.
        nearest: Vec<String>,
    },
    /// The table has no column with this name.
    UnknownColumn {
        /// The name that was given.
        name: String,
        /// The headings of the columns.
        columns: Vec<String>,
    },
    /// Every column of the table would be left out.
    NoColumnLeft,
    /// A thing to erase permanently has not been removed yet.
    StillHere {
        /// The kind, as one of the removed ones.
        noun: Noun,
        /// Its name.
        name: String,
    },
    /// Several things have this name.
    Ambiguous {
        /// The kind.
        noun: Noun,
        /// The name or value that was given.
        name: String,
        /// Their full names.
        candidates: Vec<String>,
    },
    /// The correction would leave no text in the document.
    NoTextLeft {
        /// The document's name.
        document: String,
    },
    /// The new name holds the name that is to be removed.
    NewHoldsOld {
        /// The new name.
        name: String,
    },
    /// A new speaker would have the label of one that the interview has.
    SpeakerExists {
        /// The label, as the interview has it.
        name: String,
        /// The document's name.
        document: String,
    },
    /// A participant cannot be noted as not asked, because the cell has words or the participant speaks about the theme.
    CellNotEmpty {
        /// The participant's name.
        participant: String,
        /// The theme's path or the column's heading.
        topic: String,
    },
    /// The column shows a theme or an attribute, so nothing is written in it.
    NotAnOwnColumn {
        /// Its heading.
        heading: String,
    },
    /// The words to remove for good are nowhere in the project.
    NothingToRedact,
    /// There is no turn before this one that it could be joined with.
    NoTurnBefore,
    /// The turn has no words on one side of the place where it should be split.
    NothingToSplit,
    /// The quoted words do not occur in the document.
    QuoteNotFound {
        /// The document's name.
        document: String,
    },
    /// Something cannot be done to the quote of an excerpt.
    Quote(QuoteFault),
    /// The quoted words occur in the document more than once.
    QuoteRepeated {
        /// The document's name.
        document: String,
        /// How many times.
        times: usize,
    },
    /// A span that is empty, outside the text, or not on grapheme boundaries.
    BadSpan {
        /// Its start, in bytes.
        start: usize,
        /// Its end (exclusive), in bytes.
        end: usize,
        /// The length of the text, in bytes.
        length: usize,
    },
    /// A query is not valid.
    Query(QueryError),
    /// The round is closed and takes no more codings.
    RoundOpen {
        /// Its number.
        number: i64,
    },
    /// There is only one round, so there is nothing to compare it with.
    OnlyOneRound,
    /// Two rounds to compare are the same one.
    SameRound {
        /// Its number.
        number: i64,
    },
    /// The pen to remove is in use.
    ColourInUse {
        /// Its name.
        name: String,
    },
    /// The pen to change is in a set that a closed round uses.
    ColoursOfClosedRound {
        /// The number of the round.
        number: i64,
    },
    /// The code to change is not in the current round.
    CodeOfOtherRound {
        /// Its name.
        name: String,
        /// The number of its round.
        number: i64,
    },
    /// An excerpt of one round cannot get a code of another.
    OtherRound {
        /// The number of the excerpt's round.
        excerpt: i64,
        /// The number of the code's round.
        code: i64,
    },
    /// A name has a slash, which stands between the levels of the codebook.
    SlashInName {
        /// The name.
        name: String,
    },
    /// A name for a round is a number, so it would be mistaken for the number of a round.
    RoundNameIsNumber {
        /// The name.
        name: String,
    },
    /// Another round has the name.
    RoundNameTaken {
        /// The name.
        name: String,
        /// The number of that round.
        number: i64,
    },
    /// The round is closed, so nothing in it can be changed.
    RoundClosed {
        /// Its number.
        number: i64,
    },
    /// The table cannot be exported in the format of the file extension.
    ExportFormat {
        /// The file extensions that it supports.
        endings: Vec<String>,
    },
    /// A dialect line has fewer than two forms, too many forms, or a form of several words.
    DialectLine {
        /// The number of the line, from 1.
        line: usize,
        /// Its text.
        text: String,
    },
    /// The project has faults, so no backup is made of it; or a backup has faults, so it is not restored.
    BackupUnsound {
        /// The faulty file.
        path: PathBuf,
    },
    /// The file is a backup of another project.
    OtherProject {
        /// The file.
        path: PathBuf,
    },
    /// The backup to restore is the project itself.
    BackupIsProject {
        /// The file.
        path: PathBuf,
    },
    /// The project has no record of this backup.
    UnknownBackup {
        /// The file.
        path: PathBuf,
    },
    /// There is no terminal, or it cannot be used.
    NoTerminal,
}

impl Error {
    /// The error as one in this file. Errors that are about something else, or name the file already, stay as they are.
    pub fn in_file(self, path: &Path) -> Self {
        match self {
            Self::Import(_) => Self::InFile { path: path.to_owned(), why: Box::new(self) },
            other => other,
        }
    }

    /// The error as one in this line of a table.
    pub fn in_line(self, line: u64) -> Self {
        match self {
            // This is not about the line.
            Self::HeadMoved | Self::Busy | Self::RoundClosed { .. } | Self::InLine { .. } => self,
            other => Self::InLine { line, why: Box::new(other) },
        }
    }
}

/// Why a project is read-only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadOnlyReason {
    /// The user asked for it.
    Requested,
    /// The file is not writable.
    File,
    /// The folder is not writable, and SQLite needs to create its journal there for every commit.
    Folder,
}

/// Why a file could not be read or written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileTrouble {
    /// The file or folder does not exist.
    Missing,
    /// Permission is lacking.
    Denied,
    /// Its folder or disk is read-only.
    ReadOnly,
    /// The disk is full.
    Full,
    /// It is a folder.
    IsFolder,
    /// The name is not valid on this system.
    Name,
    /// The format cannot hold so much.
    TooLarge,
    /// Anything else.
    Other,
}

impl FileTrouble {
    /// Classifies an error of the operating system.
    pub fn of(kind: std::io::ErrorKind) -> Self {
        use std::io::ErrorKind as K;
        match kind {
            K::NotFound | K::NotADirectory => Self::Missing,
            K::PermissionDenied => Self::Denied,
            K::ReadOnlyFilesystem => Self::ReadOnly,
            K::StorageFull | K::QuotaExceeded => Self::Full,
            K::IsADirectory => Self::IsFolder,
            K::InvalidFilename => Self::Name,
            K::FileTooLarge => Self::TooLarge,
            _ => Self::Other,
        }
    }
}

/// A kind of thing that has a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Noun {
    /// A document.
    Document,
    /// A removed document that is still in the file.
    RemovedDocument,
    /// A participant.
    Participant,
    /// A removed participant who is still in the file.
    RemovedParticipant,
    /// A code.
    Code,
    /// A colour.
    Colour,
    /// A set of pens.
    ColourSet,
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
    /// The answer to a question of the query language: yes or no.
    Answer,
    /// A speaker of a document.
    Speaker,
    /// An excerpt, by its number.
    Excerpt,
    /// A memo, by its number.
    Memo,
    /// A turn, by its document and number.
    Turn,
    /// A code on an excerpt.
    Coding,
    /// A saved search.
    Search,
    /// One of the project's own dialect lines.
    DialectLine,
    /// A step of the history, by its number.
    Step,
    /// A kind of act.
    ActKind,
    /// A form.
    Form,
    /// A column of a form.
    FormColumn,
}

/// Why something cannot be done to the quote of an excerpt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum QuoteFault {
    /// Words to find in the quote are not in it.
    NotFound {
        /// The words.
        words: String,
        /// Words of the quote that are like them.
        nearest: Vec<String>,
    },
    /// Words to find in the quote are in it more than once.
    Repeated {
        /// The words.
        words: String,
        /// How often they are in it.
        times: usize,
        /// The words at each place with those beside them.
        nearest: Vec<String>,
    },
    /// What is to be done to a quote needs words.
    Empty,
    /// A part of a quote overlaps one that is left out or replaced already.
    Overlaps,
    /// Nothing would be left of a quote.
    NothingLeft,
    /// A quote was edited by hand, so parts of it cannot be left out or replaced.
    EditedByHand,
    /// The words of a quote have changed since it was prepared, so that must be approved or taken back first.
    Changed,
    /// The words of a quote have changed, so that it is not known which parts were left out or replaced.
    EditsLost,
    /// A rendering of a quote with several speakers needs a line for each of its lines.
    Lines {
        /// How many lines the quote has.
        expected: usize,
        /// How many lines were given.
        given: usize,
    },
}

/// What is wrong with a query, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QueryError {
    /// The query as typed.
    pub query: String,
    /// Where the faulty part starts, in bytes.
    pub start: usize,
    /// Where it ends (exclusive).
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
    /// The field, code, colour, … does not exist.
    Unknown {
        /// The kind.
        noun: Noun,
        /// The name or value that was given.
        name: String,
        /// The most similar names.
        nearest: Vec<String>,
    },
    /// No name of this kind is similar, and there are few, so that all can be listed.
    NotAmong {
        /// The kind.
        noun: Noun,
        /// The name or value that was given.
        name: String,
        /// All that exist.
        known: Vec<String>,
    },
    /// No participant has this value of an attribute.
    UnknownValue {
        /// The attribute.
        attribute: String,
        /// The name or value that was given.
        value: String,
        /// The most similar values.
        nearest: Vec<String>,
    },
    /// Like `UnknownValue`, if no value is similar and there are few.
    ValueNotAmong {
        /// The attribute.
        attribute: String,
        /// The name or value that was given.
        value: String,
        /// All that exist.
        known: Vec<String>,
    },
    /// An attribute was written as a field.
    AttributeAsField {
        /// The attribute.
        name: String,
        /// The correct syntax.
        example: String,
    },
    /// Several things have the name.
    Ambiguous {
        /// The kind.
        noun: Noun,
        /// The name or value that was given.
        name: String,
        /// Their full names.
        candidates: Vec<String>,
    },
    /// An attribute without numeric values is compared with a number.
    NoNumbers {
        /// The attribute.
        attribute: String,
        /// Some of its values.
        known: Vec<String>,
    },
    /// An attribute is compared with something that is not a number.
    Number,
    /// A sign (`*`, `~`) that is not at the end of a word.
    MisplacedSign,
    /// `~` with a number other than 1 or 2.
    FuzzyDistance,
    /// Words without any letter or digit.
    NoWord,
    /// Something that looks like a regular expression.
    Pattern,
    /// `NÆR` with an invalid number.
    Distance,
    /// `NÆR` next to something other than words.
    OnlyWords,
    /// The query is too long or too deeply nested.
    TooLarge,
}

/// The result of anything that can fail.
pub type Result<T> = std::result::Result<T, Error>;
