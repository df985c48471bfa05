//! The Search screen: hits in all texts as a concordance, with each hit in the middle of its line.
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
//! The query line has the focus until Enter or the down arrow goes to the list. `/` goes back. If the word that is
//! being typed has no hits, words that begin with it are shown.
//!
//! Words are also found in the other written standard (bokmål or nynorsk), in dialect, and typed without *æ ø å*,
//! unless one key turns on exact spelling. Such hits are marked `≈` and come after the other hits of their interview.

mod absent;
mod act;
mod draw;
mod line;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::domain::ids::DocumentId;
use crate::domain::query::options::SearchOptions;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::project::query::diagnosis::unfinished;
use crate::project::query::hit::{Hit, Unit};
use crate::project::query::job::SearchJob;
use crate::project::query::order::Row;
use crate::project::query::running::RunningSearch;
use crate::project::{Changed, Project};
use crate::tui::command::{Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::screen::absent::AbsentList;
use crate::tui::screen::query_line::QueryLine;
use crate::tui::widget::list::ListPosition;
use crate::words::Words;
use line::{Line, lines};

/// The state of the screen.
#[derive(Default)]
pub struct Search {
    /// The query line. If it does not have the focus, the hits have it.
    line: QueryLine,
    /// The search for the last query without a mistake.
    search: RunningSearch,
    /// What of a hit is coded.
    unit: Unit,
    list: ListPosition,
    chosen: HashSet<(DocumentId, Span)>,
    lines: Vec<Line>,
    /// Whether the participants without a hit are shown instead of the hits, and the list of them once it is known.
    shows_absent: bool,
    absent: Option<AbsentList>,
    /// The generation of the search that the list is for.
    absent_generation: usize,
    /// The codes on the selected hit.
    codes: String,
    areas: draw::Areas,
}

impl Search {
    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        Pane::Hits
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        if pane == Pane::Hits && !self.search.rows().is_empty() {
            self.go_to_hits();
        }
        pane == Pane::Hits
    }

    /// Focuses the query line.
    pub fn begin_typing(&mut self) {
        self.line.begin();
        self.shows_absent = false;
    }

    /// Goes from the line to the hits. A query with a fault is replaced by the one before it. If that leaves nothing,
    /// the line keeps the focus: there are no hits, and letters would change the options of the search.
    fn end_typing(&mut self, key: KeyCode) -> Outcome {
        let had_fault = self.line.fault().is_some();
        if had_fault {
            self.line.set(self.search.query());
        }
        match self.line.text().trim().is_empty() {
            true if key == KeyCode::Enter => return Outcome::Notice("notice-no-query"),
            true if had_fault => {}
            _ => self.go_to_hits(),
        }
        Outcome::Done
    }

    fn go_to_hits(&mut self) {
        self.line.typing = false;
        self.step(0);
    }

    /// Runs the query in the line. If it has a mistake, the previous hits stay.
    fn run_query(&mut self, project: &Project) -> Outcome {
        let Some(condition) = self.line.read(project) else { return Outcome::Done };
        self.reset();
        let text = self.line.text();
        let done = match condition {
            Some(condition) => self.search.ask(project, text, condition, unfinished(text, self.line.cursor())),
            None => Ok(()),
        };
        self.finish(done)
    }

    /// Runs a saved query with its options, and focuses the hits.
    pub fn run(&mut self, project: &Project, query: &str, options: SearchOptions) -> Outcome {
        self.line.set(query);
        self.search.options = options;
        let outcome = self.run_query(project);
        self.search.finish_word();
        self.line.typing = self.line.fault().is_some();
        self.step(0);
        outcome
    }

    /// Runs the current query again. The selection and the chosen hits are kept.
    fn rerun(&mut self, project: &Project) -> Outcome {
        let done = self.search.again(project);
        self.finish(done)
    }

    fn reset(&mut self) {
        self.search.forget();
        self.list = ListPosition::default();
        self.shows_absent = false;
        self.chosen.clear();
    }

    /// Called after the search was changed. Chosen hits that are no longer found are not chosen any more; otherwise an
    /// act would apply to invisible hits. If a name in the query is gone, the mistake is shown below the line.
    fn finish(&mut self, done: Result<()>) -> Outcome {
        if self.search.job().is_some_and(SearchJob::is_done) && !self.chosen.is_empty() {
            let found: HashSet<_> = self.search.hits().iter().map(|hit| (hit.document, hit.span)).collect();
            self.chosen.retain(|key| found.contains(key));
        }
        match done {
            Ok(()) => Outcome::Done,
            Err(fault @ Error::Query(_)) => {
                self.reset();
                self.line.set_fault(fault);
                Outcome::Done
            }
            Err(other) => Outcome::Failed(other),
        }
    }

    /// Selects a hit, if it is in the list.
    fn select_hit(&mut self, hit: Option<Hit>) {
        let other = hit.filter(|hit| self.search.hit_at(self.list.at) != Some(*hit));
        if let Some(row) = other.and_then(|hit| self.search.row_of(hit)) {
            self.list.go(row);
        }
    }

    /// Moves the selection by this many rows, to the next row that is a hit.
    fn step(&mut self, by: isize) {
        self.list.step(by, self.search.rows().len());
        let is_hit = |row: &Row| matches!(row, Row::Hit(_));
        let (before, after) = self.search.rows().split_at(self.list.at.min(self.search.rows().len()));
        let down = after.iter().position(is_hit).map(|n| self.list.at + n);
        let up = before.iter().rposition(is_hit);
        let to = if by < 0 { up.filter(|_| !after.first().is_some_and(is_hit)).or(down) } else { down.or(up) };
        self.list.go(to.unwrap_or(0));
    }

    /// Lays out the visible lines for an area.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        // The border and a free column on either side.
        let room = (area.width.saturating_sub(4), area.width >= draw::WIDE);
        self.areas = draw::Areas::of(area, self.line.rows_below(words, 1, room));
        let mut shown = self.list.show(self.search.rows().len(), usize::from(self.areas.list.height));
        // The heading above the first hit must be visible too.
        let above = shown.start.checked_sub(1).and_then(|at| self.search.rows().get(at));
        if self.list.at == shown.start && matches!(above, Some(Row::Heading(_))) {
            self.list.top -= 1;
            shown = self.list.top..shown.end.saturating_sub(1).max(self.list.at + 1);
        }
        let width = usize::from(self.areas.list.width);
        self.codes = self.search.hit_at(self.list.at).map_or_else(String::new, |hit| hit.codes(project.model()));
        self.lines = lines(project, self.search.hits(), self.search.rows().get(shown).unwrap_or_default(), width)?;
        self.prepare_absent(project);
        Ok(())
    }
}

impl ScreenBehaviour for Search {
    fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.line.typing {
            return None;
        }
        match (self.line.key(project, words, key), key.0) {
            (Some(true), _) => return Some(self.run_query(project)),
            // A mistake must be corrected first. The list still shows the previous hits, and letters are commands
            // there.
            (None, KeyCode::Enter) if self.line.submit() => {}
            (None, KeyCode::Enter | KeyCode::Down | KeyCode::Esc) => return Some(self.end_typing(key.0)),
            // If there is nothing to complete or to correct, Tab goes to the hits.
            (None, KeyCode::Tab) if self.line.fault().is_none() && !self.search.rows().is_empty() => self.go_to_hits(),
            (Some(false), _) | (None, KeyCode::Tab | KeyCode::BackTab) => {}
            (None, _) => return None,
        }
        Some(Outcome::Done)
    }

    fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.line.typing {
            self.line.paste(text);
            // A mistake is shown below the line.
            let _ = self.run_query(project);
        }
        self.line.typing
    }

    fn hint(&self) -> Option<&'static str> {
        match &self.line {
            line if line.can_complete() => Some("hint-search-complete"),
            _ if self.shows_absent => Some("hint-absent"),
            line => line.typing.then_some("hint-search"),
        }
    }

    /// When the screen is shown, the query line gets the focus, unless there are hits.
    fn opened(&mut self) {
        if self.search.rows().is_empty() {
            self.begin_typing();
        }
    }

    fn has_work(&self) -> bool {
        self.search.has_work()
    }

    /// Continues the search for a moment. The selection stays on its hit if the user has moved down, or if the search
    /// was run again.
    fn work(&mut self, project: &Project) -> Result<()> {
        let (here, before) = (self.search.hit_at(self.list.at), self.search.generation());
        let done = self.search.work(project);
        let has_moved = !self.line.typing && self.list.at > 1;
        self.select_hit(here.filter(|_| has_moved || self.search.generation() != before));
        match self.finish(done) {
            Outcome::Failed(error) => Err(error),
            _ => Ok(()),
        }
    }

    fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        self.search.reload(project, changed);
        Ok(())
    }
}
