//! A document that LibreOffice saved as an OpenDocument text is read as the Word document that it was.

use super::*;
use crate::import::build::{
    Docx, bold, cell, comment_end, comment_start, italic, mark, paragraph, row, run, shaded, sign, table,
};
use crate::import::tests::shown::as_libreoffice_saves;

/// A document with all that transcripts have.
fn interview() -> Docx {
    let words = |words: &&str| cell(&paragraph(&[run(words)]));
    let rows = [
        ["Tid", "Hvem", "Tekst"],
        ["00:01", "I", "Hva da?"],
        ["00:05", "Anna", "Ja, det gikk bra."],
        ["00:09", "I", "Og så?"],
        ["00:12", "Anna", "Så gikk  vi hjem."],
    ];
    let rows = rows.map(|cells| row(&cells.iter().map(words).collect::<Vec<_>>()));
    let widths = "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>";
    let rows = table(&rows).replacen("<w:tblPr/>", &format!("<w:tblPr/>{widths}"), 1);
    Docx::new()
        .p(&[
            bold("I:"),
            run(" Hva  var "),
            comment_start("0"),
            mark("yellow", "viktig"),
            comment_end("0"),
            run(" for deg?"),
        ])
        .p(&[
            bold("Anna:"),
            run(" jeg "),
            italic("følte"),
            shaded("E2EFD9", " noe"),
            run(", ja"),
            "<w:r><w:footnoteReference w:id=\"2\"/></w:r>".into(),
            run(" – 1 < 2"),
            sign("tab"),
            run("a"),
            sign("br"),
            run("b"),
        ])
        .p(&[bold("I:"), run(" Og "), mark("cyan", "så?")])
        .xml(&rows)
        .say("Takk for praten")
        .comment("0", "Kari", "tillit\nog mer")
        .footnote("2", "en note")
}

#[test]
fn a_word_document_that_libreoffice_saved_is_read_alike() {
    for ending in ["odt", "fodt"] {
        let Some([expected, transcript]) = as_libreoffice_saves(&interview(), ending) else { return };
        assert_eq!((turns(&expected).len(), marks(&expected).len(), comments(&expected).len()), (7, 3, 1));
        assert_eq!(transcript.text, expected.text);
        assert_eq!(turns(&transcript), turns(&expected));
        assert_eq!(transcript.turns, expected.turns);
        assert_eq!(transcript.speakers, expected.speakers);
        assert_eq!(transcript.marks, expected.marks);
        assert_eq!(transcript.comments, expected.comments);
        assert_eq!(transcript.warnings, expected.warnings);
    }
}
