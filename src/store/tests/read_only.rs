//! Projects that can be read but not written: opening them reports why.

use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Error, ReadOnlyReason};
use crate::project::testing::{Study, assert_sound};
use crate::store::{Mode, Store};

fn study() -> Study {
    Study::with(&[("I01", &["I: {Start:Hva nå?}", "Anna: Det [Start:gikk] bra."])])
}

#[track_caller]
fn assert_read_only(p: &Study, why: ReadOnlyReason) {
    let mut reader = p.opened(Mode::Write);
    let expected = Error::ReadOnly { path: p.path(), why };
    assert_eq!(reader.writable().unwrap_err(), expected);
    assert_eq!(reader.add_code("Ny").unwrap_err(), expected);
    assert_sound(&reader);
}

/// Sets write protection. Returns whether it has any effect on the current user: on root it has none.
fn protect(path: &Path, is_protected: bool) -> bool {
    let mut permissions = std::fs::metadata(path).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false, reason = "the folder goes right after")]
    permissions.set_readonly(is_protected);
    std::fs::set_permissions(path, permissions).unwrap();
    let probe = if path.is_dir() { path.join("probe") } else { path.to_owned() };
    let binds = std::fs::OpenOptions::new().append(true).create(path.is_dir()).open(&probe).is_err();
    if is_protected && !binds {
        eprintln!("skipped: write protection has no effect on this user");
    }
    binds
}

#[test]
fn a_file_that_may_not_be_written_is_opened_for_reading() {
    let p = study();
    if protect(&p.path(), true) {
        assert_read_only(&p, ReadOnlyReason::File);
    }
    // The same for root, whom permissions do not stop.
    let denied = |_: &Path| Err(ErrorKind::PermissionDenied.into());
    let reader = Store::open_if_writable(&p.path(), Mode::Write, &denied).unwrap();
    assert_eq!(reader.writable().unwrap_err(), Error::ReadOnly { path: p.path(), why: ReadOnlyReason::File });
    let asked = Store::open_if_writable(&p.path(), Mode::Read, &denied).unwrap();
    assert_eq!(asked.writable().unwrap_err(), Error::ReadOnly { path: p.path(), why: ReadOnlyReason::Requested });
}

#[cfg(unix)]
#[test]
fn a_file_in_a_folder_that_may_not_be_written_is_opened_for_reading() {
    let p = study();
    if protect(p.folder(), true) {
        assert_read_only(&p, ReadOnlyReason::Folder);
    }
    protect(p.folder(), false);
    p.opened(Mode::Write).writable().unwrap();
    // The same for root: a link to nowhere takes the place of the rollback journal.
    std::os::unix::fs::symlink("/no/such/place", p.folder().join("p.tusj-journal")).unwrap();
    assert_read_only(&p, ReadOnlyReason::Folder);
}

#[test]
fn testing_whether_a_project_is_writable_changes_nothing() {
    let p = study();
    let before = std::fs::read(p.path()).unwrap();
    let opened = p.opened(Mode::Write);
    assert!(std::fs::read(p.path()).unwrap() == before);
    assert_eq!(opened.store().query_value::<i64>("PRAGMA synchronous"), 3);
    assert!(!p.folder().join("p.tusj-journal").exists());
}

#[test]
fn a_project_that_another_program_is_writing_to_can_be_opened_for_writing() {
    let p = study();
    p.store().run_sql("BEGIN IMMEDIATE");
    p.opened(Mode::Write).writable().unwrap();
}
