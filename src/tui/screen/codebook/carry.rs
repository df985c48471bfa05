//! Moving codes: they are picked up, carried through the tree with the arrows or the mouse, and dropped. A row of the tree
//! shows where they would land. It is always exactly where the codes are after dropping them.

use super::rows::{BookRow, RowKey};
use super::{Codebook, Mode};
use crate::domain::ids::CodeId;
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::widget::tree::{Fold, Tree};

/// Codes being moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Carry {
    /// The codes, without those that have an ancestor among them.
    pub codes: Vec<CodeId>,
    /// The visible code above the place; `None` at the very top.
    pub after: Option<CodeId>,
    /// The depth of the place.
    pub depth: usize,
    /// Whether they are dragged with the mouse. The rows then stay where they are.
    pub is_dragged: bool,
    /// Whether they are dragged over themselves, where nothing moves.
    pub is_over_itself: bool,
}

impl Carry {
    /// Picks up codes where the first of them is. `None` if there are none.
    pub fn new(project: &Project, tree: &Tree<BookRow>, codes: &[CodeId]) -> Option<Self> {
        let book = &project.model().codebook;
        let codes: Vec<CodeId> = codes
            .iter()
            .copied()
            .filter(|code| !book.ancestors(*code).iter().any(|above| codes.contains(above)))
            .collect();
        let first = *codes.first()?;
        let depth = book.ancestors(first).len();
        let mut carry = Self { depth, codes, after: None, is_dragged: false, is_over_itself: false };
        let visible: Vec<CodeId> = tree.shown().filter_map(|(row, _)| row.key.code()).collect();
        let before = visible.iter().take_while(|code| **code != first).filter(|code| !carry.carries(project, **code));
        carry.after = before.last().copied();
        Some(carry)
    }

    /// Whether a code is among those being moved, or below one.
    pub fn carries(&self, project: &Project, code: CodeId) -> bool {
        self.codes.iter().any(|carried| project.model().codebook.is_within(code, *carried))
    }

    /// The rows without the codes being moved, and with the place where they would be dropped.
    pub fn rows(&self, project: &Project, rows: Vec<BookRow>) -> Vec<BookRow> {
        let mut rows: Vec<BookRow> =
            rows.into_iter().filter(|row| row.key.code().is_none_or(|code| !self.carries(project, code))).collect();
        let place = self.after.and_then(|after| rows.iter().position(|row| row.key == RowKey::Code(after)));
        let mut at = place.map_or(0, |place| place + 1);
        // After a closed code come the codes hidden under it.
        let above = place.and_then(|place| rows.get(place)).map_or(0, |row| row.depth);
        if place.is_some() && self.depth <= above {
            at += rows.iter().skip(at).take_while(|row| row.depth > above).count();
        }
        let (name, pen) = (String::new(), None);
        rows.insert(at, BookRow { key: RowKey::Drop, depth: self.depth, name, pen, retired: false, memo: false });
        rows
    }

    /// Carries the codes on by one row, or to another depth.
    fn carry(&mut self, tree: &mut Tree<BookRow>, command: Command, page: usize) -> bool {
        let rows: Vec<(CodeId, usize, Fold)> =
            tree.shown().filter_map(|(row, fold)| Some((row.key.code()?, row.depth, fold))).collect();
        let at = self.after.and_then(|after| rows.iter().position(|(code, ..)| *code == after)).map_or(0, |at| at + 1);
        let page = page.saturating_sub(1).max(1);
        let to = match command {
            Command::Up => (0..at).rev().find(|to| self.fits(&rows, *to)).unwrap_or(at.saturating_sub(1)),
            Command::Down => (at + 1..=rows.len()).find(|to| self.fits(&rows, *to)).unwrap_or(at + 1),
            Command::PageUp => at.saturating_sub(page),
            Command::PageDown => at + page,
            Command::First => 0,
            Command::Last => rows.len(),
            Command::Left => {
                self.depth = self.depth.saturating_sub(1);
                at
            }
            Command::Right => {
                if let Some((above, depth, Fold::Closed)) = at.checked_sub(1).and_then(|above| rows.get(above)) {
                    self.depth = depth + 1;
                    tree.open(RowKey::Code(*above));
                    return true;
                }
                self.depth += 1;
                at
            }
            _ => return false,
        };
        self.put(&rows, to.min(rows.len()), self.depth);
        true
    }

    /// Whether the codes can keep their depth after so many visible codes. So a theme is carried past its neighbour with all
    /// that is below it, and not into it.
    fn fits(&self, rows: &[(CodeId, usize, Fold)], at: usize) -> bool {
        let (least, deepest) = depths(rows, at);
        (least..=deepest).contains(&self.depth)
    }

    /// Puts the place after so many visible codes, as near to this depth as it can be there.
    fn put(&mut self, rows: &[(CodeId, usize, Fold)], at: usize, depth: usize) {
        let (least, deepest) = depths(rows, at);
        self.after = at.checked_sub(1).and_then(|above| rows.get(above)).map(|(code, ..)| *code);
        self.depth = depth.clamp(least, deepest);
    }

    /// The parent and the index among its other children.
    pub fn place(&self, project: &Project) -> (Option<CodeId>, usize) {
        let book = &project.model().codebook;
        let Some(after) = self.after else { return (None, 0) };
        // The code above and its ancestors, by their depths.
        let mut line: Vec<CodeId> = book.ancestors(after);
        line.reverse();
        line.push(after);
        let parent = self.depth.checked_sub(1).and_then(|depth| line.get(depth)).copied();
        let others = book.children(parent).iter().filter(|code| !self.codes.contains(code));
        let before = line.get(self.depth).and_then(|beside| others.clone().position(|code| code == beside));
        (parent, before.map_or(0, |before| before + 1))
    }
}

/// The least and the greatest depth that codes can have after so many visible ones.
fn depths(rows: &[(CodeId, usize, Fold)], at: usize) -> (usize, usize) {
    let above = at.checked_sub(1).and_then(|above| rows.get(above));
    let deepest = above.map_or(0, |(_, depth, fold)| depth + usize::from(*fold != Fold::Closed));
    let least = rows.get(at).map_or(0, |(_, depth, _)| *depth).min(deepest);
    (least, deepest)
}

impl Codebook {
    pub(super) fn carry_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        let page = usize::from(self.areas.tree_rows.height);
        if let Mode::Carry(carry) = &mut self.mode
            && std::mem::take(&mut carry.is_dragged)
        {
            carry.is_over_itself = false;
            self.set_rows(project);
        }
        let Mode::Carry(carry) = &mut self.mode else { return Outcome::Done };
        if carry.carry(&mut self.tree, command, page) {
            self.set_rows(project);
            return Outcome::Done;
        }
        match command {
            Command::Enter => self.drop_codes(project),
            Command::Add => {
                let (parent, _) = carry.place(project);
                Outcome::Open(Request::Prompt(Prompt::GroupCodes(carry.codes.clone(), parent)))
            }
            Command::Back => self.put_back(project),
            _ => Outcome::Unhandled,
        }
    }

    /// Puts the codes back where they were.
    pub(super) fn put_back(&mut self, project: &Project) -> Outcome {
        let Mode::Carry(carry) = std::mem::take(&mut self.mode) else { return Outcome::Done };
        self.set_rows(project);
        carry.codes.first().map(|code| self.tree.go(RowKey::Code(*code)));
        self.update_list(project)
    }

    /// Drops the codes at the place. They are still carried if they cannot be dropped there.
    pub(super) fn drop_codes(&mut self, project: &mut Project) -> Outcome {
        let Mode::Carry(carry) = &self.mode else { return Outcome::Done };
        if carry.is_over_itself {
            return self.put_back(project);
        }
        let (parent, at) = carry.place(project);
        let codes = carry.codes.clone();
        let moved = project.move_codes(&codes, parent, at);
        if moved.is_ok() {
            self.chosen.clear();
            self.put_back(project);
        }
        Outcome::Changed(moved)
    }

    /// Carries the codes to a row of the tree, under the mouse. The column decides how deep.
    pub(super) fn carry_to(&mut self, project: &Project, (x, y): (u16, u16)) {
        let area = self.areas.tree_rows;
        let Some(row) = self.tree.row_at(area, (x, y)).and_then(|row| row.key.code()) else { return };
        let Mode::Carry(carry) = &mut self.mode else { return };
        carry.is_over_itself = carry.carries(project, row);
        if !carry.is_over_itself {
            // A dragged code can land in a closed one.
            let fold = |fold| if carry.is_dragged { Fold::Leaf } else { fold };
            let visible = self.tree.shown().filter_map(|(row, f)| Some((row.key.code()?, row.depth, fold(f))));
            let rows: Vec<(CodeId, usize, Fold)> =
                visible.filter(|(code, ..)| !carry.carries(project, *code)).collect();
            let at = rows.iter().position(|(code, ..)| *code == row).map_or(0, |at| at + 1);
            // Over a code's name, the codes land under it; to the left of it, beside it.
            carry.put(&rows, at, usize::from(x.saturating_sub(area.x).saturating_sub(1)) / 2);
        }
        self.set_rows(project);
    }
}
