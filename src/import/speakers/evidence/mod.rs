//! Evidence: decides which candidates are labels, judged over the whole document. A label recurs, or is a role word, or
//! has the same formatting as the other labels. A colon in speech has none of these properties.
//!
//! Labels are counted by paragraph, never by printed line. Role words and single letters that alternate need no other
//! evidence, however long the answers between them are.

mod after_time;
mod alone;
mod declared;

use std::collections::{HashMap, HashSet};

use super::label::{Candidate, Shape, candidate, key};
use super::words::{self, Form};
use super::{head, label};
use crate::import::Options;
use crate::import::draft::{Draft, Line, Opens};

/// The minimum share of paragraphs with a label, in percent, for labels to be accepted.
const DENSE: usize = 12;
/// In documents of at most this many paragraphs, a label may occur only once.
const SHORT: usize = 24;
/// The minimum number of labels for names that alternate strictly to be accepted without being dense.
const TAKING_TURNS: usize = 6;

/// The label at the start of each line of the draft, if there is one.
pub fn labels(draft: &Draft, options: &Options) -> Vec<Option<Candidate>> {
    let skip: HashSet<String> = options.not_speakers.iter().map(|l| key(l)).collect();
    let declared = declared::labels(draft, options);
    let mut labels = if draft.lines.iter().any(|line| line.voice.is_some()) {
        draft.lines.iter().map(|line| voice(line).filter(|c| !skip.contains(&c.key()))).collect()
    } else {
        found(draft, &skip)
    };
    for (label, declared) in labels.iter_mut().zip(declared) {
        *label = declared.or_else(|| label.take());
    }
    labels
}

/// The speaker that the format gives.
fn voice(line: &Line) -> Option<Candidate> {
    label::from_format(line.voice.as_deref()?, line.time_ms)
}

fn found(draft: &Draft, skip: &HashSet<String>) -> Vec<Option<Candidate>> {
    let head = head::length(draft);
    let of_line = |(i, line): (usize, &Line)| {
        let found = candidate(draft.words(line), line.bold);
        // A heading may name the speaker below it, but is not speech itself, unless it begins with a letter or a role
        // word: then a question was formatted as a heading.
        let can_be = |c: &Candidate| match c.shape {
            Shape::Alone | Shape::Timed => true,
            Shape::Colon => line.heading.is_none() || matches!(c.form, Form::Role | Form::Code),
            _ => line.heading.is_none(),
        };
        found.filter(|c| i >= head && can_be(c) && !skip.contains(&c.key()))
    };
    let all: Vec<Option<Candidate>> = draft.lines.iter().enumerate().map(of_line).collect();
    // Text after the end, often whole sentences without labels, is not evidence.
    let until = draft.lines.iter().rposition(|l| words::is_ending(draft.words(l))).unwrap_or(all.len()).max(head);
    let lines = draft.lines.get(head..until).unwrap_or_default();
    let within = all.get(head..until).unwrap_or_default();
    let text = Paragraphs { draft, lines, all: within };
    let beside_words = [Shape::Colon, Shape::Column, Shape::Timed, Shape::BesideTime];
    for shapes in [&beside_words[..], &[Shape::Bold], &[Shape::Loose]] {
        let chosen = text.chosen(shapes);
        if !chosen.is_empty() {
            return only(all, |c| shapes.contains(&c.shape) && chosen.contains(&c.key()));
        }
    }
    if let Some(labels) = after_time::labels(draft, head, skip) {
        return labels;
    }
    let chosen = alone::chosen(&text);
    only(all, |c| c.shape == Shape::Alone && chosen.contains(&c.key()))
}

fn only(all: Vec<Option<Candidate>>, is_label: impl Fn(&Candidate) -> bool) -> Vec<Option<Candidate>> {
    all.into_iter().map(|c| c.filter(|c| is_label(c))).collect()
}

/// The lines between head and end, with the candidates of each.
struct Paragraphs<'a> {
    draft: &'a Draft,
    lines: &'a [Line],
    all: &'a [Option<Candidate>],
}

/// Counts of one possible label.
struct Tally {
    form: Form,
    /// Whether it has a time beside it somewhere. Speech never has.
    timed: bool,
    times: usize,
    label: String,
}

impl Paragraphs<'_> {
    /// The number of paragraphs; in subtitles, which have none, the number of sentences.
    fn count(&self) -> usize {
        let mut ended = true;
        let begins = |line: &&Line| {
            let begins = line.opens == Opens::Paragraph && (ended || !self.draft.cues);
            ended = ends_sentence(self.draft.words(line));
            begins
        };
        self.lines.iter().filter(begins).count()
    }

    /// The keys of the labels among the candidates of these shapes.
    fn chosen(&self, shapes: &[Shape]) -> HashSet<String> {
        let of_shape = || self.all.iter().flatten().filter(|c| shapes.contains(&c.shape));
        let tallies = tallied(of_shape());
        let count = self.count();
        let recurring = tallies.iter().filter(|(_, t)| recurs(t, count)).map(|(key, _)| key.clone());
        let mut chosen: HashSet<String> = recurring.collect();
        // In a form, every line has a heading of its own, and none recurs.
        let one_recurs = tallies.values().any(|t| t.times >= 2 || matches!(t.form, Form::Role | Form::Code));
        if one_recurs && tallies.len() >= 2 && self.each_has_one(shapes) {
            let names = tallies.iter().filter(|(_, t)| t.form == Form::Name && !words::like_a_noun(&t.label));
            chosen.extend(names.map(|(key, _)| key.clone()));
        }
        // Dashes and full stops are usually not separators of labels, so these must recur.
        let is_loose = shapes.contains(&Shape::Loose);
        chosen.retain(|key| !is_loose || tallies.get(key).is_some_and(|tally| tally.times >= 2));
        let labelled = || of_shape().filter(|c| chosen.contains(&c.key()));
        if is_loose && !take_turns(labelled()) {
            return HashSet::new();
        }
        let enough = if chosen.len() >= 2 { DENSE } else { 2 * DENSE };
        if labelled().count() * 100 < count * enough && !take_turns(labelled()) {
            return HashSet::new();
        }
        let alike = set_off_alike(labelled(), of_shape());
        chosen.extend(alike);
        chosen
    }

    /// Whether the document is short, and every line from the first label on begins with a possible label. Wrapped
    /// lines need none.
    fn each_has_one(&self, shapes: &[Shape]) -> bool {
        let has =
            |c: &Option<Candidate>| c.as_ref().is_some_and(|c| shapes.contains(&c.shape) && c.form != Form::Lower);
        let mut from_first = self.all.iter().zip(self.lines).skip_while(|(c, _)| !has(c));
        self.all.len() <= SHORT
            && from_first.all(|(c, line)| has(c) || line.opens == Opens::Wrap || line.heading.is_some())
    }
}

fn tallied<'a>(found: impl Iterator<Item = &'a Candidate>) -> HashMap<String, Tally> {
    let mut tallies: HashMap<String, Tally> = HashMap::new();
    for c in found {
        let fresh = || Tally { form: c.form, timed: false, times: 0, label: c.label.clone() };
        let tally = tallies.entry(c.key()).or_insert_with(fresh);
        tally.times += 1;
        tally.timed |= c.time_ms.is_some();
    }
    tallies
}

/// Whether a possible label occurs often enough, for its form, among `count` paragraphs.
fn recurs(tally: &Tally, count: usize) -> bool {
    match tally.form {
        _ if words::is_ordinary(&tally.label) => tally.times * 20 >= count,
        Form::Role => true,
        Form::Code => tally.times >= 2 || count <= SHORT,
        Form::Name if tally.timed => !words::like_a_noun(&tally.label) || tally.times >= 2,
        Form::Name => tally.times >= 2 && !(words::like_a_noun(&tally.label) && tally.times * 10 < count),
        Form::Lower => tally.times >= 3 && tally.times * 10 >= count,
    }
}

/// Whether at least two labels alternate: role words and letters most of the time; names, which may also precede a
/// colon in speech, nearly always, and at least three times each.
fn take_turns<'a>(labels: impl Iterator<Item = &'a Candidate>) -> bool {
    let labels: Vec<&Candidate> = labels.collect();
    let keys: Vec<String> = labels.iter().map(|c| c.key()).collect();
    let turns = keys.windows(2).filter(|pair| matches!(pair, [a, b] if a != b)).count();
    let share = turns * 100 / keys.len().saturating_sub(1).max(1);
    let often = |least: usize| {
        let mut times: HashMap<&str, usize> = HashMap::new();
        keys.iter().for_each(|key| *times.entry(key).or_default() += 1);
        times.values().filter(|&&n| n >= least).count() >= 2
    };
    match labels.iter().all(|c| matches!(c.form, Form::Role | Form::Code)) {
        true => often(2) && share >= 50,
        false => keys.len() >= TAKING_TURNS && often(3) && share >= 90,
    }
}

/// The keys of names with the same formatting as the labels, if that formatting is unusual in speech: bold, capitals,
/// or a column of its own. This finds people who speak only once.
fn set_off_alike<'a>(
    labels: impl Iterator<Item = &'a Candidate>,
    all: impl Iterator<Item = &'a Candidate>,
) -> Vec<String> {
    let labels: Vec<&Candidate> = labels.collect();
    let nearly_all = |is: &dyn Fn(&Candidate) -> bool| labels.iter().filter(|c| is(c)).count() * 10 >= labels.len() * 9;
    let signs: [&dyn Fn(&Candidate) -> bool; 3] =
        [&|c| c.bold, &|c| in_capitals(&c.label), &|c| c.shape == Shape::Column];
    let shared: Vec<&dyn Fn(&Candidate) -> bool> = signs.into_iter().filter(|is| nearly_all(is)).collect();
    let is_alike = |c: &&Candidate| {
        let set_off = shared.iter().any(|is| is(c));
        set_off && matches!(c.form, Form::Name | Form::Role | Form::Code) && !words::like_a_noun(&c.label)
    };
    all.filter(is_alike).map(Candidate::key).collect()
}

fn in_capitals(label: &str) -> bool {
    label.chars().filter(|c| c.is_uppercase()).count() >= 3 && !label.chars().any(char::is_lowercase)
}

/// Whether words end like a sentence.
pub fn ends_sentence(words: &str) -> bool {
    let bare = words.trim_end().trim_end_matches(['"', '”', '»', '’', ')', ']', '*', '_']);
    bare.ends_with(['.', '?', '!', '…', '。', '？', '！', '؟', ':'])
}
