//! The list of those who are absent, which a screen shows in place of its own list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::project::absent::Absent;
use crate::tui::command::Command;
use crate::tui::screen::Mouse;
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::paint;

/// The list.
#[derive(Clone, Debug, Default)]
pub struct AbsentList {
    absent: Absent,
    list: ListPosition,
    area: Rect,
}

impl AbsentList {
    /// Lists those who are absent.
    pub fn new(absent: Absent) -> Self {
        Self { absent, ..Self::default() }
    }

    /// A phrase with how many they are, and of how many.
    pub fn title(&self, view: View, phrase: &str) -> String {
        let Absent { names, of } = &self.absent;
        view.words.tell(phrase, &[("n", names.len().into()), ("of", (*of).into())])
    }

    /// Moves about in the list. Returns whether the command does.
    pub fn navigate(&mut self, command: Command) -> bool {
        self.list.navigate(command, self.absent.names.len(), 10)
    }

    /// What the mouse does here: a click goes to a row, the wheel scrolls.
    pub fn mouse(&mut self, mouse: Mouse) {
        let length = self.absent.names.len();
        match mouse {
            Mouse::Press(x, y) => drop(self.list.click(self.area, (x, y), length)),
            Mouse::Wheel(by, ..) => self.list.step(by, length),
            Mouse::Drag(..) | Mouse::Release(..) => {}
        }
    }

    /// Makes ready what this area shows.
    pub fn prepare(&mut self, area: Rect) {
        self.area = area;
        self.list.show(self.absent.names.len(), usize::from(area.height));
    }

    /// Draws the list; that there is nobody, where there is nobody.
    pub fn draw(&self, buffer: &mut Buffer, view: View, is_active: bool) {
        let names = &self.absent.names;
        if names.is_empty() {
            let hint = view.words.say("absent-nobody");
            return paint::wrapped(buffer, paint::indented(self.area, 2), &hint, view.styles.dim());
        }
        let mut list = self.list;
        for (at, row) in list.rows(self.area, names.len()) {
            let style = if at == self.list.at && is_active { view.styles.chosen() } else { Style::new() };
            paint::row(buffer, row, &format!("  {}", names.get(at).map_or("", String::as_str)), style);
        }
    }
}
