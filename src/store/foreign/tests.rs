//! Databases that others wrote, by mistake or on purpose.

use rusqlite::{Connection, MAIN_DB};

use super::*;

/// The bytes of a database that these statements make.
pub(crate) fn database(sql: &str) -> Vec<u8> {
    let mut connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(sql).unwrap();
    connection.serialize(MAIN_DB).unwrap().to_vec()
}

const WANTED: &[WantedTable] = &[
    WantedTable { name: "documents", columns: &["id", "name", "contents"] },
    WantedTable { name: "tags", columns: &["path"] },
];

const MOST: MostRead = MostRead { rows: 1_000, bytes: 100_000 };

const TABLE: &str = "CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, contents TEXT);";

/// The names and contents of the documents.
fn documents(sql: &str) -> Result<Vec<(String, String)>> {
    let tables = read(database(sql), WANTED, MOST)?;
    Ok(tables.rows("documents").map(|row| (row.text("name").to_owned(), row.text("contents").to_owned())).collect())
}

fn refused(bytes: Vec<u8>) -> DatabaseFault {
    match read(bytes, WANTED, MOST) {
        Err(Error::Import(crate::error::ImportError::Database(fault))) => fault,
        other => panic!("{other:?}"),
    }
}

fn pair(name: &str, contents: &str) -> (String, String) {
    (name.to_owned(), contents.to_owned())
}

#[test]
fn the_wanted_columns_that_a_table_has_are_read() {
    let sql = format!("{TABLE} INSERT INTO documents VALUES (7, 'å', '😀'), (9, NULL, 2.5);");
    assert_eq!(documents(&sql).unwrap(), [pair("å", "😀"), pair("", "2.5")]);
    let tables = read(
        database("CREATE TABLE Documents (Name TEXT, more INT); INSERT INTO documents VALUES ('a', 1);"),
        WANTED,
        MOST,
    );
    let tables = tables.unwrap();
    assert_eq!(
        (tables.has("documents", "name"), tables.has("documents", "contents"), tables.has("tags", "path")),
        (true, false, false)
    );
    let row = tables.rows("documents").next().unwrap();
    assert_eq!((row.text("name"), row.text("contents"), row.number("more")), ("a", "", None));
}

#[test]
fn a_text_in_utf_16_is_the_same_text() {
    let sql = format!("PRAGMA encoding = 'UTF-16be'; {TABLE} INSERT INTO documents VALUES (1, 'å', '😀');");
    assert_eq!(documents(&sql).unwrap(), [pair("å", "😀")]);
}

#[test]
fn a_file_with_write_ahead_logging_is_read() {
    let mut bytes = database(&format!("{TABLE} INSERT INTO documents VALUES (1, 'a', 'b');"));
    bytes[18..20].fill(2);
    assert_eq!(read(bytes, WANTED, MOST).unwrap().rows("documents").count(), 1);
}

#[test]
fn views_virtual_tables_and_generated_columns_are_not_read() {
    for sql in [
        "CREATE VIEW documents AS SELECT 1 AS id, 'a' AS name, 'b' AS contents",
        "CREATE VIEW documents AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n",
        "CREATE TABLE x (y); CREATE VIEW documents AS SELECT * FROM tags; CREATE VIEW tags AS SELECT * FROM documents",
        "CREATE VIRTUAL TABLE documents USING fts5(name, contents)",
    ] {
        assert!(!read(database(sql), WANTED, MOST).unwrap().has("documents", "id"), "{sql}");
        assert_eq!(documents(sql).unwrap(), [], "{sql}");
    }
    let sql = "CREATE TABLE documents (name TEXT, contents TEXT AS (hex(zeroblob(400000000))));
               INSERT INTO documents VALUES ('a')";
    let sql = sql.replace("VALUES", "(name) VALUES");
    assert_eq!(documents(&sql).unwrap(), [pair("a", "")]);
}

#[test]
fn triggers_and_what_an_index_says_change_nothing() {
    let sql = format!(
        "{TABLE} CREATE TRIGGER t AFTER INSERT ON documents BEGIN SELECT hex(zeroblob(9)); END;
         CREATE INDEX i ON documents (id, name, contents); INSERT INTO documents VALUES (1, 'a', 'b');
         PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger';"
    );
    assert_eq!(documents(&sql).unwrap(), [pair("a", "b")]);
}

#[test]
fn more_than_any_project_has_is_refused() {
    let rows = |n: usize, text: &str| {
        let sql = "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id <";
        format!("{TABLE} INSERT INTO documents {sql} {n}) SELECT id, {text}, '' FROM n;")
    };
    assert_eq!(refused(database(&rows(1_001, "''"))), DatabaseFault::TooManyRows { limit: 1_000 });
    assert_eq!(refused(database(&rows(11, "hex(zeroblob(5000))"))), DatabaseFault::TooLarge { limit: 100_000 });
    assert_eq!(read(database(&rows(1_000, "''")), WANTED, MOST).unwrap().rows("documents").count(), 1_000);
    let many: String = (0..2_100).map(|n| format!("CREATE TABLE t{n} (a);")).collect();
    assert_eq!(refused(database(&format!("{TABLE} {many}"))), damaged("documents"));
    let wide: String = (0..600).map(|n| format!(", c{n}")).collect();
    assert_eq!(refused(database(&format!("CREATE TABLE documents (id {wide});"))), damaged("documents"));
}

#[test]
fn what_is_no_database_or_a_damaged_one_is_refused() {
    assert_eq!(refused(Vec::new()), damaged(""));
    assert_eq!(refused(vec![0; 100_000]), damaged(""));
    let whole = database(&format!("{TABLE} INSERT INTO documents VALUES (1, 'a', hex(zeroblob(9000)));"));
    let header = |length: usize| whole[..length].to_vec();
    for length in [16, 17, 60, 99, 100, 2_000, 4_096, 6_000, 8_192] {
        assert!(matches!(refused(header(length)), DatabaseFault::Damaged { .. }), "{length}");
    }
    let not_utf_8 = format!("{TABLE} INSERT INTO documents VALUES (1, CAST(x'ff41' AS TEXT), '');");
    assert_eq!(refused(database(&not_utf_8)), damaged("documents"));
}

#[test]
fn a_project_of_tusj_is_not_read_as_another_program_s() {
    let mark = format!("PRAGMA application_id = {APPLICATION_ID}; {TABLE}");
    assert_eq!(refused(database(&mark)), DatabaseFault::OwnProject);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(changes in proptest::collection::vec((0usize..20_000, 0u8..=255), 1..60)) {
        let mut bytes = database(&format!(
            "{TABLE} CREATE TABLE tags (path); INSERT INTO tags VALUES ('a'), ('b');
             INSERT INTO documents VALUES (1, 'a', hex(zeroblob(4000))), (2, 'b', 'c');"
        ));
        for (at, byte) in changes {
            let length = bytes.len();
            bytes[at % length] = byte;
        }
        drop(read(bytes, WANTED, MOST));
    }
}
