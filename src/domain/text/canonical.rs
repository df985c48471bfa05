//! Canonical text: the form in which a document's text is stored.
//!
//! It is UTF-8 in NFC with `\n` line ends, without a byte order mark, and without control or bidirectional-override
//! characters except tab and newline. A transcript must not be able to send escape sequences to a terminal, or to show
//! its words in another order than they are stored. The wording is left alone: spaces, spelling and punctuation stay as
//! they are.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

/// Other characters that some programs use as line ends, besides `\n` and `\r\n`.
const LINE_ENDS: [char; 6] = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether `c` may stand in canonical text.
pub fn is_allowed(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        // Byte order mark, embeddings, overrides and isolates.
        '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        // Line and paragraph separators: `canonical` turns them into newlines.
        '\u{2028}' | '\u{2029}' => false,
        other => !other.is_control(),
    }
}

/// The canonical form of a text: line ends become `\n`, forbidden characters are left out, and the rest is NFC.
pub fn canonical(raw: &str) -> String {
    let mut kept = raw.replace("\r\n", "\n").replace(LINE_ENDS, "\n");
    kept.retain(is_allowed);
    // Composed after the removal, because a removed character may have kept its two neighbours from combining.
    if is_nfc_quick(kept.chars()) == IsNormalized::Yes { kept } else { kept.nfc().collect() }
}

/// Whether `text` is in canonical form.
pub fn is_canonical(text: &str) -> bool {
    text.chars().all(is_allowed) && is_nfc(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample;
    use super::*;

    #[test]
    fn every_line_end_becomes_a_newline() {
        assert_eq!(canonical("a\r\nb\rc\u{2028}d\u{2029}e\u{b}f\u{c}g\u{85}h\n"), "a\nb\nc\nd\ne\nf\ng\nh\n");
    }

    #[test]
    fn control_characters_and_text_direction_overrides_are_removed() {
        assert_eq!(canonical("\u{feff}a\u{1b}[31mb\u{7}\u{202e}c\u{2066}d\u{0}\te"), "a[31mbcd\te");
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(canonical("a\u{30a} o\u{308}"), "å ö");
    }

    #[test]
    fn letters_that_a_removed_character_separated_are_composed() {
        assert_eq!(canonical("a\u{202d}\u{30a}"), "å");
        assert_eq!(canonical("e\u{1}\u{301}"), "é");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        let text = "Hæ?\tJa – «eg» trur det…\u{a0}🙂\n\n  To.";
        assert_eq!(canonical(text), text);
    }

    proptest! {
        #[test]
        fn the_canonical_form_is_canonical(raw in sample::raw()) {
            prop_assert!(is_canonical(&canonical(&raw)));
        }

        #[test]
        fn the_canonical_form_of_the_canonical_form_is_itself(raw in sample::raw()) {
            let once = canonical(&raw);
            prop_assert_eq!(canonical(&once), once);
        }

        #[test]
        fn only_canonical_text_is_its_own_canonical_form(raw in sample::raw()) {
            prop_assert_eq!(is_canonical(&raw), canonical(&raw) == raw);
        }
    }
}
