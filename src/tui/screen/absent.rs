//! The list of absent participants, which a screen can show instead of its own list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::project::absent::Absent;
use crate::tui::command::Command;
use crate::tui::screen::Mouse;
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::paint;

/// The list of absent participants.
#[derive(Clone, Debug, Default)]
pub struct AbsentList {
    absent: Absent,
    list: ListPosition,
    area: Rect,
}

impl AbsentList {
    /// A list of these participants.
    pub fn new(absent: Absent) -> Self {
        Self { absent, ..Self::default() }
    }

    /// A phrase with the number of absent participants and the number of all.
    pub fn title(&self, view: View, phrase: &str) -> String {
        let Absent { names, of } = &self.absent;
        view.words.tell(phrase, &[("n", names.len().into()), ("of", (*of).into())])
    }

    /// Moves the selection. Returns whether the command does that.
    pub fn navigate(&mut self, command: Command) -> bool {
        self.list.navigate(command, self.absent.names.len(), 10)
    }

    /// Handles the mouse: a click selects a row, the wheel scrolls.
    pub fn mouse(&mut self, mouse: Mouse) {
        let length = self.absent.names.len();
        match mouse {
            Mouse::Press(x, y) => drop(self.list.click(self.area, (x, y), length)),
            Mouse::Wheel(by, ..) => self.list.step(by, length),
            Mouse::Drag(..) | Mouse::Release(..) => {}
        }
    }

    /// Scrolls for an area of this size.
    pub fn prepare(&mut self, area: Rect) {
        self.area = area;
        self.list.show(self.absent.names.len(), usize::from(area.height));
    }

    /// Draws the list, or a hint if it is empty.
    pub fn draw(&self, buffer: &mut Buffer, view: View, is_active: bool) {
        let names = &self.absent.names;
        if names.is_empty() {
            let hint = view.words.say("absent-nobody");
            return paint::wrapped(buffer, paint::indented(self.area, 2), &hint, view.styles.dim());
        }
        let mut list = self.list;
        for (at, row) in list.rows(self.area, names.len()) {
            let style = if at == self.list.at && is_active { view.styles.selected() } else { Style::new() };
            paint::row(buffer, row, &format!("  {}", names.get(at).map_or("", String::as_str)), style);
        }
    }
}
