//! Where people keep their files: their own folder, their documents, and where the program was started. Which folders those
//! are is told from outside.

use std::path::{Path, PathBuf};

/// Where files are likely to lie.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Folders {
    /// The user's own folder, what `~` stands for.
    pub home: Option<PathBuf>,
    /// Where the system keeps the user's documents.
    pub documents: Option<PathBuf>,
    /// Where the program was started.
    pub here: Option<PathBuf>,
    /// Where interviews were imported from last.
    pub last: Option<PathBuf>,
}

impl Folders {
    /// A path with `~` for the user's own folder.
    pub fn told(&self, path: &Path) -> String {
        let at_home = self.home.as_ref().and_then(|home| path.strip_prefix(home).ok());
        match at_home {
            Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
            Some(rest) => format!("~{}{}", std::path::MAIN_SEPARATOR, rest.to_string_lossy()),
            None => path.to_string_lossy().into_owned(),
        }
    }

    /// Where a new project lies unless something else is asked for.
    pub fn for_projects(&self) -> PathBuf {
        self.documents.clone().or_else(|| self.here.clone()).unwrap_or_default()
    }
}
