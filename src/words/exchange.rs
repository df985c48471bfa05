//! Messages about projects of other programs: what is in them, how they were read, and what was left out.

use std::collections::BTreeMap;

use super::Words;
use crate::domain::exchange::Taken;
use crate::domain::exchange::unit::{Counting, LineEnd, Unit};
use crate::domain::row::Table;
use crate::import::exchange::Settled;
use crate::import::exchange::foreign::{ExchangeNote, NotTaken};

/// How many names are listed at most.
const MAX_NAMES: usize = 5;

/// The kinds of rows that are counted for people, each with its phrase.
pub const COUNTED: &[(Table, &str)] = &[
    (Table::Document, "count-documents"),
    (Table::Participant, "count-participants"),
    (Table::Code, "count-codes"),
    (Table::Excerpt, "count-excerpts"),
    (Table::Coding, "count-codings"),
    (Table::Memo, "count-memos"),
    (Table::Round, "count-rounds"),
    (Table::Coder, "count-coders"),
];

/// What is in a project that was read: the program, what is new and what the project has already, and what the user should
/// know. `round` is the number of the current round, which gets what is coded in a file of another program.
///
/// `documents` are the names of those that are new.
pub fn preview(
    words: &Words,
    read: &Settled,
    taken: &BTreeMap<Table, Taken>,
    documents: &[String],
    round: i64,
) -> Vec<String> {
    let count = |table: Table| taken.get(&table).copied().unwrap_or_default();
    let from = match read.program.as_str() {
        _ if read.is_own => words.say("exchange-file-own").into_owned(),
        "" => words.say("exchange-file-unknown").into_owned(),
        program => words.tell("exchange-file", &[("program", program.into())]),
    };
    let new = match counts(words, |table| count(table).new) {
        none if none.is_empty() => words.say("exchange-nothing").into_owned(),
        new => words.tell("exchange-new", &[("counts", new.into())]),
    };
    let known = counts(words, |table| count(table).known);
    let known = (!known.is_empty()).then(|| words.tell("exchange-known", &[("counts", known.into())]));
    // If most of it is here already, these are perhaps texts that were corrected since.
    let are_few = !documents.is_empty() && count(Table::Document).known + count(Table::Code).known > 0;
    let documents = are_few.then(|| words.tell("exchange-documents", &[("names", listed(documents).into())]));
    let goes_into_round = !read.is_own && !read.exchange.excerpts.is_empty();
    let into = goes_into_round.then(|| words.tell("exchange-into", &[("round", round.into())]));
    let notes = read.notes.iter().map(|one| note(words, one));
    [Some(from), Some(new), known, documents, into].into_iter().flatten().chain(notes).collect()
}

/// The counts that are not 0, as a list: `2 documents, 14 codes`.
pub fn counts(words: &Words, count: impl Fn(Table) -> usize) -> String {
    let counted = COUNTED.iter().map(|(table, phrase)| (count(*table), phrase)).filter(|(n, _)| *n > 0);
    counted.map(|(n, phrase)| words.tell(phrase, &[("n", n.into())])).collect::<Vec<_>>().join(", ")
}

/// A sentence about how a project was read, or about what was left out.
pub fn note(words: &Words, note: &ExchangeNote) -> String {
    match note {
        ExchangeNote::Counted(by, documents) => {
            let how = counting(words, *by);
            words.tell("exchange-counted", &[("how", how.into()), ("n", (*documents).into())])
        }
        ExchangeNote::Checked { selections, quoted: 0, .. } => {
            words.tell("exchange-unchecked", &[("n", (*selections).into())])
        }
        ExchangeNote::Checked { quoted, same, .. } => {
            words.tell("exchange-checked", &[("same", (*same).into()), ("n", (*quoted).into())])
        }
        ExchangeNote::SpeakersFound(n) => words.tell("exchange-speakers", &[("n", (*n).into())]),
        ExchangeNote::Joined(n) => words.tell("exchange-joined", &[("n", (*n).into())]),
        ExchangeNote::Renamed(names) => words.tell("exchange-renamed", &[("names", listed(names).into())]),
        ExchangeNote::LeftOut(what, names) => {
            let values = [("n", names.len().into()), ("names", listed(names).into())];
            words.tell(left_out(*what), &values)
        }
    }
}

fn counting(words: &Words, by: Counting) -> String {
    let parts = [
        (by.unit == Unit::Utf16).then(|| words.say("exchange-in-utf16")),
        (by.line_end == LineEnd::One).then(|| words.say("exchange-line-end-one")),
        by.inclusive.then(|| words.say("exchange-inclusive")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The first names, each once, in quotation marks where the language has them.
fn listed(names: &[String]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !seen.contains(&name) && seen.len() <= MAX_NAMES {
            seen.push(name);
        }
    }
    let short = |name: &&str| match name.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &name[..at]),
        None => (*name).to_owned(),
    };
    let more = if seen.len() > MAX_NAMES { ", …" } else { "" };
    seen.iter().take(MAX_NAMES).map(short).collect::<Vec<_>>().join(", ") + more
}

fn left_out(what: NotTaken) -> &'static str {
    match what {
        NotTaken::OutsideText => "left-out-outside-text",
        NotTaken::EmptySelection => "left-out-empty-selection",
        NotTaken::NothingOnIt => "left-out-nothing-on-it",
        NotTaken::Words => "left-out-words",
        NotTaken::NoTextSelected => "left-out-no-text-selected",
        NotTaken::Picture => "left-out-picture",
        NotTaken::Recording => "left-out-recording",
        NotTaken::Pdf => "left-out-pdf",
        NotTaken::TextMissing => "left-out-text-missing",
        NotTaken::UnknownCode => "left-out-unknown-code",
        NotTaken::WholeDocument => "left-out-whole-document",
        NotTaken::MemoWithoutPlace => "left-out-memo",
        NotTaken::Set => "left-out-set",
        NotTaken::Graph => "left-out-graph",
        NotTaken::Link => "left-out-link",
        NotTaken::ValueWithoutPerson => "left-out-value",
        NotTaken::CasePassage => "left-out-case-passage",
        NotTaken::Important => "left-out-important",
    }
}
