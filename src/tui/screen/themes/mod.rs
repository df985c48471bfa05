//! The Themes screen: the tree with its counts on the left, and the excerpts of the selected theme on the right. In a
//! window narrower than 100 columns only one of the two is visible.
//!
//! ```text
//! ┌ Temaer ──── utdrag inf. ┐┌ Oppstart/Opplæring ─────────────────────────────┐
//! │ Alt merket       219  8 ││ 52 utdrag fra 8 informanter · etter informant    │
//! │▾▌Oppstart         74  8 ││ I03 Clara ─────────────────────────────────── 7  │
//! │  ▌Opplæring       52  8 ││▸▌replikk 41 · Underveis/Kolleger · gul           │
//! │▸▌Underveis       101  8 ││  … leste. Så kom en kollega og viste meg         │
//! ```

mod act;
mod codes;
mod draw;
mod filter;
mod layout;
mod mouse;
#[cfg(test)]
mod tests;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::analysis::count::Tally;
use crate::analysis::quote::Times;
use crate::domain::ids::CodeId;
use crate::error::Result;
use crate::project::export::TableRequest;
use crate::project::theme::counts::{Counts, Following, News};
use crate::project::theme::group::{PensOn, Shape};
use crate::project::theme::{Node, NodeRow};
use crate::project::{Changed, Project};
use crate::tui::command::{Command, Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::screen::absent::AbsentList;
use crate::tui::screen::excerpts::{List, words_width};
use crate::tui::widget::panes::Panes;
use crate::tui::widget::tree::{Tree, TreeRow};
use crate::words::Words;
use filter::Filter;
use layout::Areas;

/// The pane with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The tree.
    #[default]
    Tree,
    /// The excerpts.
    List,
}

/// The state of the screen.
#[derive(Default)]
pub struct Themes {
    focus: Focus,
    tree: Tree<NodeRow>,
    counts: Counts,
    list: List,
    filter: Filter,
    /// The code that is marked to be shown beside another.
    beside: Option<CodeId>,
    /// The participants who are absent from the theme, if they are shown instead of the excerpts.
    absent: Option<AbsentList>,
    /// The counts of the list.
    tally: Tally,
    /// Whether the counts in the tree follow the filter.
    counts_filtered: bool,
    panes: Panes,
    areas: Areas,
    following: Following,
}

impl Themes {
    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::Tree => Pane::Tree,
            Focus::List => Pane::Excerpts,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = match pane {
            Pane::Tree => Focus::Tree,
            Pane::Excerpts => Focus::List,
            _ => return false,
        };
        true
    }

    /// The node of the selected row.
    fn tree_node(&self) -> Node {
        self.tree.selected().map(|row| row.node).unwrap_or_default()
    }

    /// Shows all excerpts of a theme, without a filter.
    pub fn open(&mut self, project: &Project, code: CodeId) -> Result<()> {
        self.filter.clear();
        self.absent = None;
        self.refresh(project)?;
        if self.tree.go(Node::Code(code)) {
            self.focus = Focus::List;
        }
        self.show_node(project)
    }

    /// Narrows the list to the excerpts that a query finds. If it is that already, all excerpts are shown again.
    pub fn narrow(&mut self, project: &Project, query: &str) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        (self.absent, self.focus) = (None, Focus::List);
        if self.filter.line.text() == query {
            return self.clear_filter(project);
        }
        self.filter.line.typing = false;
        self.filter.line.set(query);
        self.filter_changed(project)
    }

    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        match command {
            Command::Filter => {
                self.filter.begin();
                (self.absent, self.focus) = (None, Focus::List);
                Outcome::Done
            }
            Command::ExactSpelling if self.filter.is_shown() => {
                self.filter.as_written = !self.filter.as_written;
                self.filter_changed(project)
            }
            Command::Group => {
                self.focus_hidden_list();
                let grouping = self.list.shape.grouping.next(project.model());
                self.reshape(project, Shape { grouping, ..self.list.shape })
            }
            Command::PenTarget => self.toggle_pen_target(project),
            Command::CountFiltered if self.filter.condition.is_none() => Outcome::Notice("notice-no-filter"),
            Command::CountFiltered => {
                self.counts_filtered = !self.counts_filtered;
                Outcome::Notice(if self.counts_filtered { "notice-counts-filtered" } else { "notice-counts-all" })
            }
            Command::Absent => {
                self.focus_hidden_list();
                self.absent = match self.absent {
                    Some(_) => None,
                    None => Some(self.absent_list(project)),
                };
                Outcome::Done
            }
            other => match self.focus {
                Focus::Tree => self.tree_command(project, other),
                Focus::List => self.list_command(project, other),
            },
        }
    }

    /// Focuses the list if it is hidden.
    fn focus_hidden_list(&mut self) {
        if self.areas.list.area() == 0 {
            self.focus = Focus::List;
        }
    }

    fn reshape(&mut self, project: &Project, shape: Shape) -> Outcome {
        self.absent = None;
        self.list.reshape(project, shape);
        Outcome::Done
    }

    /// Switches what pens colour. This needs a theme, because otherwise it is not clear which coding to colour.
    fn toggle_pen_target(&mut self, project: &Project) -> Outcome {
        if self.list.shape.node.code().is_none() {
            return Outcome::Notice("notice-pens-need-theme");
        }
        let pens_on = match self.list.shape.pens_on {
            PensOn::Excerpt => PensOn::Coding,
            PensOn::Coding => PensOn::Excerpt,
        };
        self.reshape(project, Shape { pens_on, ..self.list.shape })
    }

    /// Called after the filter line has changed.
    fn filter_changed(&mut self, project: &Project) -> Outcome {
        if !self.filter.read(project) {
            return Outcome::Done;
        }
        self.show_node(project).map_or_else(Outcome::Failed, |()| Outcome::Done)
    }

    /// Removes the filter. The selected excerpt stays selected.
    fn clear_filter(&mut self, project: &Project) -> Outcome {
        if !self.filter.clear() {
            return Outcome::Done;
        }
        match self.list.read(project, None) {
            Ok(()) => self.count_list(project),
            Err(error) => return Outcome::Failed(error),
        }
        Outcome::Done
    }

    /// The counts of a row of the tree.
    fn counts_of(&self, node: Node) -> Tally {
        match self.counts_filtered && self.filter.condition.is_some() {
            true => self.counts.of_narrowed(node),
            false => self.counts.of(node),
        }
    }

    /// Shows the excerpts of the selected row of the tree.
    fn show_node(&mut self, project: &Project) -> Result<()> {
        self.list.show(project, self.tree_node(), self.filter.condition.as_ref())?;
        self.count_list(project);
        Ok(())
    }

    /// Counts the list. The counts of whole themes are known already.
    fn count_list(&mut self, project: &Project) {
        self.tally = match self.filter.condition {
            None => self.counts.of(self.list.shape.node),
            Some(_) => project.tally(&self.list.set),
        };
        if self.absent.is_some() {
            self.absent = Some(self.absent_list(project));
        }
    }

    fn absent_list(&self, project: &Project) -> AbsentList {
        AbsentList::new(project.absent_from(&self.list.set, self.filter.condition.as_ref()))
    }

    /// The request for a table of what the list shows. `None` if the list has no excerpts that are counted.
    pub fn table(&mut self, project: &Project, words: &Words, times: Times) -> Result<Option<TableRequest>> {
        self.refresh(project)?;
        let request = || TableRequest::of_theme(project, self.list.shape.node, self.filter.line.text(), words);
        let options = self.filter.options();
        let request = (self.tally.count.excerpts > 0).then(request).transpose()?;
        Ok(request.map(|request| TableRequest { options, times, ..request }))
    }

    /// Updates the screen if the project has changed.
    fn refresh(&mut self, project: &Project) -> Result<()> {
        let news = self.following.news();
        if news == News::Nothing {
            return Ok(());
        }
        self.counts.update(project, &news)?;
        self.tree.set(project.theme_tree(self.counts.of(Node::Uncoded) != Tally::default()));
        if self.filter.condition.is_some() {
            // A name in the query may refer to something else now.
            self.filter.read(project);
        }
        if self.list.shape.node == self.tree_node() {
            self.list.read(project, self.filter.condition.as_ref())?;
            self.count_list(project);
        } else {
            self.show_node(project)?;
        }
        self.following.caught_up(project);
        if self.list.items.is_empty() && !self.filter.is_shown() && self.absent.is_none() {
            self.focus = Focus::Tree;
        }
        Ok(())
    }

    /// Prepares what this area shows.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        self.refresh(project)?;
        let definition = self.tree_node().code().and_then(|code| project.model().codebook.get(code));
        let definition = definition.map_or("", |code| code.definition.as_str());
        self.areas = Areas::of(area, (&mut self.panes, self.focus), (&self.filter, words), definition);
        self.tree.show(usize::from(self.areas.tree_rows.height));
        if let Some(condition) = self.filter.condition.as_ref().filter(|_| self.counts_filtered) {
            let rows = self.tree.rows_in(self.areas.tree_rows);
            self.counts.count_narrowed(project, condition, rows.iter().map(|(row, ..)| row.node))?;
        }
        let rows = self.areas.rows;
        match &mut self.absent {
            Some(absent) => {
                absent.prepare(rows);
                Ok(())
            }
            None => self.list.lay_out(project, words, words_width(rows.width), usize::from(rows.height)),
        }
    }
}

impl ScreenBehaviour for Themes {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, self.focus as usize))
    }

    fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.filter.line.typing {
            return None;
        }
        match (self.filter.line.key(project, words, key), key.0) {
            (Some(true), _) => Some(self.filter_changed(project)),
            (Some(false), _) => Some(Outcome::Done),
            (None, KeyCode::Esc) => Some(self.clear_filter(project)),
            (None, KeyCode::Enter) => {
                self.filter.end();
                Some(Outcome::Done)
            }
            (None, _) => None,
        }
    }

    fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.filter.line.typing {
            self.filter.line.paste(text);
            // An error here occurs again, and is shown, when the screen is prepared.
            self.filter_changed(project);
        }
        self.filter.line.typing
    }

    fn hint(&self) -> Option<&'static str> {
        match &self.filter.line {
            line if line.can_complete() => Some("hint-filter-complete"),
            line if line.typing => Some("hint-filter"),
            _ => (self.absent.is_some() && self.focus == Focus::List).then_some("hint-absent"),
        }
    }

    /// Notes the change. The screen is updated when it is shown.
    fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        self.following.note(project, changed);
        Ok(())
    }
}

impl TreeRow for NodeRow {
    type Key = Node;

    fn key(&self) -> Node {
        self.node
    }

    fn depth(&self) -> usize {
        self.depth
    }
}
