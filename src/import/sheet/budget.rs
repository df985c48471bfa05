//! How much of a spreadsheet may be read. A few bytes can stand for millions of cells, so cells and their words are
//! counted before they are stored.

use crate::error::ImportError;
use crate::import::limits::{SHEET_CELL, SHEET_CELLS, SHEET_COLUMNS, SHEET_WORDS};

/// How many more cells, and how many more bytes of words, may be read from one file.
#[derive(Debug)]
pub struct Budget {
    cells: usize,
    words: usize,
}

impl Budget {
    /// The whole budget, for one file.
    pub fn whole() -> Self {
        Self { cells: SHEET_CELLS, words: SHEET_WORDS }
    }

    /// Takes the words of a cell, by their length in bytes. `line` is the row's number in the file, from 1.
    pub fn words(&mut self, bytes: usize, line: u64) -> Result<(), ImportError> {
        if bytes > SHEET_CELL {
            return Err(ImportError::CellTooLong { line, limit: SHEET_CELL as u64 });
        }
        let left = self.words.checked_sub(bytes);
        self.words = left.ok_or(ImportError::UnpacksTooLarge { limit: SHEET_WORDS as u64 })?;
        Ok(())
    }

    /// Takes a row of so many cells.
    pub fn row(&mut self, cells: usize) -> Result<(), ImportError> {
        if cells > SHEET_COLUMNS {
            return Err(ImportError::TooManyColumns { limit: SHEET_COLUMNS });
        }
        self.cells = self.cells.checked_sub(cells).ok_or(ImportError::TooManyPieces { limit: SHEET_CELLS })?;
        Ok(())
    }
}
