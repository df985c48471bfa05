//! A running search. It goes through one document after another in small steps, so that the interface never waits. It
//! knows nothing about sorting or rows.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::hit::Hit;
use super::{PreparedQuery, TextHit};
use crate::analysis::count::Person;
use crate::domain::document::Document;
use crate::domain::ids::DocumentId;
use crate::domain::query::condition::Condition;
use crate::error::Result;
use crate::project::Project;
use crate::project::absent::Absent;

/// How many bytes of text are searched word by word in one step: less than 10 ms of work.
const MOMENT: usize = 128 << 10;

/// How many times faster a text is read than searched word by word.
const QUICKER: usize = 8;

/// The cost of finding in the index that a document has no hit, in bytes of text.
const PASSED_OVER: usize = 512;

/// The first hits are shown as soon as there are this many: more than any window has rows.
const SCREENFUL: usize = 200;

/// The most hits that are listed. Nobody reads more; all are counted.
const LISTED: usize = 20_000;

/// The progress within a document.
#[derive(Clone, Copy, Default)]
struct Within {
    /// The last turn that was searched.
    turn: i64,
    /// The byte position of its end.
    read: usize,
    /// Whether something was found.
    has_hits: bool,
}

/// A search and its progress.
pub struct SearchJob {
    condition: Condition,
    asked: PreparedQuery,
    by_index: bool,
    documents: Vec<DocumentId>,
    next: usize,
    /// The progress within the current document.
    within: Within,
    /// The first hits, in document order.
    pub hits: Vec<Hit>,
    /// How many hits there are so far.
    pub count: usize,
    /// The speakers of the hits.
    pub people: HashSet<Person>,
    /// The number of documents with hits.
    pub documents_with: usize,
}

impl SearchJob {
    /// Starts a search for a condition. Reads nothing yet.
    pub fn new(project: &Project, condition: Condition) -> Result<Self> {
        Ok(Self {
            asked: project.prepare(&condition)?,
            by_index: index_is_ready(project),
            condition,
            documents: project.model().documents_in_order().iter().map(|document| document.id).collect(),
            next: 0,
            within: Within::default(),
            hits: Vec::new(),
            count: 0,
            people: HashSet::new(),
            documents_with: 0,
        })
    }

    /// Whether the search is complete.
    pub fn is_done(&self) -> bool {
        self.next >= self.documents.len()
    }

    /// Whether the index is used, rather than searching every word.
    pub fn is_by_index(&self) -> bool {
        self.by_index
    }

    /// Whether the query has words. Without words, it finds whole turns.
    pub fn asks_for_words(&self) -> bool {
        !self.condition.marked().is_empty()
    }

    /// Whether the result depends on excerpts, and not only on text and speakers.
    pub fn rests_on_marks(&self) -> bool {
        use Condition::{Before, Coded, Coder, Coloured, Memo, Overlaps, Round, Uncoded};
        self.condition.any(&|part| {
            matches!(part, Coded(_) | Coloured(_) | Memo(_) | Coder(_) | Round(_) | Uncoded | Overlaps(_) | Before(_))
        })
    }

    /// The participants without a hit, among those who can match the condition. `None` until the search is complete.
    pub fn absent(&self, project: &Project) -> Option<Absent> {
        self.is_done().then(|| project.absent_beside(&self.people, Some(&self.condition)))
    }

    /// The numbers of documents searched and of all documents.
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.documents.len())
    }

    /// Does one step of the search. Returns whether there are new hits for the list.
    pub fn go_on(&mut self, project: &Project) -> Result<bool> {
        if !self.by_index && index_is_ready(project) {
            self.asked = project.prepare(&self.condition)?;
            self.by_index = true;
        }
        let before = self.hits.len();
        let mut room = MOMENT;
        while room > 0
            && let Some(id) = self.documents.get(self.next).copied()
        {
            let document = project.model().documents.get(id);
            let spent = document.map_or(Ok(0), |document| self.search_in(project, document, room));
            if spent.is_err() || document.is_none() {
                self.next_document();
            }
            room = room.saturating_sub(spent?);
            // The first hits are shown at once.
            if before == 0 && self.hits.len() >= SCREENFUL {
                break;
            }
        }
        Ok(self.hits.len() > before)
    }

    /// Moves on to the next document.
    fn next_document(&mut self) {
        (self.next, self.within) = (self.next + 1, Within::default());
    }

    /// Continues in a document, until the budget is used up or enough hits are found. Returns the cost in bytes, at
    /// least 1.
    fn search_in(&mut self, project: &Project, document: &Document, room: usize) -> Result<usize> {
        let Within { turn, read: from, has_hits } = self.within;
        let enough = if self.hits.is_empty() { SCREENFUL } else { usize::MAX };
        let (mut places, mut found, mut looked) = (Vec::new(), 0, 0);
        // The index knows which turns to search.
        let by_index = self.by_index;
        let spent = |to: usize, looked: usize| {
            let read = to.saturating_sub(from);
            if by_index { read / QUICKER + looked } else { read }.max(1)
        };
        let stopped = project.each_text_hit(document, &self.asked, turn, &mut |place| {
            looked += place.span.len();
            found += place.hits.len().max(1);
            let is_enough = found >= enough || spent(place.span.end, looked) >= room;
            places.push(place);
            if is_enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        let nth = u32::try_from(self.next + 1).unwrap_or(u32::MAX);
        places.iter().for_each(|place| self.take(project, place, nth));
        self.documents_with += usize::from(!has_hits && !places.is_empty());
        let Some(last) = places.last() else {
            let passed = if by_index { PASSED_OVER } else { spent(project.text(document.id)?.text.len(), 0) };
            self.next_document();
            return Ok(passed);
        };
        let length = project.text(document.id)?.text.len();
        match stopped.filter(|_| last.span.end < length) {
            Some(turn) => {
                self.within = Within { turn, read: last.span.end, has_hits: true };
                Ok(spent(last.span.end, looked))
            }
            None => {
                self.next_document();
                Ok(spent(length, looked))
            }
        }
    }

    fn take(&mut self, project: &Project, place: &TextHit, nth: u32) {
        self.people.extend(project.model().person_in(place.document, place.speaker));
        let whole = [place.span];
        let spans = if place.hits.is_empty() { &whole[..] } else { &place.hits };
        self.count += spans.len();
        let room = LISTED.saturating_sub(self.hits.len());
        self.hits.extend(spans.iter().take(room).map(|span| Hit {
            document: place.document,
            turn: place.turn,
            speaker: place.speaker,
            span: *span,
            within: place.span,
            loosely: place.loosely.binary_search(span).is_ok(),
            nth,
        }));
    }
}

fn index_is_ready(project: &Project) -> bool {
    project.index().is_some_and(|index| index.is_ready())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::document::Incoming;
    use crate::project::testing::{Study, incoming, transcript};

    #[test]
    fn a_long_search_takes_several_steps() {
        let mut study = Study::new();
        let long = "C: ".to_owned() + &"ord ".repeat(100_000);
        let names: Vec<String> = (1..=3).map(|n| format!("I0{n}")).collect();
        let all: Vec<Incoming> = names.iter().map(|name| incoming(name, transcript(&[&long, "C: Trett."]))).collect();
        study.import(&all, &[]).unwrap();
        let mut job = SearchJob::new(&study, study.understand("trett").unwrap()).unwrap();
        assert!(job.go_on(&study).unwrap());
        assert_eq!((job.count, job.is_done(), job.progress()), (1, false, (1, 3)));
        job.go_on(&study).unwrap();
        job.go_on(&study).unwrap();
        assert_eq!((job.count, job.is_done(), job.documents_with), (3, true, 3));
        let mut many = SearchJob::new(&study, study.understand("ord").unwrap()).unwrap();
        while !many.is_done() {
            many.go_on(&study).unwrap();
        }
        assert_eq!((many.count, many.hits.len()), (300_000, LISTED));
    }

    #[test]
    fn a_search_continues_within_a_document() {
        let mut study = Study::new();
        let lines = vec!["C: Trett, og litt til som ingen leter etter."; 10_000];
        let all = ["I01", "I02"].map(|name| incoming(name, transcript(&lines)));
        study.import(&all, &[]).unwrap();
        let condition = study.understand("trett").unwrap();
        let mut job = SearchJob::new(&study, condition.clone()).unwrap();
        assert!(job.go_on(&study).unwrap());
        // A screenful, and then more at a time.
        assert_eq!((job.count, job.documents_with, job.progress()), (200, 1, (0, 2)));
        job.go_on(&study).unwrap();
        assert!((1_000..10_000).contains(&job.count), "{}", job.count);
        while !job.is_done() {
            job.go_on(&study).unwrap();
        }
        assert_eq!((job.count, job.documents_with, job.progress()), (20_000, 2, (2, 2)));
        let found: Vec<_> = job.hits.iter().map(|hit| (hit.document, hit.turn, hit.span)).collect();
        let places = study.text_hits(&condition).unwrap();
        let expected: Vec<_> = places.iter().map(|place| (place.document, place.turn, place.hits[0])).collect();
        assert!(found == expected, "nothing twice, nothing left out");
    }
}
