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
mod counts;
mod draw;
mod export;
mod group;
mod layout;
mod list;
mod mouse;
mod narrow;
#[cfg(test)]
mod tests;
mod tree;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::analysis::count::Tally;
use crate::domain::ids::CodeId;
use crate::error::Result;
use crate::project::{Changed, Project};
use crate::tui::command::{Command, Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::absent::Absent;
use crate::tui::screen::completing::Completing;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use counts::{Counts, News};
use group::{PensOn, Shape};
use layout::Areas;
use list::List;
use narrow::Narrow;
use tree::{Node, Tree};

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
    tree: Tree,
    counts: Counts,
    list: List,
    narrow: Narrow,
    /// Who has said nothing under the theme, where that is shown instead of the excerpts.
    silent: Option<Absent>,
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

    /// The panes, and which of them has the keys.
    pub fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, self.focus as usize))
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

    /// Whether a line of text is being typed.
    pub fn is_typing(&self) -> bool {
        self.narrow.typing
    }

    /// Whether one stands among those who have said nothing under the theme.
    pub fn shows_silent(&self) -> bool {
        self.silent.is_some() && self.focus == Focus::List
    }

    /// Whether Tab completes what is being typed.
    pub fn can_complete(&self) -> bool {
        self.narrow.typing && self.narrow.completing.can()
    }

    /// Takes a key where a line of text is being typed; nothing where none is.
    pub fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.narrow.typing {
            return None;
        }
        match key.0 {
            KeyCode::Enter => self.narrow.end(),
            KeyCode::Esc => return Some(self.unnarrow(project)),
            KeyCode::Tab | KeyCode::BackTab => {
                let completed = self.narrow.complete(project, words, key.0 == KeyCode::BackTab);
                return completed.then(|| self.narrowed(project));
            }
            _ if self.narrow.input.key(key) => {
                self.narrow.completing.look(project, words, &self.narrow.input);
                return Some(self.narrowed(project));
            }
            _ => return None,
        }
        Some(Outcome::Done)
    }

    /// Takes pasted text where a line of text is being typed. Returns whether it did.
    pub fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.narrow.typing {
            self.narrow.input.insert(text);
            self.narrow.completing = Completing::default();
            // What goes wrong here goes wrong again, and is said, when the screen is made ready.
            self.narrowed(project);
        }
        self.narrow.typing
    }

    /// Shows a theme: all of its excerpts, whatever was looked for before.
    pub fn open(&mut self, project: &Project, code: CodeId) -> Result<()> {
        self.narrow.clear();
        self.silent = None;
        self.refresh(project)?;
        if self.tree.go(project, &self.counts, code) {
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
                (self.silent, self.focus) = (None, Focus::List);
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
                self.silent = match self.silent {
                    Some(_) => None,
                    None => Some(Absent::in_none_of(project, &self.list.set, self.narrow.condition.as_ref())),
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
        self.silent = None;
        self.list.reshape(project, shape);
        Outcome::Done
    }

    fn turn_pens(&mut self, project: &Project) -> Outcome {
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
        self.list.show(project, self.tree.chosen(), self.narrow.condition.as_ref())?;
        self.count_list(project);
        Ok(())
    }

    /// Counts what the list shows now: the whole theme has been counted, what it was narrowed to has not.
    fn count_list(&mut self, project: &Project) {
        self.tally = match self.narrow.condition {
            None => self.counts.of(self.list.shape.node),
            Some(_) => project.tally(&self.list.set),
        };
        if self.silent.is_some() {
            self.silent = Some(Absent::in_none_of(project, &self.list.set, self.narrow.condition.as_ref()));
        }
    }

    /// Hears of a change; the screen is read again when it is looked at.
    pub fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
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

    /// Reads the project again, if anything has happened.
    fn refresh(&mut self, project: &Project) -> Result<()> {
        let news = self.news.clone().unwrap_or(News::Anything);
        if news == News::Nothing {
            return Ok(());
        }
        self.counts.update(project, &news)?;
        self.tree.read(project, &self.counts);
        if self.narrow.condition.is_some() {
            // A name in the query can mean something else now.
            self.narrow.read(project);
        }
        if self.list.shape.node == self.tree.chosen() {
            self.list.read(project, self.narrow.condition.as_ref())?;
            self.count_list(project);
        } else {
            self.show_chosen(project)?;
        }
        (self.news, self.head) = (Some(News::Nothing), project.store().head());
        if self.list.items.is_empty() && !self.narrow.is_shown() && self.silent.is_none() {
            self.focus = Focus::Tree;
        }
        Ok(())
    }

    /// Makes ready what this area shows.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        self.refresh(project)?;
        let definition = self.tree.chosen().code().and_then(|code| project.model().codebook.get(code));
        let definition = definition.map_or("", |code| code.definition.as_str());
        let narrow = &self.narrow;
        let says_more = narrow.fault.is_some() || narrow.hint.is_some() || narrow.shows_candidates();
        self.areas = Areas::of(area, (&mut self.panes, self.focus), self.narrow.is_shown(), says_more, definition);
        let tree = self.tree.list.show(self.tree.rows.len(), usize::from(self.areas.tree_rows.height));
        if let Some(condition) = self.narrow.condition.as_ref().filter(|_| self.counts_narrowed) {
            let nodes = self.tree.rows.get(tree).unwrap_or_default().iter().map(|row| row.node);
            self.counts.count_narrowed(project, condition, nodes)?;
        }
        let rows = self.areas.rows;
        match &mut self.silent {
            Some(silent) => {
                silent.list.show(silent.names.len(), usize::from(rows.height));
                Ok(())
            }
            None => self.list.lay_out(project, words, self.areas.words_width(), usize::from(rows.height)),
        }
    }
}
