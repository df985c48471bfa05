//! What would become of a table of passages.

use serde::Serialize;

use crate::cli::console::{Console, Done};
use crate::cli::table::plain;
use crate::error::Error;
use crate::project::excerpt::TablePlan;
use crate::words::{Words, error};

/// The plan as JSON. Lines are those of the file, from 1.
#[derive(Serialize)]
struct Json {
    rows: usize,
    /// How many are found once.
    found: usize,
    /// Those whose words occur several times, and whose place follows from the rows around them.
    by_order: Vec<u64>,
    /// How many add nothing, because all that they say is there already.
    already: usize,
    /// Those whose words occur several times.
    repeated: Vec<Repeated>,
    /// Those whose words or document are missing or not found.
    not_found: Vec<NotFound>,
    /// The lines of those without a code, colour or memo.
    without_marks: Vec<u64>,
    missing_documents: Vec<String>,
    new_codes: Vec<String>,
}

#[derive(Serialize)]
struct Repeated {
    line: u64,
    document: String,
    times: usize,
}

#[derive(Serialize)]
struct NotFound {
    line: u64,
    why: String,
}

/// The rows that would be left out, by the reason.
#[derive(Default)]
struct Unusable {
    repeated: Vec<Repeated>,
    not_found: Vec<NotFound>,
    without_marks: Vec<u64>,
}

impl Unusable {
    fn of(plan: &TablePlan, words: &Words) -> Self {
        let mut found = Self::default();
        for (line, why) in plan.left_out.iter().map(inner) {
            match why {
                Error::NothingToMark => found.without_marks.push(line),
                Error::QuoteRepeated { document, times } => {
                    found.repeated.push(Repeated { line, document: document.clone(), times: *times });
                }
                why => found.not_found.push(NotFound { line, why: error::sentence(words, why) }),
            }
        }
        found
    }
}

/// The line of an error, and what is wrong there.
fn inner(why: &Error) -> (u64, &Error) {
    match why {
        Error::InLine { line, why } => (*line, why),
        other => (0, other),
    }
}

/// Prints the plan as JSON.
pub(super) fn json(console: &mut Console, plan: &TablePlan) -> Done {
    let Unusable { repeated, not_found, without_marks } = Unusable::of(plan, console.words);
    console.json(&Json {
        rows: plan.rows,
        found: plan.found,
        by_order: plan.by_order.clone(),
        already: plan.already,
        repeated,
        not_found,
        without_marks,
        missing_documents: plan.missing_documents(),
        new_codes: plan.new_codes.clone(),
    })
}

/// Prints the plan in words.
pub(super) fn write(console: &mut Console, plan: &TablePlan) -> Done {
    let words = console.words;
    let left = Unusable::of(plan, words);
    let values = [
        ("rows", plan.rows.into()),
        ("found", plan.found.into()),
        ("ordered", plan.by_order.len().into()),
        ("repeated", left.repeated.len().into()),
        ("missing", left.not_found.len().into()),
        ("bare", left.without_marks.len().into()),
        ("already", plan.already.into()),
    ];
    console.line(&words.tell("table-plan", &values))?;
    for line in by_order(words, &plan.by_order).into_iter().chain(left_out(words, &plan.left_out)) {
        console.line(&format!("  {line}"))?;
    }
    let lists = [("table-plan-documents", plan.missing_documents()), ("table-plan-codes", plan.new_codes.clone())];
    for (key, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        console.line(&words.tell(key, &[("names", plain(&names.join(", ")).into())]))?;
    }
    console.line(&words.say("table-plan-nothing"))
}

/// Why lines were left out.
pub(super) fn left_out(words: &Words, left_out: &[Error]) -> Vec<String> {
    let said = |(line, why): (u64, &Error)| {
        let why = error::sentence(words, why);
        words.tell("coded-left-out", &[("line", number(line).into()), ("why", why.into())])
    };
    left_out.iter().map(inner).map(said).collect()
}

/// The lines whose words occur several times, and how the place was found.
pub(super) fn by_order(words: &Words, lines: &[u64]) -> Vec<String> {
    lines.iter().map(|line| words.tell("coded-by-order", &[("line", number(*line).into())])).collect()
}

fn number(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}
