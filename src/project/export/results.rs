//! Exports the skeleton of a results chapter, and the table that follows passages from the text to the themes.

use std::collections::{HashMap, VecDeque};
use std::path::Path;

use roaring::RoaringBitmap;

use super::ExportOptions;
use crate::analysis::count::Tally;
use crate::analysis::quote::Quotation;
use crate::domain::codebook::split_path;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::quote_style::QuoteStyle;
use crate::error::{Error, Result};
use crate::export::contents::meaning::{MeaningRow, MeaningTable, Tradition};
use crate::export::contents::results::{self, ResultsTheme};
use crate::export::{TABLE_FORMATS, TEXT_FORMATS, format_among, save_page, save_table};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::matrix::Topics;

/// What a query selects for the thesis, before a file is made of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ForThesis {
    /// How many themes there are.
    pub themes: usize,
    /// All excerpts that the query matches.
    pub all: Selected,
    /// Those of them that are flagged for the thesis, or all if none is.
    pub chosen: Selected,
    /// Whether any is flagged.
    pub flagged: bool,
}

/// Some excerpts, by whether they have a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Selected {
    /// How many there are.
    pub excerpts: usize,
    /// Those with a code.
    pub coded: Tally,
    /// How many have no code, and so stand under no theme.
    pub without_code: usize,
}

impl Project {
    /// What a query selects for the thesis; an empty one selects all. Errors: it cannot be read.
    pub fn thesis_contents(&self, query: &str) -> Result<ForThesis> {
        let ((chosen, flagged), coded) = (self.for_thesis(query)?, self.coded());
        let number = |which: &RoaringBitmap| usize::try_from(which.len()).unwrap_or(usize::MAX);
        let selected = |which: &RoaringBitmap| Selected {
            excerpts: number(which),
            coded: self.tally(&(which & &coded)),
            without_code: number(&(which - &coded)),
        };
        Ok(ForThesis {
            themes: self.model.codebook.in_order().len(),
            all: selected(&self.excerpts_matching(query)?),
            chosen: selected(&chosen),
            flagged,
        })
    }

    /// Writes the skeleton of a results chapter from the excerpts that a query matches; an empty query means all. It shows
    /// the quotes that are flagged for the thesis, or all if none is. Returns the numbers of themes and quotes.
    ///
    /// Errors: the query cannot be read, there is no theme, the format does not suit, the file exists and may not be
    /// replaced, or the disk refuses. Nothing is changed then.
    pub fn export_results(&self, query: &str, path: &Path, options: ExportOptions) -> Result<(usize, usize)> {
        format_among(TEXT_FORMATS, path)?;
        let (all, flagged) = self.for_thesis(query)?;
        let counts = self.theme_counts(&CountRequest { topics: Topics::All, by: None, query: query.to_owned() })?;
        let codes: Vec<CodeId> = counts.rows.iter().map(|row| row.theme.code).collect();
        let mut quotes = self.quotes_by_code(&codes, &all)?;
        let mut themes = Vec::new();
        for row in &counts.rows {
            let code = row.theme.code;
            let condensate =
                self.model.shown_condensate(code).map(|one| one.words.clone()).filter(|words| !words.is_empty());
            let definition = || self.model.codebook.get(code).map(|code| code.definition.clone()).unwrap_or_default();
            themes.push(ResultsTheme {
                name: row.theme.name.clone(),
                depth: row.theme.depth,
                is_condensate: condensate.is_some(),
                about: condensate.unwrap_or_else(definition),
                count: row.total,
                quotes: quotes.remove(&code).unwrap_or_default(),
            });
        }
        if themes.is_empty() {
            return Err(Error::NothingFound);
        }
        let levels = self.level_names();
        let frame = self.frame(query, counts.total, &levels, options)?;
        let page = results::page(&themes, &self.quote_style(), flagged, &frame);
        save_page(&page, path, options.words, options.replace)?;
        Ok((themes.len(), themes.iter().map(|theme| theme.quotes.len()).sum()))
    }

    /// Writes the table that follows passages to the themes: the excerpts that a query matches, or those flagged for the
    /// thesis if any is. An excerpt has a row for each of its codes. The columns with the names in `without` are left out.
    /// Returns the number of rows. Errors: as for [`export_results`](Self::export_results), or there is no such column.
    pub fn export_analysis(
        &self,
        query: &str,
        tradition: Tradition,
        without: &[String],
        path: &Path,
        options: ExportOptions,
    ) -> Result<usize> {
        format_among(TABLE_FORMATS, path)?;
        let (which, flagged) = self.for_thesis(query)?;
        let mut rows: Vec<(Option<usize>, MeaningRow)> = Vec::new();
        for (excerpt, quotation) in self.quotations_of(&which)? {
            let condensation =
                self.model.shown_preparation(excerpt).map(|one| one.condensation.clone()).unwrap_or_default();
            for code in self.model.codes_of(excerpt.id) {
                let colour = self.code_colour(code);
                let names = split_path(&self.model.codebook.path(code));
                let (quotation, condensation) = (quotation.clone(), condensation.clone());
                let row = MeaningRow { quotation, condensation, names, colour };
                rows.push((self.model.codebook.place(code), row));
            }
        }
        if rows.is_empty() {
            return Err(Error::NothingFound);
        }
        // Within a code, passages stay in the order of the text.
        rows.sort_by_key(|(place, _)| *place);
        let rows: Vec<MeaningRow> = rows.into_iter().map(|(_, row)| row).collect();
        // In a cell, a long quote is no block of its own.
        let style = QuoteStyle { block_from: usize::MAX, ..self.quote_style() };
        let levels = self.level_names();
        let frame = self.frame(query, self.counted(&which), &levels, options)?;
        let table = MeaningTable::new(&rows, tradition, flagged, &style).without(without, &frame)?;
        save_table(|| table.page(&frame), || table.sheet(&frame), path, &frame, options.replace)?;
        Ok(rows.len())
    }

    /// The excerpts for the thesis among those that a query matches: the flagged ones, or all if none is flagged. Says which.
    fn for_thesis(&self, query: &str) -> Result<(RoaringBitmap, bool)> {
        let all = self.excerpts_matching(query)?;
        let is_flagged = |id: &u32| {
            let excerpt = self.model.excerpts.get(ExcerptId::of_bit(*id));
            excerpt.and_then(|excerpt| self.model.shown_preparation(excerpt)).is_some_and(|one| one.flagged)
        };
        let flagged: RoaringBitmap = if self.model.preparations.is_empty() {
            RoaringBitmap::new()
        } else {
            all.iter().filter(is_flagged).collect()
        };
        let any = !flagged.is_empty();
        Ok(if any { (flagged, any) } else { (all, any) })
    }

    /// The quotes with each of these codes itself, in the order of the text; its golden quote comes first.
    fn quotes_by_code(&self, codes: &[CodeId], among: &RoaringBitmap) -> Result<HashMap<CodeId, Vec<Quotation>>> {
        let golden: HashMap<CodeId, Option<ExcerptId>> =
            codes.iter().map(|code| (*code, self.model.golden_quote(*code))).collect();
        let mut quotes: HashMap<CodeId, VecDeque<Quotation>> = HashMap::new();
        for (excerpt, quotation) in self.quotations_of(&(self.model.by_owner.coded_with_any(codes) & among))? {
            for code in self.model.codes_of(excerpt.id).into_iter().filter(|_| self.model.counts(excerpt)) {
                let own = quotes.entry(code).or_default();
                match golden.get(&code) == Some(&Some(excerpt.id)) {
                    true => own.push_front(quotation.clone()),
                    false => own.push_back(quotation.clone()),
                }
            }
        }
        Ok(quotes.into_iter().map(|(code, own)| (code, own.into())).collect())
    }
}
