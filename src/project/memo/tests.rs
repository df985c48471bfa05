//! Memos: their kinds, their links, lists of them, and the memos of what something was copied from.

use super::MAX_LENGTH;
use super::list::{MemoFilter, MemoOrder};
use crate::domain::ids::{ExcerptId, MemoId};
use crate::domain::link::LinkTarget;
use crate::domain::memo::{Memo, MemoKind, Subject, SubjectKind};
use crate::error::Error;
use crate::project::Project;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::{Study, assert_sound, span_of};
use crate::words::{Language, Words};

fn study() -> Study {
    Study::with(&[
        ("I01", &["I: Hvordan?", "Anna: {Oppstart/Opplæring:Det var tilfeldig.} {Tillit:Ingen hørte på meg.}"]),
        ("I02", &["I: Og du?", "Bo: {Tillit:Alle var greie.}"]),
    ])
}

/// The only memo.
fn memo(p: &Project) -> &Memo {
    p.model().memos.iter().last().unwrap()
}

fn read(p: &Project) -> String {
    p.readable(&memo(p).words).into_owned()
}

fn first_excerpt(p: &Project, document: &str) -> ExcerptId {
    p.model().by_owner.excerpts(p.find_document(document).unwrap()).next().unwrap()
}

#[test]
fn a_changed_memo_has_both_dates_and_an_unchanged_one_only_the_first() {
    let mut p = study();
    p.write_memo(Subject::Diary, "I dag\n\nBegynte.").unwrap();
    assert_eq!((memo(&p).title(), memo(&p).changed_at), ("I dag", None));
    let (id, written) = (memo(&p).id, memo(&p).written_at);
    assert_eq!(p.change_memo(id, "I dag\n\nBegynte.").unwrap().seq, 0);
    p.change_memo(id, "I går").unwrap();
    assert_eq!(memo(&p).written_at, written);
    assert!(memo(&p).changed_at.is_some_and(|changed| changed > written));
    p.undo().unwrap();
    assert_eq!((memo(&p).title(), memo(&p).changed_at), ("I dag", None));
}

#[test]
fn an_interview_has_at_most_one_summary_and_one_reflection() {
    let mut p = study();
    let document = p.find_document("I01").unwrap();
    let words = |p: &Project, kind| p.memo_of_kind(document, kind).map(|memo| memo.words.clone());
    p.write_memo(Subject::Document(document), "Et notat").unwrap();
    for text in ["Kort", "Lengre"] {
        p.write_on_interview(document, MemoKind::Summary, text).unwrap();
        p.write_on_interview(document, MemoKind::Reflection, "Stille").unwrap();
        assert_eq!(words(&p, MemoKind::Summary).as_deref(), Some(text));
    }
    assert_eq!(p.memos_on(Subject::Document(document)).len(), 3);
    p.write_on_interview(document, MemoKind::Summary, " ").unwrap();
    assert_eq!((words(&p, MemoKind::Summary), words(&p, MemoKind::Note).as_deref()), (None, Some("Et notat")));
    assert_sound(&p);
}

#[test]
fn a_megabyte_is_refused_at_once_and_a_long_memo_is_taken() {
    let mut p = study();
    let megabyte = "ord ".repeat(262_144);
    let too_long = Error::MemoTooLong { most: MAX_LENGTH };
    assert_eq!(p.write_memo(Subject::Diary, &megabyte), Err(too_long.clone()));
    p.write_memo(Subject::Diary, &megabyte[..MAX_LENGTH]).unwrap();
    let id = memo(&p).id;
    assert_eq!(p.change_memo(id, &megabyte), Err(too_long));
    assert_eq!(memo(&p).words.len(), MAX_LENGTH - 1);
}

#[test]
fn a_link_follows_its_code_through_renaming_and_keeps_its_last_name() {
    let mut p = study();
    let code = p.find_code("Opplæring").unwrap();
    p.write_memo(Subject::Diary, "Se [[Opplæring]] og [[ukjent]].").unwrap();
    assert_eq!(read(&p), "Se [[Oppstart/Opplæring]] og [[ukjent]].");
    p.rename_code(code, "Innføring").unwrap();
    assert_eq!(read(&p), "Se [[Oppstart/Innføring]] og [[ukjent]].");
    let [link] = &p.links_in(&memo(&p).words)[..] else { panic!("one link") };
    assert_eq!((link.target, link.is_removed), (LinkTarget::Code(code), false));
    p.remove_code(code).unwrap();
    assert_eq!(read(&p), "Se [[Oppstart/Innføring]] og [[ukjent]].");
    let [link] = &p.links_in(&memo(&p).words)[..] else { panic!("one link") };
    assert_eq!((link.name.as_str(), link.is_removed), ("Oppstart/Innføring", true));
    assert_sound(&p);
    p.undo().unwrap();
    assert!(!p.links_in(&memo(&p).words)[0].is_removed);
    assert_sound(&p);
}

#[test]
fn an_excerpt_is_named_by_its_document_and_turn() {
    let mut p = study();
    p.write_memo(Subject::Diary, "[[I01 2]] mot [[I01 2.2]] og [[I02 2]], ikke [[I01 9]].").unwrap();
    let names: Vec<String> = p.links_in(&memo(&p).words).into_iter().map(|link| link.name).collect();
    assert_eq!(names, ["I01 2", "I01 2.2", "I02 2"]);
    let document = p.find_document("I01").unwrap();
    p.rename_document(document, "Astrid").unwrap();
    assert_eq!(read(&p), "[[Astrid 2]] mot [[Astrid 2.2]] og [[I02 2]], ikke [[I01 9]].");
    p.remove_document(document).unwrap();
    assert_eq!(read(&p), "[[Astrid 2]] mot [[Astrid 2.2]] og [[I02 2]], ikke [[I01 9]].");
    assert_eq!(p.links_in(&memo(&p).words).iter().filter(|link| link.is_removed).count(), 2);
    assert_sound(&p);
}

#[test]
fn links_are_suggested_by_what_has_been_typed() {
    let p = study();
    let names = |typed: &str| p.link_suggestions(typed).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names("opp"), ["Oppstart", "Oppstart/Opplæring"]);
    assert_eq!(names("læring"), ["Oppstart/Opplæring"]);
    assert_eq!(names("I01"), ["I01 2", "I01 2.2"]);
    assert_eq!(names("i02 2"), ["I02 2"]);
    assert_eq!(names("finnes ikke"), Vec::<String>::new());
}

#[test]
fn the_search_finds_the_names_of_links_and_not_their_numbers() {
    let mut p = study();
    let excerpt = first_excerpt(&p, "I02");
    p.write_memo(Subject::Excerpt(excerpt), "Jf. [[Opplæring]]").unwrap();
    let found = |p: &Project, query: &str| p.select(&p.understand(query).unwrap()).unwrap().len();
    assert_eq!((found(&p, "notat:oppstart"), found(&p, "notat:code")), (1, 0));
    let code = p.find_code("Opplæring").unwrap();
    p.rename_code(code, "Innføring").unwrap();
    assert_eq!((found(&p, "notat:innføring"), found(&p, "notat:opplæring")), (1, 0));
}

#[test]
fn memos_are_listed_by_subject_kind_coder_and_words() {
    let mut p = study();
    let words = Words::new(Language::Nb);
    let (one, code) = (p.find_document("I01").unwrap(), p.find_code("Tillit").unwrap());
    let excerpt = first_excerpt(&p, "I02");
    p.write_memo(Subject::Code(code), "Metning?").unwrap();
    p.write_memo(Subject::Diary, "Leste alt om opplæringen.").unwrap();
    p.write_memo(Subject::Excerpt(excerpt), "Uenig med [[I01 2]].").unwrap();
    p.write_on_interview(one, MemoKind::Summary, "En kort opplæring.").unwrap();
    let start = span_of(&p, one, "Det var");
    p.write_memo_on(one, start, "Tidlig.").unwrap();
    let listed = |filter: &MemoFilter, order| -> Vec<String> {
        let memos = p.memo_list(filter, order).unwrap();
        memos.iter().map(|id| p.subject_of_memo(&words, p.model().memos.get(*id).unwrap())).collect()
    };
    let all = MemoFilter::default();
    assert_eq!(listed(&all, MemoOrder::Date), ["Tillit", "Forskerdagbok", "I02 2", "I01 · sammendrag", "I01 2.2"]);
    assert_eq!(listed(&all, MemoOrder::Subject), ["Forskerdagbok", "I01 · sammendrag", "I01 2.2", "I02 2", "Tillit"]);
    let diary = MemoFilter { about: Some(SubjectKind::Diary), ..MemoFilter::default() };
    assert_eq!(listed(&diary, MemoOrder::Date), ["Forskerdagbok"]);
    let summaries = MemoFilter { kind: Some(MemoKind::Summary), ..MemoFilter::default() };
    assert_eq!(listed(&summaries, MemoOrder::Date), ["I01 · sammendrag"]);
    let with = |query: &str| listed(&MemoFilter { query: query.into(), ..MemoFilter::default() }, MemoOrder::Date);
    assert_eq!(with("opplæring"), ["Forskerdagbok", "I01 · sammendrag"]);
    assert_eq!(with("I01 ELLER kort IKKE leste"), ["I02 2", "I01 · sammendrag"]);
    assert_eq!(with("tema:Tillit"), ["I02 2"]);
    assert_eq!(with("intervju:I01"), ["I01 · sammendrag", "I01 2.2"]);
    assert!(p.memo_list(&MemoFilter { query: "(".into(), ..MemoFilter::default() }, MemoOrder::Date).is_err());
}

#[test]
fn a_copied_round_shows_the_memos_of_the_earlier_one_without_doubling_them() {
    let mut p = study();
    let (first, code) = (first_excerpt(&p, "I02"), p.find_code("Tillit").unwrap());
    let coding = p.codings_on(first).next().unwrap().id;
    p.write_memo(Subject::Excerpt(first), "Om utdraget").unwrap();
    p.write_memo(Subject::Coding(coding), "Om kodingen").unwrap();
    p.write_memo(Subject::Code(code), "Om koden").unwrap();
    let old = p.current_round().unwrap();
    p.begin_round(&NewRound::new(old, RoundStart::Copy)).unwrap();
    assert_sound(&p);
    assert_eq!(p.model().memos.len(), 3);
    let copy = p.model().excerpts.iter().find(|e| e.origin == Some(first)).unwrap().id;
    p.write_memo(Subject::Excerpt(copy), "Nytt").unwrap();
    let shown = |subject| -> Vec<(String, Option<i64>)> {
        p.memos_with_origins(subject).iter().map(|shown| (shown.memo.words.clone(), shown.round)).collect()
    };
    let with_origin = |words: &str| (words.to_owned(), Some(1));
    assert_eq!(
        shown(Subject::Excerpt(copy)),
        [("Nytt".to_owned(), None), with_origin("Om utdraget"), with_origin("Om kodingen")]
    );
    let coding = p.codings_on(copy).next().unwrap().id;
    assert_eq!(shown(Subject::Coding(coding)), [with_origin("Om kodingen")]);
    assert_eq!(shown(Subject::Code(p.find_code("Tillit").unwrap())), [with_origin("Om koden")]);
    let words = Words::new(Language::Nb);
    let rows = p.excerpt_rows(&p.select(&p.understand("notat:utdraget").unwrap()).unwrap()).unwrap();
    let memos: Vec<_> = rows[0].memos.iter().map(|memo| memo.text(&words)).collect();
    assert_eq!(
        (rows.len(), memos),
        (1, vec!["Nytt".into(), "Runde 1: Om utdraget".into(), "Runde 1: Om kodingen".into()])
    );
}

#[test]
fn a_memo_moved_to_a_merged_excerpt_keeps_its_dates() {
    let mut p = study();
    let document = p.find_document("I01").unwrap();
    let (start, sentence) = (span_of(&p, document, "Det var"), span_of(&p, document, "Det var tilfeldig."));
    p.write_memo_on(document, start, "Viktig").unwrap();
    let id = memo(&p).id;
    p.change_memo(id, "Viktigst").unwrap();
    let (before, excerpt) = (memo(&p).clone(), memo(&p).excerpt.unwrap());
    p.resize(excerpt, sentence).unwrap();
    let after = p.model().memos.get(MemoId(id.0)).unwrap();
    assert_ne!(after.excerpt, Some(excerpt));
    assert_eq!(*after, Memo { excerpt: after.excerpt, ..before });
    assert_sound(&p);
}

#[test]
fn an_excerpt_with_the_memo_of_its_original_stays_when_its_own_is_removed() {
    let mut p = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "gikk");
    p.write_memo_on(document, span, "Fra runde 1").unwrap();
    let round = p.current_round().unwrap();
    p.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    let copy = p.model().excerpts.iter().find(|excerpt| excerpt.origin.is_some()).unwrap().id;
    p.write_memo(Subject::Excerpt(copy), "Fra runde 2").unwrap();
    let memo = p.memos_on(Subject::Excerpt(copy))[0].id;
    p.remove_memo(memo).unwrap();
    assert!(p.excerpt(copy).is_ok());
    assert_eq!(p.memos_with_origins(Subject::Excerpt(copy)).len(), 1);
}

#[test]
fn removing_a_memo_ends_even_if_an_excerpt_is_said_to_be_copied_from_itself() {
    let mut p = study();
    let excerpt = first_excerpt(&p, "I01");
    p.store().run_sql("DELETE FROM coding; UPDATE excerpt SET origin = id");
    p.reopen();
    p.write_memo(Subject::Excerpt(excerpt), "Et notat.").unwrap();
    let id = memo(&p).id;
    p.remove_memo(id).unwrap();
    assert!(p.model().excerpts.get(excerpt).is_none());
}
