//! The start screen: what there is before a project is open. It asks for a language once, and then offers what one
//! can begin with. It opens nothing itself: it says what is wished for, and is told what went wrong.
//!
//! ```text
//!   tusj  Merk, kod og finn igjen i intervjuene dine. Alt blir på denne maskinen.
//!
//!   ▸ h  Hent intervjuer og begynn
//!     n  Nytt, tomt prosjekt
//!     e  Se på eksempelet: åtte oppdiktede intervjuer, ferdig kodet
//! ```

mod draw;
mod key;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use ratatui::layout::Rect;

use crate::error::Error;
use crate::platform::folders::Folders;
use crate::tui::command::Key;
use crate::tui::overlay::language::LanguageChoice;
use crate::tui::style::Styles;
use crate::tui::widget::browser::{Browser, Looking};
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListPosition;
use crate::words::error::sentence;
use crate::words::{Language, Words};

/// What the sample is called where it lies.
const SAMPLE: &str = "tusj-demo.tusj";

/// What is wished for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// A project opened.
    Open(PathBuf),
    /// A new project.
    Create(PathBuf),
    /// The sample, made here or opened if it is here already.
    Sample(PathBuf),
    /// This language from now on.
    Language(Language),
    /// To leave.
    Quit,
}

/// A row of the menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Entry {
    /// A project opened before, by its place.
    Recent(usize),
    /// A new project, to import interviews into.
    Import,
    /// Another project.
    Open,
    /// The sample.
    Sample,
    /// The language.
    Language,
    /// To leave.
    Quit,
}

/// The rows that are always there, with their keys and phrases.
const ENTRIES: &[(Entry, char, &str)] = &[
    (Entry::Import, 'h', "start-import"),
    (Entry::Open, 'o', "start-open"),
    (Entry::Sample, 'e', "start-sample"),
    (Entry::Language, 's', "start-language"),
    (Entry::Quit, 'q', "start-quit"),
];

/// What is shown.
enum Page {
    /// Which language.
    Language(LanguageChoice),
    /// The menu.
    Menu,
    /// What a new project is to be called.
    Name(Input),
    /// Where another project lies.
    Open(Box<Browser>),
    /// The path of another project.
    Path(Input),
}

/// The start screen.
pub struct Start {
    words: Words,
    styles: Styles,
    folders: Folders,
    recent: Vec<PathBuf>,
    page: Page,
    menu: ListPosition,
    trouble: Option<String>,
    /// What the bottom line says until the next key.
    notice: Option<String>,
    wish: Option<Wish>,
    rows_area: Rect,
    /// The keys that the bottom line names, and where.
    hints: Vec<(Key, Rect)>,
}

impl Start {
    /// The start screen, with the projects opened before. Where no language was chosen yet it asks for one first.
    pub fn new(words: Words, styles: Styles, folders: Folders, recent: Vec<PathBuf>, asks_language: bool) -> Self {
        let page = if asks_language { Page::Language(LanguageChoice::new(words.language())) } else { Page::Menu };
        Self {
            words,
            styles,
            folders,
            recent,
            page,
            menu: ListPosition::default(),
            trouble: None,
            notice: None,
            wish: None,
            rows_area: Rect::default(),
            hints: Vec::new(),
        }
    }

    /// What is wished for, taken.
    pub fn take_wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    /// Says that a wish could not be fulfilled, and stays where it was wished.
    pub fn fail(&mut self, error: &Error) {
        self.trouble = Some(match error {
            Error::NotAProject { path } => {
                let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                self.words.tell("start-not-a-project", &[("file", file.into())])
            }
            other => sentence(&self.words, other),
        });
    }

    /// The phrase that tells the keys.
    fn hint(&self) -> &'static str {
        match self.page {
            Page::Language(_) => "hint-language",
            Page::Menu => "hint-start",
            Page::Name(_) => "hint-start-name",
            Page::Open(_) | Page::Path(_) => "hint-start-open",
        }
    }

    /// The rows of the menu: a number of projects, then what is always there.
    fn entry(&self, at: usize) -> Option<Entry> {
        let always = || ENTRIES.get(at - self.recent.len()).map(|(entry, ..)| *entry);
        if at < self.recent.len() { Some(Entry::Recent(at)) } else { always() }
    }

    fn length(&self) -> usize {
        match &self.page {
            Page::Menu => self.recent.len() + ENTRIES.len(),
            Page::Open(browser) => browser.rows().len(),
            Page::Language(_) | Page::Name(_) | Page::Path(_) => 0,
        }
    }

    fn choose(&mut self, entry: Entry) {
        self.trouble = None;
        match entry {
            Entry::Recent(at) => self.wish = self.recent.get(at).cloned().map(Wish::Open),
            Entry::Import => {
                self.page = Page::Name(Input::suggested(&self.folders.free_name(&self.words.say("start-usual-name"))))
            }
            Entry::Open => {
                let mut browser = Browser::new(Looking::Projects);
                let beside = self.recent.first().and_then(|path| path.parent().map(Path::to_owned));
                let usual = [&beside, &self.folders.documents, &self.folders.home, &self.folders.here];
                usual.into_iter().flatten().any(|folder| browser.go(folder).is_ok());
                self.page = Page::Open(Box::new(browser));
            }
            Entry::Sample => self.wish = Some(Wish::Sample(self.folders.for_projects().join(SAMPLE))),
            Entry::Language => self.page = Page::Language(LanguageChoice::new(self.words.language())),
            Entry::Quit => self.wish = Some(Wish::Quit),
        }
    }

    fn speak(&mut self, language: Language) {
        self.words = Words::new(language);
        self.page = Page::Menu;
        self.wish = Some(Wish::Language(language));
    }
}
