//! The verbs of a project, told as sentences.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use super::open::Beginning;
use super::{Project, Surroundings};
use crate::domain::document::{DocumentKind, Role};
use crate::domain::ids::{DocumentId, Moment, Uuid};
use crate::domain::span::Span;
use crate::import::transcript::{FoundSpeaker, FoundTurn, Transcript};
use crate::project::document::{Incoming, Marks};

/// Surroundings in which time goes by a second at a time and names are counted.
pub(crate) fn counted() -> Surroundings {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let next = || NEXT.fetch_add(1, Ordering::Relaxed);
    Surroundings {
        now: Box::new(move || Moment(1_700_000_000_000 + i64::try_from(next()).unwrap() * 1000)),
        uuid: Box::new(move || Uuid(u128::from(next()) << 64 | 0x4000_8000)),
    }
}

/// A new project with three pens.
pub(crate) fn project(folder: &Path) -> Project {
    let pens = [("gul", 0xf0e442), ("oransje", 0xe69f00), ("lilla", 0xb38be0)];
    let beginning = Beginning {
        coder: "RH".into(),
        colour_set: "Penner".into(),
        pens: pens.map(|(name, rgb)| (name.to_owned(), rgb)).to_vec(),
    };
    Project::create(&folder.join("p.tusj"), &beginning, counted()).unwrap()
}

/// A transcript of turns written as `I: …` (interviewer) or any other label (informant).
pub(crate) fn transcript(lines: &[&str]) -> Transcript {
    let mut t = Transcript::default();
    for line in lines {
        let (label, words) = line.split_once(": ").unwrap();
        if !t.text.is_empty() {
            t.text.push('\n');
        }
        let start = t.text.len();
        t.text.push_str(words);
        let at = t.speakers.iter().position(|s| s.label == label).unwrap_or_else(|| {
            let role = if label == "I" { Role::Interviewer } else { Role::Informant };
            t.speakers.push(FoundSpeaker { label: label.into(), role, turns: 0 });
            t.speakers.len() - 1
        });
        t.speakers[at].turns += 1;
        t.turns.push(FoundTurn { span: Span::new(start, t.text.len()), speaker: Some(at), time_ms: None });
    }
    t
}

/// Brings a transcript in under a name.
pub(crate) fn bring_in(project: &mut Project, name: &str, lines: &[&str]) -> DocumentId {
    let incoming = Incoming {
        name: name.into(),
        source: format!("{name}.txt"),
        kind: DocumentKind::Interview,
        participant: None,
        transcript: transcript(lines),
        marks: Marks::default(),
    };
    project.import(&[incoming], &[]).unwrap().0[0]
}

/// The span of these words in a document.
pub(crate) fn span_of(project: &Project, document: DocumentId, words: &str) -> Span {
    let text = project.text(document).unwrap();
    let start = text.text.find(words).unwrap();
    Span::new(start, start + words.len())
}

#[test]
fn a_coded_passage_is_there_after_opening_again_and_undo_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut p = project(folder.path());
    let doc = bring_in(&mut p, "I01", &["I: Hvordan var det?", "Anna: Jeg følte meg aldri hørt.", "Anna: Aldri."]);
    let span = span_of(&p, doc, "følte meg");
    let (excerpt, code, _) = p.code_passage_with(doc, span, "Oppstart/Tillit").unwrap();
    assert_eq!(p.model().codebook.path(code), "Oppstart/Tillit");
    assert_eq!(p.check().unwrap(), []);
    let path = p.store().path().to_owned();
    drop(p);

    let mut p = Project::open(&path, crate::store::Mode::Write, counted()).unwrap();
    assert_eq!(p.quote(excerpt).unwrap(), "følte meg");
    assert_eq!(p.model().excerpts.get(excerpt).unwrap().turn, 2);
    p.undo().unwrap();
    assert!(p.model().excerpts.is_empty() && p.model().codebook.is_empty());
    p.redo().unwrap();
    assert_eq!(p.quote(excerpt).unwrap(), "følte meg");
    assert_eq!(p.check().unwrap(), []);
    p.undo().unwrap();
    p.undo().unwrap();
    assert!(p.model().documents.is_empty());
    assert_eq!(p.undo().unwrap_err(), crate::error::Error::NothingToUndo);
    assert_eq!(p.check().unwrap(), []);
}
