//! Properties: no bytes make the reader panic, and any text that is written in the format comes back.

use proptest::prelude::*;

use super::*;
use crate::import::tests::laws::holds_together;

/// A document with some of everything.
fn rich() -> Odt {
    let boxed = "<draw:frame><draw:text-box><text:p>i boks</text:p></draw:text-box><draw:image/></draw:frame>";
    let repeated = "<table:table-cell table:number-columns-repeated=\"3\" table:number-columns-spanned=\"2\"/><table:covered-table-cell/>";
    Odt::new()
        .named("text", "Gul", "", "fo:background-color=\"#ffff00\"")
        .style("text", "T1", "style:parent-style-name=\"Gul\"", "fo:font-weight=\"bold\"")
        .look("T2", "text:display=\"none\"")
        .xml("<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>borte</text:p></text:deletion></text:changed-region></text:tracked-changes>")
        .p(&[span("T1", "I:"), run(" Hva "), comment("a", "Kari", "tillit"), span("T1", "tenkte"), comment_end("a"), run(" du?")])
        .p(&[run("Anna: Æ  a\u{30a}pen"), span("T2", "skjult"), "<text:change text:change-id=\"c1\"/>".into(), boxed.into()])
        .p(&[run("I: Ja?"), note("footnote", "fot"), note("endnote", "slutt")])
        .xml(&grid(&[["00:01", "I", "Hva da?"], ["00:05", "Anna", "Ja, det gikk bra."]]))
        .xml(&table(&[words_row(&["a", "b"]), row(&[repeated.into()])]))
        .page("<style:header><text:p>Fortrolig</text:p></style:header>")
}

fn reads(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Ok(transcript) = read(name, bytes, &Options::default()) {
        holds_together(&transcript)?;
    }
    Ok(())
}

/// Lines as a person writes them, with blanks in every place.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let piece = prop::sample::select(vec![
        "ja",
        "å",
        "1 < 2",
        "&amp;",
        "  ",
        " ",
        "\t",
        "\u{1f642}",
        "»",
        "\"x\"",
        "]]>",
        "<p/>",
    ]);
    let line = prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat());
    prop::collection::vec(line, 1..12)
}

proptest! {
    #[test]
    fn any_text_that_is_written_as_a_document_comes_back(lines in lines()) {
        let odt = lines.iter().fold(Odt::new(), |odt, line| odt.say(line));
        let plain = read("x.txt", lines.join("\n\n").as_bytes(), &Options::default()).map(|t| t.text);
        let packed = read("x.odt", &odt.build(), &Options::default()).map(|t| t.text);
        prop_assert_eq!(&packed, &plain);
        prop_assert_eq!(&read("x.fodt", &odt.flat(), &Options::default()).map(|t| t.text), &plain);
    }

    #[test]
    fn a_changed_document_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        for (name, good) in [("x.odt", rich().build()), ("x.fodt", rich().flat())] {
            let mut bytes = good;
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            reads(name, &bytes)?;
        }
    }

    #[test]
    fn shuffled_pieces_of_a_document_never_panic(picks in prop::collection::vec(any::<prop::sample::Index>(), 1..60)) {
        let flat = String::from_utf8(rich().flat()).unwrap();
        let (head, rest) = flat.split_once("<office:text>").unwrap();
        let tags: Vec<&str> = rest.split_inclusive('>').collect();
        // Elements are closed in the right order, so that what is shuffled is their meaning.
        let (mut body, mut open) = (String::new(), Vec::new());
        for pick in picks {
            let piece = tags[pick.index(tags.len())];
            let (words, tag) = piece.split_once('<').unwrap_or((piece, ""));
            body += words;
            match tag.strip_prefix('/') {
                Some(_) => body += &open.pop().map(|name| format!("</{name}>")).unwrap_or_default(),
                None if tag.is_empty() => {}
                None => {
                    body += &format!("<{tag}");
                    if !tag.ends_with("/>") {
                        open.push(tag.trim_end_matches('>').split(' ').next().unwrap().to_owned());
                    }
                }
            }
        }
        let ends: String = open.iter().rev().map(|name| format!("</{name}>")).collect();
        let file = format!("{head}<office:text>{body}{ends}</office:text></office:body></office:document>");
        let transcript = read("x.fodt", file.as_bytes(), &Options::default());
        prop_assert!(!matches!(transcript, Err(crate::error::Error::Import(crate::error::ImportError::Broken { .. }))), "{}", file);
        reads("x.fodt", file.as_bytes())?;
    }
}

#[test]
fn a_truncated_document_never_panics() {
    for (name, good, step) in [("x.odt", rich().build(), 7), ("x.fodt", rich().flat(), 13)] {
        assert!(read(name, &good, &Options::default()).is_ok());
        for end in (0..good.len()).step_by(step) {
            reads(name, &good[..end]).unwrap();
        }
    }
}
