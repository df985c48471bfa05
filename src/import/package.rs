//! A zip file that holds a document: its parts by name, unpacked within limits.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{ALWAYS_UNPACKED, PACKED_PARTS, UNPACKED, UNPACKED_RATIO};
use super::xml;
use crate::error::ImportError;

/// A zipped document.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
    /// The parts by their names in lower case, made when one is not found as it is written.
    lower_case: Option<HashMap<String, usize>>,
}

/// Whether the list of parts is too long, by the signs with which its entries begin. The library reads the whole list into
/// memory.
fn has_too_many_parts(bytes: &[u8]) -> bool {
    /// An entry begins with this, and has at least so many bytes.
    const ENTRY: (&[u8], usize) = (b"PK\x01\x02", 46);
    let (sign, size) = ENTRY;
    bytes.len() > PACKED_PARTS * size && bytes.windows(sign.len()).filter(|there| *there == sign).count() > PACKED_PARTS
}

fn broken(part: &str) -> ImportError {
    ImportError::Broken { part: part.to_owned() }
}

impl<'a> Package<'a> {
    /// Opens the file; only its list of parts is read. Errors: it is no zip file, or its list is longer than that of any
    /// document.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        if has_too_many_parts(bytes) {
            return Err(ImportError::TooManyPieces { limit: PACKED_PARTS });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(""))?;
        Ok(Self { archive, left: UNPACKED, lower_case: None })
    }

    /// The names of the parts.
    pub fn names(&self) -> Vec<String> {
        self.archive.file_names().flatten().map(std::borrow::Cow::into_owned).collect()
    }

    /// Whether there is a part with exactly this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The first part with this name, regardless of case.
    fn in_any_case(&mut self, name: &str) -> Option<usize> {
        let archive = &self.archive;
        let parts = self.lower_case.get_or_insert_with(|| {
            let name = |at: usize| Some((archive.name_for_index(at)?.ok()?.to_ascii_lowercase(), at));
            // Of equal names, the last one put in stays.
            (0..archive.len()).rev().filter_map(name).collect()
        });
        parts.get(&name.to_ascii_lowercase()).copied()
    }

    /// A part as text; `None` if there is none with that name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        // The library goes through the whole list for a name that is not in it.
        let index = self.archive.index_for_name_raw(name.as_bytes()).or_else(|| self.in_any_case(name));
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
