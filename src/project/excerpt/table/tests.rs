//! Tables of passages are coded, and what cannot be placed is named.

use super::*;
use crate::import::passages::read;
use crate::project::testing::{Study, assert_sound, coded, rows};

fn study() -> Study {
    Study::with(&[("I01", &["Anna: Det {Tempo:gikk} sakte, men godt."]), ("I02", &["Bo: Ja og nei."])])
}

#[test]
fn the_passages_of_a_table_are_coded_as_one_act() {
    let mut p = study();
    let before = rows(p.store());
    let table = "document;quote;code;colour;memo\nI01;sakte;Ny/A;gul;Hm\nI02;nei;\"Ny/B; tempo\";;\nI01;godt;A;;\n\
                 I01;sakte;Ny/B;;";
    let ids = p.mark_table(&read(table.as_bytes()).unwrap(), None).unwrap().0.excerpts;
    let documents = ["I01", "I02"].map(|name| p.find_document(name).unwrap());
    assert_eq!(ids[0], ids[3]);
    assert_eq!(coded(&p, documents[0]), ["Tempo: gikk", "Ny/A: sakte", "Ny/B: sakte", "A: godt"]);
    assert_eq!(coded(&p, documents[1]), ["Ny/B: nei", "Tempo: nei"]);
    assert_sound(&p);
    p.undo().unwrap();
    assert_eq!(rows(p.store()), before);
}

#[test]
fn of_a_table_of_another_program_what_is_found_once_is_coded_and_the_rest_named() {
    let mut p = study();
    let table = "Document;Code;Segment\nI01;A > B;sakte,  men\n1: I02.docx;A;Bo: Ja\nD 2: I02;A;nei\nI01;C;finnes ikke\n\
                 I09;C;x\nI01;D;t";
    let rows = read(table.as_bytes()).unwrap();
    assert!(matches!(p.mark_table(&rows, None), Err(Error::InLine { line: 5, .. })));
    let TablePassages { excerpts: ids, left_out, .. } = p.mark_found(&rows, None).unwrap().0;
    let lines = left_out.iter().map(|why| match why {
        Error::InLine { line, why } => (*line, std::mem::discriminant(&**why)),
        other => panic!("{other:?}"),
    });
    let unknown = Error::Unknown { noun: Noun::Document, name: String::new(), nearest: Vec::new() };
    let kinds = [
        Error::QuoteNotFound { document: String::new() },
        unknown,
        Error::QuoteRepeated { document: String::new(), times: 0 },
    ];
    let expected: Vec<_> = (5..).zip(kinds.iter().map(std::mem::discriminant)).collect();
    assert_eq!((ids.len(), lines.collect::<Vec<_>>()), (3, expected));
    let documents = ["I01", "I02"].map(|name| p.find_document(name).unwrap());
    assert_eq!(coded(&p, documents[0]), ["Tempo: gikk", "A/B: sakte, men"]);
    assert_eq!(coded(&p, documents[1]), ["A: Ja", "A: nei"]);
    assert!(p.find_code("C").is_err(), "no code is made for what is left out");
    assert_sound(&p);
}

#[test]
fn a_table_with_one_wrong_row_is_refused_whole_with_its_line() {
    let mut p = study();
    let head = p.store().head();
    let refused = |p: &mut Study, row: &str| {
        let table = format!("document;quote;start_byte;end_byte;code;colour\nI01;sakte;;;A;\n{row}");
        match p.mark_table(&read(table.as_bytes()).unwrap(), None).unwrap_err() {
            Error::InLine { line: 3, why } => *why,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(&mut p, "I01;finnes ikke;;;A;"), Error::QuoteNotFound { document: "I01".into() });
    assert_eq!(refused(&mut p, "I01;;3;99;A;"), Error::BadSpan { start: 3, end: 99, length: 25 });
    assert!(matches!(refused(&mut p, "I09;x;;;A;"), Error::Unknown { noun: Noun::Document, .. }));
    assert!(matches!(refused(&mut p, "I01;godt;;;A;mauve"), Error::Unknown { noun: Noun::Colour, .. }));
    assert_eq!(refused(&mut p, "I01;godt;;;A//B;"), Error::EmptyName);
    assert_eq!(refused(&mut p, "I01;godt;;;;"), Error::NothingToMark);
    assert_eq!((p.store().head(), p.model().codes.len()), (head, 1));
}

#[test]
fn words_that_occur_several_times_are_placed_by_the_order_of_the_rows() {
    let mut p =
        Study::with(&[("I01", &["Anna: Ja. Det var først.", "Bo: Ja. Det var midt i.", "Anna: Ja. Det var sist."])]);
    let table = "Document name;Code;Beginning;End;Segment\nI01;A;1;1;først\nI01;B;4;4;Ja.\nI01;A;4;4;midt\nI01;A;9;9;sist\n\
                 I01;B;0;0;Ja.\nI01;C;6;6;Det var\nI01;D;;;Ja.";
    let rows = read(table.as_bytes()).unwrap();
    let plan = p.plan_table(&rows, None).unwrap();
    // Between “først” and “sist”, “Ja.” stands twice: before “midt”, in the same paragraph, and after it.
    let lines = |errors: &[Error]| {
        errors
            .iter()
            .map(|why| match why {
                Error::InLine { line, .. } => *line,
                other => panic!("{other:?}"),
            })
            .collect::<Vec<_>>()
    };
    assert_eq!((plan.rows, plan.found, plan.by_order.clone()), (7, 3, vec![6, 7]));
    assert_eq!(lines(&plan.left_out), [3, 8]);
    assert_eq!(plan.new_codes, ["A", "B", "C"]);
    let head = p.store().head();
    p.plan_table(&rows, None).unwrap();
    assert_eq!(p.store().head(), head, "a plan changes nothing");
    p.mark_found(&rows, None).unwrap();
    let document = p.find_document("I01").unwrap();
    assert_eq!(coded(&p, document), ["B: Ja.", "A: først", "A: midt", "C: Det var", "A: sist"]);
    assert_sound(&p);
}

#[test]
fn a_plan_names_the_codes_that_are_new_and_the_documents_that_are_missing() {
    let mut p = study();
    let table = "Document name;Code;Segment\nI01;Tempo;sakte\nI01;Ny > A;godt\nI02;Ny > B;nei\nI02;C;finnes ikke\nI09;D;x\nI09;D;y";
    let plan = p.plan_table(&read(table.as_bytes()).unwrap(), None).unwrap();
    assert_eq!((plan.rows, plan.found, plan.left_out.len()), (6, 3, 3));
    assert_eq!(plan.new_codes, ["Ny", "Ny/A", "Ny/B"]);
    assert_eq!(plan.missing_documents(), ["I09"]);
}

#[test]
fn what_is_there_already_is_counted_and_rows_with_nothing_to_put_are_named() {
    let mut p = study();
    let table = "document;quote;code;colour;memo\nI01;gikk;Tempo;;\nI01;sakte;;;\nI02;nei;Tempo;;\nI01;gikk;Tempo;gul;\n\
                 I01;gikk;Tempo;;Hm [[I02]]\nI01;gikk;Tempo;;Hm [[I02]]";
    let rows = read(table.as_bytes()).unwrap();
    let plan = p.plan_table(&rows, None).unwrap();
    let nothing = Error::NothingToMark.in_line(3);
    assert_eq!((plan.already, plan.found, plan.left_out), (2, 5, vec![nothing.clone()]));
    assert_eq!(p.mark_table(&rows, None).unwrap_err(), nothing);
    let passages = p.mark_found(&rows, None).unwrap().0;
    assert_eq!((passages.counts(), passages.excerpts.len(), p.model().memos.len()), ((2, 0), 5, 1));
    assert_eq!(p.plan_table(&rows, None).unwrap().already, 5);
    let head = p.store().head();
    assert_eq!(p.mark_found(&rows, None).unwrap().0.counts(), (0, 2));
    assert_eq!((p.store().head(), p.model().memos.len()), (head, 1), "the second time changes nothing");
    assert_eq!(p.plan_table(&rows, Some("Kari")).unwrap().already, 1, "another coder has coded nothing");
    assert!(p.model().coders.iter().all(|coder| coder.name != "Kari"));
    assert_sound(&p);
}

#[test]
fn a_row_without_a_document_or_words_is_left_out_with_the_column() {
    let mut p = study();
    let table = "Document name;Code;Segment\nI01;A;sakte\n;;Antall: 3\nI01;A;";
    let rows = read(table.as_bytes()).unwrap();
    let empty = |line, column: &str| Error::EmptyCell { column: column.into() }.in_line(line);
    assert_eq!(p.mark_table(&rows, None).unwrap_err(), empty(3, "Document name"));
    let passages = p.mark_found(&rows, None).unwrap().0;
    assert_eq!((passages.excerpts.len(), passages.left_out), (1, vec![empty(3, "Document name"), empty(4, "Segment")]));
}

#[test]
fn the_same_table_twice_ends_the_same_whatever_its_rows_say_of_one_passage() {
    let mut p = study();
    let table = "document;start_byte;end_byte;code;colour;memo\nI01;4;8;A;gul;\nI01;4;8;A;oransje;\nI01;3;8;B;;Hm\n\
                 I01;4;8;C;;Hm";
    let rows = read(table.as_bytes()).unwrap();
    p.mark_table(&rows, None).unwrap();
    let pens = |p: &Study| p.model().excerpts.iter().map(|excerpt| excerpt.colour).collect::<Vec<_>>();
    let (once, memos) = (pens(&p), p.model().memos.len());
    p.mark_table(&rows, None).unwrap();
    assert_eq!((pens(&p), p.model().memos.len()), (once, memos));
    assert_sound(&p);
}
