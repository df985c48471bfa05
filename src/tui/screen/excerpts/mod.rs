//! The list of excerpts of a theme, as several screens show it: groups, selection and visible rows. Only visible
//! excerpts are laid out.

mod card;
mod draw;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use roaring::RoaringBitmap;

use crate::analysis::count::Tally;
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::query::condition::Condition;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::theme::Node;
use crate::project::theme::group::{Entry, Group, Shape, grouped};
use crate::tui::command::Command;
use crate::words::{Language, Words};
pub use card::Card;

/// Columns before an excerpt's text: the mark of chosen ones, the colour and a space.
pub const GUTTER: u16 = 3;

/// The maximum width of the text, in columns. Longer rows are hard to read.
const MAX_TEXT_WIDTH: u16 = 96;

/// The width of an excerpt's text in an area of this width, in columns.
pub fn words_width(width: u16) -> usize {
    usize::from(width.saturating_sub(GUTTER + 1).clamp(8, MAX_TEXT_WIDTH))
}

/// The place of an excerpt in its document.
pub fn passage(project: &Project, id: ExcerptId) -> Option<(DocumentId, Span)> {
    project.model().excerpts.get(id).map(|excerpt| (excerpt.document, excerpt.span()))
}

/// An item of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    /// The heading of a group, by its index.
    Heading(usize),
    /// An excerpt.
    Entry(Entry),
}

/// A visible item.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its index in the list.
    pub at: usize,
    /// The number of its rows that have been scrolled out at the top.
    pub hidden: usize,
    /// The row of the pane where it begins.
    pub y: usize,
    /// The layout of the excerpt. `None` for a heading.
    card: Option<Rc<Card>>,
}

/// The list.
#[derive(Default)]
pub struct List {
    /// The theme, the grouping, and what pens colour.
    pub shape: Shape,
    /// The excerpts in the list.
    pub set: RoaringBitmap,
    /// The groups.
    pub groups: Vec<Group>,
    /// The counts of each group.
    pub tallies: Vec<Tally>,
    /// Headings and excerpts, from the top down.
    pub items: Vec<Item>,
    /// The index of the selected item, which is an excerpt if there are any.
    pub at: usize,
    /// The excerpts that were chosen to be changed together.
    pub chosen: HashSet<ExcerptId>,
    /// The visible items.
    pub shown: Vec<Shown>,
    top: usize,
    hidden: usize,
    /// The width of cards, and their language.
    layout: (usize, Option<Language>),
    height: usize,
    cards: HashMap<usize, Rc<Card>>,
}

impl List {
    /// Shows the excerpts of a node that meet the condition, from the beginning.
    pub fn show(&mut self, project: &Project, node: Node, narrowed: Option<&Condition>) -> Result<()> {
        self.shape.node = node;
        self.chosen.clear();
        self.select_excerpts(project, narrowed)?;
        (self.at, self.top, self.hidden) = (0, 0, 0);
        self.skip_heading();
        Ok(())
    }

    /// Updates the excerpts. The selected excerpt stays selected. If it is gone, its neighbour is selected.
    pub fn read(&mut self, project: &Project, narrowed: Option<&Condition>) -> Result<()> {
        let (before, at) = (std::mem::take(&mut self.items), self.at);
        self.select_excerpts(project, narrowed)?;
        let set = &self.set;
        self.chosen.retain(|id| set.contains(id.bit()));
        self.at = self.position_after_change(&before, at);
        self.skip_heading();
        Ok(())
    }

    /// Shows these excerpts of a node. The selected excerpt stays selected. If it is gone, its neighbour is selected.
    pub fn show_these(&mut self, project: &Project, node: Node, set: RoaringBitmap) {
        self.shape.node = node;
        let (before, at) = (std::mem::take(&mut self.items), self.at);
        self.chosen.retain(|id| set.contains(id.bit()));
        self.set = set;
        self.restore_panes(project);
        self.at = self.position_after_change(&before, at);
        self.skip_heading();
    }

    fn select_excerpts(&mut self, project: &Project, narrowed: Option<&Condition>) -> Result<()> {
        let under = match self.shape.node {
            Node::Code(code) => vec![Condition::Coded(project.model().codebook.theme(code))],
            Node::All | Node::Uncoded => Vec::new(),
        };
        let set = project.select(&Condition::All(under.into_iter().chain(narrowed.cloned()).collect()))?;
        self.set = if self.shape.node == Node::Uncoded { set - project.coded() } else { set };
        self.restore_panes(project);
        Ok(())
    }

    fn restore_panes(&mut self, project: &Project) {
        self.cards.clear();
        self.groups = grouped(project, self.shape, &project.in_order(&self.set));
        let bits = |group: &Group| group.entries.iter().map(|entry| entry.excerpt.bit()).collect();
        self.tallies = self.groups.iter().map(|group| project.tally(&bits(group))).collect();
        let items = |(n, group): (usize, &Group)| {
            let entries: Vec<Item> = group.entries.iter().map(|entry| Item::Entry(*entry)).collect();
            std::iter::once(Item::Heading(n)).chain(entries)
        };
        self.items = self.groups.iter().enumerate().flat_map(items).collect();
    }

    /// The new index of the item that was selected. If it is gone, the next remaining one, or else the previous one.
    fn position_after_change(&self, before: &[Item], at: usize) -> usize {
        let entry = |item: &Item| match item {
            Item::Entry(entry) => Some(*entry),
            Item::Heading(_) => None,
        };
        let (earlier, from_here) = before.split_at(at.min(before.len()));
        let candidates = from_here.iter().chain(earlier.iter().rev()).filter_map(entry);
        let same = candidates.clone().next().and_then(|old| self.items.iter().position(|i| entry(i) == Some(old)));
        let remaining = candidates.map(|old| old.excerpt).find(|id| self.set.contains(id.bit()));
        let excerpt = || self.items.iter().position(|i| entry(i).map(|e| e.excerpt) == remaining);
        same.or_else(|| remaining.and_then(|_| excerpt())).unwrap_or(at).min(self.items.len().saturating_sub(1))
    }

    /// Changes the grouping or what pens colour. The selected excerpt stays selected.
    pub fn reshape(&mut self, project: &Project, shape: Shape) {
        self.shape = shape;
        let (before, at) = (std::mem::take(&mut self.items), self.at);
        self.restore_panes(project);
        self.at = self.position_after_change(&before, at);
        self.skip_heading();
    }

    /// The selected excerpt.
    pub fn selected(&self) -> Option<Entry> {
        self.entry(self.at)
    }

    fn entry(&self, at: usize) -> Option<Entry> {
        match self.items.get(at)? {
            Item::Entry(entry) => Some(*entry),
            Item::Heading(_) => None,
        }
    }

    /// The excerpts that an act applies to: the chosen ones, or else the selected one.
    pub fn targets(&self) -> Vec<Entry> {
        if self.chosen.is_empty() {
            return self.selected().into_iter().collect();
        }
        let chosen = |at| self.entry(at).filter(|entry| self.chosen.contains(&entry.excerpt));
        let mut seen = HashSet::new();
        let all = (0..self.items.len()).filter_map(chosen).filter(|entry| seen.insert(entry.excerpt));
        all.map(|entry| Entry { code: None, ..entry }).collect()
    }

    /// Adds the selected excerpt to the chosen ones, or removes it.
    pub fn toggle_chosen(&mut self) {
        let Some(entry) = self.selected() else { return };
        if !self.chosen.remove(&entry.excerpt) {
            self.chosen.insert(entry.excerpt);
        }
    }

    /// Moves the selection as a command says. Returns whether the command does that.
    pub fn navigate(&mut self, command: Command) -> bool {
        let page = self.page();
        match command {
            Command::Up => self.step_row(false),
            Command::Down => self.step_row(true),
            Command::PageUp => self.step(-page),
            Command::PageDown => self.step(page),
            Command::First => self.go(0),
            Command::Last => self.go(usize::MAX),
            _ => return false,
        }
        true
    }

    /// The index of the item at a row of the pane.
    pub fn item_at(&self, row: usize) -> Option<usize> {
        let shown = self.shown.iter().rev().find(|shown| shown.y <= row)?;
        let end = shown.card.as_ref().map_or(1, |card| card.height()).saturating_sub(shown.hidden);
        (row < shown.y + end).then_some(shown.at)
    }

    /// Moves the selection by this many excerpts.
    pub fn step(&mut self, by: isize) {
        let onward = by.signum();
        for _ in 0..by.unsigned_abs() {
            let mut to = self.at;
            loop {
                match to.checked_add_signed(onward).filter(|next| *next < self.items.len()) {
                    Some(next) => to = next,
                    None => return,
                }
                if self.entry(to).is_some() {
                    break;
                }
            }
            self.at = to;
        }
    }

    /// Moves to the next or previous excerpt. In an excerpt that is longer than the pane, it scrolls instead until all
    /// of it has been visible.
    pub fn step_row(&mut self, onward: bool) {
        let rows = self.cards.get(&self.at).map_or(0, |card| card.height() - 1);
        let max_hidden = rows.saturating_sub(self.height);
        let jump = (self.height / 2).max(1);
        if self.top == self.at && max_hidden > 0 {
            if onward && self.hidden < max_hidden {
                self.hidden = (self.hidden + jump).min(max_hidden);
                return;
            }
            if !onward && self.hidden > 0 {
                self.hidden = self.hidden.saturating_sub(jump);
                return;
            }
        }
        self.step(if onward { 1 } else { -1 });
    }

    /// The number of excerpts to move on Page Up and Page Down.
    fn page(&self) -> isize {
        let seen = self.shown.iter().filter(|shown| shown.card.is_some()).count();
        isize::try_from(seen.saturating_sub(1).max(1)).unwrap_or(1)
    }

    /// Selects an item.
    pub fn go(&mut self, at: usize) {
        self.at = at.min(self.items.len().saturating_sub(1));
        self.skip_heading();
    }

    /// Headings cannot be selected. The first excerpt below is selected instead.
    fn skip_heading(&mut self) {
        if matches!(self.items.get(self.at), Some(Item::Heading(_))) {
            self.at += 1;
        }
    }

    /// Lays out the visible items for a pane of this size. The selected excerpt is among them.
    pub fn lay_out(&mut self, project: &Project, words: &Words, width: usize, height: usize) -> Result<()> {
        let layout = (width, Some(words.language()));
        if self.layout != layout {
            self.cards.clear();
        }
        (self.layout, self.height) = (layout, height);
        self.scroll_to_selected(project, words)?;
        self.shown.clear();
        let (mut y, mut hidden) = (0, self.hidden);
        for at in self.top..self.items.len() {
            if y >= height {
                break;
            }
            let rows = self.rows_of(project, words, at)?;
            self.shown.push(Shown { at, hidden, y, card: self.cards.get(&at).cloned() });
            y += rows.saturating_sub(hidden);
            hidden = 0;
        }
        Ok(())
    }

    fn scroll_to_selected(&mut self, project: &Project, words: &Words) -> Result<()> {
        self.top = self.top.min(self.items.len().saturating_sub(1));
        let own = if self.items.is_empty() { 0 } else { self.rows_of(project, words, self.at)?.saturating_sub(1) };
        if self.at < self.top || (self.at == self.top && own <= self.height) {
            let headed = self.at > 0 && self.entry(self.at - 1).is_none();
            self.top = if headed && own < self.height { self.at - 1 } else { self.at };
            self.hidden = 0;
        } else if self.at > self.top && self.is_below(project, words, own)? {
            self.show_last(project, words, own)?;
        }
        Ok(())
    }

    /// Whether the end of the selected excerpt is below the pane. Measures at most one screenful.
    fn is_below(&mut self, project: &Project, words: &Words, own: usize) -> Result<bool> {
        let mut used = 0;
        for at in self.top..self.at {
            used += self.rows_of(project, words, at)?;
            if used > self.height + self.hidden {
                return Ok(true);
            }
        }
        Ok(used + own > self.height + self.hidden)
    }

    /// Scrolls so that the selected excerpt is the last visible one. If it is too long, its beginning is visible.
    fn show_last(&mut self, project: &Project, words: &Words, own: usize) -> Result<()> {
        (self.top, self.hidden) = (self.at, 0);
        let mut room = self.height.saturating_sub(own);
        while self.top > 0 && room > 0 {
            let rows = self.rows_of(project, words, self.top - 1)?;
            self.top -= 1;
            self.hidden = rows.saturating_sub(room);
            room = room.saturating_sub(rows);
        }
        Ok(())
    }

    fn rows_of(&mut self, project: &Project, words: &Words, at: usize) -> Result<usize> {
        let Some(entry) = self.entry(at) else { return Ok(1) };
        if let Some(card) = self.cards.get(&at) {
            return Ok(card.height());
        }
        let code = entry.code.or(self.shape.node.code());
        let card = Card::of(project, words, entry.excerpt, code, self.layout.0)?;
        let rows = card.height();
        self.cards.insert(at, Rc::new(card));
        Ok(rows)
    }
}
