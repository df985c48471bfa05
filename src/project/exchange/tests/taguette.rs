//! Projects that Taguette 1.5.2 made: `server.sqlite3` on a server, where Anna and Bo tagged, and `exported.sqlite3`, the same
//! work done by one person on their own machine and exported as a project. `highlights.csv` is Taguette's own list of the
//! highlights in it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::*;
use crate::error::{DatabaseFault, Error, ImportError};
use crate::import::exchange::foreign::ExchangeNote;
use crate::import::exchange::{is_exchange, is_listed};
use crate::project::exchange::open;
use crate::store::foreign::tests::database;

const SERVER: &[u8] = include_bytes!("taguette/server.sqlite3");
const EXPORTED: &[u8] = include_bytes!("taguette/exported.sqlite3");
const HIGHLIGHTS: &str = include_str!("taguette/highlights.csv");

/// A file with these bytes, and the folder that keeps it.
fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// A new project into which the one at this path was taken, and how many rows that added.
fn taken_from(path: &Path) -> (Study, usize) {
    let mut study = Study::new();
    let added = take_from(&mut study, path);
    (study, added)
}

pub(super) fn take_from(study: &mut Study, path: &Path) -> usize {
    let plan = study.plan_exchange(&open(path).unwrap()).unwrap();
    let added = plan.counts.values().map(|taken| taken.new).sum();
    study.take_in(plan, &mut |_, _| {}).unwrap();
    assert_sound(study);
    added
}

/// The canonical words without white space: Taguette's list has spaces where its tags are.
fn plain(words: &str) -> String {
    canonical(words).split_whitespace().collect()
}

/// The codings as document, code and words.
fn coded(study: &Study) -> BTreeSet<(String, String, String)> {
    let codings = study.model().codings.iter().map(|coding| {
        let excerpt = study.model().excerpts.get(coding.excerpt).unwrap();
        let document = study.document(excerpt.document).unwrap().name.clone();
        (document, study.model().codebook.path(coding.code), plain(&study.quote(excerpt.id).unwrap().to_string()))
    });
    codings.collect()
}

fn highlights() -> BTreeSet<(String, String, String)> {
    let mut csv = csv::Reader::from_reader(HIGHLIGHTS.as_bytes());
    let row = |row: csv::StringRecord| (row[1].to_owned(), row[2].replace('.', "/"), plain(&row[3]));
    csv.records().map(|record| row(record.unwrap())).collect()
}

#[test]
fn every_highlight_is_on_the_words_that_taguette_says() {
    for bytes in [SERVER, EXPORTED] {
        let (_folder, path) = file("taguette.sqlite3", bytes);
        let (mut study, added) = taken_from(&path);
        assert_eq!(coded(&study), highlights());
        assert!(added > 0);
        assert_eq!(take_from(&mut study, &path), 0, "nothing is taken in twice");
        let checked = ExchangeNote::Checked { selections: 16, quoted: 16, same: 16 };
        assert!(open(&path).unwrap().notes.contains(&checked));
    }
}

#[test]
fn descriptions_and_coders_come_along() {
    let (_folder, path) = file("taguette.sqlite3", SERVER);
    let (study, _) = taken_from(&path);
    let book = &study.model().codebook;
    let codes =
        book.in_order().iter().map(|(id, _)| format!("{}: {}", book.path(*id), study.code(*id).unwrap().definition));
    let memos = study.model().memos.iter().map(|memo| format!("{:?} {}", memo.subject(), memo.words));
    let excerpts = study.model().excerpts.iter().map(|one| {
        let coder = study.model().coders.get(one.coder).unwrap().name.clone();
        let codes = study.codings_on(one.id).map(|coding| book.path(coding.code));
        format!(
            "{coder} {}: {}",
            codes.collect::<Vec<_>>().join(" + "),
            study.quote(one.id).unwrap().to_string().replace('\n', " | ")
        )
    });
    insta::assert_snapshot!(codes.chain(memos).chain(excerpts).collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_only_user_of_taguette_is_whoever_takes_the_project_in() {
    let (_folder, path) = file("taguette.sqlite3", EXPORTED);
    let (study, _) = taken_from(&path);
    assert_eq!(study.model().coders.iter().count(), 1);
}

const TABLES: &str = "
    CREATE TABLE projects (id INTEGER PRIMARY KEY, name, description, created);
    CREATE TABLE documents (id INTEGER PRIMARY KEY, name, description, filename, created, project_id, contents);
    CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id, path, description);
    CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id, start_offset, end_offset, snippet);
    CREATE TABLE highlight_tags (highlight_id, tag_id);";

fn refused(path: &Path) -> DatabaseFault {
    match open(path) {
        Err(Error::Import(ImportError::Database(fault))) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn of_several_projects_only_one_with_documents_is_taken() {
    let with = |documents: &str| {
        database(&format!(
            "{TABLES} INSERT INTO projects VALUES (1, 'En', '', ''), (2, 'To', '', ''), (3, 'Tre', '', '');
             INSERT INTO documents (id, project_id, name, contents) VALUES {documents};"
        ))
    };
    let (_folder, path) = file("t.db", &with("(1, 2, 'I01', '<p>Hei.</p>')"));
    assert_eq!(open(&path).unwrap().exchange.name, "To");
    let (_folder, path) = file("t.db", &with("(1, 2, 'I01', '<p>Hei.</p>'), (2, 3, 'I02', '<p>Hei.</p>')"));
    assert_eq!(refused(&path), DatabaseFault::SeveralProjects { names: vec!["To".into(), "Tre".into()] });
}

#[test]
fn broken_references_and_positions_leave_out_only_what_they_are_about() {
    let bytes = database(&format!(
        "{TABLES} INSERT INTO projects VALUES (1, 'En', '', '');
         INSERT INTO documents (id, project_id, name, contents) VALUES (1, 1, 'I01', '<p>Hei du.</p>'), (2, 1, 'Tom', '');
         INSERT INTO tags VALUES (1, 1, 'a', ''), (2, 7, 'b', '');
         INSERT INTO highlights VALUES (1, 1, 0, 3, 'Hei'), (2, 1, 4, 99, 'du'), (3, 1, 4, 6, 'nei'), (4, 8, 0, 1, 'x');
         INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 1), (3, 1), (4, 1);"
    ));
    let (_folder, path) = file("t.sqlite3", &bytes);
    let settled = open(&path).unwrap();
    assert!(
        settled.notes.contains(&ExchangeNote::Checked { selections: 3, quoted: 3, same: 1 }),
        "{:?}",
        settled.notes
    );
    let (study, _) = taken_from(&path);
    assert_eq!(
        coded(&study),
        [("I01", "a", "Hei"), ("I01", "a", "du")].map(|(a, b, c)| (a.into(), b.into(), c.into())).into()
    );
}

#[test]
fn databases_are_recognised_and_others_are_refused_with_the_reason() {
    let (folder, path) = file("noe.annet", SERVER);
    // Chosen by hand, a database may be called anything; in a list, only one that is called like one is looked into.
    assert_eq!((is_exchange(&path), is_listed(&path)), (true, false));
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("t.sqlite3"), SERVER).unwrap();
    std::fs::write(at("null.sqlite3"), vec![0; 4096]).unwrap();
    let both = |name: &str| (is_exchange(&at(name)), is_listed(&at(name)));
    assert_eq!(
        [both("t.sqlite3"), both("null.sqlite3"), both("ingen.sqlite3")],
        [(true, true), (true, false), (false, false)]
    );
    assert_eq!(refused(&at("null.sqlite3")), DatabaseFault::Damaged { table: String::new() });
    std::fs::write(at("annet.db"), database("CREATE TABLE bookmarks (url)")).unwrap();
    assert_eq!(refused(&at("annet.db")), DatabaseFault::UnknownProgram);
    assert_eq!(refused(Study::new().store().path()), DatabaseFault::OwnProject);
    for suffix in ["-wal", "-journal"] {
        let beside = at(&format!("t.sqlite3{suffix}"));
        std::fs::write(&beside, "x").unwrap();
        assert_eq!(refused(&at("t.sqlite3")), DatabaseFault::InUse, "{suffix}");
        std::fs::write(&beside, "").unwrap();
        assert!(open(&at("t.sqlite3")).is_ok(), "{suffix}");
    }
}

#[test]
fn a_huge_file_is_refused_unread() {
    let (_folder, path) = file("stor.sqlite3", b"SQLite format 3\0");
    std::fs::File::options().write(true).open(&path).unwrap().set_len(1 << 30).unwrap();
    let too_large = ImportError::TooLarge { bytes: 1 << 30, limit: crate::import::limits::DATABASE };
    assert_eq!(open(&path).unwrap_err(), too_large.into());
}

#[test]
fn texts_with_more_lines_than_any_project_has_are_refused() {
    use crate::import::limits::EXCHANGED_LINES;
    let sql = format!(
        "CREATE TABLE documents (id INTEGER, contents TEXT);
         INSERT INTO documents VALUES (1, replace(hex(zeroblob({})), '00', char(10)))",
        EXCHANGED_LINES + 1
    );
    let (_folder, path) = file("linjer.sqlite3", &database(&sql));
    let too_many = DatabaseFault::TooManyRows { limit: EXCHANGED_LINES };
    assert_eq!(open(&path).unwrap_err(), too_many.into());
}

#[test]
fn codes_at_more_levels_than_any_project_has_are_refused() {
    use crate::import::limits::EXCHANGED_LEVELS;
    let sql = format!(
        "CREATE TABLE tags (id INTEGER, path TEXT); INSERT INTO tags VALUES (1, '{}')",
        vec!["a"; EXCHANGED_LEVELS + 1].join(".")
    );
    let (_folder, path) = file("dyp.sqlite3", &database(&sql));
    assert_eq!(open(&path).unwrap_err(), DatabaseFault::TooManyRows { limit: EXCHANGED_LEVELS }.into());
}
