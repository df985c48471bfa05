//! Labels that the user gave because they were not found. They are accepted with any separator.

use crate::import::Options;
use crate::import::draft::{Draft, Line};
use crate::import::speakers::label::{Candidate, Shape, candidate, is_markup, key};
use crate::import::speakers::name::{self, Name};
use crate::import::speakers::time;

/// The user's label at the start of each line, if there is one.
pub fn labels(draft: &Draft, options: &Options) -> Vec<Option<Candidate>> {
    let mut labels = vec![None; draft.lines.len()];
    for declared in &options.speakers {
        // A mere space counts as a separator only if the label has no other separator anywhere.
        let set_off = |is_enough: fn(&str) -> Option<usize>| {
            draft.lines.iter().map(|line| at_start(draft, line, declared, is_enough)).collect::<Vec<_>>()
        };
        let mut found = set_off(by_mark);
        if found.iter().all(Option::is_none) {
            found = set_off(by_space);
        }
        for (label, found) in labels.iter_mut().zip(found) {
            *label = label.take().or(found);
        }
    }
    labels
}

fn at_start(draft: &Draft, line: &Line, declared: &str, is_set_off: fn(&str) -> Option<usize>) -> Option<Candidate> {
    let words = draft.words(line);
    if let Some(found) = candidate(words, line.bold).filter(|c| c.key() == key(declared)) {
        return Some(found);
    }
    let open = words.len() - words.trim_start_matches(|c| is_markup(c) || "-–—([<".contains(c)).len();
    let time = time::at_start(words.get(open..)?);
    let from = open + time.map_or(0, |time| time.bytes);
    let rest = without(words.get(from..)?, declared)?;
    let said = words.len() - rest.len() + is_set_off(rest)?;
    let Name { label, remark, badge, form } = name::from_format(declared)?;
    let time_ms = time.map(|time| time.ms);
    Some(Candidate { label, remark, badge, shape: Shape::Given, form, time_ms, aside: None, said, bold: false })
}

/// The rest after a label, regardless of case; `None` if the words do not begin with it.
fn without<'a>(words: &'a str, label: &str) -> Option<&'a str> {
    let mut rest = words.chars();
    for wanted in label.trim().chars() {
        let c = rest.next()?;
        if !c.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// The length in bytes of the separator after a label: punctuation, a wide gap, or the line's end.
fn by_mark(rest: &str) -> Option<usize> {
    let speech = rest.trim_start_matches(|c: char| c.is_whitespace() || ".:;-–—)]>|/=*_".contains(c));
    let marks = rest.len() - speech.len();
    let gap = rest.get(..marks)?;
    (speech.is_empty() || gap.chars().count() >= 2 || gap.contains(|c: char| c != ' ')).then_some(marks)
}

fn by_space(rest: &str) -> Option<usize> {
    rest.starts_with(char::is_whitespace).then(|| rest.len() - rest.trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_a_wide_gap_and_the_end_of_the_line_set_a_label_off() {
        for (rest, marks) in [
            ("", Some(0)),
            ("  ja", Some(2)),
            ("\tja", Some(1)),
            (": ja", Some(2)),
            ("–ja", Some(3)),
            (" ja", None),
            ("ja", None),
        ] {
            assert_eq!(by_mark(rest), marks, "{rest:?}");
        }
    }

    #[test]
    fn a_space_alone_can_set_a_label_off() {
        for (rest, spaces) in [(" ja", Some(1)), ("   ja", Some(3)), ("", None), (": ja", None)] {
            assert_eq!(by_space(rest), spaces, "{rest:?}");
        }
    }
}
