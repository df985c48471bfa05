//! In what unit programs count the positions in a text.

/// How the positions in a text are counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Counting {
    /// What counts as one character.
    pub unit: Unit,
    /// How a line end of two characters, `\r\n`, is counted.
    pub line_end: LineEnd,
    /// Whether the end of a selection is the position of its last character, rather than the one after it.
    pub inclusive: bool,
}

/// What counts as one character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unit {
    /// A Unicode code point, as the REFI-QDA standard says.
    CodePoint,
    /// Two bytes of UTF-16, as NVivo counts. A character beyond the basic plane, such as most emoji, counts as two.
    Utf16,
}

/// How `\r\n` is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LineEnd {
    /// As two characters.
    Two,
    /// As one.
    One,
}

impl Counting {
    /// As the standard says: code points, and the end is exclusive.
    pub const STANDARD: Self = Self { unit: Unit::CodePoint, line_end: LineEnd::Two, inclusive: false };

    /// The byte at which each position of a text lies, with that of its end last. A position in the middle of a character
    /// has `None`.
    pub fn bytes_of_positions(self, text: &str) -> Vec<Option<usize>> {
        let mut bytes = Vec::with_capacity(text.len() + 1);
        let mut after_return = false;
        for (at, c) in text.char_indices() {
            let is_joined = self.line_end == LineEnd::One && c == '\n' && after_return;
            after_return = c == '\r';
            if is_joined {
                continue;
            }
            bytes.push(Some(at));
            if self.unit == Unit::Utf16 && c.len_utf16() == 2 {
                bytes.push(None);
            }
        }
        bytes.push(Some(text.len()));
        bytes
    }
}

impl Unit {
    /// How many units a text has.
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::CodePoint => text.chars().count(),
            Self::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_counted_in_the_unit() {
        let text = "å\r\n😀b";
        let of = |unit, line_end| Counting { unit, line_end, inclusive: false }.bytes_of_positions(text);
        let at = |bytes: &[usize]| bytes.iter().map(|at| (*at < 99).then_some(*at)).collect::<Vec<_>>();
        assert_eq!(of(Unit::CodePoint, LineEnd::Two), at(&[0, 2, 3, 4, 8, 9]));
        assert_eq!(of(Unit::CodePoint, LineEnd::One), at(&[0, 2, 4, 8, 9]));
        assert_eq!(of(Unit::Utf16, LineEnd::Two), at(&[0, 2, 3, 4, 99, 8, 9]));
        assert_eq!([Unit::CodePoint, Unit::Utf16].map(|unit| unit.count(text)), [5, 6]);
    }
}
