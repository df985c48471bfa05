//! Projects of QualCoder. `imported.qda` is a database that QualCoder's own code made (database version 17): it took in a
//! `.qdpx` file of tusj. All others are made here by the statements with which QualCoder makes its tables (those of version 17,
//! and of its first database version), and filled as it fills them.

use std::path::PathBuf;

use super::taguette::take_from;
use super::*;
use crate::domain::memo::Subject;
use crate::import::exchange::foreign::{ExchangeNote, NotTaken};
use crate::import::exchange::is_listed;
use crate::import::folder::{FileKind, contents};
use crate::project::exchange::open;
use crate::store::foreign::tests::database;

/// The tables of database version 17.
const TABLES: &str = "
    CREATE TABLE project (databaseversion text, date text, memo text,about text, bookmarkfile integer,
      bookmarkpos integer, codername text, recently_used_codes text, avbookmarkfile integer, avbookmarkmsec integer,
      avbookmarktextpos integer);
    CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,
      owner text, date text, av_text_id integer, risid integer, unique(name));
    CREATE TABLE code_image (imid integer primary key,id integer,x1 integer, y1 integer, width integer,
      height integer, cid integer, memo text, date text, owner text, important integer, pdf_page integer);
    CREATE TABLE code_av (avid integer primary key,id integer,pos0 integer, pos1 integer, cid integer,
      memo text, date text, owner text, important integer);
    CREATE TABLE annotation (anid integer primary key, fid integer,pos0 integer, pos1 integer, memo text,
      owner text, date text, unique(fid,pos0,pos1,owner));
    CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text,
      valuetype text);
    CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer,
      date text, owner text, unique(name,attr_type,id));
    CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer,
      owner text, date text, memo text);
    CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text,date text,
      constraint ucm unique(name));
    CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
      supercatid integer, unique(name));
    CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer,seltext text, pos0 integer,
      pos1 integer, owner text, date text, memo text, avid integer, important integer,
      unique(cid,fid,pos0,pos1, owner));
    CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,
      date text, color text, supercid integer, unique(name));
    CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text, unique(name));
    CREATE TABLE graph (grid integer primary key, name text, description text, date text, scene_width integer,
      scene_height integer, unique(name));
    CREATE VIEW code_text_visible AS SELECT * FROM code_text;
    INSERT INTO project VALUES ('v17', '2026-01-02 03:04:05', 'Om prosjektet.', 'QualCoder 3.9', 0, 0, 'Eva', '', NULL, NULL, NULL);";

const TEXT: &str =
    "Intervjuer: Hvordan 😀 var det?\nAnna: Det gikk bra, e\u{301}n gang.\nIntervjuer: Ja?\nAnna: Tillit betyr alt.";

/// The folder of a project with these statements.
fn folder(sql: &str) -> (tempfile::TempDir, PathBuf) {
    let around = tempfile::tempdir().unwrap();
    let path = around.path().join("Studie.qda");
    std::fs::create_dir_all(path.join("documents")).unwrap();
    std::fs::write(path.join("data.qda"), database(sql)).unwrap();
    (around, path)
}

/// The values of a row of `code_text` for these words of a text, counted in the unit.
fn marked(text: &str, words: &str, unit: Unit) -> String {
    let start = text.find(words).unwrap();
    let at = |byte: usize| unit.count(&text[..byte]);
    format!("'{words}', {}, {}", at(start), at(start + words.len()))
}

fn coded(text: &str, rows: &[(i64, &str, Unit, &str)]) -> String {
    let row = |(cid, words, unit, owner): &(i64, &str, Unit, &str)| {
        format!(
            "INSERT INTO code_text (cid, fid, seltext, pos0, pos1, owner, date, memo) \
             VALUES ({cid}, 1, {}, '{owner}', '2026-02-03 04:05:06', 'Om «{words}».');",
            marked(text, words, *unit)
        )
    };
    rows.iter().map(row).collect()
}

fn left_out(notes: &[ExchangeNote]) -> Vec<(NotTaken, Vec<String>)> {
    let left_out = |note: &ExchangeNote| match note {
        ExchangeNote::LeftOut(what, names) => Some((*what, names.clone())),
        _ => None,
    };
    notes.iter().filter_map(left_out).collect()
}

/// A moment of the file. What has none there is taken in now, by the clock of the tests, which is far behind.
fn when(at: i64) -> String {
    if at < 1_750_000_000_000 { "now".to_owned() } else { at.to_string() }
}

/// Everything that a project got, as lines.
fn shown(study: &Study) -> String {
    let model = study.model();
    let book = &model.codebook;
    let codes = book.in_order().iter().map(|(id, _)| {
        let code = study.code(*id).unwrap();
        let colour = code.colour.map(|id| format!("#{:06x}", model.colours.get(id).unwrap().rgb));
        format!("code {} {colour:?} {}", book.path(*id), code.definition)
    });
    let documents = model.documents.iter().map(|one| format!("document {} {:?}", one.name, one.participant));
    let people = model.participants.iter().map(|one| {
        let values = model.attribute_values.iter().filter(|value| value.participant == one.id);
        let values =
            values.map(|value| format!("{}={}", model.attributes.get(value.attribute).unwrap().name, value.value));
        format!("person {} {} {}", one.id, one.number, values.collect::<Vec<_>>().join(", "))
    });
    let excerpts = model.excerpts.iter().map(|one| {
        let coder = &model.coders.get(one.coder).unwrap().name;
        let codes =
            study.codings_on(one.id).map(|coding| format!("{} ({})", book.path(coding.code), when(coding.coded_at.0)));
        let words = study.quote(one.id).unwrap().to_string().replace('\n', " | ");
        format!("excerpt {coder}: {} – {words}", codes.collect::<Vec<_>>().join(" + "))
    });
    let memos = model.memos.iter().map(|memo| format!("memo {:?} {:?}", memo.subject(), memo.words));
    codes.chain(documents).chain(people).chain(excerpts).chain(memos).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_project_of_qualcoder_is_read_with_everything_that_tusj_has_a_place_for() {
    let characters = TEXT.chars().count();
    let sql = format!(
        "{TABLES}
         INSERT INTO source (id, name, fulltext, mediapath, memo, owner, date) VALUES
           (1, 'I01.txt', '{TEXT}', '/docs/I01.txt', 'Godt opptak.', 'Eva', '2026-01-03 00:00:00'),
           (2, 'kart.png', NULL, '/images/kart.png', '', 'Eva', ''),
           (3, 'lyd.mp3', NULL, 'audio:/home/eva/lyd.mp3', 'Dårlig lyd.', 'Eva', ''),
           (4, 'I02.mp3.transcribed', 'Bo: Nei.', NULL, '', 'Eva', ''),
           (5, 'I02.mp3', NULL, '/audio/I02.mp3', '', 'Eva', ''),
           (6, 'skann.pdf', '', '/docs/skann.pdf', '', 'Eva', '');
         UPDATE source SET av_text_id = 4 WHERE id = 5;
         INSERT INTO code_cat VALUES (1, 'Relasjoner', 'Eva', '', 'Mellom folk', NULL), (2, 'Arbeid', 'Eva', '', '', 1);
         INSERT INTO code_name (cid, name, memo, catid, color, supercid) VALUES
           (1, 'Tillit', 'Å stole på noen', 2, '#F781F3', NULL), (2, 'Håp', '', NULL, '#99CCFF', NULL),
           (3, 'Tillit til sjefen', '', NULL, NULL, 1);
         {}
         INSERT INTO code_text (cid, fid, seltext, pos0, pos1, owner, date, memo, important) VALUES
           (2, 1, '', 900, 950, 'Eva', '', '', 0), (2, 4, 'Nei', 4, 7, 'Ola', '', NULL, 1);
         INSERT INTO annotation (fid, pos0, pos1, memo, owner, date) VALUES (1, 0, 10, 'Uklart her.', 'Ola', '2026-03-04 00:00:00');
         INSERT INTO code_image (id, cid) VALUES (2, 1); INSERT INTO code_av (id, cid) VALUES (5, 1);
         INSERT INTO cases VALUES (1, 'Anna', 'Leder.', 'Eva', ''), (2, 'Bo', '', 'Eva', '');
         INSERT INTO case_text (caseid, fid, pos0, pos1) VALUES (1, 1, 0, {characters}), (2, 4, 0, 7), (2, 1, 3, 9), (1, 2, 0, 0);
         INSERT INTO attribute_type (name, memo, caseOrFile) VALUES ('alder', 'I år', 'case'), ('sted', '', 'file'), ('tom', '', 'case');
         INSERT INTO attribute (name, attr_type, value, id) VALUES ('alder', 'case', '47', 1), ('sted', 'file', 'Bergen', 1), ('tom', 'case', '', 1);
         INSERT INTO journal VALUES (1, 'Første dag', 'Gikk greit.', '2026-01-05 00:00:00', 'Eva');
         INSERT INTO graph (name) VALUES ('Kart over koder');",
        coded(
            TEXT,
            &[
                (1, "gikk bra, e\u{301}n", Unit::CodePoint, "Eva"),
                (2, "gikk bra, e\u{301}n", Unit::CodePoint, "Eva"),
                (2, "gikk bra, e\u{301}n", Unit::CodePoint, "Ola"),
                (1, "Tillit betyr alt", Unit::CodePoint, "Eva"),
                // Marked by hand: Qt counts the emoji as two.
                (3, "betyr", Unit::Utf16, "Ola"),
            ]
        )
    );
    let (_around, path) = folder(&sql);
    let settled = open(&path).unwrap();
    assert_eq!((settled.program.as_str(), settled.exchange.name.as_str()), ("QualCoder", "Studie"));
    insta::assert_snapshot!(
        "what_is_left_out_of_qualcoder",
        left_out(&settled.notes).iter().map(|one| format!("{one:?}")).collect::<Vec<_>>().join("\n")
    );
    assert!(
        settled.notes.contains(&ExchangeNote::Checked { selections: 8, quoted: 6, same: 6 }),
        "{:?}",
        settled.notes
    );
    let mut study = Study::new();
    take_from(&mut study, &path);
    insta::assert_snapshot!("a_project_of_qualcoder", shown(&study));
    assert_eq!(take_from(&mut study, &path.join("data.qda")), 0, "the database in the folder is the same project");
}

#[test]
fn an_older_version_with_fewer_columns_is_read() {
    let text = "Hei du.\r\nJeg var glad.";
    let sql = format!(
        "CREATE TABLE project (databaseversion text, date text, memo text,about text);
         CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, unique(name));
         CREATE TABLE code_text (cid integer, fid integer,seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, unique(cid,fid,pos0,pos1, owner));
         CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,date text, color text, unique(name));
         INSERT INTO project VALUES ('v1', '2019-01-01 00:00:00', '', 'QualCoder 1.7');
         INSERT INTO source (id, name, fulltext, owner) VALUES (1, 'I01', '{text}', 'default');
         INSERT INTO code_name (cid, name, catid) VALUES (1, 'A', 9);
         {}",
        coded(text, &[(1, "Hei", Unit::CodePoint, "default")])
            // In Qt, a line end is one character.
            + "INSERT INTO code_text VALUES (1, 1, 'glad', 16, 20, 'default', '', NULL);"
    );
    let (_around, path) = folder(&sql);
    let settled = open(&path).unwrap();
    assert!(
        settled.notes.contains(&ExchangeNote::Checked { selections: 2, quoted: 2, same: 2 }),
        "{:?}",
        settled.notes
    );
    let mut study = Study::new();
    take_from(&mut study, &path);
    assert_eq!(study.model().coders.iter().count(), 1, "nobody has given a name");
    let quotes: Vec<String> =
        study.model().excerpts.iter().map(|one| study.quote(one.id).unwrap().to_string()).collect();
    assert_eq!(quotes, ["Hei", "glad"]);
}

#[test]
fn categories_in_a_circle_are_read_once_each() {
    let sql = format!(
        "{TABLES} INSERT INTO code_cat VALUES (1, 'A', '', '', '', 2), (2, 'B', '', '', '', 1);
         INSERT INTO code_name (cid, name, catid, supercid) VALUES (1, 'C', 1, NULL), (2, 'D', NULL, 2), (3, 'E', NULL, 1);"
    );
    let (_around, path) = folder(&sql);
    let mut study = Study::new();
    take_from(&mut study, &path);
    let book = &study.model().codebook;
    let paths: Vec<String> = book.in_order().iter().map(|(id, _)| book.path(*id)).collect();
    assert_eq!(paths, ["A", "A/B", "A/C", "A/C/E", "D"]);
}

#[test]
fn the_folder_is_listed_as_a_project_and_not_as_a_folder() {
    let (around, path) = folder(TABLES);
    std::fs::create_dir(around.path().join("tom.qda")).unwrap();
    let there = contents(around.path(), FileKind::Transcripts).unwrap();
    assert_eq!((there.exchanges, there.folders), (vec![path.clone()], vec![around.path().join("tom.qda")]));
    assert!(is_listed(&path.join("data.qda")));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_position_holds_in_any_text_however_it_was_counted(
        lines in prop::collection::vec("[a-c]{1,4}[a-c \\u{301}\\u{1f600}\\u{1f1f3}]{0,12}[a-c]", 1..8),
        spans in prop::collection::vec((0usize..100, 1usize..30, any::<bool>()), 1..8),
    ) {
        let text = lines.join("\n");
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut sql = format!("{TABLES} INSERT INTO source (id, name, fulltext) VALUES (1, 'I01', '{text}');
             INSERT INTO code_name (cid, name) VALUES (1, 'A');");
        let mut words = Vec::new();
        for (start, length, utf16) in spans {
            let (start, end) = (start.min(starts.len() - 2), (start + length).min(starts.len() - 1));
            let (start, end) = (starts[start], starts[end.max(start + 1)]);
            let unit = if utf16 { Unit::Utf16 } else { Unit::CodePoint };
            let at = |byte: usize| unit.count(&text[..byte]);
            sql += &format!(
                "INSERT OR IGNORE INTO code_text (cid, fid, seltext, pos0, pos1, owner) VALUES (1, 1, '{}', {}, {}, 'Eva');",
                &text[start..end], at(start), at(end)
            );
            words.push(text[start..end].to_owned());
        }
        let (_around, path) = folder(&sql);
        let settled = open(&path).unwrap();
        let checked = settled.notes.iter().find_map(|note| match note {
            ExchangeNote::Checked { quoted, same, .. } => Some((*quoted, *same)),
            _ => None,
        });
        let (quoted, same) = checked.unwrap();
        prop_assert_eq!(quoted, same);
        prop_assert!(settled.exchange.excerpts.len() <= words.len());
    }
}

#[test]
fn what_qualcoder_took_in_from_tusj_comes_back_on_the_same_words() {
    let around = tempfile::tempdir().unwrap();
    let path = around.path().join("Studie.qda");
    std::fs::create_dir_all(&path).unwrap();
    std::fs::write(path.join("data.qda"), include_bytes!("qualcoder/imported.qda")).unwrap();
    let settled = open(&path).unwrap();
    assert!(
        settled.notes.contains(&ExchangeNote::Checked { selections: 8, quoted: 7, same: 7 }),
        "{:?}",
        settled.notes
    );
    let mut study = Study::new();
    take_from(&mut study, &path);
    let mut coded: Vec<String> = Vec::new();
    for excerpt in study.model().excerpts.iter() {
        let coder = study.model().coders.get(excerpt.coder).unwrap().name.clone();
        let codes: Vec<String> =
            study.codings_on(excerpt.id).map(|one| study.model().codebook.path(one.code)).collect();
        let memos: Vec<&str> =
            study.memos_on(Subject::Excerpt(excerpt.id)).iter().map(|memo| memo.words.as_str()).collect();
        coded.push(format!("{} {coder}: {} {}", study.quote(excerpt.id).unwrap(), codes.join("; "), memos.join("; ")));
    }
    coded.sort();
    let expected = [
        "følte meg sett 👩\u{200d}👩\u{200d}👧 fra første dag Kari: Relasjon/Tillit; Farger: Penner/gul ",
        "klokka ti over tolv Kari: Tid Presist tidspunkt.",
        "noen ser deg Kari: Relasjon/Tillit ",
        "noen ser deg Ola: Relasjon/Tillit ",
        "sett 👩\u{200d}👩\u{200d}👧 Ola: Håp ",
        "sjelden Kari: Motgang ",
        "tungt Kari:  Et notat uten kode.",
    ];
    assert_eq!(coded, expected);
}
