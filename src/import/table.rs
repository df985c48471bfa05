//! Reads a table: rows and named columns from a CSV file with any common delimiter, or from the first sheet of a
//! spreadsheet. The meaning of the columns is not known here.

use std::collections::HashSet;

use super::encoding::Encoding;
use super::{decode, limits, sheet, sniff};
use crate::domain::text::canonical;
use crate::error::{Content, ImportError};

/// A table. Every cell is canonical text, trimmed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// The names of the columns; a column without a name is named by its number, from 1.
    pub columns: Vec<String>,
    /// The rows that are not blank.
    pub rows: Vec<Row>,
    /// The encoding of the file.
    pub encoding: Encoding,
}

/// A row. It has as many cells as the table has columns.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
    /// How many cells the file writes, with blank ones at the end; 0 if it does not say.
    pub written: usize,
}

impl Row {
    /// The cell in a column, by index; empty if there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// The index of the column named by one of these words, the first words first. Case and punctuation in names do not
    /// matter.
    pub fn column(&self, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.columns.iter().position(|name| same_name(name, word)))
    }

    /// The values of a column that are not blank.
    pub fn values(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.cell(column)).filter(|cell| !cell.is_empty())
    }
}

/// A name without case, spaces and punctuation.
pub fn bare(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric() || *c == '#').flat_map(char::to_lowercase).collect()
}

/// Whether two column names are the same, ignoring case, spaces and punctuation.
pub fn same_name(a: &str, b: &str) -> bool {
    bare(a) == bare(b)
}

/// Reads a table. Errors: it is empty, too large, not text, or not rectangular.
pub fn read(bytes: &[u8]) -> Result<Table, ImportError> {
    match sniff::content(bytes) {
        Content::Text | Content::Unknown => {}
        Content::Spreadsheet => return of_sheet(&sheet::first(bytes)?),
        content => return Err(ImportError::NotATable { content }),
    }
    if bytes.len() as u64 > limits::TABLE {
        return Err(ImportError::TooLarge { bytes: bytes.len() as u64, limit: limits::TABLE });
    }
    let (text, encoding) = decode::decode(bytes)?;
    let mut rows = sheet::of_text(&text)?.rows;
    // Each row of a text says how many cells it has, so one that has fewer than the others may be damaged.
    let blank = |row: &mut Row| row.cells.resize(row.cells.len().max(row.written), String::new());
    rows.iter_mut().for_each(blank);
    shaped(rows, encoding)
}

/// The table of a sheet. A row that ends before the last column is blank in the others.
fn of_sheet(sheet: &sheet::Sheet) -> Result<Table, ImportError> {
    let width = sheet.rows.first().map_or(0, |row| row.cells.len());
    let mut rows = sheet.rows.clone();
    rows.iter_mut().for_each(|row| row.cells.resize(row.cells.len().max(width), String::new()));
    shaped(rows, Encoding::UTF_8)
}

/// The table of these rows of cells, the first of which names the columns. The lines are those of the rows, from 1.
pub fn of_rows(rows: Vec<Vec<String>>) -> Result<Table, ImportError> {
    let tidy = |cell: String| canonical(&cell).trim().to_owned();
    let row =
        |(line, cells): (u64, Vec<String>)| Row { line, cells: cells.into_iter().map(tidy).collect(), written: 0 };
    let rows = (1..).zip(rows).map(row).filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    shaped(rows.collect(), Encoding::UTF_8)
}

/// The first table of a Markdown text, whose second line divides its columns from its rows. `None` if there is none. The
/// lines are those of the text, from 1.
pub fn of_markdown(text: &str) -> Option<Result<Table, ImportError>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_divider = |line: &str| {
        line.starts_with('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    };
    let first = lines.windows(2).position(|pair| pair[0].starts_with('|') && is_divider(pair[1]))?;
    let rows = (1..).zip(&lines).skip(first).take_while(|(_, line)| line.starts_with('|'));
    let rows = rows.filter(|(_, line)| !is_divider(line));
    Some(shaped(
        rows.map(|(line, text)| Row { line, cells: markdown_cells(text), written: 0 }).collect(),
        Encoding::UTF_8,
    ))
}

/// The cells of a row of a Markdown table, without the marks of bold names and with the signs that a backslash protects.
fn markdown_cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut signs = row.trim_matches(' ').strip_prefix('|').unwrap_or(row).chars();
    while let Some(sign) = signs.next() {
        match (sign, cells.last_mut()) {
            ('|', _) => cells.push(String::new()),
            ('*', _) => {}
            ('\\', Some(cell)) => cell.extend(signs.next()),
            (_, Some(cell)) => cell.push(sign),
            (_, None) => {}
        }
    }
    // What comes after the last line of the row.
    cells.pop_if(|cell| cell.trim().is_empty());
    cells.iter().map(|cell| canonical(&cell.replace("<br>", "\n")).trim().to_owned()).collect()
}

/// Builds the table from its rows: blank columns at the right are removed. Errors: a row has another width than the
/// header, or a column name is repeated.
fn shaped(rows: Vec<Row>, encoding: Encoding) -> Result<Table, ImportError> {
    let mut rows = rows.into_iter();
    let mut columns = rows.next().ok_or(ImportError::Empty)?.cells;
    while columns.last().is_some_and(String::is_empty) {
        columns.pop();
    }
    let mut rows: Vec<Row> = rows.collect();
    for row in &mut rows {
        while row.cells.len() > columns.len() && row.cells.last().is_some_and(String::is_empty) {
            row.cells.pop();
        }
        if row.cells.len() != columns.len() {
            return Err(ImportError::Ragged { line: row.line, cells: row.cells.len(), columns: columns.len() });
        }
    }
    let mut seen = HashSet::new();
    for (place, name) in columns.iter_mut().enumerate() {
        if name.is_empty() {
            *name = (place + 1).to_string();
        }
        if !seen.insert(name.to_lowercase()) {
            return Err(ImportError::RepeatedColumn { name: name.clone() });
        }
    }
    Ok(Table { columns, rows, encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Result<Vec<Vec<String>>, ImportError> {
        let table = read(text.as_bytes())?;
        Ok([table.columns].into_iter().chain(table.rows.into_iter().map(|r| r.cells)).collect())
    }

    #[test]
    fn the_delimiter_is_detected() {
        let expected = [["nr", "gruppe"], ["1", "veileder, ny"]].map(|r| r.map(str::to_owned).to_vec()).to_vec();
        for text in [
            "nr;gruppe\n1;veileder, ny\n",
            "nr\tgruppe\r\n1\tveileder, ny",
            "nr,gruppe\n\n1,\"veileder, ny\"\n,\n",
            "sep=;\nnr;gruppe\n1;veileder, ny;\n",
            "\u{feff}nr;gruppe\n1;veileder, ny\n",
        ] {
            assert_eq!(table(text), Ok(expected.clone()), "{text}");
        }
        let one_column = [["merknad"], ["ja; nei"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(table("merknad\nja; nei\n"), Ok(one_column.to_vec()));
    }

    #[test]
    fn a_table_that_is_not_rectangular_is_refused_with_the_line() {
        assert_eq!(table("a;b\n1;2\n3\n"), Err(ImportError::Ragged { line: 3, cells: 1, columns: 2 }));
        assert_eq!(table("a,b\n1,2,3\n"), Err(ImportError::Ragged { line: 2, cells: 3, columns: 2 }));
        assert_eq!(table("a;A\n1;2"), Err(ImportError::RepeatedColumn { name: "A".into() }));
        assert_eq!(table(" \n"), Err(ImportError::Empty));
        let too_large = vec![b'a'; usize::try_from(limits::TABLE).unwrap() + 2];
        let error = ImportError::TooLarge { bytes: limits::TABLE + 2, limit: limits::TABLE };
        assert_eq!(read(&too_large).err(), Some(error));
    }
}
