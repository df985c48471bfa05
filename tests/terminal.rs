//! Tests of the workbench in a real terminal: send keys, check the screen, and check the file afterwards.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod robot;

#[cfg(unix)]
use std::process::Command;

use robot::test_home::{TUSJ, TestHome};
use robot::{Robot, Size};

/// Sends a signal to a process: `-TERM` asks it to stop, as a shutdown does; `-KILL` kills it.
#[cfg(unix)]
fn signal(signal: &str, process: u32) {
    let sent = Command::new("kill").args([signal, &process.to_string()]).status().unwrap();
    assert!(sent.success());
}

const USUAL: Size = Size(24, 80);

#[test]
fn a_sentence_coded_in_a_new_project_is_still_there_after_a_restart() {
    let home = TestHome::new();
    let mut robot = Robot::start(TUSJ, &[], home.folder.path(), Size(30, 110));
    create_and_import(&mut robot);
    code_undo_and_redo(&mut robot);
    robot.press("<f2>");
    robot.wait_without("Fikk du hjelp?");
    robot.wait_for("Jeg følte meg aldri hørt.");
    robot.press("q");
    assert!(robot.wait_for_end().success());
    std::fs::rename(home.path("Masteroppgave.tusj"), home.path("p.tusj")).unwrap();
    assert_eq!(home.coded(), [("Jeg følte meg aldri hørt.".to_owned(), vec!["Oppstart/Tillit".to_owned()])]);
    assert!(home.project().model().excerpts.iter().all(|excerpt| excerpt.colour.is_some()));

    let mut robot = home.open(Size(30, 110));
    robot.press("<f2>");
    robot.wait_for("Tillit");
    robot.wait_without("Fikk du hjelp?");
    robot.wait_for("Jeg følte meg aldri hørt.");
}

/// Creates a project and imports the transcripts in the folder, following only what the screen says.
fn create_and_import(robot: &mut Robot) {
    let steps = [
        ("Language", "<enter>"),
        ("Nytt prosjekt: hent intervjuene dine", "<enter>"),
        ("Hva skal prosjektet hete?", "<enter>"),
        ("Hent alle 2 filene", "<enter>"),
        ("Ta inn 2 intervjuer", "<enter>"),
    ];
    for (seen, keys) in steps {
        robot.wait_for(seen);
        robot.press(keys);
    }
    robot.wait_for("2 intervjuer er hentet inn");
}

/// Codes and colours the first sentence of the first informant, where the cursor is after an import, undoes both, and
/// redoes both.
fn code_undo_and_redo(robot: &mut Robot) {
    robot.wait_for("Jeg følte meg aldri hørt.");
    robot.press("c");
    robot.wait_for("Hvilken kode?");
    robot.press("Oppstart/Tillit<enter>");
    robot.wait_for("Oppstart/Tillit");
    robot.press("1");
    robot.press("uu");
    robot.wait_for("Angret: kodet 1 utdrag");
    robot.wait_for("Ingenting er kodet");
    robot.press("UU");
    robot.wait_for("Oppstart/Tillit");
}

#[test]
fn pasted_text_is_never_treated_as_commands() {
    let home = TestHome::with_interviews();
    let mut robot = home.open(USUAL);
    robot.paste("sc\nq\n1xu.\u{3}");
    robot.press("?");
    robot.wait_for("Taster som virker her");
    robot.press("<esc>");
    // A key directly after Esc would be read as that key with Alt.
    robot.wait_without("Taster som virker her");
    assert!(home.coded().is_empty());
    robot.press("q");
    assert!(robot.wait_for_end().success());
}

#[test]
fn a_tiny_window_does_no_harm() {
    let home = TestHome::with_interviews();
    let mut robot = Robot::start(TUSJ, &["p.tusj"], home.folder.path(), Size(5, 20));
    robot.wait_until("anything", |rows| rows.iter().any(|row| !row.trim().is_empty()));
    robot.press("<down><down><pgdn><pgup>s<f2><f1>");
    robot.resize(Size(24, 80));
    robot.wait_for("Jeg følte meg aldri hørt.");
    robot.resize(Size(5, 20));
    robot.wait_without("Jeg følte meg aldri hørt.");
    robot.press("<ctrl-q>");
    assert!(robot.wait_for_end().success());
    assert!(robot.is_plain());
}

#[test]
fn the_screen_is_correct_after_resizing_while_drawing() {
    let home = TestHome::with_interviews();
    let mut robot = home.open(USUAL);
    for n in 0..60 {
        robot.resize(Size(1 + n * 7 % 50, 1 + n * 31 % 180));
        robot.press("<down>");
    }
    robot.resize(Size(30, 110));
    robot.wait_for("Jeg følte meg aldri hørt.");
    robot.wait_until("the bottom line at the bottom", |rows| !rows[29].trim().is_empty());
    robot.press("q");
    assert!(robot.wait_for_end().success());
}

#[test]
fn the_terminal_is_restored_on_quitting_and_on_a_signal() {
    let home = TestHome::with_interviews();
    let mut robot = home.open(USUAL);
    assert!(!robot.is_plain());
    robot.press("q");
    assert!(robot.wait_for_end().success());
    assert!(robot.is_plain());

    #[cfg(unix)]
    {
        let mut robot = home.open(USUAL);
        signal("-TERM", robot.process());
        robot.wait_for_end();
        assert!(robot.is_plain());
    }
}

#[test]
fn closing_the_terminal_ends_the_program() {
    let home = TestHome::with_interviews();
    home.open(USUAL).take_away();
    home.project();
}

#[cfg(unix)]
#[test]
fn a_terminal_that_disappears_without_a_signal_loses_nothing() {
    let home = TestHome::with_interviews();
    let command = format!("trap '' HUP; exec {TUSJ} p.tusj");
    let mut robot = Robot::start("/bin/sh", &["-c", &command], home.folder.path(), USUAL);
    robot.wait_for("replikk 1");
    robot.press("m");
    robot.wait_for("Notat");
    robot.press("Halv tanke");
    robot.wait_for("Halv tanke");
    assert_ne!(robot.take_away().exit_code(), 101, "the program quits normally and does not panic");
    let project = home.project();
    let draft = project.left_drafts().into_iter().next().map(|draft| draft.words);
    assert_eq!(draft.as_deref(), Some("Halv tanke"));
}

#[cfg(unix)]
#[test]
fn changes_shown_on_screen_survive_a_kill() {
    let home = TestHome::with_interviews();
    for kill in 0..12 {
        let mut robot = home.open(USUAL);
        robot.press("s");
        robot.press("c");
        robot.press(&format!("Kode{kill}<enter>"));
        robot.wait_for(&format!("Kodet: Kode{kill}"));
        // The program may be doing something else when it is killed.
        robot.press("<down>.<down>.<down>.<down>.");
        std::thread::sleep(std::time::Duration::from_micros(kill * 1_700));
        signal("-KILL", robot.process());
        robot.wait_for_end();
        let shown = format!("Kode{kill}");
        assert!(home.coded().iter().any(|(_, codes)| codes.contains(&shown)), "{shown} was shown and is gone");
    }
}

#[test]
fn a_project_that_cannot_be_opened_gives_one_sentence_on_a_normal_terminal() {
    let home = TestHome::new();
    std::fs::write(home.path("p.tusj"), "no project").unwrap();
    let mut robot = Robot::start(TUSJ, &["p.tusj"], home.folder.path(), USUAL);
    assert!(!robot.wait_for_end().success());
    assert!(robot.output().contains("p.tusj"), "{}", robot.output());
    assert!(robot.is_plain());
}
