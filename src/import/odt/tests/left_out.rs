//! What does not become text is reported.

use super::*;
use crate::error::{Error, ImportError, NoText};

fn changes(deleted: &str) -> String {
    format!(
        "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\"><text:deletion><office:change-info>\
         <dc:creator>Kari</dc:creator><dc:date>2024-01-01</dc:date></office:change-info>{deleted}</text:deletion></text:changed-region>\
         <text:changed-region xml:id=\"c2\"><text:insertion><office:change-info><dc:creator>Kari</dc:creator></office:change-info>\
         </text:insertion></text:changed-region></text:tracked-changes>"
    )
}

const PLACE: &str = "<text:change text:change-id=\"c1\"/>";

#[test]
fn deleted_text_is_reported_and_its_comments_keep_their_place() {
    let deleted = paragraph(&[run("var  her"), note("footnote", "og note"), comment("a", "Kari", "om dette")])
        + &paragraph(&[run("og mer")]);
    let odt = Odt::new().xml(&changes(&deleted)).p(&[run("en")]).p(&[run("jeg "), PLACE.into(), run("er")]);
    let transcript = import(&odt);
    assert_eq!(transcript.text, "en\njeg er");
    assert_eq!(left_out(&transcript, LeftOut::DeletedText), ["og note", "var her", "og mer"]);
    assert_eq!(comments(&transcript), [("jeg er", "om dette")]);
}

#[test]
fn hidden_text_is_reported() {
    let hidden = "<text:section text:display=\"none\"><text:p>i delen</text:p></text:section>\
                  <text:p>to <text:hidden-text text:is-hidden=\"true\" text:string-value=\"i feltet\"/>\
                  <text:hidden-text text:is-hidden=\"false\" text:string-value=\"x\">tre</text:hidden-text>\
                  <text:variable-set text:display=\"none\">satt</text:variable-set></text:p>\
                  <text:p>borte <text:hidden-paragraph text:is-hidden=\"true\"/>helt</text:p>";
    let odt = Odt::new()
        .look("T1", "text:display=\"none\"")
        .look("T2", "text:display=\"true\"")
        .p(&[run("synlig"), span("T1", " skjult"), span("T1", " tekst"), span("T2", " en")])
        .xml(hidden);
    let transcript = import(&odt);
    assert_eq!(transcript.text, "synlig en\nto tre");
    let expected = ["skjult tekst", "i delen", "i feltet", "satt", "borte helt"];
    assert_eq!(left_out(&transcript, LeftOut::HiddenText), expected);
}

#[test]
fn page_headers_and_footers_are_reported_without_page_numbers() {
    let odt = Odt::new().p(&[run("ja")]).page(
        "<style:header><text:p>Fortrolig</text:p><text:p/></style:header><style:footer><text:p>\
         <text:page-number>2</text:page-number></text:p></style:footer><style:footer-left><text:p>Side \
         <text:page-number>2</text:page-number></text:p></style:footer-left>",
    );
    let transcript = import(&odt);
    assert_eq!(transcript.text, "ja");
    assert_eq!(left_out(&transcript, LeftOut::HeadersAndFooters), ["Fortrolig", "Side 2"]);
}

#[test]
fn ruby_text_is_reported() {
    let ruby = "<text:p>les <text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>kanji</text:ruby-text></text:ruby></text:p>";
    let transcript = import(&Odt::new().xml(ruby));
    assert_eq!(transcript.text, "les 漢字");
    assert_eq!(left_out(&transcript, LeftOut::SmallLetters), ["kanji"]);
}

#[test]
fn embedded_objects_are_counted_and_their_words_are_not_text() {
    let object = "<text:p>se <draw:frame><draw:object><math:math>x2</math:math></draw:object><draw:image/></draw:frame>tabellen</text:p>";
    let transcript = import(&Odt::new().xml(object));
    assert_eq!(transcript.text, "se tabellen");
    assert!(transcript.warnings.contains(&Warning::EmbeddedDropped(1)));
}

#[test]
fn a_document_without_text_is_refused_with_what_it_has_instead() {
    let picture = "<text:p><draw:frame><draw:image><office:binary-data>aGVp</office:binary-data></draw:image><svg:desc>Et bilde</svg:desc></draw:frame></text:p>";
    let object = "<text:p><draw:frame><draw:object-ole/></draw:frame></text:p>";
    let table = [
        (Odt::new().xml(picture), ImportError::NoText { instead: NoText::Pictures }),
        (Odt::new().xml(object), ImportError::NoText { instead: NoText::Embedded }),
        (Odt::new().xml(&changes("<text:p>borte</text:p>")), ImportError::NoText { instead: NoText::LeftOut }),
        (Odt::new().p(&[run(" ")]), ImportError::Empty),
    ];
    for (odt, why) in table {
        assert_eq!(read("x.odt", &odt.build(), &Options::default()), Err(Error::Import(why.clone())));
        assert_eq!(read("x.fodt", &odt.flat(), &Options::default()), Err(Error::Import(why)));
    }
}

#[test]
fn entities_of_the_file_are_never_expanded() {
    let flat = String::from_utf8(Odt::new().xml("<text:p>ja &a;!</text:p>").flat()).unwrap();
    let flat = flat.replacen("?>", "?><!DOCTYPE x [<!ENTITY a \"ha\">]>", 1);
    let transcript = read("x.fodt", flat.as_bytes(), &Options::default()).unwrap();
    assert_eq!(transcript.text, "ja !");
    assert!(transcript.warnings.contains(&Warning::EntitiesDropped(1)));
}
