//! The facts for the method chapter as a table.

use std::path::Path;

use jiff::civil::Date;

use super::{Frame, Replace, contents, save_table};
use crate::analysis::count::Count;
use crate::analysis::quote::Times;
use crate::domain::level::LevelNames;
use crate::error::Result;
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
    let (total, times, levels) = (Count::default(), Times::default(), &LevelNames::default());
    let frame = Frame { words, date, round: None, query: None, total, times, levels };
    let (page, sheet) = (|| contents::method::page(rows, &frame), || contents::method::sheet(rows, &frame));
    save_table(page, sheet, path, &frame, replace)
}
