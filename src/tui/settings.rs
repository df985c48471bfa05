//! Settings that are stored between sessions, in the platform's folder for settings: the language, the paths of recent
//! projects, the last position in each, the widths of panes, where times are shown, and where backups go. Nothing from the contents of a
//! project.
//!
//! Several windows share the file. A window that changes a setting reads the file first and changes only that setting,
//! so that the changes of other windows are kept.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::widget::panes::PaneSettings;
use crate::analysis::quote::Times;
use crate::platform::permissions;
use crate::words::Language;

/// The maximum number of recent projects.
const MAX_RECENT: usize = 8;

/// The last position in a project. It has only numbers: no text of an interview and no names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The screen's number, from 1.
    pub screen: u8,
    /// The id of the document on the Read screen.
    pub document: Option<i64>,
    /// The id of the turn.
    pub turn: Option<i64>,
}

/// The user's choices for the panes of each screen, by the screen's number from 1.
pub type ScreenPanes = BTreeMap<u8, PaneSettings>;

/// Where the times of the recording are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct ShownTimes {
    /// Beside each turn of a transcript.
    pub beside_turns: bool,
    /// In copied quotations and in tables.
    pub in_quotations: bool,
}

impl Default for ShownTimes {
    fn default() -> Self {
        Self { beside_turns: true, in_quotations: false }
    }
}

impl ShownTimes {
    /// Whether attributions include times.
    pub fn of_quotations(self) -> Times {
        if self.in_quotations { Times::Shown } else { Times::Hidden }
    }

    /// Whether turns show times.
    pub fn of_turns(self) -> Times {
        if self.beside_turns { Times::Shown } else { Times::Hidden }
    }
}

/// The user's choices about backups.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
struct BackupSettings {
    /// The folder, if one was chosen.
    folder: Option<PathBuf>,
    /// How many backups of a project are kept.
    kept: usize,
    /// Whether backups were offered.
    offered: bool,
}

impl Default for BackupSettings {
    fn default() -> Self {
        Self { folder: None, kept: 10, offered: false }
    }
}

/// The contents of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    /// The code of the language, once it was chosen.
    language: Option<String>,
    /// The recent projects, newest first.
    recent: Vec<PathBuf>,
    /// The folder of the last import.
    #[serde(alias = "fetched_from")]
    imported_from: Option<PathBuf>,
    /// The paths that a warning was shown about: folders that a cloud service copies, and projects that others can
    /// read.
    warned: Vec<PathBuf>,
    times: ShownTimes,
    /// Whether projects and folders are not remembered.
    forget_recent: bool,
    /// The last position in each recent project.
    left: BTreeMap<PathBuf, Place>,
    panes: ScreenPanes,
    backups: BackupSettings,
    /// Settings of other versions of the program.
    #[serde(flatten)]
    others: serde_json::Map<String, serde_json::Value>,
}

impl Stored {
    /// Removes paths that are not text. They cannot be written to the file, and nothing else would be stored either.
    fn leave_out_nameless(&mut self) {
        let has_name = |path: &Path| path.to_str().is_some();
        self.recent.retain(|path| has_name(path));
        self.imported_from = self.imported_from.take().filter(|path| has_name(path));
        self.warned.retain(|path| has_name(path));
        self.left.retain(|path, _| has_name(path));
    }
}

/// The settings.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    stored: Stored,
    file: Option<PathBuf>,
}

impl Settings {
    /// Reads the settings. They are empty if the file does not exist or cannot be read.
    pub fn read() -> Self {
        let file = directories::ProjectDirs::from("", "", "tusj").map(|dirs| dirs.config_dir().join("settings.json"));
        Self::read_from(file)
    }

    fn read_from(file: Option<PathBuf>) -> Self {
        Self { stored: file.as_deref().and_then(read).unwrap_or_default(), file }
    }

    /// Reads the file, makes a change, and writes the file if it differs. Errors are ignored, because settings that
    /// cannot be stored should not stop the user.
    fn change(&mut self, act: impl FnOnce(&mut Stored)) {
        if let Some(newest) = self.file.as_deref().and_then(read) {
            self.stored = newest;
        }
        let before = self.stored.clone();
        act(&mut self.stored);
        self.stored.leave_out_nameless();
        if let (Some(file), true) = (&self.file, self.stored != before)
            && let Ok(text) = serde_json::to_string_pretty(&self.stored)
        {
            let _ = file.parent().map(permissions::make_folders);
            let _ = permissions::replace(file, text.as_bytes());
        }
    }

    /// The chosen language.
    pub fn language(&self) -> Option<Language> {
        Language::from_code(self.stored.language.as_deref()?)
    }

    /// Stores the language.
    pub fn choose_language(&mut self, language: Language) {
        self.change(|stored| stored.language = Some(language.code().to_owned()));
    }

    /// Where times are shown.
    pub fn times(&self) -> ShownTimes {
        self.stored.times
    }

    /// Stores whether times are shown beside turns.
    pub fn show_times_beside_turns(&mut self, shown: bool) {
        self.change(|stored| stored.times.beside_turns = shown);
    }

    /// Stores whether times are shown in quotations.
    pub fn show_times_in_quotations(&mut self, shown: bool) {
        self.change(|stored| stored.times.in_quotations = shown);
    }

    /// The folder for backups, if one was chosen, and how many are kept.
    pub fn backups(&self) -> (Option<PathBuf>, usize) {
        (self.stored.backups.folder.clone(), self.stored.backups.kept)
    }

    /// Stores the folder for backups, or that there are to be none.
    pub fn set_backup_folder(&mut self, folder: Option<PathBuf>) {
        self.change(|stored| (stored.backups.folder, stored.backups.offered) = (folder, true));
    }

    /// Whether backups were never offered before. Stores that they have been offered now.
    pub fn offer_backups_once(&mut self) -> bool {
        let mut is_first = false;
        self.change(|stored| is_first = !std::mem::replace(&mut stored.backups.offered, true));
        is_first
    }

    /// The recent projects that still exist, newest first.
    pub fn recent(&self) -> Vec<PathBuf> {
        self.stored.recent.iter().filter(|path| path.is_file()).cloned().collect()
    }

    /// Makes a project the most recent one.
    pub fn add_recent(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        self.change(|stored| {
            if !stored.forget_recent {
                stored.recent.retain(|other| *other != path);
                stored.recent.insert(0, path);
                stored.recent.truncate(MAX_RECENT);
            }
        });
    }

    /// The last position in a project.
    pub fn place(&self, path: &Path) -> Option<Place> {
        self.stored.left.get(path).copied()
    }

    /// The user's choices for the panes of each screen.
    pub fn panes(&self) -> ScreenPanes {
        self.stored.panes.clone()
    }

    /// Stores the position in a project, and the panes that were changed. Only recent projects are stored.
    pub fn save_place(&mut self, path: &Path, place: Place, changed: ScreenPanes) {
        self.change(|stored| {
            stored.panes.extend(changed);
            stored.left.insert(path.to_owned(), place);
            stored.left.retain(|path, _| stored.recent.contains(path));
        });
    }

    /// The folder of the last import, if it still exists.
    pub fn imported_from(&self) -> Option<PathBuf> {
        self.stored.imported_from.clone().filter(|path| path.is_dir())
    }

    /// Stores the folder of the last import.
    pub fn set_imported_from(&mut self, folder: PathBuf) {
        self.change(|stored| stored.imported_from = Some(folder).filter(|_| !stored.forget_recent));
    }

    /// Whether no warning was shown about a path before. Stores that one has been shown now.
    pub fn warn_once(&mut self, path: &Path) -> bool {
        let mut is_first = false;
        self.change(|stored| {
            is_first = stored.warned.iter().all(|other| other != path);
            stored.warned.extend((is_first && !stored.forget_recent).then(|| path.to_owned()));
        });
        is_first
    }

    /// Whether projects are remembered.
    pub fn remembers(&self) -> bool {
        !self.stored.forget_recent
    }

    /// Starts remembering projects, or forgets them all and stops.
    pub fn set_remembers(&mut self, remembers: bool) {
        self.change(|stored| {
            stored.forget_recent = !remembers;
            if !remembers {
                stored.recent.clear();
                stored.warned.clear();
                stored.left.clear();
                stored.imported_from = None;
            }
        });
    }
}

fn read(file: &Path) -> Option<Stored> {
    serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;
    use crate::tui::robot::{Newcomer, UserActions, options};
    use crate::tui::session::SessionOptions;
    use crate::tui::widget::panes::Panes;

    /// A settings file that does not exist yet, and a project beside it.
    fn settings_file() -> (tempfile::TempDir, Option<PathBuf>, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let (file, project) = (folder.path().join("a/settings.json"), folder.path().join("p.tusj"));
        std::fs::write(&project, "x").unwrap();
        (folder, Some(file), project)
    }

    #[test]
    fn language_and_projects_are_stored_and_projects_can_be_forgotten() {
        let (folder, file, project) = settings_file();
        let mut settings = Settings::read_from(file.clone());
        settings.choose_language(Language::Nn);
        settings.add_recent(&project);
        settings.add_recent(&folder.path().join("gone.tusj"));
        let read = Settings::read_from(file.clone());
        assert_eq!((read.language(), read.recent()), (Some(Language::Nn), vec![project.clone()]));
        #[cfg(unix)]
        for (path, mode) in [("a", 0o700), ("a/settings.json", 0o600)] {
            let metadata = folder.path().join(path).metadata().unwrap();
            assert_eq!(std::os::unix::fs::MetadataExt::mode(&metadata) & 0o777, mode, "it tells of projects by name");
        }
        settings.set_remembers(false);
        settings.add_recent(&project);
        assert!(Settings::read_from(file).recent().is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn settings_are_stored_although_the_path_of_a_project_is_not_text() {
        let (folder, file, _) = settings_file();
        let odd = folder.path().join(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"p\xff.tusj"));
        std::fs::write(&odd, "x").unwrap();
        let mut settings = Settings::read_from(file.clone());
        settings.add_recent(&odd);
        settings.choose_language(Language::Nn);
        settings.save_place(&odd, Place { screen: 2, ..Place::default() }, ScreenPanes::new());
        settings.show_times_in_quotations(true);
        let read = Settings::read_from(file);
        assert_eq!((read.language(), read.times().in_quotations), (Some(Language::Nn), true));
    }

    #[test]
    fn two_windows_do_not_overwrite_each_others_settings() {
        let (_folder, file, project) = settings_file();
        let mut one = Settings::read_from(file.clone());
        one.add_recent(&project);
        let mut other = Settings::read_from(file.clone());
        let mut alone = Panes::default();
        alone.toggle_alone();
        let panes = |screen| ScreenPanes::from([(screen, alone.chosen.clone())]);
        let place = Place { screen: 2, ..Place::default() };
        one.choose_language(Language::Nn);
        other.show_times_beside_turns(false);
        one.show_times_in_quotations(true);
        other.save_place(&project, place, panes(1));
        one.save_place(&project, place, panes(2));
        let read = Settings::read_from(file);
        assert_eq!((read.language(), read.place(&project)), (Some(Language::Nn), Some(place)));
        assert_eq!(read.times(), ShownTimes { beside_turns: false, in_quotations: true });
        assert_eq!(read.panes().keys().collect::<Vec<_>>(), [&1, &2]);
    }

    #[test]
    fn a_window_keeps_the_settings_that_another_window_changed() {
        let (_folder, file, _) = settings_file();
        let study = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let window = || {
            let settings = Settings::read_from(file.clone());
            Newcomer::opening(SessionOptions { settings, ..options(study.folder()) }, &study.path())
        };
        let (mut one, mut other) = (window(), window());
        other.press("z").press("ctrl-p").write("tider replikkene").press("enter");
        let panes = other.quit().panes();
        // It reads the file again when it stores another setting.
        one.press("ctrl-p").write("språk på skjermen").press("enter enter");
        one.press("ctrl-p").write("tider sitater").press("enter");
        one.quit();
        let read = Settings::read_from(file.clone());
        assert_eq!(read.times(), ShownTimes { beside_turns: false, in_quotations: true });
        assert_eq!((read.panes().len(), read.panes()), (1, panes));
    }

    #[test]
    fn projects_that_one_window_forgot_are_not_stored_again_by_another() {
        let (folder, file, project) = settings_file();
        let mut other = Settings::read_from(file.clone());
        other.add_recent(&project);
        Settings::read_from(file.clone()).set_remembers(false);
        other.save_place(&project, Place::default(), ScreenPanes::new());
        other.set_imported_from(folder.path().to_owned());
        let read = Settings::read_from(file);
        assert_eq!((read.recent(), read.place(&project), read.imported_from()), (Vec::new(), None, None));
    }

    #[test]
    fn settings_of_other_versions_are_kept() {
        let (_folder, file, project) = settings_file();
        let path = file.clone().unwrap();
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, r#"{"fetched_from": "/", "later": [1]}"#).unwrap();
        let mut settings = Settings::read_from(file);
        assert_eq!(settings.imported_from(), Some("/".into()));
        settings.add_recent(&project);
        assert!(std::fs::read_to_string(path).unwrap().contains("later"));
    }
}
