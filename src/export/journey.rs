//! The way from codes to themes, ready to be written: as a table or as a figure (SVG, PNG, PDF).

use std::path::Path;

use jiff::civil::Date;

use super::{Format, Frame, Replace, bytes, cannot_write, contents, figure, flow, format_among, save};
use crate::analysis::journey::{Journey, level_text};
use crate::domain::codebook::join_path;
use crate::domain::ids::CodeId;
use crate::domain::round::Round;
use crate::error::Result;
use crate::words::act::{ActSummary, sentence};
use crate::words::day::day;
use crate::words::{Words, kind};

/// The formats it can be written in.
pub const FORMATS: &[Format] = &[
    Format::Docx,
    Format::Xlsx,
    Format::Csv,
    Format::Md,
    Format::Html,
    Format::Json,
    Format::Svg,
    Format::Png,
    Format::Pdf,
];

/// The way between two rounds, with the acts that changed the codes.
#[derive(Clone, Debug)]
pub struct JourneyTable {
    /// The way.
    pub journey: Journey,
    /// The earlier round.
    pub before: Round,
    /// The later round.
    pub after: Round,
    /// The acts on codes, oldest first.
    pub acts: Vec<CodeAct>,
}

/// An act that changed codes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeAct {
    /// The day of the act.
    pub date: Date,
    /// Who did it, if known.
    pub coder: Option<String>,
    /// What was done.
    pub act: ActSummary,
}

impl CodeAct {
    /// The cells of its row: when, who, what.
    pub(super) fn cells(&self, words: &Words) -> [String; 3] {
        [day(words, self.date), self.coder.clone().unwrap_or_default(), sentence(words, &self.act)]
    }
}

/// A theme of the later round as a row of the table.
pub(super) struct ThemeLine {
    /// The top-level theme, and the path below it.
    pub names: (String, String),
    /// The earlier codes of the excerpts that have this code itself, with how many; `None` for the new ones.
    pub sources: Vec<(Option<String>, usize)>,
    /// How many excerpts are under it.
    pub excerpts: usize,
    /// Its colour.
    pub colour: Option<u32>,
}

impl JourneyTable {
    /// The formats' choice for a path. Errors: none suits its extension.
    pub fn format(path: &Path) -> Result<Format> {
        format_among(FORMATS, path)
    }

    /// How many rows the table has: one for each theme of the later round.
    pub fn rows(&self) -> usize {
        self.journey.arrivals.len()
    }

    /// Writes the file at `path`, in the format of its extension. Errors: as for [`Export::to_file`](super::Export::to_file).
    pub fn to_file(&self, path: &Path, frame: &Frame, replace: Replace) -> Result<()> {
        let made = match Self::format(path)? {
            Format::Svg => Ok(flow::figure(self, frame).into_bytes()),
            Format::Png => figure::png(&flow::figure(self, frame)),
            Format::Pdf => figure::pdf(&flow::figure(self, frame)),
            format => {
                bytes(format, || contents::journey::page(self, frame), || contents::journey::sheet(self, frame), frame)
            }
        };
        save::save(path, &made.map_err(|error| cannot_write(path, &error))?, replace)
    }

    /// The title, with both rounds.
    pub(super) fn title(&self, words: &Words) -> String {
        let [old, new] = self.rounds(words);
        words.tell("journey-title", &[("old", old.into()), ("new", new.into())])
    }

    /// The two rounds by name.
    pub(super) fn rounds(&self, words: &Words) -> [String; 2] {
        [&self.before, &self.after].map(|round| kind::round(words, round))
    }

    /// `8 + 38 → 3 + 7`.
    pub(super) fn levels(&self, words: &Words) -> String {
        let (before, after) = (level_text(&self.journey.levels_before()), level_text(&self.journey.levels_after()));
        words.tell("journey-levels", &[("before", before.into()), ("after", after.into())])
    }

    /// How many excerpts have a code in both rounds, or in one only.
    pub(super) fn totals(&self, words: &Words) -> String {
        let [old, new] = self.rounds(words);
        let [both, left, added] = self.journey.coded().map(|passages| passages.len());
        let totals = [
            words.tell("journey-kept", &[("n", both.into())]),
            words.tell("journey-left-total", &[("n", left.into()), ("round", old.into())]),
            words.tell("journey-new-total", &[("n", added.into()), ("round", new.into())]),
        ];
        totals.join(" ")
    }

    /// The note below the table: the counting rules and the date.
    pub(super) fn note(&self, frame: &Frame) -> String {
        let words = frame.words;
        let (several, counting) = (words.say("journey-note-several"), words.say("export-note-counting"));
        format!("{} {several} {counting} {}.", self.totals(words), frame.day().trim_end_matches('.'))
    }

    /// The themes of the later round, in the order of its codebook.
    pub(super) fn themes(&self) -> impl Iterator<Item = ThemeLine> {
        self.journey.arrivals.iter().map(|arrival| {
            let stop = &arrival.theme;
            let (top, below) = stop.names.split_first().map_or(("", &[][..]), |(top, below)| (top.as_str(), below));
            let sources = self.journey.sources_of(stop.code).into_iter();
            ThemeLine {
                names: (top.to_owned(), join_path(below.iter().map(String::as_str))),
                sources: sources.map(|(from, excerpts)| (from.map(|code| self.path_before(code)), excerpts)).collect(),
                excerpts: stop.excerpts,
                colour: stop.colour.as_ref().map(|pen| pen.rgb),
            }
        })
    }

    /// The codes of the earlier round of whose excerpts some have no code any more: the path, and `3 of 9`.
    pub(super) fn left(&self, words: &Words) -> Vec<(String, String)> {
        let left = self.journey.departures.iter().filter(|one| one.left > 0);
        let of = |left: usize, own: usize| words.tell("journey-left-of", &[("left", left.into()), ("own", own.into())]);
        left.map(|one| (one.code.path(), of(one.left, one.code.own))).collect()
    }

    /// The path of a code of the earlier round.
    pub(super) fn path_before(&self, code: CodeId) -> String {
        join_path(self.journey.names_before(code).unwrap_or_default().iter().map(String::as_str))
    }
}
