//! Spreadsheets of Excel (.xlsx).
//!
//! Rules. A formula gives the value that was stored with it. A number, a date or a time is written as its cell shows it.
//! What is hidden is left out and reported: sheets, rows and columns. So are notes on cells, and formulas without a stored
//! value. Headers, drawings and charts are not read.

mod cells;
mod looks;
mod strings;

use super::budget::Budget;
use super::grid::Sheet;
use crate::error::ImportError;
use crate::import::limits::{SHEET_CELLS, SHEETS};
use crate::import::package::Package;
use crate::import::transcript::LeftOut;
use crate::import::xml::{Malformed, Token, Walker};
use looks::Looks;

/// What all sheets of a workbook refer to.
struct Shared {
    /// The texts of cells.
    strings: Vec<String>,
    looks: Looks,
    /// Whether days are counted from 1904.
    from_1904: bool,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    relation: String,
    is_hidden: bool,
}

/// Reads the sheets of a workbook, in order.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Sheet>, ImportError> {
    let mut package = Package::open(bytes)?;
    let main = package.relations("")?.first("officeDocument").map(str::to_owned).ok_or_else(|| broken(""))?;
    let relations = package.relations(&main)?;
    let mut part = |name: Option<&str>| match name {
        Some(name) => package.part(name),
        None => Ok(None),
    };
    let text = part(Some(&main))?.ok_or_else(|| broken(&main))?;
    let (listed, from_1904) = workbook(&text).map_err(|_| broken(&main))?;
    let strings = part(relations.first("sharedStrings"))?.unwrap_or_default();
    let strings = strings::read(&strings).map_err(|_| broken("sharedStrings"))?;
    if strings.len() > SHEET_CELLS {
        return Err(ImportError::TooManyPieces { limit: SHEET_CELLS });
    }
    let looks = part(relations.first("styles"))?.unwrap_or_default();
    let looks = Looks::read(&looks).map_err(|_| broken("styles"))?;
    let shared = Shared { strings, looks, from_1904 };
    let mut sheets = Vec::new();
    for one in listed {
        // A sheet that only holds a chart has another kind of relationship.
        let Some(name) = relations.target("worksheet", &one.relation).map(str::to_owned) else { continue };
        let text = package.part(&name)?.ok_or_else(|| broken(&name))?;
        let mut sheet = Sheet { is_hidden: one.is_hidden, ..Sheet::named(&one.name) };
        cells::read(&text, &shared, &mut sheet, budget).map_err(|why| why.in_part(&name))?;
        drop(text);
        if let Some(notes) = package.relations(&name)?.first("comments").map(str::to_owned) {
            let text = package.part(&notes)?.unwrap_or_default();
            for words in strings::notes(&text).map_err(|_| broken(&notes))? {
                budget.words(words.len(), 0)?;
                sheet.leave_out(LeftOut::CellComments, &words);
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// The sheets that a workbook lists, and whether it counts days from 1904.
fn workbook(text: &str) -> Result<(Vec<Listed>, bool), Malformed> {
    let (mut listed, mut from_1904) = (Vec::new(), false);
    let mut walker = Walker::new(text);
    while let Some(token) = walker.next()? {
        let Token::Start(element) = token else { continue };
        match element.name() {
            "workbookPr" => from_1904 = element.get("date1904").is_some_and(|on| on == "1" || on == "true"),
            "sheet" if listed.len() < SHEETS => listed.push(Listed {
                name: element.get("name").unwrap_or_default(),
                relation: element.get("id").unwrap_or_default(),
                is_hidden: element.get("state").is_some_and(|state| state != "visible"),
            }),
            _ => {}
        }
    }
    Ok((listed, from_1904))
}

fn broken(part: &str) -> ImportError {
    ImportError::Broken { part: part.to_owned() }
}
