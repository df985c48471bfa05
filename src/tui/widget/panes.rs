//! Panes side by side: their widths, which of them are visible, and how the user changes that. One pane is the main
//! pane and gets the columns that the others leave. In a narrow window only the focused pane is visible.

use ratatui::layout::Rect;
use serde::{Deserialize, Serialize};

/// The narrowest window, in columns, that shows panes side by side.
pub const WIDE: u16 = 100;

/// The minimum width of the main pane beside others, in columns.
const MAIN_MINIMUM: u16 = 40;

/// The width of a side pane, in columns including its border.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Width {
    /// The minimum.
    pub minimum: u16,
    /// The default.
    pub default: u16,
}

/// The user's choices for the panes of a screen. They are saved.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PaneSettings {
    /// The columns of each pane. `None` for the default.
    widths: Vec<Option<u16>>,
    /// Whether only the focused pane is visible.
    alone: bool,
}

/// The panes of a screen.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Panes {
    /// The user's choices.
    pub chosen: PaneSettings,
    areas: Vec<Rect>,
    main: usize,
    /// The pane whose right border is being dragged.
    dragged: Option<usize>,
}

impl Panes {
    /// Whether the panes are side by side in this area.
    pub fn are_beside(&self, area: Rect) -> bool {
        area.width >= WIDE && !self.chosen.alone
    }

    /// Lays out the panes in `area` from left to right. `widths` has `None` for the main pane. A hidden pane gets an
    /// empty area.
    pub fn lay_out(&mut self, area: Rect, widths: &[Option<Width>], focus: usize) -> &[Rect] {
        let nothing = Rect { width: 0, height: 0, ..area };
        self.main = widths.iter().position(Option::is_none).unwrap_or(0);
        self.areas = vec![nothing; widths.len()];
        if !self.are_beside(area) {
            self.areas.get_mut(focus).into_iter().for_each(|pane| *pane = area);
            return &self.areas;
        }
        // The minimum width of every side pane is reserved first, so that no pane disappears.
        let needed = widths.iter().flatten().map(|width| width.minimum).sum::<u16>();
        let mut room = area.width.saturating_sub(MAIN_MINIMUM + needed);
        let mut wide = |n: usize, width: &Option<Width>| {
            let width = (*width)?;
            let chosen = self.chosen.widths.get(n).copied().flatten().unwrap_or(width.default);
            let more = chosen.saturating_sub(width.minimum).min(room);
            room -= more;
            Some(width.minimum + more)
        };
        let columns: Vec<Option<u16>> = widths.iter().enumerate().map(|(n, width)| wide(n, width)).collect();
        let rest = area.width - columns.iter().flatten().sum::<u16>();
        let mut x = area.x;
        for (pane, columns) in self.areas.iter_mut().zip(columns) {
            *pane = Rect { x, width: columns.unwrap_or(rest), ..area };
            x += pane.width;
        }
        &self.areas
    }

    /// Makes a pane wider or narrower. The main pane takes columns from the pane beside it. Returns false if only one
    /// pane is visible.
    pub fn widen(&mut self, pane: usize, by: i16) -> bool {
        let beside = self.main.checked_sub(1).unwrap_or(self.main + 1);
        let (side, by) = if pane == self.main { (beside, -by) } else { (pane, by) };
        let is_beside = self.areas.iter().filter(|area| area.width > 0).count() > 1;
        match self.areas.get(side).filter(|_| is_beside) {
            Some(area) => {
                let width = area.width.saturating_add_signed(by);
                self.choose(side, width);
                true
            }
            None => false,
        }
    }

    /// Shows only the focused pane, or all panes again. Returns whether only one is visible now.
    pub fn toggle_alone(&mut self) -> bool {
        self.chosen.alone = !self.chosen.alone;
        self.chosen.alone
    }

    /// Whether only the focused pane is to be visible.
    pub fn is_alone(&self) -> bool {
        self.chosen.alone
    }

    fn choose(&mut self, pane: usize, width: u16) {
        let length = self.areas.len();
        self.chosen.widths.resize(length, None);
        if let Some(chosen) = self.chosen.widths.get_mut(pane) {
            *chosen = Some(width);
        }
    }

    /// Starts dragging the border between two panes if the mouse was pressed there. Returns whether it was.
    pub fn press(&mut self, x: u16, y: u16) -> bool {
        let is_between = |pair: &[Rect]| match pair {
            [left, right] => {
                left.width > 0
                    && right.width > 0
                    && (x + 1 == right.x || x == right.x)
                    && (left.y..left.bottom()).contains(&y)
            }
            _ => false,
        };
        self.dragged = self.areas.windows(2).position(is_between);
        self.dragged.is_some()
    }

    /// Moves the dragged border to a column. Returns whether a border is being dragged.
    pub fn drag(&mut self, x: u16) -> bool {
        let Some(left) = self.dragged else { return false };
        let (Some(one), Some(other)) = (self.areas.get(left).copied(), self.areas.get(left + 1).copied()) else {
            return false;
        };
        match left < self.main {
            true => self.choose(left, (x + 1).saturating_sub(one.x)),
            false => self.choose(left + 1, other.right().saturating_sub(x)),
        }
        true
    }

    /// Stops dragging. Returns whether a border was being dragged.
    pub fn release(&mut self) -> bool {
        self.dragged.take().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDES: &[Option<Width>] =
        &[Some(Width { minimum: 10, default: 20 }), None, Some(Width { minimum: 10, default: 30 })];

    fn laid_out(panes: &mut Panes, columns: u16, focus: usize) -> Vec<u16> {
        panes.lay_out(Rect::new(0, 1, columns, 20), SIDES, focus).iter().map(|area| area.width).collect()
    }

    #[test]
    fn a_narrow_window_shows_only_the_focused_pane() {
        let mut panes = Panes::default();
        assert_eq!(laid_out(&mut panes, 120, 1), [20, 70, 30]);
        assert_eq!(laid_out(&mut panes, 99, 1), [0, 99, 0]);
        assert_eq!(laid_out(&mut panes, 99, 2), [0, 0, 99]);
    }

    #[test]
    fn keys_and_dragging_change_the_width_of_a_pane() {
        let mut panes = Panes::default();
        laid_out(&mut panes, 120, 0);
        assert!(panes.widen(0, 4));
        assert_eq!(laid_out(&mut panes, 120, 0), [24, 66, 30]);
        assert!(panes.widen(1, 4), "the main pane takes from the one before it");
        assert_eq!(laid_out(&mut panes, 120, 0), [20, 70, 30]);
        assert!(panes.press(90, 5) && panes.drag(80) && panes.release());
        assert_eq!(laid_out(&mut panes, 120, 0), [20, 60, 40]);
        assert!(panes.press(19, 5) && panes.drag(11));
        assert_eq!(laid_out(&mut panes, 120, 0), [12, 68, 40]);
        assert!(!panes.press(50, 5), "inside a pane there is no border");
    }

    #[test]
    fn no_pane_gets_narrower_than_its_minimum() {
        let mut panes = Panes::default();
        laid_out(&mut panes, 120, 0);
        panes.widen(0, 500);
        assert_eq!(laid_out(&mut panes, 120, 0), [70, 40, 10]);
        panes.widen(0, -500);
        assert_eq!(laid_out(&mut panes, 120, 0), [10, 80, 30]);
    }

    #[test]
    fn the_focused_pane_can_be_shown_alone() {
        let mut panes = Panes::default();
        assert!(panes.toggle_alone());
        assert_eq!(laid_out(&mut panes, 120, 2), [0, 0, 120]);
        assert!(!panes.widen(2, 4));
        assert!(!panes.toggle_alone());
        assert_eq!(laid_out(&mut panes, 120, 2), [20, 70, 30]);
    }
}
