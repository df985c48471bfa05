//! The report of an import as JSON: an object for each file, including skipped files and the table of participants.

use serde::Serialize;

use super::{Beside, Line, Outcome, Report, Table, reason, same_name};
use crate::domain::document::DocumentLanguage;
use crate::import::encoding::Certainty;
use crate::import::folder::Skipped;
use crate::import::participants::SuspiciousColumn;
use crate::import::sheet::reading::{ReadColumn, TableReading};
use crate::import::transcript::{FoundSpeaker, Share};
use crate::words::{Words, error, import, kind};

/// One file.
#[derive(Serialize, Default)]
pub(in crate::cli::import) struct Row {
    file: String,
    /// `imported`, `same`, `marks` (only highlights and comments were imported), `failed`, `skipped`, or `participants`
    /// (for the table).
    outcome: &'static str,
    document: Option<String>,
    participant: Option<String>,
    /// What the file was read as: `docx`, `html`, `txt` and so on, whatever its ending.
    format: Option<&'static str>,
    /// The language that the document gets: `nb`, `nn`, `en` or `other`.
    language: Option<&'static str>,
    turns: usize,
    words: usize,
    /// How many turns have a time in the recording.
    times: usize,
    speakers: Vec<Speaker>,
    /// Why the roles are doubtful, if they are.
    roles_are_doubtful: Option<String>,
    highlights: usize,
    comments: usize,
    note: bool,
    /// How the table was read that it is from.
    table: Option<ReadAsTable>,
    /// The attributes of the respondent, if it is a survey.
    attributes: Vec<AttributeOf>,
    /// How questions seem to be formatted, in a file without labels: `bold`, `italic` or `heading`.
    questions: Option<&'static str>,
    encoding: Option<String>,
    /// How sure the encoding is: `guess`, `likely`, `certain` or `chosen`.
    encoding_is: Option<&'static str>,
    warnings: Vec<String>,
    same_as: Option<String>,
    /// Highlights and comments that the document with the same text does not have yet.
    new_highlights: usize,
    new_comments: usize,
    /// Why it was skipped.
    skipped: Option<String>,
    /// The same in a word: `picture`, `recording`, `tusj`, `lock file`, `hidden` and so on.
    kind: Option<&'static str>,
    error: Option<String>,
    /// The number of participants in the table.
    participants: Option<usize>,
    /// The columns of the table that may identify someone.
    columns: Vec<Column>,
    /// The command that imports the table, if it was found beside the files but not imported.
    command: Option<String>,
}

#[derive(Serialize)]
struct Column {
    column: String,
    holds: String,
    left_out: bool,
}

/// How a table was read.
#[derive(Serialize)]
struct ReadAsTable {
    /// The sheet, if the file has several.
    sheet: Option<String>,
    /// `utterances` or `survey`.
    shape: &'static str,
    rows: usize,
    columns: Vec<HoldingColumn>,
    /// Respondents without an open answer.
    left_out_respondents: usize,
}

#[derive(Serialize)]
struct HoldingColumn {
    /// Its letters in a spreadsheet.
    at: String,
    heading: String,
    /// `times`, `speakers`, `text`, `notes`, `row numbers`, `respondent`, `pseudonym`, `answers`, `attribute` or `left out`.
    holds: &'static str,
}

#[derive(Serialize)]
struct AttributeOf {
    attribute: String,
    value: String,
}

impl ReadAsTable {
    fn of(read: &TableReading) -> Self {
        let column = |column: &ReadColumn| HoldingColumn {
            at: column.letters(),
            heading: column.heading.clone(),
            holds: column.holds.word(),
        };
        Self {
            sheet: read.sheet.clone(),
            shape: read.shape.word(),
            rows: read.rows,
            columns: read.columns.iter().map(column).collect(),
            left_out_respondents: read.silent,
        }
    }
}

#[derive(Serialize)]
struct Speaker {
    label: String,
    role: &'static str,
    turns: usize,
    words: usize,
    /// Their share of all spoken words, in percent.
    percent: usize,
    /// Remarks in brackets after the label.
    remarks: Vec<String>,
}

impl Speaker {
    fn of((speaker, share): (&FoundSpeaker, Share)) -> Self {
        Self {
            label: speaker.label.clone(),
            role: speaker.role.word(),
            turns: speaker.turns,
            words: share.words,
            percent: share.percent,
            remarks: speaker.remarks.clone(),
        }
    }
}

impl Report {
    /// The report as JSON.
    pub(in crate::cli::import) fn rows(&self, words: &Words) -> Vec<Row> {
        let table = self.table.iter().map(|table| row_of_table(words, table));
        let skipped = self.skipped.iter().map(|(path, why)| Row {
            file: path.to_string_lossy().into_owned(),
            outcome: "skipped",
            skipped: Some(reason(words, path, *why)),
            kind: Some(why.word()),
            ..Row::default()
        });
        let beside = self.beside.iter().map(|beside| row_beside(words, beside));
        let files = self.files.iter().map(|line| row(words, line));
        table.chain(files).chain(beside).chain(skipped).collect()
    }
}

fn row(words: &Words, line: &Line) -> Row {
    let file = line.path.to_string_lossy().into_owned();
    let mut row = Row { file, outcome: "failed", ..Row::default() };
    match &line.outcome {
        Outcome::Failed(why) => row.error = Some(error::sentence(words, why)),
        Outcome::Same(same) => {
            row.outcome = "same";
            row.same_as = Some(same.name.clone());
            (row.new_highlights, row.new_comments) = (same.new.highlights, same.new.comments);
        }
        Outcome::Marks(_, same) => {
            row.outcome = "marks";
            row.same_as = Some(same.name.clone());
            (row.new_highlights, row.new_comments) = (same.new.highlights, same.new.comments);
        }
        Outcome::Taken(found, called) => {
            row.outcome = "imported";
            let transcript = &found.transcript;
            row.document = Some(called.clone().unwrap_or_else(|| found.name.clone()));
            row.participant.clone_from(&found.participant);
            row.format = Some(transcript.format.word());
            row.language = found.language.map(DocumentLanguage::word);
            row.table = transcript.table.as_deref().map(ReadAsTable::of);
            let values = transcript.respondent.iter().flat_map(|respondent| respondent.values.iter().cloned());
            row.attributes = values.map(|(attribute, value)| AttributeOf { attribute, value }).collect();
            row.turns = transcript.turns.len();
            row.words = transcript.text.split_whitespace().count();
            row.times = transcript.time_count();
            row.speakers = transcript.speakers.iter().zip(transcript.shares()).map(Speaker::of).collect();
            row.roles_are_doubtful = transcript.doubt().map(|doubt| import::doubt(words, doubt).into_owned());
            row.highlights = transcript.marks.len();
            row.comments = transcript.comments.len();
            row.note = transcript.note.is_some();
            row.questions = transcript.questions.map(kind::emphasis);
            row.encoding = transcript.encoding.map(|read_as| read_as.encoding.name());
            row.encoding_is = transcript.encoding.map(|read_as| certainty(read_as.certainty));
            row.warnings = transcript.warnings.iter().map(|warning| import::warning(words, warning)).collect();
            row.warnings.extend(found.folder.as_ref().map(|_| same_name(words, found)));
        }
    }
    row
}

fn row_of_table(words: &Words, table: &Table) -> Row {
    let column = |column: &SuspiciousColumn| Column {
        column: column.column.clone(),
        holds: import::identifies(words, column.why).into_owned(),
        left_out: column.left_out,
    };
    Row {
        file: table.path.to_string_lossy().into_owned(),
        outcome: "participants",
        participants: Some(table.participants),
        columns: table.suspicious.iter().map(column).collect(),
        ..Row::default()
    }
}

fn row_beside(words: &Words, beside: &Beside) -> Row {
    Row {
        file: beside.path.to_string_lossy().into_owned(),
        outcome: "skipped",
        skipped: Some(words.say("import-skipped-table").into_owned()),
        kind: Some(Skipped::Table.word()),
        participants: Some(beside.participants),
        command: Some(beside.command.clone()),
        ..Row::default()
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Guess => "guess",
        Certainty::Likely => "likely",
        Certainty::Certain => "certain",
        Certainty::Chosen => "chosen",
    }
}
