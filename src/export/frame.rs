//! The context of a table: its language, and the note below it with the counting rules, round and date.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::analysis::count::Count;
use crate::analysis::quote::{ShownQuotes, Times};
use crate::domain::level::LevelNames;
use crate::words::Words;
use crate::words::day::day;
use crate::words::kind;

/// The context of a table.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The language of the table.
    pub words: &'a Words,
    /// The date on which it was made.
    pub date: Date,
    /// The number of the round that was counted. `None` if the query chose the rounds.
    pub round: Option<i64>,
    /// The query that selected the excerpts, if any.
    pub query: Option<&'a str>,
    /// The counts of the whole table.
    pub total: Count,
    /// Whether attributions include the time in the recording.
    pub times: Times,
    /// Which quotes the table shows, if it shows some of them.
    pub quotes: ShownQuotes,
    /// The names of the levels of the codebook.
    pub levels: &'a LevelNames,
}

impl<'a> Frame<'a> {
    /// The context of something that has no round, query or counts of its own.
    pub fn plain(words: &'a Words, date: Date, levels: &'a LevelNames) -> Self {
        let (total, times, quotes) = (Count::default(), Times::default(), ShownQuotes::default());
        Self { words, date, round: None, query: None, total, times, quotes, levels }
    }

    /// The note below the table: which quotes it shows if these are not all, its contents, the counting rules, the round
    /// and the date.
    pub fn note(&self) -> String {
        let words = self.words;
        let mut parts = Vec::new();
        if self.quotes == ShownQuotes::Flagged {
            parts.push(words.say("export-flagged-only").into_owned());
        }
        parts.push(words.tell("export-note-total", &[("total", self.total.text(words).into())]));
        parts.push(words.say("export-note-counting").into_owned());
        parts.extend(self.query.map(|query| words.tell("export-note-query", &[("query", query.into())])));
        parts.extend(self.round.map(|round| words.tell("export-note-round", &[("round", round.into())])));
        parts.push(self.made_on());
        parts.join(" ")
    }

    /// The note below a draft: it also says if all quotes are shown because none is flagged for the thesis.
    pub(super) fn note_of_draft(&self) -> String {
        match self.quotes {
            ShownQuotes::NoneFlagged => format!("{} {}", self.words.say("export-flagged-none"), self.note()),
            ShownQuotes::Flagged | ShownQuotes::All => self.note(),
        }
    }

    /// The note below memos: how many there are, and the date.
    pub(super) fn memo_note(&self, count: usize) -> String {
        let count = self.words.tell("count-memos", &[("n", count.into())]);
        format!("{}. {}.", count.trim_end_matches('.'), self.day().trim_end_matches('.'))
    }

    /// The date on which the table was made, as a sentence.
    pub(super) fn made_on(&self) -> String {
        format!("{}.", self.day().trim_end_matches('.'))
    }

    /// The headings of the two columns that hold a path: the top level, and those below it.
    pub(super) fn level_headings(&self) -> [Cow<'_, str>; 2] {
        [kind::top_level(self.words, self.levels), kind::lower_level(self.words, self.levels)]
    }

    /// The date in the table's language.
    pub(super) fn day(&self) -> String {
        day(self.words, self.date)
    }
}
