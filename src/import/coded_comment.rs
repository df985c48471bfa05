//! Reads the comments of an interview that tusj exported: each says which codes, pens and memos are on its passage.

use super::coded::{self, Label};
use super::transcript::{Coded, CodedWith, Mark, NamedPen};
use crate::domain::colour::STANDARD_COLOURS;
use crate::domain::span::Span;

/// The pen of a name that tells no colour.
const UNKNOWN: u32 = 0xad_b5_bd;

/// What a comment that tusj wrote says. `None` if it was written over by hand.
pub(super) fn read(words: &str) -> Option<Coded> {
    let mut found = Coded::default();
    for (label, text) in coded::read(words)? {
        match (label, found.codes.last_mut()) {
            (Label::Code, _) => found.codes.push(CodedWith { path: text, ..CodedWith::default() }),
            (Label::Pen, _) => found.pen = Some(pen(&text)),
            (Label::CodePen, Some(code)) => code.pen = Some(pen(&text)),
            (Label::CodeMemo, Some(code)) => code.memos.push(text),
            (Label::Memo | Label::CodeMemo, _) => found.memos.push(text),
            (Label::CodePen, None) => {}
        }
    }
    Some(found)
}

/// A pen as it is written: a name, and a colour if that does not follow from the name.
fn pen(text: &str) -> NamedPen {
    let text = text.trim();
    let written = text.rsplit_once(" #").and_then(|(name, hex)| Some((name, u32::from_str_radix(hex, 16).ok()?)));
    let (name, rgb) = written.unwrap_or_else(|| {
        let known = STANDARD_COLOURS.iter().find(|pen| pen.names.contains(&text));
        (text, known.map_or(UNKNOWN, |pen| pen.rgb))
    });
    NamedPen { name: name.to_owned(), rgb: rgb & 0xff_ff_ff }
}

/// Whether a mark is the shading that tusj gave a coded passage. Word's own highlights have names.
pub(super) fn is_shading(mark: &Mark, coded: &[Span]) -> bool {
    mark.pen.starts_with('#') && coded.iter().any(|span| span.overlaps(mark.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_says_what_is_on_its_passage() {
        let words = "Kode: Start/Tillit\nFargen på koden: min egen #123456\nKode: Tid\nNotat om koden: Sikker?\n\
                     Farge: gul\nNotat: Sterkt.\nVeldig.";
        let coded = read(words).unwrap();
        assert_eq!(coded.codes.iter().map(|code| code.path.as_str()).collect::<Vec<_>>(), ["Start/Tillit", "Tid"]);
        assert_eq!(coded.codes[0].pen, Some(NamedPen { name: "min egen".into(), rgb: 0x12_34_56 }));
        assert_eq!((&coded.codes[1].memos, &coded.memos), (&vec!["Sikker?".into()], &vec!["Sterkt.\nVeldig.".into()]));
        assert_eq!(coded.pen, Some(NamedPen { name: "gul".into(), rgb: 0xf0_e4_42 }));
        assert_eq!(read("Fint sagt!"), None);
    }
}
