//! Cuts texts into words in the form in which they are compared: at white space and by the rules of Unicode, in lower
//! case, without accents, and without what a word processor puts into letters.
//!
//! *Kafé* and *kafe* are taken for the same word, *ä* and *ö* for *æ* and *ø*; *æ ø å* are letters of their own and stay.
//! Ligatures (*eﬀektiv*), letters of full width, soft hyphens and signs of no width do not hide a word. The text itself
//! stays as it is. The index, the plain matcher and queries all cut here and so always agree.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

use crate::domain::span::Span;

/// A longer word is cut to as many bytes, in texts and queries alike.
const LONGEST: usize = 255;

/// The words of a text, being cut.
pub struct Words<'a> {
    text: &'a str,
    /// Where the rest of the text begins.
    at: usize,
    /// What is left of a stretch that has to be cut by the rules of Unicode, and where the stretch begins.
    odd: Option<(usize, UWordBoundIndices<'a>)>,
    /// The last word cut, as it is looked for.
    pub word: String,
}

impl<'a> Words<'a> {
    /// The words of this text, which is composed (NFC).
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0, odd: None, word: String::new() }
    }

    /// Passes over the next word. Returns where it stands, in bytes.
    pub fn pass(&mut self) -> Option<Span> {
        self.next_word().map(|(start, word)| Span { start, end: start + word.len() })
    }

    /// Cuts the next word. Returns where it stands, in bytes.
    pub fn advance(&mut self) -> Option<Span> {
        let (start, word) = self.next_word()?;
        self.word.clear();
        if word.is_ascii() {
            self.word.push_str(word);
            self.word.make_ascii_lowercase();
        } else if word.chars().all(is_easy_letter) {
            self.word.extend(word.chars().flat_map(char::to_lowercase).map(plain));
        } else {
            self.fold(word);
        }
        if self.word.len() > LONGEST {
            let end = (0..=LONGEST).rev().find(|at| self.word.is_char_boundary(*at));
            self.word.truncate(end.unwrap_or(0));
        }
        Some(Span { start, end: start + word.len() })
    }

    /// Takes a word with any characters in it.
    fn fold(&mut self, word: &str) {
        let letters = word.chars().filter(|c| !is_invisible(*c)).nfkc().flat_map(char::to_lowercase);
        self.word.extend(letters.filter(|c| !is_accent(*c)).map(plain));
        // The letter that looks like an apostrophe can stand for a quotation mark.
        let quoted = self.word.trim_matches('\'');
        if quoted.is_empty() && self.word.is_empty() {
            self.word.push_str(word);
        } else if !quoted.is_empty() && quoted.len() < self.word.len() {
            self.word = quoted.to_owned();
        }
    }

    /// The next word as it stands, and where.
    fn next_word(&mut self) -> Option<(usize, &'a str)> {
        loop {
            if let Some((start, bounds)) = &mut self.odd {
                match bounds.find(|(_, piece)| piece.chars().any(is_sought)) {
                    Some((at, word)) => return Some((*start + at, word)),
                    None => self.odd = None,
                }
            }
            let rest = self.text.get(self.at..)?;
            let stretch = rest.trim_start();
            let start = self.at + (rest.len() - stretch.len());
            let stretch = stretch.split(char::is_whitespace).next().filter(|stretch| !stretch.is_empty())?;
            self.at = start + stretch.len();
            match easy(stretch) {
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

/// The word in a stretch without white space, where that is plain to see: nothing but Latin letters and digits, perhaps
/// with punctuation around. Nearly every stretch is so, and Unicode's rules take ten times as long.
fn easy(stretch: &str) -> Option<(usize, &str)> {
    let without_front = stretch.trim_start_matches(is_easy_mark);
    let word = without_front.trim_end_matches(is_easy_mark);
    word.chars().all(is_easy_letter).then_some((stretch.len() - without_front.len(), word))
}

fn is_easy_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'à'..='ö' | 'ø'..='ÿ' | 'À'..='Ö' | 'Ø'..='Þ')
}

fn is_easy_mark(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '«' | '»' | '–' | '—' | '…' | '“' | '”' | '’' | '‘')
}

/// Whether a piece of text with this character in it can be searched for: letters, digits, and pictures.
fn is_sought(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// What stands within a word and is not seen: soft hyphens, joiners, marks of direction, signs that vary a picture.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Accents that no letter was composed with.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A letter in lower case without its accent. Apostrophes are written in many ways.
fn plain(c: char) -> char {
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
    fn every_word_is_one_and_punctuation_is_none() {
        let text = "Det er, altså: 3,5 – «ikke» f.eks. 😀? Don’t KAFÉ Göran";
        let cut = ["det", "er", "altså", "3,5", "ikke", "f.eks", "😀", "don't", "kafe", "gøran"];
        assert_eq!(words(text), cut);
        assert_eq!(words("… – !?"), [""; 0]);
    }

    #[test]
    fn a_plain_word_is_cut_out_by_the_short_way() {
        assert_eq!(easy("«Røyk!»"), Some((2, "Røyk")));
        assert_eq!(easy("(røyk),"), Some((1, "røyk")));
        assert_eq!(easy("ÅTTE"), Some((0, "ÅTTE")));
        assert_eq!(easy("a-b"), None);
        assert_eq!(easy("ﬁn"), None);
    }

    #[test]
    fn the_ways_of_word_processors_hide_no_word() {
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
    fn letters_of_all_scripts_are_words() {
        assert_eq!(words("שלום, 你好 안녕하세요 ᚠ"), ["שלום", "你", "好", "안녕하세요", "ᚠ"]);
    }

    #[test]
    fn words_of_no_end_are_cut() {
        assert_eq!(words(&"å".repeat(100_000)), ["å".repeat(127)]);
    }

    proptest! {
        #[test]
        fn no_word_is_empty(text in "[a\u{ad}\u{200b}\u{200d}\u{301}ʼ’'ﬁ😀\u{fe0f}é ]{0,8}|\\PC{0,12}") {
            prop_assert!(words(&text).iter().all(|word| !word.is_empty()), "{:?}", words(&text));
        }

        #[test]
        fn what_is_seen_at_once_is_what_the_rules_of_unicode_say(text in "[a-zæøåÆÉ0-9 \n.,:!?«»–…’'\"()-]{0,40}") {
            let by_rule = text.unicode_words().map(|word| word.to_lowercase().chars().map(plain).collect::<String>());
            prop_assert_eq!(words(&text), by_rule.collect::<Vec<_>>());
        }
    }
}
