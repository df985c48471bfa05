//! Going through suggestions.

use crate::project::testing::Study;
use crate::tui::command::Pane;
use crate::tui::robot::{Robot, UserActions};

/// Training is coded once, and talked about in two other turns.
fn study() -> Study {
    Study::with(&[
        (
            "I01",
            &[
                "I: Hvilken opplæring fikk du?",
                "Anna: {Oppstart/Opplæring:Jeg fikk opplæring av en kollega den første uka}.",
                "Anna: Etterpå fikk vi et kurs, og opplæringen var god.",
            ],
        ),
        (
            "I02",
            &[
                "Bo: Kollegaene ga oss opplæring, men bare litt.",
                "Bo: Det regnet hele dagen da bussen kom.",
                "Bo: Butikken stenger tidlig om kvelden.",
                "Bo: Fjellet hadde is på toppen.",
                "Bo: Bilen startet ikke i morges.",
                "Bo: Katten sover alltid under senga.",
            ],
        ),
    ])
}

/// A robot with the code selected in the tree of themes.
fn robot(width: u16, height: u16) -> Robot {
    let mut robot = Robot::at_study(study(), width, height);
    robot.press("f2 home down down");
    robot
}

#[test]
fn suggestions_are_coded_put_aside_and_brought_back_one_after_the_other() {
    let mut r = robot(120, 40);
    r.press("l").sees("Ligner på Oppstart/Opplæring").sees("2 forslag").sees("▸I02").sees("Kollegaene, opplæring");
    r.press("x")
        .sees("La til side et forslag")
        .sees("1 forslag")
        .sees("▸I01")
        .press("c")
        .sees("Det er ikke flere forslag");
    assert_eq!(r.excerpts()[1], "Etterpå fikk vi et kurs, og opplæringen var god. = Oppstart/Opplæring");
    r.press("u").sees("1 forslag").sees("▸I01").press("u").sees("2 forslag").sees("▸I02").press("esc");
    assert_eq!(r.excerpts().len(), 1);
    assert_eq!(r.pane(), Pane::Tree);
}

#[test]
fn a_suggestion_is_read_in_its_interview_and_esc_leads_back_to_the_list() {
    let mut r = robot(80, 24);
    r.press("l down enter").misses("forslag").sees("Etterpå fikk vi et kurs");
    assert_eq!(r.pane(), Pane::Text);
    r.press("c").write("Kurs").press("enter esc").sees("1 forslag").misses("Etterpå");
    r.press("enter f2 f1 esc").misses("forslag");
}

#[test]
fn another_code_can_be_picked_and_those_of_the_theme_come_first() {
    let mut r = robot(80, 24);
    r.press("l C").sees("Oppstart/Opplæring").press("enter").sees("1 forslag");
    assert_eq!(r.excerpts()[1], "Kollegaene ga oss opplæring, men bare litt. = Oppstart/Opplæring");
}

#[test]
fn suggestions_for_an_excerpt_ask_for_the_code_with_its_own_first() {
    let mut r = robot(80, 24);
    r.press("right l").sees("Ligner på utdraget").press("c").sees("Oppstart/Opplæring").press("enter");
    assert_eq!(r.excerpts()[1], "Kollegaene ga oss opplæring, men bare litt. = Oppstart/Opplæring");
    r.press("x").sees("La til side et forslag fra «I01»");
}

#[test]
fn in_a_read_only_project_suggestions_can_be_read_and_nothing_else_is_offered() {
    let study = study();
    let mut r = Robot::at(study.opened(crate::store::Mode::Read), 80, 24);
    r.press("f2 home down down l").sees("2 forslag").misses("legg til side").press("x").sees("bare for lesing");
    r.press("c").sees("bare for lesing").press("enter").sees("Kollegaene ga oss");
}

#[test]
fn an_empty_list_says_why() {
    let mut r = robot(80, 24);
    r.press("a").write("Tom").press("enter down l").sees("Ingen utdrag har denne koden ennå");
    r.press("c").sees("gjør ingenting").press("esc").misses("Ingen utdrag har");
}

#[test]
fn suggestions_at_80_by_24_and_120_by_40() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut r = robot(width, height);
        r.press("l");
        insta::assert_snapshot!(format!("suggestions_at_{width}_by_{height}"), r.screen());
    }
}

#[test]
fn the_keys_of_the_screens_lead_out_of_the_list() {
    let mut r = robot(120, 40);
    r.press("l").sees("Ligner på").press("f8").sees("alle handlinger").misses("Ligner på");
}
