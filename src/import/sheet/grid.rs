//! A sheet: rows of cells as words, built cell by cell within the budget, whatever the format of the file.

use super::budget::Budget;
use crate::domain::text::canonical;
use crate::error::ImportError;
use crate::import::limits::SHEET_COLUMNS;
use crate::import::table::Row;
use crate::import::transcript::LeftOut;

/// A sheet of a spreadsheet, or a table of text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheet {
    /// Its name; empty for a table of text.
    pub name: String,
    /// Its rows that are not blank, each up to its last filled cell. Every cell is canonical text, trimmed.
    pub rows: Vec<Row>,
    /// Cells that several rows share, as in a spreadsheet where they were merged: the first row, the last row (both from
    /// 1, as in the file) and the column. The words stand in the first row.
    pub shared: Vec<(u64, u64, usize)>,
    /// Words that were left out, and why.
    pub left_out: Vec<(LeftOut, String)>,
    /// Whether the sheet is hidden.
    pub is_hidden: bool,
}

/// What programs write in a cell whose formula has no value.
const ERRORS: &[&str] =
    &["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#I/T"];

impl Sheet {
    /// An empty sheet.
    pub fn named(name: &str) -> Self {
        Self { name: canonical(name).trim().to_owned(), ..Self::default() }
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// Whether it holds anything.
    pub fn is_blank(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a row. `line` is its number in the file, from 1. A row that is not shown is left out.
    pub fn push(&mut self, line: u64, cells: NewRow, is_shown: bool) {
        let mut cells = cells.0;
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        match (cells.is_empty(), is_shown) {
            (true, _) => {}
            (false, true) => self.rows.push(Row { line, cells, written: 0 }),
            (false, false) => {
                let filled: Vec<String> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
                self.leave_out(LeftOut::HiddenCells, &filled.join(" | "));
            }
        }
    }

    /// Records words that were left out, with single spaces.
    pub fn leave_out(&mut self, why: LeftOut, words: &str) {
        let words = canonical(words).split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.left_out.push((why, words));
        }
    }

    /// Puts the words of shared cells in all of their rows, in one column. Long words stay in the first row: they are no
    /// value that several rows have.
    pub fn share_out(&mut self, column: usize) {
        let of_column = self.shared.iter().filter(|(.., at)| *at == column);
        let mut ranges: Vec<(u64, u64)> = of_column.map(|(first, last, _)| (*first, *last)).collect();
        ranges.sort_unstable();
        let mut done = 0;
        for (first, last) in ranges {
            let from = self.rows.partition_point(|row| row.line < first.max(done + 1));
            let to = self.rows.partition_point(|row| row.line <= last);
            done = done.max(last);
            let Some(rows) = self.rows.get_mut(from..to) else { continue };
            let words = rows.first().filter(|row| row.line == first).map_or("", |row| row.cell(column)).to_owned();
            if words.len() > MAX_SHARED {
                continue;
            }
            for row in rows.iter_mut().filter(|row| row.cell(column).is_empty()) {
                row.cells.resize(row.cells.len().max(column + 1), String::new());
                row.cells[column].clone_from(&words);
            }
        }
    }
}

/// The longest value that several rows share, in bytes.
const MAX_SHARED: usize = 200;

/// A row that is being built.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NewRow(Vec<String>);

impl NewRow {
    /// Sets the cell in a column, from 0, if there are any words. Errors: that is more than the budget allows.
    pub fn set(
        &mut self,
        sheet: &mut Sheet,
        (line, column): (u64, usize),
        words: &str,
        budget: &mut Budget,
    ) -> Result<(), ImportError> {
        if words.trim().is_empty() {
            return Ok(());
        }
        budget.words(words.len(), line)?;
        if column >= SHEET_COLUMNS {
            return Err(ImportError::TooManyColumns { limit: SHEET_COLUMNS });
        }
        let words = canonical(&words.replace("\r\n", "\n").replace('\r', "\n")).trim().to_owned();
        if ERRORS.contains(&words.as_str()) {
            sheet.leave_out(LeftOut::CellErrors, &words);
            return Ok(());
        }
        if column >= self.0.len() {
            budget.row(column + 1 - self.0.len())?;
            self.0.resize(column + 1, String::new());
        }
        self.0[column] = words;
        Ok(())
    }

    /// Takes a copy of the row from the budget.
    pub fn spend(&self, line: u64, budget: &mut Budget) -> Result<(), ImportError> {
        budget.row(self.0.len())?;
        self.0.iter().try_for_each(|words| budget.words(words.len(), line))
    }

    /// Whether nothing was set.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

/// The name of a column as spreadsheets show it, from 0: `A`, `Z`, `AA`.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// The column, from 0, that these letters name; the rest of the text after them. `None` if there are none, or too many.
pub fn column_at(text: &str) -> Option<(usize, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.strip_suffix(rest).filter(|letters| (1..=4).contains(&letters.len()))?;
    let digit = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, |sum, letter| sum * 26 + digit(letter));
    Some((column - 1, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
            assert_eq!(column_at(&format!("{name}7")), Some((column, "7")));
        }
        for none in ["", "7", "ABCDE1"] {
            assert_eq!(column_at(none), None, "{none}");
        }
    }

    #[test]
    fn a_shared_cell_is_repeated_only_where_it_is_asked_for() {
        let (mut sheet, mut budget) = (Sheet::default(), Budget::whole());
        for (line, words) in [(1, ["Nord", "a"]), (2, ["", "b"]), (4, ["", "c"]), (5, ["", "d"])] {
            let mut row = NewRow::default();
            for (column, words) in words.into_iter().enumerate() {
                row.set(&mut sheet, (line, column), words, &mut budget).unwrap();
            }
            sheet.push(line, row, true);
        }
        sheet.shared = vec![(1, 4, 0), (1, 9, 1)];
        sheet.share_out(0);
        let rows: Vec<String> = sheet.rows.iter().map(|row| row.cells.join("|")).collect();
        assert_eq!(rows, ["Nord|a", "Nord|b", "Nord|c", "|d"]);
    }
}
