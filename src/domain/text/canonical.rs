//! Canonical text: what the text of a document may hold.
//!
//! It is UTF-8 in NFC, lines ended by `\n`, without a byte order mark and without control or
//! bidirectional-override characters except tab and newline: a transcript must not be able to send escape sequences
//! to a terminal, nor to show its words in another order than they are kept. What the words are is left alone:
//! spaces, spelling and punctuation stay as they were written.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

/// What ends a line in some program or other, besides `\n` and `\r\n`.
const LINE_ENDS: [char; 6] = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether `c` may stand in canonical text.
pub fn is_allowed(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        // Byte order mark, embeddings, overrides and isolates.
        '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        // The two separators that some editors leave behind are line ends, made so by `canonical`.
        '\u{2028}' | '\u{2029}' => false,
        other => !other.is_control(),
    }
}

/// The canonical form of any text: line ends made `\n`, forbidden characters left out, NFC.
pub fn canonical(raw: &str) -> String {
    let mut kept = raw.replace("\r\n", "\n").replace(LINE_ENDS, "\n");
    kept.retain(is_allowed);
    // Looked at after the removal: what stood between two characters may have kept them from combining.
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
    fn makes_every_line_end_a_newline() {
        assert_eq!(canonical("a\r\nb\rc\u{2028}d\u{2029}e\u{b}f\u{c}g\u{85}h\n"), "a\nb\nc\nd\ne\nf\ng\nh\n");
    }

    #[test]
    fn leaves_out_what_could_speak_to_a_terminal_or_turn_words_round() {
        assert_eq!(canonical("\u{feff}a\u{1b}[31mb\u{7}\u{202e}c\u{2066}d\u{0}\te"), "a[31mbcd\te");
    }

    #[test]
    fn composes_what_was_written_in_two_parts() {
        assert_eq!(canonical("a\u{30a} o\u{308}"), "å ö");
    }

    #[test]
    fn composes_what_a_removed_character_kept_apart() {
        assert_eq!(canonical("a\u{202d}\u{30a}"), "å");
        assert_eq!(canonical("e\u{1}\u{301}"), "é");
    }

    #[test]
    fn leaves_ordinary_text_alone() {
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
