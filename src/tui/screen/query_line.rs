//! The line in which a query is typed: completed with Tab, read after each key, and told what is wrong with it: calmly
//! while one may only not have done typing. What is asked with it is the screen's business.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::completing::Completing;
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

/// The line.
#[derive(Default)]
pub struct QueryLine {
    /// Whether keys go here.
    pub typing: bool,
    input: Input,
    completing: Completing,
    fault: Option<Error>,
    hint: Option<Hint>,
    /// Whether one has pressed Enter on what is wrong all the same.
    insisted: bool,
}

impl QueryLine {
    /// What is typed.
    pub fn text(&self) -> &str {
        self.input.text()
    }

    /// Where the cursor stands in it, in bytes.
    pub fn cursor(&self) -> usize {
        self.input.cursor()
    }

    /// Lets other text stand there.
    pub fn set(&mut self, text: &str) {
        *self = Self { input: Input::new(text), typing: self.typing, ..Self::default() };
    }

    /// Starts typing. A query from before is only proposed: typing replaces it, and an arrow edits it.
    pub fn begin(&mut self) {
        if !self.typing && !self.input.is_empty() {
            self.input = Input::proposed(self.input.text());
        }
        self.typing = true;
    }

    /// What is wrong with what is typed.
    pub fn fault(&self) -> Option<&Error> {
        self.fault.as_ref()
    }

    /// Says that something is wrong that was not found by reading.
    pub fn fail(&mut self, fault: Error) {
        self.fault = Some(fault).filter(|_| !self.input.is_empty());
    }

    /// Insists on what is typed, where something is wrong with it. Returns whether it is.
    pub fn insist(&mut self) -> bool {
        self.insisted = self.fault.is_some();
        self.insisted
    }

    /// Handles a key of the line: one that edits it, or Tab where that completes something. Returns whether other text
    /// stands there now; nothing where it was no such key.
    pub fn key(&mut self, project: &Project, words: &Words, key: Key) -> Option<bool> {
        if matches!(key.0, KeyCode::Tab | KeyCode::BackTab) {
            let is_back = key.0 == KeyCode::BackTab;
            return self.completing.next(project, words, &mut self.input, is_back).then_some(true);
        }
        let before = self.input.text().to_owned();
        if !self.input.key(key) {
            return None;
        }
        self.completing.look(project, words, &self.input);
        Some(self.input.text() != before)
    }

    /// Takes pasted text in.
    pub fn paste(&mut self, text: &str) {
        self.input.insert(text);
        self.completing = Completing::default();
    }

    /// Reads what is typed: a condition, or none where nothing is typed; nothing at all where something is wrong.
    pub fn read(&mut self, project: &Project) -> Option<Option<Condition>> {
        (self.fault, self.insisted, self.hint) = (None, false, hints::hint(self.input.text()));
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

    /// Whether Tab completes what is being typed.
    pub fn can_complete(&self) -> bool {
        self.typing && self.completing.can()
    }

    /// Whether what can be typed next shows: once it was asked for, and rather than that it is not known yet.
    fn shows_candidates(&self) -> bool {
        let is_unknown = self.fault.is_some() && !self.insisted;
        self.can_complete() && (self.completing.is_going_on() || is_unknown)
    }

    /// Whether what is wrong may come right by typing on: it lies at the cursor, or is a bracket that is still to be
    /// closed.
    fn may_go_on(&self) -> bool {
        let Some(Error::Query(wrong)) = &self.fault else { return false };
        let is_last = self.input.cursor() == self.input.text().len();
        let is_open = wrong.fault == QueryFault::Bracket && wrong.query.get(wrong.start..wrong.end) == Some("(");
        let ends_there = wrong.query.get(wrong.end..).is_some_and(|rest| rest.trim().is_empty());
        !self.insisted && self.typing && is_last && (is_open || ends_there)
    }

    /// How many rows below the line something is said on, in an area so wide, where `state` rows are for what the
    /// screen says there if nothing is wrong.
    pub fn rows_below(&self, state: u16, is_wide: bool) -> u16 {
        match (&self.fault, &self.hint) {
            _ if self.shows_candidates() && state > 0 => state,
            _ if self.shows_candidates() => 2,
            (Some(_), _) => 2,
            (None, Some(_)) if is_wide => state + 1,
            (None, Some(_)) => state + 2,
            (None, None) => state,
        }
    }

    fn alarm(&self, view: View) -> Style {
        if self.may_go_on() { view.styles.dim() } else { view.styles.wrong() }
    }

    /// Draws the line; `resting` is how it looks while nothing is typed there. What is wrong is underlined.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, view: View, resting: Style) {
        if !self.typing {
            let shown = shortened(self.input.text(), usize::from(area.width));
            paint::words(buffer, (area.x, area.y), area.width, &shown, resting);
            return;
        }
        let wrong = match &self.fault {
            Some(Error::Query(wrong)) if wrong.query == self.input.text() => {
                let style = self.alarm(view).add_modifier(Modifier::UNDERLINED);
                Some((Span { start: wrong.start, end: wrong.end }, style))
            }
            _ => None,
        };
        match wrong {
            Some(_) => self.input.draw_marked(buffer, area, Style::new(), wrong),
            None => self.input.draw(buffer, area, Style::new()),
        }
    }

    /// Draws below the line what can be typed next, or what is wrong. Returns whether there was anything to say.
    pub fn draw_below(&self, buffer: &mut Buffer, area: Rect, view: View) -> bool {
        if self.shows_candidates() {
            self.completing.draw(buffer, area, view.styles);
        } else if let Some(fault) = &self.fault {
            paint::wrapped(buffer, area, &sentence(view.words, fault), self.alarm(view));
        }
        self.shows_candidates() || self.fault.is_some()
    }

    /// Draws what in the query was perhaps not meant as it is read.
    pub fn draw_hint(&self, buffer: &mut Buffer, area: Rect, view: View) {
        if let Some(hint) = &self.hint {
            paint::wrapped(buffer, area, &hint::sentence(view.words, hint), Style::new());
        }
    }
}
