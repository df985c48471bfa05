//! Which encoding bytes are in that are no UTF-8: the guess of a detector made for web pages, which does not know the
//! encoding of old Macs, weighed against that one by how odd the words would look.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::super::encoding::{Certainty, Encoding};

/// Where most files come from, as the ending of an address.
const HOME: &[u8] = b"no";

/// How many bytes are looked at, from the first letter beyond ASCII on.
const SAMPLE: usize = 1024 * 1024;

/// Below how many letters beyond ASCII the files of home are likelier than the detector's own guess, which takes one
/// Norwegian line in fifty for Polish or Turkish where it sees six or fewer, and none where it sees more.
const FEW: usize = 12;

/// From how many letters beyond ASCII on a guess is called likely.
const TELLING: usize = 20;

/// The likeliest encoding of bytes that are no UTF-8, and how sure that is.
pub fn of_one_byte_letters(bytes: &[u8]) -> (Encoding, Certainty) {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(1);
    let sample = bytes.get(first..).unwrap_or_default();
    let (bytes, is_all) = (sample.get(..SAMPLE).unwrap_or(sample), sample.len() <= SAMPLE);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, is_all);
    let guess = |home| Encoding::of(detector.guess(home, Utf8Detection::Deny));
    let letters = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let (anywhere, here) = (guess(None), guess(Some(HOME)));
    let (western, mac) = (Encoding::WINDOWS_1252, Encoding::MACINTOSH);
    let candidates = if letters < FEW { [here, western, mac, anywhere] } else { [anywhere, here, western, mac] };
    // The first of those that look least odd.
    let judged = candidates.map(|encoding| (oddities(bytes, encoding), encoding));
    let (odd, encoding) = judged.into_iter().min_by_key(|(odd, _)| *odd).unwrap_or((0, western));
    let is_likely = letters >= TELLING && odd * 20 <= letters;
    (encoding, if is_likely { Certainty::Likely } else { Certainty::Guess })
}

/// Whether bytes are UTF-8 with some damage: most of what is beyond ASCII is well formed.
pub fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut fine, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        fine += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    fine > broken * 4
}

/// How many letters would stand where none stands in any language: a sign or a capital inside a word, a letter of
/// another script in the middle of a Latin word, an unused byte.
fn oddities(bytes: &[u8], encoding: Encoding) -> usize {
    let (text, _) = encoding.codec().decode_without_bom_handling(bytes);
    // The character before, and the last one that was no space.
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

/// Whether a letter or sign cannot well stand between its neighbours.
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
    // `¯l`, `sj¿`; quotation marks, dashes and the like touch words wherever they stand.
    let touches = "«»‹›“”„‟‘’‚‛–—―…·•§¶°£€%-".contains(c) || c.is_whitespace();
    !touches && (is_letter(after) || ("¿¡¼½¾¯¨¸".contains(c) && is_letter(before)))
}

/// Whether a letter or sign cannot well stand alone where it does: `for Œ gŒ`, `® va blid`.
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
    }
}
