//! How the positions in a text were counted.
//!
//! The standard counts code points, but programs do not agree: see [`Counting`]. The way is found for each text: the one
//! in which most selections have the words that the file gives as their name, where programs write the quote. Where no
//! name helps, the one in which most selections begin and end at the border of a word, since people seldom mark parts of
//! words. What tells nothing apart is read as the standard says, or as its program is known to count.
//!
//! A selection that has its quote only in another way than the others is read in that way: in QualCoder, passages that were
//! marked by hand are counted in units of UTF-16, and those that were found by a search in code points.

use crate::domain::exchange::unit::{Counting, LineEnd, Unit};
use crate::domain::span::Span;

/// A selection as its positions were written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Positions {
    /// The first position.
    pub start: i64,
    /// The last, or the one after it.
    pub end: i64,
    /// What the file calls the selection.
    pub name: String,
}

/// How a text was counted, and how well that fits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counted {
    /// How it was counted.
    pub by: Counting,
    /// The span of each selection, in bytes; `None` if it lies outside the text.
    pub spans: Vec<Option<Span>>,
    /// How many selections have their quote as their name.
    pub same: usize,
}

/// Finds out how the positions in a text were counted. `program` wrote them.
pub fn counted(text: &str, selections: &[Positions], program: &str) -> Counted {
    counted_in(text, selections, ways(text, program))
}

/// As [`counted`], by a program whose ends are always exclusive.
pub fn counted_exclusively(text: &str, selections: &[Positions]) -> Counted {
    let ways = ways(text, "").into_iter().filter(|by| !by.inclusive);
    counted_in(text, selections, ways.collect())
}

fn counted_in(text: &str, selections: &[Positions], ways: Vec<Counting>) -> Counted {
    let tries: Vec<_> = ways.into_iter().map(|by| try_out(text, selections, by)).collect();
    // The first of several equally good ones.
    let best = tries.iter().reduce(|best, next| if next.0 > best.0 { next } else { best });
    let none = Counted { by: Counting::STANDARD, spans: Vec::new(), same: 0 };
    let mut best = best.map_or(none, |(_, counted)| counted.clone());
    for (at, (one, place)) in selections.iter().zip(&mut best.spans).enumerate() {
        let agreement =
            |span: &Option<Span>| span.map_or(0, |span| agreement(&one.name, span.of(text).unwrap_or_default()));
        let others = tries.iter().filter_map(|(_, counted)| counted.spans.get(at).copied());
        let before = agreement(place);
        // The first of several equally good ones.
        let other = others.reduce(|best, next| if agreement(&next) > agreement(&best) { next } else { best });
        if let Some(other) = other.filter(|other| agreement(other) > before) {
            *place = other;
            best.same += usize::from(before == 0);
        }
    }
    best
}

/// The ways in which a text can be counted differently, the likeliest first.
fn ways(text: &str, program: &str) -> Vec<Counting> {
    let beyond = text.chars().any(|c| c.len_utf16() == 2);
    let returns = text.contains("\r\n");
    let by_nvivo = program.to_lowercase().contains("nvivo");
    let mut units = if beyond { vec![Unit::CodePoint, Unit::Utf16] } else { vec![Unit::CodePoint] };
    let mut line_ends = if returns { vec![LineEnd::Two, LineEnd::One] } else { vec![LineEnd::Two] };
    if by_nvivo {
        units.reverse();
    }
    if program.to_lowercase().contains("atlas") {
        line_ends.reverse();
    }
    let mut ways = Vec::new();
    for inclusive in [false, true] {
        for unit in &units {
            ways.extend(line_ends.iter().map(|line_end| Counting { unit: *unit, line_end: *line_end, inclusive }));
        }
    }
    ways
}

/// How well a way fits: selections that are the same as their quote, then those that are so with their white space, those not
/// outside the text, and borders of words.
type Fit = (usize, usize, usize, usize);

fn try_out(text: &str, selections: &[Positions], by: Counting) -> (Fit, Counted) {
    let bytes = by.bytes_of_positions(text);
    let at = |position: i64| usize::try_from(position).ok().and_then(|position| bytes.get(position).copied().flatten());
    let place = |one: &Positions| {
        let end = if by.inclusive { one.end.checked_add(1)? } else { one.end };
        let span = Span { start: at(one.start)?, end: at(end)? };
        (span.start < span.end).then_some(span)
    };
    let spans: Vec<Option<Span>> = selections.iter().map(place).collect();
    let (mut same, mut exact, mut inside, mut borders) = (0, 0, 0, 0);
    for (one, span) in selections.iter().zip(&spans) {
        let Some(span) = span else { continue };
        inside += 1;
        let agreement = agreement(&one.name, span.of(text).unwrap_or_default());
        same += usize::from(agreement > 0);
        exact += usize::from(agreement > 1);
        borders += usize::from(is_border(text, span.start)) + usize::from(is_border(text, span.end));
    }
    // Only quotes can tell that the end is the last character: most selections are inside the text in either case.
    let fit = if by.inclusive { (same, exact, 0, 0) } else { (same, exact, inside, borders) };
    (fit, Counted { by, spans, same })
}

/// How well a name agrees with the words: 0 if it is not their quote, 2 if it is the same to the letter.
fn agreement(name: &str, words: &str) -> u8 {
    u8::from(is_quote(name, words)) * if name == words { 2 } else { 1 }
}

/// Whether a name is the quote, or the beginning of a long one.
fn is_quote(name: &str, words: &str) -> bool {
    /// The fewest characters of a beginning that is no accident.
    const ENOUGH: usize = 24;
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (name, words) = (plain(name), plain(words));
    let beginning = name.trim_end_matches(['…', '.', ' ']);
    !name.is_empty() && (name == words || (beginning.chars().count() >= ENOUGH && words.starts_with(beginning)))
}

/// Whether a position is not in the middle of a word.
fn is_border(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at..).and_then(|after| after.chars().next());
    !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Hei 😀 du\r\nJeg var glad 😀\r\nden gangen.";

    /// The selections of these words as a program would write them that counts in this way.
    fn written(by: Counting, words: &[&str], with_names: bool) -> Vec<Positions> {
        let bytes = by.bytes_of_positions(TEXT);
        let position = |at: usize| bytes.iter().position(|byte| *byte == Some(at)).unwrap() as i64;
        let one = |words: &&str| {
            let start = TEXT.find(words).unwrap();
            let end = position(start + words.len()) - i64::from(by.inclusive);
            Positions { start: position(start), end, name: if with_names { (*words).into() } else { String::new() } }
        };
        words.iter().map(one).collect()
    }

    fn found(counted: &Counted) -> Vec<&str> {
        counted.spans.iter().map(|span| span.and_then(|span| span.of(TEXT)).unwrap_or("?")).collect()
    }

    #[test]
    fn every_way_of_counting_is_recognised_by_the_quotes_and_by_the_words() {
        let words = ["du", "Jeg var", "den gangen", "glad 😀"];
        for unit in [Unit::CodePoint, Unit::Utf16] {
            for line_end in [LineEnd::Two, LineEnd::One] {
                for (inclusive, with_names) in [(false, true), (true, true), (false, false)] {
                    let by = Counting { unit, line_end, inclusive };
                    let counted = counted(TEXT, &written(by, &words, with_names), "");
                    assert_eq!(found(&counted), words, "{by:?} {with_names}");
                    assert_eq!((counted.by, counted.same), (by, if with_names { 4 } else { 0 }));
                }
            }
        }
    }

    #[test]
    fn a_selection_that_was_counted_otherwise_than_the_others_is_read_by_its_quote() {
        let utf16 = Counting { unit: Unit::Utf16, ..Counting::STANDARD };
        let mut mixed = written(Counting::STANDARD, &["du", "Jeg var"], true);
        mixed.extend(written(utf16, &["den gangen"], true));
        let counted = counted(TEXT, &mixed, "QualCoder");
        assert_eq!((found(&counted), counted.same), (vec!["du", "Jeg var", "den gangen"], 3));
    }

    #[test]
    fn what_tells_nothing_apart_is_read_as_the_program_counts() {
        let one = [Positions { start: 0, end: 3, name: "en kode".into() }];
        assert_eq!(counted(TEXT, &one, "QualCoder").by, Counting::STANDARD);
        assert_eq!(counted(TEXT, &one, "NVivo 14").by.unit, Unit::Utf16);
        assert_eq!(counted(TEXT, &one, "ATLAS.ti 23").by.line_end, LineEnd::One);
        assert_eq!(counted("Hei", &one, "NVivo 14").by, Counting::STANDARD);
    }

    #[test]
    fn positions_outside_the_text_have_no_span() {
        let at = |start, end| Positions { start, end, name: String::new() };
        let all = [at(-1, 2), at(3, 3), at(4, 2), at(0, 99), at(i64::MAX, i64::MAX), at(0, 3)];
        let counted = counted("Hei", &all, "");
        let outside = counted.spans.iter().filter(|span| span.is_none()).count();
        assert_eq!((outside, counted.spans.last().copied().flatten()), (5, Some(Span::new(0, 3))));
    }
}
