//! Statistics of the cells in one column of a table, used to guess its content.

use std::collections::HashSet;

use super::grid::Row;
use crate::import::speakers;

/// Counts of the cells in a column.
#[derive(Default)]
pub struct Tally {
    /// Cells that are not blank.
    pub filled: usize,
    /// Cells that are times.
    pub times: usize,
    /// Times that can hardly be anything else.
    pub sure_times: usize,
    /// Whether the cells are row numbers.
    pub is_numbers: bool,
    /// Cells that could be speaker labels.
    pub labels: usize,
    /// Possible labels that recur or are a role word.
    pub strong_labels: usize,
    /// Cells that begin with a possible label and a colon.
    pub begin_with_label: usize,
    /// Cells that end like a sentence.
    pub sentences: usize,
    /// The number of words in all cells.
    pub words: usize,
}

impl Tally {
    /// Counts one column of these rows.
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
            strong_labels: count(&tells),
            begin_with_label: count(&|words| speakers::begins_with_label(words)),
            sentences: count(&ends),
            words: cells.iter().map(|words| words.split_whitespace().count()).sum(),
        }
    }

    /// Whether most cells are sentences, or as long as sentences.
    pub fn is_speech(&self) -> bool {
        self.filled > 0
            && self.times < self.filled
            && (self.sentences * 2 >= self.filled || self.words >= self.filled * 4)
    }

    /// Whether the cells look like speaker labels.
    pub fn is_labels(&self) -> bool {
        self.filled >= 2 && self.labels * 10 >= self.filled * 9 && self.strong_labels * 2 >= self.filled
    }
}

/// Whether the text is a time and nothing else.
pub fn is_time(words: &str) -> bool {
    speakers::time_alone(words).is_some()
}

/// The text as a whole number; a `.`, `)` or `:` may follow.
pub fn number(words: &str) -> Option<u64> {
    words.trim_end_matches(['.', ')', ':']).parse().ok()
}

/// Whether the cells are row numbers: at least two whole numbers, in increasing order.
fn is_numbers(cells: &[&str]) -> bool {
    let numbers: Option<Vec<u64>> = cells.iter().map(|words| number(words)).collect();
    numbers.is_some_and(|numbers| numbers.len() >= 2 && numbers.is_sorted_by(|a, b| a < b))
}
