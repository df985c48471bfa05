//! A Word document that LibreOffice saves as rich text is the same interview.

use super::*;
use crate::import::build::*;
use crate::import::tests::shown::as_libreoffice_saves;

/// An interview with all that both formats can hold. Its heading has a style, because LibreOffice drops the level of a
/// heading that has none.
fn interview() -> Docx {
    let of = |pieces: &[String]| cell(&paragraph(pieces));
    let said = |time: &str, label: &str, pieces: &[String]| row(&[of(&[run(time)]), of(&[bold(label)]), of(pieces)]);
    let rows = [
        said("Tid", "Taler", &[run("Tekst")]),
        said("00:01", "I", &[run("Hvordan "), mark("yellow", "gikk"), run(" det?")]),
        said(
            "00:05",
            "Siv",
            &[comment_start("1"), run("Det gikk bra."), comment_end("1"), run(" Vi rakk {det} \\ æøå 😀.")],
        ),
        said("00:09", "I", &[run("Alt?")]),
        said("00:12", "Siv", &[run("Alt."), italic(" Ja"), shaded("E2EFD9", " da"), hidden(" skjult"), run(".")]),
    ];
    let note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>".to_owned();
    Docx::new()
        .style("<w:style w:type=\"paragraph\" w:styleId=\"Title1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr></w:style>")
        .xml("<w:p><w:pPr><w:pStyle w:val=\"Title1\"/></w:pPr><w:r><w:t>Intervju 3</w:t></w:r></w:p>")
        .p(&[run("Om "), mark("green", "dagen"), note, run(".")])
        .xml(&table(&rows))
        .p(&[run("Etterpå var det "), deleted("ikke "), inserted("kaffe"), run(".")])
        .comment("1", "Kari", "tillit\nog mer")
        .footnote("2", "Ler høyt.")
}

#[test]
fn an_interview_that_libreoffice_saves_as_rich_text_stays_the_same() {
    let Some([word, rich]) = as_libreoffice_saves(&interview(), "rtf") else { return };
    assert_eq!(turns(&rich), turns(&word));
    assert_eq!(rich.speakers, word.speakers);
    assert_eq!(times(&rich), times(&word));
    assert_eq!(marks(&rich), marks(&word));
    assert_eq!(rich.comments, word.comments);
    assert_eq!(rich.warnings, word.warnings);
}
