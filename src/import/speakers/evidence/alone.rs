//! Labels on lines of their own: they recur, are nearly always followed by a line that is not a label, and begin early.
//!
//! The headings of a form (`Navn`, `Alder`, `Bosted`) may recur too, if the form was filled in more than once, but they
//! follow each other.

use std::collections::{HashMap, HashSet};

use super::{DENSE, Paragraphs, take_turns};
use crate::import::speakers::label::{Candidate, Shape};

/// The keys of the labels on lines of their own. Empty if these do not look like labels: fewer than two different ones,
/// none near the beginning, or too few of them that do not alternate either.
pub fn chosen(text: &Paragraphs) -> HashSet<String> {
    let is_alone = |c: &Option<Candidate>| c.as_ref().filter(|c| c.shape == Shape::Alone).map(Candidate::key);
    let keys: Vec<Option<String>> = text.all.iter().map(is_alone).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    keys.iter().flatten().for_each(|key| *times.entry(key).or_default() += 1);
    times.retain(|_, times| *times >= 2);
    let is_label = |key: &&String| times.contains_key(key.as_str());
    let is_before_words = |i: usize| keys.get(i + 1).is_some_and(|next| next.as_ref().filter(is_label).is_none());
    let followed_by_words = |key: &str| {
        let places = keys.iter().enumerate().filter(|(_, other)| other.as_deref() == Some(key));
        places.filter(|(i, _)| is_before_words(*i)).count()
    };
    // Nine of ten times, at least.
    let chosen: HashSet<String> = times
        .iter()
        .filter(|(key, all)| followed_by_words(key) * 10 >= **all * 9)
        .map(|(&key, _)| key.to_owned())
        .collect();
    let is_chosen = |key: &Option<String>| key.as_ref().is_some_and(|key| chosen.contains(key));
    let early = keys.iter().position(is_chosen).is_some_and(|first| first <= 3.max(keys.len() / 5));
    let labelled = || text.all.iter().flatten().filter(|c| c.shape == Shape::Alone && chosen.contains(&c.key()));
    // A turn takes two paragraphs here, one for the label and one for the words.
    let dense = labelled().count() * 100 >= text.count() * 2 * DENSE;
    if chosen.len() >= 2 && early && (dense || take_turns(labelled())) { chosen } else { HashSet::new() }
}
