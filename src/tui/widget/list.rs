//! Where one stands in a list, and which part of it is on the screen.

/// A place in a list, and the first row on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ListAt {
    /// The chosen row, from 0.
    pub at: usize,
    /// The first row on the screen.
    pub top: usize,
}

impl ListAt {
    /// Moves by this many rows within a list of `length`.
    pub fn step(&mut self, by: isize, length: usize) {
        self.at = self.at.saturating_add_signed(by).min(length.saturating_sub(1));
    }

    /// Goes to a row.
    pub fn go(&mut self, at: usize) {
        self.at = at;
    }

    /// Keeps the place within a list of `length` and on a screen of `height` rows. Returns the rows to draw.
    pub fn show(&mut self, length: usize, height: usize) -> std::ops::Range<usize> {
        self.at = self.at.min(length.saturating_sub(1));
        let height = height.max(1);
        if self.at < self.top {
            self.top = self.at;
        } else if self.at >= self.top + height {
            self.top = self.at + 1 - height;
        }
        self.top = self.top.min(length.saturating_sub(height));
        self.top..(self.top + height).min(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_row_is_always_on_the_screen() {
        let mut list = ListAt::default();
        list.step(7, 20);
        assert_eq!(list.show(20, 5), 3..8);
        list.step(-6, 20);
        assert_eq!(list.show(20, 5), 1..6);
        list.step(100, 20);
        assert_eq!((list.at, list.show(20, 5)), (19, 15..20));
        assert_eq!((list.show(2, 5), list.at), (0..2, 1));
        assert_eq!((list.show(0, 5), list.at), (0..0, 0));
    }
}
