//! Finds the line that says that the interview is over.

use super::label::Candidate;
use super::words::is_ending;
use crate::import::draft::Draft;

/// How many labelled lines may follow the end. With more, the interview continues and it was only a break.
const LABELS_AFTER: usize = 2;

/// The index of the line that ends the interview, which is the first line of the note after it. `None` if there is
/// none, or nothing precedes it.
pub fn first_line_after(draft: &Draft, labels: &[Option<Candidate>]) -> Option<usize> {
    let mut labels_after = 0;
    let mut end = None;
    for (i, line) in draft.lines.iter().enumerate().rev() {
        if labels.get(i).is_some_and(Option::is_some) {
            labels_after += 1;
        } else if is_ending(draft.words(line)) && i > 0 {
            end = Some(i);
        }
        if labels_after > LABELS_AFTER {
            break;
        }
    }
    end
}
