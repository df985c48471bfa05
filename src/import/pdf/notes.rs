//! Annotations: highlights, and comments on words or beside them.

use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, Rect, String as Text};
use hayro_syntax::page::Page;

use super::geometry::{Area, Matrix};
use super::page::PageText;
use crate::import::limits::PDF_ANNOTATIONS;
use crate::import::rich::comments::Parents;
use crate::import::rich::text_part::{Note, Paragraph, TextPart};

/// Marked words.
#[derive(Clone, PartialEq, Debug)]
pub struct Mark {
    pub areas: Vec<Area>,
    /// The colour of a highlight.
    pub rgb: Option<u32>,
    /// The id of the comment on them.
    pub note: Option<String>,
}

/// A comment beside the text.
#[derive(Clone, PartialEq, Debug)]
pub struct Sign {
    pub id: String,
    /// The height of its middle on the page.
    pub height: f32,
}

/// The comments of a file.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    pub comments: TextPart,
    pub replies: Parents,
}

/// Reads the annotations of all pages, and puts the marks and signs on the pages.
pub fn read(pages: &[Page<'_>], texts: &mut [PageText]) -> Notes {
    let mut notes = Notes::default();
    let mut left = PDF_ANNOTATIONS;
    for (page, text) in pages.iter().zip(texts) {
        let annotations = page.raw().get::<Array<'_>>("Annots");
        for annotation in annotations.iter().flat_map(|array| array.iter::<Dict<'_>>()) {
            left = left.saturating_sub(1);
            if left == 0 {
                return notes;
            }
            let place = Matrix::from(page.initial_transform(false));
            read_one(&annotation, left, place, text, &mut notes);
        }
    }
    notes
}

/// Reads an annotation. `number` makes an id for one that has none.
fn read_one(annotation: &Dict<'_>, number: usize, place: Matrix, page: &mut PageText, notes: &mut Notes) {
    let kind = annotation.get::<Name<'_>>("Subtype");
    let kind = kind.as_deref().unwrap_or_default();
    let is_on_words = matches!(kind, b"Highlight" | b"Underline" | b"Squiggly" | b"StrikeOut");
    // A state (accepted, rejected) is an annotation too.
    if !(is_on_words || matches!(kind, b"Text" | b"FreeText" | b"Caret")) || annotation.contains_key("StateModel") {
        return;
    }
    let said = annotation.get::<Text<'_>>("Contents").map(|said| words(&said)).unwrap_or_default();
    let id = annotation.obj_id().map_or_else(|| format!("+{number}"), name);
    let note = (!said.trim().is_empty()).then(|| id.clone());
    let areas = areas(annotation, place, page);
    let middle = areas.first().map(|area| (area.bottom + area.top) / 2.0);
    let rgb = annotation.get::<Array<'_>>("C").and_then(|parts| rgb(&parts.iter::<f64>().collect::<Vec<_>>()));
    let parent = annotation.get_ref("IRT").map(|parent| name(parent.into()));
    match (&note, middle) {
        _ if is_on_words => {
            let rgb = rgb.filter(|_| kind == b"Highlight" && parent.is_none());
            page.marks.push(Mark { areas, rgb, note: note.clone() });
        }
        (Some(id), Some(height)) if parent.is_none() => page.signs.push(Sign { id: id.clone(), height }),
        _ => {}
    }
    if note.is_none() {
        return;
    }
    let author = annotation.get::<Text<'_>>("T").map(|author| words(&author)).filter(|author| !author.is_empty());
    let date = annotation.get::<Text<'_>>("M").and_then(|date| date_of(&words(&date)));
    let note = Note { id: id.clone(), author, date, is_separator: false };
    if let Some(parent) = parent {
        notes.replies.insert(id.clone(), parent);
    }
    let lines = said.split(['\r', '\n']).filter(|line| !line.trim().is_empty());
    let paragraphs = lines.map(|line| Paragraph { text: line.to_owned(), ..Paragraph::default() }).collect();
    notes.comments.add_note(note, paragraphs, Some(id));
}

/// The places of the marked words, or of the annotation itself.
fn areas(annotation: &Dict<'_>, place: Matrix, page: &PageText) -> Vec<Area> {
    let seen = |x: f64, y: f64| page.turn.seen(place.at(x, y));
    let numbers: Vec<f64> = annotation
        .get::<Array<'_>>("QuadPoints")
        .iter()
        .flat_map(|array| array.iter::<f64>())
        .take(8 * PDF_ANNOTATIONS)
        .collect();
    let corners =
        |quad: &[f64]| Area::around(quad.chunks_exact(2).filter_map(|at| Some(seen(*at.first()?, *at.get(1)?))));
    let mut areas: Vec<Area> = numbers.chunks_exact(8).filter_map(corners).collect();
    if let Some(rect) = annotation.get::<Rect>("Rect").filter(|_| areas.is_empty()) {
        areas.extend(Area::around([seen(rect.x0, rect.y0), seen(rect.x1, rect.y1)]));
    }
    areas
}

fn name(id: ObjectIdentifier) -> String {
    format!("{id:?}")
}

/// The colour `0xRRGGBB` of these parts between 0 and 1: a grey, red with green and blue, or the four colours of print.
pub fn rgb(parts: &[f64]) -> Option<u32> {
    let rgb = match *parts {
        [grey] => [grey; 3],
        [red, green, blue] => [red, green, blue],
        [cyan, magenta, yellow, black] => [cyan, magenta, yellow].map(|ink| (1.0 - ink) * (1.0 - black)),
        _ => return None,
    };
    Some(rgb.iter().fold(0, |all, part| all << 8 | (part.clamp(0.0, 1.0) * 255.0).round() as u32))
}

/// The words of a string outside the text of pages: UTF-16, UTF-8, or nearly Windows-1252.
pub fn words(bytes: &[u8]) -> String {
    let encoding = match bytes {
        [0xfe, 0xff, ..] => encoding_rs::UTF_16BE,
        [0xff, 0xfe, ..] => encoding_rs::UTF_16LE,
        [0xef, 0xbb, 0xbf, ..] => encoding_rs::UTF_8,
        _ => encoding_rs::WINDOWS_1252,
    };
    encoding.decode_with_bom_removal(bytes).0.replace('\0', "")
}

/// `D:20261129101500+01'00'` as `2026-11-29T10:15:00+01:00`.
fn date_of(date: &str) -> Option<String> {
    let date = date.strip_prefix("D:").unwrap_or(date);
    let (digits, zone) = date.split_at_checked(14).filter(|(digits, _)| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    let zone: String = zone.chars().filter(|letter| *letter != '\'').collect();
    let zone = match zone.split_at_checked(3) {
        Some((hours, minutes)) if hours.starts_with(['+', '-']) => format!("{hours}:{minutes:0<2}"),
        _ => zone.chars().take_while(|letter| *letter == 'Z').collect(),
    };
    let (year, month, day) = (part(0..4), part(4..6), part(6..8));
    Some(format!("{year}-{month}-{day}T{}:{}:{}{zone}", part(8..10), part(10..12), part(12..14)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_colours_are_read() {
        assert_eq!(date_of("D:20261129101500+01'00'").as_deref(), Some("2026-11-29T10:15:00+01:00"));
        assert_eq!(date_of("D:20261129101500Z").as_deref(), Some("2026-11-29T10:15:00Z"));
        assert_eq!(date_of("20261129101500").as_deref(), Some("2026-11-29T10:15:00"));
        assert_eq!(date_of("i går"), None);
        assert_eq!((rgb(&[1.0, 1.0, 0.0]), rgb(&[0.0, 0.0, 1.0, 0.0])), (Some(0xff_ff00), Some(0xff_ff00)));
        assert_eq!((rgb(&[2.0]), rgb(&[]), rgb(&[f64::NAN])), (Some(0xff_ffff), None, Some(0)));
    }

    #[test]
    fn strings_are_read_in_any_encoding() {
        for bytes in [&b"bl\xe5"[..], b"\xef\xbb\xbfbl\xc3\xa5", b"\xfe\xff\0b\0l\0\xe5"] {
            assert_eq!(words(bytes), "blå");
        }
    }
}
