//! The algebra of spans; and no span cuts a grapheme.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::text::sample;

/// The text without its brackets, and the span they enclosed.
fn bracketed(marked: &str) -> (String, Span) {
    let start = marked.find('[').expect("an opening bracket");
    let end = marked.find(']').expect("a closing bracket") - 1;
    (marked.replace(['[', ']'], ""), Span { start, end })
}

/// The text with brackets around the span.
fn bracket(text: &str, span: Span) -> String {
    let mut marked = text.to_owned();
    marked.insert(span.end, ']');
    marked.insert(span.start, '[');
    marked
}

#[test]
fn snapping_takes_whole_graphemes() {
    let family = "👩\u{200d}👩\u{200d}👧";
    let text = format!("a{family}b");
    assert_eq!(Span::new(2, 3).snapped(&text).of(&text), Some(family));
    assert_eq!(Span::new(0, 1).snapped(&text).of(&text), Some("a"));
    assert_eq!(Span::new(900, 900).snapped(&text), Span::new(text.len(), text.len()));
}

#[test]
fn trimming_removes_white_space_only() {
    for (marked, expected) in [
        ("[ en to\n]", " [en to]\n"),
        ("[en]", "[en]"),
        ("en [ \n ] to", "en [] \n  to"),
        ("en[]", "en[]"),
        ("[ \u{301}e ]", "[ \u{301}e] "),
    ] {
        let (text, span) = bracketed(marked);
        assert_eq!(bracket(&text, span.trimmed(&text)), expected, "{marked}");
    }
}

#[test]
fn an_edit_carries_spans_along() {
    // The text in braces in `before` is replaced by the text in braces in `after`.
    for (before, after) in [
        ("en [to] {tre}", "en [to] {fire}"),
        ("{en} [to] tre", "{ingen} [to] tre"),
        ("[en {to} tre]", "[en {} tre]"),
        ("e[n {t]o} tre", "e[n {fem]} tre"),
        ("en {t[o} t]re", "en {[fem} t]re"),
        ("en {t[o tr]e}", "en {[fem]}"),
        ("[en]{} to", "[en]{ og} to"),
        ("{}[en] to", "{og }[en] to"),
    ] {
        let edit = |marked: &str| {
            let plain = marked.replace(['[', ']'], "");
            Span::new(plain.find('{').expect("a brace"), plain.find('}').expect("a brace") - 1)
        };
        let (cut, put) = (edit(before), edit(after));
        let (_, old) = bracketed(&before.replace(['{', '}'], ""));
        let (_, new) = bracketed(&after.replace(['{', '}'], ""));
        assert_eq!(old.carried(cut, put.len()), new, "{before} → {after}");
    }
}

/// Any span of the bytes 0 to 40.
fn span() -> impl Strategy<Value = Span> {
    (0_usize..40, 0_usize..40).prop_map(|(a, b)| Span::new(a, b))
}

/// A text and a span that fits it.
fn fitting() -> impl Strategy<Value = (String, Span)> {
    (sample::text(), span()).prop_map(|(text, span)| {
        let span = span.snapped(&text);
        (text, span)
    })
}

proptest! {
    #[test]
    fn a_snapped_span_fits_and_covers(text in sample::text(), span in span()) {
        let snapped = span.snapped(&text);
        let inside = Span::new(span.start.min(text.len()), span.end.min(text.len()));
        prop_assert!(snapped.fits(&text));
        prop_assert!(snapped.covers(inside));
        prop_assert_eq!(snapped.snapped(&text), snapped);
    }

    #[test]
    fn no_smaller_span_fits_and_covers(text in sample::text(), span in span()) {
        let snapped = span.snapped(&text);
        let start = span.start.min(text.len());
        let end = span.end.min(text.len());
        prop_assert!((snapped.start + 1..=start).all(|at| !is_boundary(&text, at)));
        prop_assert!((end..snapped.end).all(|at| !is_boundary(&text, at)));
    }

    #[test]
    fn a_trimmed_span_fits_and_keeps_the_words((text, span) in fitting()) {
        let trimmed = span.trimmed(&text);
        prop_assert!(trimmed.fits(&text) && span.covers(trimmed));
        prop_assert_eq!(trimmed.trimmed(&text), trimmed);
        let lost = text[span.start..trimmed.start].to_owned() + &text[trimmed.end..span.end];
        prop_assert_eq!(lost.trim(), "");
    }

    #[test]
    fn boundaries_are_the_ends_of_graphemes(text in sample::text()) {
        let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let boundaries: Vec<usize> = (0..=text.len()).filter(|&at| is_boundary(&text, at)).collect();
        let ends = if text.is_empty() { vec![0] } else { ends };
        prop_assert_eq!(&boundaries, &ends);
        for pair in ends.windows(2) {
            prop_assert_eq!(next_boundary(&text, pair[0]), pair[1]);
            prop_assert_eq!(previous_boundary(&text, pair[1]), pair[0]);
        }
    }

    #[test]
    fn the_shared_span_holds_the_bytes_of_both(a in span(), b in span(), at in 0_usize..40) {
        let shared = a.shared(b);
        prop_assert_eq!(shared.is_some_and(|s| s.holds(at)), a.holds(at) && b.holds(at));
        prop_assert_eq!(shared, b.shared(a));
        if !a.is_empty() && !b.is_empty() {
            prop_assert_eq!(shared.is_some(), a.overlaps(b));
        }
    }

    #[test]
    fn the_join_is_the_smallest_that_covers_both(a in span(), b in span(), c in span()) {
        let joined = a.joined(b);
        prop_assert!(joined.covers(a) && joined.covers(b));
        prop_assert_eq!(c.covers(joined), c.covers(a) && c.covers(b));
        prop_assert_eq!(joined, b.joined(a));
    }

    #[test]
    fn a_span_outside_an_edit_keeps_its_text((text, span) in fitting(), cut in span(), put in sample::text()) {
        let cut = cut.snapped(&text);
        let mut edited = text.clone();
        edited.replace_range(cut.range(), &put);
        let carried = span.carried(cut, put.len());
        let words = carried.of(&edited);
        if span.end <= cut.start || cut.end <= span.start {
            prop_assert_eq!(words, span.of(&text));
        } else if span.covers(cut) {
            let expected = [&text[span.start..cut.start], &put, &text[cut.end..span.end]].concat();
            prop_assert_eq!(words, Some(expected.as_str()));
        } else {
            prop_assert!(words.is_some());
        }
    }

    #[test]
    fn the_characters_of_a_span_are_those_of_its_words(
        spans in vec(fitting(), 1..2).prop_flat_map(|all| {
            let (text, _) = all[0].clone();
            let length = text.len();
            (Just(text), vec((0..=length, 0..=length), 0..6))
        }),
    ) {
        let (text, ends) = spans;
        let spans: Vec<Span> = ends.into_iter().map(|(a, b)| Span::new(a, b).snapped(&text)).collect();
        let characters: Vec<char> = text.chars().collect();
        for (span, counted) in spans.iter().zip(in_characters(&text, &spans)) {
            let words: String = characters[counted.range()].iter().collect();
            prop_assert_eq!(Some(words.as_str()), span.of(&text));
        }
    }

    #[test]
    fn runs_come_in_order_and_do_not_overlap(spans in vec(span(), 0..12)) {
        let runs = flatten(&spans);
        prop_assert!(runs.iter().all(|run| !run.span.is_empty() && !run.over.is_empty()));
        prop_assert!(runs.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn runs_name_the_spans_that_hold_each_byte(spans in vec(span(), 0..12)) {
        let runs = flatten(&spans);
        for at in 0..40 {
            let holding: Vec<usize> = (0..spans.len()).filter(|&i| spans[i].holds(at)).collect();
            let run = runs.iter().find(|run| run.span.holds(at));
            prop_assert_eq!(run.map_or(&[][..], |run| &run.over), &holding);
        }
    }
}
