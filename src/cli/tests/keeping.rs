//! The history, undo to a point, backups and repairs from the command line.

use super::*;
use crate::store::tests::tamper;

/// A project with one interview, one coded excerpt, and a code with a new name.
fn study() -> Desk {
    let desk = Desk::new();
    std::fs::write(desk.at("I01.txt"), "I: Hvordan gikk det?\n\nAnna: Det gikk sakte, men godt.\n").unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} {I01.txt}");
    desk.run("code {p.tusj} --document I01 --quote sakte --code Tempo");
    desk.run("codebook {p.tusj} rename Tempo Fart");
    desk
}

#[test]
fn the_history_can_be_filtered() {
    let desk = study();
    desk.run("codebook {p.tusj} add Uro");
    desk.run("undo {p.tusj}");
    let acts = |options: &str| texts(&desk.json(&format!("history {{p.tusj}} {options}")), "act").join(" ");
    assert_eq!(acts("--code Fart"), "excerpt-coded code-renamed");
    assert_eq!(acts("--document I01"), "documents-imported excerpt-coded");
    assert_eq!(acts("--kind code-renamed"), "code-renamed");
    assert_eq!(acts("--coder RH --most 2"), "code-added undone");
    assert_eq!(acts("--day 1999-01-01"), "");
    let undone = &desk.json("history {p.tusj} --kind code-added")[0];
    assert_eq!((undone["undone"].as_bool(), undone["forgotten"].as_bool()), (Some(true), Some(false)));
    assert!(desk.run("history {p.tusj}").contains("la til koden «Uro» (angret siden)"));
    let ran = desk.try_run("history {p.tusj} --kind code-renmaed");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("Mente du «code-renamed»"), "{}", ran.err);
    assert_eq!(desk.try_run("history {p.tusj} --day i-går").code, 2);
}

#[test]
fn the_facts_for_the_method_chapter_are_listed_and_exported() {
    let desk = study();
    let facts = desk.run("history {p.tusj} --facts");
    for fact in ["Runde 1\n", "  Dager med arbeid: 1\n", "  Utdrag markert: 1\n", "  Koder gitt nytt navn: 1\n"] {
        assert!(facts.contains(fact), "{facts}");
    }
    let json = desk.json("history {p.tusj} --facts");
    let parts: Vec<&str> = texts(&json, "part");
    assert_eq!((parts[0], parts.last()), ("material", Some(&"coreq")));
    let began = json.as_array().unwrap().iter().find(|row| row["part"] == "rounds").unwrap();
    assert_eq!((&began["round"], &began["what"]), (&"Runde 1".into(), &"Begynt".into()));
    let version = format!("versjon {}.", env!("CARGO_PKG_VERSION"));
    assert!(facts.contains(&version) && facts.contains("28. Om informantene"), "{facts}");
    for name in ["m.docx", "m.csv", "m.md"] {
        assert_eq!(
            desk.json(&format!("export {{p.tusj}} method --to {{{name}}}"))["rows"],
            json.as_array().unwrap().len(),
            "{name}"
        );
    }
    let page = std::fs::read_to_string(desk.at("m.md")).unwrap();
    assert!(page.contains("| **Runde 1** | Begynt |") && page.contains("|  | Utdrag markert | 1 |"), "{page}");
    assert!(std::fs::read_to_string(desk.at("m.csv")).unwrap().contains(";Runde 1;Utdrag markert;1"));
    assert_eq!(desk.try_run("export {p.tusj} method --to {m.csv}").code, 1, "an existing file is not replaced");
    assert!(desk.try_run("export {p.tusj} method --to {m.pdf}").err.contains(".docx"));
}

#[test]
fn everything_after_an_act_is_undone_together() {
    let desk = study();
    assert_eq!(
        desk.run("undo {p.tusj} --to 2 --dry-run").trim_end(),
        "Dette angrer 2 handlinger (koder gitt nytt navn: 1, utdrag kodet: 1). Gjort av RH (2). Det gjelder runde 1. \
         Alt kan gjøres om igjen."
    );
    assert_eq!(desk.json("codes {p.tusj}").as_array().unwrap().len(), 1);
    assert_eq!(desk.run("undo {p.tusj} --to 2").trim_end(), "Angret 2 handlinger.");
    assert!(desk.json("codes {p.tusj}").as_array().unwrap().is_empty());
    desk.run("redo {p.tusj} --steps 2");
    assert_eq!(texts(&desk.json("codes {p.tusj}"), "path"), ["Fart"]);
    let undone = desk.json("undo {p.tusj} --to 1");
    assert_eq!((undone["acts"].as_i64(), undone["undone"].as_bool()), (Some(3), Some(true)));
    assert!(desk.try_run("undo {p.tusj} --to 99").err.contains("99"));
    assert_eq!(desk.try_run("undo {p.tusj} --to 1 --steps 2").code, 2);
}

#[test]
fn a_backup_is_made_and_restored_and_never_over_newer_work_unasked() {
    let desk = study();
    assert!(desk.run("backup {p.tusj} --to {kopi.tusj}").contains("laget og sjekket"));
    assert!(desk.try_run("backup {p.tusj} --to {kopi.tusj}").err.contains("finnes"));
    let failed = desk.try_run("backup {p.tusj} --to {borte/kopi.tusj}");
    assert!(failed.code == 1 && failed.err.contains("ble ikke laget; arbeidet ditt er lagret"), "{}", failed.err);
    desk.run("codebook {p.tusj} add Uro");
    let refused = desk.try_run("restore {p.tusj} {kopi.tusj}");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("1 handling er gjort siden") && refused.err.contains("--replace"), "{}", refused.err);
    let restored = desk.json("restore {p.tusj} {kopi.tusj} --replace");
    assert_eq!(restored["lost"], 1);
    assert_eq!(texts(&desk.json("codes {p.tusj}"), "path"), ["Fart"]);
    let kept = restored["kept"].as_str().unwrap();
    assert_eq!(texts(&desk.json(&format!("codes '{kept}'")), "path"), ["Fart", "Uro"]);
    assert!(
        desk.run("restore {p.tusj} {kopi.tusj}").contains("hentet tilbake"),
        "nothing is lost, so nothing is asked"
    );
    let same = desk.try_run("restore {p.tusj} {p.tusj} --replace");
    assert!(same.code == 1 && same.err.contains("er prosjektet selv"), "{}", same.err);
    desk.run("new {annet.tusj}");
    assert!(desk.try_run("restore {p.tusj} {annet.tusj}").err.contains("et annet prosjekt"));
    desk.run("check {p.tusj}");
}

#[test]
fn a_faulty_project_is_repaired_and_kept_as_it_was() {
    let desk = study();
    tamper(&desk.at("p.tusj"), "UPDATE quote SET words = 'annet'");
    let plan = desk.run("check {p.tusj} --repair --dry-run");
    assert!(plan.contains("raden blir slik historikken sier") && plan.contains("ordene som står i teksten"), "{plan}");
    assert_eq!(desk.try_run("check {p.tusj}").code, 1, "nothing was done");
    let repaired = desk.run("check {p.tusj} --repair");
    assert!(repaired.contains("Reparerte 2 av 2 feil"), "{repaired}");
    desk.run("check {p.tusj}");
    assert!(desk.run("history {p.tusj}").contains("reparerte prosjektet"));
    tamper(&desk.at("p.tusj"), "UPDATE text_revision SET digest = 'x'");
    let ran = desk.try_run("check {p.tusj} --repair");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("Gjenstår: Teksten i «I01»"), "{}", ran.out);
    assert!(desk.try_run("check {p.tusj} --repair --dry-run").out.contains("Kan ikke repareres"));
}

#[test]
fn backups_are_listed_and_one_that_is_not_recorded_is_said() {
    let desk = study();
    assert!(desk.run("backup {p.tusj}").contains("ingen sikkerhetskopier"));
    desk.run("backup {p.tusj} --to {kopi.tusj}");
    let listed = desk.json("backup {p.tusj}");
    assert_eq!((listed.as_array().unwrap().len(), &listed[0]["excerpts"]), (1, &1.into()));
    let ran = desk.try_run("--read-only backup {p.tusj} --to {ukjent.tusj}");
    assert!(ran.code == 0 && ran.err.contains("kunne ikke notere at kopien finnes"), "{}", ran.err);
    assert_eq!(desk.json("backup {p.tusj}").as_array().unwrap().len(), 1);
}

#[test]
fn a_sound_project_is_not_copied_to_be_repaired() {
    let desk = study();
    let files = || std::fs::read_dir(desk.at("p.tusj").parent().unwrap()).unwrap().count();
    let before = files();
    assert_eq!(desk.run("check {p.tusj} --repair").trim_end(), "Det er ingenting å reparere.");
    assert_eq!(files(), before);
}
