//! What matrices and bar charts share: the column of names on the left, and cells with numbers.

use super::canvas::{Area, Canvas};
use super::text::{Label, Type};
use super::{Anchor, INK, hues, length};
use crate::export::swatch::{ink_on, shade};

/// The font size of names and numbers.
pub(super) const SIZE: f64 = 8.0;
/// The height of a row with one line.
const ROW: f64 = 16.0;
/// The space above and below the lines of a name.
const ABOVE: f64 = 3.0;
/// The most lines of a name.
const LINES: usize = 3;
/// How far the names of each level are indented, and the deepest level that is.
const INDENT: f64 = 8.0;
/// See [`INDENT`].
const DEEPEST: usize = 4;
/// The width of the strip in the colour of a code, and the space beside it.
const STRIP: (f64, f64) = (5.0, 4.0);
/// The space between the names and what is right of them.
const BESIDE: f64 = 6.0;
/// The space at the sides of a number in its cell.
const IN_CELL: f64 = 2.0;

/// A code as the name of a row: its name, depth and own colour.
pub(super) type RowName<'a> = (&'a str, usize, Option<u32>);

/// The names of the rows, measured and placed.
pub(super) struct Names {
    rows: Vec<Name>,
    /// The width of the column.
    pub width: f64,
    has_strips: bool,
}

struct Name {
    label: Label,
    x: f64,
    top: f64,
    height: f64,
    colour: u32,
}

impl Names {
    /// The names, in a column that is no wider than `room`. Rows start at the height 0.
    pub(super) fn new(rows: &[RowName], room: f64) -> Self {
        Self::with_strips(rows, room, rows.iter().any(|(_, _, colour)| colour.is_some()))
    }

    /// The same, with or without a strip in the colour of each code.
    pub(super) fn with_strips(rows: &[RowName], room: f64, has_strips: bool) -> Self {
        let has_levels = rows.iter().any(|(_, depth, _)| *depth > 0);
        let first = if has_strips { STRIP.0 + STRIP.1 } else { 0.0 };
        let colours = hues(&rows.iter().map(|(_, depth, colour)| (*depth, *colour)).collect::<Vec<_>>());
        let mut top = 0.0;
        let measure = |((name, depth, _), colour): (&RowName, u32)| {
            let letters = if has_levels && *depth == 0 { Type::bold(SIZE) } else { Type::regular(SIZE) };
            let x = first + length((*depth).min(DEEPEST)) * INDENT;
            let label = Label::new(name, letters, room - x - BESIDE, LINES);
            let height = (label.height() + 2.0 * ABOVE).max(ROW);
            top += height;
            Name { label, x, top: top - height, height, colour }
        };
        let rows: Vec<Name> = rows.iter().zip(colours).map(measure).collect();
        let width = rows.iter().map(|row| row.x + row.label.width()).fold(0.0, f64::max) + BESIDE;
        Self { rows, width, has_strips }
    }

    /// The height of all rows.
    pub(super) fn height(&self) -> f64 {
        self.rows.last().map_or(0.0, |row| row.top + row.height)
    }

    /// Where each row begins, its height, and its colour.
    pub(super) fn rows(&self) -> impl Iterator<Item = (f64, f64, u32)> {
        self.rows.iter().map(|row| (row.top, row.height, row.colour))
    }

    /// Draws the names.
    pub(super) fn draw(&self, canvas: &mut Canvas) {
        for row in &self.rows {
            if self.has_strips {
                let area = Area { x: 0.3, y: row.top + 1.5, width: STRIP.0, height: row.height - 3.0 };
                canvas.bar(area, row.colour);
            }
            canvas.text(&row.label, (row.x, row.top + row.height / 2.0), Anchor::Start, INK);
        }
    }
}

/// A text on one line, whatever its width.
pub(super) fn one_line(text: &str, letters: Type) -> Label {
    Label::new(text, letters, f64::INFINITY, 1)
}

/// The width of a cell in which the widest of these texts fits.
pub(super) fn cell_width<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    texts.map(|text| Type::bold(SIZE).width(text)).fold(0.0, f64::max) + 2.0 * IN_CELL
}

/// A cell with a number, the darker the closer it is to `most`.
pub(super) fn number_cell(canvas: &mut Canvas, area: Area, number: usize, most: usize) {
    let fill = shade(number, most);
    canvas.cell(area, fill);
    let ink = if number == 0 { super::FAINT } else { ink_on(fill) };
    canvas.text(&one_line(&number.to_string(), Type::regular(SIZE)), area.middle(), Anchor::Middle, ink);
}
