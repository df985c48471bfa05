//! The letters that codes and names of glyphs stand for, where a font does not say itself (PDF 32000-1, annex D; the
//! names are those of the Adobe Glyph List).

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

/// The letters of the codes from 0xA0 on in Adobe's standard encoding; a blank for none.
const STANDARD: &str =
    " ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ";

/// Names of glyphs that are neither a letter nor a letter with an accent.
const NAMES: &[(&str, &str)] = &[
    ("space", " "),
    ("exclam", "!"),
    ("quotedbl", "\""),
    ("numbersign", "#"),
    ("dollar", "$"),
    ("percent", "%"),
    ("ampersand", "&"),
    ("quotesingle", "'"),
    ("parenleft", "("),
    ("parenright", ")"),
    ("asterisk", "*"),
    ("plus", "+"),
    ("comma", ","),
    ("hyphen", "-"),
    ("period", "."),
    ("slash", "/"),
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("colon", ":"),
    ("semicolon", ";"),
    ("less", "<"),
    ("equal", "="),
    ("greater", ">"),
    ("question", "?"),
    ("at", "@"),
    ("bracketleft", "["),
    ("backslash", "\\"),
    ("bracketright", "]"),
    ("asciicircum", "^"),
    ("underscore", "_"),
    ("grave", "`"),
    ("braceleft", "{"),
    ("bar", "|"),
    ("braceright", "}"),
    ("asciitilde", "~"),
    ("quoteleft", "‘"),
    ("quoteright", "’"),
    ("quotedblleft", "“"),
    ("quotedblright", "”"),
    ("quotesinglbase", "‚"),
    ("quotedblbase", "„"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("guilsinglleft", "‹"),
    ("guilsinglright", "›"),
    ("endash", "–"),
    ("emdash", "—"),
    ("minus", "−"),
    ("ellipsis", "…"),
    ("bullet", "•"),
    ("periodcentered", "·"),
    ("degree", "°"),
    ("section", "§"),
    ("paragraph", "¶"),
    ("dagger", "†"),
    ("daggerdbl", "‡"),
    ("exclamdown", "¡"),
    ("questiondown", "¿"),
    ("cent", "¢"),
    ("sterling", "£"),
    ("yen", "¥"),
    ("Euro", "€"),
    ("currency", "¤"),
    ("florin", "ƒ"),
    ("copyright", "©"),
    ("registered", "®"),
    ("trademark", "™"),
    ("multiply", "×"),
    ("divide", "÷"),
    ("plusminus", "±"),
    ("onehalf", "½"),
    ("onequarter", "¼"),
    ("threequarters", "¾"),
    ("perthousand", "‰"),
    ("fraction", "⁄"),
    ("mu", "µ"),
    ("ordfeminine", "ª"),
    ("ordmasculine", "º"),
    ("onesuperior", "¹"),
    ("twosuperior", "²"),
    ("threesuperior", "³"),
    ("brokenbar", "¦"),
    ("logicalnot", "¬"),
    ("nbspace", " "),
    ("AE", "Æ"),
    ("ae", "æ"),
    ("OE", "Œ"),
    ("oe", "œ"),
    ("Oslash", "Ø"),
    ("oslash", "ø"),
    ("germandbls", "ß"),
    ("Eth", "Ð"),
    ("eth", "ð"),
    ("Thorn", "Þ"),
    ("thorn", "þ"),
    ("Lslash", "Ł"),
    ("lslash", "ł"),
    ("Dcroat", "Đ"),
    ("dcroat", "đ"),
    ("Eng", "Ŋ"),
    ("eng", "ŋ"),
    ("Tbar", "Ŧ"),
    ("tbar", "ŧ"),
    ("dotlessi", "ı"),
    ("arrowright", "→"),
    ("arrowleft", "←"),
    ("approxequal", "≈"),
    ("lessequal", "≤"),
    ("greaterequal", "≥"),
    ("fi", "fi"),
    ("fl", "fl"),
    ("ff", "ff"),
    ("ffi", "ffi"),
    ("ffl", "ffl"),
];

/// Accents in the names of letters, and as combining characters.
const ACCENTS: &[(&str, char)] = &[
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("circumflex", '\u{302}'),
    ("tilde", '\u{303}'),
    ("macron", '\u{304}'),
    ("breve", '\u{306}'),
    ("dotaccent", '\u{307}'),
    ("dieresis", '\u{308}'),
    ("ring", '\u{30a}'),
    ("hungarumlaut", '\u{30b}'),
    ("caron", '\u{30c}'),
    ("commaaccent", '\u{326}'),
    ("cedilla", '\u{327}'),
    ("ogonek", '\u{328}'),
];

/// One of the encodings that a font may name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Adobe's standard encoding, that of most fonts of type 1.
    Standard,
    /// Windows-1252.
    Windows,
    /// Mac Roman.
    Mac,
}

impl Encoding {
    /// The encoding of a name; `None` if there is none.
    pub fn named(name: &[u8]) -> Option<Self> {
        match name {
            b"StandardEncoding" => Some(Self::Standard),
            b"WinAnsiEncoding" | b"PDFDocEncoding" => Some(Self::Windows),
            b"MacRomanEncoding" => Some(Self::Mac),
            _ => None,
        }
    }

    /// The letters of a code; `None` if it has none.
    pub fn letters(self, code: u8) -> Option<String> {
        let letter = match (self, code) {
            (_, 0..0x20) => return None,
            (Self::Standard, b'\'') => '’',
            (Self::Standard, b'`') => '‘',
            (_, 0x20..0x7f) => char::from(code),
            (Self::Standard, _) => {
                let at = usize::from(code.checked_sub(0xa0)?);
                STANDARD.chars().nth(at).filter(|letter| *letter != ' ')?
            }
            (Self::Windows, _) => WINDOWS_1252.decode_without_bom_handling(&[code]).0.chars().next()?,
            (Self::Mac, _) => MACINTOSH.decode_without_bom_handling(&[code]).0.chars().next()?,
        };
        (!letter.is_control()).then(|| plain(letter))
    }
}

/// The letters of a glyph by its name: `aring`, `f_i`, `uni00E5`, `zero.lf`; `None` if the name says nothing.
pub fn named(name: &str) -> Option<String> {
    let name = name.split_once('.').map_or(name, |(name, _)| name);
    if name.contains('_') {
        return name.split('_').map(named).collect();
    }
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next().filter(char::is_ascii_alphabetic), letters.next()) {
        return Some(letter.to_string());
    }
    if let Some((_, letters)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*letters).to_owned());
    }
    with_accent(name).or_else(|| numbered(name))
}

/// `aring`: a letter, and the name of an accent.
fn with_accent(name: &str) -> Option<String> {
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let (_, accent) = ACCENTS.iter().find(|(accent, _)| name.get(1..) == Some(accent))?;
    Some([letter, *accent].into_iter().nfc().collect())
}

/// `uni00E5` or `u00E5`: the number of a character.
fn numbered(name: &str) -> Option<String> {
    let digits = name.strip_prefix("uni").or_else(|| name.strip_prefix('u'))?;
    let letter = char::from_u32(u32::from_str_radix(digits.get(..digits.len().min(6))?, 16).ok()?)?;
    (digits.len() >= 4 && !letter.is_control()).then(|| plain(letter))
}

/// A letter as one writes it: of ligatures the single letters.
pub fn plain(letter: char) -> String {
    match letter {
        '\u{fb00}'..='\u{fb06}' => letter.nfkc().collect(),
        '\u{a0}' | '\t' | '\n' | '\r' => " ".to_owned(),
        _ => letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_glyphs_are_letters() {
        let table = [
            ("a", "a"),
            ("aring", "å"),
            ("Aring", "Å"),
            ("oslash", "ø"),
            ("eacute", "é"),
            ("scaron", "š"),
            ("uni00E6", "æ"),
            ("u1F642", "🙂"),
            ("zero.lf", "0"),
            ("f_f_i", "ffi"),
            ("fi", "fi"),
            ("uniFB01", "fi"),
        ];
        for (name, letters) in table {
            assert_eq!(named(name).as_deref(), Some(letters), "{name}");
        }
        for name in ["", "g23", ".notdef", "uniXYZW", "u12", "ørring", "uniD800"] {
            assert_eq!(named(name), None, "{name}");
        }
    }

    #[test]
    fn codes_are_letters_of_the_encoding() {
        let letters = |encoding: Encoding, codes: &[u8]| -> String {
            codes.iter().filter_map(|code| encoding.letters(*code)).collect()
        };
        assert_eq!(letters(Encoding::Windows, b"bl\xe5b\xe6r \x96 \x93ja\x94"), "blåbær – “ja”");
        assert_eq!(letters(Encoding::Mac, b"bl\x8cb\xber"), "blåbær");
        assert_eq!(letters(Encoding::Standard, b"\xe9l, \xf1r, \xaener's \xfb\xd0"), "Øl, ær, finer’s ß—");
        assert_eq!(STANDARD.chars().count(), 0x60);
        assert_eq!(Encoding::Windows.letters(7), None);
    }
}
