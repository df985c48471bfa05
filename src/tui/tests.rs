//! Speakers and counts on all screens: names, quotations, turns and times.

use crate::domain::document::DocumentKind;
use crate::domain::ids::DocumentId;
use crate::project::Project;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, incoming, span_of, transcript};
use crate::store::Mode;
use crate::tui::robot::{Newcomer, Robot, UserActions, options};
use crate::tui::workbench::Effect;

/// Labels from a meeting program, with the times of the recording.
const LINES: &[&str] = &[
    "I: Hvordan var det å begynne?",
    "Kari Nordmann: Jeg var alene den første tida.",
    "I: Helt alene?",
    "Kari Nordmann: Ja, helt til jul.",
];

/// The interview, without a participant.
fn study() -> (Study, DocumentId) {
    let mut p = Study::new();
    let mut transcript = transcript(LINES);
    for (turn, second) in transcript.turns.iter_mut().zip([5, 70, 140, 3_725]) {
        turn.time_ms = Some(second * 1000);
    }
    let (ids, _) = p.import(&[incoming("M1", transcript)], &[]).unwrap();
    (p, ids[0])
}

/// Links the informant to a participant with a pseudonym.
fn name(p: &mut Project, document: DocumentId) {
    let one = ParticipantDetails { number: "I01".into(), pseudonym: "Astrid".into(), ..ParticipantDetails::default() };
    p.save_participants(&[one]).unwrap();
    let participant = p.find_participant("I01").ok();
    p.set_participant(document, participant).unwrap();
}

/// A robot at the interview. The whole text is coded as one excerpt, and the second question as another.
fn robot(width: u16) -> Robot {
    let (mut p, document) = study();
    name(&mut p, document);
    let all =
        span_of(&p, document, LINES[0].split_once(": ").unwrap().1).joined(span_of(&p, document, "helt til jul."));
    p.code_passage_with(document, all, "Start").unwrap();
    let question = span_of(&p, document, "Helt alene?");
    p.code_passage_with(document, question, "Spørsmål").unwrap();
    Robot::at_study(p, width, 30)
}

fn copied(robot: &Robot) -> &str {
    match robot.effects().last() {
        Some(Effect::Copy(text)) => text,
        other => panic!("nothing was copied but {other:?}"),
    }
}

const QUOTED: &str = "«Intervjuer: Hvordan var det å begynne?
Astrid: Jeg var alene den første tida.
Intervjuer: Helt alene?
Astrid: Ja, helt til jul.» (Astrid, replikk 1–4";

#[test]
fn a_speakers_label_is_shown_only_among_the_speakers_of_an_interview() {
    let mut robot = robot(120);
    for screen in ["f1", "f1 enter", "f2", "f2 right", "f3 a l e n e enter", "f3 o o o", "f3 i"] {
        robot.press(screen).misses("Nordmann").misses("Kari");
    }
    robot.press("f1").sees("Int 00:00:05  Hvordan").sees("Astrid 00:01:10  Jeg var alene");
    robot.press("f4").sees("Intervjuer og hvem som snakker").sees("Kari Nordmann");
}

#[test]
fn a_copied_quotation_names_each_speaker_on_every_screen() {
    let mut robot = robot(120);
    robot.press("f1 y");
    assert_eq!(copied(&robot), format!("{QUOTED})"));
    robot.press("f1 esc right enter y");
    assert_eq!(copied(&robot), format!("{QUOTED})"));
    robot.press("f2 down right y");
    assert_eq!(copied(&robot), format!("{QUOTED})"));
    robot.press("f1 ctrl-end space y");
    assert_eq!(copied(&robot), "«Ja, helt til jul.» (Astrid, replikk 4)");
}

#[test]
fn an_excerpt_on_the_themes_screen_shows_its_speakers_and_turns() {
    let mut robot = robot(120);
    robot.press("f2 down right").sees("Astrid, replikk 1–4").sees("Intervjuer: «Hvordan var det å begynne?");
    robot.sees("Astrid: Jeg var alene den første tida.").sees("Astrid: Ja, helt til jul.»").misses("Int:");
}

#[test]
fn times_are_dimmed_beside_turns_and_a_command_hides_them() {
    let mut robot = robot(80);
    let dim = robot.style("Int 00:00:05");
    assert_eq!(robot.style("00:01:10"), dim, "as dim as an interviewer's name");
    assert_ne!(robot.style("Astrid"), dim);
    robot.sees("Astrid 01:02:05  Ja, helt til jul.");
    robot.press("ctrl-p").write("tider replikkene").press("enter").sees("er skjult").misses("00:01:10");
    robot.sees("Astrid  Jeg var alene");
    robot.press("ctrl-p").write("tider replikkene").press("enter").sees("vises ved replikkene").sees("00:01:10");
}

#[test]
fn copied_quotations_include_times_if_the_user_asks_for_it() {
    let mut robot = robot(80);
    robot.press("ctrl-p").write("tider sitater").press("enter").sees("sier nå når det ble sagt").press("y");
    assert_eq!(copied(&robot), format!("{QUOTED}, 00:00:05)"));
    robot.press("f2 down e ctrl-u").write("t.md").press("enter").sees("Laget");
    let table = std::fs::read_to_string(robot.project().store().path().with_file_name("t.md")).unwrap();
    assert!(table.contains("replikk 1–4, 00:00:05"), "{table}");
}

#[test]
fn the_choice_of_where_times_are_shown_is_stored() {
    let (p, _) = study();
    let mut person = Newcomer::opening(options(p.folder()), &p.path());
    person.sees("00:00:05").press("ctrl-p").write("tider replikkene").press("enter").misses("00:00:05");
    person.press("ctrl-p").write("et annet prosjekt").press("enter").press("enter").sees("M1").misses("00:00:05");
    let effects = |keys: &str| {
        let mut robot = robot(80);
        robot.press("ctrl-p").write(keys).press("enter");
        robot.effects().to_vec()
    };
    assert_eq!(effects("tider replikkene"), [Effect::TimesBesideTurns(false)]);
    assert_eq!(effects("tider sitater"), [Effect::TimesInQuotations(true)]);
}

#[test]
fn an_interview_without_times_says_so() {
    let mut robot = Robot::with(&[("I01", &["Anna: Det gikk bra."])]);
    robot.press("ctrl-p").write("tider replikkene").press("enter enter").press("ctrl-p").write("tider replikkene");
    robot.press("enter").sees("dette intervjuet har ingen");
}

#[test]
fn a_count_of_zero_says_why() {
    let mut robot = robot(120);
    robot.press("f1 down down");
    robot.sees("Spørsmål").sees("1 hos intervjueren");
    robot.press("f2 end").sees("Spørsmål").sees("0 · 1 hos intervjueren");
    robot.sees("0 utdrag fra 0 informanter · telles ikke: 1 hos intervjueren");
    robot.press("e").sees("ingenting som telles");
    robot.press("f1 ctrl-home c").write("Ny").press("enter").sees("Kodet: Ny").sees("telles ikke: 1 hos intervjueren");
    robot.press("end .").misses("hos intervjueren · ").press("ctrl-end c").write("Ny").press("enter");
    robot.sees("Kodet: Ny").misses("telles ikke");
}

#[test]
fn what_a_table_leaves_out_is_said_before_and_after_the_export() {
    let mut robot = robot(120);
    robot.press("f2 e").sees("Ikke med, fordi de ikke telles: 1 hos intervjueren");
    robot.press("ctrl-u").write("t.md").press("enter");
    robot.sees("1 utdrag fra 1 informant; ikke med, fordi de ikke telles: 1 hos intervjueren").misses("fullt navn");
    robot.press("down e").sees("hvor skal").misses("Ikke med");
}

#[test]
fn passages_with_a_colour_but_no_code_can_be_exported_too() {
    let (mut p, document) = study();
    name(&mut p, document);
    let yellow = p.find_colour("gul").ok();
    let span = span_of(&p, document, "helt til jul.");
    p.colour_passage(document, span, yellow).unwrap();
    let mut robot = Robot::at_study(p, 120, 30);
    for (keys, file) in [("f2 e", "a.md"), ("f2 end e", "b.md"), ("f2 /", "c.md")] {
        robot.press(keys);
        if file == "c.md" {
            robot.write("farge:gul").press("enter e");
        }
        robot.press("ctrl-u").write(file).press("enter").sees("1 utdrag fra 1 informant").press("esc");
        let table = std::fs::read_to_string(robot.project().store().path().with_file_name(file)).unwrap();
        assert!(table.contains("| **Gul** |  |  | «helt til jul.» (Astrid, replikk 4) | 1 | 1 |"), "{file}: {table}");
    }
}

#[test]
fn the_meaning_of_a_pen_is_the_heading_of_its_quotations() {
    let (mut p, document) = study();
    let yellow = p.find_colour("gul").unwrap();
    let span = span_of(&p, document, "helt til jul.");
    p.colour_passage(document, span, Some(yellow)).unwrap();
    p.set_pen_meaning(yellow, "gjentar seg").unwrap();
    let mut robot = Robot::at_study(p, 120, 30);
    robot.press("f2 right").sees("gjentar seg").press("e ctrl-u").write("t.md").press("enter").sees("Laget");
    let table = std::fs::read_to_string(robot.project().store().path().with_file_name("t.md")).unwrap();
    assert!(table.contains("| **Gjentar seg** |"), "{table}");
}

#[test]
fn a_table_with_a_possible_full_name_is_exported_with_a_warning() {
    let (mut p, document) = study();
    let span = span_of(&p, document, "helt til jul.");
    p.code_passage_with(document, span, "Start").unwrap();
    let path = p.path().with_file_name("t.md");
    let mut robot = Robot::at(p.opened(Mode::Write), 80, 24);
    robot.press("f2 e ctrl-u").write("t.md").press("enter").sees("Laget").sees("fullt navn, vises i «M1»");
    assert!(path.is_file());
    name(&mut p, document);
    robot.wait().press("e ctrl-u").write("u.md").press("enter").sees("Laget").misses("fullt navn");
}

#[test]
fn own_texts_are_counted_apart_from_interviewers() {
    let (mut p, document) = study();
    let span = span_of(&p, document, "helt til jul.");
    p.code_passage_with(document, span, "Start").unwrap();
    p.set_kind(document, DocumentKind::Own).unwrap();
    let mut robot = Robot::at_study(p, 120, 30);
    robot.press("f2").sees("0 · 1 i egne tekster").press("f1 ctrl-end left").sees("1 i egne tekster");
}

#[test]
fn text_without_a_speaker_is_not_counted_and_the_reason_is_shown() {
    let mut p = Study::new();
    let mut transcript = transcript(&["X: Intervju nummer én", "Anna: Det gikk bra."]);
    transcript.turns[0].speaker = None;
    let (ids, _) = p.import(&[incoming("M1", transcript)], &[]).unwrap();
    let span = span_of(&p, ids[0], "Intervju nummer én");
    p.code_passage_with(ids[0], span, "Start").unwrap();
    let mut robot = Robot::at_study(p, 120, 30);
    robot.press("f2").sees("0 · 1 som ingen sier").misses("hos intervjueren");
    robot.press("right y");
    assert_eq!(copied(&robot), "«Intervju nummer én» (M1, replikk 1)");
    robot.press("f1 ctrl-home c").write("Ny").press("enter").sees("telles ikke: 1 som ingen sier");
}
