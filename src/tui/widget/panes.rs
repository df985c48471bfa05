//! Panes side by side: how wide each is, which of them show, and who may change that. One pane is the main one and has
//! what the others leave. In a narrow window only the pane that has the keys shows.

use ratatui::layout::Rect;
use serde::{Deserialize, Serialize};

/// From this many columns on there is room for panes side by side.
pub const WIDE: u16 = 100;

/// The fewest columns of the main pane beside others.
const MAIN: u16 = 40;

/// How wide a side pane is, in columns with its border.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Width {
    /// At least.
    pub least: u16,
    /// Where nobody chose another width.
    pub usual: u16,
}

/// What a person chose for the panes of a screen; it is remembered.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// The columns of each pane; nothing where the window decides.
    widths: Vec<Option<u16>>,
    /// Whether only the pane with the keys shows.
    alone: bool,
}

/// The panes of a screen.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Panes {
    /// What a person chose.
    pub chosen: Chosen,
    areas: Vec<Rect>,
    main: usize,
    /// The pane whose right border is being dragged.
    dragged: Option<usize>,
}

impl Panes {
    /// Whether the panes stand side by side in this area.
    pub fn are_beside(&self, area: Rect) -> bool {
        area.width >= WIDE && !self.chosen.alone
    }

    /// Lays the panes out in `area`, from left to right; `widths` has nothing for the main one. A pane that does not show
    /// has no area.
    pub fn lay_out(&mut self, area: Rect, widths: &[Option<Width>], focus: usize) -> &[Rect] {
        let nothing = Rect { width: 0, height: 0, ..area };
        self.main = widths.iter().position(Option::is_none).unwrap_or(0);
        self.areas = vec![nothing; widths.len()];
        if !self.are_beside(area) {
            self.areas.get_mut(focus).into_iter().for_each(|pane| *pane = area);
            return &self.areas;
        }
        // What each side pane needs at least is set aside, so that none crowds another out.
        let needed = widths.iter().flatten().map(|width| width.least).sum::<u16>();
        let mut room = area.width.saturating_sub(MAIN + needed);
        let mut wide = |n: usize, width: &Option<Width>| {
            let width = (*width)?;
            let chosen = self.chosen.widths.get(n).copied().flatten().unwrap_or(width.usual);
            let more = chosen.saturating_sub(width.least).min(room);
            room -= more;
            Some(width.least + more)
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

    /// Gives a pane more columns, or fewer. The main pane takes them from the one beside it. Returns whether there is
    /// anything to change: panes that stand alone have all there is.
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

    /// Shows the pane with the keys alone, or all of them again. Returns whether it is alone now.
    pub fn turn_alone(&mut self) -> bool {
        self.chosen.alone = !self.chosen.alone;
        self.chosen.alone
    }

    fn choose(&mut self, pane: usize, width: u16) {
        let length = self.areas.len();
        self.chosen.widths.resize(length, None);
        if let Some(chosen) = self.chosen.widths.get_mut(pane) {
            *chosen = Some(width);
        }
    }

    /// Takes hold of the border between two panes, if the mouse was pressed there. Returns whether it was.
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

    /// Moves the border that is held to a column. Returns whether one is held.
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

    /// Lets go of a border. Returns whether one was held.
    pub fn release(&mut self) -> bool {
        self.dragged.take().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDES: &[Option<Width>] = &[Some(Width { least: 10, usual: 20 }), None, Some(Width { least: 10, usual: 30 })];

    fn laid_out(panes: &mut Panes, columns: u16, focus: usize) -> Vec<u16> {
        panes.lay_out(Rect::new(0, 1, columns, 20), SIDES, focus).iter().map(|area| area.width).collect()
    }

    #[test]
    fn in_a_narrow_window_only_the_pane_with_the_keys_shows() {
        let mut panes = Panes::default();
        assert_eq!(laid_out(&mut panes, 120, 1), [20, 70, 30]);
        assert_eq!(laid_out(&mut panes, 99, 1), [0, 99, 0]);
        assert_eq!(laid_out(&mut panes, 99, 2), [0, 0, 99]);
    }

    #[test]
    fn a_pane_is_widened_by_keys_and_by_dragging_its_border() {
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
    fn no_pane_is_crowded_out() {
        let mut panes = Panes::default();
        laid_out(&mut panes, 120, 0);
        panes.widen(0, 500);
        assert_eq!(laid_out(&mut panes, 120, 0), [70, 40, 10]);
        panes.widen(0, -500);
        assert_eq!(laid_out(&mut panes, 120, 0), [10, 80, 30]);
    }

    #[test]
    fn the_pane_with_the_keys_can_stand_alone() {
        let mut panes = Panes::default();
        assert!(panes.turn_alone());
        assert_eq!(laid_out(&mut panes, 120, 2), [0, 0, 120]);
        assert!(!panes.widen(2, 4));
        assert!(!panes.turn_alone());
        assert_eq!(laid_out(&mut panes, 120, 2), [20, 70, 30]);
    }
}
