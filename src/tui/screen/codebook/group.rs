//! Grouping loose codes: a flat list of the codes at the top that have none below them, and the groups beside it, each with
//! a key. The key moves the chosen codes, or the selected one, under the group.

use std::collections::HashSet;

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::Rect;

use super::targets::Targets;
use crate::domain::ids::CodeId;
use crate::project::Project;
use crate::tui::command::{Command, Key};
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::paint;

/// The state of grouping.
pub struct Group {
    /// The loose codes.
    pub loose: Vec<CodeId>,
    /// The selected one.
    pub list: ListPosition,
    /// The codes that were chosen to be moved together.
    pub chosen: HashSet<CodeId>,
    /// The groups.
    pub targets: Targets,
    /// The selected group.
    pub target_list: ListPosition,
    /// Whether the groups have the focus.
    pub is_among_groups: bool,
    pub(super) loose_pane: Rect,
    pub(super) group_pane: Rect,
}

impl Group {
    /// Starts with these codes chosen. `None` if there are no loose codes.
    pub fn new(project: &Project, chosen: &HashSet<CodeId>) -> Option<Self> {
        let book = &project.model().codebook;
        let has_children = |code: &CodeId| !book.children(Some(*code)).is_empty();
        let groups = book.in_order().iter().map(|(code, _)| *code).filter(has_children).collect();
        let mut group = Self {
            loose: Vec::new(),
            list: ListPosition::default(),
            chosen: chosen.clone(),
            targets: Targets::new(groups),
            target_list: ListPosition::default(),
            is_among_groups: false,
            loose_pane: Rect::default(),
            group_pane: Rect::default(),
        };
        group.refresh(project);
        (!group.loose.is_empty()).then_some(group)
    }

    /// Reads the codes again after a change.
    pub fn refresh(&mut self, project: &Project) {
        let book = &project.model().codebook;
        self.targets.refresh(project);
        let is_loose = |code: &CodeId| {
            book.children(Some(*code)).is_empty()
                && !self.targets.contains(*code)
                && book.get(*code).is_some_and(|code| !code.retired)
        };
        self.loose = book.children(None).iter().copied().filter(is_loose).collect();
        self.chosen.retain(|code| self.loose.contains(code));
    }

    /// The codes to move: the chosen ones, or else the selected one.
    fn codes(&self) -> Vec<CodeId> {
        if self.chosen.is_empty() {
            return self.loose.get(self.list.at).copied().into_iter().collect();
        }
        self.loose.iter().copied().filter(|code| self.chosen.contains(code)).collect()
    }

    /// Moves the codes under a group.
    fn put_under(&mut self, project: &mut Project, group: CodeId) -> Outcome {
        let codes = self.codes();
        if codes.is_empty() {
            return Outcome::Notice("notice-all-grouped");
        }
        self.is_among_groups = false;
        let path = project.model().codebook.path(group);
        Outcome::Changed(project.group_codes(&codes, &path).map(|(_, changed)| changed))
    }

    /// Handles a key. `None` if it has no meaning of its own here.
    pub fn key(&mut self, project: &mut Project, key: Key) -> Option<Outcome> {
        if let Some(group) = self.targets.of(key) {
            return Some(self.put_under(project, group));
        }
        match key {
            Key(KeyCode::Char('n'), KeyModifiers::NONE) if self.loose.is_empty() => {
                Some(Outcome::Notice("notice-all-grouped"))
            }
            Key(KeyCode::Char('n'), KeyModifiers::NONE) => {
                Some(Outcome::Open(Request::Prompt(Prompt::GroupCodes(self.codes(), None))))
            }
            Key(KeyCode::Char(' '), _) if !self.is_among_groups => {
                self.toggle(self.list.at);
                self.list.step(1, self.loose.len());
                Some(Outcome::Done)
            }
            key if self.targets.is_free(key) => Some(Outcome::Notice("notice-no-group-on-key")),
            Key(KeyCode::Tab, _) => {
                self.is_among_groups = !self.is_among_groups;
                Some(Outcome::Done)
            }
            _ => None,
        }
    }

    fn toggle(&mut self, at: usize) {
        let Some(code) = self.loose.get(at) else { return };
        if !self.chosen.remove(code) {
            self.chosen.insert(*code);
        }
    }

    /// Performs a command. `None` to stop.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Option<Outcome> {
        let page = usize::from(self.loose_pane.height.saturating_sub(2));
        let (list, length) = match self.is_among_groups {
            true => (&mut self.target_list, self.targets.len()),
            false => (&mut self.list, self.loose.len()),
        };
        if list.navigate(command, length, page) {
            return Some(Outcome::Done);
        }
        match command {
            Command::Right => self.is_among_groups = true,
            Command::Left => self.is_among_groups = false,
            Command::Back if self.is_among_groups => self.is_among_groups = false,
            Command::Back if !self.chosen.is_empty() => self.chosen.clear(),
            Command::Back => return None,
            Command::Enter if self.is_among_groups => {
                let group = self.targets.get(self.target_list.at)?;
                return Some(self.put_under(project, group));
            }
            Command::Enter => self.is_among_groups = true,
            _ => return Some(Outcome::Unhandled),
        }
        Some(Outcome::Done)
    }

    /// A click on a loose code selects it, on the selected one chooses it, and on a group moves the codes there.
    pub fn click(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        let (loose, groups) = (paint::inside(self.loose_pane), paint::inside(self.group_pane));
        if let Some(at) = self.target_list.row_at(groups, (x, y), self.targets.len()) {
            self.target_list.go(at);
            return self.targets.get(at).map_or(Outcome::Done, |group| self.put_under(project, group));
        }
        if let Some(again) = self.list.click(loose, (x, y), self.loose.len()) {
            self.is_among_groups = false;
            if again {
                self.toggle(self.list.at);
            }
        }
        Outcome::Done
    }

    /// Lays out the two lists side by side.
    pub fn prepare(&mut self, area: Rect) {
        let width = area.width / 2;
        self.loose_pane = Rect { width, ..area };
        self.group_pane = Rect { x: area.x + width, width: area.width - width, ..area };
        let height = usize::from(area.height.saturating_sub(2));
        self.list.show(self.loose.len(), height);
        self.target_list.show(self.targets.len(), height);
    }
}
