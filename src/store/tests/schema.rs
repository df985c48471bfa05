//! The tables of a new project, of an old project, and of the row types in the code.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::domain::change::Change;
use crate::domain::ids::{Moment, Uuid};
use crate::domain::row::{Fields, Kind, Table, Value};
use crate::project::Project;
use crate::project::testing::{Study, assert_sound, counted, folder};
use crate::store::open::SCHEMA;
use crate::store::{Mode, Store, rows, upgrade};
use proptest::prelude::*;

/// A project made by each version. Every later version must be able to open it.
const VERSION_1: &[u8] = include_bytes!("../../../tests/kept/version-1.tusj");
const VERSION_2: &[u8] = include_bytes!("../../../tests/kept/version-2.tusj");
const VERSION_3: &[u8] = include_bytes!("../../../tests/kept/version-3.tusj");

/// The SQL that created each table and index, by name.
fn tables(connection: &Connection) -> BTreeMap<String, String> {
    let mut statement = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").unwrap();
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    found.collect::<rusqlite::Result<_>>().unwrap()
}

fn schema_in_memory() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(SCHEMA).unwrap();
    connection
}

fn opened(folder: &std::path::Path, kept: &[u8]) -> Project {
    let path = folder.join("kept.tusj");
    std::fs::write(&path, kept).unwrap();
    Project::open(&path, Mode::Write, counted()).unwrap()
}

#[test]
fn a_new_project_has_the_tables_of_the_schema() {
    assert_eq!(tables(&Study::new().store().connection), tables(&schema_in_memory()));
}

#[test]
fn every_type_of_row_has_the_columns_of_its_table() {
    let connection = schema_in_memory();
    for table in Table::ALL {
        let sql = format!("SELECT name, type FROM pragma_table_info('{}') WHERE name <> 'id'", table.name());
        let mut statement = connection.prepare(&sql).unwrap();
        let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let columns: Vec<(String, String)> = columns.collect::<rusqlite::Result<_>>().unwrap();
        let word = |kind| match kind {
            Kind::Int => "INTEGER",
            Kind::Text => "TEXT",
            Kind::Uuid => "BLOB",
        };
        let declared = table.columns().iter().map(|c| (c.name.to_owned(), word(c.kind).to_owned()));
        assert_eq!(columns, declared.collect::<Vec<_>>(), "{table:?}");
    }
}

#[test]
fn ids_are_never_reused() {
    let all = tables(&schema_in_memory());
    for table in Table::ALL.iter().filter(|table| **table != Table::Quote) {
        assert!(all[table.name()].contains("AUTOINCREMENT"), "{table:?}");
    }
    assert!(all["text_revision"].contains("AUTOINCREMENT") && all["step"].contains("AUTOINCREMENT"));
    assert!(all.values().all(|sql| !sql.contains("CASCADE") && !sql.contains("SET NULL")));
}

#[test]
fn every_connection_is_durable_and_strict_and_overwrites_deleted_content() {
    let p = Study::new();
    for project in [p.opened(Mode::Write), p.opened(Mode::Read)] {
        let pragma = |name: &str| project.store().query_value::<i64>(&format!("PRAGMA {name}"));
        assert_eq!(pragma("synchronous"), 3, "EXTRA");
        assert_eq!((pragma("foreign_keys"), pragma("secure_delete"), pragma("temp_store")), (1, 1, 2));
        assert_eq!(project.store().query_value::<String>("PRAGMA journal_mode"), "delete");
        assert_eq!(pragma("user_version"), upgrade::VERSION);
    }
}

#[test]
fn a_file_that_another_program_left_in_wal_mode_is_switched_back() {
    let p = Study::new();
    super::tamper(&p.path(), "PRAGMA journal_mode = WAL");
    let project = p.opened(Mode::Write);
    assert_eq!(project.store().query_value::<String>("PRAGMA journal_mode"), "delete");
    assert_sound(&project);
}

#[test]
fn a_project_of_version_1_that_may_not_be_written_is_read_as_it_is() {
    let folder = folder();
    let path = folder.path().join("version-1.tusj");
    std::fs::write(&path, VERSION_1).unwrap();
    let p = Project::open(&path, Mode::Read, counted()).unwrap();
    assert_sound(&p);
    assert_eq!((p.model().codes.len(), p.model().excerpts.len()), (4, 5));
    drop(p);
    assert!(std::fs::read(&path).unwrap() == VERSION_1, "the file is unchanged");
}

#[test]
fn a_project_of_version_1_opens_and_is_sound() {
    let folder = folder();
    let mut p = opened(folder.path(), VERSION_1);
    assert_sound(&p);
    assert_eq!(tables(&p.store().connection), tables(&schema_in_memory()));
    let m = p.model();
    assert_eq!((m.documents.len(), m.participants.len(), m.codes.len()), (2, 2, 4));
    assert_eq!((m.excerpts.len(), m.codings.len(), m.memos.len()), (5, 6, 5));
    let of_own = ["draft", "change", "live"];
    let later = [
        Table::Correction,
        Table::RoundCopy,
        Table::Dismissal,
        Table::Preparation,
        Table::Condensate,
        Table::Form,
        Table::FormColumn,
        Table::Cell,
    ];
    let of_rows = Table::ALL.iter().filter(|table| !later.contains(table)).map(|table| table.name());
    for table in of_rows.chain(of_own) {
        assert_ne!(p.store().query_value::<i64>(&format!("SELECT count(*) FROM {table}")), 0, "{table} is not used");
    }
    assert_eq!(p.store().query_value::<i64>("SELECT count(*) FROM live WHERE side = 'redo'"), 1);
    p.redo().unwrap();
    while p.undo().is_ok() {}
    assert_sound(&p);
}

/// Opens a kept project, which uses all tables but those of later versions, and undoes everything in it.
fn assert_kept(file: &[u8], later: &[Table]) {
    let folder = folder();
    let mut p = opened(folder.path(), file);
    assert_sound(&p);
    assert_eq!(tables(&p.store().connection), tables(&schema_in_memory()));
    let of_own = ["draft", "change", "live", "choice"];
    let of_rows = Table::ALL.iter().filter(|table| !later.contains(table)).map(|table| table.name());
    for table in of_rows.chain(of_own) {
        assert_ne!(p.store().query_value::<i64>(&format!("SELECT count(*) FROM {table}")), 0, "{table} is not used");
    }
    assert_eq!(p.model().rounds.iter().count(), 2);
    p.redo().unwrap();
    while p.undo().is_ok() {}
    assert_sound(&p);
}

#[test]
fn a_project_of_version_2_opens_and_is_sound() {
    let later = [Table::Preparation, Table::Condensate, Table::Form, Table::FormColumn, Table::Cell];
    assert_kept(VERSION_2, &later);
}

#[test]
fn a_project_of_version_3_opens_and_is_sound() {
    assert_kept(VERSION_3, &[]);
}

/// Writes the sample project of the current version to `tests/kept`. Run it by hand for each new version (`cargo test
/// --lib make_the_kept -- --ignored`). Never rewrite the file of an older version.
#[test]
#[ignore = "writes a file to tests/kept"]
fn make_the_kept_project() {
    use crate::domain::cell::CellTopic;
    use crate::domain::dismissal::SimilarTo;
    use crate::domain::form::ColumnContent;
    use crate::domain::ids::ColourId;
    use crate::domain::memo::Subject;
    use crate::project::participant::ParticipantDetails;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{import_subtitles, interview, span_of};

    let mut p = Study::new();
    let one = interview(
        &mut p,
        "I01 Astrid",
        &["Int: {Oppstart/Opplæring:Hvordan var} det?", "Astrid: Jeg {Oppstart/Tillit:ble [Håp:aldri} spurt]."],
    );
    let two = interview(&mut p, "I02 Bjørg", &["Bjørg: {Håp:Det gikk} seg til, [Håp:etter hvert]."]);
    import_subtitles(&mut p, "I03", &[(1, "Anna", "Det var"), (5, "Anna", "tungt.")]);
    let described = |number: &str, name: &str| ParticipantDetails {
        number: number.into(),
        pseudonym: name.into(),
        values: vec![("gruppe".into(), "leder".into())],
    };
    p.save_participants(&[described("I01", "Astrid"), described("I02", "")]).unwrap();
    let people: Vec<_> = p.model().participants.iter().map(|p| p.id).collect();
    p.set_participant(one, Some(people[0])).unwrap();
    p.set_participant(two, Some(people[1])).unwrap();
    let excerpts: Vec<_> = p.model().excerpts.iter().map(|e| e.id).collect();
    p.colour_excerpts(&excerpts[..2], Some(ColourId(1))).unwrap();
    p.code_excerpts_with(&excerpts[3..4], "Oppstart/Tillit").unwrap();
    let coding = p.codings_on(excerpts[3]).next().unwrap().id;
    p.colour_codings(&[coding], Some(ColourId(2))).unwrap();
    let code = p.find_code("Tillit").unwrap();
    p.colour_code(code, Some(ColourId(3))).unwrap();
    p.define_code(code, "Å stole på noen.").unwrap();
    for subject in [
        Subject::Diary,
        Subject::Document(one),
        Subject::Participant(people[0]),
        Subject::Excerpt(excerpts[0]),
        Subject::Code(code),
    ] {
        p.write_memo(subject, "Metning?").unwrap();
    }
    p.save_draft("memo:diary", Subject::Diary, "Halvskrevet").unwrap();
    let (form, _) = p.make_form("Skjema", "gruppe=leder").unwrap();
    p.add_form_column(form, ColumnContent::Theme(code), "").unwrap();
    let attribute = p.model().attributes.iter().next().unwrap().id;
    p.add_form_column(form, ColumnContent::Attribute(attribute), "Gruppe").unwrap();
    let (own, _) = p.add_form_column(form, ColumnContent::Own, "Forløp").unwrap();
    p.write_cell(people[0], CellTopic::Column(own), "Gikk seg til.").unwrap();
    p.write_cell(people[0], CellTopic::Theme(code), "Mange har det, se [[I01 Astrid 2]].").unwrap();
    let (unasked, _) = p.add_code("Økonomi").unwrap();
    p.set_not_asked(&[(people[1], CellTopic::Theme(unasked))], true).unwrap();
    let setting = crate::domain::setting::Setting {
        id: crate::domain::ids::SettingId(1),
        name: "levels".into(),
        value: "kategori".into(),
    };
    let mut step = crate::domain::step::Step::new(crate::domain::step::ActKind::SettingChanged);
    step.add(&setting, crate::domain::change::ChangeScope::NONE);
    p.commit(step).unwrap();
    let round = p.current_round().unwrap();
    p.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    p.close_round(round).unwrap();
    let tillit = p.find_code("Tillit").unwrap();
    p.move_code(tillit, None, 0).unwrap();
    let (word, span) = (span_of(&p, one, "aldri"), span_of(&p, two, "etter hvert"));
    let plan = p.plan_passage(one, word, "nesten aldri").unwrap();
    p.carry_out(&plan).unwrap();
    p.dismiss(SimilarTo::Theme(tillit), &[(two, span)]).unwrap();
    let excerpts: Vec<_> = p.model().by_owner.excerpts(one).collect();
    let last = excerpts[excerpts.len() - 1];
    p.flag_excerpts(&[last], true).unwrap();
    p.condense(last, "Ingen spurte henne.").unwrap();
    let asked = p.find_in_quote(last, "spurt").unwrap();
    p.replace_in_quote(last, asked, "hørt").unwrap();
    p.set_condensate_with(tillit, "Jeg ble aldri hørt.", Some(last)).unwrap();
    p.add_code("Angret").unwrap();
    p.undo().unwrap();
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/kept/version-{}.tusj", upgrade::VERSION));
    assert!(!path.exists(), "the file of this version exists already");
    std::fs::copy(p.path(), path).unwrap();
}

fn fields() -> impl Strategy<Value = Fields> {
    let text = prop_oneof![any::<String>(), Just("«\"\\/\u{0}\u{7f}\u{1f9d1}\u{200d}\u{1f4bb}\r\n»".to_owned())];
    let uuid = prop_oneof![any::<u128>(), 0..99_u128].prop_map(|n| Value::Uuid(Uuid(n)));
    let number = prop_oneof![any::<i64>(), Just(i64::MIN), Just(i64::MAX)].prop_map(Value::Int);
    (uuid, number, text, any::<bool>()).prop_map(|(uuid, number, text, gone)| {
        let document = if gone { Value::Null } else { number.clone() };
        let kind = Value::Text("note".to_owned());
        let words = Value::Text(text);
        [("uuid", uuid), ("document", document), ("kind", kind), ("words", words), ("written_at", number)].into()
    })
}

proptest! {
    #[test]
    fn fields_survive_a_round_trip_through_the_journal(fields in fields()) {
        prop_assert_eq!(rows::from_json(Table::Memo, &rows::to_json(&fields)), Some(fields));
    }

    #[test]
    fn fields_survive_a_round_trip_through_a_table(fields in fields()) {
        let connection = schema_in_memory();
        connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
        let change = Change { table: Table::Memo, row: 3, about: Default::default(), before: None, after: Some(fields) };
        prop_assert_eq!(rows::apply(&connection, &change), Ok(1));
        let fields = change.after.clone().unwrap();
        prop_assert!(rows::holds(&connection, &change, &fields).unwrap());
        let read = rows::all_rows(&connection, Table::Memo).unwrap();
        prop_assert_eq!(read[0].0, 3);
        prop_assert!(fields.iter().all(|(column, value)| read[0].1[column] == *value));
        prop_assert_eq!(rows::apply(&connection, &change.inverse()), Ok(1));
        prop_assert_eq!(rows::apply(&connection, &change.inverse()), Ok(0));
    }
}

#[test]
fn json_that_does_not_fit_the_table_is_not_read() {
    for json in ["[]", "{", "{\"film\":1}", "{\"words\":1}", "{\"document\":1.5}", "{\"uuid\":\"x\"}", "null"] {
        assert_eq!(rows::from_json(Table::Memo, json), None, "{json}");
    }
    assert_eq!(Moment(0), Moment::default());
}

#[test]
fn a_store_without_a_project_has_no_steps() {
    let folder = folder();
    let store = Store::create(&folder.path().join("p.tusj")).unwrap();
    assert_eq!((store.head(), store.entries(0, 9).unwrap().len(), store.faults().unwrap().len()), (0, 0, 0));
}
