//! Bringing in transcripts whose speakers or letters are not found by themselves.

use super::*;

impl Desk {
    pub(super) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::create_dir_all(self.at(name).parent().unwrap()).unwrap();
        std::fs::write(self.at(name), bytes).unwrap();
    }
}

const TALK: &str = "I: Hvordan gikk det?\n\nAnna: Det gikk sakte, men godt.\n\nI: Og så?\n\nAnna: Så sluttet jeg.\n";

#[test]
fn each_speaker_is_told_with_turns_and_share_of_the_words() {
    let desk = Desk::new();
    desk.write("I01.txt", TALK.as_bytes());
    desk.run("new {p.tusj}");
    let told = desk.run("import {p.tusj} {I01.txt} --dry-run");
    assert!(told.contains("    I (intervjuer): 2 replikker, 38 % av ordene\n"), "{told}");
    assert!(told.contains("    Anna (informant): 2 replikker, 62 % av ordene\n"), "{told}");
    let row = desk.json("import {p.tusj} {I01.txt} --dry-run")[0].clone();
    assert_eq!((&row["speakers"][1]["words"], &row["speakers"][1]["percent"]), (&8.into(), &62.into()));
    assert_eq!(row["roles_are_doubtful"], Value::Null);
}

#[test]
fn roles_that_look_swapped_are_called_doubtful_in_words() {
    let desk = Desk::new();
    let swapped = "Nina: Fortell.\nTor: Hva skal jeg si? Det var en lang dag.\nNina: Mer.\nTor: Hva da? Det var mye.\n";
    desk.write("I01.txt", swapped.as_bytes());
    desk.run("new {p.tusj}");
    let told = desk.run("import {p.tusj} {I01.txt} --dry-run");
    assert!(told.contains("    ! Tvilsomt: Den som står som intervjuer, sier mer"), "{told}");
    let row = desk.json("import {p.tusj} {I01.txt} --dry-run")[0].clone();
    assert!(row["roles_are_doubtful"].as_str().unwrap().starts_with("Tvilsomt"), "{row}");
}

#[test]
fn who_asks_in_most_files_of_an_import_asks_in_the_rest() {
    let desk = Desk::new();
    let talk =
        |end: &str| format!("Nina: Hvordan var det?\nTor: Det gikk bra.\nNina: Hvorfor?\nTor: Vi hadde {end}.\n");
    desk.write("I01.txt", talk("tid").as_bytes());
    desk.write("I02.txt", talk("ro").as_bytes());
    desk.write("I03.txt", b"Nina: Fortell.\nTor: Hva skal jeg si? Det var en lang dag.\nNina: Mer.\nTor: Hva da?\n");
    desk.run("new {p.tusj}");
    let rows = desk.json("import {p.tusj} {I01.txt} {I02.txt} {I03.txt}");
    for row in rows.as_array().unwrap() {
        assert_eq!(row["speakers"][0]["role"], "interviewer", "{row}");
        assert_eq!(row["speakers"][1]["role"], "informant", "{row}");
    }
}

#[test]
fn a_speaker_that_is_missed_can_be_named_and_one_that_is_nowhere_is_told_of() {
    let desk = Desk::new();
    desk.write("I01.txt", "I Hva da?\nR Det var fint.\nI Og?\nR Ja da.\n".as_bytes());
    desk.run("new {p.tusj}");
    assert_eq!(desk.json("import {p.tusj} {I01.txt} --dry-run")[0]["speakers"], serde_json::json!([]));
    let row = desk.json("import {p.tusj} {I01.txt} --speaker I --speaker r --dry-run")[0].clone();
    assert_eq!(texts(&row["speakers"], "label"), ["I", "r"]);
    assert_eq!(row["turns"], 4);
    let ran = desk.try_run("import {p.tusj} {I01.txt} --speaker Q --dry-run");
    assert!(ran.err.contains("Ingen linje i filene begynner med «Q»"), "{}", ran.err);
}

#[test]
fn an_encoding_is_told_with_how_sure_it_is_and_another_can_be_chosen() {
    let desk = Desk::new();
    desk.write("I01.txt", b"I: G\x8cr det?\r\x81se: Ja, s\x8c\rI: Bra?\r\x81se: S\x8c ja\r");
    desk.run("new {p.tusj}");
    let told = desk.run("import {p.tusj} {I01.txt} --dry-run");
    assert!(told.contains("Lest som macintosh (gammel Mac), gjettet ut fra få bokstaver"), "{told}");
    let row = desk.json("import {p.tusj} {I01.txt} --encoding Windows-1252 --dry-run")[0].clone();
    assert_eq!((&row["encoding"], &row["encoding_is"]), (&"windows-1252".into(), &"chosen".into()));
    let ran = desk.try_run("import {p.tusj} {I01.txt} --encoding klingon");
    assert!(ran.code == 1 && ran.err.contains("«klingon» er ikke noe kjent tegnsett"), "{}", ran.err);
}

#[test]
fn a_quote_over_the_border_of_a_turn_is_coded_with_the_label_between_or_without() {
    let desk = Desk::new();
    desk.write("I01.txt", TALK.as_bytes());
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {I01.txt}");
    for (quote, code) in [("men godt. Og så? Så sluttet jeg", "A"), ("men godt. I: Og så? Anna: Så sluttet jeg", "B")]
    {
        desk.run(&format!("code {{p.tusj}} --document I01 --quote '{quote}' --code {code}"));
    }
    let rows = desk.json("excerpts {p.tusj}");
    assert_eq!(rows.as_array().unwrap().len(), 1, "both are the same passage: {rows}");
    assert_eq!(rows[0]["codes"], serde_json::json!(["A", "B"]));
}

#[test]
fn what_stands_in_brackets_beside_a_label_becomes_a_memo() {
    let desk = Desk::new();
    desk.write("I01.txt", TALK.replace("Anna:", "Anna (mor, 34):").as_bytes());
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {I01.txt}");
    let memos = desk.json("memos {p.tusj}");
    assert!(memos.to_string().contains("Anna: mor, 34"), "{memos}");
}
