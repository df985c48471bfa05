//! Two programs writing to one file, and a disk that refuses: an act is done completely or not at all.

use std::path::Path;

use crate::domain::change::ChangeScope;
use crate::domain::ids::*;
use crate::domain::memo::Subject;
use crate::domain::participant::Attribute;
use crate::domain::row::Table;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, FileTrouble};
use crate::project::testing::{Study, assert_sound, import_lines, memory, rows, span_of};
use crate::project::{Changed, Project};
use crate::store::forget::Forget;
use crate::store::{Mode, Store};

fn two() -> (Study, Project) {
    let mut one = Study::new();
    import_lines(&mut one, "I01", &["I: Hva nå?", "Anna: Det gikk bra."]);
    let other = one.opened(Mode::Write);
    (one, other)
}

#[test]
fn the_second_of_two_writers_gets_an_error_and_can_repeat_the_act() {
    let (mut one, mut other) = two();
    one.add_code("Tillit").unwrap();
    assert_eq!(other.add_code("Håp").unwrap_err(), Error::HeadMoved);
    assert!(other.find_code("Tillit").is_ok() && other.find_code("Håp").is_err());
    assert_sound(&other);
    other.add_code("Håp").unwrap();
    assert_eq!(one.undo().unwrap_err(), Error::HeadMoved);
    one.undo().unwrap();
    assert!(one.find_code("Håp").is_err(), "the last act is undone, even another program's");
    assert_eq!(other.import(&[], &[]).unwrap().1.seq, 0, "an empty import does not check the head");
    assert!(other.catch_up().unwrap().is_some());
    assert_eq!(memory(one.model()), memory(other.model()));
}

#[test]
fn excerpts_removed_by_another_program_are_not_damage() {
    let (mut one, _) = two();
    let doc = one.find_document("I01").unwrap();
    for words in ["Det", "gikk", "bra"] {
        let span = span_of(&one, doc, words);
        one.code_passage_with(doc, span, words).unwrap();
    }
    let other = one.opened(Mode::Write);
    let found = |p: &Project, query: &str| p.select(&p.understand(query).unwrap()).unwrap().len();
    for (id, left) in [(2, 2), (3, 1), (1, 0)] {
        one.remove_excerpts(&[ExcerptId(id)]).unwrap();
        assert_eq!(found(&other, "det ELLER gikk ELLER bra"), left);
    }
}

#[test]
fn an_idle_program_notices_the_acts_of_another() {
    let (mut one, mut other) = two();
    assert_eq!(other.catch_up().unwrap(), None, "nothing was done");
    let doc = one.find_document("I01").unwrap();
    let span = span_of(&one, doc, "gikk bra");
    one.code_passage_with(doc, span, "Tillit").unwrap();
    let mut reader = one.opened(Mode::Read);
    assert_eq!(reader.catch_up().unwrap(), None, "it was there when the reader opened the file");
    assert_eq!(one.catch_up().unwrap(), None, "a program's own act is not news");
    let changed = other.catch_up().unwrap().unwrap();
    assert_eq!((changed.seq, changed.documents), (one.store().head(), [doc].into()));
    assert!(changed.tables.contains(&Table::Code) && !changed.tables.contains(&Table::Document));
    assert_eq!(other.catch_up().unwrap(), None);
    assert_eq!(other.quote(ExcerptId(1)).unwrap(), "gikk bra");
    one.save_draft("memo:1", Subject::Diary, "halv").unwrap();
    assert_eq!(other.catch_up().unwrap(), None, "a draft is not an act");
    one.remove_excerpts(&[ExcerptId(1)]).unwrap();
    assert!(reader.catch_up().unwrap().is_some());
    assert_sound(&reader);
    assert_eq!(memory(reader.model()), memory(one.model()));
}

#[test]
fn everything_is_read_again_when_another_program_has_forgotten_something() {
    let (mut one, mut other) = two();
    let doc = one.find_document("I01").unwrap();
    let span = span_of(&one, doc, "gikk bra");
    one.code_passage_with(doc, span, "Tillit").unwrap();
    Store::open(&one.path(), Mode::Write).unwrap().forget(&[Forget::Document(doc)], None, Moment(1)).unwrap();
    assert_eq!(other.catch_up().unwrap(), Some(Changed::anything()));
    assert_eq!(other.quote(ExcerptId(1)).unwrap(), "gikk bra");
    assert_sound(&other);
    other.add_code("Håp").unwrap();
    assert_sound(&other);
}

#[test]
fn a_file_that_was_replaced_by_another_copy_is_read_again() {
    for acts_there in [1, 2] {
        let (mut one, other) = two();
        let path = one.folder().join("kopi.tusj");
        std::fs::copy(one.path(), &path).unwrap();
        drop(other);
        one.add_code("Her").unwrap();
        let mut copy = Project::open(&path, Mode::Write, crate::project::testing::counted()).unwrap();
        copy.save_draft("memo:1", Subject::Diary, "halv").unwrap();
        (0..acts_there).for_each(|n| drop(copy.add_code(&format!("Der{n}")).unwrap()));
        std::fs::copy(&path, one.path()).unwrap();
        assert_eq!(one.add_code("Etter").unwrap_err(), Error::HeadMoved, "{acts_there}");
        assert!(one.find_code("Der0").is_ok() && one.find_code("Her").is_err());
        assert_sound(&one);
    }
}

#[test]
fn waiting_for_a_program_that_is_writing_ends_with_an_error() {
    let (mut one, other) = two();
    one.store().run_sql("PRAGMA busy_timeout = 10");
    other.store().run_sql("BEGIN IMMEDIATE");
    let before = memory(one.model());
    assert_eq!(one.add_code("Tillit").unwrap_err(), Error::Busy);
    assert_eq!(memory(one.model()), before);
    other.store().run_sql("COMMIT");
    one.add_code("Tillit").unwrap();
    assert_sound(&one);
}

#[test]
fn nothing_is_written_while_memory_is_out_of_date() {
    let (mut one, mut other) = two();
    other.store().run_sql("PRAGMA busy_timeout = 10");
    one.add_code("Tillit").unwrap();
    one.store().run_sql("BEGIN EXCLUSIVE");
    assert_eq!(other.catch_up().unwrap_err(), Error::Busy);
    one.store().run_sql("COMMIT");
    assert_eq!(other.add_code("Tillit").unwrap_err(), Error::HeadMoved, "its memory is still out of date");
    assert_sound(&other);
}

#[test]
fn an_act_that_fails_on_a_full_disk_leaves_no_trace() {
    let mut p = Study::new();
    let doc = import_lines(&mut p, "I01", &["I: Hva nå?", "Anna: Det gikk bra."]);
    let pages: i64 = p.store().query_value("PRAGMA page_count");
    let full = Error::CannotWrite { path: p.path(), why: FileTrouble::Full };
    p.store().run_sql(&format!("PRAGMA max_page_count = {pages}"));
    let long = "Anna: ".to_owned() + &"og så gikk det bra ".repeat(2000);
    let (file, held, head) = (rows(p.store()), memory(p.model()), p.store().head());
    let one = crate::project::testing::incoming("I02", crate::project::testing::transcript(&[&long]));
    assert_eq!(p.import(&[one], &[]).unwrap_err(), full);
    assert_eq!(p.write_memo(Subject::Document(doc), &long).unwrap_err(), full);
    assert_eq!(p.save_draft("memo:1", Subject::Diary, &long).unwrap_err(), full);
    assert_eq!((rows(p.store()), memory(p.model()), p.store().head()), (file, held, head));
    assert_sound(&p);
    p.store().run_sql("PRAGMA max_page_count = 100000");
    p.write_memo(Subject::Document(doc), &long).unwrap();
    assert_sound(&p);
    p.reopen();
    assert_sound(&p);
}

#[test]
fn an_act_that_fails_half_way_leaves_no_trace() {
    let mut p = Study::new();
    p.add_code("Tillit").unwrap();
    let attribute = |id, name: &str| Attribute { id: AttributeId(id), name: name.into(), position: 0 };
    let (file, held, head) = (rows(p.store()), memory(p.model()), p.store().head());
    let mut twice = Step::new(ActKind::SettingChanged);
    twice.add(&attribute(1, "sted"), ChangeScope::NONE).add(&attribute(2, "sted"), ChangeScope::NONE);
    let mut nothing = Step::new(ActKind::SettingChanged);
    nothing.add(&attribute(1, "sted"), ChangeScope::NONE).remove(&attribute(9, "alder"), ChangeScope::NONE);
    for step in [twice, nothing] {
        assert!(matches!(p.commit(step).unwrap_err(), Error::Damaged { .. }));
        assert_eq!((rows(p.store()), memory(p.model()), p.store().head()), (file.clone(), held.clone(), head));
        assert_sound(&p);
    }
    p.add_code("Håp").unwrap();
    assert_eq!(p.store().head(), head + 1);
    assert_sound(&p);
}

#[test]
fn a_file_that_was_removed_is_reported_as_missing() {
    let (mut one, _) = two();
    if std::fs::remove_file(one.path()).is_err() {
        eprintln!("skipped: a file that is open cannot be removed here");
        return;
    }
    let gone = Error::CannotWrite { path: one.path(), why: FileTrouble::Missing };
    let before = memory(one.model());
    assert_eq!(one.add_code("Tillit").unwrap_err(), gone);
    assert_eq!(memory(one.model()), before);
}

#[test]
fn a_copy_opened_for_reading_needs_no_other_file_beside_it() {
    let (one, _) = two();
    let folder = crate::project::testing::folder();
    let copy = folder.path().join("kopi.tusj");
    std::fs::copy(one.path(), &copy).unwrap();
    let reader = Project::open(&copy, Mode::Read, crate::project::testing::counted()).unwrap();
    assert_sound(&reader);
    let beside: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(beside, [copy.as_path()] as [&Path; 1]);
}

#[test]
fn a_second_reader_sees_what_the_first_one_sees() {
    let mut p = Study::new();
    p.add_code("Tillit").unwrap();
    let path = p.path();
    let mut store = Store::open(&path, Mode::Read).unwrap();
    assert!(store.second_reader().is_none(), "nothing would keep the file as it is");
    let entries = store.read_snapshot(|store| store.second_reader().map(|other| other.entries(0, 9)).transpose());
    assert_eq!(entries.unwrap().unwrap().len(), store.entries(0, 9).unwrap().len());
}
