//! Converts raw text to canonical text and maps positions: pieces of raw text are appended in canonical form, and any
//! span of the raw text can be mapped to the canonical text.
//!
//! In addition to the rules of [`domain::text`](crate::domain::text), non-breaking hyphens and spaces become plain
//! ones, so that a search finds the word; soft hyphens and zero-width spaces are removed.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::domain::span::Span;
use crate::domain::text::is_allowed;

/// A stretch of raw text and the canonical text it became.
#[derive(Clone, Copy, Debug)]
struct Unit {
    raw: Span,
    out: Span,
    /// Whether both are the same byte for byte. Then positions inside can be mapped; otherwise only the ends.
    same: bool,
}

/// Canonical text being built.
#[derive(Clone, Debug, Default)]
pub struct Normaliser {
    text: String,
    units: Vec<Unit>,
    dropped: usize,
}

/// The character that a raw character becomes; `None` if it is removed.
fn canonical_char(c: char) -> Option<char> {
    match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        '\u{2011}' => Some('-'),
        '\u{ad}' | '\u{200b}' => None,
        other => is_allowed(other).then_some(other),
    }
}

/// Whether NFC never combines `c` with characters before it.
fn stands_alone(c: char) -> bool {
    if c.is_ascii() {
        return true;
    }
    let first = std::iter::once(c).nfd().next().unwrap_or(c);
    canonical_combining_class(first) == 0 && is_nfc_quick(std::iter::once(first)) == IsNormalized::Yes
}

impl Normaliser {
    /// Appends `between` and the canonical, trimmed form of `piece` of `raw`. Pieces must come in order. Returns
    /// whether there was anything to append.
    pub fn push(&mut self, raw: &str, piece: Span, between: &str) -> bool {
        let words = piece.of(raw).unwrap_or_default();
        self.dropped += words.chars().filter(|&c| !is_allowed(c) && c != '\u{feff}').count();
        let blank = |c: char| canonical_char(c).is_none_or(char::is_whitespace);
        let end = piece.start + words.trim_end_matches(blank).len();
        let start = piece.start + (words.len() - words.trim_start_matches(blank).len());
        if start >= end {
            return false;
        }
        self.text.push_str(between);
        let mut unit = String::new();
        let mut at = Span { start, end: start };
        for (offset, raw_char) in raw.get(start..end).unwrap_or_default().char_indices() {
            let Some(c) = canonical_char(raw_char) else { continue };
            if !unit.is_empty() && stands_alone(c) {
                self.put(raw, at, &unit);
                unit.clear();
            }
            if unit.is_empty() {
                at.start = start + offset;
            }
            at.end = start + offset + raw_char.len_utf8();
            unit.push(c);
        }
        self.put(raw, at, &unit);
        true
    }

    /// Appends one unit, normalised. If it and the unit before are unchanged, the two are merged.
    fn put(&mut self, raw: &str, at: Span, unit: &str) {
        let start = self.text.len();
        if unit.is_ascii() {
            self.text.push_str(unit);
        } else {
            self.text.extend(unit.nfc());
        }
        let out = Span { start, end: self.text.len() };
        let same = at.of(raw) == out.of(&self.text);
        match self.units.last_mut() {
            Some(last) if same && last.same && last.raw.end == at.start && last.out.end == start => {
                last.raw.end = at.end;
                last.out.end = out.end;
            }
            _ => self.units.push(Unit { raw: at, out, same }),
        }
    }

    /// The text so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, and how many forbidden characters were left out.
    pub fn finish(self) -> (String, usize) {
        (self.text, self.dropped)
    }

    /// Maps a raw span to the canonical text: whole graphemes, trimmed. `None` if none of its characters was kept.
    pub fn place(&self, raw: Span) -> Option<Span> {
        let first = self.units.partition_point(|u| u.raw.end <= raw.start);
        let last = self.units.partition_point(|u| u.raw.start < raw.end);
        let (first, last) = (self.units.get(first)?, self.units.get(last.checked_sub(1)?)?);
        let inside = |unit: &Unit, at: usize| unit.out.start + at.saturating_sub(unit.raw.start);
        let start = if first.same { inside(first, raw.start) } else { first.out.start };
        let end = if last.same { inside(last, raw.end).min(last.out.end) } else { last.out.end };
        if start >= end {
            return None;
        }
        let span = Span { start, end }.snapped(&self.text).trimmed(&self.text).snapped(&self.text);
        (!span.is_empty()).then_some(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::{canonical, is_canonical};
    use proptest::prelude::*;

    fn whole(raw: &str) -> Normaliser {
        let mut normaliser = Normaliser::default();
        normaliser.push(raw, Span { start: 0, end: raw.len() }, "");
        normaliser
    }

    #[test]
    fn characters_become_plain() {
        let table = [
            ("e\u{301}n", "én"),
            ("a\u{30a}r\u{7}", "år"),
            ("e-\u{2011}e\u{a0}e\u{ad}e\u{202e}e", "e--e eee"),
            ("e\u{1b}\u{301}", "é"),
            ("  \u{200b} x \u{ad} ", "x"),
            ("\u{212b}ngstrom", "Ångstrom"),
        ];
        for (raw, text) in table {
            assert_eq!(whole(raw).text(), text, "{raw:?}");
        }
    }

    #[test]
    fn positions_after_changed_characters_are_mapped() {
        let raw = "xa\u{30a}\u{7} gikk\u{ad} bort ";
        let normaliser = whole(raw);
        let place = |words: &str| {
            let start = raw.find(words).unwrap();
            normaliser.place(Span { start, end: start + words.len() }).and_then(|s| s.of(normaliser.text()))
        };
        assert_eq!(place("gikk\u{ad} bort"), Some("gikk bort"));
        assert_eq!(place("a\u{30a}"), Some("å"));
        assert_eq!(place("\u{30a}\u{7} "), Some("å"));
        assert_eq!(place("bort "), Some("bort"));
        assert_eq!(place("\u{ad}"), None);
        assert_eq!(place("\u{7}"), None);
        // What stands behind a character that is left out, up to the end.
        let parted = whole("gi\u{ad}kk");
        assert_eq!(parted.place(Span::new(4, 6)).and_then(|s| s.of(parted.text())), Some("kk"));
    }

    proptest! {
        #[test]
        fn the_text_is_canonical_and_every_place_fits(raw in "\\PC*|[a-c\\n\u{301}\u{30a}\u{7}\u{a0} ]*", a in 0usize..40, b in 0usize..40) {
            let normaliser = whole(&raw);
            prop_assert!(is_canonical(normaliser.text()));
            if let Some(span) = normaliser.place(Span::new(a, b)) {
                prop_assert!(span.fits(normaliser.text()) && !span.is_empty());
            }
        }

        #[test]
        fn the_result_agrees_with_the_domains_canonical_form(raw in "[a-zæøåA-Z\u{301}\u{30a}\u{1b} .,]*") {
            let (ours, theirs) = (whole(&raw), canonical(&raw));
            prop_assert_eq!(ours.text(), theirs.trim());
        }
    }
}
