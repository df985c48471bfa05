//! Another program changes the project at the moment when a command is about to write.

use std::cell::RefCell;

use super::*;
use crate::project::{Context, Project};
use crate::store::Mode;

/// The other program's change to the project.
type Act = fn(&mut Project);

thread_local! {
    static OTHER: RefCell<Option<(PathBuf, Act)>> = const { RefCell::new(None) };
}

/// A context in which another program acts when the clock is read, which a command does right before it writes.
fn interrupted() -> Context {
    let context = counted();
    let now = move || {
        if let Some((path, act)) = OTHER.take() {
            act(&mut Project::open(&path, Mode::Write, counted()).unwrap());
        }
        (context.now)()
    };
    Context { now: Box::new(now), ..counted() }
}

impl Desk {
    /// Runs a command that is interrupted by another program.
    fn run_interrupted(&self, line: &str, act: Act) -> Ran {
        OTHER.set(Some((self.at("p.tusj"), act)));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run_with(line, self, interrupted, &mut out, &mut err);
        assert!(OTHER.take().is_none(), "{line} was not interrupted");
        Ran { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    fn history(&self) -> Vec<String> {
        texts(&self.json("history {p.tusj}"), "sentence").into_iter().map(str::to_owned).collect()
    }
}

/// A project with an interview and two codes.
fn study() -> Desk {
    let desk = Desk::new();
    std::fs::write(desk.at("I01.txt"), "I: Hva nå?\n\nAnna: Det gikk bra.\n").unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} {I01.txt}");
    desk.run("codebook {p.tusj} add En");
    desk.run("codebook {p.tusj} add To");
    desk
}

fn adds_a_code(project: &mut Project) {
    project.add_code("Andres").unwrap();
}

#[test]
fn an_interrupted_act_is_retried_and_reports_only_itself() {
    for (line, output) in [
        ("codebook {p.tusj} add Tre", "la til koden «Tre»"),
        ("memo {p.tusj} add Husk", "notat"),
        ("code {p.tusj} --document I01 --quote bra --code Tillit", "Tillit"),
        ("participant {p.tusj} add I09", "I09"),
        ("search {p.tusj} gikk --code Gang", "Gang"),
        ("dialect {p.tusj} --add 'sliten: utmatta'", "dialekt"),
        ("import {p.tusj} {I02.txt}", "Hentet inn: 1."),
    ] {
        let desk = study();
        std::fs::write(desk.at("I02.txt"), "I: Hei.\n\nBo: Nei, aldri.\n").unwrap();
        let before = desk.history().len();
        let ran = desk.run_interrupted(line, adds_a_code);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{line}");
        assert!(ran.out.contains(output) && !ran.out.contains("Andres"), "{line}: {}", ran.out);
        let history = desk.history();
        assert_eq!(history.len(), before + 2, "{line}: {history:?}");
        assert!(history[before].contains("Andres"), "{history:?}");
        desk.run("check {p.tusj}");
    }
}

#[test]
fn names_are_looked_up_again_when_an_act_is_retried() {
    let desk = study();
    let ran = desk.run_interrupted("codebook {p.tusj} rename En Ein", |project| {
        let code = project.find_code("En").unwrap();
        project.rename_code(code, "Enn").unwrap();
    });
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("«En»") && ran.err.contains("«Enn»"), "{}", ran.err);
    let ran = desk.run_interrupted("codebook {p.tusj} define To 'den andre'", |project| {
        let (two, _) = project.add_code("Ny").unwrap();
        project.rename_code(project.find_code("To").unwrap(), "Gammel").unwrap();
        project.rename_code(two, "To").unwrap();
    });
    assert_eq!(ran.code, 0, "{}", ran.err);
    let defined = desk.json("codes {p.tusj}");
    let defined: Vec<(&str, &str)> = texts(&defined, "path").into_iter().zip(texts(&defined, "definition")).collect();
    assert!(defined.contains(&("To", "den andre")) && defined.contains(&("Gammel", "")), "{defined:?}");
}

#[test]
fn undo_and_redo_name_another_programs_act_and_leave_it_alone() {
    let desk = study();
    let before = desk.history();
    let ran = desk.run_interrupted("undo {p.tusj}", adds_a_code);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.starts_with("Ikke angret") && ran.err.contains("«Andres»"), "{}", ran.err);
    assert_eq!(desk.history().len(), before.len() + 1);
    // Repeating the command applies to it.
    assert!(desk.run("undo {p.tusj}").contains("«Andres»"));

    let ran = desk.run_interrupted("redo {p.tusj}", |project| drop(project.undo().unwrap()));
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.starts_with("Ikke gjort om igjen") && ran.err.contains("«To»"), "{}", ran.err);
}

#[test]
fn acts_undone_before_another_programs_act_are_reported() {
    let desk = study();
    let head = desk.history().len();
    let ran = desk.run_interrupted("undo {p.tusj} --steps 2", |project| drop(project.redo()));
    // The other program found nothing to redo and wrote nothing.
    assert_eq!((ran.code, desk.history().len()), (0, head + 2), "{}", ran.err);
}

#[test]
fn erasing_is_not_retried() {
    let desk = study();
    desk.run("document {p.tusj} remove I01");
    let ran = desk.run_interrupted("forget {p.tusj} --document I01", adds_a_code);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("i mellomtiden"), "{}", ran.err);
    assert_eq!(desk.json("forget {p.tusj}").as_array().unwrap().len(), 1);
}
