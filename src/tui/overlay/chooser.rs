//! Chooses from a list what the matrix or the overview shows: themes or a form, people, documents or groups, a round, or
//! what a new column of a form shows.
//!
//! ```text
//! ┌ Hvilke temaer? ────────────────┐
//! │ alle temaer                    │
//! │ det øverste nivået             │
//! │ skjemaet «Ledere»              │
//! │ + nytt skjema (a)              │
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::form::ColumnContent;
use crate::domain::ids::{AttributeId, FormId};
use crate::project::matrix::{Topics, Units};
use crate::project::saturation::CodesOf;
use crate::tui::command::Key;
use crate::tui::outcome::{Chooser, Confirmation, ManyTopics, MatrixChoice, OverviewChoice, Prompt};
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};

/// A row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Choice {
    Matrix(MatrixChoice),
    Overview(OverviewChoice),
    /// Themes, one by one.
    Many(ManyTopics),
}

/// The list.
pub struct ListChooser {
    what: Chooser,
    rows: Vec<(String, Choice)>,
    is_writable: bool,
    sheet: Sheet,
}

impl ListChooser {
    /// A list of what can be chosen. The form that is shown is selected.
    pub fn new(view: View, what: Chooser, shown: Option<FormId>) -> Self {
        let rows = match what {
            Chooser::Topics => with_many(view, of_matrix(topics(view)), ManyTopics::Matrix),
            Chooser::Units => of_matrix(units(view)),
            Chooser::Columns(form) => of_matrix(columns(view, form)),
            Chooser::OverviewTopics => {
                with_many(view, of_overview(levels(view), OverviewChoice::Topics), ManyTopics::Overview)
            }
            Chooser::CountsBy => of_overview(attributes(view, "chooser-no-groups"), OverviewChoice::CountsBy),
            Chooser::SaturationOf => of_overview(rounds_and_themes(view), OverviewChoice::Codes),
            Chooser::WordsBy => of_overview(attributes(view, "chooser-words-of-themes"), OverviewChoice::WordsBy),
        };
        let is_shown = |choice: &Choice| shown.is_some_and(|form| *choice == Choice::Matrix(MatrixChoice::Form(form)));
        let at = rows.iter().position(|(_, choice)| is_shown(choice));
        Self { what, rows, is_writable: view.project.is_writable(), sheet: Sheet::at(at.unwrap_or(0)) }
    }

    /// The form in the selected row.
    fn form(&self) -> Option<FormId> {
        match self.rows.get(self.sheet.list.at)?.1 {
            Choice::Matrix(MatrixChoice::Form(form)) => Some(form),
            _ => None,
        }
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => match self.rows.get(at).map(|(_, choice)| choice.clone()) {
                Some(Choice::Matrix(MatrixChoice::NewForm)) => OverlayOutcome::Ask(Prompt::NewForm),
                Some(Choice::Matrix(MatrixChoice::OwnColumn(form))) => OverlayOutcome::Ask(Prompt::FormColumn(form)),
                Some(Choice::Matrix(choice)) => OverlayOutcome::Matrix(choice),
                Some(Choice::Overview(choice)) => OverlayOutcome::Overview(choice),
                Some(Choice::Many(shown_in)) => OverlayOutcome::ChooseTopics(shown_in),
                None => OverlayOutcome::Closed,
            },
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for ListChooser {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        let is_topics = self.is_writable && self.what == Chooser::Topics;
        match (key.0, self.form()) {
            (KeyCode::Char('a'), _) if is_topics => OverlayOutcome::Ask(Prompt::NewForm),
            (KeyCode::Char('r'), Some(form)) if is_topics => OverlayOutcome::Ask(Prompt::RenameForm(form)),
            (KeyCode::Char('i'), Some(form)) if is_topics => OverlayOutcome::Ask(Prompt::FormQuery(form)),
            (KeyCode::Char('x') | KeyCode::Delete, Some(form)) if is_topics => {
                OverlayOutcome::Sure(Confirmation::RemoveForm(form))
            }
            _ => {
                let answer = self.sheet.key(key, self.rows.len());
                self.answer(answer)
            }
        }
    }

    /// Chooses the row that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.rows.len());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = view.words.say(match self.what {
            Chooser::Topics => "chooser-topics",
            Chooser::OverviewTopics => "chooser-overview-topics",
            Chooser::Units => "chooser-units",
            Chooser::Columns(_) => "chooser-columns",
            Chooser::CountsBy => "chooser-counts-by",
            Chooser::SaturationOf => "chooser-saturation-of",
            Chooser::WordsBy => "chooser-words-by",
        });
        let Self { rows, sheet, .. } = self;
        let text = |at: usize| rows.get(at).map_or("", |row| row.0.as_str()).into();
        let size = Size { width: 60, max_rows: 16, above: 0 };
        sheet.draw(buffer, area, (&title, rows.len()), size, view.styles, text);
    }

    fn hint(&self) -> &'static str {
        match self.what {
            Chooser::Topics if self.is_writable && self.form().is_some() => "hint-chooser-form",
            Chooser::Topics if self.is_writable => "hint-chooser-topics",
            _ => "hint-chooser",
        }
    }
}

fn of_matrix(rows: Vec<(String, MatrixChoice)>) -> Vec<(String, Choice)> {
    rows.into_iter().map(|(text, choice)| (text, Choice::Matrix(choice))).collect()
}

fn of_overview<T>(rows: Vec<(String, T)>, choice: fn(T) -> OverviewChoice) -> Vec<(String, Choice)> {
    rows.into_iter().map(|(text, one)| (text, Choice::Overview(choice(one)))).collect()
}

/// Adds a row for themes that are chosen one by one, after the levels, if there are themes.
fn with_many(view: View, mut rows: Vec<(String, Choice)>, shown_in: ManyTopics) -> Vec<(String, Choice)> {
    if !view.project.model().codebook.is_empty() {
        let row = (view.words.say("chooser-one-by-one").into_owned(), Choice::Many(shown_in));
        rows.insert(levels(view).len().min(rows.len()), row);
    }
    rows
}

/// All themes, or those of one level.
fn levels(view: View) -> Vec<(String, Topics)> {
    let say = |phrase: &str| view.words.say(phrase).into_owned();
    let codes = view.project.model().codebook.in_order();
    let deepest = codes.iter().map(|(_, depth)| *depth).max().unwrap_or(0);
    let mut rows = vec![(say("chooser-all"), Topics::All)];
    if deepest > 0 {
        rows.push((say("chooser-top"), Topics::Top));
    }
    let level = |level: usize| (view.words.tell("chooser-level", &[("n", (level + 1).into())]), Topics::Level(level));
    rows.extend((1..=deepest).map(level));
    rows
}

/// The attributes, after a row for none of them.
fn attributes(view: View, none: &str) -> Vec<(String, Option<AttributeId>)> {
    let named = |name: &str| view.words.tell("chooser-groups", &[("name", name.into())]);
    let all = view.project.model().attributes_in_order().into_iter();
    let rows = all.map(|attribute| (named(&attribute.name), Some(attribute.id)));
    std::iter::once((view.words.say(none).into_owned(), None)).chain(rows).collect()
}

/// The current round, and then each round with the themes at its top.
fn rounds_and_themes(view: View) -> Vec<(String, CodesOf)> {
    let book = &view.project.model().codebook;
    let mut rows = vec![(view.words.say("chooser-current-round").into_owned(), CodesOf::CurrentRound)];
    for round in view.project.rounds() {
        let codes = book.in_order_of(round.id);
        let values = [("number", round.number.into()), ("n", codes.len().into())];
        rows.push((view.words.tell("chooser-round", &values), CodesOf::Round(round.id)));
        let top = codes.iter().filter(|(_, depth)| *depth == 0);
        rows.extend(top.map(|(code, _)| (format!("  {}", book.path(*code)), CodesOf::Theme(*code))));
    }
    rows
}

fn topics(view: View) -> Vec<(String, MatrixChoice)> {
    let say = |phrase: &str| view.words.say(phrase).into_owned();
    let model = view.project.model();
    let mut rows: Vec<(String, MatrixChoice)> =
        levels(view).into_iter().map(|(text, topics)| (text, MatrixChoice::Topics(topics))).collect();
    rows.extend(model.forms_in_order().into_iter().map(|form| {
        let text = view.words.tell("chooser-form", &[("name", form.name.as_str().into())]);
        (text, MatrixChoice::Form(form.id))
    }));
    if view.project.is_writable() {
        rows.push((say("chooser-new-form"), MatrixChoice::NewForm));
    }
    rows
}

fn units(view: View) -> Vec<(String, MatrixChoice)> {
    let say = |phrase: &str| view.words.say(phrase).into_owned();
    let attributes = view.project.model().attributes_in_order();
    let mut rows = vec![
        (say("chooser-people"), MatrixChoice::Units(Units::People, None)),
        (say("chooser-documents"), MatrixChoice::Units(Units::Documents, None)),
    ];
    let named = |phrase: &str, name: &str| view.words.tell(phrase, &[("name", name.into())]);
    rows.extend(attributes.iter().map(|attribute| {
        let choice = MatrixChoice::Units(Units::Groups(attribute.id), None);
        (named("chooser-groups", &attribute.name), choice)
    }));
    rows.extend(attributes.iter().map(|attribute| {
        let choice = MatrixChoice::Units(Units::People, Some(attribute.id));
        (named("chooser-people-by", &attribute.name), choice)
    }));
    rows
}

fn columns(view: View, form: FormId) -> Vec<(String, MatrixChoice)> {
    let say = |phrase: &str| view.words.say(phrase).into_owned();
    let mut rows = vec![
        (say("chooser-theme"), MatrixChoice::PickTheme(form)),
        (say("chooser-own"), MatrixChoice::OwnColumn(form)),
    ];
    rows.extend(view.project.model().attributes_in_order().iter().map(|attribute| {
        let text = view.words.tell("chooser-attribute", &[("name", attribute.name.as_str().into())]);
        (text, MatrixChoice::Column(form, ColumnContent::Attribute(attribute.id)))
    }));
    rows
}
