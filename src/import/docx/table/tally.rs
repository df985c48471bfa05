//! What the cells of one column of a table look like: counted, so that it can be told what the column holds.

use std::collections::HashSet;

use super::grid::Row;
use crate::import::speakers;

/// What the cells of a column look like.
#[derive(Default)]
pub struct Tally {
    /// How many are not blank.
    pub filled: usize,
    /// How many are times.
    pub times: usize,
    /// How many of these can hardly be anything else.
    pub sure_times: usize,
    /// Whether they count the rows.
    pub is_numbers: bool,
    /// How many could be labels of speakers.
    pub labels: usize,
    /// How many of these recur or tell a role.
    pub telling: usize,
    /// How many begin with what could be a label and a colon.
    pub begin_with_label: usize,
    /// How many end as sentences do.
    pub sentences: usize,
    /// How many words stand in all of them.
    pub words: usize,
}

impl Tally {
    /// Looks at one column of these rows.
    pub fn new(rows: &[&Row<'_>], column: usize) -> Self {
        let cells: Vec<&str> = rows.iter().map(|row| row.words(column)).filter(|words| !words.is_empty()).collect();
        let count = |is: &dyn Fn(&&&str) -> bool| cells.iter().filter(|words| is(words)).count();
        let mut seen = HashSet::new();
        let recurring: HashSet<String> =
            cells.iter().map(|words| words.to_lowercase()).filter(|words| !seen.insert(words.clone())).collect();
        let tells = |words: &&&str| {
            speakers::could_be_label(words)
                && (recurring.contains(&words.to_lowercase()) || speakers::role_of(words).is_some())
        };
        let ends = |words: &&&str| words.trim_end_matches(['"', '»', '”', ')', ']']).ends_with(['.', '?', '!', '…']);
        Self {
            filled: cells.len(),
            times: count(&|words| is_time(words)),
            sure_times: count(&|words| speakers::time_alone(words).is_some_and(|time| time.sure)),
            is_numbers: is_numbers(&cells),
            labels: count(&|words| speakers::could_be_label(words)),
            telling: count(&tells),
            begin_with_label: count(&|words| speakers::begins_with_label(words)),
            sentences: count(&ends),
            words: cells.iter().map(|words| words.split_whitespace().count()).sum(),
        }
    }

    /// Whether most cells are sentences, or as long as such.
    pub fn is_speech(&self) -> bool {
        self.filled > 0
            && self.times < self.filled
            && (self.sentences * 2 >= self.filled || self.words >= self.filled * 4)
    }

    /// Whether the cells are labels of speakers, as far as they tell it by themselves.
    pub fn is_labels(&self) -> bool {
        self.filled >= 2 && self.labels * 10 >= self.filled * 9 && self.telling * 2 >= self.filled
    }
}

/// Whether words are a time and nothing else.
pub fn is_time(words: &str) -> bool {
    speakers::time_alone(words).is_some()
}

/// The whole number that words are, with or without a mark after it.
pub fn number(words: &str) -> Option<u64> {
    words.trim_end_matches(['.', ')', ':']).parse().ok()
}

/// Whether the cells count the rows: two or more whole numbers, each greater than the one before.
fn is_numbers(cells: &[&str]) -> bool {
    let numbers: Option<Vec<u64>> = cells.iter().map(|words| number(words)).collect();
    numbers.is_some_and(|numbers| numbers.len() >= 2 && numbers.is_sorted_by(|a, b| a < b))
}
