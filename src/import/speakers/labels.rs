//! Finds the labels of a draft. Labels given by the format, as in a table of turns, are accepted; other labels are
//! looked for only among the remaining lines.

use super::evidence;
use super::label::{self, Candidate, key};
use crate::import::Options;
use crate::import::draft::{Draft, Line, LineKind};

/// The label at the start of each line of the draft, if there is one.
pub fn find(draft: &Draft, options: &Options) -> Vec<Option<Candidate>> {
    if draft.lines.iter().all(|line| line.kind == LineKind::Speech) {
        return evidence::labels(draft, options);
    }
    let untold = |line: &&Line| line.kind == LineKind::Speech;
    let lines = draft.lines.iter().filter(untold).cloned().collect();
    let mut found =
        evidence::labels(&Draft { lines, text: draft.text.clone(), ..Draft::default() }, options).into_iter();
    let label = |line: &Line| match line.kind {
        LineKind::Speech => found.next().flatten(),
        LineKind::Label => label::in_cell(draft.words(line), line.time_ms).filter(|label| !skips(options, label)),
        LineKind::Labelled | LineKind::Nobody => None,
    };
    draft.lines.iter().map(label).collect()
}

/// Whether the user said that a label is not a speaker.
fn skips(options: &Options, label: &Candidate) -> bool {
    options.not_speakers.iter().any(|other| key(other) == label.key())
}
