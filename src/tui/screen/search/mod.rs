//! Search: all the text as a concordance, the words that were found in the middle.
//!
//! ```text
//! ┌ Søk i alt som er sagt ─────────────────────────────────────────────────────┐
//! │ kolleg_                                                                    │
//! │ 14 treff hos 6 informanter i 7 intervjuer                                  │
//! ├ Etter sted ────────────────────────────────────────────────────────────────┤
//! │ I03 Clara                                                                  │
//! │✓▌ 41     uka satt jeg mest og leste. Så kom en  kollega  og viste meg      │
//! ```
//!
//! The line has the keys until Enter or an arrow goes down to the list; `/` goes back up.

mod act;
mod draw;
mod hunt;
mod line;
mod order;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::domain::document::Role;
use crate::domain::ids::DocumentId;
use crate::domain::query::condition::Condition;
use crate::domain::row::Table;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::project::{Changed, Project};
use crate::tui::command::{Key, Place};
use crate::tui::reply::Reply;
use crate::tui::screen::completing::Completing;
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListAt;
use crate::words::Words;
use hunt::{Hit, Hunt};
use line::{Line, lines};
use order::{Row, Sort, rows};

/// What has the keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The line.
    #[default]
    Line,
    /// The hits.
    List,
}

/// The screen's state.
#[derive(Default)]
pub struct Search {
    input: Input,
    focus: Focus,
    completing: Completing,
    /// What is wrong with what is typed.
    wrong: Option<Error>,
    /// The query that is being answered: what was typed last without a mistake.
    answered: String,
    hunt: Option<Hunt>,
    sort: Sort,
    /// Whether headings are left out.
    flat: bool,
    interviewers: bool,
    rows: Vec<Row>,
    list: ListAt,
    chosen: HashSet<(DocumentId, Span)>,
    lines: Vec<Line>,
    areas: draw::Areas,
    /// The journal's head that the hits were found at.
    head: i64,
}

impl Search {
    /// Where keys go.
    pub fn place(&self) -> Place {
        Place::Hits
    }

    /// Whether a query is being typed.
    pub fn is_typing(&self) -> bool {
        self.focus == Focus::Line
    }

    /// Whether Tab completes what is being typed.
    pub fn can_complete(&self) -> bool {
        self.is_typing() && self.completing.can()
    }

    /// Lets a query be typed.
    pub fn begin_typing(&mut self) {
        self.focus = Focus::Line;
    }

    /// The screen is shown: one types, unless there are hits to come back to.
    pub fn opened(&mut self) {
        if self.rows.is_empty() {
            self.begin_typing();
        }
    }

    /// Takes a key where a line of text is being typed; nothing where none is.
    pub fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Reply> {
        if self.focus != Focus::Line {
            return None;
        }
        match key.0 {
            KeyCode::Enter | KeyCode::Down | KeyCode::Esc => {
                self.focus = Focus::List;
                self.step(0);
                Some(Reply::Done)
            }
            KeyCode::Tab | KeyCode::BackTab => {
                let back = key.0 == KeyCode::BackTab;
                self.completing.next(project, words, &mut self.input, back).then(|| self.ask(project))
            }
            _ => {
                let before = self.input.text().to_owned();
                if !self.input.key(key) {
                    return None;
                }
                self.completing.look(project, words, &self.input);
                let changed = self.input.text() != before;
                Some(if changed { self.ask(project) } else { Reply::Done })
            }
        }
    }

    /// Takes pasted text where a line of text is being typed. Returns whether it did.
    pub fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.focus == Focus::Line {
            self.input.insert(text);
            self.completing = Completing::default();
            // What is wrong with it is said under the line.
            let _ = self.ask(project);
        }
        self.focus == Focus::Line
    }

    /// Answers what is typed; where that cannot be understood, what was answered before stays.
    fn ask(&mut self, project: &Project) -> Reply {
        self.wrong = None;
        if self.input.text().trim().is_empty() {
            self.forget();
            return Reply::Done;
        }
        match project.understand(self.input.text()) {
            Ok(condition) => {
                self.forget();
                self.answered = self.input.text().to_owned();
                self.begin(project, condition)
            }
            Err(wrong @ Error::Query(_)) => {
                self.wrong = Some(wrong);
                Reply::Done
            }
            Err(other) => Reply::Failed(other),
        }
    }

    fn forget(&mut self) {
        (self.hunt, self.list) = (None, ListAt::default());
        self.answered.clear();
        self.rows.clear();
        self.chosen.clear();
    }

    fn begin(&mut self, project: &Project, condition: Condition) -> Reply {
        let condition = if self.interviewers { with_interviewers(condition) } else { condition };
        self.head = project.store().head();
        let begun = Hunt::new(project, condition).and_then(|hunt| {
            // Without the index even the beginning takes long enough to hold up the next key; it waits for a pause.
            let is_quick = hunt.is_by_index();
            self.hunt = Some(hunt);
            self.rows.clear();
            if is_quick { self.work(project) } else { Ok(()) }
        });
        begun.map_or_else(Reply::Failed, |()| Reply::Done)
    }

    /// Asks the query that is being answered once more; place and chosen hits stay.
    fn again(&mut self, project: &Project) -> Reply {
        if self.hunt.is_none() {
            return Reply::Done;
        }
        match project.understand(&self.answered) {
            Ok(condition) => self.begin(project, condition),
            Err(wrong) => {
                self.forget();
                self.wrong = Some(wrong).filter(|_| !self.input.is_empty());
                Reply::Done
            }
        }
    }

    /// Whether there is more to search.
    pub fn has_work(&self) -> bool {
        self.hunt.as_ref().is_some_and(|hunt| !hunt.is_done())
    }

    /// Searches on for a moment.
    pub fn work(&mut self, project: &Project) -> Result<()> {
        let Some(hunt) = &mut self.hunt else { return Ok(()) };
        if hunt.go_on(project)? {
            self.arrange(project)?;
        }
        Ok(())
    }

    fn arrange(&mut self, project: &Project) -> Result<()> {
        let Some(hunt) = &self.hunt else { return Ok(()) };
        self.rows = rows(project, &hunt.hits, self.sort, !self.flat)?;
        Ok(())
    }

    /// The hit of a row.
    fn hit_at(&self, row: usize) -> Option<Hit> {
        match self.rows.get(row)? {
            Row::Hit(at) => self.hunt.as_ref()?.hits.get(*at).copied(),
            Row::Heading(..) => None,
        }
    }

    /// Moves by so many rows, to the next that is a hit.
    fn step(&mut self, by: isize) {
        self.list.step(by, self.rows.len());
        let is_hit = |row: &Row| matches!(row, Row::Hit(_));
        let (before, after) = self.rows.split_at(self.list.at.min(self.rows.len()));
        let down = after.iter().position(is_hit).map(|n| self.list.at + n);
        let up = before.iter().rposition(is_hit);
        let to = if by < 0 { up.filter(|_| !after.first().is_some_and(is_hit)).or(down) } else { down.or(up) };
        self.list.go(to.unwrap_or(0));
    }

    /// Reads again what a change touched.
    pub fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        let head = project.store().head();
        let Some(hunt) = self.hunt.as_ref().filter(|_| head != self.head) else { return Ok(()) };
        self.head = head;
        let texts = [Table::Document, Table::Speaker, Table::Participant, Table::Attribute, Table::AttributeValue];
        let is_new = texts.iter().any(|table| changed.touches(*table));
        if is_new || hunt.rests_on_marks() {
            return match self.again(project) {
                Reply::Failed(error) => Err(error),
                _ => Ok(()),
            };
        }
        Ok(())
    }

    /// Lays out the lines that this area shows.
    pub fn prepare(&mut self, project: &Project, area: Rect) -> Result<()> {
        self.areas = draw::Areas::of(area, self.wrong.is_some());
        let mut shown = self.list.show(self.rows.len(), usize::from(self.areas.list.height));
        // A heading above the first hit is to be seen with it.
        let above = shown.start.checked_sub(1).and_then(|at| self.rows.get(at));
        if self.list.at == shown.start && matches!(above, Some(Row::Heading(..))) {
            self.list.top -= 1;
            shown = self.list.top..shown.end.saturating_sub(1).max(self.list.at + 1);
        }
        let hits = self.hunt.as_ref().map_or(&[][..], |hunt| &hunt.hits);
        let width = usize::from(self.areas.list.width);
        self.lines = lines(project, hits, self.rows.get(shown).unwrap_or_default(), width)?;
        Ok(())
    }
}

/// The same condition of everyone's turns: it speaks of roles, and so means none in particular.
fn with_interviewers(condition: Condition) -> Condition {
    let asks = Condition::Role(Role::Interviewer);
    let anyone = Condition::Any(vec![asks.clone(), Condition::Not(Box::new(asks))]);
    Condition::All(vec![condition, anyone])
}
