//! Preparing a quote for print.

use crate::project::testing::Study;
use crate::tui::robot::{Robot, UserActions};
use crate::tui::workbench::Effect;

const TALK: [&str; 3] = [
    "I: Hvordan begynte det?",
    "Anna: {Opplæring:Den første uka satt jeg mest og leste, eh. Så kom Kari og viste meg systemet, men det var tilfeldig hvem som hadde tid den dagen.}",
    "Anna: Jeg fant ut {Opplæring:det meste} selv.",
];

/// The quote of the first excerpt, opened from the Themes screen.
fn opened(width: u16, height: u16) -> Robot {
    let mut r = Robot::at_study(Study::with(&[("I01", &TALK)]), width, height);
    r.press("f2 home right p").sees("Klargjør sitatet").sees("Ordene i utdraget");
    r
}

fn printed(r: &Robot) -> String {
    let p = r.project();
    let first = p.model().excerpts.iter().next().unwrap().id;
    p.excerpt_quotation(first).unwrap().lines.into_iter().map(|line| line.words).collect::<Vec<_>>().join(" / ")
}

#[test]
fn words_are_left_out_replaced_and_put_in_and_taken_back_at_once() {
    let mut r = opened(80, 24);
    r.press("right right right shift-right shift-right x").sees("‹satt jeg mest›").sees("Den første uka […] og leste");
    r.press("right right right").sees("«eh»: x utelater").press("right right right r");
    r.sees("I stedet for «Kari»:")
        .write("veilederen")
        .press("enter")
        .sees("‹Kari → veilederen›")
        .sees("kom [veilederen]");
    r.press("i").write("aldri").press("esc").misses("aldri").press("right i").write("rolig").press("enter");
    r.sees("[veilederen] og [rolig] viste").sees("Satt inn her: «rolig»");
    r.press("t").misses("rolig").press("left t").sees("kom Kari og viste").press("u").sees("kom [veilederen]");
    r.press("T");
    assert!(
        printed(&r).starts_with("Den første uka satt jeg mest og leste, eh. Så kom Kari og viste"),
        "{}",
        printed(&r)
    );
    r.press("u");
    assert!(printed(&r).starts_with("Den første uka […] og leste, eh. Så kom [veilederen] og"), "{}", printed(&r));
}

#[test]
fn words_are_selected_with_v_and_arrows_and_esc_first_lets_go_of_them() {
    let mut r = opened(120, 40);
    r.press("v right right").sees("«Den første uka»: x utelater").press("esc").sees("«uka»: x utelater");
    r.press("home v right x").sees("‹Den første›").sees("«[…] uka satt");
    r.press("t").misses("‹").press("end").sees("«dagen»: x").press("esc").misses("Klargjør sitatet");
}

#[test]
fn the_quote_is_flagged_and_copied_as_it_will_be_printed() {
    let mut r = opened(80, 24);
    r.press("x f").sees("⚑ til oppgaven").press("y").sees("utklippstavle");
    let copied = |r: &Robot| {
        r.effects().iter().rev().find_map(|effect| match effect {
            Effect::Copy(text) => Some(text.clone()),
            _ => None,
        })
    };
    assert!(copied(&r).unwrap().starts_with("«[…] første uka satt"), "{:?}", copied(&r));
    // The list copies the same.
    let first = copied(&r);
    r.press("esc y");
    assert_eq!(copied(&r), first);
}

#[test]
fn a_quote_is_edited_by_hand_from_what_is_printed_and_translated() {
    let mut r = opened(120, 40);
    r.press("x e").sees("Sitatet slik det skal trykkes").press("esc");
    assert_eq!(r.project().model().preparations.iter().next().unwrap().rendering, "");
    r.press("e").write(" Takk.").press("esc").sees("Sitatet er redigert for hånd").sees("den dagen. Takk.»");
    r.press("x")
        .sees("redigert for hånd")
        .press("o")
        .write("The first week")
        .press("esc")
        .sees("Oversatt: The first week");
    r.press("e ctrl-d").press("T").misses("redigert for hånd").misses("Oversatt").sees("«Den første uka satt");
}

#[test]
fn a_stale_quote_says_what_to_do() {
    let mut r = opened(120, 40);
    r.press("e").write(" Takk.").press("esc esc enter");
    let correct = |r: &mut Robot, to: &str, words: &str| {
        r.press("e home").press(to).write(words).press("esc enter");
    };
    correct(&mut r, "right right right right", "aller ");
    r.press("f2").sees("! se på sitatet (p)").press("p").sees("a godkjenner det du skrev").sees("Takk.");
    r.press("x")
        .sees("endret siden")
        .press("a")
        .sees("redigert for hånd")
        .misses("godkjenner det du skrev")
        .press("T esc");
    r.press("p x esc enter");
    correct(&mut r, "right", "a");
    r.press("f2")
        .sees("se på sitatet")
        .press("p")
        .sees("utelatt og satt inn, passer")
        .press("T")
        .misses("utelatt og satt inn, passer");
}

#[test]
fn a_click_goes_to_the_word_and_up_and_down_to_other_rows() {
    let mut r = opened(80, 24);
    r.press("x down").sees("x utelater").press("up home").sees("Utelatt her: «Den»");
    let (x, y) = r.find("Ordene i utdraget");
    let row = r.screen().lines().nth(usize::from(y) + 1).unwrap().to_owned();
    let column = row[..row.find("leste").unwrap()].chars().count();
    r.mouse(
        crossterm::event::MouseEventKind::Down(crossterm::event::MouseButton::Left),
        u16::try_from(column).unwrap(),
        y + 1,
    );
    assert!(x > 0);
    r.sees("«leste»: x utelater").press("?").sees("Taster som virker her").sees("ta alt tilbake");
}

#[test]
fn the_overlay_in_both_sizes() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut r = opened(width, height);
        r.press("f right right right shift-right shift-right x");
        r.press("right right right right right right r").write("veilederen").press("enter");
        insta::assert_snapshot!(format!("quote_at_{width}x{height}"), r.screen());
    }
}
