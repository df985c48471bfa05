//! A Word document that LibreOffice saves as a web page is the same interview. Its filter *HTML Document* writes no
//! highlights, only shading, and nothing about comments but their words.

use crate::domain::span::Span;
use crate::import::build::*;
use crate::import::tests::shown::{as_libreoffice_saves, comments, marks, turns};
use crate::import::transcript::Transcript;

/// An interview with what a web page can hold.
fn interview() -> Docx {
    let words = |words: &&str| cell(&paragraph(&[run(words)]));
    let rows = [["Tid", "Hvem", "Tekst"], ["00:01", "I", "Hva da?"], ["00:05", "Anna", "Ja, det gikk bra."]];
    let rows = rows.map(|cells| row(&cells.iter().map(words).collect::<Vec<_>>()));
    let long = "Det er en lang replikk som LibreOffice bryter i filen, «æøå» 😀 og et ord til. ".repeat(4);
    Docx::new()
        .p(&[bold("I:"), run(" Hva var "), comment_start("0"), run("viktig"), comment_end("0"), run(" for deg?")])
        .p(&[
            bold("Anna:"),
            run(" jeg "),
            italic("følte"),
            shaded("E2EFD9", " noe"),
            run(", ja"),
            "<w:r><w:footnoteReference w:id=\"2\"/></w:r>".into(),
            run(" – 1 < 2 & 3"),
            sign("br"),
            run("en ny linje"),
        ])
        .p(&[bold("I:"), run(" Og så?"), hidden(" skjult")])
        .p(&[bold("Anna:"), run(&format!(" {}", long.trim()))])
        .xml(&table(&rows))
        .say("Takk for praten")
        .comment("0", "Kari", "tillit\nog mer")
        .footnote("2", "en note")
}

/// Checks that the page is the interview, apart from the comment.
#[track_caller]
fn assert_alike(page: &Transcript, word: &Transcript) {
    assert_eq!(turns(page), turns(word));
    assert_eq!(page.speakers, word.speakers);
    assert_eq!(marks(page), marks(word));
    assert_eq!(page.warnings, word.warnings);
}

#[test]
fn an_interview_that_libreoffice_saves_as_a_web_page_stays_the_same() {
    let Some([word, page]) = as_libreoffice_saves(&interview(), "html") else { return };
    assert_alike(&page, &word);
    assert_eq!((turns(&word).len(), marks(&word).len()), (6, 1));
    let [comment] = page.comments.as_slice() else { panic!("{:?}", page.comments) };
    assert_eq!((comment.words.as_str(), &comment.author), ("tillit\nog mer", &None));
    let first = word.text.lines().next().unwrap().len();
    assert_eq!(comment.span, Span::new(0, first), "where it is in its paragraph is not in the file");
}

#[test]
fn an_interview_that_libreoffice_exports_as_xhtml_stays_the_same() {
    let Some([word, page]) = as_libreoffice_saves(&interview(), "html:XHTML Writer File") else { return };
    assert_eq!(turns(&page), turns(&word));
    assert_eq!(marks(&page), marks(&word));
    let words: Vec<&str> = comments(&page).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["tillit\nog mer"]);
    assert_eq!(page.comments[0].author.as_deref(), Some("Kari"));
}
