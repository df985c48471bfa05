//! Keys, pasted text and the mouse on the start screen.

use std::path::Path;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use super::{ENTRIES, Entry, Page, Start, StartOutcome};
use crate::platform::typed_paths;
use crate::tui::command::{self, Key};
use crate::tui::overlay::OverlayOutcome;
use crate::tui::widget::browser::{Browser, Row};
use crate::tui::widget::input::Input;
use crate::words::error::sentence;

impl Start {
    /// Handles an event of the terminal.
    pub fn handle(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(Key::of(key)),
            Event::Paste(text) => self.paste(text),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => self.click(mouse.column, mouse.row),
                MouseEventKind::ScrollUp => self.key(Key(KeyCode::Up, KeyModifiers::NONE)),
                MouseEventKind::ScrollDown => self.key(Key(KeyCode::Down, KeyModifiers::NONE)),
                _ => {}
            },
            _ => {}
        }
    }

    fn key(&mut self, key: Key) {
        if key.1.contains(KeyModifiers::CONTROL) && matches!(key.0, KeyCode::Char('c' | 'q')) {
            self.outcome = Some(StartOutcome::Quit);
            return;
        }
        self.notice = None;
        match &mut self.page {
            Page::Language(ask) => match ask.choose(key) {
                OverlayOutcome::Language(language) => self.set_language(language),
                OverlayOutcome::Closed => self.set_language(self.words.language()),
                OverlayOutcome::Unknown => self.explain(key),
                _ => {}
            },
            Page::Menu => self.menu_key(key),
            Page::Name(input) => match key.0 {
                KeyCode::Esc => self.back(),
                KeyCode::Enter => self.submit_name(),
                _ if input.key(key) => self.error = None,
                _ => {}
            },
            Page::Path(input) => match key.0 {
                KeyCode::Esc => self.back(),
                KeyCode::Enter => {
                    let text = input.text().to_owned();
                    self.go_to(&text);
                }
                _ if input.key(key) => self.error = None,
                _ => {}
            },
            Page::Open(_) => self.browser_key(key),
        }
    }

    fn back(&mut self) {
        (self.page, self.error) = (Page::Menu, None);
    }

    fn submit_name(&mut self) {
        let Page::Name(input) = &self.page else { return };
        match self.folders.project_called(input.text()) {
            Some(path) => self.outcome = Some(StartOutcome::Create(path)),
            None => self.error = Some(self.words.say("start-empty-name").into_owned()),
        }
    }

    fn menu_key(&mut self, key: Key) {
        if self.menu.key(key, self.length(), usize::from(self.rows_area.height)) {
            return;
        }
        match key.0 {
            KeyCode::Enter | KeyCode::Right | KeyCode::Char(' ') => {
                if let Some(entry) = self.entry(self.menu.at) {
                    self.choose(entry);
                }
            }
            KeyCode::Char('n') => self.choose(Entry::Import),
            KeyCode::Char(c) => {
                let digit = c.to_digit(10).and_then(|d| usize::try_from(d).ok()).and_then(|d| d.checked_sub(1));
                let recent = digit.filter(|at| *at < self.recent.len()).map(Entry::Recent);
                let letter = || ENTRIES.iter().find(|(_, key, _)| *key == c).map(|(entry, ..)| *entry);
                match recent.or_else(letter) {
                    Some(entry) => self.choose(entry),
                    None => self.explain(key),
                }
            }
            _ => self.explain(key),
        }
    }

    /// After a key that does nothing: lists the keys that work.
    fn explain(&mut self, key: Key) {
        let keys = self.words.say(self.hint()).into_owned();
        let values = [("key", command::name(&self.words, key).into()), ("keys", keys.into())];
        self.notice = Some(self.words.tell("notice-key-here", &values));
    }

    fn browser_key(&mut self, key: Key) {
        let Page::Open(browser) = &mut self.page else { return };
        self.error = None;
        if browser.list.key(key, browser.rows().len(), usize::from(self.rows_area.height)) {
            return;
        }
        match (key.0, browser.row().cloned()) {
            (KeyCode::Esc, _) => self.back(),
            (KeyCode::Left | KeyCode::Backspace, _) => {
                if let Some(up) = browser.folder().parent().map(Path::to_owned) {
                    self.enter(&up);
                }
            }
            (KeyCode::Enter | KeyCode::Right, Some(Row::Folder(folder, _))) => self.enter(&folder),
            (KeyCode::Enter, Some(Row::Up(folder))) => self.enter(&folder),
            (KeyCode::Enter | KeyCode::Right, Some(Row::File(file))) => self.outcome = Some(StartOutcome::Open(file)),
            (KeyCode::Enter, Some(Row::TypePath)) => self.page = Page::Path(Input::default()),
            (KeyCode::Char(c @ ('/' | '~')), _) => self.page = Page::Path(Input::new(c.encode_utf8(&mut [0; 4]))),
            _ => self.explain(key),
        }
    }

    fn enter(&mut self, folder: &Path) {
        let Page::Open(browser) = &mut self.page else { return };
        if let Err(error) = browser.go(folder) {
            self.error = Some(sentence(&self.words, &error));
        }
    }

    /// Opens a path: a folder is shown in the browser, any other path is opened as a project.
    fn go_to(&mut self, text: &str) {
        let paths = typed_paths::paths(text, self.folders.home.as_deref(), Path::exists);
        match paths.first() {
            None => {}
            Some(folder) if folder.is_dir() => {
                let mut browser = Browser::new(crate::tui::widget::browser::FileKind::Projects);
                match browser.go(folder) {
                    Ok(()) => self.page = Page::Open(Box::new(browser)),
                    Err(error) => self.error = Some(sentence(&self.words, &error)),
                }
            }
            Some(file) => self.outcome = Some(StartOutcome::Open(file.clone())),
        }
    }

    /// Inserts pasted text in an input line. Elsewhere the text is read as the path of a project.
    fn paste(&mut self, text: &str) {
        self.error = None;
        match &mut self.page {
            Page::Name(input) | Page::Path(input) => input.insert(text),
            Page::Menu | Page::Open(_) => self.go_to(text),
            Page::Language(_) => {}
        }
    }

    fn click(&mut self, x: u16, y: u16) {
        if let Some((key, _)) = self.hints.iter().find(|(_, place)| place.contains((x, y).into())) {
            return self.key(*key);
        }
        if let Page::Language(ask) = &mut self.page {
            if let OverlayOutcome::Language(language) = ask.choose_at(x, y) {
                self.set_language(language);
            }
            return;
        }
        let length = self.length();
        let list = match &mut self.page {
            Page::Menu => &mut self.menu,
            Page::Open(browser) => &mut browser.list,
            Page::Language(_) | Page::Name(_) | Page::Path(_) => return,
        };
        if list.click(self.rows_area, (x, y), length).is_some() {
            self.key(Key(KeyCode::Enter, KeyModifiers::NONE));
        }
    }
}
