//! Remarks in brackets beside labels: about the person (`Informant 3 (kvinne, 34)`), distinguishing two people with the
//! same label (`Deltaker (mor)`, `Deltaker (far)`), or about how one turn is said (`Anna (ler)`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::label::Candidate;
use super::words;
use crate::domain::span::Span;
use crate::import::draft::Draft;

/// The remarks beside one label.
#[derive(Default)]
struct Beside {
    /// How often each remark occurs that is not about how a turn is said.
    remarks: BTreeMap<String, usize>,
    /// Whether the label also occurs without a remark.
    bare: bool,
}

/// Classifies the remarks. Those that distinguish people become part of the label. Those on how a turn is said are
/// returned, as spans of their lines, to become part of the turn.
pub fn classify(draft: &Draft, labels: &mut [Option<Candidate>]) -> Vec<Option<Span>> {
    let mut beside: HashMap<String, Beside> = HashMap::new();
    for label in labels.iter().flatten() {
        let of_label = beside.entry(label.key()).or_default();
        match label.remark.as_deref().filter(|remark| !words::is_direction(remark)) {
            Some(remark) => *of_label.remarks.entry(remark.to_lowercase()).or_default() += 1,
            None => of_label.bare = true,
        }
    }
    let is = |of: fn(&Beside) -> bool| -> BTreeSet<String> {
        beside.iter().filter(|(_, beside)| of(beside)).map(|(key, _)| key.clone()).collect()
    };
    let several = is(|b| b.remarks.len() >= 2);
    let people = is(|b| b.remarks.len() >= 2 && !b.bare && b.remarks.values().all(|&times| times >= 2));
    let mut directions = Vec::new();
    for (line, label) in draft.lines.iter().zip(labels) {
        directions.push(label.as_mut().and_then(|label| {
            let remark = label.remark.clone()?;
            let (key, is_direction) = (label.key(), words::is_direction(&remark));
            if people.contains(&key) && !is_direction {
                label.label = format!("{} ({remark})", label.label);
                label.remark = None;
                return None;
            }
            let span =
                place(draft.words(line), &remark, label.said).filter(|_| is_direction || several.contains(&key))?;
            label.remark = None;
            Some(span)
        }));
    }
    directions
}

/// The span of a remark in its line, with its brackets, before the speech.
fn place(line: &str, remark: &str, said: usize) -> Option<Span> {
    let at = line.get(..said)?.rfind(remark)?;
    let start = line.get(..at)?.rfind(['(', '[', '（'])?;
    let after = line.get(at + remark.len()..)?;
    let close = after.char_indices().find(|(_, c)| [')', ']', '）'].contains(c)).map(|(at, c)| at + c.len_utf8())?;
    Some(Span { start, end: at + remark.len() + close })
}
