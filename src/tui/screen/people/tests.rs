//! The Participants screen as one uses it.

use crate::project::document::Incoming;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, incoming, interview, span_of, transcript};
use crate::store::Mode;
use crate::tui::robot::{Robot, UserActions};

fn described(number: &str, pseudonym: &str, values: &[(&str, &str)]) -> ParticipantDetails {
    let values = values.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    ParticipantDetails { number: number.into(), pseudonym: pseudonym.into(), values }
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
    robot.press("f4");
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
    insta::assert_snapshot!(robot(&study, 120).press("down down").screen());
}

/// The participants from top to bottom.
fn order(robot: &mut Robot) -> Vec<String> {
    let screen = robot.screen();
    let lines = screen.lines().filter_map(|line| line.strip_prefix(['│', '║'])?.split_whitespace().next());
    lines.filter(|word| ["I10", "I2", "I3"].contains(word)).map(str::to_owned).collect()
}

#[test]
fn it_is_sorted_by_any_column_as_people_count() {
    let study = study();
    let mut robot = robot(&study, 80);
    assert_eq!(order(&mut robot), ["I2", "I3", "I10"]);
    assert_eq!(order(robot.press("o").sees("etter Pseudonym")), ["I10", "I2", "I3"]);
    // By group: what is not known comes last.
    assert_eq!(order(robot.press("o").sees("etter gruppe")), ["I2", "I10", "I3"]);
    // Excerpts: the most first.
    assert_eq!(order(robot.click("Utdrag").sees("etter Utdrag")), ["I10", "I2", "I3"]);
}

#[test]
fn attributes_and_pseudonyms_are_written_here() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("down r").write("Cecilie").press("enter a").write("gruppe=leder").press("enter");
    let line = robot.line("I3 ");
    assert!(line.contains("Cecilie") && line.contains(" leder"), "{line}");
    robot.press("u u up down").misses("Cecilie").misses(" leder");
}

#[test]
fn the_last_row_adds_a_participant_who_is_then_chosen() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("end a").write("I4").press("enter r").write("Dina").press("enter");
    assert!(robot.line("I4 ").contains("Dina"));
}

#[test]
fn an_interview_of_nobodys_is_linked_from_either_side() {
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
fn enter_opens_the_interview_and_says_where_there_is_none() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("down enter").sees("har ikke noe intervju");
    robot.press("down enter").sees("I10 ═").sees("replikk 1 av 3");
}

#[test]
fn a_speakers_role_is_changed_and_the_counts_follow() {
    let study = study();
    let mut robot = robot(&study, 80);
    let counts = |robot: &mut Robot| -> Vec<String> {
        robot.line("Anna").split_whitespace().rev().skip(1).take(2).map(str::to_owned).collect()
    };
    assert_eq!(counts(robot.press("down down")), ["2", "2"]);
    // I10, then its speakers I, A and B; A becomes an interviewer, after having been another.
    robot.press("d down down space space");
    assert!(robot.line("     A ").contains("annen"));
    robot.press("u");
    assert!(robot.line("     A ").contains("intervjuer"));
    assert_eq!(counts(robot.press("esc")), ["1", "1"]);
    assert_eq!(counts(robot.press("u")), ["2", "2"]);
}

#[test]
fn columns_move_sideways_where_there_are_too_many() {
    let mut study = study();
    let many: Vec<(String, String)> = (1..=9).map(|n| (format!("egenskap{n}"), format!("verdi{n}"))).collect();
    study.describe(&[ParticipantDetails { number: "I2".into(), pseudonym: String::new(), values: many }]).unwrap();
    let mut robot = robot(&study, 80);
    robot.misses("verdi9").press("right right right right right right right").sees("verdi9").sees("Bodil");
    robot.misses("gruppe").press("left left left left left left left").sees("gruppe");
}

#[test]
fn a_memo_is_written_about_a_participant() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("m").write("Rolig").press("esc").sees("Rolig");
    assert_eq!(robot.project().model().memos.len(), 1);
}

#[test]
fn the_mouse_chooses_opens_and_changes() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.click("Anna").sees("Helse").click("A           ").click("A           ");
    assert!(robot.line("     A ").contains("intervjuer"));
    robot.click("Bodil   ").click("Bodil   ").sees("replikk 1 av 3");
}

#[test]
fn an_attribute_without_a_value_is_asked_for_again_with_what_was_written() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("a").write("kontor nord").press("enter").sees("likhetstegn").sees("kontor nord");
    robot.press("ctrl-u").write("kontor=nord").press("enter d").sees("kontor").sees("Mellomrom på en person");
}

#[test]
fn what_is_spoken_in_an_interview_is_said_here_and_search_heeds_it() {
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
fn of_several_interviews_one_is_chosen_first() {
    let mut study = study();
    let again = Incoming { participant: Some("I2".into()), ..incoming("I2 igjen", transcript(&["A: Ja."])) };
    study.import(&[again], &[]).unwrap();
    let mut robot = robot(&study, 80);
    robot.press("s").sees("Hvilket intervju?");
    // Down to one who speaks in the first of them.
    robot.press("down s").sees("Hvilket språk snakkes i I2?").press("2").sees("nynorsk");
}
