//! A condition made ready to be asked of the text: all that can be known before a text is read.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use roaring::RoaringBitmap;
use rustc_hash::FxHashSet;

use super::excerpts::cheapest_first;
use crate::domain::document::Role;
use crate::domain::ids::{DocumentId, ExcerptId, ParticipantId};
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::project::Project;
use crate::search::analysis::finder::{Finder, Written};
use crate::search::analysis::query_terms::QueryTerms;
use crate::search::handle::{Answer, Talk, Turns};

/// What is asked of the text, with all that can be known before reading it.
pub struct PreparedQuery {
    pub(super) test: Test,
    pub(super) interviewers: bool,
    pub(super) marks: Vec<Mark>,
    /// The excerpts that make coded what they cover, where that is asked about.
    pub(super) covering: Option<RoaringBitmap>,
    /// Whether what is not coded is itself what is sought, and to be marked.
    pub(super) marks_uncoded: bool,
}

/// One who looks for some words; the same for finding a turn and for marking the words in it.
pub(super) type Shared = Rc<RefCell<Finder>>;

/// What is looked for, and who looks for it.
type QueryTerm = (Arc<QueryTerms>, Shared);

/// Words to mark in what was found.
pub(super) struct Mark {
    pub(super) looker: Shared,
    /// The same words, only as they are written; where that makes a difference.
    pub(super) strict: Option<RefCell<Finder>>,
    /// Whether they are marked only where nothing is coded.
    pub(super) uncoded: bool,
}

/// A condition of turns.
pub(super) enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    Says { looker: Shared, known: Option<Answer<Turns>>, uncoded: bool },
    Uncoded,
    Heard { people: FxHashSet<ParticipantId>, documents: FxHashSet<DocumentId> },
    In(DocumentId),
    Role(Role),
    Touched { excerpts: RoaringBitmap, documents: FxHashSet<DocumentId> },
}

impl Test {
    /// Whether any turn of a document can pass; where none can, its text need not be read.
    pub(super) fn may_hold_in(&self, document: DocumentId, talk: Option<&Talk>) -> bool {
        match self {
            Self::All(tests) => tests.iter().all(|test| test.may_hold_in(document, talk)),
            Self::Any(tests) => tests.iter().any(|test| test.may_hold_in(document, talk)),
            Self::Says { looker, known: Some(answer), .. } => {
                let says = |turn: i64| match talk.and_then(|talk| Some((talk.analyser, talk.turn(turn)?))) {
                    Some((analyser, words)) => looker.borrow_mut().says(analyser, Written::Numbers(words)),
                    None => true,
                };
                answer.unsure_documents.contains(&document) || answer.found.of(document).any(says)
            }
            Self::Heard { documents, .. } | Self::Touched { documents, .. } => documents.contains(&document),
            Self::In(id) => document == *id,
            Self::Not(_) | Self::Says { known: None, .. } | Self::Role(_) | Self::Uncoded => true,
        }
    }
}

impl Project {
    /// A condition made ready to be asked of the text, document after document, by one who cannot wait for all of it.
    /// Good until the project changes.
    pub fn asked_of_text(&self, condition: &Condition) -> Result<PreparedQuery> {
        let mut rounds = Vec::new();
        let rest = without_rounds(condition, &mut rounds);
        let (condition, excerpts) = if !rounds.is_empty() && asks_uncoded(&rest) {
            (&rest, self.meeting(&Condition::Any(rounds), self.model.places.all())?)
        } else {
            (condition, self.in_rounds_meant(condition, self.model.places.all().clone())?)
        };
        let mut making = Making { project: self, excerpts: &excerpts, lookers: Vec::new(), marks: Vec::new() };
        making.mark(condition, false);
        let test = making.test(condition, false)?;
        let marks = making.marks;
        let marks_uncoded = marks.is_empty() && seeks_uncoded(condition);
        let covering = condition.any(&|part| *part == Condition::Uncoded).then_some(excerpts);
        Ok(PreparedQuery { test, interviewers: condition.names_role(), marks, covering, marks_uncoded })
    }

    /// The documents in which one of these people may speak.
    fn documents_of(&self, people: &FxHashSet<ParticipantId>) -> FxHashSet<DocumentId> {
        let one = |person: Option<ParticipantId>| person.is_some_and(|person| people.contains(&person));
        let own = self.model.documents.iter().filter(|d| one(d.participant)).map(|d| d.id);
        own.chain(self.model.speakers.iter().filter(|s| one(s.participant)).map(|s| s.document)).collect()
    }
}

/// A condition without the rounds that hold for all of it, which are gathered. Where it asks about what is not coded, they
/// say whose excerpts code: `runde:1 ukodet` is what those of round 1 leave uncovered.
fn without_rounds(condition: &Condition, rounds: &mut Vec<Condition>) -> Condition {
    let is_round = |part: &Condition| matches!(part, Condition::Round(_));
    match condition {
        Condition::Round(_) => rounds.push(condition.clone()),
        Condition::Any(parts) if !parts.is_empty() && parts.iter().all(is_round) => rounds.push(condition.clone()),
        Condition::All(parts) => {
            return Condition::All(parts.iter().map(|part| without_rounds(part, rounds)).collect());
        }
        other => return other.clone(),
    }
    Condition::everything()
}

/// Whether a condition asks about what is not coded, and not of other excerpts.
fn asks_uncoded(condition: &Condition) -> bool {
    match condition {
        Condition::Uncoded => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(asks_uncoded),
        Condition::Not(part) => asks_uncoded(part),
        _ => false,
    }
}

/// Whether a condition asks for marks alone, and so for excerpts.
fn is_of_excerpts(condition: &Condition) -> bool {
    use Condition::{All, Any, Before, By, Coded, Coloured, Memo, Not, Overlaps, Round};
    match condition {
        Coded(_) | Coloured(_) | Memo(_) | By(_) | Round(_) | Overlaps(_) | Before(_) => true,
        All(parts) | Any(parts) => parts.iter().all(is_of_excerpts),
        Not(part) => is_of_excerpts(part),
        _ => false,
    }
}

/// Whether a condition seeks what is not coded, and does not only rule it out or ask it of other excerpts.
fn seeks_uncoded(condition: &Condition) -> bool {
    match condition {
        Condition::Uncoded => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(seeks_uncoded),
        _ => false,
    }
}

/// A condition being made ready.
struct Making<'a> {
    project: &'a Project,
    /// Those of the rounds that are meant.
    excerpts: &'a RoaringBitmap,
    /// Those who look for the words of each condition that asks for words.
    lookers: Vec<(&'a Condition, Option<QueryTerm>)>,
    marks: Vec<Mark>,
}

impl<'a> Making<'a> {
    /// What a condition that asks for words looks for, and the one who does.
    fn looker(&mut self, condition: &'a Condition) -> Option<QueryTerm> {
        if let Some((_, known)) = self.lookers.iter().find(|(known, _)| *known == condition) {
            return known.clone();
        }
        let made = self.project.wanted(condition).map(|wanted| {
            let looker = Finder::new(Arc::clone(&wanted), &self.project.vocabulary);
            (wanted, Rc::new(RefCell::new(looker)))
        });
        self.lookers.push((condition, made.clone()));
        made
    }

    /// What is to be marked in what is found, and whether only where nothing is coded.
    fn mark(&mut self, condition: &'a Condition, uncoded: bool) {
        match condition {
            Condition::All(parts) => {
                let uncoded = uncoded || parts.contains(&Condition::Uncoded);
                parts.iter().for_each(|part| self.mark(part, uncoded));
            }
            Condition::Any(parts) => parts.iter().for_each(|part| self.mark(part, uncoded)),
            Condition::Words(_) | Condition::Near(..) => {
                let Some((wanted, looker)) = self.looker(condition) else { return };
                let project = self.project;
                let strict = wanted.is_forgiving().then(|| project.wanted(&condition.clone().strictly())).flatten();
                let strict = strict.map(|strict| RefCell::new(Finder::new(strict, &project.vocabulary)));
                self.marks.push(Mark { looker, strict, uncoded });
            }
            _ => {}
        }
    }

    /// A condition made ready to be asked of turn after turn.
    fn test(&mut self, condition: &'a Condition, uncoded: bool) -> Result<Test> {
        Ok(match condition {
            Condition::All(parts) => self.all(parts, uncoded || parts.contains(&Condition::Uncoded))?,
            Condition::Any(parts) => Test::Any(self.tests(parts, uncoded)?),
            Condition::Not(part) => Test::Not(Box::new(self.test(part, uncoded)?)),
            Condition::Words(_) | Condition::Near(..) => match self.looker(condition) {
                Some((wanted, looker)) => {
                    let known = self.project.index.as_ref().and_then(|index| index.turns(&wanted));
                    Test::Says { looker, known, uncoded }
                }
                None => Test::Any(Vec::new()),
            },
            Condition::Uncoded => Test::Uncoded,
            Condition::Heard(people) => {
                let people: FxHashSet<ParticipantId> = people.iter().copied().collect();
                Test::Heard { documents: self.project.documents_of(&people), people }
            }
            Condition::In(document) => Test::In(*document),
            Condition::Role(role) => Test::Role(*role),
            of_excerpts => self.touched(of_excerpts)?,
        })
    }

    /// Turns that an excerpt touches which meets a condition.
    fn touched(&self, condition: &Condition) -> Result<Test> {
        let met = self.project.meeting(condition, self.excerpts)?;
        let excerpts = met.iter().filter_map(|bit| self.project.model.excerpts.get(ExcerptId::of_bit(bit)));
        Ok(Test::Touched { documents: excerpts.map(|excerpt| excerpt.document).collect(), excerpts: met })
    }

    /// Conditions that all must hold. Where one says how excerpts stand to others, it says so of the very excerpts that
    /// the others ask for: `tema:A OVERLAPPER tema:B` is a turn with an excerpt of A that overlaps one of B.
    fn all(&mut self, parts: &'a [Condition], uncoded: bool) -> Result<Test> {
        if !parts.iter().any(|part| matches!(part, Condition::Overlaps(_) | Condition::Before(_))) {
            return Ok(Test::All(self.tests(parts, uncoded)?));
        }
        let (of_excerpts, of_turns): (Vec<_>, Vec<_>) = parts.iter().partition(|part| is_of_excerpts(part));
        let mut tests = vec![self.touched(&Condition::All(of_excerpts.into_iter().cloned().collect()))?];
        for part in of_turns {
            tests.push(self.test(part, uncoded)?);
        }
        Ok(Test::All(tests))
    }

    fn tests(&mut self, parts: &'a [Condition], uncoded: bool) -> Result<Vec<Test>> {
        cheapest_first(parts).into_iter().map(|part| self.test(part, uncoded)).collect()
    }
}
