//! What is remembered between sessions, where the platform keeps settings: the language, the recent projects by their
//! paths, where each was left, how wide panes are, and where times are shown. Nothing of what a project holds.
//!
//! Several windows share the file. Whoever changes something reads the file first and changes that alone, so that what
//! another window remembers stays.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::widget::panes::Chosen;
use crate::analysis::quote::Times;
use crate::platform::permissions;
use crate::words::Language;

/// How many projects are remembered.
const RECENT: usize = 8;

/// Where one left a project, to go on there: numbers only, no words of an interview and no names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The screen, by its number from 1.
    pub screen: u8,
    /// The number of the document on the Read screen.
    pub document: Option<i64>,
    /// The number of the turn in it.
    pub turn: Option<i64>,
}

/// What a person chose for the panes of each screen, by the screen's number from 1.
pub type ChosenPanes = BTreeMap<u8, Chosen>;

/// Where the times of the recording are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct ShownTimes {
    /// Beside each turn of a transcript.
    pub beside_turns: bool,
    /// In quotations that are copied, and in tables.
    pub in_quotations: bool,
}

impl Default for ShownTimes {
    fn default() -> Self {
        Self { beside_turns: true, in_quotations: false }
    }
}

impl ShownTimes {
    /// Whether they belong in attributions.
    pub fn of_quotations(self) -> Times {
        if self.in_quotations { Times::Shown } else { Times::Hidden }
    }

    /// Whether they belong beside turns.
    pub fn of_turns(self) -> Times {
        if self.beside_turns { Times::Shown } else { Times::Hidden }
    }
}

/// What the file holds.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// The language's code, once it was chosen.
    language: Option<String>,
    /// The projects opened last, newest first.
    recent: Vec<PathBuf>,
    /// The folder that interviews were imported from last.
    #[serde(alias = "fetched_from")]
    imported_from: Option<PathBuf>,
    /// What was warned about: folders of which a cloud keeps a copy, and projects that others can read.
    warned: Vec<PathBuf>,
    times: ShownTimes,
    /// Whether projects and folders are not to be remembered.
    forget_recent: bool,
    /// Where each recent project was left.
    left: BTreeMap<PathBuf, Place>,
    panes: ChosenPanes,
    /// What another version of the program keeps there.
    #[serde(flatten)]
    others: serde_json::Map<String, serde_json::Value>,
}

/// What is remembered.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    kept: Kept,
    file: Option<PathBuf>,
}

impl Settings {
    /// What was remembered; nothing where there is no such file, or it cannot be read.
    pub fn read() -> Self {
        let file = directories::ProjectDirs::from("", "", "tusj").map(|dirs| dirs.config_dir().join("settings.json"));
        Self::read_from(file)
    }

    fn read_from(file: Option<PathBuf>) -> Self {
        Self { kept: file.as_deref().and_then(read).unwrap_or_default(), file }
    }

    /// Reads the file, changes something in it, and writes it where that made a difference. Settings that cannot be
    /// kept are no reason to stop anyone's work.
    fn change(&mut self, act: impl FnOnce(&mut Kept)) {
        if let Some(newest) = self.file.as_deref().and_then(read) {
            self.kept = newest;
        }
        let before = self.kept.clone();
        act(&mut self.kept);
        if let (Some(file), true) = (&self.file, self.kept != before)
            && let Ok(text) = serde_json::to_string_pretty(&self.kept)
        {
            let _ = file.parent().map(permissions::make_folders);
            let _ = permissions::replace(file, text.as_bytes());
        }
    }

    /// The language that was chosen.
    pub fn language(&self) -> Option<Language> {
        Language::from_code(self.kept.language.as_deref()?)
    }

    /// Remembers the language.
    pub fn choose_language(&mut self, language: Language) {
        self.change(|kept| kept.language = Some(language.code().to_owned()));
    }

    /// Where times are shown.
    pub fn times(&self) -> ShownTimes {
        self.kept.times
    }

    /// Remembers whether times are shown beside turns.
    pub fn show_times_beside_turns(&mut self, shown: bool) {
        self.change(|kept| kept.times.beside_turns = shown);
    }

    /// Remembers whether times are shown in quotations.
    pub fn show_times_in_quotations(&mut self, shown: bool) {
        self.change(|kept| kept.times.in_quotations = shown);
    }

    /// The projects opened last that are still there, newest first.
    pub fn recent(&self) -> Vec<PathBuf> {
        self.kept.recent.iter().filter(|path| path.is_file()).cloned().collect()
    }

    /// Remembers a project as the last one opened.
    pub fn opened(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        self.change(|kept| {
            if !kept.forget_recent {
                kept.recent.retain(|other| *other != path);
                kept.recent.insert(0, path);
                kept.recent.truncate(RECENT);
            }
        });
    }

    /// Where a project was left.
    pub fn left(&self, path: &Path) -> Option<Place> {
        self.kept.left.get(path).copied()
    }

    /// What was chosen for the panes of each screen.
    pub fn panes(&self) -> ChosenPanes {
        self.kept.panes.clone()
    }

    /// Remembers where a project was left, and the panes that were changed. Only recent projects are remembered.
    pub fn leaves(&mut self, path: &Path, place: Place, changed: ChosenPanes) {
        self.change(|kept| {
            kept.panes.extend(changed);
            kept.left.insert(path.to_owned(), place);
            kept.left.retain(|path, _| kept.recent.contains(path));
        });
    }

    /// The folder that interviews were imported from last, if it is still there.
    pub fn imported_from(&self) -> Option<PathBuf> {
        self.kept.imported_from.clone().filter(|path| path.is_dir())
    }

    /// Remembers the folder that interviews were imported from.
    pub fn imported(&mut self, folder: PathBuf) {
        self.change(|kept| kept.imported_from = Some(folder).filter(|_| !kept.forget_recent));
    }

    /// Whether a folder or a project was not warned about before; it is remembered that it is now.
    pub fn warns_first(&mut self, path: &Path) -> bool {
        let mut is_first = false;
        self.change(|kept| {
            is_first = kept.warned.iter().all(|other| other != path);
            kept.warned.extend((is_first && !kept.forget_recent).then(|| path.to_owned()));
        });
        is_first
    }

    /// Whether projects are remembered.
    pub fn remembers(&self) -> bool {
        !self.kept.forget_recent
    }

    /// Remembers projects from now on, or forgets them all and does not.
    pub fn set_remembers(&mut self, remembers: bool) {
        self.change(|kept| {
            kept.forget_recent = !remembers;
            if !remembers {
                kept.recent.clear();
                kept.warned.clear();
                kept.left.clear();
                kept.imported_from = None;
            }
        });
    }
}

fn read(file: &Path) -> Option<Kept> {
    serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;
    use crate::tui::robot::{Hands, Newcomer, given};
    use crate::tui::session::Given;
    use crate::tui::widget::panes::Panes;

    /// A file of settings that is not there yet, and a project beside it.
    fn places() -> (tempfile::TempDir, Option<PathBuf>, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let (file, project) = (folder.path().join("a/settings.json"), folder.path().join("p.tusj"));
        std::fs::write(&project, "x").unwrap();
        (folder, Some(file), project)
    }

    #[test]
    fn language_and_projects_are_remembered_and_projects_can_be_forgotten() {
        let (folder, file, project) = places();
        let mut settings = Settings::read_from(file.clone());
        settings.choose_language(Language::Nn);
        settings.opened(&project);
        settings.opened(&folder.path().join("gone.tusj"));
        let read = Settings::read_from(file.clone());
        assert_eq!((read.language(), read.recent()), (Some(Language::Nn), vec![project.clone()]));
        #[cfg(unix)]
        for (path, mode) in [("a", 0o700), ("a/settings.json", 0o600)] {
            let metadata = folder.path().join(path).metadata().unwrap();
            assert_eq!(std::os::unix::fs::MetadataExt::mode(&metadata) & 0o777, mode, "it tells of projects by name");
        }
        settings.set_remembers(false);
        settings.opened(&project);
        assert!(Settings::read_from(file).recent().is_empty());
    }

    #[test]
    fn what_one_window_remembers_stays_when_another_remembers_something_else() {
        let (_folder, file, project) = places();
        let mut one = Settings::read_from(file.clone());
        one.opened(&project);
        let mut other = Settings::read_from(file.clone());
        let mut alone = Panes::default();
        alone.turn_alone();
        let panes = |screen| ChosenPanes::from([(screen, alone.chosen.clone())]);
        let place = Place { screen: 2, ..Place::default() };
        one.choose_language(Language::Nn);
        other.show_times_beside_turns(false);
        one.show_times_in_quotations(true);
        other.leaves(&project, place, panes(1));
        one.leaves(&project, place, panes(2));
        let read = Settings::read_from(file);
        assert_eq!((read.language(), read.left(&project)), (Some(Language::Nn), Some(place)));
        assert_eq!(read.times(), ShownTimes { beside_turns: false, in_quotations: true });
        assert_eq!(read.panes().keys().collect::<Vec<_>>(), [&1, &2]);
    }

    #[test]
    fn a_window_that_chose_nothing_takes_back_nothing_that_another_chose() {
        let (_folder, file, _) = places();
        let study = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let window = || {
            let settings = Settings::read_from(file.clone());
            Newcomer::opening(Given { settings, ..given(study.folder()) }, &study.path())
        };
        let (mut one, mut other) = (window(), window());
        other.press("z").press("ctrl-p").write("tider replikkene").press("enter");
        let panes = other.left().panes();
        // It reads the file again when it remembers something else.
        one.press("ctrl-p").write("språk på skjermen").press("enter enter");
        one.press("ctrl-p").write("tider sitater").press("enter");
        one.left();
        let read = Settings::read_from(file.clone());
        assert_eq!(read.times(), ShownTimes { beside_turns: false, in_quotations: true });
        assert_eq!((read.panes().len(), read.panes()), (1, panes));
    }

    #[test]
    fn what_one_window_is_told_to_forget_no_other_brings_back() {
        let (folder, file, project) = places();
        let mut other = Settings::read_from(file.clone());
        other.opened(&project);
        Settings::read_from(file.clone()).set_remembers(false);
        other.leaves(&project, Place::default(), ChosenPanes::new());
        other.imported(folder.path().to_owned());
        let read = Settings::read_from(file);
        assert_eq!((read.recent(), read.left(&project), read.imported_from()), (Vec::new(), None, None));
    }

    #[test]
    fn what_another_version_keeps_there_stays() {
        let (_folder, file, project) = places();
        let path = file.clone().unwrap();
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, r#"{"fetched_from": "/", "later": [1]}"#).unwrap();
        let mut settings = Settings::read_from(file);
        assert_eq!(settings.imported_from(), Some("/".into()));
        settings.opened(&project);
        assert!(std::fs::read_to_string(path).unwrap().contains("later"));
    }
}
