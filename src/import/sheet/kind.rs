//! What a sheet holds. Its content decides, because spreadsheets are used for everything: participants, codebooks, the
//! utterances of an interview, the answers of a survey.

use super::grid::Sheet;
use super::survey::Survey;
use super::turns::TurnSheet;
use crate::error::ImportError;
use crate::import::encoding::Encoding;
use crate::import::table::{Row, Table};
use crate::import::{Options, codebook, own_table, participants};

/// What a sheet holds, if it can be read as transcripts.
pub enum Kind {
    /// A row for each utterance.
    Turns(Box<TurnSheet>),
    /// A row for each respondent.
    Survey(Box<Survey>),
}

/// What a sheet holds. Errors: no transcript, with the reason.
///
/// Headings that name speakers or speech decide first. Otherwise a survey needs open answers, and a table of participants
/// numbers. If a table may be utterances or a survey, only what cannot be anything else decides: times and roles, or
/// questions and respondents with numbers.
pub fn of(sheet: &Sheet, options: &Options) -> Result<Kind, ImportError> {
    let first = sheet.rows.first().ok_or(ImportError::Empty)?;
    if own_table::is_headed(first.cells.iter().map(String::as_str)) {
        return Err(ImportError::OwnTable);
    }
    if !options.survey.answers.is_empty() || options.survey.respondent.is_some() {
        return Ok(Kind::Survey(Box::new(Survey::chosen(sheet, &options.survey)?)));
    }
    let turns = TurnSheet::find(sheet);
    if turns.as_ref().is_some_and(|turns| turns.is_named) {
        return turns.map(|turns| Kind::Turns(Box::new(turns))).ok_or(ImportError::Empty);
    }
    let table = table(sheet, first);
    let number = participants::number_column(&table);
    if codebook::is_one(&table, number) {
        return Err(ImportError::CodebookTable);
    }
    let survey = Survey::find(sheet).filter(|survey| survey.asks || !participants::has_pseudonyms(&table));
    match (turns, survey) {
        // In an interview, speakers come again.
        (Some(turns), Some(survey)) if survey.has_respondents() && !turns.has_times() => {
            Ok(Kind::Survey(Box::new(survey)))
        }
        (Some(turns), Some(survey)) => match (turns.is_sure, survey.asks || survey.has_respondents()) {
            (true, false) => Ok(Kind::Turns(Box::new(turns))),
            (false, true) => Ok(Kind::Survey(Box::new(survey))),
            _ => Err(no_transcript(sheet)),
        },
        (None, Some(survey)) => Ok(Kind::Survey(Box::new(survey))),
        (_, None) if number.is_some() => Err(ImportError::ParticipantTable { columns: Survey::headings(sheet) }),
        (Some(turns), None) => Ok(Kind::Turns(Box::new(turns))),
        (None, None) => Err(no_transcript(sheet)),
    }
}

/// The sheet as a table whose first row names the columns.
fn table(sheet: &Sheet, first: &Row) -> Table {
    let rows = sheet.rows.get(1..).unwrap_or_default().to_vec();
    Table { columns: first.cells.clone(), rows, encoding: Encoding::UTF_8 }
}

/// The error that says which columns a transcript needs, and which there are.
fn no_transcript(sheet: &Sheet) -> ImportError {
    ImportError::NoTranscript { columns: Survey::headings(sheet) }
}
