//! `check` finds every change that was made without the journal, and nothing else.

use super::tamper;
use crate::domain::ids::*;
use crate::domain::row::Table;
use crate::project::check::Fault;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, assert_sound, interview};
use crate::store::Mode;
use crate::store::check::FileFault;

/// Document 1 with excerpts 1 to 3 and codes 1 `Oppstart`, 2 `Oppstart/Tillit`, 3 `Håp`; participant 1.
fn study() -> Study {
    let mut p = Study::new();
    let lines = ["I: Hvordan {Oppstart/Tillit:var} det?", "Anna: Jeg {Håp:ble [Håp:aldri} spurt]. \u{1f1f3}\u{1f1f4}!"];
    interview(&mut p, "I01", &lines);
    p.save_participants(&[ParticipantDetails {
        number: "I01".into(),
        pseudonym: "Anna".into(),
        ..ParticipantDetails::default()
    }])
    .unwrap();
    p
}

fn unlike(table: Table, row: i64) -> Fault {
    Fault::File(FileFault::DiffersFromJournal { table, row })
}

#[track_caller]
fn assert_found(sql: &str, expected: &[Fault]) {
    let p = study();
    assert_sound(&p);
    tamper(&p.path(), sql);
    let found = p.opened(Mode::Read).check().unwrap();
    assert_eq!(found, expected, "{sql}");
}

#[test]
fn quotes_that_differ_from_the_text_are_found() {
    assert_found(
        "UPDATE quote SET words = 'ble alltid' WHERE id = 2",
        &[unlike(Table::Quote, 2), Fault::Quote(ExcerptId(2))],
    );
    assert_found("DELETE FROM quote WHERE id = 2", &[unlike(Table::Quote, 2), Fault::Quote(ExcerptId(2))]);
}

#[test]
fn spans_that_do_not_fit_the_text_are_found() {
    let excerpt = |id| unlike(Table::Excerpt, id);
    // Between the two halves of the flag, inside a character, past the end, and empty.
    for end in ["42", "40", "9999", "start_byte"] {
        assert_found(
            &format!("UPDATE excerpt SET end_byte = {end} WHERE id = 3"),
            &[excerpt(3), Fault::Span(ExcerptId(3))],
        );
    }
    assert_found("UPDATE excerpt SET turn = 1 WHERE id = 2", &[excerpt(2), Fault::Turn(ExcerptId(2))]);
    assert_found("UPDATE excerpt SET speaker = 1 WHERE id = 2", &[excerpt(2), Fault::Turn(ExcerptId(2))]);
}

#[test]
fn texts_that_differ_from_what_was_imported_are_found() {
    let text = Fault::Text(DocumentId(1));
    assert_found("UPDATE text_revision SET text = text || 'x'", std::slice::from_ref(&text));
    assert_found("UPDATE text_revision SET text = text || char(27)", std::slice::from_ref(&text));
    assert_found("UPDATE text_revision SET digest = ''", std::slice::from_ref(&text));
    let quotes = [2, 3].map(|id| Fault::Quote(ExcerptId(id)));
    let changed = "UPDATE text_revision SET text = replace(text, 'aldri', 'altid')";
    assert_found(changed, &[&[text.clone()][..], &quotes].concat());
    let dangling = |table: &str| Fault::File(FileFault::DanglingReference(table.into()));
    assert_found("DELETE FROM turn; DELETE FROM text_revision", &[dangling("document"), text]);
}

#[test]
fn turns_that_do_not_fit_the_text_are_found() {
    for sql in [
        "UPDATE turn SET end_byte = 9999 WHERE number = 2",
        "UPDATE turn SET start_byte = 3 WHERE number = 2",
        "UPDATE turn SET number = 7 WHERE number = 2",
    ] {
        let p = study();
        tamper(&p.path(), sql);
        assert!(p.opened(Mode::Read).check().unwrap().contains(&Fault::Turns(DocumentId(1))), "{sql}");
    }
}

#[test]
fn codes_under_themselves_and_codes_of_the_same_name_are_found() {
    assert_found(
        "UPDATE code SET parent = 2 WHERE id = 1",
        &[unlike(Table::Code, 1), Fault::Cycle(CodeId(1)), Fault::Cycle(CodeId(2))],
    );
    assert_found(
        "UPDATE code SET name = 'OPPSTART' WHERE id = 3",
        &[unlike(Table::Code, 3), Fault::DuplicateName(CodeId(3))],
    );
}

#[test]
fn excerpts_without_code_colour_or_memo_are_found() {
    assert_found("DELETE FROM coding WHERE id = 1", &[unlike(Table::Coding, 1), Fault::EmptyExcerpt(ExcerptId(1))]);
}

#[test]
fn references_to_missing_rows_are_found() {
    let dangling = |table: &str| Fault::File(FileFault::DanglingReference(table.into()));
    assert_found("DELETE FROM code WHERE id = 3", &[dangling("coding"), dangling("coding")]);
    assert_found("DELETE FROM step WHERE seq = 1", &vec![dangling("change"); 6]);
}

#[test]
fn rows_that_differ_from_the_journal_are_found() {
    assert_found("UPDATE participant SET pseudonym = 'Berit'", &[unlike(Table::Participant, 1)]);
    assert_found("INSERT INTO setting VALUES (1, 'levels', 'tema')", &[unlike(Table::Setting, 1)]);
    assert_found("DELETE FROM participant", &[unlike(Table::Participant, 1)]);
}

#[test]
fn a_journal_that_was_changed_is_found() {
    let participant = [unlike(Table::Participant, 1)];
    assert_found("DELETE FROM change WHERE table_name = 'participant'", &participant);
    assert_found(
        "UPDATE change SET after = replace(after, 'Anna', 'Berit')",
        &[&participant[..], &[unlike(Table::Speaker, 2)]].concat(),
    );
    assert_found(
        "UPDATE change SET row = 2 WHERE table_name = 'participant'",
        &[participant[0].clone(), unlike(Table::Participant, 2)],
    );
    for nonsense in ["after = '[]'", "table_name = 'film'", "after = '{\"film\":1}'"] {
        let sql = format!("UPDATE change SET {nonsense} WHERE table_name = 'participant'");
        let p = study();
        tamper(&p.path(), &sql);
        let found = p.opened(Mode::Read).check().unwrap();
        assert!(matches!(&found[..], [Fault::File(FileFault::Damaged(_))]), "{sql}: {found:?}");
    }
}

#[test]
fn a_wrong_value_that_undo_would_bring_back_is_found() {
    let mut p = study();
    p.rename_code(CodeId(3), "Lengsel").unwrap();
    tamper(&p.path(), "UPDATE change SET before = '{\"name\":\"Sinne\"}' WHERE before = '{\"name\":\"Håp\"}'");
    assert_eq!(p.check().unwrap(), [unlike(Table::Code, 3)]);
}

#[test]
fn overwritten_pages_are_found() {
    let p = study();
    let mut bytes = std::fs::read(p.path()).unwrap();
    let page = 4096 * (bytes.len() / 4096 / 2);
    bytes[page..page + 4096].fill(0x5a);
    let path = p.folder().join("ruined.tusj");
    std::fs::write(&path, bytes).unwrap();
    let opened = crate::project::Project::open(&path, Mode::Read, crate::project::testing::counted());
    let found = opened.and_then(|p| p.check());
    assert!(found.as_ref().is_ok_and(|f| !f.is_empty()) || matches!(found, Err(crate::error::Error::Damaged { .. })));
}
