//! Which themes stand together, as a plain table.

use super::plain::{PlainCell, PlainColumn, PlainTable};
use crate::analysis::co_occurrence::{Pair, Within};
use crate::words::Words;

/// The table. `name` gives the path of a theme by its index.
pub fn table(pairs: &[Pair], within: Within, round: i64, name: &dyn Fn(usize) -> String, words: &Words) -> PlainTable {
    let say = |phrase| words.say(phrase).into_owned();
    let row = |pair: &Pair| {
        let [first, second] = [pair.first, pair.second].map(|theme| PlainCell::Text(name(theme)));
        vec![first, second, PlainCell::Number(pair.places)]
    };
    PlainTable {
        title: say("export-co-occurrence-title"),
        caption: say("export-co-occurrence-caption"),
        columns: vec![
            PlainColumn::names("co-occurrence-first", words),
            PlainColumn::names("co-occurrence-second", words),
            PlainColumn::numbers(heading(within), words),
        ],
        rows: pairs.iter().map(row).collect(),
        rules: words.tell(rules(within), &[("round", round.into())]),
    }
}

/// What the places are.
fn heading(within: Within) -> &'static str {
    match within {
        Within::Overlap => "co-occurrence-pairs",
        Within::Turn => "column-turns",
        Within::Interview => "co-occurrence-interviews",
    }
}

/// The phrase that says what counts as together.
pub fn rules(within: Within) -> &'static str {
    match within {
        Within::Overlap => "co-occurrence-overlap",
        Within::Turn => "co-occurrence-turn",
        Within::Interview => "co-occurrence-interview",
    }
}
