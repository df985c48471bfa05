//! Mutations for tests: bytes changed in ways that break readers. Always the same ones for the same seed.

/// A sequence of numbers that look random (SplitMix64, by Sebastiano Vigna, public domain).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 if that is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn range(&mut self, length: usize, longest: usize) -> std::ops::Range<usize> {
        let start = self.below(length);
        start..(start + 1 + self.below(longest)).min(length)
    }
}

/// Pieces that readers give a meaning, or stumble over.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n\n",
    b"\t",
    b"\"",
    b";",
    b"<",
    b">",
    b"</",
    b"/>",
    b"<!--",
    b"]]>",
    b"&",
    b"&#x0;",
    b"&#1114112;",
    b"&lol;",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"{",
    b"}",
    b"\\'",
    b"\\u-1?",
    b"\\bin999999999 ",
    b"[",
    b"]",
    b":",
    b",",
    b"-1",
    b"0",
    b"99999999999999999999",
    b"1e999",
    b"NaN",
    b"null",
    b"-->",
    b"00:00:99.999",
    b"#00:01:02-3#",
    b"I: ",
    b"Anna:\n",
    b"PK\x03\x04",
    "\u{301}".as_bytes(),
    "\u{200d}".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{1f1f3}".as_bytes(),
    "\u{2028}".as_bytes(),
    "\u{fffe}".as_bytes(),
];

/// The bytes with a few changes: bits flipped, pieces left out, repeated, moved, put in, or taken from `other`.
pub(crate) fn mutated(dice: &mut Dice, bytes: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let length = bytes.len();
        if length == 0 {
            break;
        }
        match dice.below(8) {
            0 => {
                let at = dice.below(length);
                bytes[at] ^= 1 << dice.below(8);
            }
            1 => drop(bytes.drain(dice.range(length, 40))),
            2 => {
                let piece = bytes[dice.range(length, 60)].to_vec();
                let at = dice.below(length);
                bytes.splice(at..at, piece);
            }
            3 => bytes.truncate(dice.below(length)),
            4 => {
                let piece = bytes[dice.range(length, 12)].repeat(1 + dice.below(300));
                let at = dice.below(length);
                bytes.splice(at..at, piece);
            }
            5 if !other.is_empty() => {
                let piece = other[dice.range(other.len(), 200)].to_vec();
                let range = dice.range(length, 200);
                bytes.splice(range, piece);
            }
            6 => {
                let at = dice.below(length);
                bytes[at] = u8::try_from(dice.below(256)).unwrap();
            }
            _ => {
                let (piece, at) = (PIECES[dice.below(PIECES.len())], dice.below(length));
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Numbers that headers lie with, as bytes.
const NUMBERS: &[&[u8]] = &[
    &[0],
    &[0xff],
    &[0, 0],
    &[0xff, 0xff],
    &[0, 1, 0, 0],
    &[0x7f, 0xff, 0xff, 0xff],
    &[0xff, 0xff, 0xff, 0x7f],
    &[0xff, 0xff, 0xff, 0xff],
    &[0xff; 8],
];

/// The bytes with a few of them overwritten: nothing moves, so what a header says about places stays true.
pub(crate) fn overwritten(dice: &mut Dice, bytes: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        let piece = match dice.below(5) {
            0 => vec![u8::try_from(dice.below(256)).unwrap()],
            1 => NUMBERS[dice.below(NUMBERS.len())].to_vec(),
            2 => PIECES[dice.below(PIECES.len())].to_vec(),
            3 => bytes[dice.range(bytes.len(), 60)].to_vec(),
            _ => other[dice.range(other.len(), 60)].to_vec(),
        };
        // The beginning says the most about the rest.
        let within = if dice.below(3) == 0 { bytes.len().min(128) } else { bytes.len() };
        let at = dice.below(within);
        bytes.iter_mut().skip(at).zip(piece).for_each(|(byte, other)| *byte = other);
    }
    bytes
}

/// The seed and the number of inputs, from the environment if it names them.
pub(crate) fn seed_and_count(count: usize) -> (u64, usize) {
    let read = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<usize>().ok());
    (read("TUSJ_SEED").unwrap_or(1) as u64, read("TUSJ_INPUTS").unwrap_or(count))
}
