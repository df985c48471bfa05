//! The Search screen as one uses it.

use ratatui::style::Modifier;

use crate::domain::participant::Participant;
use crate::project::document::Incoming;
use crate::project::participant::Described;
use crate::project::testing::{Study, coded, incoming, transcript};
use crate::tui::testing::Robot;

const ASTRID: &[&str] =
    &["I: Var du trett?", "Astrid: Jeg var trett. Først om kvelden, så hele dagen. Veldig trett.", "I: Ja."];
const BERIT: &[&str] = &["I: Og du?", "Berit: Nei, aldri. Men alle andre var trette."];

/// Two interviews, each with its participant.
fn study() -> Study {
    let mut study = Study::new();
    let of =
        |name: &str, lines: &[&str]| Incoming { participant: Some(name.into()), ..incoming(name, transcript(lines)) };
    let people = [("I01", "Anna"), ("I02", "Bodil")].map(|(number, name)| Described {
        number: number.into(),
        pseudonym: name.into(),
        ..Described::default()
    });
    study.import(&[of("I01", ASTRID), of("I02", BERIT)], &people).unwrap();
    study
}

/// The robot with the study open on the Search screen.
fn robot(study: &Study, width: u16) -> Robot {
    let mut robot = Robot::at(study.opened(crate::store::Mode::Write), width, 24);
    robot.press("/");
    robot
}

#[test]
fn hits_come_as_one_types_with_the_word_in_the_middle() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("trett");
    assert!(robot.sees("3 treff hos 2 informanter i 2 intervjuer"));
    insta::assert_snapshot!(robot.screen());
    let columns: Vec<usize> =
        robot.screen().lines().filter(|l| l.contains("I01 Anna  ")).map(|l| l.find("trett").unwrap()).collect();
    assert_eq!(columns.len(), 2);
}

#[test]
fn interviewers_come_in_when_they_are_asked_for() {
    let study = study();
    let mut robot = robot(&study, 80);
    assert!(robot.press("trett Enter").sees("3 treff"));
    assert!(robot.press("i").sees("4 treff"));
    assert!(robot.press("i").sees("3 treff"));
}

#[test]
fn a_mistake_is_pointed_at_and_the_list_stays() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("trett Space (");
    assert!(robot.sees("Parentesen ved «(»") && robot.sees("Veldig trett."));
    robot.press("Backspace farge:rød");
    assert!(robot.sees("Det finnes ingen farge som heter «rød»"));
    assert!(robot.style_of("farge:rød").add_modifier.contains(Modifier::UNDERLINED));
    assert!(!robot.style_of("trett farge").add_modifier.contains(Modifier::UNDERLINED));
}

#[test]
fn an_empty_list_says_why() {
    let study = study();
    let mut robot = robot(&study, 80);
    assert!(robot.sees("Skriv et ord over."));
    robot.press("flaggermus");
    assert!(robot.sees("Ingen informant sier noe som passer til «flaggermus»"));
    assert!(robot.press("Esc i").sees("Ingen sier noe som passer til «flaggermus»"));
}

#[test]
fn chosen_hits_are_coded_by_sentence_in_one_act() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("trett Enter a").press("c Helse Enter");
    let project = robot.bench.project();
    let documents: Vec<_> = project.model().documents_in_order().iter().map(|d| d.id).collect();
    assert_eq!(coded(project, documents[0]), ["Helse: Jeg var trett.", "Helse: Veldig trett."]);
    assert_eq!(coded(project, documents[1]), ["Helse: Men alle andre var trette."]);
    robot.press("u");
    assert!(robot.bench.project().model().codings.is_empty());
}

#[test]
fn one_hit_is_coded_again_with_the_last_code() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("trett Enter c Helse Enter Down .");
    assert_eq!(robot.bench.project().model().codings.len(), 2);
}

#[test]
fn enter_goes_to_the_place_and_n_to_the_next_hit() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("trett Enter Enter");
    assert!(robot.sees("n neste treff") && robot.sees("replikk 2 av 3"));
    assert!(robot.style_of("rett. Først").add_modifier.contains(Modifier::REVERSED));
    robot.press("n").press("c Nå Enter");
    let documents = robot.bench.project().model().documents_in_order();
    assert_eq!(coded(robot.bench.project(), documents[0].id), ["Nå: Veldig trett."]);
    assert!(robot.press("F3").sees("3 treff"));
}

#[test]
fn sorting_goes_by_the_words_beside() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("trett Enter o");
    let order = |robot: &Robot| {
        let screen = robot.screen();
        let at = |words: &str| screen.find(words).unwrap();
        let mut found =
            [("var trett", at("g var trett")), ("var trette", at("e var trette")), ("Veldig", at("Veldig"))];
        found.sort_by_key(|(_, at)| *at);
        found.map(|(words, _)| words)
    };
    // «var alle andre», «var jeg», «Veldig».
    assert_eq!(order(&robot), ["var trette", "var trett", "Veldig"].map(|w| w));
    assert!(robot.sees("Etter ordene foran") && !robot.sees("I01 · 2 treff"));
    // Nothing, nothing, «Først».
    assert_eq!(order(robot.press("o"))[2], "var trett");
}

#[test]
fn what_others_change_is_searched_anew() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("tema:Helse");
    assert!(robot.sees("Det finnes ingen kode"));
    let mut other = study.opened(crate::store::Mode::Write);
    let document = other.model().documents_in_order()[0].id;
    let span = crate::project::testing::span_of(&other, document, "hele dagen");
    other.code_passage_with(document, span, "Helse").unwrap();
    robot.bench.idle();
    robot.press("Backspace").press("e");
    assert!(robot.sees("1 treff hos 1 informant"));
    assert!(robot.press("u").sees("tema:Helseu"));
}

#[test]
fn the_mouse_chooses_and_opens() {
    let study = study();
    let mut robot = robot(&study, 100);
    robot.press("trett");
    robot.click("trette");
    assert!(!robot.sees("Skriv for å søke"));
    assert!(robot.click("trette").sees("replikk 2 av 2"));
    robot.press("F3 Home").wheel_down();
    assert!(robot.press("Enter").sees("replikk 2 av 2"));
    assert!(robot.press("F3").click("trett").sees("Skriv for å søke"));
}

#[test]
fn the_index_gives_the_same_and_is_told_of_changes() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("trett");
    let plainly = robot.screen();
    robot.bench.start_index();
    robot.bench.project().index().unwrap().wait();
    robot.press("Backspace t");
    assert_eq!(robot.screen(), plainly);
}

#[test]
fn people_are_named_by_number_and_pseudonym() {
    let study = study();
    let people: Vec<&Participant> = study.model().participants_in_order();
    assert_eq!(people.len(), 2);
    let mut robot = robot(&study, 120);
    robot.press("trett Enter o o o");
    assert!(robot.sees("Etter informant") && robot.sees("I01 Anna · 2 treff") && robot.sees("I02 Bodil · 1 treff"));
}
