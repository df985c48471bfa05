//! How much of a PDF is read. A few bytes can draw the same thing many times, so what is done is counted.

use crate::error::ImportError;
use crate::import::limits::{PDF_LETTERS, PDF_PIECES};

/// How much more may be read.
#[derive(Debug)]
pub struct Budget {
    pieces: usize,
    letters: usize,
}

impl Budget {
    /// The whole budget, for one document.
    pub fn whole() -> Self {
        Self { pieces: PDF_PIECES, letters: PDF_LETTERS }
    }

    /// Takes so many pieces. Errors: so many are not left.
    pub fn spend(&mut self, pieces: usize) -> Result<(), ImportError> {
        self.pieces = self.pieces.checked_sub(pieces).ok_or(ImportError::TooManyPieces { limit: PDF_PIECES })?;
        Ok(())
    }

    /// Takes a letter. Errors: none is left.
    pub fn letter(&mut self) -> Result<(), ImportError> {
        self.letters = self.letters.checked_sub(1).ok_or(ImportError::TooManyPieces { limit: PDF_LETTERS })?;
        self.spend(1)
    }
}
