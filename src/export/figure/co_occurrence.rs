//! Which themes occur together: half a matrix, with a number for each pair of themes. Themes have numbers, and each
//! column is headed by the number of its theme, where its row ends.

use super::canvas::{Area, Canvas, INK, drawing};
use super::grid::{Names, SIZE, cell_width, number_cell, one_line};
use super::text::Type;
use super::{About, Anchor, WIDTH, length};
use crate::export::swatch::tint;

/// The width of a cell, at least and at most.
const CELL: (f64, f64) = (16.0, 34.0);
/// The width of the names, at most: with few themes, and with many.
const NAMES: (f64, f64) = (210.0, 130.0);

/// The background of the themes' numbers if themes have no colours.
const PLAIN: u32 = 0xf2_f2_f2;

/// The values of the figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CoOccurrence {
    /// The themes: name, and colour as `0xRRGGBB`.
    pub themes: Vec<(String, Option<u32>)>,
    /// For each theme, how often it occurs together with each theme before it: the list of the first theme is empty,
    /// that of the second has one number.
    pub together: Vec<Vec<usize>>,
}

/// The figure.
pub fn co_occurrence(figure: &CoOccurrence, about: &About) -> String {
    let count = figure.themes.len();
    let texts: Vec<String> = numbers(figure).chain([count]).map(|number| number.to_string()).collect();
    let least = cell_width(texts.iter().map(String::as_str)).max(CELL.0);
    let cells = length(count.max(1));
    let named: Vec<String> =
        figure.themes.iter().enumerate().map(|(n, (name, _))| format!("{}. {name}", n + 1)).collect();
    let rows: Vec<_> = named.iter().zip(&figure.themes).map(|(name, (_, colour))| (&**name, 0, *colour)).collect();
    let names = Names::new(&rows, (WIDTH - cells * least).clamp(NAMES.1, NAMES.0));
    let cell = ((WIDTH - names.width) / cells).clamp(least, CELL.1.max(least));
    let right = names.width + cell * length(count);
    drawing(about, &described(figure), (right.max(WIDTH), names.height()), |canvas| {
        names.draw(canvas);
        draw_cells(canvas, figure, &names, cell);
    })
}

fn numbers(figure: &CoOccurrence) -> impl Iterator<Item = usize> {
    figure.together.iter().flatten().copied()
}

fn draw_cells(canvas: &mut Canvas, figure: &CoOccurrence, names: &Names, cell: f64) {
    let most = numbers(figure).max().unwrap_or(0);
    let none = Vec::new();
    let has_colours = figure.themes.iter().any(|(_, colour)| colour.is_some());
    for (n, (y, height, colour)) in names.rows().enumerate() {
        let area = |column: usize| Area { x: names.width + cell * length(column), y, width: cell, height };
        for (column, number) in figure.together.get(n).unwrap_or(&none).iter().take(n).enumerate() {
            number_cell(canvas, area(column), *number, most);
        }
        canvas.cell(area(n), if has_colours { tint(colour) } else { PLAIN });
        let number = one_line(&(n + 1).to_string(), Type::bold(SIZE));
        canvas.text(&number, area(n).middle(), Anchor::Middle, INK);
    }
}

/// The pairs in words.
fn described(figure: &CoOccurrence) -> String {
    let pairs = figure.themes.iter().zip(&figure.together).flat_map(|((name, _), together)| {
        let others = figure.themes.iter().zip(together).filter(|(_, number)| **number > 0);
        others.map(move |((other, _), number)| format!("{other} + {name}: {number}."))
    });
    pairs.collect::<Vec<_>>().join("\n")
}
