//! Importing files whose text the project already has, and files without speaker labels.

use super::*;
use crate::import::build::{Docx, bold, comment_end, comment_start, mark, run as words};

/// An interview with a highlight and a comment.
fn highlighted() -> Docx {
    Docx::new()
        .say("I: Hvordan gikk det?")
        .p(&[words("Siv: Det gikk "), mark("yellow", "sakte"), words(", men godt.")])
        .p(&[words("I: "), comment_start("0"), words("Alt?"), comment_end("0")])
        .say("Siv: Alt.")
        .comment("0", "Kari", "Her følger jeg opp.")
}

const PLAIN: &str = "I: Hvordan gikk det?\nSiv: Det gikk sakte, men godt.\nI: Alt?\nSiv: Alt.\n";

#[test]
fn a_file_with_the_same_text_is_offered_for_its_highlights_and_comments() {
    let desk = Desk::new();
    desk.write("I01.txt", PLAIN);
    desk.write("I01 merket.docx", highlighted().build());
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {I01.txt}");
    let output = desk.run("import {p.tusj} '{I01 merket.docx}'");
    assert!(output.contains("hoppet over, fordi teksten er den samme som i «I01»"), "{output}");
    let offer = "Filen har 1 utheving, 1 kommentar som dokumentet mangler. «--add-marks» legger dem til.";
    assert!(output.contains(offer), "{output}");
    assert!(desk.json("excerpts {p.tusj}").as_array().unwrap().is_empty());

    let dry = desk.run("import {p.tusj} '{I01 merket.docx}' --add-marks --dry-run");
    assert!(dry.contains("Ville blitt lagt til der: 1 utheving, 1 kommentar."), "{dry}");
    assert!(desk.json("excerpts {p.tusj}").as_array().unwrap().is_empty());
    let rows = desk.json("import {p.tusj} '{I01 merket.docx}' --add-marks");
    let output = ["outcome", "same_as", "new_highlights", "new_comments"].map(|key| rows[0][key].to_string());
    assert_eq!(output, ["\"marks\"", "\"I01\"", "1", "1"]);
    assert_eq!(desk.json("documents {p.tusj}").as_array().unwrap().len(), 1);
    assert_eq!(texts(&desk.json("excerpts {p.tusj}"), "quote"), ["sakte", "Alt?"]);
    let again = desk.run("import {p.tusj} '{I01 merket.docx}' --add-marks");
    assert!(again.contains("hoppet over") && !again.contains("mangler"), "{again}");
    let history = desk.json("history {p.tusj}");
    assert_eq!(*texts(&history, "sentence").last().unwrap(), "hentet inn uthevinger og kommentarer til «I01»");
    desk.run("undo {p.tusj}");
    assert!(desk.json("excerpts {p.tusj}").as_array().unwrap().is_empty());
    let without = desk.run("import {p.tusj} '{I01 merket.docx}' --add-marks --without-marks");
    assert!(without.contains("hoppet over"), "{without}");
}

#[test]
fn two_files_with_the_same_text_become_one_document_with_the_marks_of_both() {
    let desk = Desk::new();
    desk.write("intervjuer/I01.docx", Docx::new().xml(&highlighted().body().replace("yellow", "none")).build());
    desk.write("intervjuer/I01 gul.docx", highlighted().build());
    desk.write("intervjuer/I01.txt", PLAIN);
    desk.run("new {p.tusj}");
    let output = desk.run("import {p.tusj} {intervjuer}");
    assert!(output.contains("Hentet inn: 1. Fantes fra før: 2."), "{output}");
    assert_eq!(texts(&desk.json("excerpts {p.tusj}"), "quote"), ["sakte", "Alt?"]);
    assert_eq!(texts(&desk.json("participants {p.tusj}"), "number"), ["I01"]);
}

#[test]
fn questions_in_bold_are_assigned_to_the_interviewer_on_request() {
    let desk = Desk::new();
    let talk = [bold("Hvordan gikk det?"), words("Det gikk bra."), bold("Alt?"), words("Alt.")];
    let docx = talk.iter().fold(Docx::new(), |docx, piece| docx.p(std::slice::from_ref(piece)));
    desk.write("I01.docx", docx.build());
    desk.run("new {p.tusj}");
    let output = desk.run("import {p.tusj} {I01.docx} --dry-run");
    assert!(output.contains("spørsmålene ser ut til å være satt i fet skrift. «--questions bold»"), "{output}");
    desk.run("import {p.tusj} {I01.docx}");
    let there = desk.run("import {p.tusj} {I01.docx} --questions bold");
    assert!(there.contains("med andre personer (Intervjuer, Informant). Angre importen"), "{there}");
    desk.run("undo {p.tusj}");
    let rows = desk.json("import {p.tusj} {I01.docx} --questions bold");
    assert_eq!((rows[0]["turns"].as_u64(), rows[0]["questions"].is_null()), (Some(4), true));
    let spoken = desk.json("document {p.tusj} show I01");
    assert_eq!(texts(&spoken, "speaker"), ["Intervjuer", "I01", "Intervjuer", "I01"]);
    assert_eq!(texts(&spoken, "role"), ["interviewer", "informant", "interviewer", "informant"]);
}
