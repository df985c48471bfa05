//! Themes: the tree with its counts to the left, every excerpt under the chosen theme to the right. Below 100 columns
//! one of the two shows at a time.
//!
//! ```text
//! ┌ Temaer ──── utdrag inf. ┐┌ Oppstart/Opplæring ─────────────────────────────┐
//! │ Alt merket       219  8 ││ 52 utdrag fra 8 informanter · etter informant    │
//! │▾▌Oppstart         74  8 ││ I03 Clara ─────────────────────────────────── 7  │
//! │  ▌Opplæring       52  8 ││▸▌replikk 41 · Underveis/Kolleger · gul           │
//! │▸▌Underveis       101  8 ││  … leste. Så kom en kollega og viste meg         │
//! ```

mod act;
mod card;
mod codes;
mod draw;
mod layout;
mod list;
mod mouse;
mod narrow;
#[cfg(test)]
mod tests;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::analysis::count::Tally;
use crate::analysis::quote::Times;
use crate::domain::ids::CodeId;
use crate::error::Result;
use crate::project::export::TableRequest;
use crate::project::theme::counts::{Counts, News};
use crate::project::theme::group::{PensOn, Shape};
use crate::project::theme::{Node, NodeRow};
use crate::project::{Changed, Project};
use crate::tui::command::{Command, Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::Abilities;
use crate::tui::screen::absent::AbsentList;
use crate::tui::widget::panes::Panes;
use crate::tui::widget::tree::{Tree, TreeRow};
use crate::words::Words;
use layout::Areas;
use list::List;
use narrow::Narrow;

/// Which pane has the keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The tree.
    #[default]
    Tree,
    /// The excerpts.
    List,
}

/// The screen's state.
#[derive(Default)]
pub struct Themes {
    focus: Focus,
    tree: Tree<NodeRow>,
    counts: Counts,
    list: List,
    narrow: Narrow,
    /// Who is absent from the theme, where that is shown instead of the excerpts.
    absent: Option<AbsentList>,
    /// How many of the excerpts in the list count, how many people are heard in those, and how many do not count.
    tally: Tally,
    /// Whether the counts of the tree are of what the list is narrowed to.
    counts_narrowed: bool,
    panes: Panes,
    areas: Areas,
    /// What has happened since the screen last read the project, and the journal's head it has heard of.
    news: Option<News>,
    head: i64,
}

impl Themes {
    /// Where keys go.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::Tree => Pane::Tree,
            Focus::List => Pane::Excerpts,
        }
    }

    /// Gives a pane the keys. Returns whether it can have them.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = match pane {
            Pane::Tree => Focus::Tree,
            Pane::Excerpts => Focus::List,
            _ => return false,
        };
        true
    }

    /// What the chosen row of the tree stands for.
    fn tree_node(&self) -> Node {
        self.tree.chosen().map(|row| row.node).unwrap_or_default()
    }

    /// Shows a theme: all of its excerpts, whatever was looked for before.
    pub fn open(&mut self, project: &Project, code: CodeId) -> Result<()> {
        self.narrow.clear();
        self.absent = None;
        self.refresh(project)?;
        if self.tree.go(Node::Code(code)) {
            self.focus = Focus::List;
        }
        self.show_chosen(project)
    }

    /// What a command does here.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        match command {
            Command::Narrow => {
                self.narrow.begin();
                (self.absent, self.focus) = (None, Focus::List);
                Outcome::Done
            }
            Command::Strictly if self.narrow.is_shown() => {
                self.narrow.as_written = !self.narrow.as_written;
                self.narrowed(project)
            }
            Command::Group => {
                self.look_at_list();
                let grouping = self.list.shape.grouping.next(project.model());
                self.reshape(project, Shape { grouping, ..self.list.shape })
            }
            Command::PenTarget => self.turn_pens(project),
            Command::CountNarrowed if self.narrow.condition.is_none() => Outcome::Notice("notice-nothing-narrowed"),
            Command::CountNarrowed => {
                self.counts_narrowed = !self.counts_narrowed;
                Outcome::Notice(if self.counts_narrowed { "notice-counts-narrowed" } else { "notice-counts-all" })
            }
            Command::Absent => {
                self.look_at_list();
                self.absent = match self.absent {
                    Some(_) => None,
                    None => Some(self.who_is_absent(project)),
                };
                Outcome::Done
            }
            other => match self.focus {
                Focus::Tree => self.in_tree(project, other),
                Focus::List => self.in_list(project, other),
            },
        }
    }

    /// Goes to the excerpts where the tree hides them.
    fn look_at_list(&mut self) {
        if self.areas.list.area() == 0 {
            self.focus = Focus::List;
        }
    }

    fn reshape(&mut self, project: &Project, shape: Shape) -> Outcome {
        self.absent = None;
        self.list.reshape(project, shape);
        Outcome::Done
    }

    /// Only within a theme is it clear which coding a pen would be put on.
    fn turn_pens(&mut self, project: &Project) -> Outcome {
        if self.list.shape.node.code().is_none() {
            return Outcome::Notice("notice-pens-need-theme");
        }
        let pens_on = match self.list.shape.pens_on {
            PensOn::Excerpt => PensOn::Coding,
            PensOn::Coding => PensOn::Excerpt,
        };
        self.reshape(project, Shape { pens_on, ..self.list.shape })
    }

    /// After what narrows the list was changed.
    fn narrowed(&mut self, project: &Project) -> Outcome {
        if !self.narrow.read(project) {
            return Outcome::Done;
        }
        self.show_chosen(project).map_or_else(Outcome::Failed, |()| Outcome::Done)
    }

    /// Lets everything show again, at the excerpt at which one stood.
    fn unnarrow(&mut self, project: &Project) -> Outcome {
        if !self.narrow.clear() {
            return Outcome::Done;
        }
        match self.list.read(project, None) {
            Ok(()) => self.count_list(project),
            Err(error) => return Outcome::Failed(error),
        }
        Outcome::Done
    }

    /// What a row of the tree says of how much there is.
    fn counts_of(&self, node: Node) -> Tally {
        match self.counts_narrowed && self.narrow.condition.is_some() {
            true => self.counts.of_narrowed(node),
            false => self.counts.of(node),
        }
    }

    /// Shows what lies under the chosen row of the tree.
    fn show_chosen(&mut self, project: &Project) -> Result<()> {
        self.list.show(project, self.tree_node(), self.narrow.condition.as_ref())?;
        self.count_list(project);
        Ok(())
    }

    /// Counts what the list shows now: the whole theme has been counted, what it was narrowed to has not.
    fn count_list(&mut self, project: &Project) {
        self.tally = match self.narrow.condition {
            None => self.counts.of(self.list.shape.node),
            Some(_) => project.tally(&self.list.set),
        };
        if self.absent.is_some() {
            self.absent = Some(self.who_is_absent(project));
        }
    }

    fn who_is_absent(&self, project: &Project) -> AbsentList {
        AbsentList::new(project.absent_from(&self.list.set, self.narrow.condition.as_ref()))
    }

    /// The theme table of what is shown; nothing where no excerpt that counts is shown.
    pub fn table(&mut self, project: &Project, words: &Words, times: Times) -> Result<Option<TableRequest>> {
        self.refresh(project)?;
        let wanted = || TableRequest::of_theme(project, self.list.shape.node, self.narrow.line.text(), words);
        let options = self.narrow.options();
        let wanted = (self.tally.count.excerpts > 0).then(wanted).transpose()?;
        Ok(wanted.map(|wanted| TableRequest { options, times, ..wanted }))
    }

    /// Reads the project again, if anything has happened.
    fn refresh(&mut self, project: &Project) -> Result<()> {
        let news = self.news.clone().unwrap_or(News::Anything);
        if news == News::Nothing {
            return Ok(());
        }
        self.counts.update(project, &news)?;
        self.tree.set(project.theme_tree(self.counts.of(Node::Uncoded) != Tally::default()));
        if self.narrow.condition.is_some() {
            // A name in the query can mean something else now.
            self.narrow.read(project);
        }
        if self.list.shape.node == self.tree_node() {
            self.list.read(project, self.narrow.condition.as_ref())?;
            self.count_list(project);
        } else {
            self.show_chosen(project)?;
        }
        (self.news, self.head) = (Some(News::Nothing), project.store().head());
        if self.list.items.is_empty() && !self.narrow.is_shown() && self.absent.is_none() {
            self.focus = Focus::Tree;
        }
        Ok(())
    }

    /// Makes ready what this area shows.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        self.refresh(project)?;
        let definition = self.tree_node().code().and_then(|code| project.model().codebook.get(code));
        let definition = definition.map_or("", |code| code.definition.as_str());
        self.areas = Areas::of(area, (&mut self.panes, self.focus), (&self.narrow, words), definition);
        self.tree.show(usize::from(self.areas.tree_rows.height));
        if let Some(condition) = self.narrow.condition.as_ref().filter(|_| self.counts_narrowed) {
            let rows = self.tree.rows_in(self.areas.tree_rows);
            self.counts.count_narrowed(project, condition, rows.iter().map(|(row, ..)| row.node))?;
        }
        let rows = self.areas.rows;
        match &mut self.absent {
            Some(absent) => {
                absent.prepare(rows);
                Ok(())
            }
            None => self.list.lay_out(project, words, self.areas.words_width(), usize::from(rows.height)),
        }
    }
}

impl Abilities for Themes {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, self.focus as usize))
    }

    fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.narrow.line.typing {
            return None;
        }
        match (self.narrow.line.key(project, words, key), key.0) {
            (Some(true), _) => Some(self.narrowed(project)),
            (Some(false), _) => Some(Outcome::Done),
            (None, KeyCode::Esc) => Some(self.unnarrow(project)),
            (None, KeyCode::Enter) => {
                self.narrow.end();
                Some(Outcome::Done)
            }
            (None, _) => None,
        }
    }

    fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.narrow.line.typing {
            self.narrow.line.paste(text);
            // What goes wrong here goes wrong again, and is said, when the screen is made ready.
            self.narrowed(project);
        }
        self.narrow.line.typing
    }

    fn hint(&self) -> Option<&'static str> {
        match &self.narrow.line {
            line if line.can_complete() => Some("hint-narrow-complete"),
            line if line.typing => Some("hint-narrow"),
            _ => (self.absent.is_some() && self.focus == Focus::List).then_some("hint-absent"),
        }
    }

    /// Hears of a change; the screen is read again when it is looked at.
    fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        let head = project.store().head();
        if self.news.is_none() || changed.seq == 0 && head == self.head {
            return Ok(());
        }
        let next = changed.seq == head && head == self.head + 1;
        self.head = head;
        match &mut self.news {
            Some(news) if next => news.add(changed),
            news => *news = None,
        }
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
