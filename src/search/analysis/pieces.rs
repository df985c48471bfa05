//! Texts split at white space, and a cache of the analysis of each piece.
//!
//! No word spans white space, so a piece (nearly always one word with its punctuation) has the same words wherever it
//! occurs. Its analysis is done once and cached by its bytes. Scanning a text then takes a few nanoseconds per word,
//! many times less than splitting it into words by the rules of Unicode.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// The most bytes in a short piece: as many as fit into a `u128`.
const MAX_SHORT: usize = 16;

/// The longest piece that is cached, in bytes. In scripts without spaces a piece can be a whole paragraph.
const MAX_CACHED: usize = 64;

/// A piece of a text, as a byte range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The bytes of a short piece as one number; 0 for a longer piece.
    key: u128,
}

/// Iterates over the pieces of a text.
pub(super) struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Starts at the piece that contains this byte.
    pub(super) fn from(text: &'a str, byte: usize) -> Self {
        let before = text.as_bytes().get(..byte).unwrap_or_default();
        let separator = before.iter().rposition(|byte| is_separator(*byte));
        Self { text, at: separator.map_or(0, |at| at + 1) }
    }

    /// The byte position where the next piece is looked for.
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
        while bytes.get(self.at).is_some_and(|byte| is_separator(*byte)) {
            self.at += 1;
        }
        let start = self.at;
        let window = window(bytes, start);
        let length = until_separator(window);
        if length == 0 {
            return None;
        }
        self.at += length;
        let key = if length < MAX_SHORT { window & ((1 << (8 * length)) - 1) } else { window };
        let rest = if length < MAX_SHORT { &[] } else { bytes.get(self.at..).unwrap_or_default() };
        let more = rest.iter().position(|byte| is_separator(*byte)).unwrap_or(rest.len());
        self.at += more;
        Some(Piece { start, end: self.at, key: if more == 0 { key } else { 0 } })
    }
}

/// The greatest byte that separates pieces: the space. The bytes below it are white space and control characters, which
/// are never part of a word. White space beyond ASCII does not separate pieces; such a piece has several words.
const SEPARATOR: u8 = b' ';

fn is_separator(byte: u8) -> bool {
    byte <= SEPARATOR
}

/// The bytes from a position on, as many as fit into a `u128`, padded with zeros. Little-endian.
#[inline]
fn window(bytes: &[u8], at: usize) -> u128 {
    let rest = bytes.get(at..).unwrap_or_default();
    if let Some(whole) = rest.first_chunk::<MAX_SHORT>() {
        return u128::from_le_bytes(*whole);
    }
    let mut padded = [0; MAX_SHORT];
    for (to, from) in padded.iter_mut().zip(rest) {
        *to = *from;
    }
    u128::from_le_bytes(padded)
}

/// The number of bytes before the first separator in a window.
#[inline]
fn until_separator(window: u128) -> usize {
    const ONES: u128 = u128::MAX / 255;
    // Sets the top bit of each byte that is a separator; correct up to the first one. The classic "haszero" bit trick.
    let less = window.wrapping_sub(ONES * (SEPARATOR as u128 + 1)) & !window & (ONES << 7);
    less.trailing_zeros() as usize / 8
}

/// For each word of a piece, which query terms it matches (bit *n* for term *n*).
type Bits = SmallVec<[u64; 1]>;

/// The cache of the pieces that have been analysed.
pub(super) struct PieceCache {
    short: FxHashMap<u128, u32>,
    long: FxHashMap<Box<str>, u32>,
    /// The bits of pieces. The first three entries are [`NO_WORD`], [`OTHER_WORD`] and [`UNCACHED`].
    contents: Vec<Bits>,
}

/// The entry of all pieces without a word.
const NO_WORD: u32 = 0;
/// The entry of all pieces with one word that matches no term.
const OTHER_WORD: u32 = 1;
/// The entry that is overwritten by each piece too long to be cached.
const UNCACHED: u32 = 2;

impl Default for PieceCache {
    fn default() -> Self {
        let contents = vec![Bits::new(), Bits::from_buf([0]), Bits::new()];
        Self { short: FxHashMap::default(), long: FxHashMap::default(), contents }
    }
}

impl PieceCache {
    /// The index of a piece's entry, for [`Self::bits`]. If the piece is not cached yet, `analyse` is called.
    #[inline]
    pub(super) fn entry(&mut self, pieces: &Pieces, piece: Piece, analyse: impl FnOnce(&str) -> Bits) -> u32 {
        if piece.key != 0 {
            if let Some(entry) = self.short.get(&piece.key) {
                return *entry;
            }
            let entry = self.add(analyse(pieces.text(piece)));
            self.short.insert(piece.key, entry);
            return entry;
        }
        let text = pieces.text(piece);
        if let Some(entry) = self.long.get(text) {
            return *entry;
        }
        if text.len() > MAX_CACHED {
            self.contents[UNCACHED as usize] = analyse(text);
            return UNCACHED;
        }
        let entry = self.add(analyse(text));
        self.long.insert(text.into(), entry);
        entry
    }

    /// The bits of each word in an entry. Valid until the next call of [`Self::entry`].
    #[inline]
    pub(super) fn bits(&self, entry: u32) -> &[u64] {
        self.contents.get(entry as usize).map_or(&[], |bits| bits)
    }

    fn add(&mut self, bits: Bits) -> u32 {
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
        fn pieces_are_separated_by_white_space(text in "[a-cæ \n]{0,60}") {
            let pieces = || Pieces::of(&text);
            let cut: Vec<&str> = pieces().map(|piece| pieces().text(piece)).collect();
            prop_assert_eq!(&cut, &text.split_ascii_whitespace().collect::<Vec<_>>());
            for (piece, text) in pieces().zip(cut) {
                prop_assert_eq!(piece.key == 0, text.len() > MAX_SHORT);
                prop_assert!(text.len() > MAX_SHORT || piece.key.to_le_bytes().starts_with(text.as_bytes()));
            }
        }
    }

    #[test]
    fn a_piece_is_analysed_once() {
        let (mut cache, mut analysed) = (PieceCache::default(), Vec::new());
        let (long, paragraph) = ("a".repeat(MAX_SHORT + 1), "a".repeat(MAX_CACHED + 1));
        let text = format!("to, en to, {long} {long} – {paragraph} {paragraph}");
        let mut pieces = Pieces::of(&text);
        while let Some(piece) = pieces.next() {
            let entry = cache.entry(&pieces, piece, |text| {
                analysed.push(text.to_owned());
                if text == "–" { Bits::new() } else { Bits::from_buf([text.len() as u64]) }
            });
            let length = (piece.end - piece.start) as u64;
            let bits = if pieces.text(piece) == "–" { vec![] } else { vec![length] };
            assert_eq!(cache.bits(entry), bits);
        }
        assert_eq!(analysed, ["to,", "en", &long, "–", &paragraph, &paragraph]);
    }
}
