//! Random text for property tests: pieces that are hard to split correctly, in any order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::canonical;

/// Composed and decomposed letters, characters of several scripts, and characters that join or split their neighbours.
const PIECES: &[&str] = &[
    "a",
    "å",
    "a\u{30a}",
    "e",
    "\u{301}",
    "\u{308}",
    "ord",
    "Ord",
    "Æ",
    "ß",
    "İ",
    "Σ",
    " ",
    "  ",
    "\n",
    "\t",
    "\u{a0}",
    ".",
    "...",
    "…",
    "?",
    "!",
    ",",
    ":",
    "-",
    "–",
    "'",
    "’",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "(ler)",
    "f.eks.",
    "Mr.",
    "1",
    "02",
    "3.5",
    "👩\u{200d}👩\u{200d}👧",
    "🇳🇴",
    "🇸",
    "👍🏽",
    "\u{200d}",
    "\u{fe0f}",
    "שָׁלוֹם",
    "\u{5b8}",
    "한국어",
    "\u{1112}",
    "\u{1161}",
    "\u{11ab}",
    "\u{600}",
    "\u{ad}",
    "क्षि",
];

/// Any text that a file might hold, also with control characters, every kind of line end, and decomposed letters.
pub(crate) fn raw() -> impl Strategy<Value = String> {
    let unwanted = select(vec!["\r", "\r\n", "\u{feff}", "\u{1b}[2J", "\u{202e}", "\u{2069}", "\u{0}", "\u{2028}"]);
    let piece = prop_oneof![
        8 => select(PIECES).prop_map(str::to_owned),
        1 => unwanted.prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Any canonical text.
pub(crate) fn text() -> impl Strategy<Value = String> {
    raw().prop_map(|raw| canonical(&raw))
}
