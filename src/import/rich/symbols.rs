//! Symbols: characters from a symbol font, and the Unicode characters that mean the same.

/// The font (lower case), the code in the font (without the offset of the private use area), and the character.
const SYMBOLS: &[(&str, u32, char)] = &[
    ("wingdings", 0x4a, '☺'),
    ("wingdings", 0x4b, '😐'),
    ("wingdings", 0x4c, '☹'),
    ("wingdings", 0x6c, '●'),
    ("wingdings", 0x6e, '■'),
    ("wingdings", 0xa7, '▪'),
    ("wingdings", 0xa8, '◻'),
    ("wingdings", 0xdf, '←'),
    ("wingdings", 0xe0, '→'),
    ("wingdings", 0xe1, '↑'),
    ("wingdings", 0xe2, '↓'),
    ("wingdings", 0xe8, '➔'),
    ("wingdings", 0xf3, '⇔'),
    ("wingdings", 0xfb, '✗'),
    ("wingdings", 0xfc, '✓'),
    ("wingdings", 0xfd, '☒'),
    ("wingdings", 0xfe, '☑'),
    ("symbol", 0xa3, '≤'),
    ("symbol", 0xab, '↔'),
    ("symbol", 0xac, '←'),
    ("symbol", 0xad, '↑'),
    ("symbol", 0xae, '→'),
    ("symbol", 0xaf, '↓'),
    ("symbol", 0xb0, '°'),
    ("symbol", 0xb1, '±'),
    ("symbol", 0xb3, '≥'),
    ("symbol", 0xb4, '×'),
    ("symbol", 0xb7, '•'),
    ("symbol", 0xb9, '≠'),
    ("symbol", 0xbb, '≈'),
    ("symbol", 0xbc, '…'),
    ("symbol", 0xde, '⇒'),
];

/// The character for a symbol, given by the font's name and the code; `None` if unknown.
pub fn letter(font: &str, code: u32) -> Option<char> {
    let inner = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let font = font.to_lowercase();
    let known = SYMBOLS.iter().find(|(name, c, _)| *name == font && *c == inner).map(|&(_, _, shown)| shown);
    let private = (0xe000..=0xf8ff).contains(&code);
    known.or_else(|| char::from_u32(code).filter(|_| !private && !is_symbol_font(&font)))
}

/// Whether the letters of a font are pictures.
pub fn is_symbol_font(font: &str) -> bool {
    let font = font.to_lowercase();
    ["symbol", "webdings"].contains(&font.as_str()) || font.starts_with("wingdings")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_becomes_the_character_that_means_the_same() {
        assert_eq!(letter("Wingdings", 0xF0E0), Some('→'));
        assert_eq!(letter("Symbol", 0x00B7), Some('•'));
        assert_eq!(letter("Times", 0x00E5), Some('å'));
        assert_eq!(letter("Wingdings", 0xF001), None);
        assert_eq!(letter("Times", 0xE001), None);
    }
}
