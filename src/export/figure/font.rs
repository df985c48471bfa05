//! The typeface of the figures, which is built in, so that every machine draws the same: which letters it has and how
//! wide they are.

use std::sync::LazyLock;

use ttf_parser::Face;
use unicode_width::UnicodeWidthChar;

/// The regular typeface, as a TrueType file.
pub(super) const REGULAR: &[u8] = include_bytes!("font/Arimo-Regular.ttf");
/// The bold typeface, as a TrueType file.
pub(super) const BOLD: &[u8] = include_bytes!("font/Arimo-Bold.ttf");

/// The typefaces to use for a figure in SVG, the first that there is. All are equally wide.
pub(in crate::export) const FAMILIES: &str = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif";

/// The width of a letter that the typeface lacks, in font sizes. It has the width of the box that is drawn instead.
const UNKNOWN: f64 = 0.75;
/// The width of an emoji or an East Asian letter that the typeface lacks, in font sizes.
const UNKNOWN_WIDE: f64 = 1.4;
/// The width of a mark that belongs on another letter and that the typeface lacks, in font sizes. It is drawn on a circle of
/// its own where that letter does not take it.
const UNKNOWN_MARK: f64 = 2.0 * UNKNOWN;

/// How heavy letters are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::export) enum Weight {
    /// As in running text.
    Regular,
    /// As in a heading.
    Bold,
}

static FACES: LazyLock<[Option<Face<'static>>; 2]> =
    LazyLock::new(|| [REGULAR, BOLD].map(|file| Face::parse(file, 0).ok()));

/// The width of a text on one line, at a font size. Letters that move together make it slightly narrower when drawn.
pub(in crate::export) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let [regular, bold] = &*FACES;
    let face = match weight {
        Weight::Regular => regular,
        Weight::Bold => bold,
    };
    text.chars().map(|c| letter(face.as_ref(), c)).sum::<f64>() * size
}

fn letter(face: Option<&Face>, c: char) -> f64 {
    let advance = |face: &Face| {
        let glyph = face.glyph_index(c)?;
        Some(f64::from(face.glyph_hor_advance(glyph)?) / f64::from(face.units_per_em()))
    };
    face.and_then(advance).unwrap_or_else(|| match c.width() {
        Some(0) => UNKNOWN_MARK,
        Some(1) | None => UNKNOWN,
        Some(_) => UNKNOWN_WIDE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_widths_of_arial() {
        let width = |text: &str, weight| (width(text, 1000.0, weight)).round();
        assert_eq!((width("A", Weight::Regular), width("i", Weight::Regular)), (667.0, 222.0));
        assert_eq!((width("æ", Weight::Regular), width("…", Weight::Regular)), (889.0, 1000.0));
        assert_eq!((width("A", Weight::Bold), width("i", Weight::Bold)), (722.0, 278.0));
        assert_eq!(width("Åsen", Weight::Regular), 667.0 + 500.0 + 556.0 + 556.0);
    }

    #[test]
    fn the_alphabets_of_europe_arrows_and_punctuation_are_there_and_nothing_is_without_a_width() {
        let face = FACES[0].as_ref().unwrap();
        for c in "AZæøåÆØÅáčđŋšŧžßłőşğœ ΑΩαω АЯая אב «»“”‘’–—…·→←↑↓≥≤×−½€§".chars()
        {
            assert!(face.glyph_index(c).is_some(), "{c}");
        }
        assert!(width("مرحبا", 10.0, Weight::Regular) > 30.0 && width("👩‍🔬", 10.0, Weight::Bold) >= 14.0);
        assert_eq!(width("", 10.0, Weight::Bold), 0.0);
    }

    #[test]
    fn both_files_are_small() {
        assert!(REGULAR.len() + BOLD.len() < 250_000);
    }
}
