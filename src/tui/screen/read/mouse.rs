//! The mouse on the Read screen. Dragging selects text. A click moves the cursor, or selects an interview or a coding.
//! A double-click selects the word, and a triple-click the sentence. The wheel scrolls.

use std::time::{Duration, Instant};

use super::at_cursor::Line;
use super::{Focus, Read};
use crate::domain::text::selection::{Selection, Unit};
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::Outcome;
use crate::tui::screen::Mouse;
use crate::tui::widget::paint;

/// The maximum time between the clicks of a double-click.
const DOUBLE_CLICK_TIME: Duration = Duration::from_millis(400);

/// Consecutive clicks at one position.
#[derive(Default)]
pub struct Clicks {
    last: Option<(Instant, u16, u16)>,
    count: usize,
}

impl Clicks {
    /// Registers a click. Returns how many consecutive clicks there have been, from 1 to 3.
    fn click(&mut self, x: u16, y: u16) -> usize {
        let now = Instant::now();
        let follows =
            self.last.is_some_and(|(then, a, b)| (a, b) == (x, y) && now.duration_since(then) < DOUBLE_CLICK_TIME);
        self.count = if follows { self.count % 3 + 1 } else { 1 };
        self.last = Some((now, x, y));
        self.count
    }
}

impl Read {
    /// Handles a mouse event.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) => self.press(project, x, y),
            Mouse::Drag(x, y) => {
                self.drag(x, y);
                Outcome::Done
            }
            Mouse::Release(..) => {
                self.dragging = None;
                self.update_at_cursor(project);
                Outcome::Done
            }
            Mouse::Wheel(by, x, y) => {
                let over_list = self.areas.documents.contains((x, y).into());
                if self.interview.is_shown && self.areas.here.contains((x, y).into()) && self.focus != Focus::AtCursor {
                    self.interview.list.step(by, self.interview.lines.len());
                    return Outcome::Done;
                }
                self.wheel(project, by, over_list);
                Outcome::Done
            }
        }
    }

    fn press(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let at = (x, y).into();
        if self.areas.rows.contains(at) && self.areas.text.contains(at) {
            let mark = self.mark_in_margin(x, y);
            self.focus = Focus::Text;
            let to = mark.unwrap_or_else(|| self.byte_at(x, y));
            self.move_to(to);
            self.column = None;
            self.select_by_clicks(x, y);
            self.update_at_cursor(project);
        } else if self.areas.documents.contains(at) {
            let inner = paint::inside(self.areas.documents);
            let mut list = self.documents.list;
            list.show(self.documents.rows.len(), usize::from(inner.height));
            if let Some(row) = list.row_at(inner, (x, y), self.documents.rows.len()) {
                self.focus = Focus::Documents;
                self.documents.list.go(row);
                return self.perform(project, Command::Enter);
            }
        } else if self.areas.here.contains(at) && self.interview.is_shown && self.focus != Focus::AtCursor {
            let rows = paint::inside(self.areas.here);
            let was_selected = self.interview.list.click(rows, (x, y), self.interview.lines.len());
            let was_focused = std::mem::replace(&mut self.focus, Focus::Interview) == Focus::Interview;
            if was_focused && was_selected == Some(true) {
                return self.perform(project, Command::Memo);
            }
        } else if self.areas.here.contains(at) {
            let height = usize::from(self.areas.here.height.saturating_sub(2));
            let line = self.here.shown(height).start + usize::from(y.saturating_sub(self.areas.here.y + 1));
            if let Some(Line::Row(row)) = self.here.lines.get(line) {
                self.focus = Focus::AtCursor;
                self.here.list.go(*row);
            }
        }
        Outcome::Done
    }

    /// One click selects nothing, two select the word, three the sentence.
    fn select_by_clicks(&mut self, x: u16, y: u16) {
        let unit = match self.clicks.click(x, y) {
            2 => Some(Unit::Word),
            3 => Some(Unit::Sentence),
            _ => None,
        };
        self.dragging = Some(self.cursor).filter(|_| unit.is_none());
        if self.borders.is_none() {
            let text = self.page.as_ref().map(|page| &page.text);
            self.selection = unit.zip(text).and_then(|(unit, text)| Selection::of(text, unit, self.cursor));
        }
    }

    /// The start of the excerpt whose bracket or label in the margin was clicked.
    fn mark_in_margin(&self, x: u16, y: u16) -> Option<usize> {
        let page = self.page.as_ref()?;
        let row = self.row_under(y);
        let column = self.areas.column(x).checked_sub(usize::from(self.areas.text_width()) + 1)?;
        let on_row = || page.marks.iter().filter(|mark| (mark.first_row..mark.end_row).contains(&row));
        let hit = on_row().find(|mark| mark.lane == column).or_else(|| on_row().next())?;
        Some(hit.span.start)
    }

    fn row_under(&self, y: u16) -> usize {
        self.top + usize::from(y.saturating_sub(self.areas.rows.y))
    }

    fn byte_at(&self, x: u16, y: u16) -> usize {
        let Some(page) = &self.page else { return 0 };
        page.byte_at(self.row_under(y).min(page.rows.len().saturating_sub(1)), self.areas.column(x))
    }

    fn drag(&mut self, x: u16, y: u16) {
        let Some(anchor) = self.dragging else { return };
        let rows = self.areas.rows;
        if y < rows.top() {
            self.top = self.top.saturating_sub(1);
        } else if y >= rows.bottom() {
            self.top += 1;
        }
        let at = self.byte_at(x, y.clamp(rows.top(), rows.bottom().saturating_sub(1)));
        let Some(page) = &self.page else { return };
        // The letter under the mouse is included, in both directions.
        let head = if at >= anchor { crate::domain::span::next_boundary(&page.text.text, at) } else { at };
        self.selection = Some(Selection::between(anchor, head)).filter(|s| !s.span.is_empty());
        self.move_to(at);
        self.scroll_to_cursor();
    }

    fn wheel(&mut self, project: &Project, by: isize, over_list: bool) {
        if over_list {
            self.documents.list.step(by, self.documents.rows.len());
            return;
        }
        let Some(page) = &self.page else { return };
        let last = page.rows.len().saturating_sub(self.height);
        self.top = self.top.saturating_add_signed(by).min(last);
        // The cursor stays on the screen, in its column.
        let row = page.row_at(self.cursor);
        let (first, end) = (self.top, self.top + self.height);
        if row < first || row >= end {
            let column = page.column_of(self.cursor);
            let edge = if row < first { first } else { end.saturating_sub(1) };
            let is_blank = page.rows.get(edge).is_some_and(|row| row.blank);
            // The cursor cannot be in a blank row, so it goes to the next row inwards.
            let inwards = if row < first { 1 } else { -1 };
            let to = if is_blank { edge.saturating_add_signed(inwards) } else { edge };
            let at = page.byte_at(to.min(page.rows.len().saturating_sub(1)), column);
            self.move_to(at);
        }
        self.update_at_cursor(project);
    }
}
