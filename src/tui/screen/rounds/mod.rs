//! The Rounds screen: the rounds and what is known of the selected one, and what became of the codes and the excerpts from
//! one round to another. In a narrow window the two are one above the other.
//!
//! ```text
//! ┌ Runder ──────────────────────────────────┐┌ Reisen fra koder i runde 1 til temaer i runde 2 ─────┐
//! │◇1 Første koding                   lukket ││ 46 koder ble 10: 8 + 38 → 3 + 7 (øverst + under)     │
//! │ 2 Overordnede temaer    gjeldende · åpen ││ ▌ Rammer                                  120 utdrag │
//! │ + ny runde (a)                           ││     ▌ Opplæring                            52 utdrag │
//! │                                          ││       ← Oppstart/Opplæring            40  ▇▇▇▇▇▇▇▇▇  │
//! │ Begynt 3. mai 2026 fra runde 1. 10 koder ││       ← Oppstart/Kurs                 12  ▇▇▇        │
//! └──────────────────────────────────────────┘└──────────────────────────────────────────────────────┘
//! ```
//!
//! `j` shows this journey, and `g` what was changed, excerpt by excerpt. What is shown is computed when nothing is typed,
//! because it grows with the project.

mod act;
mod detail;
mod draw;
mod info;
mod lines;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::analysis::count::Tally;
use crate::domain::ids::RoundId;
use crate::error::Result;
use crate::project::Project;
use crate::tui::command::Pane;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use detail::{Detail, Shown};

/// The part with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The rounds.
    #[default]
    List,
    /// What became of the codes or the excerpts.
    Detail,
}

/// The state of the screen.
#[derive(Default)]
pub struct Rounds {
    focus: Focus,
    /// The rounds, by number.
    rounds: Vec<RoundId>,
    list: ListPosition,
    /// The round that others are compared with, if the user has chosen one.
    from: Option<RoundId>,
    detail: Detail,
    /// The counts of the rounds that were selected, until the project changes.
    tallies: HashMap<RoundId, Tally>,
    /// What is known of the selected round.
    info: String,
    /// The time zone of the dates.
    zone: Option<fn() -> TimeZone>,
    panes: Panes,
    areas: draw::Areas,
    /// The state of the project at the last update. `None` before the first.
    state: Option<(i64, Option<RoundId>)>,
}

impl Rounds {
    /// Sets the time zone of the dates.
    pub fn set_zone(&mut self, zone: fn() -> TimeZone) {
        self.zone = Some(zone);
    }

    /// The two rounds that are compared: the earlier, and the later.
    pub fn compared(&self) -> Option<(RoundId, RoundId)> {
        self.detail.rounds
    }

    /// Shows the journey or the changes. Returns whether there are two rounds to compare.
    pub fn show(&mut self, project: &Project, shown: Shown) -> bool {
        self.follow(project);
        if self.selected().is_none() {
            self.list.go(self.rounds.len().saturating_sub(1));
        }
        let can = self.between(project).is_some();
        if can {
            self.detail.show(shown);
            self.focus = Focus::Detail;
        }
        can
    }

    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::List => Pane::Rounds,
            Focus::Detail => Pane::Round,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = if pane == Pane::Round { Focus::Detail } else { Focus::List };
        matches!(pane, Pane::Rounds | Pane::Round)
    }

    /// Updates the list if the project has changed, and lays out the screen.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        self.follow(project);
        self.info = self.about(project, words);
        let length = self.rounds.len() + 1;
        self.areas = draw::Areas::of(area, (&mut self.panes, self.focus), length, &self.info);
        self.list.show(length, usize::from(self.areas.list.height));
        self.detail.prepare(words, self.between(project), usize::from(self.areas.detail.width));
        let visible = self.detail.list.show(self.detail.lines.len(), usize::from(self.areas.detail.height));
        self.detail.read(project, words, visible);
        Ok(())
    }

    /// Updates the list if the project has changed.
    fn follow(&mut self, project: &Project) {
        let state = project.state();
        if self.state != Some(state) {
            self.update(project);
            self.state = Some(state);
        }
    }

    /// Reads the rounds. The selected one stays selected, unless another round is current now, or a new one has been begun.
    fn update(&mut self, project: &Project) {
        let (selected, before) = (self.selected(), self.rounds.len());
        self.rounds = project.rounds().into_iter().map(|round| round.id).collect();
        let current = project.model().current_round().map(|round| round.id);
        let is_new = before < self.rounds.len();
        let is_changed = self.state.is_some_and(|(_, before)| before != current);
        let target = if is_new || is_changed { current } else { selected.or(current) };
        self.list.go(self.rounds.iter().position(|round| Some(*round) == target).unwrap_or(0));
        self.from = self.from.filter(|from| self.rounds.contains(from));
        self.tallies.clear();
        self.detail.forget();
    }

    /// The selected round; `None` on the last row.
    fn selected(&self) -> Option<RoundId> {
        self.rounds.get(self.list.at).copied()
    }

    /// The two rounds that the detail is about: the selected one, and the one that it is compared with. The first round is
    /// shown as the earlier of the two.
    fn between(&self, project: &Project) -> Option<(RoundId, RoundId)> {
        let selected = self.selected()?;
        let earlier = self.from.filter(|from| *from != selected).or_else(|| earlier(project, selected));
        earlier.map(|earlier| (earlier, selected)).or_else(|| Some((selected, later(project, selected)?)))
    }
}

/// The round that a round is compared with if the user has not chosen one: the one it was begun from, otherwise the one
/// before it.
fn earlier(project: &Project, round: RoundId) -> Option<RoundId> {
    let one = project.round(round).ok()?;
    let before = || project.rounds().into_iter().rev().find(|other| other.number < one.number).map(|other| other.id);
    one.origin.or_else(before)
}

/// The round that the first round leads to: the current one, otherwise the last.
fn later(project: &Project, first: RoundId) -> Option<RoundId> {
    let last = project.rounds().last().map(|round| round.id);
    let current = project.current_round().ok();
    current.into_iter().chain(last).find(|round| *round != first)
}

impl ScreenBehaviour for Rounds {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, usize::from(self.focus == Focus::Detail)))
    }

    fn has_work(&self) -> bool {
        self.selected().is_some_and(|round| !self.tallies.contains_key(&round)) || self.detail.has_work()
    }

    fn work(&mut self, project: &Project) -> Result<()> {
        if let Some(round) = self.selected().filter(|round| !self.tallies.contains_key(round)) {
            self.tallies.insert(round, project.tally(project.model().by_owner.in_round(round)));
        }
        if self.detail.has_work() { self.detail.work(project) } else { Ok(()) }
    }
}
