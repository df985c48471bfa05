//! Telling what each column of a table holds, by its heading and by what its cells look like.

use std::collections::HashSet;

use super::columns::Column;
use super::tally::Tally;
use super::vocabulary::{CODES, NOTES, NUMBERS, SAID, SPEAKERS, TIMES, is_one_of};
use crate::import::speakers;

/// What the columns are to be told from.
pub struct Guess<'a> {
    /// What each column looks like.
    pub tallies: &'a [Tally],
    /// Their headings, or none.
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

    /// What a column holds that only counts or times the rows, or is blank.
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

    /// The columns of a table of turns; nothing where the table is another.
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
            set(self.said(&open, Some(speaker))?, Column::Said);
            return Some(columns);
        }
        let by_heading = self.said_by_heading(&open);
        if by_heading.len() >= 2 {
            by_heading.into_iter().for_each(|at| set(at, Column::SaidByHeading));
            return Some(columns);
        }
        let said = self.said(&open, None)?;
        set(said, Column::Said);
        let others_are_notes = open.iter().all(|&at| at == said || self.is_note(at));
        let tells = columns.iter().enumerate().any(|(at, column)| match column {
            Column::Times => self.are_cues(at, said),
            Column::Numbers => true,
            Column::Notes => self.is_named(said, SAID),
            _ => false,
        });
        // Times that may be a part of what is told, as in a plan for a day, are left in it.
        let no_other_times =
            columns.iter().enumerate().all(|(at, column)| *column != Column::Times || self.are_cues(at, said));
        (others_are_notes && tells && no_other_times).then_some(columns)
    }

    /// The column of speakers: the one whose heading says so, else the first whose cells do.
    fn speaker(&self, open: &[usize]) -> Option<usize> {
        let tally = |at: usize| self.tallies.get(at);
        let named =
            |at: usize| self.is_named(at, SPEAKERS) && tally(at).is_some_and(|tally| tally.words <= tally.filled * 4);
        let told = |at: usize| {
            let speech = open.iter().any(|&other| other != at && tally(other).is_some_and(Tally::is_speech));
            !self.is_note(at) && !self.is_named(at, SAID) && speech && tally(at).is_some_and(Tally::is_labels)
        };
        let by_heading = open.iter().copied().find(|at| named(*at));
        by_heading.or_else(|| open.iter().copied().find(|at| told(*at)))
    }

    /// The column of what is said: the one whose heading says so; else the first to the right of the speakers that is
    /// filled in for most rows, for notes are few; else the fullest.
    fn said(&self, open: &[usize], speaker: Option<usize>) -> Option<usize> {
        let others = || open.iter().copied().filter(|at| Some(*at) != speaker && !self.is_note(*at));
        let tally = |at: usize| self.tallies.get(at);
        let rows = self.tallies.iter().map(|tally| tally.filled).max().unwrap_or(0);
        let named = others().find(|at| self.is_named(*at, SAID));
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

    /// The columns that are headed by who says what stands in them.
    fn said_by_heading(&self, open: &[usize]) -> Vec<usize> {
        let mut labels = HashSet::new();
        let tells = |at: &usize| {
            let heading = self.heading(*at);
            speakers::role_of(heading).is_some() && self.tallies.get(*at).is_some_and(Tally::is_speech)
        };
        let told = open.iter().copied().filter(tells);
        told.filter(|at| labels.insert(self.heading(*at).to_lowercase())).collect()
    }

    /// Whether times belong to what is said beside them, and are no part of it.
    fn are_cues(&self, at: usize, said: usize) -> bool {
        let (Some(times), Some(said_in)) = (self.tallies.get(at), self.tallies.get(said)) else { return false };
        self.is_named(said, SAID) || times.sure_times == times.filled || said_in.begin_with_label * 2 >= said_in.filled
    }
}
