//! Backups are complete, are never unknown, and come back.

use jiff::tz::TimeZone;

use super::restore::{Restoring, compare, restore};
use super::*;
use crate::domain::ids::Moment;
use crate::error::FileTrouble;
use crate::project::testing::{Study, assert_sound, counted, rows};
use crate::store::tests::tamper;

fn study() -> Study {
    Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])])
}

fn put_back(project: &Path, backup: &Path) -> Result<Option<PathBuf>> {
    let shown = compare(project, backup, counted)?;
    restore(Restoring { project, backup, shown, replaced: "erstattet" }, TimeZone::UTC, counted)
}

fn files(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = std::fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names
}

#[test]
fn a_backup_holds_everything_and_only_its_owner_can_read_it() {
    let p = study();
    let to = p.folder().join("kopi.tusj");
    let made = back_up(&p.path(), &to, counted).unwrap();
    assert_eq!((made.record.seq, &made.record.path, made.is_recorded), (p.store().head(), &to, true));
    assert_eq!(p.backups().unwrap(), [made.record]);
    let copy = Project::open(&to, Mode::Write, counted()).unwrap();
    assert_eq!(rows(copy.store()), rows(p.store()));
    assert_sound(&copy);
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::MetadataExt::mode(&to.metadata().unwrap()) & 0o777, 0o600);
    assert_eq!(back_up(&p.path(), &to, counted).unwrap_err(), Error::Exists { path: to });
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
        let error = back_up(&p.path(), &path, counted).unwrap_err();
        let is_other = matches!(&error, Error::CannotWrite { path: of, .. } if *of == path);
        assert!(error == Error::CannotWrite { path, why } || (why == FileTrouble::Other && is_other), "{error:?}");
    }
    let to = p.folder().join("full.tusj");
    let full = || Error::CannotWrite { path: to.clone(), why: FileTrouble::Full };
    assert_eq!(back_up_if(&p.path(), &to, counted, &|| Err(full())).unwrap_err(), full());
    assert_eq!(files(p.folder()), before);
    assert_sound(&p);
}

#[test]
fn a_faulty_project_is_not_backed_up_over_the_good_ones() {
    let p = study();
    tamper(&p.path(), "UPDATE quote SET words = 'annet'");
    let to = p.folder().join("kopi.tusj");
    assert_eq!(back_up(&p.path(), &to, counted).unwrap_err(), Error::BackupUnsound { path: p.path() });
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
        back_up(&p.path(), &to, counted).unwrap();
        paths.push(to);
    }
    back_up(&p.path(), &own, counted).unwrap();
    assert_eq!(paths[0].file_name().unwrap(), "p 1970-01-01 00.00.00.tusj");
    let interrupted = folder.join(".p 1970-01-01 00.00.00.tusj.4711.tusj-tmp");
    std::fs::write(&interrupted, "x").unwrap();
    assert_eq!(p.remove_old_backups(&folder, 2).unwrap(), 2);
    assert!(!interrupted.exists(), "what was left of a replacement goes with the backup");
    let there: Vec<bool> = paths.iter().map(|path| path.exists()).collect();
    assert_eq!(there, [false, false, true, true]);
    assert!(own.exists() && foreign.exists());
    assert_eq!(p.backups().unwrap().len(), 3);
}

#[test]
fn a_copy_removes_none_of_the_originals_backups_and_a_renamed_project_counts_its_earlier_ones() {
    let p = study();
    let at = |project: &Path, minute: i64| {
        let to = p.folder().join(backup_name(project, Moment(minute * 60_000), TimeZone::UTC));
        back_up(project, &to, counted).unwrap().record.path
    };
    let (first, second) = (at(&p.path(), 0), at(&p.path(), 1));
    let other = p.folder().join("notat 2020-01-01 10.00.00.tusj");
    back_up(&p.path(), &other, counted).unwrap();
    let path = p.folder().join("versjon2.tusj");
    std::fs::copy(p.path(), &path).unwrap();
    let own = [at(&path, 2), at(&path, 3)];
    let mut copy = Project::open(&path, Mode::Write, counted()).unwrap();
    assert_eq!(copy.remove_old_backups(p.folder(), 1).unwrap(), 1);
    assert_eq!([&first, &second, &own[0], &own[1]].map(|path| path.exists()), [true, true, false, true]);
    let renamed = p.folder().join("ny.tusj");
    std::fs::rename(p.path(), &renamed).unwrap();
    let third = at(&renamed, 4);
    let mut project = Project::open(&renamed, Mode::Write, counted()).unwrap();
    assert_eq!(project.remove_old_backups(p.folder(), 1).unwrap(), 2);
    assert_eq!([&first, &second, &third, &other].map(|path| path.exists()), [false, false, true, true]);
}

#[test]
fn restoring_says_what_is_lost_and_keeps_the_replaced_project() {
    let mut p = study();
    let to = p.folder().join("kopi.tusj");
    back_up(&p.path(), &to, counted).unwrap();
    let before = rows(p.store());
    p.add_code("Etterpå").unwrap();
    p.add_code("Mer").unwrap();
    let divergence = compare(&p.path(), &to, counted).unwrap().unwrap();
    assert_eq!((divergence.ahead, divergence.behind), (2, 0));
    let kept = put_back(&p.path(), &to).unwrap().unwrap();
    p.catch_up().unwrap();
    assert_eq!(rows(p.store()), before);
    assert_sound(&p);
    assert!(p.find_code("Etterpå").is_err(), "an open window shows what was restored");
    let old = Project::open(&kept, Mode::Read, counted()).unwrap();
    assert!(old.find_code("Etterpå").is_ok());
    assert!(p.backups().unwrap().iter().any(|made| made.path == kept), "so that redaction can name it");
    p.add_code("Nytt").unwrap();
    assert_eq!(compare(&p.path(), &kept, counted).unwrap().unwrap().behind, 2, "they have gone apart");
    assert_sound(&p);
}

#[test]
fn a_damaged_backup_or_one_of_another_project_is_refused() {
    let (p, other) = (study(), study());
    let before = rows(p.store());
    assert_eq!(put_back(&p.path(), &other.path()).unwrap_err(), Error::OtherProject { path: other.path() });
    let to = p.folder().join("kopi.tusj");
    back_up(&p.path(), &to, counted).unwrap();
    tamper(&to, "UPDATE quote SET words = 'annet'");
    let unsound = Error::BackupUnsound { path: to.clone() };
    assert_eq!(put_back(&p.path(), &to).unwrap_err(), unsound);
    std::fs::write(&to, "ikke en database, bare noe tekst som er lang nok til det").unwrap();
    assert!(put_back(&p.path(), &to).is_err());
    assert_eq!(rows(p.store()), before);
    assert_sound(&p);
}

#[test]
fn a_project_that_is_gone_or_cannot_be_read_comes_back() {
    let p = study();
    let to = p.folder().join("kopi.tusj");
    back_up(&p.path(), &to, counted).unwrap();
    let path = p.folder().join("ny.tusj");
    assert_eq!(put_back(&path, &to).unwrap(), None);
    assert_sound(&Project::open(&path, Mode::Write, counted()).unwrap());
    std::fs::write(&path, vec![7; 5_000]).unwrap();
    let kept = put_back(&path, &to).unwrap().unwrap();
    assert_sound(&Project::open(&path, Mode::Write, counted()).unwrap());
    assert_eq!(std::fs::read(kept).unwrap(), vec![7; 5_000]);
}

#[test]
fn the_project_is_no_backup_of_itself() {
    let p = study();
    let before = files(p.folder());
    let same = p.folder().join(".").join("p.tusj");
    assert_eq!(put_back(&p.path(), &same).unwrap_err(), Error::BackupIsProject { path: same });
    assert_eq!(files(p.folder()), before);
}

#[test]
fn a_project_whose_list_of_backups_is_damaged_can_be_replaced() {
    let p = study();
    let to = p.folder().join("kopi.tusj");
    back_up(&p.path(), &to, counted).unwrap();
    tamper(&p.path(), "DROP TABLE backup");
    put_back(&p.path(), &to).unwrap().unwrap();
    assert_sound(&p.opened(Mode::Write));
    assert_eq!(p.opened(Mode::Read).backups().unwrap().len(), 2);
}

#[test]
fn nothing_is_restored_over_a_project_that_could_not_be_compared_or_differs_from_what_was_shown() {
    let mut p = study();
    let to = p.folder().join("kopi.tusj");
    back_up(&p.path(), &to, counted).unwrap();
    let shown = compare(&p.path(), &to, counted).unwrap();
    p.add_code("Etterpå").unwrap();
    let path = p.path();
    let restoring = Restoring { project: &path, backup: &to, shown, replaced: "erstattet" };
    assert_eq!(restore(restoring, TimeZone::UTC, counted).unwrap_err(), Error::HeadMoved);
    let other = p.opened(Mode::Write);
    other.store().run_sql("BEGIN EXCLUSIVE");
    assert_eq!(compare(&path, &to, counted).unwrap_err(), Error::Busy);
    other.store().run_sql("ROLLBACK");
    assert!(p.find_code("Etterpå").is_ok());
    assert_sound(&p);
}

#[test]
fn what_a_restore_replaces_is_called_so_and_is_never_removed_as_an_old_backup() {
    let mut p = study();
    let to = p.folder().join("kopi.tusj");
    back_up(&p.path(), &to, counted).unwrap();
    let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    let kept = put_back(&p.path(), &to).unwrap().unwrap();
    assert!(name(kept.clone()).ends_with(" erstattet.tusj"), "{kept:?}");
    let same_second = || crate::store::backup_files::kept_path(&p.path(), Moment(0), TimeZone::UTC, "erstattet");
    std::fs::write(same_second(), "").unwrap();
    assert_eq!(name(same_second()), "p 1970-01-01 00.00.00 erstattet (2).tusj");
    p.catch_up().unwrap();
    let folder = p.folder().to_owned();
    assert_eq!(p.remove_old_backups(&folder, 1).unwrap(), 0);
    assert!(kept.exists());
}

#[test]
fn a_backup_is_recorded_from_the_root_and_before_it_is_complete() {
    let p = study();
    assert!(BackupRecord::new(Path::new("kopi.tusj"), Moment(0), 1).path.is_absolute());
    let to = p.folder().join("kopi.tusj");
    let recorded = std::cell::Cell::new(0);
    let look = || {
        recorded.set(p.opened(Mode::Read).backups().unwrap().len());
        Err(Error::Busy)
    };
    assert_eq!(back_up_if(&p.path(), &to, counted, &look).unwrap_err(), Error::Busy);
    assert_eq!((recorded.get(), p.backups().unwrap().len()), (1, 0));
}

#[test]
fn what_is_left_of_an_interrupted_backup_is_forgotten_by_a_later_one() {
    let p = study();
    let gone = BackupRecord::new(&p.folder().join("avbrutt.tusj"), Moment(0), 0);
    p.store().run_sql(&format!("INSERT INTO backup VALUES ('{}', 0, 0)", gone.path.display()));
    assert_eq!(p.backups().unwrap(), [gone]);
    let made = back_up(&p.path(), &p.folder().join("kopi.tusj"), counted).unwrap();
    assert_eq!(p.backups().unwrap(), [made.record]);
}
