//! What holds on every screen: focus, messages, the palette, and the way back.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Workbench;
use crate::domain::span::Span;
use crate::project::participant::ParticipantDetails;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::{Study, folder};
use crate::store::Mode;
use crate::tui::command::Pane;
use crate::tui::robot::{Newcomer, Robot, UserActions, options};
use crate::tui::session::SessionOptions;
use crate::tui::style::{Depth, Styles};

/// Two interviews, the first of them coded, in a window with panes side by side.
fn wide() -> Robot {
    let interviews: &[(&str, &[&str])] = &[
        ("Intervju med leder 1", &["I: Hvordan var det?", "Anna: {Tillit:Jeg følte meg sett.} Det gikk bra."]),
        ("Intervju med leder 2", &["I: Og du?", "Berit: Helt greit."]),
    ];
    Robot::at_study(Study::with(interviews), 120, 30)
}

#[test]
fn the_focused_pane_is_recognised_by_its_border_without_colour() {
    let mut r = wide();
    assert_eq!(r.pane(), Pane::Text);
    r.sees("╔ Intervju med leder 1").sees("┌ Intervjuene").press("esc").sees("╔ Intervjuene");
    r.sees("┌ Intervju med leder 1").press("f2").sees("╔ Temaer").press("right").sees("┌ Temaer");
    // An overlay has the focus, and no pane below it.
    r.press("ctrl-p").sees("╔ Hva vil du gjøre?");
    assert_eq!(r.screen().matches('╔').count(), 1);
    r.press("esc f1 ?").sees("╔ Taster som virker her");
    assert_eq!(r.screen().matches('╔').count(), 1);
}

#[test]
fn the_first_frame_equals_the_second() {
    let study = Study::with(&[("Intervju med leder 1", &["Anna: Ja."])]);
    let words = crate::words::Words::new(crate::words::Language::Nb);
    let mut bench = Workbench::new(study.opened(Mode::Write), words, Styles::new(Depth::True));
    let pictures = [(); 2].map(|()| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 30));
        bench.draw(&mut buffer);
        buffer
    });
    assert_eq!(pictures[0], pictures[1]);
}

#[test]
fn a_key_that_does_nothing_here_says_where_it_works() {
    let mut r = wide();
    for key in ["c", "space", "1"] {
        r.press("f1 esc").press(key).sees("virker i teksten (F1), ikke her");
    }
    r.press("enter -").sees("«krymp det valgte» kan ikke brukes akkurat her");
    r.press("v").sees("Piltastene velger tekst nå").press("v").sees("Piltastene flytter markøren igjen");
    r.press("!").sees("! gjør ingenting her. ? viser tastene som virker.");
    r.press("n").sees("ingen treff å gå gjennom").press("[").sees("det første intervjuet");
    r.press("f2 down 9").sees("Ingen farge hører til den tasten").press("up K").sees("Velg en kode først");
    r.press("right k").sees("Velg et tema i treet først").press("left down right k").sees("farge på kodingen");
    r.press("i Y").sees("«kopier til en fil» kan ikke brukes akkurat her").press("i");
}

#[test]
fn the_key_that_removes_a_code_in_one_pane_deletes_nothing_in_another() {
    let mut r = wide();
    for pane in ["f1 esc", "f2 down"] {
        r.press(pane).press("x").misses("Sikker?").sees("ta koden av").press("delete").misses("Sikker?");
        r.press("X").sees("Sikker?").press("esc");
    }
    assert_eq!(r.project().model().codes.iter().count(), 1);
}

#[test]
fn every_act_is_described_as_in_the_history() {
    let mut r = wide();
    r.press("f2 down 2").sees("Ga koden «Tillit» fargen «oransje»").press("0").sees("Tok fargen av koden «Tillit»");
    r.press("o").sees("Tok koden «Tillit» ut av bruk").press("o").sees("Tok koden «Tillit» i bruk igjen");
    r.press("a").write("Makt").press("enter").sees("La til koden «Tillit/Makt»");
    r.press("down H")
        .sees("Flyttet «Makt» øverst i kodeboken. u angrer.")
        .press("K")
        .sees("blant kodene på samme nivå");
    r.press("r").write("Avmakt").press("enter").sees("Ga koden «Makt» navnet «Avmakt»");
    r.press("f1 down x").sees("Tok «Tillit» av 1 utdrag").press("u").sees("Angret: tok «Tillit»");
    r.press("0").sees("Slik var det allerede");
}

#[test]
fn esc_returns_to_the_screen_that_enter_left() {
    let mut r = wide();
    r.press("f2 down enter enter");
    assert_eq!(r.pane(), Pane::Text);
    r.press("esc");
    assert_eq!(r.pane(), Pane::Excerpts);
    r.press("f3").write("greit").press("enter enter").sees("╔ Intervju med leder 2").press("esc");
    assert_eq!(r.pane(), Pane::Hits);
    r.press("f4 end up enter");
    assert_eq!(r.pane(), Pane::Text);
    r.press("esc");
    assert_eq!(r.pane(), Pane::People);
    // Going to a screen by its own key is not a step that Esc undoes.
    r.press("f2 esc enter enter f1 esc");
    assert_eq!(r.pane(), Pane::Documents);
}

#[test]
fn commands_are_found_by_everyday_words_in_any_language() {
    let mut r = wide();
    let mut finds = |words: &str, command: &str| {
        r.press("ctrl-p").write(words).sees(command).press("esc");
    };
    finds("slett", "ta koden av");
    finds("eksport", "tabell over alle temaer");
    finds("lagre", "tabell over kodeboken");
    finds("åpne", "hent intervjuer");
    finds("apne", "hent intervjuer");
    finds("hjelp", "alle taster");
    finds("kommentar", "notat");
    finds("import", "hent intervjuer");
    finds("delete", "fjern intervjuet");
    finds("undo", "angre");
    r.press("ctrl-p").write("kvanteteori").sees("Ingen kommando heter «kvanteteori»").press("enter esc");
}

#[test]
fn a_command_of_another_pane_shows_its_pane_and_goes_there() {
    let mut r = wide();
    r.press("ctrl-p").write("definer").sees("i treet med temaer (F2) · d").press("enter");
    assert_eq!(r.pane(), Pane::Tree);
    r.sees("Nå er du i treet med temaer (F2). Her virker d: definer koden.");
    r.press("ctrl-p").write("lagre grensene").press("enter").press("esc");
}

#[test]
fn names_in_the_list_keep_the_part_that_tells_them_apart() {
    let mut r = wide();
    r.sees("▸Intervju med leder 1").press("esc shift-f10 { {").sees("▸Int…er 1").sees("Int…er 2").press("f10 } }");
    r.sees("▸Intervju med leder 1");
}

#[test]
fn a_key_hides_and_shows_panes_and_the_mouse_moves_their_borders() {
    use crossterm::event::{MouseButton, MouseEventKind};
    let mut r = wide();
    r.press("z").misses("Intervjuene").sees("hele vinduet").press("f10").sees("ingen rute ved siden av").press("z");
    let border = r.find("┐╔").0;
    r.mouse(MouseEventKind::Down(MouseButton::Left), border, 9);
    r.mouse(MouseEventKind::Drag(MouseButton::Left), border + 10, 9);
    r.mouse(MouseEventKind::Up(MouseButton::Left), border + 10, 9);
    assert_eq!(r.find("┐╔").0, border + 10);
}

#[test]
fn a_code_is_moved_by_typing_its_new_parent_and_a_slash_makes_a_path_of_a_new_code_only() {
    let mut r = wide();
    let paths = |r: &Robot| {
        let book = &r.project().model().codebook;
        book.in_order().iter().map(|(code, _)| book.path(*code)).collect::<Vec<_>>()
    };
    r.press("f2 down f").sees("Hvor skal «Tillit» ligge?").sees("øverst i kodeboken").write("Oppstart").press("enter");
    assert_eq!(paths(&r), ["Oppstart", "Oppstart/Tillit"]);
    r.press("f enter").sees("Flyttet «Tillit» øverst i kodeboken");
    r.press("r").write("Oppstart/Tiltro").press("enter").sees("Et navn har ingen skråstrek").press("esc");
    assert_eq!(paths(&r), ["Oppstart", "Tillit"]);
    r.press("a").write("Til Nav/Til leder").press("enter");
    assert!(paths(&r).contains(&"Tillit/Til Nav/Til leder".to_owned()), "{:?}", paths(&r));
}

#[test]
fn a_prompt_says_what_to_type_and_keeps_the_text_after_an_error() {
    let mut r = wide();
    r.press("f2 down r ctrl-u enter")
        .sees("Skriv et navn på koden")
        .write("Trygg")
        .press("enter")
        .misses("Skriv et navn");
    r.press("r").write(&"lang ".repeat(60)).press("enter").sees("lengre enn 200 tegn").sees("lang lang");
    let screen = r.screen();
    assert!(screen.lines().all(|line| line.chars().count() <= 120));
    r.press("esc f1 esc r").write("a").press("backspace enter").sees("Skriv et navn på intervjuet");
}

#[test]
fn a_pen_can_be_given_a_meaning_that_all_screens_show() {
    let mut r = wide();
    r.press("ctrl-p").write("betyr").press("enter").sees("Hvilken farge?").press("enter").sees("Hva betyr gul?");
    r.write("gjentar seg")
        .press("enter left")
        .sees("1 gjentar seg")
        .press("down w 1 left f2 g g")
        .sees("▌ gjentar seg ─");
    r.press("/").write("farge:\"gjentar seg\"").press("enter").sees("1 utdrag");
}

#[test]
fn a_project_opens_at_the_last_position() {
    let folder = folder();
    let path = folder.path().join("p.tusj");
    let mut p = Study::with(&[
        ("I01", &["I: Hvordan var det?", "Anna: {Tillit:Jeg følte meg sett.}"]),
        ("I02", &["I: Og du?", "Berit: Helt greit.", "I: Ja?", "Berit: Ja."]),
    ]);
    std::fs::copy(p.path(), &path).unwrap();
    p.reload().unwrap();
    let mut first = Newcomer::opening(options(folder.path()), &path);
    first.resize(120, 30).press("] end down down down z").sees("replikk 4 av 4");
    let mut again = Newcomer::opening(SessionOptions { settings: first.quit(), ..options(folder.path()) }, &path);
    again.resize(120, 30).sees("╔ I02").sees("replikk 4 av 4").misses("Intervjuene").press("f2");
    Newcomer::opening(SessionOptions { settings: again.quit(), ..options(folder.path()) }, &path).sees("╔ Temaer");
}

#[test]
fn an_unsaved_text_is_opened_first_after_a_restart() {
    let mut study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Jeg følte meg sett.}"])]);
    for (keys, title) in
        [("f1 down m", "Notat til utdraget"), ("f2 down d", "Hva hører til under"), ("f4 m", "Notat til")]
    {
        let mut r = Robot::at(study.opened(Mode::Write), 80, 24);
        r.press(keys).write("Halvferdig tanke").wait();
        drop(r);
        let mut again = Newcomer::opening(options(study.path().parent().unwrap()), &study.path());
        again.sees("Halvferdig tanke").sees(title).sees("da prosjektet sist ble lukket").press("ctrl-d enter");
        again.misses("Halvferdig");
        study.reload().unwrap();
    }
}

#[test]
fn undoing_an_act_of_another_window_asks_first() {
    let study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Jeg følte meg sett.}"])]);
    let mut r = Robot::at(study.opened(Mode::Write), 80, 24);
    study.opened(Mode::Write).add_code("Derfra").unwrap();
    r.wait().press("u").sees("fra et annet vindu").sees("«Derfra»").press("esc");
    assert!(r.project().find_code("Derfra").is_ok());
    r.press("u enter").sees("Angret: la til koden «Derfra»");
    assert!(r.project().find_code("Derfra").is_err());
}

#[test]
fn without_a_selection_every_way_to_code_uses_the_sentence() {
    for key in ["c", "1", "C", "."] {
        let mut r = Robot::with(&[("I01", &["I: Hvordan?", "Anna: Jeg følte meg sett. Det gikk bra."])]);
        r.press("down").press(key);
        if key == "c" || key == "." {
            r.write("Tillit").press("enter");
        }
        assert!(r.excerpts()[0].starts_with("Jeg følte meg sett. ="), "{key}: {:?}", r.excerpts());
    }
}

#[test]
fn a_double_click_selects_the_word_and_a_triple_click_the_sentence() {
    let mut r = Robot::with(&[("I01", &["I: Hvordan?", "Anna: Jeg følte meg sett. Det gikk bra."])]);
    r.click("følte").click("følte").press("1");
    assert!(r.excerpts()[0].starts_with("følte ="), "{:?}", r.excerpts());
    r.press("u").click("gikk").click("gikk").click("gikk").press("1");
    assert!(r.excerpts()[0].starts_with("Det gikk bra. ="), "{:?}", r.excerpts());
}

#[test]
fn a_mistake_in_the_query_does_not_show_the_previous_counts_as_its_result() {
    let mut r = wide();
    r.press("f2 /")
        .write("sett")
        .sees("1 utdrag")
        .write(" (")
        .sees("kan ikke brukes slik det står")
        .misses("1 utdrag fra");
    r.press("ctrl-u").write("(").sees("Her vises fortsatt alt").press("esc f3").write("greit").sees("1 treff");
    r.write(" (").sees("Fortsatt treffene for «greit").misses("1 treff hos");
}

#[test]
fn the_counts_in_the_tree_can_follow_the_filter_of_the_list() {
    let lines: &[&str] =
        &["Anna: {Tillit:Jeg følte meg sett.}", "Anna: {Tillit:Det tok tid.}", "Anna: {Makt:Sett bort fra det.}"];
    let mut r = Robot::at_study(Study::with(&[("I01", lines)]), 120, 30);
    // The code's row in the tree, without borders.
    let row = |r: &mut Robot, code: &str| {
        let line = r.line(code);
        let row = line.split(['│', '║']).nth(1).unwrap_or_default();
        row.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    r.press("f2 n").sees("Avgrens listen først").press("/").write("sett").press("enter");
    assert_eq!(row(&mut r, "Tillit  "), "Tillit 2 1");
    r.press("n").sees("gjelder nå bare det listen er avgrenset til");
    assert_eq!((row(&mut r, "Tillit  "), row(&mut r, "Makt  ")), ("Tillit 1 1".to_owned(), "Makt 1 1".to_owned()));
}

#[test]
fn excerpts_can_be_grouped_by_an_attribute_of_the_participants() {
    let mut p = Study::with(&[
        ("I01", &["Anna: {Tillit:Ja.}"]),
        ("I02", &["Berit: {Tillit:Nei.}"]),
        ("I03", &["C: {Tillit:Vel.}"]),
    ]);
    for (number, group) in [("I01", "leder"), ("I02", "Leder")] {
        p.save_participants(&[ParticipantDetails { number: number.into(), ..ParticipantDetails::default() }]).unwrap();
        let id = p.find_participant(number).unwrap();
        p.set_attribute(id, "gruppe", group).unwrap();
        let document = p.find_document(number).unwrap();
        p.set_participant(document, Some(id)).unwrap();
    }
    let mut r = Robot::at_study(p, 120, 30);
    r.press("f2 g g g").sees("etter gruppe").sees("▌ leder ─").sees("▌ Uten gruppe ─").misses("▌ Leder");
}

#[test]
fn a_long_copy_of_a_round_is_begun_after_a_frame_and_says_how_far_it_has_come() {
    let line = format!("Anna: {}", "Det gikk bra. ".repeat(5_001));
    let mut study = Study::with(&[("I01", &[&line])]);
    let document = study.find_document("I01").unwrap();
    let code = study.add_code("Fart").unwrap().0;
    let passages: Vec<_> = (0..5_001).map(|n| (document, Span { start: n * 14, end: n * 14 + 13 })).collect();
    study.code_passages(&passages, &[code]).unwrap();
    let mut robot = Robot::at_study(study, 80, 24);
    robot.press("f7 a enter").write("Temaer").press("enter").sees("Begynte runde 2").sees("2 Temaer");
    assert_eq!(robot.long_work.first().map(String::as_str), Some("Kopierer 5001 utdrag til den nye runden … 33 %"));
    assert_eq!(robot.project().model().excerpts.iter().count(), 2 * 5_001);
}

#[test]
fn f1_leads_to_the_text_from_every_pane() {
    let mut robot = wide();
    robot.press("down down enter").sees("Kodet her").press("w").sees("virker i teksten (F1");
    robot.press("f1 w").misses("virker i teksten").sees("c kode");
    robot.press("esc esc f2 f1 w").misses("virker i teksten");
}

#[test]
fn undo_right_after_a_removal_for_good_says_that_it_cannot_be_undone_before_it_goes_on() {
    let mut study = Study::with(&[("I01", &["Anna: Kari sa ja."]), ("I02", &["Bo: Nei."])]);
    study.add_code("Svar").unwrap();
    let plan = study.plan_name_redaction("Kari", "hun", true).unwrap();
    study.redact(&plan).unwrap();
    let mut robot = Robot::at_study(study, 80, 24);
    robot.press("u").sees("å fjerne noe for godt");
    assert!(robot.project().find_code("Svar").is_ok());
    robot.press("u").sees("Angret: la til koden «Svar»");
    assert!(robot.project().find_code("Svar").is_err());
}

#[test]
fn a_turn_is_corrected_from_the_word_at_the_cursor() {
    let mut robot = Robot::with(&[("I01", &["I: Hva?", "Anna: Det var ganske bra."])]);
    robot
        .click("ganske")
        .press("e")
        .write("ikke ")
        .press("esc")
        .sees("Rettet teksten")
        .sees("Det var ikke ganske bra.");
}

#[test]
fn a_theme_is_carried_past_its_neighbour_and_not_into_it() {
    let mut study = Study::with(&[("I01", &["Anna: Ja."])]);
    for code in ["A/A1", "A/A2", "B/B1", "C"] {
        study.add_code(code).unwrap();
    }
    let tree = |robot: &Robot| {
        let book = &robot.project().model().codebook;
        book.in_order().iter().map(|(code, _)| book.path(*code)).collect::<Vec<_>>()
    };
    let mut robot = Robot::at_study(study, 80, 24);
    robot.press("f5 end f up enter");
    assert_eq!(tree(&robot), ["A", "A/A1", "A/A2", "C", "B", "B/B1"]);
    robot.press("f up up enter");
    assert_eq!(tree(&robot), ["C", "A", "A/A1", "A/A2", "B", "B/B1"]);
    robot.press("f down down right enter");
    assert_eq!(tree(&robot), ["A", "A/A1", "A/A2", "B", "B/B1", "B/C"]);
}

#[test]
fn the_rounds_screen_follows_the_current_round() {
    let mut study = Study::with(&[("I01", &["Anna: Ja."])]);
    let first = study.current_round().unwrap();
    study.begin_round(&NewRound::new(first, RoundStart::Codes)).unwrap();
    study.close_round(first).unwrap();
    let mut robot = Robot::at_study(study, 80, 24);
    robot.press("f7 l").sees("Lukke runde 2").press("esc");
    robot.press("R l").sees("runde 1 igjen");
}
