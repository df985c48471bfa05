//! Exports the figures of a thesis: as a drawing (SVG), a picture (PNG) or a page (PDF).

use std::path::Path;

use super::ExportOptions;
use crate::analysis::co_occurrence::Within;
use crate::analysis::counts::CountRow;
use crate::analysis::matrix::{Line, LineKey, Matrix};
use crate::analysis::saturation::{InterviewOrder, SaturationRow};
use crate::domain::ids::CodeId;
use crate::domain::query::Query;
use crate::domain::query::keyword::Field;
use crate::error::{Error, Result};
use crate::export::figure::{
    About, Cell, CoOccurrence, Column, Frequencies, FrequencyRow, HeatMap, HeatRow, Interview, Map, MapSubtheme,
    MapTheme, Saturation, Tree, TreeNode, co_occurrence, frequencies, heat_map, map, saturation, tree,
};
use crate::export::{FIGURE_FORMATS, format_among, save_figure};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::project::matrix::{MatrixRequest, Topics, theme_of};
use crate::project::saturation::CodesOf;
use crate::words::kind::keywords;
use crate::words::{Words, kind};

/// A figure to export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FigureRequest {
    /// The codebook as a tree from left to right, with the number of excerpts below each name if wanted.
    Tree {
        /// Whether each name has its number of excerpts.
        counted: bool,
    },
    /// The themes around a question, each with its subthemes around it.
    Map {
        /// The question in the middle; may be empty.
        centre: String,
    },
    /// A matrix as a heat map.
    HeatMap(MatrixRequest),
    /// New codes for each interview.
    Saturation {
        /// The order of the interviews.
        order: InterviewOrder,
        /// The codes.
        among: CodesOf,
    },
    /// The excerpts and informants of each theme.
    Frequencies {
        /// The themes.
        topics: Topics,
        /// The query that selects the excerpts; empty for all.
        query: String,
    },
    /// How often the themes of the top level, or those that are named, stand together.
    CoOccurrence {
        /// The themes.
        topics: Topics,
        /// What counts as together.
        within: Within,
        /// The query that selects the excerpts; empty for all.
        query: String,
    },
}

impl Project {
    /// Writes a figure. Errors: there is nothing to draw, the query cannot be read, the format does not suit, the file
    /// exists and may not be replaced, or the disk refuses. Nothing is changed then.
    pub fn export_figure(&self, request: &FigureRequest, path: &Path, options: ExportOptions) -> Result<()> {
        format_among(FIGURE_FORMATS, path)?;
        let svg = self.figure(request, options)?;
        save_figure(&svg, path, options.replace)
    }

    /// A figure as SVG. Errors: as for [`export_figure`](Self::export_figure).
    pub fn figure(&self, request: &FigureRequest, options: ExportOptions) -> Result<String> {
        let words = options.words;
        match request {
            FigureRequest::Tree { counted } => {
                let nodes = self
                    .figure_rows(&Topics::All, "")?
                    .iter()
                    .map(|row| self.tree_node(row, *counted, words))
                    .collect();
                let note = if *counted { self.figure_note("", options)? } else { String::new() };
                Ok(tree(&Tree { nodes }, &About { words, title: &words.say("figure-tree"), note: &note }))
            }
            FigureRequest::Map { centre } => {
                let figure = Map { centre: centre.clone(), themes: self.map_themes()? };
                Ok(map(&figure, &About { words, title: &words.say("figure-map"), note: "" }))
            }
            FigureRequest::HeatMap(request) => {
                let matrix = self.matrix(request)?;
                if matrix.row_count() == 0 || matrix.column_count() == 0 {
                    return Err(Error::NothingFound);
                }
                let note = self.figure_note(&request.query, options)?;
                let about = About { words, title: &words.say("figure-heat-map"), note: &note };
                Ok(heat_map(&self.heat_map_of(&matrix, words), &about))
            }
            FigureRequest::Saturation { order, among } => self.saturation_figure(*order, *among, options),
            FigureRequest::Frequencies { topics, query } => {
                let rows = self.figure_rows(topics, query)?.iter().map(|row| self.frequency_row(row)).collect();
                let note = self.figure_note(query, options)?;
                let about = About { words, title: &words.say("figure-frequencies"), note: &note };
                Ok(frequencies(&Frequencies { rows }, &about))
            }
            FigureRequest::CoOccurrence { topics, within, query } => {
                let figure = self.together(topics, *within, query)?;
                let how = match within {
                    Within::Overlap => "figure-overlap",
                    Within::Turn => "figure-turn",
                    Within::Interview => "figure-interview",
                };
                let themes: Vec<CodeId> = self.topic_lines(topics)?.iter().filter_map(theme_of).collect();
                let note = format!("{} {}", words.say(how), self.note_about(&themes, query, options)?);
                let about = About { words, title: &words.say("figure-co-occurrence"), note: &note };
                Ok(co_occurrence(&figure, &about))
            }
        }
    }

    fn saturation_figure(&self, order: InterviewOrder, among: CodesOf, options: ExportOptions) -> Result<String> {
        let words = options.words;
        let rows = self.saturation(order, among)?;
        if rows.iter().all(|row| row.new.is_empty()) {
            return Err(Error::NothingFound);
        }
        let interview = |row: &SaturationRow| Interview { name: row.name.clone(), new_codes: row.new.len() };
        let figure = Saturation { interviews: rows.iter().map(interview).collect() };
        let order = match order {
            InterviewOrder::Interviewed => "figure-order-interviewed",
            InterviewOrder::Coded => "figure-order-coded",
        };
        let mut note = vec![words.say(order).into_owned()];
        let query = self.query_of_other_round(among, words);
        match among {
            CodesOf::Theme(theme) => {
                let path = self.model.codebook.path(theme);
                note.push(words.tell("figure-only-theme", &[("theme", path.into())]));
                note.push(self.note_about(&[theme], &query, options)?);
            }
            CodesOf::CurrentRound | CodesOf::Round(_) => {
                let round = self.round_of_codes(among);
                let codes = round.map(|round| self.model.codebook.in_order_of(round)).unwrap_or_default();
                let codes: Vec<CodeId> = codes.iter().map(|(code, _)| *code).collect();
                note.push(self.note_about(&codes, &query, options)?);
            }
        }
        let about = About { words, title: &words.say("figure-saturation"), note: &note.join(" ") };
        Ok(saturation(&figure, &about))
    }

    /// The query that selects the round of these codes; empty if it is the current one.
    fn query_of_other_round(&self, among: CodesOf, words: &Words) -> String {
        let other = self.round_of_codes(among).filter(|round| self.current_round().is_ok_and(|id| id != *round));
        let number = other.and_then(|round| self.round(round).ok()).map(|round| round.number.to_string());
        number.map(|number| Query::Field(Field::Round, number).print(keywords(words))).unwrap_or_default()
    }

    /// Themes with their counts. Errors: there are none.
    fn figure_rows(&self, topics: &Topics, query: &str) -> Result<Vec<CountRow>> {
        let request = CountRequest { topics: topics.clone(), by: None, query: query.to_owned() };
        let rows = self.theme_counts(&request)?.rows;
        if rows.is_empty() { Err(Error::NothingFound) } else { Ok(rows) }
    }

    /// The rules, the round and the date, below a figure.
    fn figure_note(&self, query: &str, options: ExportOptions) -> Result<String> {
        let themes = self.model.codebook.children(None);
        self.note_about(themes, query, options)
    }

    /// The same below a figure of some themes.
    fn note_about(&self, themes: &[CodeId], query: &str, options: ExportOptions) -> Result<String> {
        let codes: Vec<CodeId> = themes.iter().flat_map(|theme| self.model.codebook.theme(*theme)).collect();
        let coded = self.model.by_owner.coded_with_any(&codes) & self.excerpts_matching(query)?;
        Ok(self.frame(query, self.counted(&coded), &self.level_names(), options)?.note())
    }

    fn tree_node(&self, row: &CountRow, counted: bool, words: &Words) -> TreeNode {
        TreeNode {
            name: row.theme.name.clone(),
            depth: row.theme.depth,
            colour: self.code_colour(row.theme.code),
            count: if counted {
                words.tell("count-excerpts", &[("n", row.total.count.excerpts.into())])
            } else {
                String::new()
            },
        }
    }

    /// The themes at the top with what is just below them. Deeper codes belong to the subtheme above them.
    fn map_themes(&self) -> Result<Vec<MapTheme>> {
        let mut themes: Vec<MapTheme> = Vec::new();
        for row in self.figure_rows(&Topics::All, "")? {
            let name = row.theme.name.clone();
            match (row.theme.depth, themes.last_mut()) {
                (1, Some(theme)) => theme.subthemes.push(MapSubtheme { name, count: String::new() }),
                (0, _) => themes.push(MapTheme {
                    name,
                    colour: self.code_colour(row.theme.code),
                    count: String::new(),
                    subthemes: Vec::new(),
                }),
                _ => {}
            }
        }
        Ok(themes)
    }

    fn frequency_row(&self, row: &CountRow) -> FrequencyRow {
        FrequencyRow {
            name: row.theme.name.clone(),
            depth: row.theme.depth,
            colour: self.code_colour(row.theme.code),
            excerpts: row.total.count.excerpts,
            informants: row.total.count.informants,
            asked: row.total.asked,
        }
    }

    fn heat_map_of(&self, matrix: &Matrix, words: &Words) -> HeatMap {
        let total = |n: usize| n.to_string();
        let name = |line: &Line| kind::group(words, &line.name).into_owned();
        let column = |line: &Line| Column { name: name(line), total: total(line.total.excerpts) };
        let rows = matrix.rows().enumerate().map(|(at, line)| HeatRow {
            name: name(line),
            depth: line.depth,
            colour: match line.key {
                LineKey::Theme(code) => self.code_colour(code),
                _ => None,
            },
            cells: (0..matrix.column_count())
                .map(|column| {
                    let view = matrix.cell(at, column);
                    if view.not_asked { Cell::NotAsked } else { Cell::Count(view.count.excerpts) }
                })
                .collect(),
            total: total(line.total.excerpts),
        });
        HeatMap {
            columns: matrix.columns().map(column).collect(),
            rows: rows.collect(),
            row_totals: words.say("matrix-total").into_owned(),
            column_totals: words.say("matrix-total").into_owned(),
            total: total(matrix.total.excerpts),
        }
    }

    /// How often themes stand together, as a triangle.
    fn together(&self, topics: &Topics, within: Within, query: &str) -> Result<CoOccurrence> {
        let found = self.co_occurrence(topics, within, query)?;
        if found.themes.len() < 2 {
            return Err(Error::NothingFound);
        }
        let mut together: Vec<Vec<usize>> = (0..found.themes.len()).map(|n| vec![0; n]).collect();
        for pair in &found.pairs {
            let (first, second) = (pair.first.min(pair.second), pair.first.max(pair.second));
            if let Some(count) = together.get_mut(second).and_then(|row| row.get_mut(first)) {
                *count = pair.places;
            }
        }
        let theme = |code: &CodeId| {
            let name = self.model.codebook.get(*code).map(|code| code.name.clone()).unwrap_or_default();
            (name, self.code_colour(*code))
        };
        Ok(CoOccurrence { themes: found.themes.iter().map(theme).collect(), together })
    }
}
