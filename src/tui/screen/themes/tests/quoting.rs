//! Getting excerpts ready for the thesis: flags, condensations, condensates and golden quotes.

use super::*;
use crate::words::{Language, Words};

/// The ids of the flagged excerpts.
fn flagged(robot: &Robot) -> Vec<i64> {
    let model = robot.project().model();
    model.excerpts.iter().filter(|one| model.is_flagged(one.id)).map(|one| one.id.0).collect()
}

#[test]
fn one_key_flags_an_excerpt_and_takes_the_flag_off_and_undo_brings_it_back() {
    let mut r = wide();
    r.press("right f").sees("⚑ til oppgaven · Anna").sees("til oppgaven");
    assert_eq!(flagged(&r).len(), 1);
    r.press("f").misses("⚑ til oppgaven");
    assert!(flagged(&r).is_empty());
    r.press("u").sees("⚑ til oppgaven · Anna").press("u").misses("⚑ til oppgaven");
}

#[test]
fn chosen_excerpts_are_flagged_together_until_all_are() {
    let mut r = wide();
    r.press("right f down space down space f").sees("⚑ til oppgaven · Anna");
    assert_eq!(flagged(&r).len(), 3);
    r.press("f");
    assert_eq!(flagged(&r).len(), 1);
}

#[test]
fn commands_list_only_what_is_flagged_or_not_condensed_and_again_list_all() {
    let mut r = wide();
    r.press("right f F").write("Kort kurs").press("esc").sees("Fortetting: Kort kurs");
    r.press("f1 ctrl-p").write("vis bare det som er til").press("enter");
    r.sees("flagget:ja").sees("1 utdrag fra 1 informant");
    r.press("ctrl-p").write("uten fortetting").press("enter").sees("fortettet:nei").misses("Kort kurs");
    r.press("ctrl-p").write("uten fortetting").press("enter").misses("fortettet:nei").sees("Kort kurs");
}

#[test]
fn these_queries_are_understood_in_every_language() {
    let p = study();
    for language in Language::ALL {
        let words = Words::new(language);
        for phrase in ["query-flagged", "query-uncondensed"] {
            let query = words.say(phrase);
            assert!(p.understand(&query).is_ok(), "{query}");
        }
    }
}

#[test]
fn a_condensation_is_written_shown_changed_and_taken_away() {
    let mut r = wide();
    r.press("right").misses("Fortetting").press("F").sees("Hva utdraget betyr").sees("«Jeg fikk to dager med kurs.»");
    r.write("Opplæringen var for kort").press("esc").sees("Fortetting: Opplæringen var for kort");
    // The draft is kept while it is written.
    r.press("F").write(" og tilfeldig").wait();
    assert_eq!(r.project().model().preparations.iter().count(), 1);
    r.press("esc").sees("for kort og tilfeldig").press("u").sees("Opplæringen var for kort").misses("tilfeldig");
    r.press("F").press(&"backspace ".repeat(30)).press("esc").misses("Fortetting");
    assert_eq!(r.project().model().preparations.iter().count(), 0);
}

#[test]
fn an_excerpt_becomes_the_golden_quote_of_its_theme_and_no_longer() {
    let mut r = wide();
    r.press("right ctrl-p").write("gullsitat").press("enter").sees("hører til en kode");
    r.theme("Opplæring").press("right ctrl-p").write("gullsitat").press("enter").sees("★ gullsitat");
    r.press("f5 down").sees("Gullsitat: «Jeg fikk to dager med kurs.»");
    r.press("k").sees("Kondensat for").write("Jeg lærte det meste selv").press("esc");
    r.sees("Kondensat: Jeg lærte det meste selv");
    r.press("f2 right ctrl-p").write("gullsitat").press("enter").misses("★ gullsitat");
}
