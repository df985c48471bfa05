//! Exports the report for a supervisor.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::rc::Rc;

use roaring::RoaringBitmap;

use super::ExportOptions;
use crate::analysis::count::Person;
use crate::analysis::counts::CountRow;
use crate::analysis::matrix::{Line, Matrix};
use crate::analysis::quote::Times;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::participant::Attribute;
use crate::domain::text::fold::natural;
use crate::error::{Error, Result};
use crate::export::report::{
    Report, ReportAttribute, ReportInformant, ReportMatrix, ReportQuote, ReportRow, ReportTheme,
};
use crate::export::{HTML_FORMATS, format_among, save_report};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::matrix::{MatrixRequest, Topics};
use crate::project::texts::context_of;
use crate::words::Words;

/// What a report holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportRequest {
    /// The query that selects the excerpts; empty for all.
    pub query: String,
    /// Whether each quote can show the text around it. Consent often lets the student alone see the transcripts.
    pub context: bool,
}

/// How much text around a quote is shown, in bytes on either side.
const CONTEXT: usize = 400;

impl Project {
    /// Writes the report. Returns the numbers of themes and quotes.
    ///
    /// Errors: the query cannot be read, there is no theme, the format does not suit, the file exists and may not be
    /// replaced, or the disk refuses. Nothing is changed then.
    pub fn export_report(
        &self,
        request: &ReportRequest,
        path: &Path,
        options: ExportOptions,
    ) -> Result<(usize, usize)> {
        format_among(HTML_FORMATS, path)?;
        let report = self.report(request, options)?;
        save_report(&report, path, options.words, options.replace)?;
        Ok((report.themes.len(), report.themes.iter().map(|theme| theme.quotes.len()).sum()))
    }

    /// The report. Errors: as for [`export_report`](Self::export_report).
    pub fn report(&self, request: &ReportRequest, options: ExportOptions) -> Result<Report> {
        let words = options.words;
        let query = request.query.clone();
        let counts = self.theme_counts(&CountRequest { topics: Topics::All, by: None, query: query.clone() })?;
        let of_matrix = MatrixRequest { query: query.clone(), ..MatrixRequest::default() };
        let which = self.excerpts_matching(&query)?;
        let attributes = self.model.attributes_in_order();
        let (themes, informants) = self.quoted_themes(&counts.rows, &which, request.context, words)?;
        if themes.is_empty() {
            return Err(Error::NothingFound);
        }
        let quoted = self.counted(&(self.coded() & &which)).excerpts;
        let levels = self.level_names();
        let note = self.frame(&query, counts.total, &levels, options)?.note();
        let mut names: Vec<String> = informants.iter().map(|one| one.name.clone()).collect();
        names.sort_by_cached_key(|name| natural(name));
        let values = |at: usize| {
            let values: BTreeSet<&String> =
                informants.iter().filter_map(|one| one.values.get(at)).filter(|value| !value.is_empty()).collect();
            values.into_iter().cloned().collect()
        };
        let colours: BTreeSet<String> = themes
            .iter()
            .flat_map(|theme| &theme.quotes)
            .map(|quote| quote.colour.clone())
            .filter(|one| !one.is_empty())
            .collect();
        Ok(Report {
            title: words.say("report-title").into_owned(),
            holds: words
                .tell(if request.context { "report-holds-context" } else { "report-holds" }, &[("n", quoted.into())]),
            round: self.round(self.current_round()?)?.uuid.to_string(),
            informants: names,
            attributes: attributes
                .iter()
                .zip(0..)
                .map(|(one, at)| ReportAttribute { name: one.name.clone(), values: values(at) })
                .collect(),
            colours: colours.into_iter().collect(),
            themes,
            matrix: Some(report_matrix(&self.matrix(&of_matrix)?)),
            note,
        })
    }

    /// The themes with their quotes, and the informants who are quoted.
    fn quoted_themes(
        &self,
        rows: &[CountRow],
        which: &RoaringBitmap,
        with_context: bool,
        words: &Words,
    ) -> Result<(Vec<ReportTheme>, Vec<Rc<ReportInformant>>)> {
        let mut themes: Vec<ReportTheme> = rows.iter().map(|row| self.report_theme(row, words)).collect();
        let codes: Vec<CodeId> = rows.iter().map(|row| row.theme.code).collect();
        let quoted = self.printed(&(self.model.by_owner.coded_with_any(&codes) & which), with_context, words)?;
        let places: HashMap<CodeId, usize> = codes.into_iter().zip(0..).collect();
        let mut informants: HashMap<Person, Rc<ReportInformant>> = HashMap::new();
        for (excerpt, printed) in quoted {
            let Some(person) = self.model.person_in(excerpt.document, excerpt.speaker) else { continue };
            let informant = informants.entry(person).or_insert_with(|| self.report_informant(person));
            let quote = Rc::new(self.report_quote(excerpt, printed, informant));
            for place in self.model.codes_of(excerpt.id).iter().filter_map(|code| places.get(code)) {
                themes[*place].quotes.push(Rc::clone(&quote));
            }
        }
        Ok((themes, informants.into_values().collect()))
    }

    fn report_theme(&self, row: &CountRow, words: &Words) -> ReportTheme {
        let code = self.model.codebook.get(row.theme.code);
        let excerpts = words.tell("count-excerpts", &[("n", row.total.count.excerpts.into())]);
        let count = row.total.text(words);
        let values = [("people", count.clone().into()), ("excerpts", excerpts.into())];
        let absent = row.absent.iter().map(|person| self.person_name(*person)).collect::<Vec<_>>().join(", ");
        ReportTheme {
            uuid: code.map(|code| code.uuid.to_string()).unwrap_or_default(),
            name: row.theme.name.clone(),
            path: row.theme.path.clone(),
            depth: row.theme.depth,
            definition: code.map(|code| code.definition.clone()).unwrap_or_default(),
            colour: self.code_colour(row.theme.code),
            sentence: words.tell("export-results-sentence", &values),
            absent: if absent.is_empty() { absent } else { words.tell("report-absent", &[("names", absent.into())]) },
            count,
            quotes: Vec::new(),
        }
    }

    /// Those of these excerpts that count, as they are printed.
    fn printed(&self, which: &RoaringBitmap, with_context: bool, words: &Words) -> Result<Vec<(&Excerpt, Printed)>> {
        let (model, quoter) = (&self.model, self.quoter());
        let counting: RoaringBitmap =
            which.iter().filter(|bit| model.counted(ExcerptId::of_bit(*bit)).is_some()).collect();
        self.of_excerpts(&counting, |excerpt, text| {
            let quotation = quoter.excerpt(excerpt, text)?;
            let context = || {
                let (before, after) = context_of(text, excerpt.span(), CONTEXT);
                format!("{before} […] {after}")
            };
            Ok(Printed {
                words: quotation.marked(words),
                attribution: quotation.attribution(words, Times::Hidden),
                context: if with_context { context() } else { String::new() },
            })
        })
    }

    fn report_informant(&self, person: Person) -> Rc<ReportInformant> {
        let attributes = self.model.attributes_in_order();
        let value = |one: &&Attribute| self.value_of_person(person, one.id).unwrap_or_default().to_owned();
        Rc::new(ReportInformant { name: self.person_name(person), values: attributes.iter().map(value).collect() })
    }

    fn report_quote(&self, excerpt: &Excerpt, printed: Printed, informant: &Rc<ReportInformant>) -> ReportQuote {
        let Printed { words, attribution, context } = printed;
        ReportQuote {
            uuid: excerpt.uuid.to_string(),
            words,
            attribution,
            informant: Rc::clone(informant),
            colour: excerpt.colour.map(|pen| self.pen_name(pen).to_owned()).unwrap_or_default(),
            context,
        }
    }
}

/// A quote as it is printed.
struct Printed {
    words: String,
    attribution: String,
    context: String,
}

fn report_matrix(matrix: &Matrix) -> ReportMatrix {
    let cell = |row, column| {
        let view = matrix.cell(row, column);
        if view.not_asked { "–".to_owned() } else { view.count.excerpts.to_string() }
    };
    let row = |(at, line): (usize, &Line)| ReportRow {
        name: line.full_name.clone(),
        cells: (0..matrix.column_count()).map(|column| cell(at, column)).collect(),
    };
    ReportMatrix {
        columns: matrix.columns().map(|line| line.name.clone()).collect(),
        rows: matrix.rows().enumerate().map(row).collect(),
    }
}
