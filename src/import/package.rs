//! A zip file that holds a document: its parts by name, unpacked within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{ALWAYS_UNPACKED, MOST_PACKED_PARTS, UNPACKED, UNPACKED_RATIO};
use super::xml;
use crate::error::ImportError;

/// A zipped document.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

fn broken(part: &str) -> ImportError {
    ImportError::Broken { part: part.to_owned() }
}

impl<'a> Package<'a> {
    /// Opens the file; only its list of parts is read.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(""))?;
        Ok(Self { archive, left: UNPACKED })
    }

    /// Whether there is a part with exactly this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A part as text; `None` if there is none with that name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let index = self.archive.index_for_name(name).or_else(|| {
            let named = |i: &usize| {
                let other = self.archive.name_for_index(*i);
                other.and_then(Result::ok).is_some_and(|n| n.eq_ignore_ascii_case(name))
            };
            (0..self.archive.len().min(MOST_PACKED_PARTS)).find(named)
        });
        let Some(index) = index else { return Ok(None) };
        let part = self.archive.by_index(index).map_err(|e| match e {
            ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => ImportError::Protected,
            _ => broken(name),
        })?;
        let limit = self.left.min((part.compressed_size().saturating_mul(UNPACKED_RATIO)).max(ALWAYS_UNPACKED));
        let mut bytes = Vec::new();
        // The size that the part claims cannot be trusted. Reading one byte more than allowed shows whether it is too
        // large.
        part.take(limit + 1).read_to_end(&mut bytes).map_err(|_| broken(name))?;
        if bytes.len() as u64 > limit {
            return Err(ImportError::UnpacksTooLarge { limit });
        }
        self.left -= bytes.len() as u64;
        Ok(Some(xml::text_of(bytes).ok_or_else(|| broken(name))?))
    }
}
