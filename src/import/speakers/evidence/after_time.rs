//! Labels between a time and the speech, followed only by a space: `[00:00:12] I How are you?`. The end of the label
//! can only be found by comparing lines: nearly all of them begin with one of a few labels.

use std::collections::{HashMap, HashSet};

use crate::import::draft::Draft;
use crate::import::speakers::label::{Candidate, Shape, key};
use crate::import::speakers::time;
use crate::import::speakers::words::Form;

/// The minimum number of lines with a label after a time.
const LINES: usize = 4;
/// The maximum number of speakers.
const SPEAKERS: usize = 12;
/// The maximum number of words in a label.
const WORDS: usize = 4;

/// The label after the time of each line; `None` if the lines with times do not begin with labels.
pub fn labels(draft: &Draft, head: usize, skip: &HashSet<String>) -> Option<Vec<Option<Candidate>>> {
    let tried: Vec<Vec<Candidate>> = draft
        .lines
        .iter()
        .enumerate()
        .map(|(i, line)| if i < head { Vec::new() } else { prefixes(draft.words(line)) })
        .collect();
    let timed: Vec<&Vec<Candidate>> =
        draft.lines.iter().zip(&tried).filter(|(l, _)| has_time(draft.words(l))).map(|(_, p)| p).collect();
    let mut times: HashMap<String, usize> = HashMap::new();
    timed.iter().flat_map(|prefixes| prefixes.iter()).for_each(|c| *times.entry(c.key()).or_default() += 1);
    // The longest prefix that recurs as often as its first word: `Kari Lie`, not `Kari`.
    let of_line = |prefixes: &Vec<Candidate>| {
        let often = |c: &Candidate| times.get(&c.key()).copied().unwrap_or(0);
        let first = prefixes.first().map_or(0, often);
        let recurs = |c: &&Candidate| often(c) >= 2 && often(c) == first && !skip.contains(&key(&c.label));
        prefixes.iter().rev().find(recurs).cloned()
    };
    let chosen: Vec<Candidate> = timed.iter().filter_map(|prefixes| of_line(prefixes)).collect();
    let distinct: HashSet<String> = chosen.iter().map(Candidate::key).collect();
    let is_dense = chosen.len() * 10 >= timed.len() * 9;
    let are_labels = chosen.len() >= LINES && is_dense && (2..=SPEAKERS).contains(&distinct.len());
    are_labels.then(|| tried.iter().map(of_line).collect())
}

fn has_time(line: &str) -> bool {
    time::after_markup(line).1.is_some()
}

/// The first word after a time, the first two and so on, each as a candidate; empty if there is no time.
fn prefixes(line: &str) -> Vec<Candidate> {
    let (open, Some(time)) = time::after_markup(line) else { return Vec::new() };
    let from = open + time.bytes;
    let words = line.get(from..).unwrap_or_default();
    let ends = words.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).take(WORDS);
    let label = |end: usize| {
        let found = Candidate::new(words.get(..end)?, Shape::BesideTime, Some(time.ms), from + end)?;
        (found.form != Form::Lower).then_some(found)
    };
    ends.filter_map(label).collect()
}
