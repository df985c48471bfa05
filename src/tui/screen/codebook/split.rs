//! Splitting a code: its excerpts are shown one at a time, and one key deals each to another code. What has not been dealt
//! is still under the code, so one can stop at any time and go on later.

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::Rect;
use roaring::RoaringBitmap;

use super::targets::Targets;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::error::Result;
use crate::project::Project;
use crate::tui::command::{Command, Key};
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::screen::excerpts::{Card, words_width};
use crate::tui::widget::paint;
use crate::words::Words;

/// The fewest rows for the excerpt, if there is room.
const EXCERPT_ROWS: usize = 12;

/// The state of splitting.
pub struct Split {
    /// The code being split.
    pub code: CodeId,
    /// The excerpts that have not been dealt, in reading order.
    pub left: Vec<ExcerptId>,
    /// The index of the one that is shown.
    pub at: usize,
    /// The codes that excerpts are dealt to.
    pub targets: Targets,
    /// The excerpt that is shown.
    pub card: Option<Card>,
    pub(super) excerpt_area: Rect,
    pub(super) targets_area: Rect,
}

impl Split {
    /// Starts with the first excerpt. `None` if the code itself has no excerpts.
    pub fn new(project: &Project, code: CodeId) -> Option<Self> {
        let left = excerpts(project, code);
        let targets = Targets::new(project.model().codebook.children(Some(code)).to_vec());
        let area = Rect::default();
        let split = Self { code, left, at: 0, targets, card: None, excerpt_area: area, targets_area: area };
        (!split.left.is_empty()).then_some(split)
    }

    /// Reads the excerpts again after a change. One that came back, by undo, is shown. Returns whether the code exists.
    pub fn refresh(&mut self, project: &Project) -> bool {
        let before = std::mem::replace(&mut self.left, excerpts(project, self.code));
        if let Some(back) = self.left.iter().position(|id| !before.contains(id)) {
            self.at = back;
        }
        self.at = self.at.min(self.left.len().saturating_sub(1));
        self.targets.refresh(project);
        for child in project.model().codebook.children(Some(self.code)) {
            self.targets.add(*child);
        }
        project.model().codebook.get(self.code).is_some()
    }

    /// The excerpt that is shown.
    fn excerpt(&self) -> Option<ExcerptId> {
        self.left.get(self.at).copied()
    }

    /// Handles a key. `None` if it has no meaning of its own here.
    pub fn key(&mut self, project: &mut Project, key: Key) -> Option<Outcome> {
        let excerpt = self.excerpt()?;
        if let Some(target) = self.targets.of(key) {
            return Some(Outcome::Changed(project.deal_excerpts(self.code, &[excerpt], target)));
        }
        match key {
            Key(KeyCode::Char('n'), KeyModifiers::NONE) => {
                Some(Outcome::Open(Request::Prompt(Prompt::Deal(self.code, excerpt))))
            }
            Key(KeyCode::Char('f'), KeyModifiers::NONE) => Some(Outcome::Open(Request::Deal(self.code, excerpt))),
            Key(KeyCode::Char(' '), _) => self.perform(Command::Down),
            key if self.targets.is_free(key) => Some(Outcome::Notice("notice-no-code-on-key")),
            _ => None,
        }
    }

    /// Performs a command. `None` to stop.
    pub fn perform(&mut self, command: Command) -> Option<Outcome> {
        let last = self.left.len().saturating_sub(1);
        self.at = match command {
            Command::Down | Command::Right | Command::PageDown => (self.at + 1).min(last),
            Command::Up | Command::Left | Command::PageUp => self.at.saturating_sub(1),
            Command::First => 0,
            Command::Last => last,
            Command::Back => return None,
            _ => return Some(Outcome::Unhandled),
        };
        Some(Outcome::Done)
    }

    /// Deals the excerpt to the code that was clicked.
    pub fn click(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let target = self.targets_area.contains((x, y).into()).then(|| usize::from(y - self.targets_area.y));
        match (target.and_then(|at| self.targets.get(at)), self.excerpt()) {
            (Some(target), Some(excerpt)) => Outcome::Changed(project.deal_excerpts(self.code, &[excerpt], target)),
            _ => Outcome::Done,
        }
    }

    /// Lays out the excerpt above the codes.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        let inside = paint::inside(area);
        let rows = u16::try_from(self.targets.len() + 1).unwrap_or(u16::MAX).clamp(2, (inside.height / 2).max(2));
        let card = |id| Card::of(project, words, id, Some(self.code), words_width(inside.width));
        self.card = self.excerpt().map(card).transpose()?;
        // The codes stay in their place, unless the excerpt is long.
        let needed = self.card.as_ref().map_or(0, Card::height).max(EXCERPT_ROWS);
        let height = u16::try_from(needed).unwrap_or(u16::MAX).min(inside.height.saturating_sub(rows));
        self.excerpt_area = Rect { height, ..inside };
        self.targets_area = paint::below(inside, usize::from(height) + 1);
        Ok(())
    }
}

/// The excerpts with the code itself, in reading order.
fn excerpts(project: &Project, code: CodeId) -> Vec<ExcerptId> {
    project.in_order(project.model().by_owner.coded(code).unwrap_or(&RoaringBitmap::new()))
}
