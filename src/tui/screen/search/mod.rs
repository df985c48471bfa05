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
mod diagnosis;
mod draw;
mod job;
mod line;
mod order;
mod query_line;
#[cfg(test)]
mod tests;
mod unit;

use std::collections::HashSet;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::domain::ids::DocumentId;
use crate::domain::query::hint::Hint;
use crate::domain::query::options::SearchOptions;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::tui::command::{Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::absent::Absent;
use crate::tui::screen::completing::Completing;
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use diagnosis::Diagnosis;
use job::{Hit, SearchJob};
use line::{Line, codes, lines};
use order::{Order, Row, Sort};
use unit::Unit;

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
    /// Whether one has pressed Enter on it all the same.
    insisted: bool,
    /// The query that is being answered: what was typed last without a mistake.
    answered: String,
    hunt: Option<SearchJob>,
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
    /// What in the query was perhaps not meant as it is read.
    hint: Option<Hint>,
    /// Why there is nothing.
    why: Option<Diagnosis>,
    sort: Sort,
    /// Whether headings are left out.
    flat: bool,
    /// Whether headings stand between hits that are sorted by the words beside them.
    by_word: bool,
    /// Whether only what is written as was asked is found, and whether interviewers' turns are looked through.
    options: SearchOptions,
    /// How much of a hit is coded.
    unit: Unit,
    order: Order,
    list: ListAt,
    chosen: HashSet<(DocumentId, Span)>,
    lines: Vec<Line>,
    /// Whether those are shown who are heard in no hit, instead of the hits; and who they are, once that is known.
    shows_silent: bool,
    silent: Option<Absent>,
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
            self.focus = Focus::List;
            self.step(0);
        }
        pane == Pane::Hits
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
        (self.focus, self.shows_silent) = (Focus::Line, false);
    }

    /// The screen is shown: one types, unless there are hits to come back to.
    pub fn opened(&mut self) {
        if self.order.rows.is_empty() {
            self.begin_typing();
        }
    }

    /// Takes a key where a line of text is being typed; nothing where none is.
    pub fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if self.focus != Focus::Line {
            return None;
        }
        match key.0 {
            // What is wrong is mended first: the list still shows what was asked before, and letters act there.
            KeyCode::Enter if self.wrong.is_some() => {
                self.insisted = true;
                Some(Outcome::Done)
            }
            KeyCode::Enter | KeyCode::Down | KeyCode::Esc => {
                if self.wrong.take().is_some() {
                    self.input = Input::new(&self.answered);
                }
                self.focus = Focus::List;
                self.step(0);
                Some(Outcome::Done)
            }
            KeyCode::Tab | KeyCode::BackTab => Some(self.complete(project, words, key.0 == KeyCode::BackTab)),
            _ => {
                let before = self.input.text().to_owned();
                if !self.input.key(key) {
                    return None;
                }
                self.completing.look(project, words, &self.input);
                let changed = self.input.text() != before;
                Some(if changed { self.ask(project) } else { Outcome::Done })
            }
        }
    }

    /// Completes what is typed. Where there is nothing to complete and nothing to mend, it goes on to the hits.
    fn complete(&mut self, project: &Project, words: &Words, back: bool) -> Outcome {
        if self.completing.next(project, words, &mut self.input, back) {
            return self.ask(project);
        }
        if !back && self.wrong.is_none() && !self.order.rows.is_empty() {
            self.focus = Focus::List;
            self.step(0);
        }
        Outcome::Done
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

    /// The hit of a row.
    fn hit_at(&self, row: usize) -> Option<Hit> {
        match self.order.rows.get(row)? {
            Row::Hit(at) => self.hunt.as_ref()?.hits.get(*at).copied(),
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

    /// How many rows are needed for what is said under the line, in a window so wide.
    fn rows_below(&self, width: u16) -> u16 {
        match (&self.wrong, &self.hint) {
            _ if self.shows_candidates() => 1,
            (Some(_), _) => 2,
            // How many there are, then the hint.
            (None, Some(_)) if width < draw::WIDE => 3,
            (None, Some(_)) => 2,
            (None, None) => 1,
        }
    }

    /// Lays out the lines that this area shows.
    pub fn prepare(&mut self, project: &Project, _: &Words, area: Rect) -> Result<()> {
        self.areas = draw::Areas::of(area, self.rows_below(area.width));
        let mut shown = self.list.show(self.order.rows.len(), usize::from(self.areas.list.height));
        // A heading above the first hit is to be seen with it.
        let above = shown.start.checked_sub(1).and_then(|at| self.order.rows.get(at));
        if self.list.at == shown.start && matches!(above, Some(Row::Heading(_))) {
            self.list.top -= 1;
            shown = self.list.top..shown.end.saturating_sub(1).max(self.list.at + 1);
        }
        let hits = self.hunt.as_ref().map_or(&[][..], |hunt| &hunt.hits);
        let width = usize::from(self.areas.list.width);
        self.codes = self.hit_at(self.list.at).map_or_else(String::new, |hit| codes(project, &hit));
        self.lines = lines(project, hits, self.order.rows.get(shown).unwrap_or_default(), width)?;
        self.prepare_silent(project);
        Ok(())
    }
}
