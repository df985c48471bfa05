//! A newcomer, for tests: somebody who sits down at the very first screen, presses keys and reads. Not part of the program:
//! built for tests alone.

use std::path::Path;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::{Depth, Look};
use super::platform::Places;
use super::session::{Given, Session};
use super::settings::Settings;
use crate::project::testing::counted;
use crate::words::Language;

/// A newcomer in front of a session.
pub(crate) struct Newcomer {
    pub(crate) session: Session,
    size: (u16, u16),
}

/// What a session in this folder is given: nothing is remembered, and bokmål was asked for.
pub(crate) fn given(folder: &Path) -> Given {
    let place = Some(folder.to_owned());
    Given {
        settings: Settings::default(),
        places: Places { home: place.clone(), documents: place, here: None, last: None },
        look: Look::new(Depth::None),
        language: Some(Language::Nb),
        locale: None,
        read_only: false,
        zone: || jiff::tz::TimeZone::UTC,
        surroundings: counted,
    }
}

impl Newcomer {
    /// A newcomer at the start screen, its user's files in this folder.
    pub(crate) fn at_start(folder: &Path) -> Self {
        Self::with(given(folder))
    }

    pub(crate) fn with(given: Given) -> Self {
        Self { session: Session::new(given, None).unwrap(), size: (80, 24) }
    }

    /// A newcomer who opens this project.
    pub(crate) fn opening(given: Given, project: &Path) -> Self {
        Self { session: Session::new(given, Some(project)).unwrap(), size: (80, 24) }
    }

    /// Presses keys, parted by spaces: a character, or a name such as `Enter`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let (code, modifiers) = match key {
                "Enter" => (KeyCode::Enter, KeyModifiers::NONE),
                "Esc" => (KeyCode::Esc, KeyModifiers::NONE),
                "Up" => (KeyCode::Up, KeyModifiers::NONE),
                "Down" => (KeyCode::Down, KeyModifiers::NONE),
                "Left" => (KeyCode::Left, KeyModifiers::NONE),
                "Right" => (KeyCode::Right, KeyModifiers::NONE),
                "Space" => (KeyCode::Char(' '), KeyModifiers::NONE),
                "Ctrl-U" => (KeyCode::Char('u'), KeyModifiers::CONTROL),
                one => (KeyCode::Char(one.chars().next().unwrap()), KeyModifiers::NONE),
            };
            self.session.handle(&Event::Key(KeyEvent::new(code, modifiers)));
            self.settle();
        }
        self
    }

    /// Types a text, letter by letter.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.session.handle(&Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
        }
        self
    }

    /// Pastes a text, or drops files on the terminal.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.session.handle(&Event::Paste(text.to_owned()));
        self.settle();
        self
    }

    /// Clicks on the first place where these words stand.
    #[track_caller]
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
        let column = line[..line.find(words).unwrap()].chars().count();
        let (row, column) = (u16::try_from(row).unwrap(), u16::try_from(column).unwrap());
        let kind = MouseEventKind::Down(MouseButton::Left);
        self.session.handle(&Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        self.settle();
        self
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.size = (width, height);
        self
    }

    /// Draws until nothing goes on behind the screen any more.
    fn settle(&mut self) {
        self.screen();
        while self.session.is_busy() {
            std::thread::yield_now();
            self.screen();
        }
    }

    /// What the screen shows.
    pub(crate) fn screen(&mut self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        self.session.draw(&mut buffer);
        let row = |y| (0..self.size.0).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
        (0..self.size.1).map(|y| format!("{}\n", row(y).trim_end())).collect()
    }

    /// Asserts that the screen shows these words.
    #[track_caller]
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(words), "no «{words}» on\n{screen}");
        self
    }

    /// Asserts that the screen does not show these words.
    #[track_caller]
    pub(crate) fn misses(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(words), "«{words}» on\n{screen}");
        self
    }
}
