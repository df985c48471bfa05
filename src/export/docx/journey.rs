//! The way from codes to themes as a Word document: the themes with the earlier codes behind them, and the acts on codes.

use std::io::Result;

use super::package::package;
use super::styles::id;
use super::table::{Column, PAGE_WIDTH, Paragraph, Row, paragraph, table};
use crate::export::Frame;
use crate::export::journey::{JourneyTable, ThemeLine};
use crate::words::Words;

/// Widths of theme, subtheme and the two counts, in twentieths of a point. The earlier codes get the rest.
const WIDTHS: [usize; 4] = [2400, 3400, 1150, 1150];

/// Widths of when and who. What was done gets the rest.
const ACT_WIDTHS: [usize; 2] = [1600, 1800];

/// The way as a .docx.
pub fn journey(way: &JourneyTable, frame: &Frame) -> Result<Vec<u8>> {
    let words = frame.words;
    let (title, acts) = (way.title(words), words.say("journey-acts"));
    let mut rows: Vec<Row> = way.themes().map(|theme| row(&theme, words)).collect();
    rows.extend(left(way, words));
    package(frame, |xml| {
        paragraph(xml, &Paragraph::new(id::HEADING, title.as_str()));
        paragraph(xml, &Paragraph::new(id::CELL, way.levels(words)));
        table(xml, &title, &columns(frame), &rows);
        paragraph(xml, &Paragraph::new(id::NOTE, way.note(frame)));
        if !way.acts.is_empty() {
            paragraph(xml, &Paragraph::new(id::HEADING, acts.as_ref()));
            table(xml, &acts, &act_columns(words), &act_rows(way, words));
        }
    })
}

fn column(heading: std::borrow::Cow<str>, width: usize, style: &'static str) -> Column {
    Column { heading: heading.into_owned(), width, style }
}

fn columns(frame: &Frame) -> Vec<Column> {
    let ([theme, subtheme, new, excerpts], words) = (WIDTHS, frame.words);
    let [top, below] = frame.level_headings();
    vec![
        column(top, theme, id::CELL),
        column(below, subtheme, id::CELL),
        column(words.say("column-from"), PAGE_WIDTH - WIDTHS.iter().sum::<usize>(), id::CELL),
        column(words.say("column-new"), new, id::NUMBER),
        column(words.say("column-excerpts"), excerpts, id::NUMBER),
    ]
}

fn row(theme: &ThemeLine, words: &Words) -> Row {
    let (top, below) = &theme.names;
    let is_top = below.is_empty();
    let source = |(name, excerpts): &(Option<String>, usize)| {
        let name = name.as_ref()?;
        let values = [("code", name.into()), ("n", (*excerpts).into())];
        Some(Paragraph::new(id::CELL, words.tell("journey-source", &values)))
    };
    let new = theme.sources.iter().filter(|(name, _)| name.is_none()).map(|(_, excerpts)| excerpts).sum::<usize>();
    Row {
        cells: vec![
            vec![Paragraph::styled(id::CELL, if is_top { id::STRONG } else { id::SOURCE }, top)],
            vec![Paragraph::styled(id::CELL, id::STRONG, below)],
            theme.sources.iter().filter_map(source).collect(),
            vec![Paragraph::new(id::NUMBER, new.to_string())],
            vec![Paragraph::new(id::NUMBER, theme.excerpts.to_string())],
        ],
        colour: theme.colour,
        is_top,
    }
}

/// The row of what was left behind, if anything was.
fn left(way: &JourneyTable, words: &Words) -> Option<Row> {
    let left = way.left(words);
    let code = |(path, of): &(String, String)| Paragraph::new(id::CELL, format!("{path} ({of})"));
    let row = || Row {
        cells: vec![
            vec![Paragraph::styled(id::CELL, id::STRONG, words.say("journey-left"))],
            Vec::new(),
            left.iter().map(code).collect(),
            Vec::new(),
            vec![Paragraph::new(id::NUMBER, way.journey.left_behind().len().to_string())],
        ],
        colour: None,
        is_top: false,
    };
    (!left.is_empty()).then(row)
}

fn act_columns(words: &Words) -> Vec<Column> {
    let [when, who] = ACT_WIDTHS;
    vec![
        column(words.say("column-when"), when, id::CELL),
        column(words.say("column-who"), who, id::CELL),
        column(words.say("column-what"), PAGE_WIDTH - when - who, id::CELL),
    ]
}

fn act_rows(way: &JourneyTable, words: &Words) -> Vec<Row> {
    let row = |cells: [String; 3]| Row {
        cells: cells.into_iter().map(|cell| vec![Paragraph::new(id::CELL, cell)]).collect(),
        colour: None,
        is_top: false,
    };
    way.acts.iter().map(|act| row(act.cells(words))).collect()
}
