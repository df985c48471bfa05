//! Evidence: which candidates are labels, judged over the whole document. A label recurs, or is a word for a role, or
//! stands in a document in which every line has one; a colon in what someone says does none of these.

use std::collections::{HashMap, HashSet};

use super::label::{Candidate, Shape, key};
use super::words::{self, Form, form};
use crate::import::Options;
use crate::import::draft::{Draft, Line, Opens};

/// The share of lines, in percent, that must carry a label before any is believed.
const DENSE: usize = 12;
/// How many lines a document has at most where a label may occur only once.
const SHORT: usize = 24;

/// For every line of the draft the label that it begins with, if it does.
pub fn labels(draft: &Draft, options: &Options) -> Vec<Option<Candidate>> {
    let skip: HashSet<String> = options.not_speakers.iter().map(|l| key(l)).collect();
    let head = head_lines(draft);
    let all: Vec<Option<Candidate>> = draft
        .lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let found = super::label::candidate(draft.words(line), line.bold);
            found.filter(|c| i >= head && !skip.contains(&c.key()))
        })
        .collect();
    // What stands after the end, often in whole sentences without labels, says nothing about the labels before it.
    let until = draft.lines.iter().rposition(|l| words::is_ending(draft.words(l))).unwrap_or(all.len());
    let followed = [&[Shape::Colon, Shape::Tab, Shape::Timed][..], &[Shape::Bold]];
    for shapes in followed {
        let lines = draft.lines.get(head..until).unwrap_or_default();
        let chosen = chosen(lines, all.get(head..until).unwrap_or_default(), shapes);
        if !chosen.is_empty() {
            return kept(all, |c| shapes.contains(&c.shape) && chosen.contains(&c.key()));
        }
    }
    let chosen = standing_alone(&all);
    kept(all, |c| c.shape == Shape::Alone && chosen.contains(&c.key()))
}

fn kept(all: Vec<Option<Candidate>>, is_label: impl Fn(&Candidate) -> bool) -> Vec<Option<Candidate>> {
    all.into_iter().map(|c| c.filter(|c| is_label(c))).collect()
}

/// How many lines at the start are a heading block (`Dato: …`, `Informant: I03`): through the last line among the
/// first twenty that begins with a heading's word, and through such lines with a role right after it.
fn head_lines(draft: &Draft) -> usize {
    let parted = |i: usize| {
        let words = draft.lines.get(i).map(|l| draft.words(l)).unwrap_or_default();
        words.split_once([':', '\t']).map(|(name, rest)| (name.trim_matches(['*', '_', '#', ' ']), rest.trim()))
    };
    let heading = |i: &usize| parted(*i).is_some_and(|(name, _)| words::is_heading(name) && name.len() <= 40);
    let mut end = (0..draft.lines.len().min(20)).rev().find(heading).map_or(0, |i| i + 1);
    // A heading that stands among what is said is part of it.
    let said = |i: usize| {
        draft.lines.get(i).is_some_and(|l| draft.words(l).trim_end().ends_with(['?', '!', '.']))
            && parted(i).is_some_and(|(name, _)| form(name).is_some())
    };
    if (0..end).any(said) {
        return 0;
    }
    let value = |rest: &str| {
        let tidy = rest.trim_matches(['*', '_', ' ']);
        let named = tidy.split_whitespace().all(|w| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
        named && !tidy.is_empty() && !tidy.ends_with(['.', '?', '!', ',']) && form(tidy).is_some()
    };
    while end > 0 && parted(end).is_some_and(|(name, rest)| words::is_long_role(name) && value(rest)) {
        end += 1;
    }
    end
}

/// What is known of one would-be label.
struct Tally {
    form: Form,
    /// Whether a time stands beside it somewhere, as beside nothing in speech.
    timed: bool,
    times: usize,
    label: String,
}

fn tally<'a>(found: impl Iterator<Item = &'a Candidate>) -> HashMap<String, Tally> {
    let mut tallies: HashMap<String, Tally> = HashMap::new();
    for c in found {
        let fresh = || Tally { form: c.form, timed: false, times: 0, label: c.label.clone() };
        let tally = tallies.entry(c.key()).or_insert_with(fresh);
        tally.times += 1;
        tally.timed |= c.time_ms.is_some();
    }
    tallies
}

/// The labels among the candidates of these shapes, by key.
fn chosen(lines: &[Line], all: &[Option<Candidate>], shapes: &[Shape]) -> HashSet<String> {
    let of_shape = || all.iter().flatten().filter(|c| shapes.contains(&c.shape));
    let tallies = tally(of_shape());
    let count = all.len();
    let recurs = |t: &Tally| match t.form {
        _ if words::is_ordinary(&t.label) => t.times * 20 >= count,
        Form::Role => true,
        Form::Code => t.times >= 2 || count <= SHORT,
        Form::Name if t.timed => !words::like_a_noun(&t.label) || t.times >= 2,
        Form::Name => t.times >= 2 && !(words::like_a_noun(&t.label) && t.times * 10 < count),
        Form::Lower => t.times >= 3 && t.times * 10 >= count,
    };
    let mut chosen: HashSet<String> = tallies.iter().filter(|(_, t)| recurs(t)).map(|(key, _)| key.clone()).collect();
    // A form, in which every line has a heading of its own, has none that recurs.
    let one_recurs = tallies.values().any(|t| t.times >= 2 || matches!(t.form, Form::Role | Form::Code));
    if one_recurs && tallies.len() >= 2 && every_line_has_one(lines, all, shapes) {
        let names = tallies.iter().filter(|(_, t)| t.form == Form::Name && !words::like_a_noun(&t.label));
        chosen.extend(names.map(|(key, _)| key.clone()));
    }
    let labelled = of_shape().filter(|c| chosen.contains(&c.key())).count();
    let enough = if chosen.len() >= 2 { DENSE } else { 2 * DENSE };
    if labelled * 100 >= count * enough { chosen } else { HashSet::new() }
}

/// Whether the document is short and each of its lines, from the first label on, begins with something like one;
/// lines that only go on where the one before was wrapped need none.
fn every_line_has_one(lines: &[Line], all: &[Option<Candidate>], shapes: &[Shape]) -> bool {
    let has = |c: &Option<Candidate>| c.as_ref().is_some_and(|c| shapes.contains(&c.shape) && c.form != Form::Lower);
    let mut from_first = all.iter().zip(lines).skip_while(|(c, _)| !has(c));
    all.len() <= SHORT && from_first.all(|(c, line)| has(c) || line.opens == Opens::Wrap)
}

/// Labels that stand on lines of their own: they recur, words follow them nearly always, and they begin early.
fn standing_alone(all: &[Option<Candidate>]) -> HashSet<String> {
    let is_alone = |c: &Option<Candidate>| c.as_ref().filter(|c| c.shape == Shape::Alone).map(Candidate::key);
    let keys: Vec<Option<String>> = all.iter().map(is_alone).collect();
    let mut times: HashMap<&str, (usize, usize)> = HashMap::new();
    for (i, k) in keys.iter().enumerate() {
        let Some(k) = k else { continue };
        let followed = keys.get(i + 1).is_some_and(|next| next.as_ref() != Some(k));
        let entry = times.entry(k).or_default();
        entry.0 += 1;
        entry.1 += usize::from(followed);
    }
    times.retain(|_, (all, followed)| *all >= 2 && *followed * 10 >= *all * 9);
    let chosen: HashSet<String> = times.keys().map(|&k| k.to_owned()).collect();
    let labelled: usize = times.values().map(|(all, _)| all).sum();
    let first = keys.iter().position(|k| k.as_ref().is_some_and(|k| chosen.contains(k))).unwrap_or(usize::MAX);
    let early = first <= 3.max(keys.len() / 5);
    if chosen.len() >= 2 && early && labelled * 100 >= all.len() * 2 * DENSE { chosen } else { HashSet::new() }
}
