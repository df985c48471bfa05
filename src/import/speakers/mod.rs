//! Plans the turns of a draft from its lines: who speaks where, which labels and times are not speech, and where the
//! interview ends.
//!
//! Rules. A line that begins with a label begins a turn; lines without a label continue it. The text before the first
//! label (title, date, who was present) is one turn without a speaker, and so is every heading. If no label is found,
//! each paragraph is a turn. A time code at the start of a line is removed; a time in the middle of a line is kept,
//! because it may be spoken. A mark of F4 (`#00:01:02-3#`) at the end of a paragraph is removed as well: it is the time at
//! which that paragraph ends, so it is the time of the next turn, if that begins there. The first turn of such a file has
//! no time, unless a mark is at its start. Text after a line that says that the interview is over is not part of the transcript's
//! text, unless people continue to speak: then it was only a break.

mod cues;
mod emphasis;
mod ending;
mod evidence;
mod head;
mod label;
mod labels;
mod missed;
mod name;
mod planner;
mod remark;
mod roles;
mod time;
mod timing;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

use super::Options;
use super::draft::Draft;
use super::plan::Plan;
pub use evidence::ends_sentence;
pub use label::{Shape, begins_with_label, candidate, could_be_label, key, role_of};
pub use time::{alone as time_alone, ends_with_mark};
pub use words::{is_heading, only_counts};

/// Finds the turns of a draft.
pub fn plan(draft: &Draft, options: &Options) -> Plan {
    let without_marks = timing::without_marks(draft);
    let draft = without_marks.as_ref().unwrap_or(draft);
    let labels = labels::find(draft, options);
    let is_labelled = draft.cues || labels.iter().any(Option::is_some);
    let accepted = options.questions.as_ref().filter(|_| !is_labelled);
    if let Some((draft, labels)) = accepted.and_then(|questions| emphasis::labels(draft, questions)) {
        return by_label(&draft, labels);
    }
    let offered = if is_labelled { None } else { emphasis::offered(draft) };
    let missed = missed::warning(draft, &labels, ending::first_line_after(draft, &labels), options);
    let mut plan = Plan { questions: offered, ..by_label(draft, labels) };
    plan.warnings.extend(missed);
    plan
}

/// Plans the turns by the labels of the lines.
fn by_label(draft: &Draft, mut labels: Vec<Option<label::Candidate>>) -> Plan {
    let directions = remark::classify(draft, &mut labels);
    let end = ending::first_line_after(draft, &labels);
    let mut planner = planner::Planner::new(draft, &labels);
    let lines = draft.lines.iter().zip(&labels).zip(directions);
    for ((line, label), direction) in lines.take(end.unwrap_or(usize::MAX)) {
        planner.line(line, label.as_ref(), direction);
    }
    let mut plan = planner.finish();
    plan.after = end.and_then(|i| draft.lines.get(i)).map(|l| l.span.start);
    if plan.speakers.is_empty() && (draft.cues || cues::are_segments(draft, &plan.turns)) {
        plan.turns = cues::sentences(draft, plan.turns);
    }
    roles::with_roles(draft, plan, &head::names(draft))
}
