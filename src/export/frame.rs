//! What stands around a table: its title, and the line under it that says how was counted, in which round, and when.

use jiff::civil::Date;

use crate::analysis::count::Count;
use crate::words::{Arg, Language, Words};

/// What stands around a table.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The language of the table.
    pub words: &'a Words,
    /// The day it was made.
    pub date: Date,
    /// The number of the round that was counted; nothing where the query chose the rounds.
    pub round: Option<i64>,
    /// The query that chose the excerpts, where there was one.
    pub query: Option<&'a str>,
    /// How much there is in the table.
    pub total: Count,
}

impl Frame<'_> {
    /// How many excerpts and informants, in words.
    pub fn total(&self) -> String {
        let (excerpts, informants) = (self.total.excerpts, self.total.informants);
        self.words.tell("count-excerpts-from", &[("excerpts", excerpts.into()), ("participants", informants.into())])
    }

    /// The line under a table: what is in it, how it was counted, in which round and when.
    pub fn note(&self) -> String {
        let words = self.words;
        let mut parts = vec![words.tell("export-note-total", &[("total", self.total().into())])];
        parts.push(words.say("export-note-counting").into_owned());
        parts.extend(self.query.map(|query| words.tell("export-note-query", &[("query", query.into())])));
        parts.extend(self.round.map(|round| words.tell("export-note-round", &[("round", round.into())])));
        parts.push(format!("{}.", self.day().trim_end_matches('.')));
        parts.join(" ")
    }

    /// The day as the language writes it.
    fn day(&self) -> String {
        day(self.words, self.date)
    }

    /// The language's tag as Word knows it.
    pub(super) fn tag(&self) -> &'static str {
        match self.words.language() {
            Language::Nb => "nb-NO",
            Language::Nn => "nn-NO",
            Language::En => "en-GB",
        }
    }
}

/// A day as a language writes it: 3. mai 2026, 3 May 2026.
pub fn day(words: &Words, date: Date) -> String {
    let month = match date.month() {
        1 => words.say("month-1"),
        2 => words.say("month-2"),
        3 => words.say("month-3"),
        4 => words.say("month-4"),
        5 => words.say("month-5"),
        6 => words.say("month-6"),
        7 => words.say("month-7"),
        8 => words.say("month-8"),
        9 => words.say("month-9"),
        10 => words.say("month-10"),
        11 => words.say("month-11"),
        _ => words.say("month-12"),
    };
    let number = |n: i64| Arg::Number(n);
    let (day, year) = (number(date.day().into()), number(date.year().into()));
    words.tell("day", &[("day", day), ("month", Arg::Text(month)), ("year", year)])
}
