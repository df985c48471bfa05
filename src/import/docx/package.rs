//! The zip package of a document: its parts by name, unpacked within limits, and their relationships.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{self, Token, Walker};
use crate::error::ImportError;

/// The maximum unpacked size of all parts of one file together, in bytes.
pub const MAX_UNPACKED: u64 = 200 * 1024 * 1024;
/// The maximum ratio of a part's unpacked to its packed size. Text written by Word stays far below it.
const MAX_RATIO: u64 = 200;
/// The unpacked size, in bytes, that a part may have regardless of the ratio.
const ALWAYS_ALLOWED: u64 = 8 * 1024 * 1024;

/// A zipped document.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

/// The targets of a part's relationships, by the last word of the type (`comments`, `styles`).
#[derive(Clone, Debug, Default)]
pub struct Relations(HashMap<String, Vec<String>>);

impl Relations {
    /// The parts with this type of relationship, in order.
    pub fn all(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.0.get(kind).into_iter().flatten().map(String::as_str)
    }

    /// The first part with this type of relationship.
    pub fn first(&self, kind: &str) -> Option<&str> {
        self.all(kind).next()
    }
}

fn broken(part: &str) -> ImportError {
    ImportError::Broken { part: part.to_owned() }
}

impl<'a> Package<'a> {
    /// Opens the file; only its list of parts is read.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(""))?;
        Ok(Self { archive, left: MAX_UNPACKED })
    }

    /// A part as text; `None` if there is none with that name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let index = self.archive.index_for_name(name).or_else(|| {
            let named = |i: &usize| {
                let other = self.archive.name_for_index(*i);
                other.and_then(Result::ok).is_some_and(|n| n.eq_ignore_ascii_case(name))
            };
            (0..self.archive.len().min(10_000)).find(named)
        });
        let Some(index) = index else { return Ok(None) };
        let part = self.archive.by_index(index).map_err(|e| match e {
            ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => ImportError::Protected,
            _ => broken(name),
        })?;
        let limit = self.left.min((part.compressed_size().saturating_mul(MAX_RATIO)).max(ALWAYS_ALLOWED));
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

    /// The relationships of a part; the empty name stands for the package. External targets are ignored.
    pub fn relations(&mut self, of: &str) -> Result<Relations, ImportError> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        let Some(text) = self.part(&name)? else { return Ok(Relations::default()) };
        let mut walker = Walker::new(&text);
        let mut relations = Relations::default();
        while let Some(token) = walker.next().map_err(|_| broken(&name))? {
            let Token::Start(element) = token else { continue };
            if element.name() != "Relationship" || element.get("TargetMode").as_deref() == Some("External") {
                continue;
            }
            if let (Some(kind), Some(target)) = (element.get("Type"), element.get("Target")) {
                let word = kind.rsplit('/').next().unwrap_or_default().to_owned();
                relations.0.entry(word).or_default().push(resolved(folder, &target));
            }
        }
        Ok(relations)
    }
}

/// Resolves a target to a part's name, relative to the folder of the part that refers to it.
fn resolved(folder: &str, target: &str) -> String {
    let base = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            other => path.push(other),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved() {
        let table = [
            ("word", "comments.xml", "word/comments.xml"),
            ("word", "/word/comments.xml", "word/comments.xml"),
            ("word", "../x/./c.xml", "x/c.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("", "../../../etc/passwd", "etc/passwd"),
        ];
        for (folder, target, part) in table {
            assert_eq!(resolved(folder, target), part);
        }
    }
}
