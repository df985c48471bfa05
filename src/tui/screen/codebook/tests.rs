//! Using the Codebook screen.

use crossterm::event::{MouseButton, MouseEventKind};

use crate::project::Project;
use crate::project::code::CodeText;
use crate::project::testing::{Study, assert_sound, coded};
use crate::tui::command::Pane;
use crate::tui::robot::{Robot, UserActions};

/// Two interviews with a small tree, an unused code, and a code with one excerpt.
fn study() -> Study {
    let mut p = Study::with(&[
        (
            "I01",
            &[
                "I: Hvordan begynte det?",
                "Anna: {Oppstart/Opplæring:Jeg fikk to dager med kurs.} {Oppstart/Opplæring:Så var jeg alene.}",
                "Anna: {Underveis/Kolleger:De andre hjalp meg.} {Trygg:Jeg var trygg.} {Utrygg:Ikke alltid.}",
            ],
        ),
        ("I02", &["Bo: {Oppstart/Opplæring:Det var en perm.} {Underveis/Kolleger:Kollegene var greie.} {Trygg:Ja.}"]),
    ]);
    p.add_code("Avslutning").unwrap();
    let code = p.find_code("Opplæring").unwrap();
    p.define_code(code, "Det de lærte, eller ikke lærte, i de første ukene.").unwrap();
    p.describe_code(code, CodeText::Exclusion, "Ikke utdanning før jobben.").unwrap();
    let excerpt = p.model().excerpts.iter().next().unwrap().id;
    p.set_example(code, Some(excerpt)).unwrap();
    p
}

fn at(width: u16, height: u16) -> Robot {
    let mut robot = Robot::at_study(study(), width, height);
    robot.press("f5");
    robot
}

fn wide() -> Robot {
    at(120, 40)
}

impl Robot {
    /// The codebook as paths.
    fn paths(&self) -> Vec<String> {
        let book = &self.project().model().codebook;
        book.in_order().iter().map(|(code, _)| book.path(*code)).collect()
    }

    /// The codings of both interviews.
    fn codings(&self) -> Vec<String> {
        let p: &Project = self.project();
        ["I01", "I02"].iter().flat_map(|name| coded(p, p.find_document(name).unwrap())).collect()
    }
}

const START: [&str; 7] =
    ["Oppstart", "Oppstart/Opplæring", "Underveis", "Underveis/Kolleger", "Trygg", "Utrygg", "Avslutning"];

#[test]
fn the_screen_at_120_by_40() {
    let mut robot = wide();
    robot.press("down");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn the_screen_at_80_by_24() {
    let mut robot = at(80, 24);
    robot.press("down");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn splitting_at_80_by_24() {
    let mut robot = at(80, 24);
    robot.press("down p n").write("Kurs").press("enter");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn grouping_at_80_by_24() {
    let mut robot = at(80, 24);
    robot.press("g space");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn a_branch_is_picked_up_carried_and_dropped_with_the_keys() {
    let mut robot = wide();
    assert_eq!(robot.paths(), START);
    robot.press("down f").sees("↳ Opplæring").press("down down right enter").misses("↳");
    assert_eq!(robot.paths()[1..4], ["Underveis", "Underveis/Kolleger", "Underveis/Kolleger/Opplæring"]);
    robot.sees("Flyttet koden «Oppstart/Opplæring» til «Underveis/Kolleger/Opplæring»");
    robot.press("f left left enter");
    assert_eq!(robot.paths()[1..4], ["Underveis", "Underveis/Kolleger", "Opplæring"]);
    robot.press("f home esc").misses("↳");
    assert_eq!(robot.paths()[3], "Opplæring");
    robot.press("u u");
    assert_eq!(robot.paths(), START);
    assert_sound(robot.project());
}

#[test]
fn several_codes_are_dropped_in_a_new_code_on_the_spot() {
    let mut robot = wide();
    robot
        .press("end up up space space home f")
        .sees("↳ Trygg og 1 til")
        .press("home n")
        .write("Følelser")
        .press("enter");
    assert_eq!(robot.paths()[4..], ["Avslutning", "Følelser", "Følelser/Trygg", "Følelser/Utrygg"]);
    robot.sees("Samlet «Følelser/Trygg», «Følelser/Utrygg» under «Følelser»").press("u");
    assert_eq!(robot.paths(), START);
}

#[test]
fn a_closed_code_is_carried_past_or_opened() {
    let mut robot = wide();
    robot.press("left end f").press("home down enter");
    assert_eq!(robot.paths()[..3], ["Oppstart", "Oppstart/Opplæring", "Avslutning"]);
    robot.press("u f home down right enter");
    assert_eq!(robot.paths()[..3], ["Oppstart", "Oppstart/Avslutning", "Oppstart/Opplæring"]);
}

#[test]
fn a_code_is_dragged_with_the_mouse() {
    let mut robot = wide();
    robot.drag("Avslutning", "▾  Oppstart");
    assert_eq!(robot.paths()[..3], ["Oppstart", "Oppstart/Avslutning", "Oppstart/Opplæring"]);
    robot.press("u");
    let (x, y) = robot.find("Utrygg");
    let (_, to) = robot.find("Kolleger");
    robot.mouse(MouseEventKind::Down(MouseButton::Left), x, y);
    // To the left of the names, the code lands beside the one above.
    robot.mouse(MouseEventKind::Drag(MouseButton::Left), 1, to);
    robot.sees("↳ Utrygg");
    robot.mouse(MouseEventKind::Up(MouseButton::Left), 1, to);
    assert_eq!(robot.paths()[3..5], ["Underveis/Kolleger", "Utrygg"]);
    assert_eq!(robot.pane(), Pane::Book);
}

#[test]
fn chosen_codes_are_merged_under_a_name() {
    let mut robot = wide();
    robot
        .press("end up up space space up s")
        .sees("2 koder blir til én")
        .press("ctrl-u")
        .write("Trygghet")
        .press("enter");
    robot.sees("sammen med «Trygghet»");
    assert_eq!(robot.paths()[4..], ["Trygghet", "Avslutning"]);
    assert_eq!(robot.codings().iter().filter(|one| one.starts_with("Trygghet: ")).count(), 3);
    robot.press("u");
    assert_eq!(robot.paths(), START);
}

#[test]
fn a_single_code_is_merged_into_one_that_is_picked() {
    let mut robot = wide();
    robot.press("end up s").sees("Hvilken kode skal Utrygg slås sammen med?").write("tryg").press("enter enter");
    assert_eq!(robot.paths()[4..], ["Trygg", "Avslutning"]);
    robot.press("home s").write("Oppl").sees("Ingen kode passer").press("esc");
    robot.press("down s").write("Oppstart").press("enter enter");
    assert_eq!(robot.paths()[..2], ["Oppstart", "Underveis"]);
    assert_sound(robot.project());
}

#[test]
fn excerpts_are_dealt_with_one_key_each_and_the_rest_waits() {
    let mut robot = wide();
    robot.press("down p").sees("1 av 3 igjen").sees("Jeg fikk to dager").press("n").write("Formell").press("enter");
    robot.sees("1 av 2 igjen").sees("1 ▌ Oppstart/Opplæring/Formell").press("n").write("Uformell").press("enter");
    robot.sees("1 av 1 igjen").press("1").sees("Alle utdragene er fordelt");
    robot.press("u").sees("Det var en perm").press("2").press("u u").sees("1 av 2 igjen").press("space").sees("2 av 2");
    robot.press("1 esc").sees("Kodebok");
    assert_eq!(robot.pane(), Pane::Book);
    assert_eq!(
        robot.codings().iter().filter(|one| one.starts_with("Oppstart")).collect::<Vec<_>>(),
        [
            "Oppstart/Opplæring/Formell: Jeg fikk to dager med kurs.",
            "Oppstart/Opplæring: Så var jeg alene.",
            "Oppstart/Opplæring/Formell: Det var en perm."
        ]
    );
    robot.press("p").sees("1 av 1 igjen").press("f").write("Kolleger").press("enter").sees("Alle utdragene");
    assert_sound(robot.project());
}

#[test]
fn loose_codes_are_grouped_with_one_key_each() {
    let mut robot = at(80, 24);
    robot.press("g").sees("Løse koder: 3").press("space space n").write("Følelser").press("enter");
    robot.sees("3 ▌ Følelser").sees("Løse koder: 1").press("2").sees("Alle kodene er samlet");
    let expected = ["Underveis/Kolleger", "Underveis/Avslutning", "Følelser", "Følelser/Trygg", "Følelser/Utrygg"];
    assert_eq!(robot.paths()[3..], expected);
    robot.press("u").sees("Løse koder: 1").press("enter down enter").press("esc esc").sees("Kodebok");
    assert_eq!(robot.paths()[4], "Underveis/Avslutning");
    robot.press("u u");
    assert_eq!(robot.paths(), START);
}

#[test]
fn a_click_deals_an_excerpt_or_groups_a_code() {
    let mut robot = at(80, 24);
    robot.press("g").click("2 ▌ Underveis").click("2 ▌ Underveis");
    assert_eq!(robot.paths()[2..6], ["Underveis", "Underveis/Kolleger", "Underveis/Trygg", "Underveis/Utrygg"]);
    robot.press("esc home p").sees("Det er ingen utdrag").press("down p n").write("A").press("enter");
    robot.sees("1 av 2").click("1 ▌").sees("1 av 1");
}

#[test]
fn seldom_used_codes_are_chosen_with_one_key() {
    let mut robot = wide();
    robot.sees("Avslutning · ubrukt").sees("Utrygg · ett utdrag").press("A").sees("alle koder uten utdrag");
    robot.press("A").sees("med ett utdrag").sees("1 valgt").press("o").sees("Utrygg · ute av bruk").press("o");
    robot.press("A").sees("Ingen koder er valgt").press("A X").sees("Ingen utdrag er kodet").press("enter");
    assert!(!robot.paths().contains(&"Avslutning".to_owned()));
    robot.press("end up space space X").sees("Fjerne 2 koder").sees("3 kodinger").press("enter");
    assert_eq!(robot.paths(), START[..4]);
    robot.press("u u");
    assert_eq!(robot.paths(), START);
}

#[test]
fn a_code_is_found_by_typing_and_codes_are_sorted() {
    let mut robot = wide();
    robot
        .press("/")
        .write("koll")
        .sees("Kolleger")
        .misses("Trygg ")
        .press("enter down r")
        .sees("Nytt navn")
        .press("esc");
    robot.press("esc").sees("Utrygg");
    robot.press("home t").sees("etter navn");
    assert!(robot.find("Avslutning").1 < robot.find("▾  Oppstart").1);
    robot.press("t").sees("etter antall").press("t").sees("egen rekkefølge");
}

#[test]
fn a_code_is_described_and_given_an_example() {
    let mut robot = wide();
    robot.press("down").sees("Brukes ikke når: Ikke utdanning").sees("Eksempel: «Jeg fikk to dager");
    robot.press("b").sees("Når brukes").write("Når de lærer.").press("esc").sees("Brukes når: Når de lærer.");
    robot.press("right down down e").sees("Eksempel: «Det var en perm");
    robot.press("esc v").sees("3 utdrag blir").press("enter");
    assert_eq!(robot.paths()[2], "Oppstart/Opplæring/Jeg fikk to dager med kurs.");
    assert_sound(robot.project());
}

#[test]
fn the_levels_are_named_and_a_codebook_is_imported() {
    let mut robot = wide();
    robot
        .sees("Kodebok · tema/undertema")
        .press("ctrl-p")
        .write("nivåene")
        .press("enter")
        .sees("Kategori/Underkategori");
    robot.write("kategori/underkategori").press("enter").sees("Kodebok · kategori/underkategori");
    let file = robot.project().store().path().with_file_name("liste.txt");
    std::fs::write(&file, "Etterpå\n  Savn\n").unwrap();
    robot.press("h").write("liste.txt").press("enter").sees("Hentet inn kodene");
    assert_eq!(robot.paths()[7..], ["Etterpå", "Etterpå/Savn"]);
    robot.press("h").write("finnes ikke.txt").press("enter").sees("Hvilken fil er kodeboken i?");
}

#[test]
fn an_empty_codebook_says_what_to_do() {
    let mut robot = Robot::at_study(Study::with(&[("I01", &["Anna: Ja."])]), 80, 24);
    robot.press("f5").sees("Kodeboken er tom").press("g").sees("ingen løse koder").press("f").press("a").write("Ny");
    robot.press("enter").sees("Ny · ubrukt");
}
