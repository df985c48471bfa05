//! Tests of every error message in every language.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::*;
use crate::error::{
    DatabaseFault, FileTrouble, ImportError, NoText, QueryError, QueryFault, QuoteFault, ReadOnlyReason,
};
use crate::words::Language;

const TROUBLES: [FileTrouble; 8] = [
    FileTrouble::Missing,
    FileTrouble::Denied,
    FileTrouble::ReadOnly,
    FileTrouble::Full,
    FileTrouble::IsFolder,
    FileTrouble::Name,
    FileTrouble::TooLarge,
    FileTrouble::Other,
];

const NOUNS: [Noun; 21] = [
    Noun::Form,
    Noun::FormColumn,
    Noun::Document,
    Noun::RemovedDocument,
    Noun::RemovedParticipant,
    Noun::Participant,
    Noun::Code,
    Noun::Colour,
    Noun::Coder,
    Noun::Round,
    Noun::Attribute,
    Noun::Field,
    Noun::Role,
    Noun::Answer,
    Noun::Speaker,
    Noun::Excerpt,
    Noun::Memo,
    Noun::Turn,
    Noun::Coding,
    Noun::Search,
    Noun::DialectLine,
];

fn path() -> PathBuf {
    PathBuf::from("intervjuer/I03.docx")
}

fn query(fault: QueryFault) -> Error {
    Error::Query(QueryError { query: "sjef OG \"ny".to_owned(), start: 8, end: 11, fault })
}

fn code_of(name: &str, nearest: &[&str]) -> Error {
    let nearest = nearest.iter().map(|&name| name.to_owned()).collect();
    Error::Unknown { noun: Noun::Code, name: name.to_owned(), nearest }
}

fn every_import_error() -> Vec<ImportError> {
    use crate::error::{Content as C, NeededColumn as N};
    let (name, line) = (|| "navn".to_owned(), 3);
    let columns = || vec!["navn".to_owned(), "gruppe".to_owned()];
    let mut errors = vec![
        ImportError::Empty,
        ImportError::NoSpeech,
        ImportError::Database(DatabaseFault::OwnProject),
        ImportError::Database(DatabaseFault::UnknownProgram),
        ImportError::Database(DatabaseFault::InUse),
        ImportError::Database(DatabaseFault::SeveralProjects { names: vec!["A".to_owned(), "B".to_owned()] }),
        ImportError::Database(DatabaseFault::Damaged { table: String::new() }),
        ImportError::Database(DatabaseFault::Damaged { table: name() }),
        ImportError::Database(DatabaseFault::TooManyRows { limit: 2_000_000 }),
        ImportError::Database(DatabaseFault::TooLarge { limit: 209_715_200 }),
        ImportError::LockFile,
        ImportError::NotAFile,
        ImportError::UnknownEnding { ending: String::new() },
        ImportError::UnknownEnding { ending: "pages".to_owned() },
        ImportError::OldWord,
        ImportError::Protected,
        ImportError::ProtectedPdf,
        ImportError::Broken { part: String::new() },
        ImportError::Broken { part: "word/document.xml".to_owned() },
        ImportError::Binary,
        ImportError::TooLarge { bytes: 209_715_200, limit: 52_428_800 },
        ImportError::UnpacksTooLarge { limit: 52_428_800 },
        ImportError::TooDeep { limit: 512 },
        ImportError::TooManyPieces { limit: 500_000 },
        ImportError::TooSlow { seconds: 10 },
        ImportError::NoColumn { needed: N::Number, columns: columns() },
        ImportError::NoColumn { needed: N::Path, columns: columns() },
        ImportError::NoColumn { needed: N::Document, columns: columns() },
        ImportError::NoColumn { needed: N::Passage, columns: columns() },
        ImportError::NoTable,
        ImportError::RepeatedColumn { name: name() },
        ImportError::Ragged { line, cells: 2, columns: 4 },
        ImportError::NoValue { line, column: name() },
        ImportError::NotANumber { line, column: name(), value: name() },
        ImportError::RepeatedValue { line, value: name() },
        ImportError::NumbersIdentify { column: name() },
        ImportError::BadColour { line, value: "#12".to_owned() },
        ImportError::OwnTable,
        ImportError::NotRefi,
        ImportError::NotComments,
        ImportError::CommentsOfOther,
        ImportError::CommentsByNobody,
        ImportError::UnknownEncoding { name: name() },
        ImportError::TooManyColumns { limit: 1000 },
        ImportError::CellTooLong { line, limit: 1_048_576 },
        ImportError::TooManyRespondents { limit: 10_000 },
        ImportError::CountsOfPassages,
        ImportError::TooManyFiles { limit: 10_000 },
        ImportError::OldSpreadsheet,
        ImportError::NoTranscript { columns: columns() },
        ImportError::ParticipantTable { columns: columns() },
        ImportError::CodebookTable,
        ImportError::UnknownColumn { name: name(), columns: columns() },
        ImportError::SeveralColumns { name: name(), columns: columns() },
        ImportError::SeveralTranscripts { count: 3 },
    ];
    let instead = [NoText::Embedded, NoText::LeftOut, NoText::Pictures, NoText::Scanned, NoText::UnknownLetters];
    errors.extend(instead.map(|instead| ImportError::NoText { instead }));
    let contents = [
        (C::Text, C::Word),
        (C::Spreadsheet, C::Presentation),
        (C::OpenDocument, C::Archive),
        (C::Pdf, C::RichText),
        (C::Media, C::Unknown),
    ];
    for content in contents.iter().flat_map(|(one, other)| [*one, *other]) {
        errors.push(ImportError::NotATable { content });
        errors.push(ImportError::ContentMismatch { ending: "docx".to_owned(), content });
    }
    errors
}

/// One error of each kind.
fn every_error() -> Vec<Error> {
    let name = || "Oppstart".to_owned();
    let names = || vec!["Start/Oppstart".to_owned(), "Slutt/Oppstart".to_owned()];
    let mut errors = vec![
        Error::Exists { path: path() },
        Error::ExportExists { path: path() },
        Error::NothingFound,
        Error::NoMemos,
        Error::NotAProject { path: path() },
        Error::NewerProject { path: path() },
        Error::ReadOnly { path: path(), why: ReadOnlyReason::Requested },
        Error::ReadOnly { path: path(), why: ReadOnlyReason::File },
        Error::ReadOnly { path: path(), why: ReadOnlyReason::Folder },
        Error::Damaged { what: name() },
        Error::HeadMoved,
        Error::DoneUnread,
        Error::StillHere { noun: Noun::RemovedDocument, name: name() },
        Error::StillHere { noun: Noun::RemovedParticipant, name: name() },
        Error::Busy,
        Error::CellNotEmpty { participant: name(), topic: name() },
        Error::NotAnOwnColumn { heading: name() },
        Error::NothingToUndo,
        Error::NothingToRedo,
        Error::EmptyName,
        Error::NothingToMark,
        Error::EmptyCell { column: name() },
        Error::InFile { path: path(), why: Box::new(Error::EmptyName) },
        Error::UndoErased { acts: 1 },
        Error::UndoErased { acts: 3 },
        Error::UnknownColumn { name: name(), columns: names() },
        Error::NoColumnLeft,
        Error::NothingToRedact,
        Error::BackupUnsound { path: path() },
        Error::OtherProject { path: path() },
        Error::BackupIsProject { path: path() },
        Error::UnknownBackup { path: path() },
        Error::NameTooLong { name: name(), most: 200 },
        Error::MemoTooLong { most: 400_000 },
        Error::EmptyQuery,
        Error::NameTaken { name: name() },
        Error::Gone,
        Error::DialectLine { line: 2, text: name() },
        Error::TooDeep { most: 12 },
        Error::CodeUnderItself { path: name() },
        Error::MergeIntoDescendant { path: name(), target: name() },
        Error::DifferentRounds,
        Error::InLine { line: 3, why: Box::new(Error::EmptyName) },
        Error::from(ImportError::Empty).in_file(Path::new("people.csv")),
        Error::Ambiguous { noun: Noun::Code, name: name(), candidates: names() },
        Error::NoTextLeft { document: name() },
        Error::NewHoldsOld { name: name() },
        Error::SpeakerExists { name: name(), document: name() },
        Error::NoTurnBefore,
        Error::NothingToSplit,
        Error::QuoteNotFound { document: name() },
        Error::Quote(QuoteFault::NotFound { words: name(), nearest: vec![name()] }),
        Error::Quote(QuoteFault::Repeated { words: name(), times: 2, nearest: vec![name(), name()] }),
        Error::Quote(QuoteFault::Empty),
        Error::Quote(QuoteFault::Overlaps),
        Error::Quote(QuoteFault::NothingLeft),
        Error::Quote(QuoteFault::EditedByHand),
        Error::Quote(QuoteFault::Changed),
        Error::Quote(QuoteFault::EditsLost),
        Error::Quote(QuoteFault::Lines { expected: 3, given: 2 }),
        Error::QuoteRepeated { document: name(), times: 3 },
        Error::BadSpan { start: 1, end: 2, length: 3 },
        Error::RoundClosed { number: 2 },
        Error::RoundOpen { number: 2 },
        Error::OnlyOneRound,
        Error::SameRound { number: 2 },
        Error::ColourInUse { name: "gul".into() },
        Error::ColoursOfClosedRound { number: 1 },
        Error::RoundNameIsNumber { name: "2".into() },
        Error::SlashInName { name: "a/b".into() },
        Error::RoundNameTaken { name: "Temaer".into(), number: 2 },
        Error::OtherRound { excerpt: 1, code: 2 },
        Error::CodeOfOtherRound { name: "Tillit".into(), number: 1 },
        Error::ExportFormat { endings: vec![".docx".to_owned(), ".csv".to_owned()] },
        Error::NoTerminal,
        query(QueryFault::OpenQuote),
        query(QueryFault::Bracket),
        query(QueryFault::MissingOperand),
        query(QueryFault::MissingValue),
        query(QueryFault::Unknown { noun: Noun::Code, name: name(), nearest: names() }),
        query(QueryFault::Ambiguous { noun: Noun::Code, name: name(), candidates: names() }),
        query(QueryFault::NotAmong { noun: Noun::Colour, name: name(), known: names() }),
        query(QueryFault::UnknownValue { attribute: name(), value: name(), nearest: names() }),
        query(QueryFault::ValueNotAmong { attribute: name(), value: name(), known: names() }),
        query(QueryFault::AttributeAsField { name: name(), example: name() }),
        query(QueryFault::NoNumbers { attribute: name(), known: names() }),
        query(QueryFault::Number),
        query(QueryFault::TooLarge),
    ];
    errors.extend(every_import_error().into_iter().map(Error::Import));
    errors.extend(TROUBLES.iter().map(|&why| Error::CannotRead { path: path(), why }));
    errors.extend(TROUBLES.iter().map(|&why| Error::CannotWrite { path: path(), why }));
    errors.extend(NOUNS.iter().map(|&noun| Error::Unknown { noun, name: name(), nearest: names() }));
    errors.push(code_of("Oppstart", &[]));
    errors
}

#[test]
fn every_error_has_complete_sentences_in_every_language() {
    for words in Language::ALL.map(Words::new) {
        for error in every_error() {
            let text = sentence(&words, &error);
            assert!(text.ends_with(['.', '?']), "{text}");
            assert!(!text.contains(['{', '}', '<', '$']) && !text.contains("  "), "{text}");
            assert!(text.chars().count() < 250 && text.matches(". ").count() <= 2, "{text}");
        }
    }
}

#[test]
fn no_kind_of_error_is_missing_from_the_lists_above() {
    /// The first word of each text.
    fn names<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
        texts.filter_map(|text| text.split([' ', '(', ',']).next()).collect()
    }
    let kinds = |source: &'static str, declaration: &str| {
        let (_, body) = source.split_once(declaration).unwrap();
        let variants = body.lines().take_while(|line| *line != "}").filter_map(|line| line.strip_prefix("    "));
        names(variants.filter(|line| line.starts_with(char::is_uppercase)))
    };
    let listed: Vec<String> = every_error().iter().map(|error| format!("{error:?}")).collect();
    let all = kinds(include_str!("../../error.rs"), "pub enum Error {");
    assert!(all.len() > 60 && all.is_subset(&names(listed.iter().map(String::as_str))), "{all:?}");
    let listed: Vec<String> = every_import_error().iter().map(|error| format!("{error:?}")).collect();
    let all = kinds(include_str!("../../error/import.rs"), "pub enum ImportError {");
    assert!(all.len() > 40 && all.is_subset(&names(listed.iter().map(String::as_str))), "{all:?}");
}

#[test]
fn a_file_is_named_with_its_folder() {
    let words = Words::new(Language::Nb);
    for (path, expected) in [
        ("intervjuer/I03.docx", "«I03.docx» i mappen «intervjuer»"),
        ("I03.docx", "«I03.docx»"),
        ("/", "«/»"),
        ("..", "«..»"),
        ("a/\u{1b}[2J.txt", "«\u{fffd}[2J.txt» i mappen «a»"),
    ] {
        assert_eq!(file::place(&words, path.as_ref()), expected);
    }
}

#[test]
fn the_nearest_names_are_suggested() {
    let say = |nearest: &[&str]| sentence(&Words::new(Language::Nb), &code_of("Opstart", nearest));
    let wrong = "Det finnes ingen kode som heter «Opstart».";
    assert_eq!(say(&[]), format!("{wrong} Sjekk hvordan det er skrevet."));
    assert_eq!(say(&["A"]), format!("{wrong} Mente du «A»?"));
    assert_eq!(say(&["A", "B", "C"]), format!("{wrong} Mente du «A», «B» eller «C»?"));
    assert_eq!(say(&["A", "B", "C", "D", "E"]), format!("{wrong} Mente du «A», «B», «C», «D» eller …?"));
}

#[test]
fn the_message_quotes_the_faulty_part_of_a_query() {
    let words = Words::new(Language::En);
    assert!(sentence(&words, &query(QueryFault::OpenQuote)).contains("at “\"ny”"));
    let far = QueryError { query: "sliten~9".to_owned(), start: 0, end: 8, fault: QueryFault::FuzzyDistance };
    assert!(sentence(&words, &Error::Query(far)).contains("“sliten~9”: ~ allows one or two letters to differ"));
    let astray = QueryError { query: "æ".to_owned(), start: 1, end: 9, fault: QueryFault::Bracket };
    assert!(sentence(&words, &Error::Query(astray)).contains("at “æ”"));
}

#[test]
fn names_are_shown_on_one_line_and_shortened() {
    let text =
        sentence(&Words::new(Language::Nb), &Error::NameTaken { name: format!("a\n\u{1b}b{}", "å".repeat(900)) });
    assert!(text.contains("«a \u{fffd}bå") && text.contains("å…»") && text.chars().count() < 200, "{text}");
}
