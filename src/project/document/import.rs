//! Bringing transcripts into a project, with the marks and comments that they have.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::change::About;
use crate::domain::colour::same_colour;
use crate::domain::document::{Document, DocumentKind, Speaker};
use crate::domain::excerpt::{Excerpt, Quote};
use crate::domain::ids::{CodeId, ColourId, DocumentId, Moment, ParticipantId, RevisionId, SpeakerId};
use crate::domain::memo::{Memo, Subject};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::domain::turn::{Turn, turn_heard, turns_touched};
use crate::error::{ImportError, Result};
use crate::import::transcript::{Comment, FoundTurn, Mark, Transcript};
use crate::project::name::{cut, fits, named, tidy};
use crate::project::participant::Described;
use crate::project::{Changed, Project};
use crate::search::language::guess;
use crate::store::commit::CommitKind;
use crate::store::texts::NewText;

/// A transcript on its way in, as it was confirmed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Incoming {
    /// What the document is to be called; a number is added where the name is taken.
    pub name: String,
    /// The name of the file, without its folder.
    pub source: String,
    /// Transcript or own text.
    pub kind: DocumentKind,
    /// Who is interviewed: a number that is there or among those described with it.
    pub participant: Option<String>,
    /// What was read, with the roles of its speakers confirmed.
    pub transcript: Transcript,
    /// What to make of highlights and comments.
    pub marks: Marks,
}

/// What to make of the highlights and comments of a transcript.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    /// Leave them all out.
    pub leave_out: bool,
    /// Make comments of one or two words codes.
    pub comments_as_codes: bool,
    /// What the pens of the file are called here, by their name in the file; others keep theirs.
    pub pen_names: Vec<(String, String)>,
}

/// What an import keeps track of while it puts document after document into one step.
struct Intake {
    step: Step,
    texts: Vec<NewText>,
    /// The names that are taken, in small letters.
    names: HashSet<String>,
    pens: Vec<(String, ColourId)>,
    codes: Vec<(String, CodeId)>,
    /// Participants by number, in small letters.
    participants: HashMap<String, ParticipantId>,
}

impl Project {
    /// Brings transcripts in, with the participants described beside them, as one act.
    ///
    /// Highlights become excerpts with a pen, comments become memos on excerpts; a note after the interview's end, and
    /// what stands in brackets beside labels, become memos on the document. Returns the documents in the order given.
    pub fn import(&mut self, incoming: &[Incoming], described: &[Described]) -> Result<(Vec<DocumentId>, Changed)> {
        self.open_round()?;
        let mut intake = Intake {
            step: Step::new(ActKind::DocumentsImported),
            texts: Vec::new(),
            names: self.model.documents.iter().map(|d| d.name.to_lowercase()).collect(),
            pens: Vec::new(),
            codes: Vec::new(),
            participants: self.model.participants.iter().map(|p| (p.number.to_lowercase(), p.id)).collect(),
        };
        let ids = self.describe_in(&mut intake.step, described)?;
        intake.step.act.on.clear();
        intake.participants.extend(ids.into_iter().map(|(number, id)| (number.to_lowercase(), id)));
        let mut documents = Vec::new();
        for (n, one) in (0..).zip(incoming) {
            documents.push(self.take_in(&mut intake, one, n)?);
        }
        let Intake { step, texts, .. } = intake;
        Ok((documents, self.commit_with(step, &texts, CommitKind::NewAct)?))
    }

    fn take_in(&mut self, intake: &mut Intake, one: &Incoming, n: i64) -> Result<DocumentId> {
        let name = named(&one.name)?;
        if one.transcript.text.trim().is_empty() {
            return Err(ImportError::Empty.into());
        }
        let id = self.id_for::<Document>();
        let participant = one.participant.as_ref().and_then(|number| intake.participant(number));
        let about = About::document(id).and(participant);
        let revision: RevisionId = self.next_id("text_revision");
        let last = self.model.documents.iter().map(|d| d.position).max().unwrap_or(-1);
        let document = Document {
            id,
            uuid: self.uuid(),
            name: free_name(&intake.names, &name),
            kind: one.kind,
            participant,
            revision,
            language: guess(&one.transcript.text).map(|language| language.word().to_owned()),
            source: one.source.clone(),
            position: last + 1 + n,
            imported_at: self.now(),
        };
        intake.names.insert(document.name.to_lowercase());
        intake.step.on::<Document>(id).add(&document, about);
        let speakers = self.take_speakers(intake, one, id, about);
        let text = NewText {
            revision,
            document: id,
            text: one.transcript.text.clone(),
            turns: turns(&one.transcript, &speakers),
            made_at: self.now(),
        };
        if !one.marks.leave_out {
            self.take_passages(intake, one, &text, about)?;
        }
        if let Some(note) = &one.transcript.note {
            self.take_memo(intake, Subject::Document(id), note, None, about);
        }
        let beside = one.transcript.speakers.iter().filter(|speaker| !speaker.remarks.is_empty());
        let beside = beside.map(|speaker| format!("{}: {}", tidy(&speaker.label), speaker.remarks.join("; ")));
        self.take_memo(intake, Subject::Document(id), &beside.collect::<Vec<_>>().join("\n"), None, about);
        intake.texts.push(text);
        Ok(id)
    }

    fn take_speakers(&mut self, intake: &mut Intake, one: &Incoming, id: DocumentId, about: About) -> Vec<SpeakerId> {
        let mut ids = Vec::new();
        for found in &one.transcript.speakers {
            let speaker = self.id_for::<Speaker>();
            ids.push(speaker);
            let speaker =
                Speaker { id: speaker, document: id, label: tidy(&found.label), role: found.role, participant: None };
            intake.step.add(&speaker, about);
        }
        ids
    }

    /// Makes excerpts of the marked and commented passages.
    fn take_passages(&mut self, intake: &mut Intake, one: &Incoming, text: &NewText, about: About) -> Result<()> {
        let round = self.open_round()?;
        for (span, passage) in passages(one) {
            let colour = passage.pen.map(|mark| self.pen_for(intake, one, mark)).transpose()?;
            let (turn, speaker) = heard(one, &text.turns, span);
            let excerpt = Excerpt {
                id: self.id_for::<Excerpt>(),
                uuid: self.uuid(),
                document: text.document,
                start_byte: span.start,
                end_byte: span.end,
                turn,
                speaker,
                coder: self.coder,
                round,
                colour,
                marked_at: self.now(),
            };
            let words = span.of(&text.text).unwrap_or_default().to_owned();
            intake.step.add(&excerpt, about);
            intake.step.add(&Quote { id: excerpt.id, document: text.document, words }, about);
            for name in passage.codes {
                let code = self.code_named(intake, name);
                self.new_coding_about(&mut intake.step, excerpt.id, code, about);
            }
            for comment in passage.memos {
                let author = comment.author.as_ref().map(|author| format!("{author}: ")).unwrap_or_default();
                let words = format!("{author}{}", comment.words);
                self.take_memo(intake, Subject::Excerpt(excerpt.id), &words, comment.written_ms, about);
            }
        }
        Ok(())
    }

    fn take_memo(&mut self, intake: &mut Intake, on: Subject, words: &str, written: Option<i64>, about: About) {
        let words = canonical(words).trim().to_owned();
        if words.is_empty() {
            return;
        }
        let id = self.id_for::<Memo>();
        let at = written.map_or_else(|| self.now(), Moment);
        // A comment's writer need not be the one who codes, so nobody is named unless the words name them.
        let memo = Memo::about(id, self.uuid(), on, None, words, at);
        intake.step.add(&memo, about);
    }

    /// The code that a comment of one or two words names; the same words name the same code in every document.
    fn code_named(&mut self, intake: &mut Intake, name: String) -> CodeId {
        let key = name.to_lowercase();
        if let Some((_, id)) = intake.codes.iter().find(|(known, _)| *known == key) {
            return *id;
        }
        // Words that could mean several codes mean none of them: they make one of their own, to be moved or merged.
        let id = match self.model.codebook.ending_in(std::slice::from_ref(&name)).as_slice() {
            [one] => *one,
            several => {
                let at_top =
                    several.iter().find(|id| self.model.codebook.get(**id).is_some_and(|c| c.parent.is_none()));
                let later = i64::try_from(intake.codes.len()).unwrap_or(0);
                match at_top {
                    Some(id) => *id,
                    None => self.new_code(&mut intake.step, None, name, later),
                }
            }
        };
        intake.codes.push((key, id));
        id
    }

    /// The pen for a highlight: the one it is called here, or a new one of its colour.
    fn pen_for(&mut self, intake: &mut Intake, one: &Incoming, mark: &Mark) -> Result<ColourId> {
        let renamed = one.marks.pen_names.iter().find(|(file, _)| *file == mark.pen).map(|(_, here)| here);
        let name = renamed.unwrap_or(&mark.pen);
        if let Some((_, id)) = intake.pens.iter().find(|(known, _)| same_colour(known, name)) {
            return Ok(*id);
        }
        let id = match self.find_colour(name) {
            Ok(id) => id,
            Err(_) => self.new_colour(&mut intake.step, name, mark.rgb)?,
        };
        intake.pens.push((name.clone(), id));
        Ok(id)
    }
}

impl Intake {
    fn participant(&self, number: &str) -> Option<ParticipantId> {
        self.participants.get(&tidy(number).to_lowercase()).copied()
    }
}

/// What sits on one passage of a transcript.
#[derive(Default)]
struct Passage<'a> {
    pen: Option<&'a Mark>,
    codes: Vec<String>,
    memos: Vec<&'a Comment>,
}

/// The marked and commented passages, each span once.
fn passages(one: &Incoming) -> BTreeMap<Span, Passage<'_>> {
    let fitted = |span: Span| span.snapped(&one.transcript.text).trimmed(&one.transcript.text);
    let mut passages: BTreeMap<Span, Passage> = BTreeMap::new();
    for mark in &one.transcript.marks {
        passages.entry(fitted(mark.span)).or_default().pen = Some(mark);
    }
    let says_something = |comment: &&Comment| !canonical(&comment.words).trim().is_empty();
    for comment in one.transcript.comments.iter().filter(says_something) {
        let passage = passages.entry(fitted(comment.span)).or_default();
        let name = tidy(&comment.words);
        // What is too long for a name is no code, and its words are kept as they are.
        if comment.like_a_code && one.marks.comments_as_codes && fits(&name) {
            let same = |code: &String| code.to_lowercase() == name.to_lowercase();
            if !name.is_empty() && !passage.codes.iter().any(same) {
                passage.codes.push(name);
            }
        } else {
            passage.memos.push(comment);
        }
    }
    passages.retain(|span, _| !span.is_empty());
    passages
}

/// The turns as the project keeps them, numbered from 1.
fn turns(transcript: &Transcript, speakers: &[SpeakerId]) -> Vec<Turn> {
    let turn = |(number, found): (i64, &FoundTurn)| Turn {
        number,
        span: found.span,
        speaker: found.speaker.and_then(|at| speakers.get(at)).copied(),
        time_ms: found.time_ms,
    };
    (1..).zip(&transcript.turns).map(turn).collect()
}

/// The turn that a span counts under, and its speaker: the first informant's that it touches, else the first.
fn heard(one: &Incoming, turns: &[Turn], span: Span) -> (i64, Option<SpeakerId>) {
    let role = |turn: &Turn| {
        let found = one.transcript.turns.get(usize::try_from(turn.number - 1).ok()?)?;
        one.transcript.speakers.get(found.speaker?).map(|speaker| speaker.role)
    };
    turn_heard(turns_touched(turns, span), role)
}

/// The name, or the name with the first number from 2 on that makes it free, no longer than a name may be.
fn free_name(taken: &HashSet<String>, name: &str) -> String {
    let is_free = |name: &String| !taken.contains(&name.to_lowercase());
    let numbered = (2..).map(|n| format!(" ({n})")).map(|n| format!("{}{n}", cut(name, n.len())));
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}
