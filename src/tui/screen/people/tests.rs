//! The Participants screen as one uses it.

use crate::project::document::Incoming;
use crate::project::participant::Described;
use crate::project::testing::{Study, incoming, interview, span_of, transcript};
use crate::store::Mode;
use crate::tui::testing::Robot;

fn described(number: &str, pseudonym: &str, values: &[(&str, &str)]) -> Described {
    let values = values.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    Described { number: number.into(), pseudonym: pseudonym.into(), values }
}

/// Two participants with an interview each, one participant without, and an interview of nobody's.
fn study() -> Study {
    let mut study = Study::new();
    let of =
        |name: &str, lines: &[&str]| Incoming { participant: Some(name.into()), ..incoming(name, transcript(lines)) };
    let people = [
        described("I10", "Anna", &[("gruppe", "veileder"), ("erfaring", "12 år")]),
        described("I2", "Bodil", &[("gruppe", "deltaker")]),
        described("I3", "", &[]),
    ];
    let lines = &["I: Hvordan?", "A: Jeg var sliten.", "B: Ikke jeg."];
    let (documents, _) = study.import(&[of("I10", lines), of("I2", lines)], &people).unwrap();
    let span = span_of(&study, documents[0], "Jeg var sliten");
    study.code_passage_with(documents[0], span, "Helse/Søvn").unwrap();
    let span = span_of(&study, documents[0], "Ikke jeg");
    study.code_passage_with(documents[0], span, "Helse").unwrap();
    interview(&mut study, "Notert", &["I: Og du?", "C: Nei."]);
    study
}

fn robot(study: &Study, width: u16) -> Robot {
    let mut robot = Robot::at(study.opened(Mode::Write), width, 24);
    robot.press("F4");
    robot
}

#[test]
fn the_table_shows_who_they_are_and_how_much_is_coded() {
    let study = study();
    insta::assert_snapshot!(robot(&study, 80).screen());
}

#[test]
fn beside_it_stands_all_about_one() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("Down Down");
    insta::assert_snapshot!(robot.screen());
}

/// The participants from top to bottom.
fn order(robot: &Robot) -> Vec<String> {
    let numbers = ["I10", "I2", "I3"];
    let screen = robot.screen();
    let lines = screen.lines().filter_map(|line| line.strip_prefix('│')?.split_whitespace().next());
    lines.filter(|word| numbers.contains(word)).map(str::to_owned).collect()
}

#[test]
fn it_is_sorted_by_any_column_as_people_count() {
    let study = study();
    let mut robot = robot(&study, 80);
    assert_eq!(order(&robot), ["I2", "I3", "I10"]);
    assert!(robot.press("o").sees("etter Pseudonym"));
    assert_eq!(order(&robot), ["I10", "I2", "I3"]);
    // Excerpts: the most first.
    robot.click("Utdrag");
    assert_eq!(order(&robot), ["I10", "I2", "I3"]);
    assert!(robot.sees("etter Utdrag"));
}

#[test]
fn attributes_and_pseudonyms_are_written_here() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("Down").press("r Cecilie Enter").press("a gruppe=leder Enter");
    let line = robot.line_with("I3 ");
    assert!(line.contains("Cecilie") && line.contains("leder"), "{line}");
    robot.press("u u");
    assert!(!robot.sees("Cecilie") && !robot.sees(" leder"));
}

#[test]
fn the_last_row_adds_a_participant_who_is_then_chosen() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("End a I4 Enter").press("r Dina Enter");
    assert!(robot.line_with("I4 ").contains("Dina"));
}

#[test]
fn an_interview_of_nobodys_is_linked_from_either_side() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("Down l").click("Notert");
    let linked = |robot: &Robot| {
        let model = robot.bench.project().model();
        let document = model.documents_in_order()[2];
        document.participant.and_then(|id| model.participants.get(id)).map(|p| p.number.clone())
    };
    assert_eq!(linked(&robot).as_deref(), Some("I3"));
    assert!(robot.sees("✓ Notert"));
    assert_eq!(linked(robot.press("Space")), None);
    robot.press("Esc").click("Notert");
    robot.press("l End Space");
    assert_eq!(linked(&robot).as_deref(), Some("I3"));
    assert!(!robot.sees("uten informant"));
}

#[test]
fn enter_opens_the_interview_and_says_where_there_is_none() {
    let study = study();
    let mut robot = robot(&study, 80);
    assert!(robot.press("Down Enter").sees("har ikke noe intervju"));
    assert!(robot.press("Down Enter").sees("I10 ─") && robot.sees("replikk 1 av 3"));
}

#[test]
fn a_speakers_role_is_changed_and_the_counts_follow() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("Down Down");
    let counts = |robot: &Robot| -> Vec<String> {
        robot.line_with("Anna").split_whitespace().rev().skip(1).take(2).map(str::to_owned).collect()
    };
    assert_eq!(counts(&robot), ["2", "2"]);
    // I10, then its speakers I, A and B; A becomes an interviewer.
    robot.press("d Down Down Space");
    assert!(robot.line_with("     A ").contains("intervjuer"));
    robot.press("Esc");
    assert_eq!(counts(&robot), ["1", "1"]);
    robot.press("u");
    assert_eq!(counts(&robot), ["2", "2"]);
}

#[test]
fn columns_move_sideways_where_there_are_too_many() {
    let mut study = study();
    let many: Vec<(String, String)> = (1..=9).map(|n| (format!("egenskap{n}"), format!("verdi{n}"))).collect();
    study.describe(&[Described { number: "I2".into(), pseudonym: String::new(), values: many }]).unwrap();
    let mut robot = robot(&study, 80);
    assert!(!robot.sees("verdi9"));
    robot.press("Right Right Right Right Right Right Right");
    assert!(robot.sees("verdi9") && robot.sees("Bodil"));
    assert!(robot.press("Left Left Left Left Left Left Left").sees("gruppe"));
}

#[test]
fn a_memo_is_written_about_a_participant() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("m Rolig Esc");
    assert!(robot.sees("Rolig"));
    assert_eq!(robot.bench.project().model().memos.len(), 1);
}
