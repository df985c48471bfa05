//! What holds on every screen: who has the keys, what keys say, the list of all commands, and the way back.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Workbench;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, folder};
use crate::store::Mode;
use crate::tui::command::Pane;
use crate::tui::robot::{Hands, Newcomer, Robot, given};
use crate::tui::session::Given;
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
fn the_pane_with_the_keys_is_known_by_its_border_alone() {
    let mut r = wide();
    assert_eq!(r.pane(), Pane::Text);
    r.sees("╔ Intervju med leder 1").sees("┌ Intervjuene").press("esc").sees("╔ Intervjuene");
    r.sees("┌ Intervju med leder 1").press("f2").sees("╔ Temaer").press("right").sees("┌ Temaer");
    // What lies over the screen has the keys, and no pane below it.
    r.press("ctrl-p").sees("╔ Hva vil du gjøre?");
    assert_eq!(r.screen().matches('╔').count(), 1);
    r.press("esc f1 ?").sees("╔ Taster som virker her");
    assert_eq!(r.screen().matches('╔').count(), 1);
}

#[test]
fn the_first_picture_is_as_the_next() {
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
fn a_key_that_does_nothing_here_says_so_and_where_it_would_work() {
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
fn what_takes_a_code_off_in_one_pane_removes_nothing_large_in_another() {
    let mut r = wide();
    for pane in ["f1 esc", "f2 down"] {
        r.press(pane).press("x").misses("Sikker?").sees("ta koden av").press("delete").misses("Sikker?");
        r.press("X").sees("Sikker?").press("esc");
    }
    assert_eq!(r.project().model().codes.iter().count(), 1);
}

#[test]
fn every_act_says_what_it_did_in_the_words_of_the_history() {
    let mut r = wide();
    r.press("f2 down 2").sees("Ga koden «Tillit» fargen «oransje»").press("0").sees("Tok fargen av koden «Tillit»");
    r.press("o").sees("Tok koden «Tillit» ut av bruk").press("o").sees("Tok koden «Tillit» i bruk igjen");
    r.press("a").write("Makt").press("enter").sees("La til koden «Tillit/Makt»");
    r.press("down H").sees("Flyttet koden «Tillit/Makt» til «Makt»").press("K").sees("til en annen plass blant kodene");
    r.press("r").write("Avmakt").press("enter").sees("Ga koden «Makt» navnet «Avmakt»");
    r.press("f1 down x").sees("Tok «Tillit» av 1 utdrag").press("u").sees("Angret: tok «Tillit»");
    r.press("0").sees("Slik var det allerede");
}

#[test]
fn esc_leads_back_to_where_enter_came_from() {
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
    // A screen's own key is no step on the way.
    r.press("f2 esc enter enter f1 esc");
    assert_eq!(r.pane(), Pane::Documents);
}

#[test]
fn all_commands_are_found_by_everyday_words_in_any_language() {
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
fn what_cannot_be_done_here_says_what_it_needs_and_leads_there() {
    let mut r = wide();
    r.press("ctrl-p").write("definer").sees("i treet med temaer (F2) · d").press("enter");
    assert_eq!(r.pane(), Pane::Tree);
    r.sees("Nå er du i treet med temaer (F2). Her virker d: definer koden.");
    r.press("ctrl-p").write("lagre grensene").press("enter").press("esc");
}

#[test]
fn names_in_the_list_keep_what_tells_them_apart() {
    let mut r = wide();
    r.sees("▸Intervju med leder 1").press("esc f8 f8 f8").sees("▸Int…er 1").sees("Int…er 2").press("f9 f9 f9");
    r.sees("▸Intervju med leder 1");
}

#[test]
fn panes_are_hidden_and_shown_by_a_key_and_moved_by_the_mouse() {
    use crossterm::event::{MouseButton, MouseEventKind};
    let mut r = wide();
    r.press("z").misses("Intervjuene").sees("hele vinduet").press("f9").sees("ingen rute ved siden av").press("z");
    let border = r.find("┐╔").0;
    r.mouse(MouseEventKind::Down(MouseButton::Left), border, 9);
    r.mouse(MouseEventKind::Drag(MouseButton::Left), border + 10, 9);
    r.mouse(MouseEventKind::Up(MouseButton::Left), border + 10, 9);
    assert_eq!(r.find("┐╔").0, border + 10);
}

#[test]
fn a_code_is_moved_by_typing_where_to_and_a_slash_is_a_path_in_every_prompt() {
    let mut r = wide();
    let paths = |r: &Robot| {
        let book = &r.project().model().codebook;
        book.in_order().iter().map(|(code, _)| book.path(*code)).collect::<Vec<_>>()
    };
    r.press("f2 down f").sees("Hvor skal «Tillit» ligge?").sees("øverst i kodeboken").write("Oppstart").press("enter");
    assert_eq!(paths(&r), ["Oppstart", "Oppstart/Tillit"]);
    r.press("f enter").sees("Flyttet koden «Oppstart/Tillit» til «Tillit»");
    r.press("r").write("Oppstart/Tiltro").press("enter");
    assert_eq!(paths(&r), ["Oppstart", "Oppstart/Tiltro"]);
    r.press("a").write("Til Nav/Til leder").press("enter");
    assert!(paths(&r).contains(&"Oppstart/Tiltro/Til Nav/Til leder".to_owned()), "{:?}", paths(&r));
}

#[test]
fn a_prompt_says_what_it_wants_and_keeps_what_was_typed() {
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
fn a_colour_is_given_a_meaning_that_the_screens_use() {
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
fn a_project_opens_where_it_was_left() {
    let folder = folder();
    let path = folder.path().join("p.tusj");
    let mut p = Study::with(&[
        ("I01", &["I: Hvordan var det?", "Anna: {Tillit:Jeg følte meg sett.}"]),
        ("I02", &["I: Og du?", "Berit: Helt greit.", "I: Ja?", "Berit: Ja."]),
    ]);
    std::fs::copy(p.path(), &path).unwrap();
    p.reload().unwrap();
    let mut first = Newcomer::opening(given(folder.path()), &path);
    first.resize(120, 30).press("] end down down down z").sees("replikk 4 av 4");
    let mut again = Newcomer::opening(Given { settings: first.left(), ..given(folder.path()) }, &path);
    again.resize(120, 30).sees("╔ I02").sees("replikk 4 av 4").misses("Intervjuene").press("f2");
    Newcomer::opening(Given { settings: again.left(), ..given(folder.path()) }, &path).sees("╔ Temaer");
}

#[test]
fn what_was_being_written_when_the_program_ended_is_offered_first() {
    let mut study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Jeg følte meg sett.}"])]);
    for (keys, title) in
        [("f1 down m", "Notat til utdraget"), ("f2 down d", "Hva hører til under"), ("f4 m", "Notat til")]
    {
        let mut r = Robot::at(study.opened(Mode::Write), 80, 24);
        r.press(keys).write("Halvferdig tanke").wait();
        drop(r);
        let mut again = Newcomer::opening(given(study.path().parent().unwrap()), &study.path());
        again.sees("Halvferdig tanke").sees(title).sees("da prosjektet sist ble lukket").press("ctrl-d enter");
        again.misses("Halvferdig");
        study.reload().unwrap();
    }
}

#[test]
fn an_undo_of_what_another_window_did_says_so_and_asks() {
    let study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Jeg følte meg sett.}"])]);
    let mut r = Robot::at(study.opened(Mode::Write), 80, 24);
    study.opened(Mode::Write).add_code("Derfra").unwrap();
    r.wait().press("u").sees("fra et annet vindu").sees("«Derfra»").press("esc");
    assert!(r.project().find_code("Derfra").is_ok());
    r.press("u enter").sees("Angret: la til koden «Derfra»");
    assert!(r.project().find_code("Derfra").is_err());
}

#[test]
fn every_way_to_code_takes_the_sentence_where_nothing_is_selected() {
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
fn a_double_click_selects_the_word_and_a_third_click_the_sentence() {
    let mut r = Robot::with(&[("I01", &["I: Hvordan?", "Anna: Jeg følte meg sett. Det gikk bra."])]);
    r.click("følte").click("følte").press("1");
    assert!(r.excerpts()[0].starts_with("følte ="), "{:?}", r.excerpts());
    r.press("u").click("gikk").click("gikk").click("gikk").press("1");
    assert!(r.excerpts()[0].starts_with("Det gikk bra. ="), "{:?}", r.excerpts());
}

#[test]
fn a_mistake_in_the_line_is_not_answered_with_the_last_good_result() {
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
fn the_counts_of_the_tree_can_follow_what_the_list_is_narrowed_to() {
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
fn excerpts_are_grouped_by_what_informants_are() {
    let mut p = Study::with(&[
        ("I01", &["Anna: {Tillit:Ja.}"]),
        ("I02", &["Berit: {Tillit:Nei.}"]),
        ("I03", &["C: {Tillit:Vel.}"]),
    ]);
    for (number, group) in [("I01", "leder"), ("I02", "Leder")] {
        p.describe(&[ParticipantDetails { number: number.into(), ..ParticipantDetails::default() }]).unwrap();
        let id = p.find_participant(number).unwrap();
        p.set_attribute(id, "gruppe", group).unwrap();
        let document = p.find_document(number).unwrap();
        p.set_participant(document, Some(id)).unwrap();
    }
    let mut r = Robot::at_study(p, 120, 30);
    r.press("f2 g g g").sees("etter gruppe").sees("▌ leder ─").sees("▌ Uten gruppe ─").misses("▌ Leder");
}
