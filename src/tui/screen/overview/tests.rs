//! The Overview screen, used with keys and the mouse.

use ratatui::layout::Rect;

use super::Overview;
use super::part::{Part, Sorted};
use crate::project::Project;
use crate::project::testing::{Study, folder, steady};
use crate::tui::command::Pane;
use crate::tui::robot::{Robot, UserActions};
use crate::tui::screen::ScreenBehaviour;
use crate::words::{Language, Words};

/// Three people, the last one without an interview; two themes, one of them with subthemes.
fn study() -> Study {
    let mut p = Study::with(&[
        ("I01", &["I: Hvordan?", "Anna: Det {Oppstart/Tillit:gikk} {Oppstart/Tillit:bra}. {Slutt:Ja}."]),
        ("I02", &["Bo: Det {Oppstart/Håp:{Slutt:gikk}}, ja. Ja da. Ja."]),
    ]);
    p.add_grouped(&[("I01", "leder"), ("I02", "veileder"), ("I03", "leder")]);
    p
}

/// A robot on the screen, in a window of 100 × 30.
fn robot() -> Robot {
    let mut robot = Robot::at_study(study(), 100, 30);
    robot.press("f9");
    robot
}

/// The rows of the screen stand in this order.
fn in_order(robot: &mut Robot, texts: &[&str]) {
    let rows: Vec<u16> = texts.iter().map(|text| robot.find(text).1).collect();
    assert!(rows.is_sorted(), "{texts:?}\n{}", robot.screen());
}

#[test]
fn the_parts_of_the_sample_project() {
    let folder = folder();
    let words = Words::new(Language::Nb);
    let project = Project::create_sample(&folder.path().join("p.tusj"), &words, steady()).unwrap();
    let mut robot = Robot::at(project, 80, 24);
    robot.press("f9");
    for name in ["interviews", "themes", "colours", "saturation", "together", "words"] {
        robot.resize(80, 24);
        insta::assert_snapshot!(format!("{name}_80"), robot.screen());
        robot.resize(120, 40);
        insta::assert_snapshot!(format!("{name}_120"), robot.screen());
        robot.press("right");
    }
}

#[test]
fn each_interview_has_its_words_and_its_coded_share() {
    let mut r = robot();
    r.sees("I01: 3 av 4 ord er kodet, 3 utdrag").sees("75").press("down").sees("I02: 1 av 6 ord er kodet");
    r.press("o").sees("minst kodet først");
    in_order(&mut r, &["I02 ", "I01 "]);
    r.press("o").sees("sist arbeidet med først").press("o").press("home");
    in_order(&mut r, &["I01 ", "I02 "]);
    r.press("enter");
    assert_eq!(r.pane(), Pane::Text);
    r.press("esc").sees("I01: 3 av 4 ord");
}

#[test]
fn each_theme_has_its_people_and_groups_and_who_does_not_speak() {
    let mut r = robot();
    r.press("right").sees("2 av 2").sees("alle sier noe").press("down").sees("Oppstart/Tillit: sier ikke noe: I02");
    r.press("g").sees("Hvilke grupper").press("down enter").sees("etter «gruppe»").sees("0 av 1");
    r.press("o").sees("flest utdrag");
    in_order(&mut r, &["Oppstart ", "Oppstart/Tillit ", "Oppstart/Håp "]);
    r.press("f").press("down enter").sees("det øverste nivået").misses("Oppstart/Håp ").press("enter");
    assert_eq!(r.pane(), Pane::Excerpts);
    r.press("esc esc").sees("etter «gruppe»");
}

#[test]
fn colours_are_counted_for_each_theme() {
    let mut r = robot();
    r.press("f2 down right 1 f9 right right").sees("gul").sees("Uten farge");
    let row = r.screen().lines().find(|line| line.contains("Oppstart ")).unwrap().to_owned();
    let numbers: Vec<&str> = row.split_whitespace().filter(|word| word.parse::<usize>().is_ok()).collect();
    assert_eq!((numbers.first(), numbers.last()), (Some(&"1"), Some(&"3")), "{row}");
}

#[test]
fn saturation_is_that_of_a_chosen_round_or_theme() {
    let mut r = robot();
    r.press("right right right")
        .sees("I01: nye koder: Oppstart/Tillit, Slutt")
        .press("down")
        .sees("I02: nye koder: Oppstart/Håp");
    r.press("f").sees("Metning over hvilke koder?").sees("runde 1, 4 koder").press("down down enter");
    r.sees("Oppstart · i listens rekkefølge").sees("I01: nye koder: Oppstart/Tillit");
    r.press("o").sees("rekkefølgen de ble kodet").press("enter");
    assert_eq!(r.pane(), Pane::Text);
}

#[test]
fn themes_that_stand_together_are_compared_beside_each_other() {
    let mut r = robot();
    r.press("left left").sees("felles tekst").sees("Oppstart/Håp").press("v").sees("samme replikk");
    r.sees("Oppstart sammen med Slutt").press("v").sees("samme intervju").press("v").sees("felles tekst");
    r.press("enter").sees("Slutt").press("esc").sees("felles tekst");
}

#[test]
fn typical_words_lead_into_the_text() {
    let (here, there) = ("lederen og ledere var der, ".repeat(6), "det var der, og jeg var der, ".repeat(8));
    let marked = format!("Anna: {{Ledelse:{here}}} {there}");
    let study = Study::with(&[("I01", &[marked.as_str()])]);
    let mut r = Robot::at_study(study, 100, 30);
    r.press("f9 left").sees("Ledelse").sees("«leder").sees("erstatter aldri å lese dem");
    r.press("g").sees("ingen egenskaper").press("enter");
    assert_eq!(r.pane(), Pane::Hits);
    r.sees("tema:Ledelse leder").press("esc esc").sees("erstatter aldri");
}

#[test]
fn a_part_that_is_left_while_it_is_read_is_read_to_the_end_later() {
    let names: Vec<String> = (0..40).map(|n| format!("I{n:02}")).collect();
    let lines: Vec<(&str, &[&str])> = names.iter().map(|name| (name.as_str(), &["Anna: {A:Ja}."][..])).collect();
    let (p, words) = (Study::with(&lines), Words::new(Language::Nb));
    let (mut screen, area) = (Overview::default(), Rect::new(0, 0, 100, 30));
    let show = |screen: &mut Overview, part: Part| {
        screen.show_part(part);
        screen.prepare(&p, &words, area).unwrap();
        (screen.rows(), screen.has_work())
    };
    assert_eq!(show(&mut screen, Part::Interviews), (32, true));
    show(&mut screen, Part::Themes);
    assert_eq!(show(&mut screen, Part::Interviews), (32, true), "some were not read yet");
    screen.choice.sorted = Sorted::Share;
    assert_eq!(show(&mut screen, Part::Interviews), (32, true), "they are not forgotten by sorting");
    while screen.has_work() {
        screen.work(&p).unwrap();
    }
    assert_eq!(show(&mut screen, Part::Interviews), (40, false));
}

#[test]
fn what_is_shown_is_exported_and_copied() {
    let mut r = robot();
    let folder = r.project().store().path().parent().unwrap().to_owned();
    for (name, way) in [("a", "e"), ("b", "right e"), ("c", "right e"), ("d", "right e"), ("f", "right e")] {
        r.press(way).press("ctrl-u").write(&format!("{name}.csv")).press("enter").sees("Laget");
        assert!(std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap().lines().count() > 2, "{name}");
    }
    r.press("e").sees("temaer sammen").press("ctrl-u").write("f.svg").press("enter").sees("Laget");
    assert!(std::fs::read_to_string(folder.join("f.svg")).unwrap().contains("<svg"));
    r.press("y").sees("utklippstavle").press("Y").sees("p-sitater.txt").press("ctrl-u").write("t.txt").press("enter");
    r.sees("t.txt");
    assert!(std::fs::read_to_string(folder.join("t.txt")).unwrap().contains("Oppstart/Håp\tSlutt\t"));
}

#[test]
fn parts_and_rows_are_clicked() {
    let mut r = robot();
    r.click("Metning").sees("nye koder:");
    assert_eq!(r.pane(), Pane::Saturation);
    r.click("I02").sees("I02: nye koder:").click("I02");
    assert_eq!(r.pane(), Pane::Text);
}

#[test]
fn an_empty_project_says_what_is_missing() {
    let mut r = Robot::with(&[]);
    r.press("esc f9").sees("ingen intervjuer ennå").press("e").sees("ingenting å lage tabell av");
    r.press("right").sees("Ingen koder ennå").press("right right right right enter y");
}
