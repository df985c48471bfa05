//! The files that are made of a drawing.

use std::io::Cursor;
use std::process::Command;

use super::super::render::RESOLUTION;
use super::*;

#[test]
fn a_picture_has_the_size_of_the_drawing_at_300_dots_per_inch() {
    for (name, svg) in small() {
        let file = png(&svg).unwrap();
        let mut reader = ::png::Decoder::new(Cursor::new(&file)).read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size()];
        reader.next_frame(&mut dots).unwrap();
        let info = reader.info();
        assert_eq!(info.width, 1890, "{name}: 160 mm");
        let size = svg_of(&svg).size();
        let height = (size.height() / 72.0 * RESOLUTION).ceil();
        assert!((info.height as f32 - height).abs() <= 1.0, "{name}: {} {height}", info.height);
        let dots_per_metre = info.pixel_dims.unwrap();
        assert_eq!((dots_per_metre.xppu, dots_per_metre.unit), (11_811, ::png::Unit::Meter));
        assert_eq!(dots[..3], [255, 255, 255], "{name}: the background is white");
        assert!(dots.iter().filter(|dot| **dot < 40).count() > 3_000, "{name}: there is something on it");
        assert_eq!(file, png(&svg).unwrap(), "the same drawing is the same file");
    }
}

#[test]
fn a_page_has_text_and_does_not_tell_who_made_it_or_when() {
    for (name, svg) in small() {
        let file = pdf(&svg).unwrap();
        assert!(file.starts_with(b"%PDF-"), "{name}");
        let text = String::from_utf8_lossy(&file);
        for secret in ["CreationDate", "ModDate", "Author", "Creator", "/Metadata", "/Title", "/ID"] {
            assert!(!text.contains(secret), "{name}: {secret}");
        }
        assert!(text.contains("Arimo"), "{name}: the typeface is in the file");
    }
}

#[test]
fn the_text_of_a_page_can_be_searched_and_copied() {
    if Command::new("pdftotext").arg("-v").output().is_err() {
        eprintln!("skipped: there is no pdftotext");
        return;
    }
    let folder = crate::project::testing::folder();
    let path = folder.path().join("f.pdf");
    std::fs::write(&path, pdf(&small()[0].1).unwrap()).unwrap();
    let read = Command::new("pdftotext").arg(&path).arg("-").output().unwrap();
    let text = String::from_utf8(read.stdout).unwrap();
    for part in ["Opplæring og veiledning", "Sosialfaglig arbeid", "Forventninger til", "av 8"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn what_is_no_drawing_is_an_error() {
    assert!(png("<svg").is_err() && pdf("").is_err());
}

#[test]
fn a_huge_drawing_becomes_a_picture_of_a_lower_resolution() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9000mm' height='500mm'></svg>";
    let file = png(svg).unwrap();
    let reader = ::png::Decoder::new(Cursor::new(&file)).read_info().unwrap();
    let (info, dots) = (reader.info(), reader.info().pixel_dims.unwrap().xppu);
    assert!(dots < 11_000 && (f64::from(info.width) / f64::from(dots) - 9.0).abs() < 0.01, "{} {dots}", info.width);
}

/// Writes every figure as SVG, PNG and PDF into a folder, to be looked at.
#[test]
#[ignore = "for looking at the figures: they are written into the folder for temporary files"]
fn write_all_figures() {
    let folder = std::env::temp_dir().join("figures");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, svg) in small().into_iter().chain(large()) {
        std::fs::write(folder.join(format!("{name}.svg")), &svg).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), png(&svg).unwrap()).unwrap();
        std::fs::write(folder.join(format!("{name}.pdf")), pdf(&svg).unwrap()).unwrap();
    }
}
