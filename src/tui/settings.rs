//! What is remembered between sessions, where the platform keeps settings: the language, the recent projects by their
//! paths, where each was left, how wide panes are, and where times are shown. Nothing of what a project holds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::place::{ChosenPanes, Place};
use crate::analysis::quote::Times;
use crate::platform::permissions;
use crate::words::Language;

/// How many projects are remembered.
const RECENT: usize = 8;

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

/// What is remembered.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language's code, once it was chosen.
    language: Option<String>,
    /// The projects opened last, newest first.
    recent: Vec<PathBuf>,
    /// The folder that interviews were fetched from last.
    fetched_from: Option<PathBuf>,
    /// What was warned about: folders of which a cloud keeps a copy, and projects that others can read.
    warned: Vec<PathBuf>,
    /// Where times are shown.
    times: ShownTimes,
    /// Whether projects and folders are not to be remembered.
    forget_recent: bool,
    /// Where each recent project was left.
    left: BTreeMap<PathBuf, Place>,
    /// What was chosen for the panes of each screen.
    panes: ChosenPanes,
    #[serde(skip)]
    file: Option<PathBuf>,
}

impl Settings {
    /// What was remembered; nothing where there is no such file, or it cannot be read.
    pub fn read() -> Self {
        let file = directories::ProjectDirs::from("", "", "tusj").map(|dirs| dirs.config_dir().join("settings.json"));
        Self::read_from(file)
    }

    fn read_from(file: Option<PathBuf>) -> Self {
        let text = file.as_ref().and_then(|file| std::fs::read_to_string(file).ok());
        let read: Option<Settings> = text.and_then(|text| serde_json::from_str(&text).ok());
        Self { file, ..read.unwrap_or_default() }
    }

    /// The language that was chosen.
    pub fn language(&self) -> Option<Language> {
        Language::from_code(self.language.as_deref()?)
    }

    /// Remembers the language.
    pub fn choose_language(&mut self, language: Language) {
        self.language = Some(language.code().to_owned());
        self.write();
    }

    /// Where times are shown.
    pub fn times(&self) -> ShownTimes {
        self.times
    }

    /// Remembers where times are shown.
    pub fn choose_times(&mut self, times: ShownTimes) {
        self.times = times;
        self.write();
    }

    /// The projects opened last that are still there, newest first.
    pub fn recent(&self) -> Vec<PathBuf> {
        self.recent.iter().filter(|path| path.is_file()).cloned().collect()
    }

    /// Remembers a project as the last one opened.
    pub fn opened(&mut self, path: &Path) {
        if self.forget_recent {
            return;
        }
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        if self.recent.first() == Some(&path) {
            return;
        }
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
        self.write();
    }

    /// Where a project was left.
    pub fn left(&self, path: &Path) -> Option<Place> {
        self.left.get(path).copied()
    }

    /// What was chosen for the panes of each screen.
    pub fn panes(&self) -> ChosenPanes {
        self.panes.clone()
    }

    /// Remembers where a project was left, and what was chosen for the panes. Only recent projects are remembered.
    pub fn leaves(&mut self, path: &Path, place: Place, panes: ChosenPanes) {
        self.panes = panes;
        if self.recent.iter().any(|recent| recent == path) {
            self.left.insert(path.to_owned(), place);
        }
        let recent = &self.recent;
        self.left.retain(|path, _| recent.contains(path));
        self.write();
    }

    /// The folder that interviews were fetched from last, if it is still there.
    pub fn fetched_from(&self) -> Option<PathBuf> {
        self.fetched_from.clone().filter(|path| path.is_dir())
    }

    /// Remembers the folder that interviews were fetched from.
    pub fn fetched(&mut self, folder: PathBuf) {
        if !self.forget_recent {
            self.fetched_from = Some(folder);
            self.write();
        }
    }

    /// Whether a folder or a project was not warned about before; it is remembered that it is now.
    pub fn warns_first(&mut self, path: &Path) -> bool {
        if self.warned.iter().any(|other| other == path) {
            return false;
        }
        if !self.forget_recent {
            self.warned.push(path.to_owned());
            self.write();
        }
        true
    }

    /// Whether projects are remembered.
    pub fn remembers(&self) -> bool {
        !self.forget_recent
    }

    /// Remembers projects from now on, or forgets them all and does not.
    pub fn set_remembers(&mut self, remembers: bool) {
        self.forget_recent = !remembers;
        if !remembers {
            self.recent.clear();
            self.warned.clear();
            self.left.clear();
            self.fetched_from = None;
        }
        self.write();
    }

    /// Settings that cannot be kept are no reason to stop anyone's work.
    fn write(&self) {
        let Some(file) = &self.file else { return };
        let Ok(text) = serde_json::to_string_pretty(self) else { return };
        if let Some(folder) = file.parent() {
            let _ = permissions::make_folders(folder);
        }
        let _ = permissions::write(file, text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_and_projects_are_remembered_and_projects_can_be_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let file = Some(folder.path().join("a/settings.json"));
        let project = folder.path().join("p.tusj");
        std::fs::write(&project, "x").unwrap();
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
}
