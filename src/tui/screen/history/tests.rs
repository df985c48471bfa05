//! Using the History screen.

use crate::project::testing::{Study, span_of};
use crate::store::Mode;
use crate::store::tests::tamper;
use crate::tui::robot::{Robot, UserActions};

/// An interview with a passage that was coded, a code that got another name, and an act that was undone.
fn study() -> Study {
    let mut p = Study::with(&[("I01", &["I: Hvordan?", "Anna: Det gikk sakte, men godt."])]);
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "sakte");
    let (_, code, _) = p.code_passage_with(document, span, "Oppstart/Tempo").unwrap();
    p.rename_code(code, "Fart").unwrap();
    p.add_code("Uro").unwrap();
    p.undo().unwrap();
    // A minute between the acts, and the last two on the next day.
    tamper(&p.path(), "UPDATE step SET at = 1700000000000 + seq * 60000 + (seq > 4) * 86400000");
    p
}

fn robot(study: &Study, width: u16) -> Robot {
    let mut robot = Robot::at(study.opened(Mode::Write), width, 24);
    robot.press("f8");
    robot
}

#[test]
fn acts_are_listed_with_what_the_selected_one_changed() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("down down down").sees("«sakte»").sees("I01, replikk 2").sees("+ Oppstart/Tempo");
    robot.sees("la til koden «Uro» (angret siden)").sees("angret: la til koden «Uro»");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn in_a_narrow_window_enter_shows_the_details_and_then_the_passage() {
    let study = study();
    let mut robot = robot(&study, 80);
    insta::assert_snapshot!(robot.screen());
    robot
        .press("down down down")
        .misses("«sakte»")
        .press("enter")
        .sees("«sakte»")
        .press("enter")
        .sees("replikk 2 av 2");
    robot.press("esc").sees("«sakte»").press("esc").misses("«sakte»");
    robot.press("up enter").sees("navn: «Tempo» → «Fart»").press("enter").sees("Temaer").sees("Fart");
}

#[test]
fn the_history_can_be_narrowed_by_code_kind_and_day() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("/").sees("Vis bare").write("kode fart").press("enter").sees("Oppstart/Fart").misses("«Uro»");
    robot.press("/").write("gitt nytt").press("enter").sees("Oppstart/Fart · koder gitt nytt navn").sees("bare 2 valg");
    robot.press("/").write("koder definert").press("enter").sees("Oppstart/Fart · koder definert").misses("gitt nytt");
    robot
        .press("esc")
        .sees("alle handlinger")
        .press("/")
        .write("kode fart")
        .press("enter")
        .press("/")
        .write("gitt nytt")
        .press("enter");
    assert_eq!(robot.screen().matches("  RH  ").count(), 1);
    robot.press("/ enter").sees("alle handlinger").sees("«Uro»");
    robot.press("/").write("1.1.1999").press("enter").sees("Ingen handlinger passer");
    robot.press("/").press("esc").sees("Ingen handlinger passer").sees("Esc viser alle").press("esc").sees("«Uro»");
}

#[test]
fn everything_after_an_act_can_be_undone_after_a_question_and_redone() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("down down down t").sees("Dette angrer 1 handling (koder gitt nytt navn: 1).").sees("runde 1");
    robot.press("esc").misses("Dette angrer").press("end t").sees("Dette angrer 3 handlinger").press("enter");
    robot.sees("Angret 3 handlinger.");
    assert!(robot.project().model().documents.is_empty());
    robot.press("U U U");
    assert!(robot.project().find_code("Oppstart/Fart").is_ok());
    robot.press("home t").sees("Det er ingenting å angre etter den handlingen.");
}

#[test]
fn a_question_is_asked_again_if_something_was_done_meanwhile() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("end t").sees("Dette angrer 3 handlinger");
    let mut other = study.opened(Mode::Write);
    other.add_code("Andres").unwrap();
    robot.wait().press("enter").sees("Dette angrer 4 handlinger").sees("«Andres»");
}

#[test]
fn one_key_shows_the_facts_for_the_method_chapter() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot
        .press("f")
        .sees("Fakta til metodekapittelet")
        .sees("Materialet og analysen")
        .sees("Intervjuer: 1")
        .press("end")
        .sees("32. Om mindre temaer")
        .press("home")
        .press(&"down ".repeat(25))
        .sees("Runde 1")
        .sees("Utdrag markert: 1")
        .sees("Koder laget: 2");
    robot.press("esc").misses("Utdrag markert").press("f f").misses("Utdrag markert").sees("laget prosjektet");
}

#[test]
fn a_long_history_is_read_while_moving_down() {
    let mut study = Study::new();
    for n in 0..200 {
        study.add_code(&format!("A{n}")).unwrap();
    }
    let mut robot = robot(&study, 80);
    robot.sees("«A199»").misses("«A100»");
    for _ in 0..12 {
        robot.press("end");
    }
    robot.sees("laget prosjektet").press("home").sees("«A199»");
}
