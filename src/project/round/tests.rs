//! Rounds: begun, chosen, closed, compared and followed.

use super::{ChangeCounts, NewRound, RoundStart};
use crate::domain::ids::{ExcerptId, RoundId};
use crate::error::{Error, Noun};
use crate::project::Project;
use crate::project::testing::{Study, assert_sound, coded, memory, rows, span_of};
use crate::store::Mode;
use crate::words::{Language, Words, act};

fn study() -> Study {
    let lines = &["I: Hvordan {Oppstart:var} det?", "Anna: Det {Oppstart/Opplæring:gikk [Håp:bra} etter hvert]."];
    let mut p = Study::with(&[("I01", lines), ("I02", &["Bo: Ingenting her.", "I: {Håp:Å}?"])]);
    let code = p.find_code("Opplæring").unwrap();
    p.define_code(code, "Å lære.").unwrap();
    p
}

fn begin(p: &mut Project, start: RoundStart) -> RoundId {
    let from = p.current_round().unwrap();
    p.begin_round(&NewRound::new(from, start)).unwrap().0
}

/// The codings in I01 in the current round.
fn codings(p: &Project) -> Vec<String> {
    let document = p.find_document("I01").unwrap();
    let excerpts: Vec<ExcerptId> = p.model().current_excerpts(document).map(|excerpt| excerpt.id).collect();
    let one = |id: ExcerptId| {
        let path = |code| p.model().codebook.path(code);
        p.codings_on(id).map(|c| format!("{}: {}", path(c.code), p.quote(id).unwrap())).collect::<Vec<_>>()
    };
    excerpts.into_iter().flat_map(one).collect()
}

const CODED: [&str; 3] = ["Oppstart: var", "Oppstart/Opplæring: gikk bra", "Håp: bra etter hvert"];

#[test]
fn a_copy_has_everything_as_it_is_and_leaves_the_first_round_alone() {
    let mut p = study();
    let first = p.current_round().unwrap();
    let before = coded(&p, p.find_document("I01").unwrap());
    let second = begin(&mut p, RoundStart::Copy);
    assert_eq!((codings(&p), p.current_round()), (CODED.map(str::to_owned).to_vec(), Ok(second)));
    assert_eq!(p.model().excerpts.len(), 8, "four excerpts in each round");
    let copy = p.find_code("Oppstart/Opplæring").unwrap();
    assert_eq!(p.code(copy).unwrap().definition, "Å lære.");
    assert_sound(&p);
    p.rename_code(copy, "Kurs").unwrap();
    let (theme, hope) = (p.find_code("Oppstart").unwrap(), p.find_code("Håp").unwrap());
    p.move_code(hope, Some(theme), 0).unwrap();
    p.remove_code(copy).unwrap();
    assert_eq!(codings(&p), ["Oppstart: var", "Oppstart/Håp: bra etter hvert"]);
    p.choose_round(first).unwrap();
    assert_eq!((codings(&p), before.len()), (CODED.map(str::to_owned).to_vec(), 3));
    assert_sound(&p);
}

#[test]
fn undoing_everything_gives_the_first_round_back_row_for_row_and_redoing_the_second() {
    let mut p = study();
    let (start, in_memory) = (rows(p.store()), memory(p.model()));
    begin(&mut p, RoundStart::Copy);
    let document = p.find_document("I02").unwrap();
    let span = span_of(&p, document, "Ingenting");
    p.code_passage_with(document, span, "Håp").unwrap();
    let end = rows(p.store());
    p.undo().unwrap();
    p.undo().unwrap();
    assert_eq!((rows(p.store()), memory(p.model())), (start, in_memory));
    assert_sound(&p);
    p.redo().unwrap();
    p.redo().unwrap();
    assert_eq!(rows(p.store()), end);
    assert_sound(&p);
}

#[test]
fn a_round_with_the_codes_or_with_nothing_has_no_excerpts() {
    let mut p = study();
    begin(&mut p, RoundStart::Codes);
    assert_eq!((codings(&p).len(), p.model().codebook.len()), (0, 3));
    let first = p.find_round("1").unwrap();
    p.choose_round(first).unwrap();
    begin(&mut p, RoundStart::Empty);
    assert_eq!((codings(&p).len(), p.model().codebook.len()), (0, 0));
    assert_eq!(p.round(p.current_round().unwrap()).unwrap().number, 3);
    p.add_code("Oppstart").unwrap();
    assert_sound(&p);
}

#[test]
fn a_copy_doubles_nothing_in_counts_tables_and_searches() {
    let mut p = study();
    let counts = |p: &Project| {
        let found = |query: &str| p.select(&p.understand(query).unwrap()).unwrap().len();
        let shown = [
            found(""),
            found("tema:Oppstart"),
            found("bra"),
            found("ukodet"),
            found("tema:Oppstart OVERLAPPER tema:Håp"),
        ];
        let hits = p.text_hits(&p.understand("tema:Håp").unwrap()).unwrap();
        let theme = p.find_code("Oppstart").unwrap();
        let document = p.find_document("I01").unwrap();
        (shown, hits.len(), p.counted_under(theme).unwrap(), p.counted_in(document), p.pens().len())
    };
    let once = counts(&p);
    begin(&mut p, RoundStart::Copy);
    assert_eq!(counts(&p), once);
    p.start_index();
    assert_eq!(counts(&p), once);
    let both = p.select(&p.understand("runde:1 ELLER runde:2").unwrap()).unwrap();
    assert_eq!(both.len(), 8);
    assert_eq!(p.counted(&both), p.counted(&p.select(&p.understand("").unwrap()).unwrap()), "the same spans");
}

#[test]
fn a_query_looks_codes_up_in_the_rounds_that_it_names() {
    let mut p = study();
    begin(&mut p, RoundStart::Copy);
    let code = p.find_code("Opplæring").unwrap();
    p.rename_code(code, "Kurs").unwrap();
    let found = |query: &str| p.understand(query).map(|condition| p.select(&condition).unwrap().len());
    assert_eq!(
        (found("tema:Kurs"), found("runde:1 tema:Opplæring"), found("runde:1 tema:Oppstart")),
        (Ok(1), Ok(1), Ok(2))
    );
    assert!(found("tema:Opplæring").is_err() && found("runde:1 tema:Kurs").is_err());
    assert_eq!(found("(runde:1 tema:Opplæring) ELLER (runde:2 tema:Kurs)"), Ok(2));
}

#[test]
fn nothing_in_a_closed_round_changes_until_it_is_opened_again() {
    let mut p = study();
    let first = p.current_round().unwrap();
    let second = begin(&mut p, RoundStart::Copy);
    p.close_round(first).unwrap();
    p.choose_round(first).unwrap();
    let document = p.find_document("I02").unwrap();
    let span = span_of(&p, document, "Ingenting");
    let code = p.find_code("Håp").unwrap();
    let refused = Error::RoundClosed { number: 1 };
    let before = rows(p.store());
    assert_eq!(p.code_passage_with(document, span, "Håp").unwrap_err(), refused);
    assert_eq!(p.add_code("Ny").unwrap_err(), refused);
    assert_eq!(p.rename_code(code, "Ny").unwrap_err(), refused);
    assert_eq!(p.move_code(code, None, 0).unwrap_err(), refused);
    assert_eq!(p.remove_code(code).unwrap_err(), refused);
    assert_eq!(p.define_code(code, "x").unwrap_err(), refused);
    assert_eq!(p.close_round(first).unwrap_err(), refused);
    assert_eq!(p.reopen_round(second).unwrap_err(), Error::RoundOpen { number: 2 });
    assert_eq!(rows(p.store()), before);
    p.reopen_round(first).unwrap();
    p.code_passage_with(document, span, "Håp").unwrap();
    assert_sound(&p);
}

#[test]
fn an_excerpt_takes_only_codes_of_its_own_round() {
    let mut p = study();
    let old = p.find_code("Håp").unwrap();
    let excerpt = p.model().excerpts.iter().next().unwrap().id;
    begin(&mut p, RoundStart::Codes);
    let new = p.find_code("Håp").unwrap();
    let refused = Error::OtherRound { excerpt: 1, code: 2 };
    assert_eq!(p.code_excerpts(&[excerpt], &[new]).unwrap_err(), refused);
    assert_eq!(p.code_excerpts_with(&[excerpt], "Nytt").unwrap_err(), refused);
    p.code_excerpts(&[excerpt], &[old]).unwrap();
    assert_sound(&p);
}

#[test]
fn the_chosen_round_is_remembered_and_no_act() {
    let mut p = study();
    let first = p.current_round().unwrap();
    let second = begin(&mut p, RoundStart::Empty);
    let head = p.store().head();
    assert!(p.choose_next_round().unwrap().is_some());
    assert_eq!((p.current_round(), p.store().head()), (Ok(first), head));
    let mut other = p.opened(Mode::Read);
    assert_eq!(other.current_round(), Ok(first));
    other.choose_round(second).unwrap();
    assert_eq!((other.current_round(), p.opened(Mode::Read).current_round()), (Ok(second), Ok(first)));
    p.add_code("Ny").unwrap();
    other.reload().unwrap();
    assert_eq!(other.current_round(), Ok(second), "this window stays where it is");
    p.choose_round(second).unwrap();
    p.undo().unwrap();
    p.undo().unwrap();
    assert_eq!(p.current_round(), Ok(first), "the round that was current is gone");
}

#[test]
fn rounds_are_found_by_number_and_name_and_two_never_share_a_name() {
    let mut p = study();
    let second = begin(&mut p, RoundStart::Empty);
    p.rename_round(second, " Ny  lesning ").unwrap();
    assert_eq!((p.find_round("ny lesning"), p.find_round("2")), (Ok(second), Ok(second)));
    let nearest = vec!["2 Ny lesning".to_owned()];
    assert_eq!(p.find_round("Ny lesing"), Err(Error::Unknown { noun: Noun::Round, name: "Ny lesing".into(), nearest }));
    let new = |name: &str| NewRound { from: second, start: RoundStart::Codes, name: name.into(), colour_set: None };
    assert_eq!(
        p.begin_round(&new("NY lesning")).unwrap_err(),
        Error::RoundNameTaken { name: "Ny lesning".into(), number: 2 }
    );
    assert_eq!(p.begin_round(&new("3")).unwrap_err(), Error::RoundNameIsNumber { name: "3".into() });
    assert_eq!(p.model().rounds.len(), 2);
    let words = Words::new(Language::Nb);
    let told: Vec<String> = p.history(2).unwrap().iter().map(|t| act::sentence(&words, &t.summary)).collect();
    assert_eq!(told, ["begynte runde 2", "ga runde 2 et annet navn"]);
}

#[test]
fn what_a_round_changed_is_told_excerpt_by_excerpt() {
    let mut p = study();
    let first = p.current_round().unwrap();
    let second = begin(&mut p, RoundStart::Copy);
    let document = p.find_document("I01").unwrap();
    let excerpts: Vec<ExcerptId> = p.model().current_excerpts(document).map(|excerpt| excerpt.id).collect();
    let coding = p.codings_on(excerpts[1]).next().unwrap().id;
    let (hope, course) = (p.find_code("Håp").unwrap(), p.find_code("Oppstart/Opplæring").unwrap());
    p.rename_code(hope, "Tro").unwrap();
    p.code_excerpts(&[excerpts[1]], &[hope]).unwrap();
    p.uncode(&[coding]).unwrap();
    let (longer, before) = (span_of(&p, document, "var det"), span_of(&p, document, "Hvordan"));
    p.resize(excerpts[0], longer).unwrap();
    p.code_passage(document, before, &[course]).unwrap();
    let other = p.find_document("I02").unwrap();
    let gone: Vec<ExcerptId> = p.model().current_excerpts(other).map(|excerpt| excerpt.id).collect();
    p.remove_excerpts(&gone).unwrap();
    let told: Vec<String> = p
        .round_changes(first, second)
        .unwrap()
        .iter()
        .map(|change| {
            let of = |id: Option<ExcerptId>| id.map_or("–".into(), |id| p.quote(id).unwrap());
            let codes = |codes: &[crate::domain::ids::CodeId]| {
                codes.iter().map(|code| p.model().codebook.path(*code)).collect::<Vec<_>>().join(" ")
            };
            let parts = [(change.is_resized, "grenser"), (change.is_renamed, "navn"), (!change.is_change(), "likt")];
            let parts: Vec<&str> = parts.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect();
            let (old, new) = (of(change.pair.old), of(change.pair.new));
            format!(
                "{old} → {new}: -{} +{} {}",
                codes(&change.codes.removed),
                codes(&change.codes.added),
                parts.join(" ")
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "– → Hvordan: - +Oppstart/Opplæring ",
            "var → var det: - + grenser",
            "gikk bra → gikk bra: -Oppstart/Opplæring +Tro ",
            "bra etter hvert → bra etter hvert: - + navn likt",
            "Å → –: -Håp + ",
        ]
    );
    assert_eq!(p.round_changes(first, first).unwrap_err(), Error::SameRound { number: 1 });
}

#[test]
fn two_themes_are_compared_by_what_lies_in_both() {
    let p = study();
    let (start, hope) = (p.find_code("Oppstart").unwrap(), p.find_code("Håp").unwrap());
    let beside = p.themes_beside(start, hope).unwrap();
    let quote = |id: &ExcerptId| p.quote(*id).unwrap();
    let both: Vec<(String, String)> = beside.both.iter().map(|(one, other)| (quote(one), quote(other))).collect();
    assert_eq!(beside.first.iter().map(quote).collect::<Vec<_>>(), ["var"]);
    assert_eq!(both, [("gikk bra".to_owned(), "bra etter hvert".to_owned())]);
    assert_eq!(beside.second.iter().map(quote).collect::<Vec<_>>(), ["Å"]);
}

#[test]
fn the_journey_says_where_each_theme_comes_from_and_which_acts_changed_the_codes() {
    let mut p = study();
    let first = p.current_round().unwrap();
    let second = begin(&mut p, RoundStart::Copy);
    let theme = p.add_code("Tema").unwrap().0;
    let course = p.find_code("Opplæring").unwrap();
    p.move_code(course, Some(theme), 0).unwrap();
    p.undo().unwrap();
    p.redo().unwrap();
    p.add_code("Angret").unwrap();
    p.undo().unwrap();
    let journey = p.journey(first, second).unwrap();
    let arrival = journey.arrivals.iter().find(|one| one.theme.code == theme).unwrap();
    let sources: Vec<(String, usize)> =
        arrival.sources.iter().map(|(code, n)| (journey.names_before(*code).unwrap().join("/"), *n)).collect();
    assert_eq!(sources, [("Oppstart/Opplæring".to_owned(), 1)]);
    assert!(journey.departures.iter().all(|one| one.kept + one.left == one.code.own));
    let words = Words::new(Language::Nb);
    let told: Vec<String> = p.code_acts().unwrap().iter().map(|t| act::sentence(&words, &t.summary)).collect();
    let last: Vec<&str> = told.iter().rev().take(3).map(String::as_str).collect();
    let moved = "flyttet koden «Oppstart/Opplæring» til «Tema/Opplæring»";
    assert_eq!(last, [moved, "la til koden «Tema»", "begynte runde 2"]);
}

#[test]
fn an_excerpt_is_followed_through_all_rounds_even_if_its_borders_are_moved() {
    let mut p = study();
    let first = p.current_round().unwrap();
    begin(&mut p, RoundStart::Copy);
    let document = p.find_document("I01").unwrap();
    let excerpt = p.model().current_excerpts(document).next().unwrap().id;
    let elsewhere = span_of(&p, document, "Hvordan");
    p.resize(excerpt, elsewhere).unwrap();
    let third = begin(&mut p, RoundStart::Copy);
    let journey = p.journey(first, third).unwrap();
    assert_eq!((journey.left_behind().len(), journey.new_here().len()), (0, 0));
    let changes = p.round_changes(first, third).unwrap();
    assert_eq!(ChangeCounts::of(&changes), ChangeCounts { unchanged: 3, resized: 1, ..ChangeCounts::default() });
}

#[test]
fn the_way_is_shown_from_the_first_round_to_the_current_one() {
    let mut p = study();
    let first = p.current_round().unwrap();
    assert_eq!(p.journey_rounds(), Err(Error::OnlyOneRound));
    let second = begin(&mut p, RoundStart::Copy);
    let third = begin(&mut p, RoundStart::Copy);
    for (current, new) in [(third, third), (second, second), (first, third)] {
        p.choose_round(current).unwrap();
        assert_eq!(p.journey_rounds(), Ok((first, new)));
    }
}

#[test]
fn a_copy_says_how_far_it_has_come() {
    let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk} bra."]), ("I02", &["Bo: Det {A:gikk} {B:fint}."])]);
    let round = p.current_round().unwrap();
    let mut told = Vec::new();
    p.begin_round_watched(&NewRound::new(round, RoundStart::Copy), &mut |done, of| told.push((done, of))).unwrap();
    // The round, two codes, and two documents.
    assert_eq!(told, [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]);
}
