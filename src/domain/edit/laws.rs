//! Property tests of edits: taking an edit back gives the text, the turns and every span again, and what an edit does
//! not touch keeps its words.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Built, Piece, TextEdit, build};
use crate::domain::document::DocumentText;
use crate::domain::ids::SpeakerId;
use crate::domain::span::{Span, boundary_at_or_before, is_boundary, next_boundary};
use crate::domain::text::{canonical, is_canonical, sample};
use crate::domain::turn::{TimeMark, Turn};

/// A text in which every line with words is a turn, with two speakers in turn.
fn paragraphs(text: String) -> DocumentText {
    let mut turns = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let span = Span { start, end: start + line.len() }.trimmed(&text);
        start += line.len() + 1;
        if !span.is_empty() {
            let number = i64::try_from(turns.len()).unwrap() + 1;
            turns.push(Turn { number, span, speaker: Some(SpeakerId(number % 2)), time_ms: None });
        }
    }
    DocumentText { text, turns, times: Vec::new() }
}

fn document() -> impl Strategy<Value = DocumentText> {
    vec(sample::text(), 1..5).prop_map(|lines| timed(paragraphs(canonical(&lines.join("\n")))))
}

/// The text with a time for every other turn, and for every word but the first of a turn.
fn timed(mut document: DocumentText) -> DocumentText {
    let text = document.text.clone();
    let words = text.match_indices(' ').map(|(at, space)| at + space.len());
    document.times = words.map(|at| TimeMark { at, time_ms: 1_000 * i64::try_from(at).unwrap() }).collect();
    document.turns.iter_mut().filter(|turn| turn.number % 2 == 0).for_each(|turn| turn.time_ms = Some(turn.number));
    document.keep_times_within_turns();
    document
}

/// Pieces anywhere in a text, perhaps inside graphemes, and what to put there.
fn pieces(text: &str, at: &[(usize, usize, String)]) -> Vec<Piece> {
    let char_at = |n: usize| {
        let mut at = n % (text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let piece = |(from, length, words): &(usize, usize, String)| {
        let from = char_at(*from);
        let to = char_at((from + length).min(text.len()));
        Piece { span: Span::new(from, to), words: words.clone() }
    };
    at.iter().map(piece).collect()
}

fn places() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    vec((0..200_usize, 0..12_usize, sample::raw()), 1..5)
}

fn spans(text: &str, at: &[(usize, usize)]) -> Vec<Span> {
    let place = |n: usize| boundary_at_or_before(text, n % (text.len() + 1));
    at.iter().map(|(a, b)| Span::new(place(*a), place(*b))).filter(|span| !span.is_empty()).collect()
}

/// Joins, splits or gives away a turn.
fn retold(mut document: DocumentText, how: (u8, usize)) -> DocumentText {
    let DocumentText { text, turns, times } = &mut document;
    let at = how.1 % turns.len().max(1);
    match (how.0, turns.get(at).copied()) {
        (1, Some(turn)) => turns[at] = Turn { speaker: None, ..turn },
        (2, Some(turn)) if at > 0 => {
            times.extend(turns[at - 1].join(turn));
            turns.remove(at);
        }
        (3, Some(turn)) => {
            let middle = boundary_at_or_before(text, turn.span.start + turn.span.len() / 2);
            let first = Span { end: middle.max(turn.span.start), ..turn.span }.trimmed(text);
            let last = Span { start: first.end, ..turn.span }.trimmed(text);
            if !first.is_empty() && !last.is_empty() {
                turns[at].span = first;
                turns.insert(at + 1, Turn { span: last, ..turn });
            }
        }
        _ => {}
    }
    document
}

fn assert_sound(document: &DocumentText) {
    assert!(is_canonical(&document.text), "{:?}", document.text);
    let mut end = 0;
    for (number, turn) in (1..).zip(&document.turns) {
        assert!(turn.span.fits(&document.text) && !turn.span.is_empty() && turn.span.start >= end, "{document:?}");
        assert_eq!(turn.number, number);
        end = turn.span.end;
    }
    assert!(document.times.windows(2).all(|pair| pair[0].at < pair[1].at), "{document:?}");
    let is_within = |mark: &TimeMark| document.turns.iter().any(|t| t.span.start < mark.at && mark.at < t.span.end);
    assert!(document.times.iter().all(|mark| is_within(mark) && is_boundary(&document.text, mark.at)), "{document:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_gives_the_text_that_was_built_and_its_inverse_the_text_before(
        old in document(), at in places(), how in (0..4_u8, 0..9_usize)
    ) {
        let Built { edit, text } = build(&old, pieces(&old.text, &at), |text| retold(text, how));
        assert_sound(&text);
        prop_assert_eq!(edit.applied(&old), Some(text.clone()));
        prop_assert_eq!(edit.inverse().applied(&text), Some(old));
        prop_assert_eq!(edit.inverse().inverse(), edit);
    }

    #[test]
    fn what_an_edit_does_not_touch_keeps_its_words_and_its_way_back(
        old in document(), at in places(), marked in vec((0..200_usize, 0..200_usize), 1..9)
    ) {
        let Built { edit, text } = build(&old, pieces(&old.text, &at), |text| text);
        let (there, back) = (edit.places(), edit.inverse().places());
        for span in spans(&old.text, &marked) {
            let carried = there.carried(span);
            prop_assert!(carried.fits(&text.text), "{:?} of {:?}", carried, text.text);
            if let Some(moved) = there.moved(span) {
                prop_assert_eq!(moved.of(&text.text), span.of(&old.text));
                prop_assert_eq!(back.moved(moved), Some(span));
            }
            let is_inside = |at: usize, end: usize| span.start < at && end < span.end;
            let is_outside = |at: usize, end: usize| end < span.start || span.end < at;
            let ends = |cut: &super::Cut| (cut.at, cut.at + cut.removed.len());
            if edit.cuts.iter().map(ends).all(|(at, end)| is_inside(at, end) || is_outside(at, end)) {
                prop_assert_eq!(back.carried(carried), span, "pieces inside the span");
            }
        }
    }

    #[test]
    fn a_turn_that_is_not_replaced_keeps_its_words_and_speaker_under_its_new_number(
        old in document(), at in places(), how in (0..4_u8, 0..9_usize)
    ) {
        let Built { edit, text } = build(&old, pieces(&old.text, &at), |text| retold(text, how));
        let back = edit.inverse();
        for turn in &old.turns {
            let Some(number) = edit.moved_turn(turn.number) else { continue };
            let after = &text.turns[usize::try_from(number - 1).unwrap()];
            prop_assert_eq!((after.number, after.speaker), (number, turn.speaker));
            prop_assert_eq!(back.moved_turn(number), Some(turn.number));
            if edit.places().keeps(turn.span) {
                prop_assert_eq!(after.span.of(&text.text), turn.span.of(&old.text));
            }
        }
    }

    #[test]
    fn words_that_an_edit_does_not_touch_are_said_when_they_were(old in document(), at in places()) {
        let Built { edit, text } = build(&old, pieces(&old.text, &at), |text| text);
        let places = edit.places();
        for mark in &old.times {
            let rest = Span::new(mark.at, next_boundary(&old.text, mark.at));
            let moved = places.moved(rest).filter(|_| rest.of(&old.text).is_some_and(|letter| !letter.trim().is_empty()));
            if let Some(moved) = moved {
                prop_assert_eq!(text.time_at(moved.start), Some(mark.time_ms));
            }
        }
        for turn in &old.turns {
            let first = Span::new(turn.span.start, next_boundary(&old.text, turn.span.start));
            if let (Some(moved), Some(time_ms)) = (places.moved(first), turn.time_ms) {
                prop_assert_eq!(text.time_at(moved.start), Some(time_ms));
            }
        }
    }

    #[test]
    fn only_the_words_at_the_pieces_change(old in document(), at in places()) {
        let wanted = pieces(&old.text, &at);
        let Built { edit, .. } = build(&old, wanted.clone(), |text| text);
        prop_assert!(edit.cuts.iter().all(|cut| cut.removed != cut.inserted));
        prop_assert!(edit.cuts.windows(2).all(|pair| pair[0].at + pair[0].removed.len() < pair[1].at));
    }
}

/// The edit that replaces the words in brackets by those after the bar, the text before and the text after.
fn edited(marked: &str) -> (TextEdit, DocumentText, DocumentText) {
    let (mut text, mut pieces, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, inside)) = rest.split_once('[') {
        text.push_str(before);
        let (inside, after) = inside.split_once(']').unwrap();
        let (removed, words) = inside.split_once('|').unwrap();
        let start = text.len();
        text.push_str(removed);
        pieces.push(Piece { span: Span::new(start, text.len()), words: words.into() });
        rest = after;
    }
    text.push_str(rest);
    let old = paragraphs(text);
    let Built { edit, text } = build(&old, pieces, |text| text);
    (edit, old, text)
}

fn turns(document: &DocumentText) -> Vec<&str> {
    document.turns.iter().filter_map(|turn| turn.span.of(&document.text)).collect()
}

#[test]
fn turns_follow_an_edit() {
    for (marked, expected, spliced) in [
        ("Jeg var [hjemne|hjemme].\nJa.", vec!["Jeg var hjemme.", "Ja."], false),
        ("Jeg var.[| Hjemme.]\nJa.", vec!["Jeg var. Hjemme.", "Ja."], true),
        ("Jeg var.\n[|Hm. ]Ja.", vec!["Jeg var.", "Hm. Ja."], true),
        ("En.\n[To.|]\nTre.", vec!["En.", "Tre."], true),
        ("E[n.\nTo.\nT|]re.", vec!["E", "re."], true),
        ("[En.\nTo.|]\nTre.", vec!["Tre."], true),
    ] {
        let (edit, old, new) = edited(marked);
        assert_eq!(turns(&new), expected, "{marked}");
        assert_eq!(!edit.splices.is_empty(), spliced, "{marked}");
        assert_eq!(edit.inverse().applied(&new), Some(old), "{marked}");
    }
}

#[test]
fn a_letter_that_joins_with_what_is_inserted_belongs_to_the_piece() {
    let (edit, _, new) = edited("ga[|\u{30a}] bort");
    assert_eq!((new.text.as_str(), edit.cuts[0].removed.as_str()), ("gå bort", "a"));
    let (edit, _, new) = edited("a[x|]\u{30a}r");
    assert_eq!((new.text.as_str(), edit.cuts[0].removed.as_str()), ("år", "ax\u{30a}"));
}

#[test]
fn an_edit_of_another_text_is_not_applied() {
    let (edit, _, _) = edited("Jeg var [hjemne|hjemme].");
    assert_eq!(edit.applied(&paragraphs("Jeg var hjemme.".into())), None);
}
