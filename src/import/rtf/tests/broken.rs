//! Empty, cut and hostile files.

use super::*;
use crate::error::Content;
use crate::import::limits;

#[test]
fn files_without_text_are_empty() {
    for empty in ["{\\rtf1}", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\par\\par}", "{\\rtf}"] {
        assert_eq!(refused("x.rtf", empty.as_bytes()), ImportError::Empty, "{empty}");
    }
    assert_eq!(refused("x.rtf", b""), ImportError::Empty);
}

#[test]
fn a_file_that_is_cut_is_read_as_far_as_it_goes() {
    let whole = "{\\rtf1\\ansi I: Hva da?\\par Siv: {\\b Det gikk bra";
    let transcript = read("x.rtf", whole.as_bytes(), &Options::default()).unwrap();
    assert_eq!(turns(&transcript), ["I: Hva da?", "Siv: Det gikk bra"]);
    assert!(transcript.warnings.contains(&Warning::CutOff));
    let broken = ImportError::Broken { part: String::new() };
    for cut in ["{\\rtf1", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}", "{\\rtf1{\\pict 0102", "{\\rtf1 \\"] {
        assert_eq!(refused("x.rtf", cut.as_bytes()), broken, "{cut}");
    }
    assert_eq!(read("x.rtf", b"{\\rtf1 ja}\0 nei", &Options::default()).unwrap().text, "ja");
}

#[test]
fn the_content_decides_whether_a_file_is_rich_text() {
    let rtf = file("I: Hva da?\\par Siv: Ja.");
    for name in ["x.rtf", "x.RTF", "x.doc", "x.docx"] {
        assert_eq!(read(name, rtf.as_bytes(), &Options::default()).unwrap().text, "Hva da?\nJa.", "{name}");
    }
    let word = crate::import::build::Docx::new().say("I: Hva da?").build();
    assert_eq!(read("x.rtf", &word, &Options::default()).unwrap().text, "Hva da?");
    let holds = |ending: &str, content| ImportError::ContentMismatch { ending: ending.into(), content };
    assert_eq!(refused("x.rtf", b"I: Hva da?\nSiv: Ja."), holds("rtf", Content::Text));
    assert_eq!(refused("x.rtf", b"\x89PNG"), holds("rtf", Content::Media));
    assert_eq!(refused("x.rtf", b"{\\rtfm hei}"), holds("rtf", Content::Unknown));
    assert_eq!(refused("x.txt", rtf.as_bytes()), holds("txt", Content::RichText));
}

#[test]
fn groups_nested_too_deep_are_refused_at_once() {
    let deep = ImportError::TooDeep { limit: limits::GROUP_DEPTH };
    let nested = |inner: &str, depth: usize| format!("{{\\rtf1 {}ja{}}}", inner.repeat(depth), "}".repeat(depth));
    for inner in ["{", "{\\footnote ", "{\\*\\x ", "{\\shptxt "] {
        assert_eq!(refused("x.rtf", nested(inner, 100_000).as_bytes()), deep, "{inner}");
    }
    for inner in ["{", "{\\footnote ", "{\\shptxt ", "{\\*\\annotation ", "{\\header "] {
        let most = nested(inner, limits::GROUP_DEPTH - 1);
        match read("x.rtf", most.as_bytes(), &Options::default()) {
            Ok(transcript) => assert_eq!(transcript.text.trim_matches(['[', ']']), "ja", "{inner}"),
            Err(why) => {
                assert!(matches!(why, Error::Import(ImportError::NoText { .. } | ImportError::Empty)), "{why:?}")
            }
        }
    }
}

#[test]
fn files_with_too_many_pieces_are_refused() {
    let many = ImportError::TooManyPieces { limit: limits::PIECES };
    for piece in ["a\\par\n", "{\\b a}b", "{\\footnote }", "\\cell", "{\\v a}b", "{\\*\\atrfstart 1}"] {
        let body = piece.repeat(limits::PIECES + 1);
        assert_eq!(refused("x.rtf", format!("{{\\rtf1 {body}").as_bytes()), many, "{piece}");
    }
    let colours = ";".repeat(limits::PIECES + 1);
    assert_eq!(refused("x.rtf", format!("{{\\rtf1{{\\colortbl{colours}}}").as_bytes()), many);
}

#[test]
fn text_may_be_as_long_as_in_a_plain_file() {
    let words = "a".repeat(limits::TEXT as usize + 1);
    let why = ImportError::TooLarge { bytes: limits::TEXT + 1, limit: limits::TEXT };
    assert_eq!(refused("x.rtf", format!("{{\\rtf1 {words}}}").as_bytes()), why);
}

#[test]
fn a_file_of_rich_text_has_a_size_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stor.rtf");
    std::fs::File::create(&path).unwrap().set_len(limits::RICH_TEXT + 1).unwrap();
    let why = ImportError::TooLarge { bytes: limits::RICH_TEXT + 1, limit: limits::RICH_TEXT };
    assert_eq!(crate::import::file::read(&path, &Options::default()), Err(why.into()));
}

#[test]
fn tables_nested_too_deep_are_read_as_text() {
    let body: String =
        (1..40).map(|depth| format!("\\pard\\intbl\\itap{depth} x{depth}\\nestcell\\nestrow ")).collect();
    let text = text(&format!("{body}\\cell\\row\\pard\\itap2147483647 y\\par"));
    assert!((1..40).all(|depth| text.contains(&format!("x{depth}"))), "{text}");
}
