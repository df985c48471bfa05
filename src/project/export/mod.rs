//! Exports what goes into the thesis to files, and words the notes about them.

mod all;
mod counts;
pub mod data;
pub mod figure;
mod matrix;
pub mod overview;
mod participant;
pub mod report;
mod results;
#[cfg(test)]
mod tests;
pub mod thesis;
pub mod transcript;
mod words;

pub use all::AllExported;

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;
use roaring::RoaringBitmap;

use crate::analysis::codebook::CodeRow;
use crate::analysis::count::{Count, Tally};
use crate::analysis::quote::{Times, WhichQuotes};
use crate::analysis::themes::{EmptyCodes, ThemeRow};
use crate::domain::ids::CodeId;
use crate::domain::level::LevelNames;
use crate::domain::query::Query;
use crate::domain::query::condition::Condition;
use crate::domain::query::keyword::Field;
use crate::domain::query::options::SearchOptions;
use crate::error::{Error, Result};
use crate::export::{Export, Frame, Replace, TableKind};
use crate::project::Project;
use crate::project::memo::export::MemoRequest;
use crate::project::real_name::RealNames;
use crate::project::theme::Node;
use crate::search::parse::parse;
use crate::words::kind::keywords;
use crate::words::{Words, capitalised};
use thesis::ChosenQuotes;

/// The table to export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableRequest {
    /// The kind of table.
    pub what: TableKind,
    /// The query that selects the excerpts; `None` for all.
    pub query: Option<String>,
    /// The options of the query.
    pub options: SearchOptions,
    /// The theme whose rows a theme table shows. Without it, the table shows the codes that the query names, and if it
    /// names none, every theme of the excerpts.
    pub theme: Option<CodeId>,
    /// Whether quotations include the time.
    pub times: Times,
    /// Which quotes a theme table shows.
    pub quotes: WhichQuotes,
    /// Which memos to export, if it is about memos.
    pub memos: Option<MemoRequest>,
}

impl TableRequest {
    /// A table of all excerpts.
    pub fn of_all(what: TableKind) -> Self {
        let (options, times, quotes) = (SearchOptions::default(), Times::default(), WhichQuotes::default());
        Self { what, query: None, options, theme: None, times, quotes, memos: None }
    }

    /// These memos.
    pub fn of_memos(memos: MemoRequest) -> Self {
        Self { memos: Some(memos), ..Self::of_all(TableKind::Memos) }
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

    /// The query without the theme. `None` if it has nothing else.
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

/// How to write a table.
#[derive(Clone, Copy)]
pub struct ExportOptions<'a> {
    /// The phrases of the table's language.
    pub words: &'a Words,
    /// The date in the note under the table.
    pub date: Date,
    /// Whether an existing file may be replaced.
    pub replace: Replace,
}

/// The excerpts in a table: how many count, and how many do not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Contents {
    /// The kind of table.
    pub what: TableKind,
    /// The counts of its excerpts.
    pub tally: Tally,
}

impl Contents {
    /// A sentence about what the table leaves out, and why; `None` if it leaves nothing out.
    pub fn left_out(&self, words: &Words) -> Option<String> {
        // A table of excerpts also holds those that do not count.
        let counts = !matches!(self.what, TableKind::Excerpts | TableKind::Memos);
        let left_out = Some(self.tally.uncounted.in_no_table()).filter(|_| counts)?;
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

/// An exported table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exported {
    /// How many rows it has.
    pub rows: usize,
    /// The excerpts in it.
    pub contents: Contents,
    /// The documents in which it shows a name that may be real.
    pub real_names: RealNames,
}

impl Exported {
    /// A sentence about the table: rows, excerpts and people, and what does not count or was left out.
    pub fn text(&self, words: &Words) -> String {
        if self.contents.what == TableKind::Memos {
            return words.tell("count-memos", &[("n", self.rows.into())]);
        }
        let rows = words.tell("count-rows", &[("n", self.rows.into())]);
        format!("{rows}, {}", self.contents.text(words))
    }

    /// A warning that the table may show real names, in which documents, and what to do.
    pub fn warning(&self, words: &Words) -> Option<String> {
        self.real_names.warning(words)
    }
}

impl Project {
    /// The context of a table that a query selects: its round, unless the query names one, and the date. Errors: the query
    /// cannot be read.
    pub fn frame<'a>(
        &self,
        query: &'a str,
        total: Count,
        levels: &'a LevelNames,
        options: ExportOptions<'a>,
    ) -> Result<Frame<'a>> {
        let query = Some(query.trim()).filter(|query| !query.is_empty());
        let names_round = query.map(|query| self.understand(query)).transpose()?.is_some_and(|one| one.names_round());
        let round = self.model.current_round().filter(|_| !names_round).map(|round| round.number);
        let ExportOptions { words, date, .. } = options;
        Ok(Frame { round, query, total, ..Frame::plain(words, date, levels) })
    }

    /// A name for the file of a table: the theme and the query. A part of a table never has the same name as the whole.
    pub fn table_name(&self, wanted: &TableRequest, words: &Words) -> String {
        if let Some(memos) = &wanted.memos {
            return words.say(if memos.is_diary() { "file-diary" } else { "file-memos" }).into_owned();
        }
        let own = match (wanted.theme, wanted.what) {
            (Some(theme), _) => self.model.codebook.path(theme),
            (None, TableKind::Codebook) => words.say("file-codebook").into_owned(),
            (None, TableKind::Themes | TableKind::Excerpts | TableKind::Memos) => words.say("file-themes").into_owned(),
        };
        let narrowed = wanted.narrowed_to(words).map(|query| format!("-{}", query.replace('"', "")));
        own + &narrowed.unwrap_or_default()
    }

    /// The excerpts that a table would hold, before it is made. Errors: the query cannot be read.
    pub fn contents(&self, request: &TableRequest) -> Result<Contents> {
        let (_, which) = self.selection(request)?;
        Ok(self.contents_of(request.what, &which))
    }

    /// Which quotes a theme table would show. Errors: the query cannot be read.
    pub fn quotes_of_table(&self, request: &TableRequest) -> Result<ChosenQuotes> {
        let (_, which) = self.selection(request)?;
        Ok(self.quotes_among(&which, request.quotes).1)
    }

    /// Writes a table to `path`, in the format of the file's extension. Returns what was written.
    ///
    /// Errors: the table cannot be written in that format, the query cannot be read, the table would be empty, the file
    /// exists and may not be replaced, or the disk refuses. In that case nothing is changed.
    pub fn export(&self, request: &TableRequest, path: &Path, options: ExportOptions) -> Result<Exported> {
        // A wrong format is refused before anything is read.
        request.what.format(path)?;
        if let Some(memos) = &request.memos {
            return self.export_memos(memos, request.times, path, options);
        }
        let (condition, which) = self.selection(request)?;
        let contents = self.contents_of(request.what, &which);
        // The note under the table gives the query and its options.
        let exact = |query| format!("{query} ({})", options.words.say("search-exact"));
        let query = request.query.as_ref().map(|q| if request.options.as_written { exact(q) } else { q.clone() });
        let round = self.model.current_round().filter(|_| !condition.names_round()).map(|round| round.number);
        let ExportOptions { words, date, replace } = options;
        let (levels, total) = (&self.level_names(), contents.tally.count);
        let (quoted, chosen) = match request.what {
            TableKind::Themes => self.quotes_among(&which, request.quotes),
            _ => Default::default(),
        };
        let (query, times, quotes) = (query.as_deref(), request.times, chosen.shown);
        let frame = Frame { round, query, total, times, quotes, ..Frame::plain(words, date, levels) };
        let save = |table: Export| match table.is_empty() {
            true => Err(Error::NothingFound),
            false => table.to_file(path, &frame, replace),
        };
        let (rows, real_names) = match request.what {
            TableKind::Themes => {
                let rows = self.theme_rows(request, &condition, [&which, &quoted])?;
                (save(Export::Themes(&rows))?, RealNames::of_quotations(rows.iter().flat_map(|row| &row.quotes)))
            }
            TableKind::Codebook => {
                let rows = self.with_examples(self.code_rows(&which))?;
                let codes: Vec<CodeId> = rows.iter().map(|row| row.id).collect();
                let examples = rows.iter().filter_map(|row| row.quotation.as_deref());
                let real_names = self.real_names_in_definitions(&codes).with_quotations(examples);
                (save(Export::Codebook(&rows))?, real_names)
            }
            TableKind::Excerpts => {
                let rows = self.excerpt_rows(&which)?;
                (save(Export::Excerpts(&rows))?, self.real_names_in(&rows))
            }
            TableKind::Memos => return Err(Error::NoMemos),
        };
        Ok(Exported { rows, contents, real_names })
    }

    fn export_memos(
        &self,
        request: &MemoRequest,
        times: Times,
        path: &Path,
        ExportOptions { words, date, replace }: ExportOptions,
    ) -> Result<Exported> {
        let groups = self.memo_groups(request, words)?;
        let title = capitalised(&words.say(if request.is_diary() { "noun-diary" } else { "noun-memos" }));
        let levels = self.level_names();
        let frame = Frame { times, ..Frame::plain(words, date, &levels) };
        let memos = Export::Memos(&title, &groups);
        if memos.is_empty() {
            return Err(Error::NoMemos);
        }
        let rows = memos.to_file(path, &frame, replace)?;
        let contents = Contents { what: TableKind::Memos, tally: Tally::default() };
        let quotations = groups.iter().flat_map(|group| &group.memos).filter_map(|memo| memo.quotation.as_ref());
        let real_names = self.real_names_in_memos(request)?.with_quotations(quotations);
        Ok(Exported { rows, contents, real_names })
    }

    /// The codes with the quotations of their examples. An example that was removed is left out.
    fn with_examples(&self, mut rows: Vec<CodeRow>) -> Result<Vec<CodeRow>> {
        for row in &mut rows {
            let example = row.example.filter(|id| self.model.excerpts.get(*id).is_some());
            row.quotation = example.map(|id| self.excerpt_quotation(id)).transpose()?.map(Box::new);
        }
        Ok(rows)
    }

    /// The condition of the request, and the excerpts that meet it.
    fn selection(&self, request: &TableRequest) -> Result<(Condition, RoaringBitmap)> {
        let query = request.query.as_deref();
        let condition = query.map_or(Ok(Condition::everything()), |query| self.understand(query))?;
        let condition = request.options.apply(condition);
        let which = self.select(&condition)?;
        Ok((condition, which))
    }

    fn contents_of(&self, what: TableKind, which: &RoaringBitmap) -> Contents {
        let which = if what == TableKind::Codebook { &(self.coded() & which) } else { which };
        Contents { what, tally: self.tally(which) }
    }

    /// The rows of a theme table: of these excerpts, with the quotes of those.
    fn theme_rows(
        &self,
        request: &TableRequest,
        condition: &Condition,
        [which, quoted]: [&RoaringBitmap; 2],
    ) -> Result<Vec<ThemeRow>> {
        let theme = request.theme.map(|theme| self.model.codebook.theme(theme).into_iter().collect());
        let only: Option<BTreeSet<CodeId>> = theme.or_else(|| condition.codes());
        let empty = if request.query.is_some() { EmptyCodes::LeftOut } else { EmptyCodes::Shown };
        self.theme_table(which, quoted, only.as_ref(), empty)
    }

    /// The rows of the requested theme table.
    #[cfg(test)]
    pub(crate) fn requested_themes(&self, request: &TableRequest) -> Result<Vec<ThemeRow>> {
        let (condition, which) = self.selection(request)?;
        self.theme_rows(request, &condition, [&which, &which])
    }
}
