//! What excerpts are given for the thesis: shown, printed, carried along, searched and forgotten.

use super::*;
use crate::domain::dismissal::SimilarTo;
use crate::domain::ids::{CodingId, DocumentId};
use crate::domain::memo::Subject;
use crate::domain::quote_style::{Brackets, Hesitations, NamedBy, QuoteStyle};
use crate::domain::span::Span;
use crate::error::{Error, QuoteFault};
use crate::project::participant::ParticipantDetails;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::{Study, assert_sound, rows, span_of};
use crate::words::{Language, Words};

const LINES: &[&str] =
    &["I: Hvem {A:hjalp deg?", "Anna: Det var eh Kari, på kontoret.", "I: Ja?", "Anna: Hun} hørte {B:på meg}."];

fn study() -> Study {
    Study::with(&[("I01", LINES)])
}

/// The excerpts in the order of the text.
fn excerpts(p: &Project) -> Vec<ExcerptId> {
    let document = p.find_document("I01").unwrap();
    let round = p.current_round().unwrap();
    let all = p.model().by_owner.excerpts(document);
    all.filter(|id| p.excerpt(*id).unwrap().round == round).collect()
}

/// The excerpt as it is printed, in Norwegian.
fn printed(p: &Project, excerpt: ExcerptId) -> String {
    p.printed_quote(excerpt).unwrap().quotation.text(&Words::new(Language::Nb)).into_owned()
}

fn given(p: &Project, excerpt: ExcerptId) -> Option<Prepared> {
    p.prepared(p.excerpt(excerpt).unwrap()).unwrap()
}

fn out(p: &mut Project, excerpt: ExcerptId, words: &str) {
    let span = p.find_in_quote(excerpt, words).unwrap();
    p.leave_out(excerpt, span).unwrap();
}

fn put(p: &mut Project, excerpt: ExcerptId, old: &str, new: &str) {
    let span = p.find_in_quote(excerpt, old).unwrap();
    p.replace_in_quote(excerpt, span, new).unwrap();
}

fn uncode(p: &mut Project, excerpt: ExcerptId) {
    let codings: Vec<CodingId> = p.codings_on(excerpt).map(|coding| coding.id).collect();
    p.uncode(&codings).unwrap();
}

fn correct(p: &mut Project, old: &str, new: &str) {
    let document = p.find_document("I01").unwrap();
    let plan = p.plan_passage(document, span_of(p, document, old), new).unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(p);
}

fn copied(p: &mut Project) -> DocumentId {
    let round = p.current_round().unwrap();
    p.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    p.find_document("I01").unwrap()
}

#[test]
fn excerpts_are_flagged_together_and_unflagged_and_all_of_it_can_be_undone() {
    let mut p = study();
    let all = excerpts(&p);
    let before = rows(p.store());
    p.flag_excerpts(&all, true).unwrap();
    assert!(all.iter().all(|id| given(&p, *id).unwrap().preparation.flagged));
    assert_eq!(p.flag_excerpts(&all, true).unwrap().seq, 0, "they are flagged already");
    assert_sound(&p);
    p.flag_excerpts(&all[..1], false).unwrap();
    assert_eq!((given(&p, all[0]), p.model().preparations.len()), (None, 1));
    p.undo().unwrap();
    p.undo().unwrap();
    assert_eq!(rows(p.store()), before);
    p.redo().unwrap();
    p.reopen();
    assert_eq!(p.model().preparations.len(), 2);
    assert_sound(&p);
}

#[test]
fn an_excerpt_that_was_given_something_stays_when_its_last_code_is_taken_off() {
    let mut p = study();
    let [a, b] = excerpts(&p)[..] else { panic!() };
    p.condense(a, "  Kari hjalp.\n").unwrap();
    uncode(&mut p, a);
    uncode(&mut p, b);
    assert_eq!(excerpts(&p), [a], "the other has nothing left on it");
    assert_eq!(given(&p, a).unwrap().preparation.condensation, "Kari hjalp.");
    p.write_memo(Subject::Excerpt(a), "Husk.").unwrap();
    let memo = p.model().memos.iter().next().unwrap().id;
    p.remove_memo(memo).unwrap();
    assert_eq!(excerpts(&p), [a]);
    p.condense(a, "").unwrap();
    assert_eq!(excerpts(&p), [], "nothing is left on it");
    assert_sound(&p);
    p.undo().unwrap();
    assert_eq!(given(&p, a).unwrap().preparation.condensation, "Kari hjalp.");
    p.remove_excerpts(&[a]).unwrap();
    assert!(p.model().preparations.is_empty());
    p.undo().unwrap();
    let document = p.find_document("I01").unwrap();
    p.remove_document(document).unwrap();
    assert!(p.model().preparations.is_empty());
    p.undo().unwrap();
    assert_sound(&p);
}

#[test]
fn a_prepared_quote_keeps_its_lines_and_its_speakers() {
    let mut p = study();
    let a = excerpts(&p)[0];
    let spoken = "Intervjuer: hjalp deg?\nAnna: Det var eh Kari, på kontoret.\nIntervjuer: Ja?\nAnna: Hun";
    assert_eq!(printed(&p, a), spoken);
    put(&mut p, a, "Kari", "[veileder]");
    out(&mut p, a, "på kontoret.");
    out(&mut p, a, "Ja?");
    assert_eq!(printed(&p, a), "Intervjuer: hjalp deg?\nAnna: Det var eh [veileder], […]\nAnna: Hun");
    let at = p.find_in_quote(a, "Hun").unwrap().end;
    p.insert_in_quote(a, at, "lyttet").unwrap();
    let style = QuoteStyle { brackets: Brackets::Round, hesitations: Hesitations::Dropped, ..QuoteStyle::default() };
    p.set_quote_style(&style).unwrap();
    assert_eq!(printed(&p, a), "Intervjuer: hjalp deg?\nAnna: Det var (veileder), (…)\nAnna: Hun (lyttet)");
    assert_sound(&p);
    let row = &p.excerpt_rows(&[a.bit()].into_iter().collect()).unwrap()[0];
    assert_eq!(row.quotation.text(&Words::new(Language::Nb)), printed(&p, a), "as in every table");
    let passage = [(p.find_document("I01").unwrap(), p.excerpt(a).unwrap().span())];
    let copied = p.quotations(&passage, &Words::new(Language::Nb), Default::default()).unwrap();
    assert!(copied.contains("(veileder)"), "{copied}");
    p.take_back_edit(a, 0).unwrap();
    assert!(printed(&p, a).contains("Kari"));
    assert_eq!(p.take_back_edit(a, 9), Err(Error::Gone));
    p.restore_quotes(&[a]).unwrap();
    assert_eq!((printed(&p, a), given(&p, a)), (spoken.replace(" eh", ""), None));
    assert_sound(&p);
    for _ in 0..6 {
        p.undo().unwrap();
    }
    assert_eq!(given(&p, a).unwrap().edits.len(), 1);
    assert_sound(&p);
}

#[test]
fn edits_that_cannot_be_made_are_refused_with_what_to_do() {
    let mut p = study();
    let a = excerpts(&p)[0];
    let refused = |p: &Project, words: &str| p.find_in_quote(a, words).unwrap_err();
    let unknown = Error::Quote(QuoteFault::NotFound { words: "Kåri,".into(), nearest: vec!["Kari,".into()] });
    assert_eq!(refused(&p, "Kåri,"), unknown);
    assert_eq!(refused(&p, " "), Error::Quote(QuoteFault::Empty));
    let several = Error::Quote(QuoteFault::Repeated {
        words: "et".into(),
        times: 2,
        nearest: vec!["D et var".into(), "kontor et .".into()],
    });
    assert_eq!(refused(&p, "et"), several);
    let all = p.quote(a).unwrap().len();
    assert_eq!(p.leave_out(a, Span::new(0, all)), Err(Error::Quote(QuoteFault::NothingLeft)));
    assert_eq!(p.leave_out(a, Span::new(all, all + 9)), Err(Error::Quote(QuoteFault::Empty)));
    let kari = p.find_in_quote(a, "Kari").unwrap();
    assert_eq!(p.replace_in_quote(a, kari, " "), Err(Error::Quote(QuoteFault::Empty)));
    put(&mut p, a, "Kari", "hun");
    let span = p.find_in_quote(a, "ri, på").unwrap();
    assert_eq!(p.leave_out(a, span), Err(Error::Quote(QuoteFault::Overlaps)));
    assert_sound(&p);
    let round = p.current_round().unwrap();
    p.close_round(round).unwrap();
    let closed = Err(Error::RoundClosed { number: 1 });
    assert_eq!(p.flag_excerpts(&[a], true), closed);
    assert_eq!(p.condense(a, "x"), closed);
    assert_eq!(p.leave_out(a, kari), closed);
    assert_eq!(p.restore_quotes(&[a]), closed);
    assert_eq!(p.flag_excerpts(&[ExcerptId(99)], true), Err(Error::Gone));
}

#[test]
fn a_quote_can_be_edited_by_hand_and_translated() {
    let mut p = study();
    let [a, b] = excerpts(&p)[..] else { panic!() };
    put(&mut p, b, "meg", "oss");
    p.render_quote(b, " på mæ \n").unwrap();
    assert_eq!(printed(&p, b), "på mæ");
    let meg = p.find_in_quote(b, "meg").unwrap();
    assert_eq!(p.leave_out(b, meg), Err(Error::Quote(QuoteFault::EditedByHand)));
    p.translate_quote(b, "to me").unwrap();
    let words = Words::new(Language::En);
    assert_eq!(p.translated_quotation(b).unwrap().unwrap().text(&words), "to me");
    p.render_quote(b, "").unwrap();
    assert_eq!(printed(&p, b), "på meg", "what was replaced before is gone too");
    assert_eq!(p.translated_quotation(a).unwrap(), None);
    assert_eq!(p.render_quote(a, "to\nlinjer"), Err(Error::Quote(QuoteFault::Lines { expected: 4, given: 2 })));
    p.render_quote(a, "hjalp deg?\nDet var ho.\nJa?\nHo").unwrap();
    assert_eq!(printed(&p, a), "Intervjuer: hjalp deg?\nAnna: Det var ho.\nIntervjuer: Ja?\nAnna: Ho");
    assert_sound(&p);
}

#[test]
fn edits_follow_a_correction_and_undo_brings_them_back() {
    let mut p = study();
    let a = excerpts(&p)[0];
    put(&mut p, a, "Kari", "veileder");
    let before = rows(p.store());
    correct(&mut p, "deg?", "deg egentlig?");
    assert!(printed(&p, a).starts_with("Intervjuer: hjalp deg egentlig?\nAnna: Det var eh [veileder], på"));
    p.undo().unwrap();
    assert_eq!(rows(p.store()), before);
    p.redo().unwrap();
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "Kari, på kontoret");
    p.resize(a, span).unwrap();
    assert_eq!(printed(&p, a), "[veileder], på kontoret");
    assert_sound(&p);
}

#[test]
fn a_quote_whose_words_have_changed_is_printed_as_in_the_text_until_someone_looks() {
    let mut p = study();
    let [a, b] = excerpts(&p)[..] else { panic!() };
    put(&mut p, a, "Kari", "veileder");
    p.flag_excerpts(&[a], true).unwrap();
    p.render_quote(b, "på mæ").unwrap();
    correct(&mut p, "Kari", "Kåre");
    correct(&mut p, "på meg", "på oss");
    assert_eq!(p.stale_quotes().unwrap(), [a, b]);
    assert!(printed(&p, a).contains("eh Kåre, på"));
    assert_eq!(printed(&p, b), "på oss");
    let shown = given(&p, a).unwrap();
    assert!(shown.is_stale && shown.preparation.flagged && shown.edits.is_empty());
    let kontoret = p.find_in_quote(a, "kontoret").unwrap();
    assert_eq!(p.leave_out(a, kontoret), Err(Error::Quote(QuoteFault::Changed)));
    assert_eq!(p.approve_quotes(&[a]), Err(Error::Quote(QuoteFault::EditsLost)));
    p.approve_quotes(&[b]).unwrap();
    assert_eq!((printed(&p, b), p.stale_quotes().unwrap()), ("på mæ".into(), vec![a]));
    p.restore_quotes(&[a]).unwrap();
    p.leave_out(a, kontoret).unwrap();
    assert!(printed(&p, a).contains("på […]."));
    assert_eq!(p.approve_quotes(&[a, b]).unwrap().seq, 0);
    assert_sound(&p);
}

#[test]
fn a_copy_shows_what_its_original_was_given_until_it_is_given_something_itself() {
    let mut p = study();
    let a = excerpts(&p)[0];
    put(&mut p, a, "Kari", "veileder");
    p.condense(a, "Kari hjalp.").unwrap();
    copied(&mut p);
    let copy = excerpts(&p)[0];
    assert_ne!(copy, a);
    assert_eq!(printed(&p, copy), printed(&p, a));
    p.flag_excerpts(&[copy], true).unwrap();
    let shown = given(&p, copy).unwrap();
    assert_eq!((shown.preparation.condensation.as_str(), shown.edits.len()), ("Kari hjalp.", 1));
    assert!(!given(&p, a).unwrap().preparation.flagged);
    p.restore_quotes(&[copy]).unwrap();
    p.condense(copy, "").unwrap();
    p.flag_excerpts(&[copy], false).unwrap();
    assert_eq!(given(&p, copy), None, "it hides that of the original");
    assert!(printed(&p, copy).contains("Kari"));
    assert_sound(&p);
    for _ in 0..4 {
        p.undo().unwrap();
    }
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "var eh Kari");
    p.resize(copy, span).unwrap();
    assert_eq!(printed(&p, copy), "var eh [veileder]");
    let span = span_of(&p, document, "var eh");
    p.resize(copy, span).unwrap();
    assert!(given(&p, copy).unwrap().is_stale);
    uncode(&mut p, copy);
    assert!(p.excerpt(copy).is_ok(), "it shows the condensation of the original");
    assert_sound(&p);
}

#[test]
fn excerpts_that_become_one_keep_what_both_were_given() {
    let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk {B:sakte}} og {C:godt}."])]);
    let [a, b, c] = excerpts(&p)[..] else { panic!() };
    p.condense(a, "Sakte.").unwrap();
    p.condense(b, "Tregt.").unwrap();
    p.flag_excerpts(&[b], true).unwrap();
    put(&mut p, a, "sakte", "treigt");
    let before = rows(p.store());
    correct(&mut p, "gikk ", "");
    let left = given(&p, b).unwrap();
    assert_eq!(left.preparation.condensation, "Tregt.\n\nSakte.");
    assert_eq!((left.preparation.flagged, printed(&p, b)), (true, "[treigt]".to_owned()));
    assert_eq!(p.model().preparations.len(), 1);
    p.undo().unwrap();
    assert_eq!(rows(p.store()), before);
    let span = p.excerpt(c).unwrap().span();
    p.resize(a, span).unwrap();
    assert_eq!((given(&p, c).unwrap().is_stale, printed(&p, c)), (true, "godt".to_owned()));
    assert_sound(&p);
    p.undo().unwrap();
    assert_eq!(rows(p.store()), before);
    correct(&mut p, "gikk sakte", "");
    assert_eq!(p.model().preparations.len(), 0);
    let notes: Vec<&str> = p.model().memos.iter().map(|memo| memo.words.as_str()).collect();
    assert!(notes.iter().any(|note| note.contains("Sakte.")) && notes.iter().any(|note| note.contains("Tregt.")));
    p.undo().unwrap();
    let document = p.find_document("I01").unwrap();
    p.dismiss(SimilarTo::Excerpt(a), &[(document, span)]).unwrap();
    p.remove_excerpts(&[a, b, c]).unwrap();
    assert_sound(&p);
}

#[test]
fn a_redacted_name_is_gone_from_everything_that_excerpts_and_codes_were_given() {
    let mut p = Study::with(&[("I01", &["Anna: Det var {A:Kari Holm, og Bo} på {B:kontoret}."])]);
    let [a, b] = excerpts(&p)[..] else { panic!() };
    p.condense(a, "Kari Holm hjalp.").unwrap();
    put(&mut p, a, "Bo", "søster til Kari Holm");
    p.render_quote(b, "hos Kari Holm").unwrap();
    p.translate_quote(b, "at Kari Holm's").unwrap();
    let code = p.find_code("A").unwrap();
    p.set_condensate(code, "Jeg gikk til Kari Holm.").unwrap();
    let plan = p.plan_name_redaction("Kari Holm", "Astrid", true).unwrap();
    let shown: Vec<(String, String)> = plan.rows.iter().flat_map(|row| row.texts().collect::<Vec<_>>()).collect();
    assert!(shown.contains(&("søster til Kari Holm".into(), "søster til Astrid".into())), "{shown:?}");
    p.redact(&plan).unwrap();
    assert_sound(&p);
    let shown = given(&p, a).unwrap();
    assert_eq!(shown.preparation.condensation, "Astrid hjalp.");
    assert_eq!(printed(&p, a), "Astrid, og [søster til Astrid]");
    assert_eq!(printed(&p, b), "hos Astrid");
    assert_eq!(p.model().shown_condensate(code).unwrap().words, "Jeg gikk til Astrid.");
    let file = std::fs::read(p.path()).unwrap();
    assert!(!file.windows(4).any(|bytes| bytes == b"Holm"));
    while p.undo().is_ok() {}
    assert_sound(&p);
}

#[test]
fn a_struck_passage_takes_the_renderings_and_translations_of_it_along() {
    let mut p = Study::with(&[("I01", &["Anna: Det var {A:en hemmelig sak} på kontoret."])]);
    let a = excerpts(&p)[0];
    p.render_quote(a, "ein løynleg sak").unwrap();
    p.translate_quote(a, "a secret matter").unwrap();
    let document = p.find_document("I01").unwrap();
    let plan = p.plan_strike(document, span_of(&p, document, "hemmelig")).unwrap();
    p.redact(&plan).unwrap();
    assert_eq!((printed(&p, a), given(&p, a).unwrap().is_stale), ("en […] sak".into(), true));
    let file = std::fs::read(p.path()).unwrap();
    assert!([b"secre".as_slice(), b"ynleg"].iter().all(|words| !file.windows(5).any(|bytes| bytes == *words)));
    assert_sound(&p);
}

#[test]
fn the_history_tells_what_was_done_and_what_it_was_before() {
    let mut p = study();
    let [a, b] = excerpts(&p)[..] else { panic!() };
    let words = Words::new(Language::Nb);
    let last = |p: &Project| {
        let seq = p.store().head();
        let said = crate::words::act::sentence(&words, &p.history(1).unwrap()[0].summary);
        let detail = p.step_detail(seq, &words).unwrap().into_iter().skip(2).map(|line| line.text);
        (said, detail.collect::<Vec<_>>())
    };
    p.flag_excerpts(&[a, b], true).unwrap();
    assert_eq!(last(&p).0, "merket 2 utdrag i «I01» til oppgaven");
    p.condense(b, "Hun lyttet.").unwrap();
    let detail = vec!["fortetting: ingen → «Hun lyttet.»".to_owned()];
    assert_eq!(last(&p), ("fortettet 1 utdrag i «I01»".into(), detail));
    out(&mut p, a, "Kari,");
    let detail = vec!["det som utelates og settes inn i sitatet er endret".to_owned()];
    assert_eq!(last(&p), ("gjorde et sitat i «I01» klart for trykk".into(), detail));
    p.render_quote(b, "på mæ").unwrap();
    assert_eq!(last(&p).1, ["redigert for hånd: ingen → «på mæ»"]);
    let code = p.find_code("A").unwrap();
    p.set_condensate(code, "Jeg fikk hjelp.").unwrap();
    assert_eq!(last(&p).0, "endret kondensatet til koden «A»");
}

#[test]
fn people_are_named_as_the_project_wants() {
    let mut p = study();
    let person = ParticipantDetails {
        number: "I01".into(),
        pseudonym: "Astrid".into(),
        values: vec![("gruppe".into(), "veileder".into()), ("erfaring".into(), "5 år".into())],
    };
    p.save_participants(&[person]).unwrap();
    let who = p.find_participant("I01").unwrap();
    let document = p.find_document("I01").unwrap();
    p.set_participant(document, Some(who)).unwrap();
    let [a, b] = excerpts(&p)[..] else { panic!() };
    let words = Words::new(Language::Nb);
    for (named_by, role_attribute, expected, first) in [
        (NamedBy::Pseudonym, "", "«på meg» (Astrid, replikk 4)", "Astrid"),
        (NamedBy::Role, "", "«på meg» (veileder, replikk 4)", "veileder"),
        (NamedBy::Role, "Erfaring", "«på meg» (5 år, replikk 4)", "5 år"),
        (NamedBy::Attributes, "", "«på meg» (Astrid, veileder, 5 år, replikk 4)", "Astrid"),
        (NamedBy::Number, "", "«på meg» (I01, replikk 4)", "I01"),
        (NamedBy::Nothing, "", "«på meg»", "Informant"),
    ] {
        let style = QuoteStyle { named_by, role_attribute: role_attribute.into(), ..QuoteStyle::default() };
        p.set_quote_style(&style).unwrap();
        assert_eq!(p.excerpt_quotation(b).unwrap().attributed(&words, Default::default()), expected);
        assert!(printed(&p, a).contains(&format!("\n{first}: Det var")), "{}", printed(&p, a));
    }
    let wrong = QuoteStyle { role_attribute: "grupe".into(), ..QuoteStyle::default() };
    let Err(Error::Unknown { nearest, .. }) = p.set_quote_style(&wrong) else { panic!() };
    assert_eq!(nearest, ["gruppe"]);
    p.undo().unwrap();
    assert_eq!(p.quote_style().named_by, NamedBy::Number);
    let style = p.quote_style();
    assert_eq!(p.set_quote_style(&style).unwrap().seq, 0);
}

#[test]
fn faults_in_preparations_are_found_and_repaired() {
    for sql in ["edits = '[[0,900,\"out\"]]'", "edits = '[[1]]'", "prepared_from = 'x'"] {
        let mut p = study();
        let a = excerpts(&p)[0];
        put(&mut p, a, "Kari", "veileder");
        p.store().run_sql(&format!("UPDATE preparation SET {sql}"));
        p.reload().unwrap();
        let faults = p.check().unwrap();
        assert!(faults.contains(&crate::project::check::Fault::Preparation(a)), "{sql}: {faults:?}");
        let remedies = p.remedies(&faults).unwrap();
        assert!(!remedies.contains(&crate::project::repair::Remedy::None), "{sql}");
    }
}

#[test]
fn excerpts_are_found_by_what_they_and_their_codes_were_given() {
    let mut p = study();
    let [a, b] = excerpts(&p)[..] else { panic!() };
    p.flag_excerpts(&[a], true).unwrap();
    p.condense(b, "Hun lyttet til meg.").unwrap();
    let code = p.find_code("A").unwrap();
    p.set_condensate(code, "Jeg fikk hjelp av kollegene.").unwrap();
    let found = |p: &Project, query: &str| {
        let which = p.select(&p.understand(query).unwrap()).unwrap();
        which.iter().map(ExcerptId::of_bit).collect::<Vec<_>>()
    };
    for (query, expected) in [
        ("flagget:ja", vec![a]),
        ("flagged:no", vec![b]),
        ("IKKE flagga:JA", vec![b]),
        ("fortettet:nei", vec![a]),
        ("condensed:yes", vec![b]),
        ("fortetting:lytte", vec![b]),
        ("condensation:hjelp", vec![]),
        ("kondensat:kollega", vec![a]),
        ("tema:A flagget:ja ELLER tema:B fortettet:ja", vec![a, b]),
    ] {
        assert_eq!(found(&p, query), expected, "{query}");
        let condition = p.understand(query).unwrap();
        if query.contains("IKKE") {
            continue;
        }
        assert_eq!(p.text_hits(&condition).unwrap().is_empty(), expected.is_empty(), "{query} in the text");
    }
    let Err(Error::Query(wrong)) = p.understand("flagget:kanskje") else { panic!() };
    assert_eq!(&wrong.query[wrong.start..wrong.end], "flagget:kanskje");
    copied(&mut p);
    let copy = excerpts(&p)[0];
    assert_eq!(found(&p, "flagget:ja"), [copy], "the copy shows the flag of its original");
}
