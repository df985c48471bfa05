//! A robot at the workbench, for tests: it presses keys and reads the screen. Not part of the program.
//!
//! Keys are written as a person would name them, with spaces between: `"/ sliten Enter c"`. A word that names no key
//! is typed letter by letter; `Space` is the space bar.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::{Depth, Look};
use super::workbench::Workbench;
use crate::project::Project;
use crate::words::{Language, Words};

/// A robot, its workbench and what it sees.
pub(crate) struct Robot {
    pub(crate) bench: Workbench,
    buffer: Buffer,
}

impl Robot {
    /// Before a window of this size.
    pub(crate) fn at(project: Project, width: u16, height: u16) -> Self {
        let bench = Workbench::new(project, Words::new(Language::Nb), Look::new(Depth::True));
        let mut robot = Self { bench, buffer: Buffer::empty(Rect::new(0, 0, width, height)) };
        robot.draw();
        robot
    }

    /// Presses these keys, each seen before the next; then waits until all that goes on is done.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            match named(word) {
                Some(code) => self.key(code),
                None => word.chars().for_each(|c| self.key(KeyCode::Char(c))),
            }
        }
        while self.bench.has_work() {
            self.bench.work();
        }
        self.draw();
        self
    }

    /// Presses one key.
    pub(crate) fn key(&mut self, code: KeyCode) {
        self.bench.handle(&Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self.draw();
    }

    /// Clicks on the first place where this stands.
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let (x, y) = self.place_of(words).unwrap_or_else(|| panic!("no {words:?} in\n{}", self.screen()));
        for kind in [MouseEventKind::Down(MouseButton::Left), MouseEventKind::Up(MouseButton::Left)] {
            let event = MouseEvent { kind, column: x, row: y, modifiers: KeyModifiers::NONE };
            self.bench.handle(&Event::Mouse(event));
        }
        self.draw();
        self
    }

    /// Turns the wheel down in the middle of the window.
    pub(crate) fn wheel_down(&mut self) -> &mut Self {
        let (column, row) = (self.buffer.area.width / 2, self.buffer.area.height / 2);
        let event = MouseEvent { kind: MouseEventKind::ScrollDown, column, row, modifiers: KeyModifiers::NONE };
        self.bench.handle(&Event::Mouse(event));
        self.draw();
        self
    }

    fn draw(&mut self) {
        self.buffer.reset();
        self.bench.draw(&mut self.buffer);
    }

    fn row(&self, y: u16) -> String {
        (0..self.buffer.area.width).map(|x| self.buffer[(x, y)].symbol()).collect()
    }

    /// What stands on the screen, without the white space at the ends of its rows.
    pub(crate) fn screen(&self) -> String {
        let rows: Vec<String> = (0..self.buffer.area.height).map(|y| self.row(y).trim_end().to_owned()).collect();
        rows.join("\n")
    }

    /// The row in which this stands first.
    #[track_caller]
    pub(crate) fn line_with(&self, words: &str) -> String {
        let screen = self.screen();
        let line = screen.lines().find(|line| line.contains(words));
        line.unwrap_or_else(|| panic!("no {words:?} in\n{screen}")).to_owned()
    }

    /// Whether this stands on the screen.
    pub(crate) fn sees(&self, words: &str) -> bool {
        self.screen().contains(words)
    }

    /// The column and row at which this stands first.
    pub(crate) fn place_of(&self, words: &str) -> Option<(u16, u16)> {
        (0..self.buffer.area.height).find_map(|y| {
            let row = self.row(y);
            let at = row.find(words)?;
            Some((u16::try_from(row[..at].chars().count()).ok()?, y))
        })
    }

    /// How a place on the screen looks.
    pub(crate) fn style_of(&self, words: &str) -> ratatui::style::Style {
        let place = self.place_of(words).unwrap_or_else(|| panic!("no {words:?} in\n{}", self.screen()));
        self.buffer[place].style()
    }
}

fn named(word: &str) -> Option<KeyCode> {
    Some(match word {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PageDown" => KeyCode::PageDown,
        "Backspace" => KeyCode::Backspace,
        "F1" => KeyCode::F(1),
        "F2" => KeyCode::F(2),
        "F3" => KeyCode::F(3),
        "F4" => KeyCode::F(4),
        _ => return None,
    })
}
