//! Where people keep their files: their own folder, their documents, and where the program was started.

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
    /// Where interviews were fetched from last.
    pub last: Option<PathBuf>,
}

impl Folders {
    /// The places on this machine.
    pub fn of_system() -> Self {
        let user = directories::UserDirs::new();
        let told = user.as_ref().and_then(|user| user.document_dir()).map(ToOwned::to_owned);
        // Where the system does not say, it is often there all the same.
        let at_home = |name: &str| user.as_ref().map(|user| user.home_dir().join(name));
        let documents = [told, at_home("Documents"), at_home("Dokumenter"), at_home("Dokument")];
        let documents = documents.into_iter().flatten().find(|path| path.is_dir());
        Self {
            home: user.as_ref().map(|user| user.home_dir().to_owned()),
            documents,
            here: std::env::current_dir().ok(),
            last: None,
        }
    }

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
