//! Importing interviews: where they lie, what was found in them, and then all of them in as one act. Enter twice is
//! enough for a folder of good files; everything else on the way can be looked at and changed, and need not be.
//!
//! ```text
//! ┌ Hent intervjuer ───────────────────────────────────────┐
//! │▸Hent inn 8 intervjuer                                   │
//! │ Informanter: participants.csv, 8 informanter           →│
//! │ [x] I01 Astrid        I01 Astrid · 84 replikker        →│
//! │ [–] ødelagt.docx      kan ikke leses                    │
//! ├─────────────────────────────────────────────────────────┤
//! │ I (intervjuer): 41 replikker, 8 % av ordene             │
//! │ Astrid (informant): 40 replikker, 92 % av ordene        │
//! ```

mod detail;
mod draw;
mod key;
mod listed_file;
mod one_file;
mod reader;
mod resolve;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ratatui::layout::Rect;

use crate::import::folder;
use crate::platform::folders::Folders;
use crate::platform::typed_paths;
use crate::project::Project;
use crate::project::document::{Incoming, Marks};
use crate::project::participant::ParticipantDetails;
use crate::tui::view::View;
use crate::tui::widget::browser::{Browser, Looking};
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListAt;
use crate::words::error::sentence;
use listed_file::Found;
use one_file::Change;
use reader::{Reader, Trial};
use table::Table;

/// Interviews looked over and ready to be taken in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportRequest {
    /// The transcripts.
    pub incoming: Vec<Incoming>,
    /// The participants described beside them.
    pub described: Vec<ParticipantDetails>,
    /// The folder that they came from.
    pub folder: PathBuf,
}

/// What is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Page {
    /// Where the interviews lie.
    Where,
    /// They are being read.
    Reader,
    /// What was found.
    Found,
    /// One file, by its place on the list.
    One(usize),
    /// The table of participants.
    People,
    /// Highlights and comments.
    Marks,
}

/// What is being typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Typing {
    /// A path.
    Path,
    /// A document's name, by its place on the list.
    Name(usize),
    /// Who is interviewed.
    Person(usize),
    /// What stands before the words of a speaker that was not found.
    Speaker(usize),
    /// What a pen is called here, by its place among the pens.
    Pen(usize),
}

/// A row on the page of what was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum FoundRow {
    /// Take them in.
    Take,
    /// The table of participants.
    People,
    /// Highlights and comments.
    Marks,
    /// A file, by its place on the list.
    File(usize),
}

/// A pen found in the files.
struct Pen {
    /// Its name there.
    file: String,
    /// Its name here.
    here: String,
    rgb: u32,
    count: usize,
}

/// Importing interviews.
pub struct Import {
    page: Page,
    folders: Folders,
    browser: Browser,
    reading: Option<Reader>,
    /// Files that are still to be read, or to be read again.
    pending: BTreeSet<usize>,
    found: Vec<Found>,
    table: Option<Table>,
    pens: Vec<Pen>,
    short_comments: Vec<String>,
    comments: usize,
    marks: Marks,
    keeps_authors: bool,
    found_list: ListAt,
    page_list: ListAt,
    /// What was changed in one file last, and how many files it can be changed in.
    changed: Option<(Change, usize)>,
    /// A label in a file that is being read again for it.
    looked_for: Option<(usize, String)>,
    /// The other files, read once more to see in which of them a speaker is found who was just named.
    trial: Option<Trial>,
    typing: Option<(Typing, Input)>,
    /// A sentence, and whether it tells of trouble.
    message: Option<(String, bool)>,
    rows_area: Rect,
}

impl Import {
    /// Begins in the folder that interviews were imported from last, or where interviews are likely to lie.
    pub fn new(project: &Project, folders: &Folders) -> Self {
        let mut import = Self {
            page: Page::Where,
            folders: folders.clone(),
            browser: Browser::new(Looking::Transcripts),
            reading: None,
            pending: BTreeSet::new(),
            found: Vec::new(),
            table: None,
            pens: Vec::new(),
            short_comments: Vec::new(),
            comments: 0,
            marks: Marks::default(),
            keeps_authors: false,
            found_list: ListAt::default(),
            page_list: ListAt::default(),
            changed: None,
            looked_for: None,
            trial: None,
            typing: None,
            message: None,
            rows_area: Rect::default(),
        };
        for folder in likely_folders(project, folders) {
            if import.browser.go(&folder).is_ok() {
                break;
            }
        }
        import
    }

    /// Whether something goes on behind the screen.
    pub fn is_busy(&self) -> bool {
        self.reading.is_some() || self.trial.is_some()
    }

    /// The phrase that tells the keys.
    pub fn hint(&self) -> &'static str {
        match (&self.typing, self.page) {
            (Some((Typing::Speaker(_), _)), _) => "hint-import-speaker",
            (Some((Typing::Path, _)), _) => "hint-import-path",
            (Some(_), _) => "hint-line",
            (None, Page::Where) => "hint-import-where",
            (None, Page::Reader) => "hint-import-reading",
            (None, Page::Found) => "hint-import-found",
            (None, Page::One(_)) => "hint-import-one",
            (None, Page::People | Page::Marks) => "hint-import-choices",
        }
    }

    /// The phrase that tells the keys at more length.
    pub fn keys(&self) -> &'static str {
        match (&self.typing, self.page) {
            (None, Page::Where) => "keys-import-where",
            (None, Page::Found) => "keys-import-found",
            (None, Page::One(_)) => "keys-import-one",
            _ => self.hint(),
        }
    }

    /// Takes pasted or dropped text: where nothing is being typed, as paths.
    pub fn paste(&mut self, view: View, text: &str) {
        self.message = None;
        match &mut self.typing {
            Some((Typing::Path, _)) | None if matches!(self.page, Page::Where | Page::Found) => {
                self.typing = None;
                self.go_to(view, text);
            }
            Some((_, input)) => input.insert(text),
            None => self.say(view.words.say("notice-pasted").into_owned()),
        }
    }

    /// Follows paths: a folder is entered, files are read.
    fn go_to(&mut self, view: View, text: &str) {
        let paths = typed_paths::paths(text, self.folders.home.as_deref(), Path::exists);
        if let [folder] = paths.as_slice()
            && folder.is_dir()
        {
            self.page = Page::Where;
            return self.enter(view, &folder.clone());
        }
        let mut files = Vec::new();
        for path in paths {
            let path = std::path::absolute(&path).unwrap_or(path);
            match path.is_dir() {
                true => match folder::list(&path) {
                    Ok(listing) => files.extend(listing.files),
                    Err(error) => self.trouble(sentence(view.words, &error)),
                },
                false if path.exists() => files.push(path),
                false => {}
            }
        }
        match files.is_empty() {
            true if self.message.is_none() => self.trouble(view.words.say("import-no-path").into_owned()),
            true => {}
            false => self.read(files),
        }
    }

    fn enter(&mut self, view: View, folder: &Path) {
        if let Err(error) = self.browser.go(folder) {
            self.trouble(sentence(view.words, &error));
        }
    }

    /// Reads these files in the background.
    fn read(&mut self, files: Vec<PathBuf>) {
        let mut seen = BTreeSet::new();
        self.found = files.into_iter().filter(|path| seen.insert(path.clone())).map(Found::new).collect();
        (self.table, self.trial, self.found_list) = (None, None, ListAt::default());
        self.pending = (0..self.found.len()).collect();
        self.page = Page::Reader;
        self.read_pending();
    }

    fn read_pending(&mut self) {
        let jobs = self.pending.iter().filter_map(|at| Some(self.found.get(*at)?.job(*at))).collect();
        self.reading = Some(Reader::start(jobs));
    }

    fn found_row(&self, at: usize) -> FoundRow {
        let mut rows = vec![FoundRow::Take];
        rows.extend(self.table.is_some().then_some(FoundRow::People));
        rows.extend(self.has_marks().then_some(FoundRow::Marks));
        rows.get(at).copied().unwrap_or(FoundRow::File(at.saturating_sub(rows.len())))
    }

    fn has_marks(&self) -> bool {
        !self.pens.is_empty() || self.comments > 0
    }

    /// How many rows the page has.
    fn length(&self) -> usize {
        match self.page {
            Page::Where => self.browser.rows().len(),
            Page::Reader => 0,
            Page::Found => 1 + usize::from(self.table.is_some()) + usize::from(self.has_marks()) + self.found.len(),
            Page::One(at) => self.found.get(at).map_or(0, |one| one.rows().len()),
            Page::People => 1 + self.table.as_ref().map_or(0, |t| t.read.as_ref().map_or(0, |t| t.suspicious.len())),
            Page::Marks => 3 + self.pens.len(),
        }
    }

    fn list(&mut self) -> &mut ListAt {
        match self.page {
            Page::Where => &mut self.browser.list,
            Page::Found => &mut self.found_list,
            Page::Reader | Page::One(_) | Page::People | Page::Marks => &mut self.page_list,
        }
    }

    fn say(&mut self, text: String) {
        self.message = Some((text, false));
    }

    fn trouble(&mut self, text: String) {
        self.message = Some((text, true));
    }

    /// How many files are to become documents.
    fn chosen(&self) -> usize {
        self.found.iter().filter(|one| one.is_chosen && one.adds_marks_to().is_none()).count()
    }

    /// How many files are to add highlights and comments to a document.
    fn adding(&self) -> usize {
        let adds = |one: &&Found| one.is_chosen && one.adds_marks_to().is_some();
        self.found.iter().filter(|one| !self.marks.leave_out && adds(one)).count()
    }

    /// What was looked over, ready to be taken in.
    fn request(&self) -> ImportRequest {
        let mut marks = self.marks.clone();
        marks.pen_names = self.pens.iter().map(|pen| (pen.file.clone(), pen.here.clone())).collect();
        let adds_none = |one: &&Found| self.marks.leave_out && one.adds_marks_to().is_some();
        let chosen = || self.found.iter().filter(|one| one.is_chosen && !adds_none(one));
        let incoming = chosen().filter_map(|one| one.incoming(&marks, self.keeps_authors)).collect();
        let mut described = self.table.as_ref().map(Table::described).unwrap_or_default();
        for person in chosen().filter_map(Found::participant) {
            let (number, pseudonym) = (person.number.clone(), person.pseudonym.clone());
            described.push(ParticipantDetails { number, pseudonym, values: Vec::new() });
        }
        ImportRequest { incoming, described, folder: self.browser.folder().to_owned() }
    }
}

/// The folders to begin in, the likeliest first.
fn likely_folders(project: &Project, folders: &Folders) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| folder::list(path).is_ok_and(|listing| !listing.files.is_empty());
    let beside = std::path::absolute(project.store().path()).ok().and_then(|path| path.parent().map(Path::to_owned));
    let near: Vec<PathBuf> =
        [&folders.here, &beside].into_iter().flatten().filter(|path| holds(path)).cloned().collect();
    let usual = [&folders.documents, &folders.home, &folders.here].into_iter().flatten().cloned();
    folders.last.iter().cloned().chain(near).chain(usual).collect()
}
