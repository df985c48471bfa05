//! How many excerpts of each theme have each colour, as a plain table.

use super::plain::{PlainCell, PlainColumn, PlainTable};
use crate::analysis::colour_counts::{ColourCounts, ColourRow};
use crate::export::page::ColumnKind;
use crate::export::sheet::SHORT;
use crate::words::Words;

/// The table. `names` are those of the colours, in their order.
pub fn table(counts: &ColourCounts, names: &[String], round: i64, words: &Words) -> PlainTable {
    let say = |phrase| words.say(phrase).into_owned();
    // Two sets of colours may have the same name.
    let is_one_of_several = |name: &String| names.iter().filter(|other| *other == name).count() > 1;
    let colour = |(n, name): (usize, &String)| PlainColumn {
        key: if is_one_of_several(name) { format!("{name}_{n}") } else { name.clone() },
        heading: name.clone(),
        kind: ColumnKind::Numbers,
        width: SHORT,
    };
    let mut columns = vec![PlainColumn::names("column-theme", words)];
    columns.extend((1..).zip(names).map(colour));
    columns.extend(["column-no-colour", "column-excerpts"].map(|phrase| PlainColumn::numbers(phrase, words)));
    PlainTable {
        title: say("export-colours-title"),
        caption: say("export-colours-caption"),
        columns,
        rows: counts.rows.iter().map(|one| row(one, words)).collect(),
        rules: words.tell("export-colours-rules", &[("round", round.into())]),
    }
}

fn row(row: &ColourRow, words: &Words) -> Vec<PlainCell> {
    let theme = &row.theme;
    let name = match theme.code {
        Some(_) => PlainCell::Theme { name: theme.name.clone(), path: theme.path.clone(), depth: theme.depth },
        None => PlainCell::Text(words.say("colours-without-code").into_owned()),
    };
    let numbers = row.counts.iter().chain([&row.without, &row.excerpts]).copied().map(PlainCell::Number);
    std::iter::once(name).chain(numbers).collect()
}
