//! The verbs of a project together.

use super::testing::{assert_sound, coded, import_lines, interview, marked, span_of};
use crate::domain::span::Span;
use crate::error::Error;
use crate::project::testing::Study;

#[test]
fn a_coded_passage_survives_reopening_and_can_be_undone() {
    let mut p = Study::new();
    let doc = import_lines(&mut p, "I01", &["I: Hvordan var det?", "Anna: Jeg følte meg aldri hørt.", "Anna: Aldri."]);
    let span = span_of(&p, doc, "følte meg");
    let (excerpt, code, _) = p.code_passage_with(doc, span, "Oppstart/Tillit").unwrap();
    assert_eq!(p.model().codebook.path(code), "Oppstart/Tillit");
    assert_sound(&p);

    p.reopen();
    assert_eq!(p.quote(excerpt).unwrap(), "følte meg");
    assert_eq!(p.model().excerpts.get(excerpt).unwrap().turn, 2);
    assert!(!p.undo().unwrap().redone);
    assert!(p.model().excerpts.is_empty() && p.model().codebook.is_empty());
    assert!(p.redo().unwrap().redone);
    assert_eq!(p.quote(excerpt).unwrap(), "følte meg");
    assert_sound(&p);
    p.undo().unwrap();
    p.undo().unwrap();
    assert!(p.model().documents.is_empty());
    assert_eq!(p.undo().unwrap_err(), Error::NothingToUndo);
    assert_sound(&p);
}

#[test]
fn documents_stand_in_the_order_of_their_import() {
    let mut p = Study::new();
    for name in ["I02", "I01", "I03"] {
        import_lines(&mut p, name, &["I: Hva da?", "Anna: Alt."]);
    }
    let positions: Vec<(&str, i64)> = p.model().documents.iter().map(|d| (d.name.as_str(), d.position)).collect();
    assert_eq!(positions, [("I02", 0), ("I01", 1), ("I03", 2)]);
}

#[test]
fn marks_with_different_brackets_may_overlap() {
    let (plain, codings) = marked("I {trust:never [hope:felt} heard]");
    assert_eq!(plain, "I never felt heard");
    assert_eq!(codings, [("trust".into(), Span::new(2, 12)), ("hope".into(), Span::new(8, 18))]);
    let mut p = Study::new();
    let doc = interview(&mut p, "I01", &["I: Well?", "Anna: I {trust:never [hope:felt} heard]"]);
    assert_eq!(coded(&p, doc), ["trust: never felt", "hope: felt heard"]);
}
