//! Properties: no bytes make the reader panic, and lines of words come back.

use proptest::prelude::*;

use super::build::{Pdf, lines, plain, stream_of};
use crate::import::tests::laws::holds_together;
use crate::import::{Options, read};

/// A file with some of everything.
fn rich() -> Vec<u8> {
    let page = format!(
        "q 1 1 0 rg 72 725 28 14 re f Q {} {} /X Do /Span << /ActualText (x) >> BDC EMC",
        plain(&["I: Hva tenkte du?", "Anna: Jeg tenkte at det var organisa-", "sjonen."]),
        lines(&[("F2", 72.0, 500.0, "I:"), ("F1", 90.0, 500.0, "Ja?"), ("F1", 300.0, 30.0, "1")]),
    );
    let form = stream_of(
        "/Type /XObject /Subtype /Form /Matrix [1 0 0 1 0 -20]",
        "BT /F1 9 Tf 9 9 Td [(a) -9 (b)] TJ T* (c) ' ET",
    );
    let note =
        "<< /Type /Annot /Subtype /Highlight /C [0 1 0] /QuadPoints [72 711 100 711 72 697 100 697] /Contents (x) >>";
    Pdf::new().page(&page).page(&page).object(&form).object(note).with("/Annots [11 0 R]").build()
}

fn reads(bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Ok(transcript) = read("x.pdf", bytes, &Options::default()) {
        holds_together(&transcript)?;
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_changed_pdf_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = rich();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        reads(&bytes)?;
    }

    #[test]
    fn shuffled_pieces_of_a_pdf_never_panic(picks in prop::collection::vec(any::<prop::sample::Index>(), 1..60)) {
        let bytes = rich();
        let words: Vec<&[u8]> = bytes.split_inclusive(u8::is_ascii_whitespace).collect();
        let mut shuffled = b"%PDF-1.7\n".to_vec();
        picks.iter().for_each(|pick| shuffled.extend(words[pick.index(words.len())]));
        reads(&shuffled)?;
        shuffled.extend(&bytes);
        reads(&shuffled)?;
    }

    // A line of one letter may be the label of a speaker.
    #[test]
    fn the_words_of_every_line_come_back(lines in prop::collection::vec("[a-z]{1,9}( [a-z]{1,9}){2,6}", 1..30)) {
        let words: Vec<&str> = lines.iter().map(String::as_str).collect();
        let read = read("x.pdf", &Pdf::new().page(&plain(&words)).build(), &Options::default()).unwrap();
        let expected = lines.join(" ");
        prop_assert_eq!(read.text.split_whitespace().collect::<Vec<_>>().join(" "), expected);
    }
}

#[test]
fn a_truncated_pdf_never_panics() {
    let good = rich();
    assert!(read("x.pdf", &good, &Options::default()).is_ok());
    for end in (0..good.len()).step_by(11) {
        reads(&good[..end]).unwrap();
    }
}
