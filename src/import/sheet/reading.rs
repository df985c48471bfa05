//! How a table was read, for the user to check: its shape, and what each column holds.

use super::grid::letters;
use crate::import::participants::Identifies;
use crate::import::rich::table::Column;

/// How a table was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableReading {
    /// The name of the sheet; `None` if the file has only one, or is text.
    pub sheet: Option<String>,
    /// Its shape.
    pub shape: Shape,
    /// Its columns that hold anything, in order.
    pub columns: Vec<ReadColumn>,
    /// How many rows were read, without headings.
    pub rows: usize,
    /// How many respondents gave no answer, so that they are left out.
    pub silent: usize,
}

/// The shape of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A row for each utterance.
    Turns,
    /// A row for each respondent of a survey.
    Survey,
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadColumn {
    /// Its place, from 0.
    pub at: usize,
    /// Its heading; empty if there is none.
    pub heading: String,
    /// What it holds.
    pub holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// Times in the recording.
    Times,
    /// Row numbers, which are left out.
    Numbers,
    /// Speakers.
    Speakers,
    /// Speech.
    Speech,
    /// Notes on the turns.
    Notes,
    /// The numbers of the respondents.
    Respondents,
    /// Their pseudonyms.
    Pseudonyms,
    /// Open answers.
    Answers,
    /// An attribute of the respondents.
    Attribute,
    /// Data that may identify people. It is left out, because the user has not confirmed it.
    Identifying(Identifies),
}

impl TableReading {
    /// The columns that hold this.
    pub fn holding(&self, holds: Holds) -> impl Iterator<Item = &ReadColumn> {
        self.columns.iter().filter(move |column| column.holds == holds)
    }
}

impl ReadColumn {
    /// Its name in a spreadsheet: `A`.
    pub fn letters(&self) -> String {
        letters(self.at)
    }
}

impl Shape {
    /// Its word for scripts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Turns => "utterances",
            Self::Survey => "survey",
        }
    }
}

impl Holds {
    /// What a column of a table of turns holds; `None` for a blank one.
    pub(super) fn of(column: Column) -> Option<Self> {
        Some(match column {
            Column::Blank => return None,
            Column::Times => Self::Times,
            Column::Numbers => Self::Numbers,
            Column::Speakers => Self::Speakers,
            Column::Speech | Column::SpeechByHeading => Self::Speech,
            Column::Notes => Self::Notes,
        })
    }

    /// Its word for scripts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Times => "times",
            Self::Numbers => "row numbers",
            Self::Speakers => "speakers",
            Self::Speech => "text",
            Self::Notes => "notes",
            Self::Respondents => "respondent",
            Self::Pseudonyms => "pseudonym",
            Self::Answers => "answers",
            Self::Attribute => "attribute",
            Self::Identifying(_) => "left out",
        }
    }
}
