//! Files of every kind, opened as projects: each is refused with the right error and left unchanged.

use std::path::{Path, PathBuf};

use super::tamper;
use crate::domain::ids::CodeId;
use crate::domain::row::Table;
use crate::error::{Error, FileTrouble, ReadOnlyReason};
use crate::project::Project;
use crate::project::check::Fault;
use crate::project::open::NewProject;
use crate::project::testing::{Study, assert_sound, counted, folder, new_project, rows};
use crate::store::check::FileFault;
use crate::store::{Mode, Store};

fn study() -> Study {
    Study::with(&[("I01", &["I: {Start:Hva nå?}", "Anna: Det [Start:gikk] bra."])])
}

/// Opens the file in both modes and returns the error. Asserts that no file was changed or created.
#[track_caller]
fn refused(path: &Path) -> Error {
    let folder = path.parent().unwrap();
    let listing = || {
        let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut names: Vec<(PathBuf, Option<Vec<u8>>)> = names.map(|p| (p.clone(), std::fs::read(&p).ok())).collect();
        names.sort();
        names
    };
    let before = listing();
    let open = |mode| Project::open(path, mode, counted()).err().expect("a file that is refused");
    let (read, write) = (open(Mode::Read), open(Mode::Write));
    assert_eq!(read, write);
    assert!(listing() == before, "a refused file was changed");
    read
}

#[test]
fn a_file_that_is_not_a_project_is_refused_and_left_unchanged() {
    let folder = folder();
    let path = folder.path().join("p.tusj");
    let not_a_project = Error::NotAProject { path: path.clone() };
    assert_eq!(refused(&path), Error::CannotRead { path: path.clone(), why: FileTrouble::Missing });
    for bytes in [&b""[..], b"Intervju med Anna", &[b'x'; 5000], b"SQLite format 3\0"] {
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(refused(&path), not_a_project);
    }
    std::fs::remove_file(&path).unwrap();
    tamper(&path, "CREATE TABLE excerpt (id INTEGER PRIMARY KEY)");
    assert_eq!(refused(&path), not_a_project, "another program's database");
    tamper(&path, &format!("PRAGMA application_id = {}", crate::store::upgrade::APPLICATION_ID));
    assert_eq!(refused(&path), not_a_project, "a tusj file without tables");
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert_eq!(refused(&path), Error::CannotRead { path: path.clone(), why: FileTrouble::IsFolder });
    let below = path.join("p.tusj").join("p.tusj");
    assert_eq!(
        Store::open(&below, Mode::Write).unwrap_err(),
        Error::CannotRead { path: below, why: FileTrouble::Missing }
    );
}

#[test]
fn a_project_of_a_newer_program_is_refused_and_left_unchanged() {
    let p = study();
    tamper(&p.path(), "PRAGMA user_version = 99");
    assert_eq!(refused(&p.path()), Error::NewerProject { path: p.path() });
}

#[test]
fn a_truncated_project_is_reported_as_damaged() {
    let p = study();
    let bytes = std::fs::read(p.path()).unwrap();
    let path = p.folder().join("cut.tusj");
    for keep in [bytes.len() / 2, 5000, 2000] {
        std::fs::write(&path, &bytes[..keep]).unwrap();
        assert!(matches!(refused(&path), Error::Damaged { .. }), "{keep} bytes");
    }
}

#[test]
fn rows_with_invalid_values_are_reported_as_damage() {
    for sql in [
        "UPDATE document SET kind = 'film'",
        "INSERT INTO setting VALUES (1000000000000, 'a', 'b')",
        "INSERT INTO setting VALUES (-1, 'a', 'b')",
        "UPDATE excerpt SET start_byte = -1",
        "UPDATE coding SET excerpt = 9000000000000000000 WHERE id = 1",
        "DELETE FROM coder",
        "DROP TABLE memo",
    ] {
        let p = study();
        tamper(&p.path(), sql);
        assert!(matches!(refused(&p.path()), Error::Damaged { .. }), "{sql}");
    }
}

#[test]
fn an_act_that_would_get_an_invalid_id_is_refused() {
    for last in [10_000_000, i64::MAX] {
        let p = study();
        tamper(&p.path(), &format!("UPDATE sqlite_sequence SET seq = {last} WHERE name = 'code'"));
        let mut opened = p.opened(Mode::Write);
        assert!(matches!(opened.add_code("Ny").unwrap_err(), Error::Damaged { .. }), "{last}");
        drop(opened);
        assert!(p.opened(Mode::Write).find_code("Ny").is_err());
    }
}

#[test]
fn a_new_project_never_replaces_a_file_and_is_never_left_half_created() {
    let folder = folder();
    let path = folder.path().join("p.tusj");
    let made = |path: &Path, new_project: &NewProject| Project::create(path, new_project, counted()).map(drop);
    let nameless = NewProject { coder: " ".into(), ..new_project() };
    assert_eq!(made(&path, &nameless), Err(Error::EmptyName));
    let twice = NewProject { pens: vec![("gul".into(), 1), ("gul".into(), 2)], ..new_project() };
    assert!(made(&path, &twice).is_err());
    assert!(!path.exists(), "half a project would block the next attempt");
    std::fs::write(&path, "min").unwrap();
    assert_eq!(made(&path, &new_project()), Err(Error::Exists { path: path.clone() }));
    assert_eq!(std::fs::read(&path).unwrap(), b"min");
    let nowhere = folder.path().join("ingen").join("p.tusj");
    assert_eq!(made(&nowhere, &new_project()), Err(Error::CannotWrite { path: nowhere, why: FileTrouble::Missing }));
}

#[test]
fn a_project_opened_for_reading_cannot_be_changed() {
    let p = study();
    let mut reader = p.opened(Mode::Read);
    assert!(!reader.is_writable());
    assert_sound(&reader);
    let before = std::fs::read(p.path()).unwrap();
    let read_only = Error::ReadOnly { path: p.path(), why: ReadOnlyReason::Requested };
    assert_eq!(reader.add_code("Ny").unwrap_err(), read_only);
    assert_eq!(reader.undo().unwrap_err(), read_only);
    assert_eq!(reader.save_draft("a", crate::domain::memo::Subject::Diary, "b").unwrap_err(), read_only);
    assert_sound(&reader);
    assert!(std::fs::read(p.path()).unwrap() == before);
}

#[test]
fn an_interrupted_act_is_rolled_back_when_the_file_is_opened_next() {
    let p = study();
    let before = rows(p.store());
    let other = rusqlite::Connection::open(p.path()).unwrap();
    // With a cache of one page, SQLite writes uncommitted pages to the file and the old pages to the rollback journal.
    other.execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE quote SET words = 'halv'; DELETE FROM memo;").unwrap();
    other.execute_batch("CREATE TABLE fyll AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 999) SELECT x, randomblob(500) FROM n").unwrap();
    for mode in [Mode::Read, Mode::Write] {
        let copy = p.folder().join(format!("{mode:?}.tusj"));
        std::fs::copy(p.path(), &copy).unwrap();
        std::fs::copy(p.folder().join("p.tusj-journal"), p.folder().join(format!("{mode:?}.tusj-journal"))).unwrap();
        assert_ne!(std::fs::read(&copy).unwrap().len(), 0);
        let opened = Project::open(&copy, mode, counted()).unwrap();
        assert_eq!(rows(opened.store()), before);
        assert_sound(&opened);
    }
}

#[test]
fn after_every_act_the_file_is_complete_by_itself() {
    let mut p = study();
    for n in 0..5 {
        p.add_code(&format!("k{n}")).unwrap();
        let names: Vec<_> = std::fs::read_dir(p.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["p.tusj"]);
        let copy = p.folder().join("c.tusj");
        std::fs::copy(p.path(), &copy).unwrap();
        let copied = Project::open(&copy, Mode::Write, counted()).unwrap();
        assert_eq!(rows(copied.store()), rows(p.store()));
        std::fs::remove_file(&copy).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn the_project_and_its_journal_are_readable_by_their_owner_only_or_as_the_owner_has_set_it() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let p = study();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().mode() & 0o777;
    assert_eq!(mode(&p.path()), 0o600);
    for set_mode in [0o600, 0o640] {
        std::fs::set_permissions(p.path(), std::fs::Permissions::from_mode(set_mode)).unwrap();
        let opened = p.opened(Mode::Write);
        opened.store().run_sql("BEGIN; UPDATE quote SET words = 'halv'");
        assert_eq!(mode(&p.folder().join("p.tusj-journal")), set_mode);
        opened.store().run_sql("ROLLBACK");
        opened.store().run_sql("VACUUM");
        assert_eq!(mode(&p.path()), set_mode);
    }
}

#[test]
fn a_tree_of_codes_of_any_depth_is_opened_and_checked() {
    let p = study();
    const DEPTH: i64 = 100_000;
    let codes = format!(
        "INSERT INTO code (id, uuid, round, parent, name, definition, inclusion, exclusion, position, retired)
         WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n LIMIT {DEPTH})
         SELECT x, randomblob(16), 1, x - 1, 'k', '', '', '', 0, 0 FROM n"
    );
    tamper(&p.path(), &codes);
    let opened = p.opened(Mode::Write);
    let deepest = opened.model().codebook.in_order().last().copied();
    assert_eq!(deepest, Some((CodeId(DEPTH + 1), usize::try_from(DEPTH).unwrap())));
    let faults = opened.check().unwrap();
    assert!(
        faults
            .iter()
            .all(|fault| matches!(fault, Fault::File(FileFault::DiffersFromJournal { table: Table::Code, .. })))
    );
    assert_eq!(faults.len(), 100_000);
}
