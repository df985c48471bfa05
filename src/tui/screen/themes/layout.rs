//! Where the parts of the screen lie.

use ratatui::layout::Rect;

use super::Focus;
use super::narrow::Narrow;
use crate::domain::span::Span;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, Width};
use crate::tui::widget::wrap::wrap;
use crate::words::Words;

/// Columns before an excerpt's words: whether it is chosen, its colour, and a space.
pub const GUTTER: u16 = 3;

/// Columns that are left free beside what is wrong with the line that narrows.
pub const FAULT_MARGIN: u16 = 4;

/// The most columns that words are wrapped to: longer rows are hard to read.
const LONGEST: u16 = 96;

/// The most rows that a definition takes.
const DEFINITION: usize = 3;

/// Where the parts lie. An area without rows is not shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The tree with its border.
    pub tree: Rect,
    /// The rows of the tree.
    pub tree_rows: Rect,
    /// The excerpts with their border.
    pub list: Rect,
    /// The line that says what is shown.
    pub status: Rect,
    /// The line that narrows.
    pub narrow: Rect,
    /// What is wrong with it.
    pub fault: Rect,
    /// The chosen code's definition.
    pub definition: Rect,
    /// The definition wrapped to its place, as much as there is room for.
    pub definition_rows: Vec<String>,
    /// The rows of the excerpts.
    pub rows: Rect,
}

impl Areas {
    /// The parts of `area`.
    pub fn of(
        area: Rect,
        (panes, focus): (&mut Panes, Focus),
        (narrow, words): (&Narrow, &Words),
        definition: &str,
    ) -> Self {
        let mut areas = Self::default();
        let tree = Width { least: 24, usual: (area.width / 3).clamp(34, 48) };
        if let [tree, list] = panes.lay_out(area, &[Some(tree), None], focus as usize) {
            (areas.tree, areas.list) = (*tree, *list);
        }
        areas.tree_rows = paint::inside(areas.tree);
        let mut rest = if areas.list.area() > 0 { paint::inside(areas.list) } else { Rect { height: 0, ..area } };
        areas.status = top(&mut rest, 1);
        areas.narrow = top(&mut rest, u16::from(narrow.is_shown()));
        let fault_width = rest.width.saturating_sub(FAULT_MARGIN);
        areas.fault = top(&mut rest, narrow.line.rows_below(words, 0, (fault_width, false)));
        areas.define(&mut rest, definition);
        areas.rows = rest;
        areas
    }

    /// The definition stands above the excerpts; where the tree has the screen for itself, below it.
    fn define(&mut self, rest: &mut Rect, definition: &str) {
        let alone = self.list.area() == 0;
        let room = if alone { &mut self.tree_rows } else { rest };
        let width = usize::from(room.width.saturating_sub(2));
        if definition.is_empty() || room.height < 8 || width == 0 {
            return;
        }
        let rows = wrap(definition, Span { start: 0, end: definition.len() }, width, 0);
        let shown = rows.iter().take(DEFINITION).filter_map(|row| row.of(definition));
        self.definition_rows = shown.map(|row| row.trim_end().to_owned()).collect();
        if let Some(last) = self.definition_rows.last_mut().filter(|_| rows.len() > DEFINITION) {
            last.push('…');
        }
        let height = u16::try_from(self.definition_rows.len()).unwrap_or(0);
        self.definition = if alone { bottom(room, height + 1) } else { top(room, height + 1) };
    }

    /// How many columns the words of an excerpt are wrapped to.
    pub fn words_width(&self) -> usize {
        usize::from(self.rows.width.saturating_sub(GUTTER + 1).clamp(8, LONGEST))
    }
}

/// Takes rows off the top.
fn top(rest: &mut Rect, height: u16) -> Rect {
    let height = height.min(rest.height);
    let taken = Rect { height, ..*rest };
    (rest.y, rest.height) = (rest.y + height, rest.height - height);
    taken
}

/// Takes rows off the bottom.
fn bottom(rest: &mut Rect, height: u16) -> Rect {
    let height = height.min(rest.height);
    rest.height -= height;
    Rect { y: rest.y + rest.height, height, ..*rest }
}
