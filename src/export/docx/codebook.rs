//! The codebook as a Word document.

use std::io::Result;

use super::package::package;
use super::styles::id;
use super::table::{Column, PAGE_WIDTH, Paragraph, Row, paragraph, table};
use crate::analysis::codebook::CodeRow;
use crate::domain::codebook::join_path;
use crate::export::Frame;
use crate::words::Words;

/// Widths of code, subcode, colour and the two counts, in twentieths of a point. The definition gets the rest.
const WIDTHS: [usize; 5] = [2200, 2900, 1200, 1150, 1550];

/// The codebook as a .docx.
pub fn codebook(rows: &[CodeRow], frame: &Frame) -> Result<Vec<u8>> {
    let words = frame.words;
    let title = words.say("export-codebook-title");
    let rows: Vec<Row> = rows.iter().map(|row| code(row, words)).collect();
    package(frame, |xml| {
        paragraph(xml, &Paragraph::new(id::HEADING, title.as_ref()));
        table(xml, &title, &columns(words), &rows);
        paragraph(xml, &Paragraph::new(id::NOTE, frame.note()));
    })
}

fn columns(words: &Words) -> Vec<Column> {
    let [theme, subtheme, colour, excerpts, participants] = WIDTHS;
    let definition = PAGE_WIDTH - WIDTHS.iter().sum::<usize>();
    let column = |heading: std::borrow::Cow<str>, width, style| Column { heading: heading.into_owned(), width, style };
    vec![
        column(words.say("column-theme"), theme, id::CELL),
        column(words.say("column-subtheme"), subtheme, id::CELL),
        column(words.say("column-definition"), definition, id::CELL),
        column(words.say("column-colour"), colour, id::CELL),
        column(words.say("column-excerpts"), excerpts, id::NUMBER),
        column(words.say("column-participants"), participants, id::NUMBER),
    ]
}

fn code(row: &CodeRow, words: &Words) -> Row {
    let (theme, below) = row.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let is_top = below.is_empty();
    let below = join_path(below.iter().map(String::as_str));
    let retired = row.retired.then(|| Paragraph::styled(id::CELL, id::SOURCE, words.say("export-retired")));
    let number = |n: usize| vec![Paragraph::new(id::NUMBER, n.to_string())];
    Row {
        cells: vec![
            vec![Paragraph::styled(id::CELL, if is_top { id::STRONG } else { id::SOURCE }, theme)],
            vec![Paragraph::styled(id::CELL, id::STRONG, below)],
            Paragraph::lines(id::CELL, &row.definition).into_iter().chain(retired).collect(),
            vec![Paragraph::new(id::CELL, row.colour.as_ref().map_or("", |pen| &pen.name))],
            number(row.theme.excerpts),
            number(row.theme.informants),
        ],
        colour: row.colour.as_ref().map(|pen| pen.rgb),
        is_top,
    }
}
