//! A browser of folders that shows only what is looked for: folders, and files that can be transcripts or projects.
//! It finds files; what is in them is nothing to it. A folder is read when it is entered, and drawn from memory.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::error::Result;
pub use crate::import::folder::Looking;
use crate::import::folder::{Seen, look};
use crate::tui::widget::list::ListAt;

/// One row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Row {
    /// All the files here, or those that were chosen: how many.
    Take(usize),
    /// A line to type a path in.
    Type,
    /// The folder that this one is in.
    Up(PathBuf),
    /// A folder, and how many files that are looked for lie in it.
    Folder(PathBuf, usize),
    /// A file that is looked for.
    File(PathBuf),
}

/// The browser.
pub struct Browser {
    looking: Looking,
    folder: PathBuf,
    rows: Vec<Row>,
    chosen: BTreeSet<PathBuf>,
    /// The files of this folder and of those in it.
    all: Vec<PathBuf>,
    /// Files here that look like documents and cannot be read.
    hopeless: Vec<PathBuf>,
    /// Where one stands.
    pub list: ListAt,
}

impl Browser {
    /// A browser that stands nowhere yet.
    pub fn new(looking: Looking) -> Self {
        Self {
            looking,
            folder: PathBuf::new(),
            rows: Vec::new(),
            chosen: BTreeSet::new(),
            all: Vec::new(),
            hopeless: Vec::new(),
            list: ListAt::default(),
        }
    }

    /// The folder that is shown.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row where one stands.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.list.at)
    }

    /// Whether a file was chosen.
    pub fn is_chosen(&self, path: &Path) -> bool {
        self.chosen.contains(path)
    }

    /// How many files were chosen.
    pub fn chosen(&self) -> usize {
        self.chosen.len()
    }

    /// Files here that look like documents and cannot be read.
    pub fn hopeless(&self) -> &[PathBuf] {
        &self.hopeless
    }

    /// The files to take: those chosen, else all of them here and in the folders here, with those that will have to
    /// be refused with a reason.
    pub fn taken(&self) -> Vec<PathBuf> {
        match self.chosen.is_empty() {
            true => self.whole(),
            false => self.chosen.iter().cloned().collect(),
        }
    }

    /// All the files here and in the folders here.
    pub fn whole(&self) -> Vec<PathBuf> {
        self.all.iter().chain(&self.hopeless).cloned().collect()
    }

    /// Enters a folder. Errors: it cannot be read; then one stays where one is.
    pub fn go(&mut self, path: &Path) -> Result<()> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let came_from = std::mem::replace(&mut self.folder, path.clone());
        if let Err(error) = self.read() {
            self.folder = came_from;
            return Err(error);
        }
        self.chosen.clear();
        self.list = ListAt::default();
        self.arrange();
        let back = self.rows.iter().position(|row| matches!(row, Row::Folder(folder, _) if *folder == came_from));
        let first = |wanted: fn(&Row) -> bool| self.rows.iter().position(wanted);
        let full = || first(|row| matches!(row, Row::Folder(_, count) if *count > 0));
        let file = || first(|row| matches!(row, Row::File(_))).filter(|_| self.looking == Looking::Projects);
        let start = match self.rows.first() {
            Some(Row::Take(_)) => Some(0),
            _ => file().or_else(full).or_else(|| first(|row| matches!(row, Row::Folder(..)))),
        };
        self.list.go(back.or(start).unwrap_or(0));
        Ok(())
    }

    /// Chooses the file where one stands, or not any more, and goes on to the next row.
    pub fn choose(&mut self) {
        let Some(Row::File(path)) = self.row().cloned() else { return };
        if !self.chosen.remove(&path) {
            self.chosen.insert(path);
        }
        let length = self.rows.len();
        self.arrange();
        self.list.go((self.list.at + self.rows.len()).saturating_sub(length));
        self.list.step(1, self.rows.len());
    }

    fn read(&mut self) -> Result<()> {
        let Seen { folders, files, hopeless } = look(&self.folder, self.looking)?;
        (self.all, self.hopeless) = (files, hopeless);
        let count = |folder: &Path| self.all.iter().filter(|file| file.parent() == Some(folder)).count();
        self.rows = folders.into_iter().map(|path| Row::Folder(path.clone(), count(&path))).collect();
        Ok(())
    }

    /// Puts the rows in order around the folders that were read.
    fn arrange(&mut self) {
        let folders: Vec<Row> = self.rows.drain(..).filter(|row| matches!(row, Row::Folder(..))).collect();
        let here = |file: &&PathBuf| file.parent() == Some(self.folder.as_path());
        let files: Vec<PathBuf> = self.all.iter().filter(here).cloned().collect();
        let take = Row::Take(if self.chosen.is_empty() { self.all.len() } else { self.chosen.len() });
        // All is offered first where the files lie, or where they lie in one folder here; last where they may be many
        // things in many folders.
        let offers = self.looking == Looking::Transcripts && !self.all.is_empty();
        let full = folders.iter().filter(|row| matches!(row, Row::Folder(_, count) if *count > 0)).count();
        let first = offers && (!files.is_empty() || full == 1);
        let mut rows: Vec<Row> = Vec::new();
        rows.extend(first.then(|| take.clone()));
        rows.extend(self.folder.parent().map(|up| Row::Up(up.to_owned())));
        rows.extend(folders);
        rows.extend(files.into_iter().map(Row::File));
        rows.extend((offers && !first).then_some(take));
        rows.push(Row::Type);
        self.rows = rows;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        }
        folder
    }

    fn shown(browser: &Browser) -> Vec<String> {
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        let row = |row: &Row| match row {
            Row::Take(n) => format!("take {n}"),
            Row::Type => "type".to_owned(),
            Row::Up(_) => "up".to_owned(),
            Row::Folder(path, n) => format!("{}/ {n}", name(path)),
            Row::File(path) => name(path),
        };
        browser.rows().iter().map(row).collect()
    }

    #[test]
    fn a_folder_shows_what_can_be_imported() {
        let folder =
            folder_with(&["I10.txt", "I2.docx", "gamle/I1.md", "gamle/x.png", "bilde.png", "gammel.doc", ".x/a.txt"]);
        let mut browser = Browser::new(Looking::Transcripts);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["take 3", "up", "gamle/ 1", "I2.docx", "I10.txt", "type"]);
        assert_eq!((browser.hopeless().len(), browser.taken().len()), (1, 4));
        browser.list.go(3);
        browser.choose();
        assert_eq!((shown(&browser)[0].as_str(), browser.list.at), ("take 1", 4));
        assert_eq!(browser.taken(), [folder.path().join("I2.docx")]);
        browser.go(&folder.path().join("gamle")).unwrap();
        assert_eq!(shown(&browser), ["take 1", "up", "I1.md", "type"]);
        browser.go(folder.path()).unwrap();
        assert_eq!(browser.row(), Some(&Row::Folder(folder.path().join("gamle"), 1)));
        assert!(browser.go(&folder.path().join("none")).is_err());
        assert_eq!(browser.folder(), folder.path());
    }

    #[test]
    fn where_files_lie_further_down_one_is_led_there() {
        let folder = folder_with(&["a/x.png", "b/I1.txt", "c/I2.txt"]);
        let mut browser = Browser::new(Looking::Transcripts);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["up", "a/ 0", "b/ 1", "c/ 1", "take 2", "type"]);
        assert_eq!(browser.list.at, 2);
    }

    #[test]
    fn where_all_files_lie_in_one_folder_here_they_are_offered_at_once() {
        let folder = folder_with(&["a/x.png", "b/I1.txt", "b/I2.txt"]);
        let mut browser = Browser::new(Looking::Transcripts);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["take 2", "up", "a/ 0", "b/ 2", "type"]);
        assert_eq!(browser.list.at, 0);
    }

    #[test]
    fn projects_are_found() {
        let folder = folder_with(&["a.tusj", "I1.txt", "mer/b.txt"]);
        let mut browser = Browser::new(Looking::Projects);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["up", "mer/ 0", "a.tusj", "type"]);
        assert_eq!(browser.list.at, 2);
    }
}
