//! The folders where people keep their files: home, documents, and the current folder. The caller provides them.

use std::path::{Path, PathBuf};

use super::typed_paths::at_home;

/// The folders where files are likely to be.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Folders {
    /// The user's home folder (`~`).
    pub home: Option<PathBuf>,
    /// The system's folder for documents.
    pub documents: Option<PathBuf>,
    /// The folder in which the program was started.
    pub here: Option<PathBuf>,
    /// The folder of the last import.
    pub last: Option<PathBuf>,
}

impl Folders {
    /// A path with `~` for the home folder.
    pub fn display_path(&self, path: &Path) -> String {
        let at_home = self.home.as_ref().and_then(|home| path.strip_prefix(home).ok());
        match at_home {
            Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
            Some(rest) => format!("~{}{}", std::path::MAIN_SEPARATOR, rest.to_string_lossy()),
            None => path.to_string_lossy().into_owned(),
        }
    }

    /// The default folder for a new project.
    pub fn for_projects(&self) -> PathBuf {
        self.documents.clone().or_else(|| self.here.clone()).unwrap_or_default()
    }

    /// The path for a new project with this name: in the default folder, unless the name includes a folder.
    pub fn project_called(&self, name: &str) -> Option<PathBuf> {
        let name = name.trim();
        let file = name.rsplit(['/', std::path::MAIN_SEPARATOR]).next().unwrap_or_default();
        if file.is_empty() || file == "~" {
            return None;
        }
        let name = if file.to_lowercase().ends_with(".tusj") { name.to_owned() } else { format!("{name}.tusj") };
        Some(self.for_projects().join(at_home(&name, self.home.as_deref())))
    }

    /// The default name of a project, with a number if the name is taken.
    pub fn free_name(&self, usual: &str) -> String {
        let numbered = (2..100).map(|n| format!("{usual} {n}"));
        let is_free = |name: &String| self.project_called(name).is_some_and(|path| !path.exists());
        std::iter::once(usual.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_project_is_in_the_folder_of_its_name_or_the_default_folder() {
        let folder = tempfile::tempdir().unwrap();
        let home = Some(folder.path().to_owned());
        let folders = Folders { documents: home.clone(), home, ..Folders::default() };
        for (name, path) in [(" Anbud ", "Anbud.tusj"), ("a.TUSJ", "a.TUSJ"), ("~/m/Anbud v2.1", "m/Anbud v2.1.tusj")] {
            assert_eq!(folders.project_called(name), Some(folder.path().join(path)), "{name}");
        }
        assert_eq!((folders.project_called(" "), folders.project_called("~")), (None, None));
        assert_eq!(folders.free_name("Anbud"), "Anbud");
        std::fs::write(folder.path().join("Anbud.tusj"), "x").unwrap();
        assert_eq!(folders.free_name("Anbud"), "Anbud 2");
    }
}
