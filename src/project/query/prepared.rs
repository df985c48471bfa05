//! A prepared query of the text: everything that can be computed before any text is read.

use std::sync::{Arc, Mutex};

use roaring::RoaringBitmap;
use rustc_hash::FxHashSet;

use super::excerpts::cheapest_first;
use crate::domain::document::Role;
use crate::domain::ids::{DocumentId, ExcerptId, ParticipantId};
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::project::Project;
use crate::search::analysis::Analyser;
use crate::search::analysis::finder::{Finder, SearchText};
use crate::search::analysis::query_terms::QueryTerms;
use crate::search::handle::{Answer, DocumentWords, Turns};
use crate::search::vocabulary::Vocabulary;

/// A query of the text, prepared for many documents.
pub struct PreparedQuery {
    pub(super) test: Test,
    pub(super) interviewers: bool,
    /// The terms of each of its conditions on words.
    terms: Vec<Arc<QueryTerms>>,
    /// A finder for each of the terms, for searching in one thread.
    pub(super) finders: Mutex<Vec<Finder>>,
    pub(super) marks: Vec<Mark>,
    /// The excerpts whose text counts as coded, if the query has `ukodet`.
    pub(super) covering: Option<RoaringBitmap>,
    /// Whether the hits are the uncoded stretches.
    pub(super) marks_uncoded: bool,
}

/// Words that are highlighted as hits.
pub(super) struct Mark {
    /// The index of the words among the query's terms.
    pub(super) words: usize,
    /// The index of the terms for the exact spelling, if that makes a difference.
    pub(super) strict: Option<usize>,
    /// Whether they are hits only in uncoded text.
    pub(super) uncoded: bool,
}

/// A condition on turns.
pub(super) enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    /// Holds the terms with this index, perhaps only in uncoded text. `known` is what the index found.
    Words {
        words: usize,
        known: Option<Answer<Turns>>,
        uncoded: bool,
    },
    Uncoded,
    Participant {
        people: FxHashSet<ParticipantId>,
        documents: FxHashSet<DocumentId>,
    },
    In(DocumentId),
    Role(Role),
    Touched {
        excerpts: RoaringBitmap,
        documents: FxHashSet<DocumentId>,
    },
}

impl PreparedQuery {
    /// New finders, for another thread.
    pub(super) fn new_finders(&self, vocabulary: &Arc<Vocabulary>) -> Vec<Finder> {
        new_finders(&self.terms, vocabulary)
    }
}

fn new_finders(terms: &[Arc<QueryTerms>], vocabulary: &Arc<Vocabulary>) -> Vec<Finder> {
    terms.iter().map(|terms| Finder::new(Arc::clone(terms), vocabulary)).collect()
}

impl Test {
    /// Whether any turn of a document may meet the test, judged without its text. If not, the text need not be read.
    pub(super) fn may_hold_in(
        &self,
        document: DocumentId,
        finders: &mut [Finder],
        numbers: Option<&DocumentWords>,
    ) -> bool {
        match self {
            Self::All(tests) => tests.iter().all(|test| test.may_hold_in(document, finders, numbers)),
            Self::Any(tests) => tests.iter().any(|test| test.may_hold_in(document, finders, numbers)),
            Self::Words { words, known: Some(answer), .. } => {
                let mut says = |turn: i64| {
                    let known = numbers.and_then(|numbers| Some((numbers.analyser, numbers.turn(turn)?)));
                    let (Some((analyser, words)), Some(finder)) = (known, finders.get_mut(*words)) else { return true };
                    finder.is_match(analyser, SearchText::Numbers(words))
                };
                answer.unsure_documents.contains(&document) || answer.found.of(document).any(&mut says)
            }
            Self::Participant { documents, .. } | Self::Touched { documents, .. } => documents.contains(&document),
            Self::In(id) => document == *id,
            Self::Not(_) | Self::Words { known: None, .. } | Self::Role(_) | Self::Uncoded => true,
        }
    }

    /// Whether any turn of a document may meet the test, judged by its text as a whole. If not, its turns need not be
    /// read.
    pub(super) fn may_hold_in_text(&self, finders: &mut [Finder], analyser: Analyser, text: &str) -> bool {
        match self {
            Self::All(tests) => tests.iter().all(|test| test.may_hold_in_text(finders, analyser, text)),
            Self::Any(tests) => tests.iter().any(|test| test.may_hold_in_text(finders, analyser, text)),
            Self::Words { words, .. } => finders.get_mut(*words).is_some_and(|finder| finder.may_match(analyser, text)),
            _ => true,
        }
    }
}

impl Project {
    /// Prepares a condition for searching the text. The result is valid until the project changes.
    pub fn prepare(&self, condition: &Condition) -> Result<PreparedQuery> {
        let mut rounds = Vec::new();
        let rest = without_rounds(condition, &mut rounds);
        let (condition, excerpts) = if !rounds.is_empty() && asks_uncoded(&rest) {
            (&rest, self.matching(&Condition::Any(rounds), self.model.by_owner.all())?)
        } else {
            (condition, self.in_current_round(condition, self.model.by_owner.all().clone())?)
        };
        let mut preparation =
            Preparation { project: self, excerpts: &excerpts, terms: Vec::new(), known: Vec::new(), marks: Vec::new() };
        preparation.mark(condition, false);
        let test = preparation.test(condition, false)?;
        let Preparation { terms, marks, .. } = preparation;
        let finders = Mutex::new(new_finders(&terms, &self.vocabulary));
        let marks_uncoded = marks.is_empty() && seeks_uncoded(condition);
        let covering = condition.any(&|part| *part == Condition::Uncoded).then_some(excerpts);
        let interviewers = condition.names_role();
        Ok(PreparedQuery { test, interviewers, terms, finders, marks, covering, marks_uncoded })
    }

    /// The documents in which one of these people may speak.
    fn documents_of(&self, people: &FxHashSet<ParticipantId>) -> FxHashSet<DocumentId> {
        let one = |person: Option<ParticipantId>| person.is_some_and(|person| people.contains(&person));
        let own = self.model.documents.iter().filter(|d| one(d.participant)).map(|d| d.id);
        own.chain(self.model.speakers.iter().filter(|s| one(s.participant)).map(|s| s.document)).collect()
    }
}

/// The condition without the rounds that apply to all of it, which are added to `rounds`. With `ukodet` they say which
/// excerpts cover the text: `runde:1 ukodet` is the text that the excerpts of round 1 leave uncovered.
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

/// Whether a condition has `ukodet`, outside `Overlaps` and `Before`.
fn asks_uncoded(condition: &Condition) -> bool {
    match condition {
        Condition::Uncoded => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(asks_uncoded),
        Condition::Not(part) => asks_uncoded(part),
        _ => false,
    }
}

/// Whether a condition is about excerpts only.
fn is_of_excerpts(condition: &Condition) -> bool {
    use Condition::{
        All, Any, Before, Coded, Coder, Coloured, Condensate, Condensation, Condensed, Flagged, Memo, Not, Overlaps,
        Round,
    };
    match condition {
        Coded(_) | Coloured(_) | Memo(_) | Coder(_) | Round(_) | Overlaps(_) | Before(_) => true,
        Condensation(_) | Condensate(_) | Flagged(_) | Condensed(_) => true,
        All(parts) | Any(parts) => parts.iter().all(is_of_excerpts),
        Not(part) => is_of_excerpts(part),
        _ => false,
    }
}

/// Whether a condition has `ukodet`, not negated and outside `Overlaps` and `Before`.
fn seeks_uncoded(condition: &Condition) -> bool {
    match condition {
        Condition::Uncoded => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(seeks_uncoded),
        _ => false,
    }
}

/// A query being prepared.
struct Preparation<'a> {
    project: &'a Project,
    /// The excerpts of the rounds that the query is about.
    excerpts: &'a RoaringBitmap,
    terms: Vec<Arc<QueryTerms>>,
    /// The conditions on words seen so far, each with the index of its terms.
    known: Vec<(&'a Condition, Option<usize>)>,
    marks: Vec<Mark>,
}

impl<'a> Preparation<'a> {
    /// The index of a condition's terms; `None` if it has no words to search for.
    fn words(&mut self, condition: &'a Condition) -> Option<usize> {
        if let Some((_, known)) = self.known.iter().find(|(known, _)| *known == condition) {
            return *known;
        }
        let words = self.project.query_terms(condition).map(|terms| self.add(terms));
        self.known.push((condition, words));
        words
    }

    fn add(&mut self, terms: Arc<QueryTerms>) -> usize {
        self.terms.push(terms);
        self.terms.len() - 1
    }

    /// Collects the words that are hits, and whether only in uncoded text.
    fn mark(&mut self, condition: &'a Condition, uncoded: bool) {
        match condition {
            Condition::All(parts) => {
                let uncoded = uncoded || parts.contains(&Condition::Uncoded);
                parts.iter().for_each(|part| self.mark(part, uncoded));
            }
            Condition::Any(parts) => parts.iter().for_each(|part| self.mark(part, uncoded)),
            Condition::Words(_) | Condition::Near(..) => {
                let Some(words) = self.words(condition) else { return };
                let is_forgiving = self.terms.get(words).is_some_and(|terms| terms.is_forgiving());
                let strict = is_forgiving.then(|| self.project.query_terms(&condition.clone().as_written())).flatten();
                let strict = strict.map(|terms| self.add(terms));
                self.marks.push(Mark { words, strict, uncoded });
            }
            _ => {}
        }
    }

    /// The condition as a test of turns.
    fn test(&mut self, condition: &'a Condition, uncoded: bool) -> Result<Test> {
        Ok(match condition {
            Condition::All(parts) => self.all(parts, uncoded || parts.contains(&Condition::Uncoded))?,
            Condition::Any(parts) => Test::Any(self.tests(parts, uncoded)?),
            Condition::Not(part) => Test::Not(Box::new(self.test(part, uncoded)?)),
            Condition::Words(_) | Condition::Near(..) => match self.words(condition) {
                Some(words) => {
                    let index = self.project.index.as_ref();
                    let known = index.zip(self.terms.get(words)).and_then(|(index, terms)| index.turns(terms));
                    Test::Words { words, known, uncoded }
                }
                None => Test::Any(Vec::new()),
            },
            Condition::Uncoded => Test::Uncoded,
            Condition::Participant(people) => {
                let people: FxHashSet<ParticipantId> = people.iter().copied().collect();
                Test::Participant { documents: self.project.documents_of(&people), people }
            }
            Condition::Document(document) => Test::In(*document),
            Condition::Role(role) => Test::Role(*role),
            of_excerpts => self.touched(of_excerpts)?,
        })
    }

    /// The test for turns touched by an excerpt that meets a condition.
    fn touched(&self, condition: &Condition) -> Result<Test> {
        let met = self.project.matching(condition, self.excerpts)?;
        let excerpts = met.iter().filter_map(|bit| self.project.model.excerpts.get(ExcerptId::of_bit(bit)));
        Ok(Test::Touched { documents: excerpts.map(|excerpt| excerpt.document).collect(), excerpts: met })
    }

    /// The test for conditions that must all hold. `Overlaps` and `Before` apply to the same excerpt as the conditions
    /// beside them: `tema:A OVERLAPPER tema:B` is a turn with an excerpt of A that overlaps one of B.
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
