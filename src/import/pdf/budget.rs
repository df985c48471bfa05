//! How much of a PDF is read. A few bytes can draw the same thing many times, so what is done is counted.

use crate::error::ImportError;
use crate::import::limits::{PDF_ALL_UNPACKED, PDF_LETTERS, PDF_PIECES};

/// How much more may be read.
#[derive(Debug)]
pub struct Budget {
    pieces: usize,
    letters: usize,
    unpacked: u64,
}

impl Budget {
    /// The whole budget, for one document.
    pub fn whole() -> Self {
        Self { pieces: PDF_PIECES, letters: PDF_LETTERS, unpacked: PDF_ALL_UNPACKED }
    }

    /// Takes so many pieces. Errors: so many are not left.
    pub fn spend(&mut self, pieces: usize) -> Result<(), ImportError> {
        self.pieces = self.pieces.checked_sub(pieces).ok_or(ImportError::TooManyPieces { limit: PDF_PIECES })?;
        Ok(())
    }

    /// Takes so many bytes that were unpacked. Errors: so many are not left.
    pub fn unpacked(&mut self, bytes: usize) -> Result<(), ImportError> {
        let left = self.unpacked.checked_sub(bytes as u64);
        self.unpacked = left.ok_or(ImportError::UnpacksTooLarge { limit: PDF_ALL_UNPACKED })?;
        Ok(())
    }

    /// Takes a letter. Errors: none is left.
    pub fn letter(&mut self) -> Result<(), ImportError> {
        self.letters = self.letters.checked_sub(1).ok_or(ImportError::TooManyPieces { limit: PDF_LETTERS })?;
        self.spend(1)
    }
}
