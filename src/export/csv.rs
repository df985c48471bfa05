//! CSV for spreadsheets: UTF-8 with a byte order mark, so that æøå are read correctly; the separator that spreadsheets
//! expect in the country (`;` in Norwegian, `,` in English); CRLF line ends; and no cell that a spreadsheet would run
//! as a formula.

use std::io::Result;

use csv::{Terminator, WriterBuilder};

use super::sheet::{Sheet, Value};
use crate::words::{Language, Words};

/// The byte order mark, from which spreadsheets recognise UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The sheet as a CSV file.
pub fn file(sheet: Sheet, words: &Words) -> Result<Vec<u8>> {
    written(MARK.to_vec(), sheet, words)
}

/// The sheet as a CSV file for programs: with commas in every language, without a byte order mark, which many of them take
/// for a part of the first heading.
pub fn for_programs(sheet: Sheet) -> Result<Vec<u8>> {
    separated(Vec::new(), sheet, b',')
}

/// The sheet as CSV text, without a byte order mark.
pub fn text(sheet: Sheet, words: &Words) -> Result<String> {
    Ok(String::from_utf8_lossy(&written(Vec::new(), sheet, words)?).into_owned())
}

fn written(start: Vec<u8>, sheet: Sheet, words: &Words) -> Result<Vec<u8>> {
    // Where numbers have a decimal comma, spreadsheets expect semicolons between cells.
    separated(start, sheet, if words.language() == Language::En { b',' } else { b';' })
}

fn separated(start: Vec<u8>, sheet: Sheet, separator: u8) -> Result<Vec<u8>> {
    let mut csv = WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(start);
    csv.write_record(sheet.columns.iter().map(|column| harmless(&column.heading).into_owned()))?;
    for row in sheet.rows {
        for value in row {
            match value {
                Value::Empty => csv.write_field("")?,
                Value::Text(words) => csv.write_field(harmless(&words).as_bytes())?,
                Value::Number(n) => csv.write_field(n.to_string())?,
            }
        }
        csv.write_record(None::<&[u8]>)?;
    }
    csv.into_inner().map_err(|error| error.into_error())
}

/// The cell, with an apostrophe in front if a spreadsheet would treat it as a formula.
pub fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        true => format!("'{cell}").into(),
        false => cell.into(),
    }
}
