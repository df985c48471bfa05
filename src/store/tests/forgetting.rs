//! After forgetting, not one word of the forgotten content is left in the file.

use std::path::Path;

use crate::domain::ids::*;
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::error::Error;
use crate::project::Project;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, assert_sound, import_lines, incoming, interview, rows, span_of, transcript};
use crate::store::forget::Forget;
use crate::store::{Mode, Store};

/// Forgets through a second connection, as another program would, and lets the project catch up.
fn forget(p: &mut Project, what: Forget) -> usize {
    let forgotten = Store::open(p.store().path(), Mode::Write).unwrap().forget(&[what], None, Moment(1)).unwrap();
    assert!(forgotten.is_rewritten);
    assert!(p.catch_up().unwrap().is_some());
    forgotten.changes
}

/// How often a word occurs in the bytes of a file, plain or escaped as in JSON.
fn occurrences(path: &Path, word: &str) -> usize {
    let bytes = std::fs::read(path).unwrap();
    let escaped = word.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) });
    let mut forms = vec![word.to_owned(), escaped.collect::<String>()];
    forms.dedup();
    let count = |form: &String| bytes.windows(form.len()).filter(|w| *w == form.as_bytes()).count();
    forms.iter().map(count).sum()
}

#[track_caller]
fn assert_gone(p: &Project, words: &[&str]) {
    for word in words {
        assert_eq!(occurrences(p.store().path(), word), 0, "{word} is still in the file");
    }
    let mut journal = p.store().path().as_os_str().to_owned();
    journal.push("-journal");
    assert!(!Path::new(&journal).exists(), "the rollback journal is still there");
}

/// A participant with the pseudonym Solfrid, whose real name in the file was Randi, and who lives in Vågsøy. All names
/// are unusual words, so that the tests can search the file's bytes for them.
fn with_solfrid() -> (Study, DocumentId, ParticipantId) {
    let mut p = Study::with(&[("I01", &["I: {Start:Hva nå?}", "Anna: Det [Start:gikk] bra."])]);
    let number = |number: &str, name: &str, place: &str| ParticipantDetails {
        number: number.into(),
        pseudonym: name.into(),
        values: vec![("sted".into(), place.into())],
    };
    let mut one = incoming("Intervju Randisen", transcript(&["I: Hvordan?", "Randiklara: Jeg ble sint i Ytrebygda."]));
    one.participant = Some("I02".into());
    one.transcript.note = Some("Opptakeren sviktet hos Kråkebolla.".into());
    let doc =
        p.import(&[one], &[number("I01", "Torunnhild", "by"), number("I02", "Solfridmor", "Vågsøykommune")]).unwrap().0
            [0];
    let who = p.find_participant("I02").unwrap();
    let span = span_of(&p, doc, "sint i Ytrebygda");
    let (excerpt, _, _) = p.code_passage_with(doc, span, "Sinne").unwrap();
    p.write_memo(Subject::Excerpt(excerpt), "Minner om Hestehoven.").unwrap();
    let coding = p.codings_on(excerpt).next().unwrap().id;
    p.write_memo(Subject::Coding(coding), "Se Blåklokken.").unwrap();
    p.write_memo(Subject::Participant(who), "Ringte om Linneaveien.").unwrap();
    p.save_draft("memo:a", Subject::Excerpt(excerpt), "Halvskrevet om Tyrihans").unwrap();
    p.save_draft("memo:b", Subject::Participant(who), "Halvskrevet om Gråbeingård").unwrap();
    let shorter = span_of(&p, doc, "Ytrebygda");
    p.resize(excerpt, shorter).unwrap();
    p.rename_document(doc, "Intervju Solbergsen").unwrap();
    p.rename_participant(who, "I02", "Solfridlill").unwrap();
    p.set_attribute(who, "sted", "Bremangerland").unwrap();
    (p, doc, who)
}

const OF_THE_DOCUMENT: &[&str] = &[
    "Randisen",
    "Solbergsen",
    "Randiklara",
    "Ytrebygda",
    "sint",
    "Opptakeren",
    "Kråkebolla",
    "Hestehoven",
    "Blåklokken",
    "Tyrihans",
    "Hvordan?",
];
const OF_THE_PARTICIPANT: &[&str] = &["Solfridmor", "Vågsøykommune", "Gråbeingård"];

#[test]
fn not_a_word_of_a_document_is_left_after_it_was_removed_and_forgotten() {
    let (mut p, doc, _) = with_solfrid();
    for word in OF_THE_DOCUMENT {
        assert_ne!(occurrences(&p.path(), word), 0, "{word} was never there");
    }
    p.remove_document(doc).unwrap();
    assert_ne!(occurrences(&p.path(), "Ytrebygda"), 0, "removing can be undone, so the text is kept");
    assert!(forget(&mut p, Forget::Document(doc)) > 10);
    assert_gone(&p, OF_THE_DOCUMENT);
    assert_sound(&p);
    assert_ne!(occurrences(&p.path(), "Solfridlill"), 0, "the participant is not forgotten with the interview");
    // The participant's own changes can still be undone. The steps about the document are skipped.
    let (mut undone, mut passed) = (0, 0);
    loop {
        match p.undo() {
            Ok(turned) => (undone, passed) = (undone + 1, turned.skipped),
            Err(error) => break assert!(matches!(error, Error::UndoErased { .. }), "{error:?}"),
        }
        assert_sound(&p);
    }
    assert_ne!((undone, passed), (0, 0));
    assert_gone(&p, OF_THE_DOCUMENT);
}

#[test]
fn a_document_that_stays_keeps_its_text_and_excerpts_and_loses_their_history() {
    let (mut p, doc, _) = with_solfrid();
    let now = rows(p.store());
    forget(&mut p, Forget::Document(doc));
    assert_eq!(rows(p.store()), now);
    assert_eq!(p.text(doc).unwrap().text, "Hvordan?\nJeg ble sint i Ytrebygda.");
    assert_sound(&p);
    assert_gone(&p, &["sint i Ytrebygda\"", "Tyrihans"]);
    assert_eq!(p.store().query_value::<i64>("SELECT count(*) FROM text_revision WHERE document = 2"), 1);
    // `sint` is only in the text now, and `Ytrebygda` in the text and in the quote, which was made shorter.
    assert_eq!((occurrences(&p.path(), "sint"), occurrences(&p.path(), "Ytrebygda")), (1, 2));
}

#[test]
fn forgetting_a_participant_leaves_only_the_current_rows() {
    let (mut p, _, who) = with_solfrid();
    forget(&mut p, Forget::Participant(who));
    assert_gone(&p, OF_THE_PARTICIPANT);
    assert_eq!((occurrences(&p.path(), "Solfridlill"), occurrences(&p.path(), "Torunnhild")), (1, 2));
    assert_sound(&p);
}

#[test]
fn a_participants_documents_are_forgotten_including_the_time_before_they_were_linked() {
    let mut p = Study::new();
    let one = |number: &str| ParticipantDetails { number: number.into(), ..ParticipantDetails::default() };
    p.save_participants(&[one("I01"), one("I02")]).unwrap();
    let [first, second] = ["I01", "I02"].map(|number| p.find_participant(number).unwrap());
    let other = interview(&mut p, "Ukjent", &["Bo: Jeg var {Sinne:glad}."]);
    p.rename_document(other, "Bosamtale").unwrap();
    let doc = interview(&mut p, "Intervju Randisen", &["Randiklara: Jeg ble {Sinne:sint} i Ytrebygda."]);
    let span = span_of(&p, doc, "Ytrebygda");
    let (_, _, _) = p.code_passage_with(doc, span, "Sted").unwrap();
    let excerpt = p.excerpt_at(doc, span).unwrap().id;
    p.write_memo(Subject::Excerpt(excerpt), "Minner om Hestehoven.").unwrap();
    p.save_draft("memo:a", Subject::Excerpt(excerpt), "Halvskrevet om Tyrihans").unwrap();
    p.remove_excerpts(&[excerpt]).unwrap();
    p.rename_document(doc, "Fjellrypa").unwrap();
    p.rename_document(doc, "Samtale").unwrap();
    p.set_participant(doc, Some(first)).unwrap();
    p.set_participant(doc, Some(second)).unwrap();
    let gone = ["Fjellrypa", "Hestehoven", "Tyrihans"];
    gone.iter().for_each(|word| assert_ne!(occurrences(&p.path(), word), 0, "{word}"));
    assert_eq!(
        occurrences(&p.path(), "Ytrebygda"),
        3,
        "in the text, in the quote that was added, and in the same quote removed"
    );
    forget(&mut p, Forget::Participant(first));
    assert_gone(&p, &gone);
    assert_eq!(occurrences(&p.path(), "Ytrebygda"), 1, "in the text, which stays until the document is removed");
    assert_ne!(occurrences(&p.path(), "Ukjent"), 0, "the other document is not the participant's");
    assert_sound(&p);
    while p.undo().is_ok() {}
    assert_sound(&p);
}

#[test]
fn undo_skips_forgotten_steps_and_says_so() {
    let mut p = Study::new();
    p.add_code("Før").unwrap();
    let doc = import_lines(&mut p, "I01", &["Anna: Ja, sa hun."]);
    p.colour_passage(doc, Span::new(0, 2), Some(ColourId(1))).unwrap();
    p.remove_document(doc).unwrap();
    forget(&mut p, Forget::Document(doc));
    p.add_code("Etter").unwrap();
    assert_eq!(p.undo().unwrap().skipped, 0);
    assert_eq!(p.undo().unwrap().skipped, 3);
    assert!(p.model().codebook.is_empty());
    assert_eq!(p.undo().unwrap_err(), Error::UndoErased { acts: 3 });
    assert_eq!(p.redo().unwrap().skipped, 0);
    assert_eq!(p.redo().unwrap().skipped, 0);
    assert_eq!(p.redo().unwrap_err(), Error::NothingToRedo);
    assert_eq!(p.model().codebook.len(), 2);
    assert_sound(&p);
}

#[test]
fn undo_skips_an_act_that_a_forgotten_act_depends_on() {
    let mut p = Study::new();
    let code = p.add_code("Tillit").unwrap().0;
    let doc = import_lines(&mut p, "I01", &["Anna: Ja, sa hun."]);
    p.code_passage(doc, Span::new(0, 2), &[code]).unwrap();
    forget(&mut p, Forget::Document(doc));
    assert_eq!(p.undo().unwrap_err(), Error::UndoErased { acts: 3 }, "the code is still on the excerpt");
    assert_sound(&p);
}

#[test]
fn the_name_of_a_forgotten_row_can_be_used_again() {
    let mut p = Study::new();
    let one = |number: &str| ParticipantDetails { number: number.into(), ..ParticipantDetails::default() };
    let first = import_lines(&mut p, "Anna", &["Anna: Ja."]);
    p.save_participants(&[one("I01")]).unwrap();
    p.set_participant(first, Some(ParticipantId(1))).unwrap();
    p.rename_document(first, "I01").unwrap();
    import_lines(&mut p, "Anna", &["Anna: Nei."]);
    forget(&mut p, Forget::Participant(ParticipantId(1)));
    assert_sound(&p);
}

/// Enough acts to split and join many pages. SQLite leaves copies behind on pages from which it has moved rows.
#[test]
fn nothing_is_left_in_the_free_space_of_the_file() {
    let mut p = Study::new();
    let line = |who: &str, n: usize| format!("{who}: {who}ord{n} {} slutt.", "sier noe om dagen ".repeat(n % 40));
    let lines = |who: &str| (0..120).map(|n| line(who, n)).collect::<Vec<_>>();
    let mut documents = Vec::new();
    for who in ["Ragnfrid", "Bo", "Ragnfrid"] {
        let lines = lines(who);
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        documents.push(interview(&mut p, who, &lines));
    }
    for n in 0..120 {
        for (document, who) in documents.iter().zip(["Ragnfrid", "Bo", "Ragnfrid"]) {
            let text = p.text(*document).unwrap();
            let start = text.text.find(&format!("{who}ord{n} ")).unwrap();
            let span = Span::new(start, (start + 20 + 30 * (n % 17)).min(text.text.len()));
            let (excerpt, _, _) = p.code_passage_with(*document, span, "Alt").unwrap();
            p.write_memo(Subject::Excerpt(excerpt), &format!("{who}notat{n} {}", "og mer ".repeat(n % 60))).unwrap();
        }
    }
    let all: Vec<ExcerptId> = p.model().excerpts.iter().map(|e| e.id).filter(|id| id.0 % 5 < 2).collect();
    all.chunks(7).for_each(|some| drop(p.remove_excerpts(some).unwrap()));
    for document in [documents[0], documents[2]] {
        p.remove_document(document).unwrap();
        forget(&mut p, Forget::Document(document));
    }
    assert_gone(&p, &["Ragnfrid"]);
    assert_ne!(occurrences(&p.path(), "Boord77"), 0);
    assert_sound(&p);
}
