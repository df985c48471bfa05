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
    robot.sees("Flyttet «Opplæring» under «Underveis/Kolleger». u angrer.");
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
    robot.sees("Flyttet 2 koder under «Følelser». u angrer.").press("u");
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
fn dragging_from_an_empty_place_or_out_of_the_tree_moves_nothing() {
    let mut robot = at(80, 24);
    let (x, _) = robot.find("Opplæring");
    for (from, to) in [(15, 5), (5, 22), (5, 15)] {
        robot.mouse(MouseEventKind::Down(MouseButton::Left), x, from);
        robot.mouse(MouseEventKind::Drag(MouseButton::Left), x, 6);
        robot.mouse(MouseEventKind::Drag(MouseButton::Left), x, to);
        robot.mouse(MouseEventKind::Up(MouseButton::Left), x, to);
        assert_eq!(robot.paths(), START, "{from} {to}\n{}", robot.screen());
        assert_eq!(robot.pane(), Pane::Book);
    }
}

#[test]
fn a_dragged_theme_keeps_its_rows_and_lands_where_the_mouse_is() {
    let mut robot = wide();
    let before = ["Opplæring", "Underveis", "Trygg"].map(|row| robot.find(row));
    let (x, y) = robot.find("▾  Oppstart");
    let x = x + 3;
    robot.mouse(MouseEventKind::Down(MouseButton::Left), x, y);
    robot.mouse(MouseEventKind::Drag(MouseButton::Left), before[0].0, before[0].1);
    robot.sees("↳ Oppstart: blir der den er");
    assert_eq!(["Opplæring", "Underveis", "Trygg"].map(|row| robot.find(row)), before);
    robot.mouse(MouseEventKind::Up(MouseButton::Left), before[0].0, before[0].1);
    assert_eq!(robot.paths(), START, "dropped on its own child, it stays");
    robot.mouse(MouseEventKind::Down(MouseButton::Left), x, y);
    robot.mouse(MouseEventKind::Drag(MouseButton::Left), before[2].0, before[2].1);
    robot.sees("↳ Oppstart: under «Trygg»");
    robot.mouse(MouseEventKind::Up(MouseButton::Left), before[2].0, before[2].1);
    assert_eq!(robot.paths()[2..5], ["Trygg", "Trygg/Oppstart", "Trygg/Oppstart/Opplæring"]);
}

#[test]
fn a_name_has_no_slash_wherever_a_code_is_named() {
    let mut robot = wide();
    robot
        .press("down r ctrl-u")
        .write("a/b")
        .press("enter")
        .sees("Et navn har ingen skråstrek")
        .sees("a/b")
        .press("esc");
    robot.press("end up up space space up s ctrl-u").write("Trygg/Alt").press("enter").sees("ingen skråstrek");
    assert_eq!(robot.paths(), START);
    robot.press("esc esc g n").write("x/y").press("enter");
    assert!(robot.paths().contains(&"x/y".to_owned()), "a new code may lie under another: {:?}", robot.paths());
}

#[test]
fn a_merge_says_beforehand_that_codes_below_come_along() {
    let mut robot = wide();
    robot.press("home space end space s").sees("Én underkode følger med").press("enter");
    assert_eq!(robot.paths().last().unwrap(), "Avslutning/Opplæring");
}

#[test]
fn the_columns_are_explained_and_marks_never_take_room_from_a_name() {
    let mut study = Study::with(&[("I01", &["I: {Spurt:Hva?}", "Anna: {Tema/Under:Ja.}"])]);
    study.add_code(&"lang ".repeat(15)).unwrap();
    let mut robot = Robot::at_study(study, 80, 24);
    robot
        .press("f5")
        .sees("utdrag/informanter")
        .sees("lang lang lang lang lang lang lang lang lang lang")
        .misses("l · ubr");
    assert!(!robot.line("▾  Tema").contains("ett utdrag"), "{}", robot.screen());
    assert!(!robot.line("Spurt").contains("ett utdrag"), "what does not count: {}", robot.screen());
    assert!(robot.line("Under").contains("ett utdrag"), "{}", robot.screen());
}

#[test]
fn a_new_code_can_land_at_the_top_instead() {
    let mut robot = wide();
    robot.press("a").sees("under «Oppstart»").sees("Tab øverst").press("tab").misses("under «Oppstart»").write("Ny");
    robot.press("enter");
    assert_eq!(robot.paths().last().unwrap(), "Ny");
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
    robot.sees("Slo 2 koder sammen til «Trygghet»").misses("valgt").misses("✓");
    assert_eq!(robot.paths()[4..], ["Trygghet", "Avslutning"]);
    assert_eq!(robot.codings().iter().filter(|one| one.starts_with("Trygghet: ")).count(), 3);
    robot.press("u");
    assert_eq!(robot.paths(), START);
}

#[test]
fn a_single_code_is_merged_into_one_that_is_picked() {
    let mut robot = wide();
    robot
        .press("end up s")
        .sees("Hvilken kode skal Utrygg slås sammen med?")
        .sees("Enter slå sammen")
        .write("tryg")
        .press("enter enter");
    assert_eq!(robot.paths()[4..], ["Trygg", "Avslutning"]);
    robot.press("home s").write("Oppl").sees("Ingen kode passer").press("esc");
    robot.press("down s").write("Oppstart").press("enter enter");
    assert_eq!(robot.paths()[..2], ["Oppstart", "Underveis"]);
    assert_sound(robot.project());
}

#[test]
fn excerpts_are_dealt_with_one_key_each_and_the_rest_waits() {
    let mut robot = wide();
    robot.press("down p").sees("3 igjen").sees("Jeg fikk to dager").press("n").write("Formell").press("enter");
    robot.sees("2 igjen").sees("1 ▌ Oppstart/Opplæring/Formell").press("n").write("Uformell").press("enter");
    robot
        .press("a")
        .sees("Ingen kode har den tasten ennå")
        .sees("1 igjen")
        .press("1")
        .sees("Alle utdragene er fordelt");
    robot
        .press("u")
        .sees("Det var en perm")
        .press("2")
        .press("u u")
        .sees("2 igjen")
        .press("space")
        .sees("2 igjen · nr. 2");
    robot.press("1 esc").sees("Ett utdrag er igjen under koden. p går videre").sees("Kodebok");
    assert_eq!(robot.pane(), Pane::Book);
    assert_eq!(
        robot.codings().iter().filter(|one| one.starts_with("Oppstart")).collect::<Vec<_>>(),
        [
            "Oppstart/Opplæring/Formell: Jeg fikk to dager med kurs.",
            "Oppstart/Opplæring: Så var jeg alene.",
            "Oppstart/Opplæring/Formell: Det var en perm."
        ]
    );
    robot
        .press("p")
        .sees("1 igjen")
        .press("f")
        .sees("Enter flytt hit")
        .write("Kolleger")
        .press("enter")
        .sees("Alle utdragene");
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
    robot.sees("2 igjen").click("1 ▌").sees("1 igjen");
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
    robot.press("esc V").sees("3 utdrag blir").press("enter");
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
    robot
        .press("f5")
        .sees("Kodeboken er tom")
        .sees("a ny kode · h hent inn")
        .press("g")
        .sees("ingen løse koder")
        .press("f")
        .press("a")
        .write("Ny");
    robot.press("enter").sees("Ny · ubrukt");
}
