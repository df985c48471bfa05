//! `tusj history`: lists who did what, and when.

use serde::Serialize;

use super::arguments::List;
use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::words::act;

#[derive(Serialize)]
struct Row<'a> {
    seq: i64,
    at: String,
    coder: Option<&'a str>,
    act: &'static str,
    sentence: String,
}

/// Lists the history, oldest first.
pub(super) fn run(console: &mut Console, list: &List) -> Done {
    let project = console.read(&list.file)?;
    let entries = project.history(usize::MAX)?;
    let words = console.words;
    if list.json {
        let rows: Vec<Row> = entries
            .iter()
            .map(|one| Row {
                seq: one.seq,
                at: console.iso(one.at),
                coder: one.coder.as_deref(),
                act: one.summary.kind.word(),
                sentence: act::sentence(words, &one.summary),
            })
            .collect();
        return console.json_list(rows);
    }
    let mut table = Table::new(vec![
        (String::new(), Set::Right),
        (words.say("column-when").into_owned(), Set::Left),
        (words.say("column-who").into_owned(), Set::Left),
        (words.say("column-what").into_owned(), Set::Left),
    ]);
    for one in &entries {
        let who = one.coder.clone().unwrap_or_default();
        table.row(vec![one.seq.to_string(), console.clock(one.at), who, act::sentence(words, &one.summary)]);
    }
    table.write(console)
}
