//! Files that are refused, and documents under the endings of others.

use super::*;
use crate::error::{Content, ImportError};
use crate::import::build::{Docx, packed};
use crate::import::limits::DOCUMENT;

/// A file with other parts in place of those with their names; without a part whose text is empty.
fn with(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut all = Odt::new().say("ja").parts();
    for (name, text) in parts {
        all.retain(|(other, _)| other != name);
        if !text.is_empty() {
            all.push(((*name).to_owned(), text.as_bytes().to_vec()));
        }
    }
    packed(&all)
}

fn body(kind: &str) -> String {
    document(
        "document-content",
        "",
        &format!("<office:body><office:{kind}><text:p>x</text:p></office:{kind}></office:body>"),
    )
}

#[test]
fn a_document_is_read_whatever_its_ending_says() {
    let (packed, flat) = (Odt::new().say("ja").build(), Odt::new().say("ja").flat());
    let utf16 = |words: &[u8]| {
        let words = String::from_utf8(words.to_vec()).unwrap();
        [0xfeff].into_iter().chain(words.encode_utf16()).flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    for name in ["x.odt", "x.fodt", "x.docx", "x.doc"] {
        for bytes in [&packed, &flat, &utf16(&flat)] {
            assert_eq!(read(name, bytes, &Options::default()).map(|t| t.text).as_deref(), Ok("ja"), "{name}");
        }
    }
    let word = Docx::new().say("ja").build();
    assert_eq!(read("x.odt", &word, &Options::default()).map(|t| t.text).as_deref(), Ok("ja"));
    let long = [b"\xef\xbb\xbf".as_slice(), &flat].concat();
    assert_eq!(read("x.fodt", &long, &Options::default()).map(|t| t.text).as_deref(), Ok("ja"));
    // A file that does not say what it is, and one whose styles are missing.
    for bytes in [with(&[("mimetype", "")]), with(&[("styles.xml", ""), ("META-INF/manifest.xml", "<broken")])] {
        assert_eq!(read("x.odt", &bytes, &Options::default()).map(|t| t.text).as_deref(), Ok("ja"));
    }
}

#[test]
fn files_that_are_not_texts_are_refused_with_the_reason() {
    let holds = |content| ImportError::ContentMismatch { ending: "odt".into(), content };
    let part = |part: &str| ImportError::Broken { part: part.into() };
    let kind = |kind: &str| format!("application/vnd.oasis.opendocument.{kind}");
    let good = Odt::new().say("ja").build();
    let encrypted = build::manifest("<manifest:encryption-data/>");
    let whole = encrypted.replace("content.xml", "encrypted-package");
    let picture = encrypted.replace("content.xml", "Pictures/1.png");
    let table = [
        (vec![], ImportError::Empty),
        (b"I: hei\nAnna: hei".to_vec(), holds(Content::Text)),
        (with(&[("mimetype", &kind("spreadsheet-template"))]), holds(Content::Spreadsheet)),
        (with(&[("mimetype", &kind("presentation"))]), holds(Content::Presentation)),
        (with(&[("mimetype", ""), ("content.xml", &body("spreadsheet"))]), holds(Content::Spreadsheet)),
        (with(&[("mimetype", ""), ("content.xml", &body("presentation"))]), holds(Content::Presentation)),
        (with(&[("mimetype", &kind("graphics")), ("content.xml", &body("drawing"))]), holds(Content::OpenDocument)),
        (with(&[("content.xml", "<a/>")]), holds(Content::Unknown)),
        (with(&[("content.xml", "")]), part("content.xml")),
        (with(&[("content.xml", "<a><b></a>")]), part("content.xml")),
        (with(&[("styles.xml", "<a><b></a>")]), part("styles.xml")),
        (with(&[("META-INF/manifest.xml", &encrypted)]), ImportError::Protected),
        (with(&[("META-INF/manifest.xml", &whole), ("content.xml", "")]), ImportError::Protected),
        (good[..good.len() / 2].to_vec(), part("")),
        (Odt::new().xml(&"<text:p>".repeat(10_000)).build(), part("content.xml")),
    ];
    for (bytes, why) in table {
        assert_eq!(refused("x.odt", &bytes), why);
    }
    assert!(read("x.odt", &with(&[("META-INF/manifest.xml", &picture)]), &Options::default()).is_ok());
    let flat = String::from_utf8(Odt::new().say("ja").flat()).unwrap();
    let sheet = flat.replace("opendocument.text", "opendocument.spreadsheet");
    let holds = |content| ImportError::ContentMismatch { ending: "fodt".into(), content };
    assert_eq!(refused("x.fodt", sheet.as_bytes()), holds(Content::Spreadsheet));
    assert_eq!(refused("x.fodt", b"<html><p>hei</p></html>"), holds(Content::Text));
    assert_eq!(refused("x.fodt", flat.trim_end_matches("</office:document>").as_bytes()), part(""));
    let text = ImportError::ContentMismatch { ending: "txt".into(), content: Content::OpenDocument };
    assert_eq!(refused("x.txt", flat.as_bytes()), text);
}

#[test]
fn files_that_unpack_to_far_more_are_refused() {
    let bomb = Odt::new().say(&"x".repeat(12 * 1024 * 1024)).build();
    assert!(matches!(refused("x.odt", &bomb), ImportError::UnpacksTooLarge { .. }));
    let too_large = ImportError::UnpacksTooLarge { limit: DOCUMENT };
    let comments = "<office:annotation/>".repeat(250_000);
    let repeated = row(&["<table:table-cell table:number-columns-repeated=\"64\"/>".into()]);
    let inner = (0..5).fold("<text:p>x</text:p>".to_owned(), |inner, _| {
        table(&[row(&[cell(&inner).replacen(
            "<table:table-cell",
            "<table:table-cell table:number-columns-repeated=\"64\"",
            1,
        )])])
    });
    for xml in [
        "<text:p>x</text:p>".repeat(250_000),
        format!("<text:p>{comments}</text:p>"),
        format!("<text:p>{}</text:p>", "<text:s text:c=\"9999\"/>".repeat(200_000)),
        table(&[repeated.repeat(4_000)]),
        inner,
    ] {
        assert_eq!(refused("x.fodt", &Odt::new().xml(&xml).flat()), too_large);
    }
}
