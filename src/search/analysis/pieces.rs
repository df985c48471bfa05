//! Texts cut at white space, and what was found out about each piece.
//!
//! No word goes on after white space, so a piece (nearly always one word with its punctuation) holds the same words
//! wherever it stands. What it holds is worked out once and remembered under its bytes. Looking through a text then
//! takes a few nanoseconds a word, many times less than cutting it into words by the rules of Unicode.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// How many bytes a short piece has at most: as many as fit into one number.
const SHORT: usize = 16;

/// The longest piece that is remembered, in bytes. In scripts without spaces a piece can be a whole paragraph.
const LONGEST: usize = 64;

/// A piece of a text: where it stands, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The bytes of a short piece as one number; 0 for a longer one.
    key: u128,
}

/// The pieces of a text, one after another.
pub(super) struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The same from the piece on that holds this byte.
    pub(super) fn from(text: &'a str, byte: usize) -> Self {
        let before = text.as_bytes().get(..byte).unwrap_or_default();
        let separator = before.iter().rposition(|byte| separates(*byte));
        Self { text, at: separator.map_or(0, |at| at + 1) }
    }

    /// How far they have been cut.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The text of a piece.
    pub(super) fn text(&self, piece: Piece) -> &'a str {
        self.text.get(piece.start..piece.end).unwrap_or_default()
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    #[inline]
    fn next(&mut self) -> Option<Piece> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(|byte| separates(*byte)) {
            self.at += 1;
        }
        let start = self.at;
        let window = window(bytes, start);
        let length = until_separator(window);
        if length == 0 {
            return None;
        }
        self.at += length;
        let key = if length < SHORT { window & ((1 << (8 * length)) - 1) } else { window };
        let rest = if length < SHORT { &[] } else { bytes.get(self.at..).unwrap_or_default() };
        let more = rest.iter().position(|byte| separates(*byte)).unwrap_or(rest.len());
        self.at += more;
        Some(Piece { start, end: self.at, key: if more == 0 { key } else { 0 } })
    }
}

/// The greatest byte that separates pieces: the space. Those below it are white space or control characters, which are
/// no part of a word either. White space beyond ASCII may stand within a piece; it then holds several words.
const SEPARATOR: u8 = b' ';

fn separates(byte: u8) -> bool {
    byte <= SEPARATOR
}

/// The bytes from a place on, as many as fit into a number; zeros after the last.
#[inline]
fn window(bytes: &[u8], at: usize) -> u128 {
    let rest = bytes.get(at..).unwrap_or_default();
    if let Some(whole) = rest.first_chunk::<SHORT>() {
        return u128::from_le_bytes(*whole);
    }
    let mut padded = [0; SHORT];
    for (to, from) in padded.iter_mut().zip(rest) {
        *to = *from;
    }
    u128::from_le_bytes(padded)
}

/// How many bytes stand before the first separator in a number of bytes, little end first.
#[inline]
fn until_separator(window: u128) -> usize {
    const ONES: u128 = u128::MAX / 255;
    // The top bit of each byte less than the number, exact up to the first such byte.
    let less = window.wrapping_sub(ONES * (SEPARATOR as u128 + 1)) & !window & (ONES << 7);
    less.trailing_zeros() as usize / 8
}

/// For each word of a piece, the bits of the words looked for that it is.
type Bits = SmallVec<[u64; 1]>;

/// What is known of pieces.
pub(super) struct Memory {
    short: FxHashMap<u128, u32>,
    long: FxHashMap<Box<str>, u32>,
    /// What pieces hold; the three of [`NO_WORD`], [`OTHER_WORD`] and [`FORGOTTEN`] first.
    contents: Vec<Bits>,
}

/// The place of what holds no word,
const NO_WORD: u32 = 0;
/// of what holds one word that is not looked for,
const OTHER_WORD: u32 = 1;
/// and of what the last piece holds that is not remembered.
const FORGOTTEN: u32 = 2;

impl Default for Memory {
    fn default() -> Self {
        let contents = vec![Bits::new(), Bits::from_buf([0]), Bits::new()];
        Self { short: FxHashMap::default(), long: FxHashMap::default(), contents }
    }
}

impl Memory {
    /// The place of what a piece holds, for [`Self::bits`]. `analyse` works it out where it is not known.
    #[inline]
    pub(super) fn place(&mut self, pieces: &Pieces, piece: Piece, analyse: impl FnOnce(&str) -> Bits) -> u32 {
        if piece.key != 0 {
            if let Some(place) = self.short.get(&piece.key) {
                return *place;
            }
            let place = self.put(analyse(pieces.text(piece)));
            self.short.insert(piece.key, place);
            return place;
        }
        let text = pieces.text(piece);
        if let Some(place) = self.long.get(text) {
            return *place;
        }
        if text.len() > LONGEST {
            self.contents[FORGOTTEN as usize] = analyse(text);
            return FORGOTTEN;
        }
        let place = self.put(analyse(text));
        self.long.insert(text.into(), place);
        place
    }

    /// The bits of each word at a place; good until the next place is asked for.
    #[inline]
    pub(super) fn bits(&self, place: u32) -> &[u64] {
        self.contents.get(place as usize).map_or(&[], |bits| bits)
    }

    fn put(&mut self, bits: Bits) -> u32 {
        match bits.as_slice() {
            [] => NO_WORD,
            [0] => OTHER_WORD,
            _ => {
                self.contents.push(bits);
                u32::try_from(self.contents.len() - 1).unwrap_or(NO_WORD)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::analysis::tokens;

    proptest! {
        #[test]
        fn a_text_has_the_words_of_its_pieces(text in "([a-eæøåÉ\u{ad}’'.,\u{301}\u{a0}\u{2003}\u{200d}ﬁ你好👩 \n\t]|\\PC){0,40}") {
            let pieces = || Pieces::of(&text);
            let words: Vec<String> = pieces().flat_map(|piece| tokens::words(pieces().text(piece))).collect();
            prop_assert_eq!(words, tokens::words(&text));
        }

        #[test]
        fn pieces_are_what_stands_between_white_space(text in "[a-cæ \n]{0,60}") {
            let pieces = || Pieces::of(&text);
            let cut: Vec<&str> = pieces().map(|piece| pieces().text(piece)).collect();
            prop_assert_eq!(&cut, &text.split_ascii_whitespace().collect::<Vec<_>>());
            for (piece, text) in pieces().zip(cut) {
                prop_assert_eq!(piece.key == 0, text.len() > SHORT);
                prop_assert!(text.len() > SHORT || piece.key.to_le_bytes().starts_with(text.as_bytes()));
            }
        }
    }

    #[test]
    fn what_a_piece_holds_is_worked_out_once() {
        let (mut memory, mut asked) = (Memory::default(), Vec::new());
        let (long, paragraph) = ("a".repeat(SHORT + 1), "a".repeat(LONGEST + 1));
        let text = format!("to, en to, {long} {long} – {paragraph} {paragraph}");
        let mut pieces = Pieces::of(&text);
        while let Some(piece) = pieces.next() {
            let place = memory.place(&pieces, piece, |text| {
                asked.push(text.to_owned());
                if text == "–" { Bits::new() } else { Bits::from_buf([text.len() as u64]) }
            });
            let length = (piece.end - piece.start) as u64;
            let bits = if pieces.text(piece) == "–" { vec![] } else { vec![length] };
            assert_eq!(memory.bits(place), bits);
        }
        assert_eq!(asked, ["to,", "en", &long, "–", &paragraph, &paragraph]);
    }
}
