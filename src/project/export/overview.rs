//! The tables of the overview: how far each interview is coded, the colours of themes, saturation, and which themes stand
//! together.

use std::path::Path;

use jiff::tz::TimeZone;

use super::ExportOptions;
use super::figure::FigureRequest;
use crate::analysis::co_occurrence::Within;
use crate::analysis::colour_counts::ColourCounts;
use crate::analysis::count::Count;
use crate::analysis::progress::Progress;
use crate::analysis::saturation::{InterviewOrder, SaturationRow};
use crate::domain::ids::RoundId;
use crate::error::{Error, Result};
use crate::export::contents::plain::PlainTable;
use crate::export::contents::{co_occurrence, colours, progress, saturation};
use crate::export::{TABLE_FORMATS, format_among, save_table};
use crate::project::Project;
use crate::project::co_occurrence::CoOccurrences;
use crate::project::matrix::Topics;
use crate::project::saturation::CodesOf;
use crate::words::{Words, kind};

/// A table of the overview.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OverviewRequest {
    /// How far each interview is coded.
    Interviews,
    /// The colours of these themes.
    Colours(Topics),
    /// How many new codes each interview adds.
    Saturation {
        /// The order of the interviews.
        order: InterviewOrder,
        /// The codes.
        among: CodesOf,
    },
    /// Which themes stand together.
    CoOccurrence {
        /// The themes.
        topics: Topics,
        /// What counts as together.
        within: Within,
        /// The query that selects the excerpts; empty for all.
        query: String,
    },
}

impl OverviewRequest {
    /// The phrase for the name of its file.
    pub fn file_phrase(&self) -> &'static str {
        match self {
            Self::Interviews => "file-interviews",
            Self::Colours(_) => "file-colours",
            Self::Saturation { .. } => "file-saturation",
            Self::CoOccurrence { .. } => "file-co-occurrence",
        }
    }

    /// The figure that shows the same. `None` if there is none.
    pub fn figure(&self) -> Option<FigureRequest> {
        match self {
            Self::Interviews | Self::Colours(_) => None,
            Self::Saturation { order, among } => Some(FigureRequest::Saturation { order: *order, among: *among }),
            Self::CoOccurrence { topics, within, query } => {
                let (topics, within, query) = (topics.clone(), *within, query.clone());
                Some(FigureRequest::CoOccurrence { topics, within, query })
            }
        }
    }
}

impl Project {
    /// Writes a table of the overview. Days are those of `zone`. Returns the number of rows.
    ///
    /// Errors: the table has no rows, the query cannot be read, the format does not suit, the file exists and may not be
    /// replaced, or the disk refuses. Nothing is changed then.
    pub fn export_overview(
        &self,
        request: &OverviewRequest,
        path: &Path,
        zone: &TimeZone,
        options: ExportOptions,
    ) -> Result<usize> {
        format_among(TABLE_FORMATS, path)?;
        let table = self.overview(request, zone, options.words)?;
        if table.rows.is_empty() {
            return Err(Error::NothingFound);
        }
        let levels = self.level_names();
        let frame = self.frame("", Count::default(), &levels, options)?;
        save_table(|| table.page(&frame), || table.sheet(&frame), path, &frame, options.replace)?;
        Ok(table.rows.len())
    }

    /// What the rows of a table were chosen by, as a sentence. `None` for all of the round.
    fn chosen_by(&self, request: &OverviewRequest, words: &Words) -> Option<String> {
        match request {
            OverviewRequest::Saturation { among: CodesOf::Theme(code), .. } => {
                let path = self.model.codebook.path(*code);
                Some(words.tell("figure-only-theme", &[("theme", path.into())]))
            }
            OverviewRequest::CoOccurrence { query, .. } if !query.trim().is_empty() => {
                Some(words.tell("export-note-query", &[("query", query.trim().into())]))
            }
            _ => None,
        }
    }

    /// A table of the overview. Errors: as for [`export_overview`](Self::export_overview), but for the file.
    pub fn overview(&self, request: &OverviewRequest, zone: &TimeZone, words: &Words) -> Result<PlainTable> {
        let mut table = match request {
            OverviewRequest::Interviews => {
                let interviews = self.model.interviews_in_order().map(|document| self.progress(document.id));
                self.progress_table(&interviews.collect::<Result<Vec<_>>>()?, zone, words)
            }
            OverviewRequest::Colours(topics) => self.colours_table(&self.colour_counts(topics)?, words),
            OverviewRequest::Saturation { order, among } => {
                self.saturation_table(&self.saturation(*order, *among)?, (*order, *among), words)
            }
            OverviewRequest::CoOccurrence { topics, within, query } => {
                self.co_occurrence_table(&self.co_occurrence(topics, *within, query)?, *within, words)
            }
        };
        if let Some(chosen) = self.chosen_by(request, words) {
            table.rules = format!("{} {chosen}", table.rules);
        }
        Ok(table)
    }

    /// The table of these interviews.
    pub fn progress_table(&self, interviews: &[Progress], zone: &TimeZone, words: &Words) -> PlainTable {
        progress::table(interviews, self.current_number(), zone, words)
    }

    /// The table of these colours.
    pub fn colours_table(&self, counts: &ColourCounts, words: &Words) -> PlainTable {
        let name = |pen: &_| kind::pen(words, self.pen_name(*pen)).to_owned();
        let names: Vec<String> = counts.colours.iter().map(name).collect();
        colours::table(counts, &names, self.current_number(), words)
    }

    /// The table of these interviews and their new codes.
    pub fn saturation_table(
        &self,
        rows: &[SaturationRow],
        (order, among): (InterviewOrder, CodesOf),
        words: &Words,
    ) -> PlainTable {
        let round = self.round_of_codes(among).map_or(0, |round| self.number_of(round));
        saturation::table(rows, order, round, &|code| self.model.codebook.path(code), words)
    }

    /// The table of these pairs of themes.
    pub fn co_occurrence_table(&self, found: &CoOccurrences, within: Within, words: &Words) -> PlainTable {
        let name =
            |theme: usize| found.themes.get(theme).map(|code| self.model.codebook.path(*code)).unwrap_or_default();
        co_occurrence::table(&found.pairs, within, self.current_number(), &name, words)
    }

    /// The round that codes belong to. `None` if they are gone.
    pub fn round_of_codes(&self, codes: CodesOf) -> Option<RoundId> {
        match codes {
            CodesOf::CurrentRound => self.current_round().ok(),
            CodesOf::Round(round) => Some(round),
            CodesOf::Theme(code) => self.model.codebook.get(code).map(|code| code.round),
        }
    }

    fn current_number(&self) -> i64 {
        self.current_round().map_or(0, |round| self.number_of(round))
    }

    fn number_of(&self, round: RoundId) -> i64 {
        self.round(round).map_or(0, |round| round.number)
    }
}
