//! The start screen, before a project is open. On the first start it asks for the language. Then it offers ways to
//! begin. It does not open projects itself: the session carries out its outcome, and reports errors back.
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
use crate::tui::widget::browser::{Browser, FileKind};
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListPosition;
use crate::words::error::sentence;
use crate::words::{Language, Words};

/// The file name of the sample project.
const SAMPLE: &str = "tusj-demo.tusj";

/// What the user chose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StartOutcome {
    /// Open a project.
    Open(PathBuf),
    /// Create a project.
    Create(PathBuf),
    /// Create the sample project, or open it if it exists.
    Sample(PathBuf),
    /// Use this language from now on.
    Language(Language),
    /// Quit.
    Quit,
}

/// A row of the menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Entry {
    /// A recent project, by its index.
    Recent(usize),
    /// A new project. The import of interviews opens at once.
    Import,
    /// Another project.
    Open,
    /// The sample.
    Sample,
    /// The language.
    Language,
    /// Quits.
    Quit,
}

/// The rows that are always in the menu, with their keys and phrases.
const ENTRIES: &[(Entry, char, &str)] = &[
    (Entry::Import, 'h', "start-import"),
    (Entry::Open, 'o', "start-open"),
    (Entry::Sample, 'e', "start-sample"),
    (Entry::Language, 's', "start-language"),
    (Entry::Quit, 'q', "start-quit"),
];

/// The current page.
enum Page {
    /// The choice of a language.
    Language(LanguageChoice),
    /// The menu.
    Menu,
    /// The name of a new project.
    Name(Input),
    /// A browser for projects.
    Open(Box<Browser>),
    /// A prompt for the path of a project.
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
    error: Option<String>,
    /// The message in the bottom line, until the next key.
    notice: Option<String>,
    outcome: Option<StartOutcome>,
    rows_area: Rect,
    /// The keys in the bottom line, and their areas.
    hints: Vec<(Key, Rect)>,
}

impl Start {
    /// The start screen with the recent projects. If `asks_language`, it asks for the language first.
    pub fn new(words: Words, styles: Styles, folders: Folders, recent: Vec<PathBuf>, asks_language: bool) -> Self {
        let page = if asks_language { Page::Language(LanguageChoice::new(words.language())) } else { Page::Menu };
        Self {
            words,
            styles,
            folders,
            recent,
            page,
            menu: ListPosition::default(),
            error: None,
            notice: None,
            outcome: None,
            rows_area: Rect::default(),
            hints: Vec::new(),
        }
    }

    /// Takes the user's choice, if there is one.
    pub fn take_outcome(&mut self) -> Option<StartOutcome> {
        self.outcome.take()
    }

    /// Reports that a choice could not be carried out. The current page stays open.
    pub fn fail(&mut self, error: &Error) {
        self.error = Some(match error {
            Error::NotAProject { path } => {
                let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                self.words.tell("start-not-a-project", &[("file", file.into())])
            }
            other => sentence(&self.words, other),
        });
    }

    /// The phrase that lists the keys.
    fn hint(&self) -> &'static str {
        match self.page {
            Page::Language(_) => "hint-language",
            Page::Menu => "hint-start",
            Page::Name(_) => "hint-start-name",
            Page::Open(_) | Page::Path(_) => "hint-start-open",
        }
    }

    /// A row of the menu: the recent projects, then the fixed rows.
    fn entry(&self, at: usize) -> Option<Entry> {
        let fixed = || ENTRIES.get(at - self.recent.len()).map(|(entry, ..)| *entry);
        if at < self.recent.len() { Some(Entry::Recent(at)) } else { fixed() }
    }

    fn length(&self) -> usize {
        match &self.page {
            Page::Menu => self.recent.len() + ENTRIES.len(),
            Page::Open(browser) => browser.rows().len(),
            Page::Language(_) | Page::Name(_) | Page::Path(_) => 0,
        }
    }

    fn choose(&mut self, entry: Entry) {
        self.error = None;
        match entry {
            Entry::Recent(at) => self.outcome = self.recent.get(at).cloned().map(StartOutcome::Open),
            Entry::Import => {
                self.page = Page::Name(Input::suggested(&self.folders.free_name(&self.words.say("start-default-name"))))
            }
            Entry::Open => {
                let mut browser = Browser::new(FileKind::Projects);
                let beside = self.recent.first().and_then(|path| path.parent().map(Path::to_owned));
                let common = [&beside, &self.folders.documents, &self.folders.home, &self.folders.here];
                common.into_iter().flatten().any(|folder| browser.go(folder).is_ok());
                self.page = Page::Open(Box::new(browser));
            }
            Entry::Sample => self.outcome = Some(StartOutcome::Sample(self.folders.for_projects().join(SAMPLE))),
            Entry::Language => self.page = Page::Language(LanguageChoice::new(self.words.language())),
            Entry::Quit => self.outcome = Some(StartOutcome::Quit),
        }
    }

    fn set_language(&mut self, language: Language) {
        self.words = Words::new(language);
        self.page = Page::Menu;
        self.outcome = Some(StartOutcome::Language(language));
    }
}
