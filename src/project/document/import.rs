//! Imports transcripts into a project, with their highlights and comments.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::marks::{MarkTarget, Marks};
use super::missing_marks::ExistingMarks;
use crate::domain::change::ChangeScope;
use crate::domain::document::{Document, DocumentKind, DocumentLanguage, DocumentText, Speaker};
use crate::domain::ids::{CodeId, ColourId, DocumentId, Moment, ParticipantId, RevisionId, SpeakerId};
use crate::domain::memo::{Memo, Subject};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::domain::turn::{Turn, counting_turn, turns_touched};
use crate::error::{ImportError, Result};
use crate::import::transcript::{FoundTurn, Transcript};
use crate::project::name::{cut, named, tidy};
use crate::project::participant::ParticipantDetails;
use crate::project::{Changed, Project};
use crate::search::language::guess;
use crate::store::commit::CommitKind;
use crate::store::texts::NewText;

/// A transcript to import, as the user confirmed it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Incoming {
    /// The document's name; a number is added if the name is taken.
    pub name: String,
    /// The name of the file, without its folder.
    pub source: String,
    /// Whether it is an interview or an own text.
    pub kind: DocumentKind,
    /// The number of the person interviewed: an existing participant, or one imported along with the transcript.
    pub participant: Option<String>,
    /// The transcript that was read, with the roles of its speakers confirmed.
    pub transcript: Transcript,
    /// What to do with highlights and comments.
    pub marks: Marks,
    /// Whether to import only its highlights and comments, onto the document that has exactly this text.
    pub only_marks: bool,
}

/// The language that the document of a transcript gets; `None` if the text is too short to tell.
pub fn document_language(transcript: &Transcript) -> Option<DocumentLanguage> {
    guess(&transcript.text)
}

/// The state of an import while it adds one document after another to one step.
pub(super) struct ImportStep {
    pub(super) step: Step,
    texts: Vec<NewText>,
    /// The document names in use, in lower case.
    names: HashSet<String>,
    pub(super) pens: Vec<(String, ColourId)>,
    pub(super) codes: Vec<(String, CodeId)>,
    /// Codes by the names of their paths.
    pub(super) paths: HashMap<Vec<String>, CodeId>,
    /// Participants by number, in lower case.
    participants: HashMap<String, ParticipantId>,
}

impl Project {
    /// Imports transcripts and participants as one act.
    ///
    /// Highlights become excerpts with a pen, and comments become memos on excerpts. A note after the interview's end,
    /// and remarks in brackets beside labels, become memos on the document. Returns the documents in the order given.
    ///
    /// Errors: a transcript is empty, `only_marks` is set and no document has its text, or there are highlights or comments
    /// to import and the current round is closed.
    pub fn import(
        &mut self,
        incoming: &[Incoming],
        described: &[ParticipantDetails],
    ) -> Result<(Vec<DocumentId>, Changed)> {
        let (joined, places) = joined(incoming);
        let only_marks = !joined.is_empty() && joined.iter().all(|one| one.only_marks);
        let act = if only_marks { ActKind::MarksImported } else { ActKind::DocumentsImported };
        let mut import = ImportStep {
            step: Step::new(act),
            texts: Vec::new(),
            names: self.model.documents.iter().map(|d| d.name.to_lowercase()).collect(),
            pens: Vec::new(),
            codes: Vec::new(),
            paths: HashMap::new(),
            participants: self.model.participants.iter().map(|p| (p.number.to_lowercase(), p.id)).collect(),
        };
        let ids = self.add_participants_to(&mut import.step, described)?;
        import.step.act.on.clear();
        import.participants.extend(ids.into_iter().map(|(number, id)| (number.to_lowercase(), id)));
        let mut documents = Vec::new();
        for (n, one) in (0..).zip(&joined) {
            documents.push(match one.only_marks {
                true => self.add_marks(&mut import, one)?,
                false => self.add_document(&mut import, one, n)?,
            });
        }
        let documents = places.into_iter().filter_map(|at| documents.get(at).copied()).collect();
        let ImportStep { step, texts, .. } = import;
        Ok((documents, self.commit_with(step, &texts, CommitKind::NewAct)?))
    }

    fn add_document(&mut self, import: &mut ImportStep, one: &Incoming, n: i64) -> Result<DocumentId> {
        let name = named(&one.name)?;
        if one.transcript.text.trim().is_empty() {
            return Err(ImportError::Empty.into());
        }
        let id = self.id_for::<Document>();
        let participant = one.participant.as_ref().and_then(|number| import.participant(number));
        let about = ChangeScope::document(id).and(participant);
        let revision: RevisionId = self.next_id("text_revision");
        let last = self.model.documents.iter().map(|d| d.position).max().unwrap_or(-1);
        let document = Document {
            id,
            uuid: self.uuid(),
            name: free_name(&import.names, &name),
            kind: one.kind,
            participant,
            revision,
            language: document_language(&one.transcript).map(|language| language.word().to_owned()),
            source: one.source.clone(),
            position: last + 1 + n,
            imported_at: self.now(),
        };
        import.names.insert(document.name.to_lowercase());
        import.step.on::<Document>(id).add(&document, about);
        let speakers = self.add_speakers(import, one, id, about);
        let text =
            NewText { revision, document: id, text: document_text(&one.transcript, &speakers), made_at: self.now() };
        if !one.marks.leave_out {
            let turn_of = |span| turn_of(one, &text.text.turns, span);
            let words = &text.text.text;
            self.add_passages(import, one, MarkTarget { document: id, text: words, about, turn_of: &turn_of })?;
        }
        if let Some(note) = &one.transcript.note {
            self.add_memo(import, Subject::Document(id), note, None, about);
        }
        let beside = one.transcript.speakers.iter().filter(|speaker| !speaker.remarks.is_empty());
        let beside = beside.map(|speaker| format!("{}: {}", tidy(&speaker.label), speaker.remarks.join("; ")));
        self.add_memo(import, Subject::Document(id), &beside.collect::<Vec<_>>().join("\n"), None, about);
        import.texts.push(text);
        Ok(id)
    }

    fn add_speakers(
        &mut self,
        import: &mut ImportStep,
        one: &Incoming,
        id: DocumentId,
        about: ChangeScope,
    ) -> Vec<SpeakerId> {
        let mut ids = Vec::new();
        for found in &one.transcript.speakers {
            let speaker = self.id_for::<Speaker>();
            ids.push(speaker);
            let speaker =
                Speaker { id: speaker, document: id, label: tidy(&found.label), role: found.role, participant: None };
            import.step.add(&speaker, about);
        }
        ids
    }

    pub(super) fn add_memo(
        &mut self,
        import: &mut ImportStep,
        on: Subject,
        words: &str,
        written: Option<i64>,
        about: ChangeScope,
    ) {
        let words = canonical(words).trim().to_owned();
        if words.is_empty() {
            return;
        }
        let id = self.id_for::<Memo>();
        let at = written.map_or_else(|| self.now(), Moment);
        // The author of a comment need not be the current coder, so the memo has no coder.
        let memo = Memo::about(id, self.uuid(), on, None, words, at);
        import.step.add(&memo, about);
    }
}

impl ImportStep {
    fn participant(&self, number: &str) -> Option<ParticipantId> {
        self.participants.get(&tidy(number).to_lowercase()).copied()
    }
}

/// The transcripts, where a file that only brings marks is merged into the earlier one with the same text; and for each
/// given file the index of the transcript it ended up in.
fn joined(incoming: &[Incoming]) -> (Vec<Cow<'_, Incoming>>, Vec<usize>) {
    let mut joined: Vec<Cow<'_, Incoming>> = Vec::new();
    let mut places = Vec::new();
    for one in incoming {
        let same = |other: &Cow<'_, Incoming>| one.only_marks && other.transcript.text == one.transcript.text;
        let at = joined.iter().position(same);
        if let Some(before) = at.and_then(|at| joined.get_mut(at)) {
            let (marks, comments) = ExistingMarks::of(&before.transcript).missing(&one.transcript);
            let transcript = &mut before.to_mut().transcript;
            transcript.marks.extend(marks);
            transcript.comments.extend(comments);
        }
        places.push(at.unwrap_or(joined.len()));
        if at.is_none() {
            joined.push(Cow::Borrowed(one));
        }
    }
    (joined, places)
}

/// The text as the project stores it, with the turns numbered from 1.
fn document_text(transcript: &Transcript, speakers: &[SpeakerId]) -> DocumentText {
    let turn = |(number, found): (i64, &FoundTurn)| Turn {
        number,
        span: found.span,
        speaker: found.speaker.and_then(|at| speakers.get(at)).copied(),
        time_ms: found.time_ms,
    };
    DocumentText {
        text: transcript.text.clone(),
        turns: (1..).zip(&transcript.turns).map(turn).collect(),
        times: transcript.times.clone(),
    }
}

/// The number and the speaker of the turn that a span counts under.
fn turn_of(one: &Incoming, turns: &[Turn], span: Span) -> (i64, Option<SpeakerId>) {
    let role = |turn: &Turn| {
        let found = one.transcript.turns.get(usize::try_from(turn.number - 1).ok()?)?;
        one.transcript.speakers.get(found.speaker?).map(|speaker| speaker.role)
    };
    counting_turn(turns_touched(turns, span), role)
}

/// The name, or the name with the first free number from 2 on; shortened to the longest allowed name.
fn free_name(taken: &HashSet<String>, name: &str) -> String {
    let is_free = |name: &String| !taken.contains(&name.to_lowercase());
    let numbered = (2..).map(|n| format!(" ({n})")).map(|n| format!("{}{n}", cut(name, n.len())));
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}
