//! The backups that are listed in the project, and how they are made free of words that were removed for good.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags, params};

use super::Store;
use super::fault::SqliteResult;
use crate::error::{FileTrouble, Result};
use crate::platform::permissions;

/// What became of a backup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BackupFate {
    /// The backup's file.
    pub path: PathBuf,
    /// Whether it no longer holds what the project does not hold: it was made anew or removed.
    pub is_clean: bool,
}

impl Store {
    /// The files of the backups that are listed.
    pub fn backup_paths(&self) -> Result<Vec<PathBuf>> {
        let mut statement = self.connection.prepare("SELECT path FROM backup ORDER BY made_at").reading(&self.path)?;
        let found = statement.query_map([], |row| row.get::<_, String>(0)).reading(&self.path)?;
        let paths: Vec<String> = found.collect::<rusqlite::Result<_>>().reading(&self.path)?;
        Ok(paths.into_iter().map(PathBuf::from).collect())
    }

    /// Puts a new backup in the place of each one that is listed. One that cannot be replaced is removed. One that cannot
    /// be reached is left, and the list says so.
    pub fn replace_backups(&mut self) -> Result<Vec<BackupFate>> {
        let mut fates = Vec::new();
        for path in self.backup_paths()? {
            let there = path.is_file();
            let is_replaced = there && self.replace_backup(&path).is_ok();
            let is_removed = there && !is_replaced && std::fs::remove_file(&path).is_ok();
            let name = path.to_string_lossy().into_owned();
            if is_replaced {
                let sql = "UPDATE backup SET made_at = ?, seq = ? WHERE path = ?";
                let (seq, at) = (self.head.seq, self.head.at);
                self.connection.execute(sql, params![at, seq, name]).writing(&self.path)?;
            } else if is_removed {
                self.connection.execute("DELETE FROM backup WHERE path = ?", [name]).writing(&self.path)?;
            }
            fates.push(BackupFate { path, is_clean: is_replaced || is_removed });
        }
        Ok(fates)
    }

    /// Writes a copy of the project beside an old backup, and then puts it in its place.
    fn replace_backup(&self, path: &Path) -> Result<()> {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".new");
        let beside = PathBuf::from(beside);
        let trouble = |error: std::io::Error| crate::error::Error::CannotWrite {
            path: path.to_path_buf(),
            why: FileTrouble::of(error.kind()),
        };
        drop(std::fs::remove_file(&beside));
        permissions::owner_only().write(true).create_new(true).open(&beside).map_err(trouble)?;
        let copied = self.copy_to(&beside).writing(&beside);
        let moved = copied.and_then(|()| std::fs::rename(&beside, path).map_err(trouble));
        moved.inspect_err(|_| drop(std::fs::remove_file(&beside)))
    }

    fn copy_to(&self, path: &Path) -> rusqlite::Result<()> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(path, flags)?;
        Backup::new(&self.connection, &mut copy)?.run_to_completion(i32::MAX, Duration::ZERO, None)
    }
}
