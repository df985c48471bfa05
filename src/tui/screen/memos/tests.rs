//! Using the Memos screen, and the summaries beside the transcript.

use crate::domain::memo::{MemoKind, Subject};
use crate::project::testing::{Study, span_of};
use crate::store::Mode;
use crate::tui::robot::{Robot, UserActions};

/// An interview and a code with memos, and two diary entries of earlier days.
fn study() -> Study {
    let mut study =
        Study::with(&[("I01", &["I: Hvordan?", "Anna: {Oppstart/Opplæring:Det var tilfeldig.} Ingen hørte på meg."])]);
    let document = study.find_document("I01").unwrap();
    let (code, place) = (study.find_code("Opplæring").unwrap(), span_of(&study, document, "Det var tilfeldig."));
    study.write_memo(Subject::Diary, "Første dag\nAlt er nytt.").unwrap();
    study.write_memo_on(document, place, "Tilfeldig, jf. [[Opplæring]]\nog mer om det.").unwrap();
    study.write_memo(Subject::Code(code), "Metning?").unwrap();
    study.write_on_interview(document, MemoKind::Summary, "Rolig samtale.").unwrap();
    study
}

fn robot(study: &Study, width: u16) -> Robot {
    let mut robot = Robot::at(study.opened(Mode::Write), width, 24);
    robot.press("f6");
    robot
}

/// The screen, always with the same day: the clock of the tests is shared, and may have passed midnight.
fn same_day(screen: String) -> String {
    (15..31).fold(screen, |screen, day| screen.replace(&format!("{day}. november"), "14. november"))
}

#[test]
fn the_list_shows_all_memos_with_the_latest_selected() {
    let study = study();
    insta::assert_snapshot!(same_day(robot(&study, 80).screen()));
}

#[test]
fn the_text_of_the_selected_memo_is_beside_the_list() {
    let study = study();
    insta::assert_snapshot!(same_day(robot(&study, 120).press("home down").screen()));
}

#[test]
fn in_a_narrow_window_the_text_replaces_the_list() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("home down right").sees("og mer om det").sees("→ Oppstart/Opplæring").misses("Metning");
    robot.press("left").sees("Metning");
}

#[test]
fn memos_are_filtered_by_subject_words_and_the_diary() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("d").sees("Forskerdagbok").sees("1 notat ").sees("Første dag").misses("Metning");
    robot.press("d").sees("4 notater").press("/").write("oppstart").sees("1 notat ").sees("Tilfeldig");
    robot.press("enter").sees("/ oppstart").press("esc").sees("4 notater").press("f f").sees("Notater om intervjuer");
    robot.sees("I01 · sammendrag").misses("Metning").press("esc").sees("4 notater").press("k").sees("· RH");
    robot.press("esc o").sees("etter emne").press("home").press("right").sees("Alt er nytt");
}

#[test]
fn a_mistake_in_the_query_leaves_the_list_as_it_was() {
    let study = study();
    robot(&study, 80).press("/").write("tema:Finnes").press("enter").sees("4 notater").sees("Finnes").press("esc");
}

#[test]
fn a_memo_is_opened_changed_and_removed_after_a_question() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot
        .press("home enter")
        .sees("Alt er nytt")
        .write(" Og gammelt.")
        .press("esc right")
        .sees("Og gammelt")
        .sees("endret");
    robot.press("x").sees("Fjerne notatet «Første dag»?").press("esc delete enter").misses("Første dag");
    robot.press("left").sees("3 notater").press("u").sees("Første dag");
}

#[test]
fn links_are_followed_with_enter_and_esc_leads_back() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("home down right end enter").sees("1 utdrag fra 1 informant");
    robot.press("left").press("esc").sees("→ Oppstart/Opplæring").press("left g").sees("replikk 2 av 2");
}

#[test]
fn one_key_opens_todays_entry_in_the_diary() {
    let study = study();
    let mut robot = robot(&study, 80);
    // All test moments are on the same day.
    robot.press("n").sees("Alt er nytt").write("\n").press("esc");
    assert_eq!(robot.project().memos_on(Subject::Diary).len(), 1);
    robot.press("n ctrl-n").write("Mer").press("esc");
    assert_eq!(robot.project().memos_on(Subject::Diary).len(), 2);
}

#[test]
fn the_list_can_be_written_to_a_file() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("d e").sees("p-forskerdagbok.docx").press("ctrl-u").write("dagbok.md").press("enter").sees("1 notat");
    let text = std::fs::read_to_string(study.path().with_file_name("dagbok.md")).unwrap();
    assert!(text.contains("Alt er nytt.") && !text.contains("Metning"), "{text}");
}

#[test]
fn an_empty_list_says_how_to_begin() {
    let study = Study::with(&[("I01", &["Anna: Ja."])]);
    let mut robot = robot(&study, 80);
    robot
        .sees("Ingen notater ennå")
        .press("enter x e")
        .sees("ingen notater å ta med")
        .press("n")
        .write("I dag")
        .press("esc");
    robot.sees("1 notat").sees("I dag");
}

#[test]
fn the_summary_and_reflection_are_read_and_written_beside_the_transcript() {
    let study = study();
    for width in [80, 120] {
        let mut robot = Robot::at(study.opened(Mode::Write), width, 24);
        robot.press("o").sees("Sammendrag").sees("Rolig samtale.").sees("Refleksjon").sees("Hvordan?");
        robot.press("left down").sees("Rolig samtale.").press("o").misses("Rolig samtale.").press("o end enter");
        robot.sees("Refleksjon over I01").write("Stille").press("esc").sees("Stille").press("home enter").write("!");
        robot.press("esc").sees("Rolig samtale.!").press("u u");
    }
}

#[test]
fn the_interview_pane_at_both_sizes() {
    let study = study();
    let mut robot = Robot::at(study.opened(Mode::Write), 120, 24);
    robot.press("o");
    insta::assert_snapshot!(robot.screen());
    robot.resize(80, 24);
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn words_are_found_by_their_beginning_while_they_are_typed() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("/").write("metn").sees("1 notat ").sees("Metning?");
}

#[test]
fn enter_follows_the_link_of_a_memo_and_the_diary_entry_of_today_is_selected() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("home down right enter").sees("Temaer").sees("Det var tilfeldig").press("f6");
    robot.press("left n").write("I dag.").press("esc up n").write(" Mer.").press("esc right").sees("I dag. Mer.");
}

#[test]
fn the_reflection_is_reached_with_the_arrows_and_an_empty_memo_says_that_nothing_was_saved() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.press("f1 o").sees("Rolig samtale.").press("down enter").write("Jeg spurte mye.").press("esc");
    let reflection = |robot: &Robot| {
        let project = robot.project();
        project.memo_of_kind(project.find_document("I01").unwrap(), MemoKind::Reflection).map(|memo| memo.words.clone())
    };
    assert_eq!(reflection(&robot).as_deref(), Some("Jeg spurte mye."));
    robot.press("up enter").sees("Sammendrag av I01").press("esc");
    robot.press("esc M n").write(" ").press("esc").sees("ingenting ble lagret");
}
