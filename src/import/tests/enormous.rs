//! Files in which few bytes stand for much memory or time. Each was once read at length, and is now read soon or refused. A
//! test that takes minutes instead of a second has found one again.

use std::fmt::Write;

use super::shown::{comments, refused, turns};
use crate::error::ImportError;
use crate::import::build::{Docx, packed, run};
use crate::import::limits::{DELIMITERS, DOCUMENT, JSON_OBJECTS, LINES, PACKED_PARTS, PIECES, SHEET_COLUMNS};
use crate::import::package::Package;
use crate::import::{Options, read};

/// The texts of the turns in a file.
fn said(name: &str, bytes: &[u8]) -> Vec<String> {
    turns(&read(name, bytes, &Options::default()).unwrap())
}

#[test]
fn a_document_of_word_with_more_paragraphs_than_any_is_refused() {
    let too_large = ImportError::UnpacksTooLarge { limit: DOCUMENT };
    let paragraphs = "<w:p/>".repeat(210_000);
    let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>".repeat(110_000);
    // Every paragraph names all the cells that it is in.
    let nested = |inner: &str, depth: usize| {
        format!("{}{inner}{}", "<w:tbl><w:tr><w:tc>".repeat(depth), "</w:tc></w:tr></w:tbl>".repeat(depth))
    };
    for xml in [paragraphs, nested(&"<w:p/>".repeat(20_000), 160)] {
        assert_eq!(refused("x.docx", &Docx::new().xml(&xml).build()), too_large);
    }
    assert!(read("x.docx", &Docx::new().p(&[bold]).build(), &Options::default()).is_ok());
}

#[test]
fn fields_that_never_end_are_read_in_one_pass() {
    let begins = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(60_000);
    let docx = Docx::new().p(&[begins]).xml(&"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(60_000)).say("hei");
    assert_eq!(said("x.docx", &docx.build()).last().map(String::as_str), Some("-: hei"));
}

#[test]
fn every_one_of_many_comments_with_the_same_id_has_its_own_words() {
    let mut docx = Docx::new().p(&["<w:commentRangeStart w:id=\"1\"/>".to_owned(), run("hei")]);
    for number in 0..20_000 {
        docx = docx.comment("1", "Eva", &format!("nr. {number}"));
    }
    let read = read("x.docx", &docx.build(), &Options::default()).unwrap();
    assert_eq!(read.comments.len(), 20_000);
    assert!(comments(&read).iter().all(|shown| shown.1.matches("nr.").count() == 1));
}

#[test]
fn parts_that_a_package_does_not_have_are_not_looked_for_at_length() {
    let parts: Vec<(String, Vec<u8>)> = (0..20_000).map(|at| (format!("word/A{at}"), Vec::new())).collect();
    let bytes = packed(&parts);
    let mut package = Package::open(&bytes).unwrap();
    assert_eq!(package.part("WORD/a7"), Ok(Some(String::new())));
    assert!((0..20_000).all(|at| package.part(&format!("word/b{at}")) == Ok(None)));
}

#[test]
fn a_part_that_refers_to_more_parts_than_a_package_has_is_refused() {
    let relation = "<Relationship Id=\"r\" Type=\"x/header\" Target=\"h.xml\"/>";
    let relations = format!("<Relationships>{}</Relationships>", relation.repeat(PACKED_PARTS + 1));
    let bytes = packed(&[("_rels/.rels".to_owned(), relations.into_bytes())]);
    assert_eq!(refused("x.docx", &bytes), ImportError::TooManyPieces { limit: PACKED_PARTS });
}

#[test]
fn a_web_page_with_more_pieces_than_any_is_refused() {
    let too_many = ImportError::TooManyPieces { limit: PIECES };
    let nested = format!("{}{}", "<table><tr><td>".repeat(170), "<p>a".repeat(4_000));
    for body in ["<p>a".repeat(PIECES + 2), "<b>a</b>b ".repeat(PIECES + 1), nested] {
        assert_eq!(refused("x.html", format!("<html>{body}").as_bytes()), too_many);
    }
}

#[test]
fn many_times_and_many_formats_in_one_paragraph_are_read_in_one_pass() {
    let mut page = "<html><p>".to_owned();
    for number in 0..100_000 {
        write!(page, "<a name=\"ts_{number}_9_S\">ja </a>").unwrap();
    }
    let transcript = read("x.html", page.as_bytes(), &Options::default()).unwrap();
    assert_eq!((transcript.turns[0].time_ms, transcript.text.split(' ').count()), (Some(0), 100_000));
    let lines = "<b>a</b>b<br>c".repeat(60_000);
    let transcript = read("x.html", format!("<html><p>{lines}").as_bytes(), &Options::default()).unwrap();
    assert_eq!(transcript.text.split_whitespace().count(), 60_001);
}

#[test]
fn a_line_with_more_delimiters_than_any_table_is_refused_unread() {
    let line = format!("Taler;Tekst\nA;hei\n{}\n", ";".repeat(DELIMITERS + 1));
    assert_eq!(refused("x.csv", line.as_bytes()), ImportError::TooManyColumns { limit: SHEET_COLUMNS });
}

#[test]
fn a_thousand_columns_with_one_heading_are_numbered_in_one_pass() {
    let row = |cell: &str| vec![cell; SHEET_COLUMNS].join(";");
    let long = "Det var fint å møte de andre på kurset.";
    let text = format!("{}\n{}\n{}\n", row("svar"), row(long), row(long));
    let mut options = Options::default();
    options.survey.answers = vec![format!("svar ({SHEET_COLUMNS})")];
    let read = crate::import::read_all("x.csv", text.as_bytes(), &options);
    assert_eq!(read.map(|transcripts| transcripts.len()), Ok(2));
}

#[test]
fn long_captions_that_repeat_one_another_are_read_in_one_pass() {
    let mut text = String::new();
    for number in 0..4 {
        write!(text, "{number}\n00:00:0{number},000 --> 00:00:09,000\n{}ende {number}\n\n", "ja ja\n".repeat(50_000))
            .unwrap();
    }
    assert!(read("x.srt", text.as_bytes(), &Options::default()).unwrap().text.ends_with("ja ende 3"));
}

#[test]
fn a_text_with_more_lines_than_any_transcript_is_refused() {
    let text = format!("WEBVTT\n\n{}", "a\n".repeat(LINES));
    for name in ["x.txt", "x.md", "x.vtt", "x.srt", "x.csv"] {
        assert_eq!(refused(name, text.as_bytes()), ImportError::TooManyPieces { limit: LINES }, "{name}");
    }
}

#[test]
fn json_with_more_objects_than_any_recording_is_refused_and_other_values_are_passed_over() {
    let objects = format!("{{\"segments\":[{}{{}}]}}", "{},".repeat(JSON_OBJECTS));
    assert_eq!(refused("x.json", objects.as_bytes()), ImportError::TooManyPieces { limit: JSON_OBJECTS });
    let text = r#"{"segments":[{"start":[1,{"a":[]}],"text":"Hei.","speaker":{"a":1}},{"start":"1","text":"Ja.","speaker":2}]}"#;
    assert_eq!(said("x.json", text.as_bytes()), ["-: Hei.", "2: Ja."]);
}
