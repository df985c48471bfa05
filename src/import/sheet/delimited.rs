//! Tables of text, with a delimiter between the cells of a line (.csv, .tsv).

use csv::ReaderBuilder;

use super::budget::Budget;
use super::grid::{NewRow, Sheet};
use crate::error::ImportError;
use crate::import::limits::{self, SHEET_CELL, SHEET_COLUMNS};

/// How many rows show which delimiter a table has.
const SAMPLE: usize = 20;

/// The delimiters that are looked for, in the order of preference.
const DELIMITERS: [u8; 3] = *b";\t,";

/// Reads a table. Errors: it holds more than the budget allows, or it is no table.
pub fn read(text: &str, budget: &mut Budget) -> Result<Sheet, ImportError> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let (delimiter, text, skipped) = delimiter(&text);
    let mut sheet = Sheet::default();
    let delimiters = |line: &[u8]| line.iter().filter(|byte| **byte == delimiter).count();
    if text.as_bytes().split(|byte| *byte == b'\n').any(|line| delimiters(line) > limits::DELIMITERS) {
        return Err(ImportError::TooManyColumns { limit: SHEET_COLUMNS });
    }
    for record in reader(text.as_bytes(), delimiter).records() {
        let record = record.map_err(|_| ImportError::Broken { part: String::new() })?;
        let line = record.position().map_or(0, |position| line_of(text, position)) + skipped;
        let mut row = NewRow::default();
        for (column, words) in record.iter().enumerate() {
            row.set(&mut sheet, (line, column), words, budget)?;
        }
        let before = sheet.rows.len();
        sheet.push(line, row, true);
        if let Some(row) = sheet.rows.get_mut(before) {
            row.written = record.len();
        }
    }
    Ok(sheet)
}

/// The line of a record in a text. The blank lines before a record are counted as part of it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let from = usize::try_from(position.byte()).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
    position.line() + from.iter().take_while(|byte| **byte == b'\n').count() as u64
}

fn reader(text: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text)
}

/// The delimiter, given by a line `sep=;` or found in the first lines; the text after such a line; and how many lines
/// were skipped.
fn delimiter(text: &str) -> (u8, &str, u64) {
    let first = text.lines().next().unwrap_or_default();
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', mark] = first.trim().as_bytes() {
        return (*mark, text.split_once('\n').map_or("", |(_, rest)| rest), 1);
    }
    let counts = DELIMITERS.map(|mark| (mark, in_first_row(text.trim_start_matches('\n'), mark)));
    // One that gives all rows the same width is the delimiter, even if a heading has more of another sign.
    let even = counts.iter().filter(|(mark, count)| *count > 0 && is_even(text, *mark));
    let any = counts.iter().filter(|(_, count)| *count > 0);
    // Of equal counts, the first.
    let most = |one: &&(u8, usize), other: &&(u8, usize)| other.1.cmp(&one.1);
    let found = even.min_by(most).or_else(|| any.min_by(most));
    (found.map_or(b',', |(mark, _)| *mark), text, 0)
}

/// How many of these signs the first row has outside quotation marks. A cell in quotation marks may have several lines.
fn in_first_row(text: &str, mark: u8) -> usize {
    let (mut count, mut quoted) = (0, false);
    for byte in text.bytes() {
        quoted ^= byte == b'"';
        match byte {
            b'\n' if !quoted => break,
            _ => count += usize::from(byte == mark && !quoted),
        }
    }
    count
}

/// Whether a delimiter gives the first rows the same number of cells, at least two.
fn is_even(text: &str, delimiter: u8) -> bool {
    // A quotation mark that is never closed would take in the whole file.
    let beginning = text.as_bytes().get(..text.len().min(SHEET_CELL)).unwrap_or_default();
    let records = reader(beginning, delimiter).into_byte_records().take(SAMPLE);
    let mut widths = records.map(|record| record.map_or(0, |record| record.len()));
    let first = widths.next().unwrap_or(0);
    first >= 2 && widths.all(|width| width == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<String> {
        let sheet = read(text, &mut Budget::whole()).unwrap();
        sheet.rows.iter().map(|row| format!("{} {}", row.line, row.cells.join("|"))).collect()
    }

    #[test]
    fn the_delimiter_is_the_one_that_gives_even_rows() {
        assert_eq!(
            cells("nr;Hva, hvem, hvor?\n1;Der\n2;Her, ja\n"),
            ["1 nr|Hva, hvem, hvor?", "2 1|Der", "3 2|Her, ja"]
        );
        assert_eq!(cells("a,b;c\n1,2;3\n"), ["1 a,b|c", "2 1,2|3"]);
        assert_eq!(cells("a,b,c;d\n1,2\n"), ["1 a|b|c;d", "2 1|2"]);
    }

    #[test]
    fn a_cell_in_quotation_marks_holds_everything() {
        assert_eq!(cells("\"a;\nb\";c\n1;2;\n"), ["1 a;\nb|c", "3 1|2"]);
        let text = "nr;tekst\n1;\"Ja; \"\"nei\"\"\nog så\"\n\n2;b\n";
        assert_eq!(cells(text), ["1 nr|tekst", "2 1|Ja; \"nei\"\nog så", "5 2|b"]);
    }

    #[test]
    fn too_much_is_refused() {
        use crate::import::limits::{SHEET_CELL, SHEET_CELLS, SHEET_COLUMNS};
        let refused = |text: &str| read(text, &mut Budget::whole()).unwrap_err();
        let columns = ImportError::TooManyColumns { limit: SHEET_COLUMNS };
        assert_eq!(refused(&"a;".repeat(100_000)), columns);
        assert_eq!(refused(&"a;b\n".repeat(SHEET_CELLS / 2 + 1)), ImportError::TooManyPieces { limit: SHEET_CELLS });
        let long = format!("a;b\n1;\"{}\"\n", "x".repeat(SHEET_CELL + 1));
        assert_eq!(refused(&long), ImportError::CellTooLong { line: 2, limit: SHEET_CELL as u64 });
        // Blank cells take no room.
        assert_eq!(cells(&format!("a;b\n{}1;2\n", ";".repeat(5_000) + "\n")), ["1 a|b", "3 1|2"]);
    }
}
