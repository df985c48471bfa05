//! Backups of a project: making one, removing old ones, and putting one back.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::{Context, Project};
use crate::error::{Error, Result};
use crate::store::backup::{self, BackupRecord, Divergence};
pub use crate::store::backup_files::{backup_name, remove_abandoned};
use crate::store::backup_files::{is_automatic, replace_unreadable};
use crate::store::{Mode, Store};
use crate::words::Words;
use crate::words::day::{day, day_of};

/// Makes a backup of the project at `project` and checks it. The result is to be recorded in the project
/// ([`Project::record_backup`]). This can run in a thread of its own.
///
/// Errors: `to` exists or cannot be written, the project cannot be read, or the copy has faults. Then no backup is
/// made.
pub fn make_backup(project: &Path, to: &Path, context: fn() -> Context) -> Result<BackupRecord> {
    make_backup_if(project, to, context, &|| Ok(()))
}

/// As [`make_backup`]; an error of `go_on` stops it.
fn make_backup_if(
    project: &Path,
    to: &Path,
    context: fn() -> Context,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<BackupRecord> {
    let seq = std::cell::Cell::new(0);
    let check = |copy: &Path| {
        let copied = Project::open(copy, Mode::Read, context())?;
        seq.set(copied.store.head());
        if copied.check()?.is_empty() { Ok(()) } else { Err(Error::BackupUnsound { path: project.to_owned() }) }
    };
    backup::back_up(project, to, &check, go_on)?;
    let path = std::path::absolute(to).unwrap_or_else(|_| to.to_owned());
    Ok(BackupRecord { path, made_at: (context().now)(), seq: seq.get() })
}

/// How a backup differs from the project that it would replace.
pub fn compare(project: &Path, backup: &Path, context: fn() -> Context) -> Result<Divergence> {
    let theirs = sound_backup(backup, context)?;
    let mine = Store::open(project, Mode::Read)?;
    let divergence = mine.divergence(&theirs.store)?;
    if divergence.common == 0 {
        return Err(Error::OtherProject { path: backup.to_owned() });
    }
    Ok(divergence)
}

/// How a backup differs from an open project. Does not check the backup.
pub fn difference(project: &Project, backup: &Path) -> Result<Divergence> {
    let divergence = project.store.divergence(&Store::open(backup, Mode::Read)?)?;
    if divergence.common == 0 { Err(Error::OtherProject { path: backup.to_owned() }) } else { Ok(divergence) }
}

/// The backup, opened for reading. Errors: it cannot be read, or it has faults.
fn sound_backup(backup: &Path, context: fn() -> Context) -> Result<Project> {
    let opened = Project::open(backup, Mode::Read, context()).map_err(|error| match error {
        Error::Damaged { .. } => Error::BackupUnsound { path: backup.to_owned() },
        other => other,
    })?;
    if opened.check()?.is_empty() { Ok(opened) } else { Err(Error::BackupUnsound { path: backup.to_owned() }) }
}

/// What a backup would replace, in sentences.
pub fn divergence_text(divergence: &Divergence, zone: TimeZone, words: &Words) -> String {
    let date = day(words, day_of(divergence.last_at, zone));
    let count = |n: i64| usize::try_from(n).unwrap_or(0);
    match (divergence.ahead, divergence.behind) {
        (0, 0) => words.say("restore-same").into_owned(),
        (0, more) => words.tell("restore-newer", &[("n", count(more).into())]),
        (lost, 0) => words.tell("restore-older", &[("n", count(lost).into()), ("day", date.into())]),
        (lost, more) => words
            .tell("restore-apart", &[("n", count(lost).into()), ("more", count(more).into()), ("day", date.into())]),
    }
}

/// Puts a backup in the place of the project. What is replaced is kept in a file beside the project first; its path is
/// returned. If there is no project at the path, nothing is kept.
///
/// Errors: the backup has faults or is of another project, or the disk refuses. Then the project is as it was.
pub fn restore(project: &Path, backup: &Path, zone: TimeZone, context: fn() -> Context) -> Result<Option<PathBuf>> {
    drop(sound_backup(backup, context)?);
    if project.symlink_metadata().is_err() {
        backup::back_up(backup, project, &|_| Ok(()), &|| Ok(()))?;
        return Ok(None);
    }
    let now = (context().now)();
    let kept = project.with_file_name(backup_name(project, now, zone));
    let mine = match Store::open(project, Mode::Write) {
        Ok(store) => store,
        Err(Error::Damaged { .. } | Error::NotAProject { .. }) => {
            replace_unreadable(project, backup, &kept)?;
            return Ok(Some(kept));
        }
        Err(other) => return Err(other),
    };
    mine.writable()?;
    if mine.divergence(&Store::open(backup, Mode::Read)?)?.common == 0 {
        return Err(Error::OtherProject { path: backup.to_owned() });
    }
    let mut known = mine.backups()?;
    // It may be damaged, which is why it is replaced. It is kept as it is.
    backup::back_up(project, &kept, &|_| Ok(()), &|| Ok(()))?;
    known.push(BackupRecord { path: kept.clone(), made_at: now, seq: mine.head() });
    drop(mine);
    backup::restore(backup, project)?;
    // The backup does not know the backups that were made after it.
    let mut restored = Store::open(project, Mode::Write)?;
    known.iter().try_for_each(|made| restored.record_backup(made))?;
    Ok(Some(kept))
}

impl Project {
    /// The backups that were made of this project, newest first.
    pub fn backups(&self) -> Result<Vec<BackupRecord>> {
        self.store.backups()
    }

    /// Records a backup that was made.
    pub fn record_backup(&mut self, made: &BackupRecord) -> Result<()> {
        self.store.record_backup(made)
    }

    /// Removes the oldest backups in a folder that tusj made by itself, so that `keep` are left. Backups made by hand
    /// stay, and so does everything that is not recorded. Returns how many were removed.
    pub fn remove_old_backups(&mut self, folder: &Path, keep: usize) -> Result<usize> {
        let project = self.store.path().to_owned();
        let here = |made: &BackupRecord| made.path.parent() == Some(folder) && is_automatic(&project, &made.path);
        let old: Vec<BackupRecord> = self.backups()?.into_iter().filter(here).skip(keep.max(1)).collect();
        let mut removed = 0;
        for made in old {
            match std::fs::remove_file(&made.path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => continue,
                _ => removed += 1,
            }
            self.store.forget_backup(&made.path)?;
        }
        Ok(removed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Moment;
    use crate::error::FileTrouble;
    use crate::project::testing::{Study, assert_sound, counted, rows};
    use crate::store::tests::tamper;

    fn study() -> Study {
        Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])])
    }

    fn files(folder: &Path) -> Vec<String> {
        let name =
            |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name().to_string_lossy().into_owned();
        let mut names: Vec<String> = std::fs::read_dir(folder).unwrap().map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn a_backup_holds_everything_and_only_its_owner_can_read_it() {
        let mut p = study();
        let to = p.folder().join("kopi.tusj");
        let made = make_backup(&p.path(), &to, counted).unwrap();
        assert_eq!((made.seq, &made.path), (p.store().head(), &to));
        p.record_backup(&made).unwrap();
        assert_eq!(p.backups().unwrap(), [made]);
        let copy = Project::open(&to, Mode::Write, counted()).unwrap();
        assert_eq!(rows(copy.store()), rows(p.store()));
        assert_sound(&copy);
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&to.metadata().unwrap()) & 0o777, 0o600);
        assert_eq!(make_backup(&p.path(), &to, counted).unwrap_err(), Error::Exists { path: to });
    }

    #[test]
    fn a_backup_that_cannot_be_made_leaves_nothing_behind() {
        let p = study();
        std::fs::write(p.folder().join("fil"), "x").unwrap();
        std::fs::create_dir(p.folder().join("mappe")).unwrap();
        let before = files(p.folder());
        for (to, why) in [
            ("borte/kopi.tusj", FileTrouble::Missing),
            ("fil/kopi.tusj", FileTrouble::Other),
            ("mappe", FileTrouble::IsFolder),
        ] {
            let path = p.folder().join(to);
            let error = make_backup(&p.path(), &path, counted).unwrap_err();
            let is_other = matches!(&error, Error::CannotWrite { path: of, .. } if *of == path);
            assert!(error == Error::CannotWrite { path, why } || (why == FileTrouble::Other && is_other), "{error:?}");
        }
        let to = p.folder().join("full.tusj");
        let full = || Error::CannotWrite { path: to.clone(), why: FileTrouble::Full };
        assert_eq!(make_backup_if(&p.path(), &to, counted, &|| Err(full())).unwrap_err(), full());
        assert_eq!(files(p.folder()), before);
        assert_sound(&p);
    }

    #[test]
    fn a_faulty_project_is_not_backed_up_over_the_good_ones() {
        let p = study();
        tamper(&p.path(), "UPDATE quote SET words = 'annet'");
        let to = p.folder().join("kopi.tusj");
        assert_eq!(make_backup(&p.path(), &to, counted).unwrap_err(), Error::BackupUnsound { path: p.path() });
        assert!(!to.exists());
    }

    #[test]
    fn only_the_oldest_backups_that_tusj_made_by_itself_are_removed() {
        let mut p = study();
        let folder = p.folder().join("kopier");
        std::fs::create_dir(&folder).unwrap();
        let own = folder.join("p min egen.tusj");
        let foreign = folder.join("p 2020-01-01 10.00.00.tusj");
        std::fs::write(&foreign, "x").unwrap();
        let mut paths = Vec::new();
        for minute in 0..4 {
            let to = folder.join(backup_name(&p.path(), Moment(minute * 60_000), TimeZone::UTC));
            let made = make_backup(&p.path(), &to, counted).unwrap();
            p.record_backup(&made).unwrap();
            paths.push(to);
        }
        let made = make_backup(&p.path(), &own, counted).unwrap();
        p.record_backup(&made).unwrap();
        assert_eq!(paths[0].file_name().unwrap(), "p 1970-01-01 00.00.00.tusj");
        assert_eq!(p.remove_old_backups(&folder, 2).unwrap(), 2);
        let there: Vec<bool> = paths.iter().map(|path| path.exists()).collect();
        assert_eq!(there, [false, false, true, true]);
        assert!(own.exists() && foreign.exists());
        assert_eq!(p.backups().unwrap().len(), 3);
    }

    #[test]
    fn restoring_says_what_is_lost_and_keeps_the_replaced_project() {
        let mut p = study();
        let to = p.folder().join("kopi.tusj");
        make_backup(&p.path(), &to, counted).unwrap();
        let before = rows(p.store());
        p.add_code("Etterpå").unwrap();
        p.add_code("Mer").unwrap();
        let divergence = compare(&p.path(), &to, counted).unwrap();
        assert_eq!((divergence.ahead, divergence.behind), (2, 0));
        let kept = restore(&p.path(), &to, TimeZone::UTC, counted).unwrap().unwrap();
        p.catch_up().unwrap();
        assert_eq!(rows(p.store()), before);
        assert_sound(&p);
        assert!(p.find_code("Etterpå").is_err(), "an open window shows what was restored");
        let old = Project::open(&kept, Mode::Read, counted()).unwrap();
        assert!(old.find_code("Etterpå").is_ok());
        assert!(p.backups().unwrap().iter().any(|made| made.path == kept), "so that redaction can name it");
        p.add_code("Nytt").unwrap();
        assert_eq!(compare(&p.path(), &kept, counted).unwrap().behind, 2, "they have gone apart");
        assert_sound(&p);
    }

    #[test]
    fn a_damaged_backup_or_one_of_another_project_is_refused() {
        let (p, other) = (study(), study());
        let before = rows(p.store());
        assert_eq!(
            restore(&p.path(), &other.path(), TimeZone::UTC, counted).unwrap_err(),
            Error::OtherProject { path: other.path() }
        );
        let to = p.folder().join("kopi.tusj");
        make_backup(&p.path(), &to, counted).unwrap();
        tamper(&to, "UPDATE quote SET words = 'annet'");
        let unsound = Error::BackupUnsound { path: to.clone() };
        assert_eq!(restore(&p.path(), &to, TimeZone::UTC, counted).unwrap_err(), unsound);
        std::fs::write(&to, "ikke en database, bare noe tekst som er lang nok til det").unwrap();
        assert!(restore(&p.path(), &to, TimeZone::UTC, counted).is_err());
        assert_eq!(rows(p.store()), before);
        assert_sound(&p);
    }

    #[test]
    fn a_project_that_is_gone_or_cannot_be_read_comes_back() {
        let p = study();
        let to = p.folder().join("kopi.tusj");
        make_backup(&p.path(), &to, counted).unwrap();
        let path = p.folder().join("ny.tusj");
        assert_eq!(restore(&path, &to, TimeZone::UTC, counted).unwrap(), None);
        assert_sound(&Project::open(&path, Mode::Write, counted()).unwrap());
        std::fs::write(&path, vec![7; 5_000]).unwrap();
        let kept = restore(&path, &to, TimeZone::UTC, counted).unwrap().unwrap();
        assert_sound(&Project::open(&path, Mode::Write, counted()).unwrap());
        assert_eq!(std::fs::read(kept).unwrap(), vec![7; 5_000]);
    }
}
