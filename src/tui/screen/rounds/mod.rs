//! The Rounds screen: the rounds, and beside them what became of the codes and the excerpts from one round to another.
//!
//! ```text
//! ┌ Runder ───────────────────────┐┌ Fra runde 1 til runde 2 ────────────────────────────────┐
//! │ 1 Første koding       lukket  ││ 8 + 38 koder ble 3 + 7.                                 │
//! │▸2 Overordnede temaer gjeldende││ ▌ Rammer                                     120 utdrag │
//! │ + ny runde (a)                ││    ← Oppstart/Opplæring                   52  ▇▇▇▇▇▇▇▇▇ │
//! │                               ││    ← Underveis/Tid                        31  ▇▇▇▇▇     │
//! └───────────────────────────────┘└─────────────────────────────────────────────────────────┘
//! ```
//!
//! `g` shows instead what was changed, excerpt by excerpt. What is shown is computed when nothing is typed, because it
//! grows with the project.

mod act;
mod detail;
mod draw;
#[cfg(test)]
mod tests;

use ratatui::layout::Rect;

use crate::domain::ids::RoundId;
use crate::error::Result;
use crate::project::Project;
use crate::tui::command::Pane;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use detail::{Detail, Subject};

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
    panes: Panes,
    areas: draw::Areas,
    /// The state of the project at the last update. `None` before the first.
    state: Option<(i64, Option<RoundId>)>,
}

impl Rounds {
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
    pub fn prepare(&mut self, project: &Project, _: &Words, area: Rect) -> Result<()> {
        self.areas = draw::Areas::of(area, (&mut self.panes, self.focus));
        let state = project.state();
        if self.state != Some(state) {
            self.update(project);
            self.state = Some(state);
        }
        self.list.show(self.rounds.len() + 1, usize::from(self.areas.list.height));
        self.detail.prepare(self.subject(project), usize::from(self.areas.detail.width));
        let visible = self.detail.list.show(self.detail.lines.len(), usize::from(self.areas.detail.height));
        self.detail.read(project, visible);
        Ok(())
    }

    /// Reads the rounds. The selected one stays selected; a new one, and the current one at first, is selected.
    fn update(&mut self, project: &Project) {
        let (selected, before) = (self.selected(), self.rounds.len());
        self.rounds = project.rounds().into_iter().map(|round| round.id).collect();
        let current = project.model().current_round().map(|round| round.id);
        let is_new = before < self.rounds.len();
        let target = if is_new { current } else { selected.or(current) };
        self.list.go(self.rounds.iter().position(|round| Some(*round) == target).unwrap_or(0));
        self.from = self.from.filter(|from| self.rounds.contains(from));
        self.detail.forget();
    }

    /// The selected round; `None` on the last row.
    fn selected(&self) -> Option<RoundId> {
        self.rounds.get(self.list.at).copied()
    }

    /// What the detail is about: the selected round, and the one it is compared with.
    fn subject(&self, project: &Project) -> Option<Subject> {
        let new = self.selected()?;
        let from = self.from.filter(|from| *from != new).or_else(|| earlier(project, new));
        Some(Subject { new, from })
    }
}

/// The round that a round is compared with if the user has not chosen one: the one it was begun from, otherwise the one
/// before it.
fn earlier(project: &Project, round: RoundId) -> Option<RoundId> {
    let one = project.round(round).ok()?;
    let before = || project.rounds().into_iter().rev().find(|other| other.number < one.number).map(|other| other.id);
    one.origin.or_else(before)
}

impl ScreenBehaviour for Rounds {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, usize::from(self.focus == Focus::Detail)))
    }

    fn has_work(&self) -> bool {
        self.detail.has_work()
    }

    fn work(&mut self, project: &Project) -> Result<()> {
        self.detail.work(project)
    }
}
