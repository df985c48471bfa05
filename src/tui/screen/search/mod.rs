//! Search: all the text as a concordance, the words that were found in the middle.
//!
//! ```text
//! ┌ Søk i alt de sier ─────────────── bare informantene · også dialekt, uten æøå ┐
//! │ kolleg_                                                                    │
//! │ 14 treff hos 6 informanter i 7 intervjuer                                  │
//! ├ Etter sted ────────────────────────────────────────────────────────────────┤
//! │ I03 Clara                                                                  │
//! │✓▌ 41     uka satt jeg mest og leste. Så kom en  kollega  og viste meg      │
//! ```
//!
//! The line has the keys until Enter or an arrow goes down to the list; `/` goes back up. While nothing is found of the
//! word that is being typed, what begins so is shown.
//!
//! Words are also found in the other written standard (bokmål or nynorsk), in dialect, and typed without *æ ø å*, unless
//! one key says that they are meant as written. That costs rank and hides nothing: what is found only so is marked `≈`, and comes after
//! the others of its interview.

mod absent;
mod act;
mod ask;
mod draw;
mod line;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::domain::ids::DocumentId;
use crate::domain::query::how::How;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::diagnosis::Diagnosis;
use crate::project::query::hit::{Hit, Unit};
use crate::project::query::job::SearchJob;
use crate::project::query::order::{Order, Row, Sort};
use crate::tui::command::{Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::absent::AbsentList;
use crate::tui::screen::query_line::QueryLine;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use line::{Line, lines};

/// The screen's state.
#[derive(Default)]
pub struct Search {
    /// The line has the keys while one types there; else the hits have them.
    line: QueryLine,
    /// The query that is being answered: what was typed last without a mistake.
    answered: String,
    job: Option<SearchJob>,
    /// Whether something has changed that the answer rests on.
    stale: bool,
    /// Whether searching on failed: it waits then until the query or the project is changed.
    halted: bool,
    /// The search that comes instead of that one when it is done: something has changed.
    next: Option<SearchJob>,
    /// The word at the end of the query, where more of it may come.
    unfinished: Option<String>,
    /// The word of which nothing was found, so that what begins with it is shown.
    begins: Option<String>,
    /// Why there is nothing.
    diagnosis: Option<Diagnosis>,
    sort: Sort,
    /// Whether headings are left out.
    flat: bool,
    /// Whether headings stand between hits that are sorted by the words beside them.
    by_word: bool,
    /// Whether only what is written as was asked is found, and whether interviewers' turns are looked through.
    how: How,
    /// How much of a hit is coded.
    unit: Unit,
    order: Order,
    list: ListAt,
    chosen: HashSet<(DocumentId, Span)>,
    lines: Vec<Line>,
    /// Whether those who are heard in no hit are shown instead of the hits; and who they are, once that is known.
    shows_absent: bool,
    absent: Option<AbsentList>,
    /// The codes on what one stands at.
    codes: String,
    areas: draw::Areas,
    /// The journal's head that the hits were found at.
    head: i64,
}

impl Search {
    /// Where keys go.
    pub fn pane(&self) -> Pane {
        Pane::Hits
    }

    /// The one list has the whole screen.
    pub fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        None
    }

    /// Gives a pane the keys. Returns whether it can have them.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        if pane == Pane::Hits && !self.order.rows.is_empty() {
            self.go_to_hits();
        }
        pane == Pane::Hits
    }

    /// The line in which a query is typed.
    pub fn line(&self) -> &QueryLine {
        &self.line
    }

    /// Lets a query be typed.
    pub fn begin_typing(&mut self) {
        (self.line.typing, self.shows_absent) = (true, false);
    }

    /// The screen is shown: one types, unless there are hits to come back to.
    pub fn opened(&mut self) {
        if self.order.rows.is_empty() {
            self.begin_typing();
        }
    }

    /// Takes a key where a line of text is being typed; nothing where none is.
    pub fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.line.typing {
            return None;
        }
        match (self.line.key(project, words, key), key.0) {
            (Some(true), _) => return Some(self.ask(project)),
            // What is wrong is mended first: the list still shows what was asked before, and letters act there.
            (None, KeyCode::Enter) if self.line.insist() => {}
            (None, KeyCode::Enter | KeyCode::Down | KeyCode::Esc) => {
                if self.line.fault().is_some() {
                    self.line.set(&self.answered);
                }
                self.go_to_hits();
            }
            // Where there is nothing to complete and nothing to mend, it goes on to the hits.
            (None, KeyCode::Tab) if self.line.fault().is_none() && !self.order.rows.is_empty() => self.go_to_hits(),
            (Some(false), _) | (None, KeyCode::Tab | KeyCode::BackTab) => {}
            (None, _) => return None,
        }
        Some(Outcome::Done)
    }

    fn go_to_hits(&mut self) {
        self.line.typing = false;
        self.step(0);
    }

    /// Takes pasted text where a line of text is being typed. Returns whether it did.
    pub fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.line.typing {
            self.line.paste(text);
            // What is wrong with it is said under the line.
            let _ = self.ask(project);
        }
        self.line.typing
    }

    /// What was found so far, as much as is listed.
    fn hits(&self) -> &[Hit] {
        self.job.as_ref().map_or(&[], |job| &job.hits)
    }

    /// The hit of a row.
    fn hit_at(&self, row: usize) -> Option<Hit> {
        match self.order.rows.get(row)? {
            Row::Hit(at) => self.hits().get(*at).copied(),
            Row::Heading(_) => None,
        }
    }

    /// Moves by so many rows, to the next that is a hit.
    fn step(&mut self, by: isize) {
        self.list.step(by, self.order.rows.len());
        let is_hit = |row: &Row| matches!(row, Row::Hit(_));
        let (before, after) = self.order.rows.split_at(self.list.at.min(self.order.rows.len()));
        let down = after.iter().position(is_hit).map(|n| self.list.at + n);
        let up = before.iter().rposition(is_hit);
        let to = if by < 0 { up.filter(|_| !after.first().is_some_and(is_hit)).or(down) } else { down.or(up) };
        self.list.go(to.unwrap_or(0));
    }

    /// Lays out the lines that this area shows.
    pub fn prepare(&mut self, project: &Project, _: &Words, area: Rect) -> Result<()> {
        self.areas = draw::Areas::of(area, self.line.rows_below(1, area.width >= draw::WIDE));
        let mut shown = self.list.show(self.order.rows.len(), usize::from(self.areas.list.height));
        // A heading above the first hit is to be seen with it.
        let above = shown.start.checked_sub(1).and_then(|at| self.order.rows.get(at));
        if self.list.at == shown.start && matches!(above, Some(Row::Heading(_))) {
            self.list.top -= 1;
            shown = self.list.top..shown.end.saturating_sub(1).max(self.list.at + 1);
        }
        let width = usize::from(self.areas.list.width);
        self.codes = self.hit_at(self.list.at).map_or_else(String::new, |hit| hit.codes(project.model()));
        self.lines = lines(project, self.hits(), self.order.rows.get(shown).unwrap_or_default(), width)?;
        self.prepare_absent(project);
        Ok(())
    }
}
