//! Guesses the encoding of bytes that are not UTF-8. The guess of a detector made for web pages is compared with the
//! encoding of old Macs, which the detector does not know, by how odd the words would look.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::super::encoding::{Certainty, Encoding};

/// The top-level domain of the country that most files come from, as a hint to the detector.
const COUNTRY: &[u8] = b"no";

/// How many bytes are examined, from the first non-ASCII letter on.
const SAMPLE: usize = 1024 * 1024;

/// With fewer non-ASCII letters than this, the guess for Norwegian files is preferred to the detector's own. With six
/// or fewer such letters the detector takes one Norwegian line in fifty for Polish or Turkish; with more, none.
const FEW_LETTERS: usize = 12;

/// With at least this many non-ASCII letters, a guess is called likely.
const ENOUGH_LETTERS: usize = 20;

/// The most likely encoding of bytes that are not UTF-8, and how certain it is.
pub fn of_one_byte_letters(bytes: &[u8]) -> (Encoding, Certainty) {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(1);
    let sample = bytes.get(first..).unwrap_or_default();
    let (bytes, is_all) = (sample.get(..SAMPLE).unwrap_or(sample), sample.len() <= SAMPLE);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, is_all);
    let guess = |home| Encoding::of(detector.guess(home, Utf8Detection::Deny));
    let letters = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let (anywhere, here) = (guess(None), guess(Some(COUNTRY)));
    let (western, mac) = (Encoding::WINDOWS_1252, Encoding::MACINTOSH);
    let candidates =
        if letters < FEW_LETTERS { [here, western, mac, anywhere] } else { [anywhere, here, western, mac] };
    // The candidate with the fewest oddities; on a tie, the first.
    let judged = candidates.map(|encoding| (oddities(bytes, encoding), encoding));
    let (odd, encoding) = judged.into_iter().min_by_key(|(odd, _)| *odd).unwrap_or((0, western));
    let is_likely = letters >= ENOUGH_LETTERS && odd * 20 <= letters;
    (encoding, if is_likely { Certainty::Likely } else { Certainty::Guess })
}

/// Whether bytes are damaged UTF-8: most of the non-ASCII parts are well formed.
pub fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut fine, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        fine += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    fine > broken * 4
}

/// How many characters are in places where no language has them: a symbol or a capital inside a word, a letter of
/// another script inside a Latin word, an unused byte.
fn oddities(bytes: &[u8], encoding: Encoding) -> usize {
    let (text, _) = encoding.codec().decode_without_bom_handling(bytes);
    // The previous character, and the last one that was not a space.
    let (mut last, mut before) = (None, None);
    let mut letters = text.chars().peekable();
    let mut odd = 0;
    while let Some(c) = letters.next() {
        let after = letters.peek().copied();
        odd += usize::from(!c.is_ascii() && (is_odd(before, c, after) || is_odd_alone(last, before, c, after)));
        last = if c == ' ' { last } else { Some(c) };
        before = Some(c);
    }
    odd
}

fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphabetic)
}

/// Whether a letter or symbol is unlikely between these neighbours.
fn is_odd(before: Option<char>, c: char, after: Option<char>) -> bool {
    if c == '\u{fffd}' || (c.is_control() && !c.is_whitespace()) {
        return true;
    }
    if c.is_alphabetic() {
        let is_ascii_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let is_foreign = !is_latin(c) && (is_ascii_letter(before) || is_ascii_letter(after));
        // `gŒr`, `SŒ det`
        let is_inside = is_letter(before) && (before.is_some_and(char::is_lowercase) || !is_letter(after));
        return is_foreign || (c.is_uppercase() && is_inside);
    }
    // `¯l`, `sj¿`. Quotation marks, dashes and the like may touch words on any side.
    let touches = "«»‹›“”„‟‘’‚‛–—―…·•§¶°£€%-".contains(c) || c.is_whitespace();
    !touches && (is_letter(after) || ("¿¡¼½¾¯¨¸".contains(c) && is_letter(before)))
}

/// Whether a letter or symbol is unlikely to be a word by itself: `for Œ gŒ`, `® va blid`.
fn is_odd_alone(last: Option<char>, before: Option<char>, c: char, after: Option<char>) -> bool {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_capital = c.is_uppercase() && last.is_some_and(|c| c.is_lowercase() || c == ',');
    is_space(before) && is_space(after) && (is_capital || "®¯¿¾".contains(c))
}

fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'ª' | 'º' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_is_odd_alone_after_a_small_letter_or_a_comma() {
        let alone = |last: char, c: char| is_odd_alone(Some(last), Some(' '), c, Some(' '));
        assert!(alone('r', 'Œ') && alone(',', 'Œ') && alone('.', '®'));
        assert!(!alone('.', 'Œ') && !alone('r', 'å'));
        assert!(!is_odd_alone(Some('r'), Some('r'), 'Œ', Some(' ')));
    }

    #[test]
    fn utf8_is_damaged_where_a_fifth_of_its_letters_are_broken() {
        let text = |fine: usize, broken: usize| ["å".repeat(fine).into_bytes(), b" \xe5 ".repeat(broken)].concat();
        for (fine, broken, is_damaged) in [(4, 1, false), (5, 1, true), (16, 4, false), (17, 4, true), (0, 0, false)] {
            assert_eq!(is_damaged_utf8(&text(fine, broken)), is_damaged, "{fine} {broken}");
        }
    }

    #[test]
    fn a_letter_of_another_script_is_odd_on_either_side_of_a_latin_word() {
        assert!(is_odd(Some('g'), 'π', None));
        assert!(is_odd(Some(' '), 'π', Some('g')));
        assert!(!is_odd(Some('α'), 'π', Some('ο')));
        assert!(!is_odd(Some('g'), 'å', Some('r')));
        assert!(is_odd(None, '\u{fffd}', None) && is_odd(None, '\u{7}', None));
    }
}
