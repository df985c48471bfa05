//! Using the Rounds screen.

use crate::domain::ids::ExcerptId;
use crate::project::round::{NewRound, RoundStart};
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
        r.sees("Reisen fra koder i runde 1 til temaer i runde 2");
        r.wait().sees("3 koder ble 3: 2 + 1 → 2 + 1 (øverst + under)").sees("november 2023 fra");
        r.press("u").misses("2 Temaer").sees("Angret: begynte runde 2");
    }
}

#[test]
fn a_number_leads_to_its_excerpts_and_an_excerpt_to_the_text() {
    let study = study();
    let mut r = robot(&study, 120);
    r.press("f7 a enter").write("To").press("enter f2 down down r ctrl-u").write("Kurs").press("enter");
    r.press("f7 j down down down enter").sees("Utdragene bak tallet");
    r.sees("gikk bra").press("enter").sees("Det gikk bra etter hvert").press("esc").sees("Utdragene bak tallet");
    r.press("esc").sees("Reisen fra koder i runde 1");
    r.press("g").wait().sees("nå:  Oppstart/Kurs");
}

#[test]
fn a_round_is_closed_named_and_opened_again() {
    let study = study();
    let mut r = robot(&study, 120);
    r.press("f7 l")
        .sees("Lukke runde 1?")
        .press("enter")
        .sees("Lukket runde 1")
        .sees("gjeldende · lukket")
        .sees("Lukket 1");
    r.press("f1").press("space c").sees("Runde 1 er lukket");
    r.press("f7 r").sees("Navn på runde 1").write("Første").press("enter").sees("1 Første");
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

/// A study whose second round has “Håp” renamed, and one excerpt without its code, but with a colour.
fn recoded() -> Study {
    let mut study = study();
    let first = study.current_round().unwrap();
    study.begin_round(&NewRound::new(first, RoundStart::Copy)).unwrap();
    let code = study.find_code("Håp").unwrap();
    study.rename_code(code, "Tillit til at det går bra i lengden").unwrap();
    let code = study.find_code("Oppstart/Opplæring").unwrap();
    let excerpt = study.model().by_owner.coded(code).unwrap().iter().map(ExcerptId::of_bit).next().unwrap();
    let (pen, coding) = (study.pen_for_digit(1), study.codings_on(excerpt).next().unwrap().id);
    study.colour_excerpts(&[excerpt], pen).unwrap();
    study.uncode(&[coding]).unwrap();
    study.close_round(first).unwrap();
    study
}

#[test]
fn a_newcomer_sees_the_journey_the_states_and_the_keys_without_pressing_any() {
    let study = recoded();
    for width in [80, 120] {
        let mut r = robot(&study, width);
        r.press("f7").wait().sees("◇1").sees("lukket").sees("gjeldende · åpen").sees("Sammenlignes med runde");
        r.sees("Reisen fra koder i runde 1 til temaer i runde 2").sees("← Håp").sees("3 koder");
        for key in ["Enter bytt", "j reisen", "g ", "e eksport", "l lukk", "a ny"] {
            r.sees(key);
        }
        r.press("up").wait().sees("Reisen fra koder i runde 1").misses("når det er to runder");
        r.press("down down").sees("En runde er én gjennomgang");
    }
}

#[test]
fn what_is_as_before_comes_last_and_each_change_shows_both_sides() {
    let mut study = recoded();
    study.add_code("Annet").unwrap();
    let mut r = robot(&study, 80);
    r.press("f7").wait();
    assert!(r.find("← Håp").1 < r.find("Ikke med videre").1, "{}", r.screen());
    r.press("g")
        .wait()
        .sees("Hva som er endret")
        .sees("før: Oppstart/Opplæring")
        .sees("nå:  ingen kode, bare fargen gul");
    r.sees("før: Håp").sees("nå:  Tillit til at det går");
}

#[test]
fn the_journey_is_exported_from_the_screen_and_found_by_everyday_words() {
    let study = recoded();
    let mut r = robot(&study, 80);
    r.press("f7 e").sees("Reisen fra runde 1 til runde 2: hvor").sees(".svg .png .pdf");
    r.press("ctrl-u").write("reise.svg").press("enter").sees("reisen fra runde 1 til runde 2");
    let file = r.project().store().path().with_file_name("reise.svg");
    assert!(std::fs::read_to_string(file).unwrap().contains("<svg"));
    for (typed, found) in [
        ("reise", "reisen fra koder til temaer"),
        ("sammenlign", "hva som er endret"),
        ("lukk runde", "lukk eller åpne runden"),
        ("bytt runde", "bytt til neste runde"),
        ("figur", "eksporter reisen"),
    ] {
        r.press("f1 ctrl-p").write(typed).sees(found).press("esc");
    }
    r.press("f1 ctrl-p").write("reisen fra koder").press("enter").wait().sees("← Håp");
}

/// The screen with one date, since the clock of the tests goes on from test to test.
fn dated(r: &mut Robot) -> String {
    (15..=30).fold(r.screen(), |screen, day| screen.replace(&format!("{day}. november"), "14. november"))
}

#[test]
fn the_screen_at_both_sizes() {
    for width in [80, 120] {
        let study = study();
        let mut r = robot(&study, width);
        r.press("f7 a enter").write("Temaer").press("enter f7");
        insta::assert_snapshot!(format!("rounds_{width}"), dated(&mut r));
        r.press("j");
        insta::assert_snapshot!(format!("journey_{width}"), dated(&mut r));
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
    let study = Study::with(&[("I02", &["Bo: {Sosialfaglig arbeid:Jeg satt hos dem.}"])]);
    let mut r = robot(&study, 80);
    r.press("f7 a 3 enter f1 B").sees("1: Sosialfaglig arbeid");
}
