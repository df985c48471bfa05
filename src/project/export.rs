//! Making a table for the thesis: gathered, counted, and put into a file; and what is to be said about it.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;
use roaring::RoaringBitmap;

use super::Project;
use crate::analysis::count::Tally;
use crate::analysis::quote::{Quotation, Times};
use crate::analysis::themes::{EmptyCodes, ThemeRow};
use crate::domain::ids::CodeId;
use crate::domain::query::condition::Condition;
use crate::domain::query::options::SearchOptions;
use crate::error::{Error, Result};
use crate::export::{Export, Frame, Replace, TableKind};
use crate::words::Words;
use crate::words::act::quoted_names;

/// Which table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableRequest {
    /// Of what.
    pub what: TableKind,
    /// Of the excerpts that this query matches; of all where there is none.
    pub query: Option<String>,
    /// How that is asked.
    pub options: SearchOptions,
    /// The theme table's rows of this theme alone; without it, of the codes that the query asks for, and where it asks
    /// for none, of every theme that the excerpts have.
    pub theme: Option<CodeId>,
    /// Whether quotations say when something was said.
    pub times: Times,
}

impl TableRequest {
    /// The table of everything.
    pub fn of_all(what: TableKind) -> Self {
        Self { what, query: None, options: SearchOptions::default(), theme: None, times: Times::default() }
    }
}

/// How a table is written: in which language, on which day, and whether it may replace a file.
#[derive(Clone, Copy)]
pub struct ExportOptions<'a> {
    /// The phrases of the table's language.
    pub words: &'a Words,
    /// The day it is made.
    pub date: Date,
    /// Whether a file that is there may be replaced.
    pub replace: Replace,
}

/// What a table is about: how much of it counts, and what does not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Contents {
    /// Of what.
    pub what: TableKind,
    /// The excerpts that it is about.
    pub tally: Tally,
}

impl Contents {
    /// What the table leaves out and why; nothing where it holds everything that was asked for.
    pub fn left_out(&self, words: &Words) -> Option<String> {
        // A table of excerpts holds those too that do not count.
        let left_out = Some(self.tally.uncounted.in_no_table()).filter(|_| self.what != TableKind::Excerpts)?;
        Some(words.tell("export-left-out", &[("reasons", left_out.text(words)?.into())]))
    }

    fn text(&self, words: &Words) -> String {
        let total = self.tally.count.text(words);
        match self.left_out(words) {
            Some(left_out) => format!("{total}; {left_out}"),
            None => self.tally.text(words),
        }
    }
}

/// A table that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exported {
    /// How many rows it has.
    pub rows: usize,
    /// What is in it.
    pub contents: Contents,
    /// The documents of whose speakers it shows what may be a real name.
    pub real_names: Vec<String>,
}

impl Exported {
    /// What was written: rows, excerpts and people, and what does not count or was left out.
    pub fn text(&self, words: &Words) -> String {
        let rows = words.tell("count-rows", &[("n", self.rows.into())]);
        format!("{rows}, {}", self.contents.text(words))
    }

    /// That it shows what may be real names, where, and what to do.
    pub fn warning(&self, words: &Words) -> Option<String> {
        real_name_warning(words, &self.real_names)
    }
}

/// A sentence about documents of whose speakers what may be a real name is shown; nothing where there are none.
pub fn real_name_warning(words: &Words, documents: &[String]) -> Option<String> {
    (!documents.is_empty())
        .then(|| words.tell("warning-real-names", &[("documents", quoted_names(words, documents).into())]))
}

impl Project {
    /// What a table would be about, before it is made. Errors: the query cannot be read.
    pub fn contents(&self, wanted: &TableRequest) -> Result<Contents> {
        let (_, which) = self.asked_for(wanted)?;
        Ok(self.contents_of(wanted.what, &which))
    }

    /// Writes a table to `path`, in the format that its ending names. Returns what was put into it.
    ///
    /// Errors: the table cannot be written in that format, the query cannot be read, nothing is found to stand in the
    /// table, a file is there and was not to be replaced, or the disk refuses. Nothing is changed then.
    pub fn export(&self, wanted: &TableRequest, path: &Path, making: ExportOptions) -> Result<Exported> {
        // A format that cannot be written is refused before anything is read.
        wanted.what.format(path)?;
        let (condition, which) = self.asked_for(wanted)?;
        let contents = self.contents_of(wanted.what, &which);
        // The note below the table says what was asked, and how.
        let as_written = |query| format!("{query} ({})", making.words.say("search-strictly"));
        let query = wanted.query.as_ref().map(|q| if wanted.options.as_written { as_written(q) } else { q.clone() });
        let round = self.model.current_round().filter(|_| !condition.names_round()).map(|round| round.number);
        let ExportOptions { words, date, replace } = making;
        let frame =
            Frame { words, date, round, query: query.as_deref(), total: contents.tally.count, times: wanted.times };
        let save = |table: Export| match table.is_empty() {
            true => Err(Error::NothingFound),
            false => table.to_file(path, &frame, replace),
        };
        let (rows, real_names) = match wanted.what {
            TableKind::Themes => {
                let rows = self.theme_rows(wanted, &condition, &which)?;
                (save(Export::Themes(&rows))?, real_names(rows.iter().flat_map(|row| &row.quotes)))
            }
            TableKind::Codebook => (save(Export::Codebook(&self.code_rows(&which)))?, Vec::new()),
            TableKind::Excerpts => {
                let rows = self.excerpt_rows(&which)?;
                (save(Export::Excerpts(&rows))?, real_names(rows.iter().map(|row| &row.quotation)))
            }
        };
        Ok(Exported { rows, contents, real_names })
    }

    /// What is asked for, and the excerpts that meet it.
    fn asked_for(&self, wanted: &TableRequest) -> Result<(Condition, RoaringBitmap)> {
        let query = wanted.query.as_deref();
        let condition = query.map_or(Ok(Condition::everything()), |query| self.understand(query))?;
        let condition = wanted.options.apply(condition);
        let which = self.select(&condition)?;
        Ok((condition, which))
    }

    fn contents_of(&self, what: TableKind, which: &RoaringBitmap) -> Contents {
        let which = if what == TableKind::Codebook { &(self.coded() & which) } else { which };
        Contents { what, tally: self.tally(which) }
    }

    /// The rows of a theme table, of the codes that it is about, where it is about some.
    fn theme_rows(&self, wanted: &TableRequest, condition: &Condition, which: &RoaringBitmap) -> Result<Vec<ThemeRow>> {
        let theme = wanted.theme.map(|theme| self.model.codebook.theme(theme).into_iter().collect());
        let only: Option<BTreeSet<CodeId>> = theme.or_else(|| condition.codes());
        let empty = if wanted.query.is_some() { EmptyCodes::LeftOut } else { EmptyCodes::Shown };
        self.theme_table(which, only.as_ref(), empty)
    }

    /// The rows of the theme table that is asked for.
    #[cfg(test)]
    pub(crate) fn themes_asked_for(&self, wanted: &TableRequest) -> Result<Vec<ThemeRow>> {
        let (condition, which) = self.asked_for(wanted)?;
        self.theme_rows(wanted, &condition, &which)
    }
}

/// The documents of these quotations in which what may be a real name is shown, each once.
pub fn real_names<'a>(quotations: impl Iterator<Item = &'a Quotation>) -> Vec<String> {
    let mut documents: Vec<String> = Vec::new();
    for quotation in quotations.filter(|quotation| quotation.may_show_real_name()) {
        if !documents.contains(&quotation.document) {
            documents.push(quotation.document.clone());
        }
    }
    documents
}
