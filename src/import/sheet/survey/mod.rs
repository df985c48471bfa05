//! A survey: a row for each respondent. Each open answer becomes a turn under its question; the other columns are
//! attributes of the respondent.
//!
//! Rules. The row of headings is the first that fills at least half of the columns. Rows above it are left out and
//! reported. Respondents who gave no open answer are left out and counted. The question is a turn of the interviewer.

mod guess;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::grid::Sheet;
use super::reading::{Holds, ReadColumn, Shape, TableReading};
use crate::domain::document::Role;
use crate::error::{ImportError, NeededColumn};
use crate::import::draft::Draft;
use crate::import::encoding::Encoding;
use crate::import::limits::RESPONDENTS;
use crate::import::participants::{self, ParticipantTable};
use crate::import::plan::{Piece, Plan, PlannedSpeaker, PlannedTurn};
use crate::import::table::{Row, Table, bare, same_name};
use crate::import::transcript::{LeftOut, Respondent, RoleEvidence, Transcript, Warning};
use crate::import::{Options, SurveyOptions, assemble};

/// The label of who asks, and of who answers. On screens, the role stands for the first, and the participant for the
/// second.
const LABELS: [(&str, Role); 2] = [("I", Role::Interviewer), ("R", Role::Informant)];

/// A survey in a sheet.
pub struct Survey {
    table: Table,
    /// The columns of open answers, in order.
    answers: Vec<usize>,
    /// The column of the respondents' numbers.
    respondent: Option<usize>,
    /// Whether a heading asks something.
    pub asks: bool,
    /// The words above the headings.
    above: Vec<String>,
}

impl Survey {
    /// The survey in a sheet, as far as its headings and cells show; `None` if no column looks like open answers.
    pub fn find(sheet: &Sheet) -> Option<Self> {
        let (table, above) = table(sheet)?;
        let answers: Vec<usize> =
            (0..table.columns.len()).filter(|at| guess::is_answers(&table.columns[*at], &table, *at)).collect();
        let respondent = numbers(&table).filter(|at| !answers.contains(at));
        let asks = answers.iter().any(|at| guess::asks(&table.columns[*at]));
        (!answers.is_empty() && guess::has_headings(&table)).then_some(Self { table, answers, respondent, asks, above })
    }

    /// The survey in a sheet, with the columns that the user named. Errors: there is no such column.
    pub fn chosen(sheet: &Sheet, options: &SurveyOptions) -> Result<Self, ImportError> {
        let (table, above) = table(sheet).ok_or(ImportError::Empty)?;
        let column = |name: &String| find_column(&table, name);
        let mut answers: Vec<usize> = options.answers.iter().map(column).collect::<Result<_, _>>()?;
        let respondent = options.respondent.as_ref().map(column).transpose()?;
        if answers.is_empty() {
            answers.extend((0..table.columns.len()).filter(|at| guess::is_answers(&table.columns[*at], &table, *at)));
        }
        answers.retain(|at| Some(*at) != respondent);
        answers.sort_unstable();
        answers.dedup();
        if answers.is_empty() {
            return Err(ImportError::NoColumn { needed: NeededColumn::Answers, columns: listed(&table) });
        }
        let respondent = respondent.or_else(|| numbers(&table).filter(|at| !answers.contains(at)));
        Ok(Self { table, answers, respondent, asks: true, above })
    }

    /// The columns of a sheet, by the names that a user can choose them by.
    pub fn headings(sheet: &Sheet) -> Vec<String> {
        table(sheet).map(|(table, _)| table.columns).unwrap_or_default()
    }

    /// Whether the table says who each respondent is.
    pub fn has_respondents(&self) -> bool {
        self.respondent.is_some()
    }

    /// A transcript for each respondent who answered. Errors: a number is missing, is there twice, or identifies somebody;
    /// or nobody answered.
    pub fn transcripts(&self, sheet: &Sheet, options: &Options) -> Result<Vec<Transcript>, ImportError> {
        if self.table.rows.len() > RESPONDENTS {
            return Err(ImportError::TooManyRespondents { limit: RESPONDENTS });
        }
        let (others, places) = self.without_answers(sheet);
        let number = self.respondent.and_then(|at| places.iter().position(|place| *place == at));
        let people = participants::of_table(&others, number, &options.survey.confirmed)?;
        let said: Vec<Option<Transcript>> = self.table.rows.iter().map(|row| self.transcript(row, options)).collect();
        let silent = said.iter().filter(|one| one.is_none()).count();
        let reading = Arc::new(self.reading(&people, silent));
        // As many digits as the last number has, so that names are in order.
        let digits = self.table.rows.len().to_string().len().max(2);
        let mut transcripts = Vec::new();
        for (n, (said, person)) in (1..).zip(said.into_iter().zip(&people.rows)) {
            let Some(mut transcript) = said else { continue };
            let is_made_up = person.number.is_empty();
            let number = if is_made_up { format!("R{n:0digits$}") } else { person.number.clone() };
            let values = people.attributes.iter().cloned().zip(person.values.iter().cloned());
            let values = values.filter(|(_, value)| !value.is_empty()).collect();
            let pseudonym = person.pseudonym.clone();
            transcript.respondent = Some(Respondent { number, is_made_up, pseudonym, values });
            transcript.table = Some(Arc::clone(&reading));
            transcripts.push(transcript);
        }
        let first = transcripts.first_mut().ok_or(ImportError::Empty)?;
        if !self.above.is_empty() {
            first.warnings.push(Warning::LeftOut(LeftOut::AboveTable, self.above.clone()));
        }
        Ok(transcripts)
    }

    /// The transcript of a respondent; `None` if there is no answer.
    fn transcript(&self, row: &Row, options: &Options) -> Option<Transcript> {
        let (mut draft, mut plan) = (Draft::default(), Plan::default());
        for at in self.answers.iter().filter(|at| !row.cell(**at).is_empty()) {
            for (speaker, words) in [self.table.columns[*at].as_str(), row.cell(*at)].into_iter().enumerate() {
                let first = draft.lines.len();
                draft.paragraph(words);
                let lines = draft.lines.get(first..).unwrap_or_default();
                let pieces: Vec<Piece> = lines.iter().map(|line| Piece::new(line.span, line.opens)).collect();
                let begins = pieces.first().map_or(draft.text.len(), |piece| piece.span.start);
                plan.turns.push(PlannedTurn { begins, speaker: Some(speaker), time_ms: None, pieces });
            }
        }
        plan.speakers = LABELS
            .map(|(label, role)| PlannedSpeaker {
                label: label.to_owned(),
                role,
                evidence: RoleEvidence::Word,
                remarks: Vec::new(),
            })
            .into();
        assemble::assemble(draft, plan, options).ok().filter(|transcript| transcript.speakers.len() == LABELS.len())
    }

    /// The table without its open answers, and the place of each of its columns.
    fn without_answers(&self, sheet: &Sheet) -> (Table, Vec<usize>) {
        let places: Vec<usize> = (0..self.table.columns.len()).filter(|at| !self.answers.contains(at)).collect();
        // A value that several rows share in merged cells is that of each of them.
        let mut shared = sheet.clone();
        places.iter().for_each(|at| shared.share_out(*at));
        let whole = table(&shared).map_or_else(|| self.table.clone(), |(table, _)| table);
        let cells = |row: &Row| places.iter().map(|at| row.cell(*at).to_owned()).collect();
        let columns = places.iter().map(|at| self.table.columns[*at].clone()).collect();
        let rows = whole.rows.iter().map(|row| Row { line: row.line, cells: cells(row), written: 0 }).collect();
        (Table { columns, rows, encoding: Encoding::UTF_8 }, places)
    }

    fn reading(&self, people: &ParticipantTable, silent: usize) -> TableReading {
        let holds = |at: usize| {
            let name = self.table.columns.get(at)?;
            let suspicious = people.suspicious.iter().find(|column| column.left_out && column.column == *name);
            Some(match suspicious {
                _ if self.answers.contains(&at) => Holds::Answers,
                _ if self.respondent == Some(at) => Holds::Respondents,
                Some(suspicious) => Holds::Identifying(suspicious.why),
                None if people.pseudonyms.as_ref() == Some(name) => Holds::Pseudonyms,
                None if people.attributes.contains(name) => Holds::Attribute,
                None => return None,
            })
        };
        let column =
            |(at, heading): (usize, &String)| Some(ReadColumn { at, heading: heading.clone(), holds: holds(at)? });
        let columns = self.table.columns.iter().enumerate().filter_map(column).collect();
        TableReading { sheet: None, shape: Shape::Survey, columns, rows: self.table.rows.len(), silent }
    }
}

/// The table below the row of headings, and the words above it. Headings that are there twice are numbered. `None` if
/// there are no rows.
fn table(sheet: &Sheet) -> Option<(Table, Vec<String>)> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let width = sheet.width();
    let at = sheet.rows.iter().position(|row| filled(row) * 2 >= width && filled(row) >= 1)?;
    let (above, below) = sheet.rows.split_at_checked(at)?;
    let (headings, rows) = below.split_first()?;
    let mut columns: Vec<String> = Vec::new();
    // The next number of each name, since a thousand columns may have the same.
    let (mut taken, mut numbers) = (HashSet::new(), HashMap::new());
    for at in 0..width {
        let name = match headings.cell(at) {
            "" => super::grid::letters(at),
            name => name.to_owned(),
        };
        let number: &mut usize = numbers.entry(bare(&name)).or_insert(1);
        let mut free = name.clone();
        while !taken.insert(bare(&free)) {
            *number += 1;
            free = format!("{name} ({number})");
        }
        columns.push(free);
    }
    let above = above.iter().map(|row| row.cells.join(" ").trim().to_owned()).collect();
    (!rows.is_empty()).then(|| (Table { columns, rows: rows.to_vec(), encoding: Encoding::UTF_8 }, above))
}

/// The column of the respondents' numbers, if each has one of their own.
fn numbers(table: &Table) -> Option<usize> {
    let at = participants::number_column(table)?;
    let mut seen = HashSet::new();
    let is_own = |row: &Row| !row.cell(at).is_empty() && seen.insert(row.cell(at).to_lowercase());
    table.rows.iter().all(is_own).then_some(at)
}

/// The column that a user means: its heading, the only one that has these words, or its letters in a spreadsheet. Errors:
/// there is none, or several headings have the words.
fn find_column(table: &Table, name: &str) -> Result<usize, ImportError> {
    let wanted = name.trim().to_lowercase();
    let same = table.columns.iter().position(|column| same_name(column, name));
    let is_long = wanted.chars().count() > 2;
    let holding: Vec<usize> =
        (0..table.columns.len()).filter(|at| is_long && table.columns[*at].to_lowercase().contains(&wanted)).collect();
    let only = || holding.first().copied().filter(|_| holding.len() == 1);
    let by_letters =
        || super::grid::column_at(&wanted).filter(|(at, rest)| rest.is_empty() && *at < table.columns.len());
    same.or_else(only).or_else(|| by_letters().map(|(at, _)| at)).ok_or_else(|| {
        let (name, mut columns) = (name.to_owned(), listed(table));
        if holding.is_empty() {
            return ImportError::UnknownColumn { name, columns };
        }
        columns = holding.iter().filter_map(|at| columns.get(*at).cloned()).collect();
        ImportError::SeveralColumns { name, columns }
    })
}

/// The columns with their letters, as users can name them.
fn listed(table: &Table) -> Vec<String> {
    table.columns.iter().enumerate().map(|(at, name)| format!("{} {name}", super::grid::letters(at))).collect()
}
