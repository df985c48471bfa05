//! Recognises UTF-16 without a byte order mark: nearly all letters belong to one or two scripts, so they share their
//! upper byte.

use super::super::encoding::Encoding;
use super::SAMPLE;

/// The encoding of UTF-16 bytes without a mark; `None` if they are not UTF-16.
pub fn of_unmarked(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..bytes.len().min(SAMPLE) & !1).unwrap_or_default();
    // Spaces, line ends and full stops are ASCII in every script, so one of their two bytes is zero.
    if bytes.len() % 2 == 1 || sample.len() < 4 || !sample.contains(&0) {
        return None;
    }
    [Encoding::UTF_16LE, Encoding::UTF_16BE].into_iter().find(|encoding| is_text(sample, *encoding))
}

/// Whether the bytes, in this byte order, are mostly valid characters with some ASCII among them.
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
    // In the wrong byte order, spaces become U+2000 and line ends U+0A00.
    let swapped = units.iter().filter(|unit| is_plain(&unit.swap_bytes())).count();
    odd * 50 <= units.len() && plain * 20 >= units.len() && plain > swapped * 2
}
