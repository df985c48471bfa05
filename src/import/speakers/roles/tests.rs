//! Guesses of roles, on both sides of each threshold.

use super::*;
use crate::import::draft::Opens;
use crate::import::plan::{Piece, PlannedTurn};

/// A speaker: label, number of turns, number of turns with a question, and bytes for each turn.
struct Says(&'static str, usize, usize, usize);

/// Whether each speaker is an interviewer, and the evidence.
fn roles(speakers: &[Says], head: &Names) -> Vec<(bool, RoleEvidence)> {
    let mut draft = Draft::default();
    let mut plan = Plan::default();
    for (at, Says(label, turns, asking, bytes)) in speakers.iter().enumerate() {
        let (label, role) = ((*label).to_owned(), Role::Other);
        plan.speakers.push(PlannedSpeaker { label, role, evidence: RoleEvidence::Manner, remarks: Vec::new() });
        for turn in 0..*turns {
            let mark = if turn < *asking { "?" } else { "." };
            let span = draft.line(&("x".repeat(bytes - 1) + mark), Opens::Paragraph);
            let pieces = vec![Piece::new(span, Opens::Paragraph)];
            plan.turns.push(PlannedTurn { begins: span.start, speaker: Some(at), time_ms: None, pieces });
        }
    }
    let plan = with_roles(&draft, plan, head);
    plan.speakers.iter().map(|speaker| (speaker.role == Role::Interviewer, speaker.evidence)).collect()
}

fn ask(speakers: &[Says]) -> Vec<bool> {
    roles(speakers, &Names::default()).into_iter().map(|(asks, _)| asks).collect()
}

#[test]
fn the_highest_rate_of_questions_makes_the_interviewer() {
    // Five questions in 2000 bytes against four in 1000: the shares of turns say the opposite.
    assert_eq!(ask(&[Says("Nina", 10, 4, 100), Says("Tor", 10, 5, 200)]), [true, false]);
    assert_eq!(ask(&[Says("Nina", 10, 4, 100), Says("Tor", 10, 9, 200)]), [false, true]);
    assert_eq!(ask(&[Says("Nina", 10, 1, 100), Says("Tor", 10, 0, 100)]), [true, false]);
    assert_eq!(ask(&[Says("Nina", 10, 0, 100), Says("Tor", 10, 0, 900)]), [false, false], "nobody asks anything");
    assert_eq!(ask(&[Says("Nina", 10, 2, 100)]), [false], "one who speaks alone asks nobody");
}

#[test]
fn someone_who_hardly_speaks_is_not_judged() {
    assert_eq!(ask(&[Says("Kari", 20, 6, 50), Says("Tor", 20, 0, 300), Says("Per", 5, 1, 20)]), [false, false, true]);
    assert_eq!(ask(&[Says("Kari", 20, 6, 50), Says("Tor", 20, 0, 300), Says("Per", 4, 1, 20)]), [true, false, false]);
}

#[test]
fn an_additional_interviewer_asks_often_and_about_as_much() {
    let with = |third: Says| ask(&[Says("Intervjuer", 10, 8, 100), Says("Tor", 10, 1, 300), third])[2];
    assert!(with(Says("Per", 5, 3, 100)));
    assert!(with(Says("Per", 100, 35, 100)));
    assert!(!with(Says("Per", 100, 34, 100)), "34 % of turns are too few");
    assert!(with(Says("Per", 3, 2, 100)));
    assert!(!with(Says("Per", 2, 2, 100)), "two turns are too few");
    // The interviewer has 8 questions in 1000 bytes. A third of that rate is 8 in 3000, so turns of 375 bytes.
    assert!(with(Says("Per", 10, 10, 375)));
    assert!(!with(Says("Per", 10, 10, 376)));
    assert_eq!(ask(&[Says("Intervjuer", 10, 8, 100), Says("Per", 10, 8, 100)]), [true, false], "one of two answers");
}

#[test]
fn a_letter_is_accepted_unless_the_way_of_speaking_clearly_contradicts_it() {
    // The other speaker has the same rate of questions as `I`, three times the rate, and more.
    assert_eq!(ask(&[Says("I", 10, 10, 300), Says("Kari", 10, 10, 300)]), [true, false]);
    assert_eq!(ask(&[Says("I", 10, 10, 300), Says("Kari", 10, 10, 100)]), [true, false]);
    assert_eq!(ask(&[Says("I", 10, 10, 300), Says("Kari", 10, 10, 99)]), [false, true]);
    assert_eq!(ask(&[Says("R", 10, 10, 100), Says("Kari", 10, 10, 300)]), [false, true]);
    assert_eq!(ask(&[Says("R", 10, 10, 99), Says("Kari", 10, 10, 300)]), [true, false]);
    // Two questions are too few to contradict a letter.
    assert_eq!(ask(&[Says("I", 10, 0, 100), Says("Kari", 10, 2, 100)]), [true, false]);
    assert_eq!(ask(&[Says("I", 10, 0, 100), Says("Kari", 10, 3, 100)]), [false, true]);
    assert!(!ask(&[Says("R", 5, 2, 100), Says("Kari", 10, 0, 100), Says("Int", 1, 0, 9)])[0]);
    assert!(ask(&[Says("R", 5, 3, 100), Says("Kari", 10, 0, 100), Says("Int", 1, 0, 9)])[0]);
    // If anybody asks, somebody is the interviewer.
    assert_eq!(ask(&[Says("R", 10, 1, 100), Says("P", 10, 0, 100)]), [true, false]);
    assert_eq!(ask(&[Says("R", 10, 0, 100), Says("P", 10, 0, 100)]), [false, false]);
    // With three speakers, a letter is accepted for someone who asks more than one of the others.
    assert!(ask(&[Says("Q", 10, 2, 100), Says("Kari", 10, 10, 100), Says("Tor", 10, 1, 300)])[0]);
}

#[test]
fn of_two_interviewer_labels_the_one_who_hardly_asks_answers() {
    assert_eq!(ask(&[Says("F", 10, 8, 100), Says("I", 10, 1, 300)]), [true, false]);
    assert_eq!(ask(&[Says("F", 10, 1, 300), Says("I", 10, 8, 100)]), [false, true]);
    assert_eq!(ask(&[Says("I1", 10, 8, 100), Says("I2", 10, 6, 100), Says("Anna", 10, 1, 300)]), [true, true, false]);
    assert_eq!(ask(&[Says("Int", 10, 8, 100), Says("I", 10, 1, 300)]), [true, false], "a word beside the letter");
    assert_eq!(ask(&[Says("Int", 10, 0, 100), Says("I", 10, 0, 300)]), [true, false]);
    let two = [Says("Interviewer", 10, 8, 100), Says("Q", 10, 3, 100), Says("Tor", 10, 1, 300)];
    assert_eq!(ask(&two), [true, true, false]);
    let one = [Says("Interviewer", 10, 10, 100), Says("Q", 10, 3, 100), Says("Tor", 10, 1, 300)];
    assert_eq!(ask(&one), [true, false, false]);
}

#[test]
fn role_words_and_the_head_are_accepted_whoever_asks() {
    assert!(ask(&[Says("Intervjuer", 10, 0, 300), Says("Tor", 10, 5, 300)])[0]);
    assert_eq!(ask(&[Says("Informant", 10, 9, 100), Says("Tor", 10, 1, 100)]), [false, true]);
    let head = Names(vec![("nina".to_owned(), Role::Informant)]);
    let told = roles(&[Says("Nina", 10, 9, 100), Says("Tor", 10, 1, 100)], &head);
    assert_eq!(told, [(false, RoleEvidence::Word), (true, RoleEvidence::Manner)]);
}

#[test]
fn labels_match_the_head_by_full_name_one_name_or_initials() {
    let head = Names(vec![("kari lie".into(), Role::Interviewer), ("tor berg".into(), Role::Informant)]);
    for (label, role) in [
        ("Kari Lie", Some(Role::Interviewer)),
        ("Kari", Some(Role::Interviewer)),
        ("LIE", Some(Role::Interviewer)),
        ("KL", Some(Role::Interviewer)),
        ("K", Some(Role::Interviewer)),
        ("T", Some(Role::Informant)),
        ("TB", Some(Role::Informant)),
        ("B", None),
        ("Per", None),
    ] {
        assert_eq!(head.role_of(label), role, "{label}");
    }
    let irene = Names(vec![("irene".into(), Role::Informant), ("ragnhild".into(), Role::Interviewer)]);
    assert_eq!((irene.role_of("I"), irene.role_of("R")), (None, None));
    let head = Names(vec![("kari lie".into(), Role::Interviewer), ("kari berg".into(), Role::Informant)]);
    assert_eq!((head.role_of("Kari"), head.role_of("K"), head.role_of("KB")), (None, None, Some(Role::Informant)));
}

#[test]
fn the_evidence_for_a_role_is_kept() {
    let told =
        roles(&[Says("I", 10, 8, 100), Says("Deltaker 2", 10, 1, 300), Says("Kari", 10, 1, 300)], &Names::default());
    assert_eq!(
        told.iter().map(|(_, by)| *by).collect::<Vec<_>>(),
        [RoleEvidence::Letter, RoleEvidence::Word, RoleEvidence::Manner]
    );
}

#[test]
fn questions_are_counted_in_every_script() {
    for (words, count) in [
        ("Hva? Hvorfor?", 2),
        ("Hva?? Hvorfor?!", 2),
        ("你好吗？好。", 1),
        ("كيف حالك؟", 1),
        ("Γιατί; Πώς είστε;", 2),
        ("ja; nei; kanskje", 0),
        ("", 0),
    ] {
        assert_eq!(questions(words), count, "{words}");
    }
}
