//! The matrix of small studies, and its numbers against a plain scan.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::analysis::count::{Count, count};
use crate::analysis::matrix::Order;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::{Study, interview};

/// Three people, the last one without an interview of their own, and an interview without a participant.
fn study() -> Study {
    let mut p = Study::with(&[
        ("I01", &["I: {Oppstart:Hvordan?}", "Anna: Det {Oppstart/Tillit:gikk} {Oppstart/Tillit:{Oppstart:bra}}."]),
        ("I02", &["Bo: Det {Oppstart/Håp:gikk}, {Slutt:ja}."]),
        ("Uten", &["Eva: {Slutt:Nei}."]),
    ]);
    p.add_grouped(&[("I01", "leder"), ("I02", "veileder"), ("I03", "leder")]);
    p
}

fn group(p: &Study) -> AttributeId {
    p.model().attributes.iter().next().unwrap().id
}

/// The matrix as text: a heading, and a line for each row with its total. Words are shown as they are, `x` stands for «not
/// asked».
fn drawn(p: &Study, request: &MatrixRequest) -> Vec<String> {
    let matrix = p.matrix(request).unwrap();
    let heading: Vec<&str> = matrix.columns().map(|line| line.name.as_str()).collect();
    let cell = |row, column| match matrix.cell(row, column) {
        cell if cell.not_asked => "x".to_owned(),
        cell if cell.is_words_alone() => cell.words.to_owned(),
        cell if cell.words.is_empty() => cell.count.excerpts.to_string(),
        cell => format!("{} {}", cell.count.excerpts, cell.words),
    };
    let row = |(at, line): (usize, &Line)| {
        let cells: Vec<String> = (0..matrix.column_count()).map(|column| cell(at, column)).collect();
        format!("{}: {} = {}/{}", line.name, cells.join(" | "), line.total.excerpts, line.total.informants)
    };
    std::iter::once(heading.join(" | ")).chain(matrix.rows().enumerate().map(row)).collect()
}

#[test]
fn themes_against_people_documents_and_groups() {
    let p = study();
    let all = MatrixRequest::default();
    assert_eq!(
        drawn(&p, &all),
        [
            "I01 | I02 | I03 | Uten",
            "Oppstart: 2 | 1 | 0 | 0 = 3/2",
            "Tillit: 2 | 0 | 0 | 0 = 2/1",
            "Håp: 0 | 1 | 0 | 0 = 1/1",
            "Slutt: 0 | 1 | 0 | 1 = 2/2",
        ]
    );
    let top = MatrixRequest { topics: Topics::Top, units: Units::Documents, ..MatrixRequest::default() };
    assert_eq!(drawn(&p, &top), ["I01 | I02 | Uten", "Oppstart: 2 | 1 | 0 = 3/2", "Slutt: 0 | 1 | 1 = 2/2"]);
    let groups =
        MatrixRequest { topics: Topics::Level(1), units: Units::Groups(group(&p)), ..MatrixRequest::default() };
    assert_eq!(drawn(&p, &groups), ["leder | veileder | ", "Tillit: 2 | 0 | 0 = 2/1", "Håp: 0 | 1 | 0 = 1/1"]);
    let code = p.find_code("Slutt").unwrap();
    let arrangement = Arrangement { units_in_rows: true, hides_empty: true, units: Order::Count, ..Default::default() };
    let chosen = MatrixRequest { topics: Topics::Chosen(vec![code, code]), arrangement, ..MatrixRequest::default() };
    assert_eq!(drawn(&p, &chosen), ["Slutt", "I02: 1 = 1/1", "Uten: 1 = 1/1"]);
}

#[test]
fn a_query_narrows_the_excerpts_and_the_people() {
    let p = study();
    let request = |query: &str| MatrixRequest { query: query.into(), topics: Topics::Top, ..MatrixRequest::default() };
    assert_eq!(drawn(&p, &request("gruppe=veileder")), ["I02", "Oppstart: 1 = 1/1", "Slutt: 1 = 1/1"]);
    assert_eq!(drawn(&p, &request("tema:Tillit"))[1], "Oppstart: 2 | 0 | 0 | 0 = 2/1");
    assert!(p.matrix(&request("tema:Ukjent")).is_err());
    let grouped = MatrixRequest { grouped_by: Some(group(&p)), ..request("") };
    assert_eq!(drawn(&p, &grouped)[0], "I01 | I03 | I02 | Uten");
}

#[test]
fn a_form_shows_its_participants_and_columns() {
    let mut p = study();
    let [one, three] = ["I01", "I03"].map(|number| p.find_participant(number).unwrap());
    let (tillit, oppstart) = (p.find_code("Tillit").unwrap(), p.find_code("Oppstart").unwrap());
    let (form, _) = p.make_form("Ledere", "gruppe=leder").unwrap();
    let attribute = group(&p);
    p.add_form_column(form, ColumnContent::Attribute(attribute), "Rolle").unwrap();
    p.add_form_column(form, ColumnContent::Theme(tillit), "").unwrap();
    let (own, _) = p.add_form_column(form, ColumnContent::Own, "Forløp").unwrap();
    p.write_cell(one, CellTopic::Theme(tillit), "Mye.").unwrap();
    p.write_cell(three, CellTopic::Column(own), "Bra.").unwrap();
    p.set_not_asked(&[(three, CellTopic::Theme(oppstart))], true).unwrap();
    let expected = ["Rolle | Tillit | Forløp", "I01: leder | 2 Mye. | 0 = 2/1", "I03: leder | x | Bra. = 0/0"];
    assert_eq!(drawn(&p, &MatrixRequest::of_form(form)), expected);
    let matrix = p.matrix(&MatrixRequest { topics: Topics::All, ..MatrixRequest::default() }).unwrap();
    assert_eq!(matrix.cell(1, 0).words, "Mye.", "the cell is the same in the matrix");
    assert!(matrix.cell(0, 2).not_asked && matrix.cell(1, 2).not_asked && !matrix.cell(3, 2).not_asked);
    let round = p.current_round().unwrap();
    p.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    assert_eq!(drawn(&p, &MatrixRequest::of_form(form)), expected, "a copied theme is shown in the later round");
    let copy = p.find_code("Tillit").unwrap();
    p.write_cell(one, CellTopic::Theme(copy), "Lite.").unwrap();
    assert_eq!(drawn(&p, &MatrixRequest::of_form(form))[1], "I01: leder | 2 Lite. | 0 = 2/1");
    let two = MatrixRequest { query: "runde:1 ELLER runde:2".into(), ..MatrixRequest::of_form(form) };
    assert_eq!(drawn(&p, &two)[1], "I01: leder | 2 Lite. | 0 = 2/1", "a passage of two rounds counts once");
    assert!(p.matrix(&MatrixRequest::of_form(FormId(99))).is_err());
}

/// Marked lines with random codes.
fn lines() -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0..5_usize, 0..4), 1..4)
}

const CODES: [&str; 5] = ["A", "A/B", "A/B/C", "D", "D/B"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn every_cell_has_the_numbers_of_a_plain_scan(interviews in prop::collection::vec(lines(), 1..4)) {
        let mut p = Study::new();
        for (at, lines) in interviews.iter().enumerate() {
            let line = |codes: &Vec<usize>| {
                let marked: String = codes.iter().map(|code| format!("{{{}:ord}} ", CODES[*code])).collect();
                format!("Anna: x {marked}.")
            };
            let lines: Vec<String> = lines.iter().map(line).collect();
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            interview(&mut p, &format!("I0{}", at + 1), &lines);
        }
        p.add_participants(&["I01", "I02"]);
        for units in [Units::People, Units::Documents] {
            let matrix = p.matrix(&MatrixRequest { units, ..MatrixRequest::default() }).unwrap();
            let (m, book) = (p.model(), &p.model().codebook);
            let plain = |codes: &[CodeId], unit: &LineKey| -> Count {
                let has = |id| p.codings_on(id).any(|coding| codes.contains(&coding.code));
                let own = m.excerpts.iter().filter(|excerpt| has(excerpt.id)).filter_map(|one| m.counted(one.id));
                count(own.filter(|one| match unit {
                    LineKey::Person(person) => one.person == *person,
                    LineKey::Document(document) => one.document == *document,
                    _ => false,
                }))
            };
            for (r, row) in matrix.rows().enumerate() {
                let LineKey::Theme(code) = row.key else { panic!("not a theme") };
                for (c, column) in matrix.columns().enumerate() {
                    prop_assert_eq!(matrix.cell(r, c).count, plain(&book.theme(code), &column.key));
                }
                let all = p.select(&Condition::Coded(book.theme(code))).unwrap();
                prop_assert_eq!(row.total, p.counted(&all));
            }
            let all = p.select(&Condition::everything()).unwrap() & p.coded();
            prop_assert_eq!(matrix.total, p.counted(&all));
        }
    }
}

/// How long the matrix of all codes and participants takes to build. In a release build: 1 ms for a thesis, 20 ms for a
/// large project.
#[test]
#[ignore = "it measures; run it in a release build"]
fn the_matrix_is_built_before_a_key_press_is_over() {
    for (codes, people, excerpts) in [(48, 18, 1_500), (300, 1_000, 100_000)] {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        crate::store::tests::tamper(&p.path(), &format!(
            "PRAGMA foreign_keys = OFF;
             WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {people})
             INSERT INTO participant (id, uuid, number, pseudonym, position)
             SELECT n, CAST(printf('%016d', n) AS BLOB), printf('I%04d', n), '', n FROM n;
             INSERT INTO document (id, uuid, name, kind, participant, revision, language, source, position, imported_at)
             SELECT 1000 + id, uuid, 'D' || id, 'interview', id, 1, NULL, '', id, 0 FROM participant;
             WITH RECURSIVE n (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n < {codes})
             INSERT INTO code (id, uuid, round, parent, name, definition, inclusion, exclusion, position, retired)
             SELECT n, CAST(printf('%016d', n) AS BLOB), 1, CASE n % 6 WHEN 2 THEN NULL ELSE n - n % 6 + 2 - 6 * (n % 6 < 2) END,
                 'K' || n, '', '', '', n, 0 FROM n;
             UPDATE code SET parent = NULL WHERE parent NOT IN (SELECT id FROM code);
             WITH RECURSIVE n (n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM n WHERE n < {excerpts})
             INSERT INTO excerpt (id, uuid, document, start_byte, end_byte, turn, speaker, coder, round, marked_at)
             SELECT n, CAST(printf('%016d', n) AS BLOB), 1001 + n * {people} / ({excerpts} + 1), n, n + 5, 1, NULL, 1, 1, 0 FROM n;
             INSERT INTO coding (uuid, excerpt, code, coded_at)
             SELECT uuid, id, 2 + (id * 7919) % ({codes} - 1), 0 FROM excerpt WHERE id >= 10;
             INSERT INTO coding (uuid, excerpt, code, coded_at)
             SELECT uuid, id, 2 + (id * 104729 + 1) % ({codes} - 1), 0 FROM excerpt WHERE id >= 10 AND id % 2 = 0
                 AND (id * 104729 + 1) % ({codes} - 1) <> (id * 7919) % ({codes} - 1);"
        ));
        p.reopen();
        let times: Vec<_> = (0..9)
            .map(|_| {
                let began = std::time::Instant::now();
                let matrix = p.matrix(&MatrixRequest::default()).unwrap();
                (began.elapsed(), matrix.total.excerpts)
            })
            .collect();
        println!("{codes} codes, {people} people, {excerpts} excerpts: {:?}", times.iter().min());
        let sizes: HashSet<usize> = times.iter().map(|(_, excerpts)| *excerpts).collect();
        assert_eq!(sizes.len(), 1);
    }
}
