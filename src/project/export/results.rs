//! Exports the skeleton of a results chapter, and the table that follows passages from the text to the themes.

use std::collections::{HashMap, VecDeque};
use std::path::Path;

use roaring::RoaringBitmap;

use super::ExportOptions;
use super::thesis::ForThesis;
use crate::analysis::quote::Quotation;
use crate::domain::codebook::split_path;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::quote_style::QuoteStyle;
use crate::error::{Error, Result};
use crate::export::contents::meaning::{MeaningRow, MeaningTable, Tradition};
use crate::export::contents::results::{self, ResultsTheme};
use crate::export::{Frame, TABLE_FORMATS, TEXT_FORMATS, format_among, save_page, save_table};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::matrix::Topics;

impl Project {
    /// Writes the skeleton of a results chapter from the excerpts that a query matches, with the quotes for the thesis.
    /// Returns the numbers of themes and quotes.
    ///
    /// Errors: the query cannot be read, there is no theme, the format does not suit, the file exists and may not be
    /// replaced, or the disk refuses. Nothing is changed then.
    pub fn export_results(&self, request: ForThesis, path: &Path, options: ExportOptions) -> Result<(usize, usize)> {
        format_among(TEXT_FORMATS, path)?;
        let query = request.query;
        let (quoted, chosen) = self.quotes_among(&self.excerpts_matching(query)?, request.quotes);
        let counts = self.theme_counts(&CountRequest { topics: Topics::All, by: None, query: query.to_owned() })?;
        let codes: Vec<CodeId> = counts.rows.iter().map(|row| row.theme.code).collect();
        let mut quotes = self.quotes_by_code(&codes, &quoted)?;
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
        let frame = Frame { quotes: chosen.shown, ..self.frame(query, counts.total, &levels, options)? };
        let page = results::page(&themes, &self.quote_style(), &frame);
        save_page(&page, path, options.words, options.replace)?;
        Ok((themes.len(), themes.iter().map(|theme| theme.quotes.len()).sum()))
    }

    /// Writes the table that follows passages to the themes: the excerpts for the thesis among those that a query matches. An
    /// excerpt has a row for each of its codes. The columns with the names in `without` are left out.
    /// Returns the number of rows. Errors: as for [`export_results`](Self::export_results), or there is no such column.
    pub fn export_analysis(
        &self,
        request: ForThesis,
        tradition: Tradition,
        without: &[String],
        path: &Path,
        options: ExportOptions,
    ) -> Result<usize> {
        format_among(TABLE_FORMATS, path)?;
        let query = request.query;
        let (which, chosen) = self.quotes_among(&self.excerpts_matching(query)?, request.quotes);
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
        let frame = Frame { quotes: chosen.shown, ..self.frame(query, self.counted(&which), &levels, options)? };
        let table = MeaningTable::new(&rows, tradition, &style).without(without, &frame)?;
        save_table(|| table.page(&frame), || table.sheet(&frame), path, &frame, options.replace)?;
        Ok(rows.len())
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
