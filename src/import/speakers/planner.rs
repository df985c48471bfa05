//! Builds the plan of a draft's turns, line by line.

use std::collections::{BTreeSet, HashMap};

use super::label::Candidate;
use super::timing::Timing;
use super::words::is_direction;
use crate::domain::document::Role;
use crate::domain::span::Span;
use crate::import::draft::{Draft, Line, LineKind, Opens, Remark};
use crate::import::plan::{Piece, Plan, PlannedSpeaker, PlannedTurn};
use crate::import::transcript::{LeftOut, RoleEvidence, Warning};

/// Brackets with at least this many words are a note, not an aside of the speaker.
const NOTE: usize = 4;

/// A plan being built.
pub struct Planner<'a> {
    draft: &'a Draft,
    plan: Plan,
    /// The indices of speakers by the keys of their labels.
    places: HashMap<String, usize>,
    /// The spellings of each speaker's label, with their counts.
    spellings: Vec<Vec<(String, usize)>>,
    badges: Vec<String>,
    voices: Vec<String>,
    /// Whether there are labels. If not, each paragraph is a turn.
    labelled: bool,
    /// Whether the format gives speakers. Then a line without one has no speaker.
    voiced: bool,
    timing: Timing,
    /// A time from a line of its own or from the end of a paragraph, which belongs to the next line.
    waiting: Option<i64>,
    /// The speaker before a heading or a note, who continues after it.
    interrupted: Option<Option<usize>>,
}

impl<'a> Planner<'a> {
    /// A planner for a draft with these labels.
    pub fn new(draft: &'a Draft, labels: &[Option<Candidate>]) -> Self {
        let mut planner = Self {
            draft,
            plan: Plan::default(),
            places: HashMap::new(),
            spellings: Vec::new(),
            badges: Vec::new(),
            voices: Vec::new(),
            labelled: labels.iter().any(Option::is_some),
            voiced: draft.lines.iter().any(|line| line.voice.is_some()),
            timing: Timing::of(draft, labels),
            waiting: None,
            interrupted: None,
        };
        planner.voices = planner.unwanted_voices(labels);
        planner
    }

    /// Adds a line with its label, if any, and the span of a remark in brackets that is part of the speech.
    pub fn line(&mut self, line: &Line, label: Option<&Candidate>, direction: Option<Span>) {
        match label {
            Some(label) => self.labelled_line(line, label, direction),
            None if line.kind == LineKind::Nobody || line.heading.is_some() || self.is_note(line) => self.nobody(line),
            None => self.plain_line(line),
        }
        self.waiting = line.until_ms.or(self.waiting);
    }

    fn labelled_line(&mut self, line: &Line, label: &Candidate, direction: Option<Span>) {
        let start = line.span.start;
        let after = Span { start: start + label.said.min(line.span.len()), end: line.span.end };
        let (span, time_ms) = self.timing.without_time(self.draft, after, true);
        let speaker = self.speaker(label);
        let time_ms = label.time_ms.or(time_ms).or(self.waiting.take()).or(line.time_ms);
        let shifted = |span: Span| Span { start: start + span.start, end: start + span.end };
        let mut pieces = vec![Piece::new(span, Opens::Paragraph)];
        if let Some(direction) = direction {
            pieces = vec![Piece::new(shifted(direction), Opens::Paragraph), Piece::new(span, Opens::Wrap)];
        }
        if let Some(aside) = label.aside.map(shifted) {
            let words = aside.of(&self.draft.text).unwrap_or_default().to_owned();
            self.plan.remarks.push(Remark { words, ..Remark::at(span) });
        }
        self.interrupted = None;
        self.turn(line, Some(speaker), time_ms, pieces);
    }

    /// Whether a line is a note of the transcriber: a long text in brackets that is not about how something is said.
    fn is_note(&self, line: &Line) -> bool {
        let words = self.draft.words(line).trim();
        let inner = [('[', ']'), ('(', ')')].into_iter().find_map(|(open, close)| {
            words.strip_prefix(open)?.strip_suffix(close).filter(|inner| !inner.contains([open, close]))
        });
        let is_long = |inner: &str| inner.split_whitespace().count() >= NOTE && !is_direction(inner);
        self.labelled && !self.draft.cues && line.opens == Opens::Paragraph && inner.is_some_and(is_long)
    }

    /// Adds a heading, a note or a face sheet as a turn without a speaker. The speaker before it continues after it.
    fn nobody(&mut self, line: &Line) {
        if let Some(turn) = self.plan.turns.last_mut().filter(|t| t.speaker.is_none() && line.opens != Opens::Paragraph)
        {
            turn.pieces.push(Piece::new(line.span, line.opens));
            return;
        }
        let before = self.plan.turns.last().map_or(Some(None), |turn| Some(turn.speaker));
        self.interrupted = self.interrupted.or(before);
        let piece = Piece::new(line.span, Opens::Paragraph);
        let begins = line.span.start;
        self.plan.turns.push(PlannedTurn { begins, speaker: None, time_ms: None, pieces: vec![piece] });
    }

    fn plain_line(&mut self, line: &Line) {
        let (span, time_ms) = self.timing.without_time(self.draft, line.span, false);
        let opens = if self.draft.cues { Opens::Wrap } else { line.opens };
        let (piece, time_ms) = (Piece::new(span, opens), time_ms.or(line.time_ms));
        if span.of(&self.draft.text).is_none_or(|w| w.trim().is_empty()) {
            self.waiting = time_ms;
            return;
        }
        if let Some(speaker) = self.interrupted.take() {
            let time_ms = time_ms.or(self.waiting.take());
            return self.turn(line, speaker, time_ms, vec![piece]);
        }
        let goes_on = (self.labelled && !self.voiced) || line.opens != Opens::Paragraph;
        match self.plan.turns.last_mut().filter(|_| goes_on) {
            Some(turn) => {
                let is_begun =
                    turn.pieces.iter().any(|p| p.span.of(&self.draft.text).is_some_and(|w| !w.trim().is_empty()));
                let time_ms = time_ms.or(self.waiting.take());
                // A time in the middle of a turn is not its start.
                if !is_begun {
                    turn.time_ms = turn.time_ms.or(time_ms);
                }
                turn.pieces.push(Piece { time_ms: time_ms.filter(|_| is_begun), ..piece });
            }
            None => {
                let time_ms = time_ms.or(self.waiting.take());
                self.turn(line, None, time_ms, vec![piece]);
            }
        }
    }

    /// Begins a turn. In a subtitle file, a repeated label continues the last turn.
    fn turn(&mut self, line: &Line, speaker: Option<usize>, time_ms: Option<i64>, pieces: Vec<Piece>) {
        let turn = PlannedTurn { begins: line.span.start, speaker, time_ms, pieces };
        let goes_on = self.draft.cues && (speaker.is_some() || self.voiced);
        match self.plan.turns.last_mut().filter(|last| goes_on && last.speaker == speaker) {
            Some(last) => last.append(turn.wrapped()),
            None => self.plan.turns.push(turn),
        }
    }

    fn speaker(&mut self, label: &Candidate) -> usize {
        let speakers = &mut self.plan.speakers;
        let at = *self.places.entry(label.key()).or_insert_with(|| {
            let (label, role) = (label.label.clone(), Role::Other);
            speakers.push(PlannedSpeaker { label, role, evidence: RoleEvidence::Manner, remarks: Vec::new() });
            speakers.len() - 1
        });
        self.spellings.resize(self.plan.speakers.len(), Vec::new());
        if let (Some(speaker), Some(remark)) = (self.plan.speakers.get_mut(at), &label.remark)
            && !speaker.remarks.contains(remark)
        {
            speaker.remarks.push(remark.clone());
        }
        if let Some(spellings) = self.spellings.get_mut(at) {
            match spellings.iter_mut().find(|(spelling, _)| *spelling == label.label) {
                Some((_, times)) => *times += 1,
                None => spellings.push((label.label.clone(), 1)),
            }
        }
        self.badges.extend(label.badge.clone().filter(|badge| !self.badges.contains(badge)));
        at
    }

    /// The names given by the format that were not accepted as speakers.
    fn unwanted_voices(&self, labels: &[Option<Candidate>]) -> Vec<String> {
        let unwanted = self.draft.lines.iter().zip(labels).filter(|(_, label)| label.is_none());
        let names: BTreeSet<&str> = unwanted.filter_map(|(line, _)| line.voice.as_deref()).collect();
        names.into_iter().map(str::to_owned).collect()
    }

    /// The plan, with each label in its most frequent spelling, and without speakers who say nothing.
    pub fn finish(mut self) -> Plan {
        for (speaker, spellings) in self.plan.speakers.iter_mut().zip(&self.spellings) {
            let most = spellings.iter().map(|(_, times)| *times).max().unwrap_or(0);
            if let Some((spelling, _)) = spellings.iter().find(|(_, times)| *times == most) {
                speaker.label.clone_from(spelling);
            }
        }
        let left_out = [(LeftOut::Badges, &mut self.badges), (LeftOut::Voices, &mut self.voices)];
        for (what, words) in left_out.into_iter().filter(|(_, words)| !words.is_empty()) {
            self.plan.warnings.push(Warning::LeftOut(what, std::mem::take(words)));
        }
        self.keep_silent_labels();
        self.plan
    }

    /// Turns labels without any speech into text without a speaker, and removes their speakers.
    fn keep_silent_labels(&mut self) {
        let says = |turn: &PlannedTurn| {
            turn.pieces.iter().any(|p| p.span.of(&self.draft.text).is_some_and(|words| !words.trim().is_empty()))
        };
        let heard: BTreeSet<usize> =
            self.plan.turns.iter().filter(|turn| says(turn)).filter_map(|turn| turn.speaker).collect();
        let heard: Vec<usize> = heard.into_iter().collect();
        for turn in self.plan.turns.iter_mut().filter(|turn| turn.speaker.is_some()) {
            let place = turn.speaker.and_then(|at| heard.binary_search(&at).ok());
            if place.is_none() {
                let at = self.draft.lines.partition_point(|line| line.span.start < turn.begins);
                let line = self.draft.lines.get(at);
                let whole = line.map(|line| Piece::new(line.span, Opens::Paragraph));
                turn.pieces = whole.into_iter().collect();
            }
            turn.speaker = place;
        }
        let speakers = std::mem::take(&mut self.plan.speakers).into_iter().enumerate();
        let is_heard = |at: &usize| heard.binary_search(at).is_ok();
        self.plan.speakers = speakers.filter(|(at, _)| is_heard(at)).map(|(_, speaker)| speaker).collect();
    }
}
