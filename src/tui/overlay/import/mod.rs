//! The import of interviews: the user chooses files, checks what was found in them, and imports all of them as one act.
//! For a folder of good files, pressing Enter twice is enough. Everything else can be checked and changed, but need not
//! be.
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
mod survey;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ratatui::layout::Rect;

use crate::import::exchange::is_exchange;
use crate::import::folder;
use crate::platform::folders::Folders;
use crate::platform::typed_paths;
use crate::project::Project;
use crate::project::document::apart::folders_apart;
use crate::project::document::{Incoming, Marks};
use crate::project::participant::ParticipantDetails;
use crate::tui::view::View;
use crate::tui::widget::browser::{Browser, FileKind};
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListPosition;
use crate::words::error::sentence;
use listed_file::ListedFile;
use one_file::Change;
use reader::{Reader, SpeakerSearch};
use survey::ListedBefore;
use table::Table;

/// Interviews that the user has checked and wants to import.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportRequest {
    /// The transcripts.
    pub incoming: Vec<Incoming>,
    /// The participants in the table beside them.
    pub participants: Vec<ParticipantDetails>,
    /// The folder of the files.
    pub folder: PathBuf,
}

/// The current page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Page {
    /// The file browser.
    Browse,
    /// The progress of reading.
    Reading,
    /// The list of files.
    Files,
    /// One file, by its index in the list.
    File(usize),
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
    /// The name of a document, by its index in the list.
    Name(usize),
    /// The participant of a file.
    Person(usize),
    /// The label of a speaker that was not found.
    Speaker(usize),
    /// The project's name for a pen, by its index among the pens.
    Pen(usize),
}

/// A row of the list page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum ListRow {
    /// Imports the chosen files.
    Import,
    /// The table of participants.
    People,
    /// Highlights and comments.
    Marks,
    /// A file, by its index in the list.
    File(usize),
}

/// A pen that is used in the files.
struct Pen {
    /// Its name in the files.
    name_in_file: String,
    /// Its name in the project.
    name: String,
    rgb: u32,
    count: usize,
}

/// The import overlay.
pub struct Import {
    page: Page,
    folders: Folders,
    browser: Browser,
    reading: Option<Reader>,
    /// Files that must be read, or read again.
    pending: BTreeSet<usize>,
    /// A survey that is being read again.
    listed_before: Option<ListedBefore>,
    files: Vec<ListedFile>,
    table: Option<Table>,
    pens: Vec<Pen>,
    short_comments: Vec<String>,
    comments: usize,
    marks: Marks,
    keeps_authors: bool,
    files_list: ListPosition,
    page_list: ListPosition,
    /// The last change to a file, and the number of files that it can be applied to.
    changed: Option<(Change, usize)>,
    /// A label that a file is being read again for. The number is the file's index.
    label_to_find: Option<(usize, String)>,
    /// A search of the other files for a speaker that was just added.
    speaker_search: Option<SpeakerSearch>,
    typing: Option<(Typing, Input)>,
    /// A project of another program whose path was typed.
    typed_exchange: Option<PathBuf>,
    /// A message, and whether it is an error.
    message: Option<(String, bool)>,
    rows_area: Rect,
}

impl Import {
    /// Starts in the folder of the last import, or in a folder where interviews are likely to be.
    pub fn new(project: &Project, folders: &Folders) -> Self {
        let mut import = Self {
            page: Page::Browse,
            folders: folders.clone(),
            browser: Browser::new(FileKind::Transcripts),
            reading: None,
            pending: BTreeSet::new(),
            listed_before: None,
            files: Vec::new(),
            table: None,
            pens: Vec::new(),
            short_comments: Vec::new(),
            comments: 0,
            marks: Marks::default(),
            keeps_authors: false,
            files_list: ListPosition::default(),
            page_list: ListPosition::default(),
            changed: None,
            label_to_find: None,
            speaker_search: None,
            typing: None,
            typed_exchange: None,
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

    /// Whether files are being read in the background.
    pub fn is_busy(&self) -> bool {
        self.reading.is_some() || self.speaker_search.is_some()
    }

    /// The phrase that lists the keys in the bottom line.
    pub fn hint(&self) -> &'static str {
        match (&self.typing, self.page) {
            (Some((Typing::Speaker(_), _)), _) => "hint-import-speaker",
            (Some((Typing::Path, _)), _) => "hint-import-path",
            (Some(_), _) => "hint-line",
            (None, Page::Browse) => "hint-import-browse",
            (None, Page::Reading) => "hint-import-reading",
            (None, Page::Files) => "hint-import-files",
            (None, Page::File(at)) if self.is_survey(at) => "hint-import-survey",
            (None, Page::File(_)) => "hint-import-file",
            (None, Page::People | Page::Marks) => "hint-import-choices",
        }
    }

    /// The phrase that lists the keys in the help.
    pub fn keys(&self) -> &'static str {
        match (&self.typing, self.page) {
            (None, Page::Browse) => "keys-import-browse",
            (None, Page::Files) => "keys-import-files",
            (None, Page::File(at)) if self.is_survey(at) => "keys-import-survey",
            (None, Page::File(_)) => "keys-import-file",
            _ => self.hint(),
        }
    }

    /// Handles pasted or dropped text. If nothing is being typed, the text is read as paths.
    pub fn paste(&mut self, view: View, text: &str) {
        self.message = None;
        match &mut self.typing {
            Some((Typing::Path, _)) | None if matches!(self.page, Page::Browse | Page::Files) => {
                self.typing = None;
                self.go_to(view, text);
                // A project of another program is opened by Enter, since pasting opens nothing by itself.
                if let Some(file) = self.typed_exchange.take() {
                    self.typing = Some((Typing::Path, Input::new(&file.to_string_lossy())));
                }
            }
            Some((_, input)) => input.insert(text),
            None => self.say(view.words.say("notice-pasted").into_owned()),
        }
    }

    /// Opens paths: a folder is entered, files are read.
    fn go_to(&mut self, view: View, text: &str) {
        let paths = typed_paths::paths(text, self.folders.home.as_deref(), Path::exists);
        if let [project] = paths.as_slice()
            && is_exchange(project)
        {
            self.typed_exchange = Some(project.clone());
            return;
        }
        if let [folder] = paths.as_slice()
            && folder.is_dir()
        {
            self.page = Page::Browse;
            return self.enter(view, &folder.clone());
        }
        let mut files = Vec::new();
        for path in paths {
            let path = std::path::absolute(&path).unwrap_or(path);
            match path.is_dir() {
                true => match folder::list(&path) {
                    Ok(listing) => files.extend(listing.files),
                    Err(error) => self.say_error(sentence(view.words, &error)),
                },
                false if path.exists() => files.push(path),
                false => {}
            }
        }
        match files.is_empty() {
            true if self.message.is_none() => self.say_error(view.words.say("import-no-path").into_owned()),
            true => {}
            false => self.read(files),
        }
    }

    fn enter(&mut self, view: View, folder: &Path) {
        if let Err(error) = self.browser.go(folder) {
            self.say_error(sentence(view.words, &error));
        }
    }

    /// Reads these files in the background.
    fn read(&mut self, files: Vec<PathBuf>) {
        let mut seen = BTreeSet::new();
        let apart = folders_apart(&files);
        let listed = |path: PathBuf| ListedFile::new(path.clone()).in_folder(apart.get(&path).cloned());
        self.files = files.into_iter().filter(|path| seen.insert(path.clone())).map(listed).collect();
        (self.table, self.speaker_search, self.files_list) = (None, None, ListPosition::default());
        self.pending = (0..self.files.len()).collect();
        self.page = Page::Reading;
        self.read_pending();
    }

    fn read_pending(&mut self) {
        let jobs = self.pending.iter().filter_map(|at| Some(self.files.get(*at)?.job(*at))).collect();
        self.reading = Some(Reader::start(jobs));
    }

    fn list_row(&self, at: usize) -> ListRow {
        let mut rows = vec![ListRow::Import];
        rows.extend(self.table.is_some().then_some(ListRow::People));
        rows.extend(self.has_marks().then_some(ListRow::Marks));
        rows.get(at).copied().unwrap_or(ListRow::File(at.saturating_sub(rows.len())))
    }

    fn has_marks(&self) -> bool {
        !self.pens.is_empty() || self.comments > 0
    }

    /// The number of rows of the page.
    fn length(&self) -> usize {
        match self.page {
            Page::Browse => self.browser.rows().len(),
            Page::Reading => 0,
            Page::Files => 1 + usize::from(self.table.is_some()) + usize::from(self.has_marks()) + self.files.len(),
            Page::File(at) => self.files.get(at).map_or(0, |one| one.rows().len()),
            Page::People => 1 + self.table.as_ref().map_or(0, |t| t.read.as_ref().map_or(0, |t| t.suspicious.len())),
            Page::Marks => 3 + self.pens.len(),
        }
    }

    fn list(&mut self) -> &mut ListPosition {
        match self.page {
            Page::Browse => &mut self.browser.list,
            Page::Files => &mut self.files_list,
            Page::Reading | Page::File(_) | Page::People | Page::Marks => &mut self.page_list,
        }
    }

    fn say(&mut self, text: String) {
        self.message = Some((text, false));
    }

    fn say_error(&mut self, text: String) {
        self.message = Some((text, true));
    }

    /// The number of files that will become documents.
    fn chosen(&self) -> usize {
        self.files.iter().filter(|one| one.is_chosen && one.adds_marks_to().is_none()).count()
    }

    /// The number of files that will add highlights and comments to a document.
    fn adding_marks(&self) -> usize {
        let adds = |one: &&ListedFile| one.is_chosen && one.adds_marks_to().is_some();
        self.files.iter().filter(|one| !self.marks.leave_out && adds(one)).count()
    }

    /// The import that the user has prepared.
    fn request(&self) -> ImportRequest {
        let mut marks = self.marks.clone();
        marks.pen_names = self.pens.iter().map(|pen| (pen.name_in_file.clone(), pen.name.clone())).collect();
        let adds_none = |one: &&ListedFile| self.marks.leave_out && one.adds_marks_to().is_some();
        let chosen = || self.files.iter().filter(|one| one.is_chosen && !adds_none(one));
        let incoming = chosen().filter_map(|one| one.incoming(&marks, self.keeps_authors)).collect();
        let mut participants = self.table.as_ref().map(Table::participants).unwrap_or_default();
        participants.extend(chosen().filter_map(ListedFile::described));
        ImportRequest { incoming, participants, folder: self.browser.folder().to_owned() }
    }
}

/// The folders to start in, the most likely first.
fn likely_folders(project: &Project, folders: &Folders) -> Vec<PathBuf> {
    let has_files = |path: &PathBuf| {
        let contents = folder::contents(path, FileKind::Transcripts);
        contents.is_ok_and(|there| !there.files.is_empty() || !there.exchanges.is_empty())
    };
    let beside = std::path::absolute(project.store().path()).ok().and_then(|path| path.parent().map(Path::to_owned));
    let near: Vec<PathBuf> =
        [&folders.here, &beside].into_iter().flatten().filter(|path| has_files(path)).cloned().collect();
    let common = [&folders.documents, &folders.home, &folders.here].into_iter().flatten().cloned();
    // The last folder may be that of another project.
    let is_near = |last: &&PathBuf| beside.as_ref().is_some_and(|beside| last.starts_with(beside));
    let last = || folders.last.iter();
    last().filter(is_near).cloned().chain(near).chain(last().cloned()).chain(common).collect()
}
