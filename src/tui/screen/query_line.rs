//! An input line for a query. Tab completes it, and the query is parsed after each key. A mistake is shown in a calm
//! style as long as the user may not have finished typing. The screen decides what to do with the query.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::completer::Completer;
use crate::domain::query::condition::Condition;
use crate::domain::query::hint::Hint;
use crate::domain::span::Span;
use crate::error::{Error, QueryFault};
use crate::project::Project;
use crate::search::parse::hints;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::shortened;
use crate::words::error::sentence;
use crate::words::{Words, hint};

/// The maximum number of rows for a mistake. The minimum is two, so that the list does not jump at each key.
const MAX_FAULT_ROWS: u16 = 5;

/// The input line.
#[derive(Default)]
pub struct QueryLine {
    /// Whether the line has the focus.
    pub typing: bool,
    input: Input,
    completer: Completer,
    fault: Option<Error>,
    hint: Option<Hint>,
    /// Whether the user has pressed Enter although there is a mistake.
    is_submitted: bool,
}

impl QueryLine {
    /// The text in the line.
    pub fn text(&self) -> &str {
        self.input.text()
    }

    /// The cursor, in bytes of the text.
    pub fn cursor(&self) -> usize {
        self.input.cursor()
    }

    /// Replaces the text.
    pub fn set(&mut self, text: &str) {
        *self = Self { input: Input::new(text), typing: self.typing, ..Self::default() };
    }

    /// Focuses the line. An existing query is only suggested: typing replaces it, and an arrow edits it.
    pub fn begin(&mut self) {
        if !self.typing && !self.input.is_empty() {
            self.input = Input::suggested(self.input.text());
        }
        self.typing = true;
    }

    /// The mistake in the query.
    pub fn fault(&self) -> Option<&Error> {
        self.fault.as_ref()
    }

    /// Sets a mistake that parsing does not find.
    pub fn set_fault(&mut self, fault: Error) {
        self.fault = Some(fault).filter(|_| !self.input.is_empty());
    }

    /// Called on Enter. Returns whether there is a mistake, which is then shown as an error.
    pub fn submit(&mut self) -> bool {
        self.is_submitted = self.fault.is_some();
        self.is_submitted
    }

    /// Handles a key of the line: editing, or Tab if there is a completion. Returns whether the text changed. `None` if
    /// the line does not use the key.
    pub fn key(&mut self, project: &Project, words: &Words, key: Key) -> Option<bool> {
        if matches!(key.0, KeyCode::Tab | KeyCode::BackTab) {
            let is_back = key.0 == KeyCode::BackTab;
            return self.completer.next(project, words, &mut self.input, is_back).then_some(true);
        }
        let before = self.input.text().to_owned();
        if !self.input.key(key) {
            return None;
        }
        self.completer.update(project, words, &self.input);
        Some(self.input.text() != before)
    }

    /// Inserts pasted text.
    pub fn paste(&mut self, text: &str) {
        self.input.insert(text);
        self.completer = Completer::default();
    }

    /// Parses the text. Returns its condition, or `Some(None)` if the line is empty. `None` if there is a mistake.
    pub fn read(&mut self, project: &Project) -> Option<Option<Condition>> {
        (self.fault, self.is_submitted, self.hint) = (None, false, hints::hint(self.input.text()));
        if self.input.text().trim().is_empty() {
            return Some(None);
        }
        match project.understand(self.input.text()) {
            Ok(condition) => Some(Some(condition)),
            Err(fault) => {
                self.fault = Some(fault);
                None
            }
        }
    }

    /// Whether Tab completes the text.
    pub fn can_complete(&self) -> bool {
        self.typing && self.completer.has_candidates()
    }

    /// Whether candidates are shown: after Tab, or instead of the message that a name is unknown.
    fn shows_candidates(&self) -> bool {
        let is_unknown = self.fault.is_some() && !self.is_submitted;
        self.can_complete() && (self.completer.shows_several() || is_unknown)
    }

    /// Whether the mistake may disappear as the user types on: it is at the cursor, or it is a bracket that is not
    /// closed yet.
    fn may_be_unfinished(&self) -> bool {
        let Some(Error::Query(wrong)) = &self.fault else { return false };
        let is_last = self.input.cursor() == self.input.text().len();
        let is_open = wrong.fault == QueryFault::Bracket && wrong.query.get(wrong.start..wrong.end) == Some("(");
        let ends_there = wrong.query.get(wrong.end..).is_some_and(|rest| rest.trim().is_empty());
        !self.is_submitted && self.typing && is_last && (is_open || ends_there)
    }

    /// The number of rows needed below the line, in an area of this width. `state` rows are for what the screen shows
    /// if there is no mistake.
    pub fn rows_below(&self, words: &Words, state: u16, (width, is_wide): (u16, bool)) -> u16 {
        match (&self.fault, &self.hint) {
            _ if self.shows_candidates() && state > 0 => state,
            _ if self.shows_candidates() => 2,
            (Some(fault), _) => paint::rows_of(&sentence(words, fault), width).clamp(2, MAX_FAULT_ROWS),
            (None, Some(_)) if is_wide => state + 1,
            (None, Some(_)) => state + 2,
            (None, None) => state,
        }
    }

    fn fault_style(&self, view: View) -> Style {
        if self.may_be_unfinished() { view.styles.dim() } else { view.styles.error() }
    }

    /// Draws the line, in the style `idle` if it does not have the focus. A mistake is underlined.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, view: View, idle: Style) {
        if !self.typing {
            let shown = shortened(self.input.text(), usize::from(area.width));
            paint::words(buffer, (area.x, area.y), area.width, &shown, idle);
            return;
        }
        let wrong = match &self.fault {
            Some(Error::Query(wrong)) if wrong.query == self.input.text() => {
                let style = self.fault_style(view).add_modifier(Modifier::UNDERLINED);
                Some((Span { start: wrong.start, end: wrong.end }, style))
            }
            _ => None,
        };
        self.input.draw_marked(buffer, area, Style::new(), wrong);
    }

    /// Draws candidates or the mistake below the line. Returns whether there was anything to draw.
    pub fn draw_below(&self, buffer: &mut Buffer, area: Rect, view: View) -> bool {
        if self.shows_candidates() {
            self.completer.draw(buffer, area, view.styles);
        } else if let Some(fault) = &self.fault {
            paint::wrapped(buffer, area, &sentence(view.words, fault), self.fault_style(view));
        }
        self.shows_candidates() || self.fault.is_some()
    }

    /// Draws a hint about a part of the query that may mean something else than intended.
    pub fn draw_hint(&self, buffer: &mut Buffer, area: Rect, view: View) {
        if let Some(hint) = &self.hint {
            paint::wrapped(buffer, area, &hint::sentence(view.words, hint), Style::new());
        }
    }
}
