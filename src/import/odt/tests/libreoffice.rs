//! A document that LibreOffice saved as an OpenDocument text is read as the Word document that it was.

use std::process::Command;

use super::*;
use crate::import::build::{
    Docx, bold, cell, comment_end, comment_start, italic, mark, paragraph, row, run, shaded, sign, table,
};

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

/// The bytes of a Word document with what LibreOffice needs to find its parts by.
fn with_types(docx: &Docx) -> Vec<u8> {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    let types: String =
        [("document", "document.main"), ("comments", "comments"), ("footnotes", "footnotes"), ("styles", "styles")]
            .iter()
            .map(|(part, kind)| format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{word}{kind}+xml\"/>"))
            .collect();
    let relations =
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
    let all = format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{relations}{types}</Types>"
    );
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx.build())).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        parts.push((name.clone(), if name == "[Content_Types].xml" { all.clone().into_bytes() } else { bytes }));
    }
    crate::import::build::packed(&parts)
}

#[test]
fn a_word_document_that_libreoffice_saved_is_read_alike() {
    let folder = tempfile::tempdir().unwrap();
    let docx = with_types(&interview());
    let path = folder.path().join("I01.docx");
    std::fs::write(&path, &docx).unwrap();
    let options = Options { keep_comment_authors: true, ..Options::default() };
    let expected = read("I01.docx", &docx, &options).unwrap();
    assert_eq!((turns(&expected).len(), marks(&expected).len(), comments(&expected).len()), (7, 3, 1));
    let home = format!("-env:UserInstallation=file://{}", folder.path().join("home").display());
    for ending in ["odt", "fodt"] {
        let saved = Command::new("soffice")
            .args([home.as_str(), "--headless", "--convert-to", ending, "--outdir"])
            .args([folder.path(), &path])
            .output();
        if saved.is_err() {
            eprintln!("skipped: LibreOffice (soffice) is not installed here, so it saved nothing");
            return;
        }
        let name = format!("I01.{ending}");
        let transcript = read(&name, &std::fs::read(folder.path().join(&name)).unwrap(), &options).unwrap();
        assert_eq!(transcript.text, expected.text);
        assert_eq!(turns(&transcript), turns(&expected));
        assert_eq!(transcript.turns, expected.turns);
        assert_eq!(transcript.speakers, expected.speakers);
        assert_eq!(transcript.marks, expected.marks);
        assert_eq!(transcript.comments, expected.comments);
        assert_eq!(transcript.warnings, expected.warnings);
    }
}
