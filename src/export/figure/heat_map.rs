//! A matrix as a heat map: a number in each cell, on a background that is darker for larger numbers. «Not asked» is
//! hatched.

use super::canvas::{Area, Canvas, drawing};
use super::grid::{Names, SIZE, cell_width, number_cell, one_line};
use super::text::{LINE, Label, Type};
use super::{About, Anchor, INK, WIDTH, length};
use crate::words::Words;

/// The width of a cell, at least and at most.
const CELL: (f64, f64) = (16.0, 52.0);
/// The width of the names of the rows, at most: with few columns, and with many.
const NAMES: (f64, f64) = (210.0, 130.0);
/// The length of an upright heading.
const UPRIGHT: f64 = 110.0;
/// The most lines of a heading.
const LINES: usize = 3;
/// The space between headings and cells.
const BELOW_HEADINGS: f64 = 4.0;
/// The height of the row of totals.
const TOTALS: f64 = 17.0;
/// The space above the explanation of hatched cells, and the size of the sample.
const LEGEND: (f64, f64) = (9.0, 11.0);

/// The values of the figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeatMap {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<HeatRow>,
    /// The heading of the totals at the end of the rows. Empty if there are none.
    pub row_totals: String,
    /// The heading of the totals below the columns. Empty if there are none.
    pub column_totals: String,
    /// The total of all. Empty for none.
    pub total: String,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Its total. Not shown if the totals have no heading.
    pub total: String,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeatRow {
    /// Its name.
    pub name: String,
    /// Its depth in the tree; 0 at the top.
    pub depth: usize,
    /// The colour of its code as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
    /// Its total. Not shown if the totals have no heading.
    pub total: String,
}

/// A cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// So many.
    Count(usize),
    /// The informant was not asked.
    NotAsked,
}

/// The headings of the columns.
struct Headings {
    labels: Vec<Label>,
    are_upright: bool,
    height: f64,
}

/// The measures of the figure.
struct Layout {
    names: Names,
    cell: f64,
    headings: Headings,
    /// The width of the totals at the end of the rows; 0 without.
    totals: f64,
}

/// The figure.
pub fn heat_map(figure: &HeatMap, about: &About) -> String {
    let layout = Layout::new(figure);
    let right = layout.names.width + layout.cell * length(figure.columns.len()) + layout.totals;
    let below = layout.headings.height + layout.names.height();
    let totals = if figure.column_totals.is_empty() { 0.0 } else { TOTALS };
    let is_hatched = figure.rows.iter().flat_map(|row| &row.cells).any(|cell| *cell == Cell::NotAsked);
    let legend = if is_hatched { LEGEND.0 + LEGEND.1 } else { 0.0 };
    let description = described(figure, about.words);
    drawing(about, &description, (right.max(WIDTH), below + totals + legend), |canvas| {
        layout.draw_headings(canvas, figure);
        canvas.moved((0.0, layout.headings.height), |canvas| {
            layout.names.draw(canvas);
            layout.draw_cells(canvas, figure);
        });
        layout.draw_totals(canvas, figure, below);
        if is_hatched {
            explain(canvas, about.words, below + totals + LEGEND.0);
        }
    })
}

impl Layout {
    fn new(figure: &HeatMap) -> Self {
        let columns = length(figure.columns.len().max(1));
        let totals = match figure.row_totals.as_str() {
            "" => 0.0,
            heading => cell_width(figure.rows.iter().map(|row| &*row.total).chain([heading, &*figure.total])) + 4.0,
        };
        let least = cell_width(texts(figure).iter().map(String::as_str)).max(CELL.0);
        let spare = WIDTH - totals - columns * least;
        let rows: Vec<_> = figure.rows.iter().map(|row| (&*row.name, row.depth, row.colour)).collect();
        let mut names = Names::new(&rows, spare.clamp(NAMES.1, NAMES.0));
        names.width = names.width.max(cell_width([&*figure.column_totals].into_iter()) + 4.0);
        let cell = ((WIDTH - totals - names.width) / columns).clamp(least, CELL.1.max(least));
        Self { names, cell, headings: Headings::new(&figure.columns, cell), totals }
    }

    fn draw_headings(&self, canvas: &mut Canvas, figure: &HeatMap) {
        let bottom = self.headings.height - BELOW_HEADINGS;
        for (n, label) in self.headings.labels.iter().enumerate() {
            let x = self.names.width + self.cell * (length(n) + 0.5);
            match self.headings.are_upright {
                true => canvas.upright(label, (x, bottom), INK),
                false => canvas.text(label, (x, bottom - label.height() / 2.0), Anchor::Middle, INK),
            }
        }
        let (label, right) = (one_line(&figure.row_totals, Type::bold(SIZE)), self.right(figure));
        canvas.text(&label, (right, bottom - label.height() / 2.0), Anchor::End, INK);
    }

    /// The right edge of the totals.
    fn right(&self, figure: &HeatMap) -> f64 {
        self.names.width + self.cell * length(figure.columns.len()) + self.totals
    }

    fn draw_cells(&self, canvas: &mut Canvas, figure: &HeatMap) {
        let most = figure.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.number()).max().unwrap_or(0);
        for (row, (y, height, _)) in figure.rows.iter().zip(self.names.rows()) {
            for (n, cell) in row.cells.iter().take(figure.columns.len()).enumerate() {
                let area = Area { x: self.names.width + self.cell * length(n), y, width: self.cell, height };
                match cell {
                    Cell::Count(number) => number_cell(canvas, area, *number, most),
                    Cell::NotAsked => {
                        canvas.hatching(area);
                        canvas.outline(area);
                    }
                }
            }
            if self.totals > 0.0 {
                let label = one_line(&row.total, Type::bold(SIZE));
                canvas.text(&label, (self.right(figure), y + height / 2.0), Anchor::End, INK);
            }
        }
    }

    fn draw_totals(&self, canvas: &mut Canvas, figure: &HeatMap, top: f64) {
        if figure.column_totals.is_empty() {
            return;
        }
        let (bold, middle) = (Type::bold(SIZE), top + TOTALS / 2.0 + 1.0);
        canvas.text(&one_line(&figure.column_totals, bold), (0.0, middle), Anchor::Start, INK);
        for (n, column) in figure.columns.iter().enumerate() {
            let x = self.names.width + self.cell * (length(n) + 0.5);
            canvas.text(&one_line(&column.total, bold), (x, middle), Anchor::Middle, INK);
        }
        if self.totals > 0.0 {
            canvas.text(&one_line(&figure.total, bold), (self.right(figure), middle), Anchor::End, INK);
        }
    }
}

impl Cell {
    fn number(self) -> usize {
        match self {
            Self::Count(number) => number,
            Self::NotAsked => 0,
        }
    }
}

impl Headings {
    fn new(columns: &[Column], cell: f64) -> Self {
        let (letters, room) = (Type::regular(SIZE), cell - 3.0);
        let widest_word =
            columns.iter().flat_map(|column| column.name.split_whitespace()).map(|word| letters.width(word));
        let lying: Vec<Label> = columns.iter().map(|column| Label::new(&column.name, letters, room, LINES)).collect();
        let are_upright = widest_word.fold(0.0, f64::max) > room || lying.iter().any(|label| label.whole.is_some());
        let lines = (1..=LINES).rev().find(|lines| letters.height(*lines) <= cell.max(SIZE * LINE)).unwrap_or(1);
        let upright = || columns.iter().map(|column| Label::new(&column.name, letters, UPRIGHT, lines)).collect();
        let labels: Vec<Label> = if are_upright { upright() } else { lying };
        let reach = |label: &Label| if are_upright { label.width() } else { label.height() };
        let height = labels.iter().map(reach).fold(SIZE * LINE, f64::max) + BELOW_HEADINGS;
        Self { labels, are_upright, height }
    }
}

/// The texts that must fit into a cell.
fn texts(figure: &HeatMap) -> Vec<String> {
    let numbers = figure.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.number().to_string());
    let totals = figure.columns.iter().map(|column| column.total.clone());
    let has_totals = !figure.column_totals.is_empty();
    numbers.chain(totals.filter(|_| has_totals)).collect()
}

/// Explains hatched cells, from this height on.
fn explain(canvas: &mut Canvas, words: &Words, y: f64) {
    let sample = Area { x: 0.5, y, width: 16.0, height: LEGEND.1 };
    canvas.hatching(sample);
    canvas.outline(sample);
    let label = one_line(&words.say("figure-not-asked"), Type::regular(SIZE));
    canvas.text(&label, (sample.right() + 5.0, sample.middle().1), Anchor::Start, INK);
}

/// The matrix in words: for each row, the columns that are not 0.
fn described(figure: &HeatMap, words: &Words) -> String {
    let row = |row: &HeatRow| {
        let cell = |(column, cell): (&Column, &Cell)| match cell {
            Cell::Count(0) => None,
            Cell::Count(number) => Some(format!("{} {number}", column.name)),
            Cell::NotAsked => Some(format!("{} {}", column.name, words.say("figure-not-asked-cell"))),
        };
        let cells: Vec<String> = figure.columns.iter().zip(&row.cells).filter_map(cell).collect();
        format!("{}: {}.", row.name, cells.join(", "))
    };
    figure.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
