//! Laws: no bytes make the reader panic, and what is written as rich text comes back.

use proptest::prelude::*;

use super::*;
use crate::import::tests::laws::holds_together;

/// Words as a program writes them: letters by number, with surrogates, or as digits where the code page has them.
fn written(words: &str, by_digits: bool) -> String {
    let mut rtf = String::new();
    for c in words.chars() {
        let letter = c.to_string();
        let (bytes, _, missing) = encoding_rs::WINDOWS_1252.encode(&letter);
        match c {
            '\\' | '{' | '}' => rtf += &format!("\\{c}"),
            '\t' => rtf += "\\tab ",
            ' '..='~' => rtf.push(c),
            _ if by_digits && !missing => rtf += &format!("\\'{:02x}", bytes[0]),
            _ => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    rtf += &format!("\\u{}?", *unit as i16);
                }
            }
        }
    }
    rtf
}

fn words() -> impl Strategy<Value = String> {
    let pieces = vec![
        "ja",
        "æøå",
        "😀",
        "👩\u{200d}👧",
        "{",
        "}",
        "\\",
        "\\par",
        "\\u229?",
        "'e5",
        "€",
        "日本語",
        "Привет",
        ";",
        "  ",
        "-1",
        "?",
        "{\\b",
        "ß",
        "*",
    ];
    prop::collection::vec(prop::sample::select(pieces), 1..8).prop_map(|words| words.join(" "))
}

const PIECES: &[&str] = &[
    "{",
    "}",
    "}",
    "\\",
    "\\par ",
    "\\pard ",
    "\\b ",
    "\\highlight1 ",
    "\\v ",
    "\\deleted ",
    "\\plain ",
    "\\'e5",
    "\\'",
    "\\u229?",
    "\\u-10179?",
    "\\uc0 ",
    "\\uc9 ",
    "\\bin3 ",
    "\\bin99999999 ",
    "{\\footnote ",
    "{\\*\\annotation ",
    "{\\*\\atrfstart 1}",
    "{\\*\\atrfend 1}",
    "{\\*\\atnref 1}",
    "{\\*\\atnauthor K}",
    "{\\*\\atndate 9999999999}",
    "{\\*\\atnparent -1}",
    "\\trowd ",
    "\\cellx1000 ",
    "\\cellx-5 ",
    "\\cellx2147483647 ",
    "\\trleft-2147483648 ",
    "\\clmrg ",
    "\\intbl ",
    "\\itap3 ",
    "\\cell ",
    "\\nestcell ",
    "\\row ",
    "\\nestrow ",
    "{\\*\\nesttableprops ",
    "{\\shptxt ",
    "{\\header ",
    "{\\field{\\*\\fldinst ",
    "{\\fldrslt ",
    "{\\pict ",
    "{\\upr",
    "{\\*\\ud",
    "{\\fonttbl",
    "\\f1\\fcharset128 X;",
    "{\\colortbl",
    "\\red255;",
    "{\\stylesheet",
    "\\s1 ",
    "I: ",
    "Siv: ",
    "ja ",
    "nei\n",
    "\\f1 ",
    "\\f3 ",
    "\\page ",
    "\\line ",
    "\\ftnalt ",
    "\\ansicpg65001 ",
    "\\mac ",
    ";",
    "å",
];

proptest! {
    #[test]
    fn paragraphs_come_back(paragraphs in prop::collection::vec((words(), any::<bool>()), 1..8)) {
        let body: String = paragraphs.iter().map(|(words, digits)| written(words, *digits) + "\\par\r\n").collect();
        let contents = super::super::reader::read(file(&body).as_bytes()).unwrap();
        let read: Vec<&str> = contents.document.body.paragraphs.iter().map(|p| p.text.as_str()).collect();
        let written: Vec<&str> = paragraphs.iter().map(|(words, _)| words.as_str()).collect();
        prop_assert_eq!((read, contents.unreadable, contents.is_cut), (written, 0, false));
    }

    #[test]
    fn no_pieces_make_the_reader_panic(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
        let pieces: String = pieces.concat();
        for bytes in [file(&pieces), format!("{{\\rtf1{pieces}")] {
            if let Ok(transcript) = read("x.rtf", bytes.as_bytes(), &Options::default()) {
                holds_together(&transcript)?;
            }
        }
    }

    #[test]
    fn no_damage_makes_the_reader_panic(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let body = "I: {\\*\\atrfstart 1}Hva da?{\\*\\atrfend 1}{\\*\\atnauthor K}{\\*\\annotation{\\*\\atnref 1}tillit}\\par\
                    \\trowd\\cellx1000\\cellx9000\\pard\\intbl Siv\\cell {\\highlight1 Ja}{\\footnote Ler.}\\cell\\row\\pard\
                    {\\field{\\*\\fldinst X}{\\fldrslt y}}{\\f2\\'82\\'a0}\\u-10179?\\u-8704?\\par";
        let mut bytes = file(body).into_bytes();
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        bytes.truncate(cut.map_or(bytes.len(), |c| c.index(bytes.len())));
        if let Ok(transcript) = read("x.rtf", &bytes, &Options::default()) {
            holds_together(&transcript)?;
        }
    }
}
