//! Files that appear complete or not at all: they are written under a temporary name and then renamed.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The ending of temporary names.
pub const TEMPORARY: &str = ".tusj-tmp";

/// A temporary name: hidden, and in the same folder, so that the file can be renamed atomically.
pub fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}{TEMPORARY}", std::process::id()))
}

/// Renames a file unless something has that name, even if that was created just now.
pub fn rename_if_free(temporary: &Path, path: &Path) -> io::Result<()> {
    match std::fs::hard_link(temporary, path) {
        // Not every file system supports hard links.
        Err(error) if error.kind() != ErrorKind::AlreadyExists => std::fs::rename(temporary, path),
        linked => linked,
    }
}

/// Makes sure that the new name is on disk too. Errors are ignored, since the file itself has been written.
pub fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_appears_meanwhile_is_not_lost() {
        let folder = tempfile::tempdir().unwrap();
        let (temporary, path) = (folder.path().join("aside"), folder.path().join("t.csv"));
        std::fs::write(&temporary, "table").unwrap();
        std::fs::write(&path, "my thesis").unwrap();
        assert_eq!(rename_if_free(&temporary, &path).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "my thesis");
        std::fs::remove_file(&path).unwrap();
        rename_if_free(&temporary, &path).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "table");
    }
}
