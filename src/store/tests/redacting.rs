//! After a redaction, not one form of the words is left in the file, beside it, or in its backups.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::domain::cell::CellTopic;
use crate::domain::form::ColumnContent;
use crate::domain::ids::{DocumentId, ParticipantId, RoundId};
use crate::domain::memo::Subject;
use crate::domain::query::options::SearchOptions;
use crate::domain::row::Table;
use crate::domain::step::ActKind;
use crate::error::Error;
use crate::project::Project;
use crate::project::backup::back_up;
use crate::project::backup::clean::{Cleaned, Fate};
use crate::project::backup::restore::difference;
use crate::project::document::redact::{RedactedRow, RedactionDone, RedactionPlan};
use crate::project::participant::ParticipantDetails;
use crate::project::round::{NewRound, RoundStart};
use crate::project::setting::Saved;
use crate::project::testing::{Study, assert_sound, coded, counted, incoming, span_of, transcript};
use crate::store::Mode;
use crate::store::tests::tamper;

/// Every way in which the bytes of a word may be written.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let mut forms = Vec::new();
    for cased in [word.to_owned(), word.to_lowercase(), word.to_uppercase()] {
        for text in [cased.nfc().collect::<String>(), cased.nfd().collect()] {
            forms.push(text.as_bytes().to_vec());
            forms.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
            forms.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
            let escaped = |c: u16| if c < 128 { vec![c as u8] } else { format!("\\u{c:04x}").into_bytes() };
            forms.push(text.encode_utf16().flat_map(escaped).collect());
        }
    }
    forms.sort();
    forms.dedup();
    forms
}

/// The files in the project's folder that hold a word in any form.
fn files_with(folder: &Path, word: &str) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let holds = |path: &PathBuf| {
        let bytes = std::fs::read(path).unwrap();
        forms(word).iter().any(|form| bytes.windows(form.len()).any(|window| window == form))
    };
    files.filter(holds).collect()
}

fn make_backup(p: &Study, name: &str) -> PathBuf {
    back_up(&p.path(), &p.folder().join(name), counted).unwrap().record.path
}

/// What became of the backups, by the names of their files.
fn fates(done: &RedactionDone) -> Vec<(String, Fate)> {
    let name = |one: &Cleaned| one.path.file_name().unwrap().to_string_lossy().into_owned();
    done.backups.iter().map(|one| (name(one), one.fate.clone())).collect()
}

/// A project that has Åshildur in every place that can hold a name, also in what was undone, changed and removed.
fn with_name() -> (Study, DocumentId, ParticipantId) {
    let mut p = Study::new();
    let people = [ParticipantDetails {
        number: "I01".into(),
        pseudonym: "Åshildur".into(),
        values: vec![("mor til Åshildur".into(), "ja, åshildur".into())],
    }];
    let mut one = incoming(
        "Åshildur 1",
        transcript(&["I: Hvem er ÅSHILDUR?", "A\u{30a}shildur: Åshildur er meg. Åshildurs bror er Bo.", "I: Takk."]),
    );
    one.transcript.text = one.transcript.text.nfc().collect();
    one.source = "A\u{30a}shildur.docx".into();
    one.participant = Some("I01".into());
    one.transcript.note = Some("Notat om Åshildur.".into());
    let document = p.import(&[one], &people).unwrap().0[0];
    let (whole, part) = (span_of(&p, document, "Åshildur er meg"), span_of(&p, document, "bror"));
    p.code_passage_with(document, whole, "Om Åshildur/Sitat").unwrap();
    p.code_passage_with(document, part, "Familie").unwrap();
    let code = p.find_code("Sitat").unwrap();
    p.define_code(code, "Slik Åshildur sier det.").unwrap();
    let who = p.find_participant("I01").unwrap();
    p.write_memo(Subject::Diary, "Ringte Åshildur.\nMå huske det.").unwrap();
    p.write_memo(Subject::Participant(who), "Åshildur er blid.").unwrap();
    let search = Saved { name: "Om Åshildur".into(), query: "åshildur".into(), options: SearchOptions::default() };
    p.save_search(&search).unwrap();
    p.save_draft("memo:new:Diary", Subject::Diary, "Utkast om Åshildur").unwrap();
    let (form, _) = p.make_form("Om Åshildur", "åshildur").unwrap();
    let (column, _) = p.add_form_column(form, ColumnContent::Own, "Hos Åshildur").unwrap();
    p.write_cell(who, CellTopic::Column(column), "Bor hos Åshildurs bror.").unwrap();
    p.write_cell(who, CellTopic::Theme(code), "Åshildur sier lite.").unwrap();
    p.write_cell(who, CellTopic::Theme(code), "Hun sier lite.").unwrap();
    // What was undone, and a document that was removed.
    p.import(&[incoming("Annet", transcript(&["Bo: Jeg kjenner Åshildur."]))], &[]).unwrap();
    p.undo().unwrap();
    let other = p.import(&[incoming("Tredje", transcript(&["Bo: Åshildur, ja."]))], &[]).unwrap().0[0];
    p.remove_document(other).unwrap();
    (p, document, who)
}

#[test]
fn a_name_is_gone_in_every_form_from_the_file_and_its_backups() {
    let (mut p, document, who) = with_name();
    let backup = make_backup(&p, "kopi.tusj");
    assert_eq!(files_with(p.folder(), "Åshildur").len(), 2);
    let plan = p.plan_name_redaction("Åshildur", "Nora", false).unwrap();
    assert!(plan.in_history && plan.texts.place_count() == 3 && plan.rows.len() > 8);
    let done = p.redact(&plan).unwrap();
    assert!(done.is_rewritten);
    assert_eq!(fates(&done), [("kopi.tusj".to_owned(), Fate::Replaced)]);
    assert_sound(&p);
    assert_eq!(files_with(p.folder(), "Åshildur"), Vec::<PathBuf>::new());
    assert!(backup.exists());
    assert_eq!(Project::open(&backup, Mode::Read, counted()).unwrap().check(), Ok(vec![]));
    assert_eq!(p.text(document).unwrap().text, "Hvem er NORA?\nNora er meg. Noras bror er Bo.\nTakk.");
    assert_eq!(coded(&p, document), ["Om Nora/Sitat: Nora er meg", "Familie: bror"]);
    assert_eq!(p.model().participants.get(who).unwrap().pseudonym, "Nora");
    assert_eq!(p.store().draft("memo:new:Diary").unwrap().unwrap(), "Utkast om Nora");
    assert_eq!(p.saved_searches()[0].name, "Om Nora");
    let form = p.find_form("Om Nora").unwrap();
    let column = CellTopic::Column(p.find_form_column(form, "Hos Nora").unwrap());
    assert_eq!((p.form(form).unwrap().query.as_str(), p.cell(who, column).words), ("nora", "Bor hos Noras bror."));
    let last = p.history(1).unwrap().pop().unwrap();
    assert_eq!((last.summary.kind, last.summary.places), (ActKind::Redacted, done.places));
}

#[test]
fn undo_and_redo_after_a_redaction_bring_nothing_back() {
    let (mut p, document, _) = with_name();
    let plan = p.plan_name_redaction("Åshildur", "Nora", false).unwrap();
    p.redact(&plan).unwrap();
    while p.undo().is_ok() {}
    assert_sound(&p);
    while p.redo().is_ok() {}
    assert_sound(&p);
    assert!(p.document(document).is_ok());
    assert_eq!(files_with(p.folder(), "Åshildur"), Vec::<PathBuf>::new());
    p.reopen();
    assert_sound(&p);
    // What is done afterwards can be undone.
    let span = span_of(&p, document, "bror");
    let plan = p.plan_passage(document, span, "søster").unwrap();
    p.carry_out(&plan).unwrap();
    assert_sound(&p);
    p.undo().unwrap();
    assert_sound(&p);
    assert!(p.text(document).unwrap().text.contains("bror"));
}

#[test]
fn a_name_that_was_replaced_before_is_removed_from_the_history() {
    let mut p = Study::with(&[("I01", &["Anna: {A:Torkjell} kom, {B:ja}."]), ("I02", &["Bo: {A:Hei} du."])]);
    let plan = p.plan_name("Torkjell", "Nils", false).unwrap();
    p.carry_out(&plan).unwrap();
    let plan = p.plan_name_redaction("Torkjell", "Nils", false).unwrap();
    assert!(plan.texts.is_empty() && plan.rows.is_empty() && plan.in_history);
    p.redact(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(files_with(p.folder(), "Torkjell"), Vec::<PathBuf>::new());
    while p.undo().is_ok() {}
    assert_sound(&p);
}

#[test]
fn a_struck_passage_is_gone_with_its_quotes_and_its_codes_in_vivo() {
    let mut p = Study::with(&[("I01", &["Anna: Før det. {X:Jeg stjal fra Ytrebygda Fisk}, ja. {Y:Etter} det."])]);
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "Jeg stjal fra Ytrebygda Fisk");
    p.code_passage_with(document, span, "Jeg stjal fra Ytrebygda Fisk").unwrap();
    p.write_memo(Subject::Diary, "Hun sa «jeg stjal fra Ytrebygda  Fisk».").unwrap();
    let plan = p.plan_strike(document, span).unwrap();
    let done = p.redact(&plan).unwrap();
    assert_sound(&p);
    assert_eq!(p.text(document).unwrap().text, "Før det. […], ja. Etter det.");
    assert_eq!(done.places, 3);
    for word in ["Ytrebygda", "stjal"] {
        assert!(files_with(p.folder(), word).is_empty(), "{word}");
    }
    assert_eq!(coded(&p, document).last().map(String::as_str), Some("Y: Etter"));
}

#[test]
fn a_backup_that_cannot_be_reached_is_named_and_stays_listed() {
    let (mut p, ..) = with_name();
    let backup = make_backup(&p, "kopi.tusj");
    std::fs::remove_file(&backup).unwrap();
    let plan = p.plan_name_redaction("Åshildur", "Nora", false).unwrap();
    assert_eq!(fates(&p.redact(&plan).unwrap()), [("kopi.tusj".to_owned(), Fate::Missing)]);
    p.reopen();
    let left: Vec<PathBuf> = p.unclean_backups().unwrap().into_iter().map(|made| made.path).collect();
    assert_eq!(left, [backup]);
}

#[test]
fn whole_words_are_removed_and_longer_words_stay() {
    let mut p = Study::with(&[("I01", &["Anna: Kari og Karianne."])]);
    let plan = p.plan_name_redaction("Kari", "Nora", true).unwrap();
    p.redact(&plan).unwrap();
    assert_sound(&p);
    let document = p.find_document("I01").unwrap();
    assert_eq!(p.text(document).unwrap().text, "Nora og Karianne.");
    let holding = Error::NewHoldsOld { name: "Noralise".into() };
    assert_eq!(p.plan_name_redaction("Nora", "Noralise", false).unwrap_err(), holding);
}

fn redact(p: &mut Study, old: &str, new: &str) {
    let plan = p.plan_name_redaction(old, new, true).unwrap();
    p.redact(&plan).unwrap();
    assert_sound(p);
}

/// A project with the name Torkjell, and a redaction of it.
fn with_torkjell() -> (Study, RedactionPlan) {
    let p = Study::with(&[("I01", &["Anna: {A:Torkjell} kom."])]);
    let plan = p.plan_name_redaction("Torkjell", "Nils", true).unwrap();
    (p, plan)
}

#[test]
fn work_that_was_done_in_a_backup_is_left_alone_and_named() {
    let (mut p, _) = with_torkjell();
    let backup = make_backup(&p, "kopi.tusj");
    Project::open(&backup, Mode::Write, counted()).unwrap().add_code("Viktig").unwrap();
    let plan = p.plan_name_redaction("Torkjell", "Nils", true).unwrap();
    let foreseen: Vec<&Fate> = plan.backups.iter().map(|one| &one.fate).collect();
    assert_eq!(foreseen, [&Fate::HasOwnWork], "it is said beforehand");
    assert_eq!(fates(&p.redact(&plan).unwrap()), [("kopi.tusj".to_owned(), Fate::HasOwnWork)]);
    assert!(Project::open(&backup, Mode::Read, counted()).unwrap().find_code("Viktig").is_ok());
    p.forget_backup(&backup).unwrap();
    assert_eq!(p.unclean_backups().unwrap(), []);
    assert_eq!(p.forget_backup(&backup).unwrap_err(), Error::UnknownBackup { path: backup });
}

#[test]
fn a_copy_of_the_project_leaves_the_backups_of_the_original_alone() {
    let (mut p, _) = with_torkjell();
    let backup = make_backup(&p, "kopi.tusj");
    let (original, path) = (p.path().canonicalize().unwrap(), p.folder().join("versjon2.tusj"));
    std::fs::copy(p.path(), &path).unwrap();
    let before = std::fs::read(&backup).unwrap();
    let mut copy = Project::open(&path, Mode::Write, counted()).unwrap();
    let own = back_up(&path, &p.folder().join("min.tusj"), counted).unwrap().record.path;
    copy.add_code("Senere").unwrap();
    let plan = copy.plan_name_redaction("Torkjell", "Nils", true).unwrap();
    let expected =
        |own: Fate| [("min.tusj".to_owned(), own), ("kopi.tusj".to_owned(), Fate::OfOriginal(original.clone()))];
    let named = |one: &Cleaned| (one.path.file_name().unwrap().to_string_lossy().into_owned(), one.fate.clone());
    let foreseen: Vec<_> = plan.backups.iter().map(named).collect();
    assert_eq!(foreseen, expected(Fate::Replaced), "it is said beforehand");
    assert_eq!(fates(&copy.redact(&plan).unwrap()), expected(Fate::Replaced));
    assert_eq!(std::fs::read(&backup).unwrap(), before);
    assert_eq!(copy.unclean_backups().unwrap(), []);
    let there: Vec<bool> = copy.backups_there().unwrap().iter().map(|one| one.owner.is_some()).collect();
    assert_eq!((there, copy.own_backups().unwrap()[0].path.clone()), (vec![false, true], own));
    assert_eq!(p.own_backups().unwrap().len(), 1);
    p.add_code("Mer").unwrap();
}

#[test]
fn a_project_that_was_moved_keeps_its_backups() {
    let (p, _) = with_torkjell();
    make_backup(&p, "kopi.tusj");
    let path = p.folder().join("flyttet.tusj");
    std::fs::rename(p.path(), &path).unwrap();
    let mut moved = Project::open(&path, Mode::Write, counted()).unwrap();
    let plan = moved.plan_name_redaction("Torkjell", "Nils", true).unwrap();
    assert_eq!(fates(&moved.redact(&plan).unwrap()), [("kopi.tusj".to_owned(), Fate::Replaced)]);
}

#[test]
fn what_is_no_backup_any_more_is_left_as_it_is() {
    let (mut p, plan) = with_torkjell();
    let (other, damaged) = (make_backup(&p, "annet.tusj"), make_backup(&p, "skadet.tusj"));
    std::fs::remove_file(&other).unwrap();
    std::fs::copy(Study::new().path(), &other).unwrap();
    std::fs::write(&damaged, "dette er ikke noe prosjekt, men noe annet").unwrap();
    let before = (std::fs::read(&other).unwrap(), std::fs::read(&damaged).unwrap());
    let mut done = fates(&p.redact(&plan).unwrap());
    done.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(done, [("annet.tusj".into(), Fate::OtherProject), ("skadet.tusj".into(), Fate::Unrecognised)]);
    assert_eq!((std::fs::read(&other).unwrap(), std::fs::read(&damaged).unwrap()), before);
}

#[test]
fn every_backup_is_replaced_even_if_that_cannot_be_recorded() {
    let (mut p, plan) = with_torkjell();
    make_backup(&p, "en.tusj");
    make_backup(&p, "to.tusj");
    tamper(&p.path(), "CREATE TRIGGER full BEFORE INSERT ON backup BEGIN SELECT RAISE(ABORT, 'full'); END");
    assert!(fates(&p.redact(&plan).unwrap()).iter().all(|(_, fate)| *fate == Fate::Replaced));
    assert_eq!(files_with(p.folder(), "Torkjell"), Vec::<PathBuf>::new());
}

#[test]
fn all_backups_are_replaced_by_one_copy_that_was_checked_once() {
    let (mut p, plan) = with_torkjell();
    let backups = ["en.tusj", "to.tusj", "tre.tusj"].map(|name| make_backup(&p, name));
    assert!(fates(&p.redact(&plan).unwrap()).iter().all(|(_, fate)| *fate == Fate::Replaced));
    let bytes = backups.map(|path| std::fs::read(path).unwrap());
    assert!(bytes.iter().all(|one| *one == bytes[0]), "each is the same copy");
    assert_eq!(std::fs::read_dir(p.folder()).unwrap().count(), 4, "and nothing else is left");
    assert!(p.backups().unwrap().iter().all(|made| made.seq == p.store().head()));
}

#[test]
fn interrupted_backups_are_removed_and_completed_ones_replaced() {
    let (mut p, plan) = with_torkjell();
    for name in ["avbrutt.tusj", "ferdig.tusj"] {
        make_backup(&p, name);
    }
    // As if it was killed while it copied the first, and before it noted that the second was complete.
    std::fs::rename(p.folder().join("avbrutt.tusj"), p.folder().join(".avbrutt.tusj.999.tusj-tmp")).unwrap();
    p.store().run_sql("UPDATE backup SET seq = 0");
    assert_eq!(fates(&p.redact(&plan).unwrap()), [("ferdig.tusj".to_owned(), Fate::Replaced)]);
    assert_eq!(files_with(p.folder(), "Torkjell"), Vec::<PathBuf>::new());
    assert_eq!(p.backups().unwrap().len(), 1);
}

#[test]
fn backups_that_a_crash_left_are_remembered_and_replaced_later() {
    let (mut p, plan) = with_torkjell();
    let backup = make_backup(&p, "kopi.tusj");
    let old = std::fs::read(&backup).unwrap();
    p.redact(&plan).unwrap();
    // As if it was killed right after the commit.
    std::fs::write(&backup, old).unwrap();
    p.store().run_sql("UPDATE backup SET seq = 2");
    p.reopen();
    let unclean = p.unclean_backups().unwrap();
    assert_eq!(unclean.len(), 1);
    assert!(difference(&p, &backup).unwrap().is_before_redaction, "restoring it would bring the words back");
    assert_eq!(p.clean_backups(&unclean)[0].fate, Fate::Replaced);
    assert_eq!(p.unclean_backups().unwrap(), []);
    assert_eq!(files_with(p.folder(), "Torkjell"), Vec::<PathBuf>::new());
}

#[test]
fn the_number_of_places_is_the_same_before_and_after() {
    let (mut p, ..) = with_name();
    let plan = p.plan_name_redaction("Åshildur", "Nora", false).unwrap();
    let texts = plan.rows.iter().flat_map(RedactedRow::texts).count();
    assert!(texts > plan.rows.len(), "a row can hold the words twice");
    assert_eq!(plan.place_count(), plan.texts.place_count() + texts);
    assert_eq!(p.redact(&plan).unwrap().places, plan.place_count());
    assert_eq!(p.history(1).unwrap()[0].summary.places, plan.place_count());
}

#[test]
fn words_that_are_nowhere_are_not_removed() {
    let (mut p, _) = with_torkjell();
    let plan = p.plan_name_redaction("Astrid", "Nils", true).unwrap();
    let before = p.store().head();
    assert_eq!(p.redact(&plan).unwrap_err(), Error::NothingToRedact);
    assert_eq!(p.store().head(), before);
}

#[test]
fn codes_that_quote_a_part_of_a_struck_passage_lose_their_names() {
    let line = "Anna: Før. Jeg jobbet hos Kari Nordmann i Oslo. Det var trygt hos henne hver dag. Etter.";
    let mut p = Study::with(&[("I01", &[line])]);
    let document = p.find_document("I01").unwrap();
    for words in ["Kari Nordmann i Oslo", "trygt", "hver dag. Etter"] {
        let span = span_of(&p, document, words);
        p.code_passage_with(document, span, words).unwrap();
    }
    let code = p.find_code("trygt").unwrap();
    p.add_code("jobbet hos Kari").unwrap();
    p.add_code("Oslo").unwrap();
    p.write_memo(Subject::Code(code), "Hun jobbet hos Kari Nordmann da.").unwrap();
    let span = span_of(&p, document, "Jeg jobbet hos Kari Nordmann i Oslo. Det var trygt hos henne hver dag.");
    let plan = p.plan_strike(document, span).unwrap();
    assert_eq!(plan.quoting.len(), 1, "{:?}", plan.quoting);
    assert!(plan.quoting[0].table == Table::Memo && plan.quoting[0].text.contains("hos Kari Nordmann"));
    p.redact(&plan).unwrap();
    let names: Vec<&str> = p.model().codes.iter().map(|code| code.name.as_str()).collect();
    assert_eq!(names, ["[…]", "[…] (2)", "[…] (3)", "[…] (4)", "Oslo"]);
    assert_sound(&p);
}

#[test]
fn a_new_name_follows_the_rules_for_names() {
    let mut p = Study::with(&[("I01", &["Anna: {Om Nora:Ja}."])]);
    let new = |name: &str| NewRound { name: name.to_owned(), ..NewRound::new(RoundId(1), RoundStart::Copy) };
    p.begin_round(&new("Nora")).unwrap();
    p.begin_round(&new("Dina")).unwrap();
    let long = format!("Nora {}", "x".repeat(195));
    p.add_code(&long).unwrap();
    redact(&mut p, "Nora", "Dina");
    let rounds: Vec<&str> = p.model().rounds.iter().map(|round| round.name.as_str()).collect();
    assert_eq!(rounds, ["", "Dina (2)", "Dina"]);
    redact(&mut p, "Dina", "");
    assert!(p.find_code("Om").is_ok(), "no space is left at the end");
    let rounds: Vec<&str> = p.model().rounds.iter().map(|round| round.name.as_str()).collect();
    assert_eq!(rounds, ["", "", ""]);
}

#[test]
fn a_name_that_was_corrected_word_by_word_is_removed_from_the_history() {
    for (old, new) in [("Kari Nordmann", "Nora Lie"), ("Kari Nordmann", "Kari N."), ("Nordmann", "N.")] {
        let mut p = Study::with(&[("I01", &["Anna: Jeg jobbet {A:hos Kari Nordmann i} Oslo."])]);
        let document = p.find_document("I01").unwrap();
        let span = span_of(&p, document, old);
        let plan = p.plan_passage(document, span, new).unwrap();
        p.carry_out(&plan).unwrap();
        let plan = p.plan_name_redaction("Kari Nordmann", "hun", true).unwrap();
        assert!(plan.in_history, "{new}");
        p.redact(&plan).unwrap();
        assert_eq!(files_with(p.folder(), "Nordmann"), Vec::<PathBuf>::new(), "{new}");
        while p.undo().is_ok() {}
        assert_sound(&p);
    }
}

#[test]
fn the_programs_own_words_in_the_history_are_no_traces() {
    let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk} bra."])]);
    p.store().run_sql(
        "UPDATE change SET after = json_set(after, '$.uuid', 'fae0fae0-fae0-4fae-8fae-fae0fae0fae0')
         WHERE after ->> 'uuid' IS NOT NULL",
    );
    for word in ["Fae", "interview", "levels"] {
        let plan = p.plan_name_redaction(word, "Nora", false).unwrap();
        assert!(!plan.in_history, "{word}");
        assert_eq!(p.redact(&plan).unwrap_err(), Error::NothingToRedact, "{word}");
    }
}

#[test]
fn a_name_in_a_correction_that_was_undone_is_found() {
    let mut p = Study::with(&[("I01", &["Anna: Jeg jobbet hos Kari Nes i Oslo."])]);
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "Nes");
    let plan = p.plan_passage(document, span, "Nordmann").unwrap();
    p.carry_out(&plan).unwrap();
    p.undo().unwrap();
    let plan = p.plan_name_redaction("Kari Nordmann", "hun", true).unwrap();
    assert!(plan.texts.is_empty() && plan.in_history);
    p.redact(&plan).unwrap();
    assert_eq!(files_with(p.folder(), "Nordmann"), Vec::<PathBuf>::new());
}

#[test]
fn after_a_redaction_there_is_nothing_to_redo() {
    let mut p = Study::new();
    p.add_code("Kari").unwrap();
    p.add_code("Nora").unwrap();
    p.undo().unwrap();
    redact(&mut p, "Kari", "Nora");
    assert_eq!(p.redo().unwrap_err(), Error::NothingToRedo);
    assert_sound(&p);
}

#[test]
fn acts_that_the_words_never_touched_can_still_be_undone() {
    let mut p = Study::new();
    for name in ["Før", "Torkjell", "Etter"] {
        p.add_code(name).unwrap();
    }
    redact(&mut p, "Torkjell", "Nils");
    p.add_code("Sist").unwrap();
    let skipped: Vec<usize> = (0..3).map(|_| p.undo().unwrap().skipped).collect();
    assert_eq!(skipped, [0, 0, 1]);
    let names: Vec<&str> = p.model().codes.iter().map(|code| code.name.as_str()).collect();
    assert_eq!(names, ["Nils"]);
    assert_eq!(p.undo().unwrap_err(), Error::UndoErased { acts: 1 });
    assert_sound(&p);
    for _ in 0..3 {
        p.redo().unwrap();
    }
    assert_sound(&p);
    assert_eq!(p.rewind(1).unwrap().skipped, 1);
}

#[test]
fn erased_acts_are_off_the_stack_and_counted() {
    let (mut p, plan) = with_torkjell();
    p.redact(&plan).unwrap();
    assert_eq!(p.store().query_value::<i64>("SELECT count(*) FROM live"), 0);
    assert_eq!(p.undo().unwrap_err(), Error::UndoErased { acts: 2 });
    assert_eq!(p.undo_to(1).unwrap_err(), Error::UndoErased { acts: 2 });
}

#[test]
fn an_act_that_would_make_a_circle_without_the_erased_ones_is_skipped() {
    let mut p = Study::new();
    let (b, _) = p.add_code("A/B").unwrap();
    let a = p.find_code("A").unwrap();
    p.move_code(b, None, 0).unwrap();
    p.move_code(a, Some(b), 0).unwrap();
    let head = p.store().head();
    p.store().run_sql(&format!("UPDATE change SET before = NULL, after = NULL, scrubbed = 1 WHERE seq = {head}"));
    assert_eq!(p.undo().unwrap_err(), Error::UndoErased { acts: 3 });
    assert_sound(&p);
}

#[test]
fn undo_to_the_beginning_after_a_redaction_undoes_what_can_be_undone() {
    let (mut p, document, _) = with_name();
    let other = span_of(&p, document, "bror");
    p.code_passage_with(document, other, "Ny/Kode").unwrap();
    let plan = p.plan_name_redaction("Åshildur", "Nora", false).unwrap();
    p.redact(&plan).unwrap();
    let skipped = p.rewind(1).unwrap().skipped;
    let head = p.store().head();
    p.add_code("Etterpå").unwrap();
    let done = p.undo_to(1).unwrap().rewind;
    assert!(done.acts > 0 && done.skipped >= skipped);
    assert_eq!(p.store().head(), head + 1 + i64::try_from(done.acts).unwrap());
    assert!(p.find_code("Etterpå").is_err() && p.document(document).is_ok());
    assert_sound(&p);
    assert!(p.undo().is_err(), "one by one, no more could be undone");
    for _ in 0..done.acts {
        p.redo().unwrap();
    }
    assert!(p.find_code("Etterpå").is_ok());
    assert_sound(&p);
}

#[test]
fn a_round_stays_if_what_was_done_with_its_copies_can_no_longer_be_undone() {
    let mut p = Study::with(&[("I01", &["Anna: {A:Torkjell} kom {B:hjem}."])]);
    p.begin_round(&NewRound::new(RoundId(1), RoundStart::Copy)).unwrap();
    let (document, code) = (p.find_document("I01").unwrap(), p.find_code("B").unwrap());
    let span = span_of(&p, document, "kom");
    p.code_passage(document, span, &[code]).unwrap();
    redact(&mut p, "Torkjell", "Nils");
    let before = coded(&p, document);
    assert!(matches!(p.undo().unwrap_err(), Error::UndoErased { .. }));
    assert_eq!(coded(&p, document), before);
    assert_sound(&p);
}
