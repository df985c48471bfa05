//! Corrections from the command line.

use super::*;

fn study() -> Desk {
    let desk = Desk::new();
    let expected = "I: Hvordan gikk det?\n\nAnna: Det gikk sakte for Kari, men godt.\n\nI: Og Karianne?\n\nAnna: Hun sluttet der.\n";
    std::fs::write(desk.at("I01 Anna.txt"), expected).unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} '{I01 Anna.txt}'");
    desk.run("code {p.tusj} --document I01 --quote 'gikk sakte' --code Tempo");
    desk
}

fn text(desk: &Desk) -> String {
    desk.run("document {p.tusj} show I01")
}

#[test]
fn a_word_is_corrected_and_what_is_coded_follows() {
    let desk = study();
    let dry = desk.json("correct {p.tusj} --document I01 --quote sakte --with langsomt --dry-run");
    assert_eq!((&dry["done"], &dry["places"][0]["removed"]), (&false.into(), &"sakte".into()));
    assert!(text(&desk).contains("sakte"));
    let said = desk.run("correct {p.tusj} --document I01 --quote sakte --with langsomt");
    assert!(
        said.contains("[sakte → langsomt]") && said.contains("Rettet ett sted; ordene i 1 utdrag er endret."),
        "{said}"
    );
    assert_eq!(desk.json("excerpts {p.tusj}")[0]["quote"], "gikk langsomt");
    desk.run("undo {p.tusj}");
    assert_eq!(desk.json("excerpts {p.tusj}")[0]["quote"], "gikk sakte");
    assert!(desk.run("check {p.tusj}").contains("feil") || desk.try_run("check {p.tusj}").code == 0);
}

#[test]
fn a_name_inside_longer_words_must_be_decided() {
    let desk = study();
    let ran = desk.try_run("correct {p.tusj} --replace Kari Nora");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("står alene 1 ganger og inne i lengre ord 1 ganger"), "{}", ran.err);
    desk.run("correct {p.tusj} --replace Kari Nora --whole-words");
    assert!(text(&desk).contains("for Nora, men") && text(&desk).contains("Karianne"));
    desk.run("correct {p.tusj} --replace Kari Nora --inside-words");
    assert!(text(&desk).contains("Noraanne"));
}

#[test]
fn a_corrected_file_is_taken_in_and_another_interview_is_noticed() {
    let desk = study();
    let corrected = "I: Hvordan gikk det da?\n\nAnna: Det gikk sakte for Kari, men godt.\n\nI: Og Karianne?\n\nAnna: Hun slutta der.\n";
    std::fs::write(desk.at("rettet.txt"), corrected).unwrap();
    desk.run("correct {p.tusj} --from {rettet.txt}");
    assert!(text(&desk).contains("slutta"));
    assert_eq!(desk.json("excerpts {p.tusj}")[0]["quote"], "gikk sakte");
    std::fs::write(desk.at("annet.txt"), "I: Hvor vokste du opp?\n\nAnna: På en gård ved fjorden, langt fra byen.\n")
        .unwrap();
    assert!(desk.try_run("correct {p.tusj} --from {annet.txt}").err.contains("Ingen dokumenter"));
    let noticed = desk.try_run("correct {p.tusj} --from {annet.txt} --document I01");
    assert!(noticed.code == 1 && noticed.err.contains("kan være et annet intervju"), "{}", noticed.err);
    let said = desk.run("correct {p.tusj} --from {annet.txt} --document I01 --another");
    assert!(said.contains("har ingen tekst igjen"), "{said}");
    desk.run("undo {p.tusj}");
    assert_eq!(desk.json("excerpts {p.tusj}")[0]["quote"], "gikk sakte");
}

#[test]
fn a_redaction_says_what_it_removes_and_does_nothing_without_yes() {
    let desk = study();
    desk.run("memo {p.tusj} add 'Ring Kari.'");
    let ran = desk.try_run("redact {p.tusj} --replace Kari Nora --inside-words");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("Notat: Ring Kari. → Ring Nora.") && ran.err.contains("kan ikke angres"), "{}", ran.out);
    assert!(text(&desk).contains("Kari"));
    let said = desk.run("redact {p.tusj} --replace Kari Nora --inside-words --yes");
    assert!(said.contains("Fjernet for godt: 3 steder"), "{said}");
    assert!(!text(&desk).contains("Kari"));
    let bytes = std::fs::read(desk.at("p.tusj")).unwrap();
    assert!(!bytes.windows(4).any(|window| window.eq_ignore_ascii_case(b"kari")));
    desk.run("redact {p.tusj} --document I01 --quote 'Hun sluttet der.' --yes");
    assert!(text(&desk).contains("[…]"));
    assert!(desk.run("history {p.tusj}").contains("fjernet ord for godt, ett sted"));
    desk.run("check {p.tusj}");
}

#[test]
fn a_redaction_of_words_that_are_nowhere_is_refused() {
    let desk = study();
    desk.run("backup {p.tusj} --to {kopi.tusj}");
    let before = std::fs::read(desk.at("kopi.tusj")).unwrap();
    let ran = desk.try_run("redact {p.tusj} --replace Astrid Nora --inside-words --yes");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("Ordene finnes ikke i prosjektet."), "{}", ran.err);
    assert_eq!(std::fs::read(desk.at("kopi.tusj")).unwrap(), before);
}

#[test]
fn a_redaction_says_beforehand_and_afterwards_what_becomes_of_backups() {
    let desk = study();
    desk.run("backup {p.tusj} --to {kopi.tusj}");
    desk.run("backup {p.tusj} --to {arbeid.tusj}");
    desk.run("codebook {arbeid.tusj} add Viktig");
    let dry = desk.run("redact {p.tusj} --replace Kari '[navn]' --inside-words --dry-run");
    assert!(dry.contains("Én sikkerhetskopi blir byttet ut") && dry.contains("Denne kopien har handlinger"), "{dry}");
    assert!(dry.contains("«Kari» → «[navn]»"), "{dry}");
    let ran = desk.try_run("redact {p.tusj} --replace Kari '[navn]' --inside-words --yes");
    assert!(ran.code == 1 && ran.out.contains("2 steder, og hvert spor i historikken. Én sikkerhetskopi er byttet ut"));
    assert!(ran.err.contains("Denne kopien har handlinger") && ran.err.contains("arbeid.tusj"), "{}", ran.err);
    assert_eq!(texts(&desk.json("codes {arbeid.tusj}"), "path"), ["Tempo", "Viktig"]);
    let checked = desk.try_run("check {p.tusj}");
    assert!(checked.code == 0 && checked.err.contains("arbeid.tusj"), "{}", checked.err);
    assert!(desk.try_run("undo {p.tusj}").err.contains("kan ikke angres, for innholdet er fjernet for godt"));
    desk.run("backup {p.tusj} --forget {arbeid.tusj}");
    assert_eq!(desk.try_run("check {p.tusj}").err, "");
}

#[test]
fn a_version_in_which_only_the_speakers_differ_is_shown_before_anything_happens() {
    let desk = study();
    let other =
        "I: Hvordan gikk det?\n\nI: Det gikk sakte for Kari, men godt.\n\nI: Og Karianne?\n\nAnne: Hun sluttet der.\n";
    std::fs::write(desk.at("i01.txt"), other).unwrap();
    let said = desk.run("correct {p.tusj} --document I01 --from {i01.txt} --dry-run");
    for expected in [
        "I01 Anna, replikk 2: [I01 → Intervjuer] Det gikk sakte",
        "I01 Anna, replikk 4: [I01 → Anne] Hun sluttet",
        "Ny i I01 Anna: Anne",
        "I01 har ingen replikker i I01 Anna",
        "Utdrag 1 hørte til I01 og hører nå til Intervjuer: «gikk sakte»",
        "0 steder og 2 replikker ville blitt rettet",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    let json = desk.json("correct {p.tusj} --document I01 --from {i01.txt} --dry-run");
    assert_eq!((&json["turns"][0]["what"], &json["turns"][0]["after"]), (&"speaker".into(), &"Intervjuer".into()));
    assert_eq!(json["excerpts"][0]["speaker_after"], "Intervjuer");
}

#[test]
fn turns_are_joined_and_split_and_given_to_another_speaker() {
    let desk = study();
    desk.run("correct {p.tusj} --document I01 --split 2 --at 'men godt'");
    let speakers = |desk: &Desk| -> Vec<String> {
        let turns = desk.json("document {p.tusj} show I01");
        let one =
            |turn: &Value| format!("{}: {}", turn["speaker"].as_str().unwrap_or("–"), turn["text"].as_str().unwrap());
        turns.as_array().unwrap().iter().map(one).collect()
    };
    assert_eq!(speakers(&desk)[1..3], ["I01: Det gikk sakte for Kari,", "I01: men godt."]);
    let said = desk.run("correct {p.tusj} --document I01 --turn 2 --turn 3 --new-speaker Mor");
    assert!(said.contains("[I01 → Mor] men godt.") && said.contains("Utdrag 1 hørte til I01"), "{said}");
    desk.run("correct {p.tusj} --document I01 --turn 3 --speaker anna");
    assert_eq!(speakers(&desk)[1..3], ["Mor: Det gikk sakte for Kari,", "I01: men godt."]);
    let said = desk.run("correct {p.tusj} --document I01 --join 3");
    assert!(said.contains("[2 replikker blir 1]"), "{said}");
    assert_eq!(speakers(&desk)[1], "Mor: Det gikk sakte for Kari, men godt.");
    for (line, error) in [
        ("--join 1", "ingen replikk rett før"),
        ("--join 99", "ingen replikk «I01 Anna:99»"),
        ("--split 2 --at finnesikke", "står ikke i"),
        ("--turn 2 --new-speaker ANNA", "«Anna» snakker alt i I01"),
        ("--turn 2 --speaker Ana", "Mente du «Anna»"),
    ] {
        let ran = desk.try_run(&format!("correct {{p.tusj}} --document I01 {line}"));
        assert!(ran.code == 1 && ran.err.contains(error), "{line}: {}", ran.err);
    }
    assert_eq!(desk.try_run("correct {p.tusj} --document I01 --turn 2").code, 2);
    assert_eq!(desk.try_run("correct {p.tusj} --document I01 --join 2 --speaker Anna").code, 2);
}

#[test]
fn a_text_of_ones_own_is_written_and_changed() {
    let desk = study();
    std::fs::write(desk.at("a.txt"), "Note: Tillit vokser sakte.\n\nDen brytes fort.\n").unwrap();
    assert!(desk.run("document {p.tusj} write {a.txt} --name Utkast").contains("Utkast"));
    desk.run("code {p.tusj} --document Utkast --quote 'brytes fort' --code Tillit");
    std::fs::write(desk.at("a.txt"), "Note: Tillit vokser sakte.\n\nDen brytes alltid fort.\n").unwrap();
    desk.run("document {p.tusj} write {a.txt} --document Utkast");
    assert!(desk.run("document {p.tusj} show Utkast").contains("Note: Tillit vokser sakte."));
    assert_eq!(desk.json("excerpts {p.tusj} tema:Tillit")[0]["quote"], "brytes alltid fort");
    desk.run("document {p.tusj} write -");
    assert!(desk.run("documents {p.tusj}").contains("Fra tastaturet."));
    let ran = desk.try_run("document {p.tusj} write {a.txt} --document I01");
    assert!(ran.code == 1 && ran.err.contains("Rett det med «tusj correct»"), "{}", ran.err);
    assert_eq!(desk.try_run("document {p.tusj} write {finnes-ikke.txt}").code, 1);
}

#[test]
fn the_history_shows_what_one_act_changed() {
    let desk = study();
    let said = desk.run("history {p.tusj} 3");
    assert!(
        said.contains("kodet 1 utdrag i «I01 Anna» med «Tempo»\n")
            && said.contains("\n  «gikk sakte»\n    I01 Anna, replikk 2\n"),
        "{said}"
    );
    let json = desk.json("history {p.tusj} 3");
    assert_eq!((&json["act"], &json["changes"][2]["text"]), (&"excerpt-coded".into(), &"«gikk sakte»".into()));
    let ran = desk.try_run("history {p.tusj} 99");
    assert!(ran.code == 1 && ran.err.contains("ingen handling nummer 99"), "{}", ran.err);
}
