//! What each column of a survey holds, on the page of a respondent or of a table that was not recognised. When the user says
//! that a column holds something else, the file is read again, and all its respondents are listed anew.

use std::path::PathBuf;

use crossterm::event::KeyCode;

use super::draw::Line;
use super::listed_file::ListedFile;
use super::one_file::FileRow;
use super::{Import, Page};
use crate::error::Error;
use crate::import::SurveyOptions;
use crate::import::sheet::reading::{Holds, ReadColumn};
use crate::tui::overlay::OverlayOutcome;
use crate::tui::view::View;
use crate::words::error::sentence;
use crate::words::import;

/// The respondents of a survey as they were listed before it is read again.
pub struct ListedBefore {
    path: PathBuf,
    /// Where the first of them stood in the list.
    first: usize,
    files: Vec<ListedFile>,
    /// The place in the table of the column that is being changed.
    column: usize,
}

impl ListedFile {
    /// Whether it is the answers of a respondent, whose speakers are certain, or a table of which the user may say that it is
    /// a survey.
    pub fn is_survey(&self) -> bool {
        match self.transcript() {
            Some(transcript) => transcript.respondent.is_some(),
            None => !self.survey_columns().is_empty(),
        }
    }

    /// The user's choices for the survey, with the columns of open answers that were found.
    fn survey_as_read(&self) -> SurveyOptions {
        let answers = self.survey_columns().iter().filter(|column| column.holds == Holds::Answers);
        SurveyOptions { answers: answers.map(|column| column.heading.clone()).collect(), ..self.survey.clone() }
    }
}

impl Import {
    /// Handles a key on a column of a survey.
    pub(super) fn column_key(&mut self, view: View, at: usize, n: usize, code: KeyCode) -> OverlayOutcome {
        let Some(one) = self.files.get(at) else { return OverlayOutcome::Unknown };
        let Some(column) = one.survey_columns().get(n).cloned() else { return OverlayOutcome::Unknown };
        if self.listed_before.is_some() {
            // It is being read again.
            return OverlayOutcome::Waiting;
        }
        let before = one.survey_as_read();
        let after = match code {
            KeyCode::Enter | KeyCode::Char(' ') if column.holds == Holds::Respondents => {
                self.say(view.words.say("import-number-column").into_owned());
                return OverlayOutcome::Waiting;
            }
            KeyCode::Enter | KeyCode::Char(' ') => next(before, &column),
            KeyCode::Char('r') => numbered_by(before, &column),
            _ => return OverlayOutcome::Unknown,
        };
        match after.answers.is_empty() {
            true => self.say_error(view.words.say("import-last-answers").into_owned()),
            false => self.read_survey_again(at, after, column.at),
        }
        OverlayOutcome::Waiting
    }

    /// Reads a survey again. Until then, its first respondent or the table stands for all of them.
    fn read_survey_again(&mut self, at: usize, survey: SurveyOptions, column: usize) {
        let Some(path) = self.files.get(at).map(|one| one.path.clone()) else { return };
        let Some(first) = self.files.iter().position(|one| one.path == path) else { return };
        let (files, others) = std::mem::take(&mut self.files).into_iter().partition(|one| one.path == path);
        self.files = others;
        let again = ListedFile::read_again(path.clone(), survey, &files);
        self.files.insert(first, again);
        self.listed_before = Some(ListedBefore { path, first, files, column });
        self.page = Page::File(first);
        self.pending.insert(first);
        (self.changed, self.speaker_search) = (None, None);
        self.read_pending();
    }

    /// After a survey was read again, stays on the row of the column that was changed. A table that was not recognised had
    /// fewer rows.
    pub(super) fn stay_on_column(&mut self) {
        let (Some(before), Page::File(at)) = (self.listed_before.take(), self.page) else { return };
        let Some(one) = self.files.get(at) else { return };
        let n = one.survey_columns().iter().position(|column| column.at == before.column);
        let row = one.rows().iter().position(|row| matches!(row, FileRow::Column(column) if Some(*column) == n));
        if let Some(row) = row {
            self.page_list.go(row);
        }
    }

    /// A survey that cannot be read in the way that the user wants is listed as before, with the reason. Returns whether this
    /// file was one.
    pub(super) fn list_as_before(&mut self, view: View, at: usize, why: &Error) -> bool {
        let is_it = |before: &mut ListedBefore| self.files.get(at).is_some_and(|one| one.path == before.path);
        let Some(before) = self.listed_before.take_if(is_it) else { return false };
        self.files.remove(at);
        self.files.splice(before.first..before.first, before.files);
        self.say_error(sentence(view.words, why));
        true
    }
}

/// The choices with the next thing that a column can hold: an attribute, open answers, or nothing if it seems to identify
/// people.
fn next(mut survey: SurveyOptions, column: &ReadColumn) -> SurveyOptions {
    let name = &column.heading;
    match column.holds {
        Holds::Identifying(_) => drop(survey.confirmed.insert(name.clone())),
        Holds::Answers => {
            survey.answers.retain(|other| other != name);
            survey.confirmed.remove(name);
        }
        _ => survey.answers.push(name.clone()),
    }
    survey
}

/// The choices with a column as that of the respondents' numbers, or no longer.
fn numbered_by(mut survey: SurveyOptions, column: &ReadColumn) -> SurveyOptions {
    survey.answers.retain(|other| *other != column.heading);
    survey.respondent = (column.holds != Holds::Respondents).then(|| column.heading.clone());
    survey
}

/// The row of a column.
pub(super) fn line(view: View, column: &ReadColumn) -> Line {
    let letters = column.letters();
    let name = if column.heading == letters { letters } else { format!("{letters} {}", column.heading) };
    let say = |phrase: &str, holds: &str| {
        let values = [("column", name.as_str().into()), ("holds", holds.into())];
        Line::new(view.words.tell(phrase, &values), String::new())
    };
    match column.holds {
        Holds::Respondents => say("import-column-number", ""),
        Holds::Identifying(why) => say("import-column-out", &import::identifies(view.words, why)).checked(false),
        holds => say("import-column-answers", "").checked(holds == Holds::Answers),
    }
}
