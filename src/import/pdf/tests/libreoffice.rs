//! A Word document that LibreOffice saved as a PDF is read as the document that it was.

use crate::import::build::{Docx, bold, mark, paragraph, run};
use crate::import::tests::shown::{as_libreoffice_saves, left_out, marks, turns};
use crate::import::transcript::LeftOut;

/// An interview of several pages, with a header, page numbers, bold labels, highlights, and words with ligatures.
fn interview() -> Docx {
    let said = "Jeg tenkte at det var offisielt og ganske effektivt, men at organisasjons\u{ad}utviklingen flere ganger fikk \
                altfor liten plass. Vi snakket om for- og etterarbeid i Nord-Norge, og om e-posten fra avdelingslederen. ";
    let docx = (0..30).fold(Docx::new(), |docx, at| {
        let question = format!(" Hva tenkte du den {at}. gangen?");
        let docx = docx.p(&[bold("I:"), run(&question)]);
        let (before, after) = (format!(" {}", said.repeat(1 + at % 4)), format!(" og det var nummer {at}."));
        docx.p(&[bold("Anna:"), run(&before), mark("yellow", "Det var viktig"), run(&after)])
    });
    let number = "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>";
    let named = |kind: &str, id: &str| {
        let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        format!("<w:{kind}Reference w:type=\"default\" xmlns:r=\"{namespace}\" r:id=\"{id}\"/>")
    };
    docx.part("header", "hdr", &paragraph(&[run("Fortrolig intervju med Anna")]))
        .part("footer", "ftr", number)
        .xml(&format!("<w:sectPr>{}{}</w:sectPr>", named("header", "header0"), named("footer", "footer1")))
}

#[test]
fn a_word_document_that_libreoffice_saved_is_read_alike() {
    let Some([expected, transcript]) = as_libreoffice_saves(&interview(), "pdf") else { return };
    assert_eq!(left_out(&expected, LeftOut::HeadersAndFooters), left_out(&transcript, LeftOut::HeadersAndFooters));
    assert_eq!((turns(&expected).len(), marks(&expected).len()), (60, 30));
    assert_eq!(turns(&transcript), turns(&expected));
    assert_eq!(transcript.speakers, expected.speakers);
    assert_eq!(marks(&transcript), marks(&expected));
}
