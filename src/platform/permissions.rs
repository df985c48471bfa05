//! Who can read a file. Projects, exports and copies of quotes hold personal data, so tusj makes them readable by
//! their owner alone. What the owner has set on a file that exists is kept.
//!
//! On Unix that is the file's mode: `rw-------`, and `rwx------` for folders. SQLite gives the journal beside a
//! project the mode of the project.
//!
//! Windows has access control lists instead. A new file inherits the list of its folder, and in the user's profile
//! (Documents, Desktop) that list lets in only the user, the administrators and the system. tusj sets no list of its
//! own: the standard library cannot, and calling Windows directly takes unsafe code, which this program has none of.
//! So on Windows a project in a shared folder can be read by those who can read the folder, and tusj does not warn.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

pub use system::{keep_owners_choice, make_folders, others_can_read};

/// Options for making a file that its owner alone can read. A file that exists keeps the permissions it has.
pub fn owner_only() -> OpenOptions {
    let mut options = OpenOptions::new();
    system::for_owner_only(&mut options);
    options
}

/// Writes a file, which its owner alone can read if it is new.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = owner_only().write(true).create(true).truncate(true).open(path)?;
    io::Write::write_all(&mut file, bytes)
}

/// Writes a file anew, whole or not at all, so that no one reads half of it. Its owner alone can read it.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Where the name is a link, the file that it leads to is written.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut aside = path.clone().into_os_string();
    aside.push(format!(".{}.new", std::process::id()));
    let written = write(Path::new(&aside), bytes).and_then(|()| std::fs::rename(&aside, &path));
    if written.is_err() {
        // What could not be put in place is not left lying.
        std::fs::remove_file(&aside).ok();
    }
    written
}

#[cfg(unix)]
mod system {
    use std::fs::{DirBuilder, Metadata, Permissions, metadata};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown};

    use super::{File, OpenOptions, Path, io};

    pub(super) fn for_owner_only(options: &mut OpenOptions) {
        options.mode(0o600);
    }

    /// Makes a folder and those above it that are missing; their owner alone can enter them.
    pub fn make_folders(path: &Path) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)
    }

    /// Gives a new file, which is to replace the one at `path`, the mode and the group of that one. Where the group
    /// cannot be given, a group gets nothing: it would be another group than the owner chose. Where nothing can be
    /// set, the new file stays readable by its owner alone.
    pub fn keep_owners_choice(new: &File, path: &Path) {
        let (Ok(old), Ok(made)) = (metadata(path), new.metadata()) else { return };
        let same_group = old.gid() == made.gid() || fchown(new, None, Some(old.gid())).is_ok();
        let mode = old.mode() & if same_group { 0o777 } else { 0o707 };
        // A file system without modes (a memory stick's) refuses; nothing is lost by it.
        let _ = new.set_permissions(Permissions::from_mode(mode));
    }

    /// Whether others than the owner can read a file: by its own mode and by those of the folders above it.
    pub fn others_can_read(path: &Path) -> bool {
        let Ok(path) = path.canonicalize() else { return false };
        let lets_in = |path: &Path, right| metadata(path).is_ok_and(|of| gives_others(&of, right));
        lets_in(&path, READ) && path.ancestors().skip(1).all(|folder| lets_in(folder, ENTER))
    }

    const READ: u32 = 0o004;
    const ENTER: u32 = 0o001;

    /// Whether a group or everyone has this right. On Linux a user's own group has the user's number and no other
    /// member: that one does not count.
    fn gives_others(of: &Metadata, right: u32) -> bool {
        let group = right << 3;
        of.mode() & right != 0 || (of.mode() & group != 0 && of.gid() != of.uid())
    }
}

#[cfg(not(unix))]
mod system {
    use super::{File, OpenOptions, Path, io};

    pub(super) fn for_owner_only(_: &mut OpenOptions) {}

    /// Makes a folder and those above it that are missing, with the access that their own folder gives.
    pub fn make_folders(path: &Path) -> io::Result<()> {
        std::fs::create_dir_all(path)
    }

    /// Nothing is set here: the new file has the access that its folder gives. An access list that the owner set on
    /// the file that is replaced is not carried over.
    pub fn keep_owners_choice(_: &File, _: &Path) {}

    /// Not known here, so never said.
    pub fn others_can_read(_: &Path) -> bool {
        false
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::path::PathBuf;

    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().mode() & 0o777
    }

    fn set_mode(path: &Path, mode: u32) {
        std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    /// A folder that everyone can enter, if those above it let everyone in.
    fn open_folder() -> Option<tempfile::TempDir> {
        let folder = tempfile::tempdir().unwrap();
        set_mode(folder.path(), 0o755);
        let above = folder.path().canonicalize().unwrap();
        let is_open = above.ancestors().all(|above| mode(above) & 0o001 != 0);
        if !is_open {
            eprintln!("skipped: the folder for temporary files is private");
        }
        is_open.then_some(folder)
    }

    #[test]
    fn what_is_made_is_the_owners_alone_and_what_exists_keeps_its_mode() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        write(&path, b"one").unwrap();
        assert_eq!(mode(&path), 0o600);
        set_mode(&path, 0o644);
        write(&path, b"two").unwrap();
        owner_only().append(true).create(true).open(&path).unwrap();
        assert_eq!((mode(&path), std::fs::read(&path).unwrap()), (0o644, b"two".to_vec()));
        let deep = folder.path().join("b/c");
        make_folders(&deep).unwrap();
        make_folders(&deep).unwrap();
        assert_eq!((mode(&deep), mode(&folder.path().join("b"))), (0o700, 0o700));
    }

    #[test]
    fn a_file_that_replaces_another_takes_over_its_mode() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        std::fs::write(&old, "old").unwrap();
        for kept in [0o600, 0o640, 0o644, 0o444, 0o666] {
            set_mode(&old, kept);
            let made = owner_only().write(true).create_new(true).open(&new).unwrap();
            keep_owners_choice(&made, &old);
            assert_eq!(mode(&new), kept);
            std::fs::remove_file(&new).unwrap();
        }
        let made = owner_only().write(true).create_new(true).open(&new).unwrap();
        keep_owners_choice(&made, &folder.path().join("none"));
        assert_eq!(mode(&new), 0o600);
    }

    #[test]
    fn a_file_that_replaces_another_takes_over_its_group() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        std::fs::write(&old, "old").unwrap();
        set_mode(&old, 0o640);
        let other = std::fs::metadata(&old).unwrap().gid() + 1;
        if chown(&old, None, Some(other)).is_err() {
            eprintln!("skipped: only root can give a file to any group");
            return;
        }
        let made = owner_only().write(true).create_new(true).open(&new).unwrap();
        keep_owners_choice(&made, &old);
        assert_eq!((mode(&new), std::fs::metadata(&new).unwrap().gid()), (0o640, other));
    }

    #[test]
    fn others_can_read_what_its_mode_and_every_folder_above_let_them_read() {
        let Some(folder) = open_folder() else { return };
        let path = folder.path().join("p.tusj");
        std::fs::write(&path, "x").unwrap();
        let own_group = std::fs::metadata(&path).map(|of| of.gid() == of.uid()).unwrap();
        for (file, above, expected) in [
            (0o600, 0o755, false),
            (0o644, 0o755, true),
            (0o604, 0o755, true),
            (0o640, 0o755, !own_group),
            (0o644, 0o700, false),
            (0o644, 0o750, !own_group),
            (0o611, 0o755, false),
        ] {
            set_mode(&path, file);
            set_mode(folder.path(), above);
            assert_eq!(others_can_read(&path), expected, "{file:o} in {above:o}");
        }
        assert!(!others_can_read(&PathBuf::from("none.tusj")));
    }
}
