//! A folder with everything in it, near and far, is one command.

use super::*;
use crate::store::foreign::tests::database;

const TAGUETTE: &[u8] = include_bytes!("../../project/exchange/tests/taguette/exported.sqlite3");

const REFI: &[u8] = include_bytes!("../../../tests/odd/x.qdpx");

/// The tables of an early QualCoder, with one text, one code and one coding.
const QUALCODER: &str = "
    CREATE TABLE project (databaseversion text, date text, memo text, about text);
    CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text);
    CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text);
    CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);
    INSERT INTO project VALUES ('v1', '2019-01-01 00:00:00', '', 'QualCoder 1.7');
    INSERT INTO source (id, name, fulltext, owner) VALUES (1, 'samtale', 'Hei du. Jeg var glad.', 'default');
    INSERT INTO code_name (cid, name) VALUES (1, 'Glede');
    INSERT INTO code_text VALUES (1, 1, 'glad', 16, 20, 'default', '', NULL);";

/// A small interview with this answer.
fn talk(answer: &str) -> String {
    format!("I: Hvordan gikk det?\n\nAnna: {answer}\n\nI: Og så?\n\nAnna: Så sluttet jeg.\n")
}

/// A student's folder with a little of everything, and an empty project.
fn desk() -> Desk {
    let desk = Desk::new();
    let texts = [
        ("mappe/I03.txt", talk("Det gikk sakte.")),
        ("mappe/før/I01.txt", talk("Det gikk bra.")),
        ("mappe/etter/I01.md", talk("Det gikk dårlig.")),
        ("mappe/etter/ny/rettet/I02.txt", talk("Det gikk fort.")),
        ("mappe/etter/kopi.txt", talk("Det gikk fort.")),
        ("mappe/participants.csv", "nummer;gruppe\nI01;a\nI02;b\nI03;b\n".to_owned()),
    ];
    texts.iter().for_each(|(name, text)| desk.write(name, text));
    desk.write("mappe/ødelagt.docx", b"PK");
    desk.write("mappe/prosjekter/taguette.sqlite3", TAGUETTE);
    desk.write("mappe/prosjekter/nvivo.qdpx", REFI);
    desk.write("mappe/prosjekter/ødelagt.qdpx", b"PK");
    desk.write("mappe/prosjekter/studie.qda/data.qda", database(QUALCODER));
    desk.write("mappe/prosjekter/studie.qda/documents/I09.txt", talk("Dette er en kopi."));
    desk.write("mappe/prosjekter/annet.db", database("CREATE TABLE annet (noe text);"));
    let passed_over = [
        "~$I03.docx",
        "før/.~lock.I01.odt#",
        ".DS_Store",
        "bilder/tavle.jpg",
        "bilder/skisse.png",
        "opptak/I01.m4a",
        "oppgave.tusj",
        "innspill.pptx",
    ];
    passed_over.iter().for_each(|name| desk.write(&format!("mappe/{name}"), "x"));
    desk.run("new {p.tusj}");
    desk
}

/// The rows of a report as lines: the path in the folder, the outcome, and the document or the kind of file.
fn lines(desk: &Desk, rows: &Value) -> Vec<String> {
    let folder = desk.at("mappe");
    let line = |row: &Value| {
        let file = Path::new(row["file"].as_str().unwrap()).strip_prefix(&folder).unwrap();
        let file = file.to_string_lossy().replace('\\', "/");
        let of = [&row["document"], &row["kind"], &row["program"]].into_iter().find_map(Value::as_str).unwrap_or("");
        format!("{file}: {} {of}", row["outcome"].as_str().unwrap()).trim_end().to_owned()
    };
    rows.as_array().unwrap().iter().map(line).collect()
}

#[test]
fn a_folder_of_transcripts_projects_and_everything_else_is_one_command() {
    let desk = desk();
    let preview = desk.try_run("import {p.tusj} {mappe} --dry-run --json");
    let expected = [
        "etter/I01.md: imported I01 (etter)",
        "etter/kopi.txt: imported kopi",
        "etter/ny/rettet/I02.txt: same",
        "før/I01.txt: imported I01 (før)",
        "I03.txt: imported I03",
        "ødelagt.docx: failed",
        "participants.csv: skipped table",
        ".DS_Store: skipped hidden",
        "bilder/skisse.png: skipped picture",
        "bilder/tavle.jpg: skipped picture",
        "før/.~lock.I01.odt#: skipped lock file",
        "innspill.pptx: skipped ending",
        "oppgave.tusj: skipped tusj",
        "opptak/I01.m4a: skipped recording",
        "~$I03.docx: skipped lock file",
        "prosjekter/annet.db: skipped database",
        "prosjekter/nvivo.qdpx: project reftest 0.1",
        "prosjekter/studie.qda: project QualCoder",
        "prosjekter/taguette.sqlite3: project Taguette",
        "prosjekter/ødelagt.qdpx: failed",
    ];
    assert_eq!(lines(&desk, &serde_json::from_str(&preview.out).unwrap()), expected);
    assert_eq!((preview.code, preview.err.as_str()), (1, ""), "two files are broken");
    assert_eq!(desk.json("documents {p.tusj}"), serde_json::json!([]), "a preview changes nothing");
    let ran = desk.try_run("import {p.tusj} {mappe} --json");
    assert_eq!(lines(&desk, &serde_json::from_str(&ran.out).unwrap()), expected);
    assert_eq!(ran.code, 1);
    let documents = desk.json("documents {p.tusj}");
    assert_eq!(texts(&documents, "name")[..4], ["I01 (etter)", "kopi", "I01 (før)", "I03"]);
    assert!(texts(&documents, "name").contains(&"samtale"), "{documents}");
    assert!(!texts(&documents, "name").contains(&"I09"), "a copy in the project of another program");
    assert!(desk.run("check {p.tusj}").starts_with("Alt stemmer: 9 dokumenter"), "{}", desk.run("check {p.tusj}"));
}

#[test]
fn the_report_names_files_by_their_folders_and_counts_what_was_passed_over() {
    let desk = desk();
    let ran = desk.try_run("import {p.tusj} {mappe}");
    let says = |line: &str| assert!(ran.out.lines().any(|one| one.starts_with(line)), "{line} in:\n{}", ran.out);
    says("før/I01.txt: 4 replikker; bokmål; informant I01; blir «I01 (før)»");
    says("    En annen fil har samme navn. Derfor står mappen i navnet på dette dokumentet. Det får informant I01.");
    says("Ikke tatt med: 2 bilder, 1 opptak, 1 prosjekt fra tusj, 2 låsefiler, 1 skjult fil.");
    says("Hoppet over innspill.pptx: ");
    says("Hentet inn: 4. Fantes fra før: 1. Lot seg ikke lese: 1.");
    assert!(ran.err.starts_with("ødelagt.docx: "), "{}", ran.err);
    assert!(ran.err.contains("ødelagt.qdpx: "), "{}", ran.err);
    let alone = Desk::new();
    alone.write("taguette.sqlite3", TAGUETTE);
    alone.run("new {p.tusj}");
    let about = |out: &str| {
        let lines = out.lines().skip_while(|line| !line.contains("taguette.sqlite3: "));
        let about: Vec<String> = lines.skip(1).take_while(|line| line.starts_with("  ")).map(str::to_owned).collect();
        about
    };
    let said = about(&alone.run("import {p.tusj} {taguette.sqlite3}"));
    assert!(!said.is_empty() && about(&ran.out) == said, "{said:#?}\n{}", ran.out);
}

#[test]
fn a_folder_is_imported_twice_and_nothing_comes_in_twice() {
    let desk = desk();
    desk.try_run("import {p.tusj} {mappe}");
    let before = (desk.json("documents {p.tusj}"), desk.json("codes {p.tusj}"), desk.json("excerpts {p.tusj}"));
    let ran = desk.try_run("import {p.tusj} {mappe}");
    assert!(ran.out.contains("Hentet inn: 0. Fantes fra før: 5."), "{}", ran.out);
    let after = (desk.json("documents {p.tusj}"), desk.json("codes {p.tusj}"), desk.json("excerpts {p.tusj}"));
    assert_eq!(before, after);
}

#[test]
fn transcripts_and_projects_can_be_named_in_one_command() {
    let desk = desk();
    let rows = desk.json("import {p.tusj} {mappe/før/I01.txt} {mappe/prosjekter/studie.qda}");
    assert_eq!(lines(&desk, &rows), ["før/I01.txt: imported I01", "prosjekter/studie.qda: project QualCoder"]);
    let ran = desk.try_run("import {p.tusj} {mappe/prosjekter/annet.db}");
    assert!(ran.code == 1 && ran.err.contains("annet.db: "), "a database that was named is not skipped: {}", ran.err);
}

#[test]
fn a_folder_with_projects_alone_says_nothing_of_transcripts() {
    let desk = desk();
    let out = desk.try_run("import {p.tusj} {mappe/prosjekter}").out;
    assert!(out.contains("Prosjekt fra QualCoder") && !out.contains("Hentet inn"), "{out}");
}
