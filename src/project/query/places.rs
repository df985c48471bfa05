//! A condition asked of the text: which turns, and where in them.

use std::collections::HashSet;

use roaring::RoaringBitmap;

use super::excerpts::cheapest_first;
use crate::domain::document::{Document, DocumentText, Role};
use crate::domain::ids::{DocumentId, ParticipantId, SpeakerId};
use crate::domain::query::condition::Condition;
use crate::domain::query::matcher::{hits, says};
use crate::domain::span::Span;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::places::{bit, excerpt_of};
use crate::search::analysis::{Analyser, Wanted};
use crate::search::handle::{Answer, Turns};

/// A turn in which something was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The document.
    pub document: DocumentId,
    /// The turn's number in it, from 1.
    pub turn: i64,
    /// Who speaks.
    pub speaker: Option<SpeakerId>,
    /// Where the turn lies, in bytes of the document's text.
    pub span: Span,
    /// Where in the document's text the words are said, in order; none where no words were asked for.
    pub hits: Vec<Span>,
}

impl Project {
    /// The turns that meet a condition, in the order of the documents' list. Interviewers' are left out unless the
    /// condition speaks of roles.
    pub fn places(&self, condition: &Condition) -> Result<Vec<Place>> {
        let asked = self.asked_of_text(condition)?;
        let mut places = Vec::new();
        for document in self.model.documents_in_order() {
            places.extend(self.places_of(document, &asked)?);
        }
        Ok(places)
    }

    /// A condition made ready to be asked of the text, document after document, by one who cannot wait for all of it.
    /// Good until the project changes.
    pub fn asked_of_text(&self, condition: &Condition) -> Result<Asked> {
        let excerpts = self.in_rounds_meant(condition, self.model.places.all().clone())?;
        Ok(Asked {
            test: self.test(condition, &excerpts)?,
            interviewers: condition.names_role(),
            marked: condition.words().into_iter().map(Wanted::of).collect(),
        })
    }

    /// The turns of one document that meet what was made ready. Reads its text if it has not been read, unless nothing
    /// in it can meet it.
    pub fn places_of(&self, document: &Document, asked: &Asked) -> Result<Vec<Place>> {
        if !asked.may_hold_in(document.id) {
            return Ok(Vec::new());
        }
        let text = self.text(document.id)?;
        let document = Reading { id: document.id, analyser: self.analyser(document.id), text: &text };
        let turns = text.turns.iter().filter(|turn| asked.interviewers || self.role(turn) != Some(Role::Interviewer));
        let met = turns.filter(|turn| self.holds(&asked.test, &document, turn));
        Ok(met.map(|turn| document.place(turn, &asked.marked)).collect())
    }

    fn role(&self, turn: &Turn) -> Option<Role> {
        self.model.speakers.get(turn.speaker?).map(|speaker| speaker.role)
    }

    /// A condition made ready to be asked of turn after turn.
    fn test(&self, condition: &Condition, excerpts: &RoaringBitmap) -> Result<Test> {
        let tests = |parts: &[Condition]| -> Result<Vec<Test>> {
            cheapest_first(parts).into_iter().map(|part| self.test(part, excerpts)).collect()
        };
        Ok(match condition {
            Condition::All(parts) => Test::All(tests(parts)?),
            Condition::Any(parts) => Test::Any(tests(parts)?),
            Condition::Not(part) => Test::Not(Box::new(self.test(part, excerpts)?)),
            Condition::Words(words) => {
                let wanted = Wanted::of(words);
                let known = self.index.as_ref().and_then(|index| index.turns(&wanted));
                Test::Says { wanted, known }
            }
            Condition::Heard(people) => {
                let people: HashSet<ParticipantId> = people.iter().copied().collect();
                Test::Heard { documents: self.documents_of(&people), people }
            }
            Condition::In(document) => Test::In(*document),
            Condition::Role(role) => Test::Role(*role),
            of_excerpts => {
                let met = self.meeting(of_excerpts, excerpts)?;
                let excerpts = met.iter().filter_map(|bit| self.model.excerpts.get(excerpt_of(bit)));
                Test::Touched { documents: excerpts.map(|excerpt| excerpt.document).collect(), excerpts: met }
            }
        })
    }

    /// The documents in which one of these people may speak.
    fn documents_of(&self, people: &HashSet<ParticipantId>) -> HashSet<DocumentId> {
        let one = |person: Option<ParticipantId>| person.is_some_and(|person| people.contains(&person));
        let own = self.model.documents.iter().filter(|d| one(d.participant)).map(|d| d.id);
        own.chain(self.model.speakers.iter().filter(|s| one(s.participant)).map(|s| s.document)).collect()
    }

    fn holds(&self, test: &Test, document: &Reading, turn: &Turn) -> bool {
        match test {
            Test::All(tests) => tests.iter().all(|test| self.holds(test, document, turn)),
            Test::Any(tests) => tests.iter().any(|test| self.holds(test, document, turn)),
            Test::Not(test) => !self.holds(test, document, turn),
            Test::Says { wanted, known } => match known {
                Some(answer) if !answer.unsure_documents.contains(&document.id) => {
                    let number = u32::try_from(turn.number);
                    answer.found.get(&document.id).is_some_and(|turns| number.is_ok_and(|n| turns.contains(n)))
                }
                _ => says(&document.analyser, document.words(turn.span), wanted.by(document.analyser)),
            },
            Test::Heard { people, .. } => {
                self.model.heard_from(document.id, turn.speaker).is_some_and(|person| people.contains(&person))
            }
            Test::In(id) => document.id == *id,
            Test::Role(role) => self.role(turn) == Some(*role),
            Test::Touched { excerpts, .. } => {
                let all = self.model.places.excerpts(document.id).filter(|id| excerpts.contains(bit(*id)));
                let mut spans = all.filter_map(|id| Some(self.model.excerpts.get(id)?.span()));
                spans.any(|span| span.overlaps(turn.span))
            }
        }
    }
}

/// What is asked of the text, with all that can be known before reading it.
pub struct Asked {
    test: Test,
    interviewers: bool,
    marked: Vec<Wanted>,
}

impl Asked {
    /// Whether any turn of a document can meet it; where none can, its text need not be read.
    pub fn may_hold_in(&self, document: DocumentId) -> bool {
        self.test.may_hold_in(document)
    }
}

/// A condition of turns, with all that can be known before reading them.
enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    Says { wanted: Wanted, known: Option<Answer<Turns>> },
    Heard { people: HashSet<ParticipantId>, documents: HashSet<DocumentId> },
    In(DocumentId),
    Role(Role),
    Touched { excerpts: RoaringBitmap, documents: HashSet<DocumentId> },
}

impl Test {
    /// Whether any turn of a document can pass; where none can, its text need not be read.
    fn may_hold_in(&self, document: DocumentId) -> bool {
        match self {
            Self::All(tests) => tests.iter().all(|test| test.may_hold_in(document)),
            Self::Any(tests) => tests.iter().any(|test| test.may_hold_in(document)),
            Self::Says { known: Some(answer), .. } => {
                answer.unsure_documents.contains(&document) || answer.found.contains_key(&document)
            }
            Self::Heard { documents, .. } | Self::Touched { documents, .. } => documents.contains(&document),
            Self::In(id) => document == *id,
            Self::Not(_) | Self::Says { known: None, .. } | Self::Role(_) => true,
        }
    }
}

/// A document being searched.
struct Reading<'a> {
    id: DocumentId,
    analyser: Analyser,
    text: &'a DocumentText,
}

impl Reading<'_> {
    fn words(&self, span: Span) -> &str {
        span.of(&self.text.text).unwrap_or_default()
    }

    /// A turn that was found, with what is to be marked in it.
    fn place(&self, turn: &Turn, marked: &[Wanted]) -> Place {
        let words = self.words(turn.span);
        let each = marked.iter().flat_map(|wanted| hits(&self.analyser, words, wanted.by(self.analyser)));
        let mut hits: Vec<Span> =
            each.map(|hit| Span { start: turn.span.start + hit.start, end: turn.span.start + hit.end }).collect();
        hits.sort_unstable();
        hits.dedup();
        Place { document: self.id, turn: turn.number, speaker: turn.speaker, span: turn.span, hits }
    }
}
