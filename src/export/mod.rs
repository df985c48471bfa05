//! Writes what goes into the thesis as files, from the values that `analysis` makes.
//!
//! What a table holds is described once, in [`contents`]: as a [`page`] to read (Word, Markdown, HTML) and as a [`sheet`]
//! to calculate with (CSV, Excel, JSON). Each format has one module, which writes any page or any sheet. The
//! drawings are in [`figure`] and [`flow`]. A file is made in memory first and then moved into place in one step
//! ([`save`]), so that a full disk never leaves a partial file. Nothing here reads a project or the clock, and no file
//! reveals who made it.

pub mod contents;
pub mod csv;
pub mod docx;
pub mod figure;
pub mod flow;
mod frame;
pub mod html;
pub mod iramuteq;
pub mod journey;
pub mod json;
pub mod markdown;
pub mod method;
pub mod ndjson;
pub mod page;
pub mod refi;
pub mod report;
pub mod save;
pub mod sheet;
mod swatch;
pub mod xlsx;
mod xml;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::analysis::codebook::CodeRow;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::memos::MemoGroup;
use crate::analysis::themes::ThemeRow;
use crate::error::{Error, FileTrouble, Result};
use crate::platform::{file_name, permissions};
use crate::words::Words;
pub use frame::Frame;
use page::Page;
pub use save::{Replace, append, text_file};
use sheet::Sheet;

/// A file format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// Comma-separated values, as spreadsheets read them.
    Csv,
    /// Markdown.
    Md,
    /// A page for a browser.
    Html,
    /// For scripts.
    Json,
    /// A drawing, which Word can insert as a picture.
    Svg,
    /// Plain text.
    Txt,
    /// For programs: an object on each line.
    Ndjson,
    /// A whole project for other programs, by the REFI-QDA standard.
    Qdpx,
    /// A codebook for other programs, by the REFI-QDA standard.
    Qdc,
    /// A drawing as a picture.
    Png,
    /// A drawing, as printers take it.
    Pdf,
}

impl Format {
    /// Its file extension, with the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => ".docx",
            Self::Xlsx => ".xlsx",
            Self::Csv => ".csv",
            Self::Md => ".md",
            Self::Html => ".html",
            Self::Json => ".json",
            Self::Svg => ".svg",
            Self::Txt => ".txt",
            Self::Ndjson => ".ndjson",
            Self::Qdpx => ".qdpx",
            Self::Qdc => ".qdc",
            Self::Png => ".png",
            Self::Pdf => ".pdf",
        }
    }

    /// Whether it holds a sheet to calculate with, not a page to read.
    pub fn is_sheet(self) -> bool {
        matches!(self, Self::Xlsx | Self::Csv | Self::Json)
    }
}

/// The formats of a table that is a page and a sheet.
pub const TABLE_FORMATS: &[Format] = &[Format::Docx, Format::Xlsx, Format::Csv, Format::Md, Format::Html, Format::Json];

/// The formats of a text to read.
pub const TEXT_FORMATS: &[Format] = &[Format::Docx, Format::Md, Format::Html];

/// Writes a page or a sheet to a file, by the file's extension. Errors: as for [`save_page`].
pub fn save_table<'a>(
    page: impl FnOnce() -> Page,
    sheet: impl FnOnce() -> Sheet<'a>,
    path: &Path,
    frame: &Frame,
    replace: Replace,
) -> Result<()> {
    let made = bytes(format_among(TABLE_FORMATS, path)?, page, sheet, frame);
    save::save(path, &made.map_err(|error| cannot_write(path, &error))?, replace)
}

/// The formats of a table for other programs.
pub const DATA_FORMATS: &[Format] = &[Format::Csv, Format::Xlsx, Format::Json];

/// Writes a sheet for another program to a file. Its headings are those of the columns. Errors: as for [`save_page`].
pub fn save_data(sheet: Sheet, formats: &[Format], path: &Path, frame: &Frame, replace: Replace) -> Result<()> {
    let made = match format_among(formats, path)? {
        Format::Xlsx => xlsx::file(sheet, frame.words, frame.date),
        Format::Json => json::file(sheet),
        _ => csv::for_programs(sheet),
    };
    save::save(path, &made.map_err(|error| cannot_write(path, &error))?, replace)
}

/// The format of the report.
pub const HTML_FORMATS: &[Format] = &[Format::Html];

/// Writes the report to a file. Errors: as for [`save_page`].
pub fn save_report(report: &report::Report, path: &Path, words: &Words, replace: Replace) -> Result<()> {
    format_among(HTML_FORMATS, path)?;
    let made = report::file(report, words).map_err(|error| cannot_write(path, &error))?;
    save::save(path, &made, replace)
}

/// The formats of a figure.
pub const FIGURE_FORMATS: &[Format] = &[Format::Svg, Format::Png, Format::Pdf];

/// Writes a figure to a file, in the format of its extension. Errors: as for [`save_page`].
pub fn save_figure(svg: &str, path: &Path, replace: Replace) -> Result<()> {
    let made = match format_among(FIGURE_FORMATS, path)? {
        Format::Png => figure::png(svg),
        Format::Pdf => figure::pdf(svg),
        _ => Ok(svg.as_bytes().to_vec()),
    };
    save::save(path, &made.map_err(|error| cannot_write(path, &error))?, replace)
}

/// Writes a page to a file, in the format of its extension. Errors: the format does not hold pages, the file exists and
/// may not be replaced, or it cannot be written. Nothing is changed then.
pub fn save_page(page: &Page, path: &Path, words: &Words, replace: Replace) -> Result<()> {
    let made = match format_among(TEXT_FORMATS, path)? {
        Format::Md => Ok(markdown::file(page, words).into_bytes()),
        Format::Html => html::file(page, words),
        _ => docx::file(page, words),
    };
    save::save(path, &made.map_err(|error| cannot_write(path, &error))?, replace)
}

/// The files in a folder with these names, no two of which are the same. Errors: one exists and may not be replaced.
pub fn files_in(folder: &Path, names: &[&str], format: Format, replace: Replace) -> Result<Vec<PathBuf>> {
    let names = file_name::distinct(names.iter().copied(), format.ending());
    let files: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    match files.iter().find(|file| replace == Replace::No && file.exists()) {
        Some(there) => Err(Error::ExportExists { path: there.clone() }),
        None => Ok(files),
    }
}

/// Writes a file that is made already. Errors: as for [`save_page`].
pub fn save_bytes(path: &Path, bytes: &[u8], replace: Replace) -> Result<()> {
    save::save(path, bytes, replace)
}

/// Makes a folder and its missing parents. Errors: the disk refuses.
pub fn make_folder(folder: &Path) -> Result<()> {
    permissions::make_folders(folder).map_err(|error| cannot_write(folder, &error))
}

/// A table with its rows, ready to be written.
#[derive(Clone, Copy, Debug)]
pub enum Export<'a> {
    /// The theme table.
    Themes(&'a [ThemeRow]),
    /// The codebook.
    Codebook(&'a [CodeRow]),
    /// Excerpts with all details.
    Excerpts(&'a [ExcerptRow<'a>]),
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
        TABLE_FORMATS
    }

    /// The format for a path's file extension. Errors: the table does not support it.
    pub fn format(self, path: &Path) -> Result<Format> {
        format_among(self.formats(), path)
    }
}

/// The format among these for a path's file extension. Errors: it is none of them.
pub fn format_among(formats: &[Format], path: &Path) -> Result<Format> {
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

    /// The number of rows below the headings. As a sheet, a theme table has one row per quotation; as a page, one per
    /// theme.
    pub fn rows(&self, format: Format) -> usize {
        match self {
            Self::Themes(rows) if format.is_sheet() => contents::themes::sheet_rows(rows),
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
        let bytes = self.bytes(format, frame).map_err(|error| cannot_write(path, &error))?;
        save::save(path, &bytes, replace)?;
        Ok(self.rows(format))
    }

    fn bytes(&self, format: Format, frame: &Frame) -> std::io::Result<Vec<u8>> {
        match (self, format) {
            // The command line lists excerpts with the same fields.
            (Self::Excerpts(rows), Format::Json) => json::list(rows.iter().map(|row| row.json(frame.words))),
            _ => bytes(format, || self.page(frame), || self.sheet(frame), frame),
        }
    }

    fn page(&self, frame: &Frame) -> Page {
        match self {
            Self::Themes(rows) => contents::themes::page(rows, frame),
            Self::Codebook(rows) => contents::codebook::page(rows, frame),
            Self::Excerpts(rows) => contents::excerpts::page(rows, frame),
            Self::Memos(title, groups) => contents::memos::page(title, groups, frame),
        }
    }

    fn sheet<'a>(&'a self, frame: &Frame<'a>) -> Sheet<'a> {
        match self {
            Self::Themes(rows) => contents::themes::sheet(rows, frame),
            Self::Codebook(rows) => contents::codebook::sheet(rows, frame),
            Self::Excerpts(rows) => contents::excerpts::sheet(rows, frame),
            Self::Memos(title, groups) => contents::memos::sheet(title, groups, frame),
        }
    }
}

/// The file of a page or a sheet. Plain text and drawings are neither, so their formats give an error.
fn bytes<'a>(
    format: Format,
    page: impl FnOnce() -> Page,
    sheet: impl FnOnce() -> Sheet<'a>,
    frame: &Frame,
) -> std::io::Result<Vec<u8>> {
    match format {
        Format::Docx => docx::file(&page(), frame.words),
        Format::Md => Ok(markdown::file(&page(), frame.words).into_bytes()),
        Format::Html => html::file(&page(), frame.words),
        Format::Csv => csv::file(sheet(), frame.words),
        Format::Xlsx => xlsx::file(sheet(), frame.words, frame.date),
        Format::Json => json::file(sheet()),
        Format::Txt | Format::Ndjson | Format::Qdpx | Format::Qdc | Format::Svg | Format::Png | Format::Pdf => {
            Err(std::io::ErrorKind::Unsupported.into())
        }
    }
}

pub(crate) fn cannot_write(path: &Path, error: &std::io::Error) -> Error {
    Error::CannotWrite { path: path.to_owned(), why: FileTrouble::of(error.kind()) }
}
