//! Code pages: which letters the bytes of a text mean. The file names one, and each font may have another.

use encoding_rs::Encoding;

/// The upper half of the code page of old American PCs.
const CP_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
                      αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The upper half of the code page of old European PCs.
const CP_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
                      ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// A code page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodePage {
    /// One that web pages use too.
    Known(&'static Encoding),
    /// One given by the letters of its upper half.
    Table(&'static str),
    /// The signs of a symbol font, whose bytes are no letters.
    Signs,
}

impl CodePage {
    /// Western Europe on Windows.
    pub const WINDOWS: Self = Self::Known(encoding_rs::WINDOWS_1252);
    /// Western Europe on old Macs.
    pub const MAC: Self = Self::Known(encoding_rs::MACINTOSH);
    /// Old American PCs.
    pub const PC: Self = Self::Table(CP_437);
    /// Old European PCs.
    pub const EUROPEAN_PC: Self = Self::Table(CP_850);

    /// The code page with this number (`\ansicpg`, `\cpg`); `None` if it is not known, or is no code page.
    pub fn numbered(number: i32) -> Option<Self> {
        use encoding_rs as e;
        Some(Self::Known(match number {
            437 => return Some(Self::PC),
            // Close relatives of it for other parts of Europe are read as it.
            850 | 858 => return Some(Self::EUROPEAN_PC),
            866 => e::IBM866,
            874 => e::WINDOWS_874,
            932 => e::SHIFT_JIS,
            936 => e::GBK,
            949 | 1361 => e::EUC_KR,
            950 => e::BIG5,
            1250 => e::WINDOWS_1250,
            1251 => e::WINDOWS_1251,
            1252 | 28591 => e::WINDOWS_1252,
            1253 => e::WINDOWS_1253,
            1254 => e::WINDOWS_1254,
            1255 => e::WINDOWS_1255,
            1256 => e::WINDOWS_1256,
            1257 => e::WINDOWS_1257,
            1258 => e::WINDOWS_1258,
            10000 => e::MACINTOSH,
            10007 => e::X_MAC_CYRILLIC,
            20866 => e::KOI8_R,
            28592 => e::ISO_8859_2,
            28595 => e::ISO_8859_5,
            28605 => e::ISO_8859_15,
            51932 => e::EUC_JP,
            54936 => e::GB18030,
            65001 => e::UTF_8,
            _ => return None,
        }))
    }

    /// The code page of a font with this `\fcharset`; `None` for that of the file, and where the number is not known.
    /// The file's page is also that of fonts for "ANSI" where it is UTF-8 or a Mac's, since programs that write those
    /// give every font the same number.
    pub fn of_charset(number: i32, of_file: Self) -> Option<Self> {
        let page = match number {
            0 if of_file == Self::MAC || of_file == Self::Known(encoding_rs::UTF_8) => return None,
            0 => 1252,
            2 => return Some(Self::Signs),
            77 => 10000,
            78 | 128 => 932,
            79 | 129 => 949,
            80 | 134 => 936,
            81 | 136 => 950,
            130 => 1361,
            83 | 177 => 1255,
            84 | 178 => 1256,
            85 | 161 => 1253,
            86 | 162 => 1254,
            87 | 222 => 874,
            88 | 238 => 1250,
            89 => 10007,
            163 => 1258,
            186 => 1257,
            204 => 1251,
            254 => 437,
            255 => 850,
            _ => return None,
        };
        Self::numbered(page)
    }

    /// The words that these bytes mean, and how many places could not be read. Signs are read as Western letters.
    pub fn decode(self, bytes: &[u8]) -> (String, usize) {
        match self {
            Self::Table(table) => {
                let upper: Vec<char> = table.chars().collect();
                let letter = |&byte: &u8| match byte.checked_sub(128) {
                    Some(at) => upper.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
                    None => char::from(byte),
                };
                (bytes.iter().map(letter).collect(), 0)
            }
            Self::Signs => Self::WINDOWS.decode(bytes),
            Self::Known(encoding) => {
                let (words, had_errors) = encoding.decode_without_bom_handling(bytes);
                let unreadable = if had_errors { words.matches('\u{fffd}').count() } else { 0 };
                (words.into_owned(), unreadable)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_mean_the_letters_of_their_code_page() {
        let table: [(i32, &[u8], &str); 9] = [
            (1252, b"\xe6\xf8\xe5\x80", "æøå€"),
            (10000, b"\xbe\xbf\x8c", "æøå"),
            (850, b"\x91\x9b\x86", "æøå"),
            (437, b"\x91\x86\xff", "æå\u{a0}"),
            (932, b"\x82\xa0\x83A", "あア"),
            (949, b"\xb0\xa1", "가"),
            (936, b"\xc4\xe3", "你"),
            (1251, b"\xc4\xe0", "Да"),
            (65001, "æ🇳🇴".as_bytes(), "æ🇳🇴"),
        ];
        for (number, bytes, words) in table {
            assert_eq!(CodePage::numbered(number).unwrap().decode(bytes), (words.to_owned(), 0), "{number}");
        }
        assert_eq!(CodePage::numbered(932).unwrap().decode(b"\x82").1, 1);
        assert_eq!(CodePage::numbered(4711), None);
    }

    #[test]
    fn the_tables_have_every_byte_of_an_upper_half() {
        assert_eq!((CP_437.chars().count(), CP_850.chars().count()), (128, 128));
    }

    #[test]
    fn a_font_may_have_a_code_page_of_its_own() {
        let windows = CodePage::WINDOWS;
        assert_eq!(CodePage::of_charset(204, windows), CodePage::numbered(1251));
        assert_eq!(CodePage::of_charset(0, CodePage::numbered(1251).unwrap()), Some(windows));
        assert_eq!(CodePage::of_charset(0, CodePage::MAC), None);
        assert_eq!(CodePage::of_charset(1, windows), None);
        assert_eq!(CodePage::of_charset(2, windows), Some(CodePage::Signs));
    }
}
