//! UTF-16 without a byte order mark, known by what its letters have in common: nearly all of them are of one or two
//! scripts, and so share their upper byte.

use super::super::encoding::Encoding;
use super::SAMPLE;

/// The encoding of bytes that hold UTF-16 without a mark; nothing where they do not.
pub fn of_unmarked(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..bytes.len().min(SAMPLE) & !1).unwrap_or_default();
    // Spaces, line ends and full stops are ASCII in every script, so that one of their bytes is zero.
    if bytes.len() % 2 == 1 || sample.len() < 4 || !sample.contains(&0) {
        return None;
    }
    [Encoding::UTF_16LE, Encoding::UTF_16BE].into_iter().find(|encoding| is_text(sample, *encoding))
}

/// Whether these units, in this order of bytes, are letters of at most a few scripts, with ASCII among them.
fn is_text(sample: &[u8], encoding: Encoding) -> bool {
    let units: Vec<u16> = sample
        .chunks_exact(2)
        .map(|pair| {
            let pair = [pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)];
            if encoding == Encoding::UTF_16LE { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
        })
        .collect();
    let is_odd = |c: Result<char, _>| c.is_err() || c.is_ok_and(|c| c.is_control() && !c.is_whitespace());
    let odd = char::decode_utf16(units.iter().copied()).filter(|c| is_odd(c.clone())).count();
    let is_plain = |unit: &u16| matches!(unit, 0x20..=0x7e | 0x09 | 0x0a | 0x0d);
    let plain = units.iter().filter(|unit| is_plain(unit)).count();
    // The same bytes in the wrong order have their spaces at U+2000 and their line ends at U+0A00.
    let swapped = units.iter().filter(|unit| is_plain(&unit.swap_bytes())).count();
    odd * 50 <= units.len() && plain * 20 >= units.len() && plain > swapped * 2
}
