//! The theme table as a Word document.

use std::io::Result;

use super::package::package;
use super::styles::id;
use super::table::{Column, PAGE_WIDTH, Paragraph, Row, Run, paragraph, table};
use crate::analysis::quote::{Part, Quotation};
use crate::analysis::themes::ThemeRow;
use crate::export::Frame;

/// Widths of theme, subtheme, definition and the two counts, in twentieths of a point. The quotations get the rest.
const WIDTHS: [usize; 5] = [1700, 2100, 2600, 1150, 1550];

/// The theme table as a .docx.
pub fn themes(rows: &[ThemeRow], frame: &Frame) -> Result<Vec<u8>> {
    let words = frame.words;
    let title = words.say("export-themes-title");
    let rows: Vec<Row> = rows.iter().map(|row| theme(row, frame)).collect();
    package(frame, |xml| {
        paragraph(xml, &Paragraph::new(id::HEADING, title.as_ref()));
        table(xml, &title, &columns(frame), &rows);
        paragraph(xml, &Paragraph::new(id::NOTE, frame.note()));
    })
}

fn columns(frame: &Frame) -> Vec<Column> {
    let words = frame.words;
    let [top, below] = frame.level_headings();
    let [theme, subtheme, definition, excerpts, participants] = WIDTHS;
    let quotes = PAGE_WIDTH - WIDTHS.iter().sum::<usize>();
    let column = |heading: std::borrow::Cow<str>, width, style| Column { heading: heading.into_owned(), width, style };
    vec![
        column(top, theme, id::CELL),
        column(below, subtheme, id::CELL),
        column(words.say("column-definition"), definition, id::CELL),
        column(words.say("column-quotes"), quotes, id::QUOTE),
        column(words.say("column-excerpts"), excerpts, id::NUMBER),
        column(words.say("column-participants"), participants, id::NUMBER),
    ]
}

/// A row. Every row repeats the theme's name, so that it is clear on a new page or if the row is moved.
fn theme(row: &ThemeRow, frame: &Frame) -> Row {
    let subtheme = row.subtheme();
    let is_top = subtheme.is_empty();
    let number = |n: usize| vec![Paragraph::new(id::NUMBER, n.to_string())];
    let name = Paragraph::styled(id::CELL, if is_top { id::STRONG } else { id::SOURCE }, row.theme(frame.words));
    Row {
        cells: vec![
            vec![name],
            vec![Paragraph::styled(id::CELL, id::STRONG, subtheme)],
            Paragraph::lines(id::CELL, row.definition()),
            row.quotes.iter().map(|quote| quoted(quote, frame)).collect(),
            number(row.count().excerpts),
            number(row.count().informants),
        ],
        colour: row.colour(),
        is_top,
    }
}

/// A quotation in quotation marks, followed by its attribution.
pub(super) fn quoted(quote: &Quotation, frame: &Frame) -> Paragraph {
    let style = |part| if part == Part::Speaker { Some(id::SOURCE) } else { None };
    let pieces = quote.marked_pieces(frame.words).into_iter();
    let mut runs: Vec<Run> =
        pieces.map(|(part, words)| Run { style: style(part), words: words.into_owned() }).collect();
    let attribution = unbroken_numbers(&quote.attribution(frame.words, frame.times));
    runs.push(Run { style: Some(id::SOURCE), words: format!(" ({attribution})") });
    Paragraph { style: id::QUOTE, runs }
}

/// Puts no-break spaces before numbers, so that no number is alone on a line.
fn unbroken_numbers(text: &str) -> String {
    let next = text.chars().skip(1).chain([' ']);
    text.chars().zip(next).map(|(c, next)| if c == ' ' && next.is_ascii_digit() { '\u{a0}' } else { c }).collect()
}
