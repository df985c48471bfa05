//! A search going on: document after document, a little at a time, so that nobody waits for it. It is no list on a
//! screen; it knows neither order nor rows.

use std::collections::HashSet;
use std::ops::ControlFlow;

use crate::analysis::count::Person;
use crate::domain::document::Document;
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::query::condition::Condition;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::{PreparedQuery, TextHit};
use crate::tui::screen::absent::Absent;

/// How many bytes of text are looked through word by word at a time: less than a hundredth of a second's work.
const MOMENT: usize = 128 << 10;

/// How many times quicker a text is read than looked through word by word.
const QUICKER: usize = 8;

/// How many bytes' worth of time it takes to see in the index that nothing is said in an interview.
const PASSED_OVER: usize = 512;

/// How many hits are enough to show something, and then to go on: more than any window has rows.
const SCREENFUL: usize = 200;

/// How many hits are kept for the list. Nobody reads more; all are counted.
pub const LISTED: usize = 20_000;

/// One place at which something was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The document.
    pub document: DocumentId,
    /// The turn's number in it.
    pub turn: i64,
    /// Who speaks.
    pub speaker: Option<SpeakerId>,
    /// The words that were found, in bytes of the document's text; the whole turn where no words were asked for.
    pub span: Span,
    /// The turn, in bytes of the document's text.
    pub within: Span,
    /// Whether they are written otherwise than what was asked for.
    pub loosely: bool,
    /// Which of the documents it is, from 0.
    pub nth: u32,
}

impl Hit {
    /// Whether words were found, and not only a turn.
    pub fn has_words(&self) -> bool {
        self.span != self.within
    }
}

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
    pub fn silent(&self, project: &Project) -> Option<Absent> {
        let silent = || Absent::but(project, &self.people, Some(&self.condition));
        self.is_done().then(silent)
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
