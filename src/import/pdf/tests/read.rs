//! What is read from PDFs that are written by hand.

use super::build::{Pdf, lines, plain, stream_of};
use crate::import::format::Format;
use crate::import::tests::shown::{comments, left_out, marks, turns};
use crate::import::transcript::{LeftOut, Transcript};
use crate::import::{Options, read};

#[track_caller]
fn transcript(pdf: &Pdf) -> Transcript {
    let options = Options { keep_comment_authors: true, ..Options::default() };
    read("I01.pdf", &pdf.build(), &options).unwrap()
}

#[test]
fn lines_become_turns_and_words_that_lines_divide_become_whole() {
    let page = plain(&[
        "I: Hva tenkte du da du begynte her?",
        "Anna: Jeg tenkte at det var en ganske stor organisa-",
        "sjon, med mye for- og etterarbeid, og mange i Nord-",
        "Norge som jeg skulle sende en e-",
        "post til.",
        "I: Og s\u{e5}?",
        "Anna: Da gikk vi hjem.",
    ]);
    let transcript = transcript(&Pdf::new().page(&page));
    let said = "Jeg tenkte at det var en ganske stor organisasjon, med mye for- og etterarbeid, og mange i Nord-Norge som \
                jeg skulle sende en e-post til.";
    let expected = ["I: Hva tenkte du da du begynte her?".to_owned(), format!("Anna: {said}"), "I: Og så?".to_owned()];
    assert_eq!(turns(&transcript)[..3], expected);
    assert_eq!(transcript.turns.len(), 4);
    assert_eq!(transcript.format, Format::Pdf);
}

#[test]
fn page_headers_and_numbers_are_left_out_and_a_turn_goes_on_over_them() {
    let page = |number: usize, words: &[&str]| {
        let number = number.to_string();
        let edges = [("F1", 72.0, 810.0, "Fortrolig intervju"), ("F1", 290.0, 30.0, number.as_str())];
        format!("{}{}", lines(&edges), plain(words))
    };
    let pdf = Pdf::new()
        .page(&page(1, &["I: Hva tenkte du?", "Anna: Jeg tenkte at det var rart, og at vi burde ha gjort mye mer"]))
        .page(&page(2, &["enn det vi gjorde.", "I: Hvorfor det?", "Anna: Fordi det var 3 andre som spurte."]))
        .page(&page(3, &["I: Takk.", "Anna: Takk selv."]));
    let transcript = transcript(&pdf);
    let expected = [
        "I: Hva tenkte du?",
        "Anna: Jeg tenkte at det var rart, og at vi burde ha gjort mye mer enn det vi gjorde.",
        "I: Hvorfor det?",
        "Anna: Fordi det var 3 andre som spurte.",
        "I: Takk.",
        "Anna: Takk selv.",
    ];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(left_out(&transcript, LeftOut::HeadersAndFooters), ["Fortrolig intervju"]);
}

#[test]
fn ligatures_spacing_and_hidden_words_are_letters_again() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode 11 0 R >>";
    let map = "begincmap 2 beginbfchar <01> <FB01> <02> <00660066> endbfchar 1 beginbfrange <41> <5A> <0061> endbfrange endcmap";
    let content = "BT /F9 12 Tf 72 700 Td [(\\001N) 20 (NER) -300 (E) 10 (\\002EKT)] TJ ET \
                   BT /F1 12 Tf 72 660 Td /Span << /ActualText (offisiell) >> BDC (o\u{b6}) Tj (x) Tj EMC ( tale) Tj ET \
                   BT /F1 12 Tf 72 620 Td (dob) Tj ET BT /F1 12 Tf 72.3 620 Td (dob) Tj ET";
    let resources = "/Resources << /Font << /F9 10 0 R /F1 4 0 R >> >>";
    let pdf = Pdf::new().page(content).object(font).object(&stream_of("", map)).with(resources);
    let said = transcript(&pdf).text;
    assert_eq!(said.lines().collect::<Vec<_>>(), ["finner effekt", "offisiell tale", "dob"]);
}

#[test]
fn drawings_in_drawings_and_turned_pages_are_read() {
    let form =
        stream_of("/Type /XObject /Subtype /Form /Matrix [1 0 0 1 0 -20]", &plain(&["Anna: Inne i en tegning."]));
    let drawn = Pdf::new().page(&format!("{} /X Do", plain(&["I: Hvor?"]))).object(&form);
    assert_eq!(turns(&transcript(&drawn)).len(), 2, "{:?}", turns(&transcript(&drawn)));
    let content = "BT /F1 12 Tf 0 1 -1 0 100 72 Tm (I: Hvor?) Tj ET BT /F1 12 Tf 0 1 -1 0 120 72 Tm (Anna: Her.) Tj ET \
                   BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (UTKAST) Tj ET";
    for turned in [Pdf::new().page(content), Pdf::new().page(content).with("/Rotate 90")] {
        let transcript = transcript(&turned);
        assert_eq!(turns(&transcript), ["I: Hvor?", "Anna: Her."]);
        assert_eq!(left_out(&transcript, LeftOut::HeadersAndFooters), ["UTKAST"]);
    }
}

#[test]
fn highlights_and_comments_come_along() {
    let content = format!(
        "1 1 0 rg 72 725 28 14 re f 0 g {}",
        lines(&[
            ("F1", 72.0, 728.0, "Gult"),
            ("F1", 105.0, 728.0, "her og der"),
            ("F1", 72.0, 700.0, "Anna tenkte seg om")
        ])
    );
    let date = "/T (Kari) /M (D:20261129101500+01'00')";
    let mark = format!(
        "<< /Type /Annot /Subtype /Highlight /C [0 1 0] /Rect [72 697 100 711] /QuadPoints [72 711 100 711 72 697 100 697] \
         /Contents (hvem?) {date} >>"
    );
    let sign = format!("<< /Type /Annot /Subtype /Text /Rect [20 725 40 745] /Contents (viktig) {date} >>");
    let reply = format!("<< /Type /Annot /Subtype /Text /Rect [20 725 40 745] /IRT 11 0 R /Contents (enig) {date} >>");
    let pdf =
        Pdf::new().page(&content).object(&mark).object(&sign).object(&reply).with("/Annots [10 0 R 11 0 R 12 0 R]");
    let transcript = transcript(&pdf);
    assert_eq!(marks(&transcript), [("yellow", "Gult"), ("green", "Anna")]);
    assert_eq!(comments(&transcript), [("Gult her og der", "viktig\nenig"), ("Anna", "hvem?")]);
    assert_eq!(transcript.comments[1].author.as_deref(), Some("Kari"));
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let words = |side: &str, at: usize| format!("{side} spalte har linje {at} her og der");
    let column = |side: &'static str, x: f32| {
        (0..12).map(move |at| (x, 700.0 - 14.0 * at as f32, words(side, at))).collect::<Vec<_>>()
    };
    let all: Vec<_> =
        column("Venstre", 60.0).into_iter().zip(column("H\u{f8}yre", 320.0)).flat_map(|(a, b)| [a, b]).collect();
    let content: String = all.iter().map(|(x, y, words)| lines(&[("F1", *x, *y, words)])).collect();
    let text = transcript(&Pdf::new().page(&content)).text;
    assert!(text.find("Venstre spalte har linje 11") < text.find("Høyre spalte har linje 0"), "{text}");
}
