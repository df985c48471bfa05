//! Excel: a sheet with frozen headings and filters, and a sheet that says what was counted. Text is always text, so no
//! cell is run as a formula. The file does not reveal who made it, and the same table is the same file.

use std::borrow::Cow;
use std::io::{Error, ErrorKind, Result};

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
    Worksheet, XlsxError,
};

use super::sheet::{self, Sheet, Value};
use crate::words::Words;

/// The most rows of a sheet.
const MAX_ROWS: u32 = 1_048_576;

/// The most characters of a cell, counted as UTF-16 units as Excel does.
const MAX_LETTERS: usize = 32_767;

/// The height of a line in points, and the most lines of a row: Excel has no rows above 409 points.
const LINE: f64 = 15.0;
const MOST_LINES: u16 = 27;

/// The number of A4 among the sizes of paper.
const A4: u8 = 9;

/// How much to compress, from 1 to 9. Compressing more takes as long as all the rest for a file a fifth smaller.
const COMPRESSION: u8 = 2;

/// The sheet as an Excel file. Errors: [`ErrorKind::FileTooLarge`] if it has more rows than Excel reads.
pub fn file(sheet: Sheet, words: &Words, date: Date) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    book.set_zip_compression_level(COMPRESSION);
    book.set_properties(&dated(date).map_err(refused)?);
    let note = sheet.note.clone();
    let cut = table(book.add_worksheet(), sheet, words)?;
    about(book.add_worksheet(), &note, cut, words).map_err(refused)?;
    book.save_to_buffer().map_err(refused)
}

/// Properties without an author, dated by day alone.
fn dated(date: Date) -> std::result::Result<DocProperties, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(2000);
    let month = u8::try_from(date.month()).unwrap_or(1);
    let day = u8::try_from(date.day()).unwrap_or(1);
    Ok(DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?))
}

/// Writes the table. Returns how many cells were cut.
fn table(page: &mut Worksheet, sheet: Sheet, words: &Words) -> Result<usize> {
    let (heading, text) = (heading(), text());
    let last = u16::try_from(sheet.columns.len().saturating_sub(1)).map_err(|_| too_large())?;
    page.set_name(sheet_name(&sheet.name)).map_err(refused)?;
    for (column, at) in sheet.columns.iter().zip(0..) {
        page.set_column_width(at, f64::from(column.width)).map_err(refused)?;
        // A format for each of a million cells takes longer than the rest of the sheet.
        page.set_column_format(at, &text).map_err(refused)?;
        page.write_string_with_format(0, at, &column.heading, &heading).map_err(refused)?;
    }
    let widths: Vec<u16> = sheet.columns.iter().map(|column| column.width).collect();
    let longest = sheet.columns.iter().map(|column| lines_of(&column.heading, column.width)).max().unwrap_or(1);
    page.set_row_height(0, LINE * f64::from(longest.min(MOST_LINES))).map_err(refused)?;
    let (mut row, mut cut) = (0, 0);
    for values in sheet.rows {
        row += 1;
        if row >= MAX_ROWS {
            return Err(too_large());
        }
        let mut lines = 1;
        for (value, at) in values.into_iter().zip(0..) {
            if let Value::Text(text) = &value {
                lines = lines.max(lines_of(text, widths.get(usize::from(at)).copied().unwrap_or(sheet::SHORT)));
            }
            match value {
                Value::Empty => continue,
                Value::Text(whole) => {
                    let shown = fitting(&whole, words);
                    cut += usize::from(shown.is_some());
                    page.write_string(row, at, shown.map_or(whole, Cow::Owned))
                }
                // Excel keeps whole numbers up to 2^53.
                Value::Number(n) => page.write_number(row, at, n as f64),
            }
            .map_err(refused)?;
        }
        // Not every program finds the height of a row by itself.
        if lines > 1 {
            page.set_row_height(row, LINE * f64::from(lines.min(MOST_LINES))).map_err(refused)?;
        }
    }
    for (at, _) in (0..).zip(&sheet.columns).filter(|(_, column)| column.is_heat) {
        page.add_conditional_format(1, at, row.max(1), at, &heat()).map_err(refused)?;
    }
    // In print: on the side, as wide as the paper, with the headings on each page.
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0).map_err(refused)?;
    page.set_freeze_panes(1, sheet.frozen).map_err(refused)?;
    page.autofilter(0, 0, row, last).map_err(refused)?;
    Ok(cut)
}

/// How many lines a text takes in a column of so many characters, about: the letters are not equally wide.
fn lines_of(text: &str, width: u16) -> u16 {
    let width = usize::from(width.max(1));
    // Most texts are short, and need not be counted.
    if text.len() <= width && !text.contains('\n') {
        return 1;
    }
    let lines: usize = text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum();
    u16::try_from(lines).unwrap_or(u16::MAX)
}

/// Writes the sheet that says what the table holds.
fn about(page: &mut Worksheet, note: &str, cut: usize, words: &Words) -> std::result::Result<(), XlsxError> {
    let text = text();
    page.set_name(sheet_name(&words.say("sheet-about")))?;
    page.set_column_width(0, 100.0)?;
    page.write_string_with_format(0, 0, note, &text)?;
    if cut > 0 {
        page.write_string_with_format(1, 0, words.tell("sheet-cut", &[("n", cut.into())]), &text)?;
    }
    Ok(())
}

fn text() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn heading() -> Format {
    text().set_bold().set_background_color(Color::RGB(0xed_ed_ed)).set_border_bottom(FormatBorder::Thin)
}

/// Shades from white to blue, which colour-blind people and grey prints tell apart.
fn heat() -> ConditionalFormat2ColorScale {
    ConditionalFormat2ColorScale::new().set_minimum_color(0xff_ff_ff).set_maximum_color(0x6b_ae_d6)
}

/// The text, cut and marked as cut, if it is too long for a cell. `None` if it fits.
fn fitting(text: &str, words: &Words) -> Option<String> {
    // A character takes as many bytes as UTF-16 units, or more.
    if text.len() <= MAX_LETTERS || text.encode_utf16().count() <= MAX_LETTERS {
        return None;
    }
    let mark = words.say("sheet-cut-mark");
    let mut room = MAX_LETTERS.saturating_sub(mark.encode_utf16().count());
    let fits = |c: &char| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    Some(text.chars().take_while(fits).collect::<String>() + &mark)
}

/// A name that Excel accepts: at most 31 characters, and none that it forbids.
fn sheet_name(name: &str) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    let name: String = name.chars().filter(allowed).take(31).collect();
    let name = name.trim_matches('\'').trim();
    if name.is_empty() { "tusj".to_owned() } else { name.to_owned() }
}

fn too_large() -> Error {
    Error::from(ErrorKind::FileTooLarge)
}

fn refused(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) => error,
        XlsxError::RowColumnLimitError => too_large(),
        other => Error::other(other),
    }
}
