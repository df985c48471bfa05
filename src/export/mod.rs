//! Writes tables as Word, CSV and Markdown files, from the rows that `analysis` makes, and figures as drawings, pictures
//! and pages.
//!
//! Each format of tables has a module, with a function for each table that supports it; `figure` has a module for each
//! figure. A file is made in memory first and then moved into place in one step ([`save`]), so that a full disk never
//! leaves a partial file. Nothing here reads a project or the clock, and no file reveals who made it.

pub mod csv;
pub mod docx;
pub mod figure;
pub mod flow;
mod frame;
pub mod journey;
pub mod markdown;
pub mod method;
pub mod save;
mod swatch;
mod xml;

#[cfg(test)]
mod tests;

use std::path::Path;

use crate::analysis::codebook::CodeRow;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::memos::MemoGroup;
use crate::analysis::themes::ThemeRow;
use crate::error::{Error, Result};
pub use frame::Frame;
pub use save::{Replace, append, text_file};

/// A file format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Word.
    Docx,
    /// Comma-separated values, as spreadsheets read them.
    Csv,
    /// Markdown.
    Md,
    /// A drawing, which Word can insert as a picture.
    Svg,
    /// A picture.
    Png,
    /// A page.
    Pdf,
}

impl Format {
    /// Its file extension, with the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => ".docx",
            Self::Csv => ".csv",
            Self::Md => ".md",
            Self::Svg => ".svg",
            Self::Png => ".png",
            Self::Pdf => ".pdf",
        }
    }
}

/// A table with its rows, ready to be written.
#[derive(Clone, Copy, Debug)]
pub enum Export<'a> {
    /// The theme table.
    Themes(&'a [ThemeRow]),
    /// The codebook.
    Codebook(&'a [CodeRow]),
    /// Excerpts with all details.
    Excerpts(&'a [ExcerptRow]),
    /// Memos, with the title of the document.
    Memos(&'a str, &'a [MemoGroup]),
}

/// The kinds of tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableKind {
    /// The theme table.
    Themes,
    /// The codebook.
    Codebook,
    /// Excerpts with all details.
    Excerpts,
    /// Memos: the research diary, or all of them.
    Memos,
}

impl TableKind {
    /// Its name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Themes => "themes",
            Self::Codebook => "codebook",
            Self::Excerpts => "excerpts",
            Self::Memos => "memos",
        }
    }

    /// The formats it can be written in.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::Themes | Self::Codebook => &[Format::Docx, Format::Csv, Format::Md],
            Self::Excerpts => &[Format::Csv],
            Self::Memos => &[Format::Docx, Format::Md],
        }
    }

    /// The format for a path's file extension. Errors: the table does not support it.
    pub fn format(self, path: &Path) -> Result<Format> {
        format_among(self.formats(), path)
    }
}

/// The format among these for a path's file extension. Errors: it is none of them.
fn format_among(formats: &[Format], path: &Path) -> Result<Format> {
    let name = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
    let format = formats.iter().find(|format| name.ends_with(format.ending()));
    format.copied().ok_or_else(|| Error::ExportFormat {
        endings: formats.iter().map(|format| format.ending().to_owned()).collect(),
    })
}

impl Export<'_> {
    /// The kind of table.
    pub fn kind(&self) -> TableKind {
        match self {
            Self::Themes(_) => TableKind::Themes,
            Self::Codebook(_) => TableKind::Codebook,
            Self::Excerpts(_) => TableKind::Excerpts,
            Self::Memos(..) => TableKind::Memos,
        }
    }

    /// Whether the table has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows(Format::Docx) == 0
    }

    /// The number of rows below the headings. In CSV, a theme table has one row per quotation; in other formats, one
    /// per
    /// theme.
    pub fn rows(&self, format: Format) -> usize {
        match self {
            Self::Themes(rows) if format == Format::Csv => rows.iter().map(|row| row.quotes.len().max(1)).sum(),
            Self::Themes(rows) => rows.len(),
            Self::Codebook(rows) => rows.len(),
            Self::Excerpts(rows) => rows.len(),
            Self::Memos(_, groups) => groups.iter().map(|group| group.memos.len()).sum(),
        }
    }

    /// Writes the file at `path`, in the format of its extension. Returns the number of rows.
    ///
    /// Replaces an existing file only if `replace` says so. Errors: the table does not support the format, the file
    /// exists, or it cannot be written. Nothing is changed then.
    pub fn to_file(&self, path: &Path, frame: &Frame, replace: Replace) -> Result<usize> {
        let format = self.kind().format(path)?;
        save::save(path, &self.bytes(format, frame, path)?, replace)?;
        Ok(self.rows(format))
    }

    fn bytes(&self, format: Format, frame: &Frame, path: &Path) -> Result<Vec<u8>> {
        let made = match (self, format) {
            (Self::Themes(rows), Format::Docx) => docx::themes(rows, frame),
            (Self::Codebook(rows), Format::Docx) => docx::codebook(rows, frame),
            (Self::Themes(rows), Format::Csv) => Ok(csv::with_mark(&csv::themes(rows, frame))),
            (Self::Codebook(rows), Format::Csv) => Ok(csv::with_mark(&csv::codebook(rows, frame.words))),
            (Self::Excerpts(rows), Format::Csv) => Ok(csv::with_mark(&csv::excerpts(rows, frame.words))),
            (Self::Memos(title, groups), Format::Docx) => docx::memos(title, groups, frame),
            (Self::Memos(title, groups), Format::Md) => Ok(markdown::memos(title, groups, frame).into_bytes()),
            (Self::Codebook(rows), Format::Md) => Ok(markdown::codebook(rows, frame).into_bytes()),
            (Self::Themes(rows), Format::Md) => Ok(markdown::themes(rows, frame).into_bytes()),
            // `TableKind::format` rejects all other combinations.
            _ => return self.kind().format(Path::new("")).map(|_| Vec::new()),
        };
        made.map_err(|error| Error::CannotWrite {
            path: path.to_owned(),
            why: crate::error::FileTrouble::of(error.kind()),
        })
    }
}
