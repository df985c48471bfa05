//! Using the Rounds screen.

use crate::project::testing::Study;
use crate::tui::robot::{Robot, UserActions};

/// Round 1 has Oppstart, Oppstart/Opplæring and Håp.
fn study() -> Study {
    Study::with(&[
        ("I01", &["I: Hvordan var det?", "Anna: Det {Oppstart/Opplæring:gikk bra} {Håp:etter hvert}."]),
        ("I02", &["Bo: {Oppstart:Ingenting} her."]),
    ])
}

fn robot(study: &Study, width: u16) -> Robot {
    Robot::at(study.opened(crate::store::Mode::Write), width, 24)
}

#[test]
fn a_newcomer_begins_a_round_and_sees_what_became_of_the_codes() {
    let study = study();
    for width in [80, 120] {
        let mut r = robot(&study, width);
        r.press("f7").sees("En runde er én gjennomgang").sees("+ ny runde (a)");
        r.press("down enter").sees("Ny runde etter runde 1").sees("2  med kodene, men uten utdrag");
        r.press("enter").sees("Navn på den nye runden").write("Temaer").press("enter").sees("Begynte runde 2");
        r.sees("2 Temaer").sees("gjeldende").sees("Runde 2");
        r.press("right").sees("Fra koder i runde 1 til temaer i runde 2").sees("2 + 1 koder ble 2 + 1");
        r.sees("← Oppstart/Opplæring");
        r.press("esc u").misses("2 Temaer").sees("Angret: begynte runde 2");
    }
}

#[test]
fn a_number_leads_to_its_excerpts_and_an_excerpt_to_the_text() {
    let study = study();
    let mut r = robot(&study, 120);
    r.press("f7 a enter enter f2").press("f7 right down down enter").sees("Utdragene bak tallet");
    r.sees("Ingenting").press("enter").sees("Ingenting her.").press("esc").sees("Utdragene bak tallet");
    r.press("esc").sees("Fra koder i runde 1");
    r.press("g").sees("Ingenting er endret");
}

#[test]
fn a_round_is_closed_named_and_opened_again() {
    let study = study();
    let mut r = robot(&study, 120);
    r.press("f7 l").sees("Lukke runde 1?").press("enter").sees("Lukket runde 1").sees("gjeldende · lukket");
    r.press("f1").press("space c").write("Håp").press("enter").sees("Runde 1 er lukket");
    r.press("esc f7 r").sees("Navn på runde 1").write("Første").press("enter").sees("1 Første");
    r.press("l").sees("Åpne runde 1 igjen?").press("enter").sees("Åpnet runde 1 igjen");
    r.press("f").sees("Fargesett for runde 1").write("Nye").press("enter").sees("Ga runde 1 et annet sett");
}

#[test]
fn one_key_switches_between_rounds_everywhere() {
    let study = study();
    let mut r = robot(&study, 120);
    r.press("R").sees("Det er bare én runde");
    r.press("f7 a 3 enter f2").sees("Runde 2").misses("Oppstart");
    r.press("R").sees("Runde 1 er nå den gjeldende").sees("Oppstart");
    r.press("f1 R").sees("Runde 2 er nå den gjeldende").misses("Håp");
    r.press("f7 up").press("enter").sees("Runde 1").press("space").sees("sammenlignes med denne");
}

#[test]
fn the_screen_at_both_sizes() {
    let study = study();
    for width in [80, 120] {
        let mut r = robot(&study, width);
        r.press("f7 a enter").write("Temaer").press("enter f7");
        insta::assert_snapshot!(format!("rounds_{width}"), r.screen());
        r.press("right");
        insta::assert_snapshot!(format!("journey_{width}"), r.screen());
    }
}

#[test]
fn the_marks_of_another_round_are_shown_beside_those_of_the_current_one() {
    let study = study();
    let mut r = robot(&study, 120);
    r.press("f1 B").sees("Det er bare én runde");
    r.press("f7 a 3 enter f1").misses("Opplæring");
    r.press("B").sees("også merkene fra runde 1").sees("1: Opplæring");
    r.press("R").sees("Opplæring").misses("1: Opplæring");
    r.press("R").sees("1: Opplæring").press("B").sees("Bare merkene fra den gjeldende").misses("Opplæring");
}
