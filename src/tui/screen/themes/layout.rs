//! The areas of the Themes screen.

use ratatui::layout::Rect;

use super::Focus;
use super::filter::Filter;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, Width};
use crate::tui::widget::wrap::first_rows;
use crate::words::Words;

/// Free columns beside the mistake in the filter.
pub const FAULT_MARGIN: u16 = 4;

/// The maximum number of rows of a definition.
const MAX_DEFINITION_ROWS: usize = 3;

/// The areas of the screen. An empty area is hidden.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The tree, with the border.
    pub tree: Rect,
    /// The rows of the tree.
    pub tree_rows: Rect,
    /// The excerpts, with the border.
    pub list: Rect,
    /// The line with the counts.
    pub status: Rect,
    /// The filter line.
    pub filter: Rect,
    /// The mistake in the filter.
    pub fault: Rect,
    /// The definition of the selected code.
    pub definition: Rect,
    /// The definition wrapped to its area, as many rows as fit.
    pub definition_rows: Vec<String>,
    /// The rows of the excerpts.
    pub rows: Rect,
}

impl Areas {
    /// The areas within `area`.
    pub fn of(
        area: Rect,
        (panes, focus): (&mut Panes, Focus),
        (filter, words): (&Filter, &Words),
        definition: &str,
    ) -> Self {
        let mut areas = Self::default();
        let tree = Width { minimum: 24, default: (area.width / 3).clamp(34, 48) };
        if let [tree, list] = panes.lay_out(area, &[Some(tree), None], focus as usize) {
            (areas.tree, areas.list) = (*tree, *list);
        }
        areas.tree_rows = paint::inside(areas.tree);
        let mut rest = if areas.list.area() > 0 { paint::inside(areas.list) } else { Rect { height: 0, ..area } };
        areas.status = top(&mut rest, 1);
        areas.filter = top(&mut rest, u16::from(filter.is_shown()));
        let fault_width = rest.width.saturating_sub(FAULT_MARGIN);
        areas.fault = top(&mut rest, filter.line.rows_below(words, 0, (fault_width, false)));
        areas.define(&mut rest, definition);
        areas.rows = rest;
        areas
    }

    /// Places the definition above the excerpts, or below the tree if only the tree is visible.
    fn define(&mut self, rest: &mut Rect, definition: &str) {
        let alone = self.list.area() == 0;
        let room = if alone { &mut self.tree_rows } else { rest };
        let width = usize::from(room.width.saturating_sub(2));
        if definition.is_empty() || room.height < 8 || width == 0 {
            return;
        }
        self.definition_rows = first_rows(definition, width, MAX_DEFINITION_ROWS);
        let height = u16::try_from(self.definition_rows.len()).unwrap_or(0);
        self.definition = if alone { bottom(room, height + 1) } else { top(room, height + 1) };
    }
}

/// Takes rows from the top.
fn top(rest: &mut Rect, height: u16) -> Rect {
    let height = height.min(rest.height);
    let taken = Rect { height, ..*rest };
    (rest.y, rest.height) = (rest.y + height, rest.height - height);
    taken
}

/// Takes rows from the bottom.
fn bottom(rest: &mut Rect, height: u16) -> Rect {
    let height = height.min(rest.height);
    rest.height -= height;
    Rect { y: rest.y + rest.height, height, ..*rest }
}
