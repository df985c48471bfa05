//! A matrix as JSON.

use serde::Serialize;

use crate::analysis::matrix::{CellView, Line, LineKey, Matrix};
use crate::project::Project;

#[derive(Serialize)]
pub(super) struct Whole<'a> {
    rows: Vec<Row<'a>>,
    columns: Vec<Heading<'a>>,
    excerpts: usize,
    informants: usize,
}

#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    heading: Heading<'a>,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Heading<'a> {
    kind: &'static str,
    name: &'a str,
    full_name: &'a str,
    level: usize,
    group: Option<&'a str>,
    excerpts: usize,
    informants: usize,
    written: usize,
    not_asked: usize,
}

#[derive(Serialize)]
struct Cell {
    excerpts: usize,
    informants: usize,
    words: String,
    not_asked: bool,
}

/// The whole matrix. Links in words are shown as people read them.
pub(super) fn matrix<'a>(project: &Project, matrix: &'a Matrix) -> Whole<'a> {
    let row = |(at, line): (usize, &'a Line)| {
        let cells = (0..matrix.column_count()).map(|column| cell(project, matrix.cell(at, column)));
        Row { heading: heading(line), cells: cells.collect() }
    };
    Whole {
        rows: matrix.rows().enumerate().map(row).collect(),
        columns: matrix.columns().map(heading).collect(),
        excerpts: matrix.total.excerpts,
        informants: matrix.total.informants,
    }
}

fn heading(line: &Line) -> Heading<'_> {
    let kind = match line.key {
        LineKey::Theme(_) => "theme",
        LineKey::Attribute(_) => "attribute",
        LineKey::Column(_) => "column",
        LineKey::Person(_) => "participant",
        LineKey::Document(_) => "document",
        LineKey::Group(_) => "group",
    };
    Heading {
        kind,
        name: &line.name,
        full_name: &line.full_name,
        level: line.depth + 1,
        group: line.group.as_deref(),
        excerpts: line.total.excerpts,
        informants: line.total.informants,
        written: line.written,
        not_asked: line.not_asked,
    }
}

fn cell(project: &Project, cell: CellView) -> Cell {
    Cell {
        excerpts: cell.count.excerpts,
        informants: cell.count.informants,
        words: project.readable(cell.words).into_owned(),
        not_asked: cell.not_asked,
    }
}
