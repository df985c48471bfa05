//! Turns and excerpts for search engines: newline-delimited JSON, an object on each line, and beside it the configuration
//! of an index for Quickwit ([`quickwit`]). A field without a value is left out.

mod line;
pub mod quickwit;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{Format, Replace, format_among, save};
use crate::analysis::detail::{DetailedExcerpt, DetailedTurn};
use crate::error::{Error, Result};
use crate::words::Words;
use line::Line;

/// The format of the lines.
pub const FORMATS: &[Format] = &[Format::Ndjson];

/// The lines of a file.
#[derive(Debug, Default)]
pub struct Lines {
    bytes: Vec<u8>,
}

impl Lines {
    /// Adds a turn. Errors: none, unless memory is full.
    pub fn turn(&mut self, turn: &DetailedTurn, attributes: &[&str], words: &Words) -> std::io::Result<()> {
        self.line(&Line::of_turn(turn, attributes, words))
    }

    /// Adds an excerpt. Errors: as for [`turn`](Self::turn).
    pub fn excerpt(&mut self, excerpt: &DetailedExcerpt, attributes: &[&str], words: &Words) -> std::io::Result<()> {
        self.line(&Line::of_excerpt(excerpt, attributes, words))
    }

    fn line(&mut self, line: &impl Serialize) -> std::io::Result<()> {
        serde_json::to_writer(&mut self.bytes, line)?;
        self.bytes.push(b'\n');
        Ok(())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// The file of the index configuration beside this one: `interviews.quickwit.yaml` beside `interviews.ndjson`.
pub fn configuration_beside(path: &Path) -> PathBuf {
    path.with_extension("quickwit.yaml")
}

/// Writes the lines to a file, and the index configuration beside it. Returns the file of the configuration. Errors: the
/// format does not suit, one of the two exists and may not be replaced, or the disk refuses. The configuration is written
/// first, so it may be left if the disk is full.
pub fn to_files(lines: &Lines, path: &Path, replace: Replace) -> Result<PathBuf> {
    format_among(FORMATS, path)?;
    let beside = configuration_beside(path);
    if let Some(there) = [path, &beside].into_iter().find(|file| replace == Replace::No && file.exists()) {
        return Err(Error::ExportExists { path: there.to_owned() });
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    save::save(&beside, quickwit::configuration(&name).as_bytes(), replace)?;
    save::save(path, &lines.bytes, replace)?;
    Ok(beside)
}
