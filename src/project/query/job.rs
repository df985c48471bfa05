//! A search going on: document after document, a little at a time, so that nobody waits for it. It knows neither order
//! nor rows.

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

/// How many bytes of text are looked through word by word at a time: less than a hundredth of a second's work.
const MOMENT: usize = 128 << 10;

/// How many times quicker a text is read than looked through word by word.
const QUICKER: usize = 8;

/// How many bytes' worth of time it takes to see in the index that nothing is said in an interview.
const PASSED_OVER: usize = 512;

/// How many hits are enough to show something, and then to go on: more than any window has rows.
const SCREENFUL: usize = 200;

/// How many hits are kept for the list. Nobody reads more; all are counted.
const LISTED: usize = 20_000;

/// How far a document has been searched.
#[derive(Clone, Copy, Default)]
struct Within {
    /// The last turn that was looked at.
    turn: i64,
    /// How many bytes of text lie before its end.
    read: usize,
    /// Whether something was found.
    has_hits: bool,
}

/// A search, as far as it has come.
pub struct SearchJob {
    condition: Condition,
    asked: PreparedQuery,
    by_index: bool,
    documents: Vec<DocumentId>,
    next: usize,
    /// How far that document has been searched.
    within: Within,
    /// The first hits, in the order of the documents.
    pub hits: Vec<Hit>,
    /// How many hits there are so far.
    pub count: usize,
    /// Who was heard in them.
    pub people: HashSet<Person>,
    /// In how many documents they are.
    pub documents_with: usize,
}

impl SearchJob {
    /// Begins to search for what meets a condition. Nothing is read yet.
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

    /// Whether all has been searched.
    pub fn is_done(&self) -> bool {
        self.next >= self.documents.len()
    }

    /// Whether the index is asked, or every word looked at.
    pub fn is_by_index(&self) -> bool {
        self.by_index
    }

    /// Whether words are asked for: without any, whole turns are found.
    pub fn asks_for_words(&self) -> bool {
        !self.condition.marked().is_empty()
    }

    /// Whether what is found depends on what is marked, and not only on what is said and by whom.
    pub fn rests_on_marks(&self) -> bool {
        use Condition::{Before, Coded, Coder, Coloured, Memo, Overlaps, Round, Uncoded};
        self.condition.any(&|part| {
            matches!(part, Coded(_) | Coloured(_) | Memo(_) | Coder(_) | Round(_) | Uncoded | Overlaps(_) | Before(_))
        })
    }

    /// Those who are heard in no hit, of those whom the condition lets be heard: only when all has been searched is it
    /// known who they are.
    pub fn absent(&self, project: &Project) -> Option<Absent> {
        self.is_done().then(|| project.absent_beside(&self.people, Some(&self.condition)))
    }

    /// How many documents have been searched, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.documents.len())
    }

    /// Searches on for a moment. Returns whether there are new hits for the list.
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
            let spent = document.map_or(Ok(0), |document| self.look_on(project, document, room));
            if spent.is_err() || document.is_none() {
                self.turn_over();
            }
            room = room.saturating_sub(spent?);
            // The first that can be shown is shown at once.
            if before == 0 && self.hits.len() >= SCREENFUL {
                break;
            }
        }
        Ok(self.hits.len() > before)
    }

    /// Goes on to the next document.
    fn turn_over(&mut self) {
        (self.next, self.within) = (self.next + 1, Within::default());
    }

    /// Looks on in a document, to the turn with a hit where there is no more room or enough is found. Returns how many
    /// bytes of room that took, at least one.
    fn look_on(&mut self, project: &Project, document: &Document, room: usize) -> Result<usize> {
        let Within { turn, read: from, has_hits } = self.within;
        let enough = if self.hits.is_empty() { SCREENFUL } else { usize::MAX };
        let (mut places, mut found, mut looked) = (Vec::new(), 0, 0);
        // The index has said in which turns to look.
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
            self.turn_over();
            return Ok(passed);
        };
        let length = project.text(document.id)?.text.len();
        match stopped.filter(|_| last.span.end < length) {
            Some(turn) => {
                self.within = Within { turn, read: last.span.end, has_hits: true };
                Ok(spent(last.span.end, looked))
            }
            None => {
                self.turn_over();
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
    fn a_search_goes_on_where_there_is_more_than_a_moments_work() {
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
    fn a_search_goes_on_within_a_document() {
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
