//! Splits texts into words, at white space and by the rules of Unicode, and normalises the words for comparison: lower
//! case, no accents, and none of the special characters that word processors insert.
//!
//! *Kafé* and *kafe* are the same word, and *ä* and *ö* become *æ* and *ø*; *æ ø å* are letters in their own right and
//! stay. Ligatures (*eﬀektiv*), full-width letters, soft hyphens and zero-width characters do not hide a word. The text
//! itself is not changed. The index, the plain matcher and queries all use this module, so they always agree.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

use crate::domain::span::Span;

/// The longest word, in bytes. Longer words are truncated, in texts and queries alike.
const MAX_WORD_LENGTH: usize = 255;

/// Iterates over the words of a text without allocating for each.
pub struct Words<'a> {
    text: &'a str,
    /// The byte position where the rest of the text begins.
    at: usize,
    /// The start of a stretch that has to be split by the rules of Unicode, and what is left of it.
    odd: Option<(usize, UWordBoundIndices<'a>)>,
    /// The current word, normalised for comparison.
    pub word: String,
}

impl<'a> Words<'a> {
    /// The words of this text, which must be composed (NFC).
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0, odd: None, word: String::new() }
    }

    /// Moves past the next word without normalising it. Returns its byte range.
    pub fn pass(&mut self) -> Option<Span> {
        self.next_word().map(|(start, word)| Span { start, end: start + word.len() })
    }

    /// Moves to the next word and normalises it. Returns its byte range.
    pub fn advance(&mut self) -> Option<Span> {
        let (start, word) = self.next_word()?;
        self.word.clear();
        if word.is_ascii() {
            self.word.push_str(word);
            self.word.make_ascii_lowercase();
        } else if word.chars().all(is_simple_letter) {
            self.word.extend(word.chars().flat_map(char::to_lowercase).map(without_accent));
        } else {
            self.fold(word);
        }
        if self.word.len() > MAX_WORD_LENGTH {
            let end = (0..=MAX_WORD_LENGTH).rev().find(|at| self.word.is_char_boundary(*at));
            self.word.truncate(end.unwrap_or(0));
        }
        Some(Span { start, end: start + word.len() })
    }

    /// Normalises a word that may have any characters.
    fn fold(&mut self, word: &str) {
        let letters = word.chars().filter(|c| !is_invisible(*c)).nfkc().flat_map(char::to_lowercase);
        self.word.extend(letters.filter(|c| !is_accent(*c)).map(without_accent));
        // The letter ʼ looks like an apostrophe and is also used as a quotation mark.
        let quoted = self.word.trim_matches('\'');
        if quoted.is_empty() && self.word.is_empty() {
            self.word.push_str(word);
        } else if !quoted.is_empty() && quoted.len() < self.word.len() {
            self.word = quoted.to_owned();
        }
    }

    /// The next word as written, and where it starts.
    fn next_word(&mut self) -> Option<(usize, &'a str)> {
        loop {
            if let Some((start, bounds)) = &mut self.odd {
                match bounds.find(|(_, piece)| piece.chars().any(is_searchable)) {
                    Some((at, word)) => return Some((*start + at, word)),
                    None => self.odd = None,
                }
            }
            let rest = self.text.get(self.at..)?;
            let stretch = rest.trim_start();
            let start = self.at + (rest.len() - stretch.len());
            let stretch = stretch.split(char::is_whitespace).next().filter(|stretch| !stretch.is_empty())?;
            self.at = start + stretch.len();
            match simple_word(stretch) {
                Some((_, "")) => {}
                Some((at, word)) => return Some((start + at, word)),
                None => self.odd = Some((start, stretch.split_word_bound_indices())),
            }
        }
    }
}

/// All words of a text.
pub fn words(text: &str) -> Vec<String> {
    let mut cut = Words::of(text);
    std::iter::from_fn(|| cut.advance().map(|_| cut.word.clone())).collect()
}

/// The word in a stretch without white space, and where it starts, if the stretch is simple: only Latin letters and
/// digits, perhaps with punctuation around them. Nearly every stretch is simple, and Unicode's rules take ten times as
/// long. `None` if it is not simple.
fn simple_word(stretch: &str) -> Option<(usize, &str)> {
    let without_front = stretch.trim_start_matches(is_simple_mark);
    let word = without_front.trim_end_matches(is_simple_mark);
    word.chars().all(is_simple_letter).then_some((stretch.len() - without_front.len(), word))
}

fn is_simple_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'à'..='ö' | 'ø'..='ÿ' | 'À'..='Ö' | 'Ø'..='Þ')
}

fn is_simple_mark(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '«' | '»' | '–' | '—' | '…' | '“' | '”' | '’' | '‘')
}

/// Whether a piece of text with this character counts as a word: letters, digits and emoji do.
fn is_searchable(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// Invisible characters within words: soft hyphens, joiners, direction marks and emoji variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Combining accents that did not compose with a letter.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A lower-case letter without its accent. Also unifies the different apostrophes.
fn without_accent(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ä' => 'æ',
        'ö' => 'ø',
        'ç' => 'c',
        'ñ' => 'n',
        '’' | '‘' | 'ʼ' | '＇' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn punctuation_is_not_part_of_words() {
        let text = "Det er, altså: 3,5 – «ikke» f.eks. 😀? Don’t KAFÉ Göran";
        let cut = ["det", "er", "altså", "3,5", "ikke", "f.eks", "😀", "don't", "kafe", "gøran"];
        assert_eq!(words(text), cut);
        assert_eq!(words("… – !?"), [""; 0]);
    }

    #[test]
    fn simple_words_take_the_fast_path() {
        assert_eq!(simple_word("«Røyk!»"), Some((2, "Røyk")));
        assert_eq!(simple_word("(røyk),"), Some((1, "røyk")));
        assert_eq!(simple_word("ÅTTE"), Some((0, "ÅTTE")));
        assert_eq!(simple_word("a-b"), None);
        assert_eq!(simple_word("ﬁn"), None);
    }

    #[test]
    fn special_characters_from_word_processors_do_not_hide_words() {
        for (text, cut) in [
            ("eﬀektiv ﬁn ﬂere oﬃsiell raﬄe ﬆor", "effektiv fin flere offisiell raffle stor"),
            ("ef\u{ad}fek\u{ad}tiv Ｆｉｎ ＮＡＶ ２０２４", "effektiv fin nav 2024"),
            ("„fin” ‚fin‘ ‹fin› «ﬁn» “fin” ʼfinʼ ′fin′", "fin fin fin fin fin fin fin"),
            ("leder’n leder‘n lederʼn leder＇n", "leder'n leder'n leder'n leder'n"),
            ("fin–fin fin—fin fin‑fin ﬁn―fin fin‒fin", "fin fin fin fin fin fin fin fin fin fin"),
            ("f\u{200d}in fi\u{2060}n \u{feff}fin fin\u{200b}", "fin fin fin fin"),
            ("e\u{301}n a\u{30a}pen ſtor ĳver", "en åpen stor ijver"),
        ] {
            assert_eq!(words(text).join(" "), cut, "{text}");
        }
    }

    #[test]
    fn all_scripts_have_words() {
        assert_eq!(words("שלום, 你好 안녕하세요 ᚠ"), ["שלום", "你", "好", "안녕하세요", "ᚠ"]);
    }

    #[test]
    fn overlong_words_are_truncated() {
        assert_eq!(words(&"å".repeat(100_000)), ["å".repeat(127)]);
    }

    proptest! {
        #[test]
        fn no_word_is_empty(text in "[a\u{ad}\u{200b}\u{200d}\u{301}ʼ’'ﬁ😀\u{fe0f}é ]{0,8}|\\PC{0,12}") {
            prop_assert!(words(&text).iter().all(|word| !word.is_empty()), "{:?}", words(&text));
        }

        #[test]
        fn the_fast_path_agrees_with_the_rules_of_unicode(text in "[a-zæøåÆÉ0-9 \n.,:!?«»–…’'\"()-]{0,40}") {
            let by_rule = text.unicode_words().map(|word| word.to_lowercase().chars().map(without_accent).collect::<String>());
            prop_assert_eq!(words(&text), by_rule.collect::<Vec<_>>());
        }
    }
}
