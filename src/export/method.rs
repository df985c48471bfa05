//! The facts for the method chapter as a table in Word, CSV or Markdown.

use std::path::Path;

use jiff::civil::Date;

use super::save::{Replace, save};
use super::{Format, Frame, csv, docx, markdown};
use crate::analysis::count::Count;
use crate::analysis::quote::Times;
use crate::domain::level::LevelNames;
use crate::error::{Error, FileTrouble, Result};
use crate::words::Words;

/// One fact about a round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MethodRow {
    /// The round.
    pub round: String,
    /// What the fact is about.
    pub what: String,
    /// The date or the number.
    pub value: String,
}

/// Writes the file at `path`, in the format of its extension. Errors: the format is not supported, the file exists and
/// may not be replaced, or it cannot be written. Nothing is changed then.
pub fn save_method(rows: &[MethodRow], path: &Path, words: &Words, date: Date, replace: Replace) -> Result<()> {
    let formats = [Format::Docx, Format::Csv, Format::Md];
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let (total, times, levels) = (Count::default(), Times::default(), &LevelNames::default());
    let frame = Frame { words, date, round: None, query: None, total, times, levels };
    let bytes = match formats.iter().find(|format| name.ends_with(format.ending())) {
        Some(Format::Docx) => docx::method(rows, &frame),
        Some(Format::Csv) => Ok(csv::with_mark(&csv::method(rows, words))),
        Some(Format::Md) => Ok(markdown::method(rows, &frame).into_bytes()),
        Some(Format::Svg | Format::Png | Format::Pdf) | None => {
            return Err(Error::ExportFormat { endings: formats.map(|format| format.ending().to_owned()).to_vec() });
        }
    };
    let bytes = bytes.map_err(|e| Error::CannotWrite { path: path.to_owned(), why: FileTrouble::of(e.kind()) })?;
    save(path, &bytes, replace)
}
