//! How far each interview has been coded, as a plain table.

use jiff::tz::TimeZone;

use super::plain::{PlainCell, PlainColumn, PlainTable};
use crate::analysis::progress::Progress;
use crate::words::Words;
use crate::words::day::day_of;

/// The table of all interviews of a round. Days are those of `zone`.
pub fn table(interviews: &[Progress], round: i64, zone: &TimeZone, words: &Words) -> PlainTable {
    let say = |phrase| words.say(phrase).into_owned();
    PlainTable {
        title: say("export-interviews-title"),
        caption: say("export-interviews-caption"),
        columns: columns(words),
        rows: interviews.iter().map(|one| row(one, zone)).collect(),
        rules: words.tell("export-interviews-rules", &[("round", round.into())]),
    }
}

/// Its columns.
fn columns(words: &Words) -> Vec<PlainColumn> {
    vec![
        PlainColumn::names("column-document", words),
        PlainColumn::numbers("column-words", words),
        PlainColumn::numbers("column-coded", words),
        PlainColumn::numbers("column-excerpts", words),
        PlainColumn::short("column-last-worked", words),
    ]
}

fn row(one: &Progress, zone: &TimeZone) -> Vec<PlainCell> {
    vec![
        PlainCell::Text(one.name.clone()),
        PlainCell::Number(one.words),
        PlainCell::percent(one.percent()),
        PlainCell::Number(one.excerpts),
        one.last_worked.map_or(PlainCell::Empty, |at| PlainCell::Day(day_of(at, zone.clone()))),
    ]
}
