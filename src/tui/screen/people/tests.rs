//! Using the Participants screen.

use crate::project::document::Incoming;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, incoming, interview, span_of, transcript};
use crate::store::Mode;
use crate::tui::robot::{Robot, UserActions};

fn details(number: &str, pseudonym: &str, values: &[(&str, &str)]) -> ParticipantDetails {
    let values = values.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    ParticipantDetails { number: number.into(), pseudonym: pseudonym.into(), values }
}

/// Two participants with an interview each, one participant without, and one interview without a participant.
fn study() -> Study {
    let mut study = Study::new();
    let of =
        |name: &str, lines: &[&str]| Incoming { participant: Some(name.into()), ..incoming(name, transcript(lines)) };
    let people = [
        details("I10", "Anna", &[("gruppe", "veileder"), ("erfaring", "12 år")]),
        details("I2", "Bodil", &[("gruppe", "deltaker")]),
        details("I3", "", &[]),
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
    robot.press("f4");
    robot
}

#[test]
fn the_table_shows_participants_and_counts() {
    let study = study();
    insta::assert_snapshot!(robot(&study, 80).screen());
}

#[test]
fn the_details_of_a_participant_are_shown_beside_the_table() {
    let study = study();
    insta::assert_snapshot!(robot(&study, 120).press("down down").screen());
}

/// The participants from top to bottom.
fn order(robot: &mut Robot) -> Vec<String> {
    let screen = robot.screen();
    let lines = screen.lines().filter_map(|line| line.strip_prefix(['│', '║'])?.split_whitespace().next());
    lines.filter(|word| ["I10", "I2", "I3"].contains(word)).map(str::to_owned).collect()
}

#[test]
fn the_table_can_be_sorted_by_any_column_with_numbers_in_order() {
    let study = study();
    let mut robot = robot(&study, 80);
    assert_eq!(order(&mut robot), ["I2", "I3", "I10"]);
    assert_eq!(order(robot.press("o").sees("etter Pseudonym")), ["I10", "I2", "I3"]);
    // By group: unknown values come last.
    assert_eq!(order(robot.press("o").sees("etter gruppe")), ["I2", "I10", "I3"]);
    // By excerpts: the largest numbers come first.
    assert_eq!(order(robot.click("Utdrag").sees("etter Utdrag")), ["I10", "I2", "I3"]);
}

#[test]
fn attributes_and_pseudonyms_can_be_edited() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("down r").write("Cecilie").press("enter a").write("gruppe=leder").press("enter");
    let line = robot.line("I3 ");
    assert!(line.contains("Cecilie") && line.contains(" leder"), "{line}");
    robot.press("u u up down").misses("Cecilie").misses(" leder");
}

#[test]
fn the_last_row_adds_a_participant_who_is_then_selected() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("end a").write("I4").press("enter r").write("Dina").press("enter");
    assert!(robot.line("I4 ").contains("Dina"));
}

#[test]
fn an_interview_without_a_participant_can_be_linked_from_both_sides() {
    let study = study();
    let mut robot = robot(&study, 80);
    let linked = |robot: &Robot| {
        let model = robot.project().model();
        let document = model.documents_in_order()[2];
        document.participant.and_then(|id| model.participants.get(id)).map(|p| p.number.clone())
    };
    robot.press("down l").sees("Hvilke intervjuer er med I3?").press("space").sees("✓ Notert");
    assert_eq!(linked(&robot).as_deref(), Some("I3"));
    assert_eq!(linked(robot.press("space")), None);
    robot.press("esc").click("Notert").press("l").sees("Hvem er intervjuet i Notert?").press("end enter");
    assert_eq!(linked(&robot).as_deref(), Some("I3"));
    robot.misses("uten informant").press("end a").write("I4").press("enter l");
    robot.sees("Alle intervjuer har en informant fra før.");
}

#[test]
fn enter_opens_the_interview_or_says_that_there_is_none() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("down enter").sees("har ikke noe intervju");
    robot.press("down enter").sees("I10 ═").sees("replikk 1 av 3");
}

#[test]
fn changing_a_speakers_role_updates_the_counts() {
    let study = study();
    let mut robot = robot(&study, 80);
    let counts = |robot: &mut Robot| -> Vec<String> {
        robot.line("Anna").split_whitespace().rev().skip(1).take(2).map(str::to_owned).collect()
    };
    assert_eq!(counts(robot.press("down down")), ["2", "2"]);
    // I10 and its speakers I, A and B. A becomes "other", and then an interviewer.
    robot.press("d down down space space");
    assert!(robot.line("     A ").contains("annen"));
    robot.press("u");
    assert!(robot.line("     A ").contains("intervjuer"));
    assert_eq!(counts(robot.press("esc")), ["1", "1"]);
    assert_eq!(counts(robot.press("u")), ["2", "2"]);
}

#[test]
fn columns_scroll_sideways_if_they_do_not_fit() {
    let mut study = study();
    let many: Vec<(String, String)> = (1..=9).map(|n| (format!("egenskap{n}"), format!("verdi{n}"))).collect();
    study
        .save_participants(&[ParticipantDetails { number: "I2".into(), pseudonym: String::new(), values: many }])
        .unwrap();
    let mut robot = robot(&study, 80);
    robot.misses("verdi9").press("right right right right right right right").sees("verdi9").sees("Bodil");
    robot.misses("gruppe").press("left left left left left left left").sees("gruppe");
}

#[test]
fn a_memo_can_be_written_on_a_participant() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("m").write("Rolig").press("esc").sees("Rolig");
    assert_eq!(robot.project().model().memos.len(), 1);
}

#[test]
fn the_mouse_selects_opens_and_changes() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.click("Anna").sees("Helse").click("A           ").click("A           ");
    assert!(robot.line("     A ").contains("intervjuer"));
    robot.click("Bodil   ").click("Bodil   ").sees("replikk 1 av 3");
}

#[test]
fn an_attribute_without_a_value_is_prompted_for_again_with_the_typed_text() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("a").write("kontor nord").press("enter").sees("likhetstegn").sees("kontor nord");
    robot.press("ctrl-u").write("kontor=nord").press("enter d").sees("kontor").sees("Mellomrom på en person");
}

#[test]
fn the_language_of_an_interview_can_be_set_and_affects_the_search() {
    let mut study = study();
    let english = Incoming { participant: Some("I3".into()), ..incoming("I3", transcript(&["A: He runs."])) };
    study.import(&[english], &[]).unwrap();
    let mut robot = robot(&study, 120);
    robot.press("down").sees("ukjent språk");
    robot.press("s").sees("Hvilket språk snakkes i I3?").sees("Søk finner ordenes former");
    robot.press("down down enter").sees("Språket er nå engelsk").misses("ukjent språk").sees("engelsk");
    robot.press("f3").write("running").sees("1 treff");
    robot.press("esc u f4").sees("ukjent språk");
}

#[test]
fn with_several_interviews_one_has_to_be_selected_first() {
    let mut study = study();
    let again = Incoming { participant: Some("I2".into()), ..incoming("I2 igjen", transcript(&["A: Ja."])) };
    study.import(&[again], &[]).unwrap();
    let mut robot = robot(&study, 80);
    robot.press("s").sees("Hvilket intervju?");
    // Down to a speaker of the first interview.
    robot.press("down s").sees("Hvilket språk snakkes i I2?").press("2").sees("nynorsk");
}
