//! A file browser. It lists folders and only the files of the wanted kind: transcripts or projects. It does not look
//! inside the files. A folder is read when it is entered, and drawn from memory.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::error::Result;
pub use crate::import::folder::FileKind;
use crate::import::folder::{FolderContents, contents};
use crate::tui::widget::list::ListPosition;

/// One row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Row {
    /// Opens all files here, or the chosen ones. Has their number.
    Import(usize),
    /// Opens a line for typing a path.
    TypePath,
    /// The parent folder.
    Up(PathBuf),
    /// A folder, and the number of wanted files in it and the folders in it.
    Folder(PathBuf, usize),
    /// A wanted file.
    File(PathBuf),
    /// A table that does not look like interviews. It is opened only by itself.
    Table(PathBuf),
    /// A project of another program.
    Exchange(PathBuf),
}

/// A file browser.
pub struct Browser {
    kind: FileKind,
    folder: PathBuf,
    rows: Vec<Row>,
    chosen: BTreeSet<PathBuf>,
    /// The wanted files in this folder and the folders in it.
    all: Vec<PathBuf>,
    /// Files that look like documents but cannot be read.
    unreadable: Vec<PathBuf>,
    /// Tables here that do not look like interviews.
    tables: Vec<PathBuf>,
    /// Projects of other programs.
    exchanges: Vec<PathBuf>,
    is_cut: bool,
    /// The selected row.
    pub list: ListPosition,
}

impl Browser {
    /// A browser without a folder yet. Call [`Browser::go`] before it is drawn.
    pub fn new(kind: FileKind) -> Self {
        Self {
            kind,
            folder: PathBuf::new(),
            rows: Vec::new(),
            chosen: BTreeSet::new(),
            all: Vec::new(),
            unreadable: Vec::new(),
            tables: Vec::new(),
            exchanges: Vec::new(),
            is_cut: false,
            list: ListPosition::default(),
        }
    }

    /// The folder that is shown.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All rows, in the order they are shown.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The selected row.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.list.at)
    }

    /// Whether a file is chosen.
    pub fn is_chosen(&self, path: &Path) -> bool {
        self.chosen.contains(path)
    }

    /// The number of chosen files.
    pub fn chosen(&self) -> usize {
        self.chosen.len()
    }

    /// Files here that look like documents but cannot be read.
    pub fn unreadable(&self) -> &[PathBuf] {
        &self.unreadable
    }

    /// The files to import: the chosen ones, or all files if none is chosen. The latter includes unreadable files, so
    /// that the import can report why they are refused.
    pub fn files_to_import(&self) -> Vec<PathBuf> {
        match self.chosen.is_empty() {
            true => self.all_files(),
            false => self.chosen.iter().cloned().collect(),
        }
    }

    /// The name of a path, with the folders in this one that it lies in.
    pub fn name_here(&self, path: &Path) -> String {
        path.strip_prefix(&self.folder).unwrap_or(path).to_string_lossy().into_owned()
    }

    /// Whether files far inside may not be listed, because there are so many folders.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// All files here and in the folders in it, including unreadable ones here.
    pub fn all_files(&self) -> Vec<PathBuf> {
        self.all.iter().chain(&self.unreadable).cloned().collect()
    }

    /// Enters a folder. Errors: it cannot be read. The browser then stays where it is.
    pub fn go(&mut self, path: &Path) -> Result<()> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let came_from = std::mem::replace(&mut self.folder, path.clone());
        if let Err(error) = self.read() {
            self.folder = came_from;
            return Err(error);
        }
        self.chosen.clear();
        self.list = ListPosition::default();
        self.restore_panes();
        let back = self.rows.iter().position(|row| matches!(row, Row::Folder(folder, _) if *folder == came_from));
        let first = |wanted: fn(&Row) -> bool| self.rows.iter().position(wanted);
        let full = || first(|row| matches!(row, Row::Folder(_, count) if *count > 0));
        let file = || first(|row| matches!(row, Row::File(_))).filter(|_| self.kind == FileKind::Projects);
        let start = match self.rows.first() {
            Some(Row::Import(_)) => Some(0),
            _ => file().or_else(full).or_else(|| first(|row| matches!(row, Row::Folder(..)))),
        };
        self.list.go(back.or(start).unwrap_or(0));
        Ok(())
    }

    /// Chooses the selected file, or undoes the choice, and selects the next row.
    pub fn choose(&mut self) {
        let Some(Row::File(path)) = self.row().cloned() else { return };
        if !self.chosen.remove(&path) {
            self.chosen.insert(path);
        }
        let length = self.rows.len();
        self.restore_panes();
        self.list.go((self.list.at + self.rows.len()).saturating_sub(length));
        self.list.step(1, self.rows.len());
    }

    fn read(&mut self) -> Result<()> {
        let FolderContents { folders, files, unreadable, tables, exchanges, is_cut } =
            contents(&self.folder, self.kind)?;
        (self.all, self.unreadable, self.is_cut) = (files, unreadable, is_cut);
        (self.tables, self.exchanges) = (tables, exchanges);
        let count = |folder: &Path| self.all.iter().filter(|file| file.starts_with(folder)).count();
        self.rows = folders.into_iter().map(|path| Row::Folder(path.clone(), count(&path))).collect();
        Ok(())
    }

    /// Builds the rows: the folders already read, the files and the other choices.
    fn restore_panes(&mut self) {
        let folders: Vec<Row> = self.rows.drain(..).filter(|row| matches!(row, Row::Folder(..))).collect();
        let here = |file: &&PathBuf| file.parent() == Some(self.folder.as_path());
        let files: Vec<PathBuf> = self.all.iter().filter(here).cloned().collect();
        let take = Row::Import(if self.chosen.is_empty() { self.all.len() } else { self.chosen.len() });
        // "All files" comes first if the files are here or all in one subfolder. If they are spread over several
        // folders it comes last, because they may be unrelated.
        let offers = self.kind == FileKind::Transcripts && !self.all.is_empty();
        let full = folders.iter().filter(|row| matches!(row, Row::Folder(_, count) if *count > 0)).count();
        let first = offers && (!files.is_empty() || full == 1);
        let mut rows: Vec<Row> = Vec::new();
        rows.extend(first.then(|| take.clone()));
        rows.extend(self.folder.parent().map(|up| Row::Up(up.to_owned())));
        rows.extend(folders);
        rows.extend(files.into_iter().map(Row::File));
        rows.extend(self.tables.iter().cloned().map(Row::Table));
        rows.extend(self.exchanges.iter().cloned().map(Row::Exchange));
        rows.extend((offers && !first).then_some(take));
        rows.push(Row::TypePath);
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
            Row::Import(n) => format!("take {n}"),
            Row::TypePath => "type".to_owned(),
            Row::Up(_) => "up".to_owned(),
            Row::Folder(path, n) => format!("{}/ {n}", name(path)),
            Row::File(path) | Row::Table(path) | Row::Exchange(path) => name(path),
        };
        browser.rows().iter().map(row).collect()
    }

    #[test]
    fn a_folder_shows_what_can_be_imported() {
        let folder =
            folder_with(&["I10.txt", "I2.docx", "gamle/I1.md", "gamle/x.png", "bilde.png", "gammel.doc", ".x/a.txt"]);
        let mut browser = Browser::new(FileKind::Transcripts);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["take 3", "up", "gamle/ 1", "I2.docx", "I10.txt", "type"]);
        assert_eq!((browser.unreadable().len(), browser.files_to_import().len()), (1, 4));
        browser.list.go(3);
        browser.choose();
        assert_eq!((shown(&browser)[0].as_str(), browser.list.at), ("take 1", 4));
        assert_eq!(browser.files_to_import(), [folder.path().join("I2.docx")]);
        browser.go(&folder.path().join("gamle")).unwrap();
        assert_eq!(shown(&browser), ["take 1", "up", "I1.md", "type"]);
        browser.go(folder.path()).unwrap();
        assert_eq!(browser.row(), Some(&Row::Folder(folder.path().join("gamle"), 1)));
        assert!(browser.go(&folder.path().join("none")).is_err());
        assert_eq!(browser.folder(), folder.path());
    }

    #[test]
    fn if_the_files_are_in_subfolders_the_first_of_those_is_selected() {
        let folder = folder_with(&["a/x.png", "b/I1.txt", "c/I2.txt"]);
        let mut browser = Browser::new(FileKind::Transcripts);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["up", "a/ 0", "b/ 1", "c/ 1", "take 2", "type"]);
        assert_eq!(browser.list.at, 2);
    }

    #[test]
    fn if_all_files_are_in_one_subfolder_importing_all_is_selected() {
        let folder = folder_with(&["a/x.png", "b/I1.txt", "b/I2.txt"]);
        let mut browser = Browser::new(FileKind::Transcripts);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["take 2", "up", "a/ 0", "b/ 2", "type"]);
        assert_eq!(browser.list.at, 0);
    }

    #[test]
    fn the_project_browser_lists_projects_only() {
        let folder = folder_with(&["a.tusj", "I1.txt", "mer/b.txt"]);
        let mut browser = Browser::new(FileKind::Projects);
        browser.go(folder.path()).unwrap();
        assert_eq!(shown(&browser), ["up", "mer/ 0", "a.tusj", "type"]);
        assert_eq!(browser.list.at, 2);
    }
}
