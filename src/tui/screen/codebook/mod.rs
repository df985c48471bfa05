//! The Codebook screen: the tree with its counts on the left, and what the selected code means and holds on the right. In
//! a window narrower than 100 columns only one of the two is visible. Codes are moved, merged, split and grouped here.
//!
//! ```text
//! ┌ Kodebok ───────────────────── egne   alle ┐┌ Oppstart/Opplæring ─────────────────┐
//! │ 2 valgt · egen rekkefølge                 ││ Definisjon: Å lære jobben.          │
//! │ ▾▌Oppstart                    0/0   74/8  ││ Brukes når: …                       │
//! │✓  ▌Opplæring                 52/8   52/8  ││ 52 utdrag fra 8 informanter         │
//! │   ▌Kurs · ett utdrag          1/1    1/1  ││ I03 Clara ───────────────────── 7   │
//! ```

mod act;
mod carry;
mod draw;
mod group;
mod info;
mod mouse;
mod rows;
mod split;
mod targets;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::analysis::count::Tally;
use crate::domain::ids::CodeId;
use crate::error::Result;
use crate::project::code::Seldom;
use crate::project::theme::Node;
use crate::project::theme::counts::{Counts, Following, News};
use crate::project::{Changed, Project};
use crate::tui::command::{Command, Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::screen::excerpts::{List, words_width};
use crate::tui::widget::input::Input;
use crate::tui::widget::panes::Panes;
use crate::tui::widget::tree::Tree;
use crate::words::Words;
use carry::Carry;
use group::Group;
use info::Info;
use rows::{BookRow, RowKey, Sort};
use split::Split;

/// The fewest rows of the tree that leave room for what the code means.
const MIN_ROWS_ABOVE_INFO: u16 = 12;

/// The pane with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The tree.
    #[default]
    Tree,
    /// The excerpts.
    List,
}

/// What the user is doing.
#[derive(Default)]
enum Mode {
    /// Looking at the codebook.
    #[default]
    Browse,
    /// Moving codes.
    Carry(Carry),
    /// Dealing the excerpts of a code to other codes.
    Split(Split),
    /// Grouping the codes at the top.
    Group(Group),
}

/// The state of the screen.
#[derive(Default)]
pub struct Codebook {
    focus: Focus,
    mode: Mode,
    tree: Tree<BookRow>,
    sort: Sort,
    /// The line for finding codes, if it is shown.
    find: Option<Input>,
    /// Whether it is being typed in.
    is_finding: bool,
    /// The codes that were chosen to be changed together.
    chosen: HashSet<CodeId>,
    /// The code that is marked to be shown beside another.
    beside: Option<CodeId>,
    /// The code on which the mouse was pressed.
    pressed: Option<CodeId>,
    /// The seldom used codes that were chosen last.
    chosen_seldom: Option<Seldom>,
    counts: Counts,
    /// What the visible rows show beyond the counts of whole themes, until something changes.
    seen: HashMap<CodeId, Seen>,
    list: List,
    info: Info,
    panes: Panes,
    areas: Areas,
    following: Following,
    /// Whether the codebook has no codes.
    is_empty: bool,
}

/// What a row shows of a code by itself.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    own: Tally,
    seldom: Option<Seldom>,
}

/// The areas of the screen. An empty area is hidden.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Areas {
    /// The tree, with the border.
    tree: Rect,
    /// The line above the tree.
    status: Rect,
    /// The rows of the tree.
    tree_rows: Rect,
    /// The pane beside it, with the border.
    side: Rect,
    /// What the selected code means.
    info: Rect,
    /// The rows of the excerpts.
    rows: Rect,
}

impl Codebook {
    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match (&self.mode, self.focus) {
            (Mode::Carry(_), _) => Pane::Moving,
            (Mode::Split(_), _) => Pane::Splitting,
            (Mode::Group(_), _) => Pane::Grouping,
            (Mode::Browse, Focus::Tree) => Pane::Book,
            (Mode::Browse, Focus::List) => Pane::BookExcerpts,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = match pane {
            Pane::Book => Focus::Tree,
            Pane::BookExcerpts => Focus::List,
            _ => return false,
        };
        self.mode = Mode::Browse;
        true
    }

    /// The selected code, or the first of those being moved.
    fn code(&self) -> Option<CodeId> {
        match &self.mode {
            Mode::Carry(carry) => carry.codes.first().copied(),
            _ => self.tree.selected().and_then(|row| row.key.code()),
        }
    }

    /// The codes that an act applies to: the chosen ones in the order of the tree, or else the selected one.
    fn codes(&self, project: &Project) -> Vec<CodeId> {
        if self.chosen.is_empty() {
            return self.code().into_iter().collect();
        }
        let all = project.model().codebook.in_order().iter().map(|(code, _)| *code);
        all.filter(|code| self.chosen.contains(code)).collect()
    }

    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        if let Err(error) = self.refresh(project) {
            return Outcome::Failed(error);
        }
        match &mut self.mode {
            Mode::Carry(_) => self.carry_command(project, command),
            Mode::Split(split) => match (split.perform(command), split.left.len()) {
                (Some(outcome), _) => outcome,
                (None, left) => self.stop("notice-split-stopped", left),
            },
            Mode::Group(group) => match (group.perform(project, command), group.loose.len()) {
                (Some(outcome), _) => outcome,
                (None, left) => self.stop("notice-group-stopped", left),
            },
            Mode::Browse => match self.focus {
                Focus::Tree => self.tree_command(project, command),
                Focus::List => self.list_command(project, command),
            },
        }
    }

    /// Goes back to looking at the codebook, and says how much is left.
    fn stop(&mut self, phrase: &'static str, left: usize) -> Outcome {
        self.mode = Mode::Browse;
        self.focus = Focus::Tree;
        if left > 0 { Outcome::Counted(phrase, left) } else { Outcome::Done }
    }

    /// No code is chosen any more.
    pub fn choose_none(&mut self) {
        self.chosen.clear();
        self.chosen_seldom = None;
    }

    /// A code that excerpts or codes were just moved to gets a key of its own.
    pub fn add_target(&mut self, code: CodeId) {
        match &mut self.mode {
            Mode::Split(split) => split.targets.add(code),
            Mode::Group(group) => group.targets.add(code),
            Mode::Carry(_) | Mode::Browse => {}
        }
    }

    /// Shows the excerpts of the selected code.
    fn show_code(&mut self, project: &Project) -> Result<()> {
        let node = self.code().map_or(Node::All, Node::Code);
        match self.list.shape.node == node {
            true => self.list.read(project, None),
            false => self.list.show(project, node, None),
        }
    }

    /// Shows the excerpts of the selected code, if they are not shown already.
    fn update_list(&mut self, project: &Project) -> Outcome {
        let is_shown = self.list.shape.node.code() == self.code();
        match if is_shown { Ok(()) } else { self.show_code(project) } {
            Ok(()) => Outcome::Done,
            Err(error) => Outcome::Failed(error),
        }
    }

    /// Updates the screen if the project has changed.
    fn refresh(&mut self, project: &Project) -> Result<()> {
        let news = self.following.news();
        if news == News::Nothing {
            return Ok(());
        }
        self.counts.update(project, &news)?;
        self.seen.clear();
        self.info = Info::default();
        let book = &project.model().codebook;
        self.chosen
            .retain(|code| book.place(*code).is_some_and(|_| book.get(*code).map(|c| c.round) == book.current()));
        let goes_on = match &mut self.mode {
            // The codes have been moved, or lie elsewhere now.
            Mode::Carry(_) => false,
            Mode::Split(split) => split.refresh(project),
            Mode::Group(group) => {
                group.refresh(project);
                true
            }
            Mode::Browse => true,
        };
        if !goes_on {
            self.mode = Mode::Browse;
        }
        self.is_empty = book.is_empty();
        self.set_rows(project);
        self.show_code(project)?;
        if self.list.items.is_empty() {
            self.focus = Focus::Tree;
        }
        self.following.caught_up(project);
        Ok(())
    }

    /// Fills the tree: what is found, in the chosen order, and the codes being moved at their new place.
    fn set_rows(&mut self, project: &Project) {
        let found = self.find.as_ref().map_or("", Input::text);
        let rows = rows::rows(project, &self.counts, self.sort, found);
        match &self.mode {
            Mode::Carry(carry) if !carry.is_dragged => {
                self.tree.set(carry.rows(project, rows));
                self.tree.go(RowKey::Drop);
            }
            _ => self.tree.set(rows),
        }
    }

    /// Prepares what this area shows.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        self.refresh(project)?;
        match &mut self.mode {
            Mode::Split(split) => return split.prepare(project, words, area),
            Mode::Group(group) => {
                group.prepare(area);
                return Ok(());
            }
            Mode::Carry(_) | Mode::Browse => {}
        }
        self.lay_out(project, words, area)?;
        self.tree.show(usize::from(self.areas.tree_rows.height));
        let shown = self.tree.rows_in(self.areas.tree_rows).into_iter().filter_map(|(row, ..)| row.key.code());
        for code in shown.collect::<Vec<_>>() {
            let coded = || project.model().by_owner.coded(code).cloned().unwrap_or_default();
            let seen = || Seen { own: project.tally(&coded()), seldom: project.how_seldom(code) };
            self.seen.entry(code).or_insert_with(seen);
        }
        let rows = self.areas.rows;
        self.list.lay_out(project, words, words_width(rows.width), usize::from(rows.height))
    }

    fn lay_out(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        use crate::tui::widget::paint;
        use crate::tui::widget::panes::Width;
        let tree = Width { minimum: 30, default: (area.width / 2).clamp(40, 72) };
        let mut areas = Areas::default();
        if let [tree, side] = self.panes.lay_out(area, &[Some(tree), None], self.focus as usize) {
            (areas.tree, areas.side) = (*tree, *side);
        }
        let inside = paint::inside(areas.tree);
        areas.status = Rect { height: 1.min(inside.height), ..inside };
        areas.tree_rows = paint::below(inside, 1);
        let is_beside = areas.side.area() > 0;
        let room = if is_beside { paint::inside(areas.side) } else { areas.tree_rows };
        let code = self.code();
        let tally = code.map(|code| self.counts.of(Node::Code(code))).unwrap_or_default();
        self.info.read(project, words, code, tally, usize::from(room.width.saturating_sub(2)))?;
        let lines = u16::try_from(self.info.lines.len()).unwrap_or(u16::MAX);
        if is_beside {
            let height = lines.min(room.height / 2);
            areas.info = Rect { height, ..room };
            areas.rows = paint::below(room, usize::from(height));
        } else if room.height >= MIN_ROWS_ABOVE_INFO {
            // Below the tree, with a line between.
            let height = lines.min(room.height / 4);
            areas.tree_rows.height -= height + 1;
            areas.info = paint::below(room, usize::from(areas.tree_rows.height) + 1);
        }
        self.areas = areas;
        Ok(())
    }

    /// Called after the line for finding codes has changed.
    fn found(&mut self, project: &Project) -> Outcome {
        self.set_rows(project);
        self.update_list(project)
    }
}

impl ScreenBehaviour for Codebook {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        matches!(self.mode, Mode::Browse).then_some((&mut self.panes, self.focus as usize))
    }

    fn type_in(&mut self, project: &mut Project, _: &Words, key: Key) -> Option<Outcome> {
        match &mut self.mode {
            Mode::Split(split) => return split.key(project, key),
            Mode::Group(group) => return group.key(project, key),
            Mode::Carry(_) => return None,
            Mode::Browse => {}
        }
        let input = self.find.as_mut().filter(|_| self.is_finding)?;
        match key.0 {
            KeyCode::Esc => {
                (self.find, self.is_finding) = (None, false);
                Some(self.found(project))
            }
            KeyCode::Enter | KeyCode::Down | KeyCode::Up => {
                self.is_finding = false;
                if input.is_empty() {
                    self.find = None;
                }
                Some(self.found(project))
            }
            _ if input.key(key) => Some(self.found(project)),
            _ => None,
        }
    }

    fn paste(&mut self, project: &Project, text: &str) -> bool {
        let Some(input) = self.find.as_mut().filter(|_| self.is_finding) else { return false };
        input.insert(text);
        self.found(project);
        true
    }

    fn hint(&self) -> Option<&'static str> {
        match &self.mode {
            Mode::Split(_) => Some("hint-split"),
            Mode::Group(_) => Some("hint-group"),
            Mode::Carry(_) => Some("hint-moving"),
            Mode::Browse if self.is_finding => Some("hint-find-code"),
            Mode::Browse => (self.is_empty && self.find.is_none()).then_some("hint-book-empty"),
        }
    }

    /// Notes the change. The screen is updated when it is shown.
    fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        self.following.note(project, changed);
        Ok(())
    }
}
