//! What goes with a table: its title, and the line below it that says how it was counted, in which round, and when.

use jiff::civil::Date;

use crate::analysis::count::Count;
use crate::analysis::quote::Times;
use crate::words::day::day;
use crate::words::{Language, Words};

/// What goes with a table.
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
    /// Whether attributions say when something was said.
    pub times: Times,
}

impl Frame<'_> {
    /// The line below the table: what is in it, how it was counted, in which round and when.
    pub fn note(&self) -> String {
        let words = self.words;
        let mut parts = vec![words.tell("export-note-total", &[("total", self.total.text(words).into())])];
        parts.push(words.say("export-note-counting").into_owned());
        parts.extend(self.query.map(|query| words.tell("export-note-query", &[("query", query.into())])));
        parts.extend(self.round.map(|round| words.tell("export-note-round", &[("round", round.into())])));
        parts.push(format!("{}.", self.day().trim_end_matches('.')));
        parts.join(" ")
    }

    /// The day as it is written in the language.
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
