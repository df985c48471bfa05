//! Spreadsheets of LibreOffice (.ods), and the same as one XML file (.fods).
//!
//! Rules. A cell gives what it shows; a number, a date or a time gives its value in the form that all spreadsheets have
//! here. The file says how often a cell or a row is repeated: blank ones are only counted, others are read so often within
//! the budget. What is hidden is left out and reported, and so are notes on cells.

use std::collections::HashSet;

use super::budget::Budget;
use super::grid::{NewRow, Sheet};
use super::number::{Clock, duration_ms, plain, time};
use crate::error::ImportError;
use crate::import::limits::{MERGED, SHEET_COLUMNS, SHEETS};
use crate::import::odt;
use crate::import::package::Package;
use crate::import::transcript::LeftOut;
use crate::import::xml::{Element, Malformed, Token, Walker, text_of};

/// Elements that are skipped with their content.
const SKIPPED: &[&str] =
    &["tracked-changes", "forms", "event-listeners", "scripts", "font-face-decls", "settings", "meta", "binary-data"];

/// Reads the sheets of a spreadsheet, packed or as one XML file, in order.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Sheet>, ImportError> {
    let (part, text) = if bytes.starts_with(b"PK") {
        let mut package = Package::open(bytes)?;
        if odt::is_protected(&mut package) {
            return Err(ImportError::Protected);
        }
        let broken = || ImportError::Broken { part: "content.xml".to_owned() };
        ("content.xml", package.part("content.xml")?.ok_or_else(broken)?)
    } else {
        ("", text_of(bytes.to_vec()).ok_or(ImportError::Binary)?)
    };
    let mut reader = Reader { budget, walker: Walker::new(&text), hidden_styles: HashSet::new(), sheets: Vec::new() };
    reader.read().map_err(|why| why.in_part(part))?;
    Ok(reader.sheets)
}

struct Reader<'a, 'b> {
    budget: &'b mut Budget,
    walker: Walker<'a>,
    /// The names of the styles of hidden sheets.
    hidden_styles: HashSet<String>,
    sheets: Vec<Sheet>,
}

/// Columns of a sheet: how many have been declared, and which groups of them are hidden, from 0, the end exclusive.
#[derive(Default)]
struct Columns {
    declared: usize,
    hidden: Vec<(usize, usize)>,
}

impl Columns {
    fn are_hidden(&self, column: usize) -> bool {
        self.hidden.iter().any(|(from, to)| (*from..*to).contains(&column))
    }
}

impl Reader<'_, '_> {
    fn read(&mut self) -> Result<(), ImportError> {
        let mut style = String::new();
        while let Some(token) = self.walker.next()? {
            let Token::Start(element) = token else { continue };
            match element.name() {
                "style" => style = element.get("name").unwrap_or_default(),
                "table-properties" if element.get("display").as_deref() == Some("false") => {
                    self.hidden_styles.insert(style.clone());
                }
                "table" if self.sheets.len() < SHEETS => self.table(&element)?,
                name if SKIPPED.contains(&name) => self.walker.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn table(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        let mut sheet = Sheet::named(&element.get("name").unwrap_or_default());
        sheet.is_hidden = element.get("style-name").is_some_and(|style| self.hidden_styles.contains(&style));
        let (mut columns, mut line) = (Columns::default(), 1);
        loop {
            match self.walker.next()?.ok_or(Malformed)? {
                Token::Start(inner) => match inner.name() {
                    "table-column" => {
                        let to = columns.declared.saturating_add(repeated(&inner, "number-columns-repeated"));
                        if !is_shown(&inner) && columns.hidden.len() < SHEET_COLUMNS {
                            columns.hidden.push((columns.declared, to));
                        }
                        columns.declared = to;
                    }
                    "table-row" => self.row(&inner, &mut sheet, &columns, &mut line)?,
                    // Groups of rows or columns only hold them.
                    name if name.starts_with("table-") => {}
                    _ => self.walker.skip()?,
                },
                Token::End(name) if name == "table" => break,
                _ => {}
            }
        }
        self.sheets.push(sheet);
        Ok(())
    }

    fn row(
        &mut self,
        element: &Element<'_>,
        sheet: &mut Sheet,
        columns: &Columns,
        line: &mut u64,
    ) -> Result<(), ImportError> {
        let (times, is_shown) = (repeated(element, "number-rows-repeated"), is_shown(element));
        let (mut row, mut at, mut hidden) = (NewRow::default(), 0_usize, Vec::new());
        loop {
            match self.walker.next()?.ok_or(Malformed)? {
                Token::Start(cell) => {
                    let count = repeated(&cell, "number-columns-repeated");
                    // A cell that another one covers holds nothing that is shown.
                    if cell.name() == "table-cell" {
                        let rows = repeated(&cell, "number-rows-spanned") as u64;
                        if rows > 1 && repeated(&cell, "number-columns-spanned") == 1 && sheet.shared.len() < MERGED {
                            sheet.shared.push((*line, line.saturating_add(rows - 1), at));
                        }
                        let words = self.cell(&cell, sheet)?;
                        for column in at..at.saturating_add(if words.is_empty() { 0 } else { count }) {
                            if column >= SHEET_COLUMNS {
                                return Err(ImportError::TooManyColumns { limit: SHEET_COLUMNS });
                            }
                            if columns.are_hidden(column) {
                                self.budget.words(words.len(), *line)?;
                                hidden.push(words.clone());
                            } else {
                                row.set(sheet, (*line, column), &words, self.budget)?;
                            }
                        }
                    } else {
                        self.walker.skip()?;
                    }
                    at = at.saturating_add(count);
                }
                Token::End(name) if name == "table-row" => break,
                _ => {}
            }
        }
        sheet.leave_out(LeftOut::HiddenCells, &hidden.join(" | "));
        let copies = if row.is_blank() { 0 } else { times };
        for copy in 0..copies {
            if copy > 0 {
                row.spend(*line, self.budget)?;
            }
            sheet.push(line.saturating_add(copy as u64), row.clone(), is_shown);
        }
        *line = line.saturating_add(times as u64);
        Ok(())
    }

    /// The words of a cell that has just begun. Reads to its end.
    fn cell(&mut self, cell: &Element<'_>, sheet: &mut Sheet) -> Result<String, ImportError> {
        let value = |name| cell.get(name).unwrap_or_default();
        let (kind, date, at) = (value("value-type"), value("date-value"), value("time-value"));
        let (number, formula) = (value("value").parse::<f64>().ok(), value("formula"));
        let mut shown = String::new();
        loop {
            match self.walker.next()?.ok_or(Malformed)? {
                Token::Start(inner) => match inner.name() {
                    "p" => {
                        if !shown.is_empty() {
                            shown.push('\n');
                        }
                        self.paragraph(&mut shown)?;
                    }
                    "annotation" => {
                        let mut note = String::new();
                        self.paragraph(&mut note)?;
                        self.budget.words(note.len(), 0)?;
                        sheet.leave_out(LeftOut::CellComments, &note);
                    }
                    _ => self.walker.skip()?,
                },
                Token::End(name) if name == "table-cell" => break,
                _ => {}
            }
        }
        // The words of an error stand beside a number, 0.
        let is_error = shown.starts_with("Err:") || shown.starts_with('#');
        Ok(match (kind.as_str(), number) {
            _ if is_error && !formula.is_empty() => {
                sheet.leave_out(LeftOut::CellErrors, &shown);
                String::new()
            }
            ("float", Some(number)) => plain(number),
            ("date", _) if !date.is_empty() => date.replacen('T', " ", 1),
            ("time", _) => clock(&shown, &at),
            _ => shown,
        })
    }

    /// Adds the words of an element that has just begun. Reads to its end. A run of blanks is one space; further spaces,
    /// tabs and line ends have elements of their own.
    fn paragraph(&mut self, words: &mut String) -> Result<(), ImportError> {
        let mut depth = 1;
        while depth > 0 {
            match self.walker.next()?.ok_or(Malformed)? {
                Token::Start(inner) => {
                    depth += 1;
                    match inner.name() {
                        "s" => {
                            let count = inner.get("c").and_then(|c| c.parse().ok()).unwrap_or(1_usize);
                            words.push_str(&" ".repeat(count.min(SHEET_COLUMNS)));
                        }
                        "tab" => words.push('\t'),
                        "line-break" => words.push('\n'),
                        "p" if !words.is_empty() => words.push('\n'),
                        // Who wrote a note and when, and how letters are pronounced.
                        "creator" | "date" | "date-string" | "ruby-text" => {
                            depth -= 1;
                            self.walker.skip()?;
                        }
                        _ => {}
                    }
                }
                Token::Text(text) => {
                    for letter in text.chars() {
                        match letter.is_ascii_whitespace() {
                            true if words.ends_with([' ', '\n']) || words.is_empty() => {}
                            true => words.push(' '),
                            false => words.push(letter),
                        }
                    }
                }
                Token::End(_) => depth -= 1,
            }
        }
        Ok(())
    }
}

/// A time as it is shown; in full if it is shown in a form that is no clock.
fn clock(shown: &str, value: &str) -> String {
    let is_clock = shown.contains(':') && shown.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | ','));
    let whole = Clock { hours: true, seconds: true, is_elapsed: true };
    match duration_ms(value).filter(|_| !is_clock) {
        Some(ms) => time(ms, whole),
        None => shown.to_owned(),
    }
}

/// How often an element is repeated, or how far it reaches; at least once.
fn repeated(element: &Element<'_>, name: &str) -> usize {
    element.get(name).and_then(|n| n.parse().ok()).unwrap_or(1).max(1)
}

fn is_shown(element: &Element<'_>) -> bool {
    !matches!(element.get("visibility").as_deref(), Some("collapse" | "filter"))
}
