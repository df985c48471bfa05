//! Tables as transcripts: spreadsheets (.xlsx, .ods, .fods) and tables of text (.csv, .tsv).
//!
//! Rules. A table has one of two shapes. If it has a row for each utterance, it is one transcript; several sheets of that
//! shape are a transcript each. If it has a row for each respondent of a survey, each respondent's open answers are a
//! transcript. The content decides which (`kind`). Sheets of another kind, and hidden ones, are left out and named.

mod budget;
mod delimited;
mod grid;
mod kind;
mod number;
mod ods;
pub mod reading;
mod survey;
mod turns;
mod xlsx;

#[cfg(test)]
pub(super) mod tests;

use std::sync::Arc;

use super::encoding::ReadAs;
use super::format::Format;
use super::package::Package;
use super::transcript::{LeftOut, Transcript, Warning};
use super::{Options, assemble, decode, speakers, speech};
use crate::error::ImportError;
use budget::Budget;
pub use grid::Sheet;
use kind::Kind;
use reading::{Holds, ReadColumn, Shape, TableReading};
use turns::TurnSheet;

/// A file whose table has been read, but whose meaning is not known yet.
struct Workbook {
    sheets: Vec<Sheet>,
    format: Format,
}

/// Reads the transcripts in a spreadsheet. Errors: it cannot be read, or holds no transcript.
pub fn read(bytes: &[u8], options: &Options) -> Result<Vec<Transcript>, ImportError> {
    transcripts(workbook(bytes)?, options)
}

/// Reads the transcripts in a table of text. Errors: it cannot be read, or holds no transcript.
pub fn read_text(text: &str, read_as: ReadAs, options: &Options) -> Result<Vec<Transcript>, ImportError> {
    let workbook = Workbook { sheets: vec![of_text(text)?], format: Format::TextTable };
    let mut transcripts = transcripts(workbook, options)?;
    transcripts.iter_mut().for_each(|transcript| transcript.encoding = Some(read_as));
    Ok(transcripts)
}

/// The first sheet of a spreadsheet that is shown and holds anything.
pub fn first(bytes: &[u8]) -> Result<Sheet, ImportError> {
    let shown = |sheet: &Sheet| !sheet.is_hidden && !sheet.is_blank();
    workbook(bytes)?.sheets.into_iter().find(shown).ok_or(ImportError::Empty)
}

/// The table in a text.
pub fn of_text(text: &str) -> Result<Sheet, ImportError> {
    delimited::read(text, &mut Budget::whole())
}

/// Whether a table of text that begins with these bytes may hold transcripts. If it cannot be told, it may.
pub fn may_hold_transcripts(beginning: &[u8]) -> bool {
    let Ok((text, _)) = decode::decode(beginning) else { return true };
    // The last line may be cut off.
    let lines = text.rfind('\n').and_then(|end| text.get(..end)).unwrap_or(&text);
    let Ok(sheet) = of_text(lines) else { return true };
    speech::table(lines).is_ok() || kind::of(&sheet, &Options::default()).is_ok()
}

fn workbook(bytes: &[u8]) -> Result<Workbook, ImportError> {
    let is_open_document = !bytes.starts_with(b"PK") || Package::open(bytes)?.has("content.xml");
    let mut budget = Budget::whole();
    Ok(match is_open_document {
        true => Workbook { sheets: ods::read(bytes, &mut budget)?, format: Format::OpenSpreadsheet },
        false => Workbook { sheets: xlsx::read(bytes, &mut budget)?, format: Format::Spreadsheet },
    })
}

/// The transcripts in a workbook.
fn transcripts(workbook: Workbook, options: &Options) -> Result<Vec<Transcript>, ImportError> {
    let Workbook { sheets, format } = workbook;
    let (hidden, shown): (Vec<Sheet>, Vec<Sheet>) =
        sheets.into_iter().filter(|sheet| !sheet.is_blank()).partition(|sheet| sheet.is_hidden);
    let kinds: Vec<_> = shown.iter().map(|sheet| kind::of(sheet, options)).collect();
    let has_turns = kinds.iter().any(|kind| matches!(kind, Ok(Kind::Turns(_))));
    let (mut transcripts, mut not_read, mut refused) = (Vec::new(), Vec::new(), None);
    for (sheet, kind) in shown.iter().zip(kinds) {
        let read = match kind {
            Ok(Kind::Turns(table)) => of_turns(sheet, &table, options).map(|transcript| vec![transcript]),
            // Of several surveys, only the first is read: others count or compare its answers.
            Ok(Kind::Survey(survey)) if !has_turns && transcripts.is_empty() => survey.transcripts(sheet, options),
            Ok(Kind::Survey(_)) => Err(ImportError::Empty),
            Err(why) => Err(why),
        };
        match read {
            Ok(mut read) => {
                if let Some(first) = read.first_mut() {
                    first.warnings.extend(left_out(sheet));
                }
                read.iter_mut().for_each(|transcript| name_sheet(transcript, sheet, shown.len()));
                transcripts.append(&mut read);
            }
            Err(why) => {
                not_read.push(sheet.name.clone());
                refused.get_or_insert(why);
            }
        }
    }
    let count = transcripts.len();
    let first = transcripts.first_mut().ok_or(refused.unwrap_or(ImportError::Empty))?;
    let hidden: Vec<String> = hidden.into_iter().map(|sheet| sheet.name).collect();
    for (why, names) in [(LeftOut::Sheets, not_read), (LeftOut::HiddenSheets, hidden)] {
        first.warnings.extend((!names.is_empty()).then_some(Warning::LeftOut(why, names)));
    }
    for transcript in &mut transcripts {
        transcript.format = format;
        if count == 1 {
            transcript.part = None;
        }
    }
    Ok(transcripts)
}

/// The transcript of a sheet with a row for each utterance.
fn of_turns(sheet: &Sheet, table: &TurnSheet, options: &Options) -> Result<Transcript, ImportError> {
    let layout = table.layout();
    let column = |at: usize| {
        let heading = layout.heading(at).to_owned();
        Some(ReadColumn { at, heading, holds: Holds::of(layout.column(at))? })
    };
    let columns = (0..layout.columns.len()).filter_map(column).collect();
    let reading = TableReading { sheet: None, shape: Shape::Turns, columns, rows: table.rows, silent: 0 };
    let draft = table.draft();
    let mut plan = speakers::plan(&draft, options);
    turns::join(&draft, &mut plan);
    let mut transcript = assemble::assemble(draft, plan, options)?;
    transcript.table = Some(Arc::new(reading));
    transcript.part = Some(sheet.name.clone()).filter(|name| !name.is_empty());
    Ok(transcript)
}

/// Says which sheet a transcript is from, if there are several.
fn name_sheet(transcript: &mut Transcript, sheet: &Sheet, sheets: usize) {
    if let Some(reading) = transcript.table.as_mut().filter(|_| sheets > 1) {
        Arc::make_mut(reading).sheet = Some(sheet.name.clone());
    }
}

/// What was left out of a sheet, by reason.
fn left_out(sheet: &Sheet) -> Vec<Warning> {
    let mut reasons: Vec<(LeftOut, Vec<String>)> = Vec::new();
    for (why, words) in &sheet.left_out {
        match reasons.iter_mut().find(|(known, _)| known == why) {
            Some((_, all)) => all.push(words.clone()),
            None => reasons.push((*why, vec![words.clone()])),
        }
    }
    reasons.into_iter().map(|(why, words)| Warning::LeftOut(why, words)).collect()
}
