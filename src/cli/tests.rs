//! Runs commands in process, on the sample corpus and on a student's own folder.

mod acts;
mod codebook;
mod coded_table;
mod correct;
mod data;
mod folder;
mod import;
mod journey;
mod keeping;
mod marks;
mod matrix;
mod printing;
mod quotes;
mod systems;
mod tables;
mod together;
mod usage;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use super::*;
use crate::project::testing::{counted, folder};

/// A folder to run commands in.
struct Desk {
    folder: TempDir,
}

/// The result of a command.
struct Ran {
    code: u8,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self { folder: folder() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command given on one line. `{x}` is the file x in the folder, and `'…'` is one argument.
    fn try_run(&self, line: &str) -> Ran {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run_in(line, self, &mut out, &mut err);
        Ran { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    fn run(&self, line: &str) -> String {
        let ran = self.try_run(line);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{line}");
        ran.out
    }

    fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.run(&format!("{line} --json"))).unwrap()
    }

    fn arguments(&self, line: &str) -> Vec<String> {
        let quoted = line.split('\'').enumerate().flat_map(|(n, part)| match n % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        });
        let place = |argument: String| match argument.strip_prefix('{').and_then(|a| a.strip_suffix('}')) {
            Some(name) => self.at(name).to_string_lossy().into_owned(),
            None => argument,
        };
        quoted.map(place).collect()
    }

    /// Creates a student's own folder: the sample's transcripts and a table of participants.
    fn transcripts(&self) {
        std::fs::create_dir(self.at("intervjuer")).unwrap();
        for (name, bytes) in crate::project::sample::TRANSCRIPTS {
            std::fs::write(self.at("intervjuer").join(name), bytes).unwrap();
        }
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_corpus/participants.csv");
        std::fs::copy(sample, self.at("participants.csv")).unwrap();
    }
}

fn run_in(line: &str, desk: &Desk, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    run_with(line, desk, counted, out, err)
}

fn run_with(line: &str, desk: &Desk, context: fn() -> Context, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let mut world = World {
        out,
        err,
        input: || Ok("Fra tastaturet.\n".into()),
        is_terminal: false,
        language: Some(Language::Nb),
        zone: || TimeZone::UTC,
        context,
        workbench: |_, _, _| Ok(()),
    };
    let arguments = std::iter::once("tusj".to_owned()).chain(desk.arguments(line));
    run(arguments.map(OsString::from), &mut world)
}

fn texts<'a>(rows: &'a Value, field: &str) -> Vec<&'a str> {
    rows.as_array().unwrap().iter().map(|row| row[field].as_str().unwrap_or_default()).collect()
}

#[test]
fn from_docx_to_docx_by_the_command_line_alone() {
    let desk = Desk::new();
    desk.transcripts();
    desk.run("new {p.tusj} --coder RH");
    let output = desk.run("import {p.tusj} {intervjuer} --participants {participants.csv}");
    assert!(output.contains("I05 Eldrid.docx: ") && output.contains("I2 (intervjuer)"), "{output}");
    assert!(output.contains("Hentet inn: 8."), "{output}");
    let documents = desk.json("documents {p.tusj}");
    assert_eq!(texts(&documents, "participant"), ["I01", "I02", "I03", "I04", "I05", "I06", "I07", "I08"]);

    let quote = "Jeg kunne alt om brannslukking, men jeg ante ikke hva jeg skulle si";
    desk.run(&format!(
        "code {{p.tusj}} --document I01 --quote '{quote}' --code Oppstart/Opplæring --colour lilla --memo 'Godt bilde.'"
    ));
    desk.run("codebook {p.tusj} colour Oppstart gul");
    desk.run("codebook {p.tusj} define Oppstart/Opplæring 'Hvordan nye læres opp.'");
    desk.run("undo {p.tusj} --steps 2");
    desk.run("redo {p.tusj} --steps 2");
    desk.run("export {p.tusj} themes --to {t.docx}");
    assert!(desk.try_run("export {p.tusj} themes --to {t.docx}").err.contains("--replace"));
    desk.run("export {p.tusj} themes --to {t.docx} --replace");
    let bytes = std::fs::read(desk.at("t.docx")).unwrap();
    let text = crate::import::read("t.docx", &bytes, &crate::import::Options::default()).unwrap().text;
    for expected in [quote, "Astrid, replikk 6", "Hvordan nye læres opp.", "Gul", "26 utdrag fra 2 informanter i alt."]
    {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    desk.run("check {p.tusj}");
}

#[test]
fn an_excerpt_has_these_fields_in_json_and_no_others() {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    let rows = desk.json("excerpts {d.tusj} 'tema:Oppstart brannslukking'");
    let first = &rows[0];
    let mut fields: Vec<&str> = first.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    let mut expected = [
        "id",
        "document",
        "participant",
        "speaker",
        "role",
        "turn",
        "first_turn",
        "last_turn",
        "time_ms",
        "start_byte",
        "end_byte",
        "quote",
        "text",
        "codes",
        "colour",
        "memos",
        "flagged",
        "condensation",
        "prepared",
        "translation",
        "stale",
        "coder",
        "round",
        "context_before",
        "context_after",
    ];
    expected.sort_unstable();
    assert_eq!(fields, expected);
    assert_eq!(first["document"], "I01 Astrid");
    assert_eq!(
        (&first["participant"], &first["role"], &first["turn"]),
        (&"I01".into(), &"informant".into(), &6.into())
    );
    assert_eq!(first["codes"], serde_json::json!(["Oppstart/Opplæring"]));
    let length = first["end_byte"].as_u64().unwrap() - first["start_byte"].as_u64().unwrap();
    assert_eq!(length, first["text"].as_str().unwrap().len() as u64);
    let marked = rows.as_array().unwrap().iter().find(|row| row["colour"] == "oransje").unwrap();
    assert_eq!(marked["memos"], serde_json::json!(["Kontrasten mellom formell opplæring og det faglige. Fint bilde."]));
}

#[test]
fn the_sample_is_created_once_and_not_changed_afterwards() {
    let desk = Desk::new();
    let made = desk.run("demo --to {d.tusj}");
    assert!(made.starts_with("Laget") && made.contains("8 intervjuer"), "{made}");
    desk.run("codebook {d.tusj} rename Avslutning Slutt");
    assert!(desk.run("demo --to {d.tusj}").contains("finnes fra før"));
    assert_eq!(desk.json("themes {d.tusj}")[7]["path"], "Slutt");
    let both = desk.json("codes {d.tusj}");
    let named: Vec<_> = texts(&both, "path").into_iter().filter(|path| path.ends_with("Sosialfaglig arbeid")).collect();
    assert_eq!(named, ["Underveis/Sosialfaglig arbeid", "Slutt/Sosialfaglig arbeid"]);
}

#[test]
fn an_empty_export_leaves_existing_files_alone() {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    desk.run("export {d.tusj} themes --query tema:Oppstart --to {t.docx}");
    let before = std::fs::read(desk.at("t.docx")).unwrap();
    for line in ["themes --to {t.docx} --replace", "themes --to {n.docx}", "excerpts --to {n.csv} --json"] {
        let ran = desk.try_run(&format!("export {{d.tusj}} {line} --query 'tema:Oppstart xylofon'"));
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{line}");
        assert_eq!(ran.err.trim_end(), "Det er ingenting å sette inn i tabellen, så ingen fil ble laget.");
    }
    assert_eq!(std::fs::read(desk.at("t.docx")).unwrap(), before);
    assert!(!desk.at("n.docx").exists() && !desk.at("n.csv").exists());
    desk.run("new {p.tusj}");
    assert_eq!(desk.try_run("export {p.tusj} codebook --to {n.csv}").code, 1);
}

#[test]
fn a_table_beside_the_transcripts_is_reported_with_the_command_that_imports_it() {
    let desk = Desk::new();
    desk.transcripts();
    std::fs::rename(desk.at("participants.csv"), desk.at("intervjuer/participants.csv")).unwrap();
    std::fs::write(desk.at("intervjuer/koder.csv"), "kode;definisjon\nTillit;x\n").unwrap();
    std::fs::rename(desk.at("intervjuer"), desk.at("mine intervjuer")).unwrap();
    desk.run("new {p.tusj}");
    let json = desk.json("import {p.tusj} '{mine intervjuer}' --dry-run");
    let rows = json.as_array().unwrap();
    let with = rows.iter().filter(|row| row["command"].is_string()).collect::<Vec<_>>();
    assert_eq!((with.len(), &with[0]["outcome"], &with[0]["participants"]), (1, &"skipped".into(), &8.into()));
    let output = desk.run("import {p.tusj} '{mine intervjuer}'");
    let line = output.lines().find(|line| line.contains("participants.csv")).unwrap();
    let command = with[0]["command"].as_str().unwrap();
    assert!(line.contains("8 informanter") && line.ends_with(command), "{output}");
    assert!(output.contains("Hoppet over koder.csv"), "{output}");
    assert!(desk.json("participants {p.tusj}")[0]["pseudonym"].as_str().unwrap_or_default().is_empty());
    desk.run(command.strip_prefix("tusj ").unwrap());
    assert_eq!(desk.json("participants {p.tusj}")[0]["pseudonym"], "Astrid");
    let by_option = desk.run("import {p.tusj} '{mine intervjuer}' --participants '{mine intervjuer/participants.csv}'");
    assert!(!by_option.contains("ved siden av") && !by_option.contains("Hoppet over participants.csv"), "{by_option}");
}

#[test]
fn one_broken_file_never_stops_the_rest() {
    let desk = Desk::new();
    desk.transcripts();
    std::fs::write(desk.at("intervjuer/I09 tom.txt"), "  \n").unwrap();
    std::fs::write(desk.at("intervjuer/I10.docx"), "PK\u{3}\u{4} not a zip").unwrap();
    std::fs::write(desk.at("intervjuer/~$I01.docx"), "x").unwrap();
    std::fs::write(desk.at("intervjuer/bilde.png"), "x").unwrap();
    desk.run("new {p.tusj}");
    let dry = desk.try_run("import {p.tusj} {intervjuer} --dry-run");
    assert!(dry.code == 1 && dry.out.contains("Ville blitt hentet inn: 8."), "{}", dry.out);
    assert_eq!(desk.json("documents {p.tusj}").as_array().unwrap().len(), 0);
    let ran = desk.try_run("import {p.tusj} {intervjuer} {none.txt}");
    assert_eq!((ran.code, ran.err.lines().count()), (1, 3), "{}", ran.err);
    assert!(ran.err.contains("I09 tom.txt: Filen er tom.") && ran.err.contains("none.txt: Fant ikke"), "{}", ran.err);
    assert!(ran.out.contains("Ikke tatt med: 1 bilde, 1 låsefil."), "{}", ran.out);
    assert_eq!(texts(&desk.json("participants {p.tusj}"), "number").len(), 8);
    let again = desk.run("import {p.tusj} '{intervjuer/I01 Astrid.docx}'");
    assert!(again.contains("hoppet over, fordi teksten er den samme som i «I01 Astrid»"), "{again}");
}

#[test]
fn columns_that_identify_are_left_out_unless_confirmed() {
    let desk = Desk::new();
    std::fs::write(desk.at("t.csv"), "nummer,gruppe,e-post\nI01,leder,kari@example.org\n").unwrap();
    desk.run("new {p.tusj}");
    let ran = desk.try_run("import {p.tusj} --participants {t.csv}");
    let left_out = "Kolonnen «e-post» ser ut til å inneholde e-postadresser og er utelatt.";
    assert!(ran.code == 0 && ran.err.contains(left_out), "{}", ran.err);
    let attributes = |desk: &Desk| desk.json("participants {p.tusj}")[0]["attributes"].clone();
    assert_eq!(attributes(&desk), serde_json::json!({ "gruppe": "leder" }));
    desk.try_run("import {p.tusj} --participants {t.csv} --confirm e-post");
    assert_eq!(attributes(&desk), serde_json::json!({ "gruppe": "leder", "e-post": "kari@example.org" }));
    let history = desk.json("history {p.tusj}");
    assert_eq!(texts(&history, "sentence")[1], "la inn informantene «I01»");
}

#[test]
fn an_error_is_one_sentence_and_exit_code_one() {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    for (line, sentence) in [
        ("documents {none.tusj}", "Fant ikke «none.tusj»"),
        ("new {d.tusj}", "«d.tusj»"),
        ("undo {d.tusj} --steps 99", ""),
        ("redo {new.tusj}", "Fant ikke"),
        ("code {d.tusj} --document I99 --quote x --code A", "dokument som heter «I99»"),
        ("code {d.tusj} --document I01 --quote jeg --code A", "ganger i «I01 Astrid»"),
        ("code {d.tusj} --document I01 --quote 'enhjørning i stuen' --code A", "står ikke i «I01 Astrid»"),
        ("code {d.tusj} --document I01 --bytes 0..999999 --code A", "999"),
        ("code {d.tusj} --document I01 --bytes 0..5 --code 'Sosialfaglig arbeid'", "kan bety flere ting"),
        ("code {d.tusj} --document I01 --bytes 0..5 --code A --coder k12", "Mente du «K1»?"),
        ("excerpts {d.tusj} 'tema:Opplering'", "Mente du «Oppstart/Opplæring»?"),
        ("search {d.tusj} '\"jeg'", "nførselstegn"),
        ("codebook {d.tusj} move Oppstart --under Oppstart/Opplæring", "inn under seg selv"),
        ("export {d.tusj} excerpts --to {x.svg}", "kan ikke ha den endelsen. Bruk «.docx»"),
        ("", "trenger et terminalvindu"),
    ] {
        let ran = desk.try_run(line);
        if line.contains("--steps 99") {
            assert_eq!(ran.code, 0, "as many as there are");
            desk.run("redo {d.tusj} --steps 99");
            continue;
        }
        assert_eq!((ran.code, ran.out.as_str(), ran.err.lines().count()), (1, "", 1), "{line}: {}", ran.err);
        assert!(ran.err.contains(sentence), "{line}: {}", ran.err);
    }
}

#[test]
fn wrong_usage_is_exit_code_two_but_help_is_not_an_error() {
    let desk = Desk::new();
    for line in [
        "documents",
        "nonsense {a} {b}",
        "code {d.tusj} --document I01 --code A",
        "code {d.tusj} --document I01 --bytes 5..2 --code A",
        "excerpts {d.tusj} --json --csv",
        "export {d.tusj} poems --to {x.docx}",
        "undo {d.tusj} --steps 0",
        "documents {d.tusj} --language sv",
    ] {
        let ran = desk.try_run(line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert!(!ran.err.is_empty());
    }
    for line in ["--help", "--version", "help import", "code --help"] {
        assert!(!desk.run(line).is_empty());
    }
}

#[test]
fn a_table_among_the_files_describes_the_participants() {
    let desk = Desk::new();
    std::fs::write(desk.at("folk.csv"), "nummer;pseudonym;gruppe\nI01;Astrid;leder\n").unwrap();
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {folk.csv}");
    assert_eq!(texts(&desk.json("participants {p.tusj}"), "pseudonym"), ["Astrid"]);
}

#[test]
fn changes_to_the_codebook_are_reported_as_json_too() {
    let desk = Desk::new();
    let made = desk.json("demo --to {d.tusj}");
    assert_eq!((&made["made"], &made["documents"]), (&true.into(), &8.into()));
    assert_eq!(texts(&desk.json("codebook {d.tusj} add Oppstart/Lokaler"), "act"), ["code-added"]);
    assert_eq!(desk.json("codebook {d.tusj} add Oppstart/Lokaler"), Value::Array(Vec::new()));
    assert_eq!(texts(&desk.json("undo {d.tusj}"), "act"), ["code-added"]);
}

#[test]
fn changes_to_the_codebook_are_in_the_history() {
    let desk = Desk::new();
    desk.run("new {p.tusj} --coder RH");
    desk.run("codebook {p.tusj} add Oppstart/Opplæring --definition 'Hvordan.' --colour gul");
    desk.run("codebook {p.tusj} move Oppstart/Opplæring");
    desk.run("codebook {p.tusj} retire Opplæring");
    assert_eq!(desk.run("codebook {p.tusj} retire Opplæring"), "Slik var det allerede; ingenting er endret.\n");
    desk.run("codebook {p.tusj} remove Oppstart");
    let codes = desk.json("codes {p.tusj}");
    assert_eq!((texts(&codes, "path"), &codes[0]["retired"]), (vec!["Opplæring"], &true.into()));
    assert_eq!((&codes[0]["definition"], &codes[0]["colour"]), (&"Hvordan.".into(), &"gul".into()));
    let history = desk.json("history {p.tusj}");
    assert_eq!(
        texts(&history, "sentence"),
        [
            "laget prosjektet",
            "la til koden «Oppstart», «Oppstart/Opplæring»",
            "flyttet koden «Oppstart/Opplæring» til «Opplæring»",
            "tok koden «Opplæring» ut av bruk",
            "fjernet koden «Oppstart»",
        ]
    );
    assert_eq!(texts(&history, "coder"), ["RH"; 5]);
    assert_eq!(desk.run("history {p.tusj} --language en"), desk.run("--language en history {p.tusj}"));
    assert!(desk.run("history {p.tusj} --language en").contains("took the code “Opplæring” out of use"));
}

#[test]
fn hits_are_shown_and_counted() {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    let rows = desk.json("search {d.tusj} quiz");
    assert_eq!((texts(&rows, "document"), texts(&rows, "quote")), (vec!["I01 Astrid"], vec!["quiz"]));
    assert!(rows[0]["context_before"].as_str().unwrap().ends_with("en liten "));
    let output = desk.run("search {d.tusj} quiz");
    assert!(output.starts_with("I01 Astrid:6  ") && output.ends_with("1 treff\n"), "{output}");
    assert!(desk.run("excerpts {d.tusj} tema:Oppstart").ends_with(" utdrag fra 8 informanter\n"));
    assert!(desk.run("excerpts {d.tusj} tema:Oppstart --csv").starts_with("Dokument;Informant;"));
    assert!(desk.run("memos {d.tusj}").ends_with(" notater\n"));
    assert_eq!(desk.json("rounds {d.tusj}")[0]["informants"], 8);
}

/// A writer that always fails with this error.
struct Refusing(std::io::ErrorKind);

impl std::io::Write for Refusing {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(self.0.into())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_is_not_an_error_but_a_full_disk_is() {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    let into = |kind, line: &str| {
        let mut err = Vec::new();
        let code = run_in(line, &desk, &mut Refusing(kind), &mut err);
        (code, String::from_utf8(err).unwrap())
    };
    for line in ["excerpts {d.tusj}", "codes {d.tusj} --json", "check {d.tusj}", "help", "--version"] {
        assert_eq!(into(std::io::ErrorKind::BrokenPipe, line), (0, String::new()), "{line}");
        let (code, expected) = into(std::io::ErrorKind::StorageFull, line);
        assert_eq!((code, expected.lines().count()), (1, 1), "{line}: {expected}");
        assert!(expected.starts_with("Ikke alt kunne skrives ut."), "{line}: {expected}");
    }
}

#[test]
fn the_json_of_an_import_names_what_was_left_out_and_why() {
    let desk = Desk::new();
    desk.run("new {p.tusj}");
    std::fs::create_dir_all(desk.at("intervjuer")).unwrap();
    for name in ["I01.txt", "I02.doc", "I03.pages", "lyd.m4a", "tabell.csv", "README.md", ".DS_Store", "Thumbs.db"] {
        std::fs::write(desk.at("intervjuer").join(name), "Anna: Hei.\n").unwrap();
    }
    std::fs::write(desk.at("t.csv"), "nummer,gruppe,e-post\nI01,leder,kari@example.org\n").unwrap();
    let rows = desk.json("import {p.tusj} {intervjuer} --participants {t.csv}");
    assert_eq!(texts(&rows, "outcome"), [&["participants", "imported"][..], &["skipped"; 7]].concat());
    let columns = serde_json::json!([{ "column": "e-post", "holds": "e-postadresser", "left_out": true }]);
    assert_eq!((&rows[0]["participants"], &rows[0]["columns"]), (&1.into(), &columns));
    let reason = |name: &str| {
        let row = rows.as_array().unwrap().iter().find(|row| row["file"].as_str().unwrap().ends_with(name)).unwrap();
        row["skipped"].as_str().unwrap().to_owned()
    };
    for (name, why) in [
        ("I02.doc", "Word før 2007"),
        ("I03.pages", "«.pages» kan ikke leses"),
        ("lyd.m4a", "et opptak"),
        ("tabell.csv", "--participants"),
        ("README.md", "beskrive de andre"),
        ("Thumbs.db", "skjult"),
    ] {
        assert!(reason(name).contains(why), "{name}: {}", reason(name));
    }
}

#[test]
fn removed_documents_are_listed_and_erased_by_name() {
    let desk = Desk::new();
    desk.run("new {p.tusj}");
    assert!(desk.run("forget {p.tusj}").contains("Ingenting av det som er fjernet"));
    for (name, words) in [("Feil.txt", "Anna: Jeg heter Torkjellson.\n"), ("Riktig.txt", "Bo: Det gikk bra.\n")] {
        std::fs::write(desk.at(name), words).unwrap();
        desk.run(&format!("import {{p.tusj}} {{{name}}}"));
    }
    desk.run("undo {p.tusj} --steps 2");
    let holds = || {
        let bytes = std::fs::read(desk.at("p.tusj")).unwrap();
        bytes.windows(11).any(|found| found == b"Torkjellson")
    };
    assert_eq!(texts(&desk.json("forget {p.tusj}"), "document"), ["Riktig", "Feil"]);
    let listed = desk.run("forget {p.tusj}");
    assert!(listed.contains("Feil") && listed.contains("--document NAVN") && holds(), "{listed}");
    let wrong = desk.try_run("forget {p.tusj} --document Fel");
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("Mente du «Feil»"), "{}", wrong.err);
    assert_eq!(desk.run("forget {p.tusj} --document Feil"), "Slettet for godt, med alt som ble gjort der: «Feil».\n");
    assert!(!holds());
    desk.run("redo {p.tusj}");
    let still_here = desk.try_run("forget {p.tusj} --document Riktig");
    assert!(still_here.code == 1 && still_here.err.contains("fortsatt i prosjektet"), "{}", still_here.err);
    desk.run("undo {p.tusj}");
    let erased = desk.json("forget {p.tusj} --document Riktig");
    assert_eq!((&erased["forgotten"][0], &erased["rewritten"]), (&"Riktig".into(), &true.into()));
    assert_eq!(desk.json("forget {p.tusj}"), serde_json::json!([]));
    desk.run("forget {p.tusj} --rewrite");
    assert!(desk.run("history {p.tusj}").contains("slettet innhold for godt"));
    desk.run("check {p.tusj}");
}

#[test]
fn participants_of_an_undone_import_are_listed_and_erased_by_number() {
    let desk = Desk::new();
    desk.run("new {p.tusj}");
    std::fs::write(desk.at("t.csv"), "nummer;pseudonym;gruppe\nI01;Torkjellson;a\nI02;Bo;b\n").unwrap();
    desk.run("import {p.tusj} --participants {t.csv}");
    desk.run("undo {p.tusj}");
    assert_eq!(texts(&desk.json("forget {p.tusj}"), "participant"), ["I01", "I02"]);
    let listed = desk.run("forget {p.tusj}");
    assert!(listed.contains("Torkjellson") && listed.contains("--participant NUMMER"), "{listed}");
    assert!(desk.try_run("forget {p.tusj} --participant I3").err.contains("Ingen fjernede informanter heter «I3»"));
    let output = desk.run("forget {p.tusj} --participant I01 --participant bo");
    assert_eq!(output, "Slettet for godt, med alt som ble gjort der: «I01», «bo».\n");
    let bytes = std::fs::read(desk.at("p.tusj")).unwrap();
    assert!(!bytes.windows(11).any(|found| found == b"Torkjellson"));
    assert_eq!(desk.json("forget {p.tusj}"), serde_json::json!([]));
    desk.run("participant {p.tusj} add I01");
    assert!(desk.try_run("forget {p.tusj} --participant I01").err.contains("fortsatt i prosjektet"));
    desk.run("check {p.tusj}");
}

#[test]
fn a_damaged_file_is_reported_in_the_users_language() {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    let whole = std::fs::read(desk.at("d.tusj")).unwrap();
    let length = whole.len();
    for (from, to) in [(100, 4096), (4096, 8192), (8192, 12288), (length / 2, length / 2 + 8192), (8192, length)] {
        let mut bytes = whole.clone();
        bytes[from..to].fill(0xff);
        crate::platform::permissions::write(&desk.at("s.tusj"), &bytes).unwrap();
        let ran = desk.try_run("check {s.tusj}");
        assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{from}");
        assert!(ran.out.starts_with("Deler av filen er skadet og lar seg ikke lese.\n"), "{from}: {}", ran.out);
        assert!(ran.out.contains("sikkerhetskopi") && !ran.out.contains("malformed"), "{from}: {}", ran.out);
        let ran = desk.try_run("check {s.tusj} --json");
        assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap()[0]["fault"], "damaged");
    }
    std::fs::write(desk.at("s.tusj"), &whole[..length / 2]).unwrap();
    let ran = desk.try_run("codes {s.tusj}");
    assert!(ran.code == 1 && ran.err.starts_with("Prosjektfilen er skadet"), "{}", ran.err);
    assert!(ran.err.contains("sikkerhetskopien") && !ran.err.contains("malformed"), "{}", ran.err);
}

#[test]
fn searches_and_dialect_lines_are_saved() {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj} --no-open");
    desk.run("search {d.tusj} 'sliten ELLER trøtt' --save Trøtt");
    assert_eq!(texts(&desk.json("searches {d.tusj}"), "query"), ["sliten ELLER trøtt"]);
    assert!(desk.run("searches {d.tusj}").contains("Trøtt"));
    let all = desk.json("search {d.tusj} --saved trøtt");
    assert_eq!(all, desk.json("search {d.tusj} 'sliten ELLER trøtt'"));
    desk.run("search {d.tusj} jeg --as-written --save Jeg");
    assert_eq!(desk.json("search {d.tusj} --saved Jeg"), desk.json("search {d.tusj} jeg --as-written"));
    let of_jeg = desk.json("searches {d.tusj}").as_array().unwrap()[0].clone();
    assert!(of_jeg["name"] == "Jeg" && of_jeg["as_written"] == true && of_jeg["interviewers"] == false, "{of_jeg}");
    assert!(desk.run("searches {d.tusj} --remove Trøtt").contains("fjernet det lagrede søket «Trøtt»"));
    assert!(desk.try_run("search {d.tusj} --saved Trøtt").err.contains("Det finnes ikke noe lagret søk"));
    let count = |line: &str| desk.json(line).as_array().unwrap().len();
    assert!(count("search {d.tusj} jeg --as-written") < count("search {d.tusj} jeg"));
    assert!(count("excerpts {d.tusj} jeg --as-written") < count("excerpts {d.tusj} jeg"));

    let before = count("search {d.tusj} sliten");
    desk.run("dialect {d.tusj} --add 'sliten: utmatta'");
    assert!(count("search {d.tusj} sliten") > before);
    assert!(desk.run("dialect {d.tusj}").ends_with("sliten: utmatta  # i dette prosjektet\n"));
    assert!(desk.try_run("dialect {d.tusj} --add sliten").err.contains("må ha minst to ord"));
    desk.run("dialect {d.tusj} --remove sliten");
    assert_eq!(count("search {d.tusj} sliten"), before);
    for line in ["Kafé: kaffistove", "kafé"] {
        desk.run("dialect {d.tusj} --add 'Kafé: kaffistove'");
        assert!(desk.run("dialect {d.tusj}").contains("# i dette prosjektet"));
        desk.run(&format!("dialect {{d.tusj}} --remove '{line}'"));
        assert!(!desk.run("dialect {d.tusj}").contains("# i dette prosjektet"));
    }
    assert!(desk.try_run("dialect {d.tusj} --remove jeg").err.contains("ingen egen linje"));
}
