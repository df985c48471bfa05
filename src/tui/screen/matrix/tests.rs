//! The Matrix screen, used with keys and the mouse.

use crate::domain::cell::CellTopic;
use crate::project::Project;
use crate::project::testing::{Study, counted, folder};
use crate::tui::command::Pane;
use crate::tui::robot::{Robot, UserActions};
use crate::words::{Language, Words};

/// Three people, the last one without an interview; two themes, one of them with subthemes.
fn study() -> Study {
    let mut p = Study::with(&[
        ("I01", &["I: Hvordan?", "Anna: Det {Oppstart/Tillit:gikk} {Oppstart/Tillit:bra}. {Slutt:Ja}."]),
        ("I02", &["Bo: Det {Oppstart/Håp:gikk}, {Slutt:ja}."]),
    ]);
    p.add_grouped(&[("I01", "leder"), ("I02", "veileder"), ("I03", "leder")]);
    p
}

/// A robot on the screen, in a window of 100 × 30.
fn robot() -> Robot {
    let mut robot = Robot::at_study(study(), 100, 30);
    robot.press("f12");
    robot
}

/// What is written about a participant under a theme, as people read it.
fn written(robot: &Robot, number: &str, theme: &str) -> String {
    let p = robot.project();
    let topic = CellTopic::Theme(p.find_code(theme).unwrap());
    p.readable(p.cell(p.find_participant(number).unwrap(), topic).words).into_owned()
}

/// The robot in the sample project.
fn in_sample(width: u16, height: u16, act: impl FnOnce(&mut Robot)) {
    let folder = folder();
    let words = Words::new(Language::Nb);
    let project = Project::create_sample(&folder.path().join("p.tusj"), &words, counted()).unwrap();
    let mut robot = Robot::at(project, width, height);
    robot.press("f12");
    act(&mut robot);
}

#[test]
fn the_matrix_of_the_sample_project() {
    in_sample(80, 24, |robot| insta::assert_snapshot!("matrix_80", robot.press("down down right right").screen()));
    in_sample(120, 40, |robot| {
        insta::assert_snapshot!("matrix_120", robot.press("down down right right").screen());
        insta::assert_snapshot!("open_cell_120", robot.press("enter").screen());
    });
}

#[test]
fn a_cell_opens_its_excerpts_and_enter_goes_to_the_transcript_and_esc_back() {
    let mut r = robot();
    r.sees("Oppstart × I01: 2 utdrag").press("down enter").sees("Tillit × I01").sees("2 utdrag");
    assert_eq!(r.pane(), Pane::CellExcerpts);
    r.press("down enter");
    assert_eq!(r.pane(), Pane::Text);
    r.press("esc").sees("Tillit × I01").press("esc");
    assert_eq!(r.pane(), Pane::Matrix);
    r.press("right enter").sees("Ingen utdrag her").sees("Ikke skrevet ennå");
    assert_eq!(r.pane(), Pane::CellWords);
}

#[test]
fn a_cell_is_written_emptied_and_undone_from_the_grid() {
    let mut r = robot();
    r.press("m").misses("Ctrl-N").write("Kom fort inn i det.").press("esc").sees("Teksten i cellen er lagret");
    assert_eq!(written(&r, "I01", "Oppstart"), "Kom fort inn i det.");
    r.sees("2*").press("v v").sees("Kom fort inn").press("x").sees("Tømte");
    assert_eq!(written(&r, "I01", "Oppstart"), "");
    r.press("u u").sees("Angret");
    assert_eq!(written(&r, "I01", "Oppstart"), "");
    r.press("right right m").write("Stikkord").press("esc v").sees(" *");
}

#[test]
fn not_asked_is_noted_and_taken_back_but_not_where_there_are_excerpts() {
    let mut r = robot();
    r.press("i").sees("er spurt om").press("right right i").sees("ikke er spurt").sees("–");
    r.press("i").sees("Tok tilbake").press("u").sees("Angret").sees("–");
}

#[test]
fn the_words_of_a_cell_start_from_its_quotes_and_their_links_are_followed() {
    let mut r = robot();
    r.press("down s").sees("«gikk» [[I01 2]]").press("esc").sees("lagret");
    assert_eq!(written(&r, "I01", "Tillit"), "«gikk» [[I01 2]]\n«bra» [[I01 2.2]]");
    r.press("enter right").sees("→ I01 2").press("end enter");
    assert_eq!(r.pane(), Pane::Text);
    r.press("esc esc down down right right s").sees("Cellen har ingen utdrag");
}

#[test]
fn it_is_sorted_turned_narrowed_and_shown_without_empty_lines() {
    let mut r = robot();
    let order = |r: &mut Robot, names: &[&str]| {
        let rows: Vec<u16> = names.iter().map(|name| r.find(name).1).collect();
        assert!(rows.is_sorted(), "{}", r.screen());
    };
    r.press("o").sees("sortert etter navn");
    order(&mut r, &["║ Håp", "║ Oppstart  ", "║ Slutt", "║ Tillit"]);
    r.press("o").sees("etter antall utdrag");
    order(&mut r, &["║ Oppstart  ", "║ Tillit", "║ Slutt", "║ Håp"]);
    r.press("o O").sees("Kolonnene er sortert etter navn").press("t").sees("Temaene står i kolonnene");
    order(&mut r, &["║ I01", "║ I02", "║ I03"]);
    r.sees("Oppstart × I01").press("T").sees("er skjult").misses("I03").press("T t").sees("I03");
    r.press("/").write("gruppe=leder").press("enter").sees("I03").misses("I02").press("esc").sees("I02");
}

#[test]
fn it_shows_groups_interviews_and_levels() {
    let mut r = robot();
    r.press("g").sees("Hva skal temaene stå mot?").press("down down enter").sees("leder").sees("veileder");
    r.misses("I01")
        .press("m")
        .sees("bare skrives om informanter")
        .press("enter right")
        .sees("Her kan det ikke skrives");
    r.press("esc");
    r.press("g down down down enter").sees("leder · I01").press("m").sees("Oppstart").press("esc");
    r.press("f down enter").misses("Tillit").sees("Oppstart").press("f down down enter").sees("Tillit").misses("Slutt");
}

#[test]
fn a_form_gets_columns_of_three_kinds_and_is_written_in() {
    let mut r = robot();
    r.press("a").write("Ledere").press("enter").sees("Matrise · Ledere").sees("ingen kolonner ennå");
    r.press("a enter").sees("Hvilket tema skal").write("Tillit").press("enter").sees("La til kolonnen");
    r.press("a down down enter").sees("gruppe").press("a down enter").write("Forløp").press("enter").sees("Forløp");
    r.sees("Forløp × I01").press("m").write("Gikk greit").press("esc").sees("Gikk greit");
    r.press("home").sees("Tillit × I01: 2 utdrag").press("right m").sees("endres på skjermen Informanter");
    r.press("end H").sees("Flyttet kolonnen").press("r").write("Forløp som virket").press("enter").sees("Forløp som");
    r.press("f").sees("Ledere").press("i").write("gruppe=leder").press("enter").misses("I02");
    r.press("X").sees("skrevet i én celle").press("enter").sees("Fjernet kolonnen").sees("2 × 2");
    r.press("u").sees("Forløp som").press("f x").sees("Fjerne skjemaet").press("enter").misses("Matrise · Ledere");
    r.press("u f end up enter").sees("Matrise · Ledere").press("r").sees("Ny overskrift").press("esc");
}

#[test]
fn what_is_shown_is_exported() {
    let mut r = robot();
    r.press("e").sees("Det matrisen viser").sees("p-matrise.docx").press("ctrl-u").write("m.csv").press("enter");
    r.sees("Laget").sees("4 × 3");
    let path = r.project().store().path().with_file_name("m.csv");
    assert!(std::fs::read_to_string(path).unwrap().contains("Tillit"));
}

#[test]
fn a_click_selects_a_cell_and_another_one_opens_it() {
    let mut r = robot();
    let (x, _) = r.find("I02");
    let (_, y) = r.find("Slutt");
    let button = crossterm::event::MouseButton::Left;
    r.mouse(crossterm::event::MouseEventKind::Down(button), x, y);
    r.sees("Slutt × I02");
    r.mouse(crossterm::event::MouseEventKind::Down(button), x, y);
    assert_eq!(r.pane(), Pane::CellExcerpts);
    r.press("esc").click("Tillit").sees("Tillit × I02").click("I03").sees("Tillit × I03").wheel("Tillit", true);
}

#[test]
fn three_hundred_columns_scroll_and_the_headings_stay() {
    let mut p = Study::with(&[("I001", &["Anna: Det {Tillit:gikk}."])]);
    let numbers: Vec<String> = (1..=300).map(|n| format!("I{n:03}")).collect();
    p.add_participants(&numbers.iter().map(String::as_str).collect::<Vec<_>>());
    let mut r = Robot::at_study(p, 80, 24);
    r.press("f12").sees("I001").misses("I300").press("end").sees("I300").sees("Tillit").misses("I001");
    r.sees("Tillit × I300").press("t").sees("Tillit × I300").press("ctrl-home").sees("I001").press("page-down");
    for (width, height) in [(30, 8), (40, 12), (200, 60)] {
        r.resize(width, height).press("end ctrl-end enter esc v v v");
    }
}

#[test]
fn the_palette_names_what_can_be_done_with_forms() {
    let mut r = robot();
    r.press("f1 ctrl-p").write("nytt skjema").sees("i matrisen (F12)").press("enter").sees("Matrise");
    r.press("ctrl-p").write("nytt skjema").press("enter").sees("Navn på det nye skjemaet").write("Alle").press("enter");
    r.sees("Matrise · Alle").press("m").sees("Det er ingen celler her");
}

#[test]
fn themes_are_chosen_one_by_one_for_the_matrix_and_the_overview() {
    let mut study = Study::with(&[("I01", &["Anna: {Oppstart/Tillit:Ja.} {Slutt:Nei.} {Kolleger:Vel.}"])]);
    study.add_participants(&["I01"]);
    let mut r = Robot::at_study(study, 100, 30);
    r.press("f12 f").sees("temaer som du velger").click("temaer som du velger").sees("Hvilke temaer?");
    r.press("down space").sees("✓   Tillit").press("end space enter");
    r.sees("2 × 1").sees("Tillit").misses("Oppstart ").misses("Slutt");
    r.press("f").click("temaer som du velger").sees("✓   Tillit").press("esc").sees("2 × 1");
    r.press("f9 right f").click("temaer som du velger").misses("✓").press("end enter");
    r.sees("Kolleger").misses("Slutt");
}
