//! After a redaction, not one form of the words is left in the file, beside it, or in its backups.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::domain::ids::{DocumentId, ParticipantId};
use crate::domain::memo::Subject;
use crate::domain::query::options::SearchOptions;
use crate::domain::step::ActKind;
use crate::error::Error;
use crate::project::Project;
use crate::project::participant::ParticipantDetails;
use crate::project::setting::Saved;
use crate::project::testing::{Study, assert_sound, coded, incoming, span_of, transcript};

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
    let path = p.folder().join(name);
    p.store().run_sql(&format!("VACUUM INTO '{}'", path.display()));
    p.store().run_sql(&format!("INSERT INTO backup (path, made_at, seq) VALUES ('{}', 1, 1)", path.display()));
    path
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
    assert!(done.is_rewritten && done.backups_left.is_empty(), "{done:?}");
    assert_sound(&p);
    assert_eq!(files_with(p.folder(), "Åshildur"), Vec::<PathBuf>::new());
    assert!(backup.exists());
    assert_eq!(
        Project::open(&backup, crate::store::Mode::Read, crate::project::testing::counted()).unwrap().check(),
        Ok(vec![])
    );
    assert_eq!(p.text(document).unwrap().text, "Hvem er NORA?\nNora er meg. Noras bror er Bo.\nTakk.");
    assert_eq!(coded(&p, document), ["Om Nora/Sitat: Nora er meg", "Familie: bror"]);
    assert_eq!(p.model().participants.get(who).unwrap().pseudonym, "Nora");
    assert_eq!(p.store().draft("memo:new:Diary").unwrap().unwrap(), "Utkast om Nora");
    assert_eq!(p.saved_searches()[0].name, "Om Nora");
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
    assert_eq!(p.redact(&plan).unwrap().backups_left, std::slice::from_ref(&backup));
    assert_eq!(p.store().backup_paths().unwrap(), [backup]);
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
