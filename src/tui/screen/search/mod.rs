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
//! Words are also found in the other written standard (bokmål or nynorsk), in dialect, and typed without *æ ø å*,
//! unless one key says that they are meant as written. That costs rank and hides nothing: what is found only so is
//! marked `≈`, and comes after the others of its interview.

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
use crate::tui::screen::Abilities;
use crate::tui::screen::absent::AbsentList;
use crate::tui::screen::query_line::QueryLine;
use crate::tui::widget::list::ListAt;
use crate::words::Words;
use line::{Line, lines};

/// The screen's state.
#[derive(Default)]
pub struct Search {
    /// The line has the keys while one types there; else the hits have them.
    line: QueryLine,
    /// What is being answered: what was typed last without a mistake.
    search: RunningSearch,
    /// How much of a hit is coded.
    unit: Unit,
    list: ListAt,
    chosen: HashSet<(DocumentId, Span)>,
    lines: Vec<Line>,
    /// Whether those who are heard in no hit are shown instead of the hits; and who they are, once that is known.
    shows_absent: bool,
    absent: Option<AbsentList>,
    /// Of which search that is.
    absent_of: usize,
    /// The codes on what one stands at.
    codes: String,
    areas: draw::Areas,
}

impl Search {
    /// Where keys go.
    pub fn pane(&self) -> Pane {
        Pane::Hits
    }

    /// Gives a pane the keys. Returns whether it can have them.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        if pane == Pane::Hits && !self.search.rows().is_empty() {
            self.go_to_hits();
        }
        pane == Pane::Hits
    }

    /// Lets a query be typed.
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

    /// Answers what is typed; where that cannot be understood, what was answered before stays.
    fn ask(&mut self, project: &Project) -> Outcome {
        let Some(asked) = self.line.read(project) else { return Outcome::Done };
        self.forget();
        let text = self.line.text();
        let done = match asked {
            Some(condition) => self.search.ask(project, text, condition, unfinished(text, self.line.cursor())),
            None => Ok(()),
        };
        self.after(done)
    }

    /// Answers a query that was typed some other time, asked as it was then, and goes to what is found.
    pub fn run(&mut self, project: &Project, query: &str, options: SearchOptions) -> Outcome {
        self.line.set(query);
        self.search.options = options;
        let reply = self.ask(project);
        self.search.finish_word();
        self.line.typing = self.line.fault().is_some();
        self.step(0);
        reply
    }

    /// Asks the query that is being answered once more; place and chosen hits stay.
    fn again(&mut self, project: &Project) -> Outcome {
        let done = self.search.again(project);
        self.after(done)
    }

    fn forget(&mut self) {
        self.search.forget();
        self.list = ListAt::default();
        self.shows_absent = false;
        self.chosen.clear();
    }

    /// Chosen hits that are no longer found are chosen no more: whatever is done then is done to the one at the cursor.
    /// A name in the query may be gone; then there is no answer, and why is said under the line.
    fn after(&mut self, done: Result<()>) -> Outcome {
        if self.search.job().is_some_and(SearchJob::is_done) && !self.chosen.is_empty() {
            let found: HashSet<_> = self.search.hits().iter().map(|hit| (hit.document, hit.span)).collect();
            self.chosen.retain(|key| found.contains(key));
        }
        match done {
            Ok(()) => Outcome::Done,
            Err(fault @ Error::Query(_)) => {
                self.forget();
                self.line.fail(fault);
                Outcome::Done
            }
            Err(other) => Outcome::Failed(other),
        }
    }

    /// Goes to a hit, where it is in the list.
    fn go_to_hit(&mut self, hit: Option<Hit>) {
        let other = hit.filter(|hit| self.search.hit_at(self.list.at) != Some(*hit));
        if let Some(row) = other.and_then(|hit| self.search.row_of(hit)) {
            self.list.go(row);
        }
    }

    /// Moves by so many rows, to the next that is a hit.
    fn step(&mut self, by: isize) {
        self.list.step(by, self.search.rows().len());
        let is_hit = |row: &Row| matches!(row, Row::Hit(_));
        let (before, after) = self.search.rows().split_at(self.list.at.min(self.search.rows().len()));
        let down = after.iter().position(is_hit).map(|n| self.list.at + n);
        let up = before.iter().rposition(is_hit);
        let to = if by < 0 { up.filter(|_| !after.first().is_some_and(is_hit)).or(down) } else { down.or(up) };
        self.list.go(to.unwrap_or(0));
    }

    /// Lays out the lines that this area shows.
    pub fn prepare(&mut self, project: &Project, _: &Words, area: Rect) -> Result<()> {
        self.areas = draw::Areas::of(area, self.line.rows_below(1, area.width >= draw::WIDE));
        let mut shown = self.list.show(self.search.rows().len(), usize::from(self.areas.list.height));
        // A heading above the first hit is to be seen with it.
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

impl Abilities for Search {
    fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.line.typing {
            return None;
        }
        match (self.line.key(project, words, key), key.0) {
            (Some(true), _) => return Some(self.ask(project)),
            // What is wrong is mended first: the list still shows what was asked before, and letters act there.
            (None, KeyCode::Enter) if self.line.insist() => {}
            (None, KeyCode::Enter | KeyCode::Down | KeyCode::Esc) => return Some(self.end_typing(key.0)),
            // Where there is nothing to complete and nothing to mend, it goes on to the hits.
            (None, KeyCode::Tab) if self.line.fault().is_none() && !self.search.rows().is_empty() => self.go_to_hits(),
            (Some(false), _) | (None, KeyCode::Tab | KeyCode::BackTab) => {}
            (None, _) => return None,
        }
        Some(Outcome::Done)
    }

    fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.line.typing {
            self.line.paste(text);
            // What is wrong with it is said under the line.
            let _ = self.ask(project);
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

    /// The screen is shown: one types, unless there are hits to come back to.
    fn opened(&mut self) {
        if self.search.rows().is_empty() {
            self.begin_typing();
        }
    }

    fn has_work(&self) -> bool {
        self.search.has_work()
    }

    /// Searches on for a moment. Whoever has gone down into the list stays at their hit, and so does everyone where the
    /// hits are others.
    fn work(&mut self, project: &Project) -> Result<()> {
        let (here, before) = (self.search.hit_at(self.list.at), self.search.generation());
        let done = self.search.work(project);
        let is_down = !self.line.typing && self.list.at > 1;
        self.go_to_hit(here.filter(|_| is_down || self.search.generation() != before));
        match self.after(done) {
            Outcome::Failed(error) => Err(error),
            _ => Ok(()),
        }
    }

    fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        self.search.reload(project, changed);
        Ok(())
    }
}
