//! Chooses what the matrix shows: its themes or a form, its people, documents or groups, or what a new column of a form
//! shows.
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
use crate::domain::ids::FormId;
use crate::project::matrix::{Topics, Units};
use crate::tui::command::Key;
use crate::tui::outcome::{Chooser, Confirmation, MatrixChoice, Prompt};
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};

/// The list.
pub struct MatrixChooser {
    what: Chooser,
    rows: Vec<(String, MatrixChoice)>,
    is_writable: bool,
    sheet: Sheet,
}

impl MatrixChooser {
    /// A list of what can be chosen. The form that is shown is selected.
    pub fn new(view: View, what: Chooser, shown: Option<FormId>) -> Self {
        let rows = match what {
            Chooser::Topics => topics(view),
            Chooser::Units => units(view),
            Chooser::Columns(form) => columns(view, form),
        };
        let at = rows.iter().position(|(_, choice)| shown.is_some_and(|form| *choice == MatrixChoice::Form(form)));
        Self { what, rows, is_writable: view.project.is_writable(), sheet: Sheet::at(at.unwrap_or(0)) }
    }

    /// The form in the selected row.
    fn form(&self) -> Option<FormId> {
        match self.rows.get(self.sheet.list.at)?.1 {
            MatrixChoice::Form(form) => Some(form),
            _ => None,
        }
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => match self.rows.get(at).map(|(_, choice)| choice.clone()) {
                Some(MatrixChoice::NewForm) => OverlayOutcome::Ask(Prompt::NewForm),
                Some(MatrixChoice::OwnColumn(form)) => OverlayOutcome::Ask(Prompt::FormColumn(form)),
                Some(choice) => OverlayOutcome::Matrix(choice),
                None => OverlayOutcome::Closed,
            },
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for MatrixChooser {
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
            Chooser::Units => "chooser-units",
            Chooser::Columns(_) => "chooser-columns",
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

fn topics(view: View) -> Vec<(String, MatrixChoice)> {
    let say = |phrase: &str| view.words.say(phrase).into_owned();
    let model = view.project.model();
    let deepest = model.codebook.in_order().iter().map(|(_, depth)| *depth).max().unwrap_or(0);
    let mut rows = vec![(say("chooser-all"), MatrixChoice::Topics(Topics::All))];
    if deepest > 0 {
        rows.push((say("chooser-top"), MatrixChoice::Topics(Topics::Top)));
    }
    rows.extend((1..=deepest).map(|level| {
        let text = view.words.tell("chooser-level", &[("n", (level + 1).into())]);
        (text, MatrixChoice::Topics(Topics::Level(level)))
    }));
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
