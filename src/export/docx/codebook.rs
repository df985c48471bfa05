//! The codebook as a Word document. Columns in which no code has anything are left out.

use std::io::Result;

use super::package::package;
use super::styles::id;
use super::table::{Column, PAGE_WIDTH, Paragraph, Row, paragraph, table};
use super::themes::quoted;
use crate::analysis::codebook::CodeRow;
use crate::domain::codebook::join_path;
use crate::export::Frame;

/// Widths in twentieths of a point: theme, subtheme, colour, and the two counts.
const WIDTHS: [usize; 5] = [1800, 2100, 1000, 1100, 1500];

/// A column of text: what its cell holds, and its share of the width that is left.
struct Text<'a> {
    heading: &'a str,
    cell: fn(&CodeRow, &Frame) -> Vec<Paragraph>,
    share: usize,
}

const TEXTS: [Text; 4] = [
    Text { heading: "column-definition", cell: definition, share: 3 },
    Text { heading: "column-inclusion", cell: |row, _| lines(&row.inclusion), share: 2 },
    Text { heading: "column-exclusion", cell: |row, _| lines(&row.exclusion), share: 2 },
    Text { heading: "column-example", cell: example, share: 3 },
];

/// The codebook as a .docx.
pub fn codebook(rows: &[CodeRow], frame: &Frame) -> Result<Vec<u8>> {
    let title = frame.words.say("export-codebook-title");
    let is_needed = |(n, text): &(usize, &Text)| *n == 0 || rows.iter().any(|row| !(text.cell)(row, frame).is_empty());
    let texts: Vec<&Text> = TEXTS.iter().enumerate().filter(is_needed).map(|(_, text)| text).collect();
    let columns = columns(&texts, frame);
    let rows: Vec<Row> = rows.iter().map(|row| code(row, &texts, frame)).collect();
    package(frame, |xml| {
        paragraph(xml, &Paragraph::new(id::HEADING, title.as_ref()));
        table(xml, &title, &columns, &rows);
        paragraph(xml, &Paragraph::new(id::NOTE, frame.note()));
    })
}

fn columns(texts: &[&Text], frame: &Frame) -> Vec<Column> {
    let [theme, subtheme, colour, excerpts, participants] = WIDTHS;
    let (room, shares) =
        (PAGE_WIDTH - WIDTHS.iter().sum::<usize>(), texts.iter().map(|text| text.share).sum::<usize>());
    let column = |heading: &str, width, style| Column { heading: heading.to_owned(), width, style };
    let say = |key| frame.words.say(key);
    let [top, below] = frame.level_headings();
    let mut columns = vec![column(&top, theme, id::CELL), column(&below, subtheme, id::CELL)];
    columns.extend(texts.iter().map(|text| column(&say(text.heading), room * text.share / shares, id::CELL)));
    columns.push(column(&say("column-colour"), colour, id::CELL));
    columns.push(column(&say("column-excerpts"), excerpts, id::NUMBER));
    columns.push(column(&say("column-participants"), participants, id::NUMBER));
    columns
}

fn code(row: &CodeRow, texts: &[&Text], frame: &Frame) -> Row {
    let (theme, below) = row.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let is_top = below.is_empty();
    let below = join_path(below.iter().map(String::as_str));
    let number = |n: usize| vec![Paragraph::new(id::NUMBER, n.to_string())];
    let mut cells = vec![
        vec![Paragraph::styled(id::CELL, if is_top { id::STRONG } else { id::SOURCE }, theme)],
        vec![Paragraph::styled(id::CELL, id::STRONG, below)],
    ];
    cells.extend(texts.iter().map(|text| (text.cell)(row, frame)));
    cells.push(vec![Paragraph::new(id::CELL, row.colour.as_ref().map_or("", |pen| &pen.name))]);
    cells.push(number(row.theme.excerpts));
    cells.push(number(row.theme.informants));
    Row { cells, colour: row.colour.as_ref().map(|pen| pen.rgb), is_top }
}

fn lines(text: &str) -> Vec<Paragraph> {
    Paragraph::lines(id::CELL, text).into_iter().collect()
}

fn definition(row: &CodeRow, frame: &Frame) -> Vec<Paragraph> {
    let retired = row.retired.then(|| Paragraph::styled(id::CELL, id::SOURCE, frame.words.say("export-retired")));
    lines(&row.definition).into_iter().chain(retired).collect()
}

fn example(row: &CodeRow, frame: &Frame) -> Vec<Paragraph> {
    row.quotation.iter().map(|quotation| quoted(quotation, frame)).collect()
}
