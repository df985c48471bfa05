//! Lines: the rows of a page as words with their formats.

use super::page::{Glyph, PageText};
use super::rows::Row;
use crate::import::rich::format::RunFormat;
use crate::import::rich::pens;
use crate::import::rich::text_part::{Paragraph, Point};

/// The narrowest gap between words, in the size of the letters.
const BLANK: f32 = 0.15;

/// The narrowest gap that is a tab, in the size of the letters and in the usual gap of the line.
const TAB: f32 = 1.2;
const TIMES: f32 = 2.5;

/// A line of text.
#[derive(Clone, Debug)]
pub struct Line {
    pub words: Paragraph,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    /// The width of its first word.
    pub first: f32,
    /// Where words begin after a tab.
    pub stops: Vec<f32>,
    /// The number of the column or page that it is in, in the order of reading.
    pub region: usize,
    /// The width of its page; `None` in a column.
    pub page_width: Option<f32>,
}

/// Adds the lines of a part of a page, or of all of it.
pub fn add(lines: &mut Vec<Line>, page: &PageText, rows: &[Row], is_whole: bool) {
    let region = lines.last().map_or(0, |last| last.region + 1);
    let mut signs = page.signs.iter().collect::<Vec<_>>();
    for (at, row) in rows.iter().enumerate() {
        let mut line = line(page, row);
        line.region = region;
        line.page_width = is_whole.then_some(page.width);
        // A comment beside the text is on the nearest line.
        let distance = |row: &Row, height: f32| (row.base + 0.4 * row.size - height).abs();
        let nearest = |height: f32| {
            let best = rows.iter().enumerate().min_by(|a, b| distance(a.1, height).total_cmp(&distance(b.1, height)));
            best.map(|(best, _)| best)
        };
        signs.retain(|sign| {
            let is_here = nearest(sign.height) == Some(at);
            if is_here {
                line.words.points.push((line.words.text.len(), Point::Comment(sign.id.clone())));
            }
            !is_here
        });
        if !line.words.text.trim().is_empty() {
            lines.push(line);
        }
    }
}

/// The words of a row.
pub fn words(page: &PageText, row: &Row) -> String {
    spaced(row, page).map(|(gap, glyph)| format!("{}{}", gap.text(), page.letters(glyph))).collect()
}

/// What is between two letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gap {
    None,
    Blank,
    Tab,
}

impl Gap {
    fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Blank => " ",
            Self::Tab => "\t",
        }
    }
}

/// The letters of a row, each with what is before it.
fn spaced<'a>(row: &'a Row, page: &'a PageText) -> impl Iterator<Item = (Gap, &'a Glyph)> {
    let mut last: Option<&Glyph> = None;
    let gaps: Vec<(f32, &Glyph)> = row
        .glyphs(page)
        .map(|glyph| {
            let gap = last.map_or(0.0, |last| (glyph.left - last.right) / glyph.size.max(last.size).max(0.1));
            let blank = last.is_some() && glyph.look.after_blank && gap > -0.5;
            last = Some(glyph);
            (if blank { gap.max(BLANK) } else { gap }, glyph)
        })
        .collect();
    let mut wide: Vec<f32> = gaps.iter().map(|(gap, _)| *gap).filter(|gap| *gap >= BLANK).collect();
    wide.sort_by(f32::total_cmp);
    // In a line of two words, the gap has nothing to be compared with.
    let usual = if wide.len() > 1 { wide.get((wide.len() - 1) / 2).copied().unwrap_or(0.0) } else { 0.0 };
    gaps.into_iter().map(move |(gap, glyph)| match gap {
        gap if gap >= TAB && gap >= TIMES * usual => (Gap::Tab, glyph),
        gap if gap >= BLANK => (Gap::Blank, glyph),
        _ => (Gap::None, glyph),
    })
}

fn line(page: &PageText, row: &Row) -> Line {
    let (left, right, base, size) = (row.left, row.right, row.base, row.size);
    let fills = page.fills.iter().filter(|(area, _)| is_tight(area.height(), size));
    let fills: Vec<_> = fills.filter(|(area, _)| area.bottom <= base + 0.5 * size && area.top >= base).collect();
    let (mut words, mut stops, mut first) = (Paragraph::default(), Vec::new(), None);
    let mut open: Vec<&str> = Vec::new();
    for (gap, glyph) in spaced(row, page) {
        if gap != Gap::None {
            first = first.or(Some(glyph.left - left));
        }
        if gap == Gap::Tab {
            stops.push(glyph.left);
        }
        let middle = ((glyph.left + glyph.right) / 2.0, glyph.base + 0.25 * glyph.size);
        let marks = page.marks.iter().filter(|mark| mark.areas.iter().any(|area| area.holds(middle)));
        let marks: Vec<_> = marks.collect();
        let filled = fills.iter().find(|(area, _)| area.holds(middle)).map(|(_, rgb)| *rgb);
        let pen = marks.iter().find_map(|mark| mark.rgb).or(filled).and_then(pens::of_rgb);
        let format = RunFormat {
            highlight: Some(pen),
            bold: Some(glyph.look.bold),
            italic: Some(glyph.look.italic),
            ..RunFormat::default()
        };
        words.put(
            gap.text(),
            &if gap == Gap::None || goes_on(&words, &format) { format.clone() } else { RunFormat::default() },
        );
        comment(&mut words, &mut open, marks.iter().filter_map(|mark| mark.note.as_deref()).collect());
        words.put(page.letters(glyph), &format);
    }
    comment(&mut words, &mut open, Vec::new());
    Line { words, left, right, base, size, first: first.unwrap_or(right - left), stops, region: 0, page_width: None }
}

/// Whether the words before a blank are marked with the same pen as those after it.
fn goes_on(words: &Paragraph, format: &RunFormat) -> bool {
    words.highlights.last().is_none_or(|(span, pen)| span.end == words.text.len() && format.pen() == Some(pen))
}

/// Whether an area is as high as a line, so not that of a table or a page.
fn is_tight(height: f32, size: f32) -> bool {
    (0.6 * size..=1.6 * size).contains(&height)
}

/// Begins and ends the comments on the words that follow.
fn comment<'a>(words: &mut Paragraph, open: &mut Vec<&'a str>, now: Vec<&'a str>) {
    let at = words.text.len();
    for id in open.iter().filter(|id| !now.contains(id)) {
        words.points.push((at, Point::CommentEnd((*id).to_owned())));
    }
    for id in now.iter().filter(|id| !open.contains(id)) {
        words.points.push((at, Point::CommentStart((*id).to_owned())));
    }
    *open = now;
}
