//! How much of a document may be read. XML can say in few bytes what takes many in memory (an empty paragraph, a cell
//! repeated a thousand times), so what is read is counted by the memory that it takes.

use crate::error::ImportError;
use crate::import::limits::DOCUMENT;

/// What a paragraph, a note or a comment takes beside its words, in bytes.
pub const PARAGRAPH: usize = 512;
/// What a stretch in a format takes.
pub const STRETCH: usize = 256;
/// What each cell around a paragraph takes.
pub const CELL: usize = size_of::<super::text_part::Cell>();
/// What a point in a paragraph takes, or words that are left out.
pub const POINT: usize = 128;
/// What a style takes.
pub const STYLE: usize = 512;

/// How much more may be read, in bytes of memory.
#[derive(Debug)]
pub struct Budget(u64);

impl Budget {
    /// The whole budget, for one document.
    pub fn whole() -> Self {
        Self(DOCUMENT)
    }

    /// Takes so many bytes. Errors: so many are not left.
    pub fn spend(&mut self, bytes: usize) -> Result<(), ImportError> {
        self.0 = self.0.checked_sub(bytes as u64).ok_or(ImportError::UnpacksTooLarge { limit: DOCUMENT })?;
        Ok(())
    }
}
