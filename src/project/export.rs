//! Making a table for the thesis: gathered, counted, and put into a file; and what is to be said about it.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;
use roaring::RoaringBitmap;

use super::Project;
use super::real_name::RealNames;
use super::theme::Node;
use crate::analysis::count::Tally;
use crate::analysis::quote::Times;
use crate::analysis::themes::{EmptyCodes, ThemeRow};
use crate::domain::ids::CodeId;
use crate::domain::query::Query;
use crate::domain::query::condition::Condition;
use crate::domain::query::how::How;
use crate::domain::query::keyword::Field;
use crate::error::{Error, Result};
use crate::export::{Export, Frame, Replace, TableKind};
use crate::search::parse::parse;
use crate::words::Words;
use crate::words::kind::keywords;

/// Which table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableRequest {
    /// Of what.
    pub what: TableKind,
    /// Of the excerpts that this query matches; of all where there is none.
    pub query: Option<String>,
    /// How that is asked.
    pub how: How,
    /// The theme table's rows of this theme alone; without it, of the codes that the query asks for, and where it asks
    /// for none, of every theme that the excerpts have.
    pub theme: Option<CodeId>,
    /// Whether quotations say when something was said.
    pub times: Times,
}

impl TableRequest {
    /// The table of everything.
    pub fn of_all(what: TableKind) -> Self {
        Self { what, query: None, how: How::default(), theme: None, times: Times::default() }
    }

    /// The theme table of what lies under a row of the tree, narrowed by a query as it was typed; in the keywords of a
    /// language. Errors: the query cannot be read.
    pub fn of_theme(project: &Project, node: Node, narrowed: &str, words: &Words) -> Result<Self> {
        let mut parts: Vec<Query> = project.query_of(node).into_iter().collect();
        match parse(narrowed)?.query {
            Query::And(narrowed) => parts.extend(narrowed),
            one => parts.push(one),
        }
        let query = match parts.len() {
            0 | 1 => parts.pop(),
            _ => Some(Query::And(parts)),
        };
        let query = query.map(|query| query.print(keywords(words)));
        Ok(Self { query, theme: node.code(), ..Self::of_all(TableKind::Themes) })
    }

    /// What it is narrowed to besides its theme, as a query.
    fn narrowed_to(&self, words: &Words) -> Option<String> {
        let query = self.query.as_ref()?;
        if self.theme.is_none() {
            return Some(query.clone());
        }
        let Query::And(mut parts) = parse(query).ok()?.query else { return None };
        // The chosen theme comes first; others are part of what was typed.
        if matches!(parts.first(), Some(Query::Field(Field::Theme, _))) {
            parts.remove(0);
        }
        Some(Query::And(parts).print(keywords(words))).filter(|rest| !rest.is_empty())
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
    /// The documents in which it shows what may be a real name.
    pub real_names: RealNames,
}

impl Exported {
    /// What was written: rows, excerpts and people, and what does not count or was left out.
    pub fn text(&self, words: &Words) -> String {
        let rows = words.tell("count-rows", &[("n", self.rows.into())]);
        format!("{rows}, {}", self.contents.text(words))
    }

    /// That it shows what may be real names, where, and what to do.
    pub fn warning(&self, words: &Words) -> Option<String> {
        self.real_names.warning(words)
    }
}

impl Project {
    /// What a table is called: after the theme, and what it is narrowed to, so that a part of a table never has the name
    /// of the whole.
    pub fn table_name(&self, wanted: &TableRequest, words: &Words) -> String {
        let own = match (wanted.theme, wanted.what) {
            (Some(theme), _) => self.model.codebook.path(theme),
            (None, TableKind::Codebook) => words.say("file-codebook").into_owned(),
            (None, TableKind::Themes | TableKind::Excerpts) => words.say("file-themes").into_owned(),
        };
        let narrowed = wanted.narrowed_to(words).map(|query| format!("-{}", query.replace('"', "")));
        own + &narrowed.unwrap_or_default()
    }

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
        let strictly = |query| format!("{query} ({})", making.words.say("search-strictly"));
        let query = wanted.query.as_ref().map(|q| if wanted.how.strictly { strictly(q) } else { q.clone() });
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
                (save(Export::Themes(&rows))?, RealNames::of_quotations(rows.iter().flat_map(|row| &row.quotes)))
            }
            TableKind::Codebook => (save(Export::Codebook(&self.code_rows(&which)))?, RealNames::default()),
            TableKind::Excerpts => {
                let rows = self.excerpt_rows(&which)?;
                (save(Export::Excerpts(&rows))?, self.real_names_in(&rows))
            }
        };
        Ok(Exported { rows, contents, real_names })
    }

    /// What is asked for, and the excerpts that meet it.
    fn asked_for(&self, wanted: &TableRequest) -> Result<(Condition, RoaringBitmap)> {
        let query = wanted.query.as_deref();
        let condition = query.map_or(Ok(Condition::everything()), |query| self.understand(query))?;
        let condition = wanted.how.meant(condition);
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
