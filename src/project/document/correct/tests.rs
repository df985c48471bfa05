//! Tests of corrections, and their laws: whatever is edited, every excerpt's quote is the text of its span, and undo
//! restores everything.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::{Fate, Plan, TurnChange};
use crate::analysis::speaker::SpeakerName;
use crate::domain::document::Role;
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::domain::text::sample;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::{
    Study, assert_sound, coded, import_subtitles, incoming, memory, rows, span_of, transcript,
};

/// The texts and turns of all documents, with the numbers of their revisions.
fn texts(p: &Project) -> String {
    let each = p.model().documents_in_order().into_iter().map(|d| format!("{:?} {:?}\n", d.revision, p.text(d.id)));
    each.collect()
}

fn only(p: &Project) -> DocumentId {
    p.model().documents_in_order()[0].id
}

/// Corrects the words of the first document. Returns the fates of the excerpts, with their words.
fn correct(p: &mut Project, old: &str, new: &str) -> Vec<(Fate, String)> {
    let document = only(p);
    let plan = p.plan_passage(document, span_of(p, document, old), new).unwrap();
    let (before, text) = (rows(p.store()), texts(p));
    let done = p.carry_out(&plan).unwrap();
    assert_sound(p);
    p.undo().unwrap();
    assert_sound(p);
    assert_eq!((rows(p.store()), texts(p)), (before, text));
    p.redo().unwrap();
    assert_sound(p);
    done.excerpts.into_iter().map(|one| (one.fate, one.after)).collect()
}

#[test]
fn a_misheard_word_is_corrected_under_three_overlapping_excerpts() {
    let mut p = Study::with(&[(
        "I01",
        &["I: Hva da?", "Anna: [A:Jeg var {B:hjemne [C:i} dag]], og {D:leste}.", "I: {E:Hele dagen}?"],
    )]);
    let fates = correct(&mut p, "hjemne", "hjemme hos mor");
    assert_eq!(
        fates,
        [(Fate::Reworded, "Jeg var hjemme hos mor i dag".to_owned()), (Fate::Reworded, "hjemme hos mor i".to_owned())]
    );
    let document = only(&p);
    assert_eq!(
        coded(&p, document),
        ["A: Jeg var hjemme hos mor i dag", "B: hjemme hos mor i", "C: i dag", "D: leste", "E: Hele dagen"]
    );
}

#[test]
fn an_excerpt_that_the_correction_goes_over_the_border_of_holds_all_of_it() {
    let mut p = Study::with(&[("I01", &["Anna: Jeg {A:var hjem}ne i dag."])]);
    assert_eq!(correct(&mut p, "hjemne", "hjemme"), [(Fate::Resized, "var hjemme".to_owned())]);
}

#[test]
fn an_excerpt_whose_text_is_deleted_is_kept_as_a_memo_with_its_own_memos() {
    let mut p = Study::with(&[("I01", &["Anna: Jeg var, {A/B:sant å si}, hjemme."])]);
    let document = only(&p);
    let excerpt = p.model().excerpts.iter().next().unwrap().id;
    p.write_memo(Subject::Excerpt(excerpt), "Fyllord?").unwrap();
    assert_eq!(correct(&mut p, ", sant å si,", ""), [(Fate::Gone, String::new())]);
    let memos = p.model().memos_about(Subject::Document(document));
    let memos: Vec<&str> = memos.into_iter().map(|memo| memo.words.as_str()).collect();
    assert_eq!(memos, ["Fyllord?", "«sant å si»\nA/B"]);
    assert_eq!(p.text(document).unwrap().text, "Jeg var hjemme.");
}

#[test]
fn an_excerpt_and_its_copy_in_another_round_leave_one_memo() {
    let mut p = Study::with(&[("I01", &["Anna: Jeg var, {A:sant å si}, hjemme."])]);
    let document = only(&p);
    let from = p.current_round().unwrap();
    p.begin_round(&NewRound { from, start: RoundStart::Copy, name: String::new(), colour_set: None }).unwrap();
    let copy = p.find_code("A").unwrap();
    p.rename_code(copy, "B").unwrap();
    correct(&mut p, ", sant å si,", "");
    let memos = p.model().memos_about(Subject::Document(document));
    let memos: Vec<&str> = memos.into_iter().map(|memo| memo.words.as_str()).collect();
    assert_eq!(memos, ["«sant å si»\nA\nB"]);
}

#[test]
fn excerpts_that_get_the_same_words_become_one() {
    let mut p = Study::with(&[("I01", &["Anna: Det {A:{B:{C:gikk} bra} nok}."])]);
    let fates = correct(&mut p, " bra nok", "");
    assert_eq!(fates.iter().map(|one| one.0).collect::<Vec<_>>(), [Fate::Merged, Fate::Merged]);
    let document = only(&p);
    assert_eq!(coded(&p, document).len(), 3);
    assert_eq!(p.model().excerpts.len(), 1);
}

#[test]
fn a_correction_that_leaves_no_text_is_refused() {
    let p = Study::with(&[("I01", &["Anna: Ja."])]);
    let document = only(&p);
    let refused = Err(Error::NoTextLeft { document: "I01".into() });
    assert_eq!(p.plan_passage(document, span_of(&p, document, "Ja."), " "), refused);
}

#[test]
fn a_plan_is_not_carried_out_on_a_text_that_has_changed_since() {
    let mut p = Study::with(&[("I01", &["Anna: Ja da."])]);
    let document = only(&p);
    let plan = |p: &Project, new| p.plan_passage(document, span_of(p, document, "da"), new).unwrap();
    let (one, other) = (plan(&p, "visst"), plan(&p, "nei"));
    p.carry_out(&one).unwrap();
    assert_eq!(p.carry_out(&other).unwrap_err(), Error::HeadMoved);
    assert_sound(&p);
}

#[test]
fn a_name_is_replaced_throughout_in_the_case_in_which_it_was_found() {
    let mut p = Study::with(&[
        ("I01", &["Anna: {A:Kari kom}, og KARI gikk.", "I: Karianne?"]),
        ("I02", &["Bo: Ingen."]),
        ("I03", &["Bo: Hos {B:kari}."]),
    ]);
    let count = p.count_name("kari").unwrap();
    assert_eq!((count.whole, count.inside), (3, 1));
    let plan = p.plan_name("Kari", "Nora", true).unwrap();
    let places = p.places_of(&plan).unwrap();
    assert_eq!(places.len(), 3);
    assert_eq!((places[1].before.as_str(), places[1].inserted.as_str()), ("Kari kom, og ", "NORA"));
    let before = (rows(p.store()), texts(&p));
    let done = p.carry_out(&plan).unwrap();
    assert_eq!((done.places, done.documents.len(), done.excerpts.len()), (3, 2, 2));
    assert_sound(&p);
    assert_eq!(p.text(only(&p)).unwrap().text, "Nora kom, og NORA gikk.\nKarianne?");
    assert_eq!(coded(&p, done.documents[1]), ["B: nora"]);
    p.undo().unwrap();
    assert_eq!((rows(p.store()), texts(&p)), before);
    let all = p.plan_name("kari", "Nora", false).unwrap();
    assert_eq!(all.place_count(), 4);
}

#[test]
fn a_name_that_is_taken_out_leaves_one_space() {
    let mut p = Study::with(&[("I01", &["Anna: Hos Kari Kari Nordmann og (Kari).", "Bo: Kari kom til Kari."])]);
    let plan = p.plan_name("Kari", "", true).unwrap();
    p.carry_out(&plan).unwrap();
    assert_eq!(p.text(only(&p)).unwrap().text, "Hos Nordmann og ().\nkom til .");
    assert_sound(&p);
}

#[test]
fn turns_are_joined_and_split_and_excerpts_count_under_the_right_one() {
    let mut p = Study::with(&[("I01", &["I: Hva da?", "Anna: Det {A:gikk}.", "Anna: {B:Helt} greit.", "I: {C:Ja}?"])]);
    let document = only(&p);
    let turns = |p: &Project| {
        let text = p.text(document).unwrap();
        text.turns.iter().map(|turn| turn.span.of(&text.text).unwrap().to_owned()).collect::<Vec<_>>()
    };
    let number = |p: &Project, code: &str| {
        let code = p.find_code(code).unwrap();
        p.model().excerpts.iter().find(|e| p.coding_of(e.id, code).is_some()).unwrap().turn
    };
    let before = rows(p.store());
    let plan = p.plan_joined_turn(document, 3).unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(turns(&p), ["Hva da?", "Det gikk. Helt greit.", "Ja?"]);
    assert_eq!([number(&p, "A"), number(&p, "B"), number(&p, "C")], [2, 2, 3]);
    let at = span_of(&p, document, "greit").start;
    let plan = p.plan_split_turn(document, at).unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(turns(&p), ["Hva da?", "Det gikk. Helt", "greit.", "Ja?"]);
    assert_eq!(number(&p, "C"), 4);
    p.undo().unwrap();
    p.undo().unwrap();
    assert_sound(&p);
    assert_eq!(rows(p.store()), before);
    assert_eq!(p.plan_joined_turn(document, 1), Err(Error::NoTurnBefore));
    assert_eq!(p.plan_split_turn(document, 0), Err(Error::NothingToSplit));
}

#[test]
fn a_turn_is_given_to_another_speaker_old_or_new() {
    let mut p = Study::with(&[("I01", &["I: Hva da?", "Anna: {A:Det gikk}.", "I: {B:Helt} greit."])]);
    let document = only(&p);
    let anna = p.model().speakers.iter().find(|s| s.label == "Anna").unwrap().id;
    let plan = p.plan_turn_speaker(document, &[3], anna).unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    assert!(p.model().excerpts.iter().all(|e| e.speaker == Some(anna)));
    let exists = Error::SpeakerExists { name: "Anna".into(), document: "I01".into() };
    assert_eq!(p.plan_new_speaker(document, &[2], " anna", Role::Other), Err(exists));
    let plan = p.plan_new_speaker(document, &[2], "Far", Role::Other).unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(p.model().speakers_of(document).len(), 3);
    p.undo().unwrap();
    assert_sound(&p);
    assert_eq!(p.model().speakers_of(document).len(), 2);
}

#[test]
fn a_corrected_version_from_a_file_keeps_what_is_coded() {
    let mut p =
        Study::with(&[("I01", &["I: Hva da?", "Anna: Det {A:gikk helt} greit, og {B:ingen} klagde.", "I: Ja?"])]);
    let document = only(&p);
    let version =
        transcript(&["I: Hva skjedde da?", "Anna: Det gikk heilt greit, og ingen klagde.", "Mor: Hm.", "I: Ja?"]);
    let compared = p.plan_version(document, &version).unwrap();
    assert!(compared.is_alike);
    let before = rows(p.store());
    p.carry_out(&compared.plan).unwrap();
    assert_sound(&p);
    assert_eq!(coded(&p, document), ["A: gikk heilt", "B: ingen"]);
    assert_eq!(p.text(document).unwrap().text, version.text);
    assert_eq!(p.model().speakers_of(document).len(), 3);
    p.undo().unwrap();
    assert_eq!(rows(p.store()), before);
    let other = transcript(&["I: Hvor kommer du fra?", "Bo: Fra en liten plass ved kysten, langt mot nord."]);
    assert!(!p.plan_version(document, &other).unwrap().is_alike);
    assert!(p.plan_version(document, &transcript(&["I: Hva da?"])).is_ok());
}

#[test]
fn a_version_in_which_only_others_speak_shows_the_turns_and_the_excerpts_that_change_person() {
    let mut p = Study::with(&[("I01", &["I: Hva da?", "Anna: Det {A:gikk} bra.", "Anna: {B:Helt} greit da. Ja."])]);
    let document = only(&p);
    let version = transcript(&["I: Hva da?", "I: Det gikk bra.", "Bo: Helt greit da.", "I: Ja."]);
    let plan = p.plan_version(document, &version).unwrap().plan;
    let label = |label: &str| Some(SpeakerName::Label(label.into()));
    let (interviewer, anna) = (Some(SpeakerName::Interviewer(None)), label("Anna"));
    let turns = p.turns_changed_by(&plan).unwrap();
    let changes: Vec<(i64, TurnChange)> = turns.iter().map(|turn| (turn.turn, turn.change.clone())).collect();
    assert_eq!(
        changes,
        [
            (2, TurnChange::Speaker(anna.clone(), interviewer.clone())),
            (3, TurnChange::Division(1, 2)),
            (3, TurnChange::Speaker(anna.clone(), label("Bo"))),
        ]
    );
    assert_eq!(turns[0].words, "Det gikk bra.");
    let speakers = p.speakers_changed_by(&plan).unwrap();
    let speakers: Vec<_> = speakers.into_iter().map(|speaker| (Some(speaker.name), speaker.is_new)).collect();
    assert_eq!(speakers, [(label("Bo"), true), (anna.clone(), false)]);
    let persons: Vec<_> =
        p.excerpts_touched_by(&plan).unwrap().into_iter().map(|one| (one.fate, one.before, one.person)).collect();
    assert_eq!(
        persons,
        [
            (Fate::Reassigned, "gikk".to_owned(), Some((anna.clone(), interviewer))),
            (Fate::Reassigned, "Helt".to_owned(), Some((anna, label("Bo")))),
        ]
    );
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
}

#[test]
fn a_text_of_ones_own_is_written_coded_and_edited() {
    let mut p = Study::new();
    let (document, _) = p.write_own_text("", "Tillit vokser sakte.\n\nDen brytes fort.").unwrap();
    assert_eq!(p.document(document).unwrap().name, "Tillit vokser sakte.");
    let span = span_of(&p, document, "brytes fort");
    p.code_passage_with(document, span, "Tillit").unwrap();
    assert_sound(&p);
    let plan = p.plan_whole_text(document, "Tillit vokser sakte.\nDen brytes alltid fort.\nSlutt.").unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(coded(&p, document), ["Tillit: brytes alltid fort"]);
    assert_eq!(p.text(document).unwrap().turns.len(), 3);
    assert_eq!(p.write_own_text("", " \n"), Err(Error::EmptyName));
}

#[test]
fn a_corrected_word_takes_few_bytes_in_the_journal_and_no_second_text_in_the_file() {
    let long = (0..400).map(|n| format!("Anna: Dag {n} var {{A:ganske lang}} og rolig.")).collect::<Vec<_>>();
    let lines: Vec<&str> = long.iter().map(String::as_str).collect();
    let mut p = Study::with(&[("I01", &lines)]);
    let document = only(&p);
    let span = span_of(&p, document, "Dag 7 var ganske lang");
    let plan = p.plan_passage(document, span, "Dag 7 var temmelig lang").unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    let sql = "SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0)) FROM change
               WHERE seq = (SELECT max(seq) FROM step)";
    let bytes: i64 = p.store().query_value(sql);
    assert!(bytes < 1000, "{bytes} bytes");
    assert_eq!(p.store().query_value::<i64>("SELECT count(*) FROM text_revision"), 1);
}

#[test]
fn another_program_follows_a_correction() {
    let mut p = Study::with(&[("I01", &["I: Hva da?", "Anna: Det {A:gikk helt} greit, og {B:ingen} klagde."])]);
    let mut other = p.opened(crate::store::Mode::Write);
    other.text(only(&p)).unwrap();
    correct(&mut p, "Det", "Jo, det");
    other.catch_up().unwrap();
    assert_sound(&other);
    assert_eq!(texts(&other), texts(&p));
}

/// A random correction of a random document. `None` if there is nothing to correct.
fn random(p: &mut Project, verb: u8, n: [usize; 3], words: &str) -> Option<Result<Plan>> {
    let documents: Vec<DocumentId> = p.model().documents.iter().map(|d| d.id).collect();
    let document = *documents.get(n[0] % documents.len().max(1))?;
    let text = p.text(document).ok()?;
    let span = Span::new(n[1] % (text.text.len() + 1), (n[1] % (text.text.len() + 1) + n[2] % 14).min(text.text.len()));
    let number = i64::try_from(1 + n[1] % text.turns.len().max(1)).ok()?;
    Some(match verb % 8 {
        0..=3 => p.plan_passage(document, span.snapped(&text.text), words),
        4 => p.plan_joined_turn(document, number),
        5 => p.plan_split_turn(document, span.start),
        6 => {
            let speakers: Vec<_> = p.model().speakers_of(document).into_iter().map(|speaker| speaker.id).collect();
            p.plan_turn_speaker(document, &[number], *speakers.get(n[2] % speakers.len().max(1))?)
        }
        _ => p.plan_name(["jeg", "a", "q\u{303}", "var"][n[2] % 4], words, n[1].is_multiple_of(2)),
    })
}

/// The excerpts that the plan does not touch, with their words.
fn untouched(p: &Project, plan: &Plan) -> Vec<(ExcerptId, String)> {
    let touched: Vec<ExcerptId> = p.excerpts_touched_by(plan).unwrap().iter().map(|one| one.excerpt).collect();
    let others = p.model().excerpts.iter().map(|e| e.id).filter(|id| !touched.contains(id));
    others.map(|id| (id, p.quote(id).unwrap())).collect()
}

fn study() -> Study {
    Study::with(&[
        (
            "I01",
            &[
                "I: Hvordan {A/B:var det?",
                "Anna: Jeg} følte [Tillit:meg {Å:aldri] hørt}. \u{1f1f3}\u{1f1f4}!",
                "I: {C:Å?}",
                "Anna: {Å:Jeg} {Å:q\u{303}}{B:var} der.",
            ],
        ),
        ("I02", &["Bo: [A/B:q\u{303} og {Tillit:\u{1f9d1}\u{200d}\u{1f4bb}], sa} hun.", "Bo: {C:Ja, jeg var det.}"]),
    ])
}

/// How many edits one case makes.
const EDITS: usize = 25;

/// Makes many random edits of texts with random excerpts, and undoes them all. Returns how many edits were made.
fn edits_keep_every_quote(edits: &[(u8, [usize; 3], String)]) -> std::result::Result<usize, TestCaseError> {
    let mut p = study();
    let start = (rows(p.store()), texts(&p), memory(p.model()));
    let (mut done, mut edited) = (0, 0);
    for (verb, n, words) in edits {
        if n[2] % 5 == 0 {
            // New excerpts along the way.
            let text = p.text(only(&p)).unwrap();
            let span = Span::new(n[1] % (text.text.len() + 1), text.text.len().min(n[1] % 90 + 9));
            let document = only(&p);
            done += usize::from(p.code_passage_with(document, span, "D").is_ok_and(|(.., changed)| changed.seq > 0));
        }
        let Some(Ok(plan)) = random(&mut p, *verb, *n, words) else { continue };
        let kept = untouched(&p, &plan);
        let changed = p.carry_out(&plan).unwrap().changed;
        done += usize::from(changed.seq > 0);
        edited += usize::from(changed.seq > 0);
        for excerpt in p.model().excerpts.iter() {
            prop_assert_eq!(p.quote(excerpt.id).unwrap(), p.store().quote(excerpt.id).unwrap());
        }
        for (id, words) in kept {
            prop_assert_eq!(p.quote(id).ok(), Some(words));
        }
    }
    assert_sound(&p);
    for _ in 0..done {
        prop_assert_eq!(p.undo().unwrap().skipped, 0);
    }
    assert_sound(&p);
    prop_assert_eq!(&(rows(p.store()), texts(&p), memory(p.model())), &start);
    Ok(edited)
}

fn edits() -> impl Strategy<Value = Vec<(u8, [usize; 3], String)>> {
    let words = prop_oneof![sample::raw(), Just(String::new()), Just("hjemme hos mor".to_owned())];
    prop::collection::vec((any::<u8>(), prop::array::uniform3(0..600_usize), words), EDITS..=EDITS)
}

/// Makes at least this many random edits.
fn make_edits(wanted: usize) {
    let cases = u32::try_from(wanted / EDITS * 2).unwrap();
    let config =
        ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() };
    let made = std::cell::Cell::new(0);
    let run = TestRunner::new(config).run(&edits(), |edits| {
        if made.get() < wanted {
            made.set(made.get() + edits_keep_every_quote(&edits)?);
        }
        Ok(())
    });
    run.unwrap();
    assert!(made.get() >= wanted, "{} edits", made.get());
}

#[test]
fn ten_thousand_edits_keep_every_quote_and_undo_restores_all() {
    make_edits(10_000);
}

#[test]
#[ignore = "takes minutes"]
fn a_hundred_thousand_edits_keep_every_quote() {
    make_edits(100_000);
}

#[test]
fn a_document_that_was_imported_twice_is_corrected_alone() {
    let mut p = Study::with(&[("I01", &["Anna: {A:Jeg var} her."])]);
    p.import(&[incoming("I02", transcript(&["Bo: Jeg var her."]))], &[]).unwrap();
    correct(&mut p, "Jeg var", "Vi var");
    assert_eq!(p.text(p.find_document("I02").unwrap()).unwrap().text, "Jeg var her.");
}

/// A project with an interview of two turns, the second of which has times for its pieces.
fn recorded() -> Study {
    let mut study = Study::new();
    let anna = [(5, "Anna", "Det var tungt."), (9, "Anna", "Men så"), (14, "Anna", "gikk det bra.")];
    import_subtitles(&mut study, "I01", &[&[(1, "Bo", "Hvordan var det?")][..], &anna].concat());
    study
}

/// When these words are said, in seconds.
fn said_at(p: &Project, words: &str) -> Option<i64> {
    let document = only(p);
    let span = span_of(p, document, words);
    let quotation = p.quotation(document, span).unwrap();
    quotation.time_ms.map(|ms| ms / 1000)
}

#[test]
fn a_quote_says_when_its_own_words_are_said() {
    let p = recorded();
    let times = ["Hvordan", "Det var", "tungt", "Men så", "gikk", "bra", "så gikk"].map(|words| said_at(&p, words));
    assert_eq!(times, [1, 5, 5, 9, 14, 14, 9].map(Some));
}

#[test]
fn words_are_said_when_they_were_after_corrections() {
    for (old, new, words, second) in [
        ("Det var tungt.", "Det var så tungt for meg.", "Men så", 9),
        ("tungt. Men så", "tungt, men da", "gikk det", 14),
        ("Det var tungt. ", "", "Men så", 9),
        ("Men så gikk ", "Men ", "det bra", 14),
        ("Men så", "Likevel", "Likevel", 9),
    ] {
        let mut p = recorded();
        correct(&mut p, old, new);
        assert_eq!(said_at(&p, words), Some(second), "{old} {new}");
    }
}

#[test]
fn a_turn_that_is_split_or_joined_keeps_its_times() {
    let mut p = recorded();
    let document = only(&p);
    let at = span_of(&p, document, "Men så").start;
    let plan = p.plan_split_turn(document, at).unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    let text = p.text(document).unwrap();
    assert_eq!(text.turns.iter().map(|turn| turn.time_ms).collect::<Vec<_>>(), [1_000, 5_000, 9_000].map(Some));
    assert_eq!(text.times.len(), 1);
    p.undo().unwrap();
    p.redo().unwrap();
    let plan = p.plan_joined_turn(document, 3).unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(["tungt", "Men så", "gikk"].map(|words| said_at(&p, words)), [5, 9, 14].map(Some));
}

#[test]
fn a_corrected_version_without_times_leaves_them_as_they_are() {
    let mut p = recorded();
    let document = only(&p);
    let version = transcript(&["Bo: Hvordan var det?", "Anna: Det var veldig tungt. Men så gikk det bra."]);
    let plan = p.plan_version(document, &version).unwrap().plan;
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    let times = ["Hvordan", "veldig", "Men så", "gikk"].map(|words| said_at(&p, words));
    assert_eq!(times, [1, 5, 9, 14].map(Some));
    let same = transcript(&["Bo: Hvordan var det?", "Anna: Det var veldig tungt. Men så gikk det bra."]);
    assert!(p.plan_version(document, &same).unwrap().plan.is_empty());
}

#[test]
fn a_time_is_gone_with_the_last_words_of_its_turn() {
    let mut p = Study::new();
    let said = [(1, "Anna", "aaa"), (3, "Anna", "bbb ccc"), (9, "Bo", "ddd eee")];
    import_subtitles(&mut p, "I01", &said);
    let document = only(&p);
    let words = Span { start: span_of(&p, document, "ccc").start, end: span_of(&p, document, "ddd").end };
    assert_eq!(said_at(&p, "bbb"), Some(3));
    let from = Span { start: span_of(&p, document, "bbb").start, ..words };
    let plan = p.plan_passage(document, from, "").unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(said_at(&p, "eee"), Some(9));
}
