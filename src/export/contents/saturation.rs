//! How many new codes each interview adds, as a plain table.

use super::plain::{PlainCell, PlainColumn, PlainTable};
use crate::analysis::saturation::{InterviewOrder, SaturationRow};
use crate::domain::ids::CodeId;
use crate::export::page::ColumnKind;
use crate::export::sheet::LONG;
use crate::words::Words;

/// The table. `name` gives the path of a code, and `round` is the number of the codes' round.
pub fn table(
    rows: &[SaturationRow],
    order: InterviewOrder,
    round: i64,
    name: &dyn Fn(CodeId) -> String,
    words: &Words,
) -> PlainTable {
    let say = |phrase| words.say(phrase).into_owned();
    let rules = match order {
        InterviewOrder::Interviewed => "saturation-note-interviewed",
        InterviewOrder::Coded => "saturation-note-coded",
    };
    let numbers =
        ["column-codes", "saturation-new", "saturation-all"].map(|phrase| PlainColumn::numbers(phrase, words));
    let mut columns = vec![PlainColumn::names("column-document", words)];
    columns.extend(numbers);
    let (key, heading) = ("new_codes".to_owned(), say("saturation-which"));
    columns.push(PlainColumn { key, heading, kind: ColumnKind::Text, width: LONG });
    let row = |row: &SaturationRow| {
        let new: Vec<String> = row.new.iter().map(|code| name(*code)).collect();
        let numbers = [row.codes, row.new.len(), row.cumulative].map(PlainCell::Number);
        let mut cells = vec![PlainCell::Text(row.name.clone())];
        cells.extend(numbers);
        cells.push(PlainCell::Text(new.join(", ")));
        cells
    };
    PlainTable {
        title: say("export-saturation-title"),
        caption: say("export-saturation-caption"),
        columns,
        rows: rows.iter().map(row).collect(),
        rules: words.tell(rules, &[("round", round.into())]),
    }
}
