//! Files that are refused, quickly and with the reason.

use std::io::Write;

use super::build::{Pdf, plain, stream_of, written};
use crate::error::{Content, ImportError, NoText};
use crate::import::limits::{PDF_ALL_UNPACKED, PDF_DRAWINGS, PDF_UNPACKED};
use crate::import::tests::shown::refused;
use crate::import::{Options, read};

#[test]
fn a_pdf_without_text_is_refused_with_what_it_has_instead() {
    let picture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray";
    let scanned = Pdf::new().page("q 595 0 0 842 0 0 cm /X Do Q").object(&stream_of(&picture[3..], "x"));
    assert_eq!(refused("x.pdf", &scanned.build()), ImportError::NoText { instead: NoText::Scanned });
    let inline = Pdf::new().page("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI");
    assert_eq!(refused("x.pdf", &inline.build()), ImportError::NoText { instead: NoText::Scanned });
    let font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /BaseFont /X >>] >>";
    let unknown = Pdf::new().page("BT /F9 12 Tf 72 700 Td <00010002> Tj ET").object(font);
    let unknown = unknown.with("/Resources << /Font << /F9 10 0 R >> >>");
    assert_eq!(refused("x.pdf", &unknown.build()), ImportError::NoText { instead: NoText::UnknownLetters });
}

#[test]
fn a_protected_pdf_is_refused_and_what_is_no_pdf_too() {
    let key = "<00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF>";
    let encrypted = [
        (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
        (2, "<< /Type /Pages /Kids [] /Count 0 >>".to_owned()),
        (3, format!("<< /Filter /Standard /V 2 /R 3 /Length 128 /O {key} /U {key} /P -44 >>")),
    ];
    let bytes = written(&encrypted, "/Encrypt 3 0 R /ID [<00> <00>]");
    assert_eq!(refused("x.pdf", &bytes), ImportError::ProtectedPdf);
    let broken = ImportError::Broken { part: String::new() };
    assert_eq!(refused("x.pdf", b"%PDF-1.7\nhei"), broken);
    let holds = |ending: &str, content| ImportError::ContentMismatch { ending: ending.into(), content };
    assert_eq!(refused("x.pdf", b"I: hei"), holds("pdf", Content::Text));
    assert_eq!(refused("x.txt", b"%PDF-1.7\nhei"), holds("txt", Content::Pdf));
    let good = Pdf::new().page(&plain(&["ja"])).build();
    for name in ["x.pdf", "x.docx", "X.PDF"] {
        assert_eq!(read(name, &good, &Options::default()).map(|t| t.text).as_deref(), Ok("ja"), "{name}");
    }
}

#[test]
fn a_pdf_that_draws_or_unpacks_for_ever_is_refused() {
    let cycle = Pdf::new().page("/X Do").object(&stream_of("/Subtype /Form", "/X Do /X Do"));
    assert_eq!(refused("x.pdf", &cycle.build()), ImportError::TooDeep { limit: PDF_DRAWINGS });
    let packed = |size: usize| {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(&vec![b' '; size]).unwrap();
        packer.finish().unwrap().into_iter().map(char::from).collect::<String>()
    };
    let large = packed(PDF_UNPACKED as usize + 1);
    let too_large = ImportError::UnpacksTooLarge { limit: PDF_UNPACKED };
    for entries in [
        "/Filter /FlateDecode",
        "/Filter [/FlateDecode /FlateDecode]",
        "/Filter /FlateDecode /Type /ObjStm /N 1 /First 4",
    ] {
        let bomb = Pdf::new().page("/X Do").object(&stream_of(&format!("/Subtype /Form {entries}"), &large));
        assert_eq!(refused("x.pdf", &bomb.build()), too_large, "{entries}");
    }
}

#[test]
fn pages_that_unpack_to_much_together_are_refused() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&vec![b' '; 60 * 1024 * 1024]).unwrap();
    let packed = packer.finish().unwrap().into_iter().map(char::from).collect::<String>();
    let form = stream_of("/Subtype /Form /Filter /FlateDecode", &packed);
    let bomb = Pdf::new().page(&"/X Do ".repeat(20)).object(&form);
    assert_eq!(refused("x.pdf", &bomb.build()), ImportError::UnpacksTooLarge { limit: PDF_ALL_UNPACKED });
}

#[test]
fn packed_objects_that_cannot_be_measured_count_as_the_most_they_can_be() {
    // As in an encrypted file: not what Flate packs.
    let noise = "\u{ff}\u{fe}x1".repeat(100_000);
    let unmeasured = |noise: &str| {
        let entries = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
        Pdf::new().page(&plain(&["ja"])).object(&stream_of(entries, noise)).build()
    };
    assert_eq!(refused("x.pdf", &unmeasured(&noise)), ImportError::UnpacksTooLarge { limit: PDF_UNPACKED });
    assert!(read("x.pdf", &unmeasured(&noise[..30_000]), &Options::default()).is_ok());
}

#[test]
fn odd_files_are_read_or_refused() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(50_000), close.repeat(50_000));
    let pages = [
        (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
        (2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>".to_owned()),
        (3, "<< /Type /Pages /Parent 3 0 R /Kids [2 0 R 3 0 R] /Count -1 >>".to_owned()),
    ];
    let nested = Pdf::new().page(&format!("{} BT /F1 9 Tf (ja) Tj ET", deep("q ", "Q ")));
    assert_eq!(read("x.pdf", &nested.build(), &Options::default()).map(|t| t.text).as_deref(), Ok("ja"));
    let odd = [
        written(&pages, ""),
        written(&pages[..1], "/Prev 0"),
        Pdf::new().page(&deep("[", "]")).build(),
        Pdf::new().page(&deep("<<", ">>")).build(),
        Pdf::new().page("ja").object(&deep("[", "]")).build(),
        Pdf::new().page("BT /F1 1e38 Tf 1e38 0 0 1e38 0 0 Tm (ja) Tj 1e38 Ts (ja) Tj ET").build(),
        Pdf::new().page("BT /F1 0 Tf (ja) Tj /F1 -5 Tf (ja) Tj 0 Tz (nei) Tj ET").build(),
        Pdf::new().page("BT /F1 9 Tf [(a) -1e30 (b) 99999 (c)] TJ ET").build(),
        Pdf::new().page("(ja) Tj Q Q Q EMC ET").with("/MediaBox [0 0 0 0] /Rotate 12345").build(),
    ];
    for bytes in odd {
        let _ = read("x.pdf", &bytes, &Options::default());
    }
}

#[test]
fn the_places_of_objects_may_be_packed_with_a_predictor() {
    use std::io::Write;
    let places: Vec<u8> = (0..60_000_u32).map(|n| u8::try_from(n * 7 % 251).unwrap()).collect();
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(&places).unwrap();
    let mut file =
        b"%PDF-1.7\n1 0 obj <</Type/XRef/Filter/FlateDecode/DecodeParms<</Columns 5/Predictor 12>>>> stream\n".to_vec();
    file.extend(packed.finish().unwrap());
    file.extend(b"\nendstream endobj");
    assert!(file.len() > 400, "as large as two filters could unpack too far");
    assert_eq!(crate::import::pdf::unpack::check(&file), Ok(()));
}
