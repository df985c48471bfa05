//! Guesses the content of each column of a table from its heading and its cells.

use std::collections::HashSet;

use super::columns::Column;
use super::tally::Tally;
use super::vocabulary::{CODES, NOTES, NUMBERS, SPEAKERS, SPEECH, TIMES, is_one_of};
use crate::import::speakers;

/// The evidence for the guess.
pub struct Guess<'a> {
    /// The statistics of each column.
    pub tallies: &'a [Tally],
    /// The headings of the columns; empty if there are none.
    pub headings: &'a [String],
}

impl Guess<'_> {
    fn heading(&self, at: usize) -> &str {
        self.headings.get(at).map_or("", String::as_str)
    }

    fn is_named(&self, at: usize, words: &[&str]) -> bool {
        is_one_of(self.heading(at), words)
    }

    fn is_note(&self, at: usize) -> bool {
        self.is_named(at, NOTES) || self.is_named(at, CODES)
    }

    /// The content of a column of times or row numbers, or of a blank one; `None` for other columns.
    fn counted(&self, at: usize) -> Option<Column> {
        let tally = self.tallies.get(at)?;
        match () {
            () if tally.filled == 0 => Some(Column::Blank),
            () if self.is_note(at) => None,
            () if tally.times == tally.filled => Some(Column::Times),
            () if tally.is_numbers => Some(Column::Numbers),
            () if tally.times * 10 >= tally.filled * 9 && self.is_named(at, TIMES) => Some(Column::Times),
            () if self.is_named(at, NUMBERS) && tally.words == tally.filled => Some(Column::Numbers),
            () => None,
        }
    }

    /// The content of the columns of a table of turns; `None` if the table is not one.
    pub fn columns(&self) -> Option<Vec<Column>> {
        let width = self.tallies.len();
        let open: Vec<usize> = (0..width).filter(|at| self.counted(*at).is_none()).collect();
        let mut columns: Vec<Column> = (0..width).map(|at| self.counted(at).unwrap_or(Column::Notes)).collect();
        let mut set = |at: usize, column: Column| {
            if let Some(place) = columns.get_mut(at) {
                *place = column;
            }
        };
        if let Some(speaker) = self.speaker(&open) {
            set(speaker, Column::Speakers);
            set(self.speech_column(&open, Some(speaker))?, Column::Speech);
            return Some(columns);
        }
        let by_heading = self.speech_by_heading(&open);
        if by_heading.len() >= 2 {
            by_heading.into_iter().for_each(|at| set(at, Column::SpeechByHeading));
            return Some(columns);
        }
        let said = self.speech_column(&open, None)?;
        set(said, Column::Speech);
        let others_are_notes = open.iter().all(|&at| at == said || self.is_note(at));
        let tells = columns.iter().enumerate().any(|(at, column)| match column {
            Column::Times => self.are_cues(at, said),
            Column::Numbers => true,
            Column::Notes => self.is_named(said, SPEECH),
            _ => false,
        });
        // Times may be part of the content, as in a plan for the day. Then the table is not one of turns.
        let no_other_times =
            columns.iter().enumerate().all(|(at, column)| *column != Column::Times || self.are_cues(at, said));
        (others_are_notes && tells && no_other_times).then_some(columns)
    }

    /// The column of speakers: the one whose heading says so, otherwise the first whose cells look like labels.
    fn speaker(&self, open: &[usize]) -> Option<usize> {
        let tally = |at: usize| self.tallies.get(at);
        let named =
            |at: usize| self.is_named(at, SPEAKERS) && tally(at).is_some_and(|tally| tally.words <= tally.filled * 4);
        let told = |at: usize| {
            let speech = open.iter().any(|&other| other != at && tally(other).is_some_and(Tally::is_speech));
            !self.is_note(at) && !self.is_named(at, SPEECH) && speech && tally(at).is_some_and(Tally::is_labels)
        };
        let by_heading = open.iter().copied().find(|at| named(*at));
        by_heading.or_else(|| open.iter().copied().find(|at| told(*at)))
    }

    /// The column of speech: the one whose heading says so; otherwise the first to the right of the speakers that most
    /// rows have filled in (notes are fewer); otherwise the one with the most words.
    fn speech_column(&self, open: &[usize], speaker: Option<usize>) -> Option<usize> {
        let others = || open.iter().copied().filter(|at| Some(*at) != speaker && !self.is_note(*at));
        let tally = |at: usize| self.tallies.get(at);
        let rows = self.tallies.iter().map(|tally| tally.filled).max().unwrap_or(0);
        let named = others().find(|at| self.is_named(*at, SPEECH));
        let beside = || {
            let after = others().filter(|at| Some(*at) > speaker);
            let full = |at: &usize| tally(*at).is_some_and(|t| t.filled * 10 >= rows * 6 && t.is_speech());
            after.filter(full).min_by_key(|at| *at)
        };
        let fullest = || {
            let speech = others().filter(|at| speaker.is_some() || tally(*at).is_some_and(Tally::is_speech));
            speech.max_by_key(|at| tally(*at).map_or(0, |tally| tally.words))
        };
        named.or_else(beside).or_else(fullest)
    }

    /// The columns of speech whose heading is the speaker's label.
    fn speech_by_heading(&self, open: &[usize]) -> Vec<usize> {
        let mut labels = HashSet::new();
        let tells = |at: &usize| {
            let heading = self.heading(*at);
            speakers::role_of(heading).is_some() && self.tallies.get(*at).is_some_and(Tally::is_speech)
        };
        let told = open.iter().copied().filter(tells);
        told.filter(|at| labels.insert(self.heading(*at).to_lowercase())).collect()
    }

    /// Whether times are time codes of the speech beside them, and not part of the content.
    fn are_cues(&self, at: usize, said: usize) -> bool {
        let (Some(times), Some(said_in)) = (self.tallies.get(at), self.tallies.get(said)) else { return false };
        self.is_named(said, SPEECH)
            || times.sure_times == times.filled
            || said_in.begin_with_label * 2 >= said_in.filled
    }
}
