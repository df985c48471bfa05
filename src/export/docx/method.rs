//! The facts for the method chapter as a Word document.

use std::io::Result;

use super::package::package;
use super::styles::id;
use super::table::{Column, PAGE_WIDTH, Paragraph, Row, paragraph, table};
use crate::export::Frame;
use crate::export::method::MethodRow;

/// Widths of the round and the value, in twentieths of a point. What it is about gets the rest.
const WIDTHS: [usize; 2] = [3600, 3600];

/// The facts as a .docx.
pub fn method(rows: &[MethodRow], frame: &Frame) -> Result<Vec<u8>> {
    let words = frame.words;
    let title = words.say("export-method-title");
    let [round, value] = WIDTHS;
    let column = |heading: &str, width| Column { heading: words.say(heading).into_owned(), width, style: id::CELL };
    let what = PAGE_WIDTH - WIDTHS.iter().sum::<usize>();
    let columns = [column("column-round", round), column("column-what", what), column("column-value", value)];
    let mut last = "";
    let row = |row: &MethodRow| {
        let cell = |text: &str| vec![Paragraph::new(id::CELL, text.to_owned())];
        let cells = vec![cell(&row.round), cell(&row.what), cell(&row.value)];
        Row { cells, colour: None, is_top: false }
    };
    let rows: Vec<Row> = rows
        .iter()
        .map(|one| {
            let is_top = last != one.round;
            last = &one.round;
            Row { is_top, ..row(one) }
        })
        .collect();
    package(frame, |xml| {
        paragraph(xml, &Paragraph::new(id::HEADING, title.as_ref()));
        table(xml, &title, &columns, &rows);
        paragraph(xml, &Paragraph::new(id::NOTE, frame.made_on()));
    })
}
