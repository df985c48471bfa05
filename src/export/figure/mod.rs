//! The figures of a thesis, as drawings in SVG, and each drawing as PNG or PDF.
//!
//! Each figure has a file with its values and a function that draws them. It knows no project: names, colours and
//! numbers come from outside. Lengths are in points. A figure is as wide as the text of an A4 page, and wider only if
//! its columns need that.
//!
//! All can be read without colours: boxes have dark outlines, cells hold their numbers, and what was not asked is
//! hatched. Text stays text. Names are measured with the typeface that is built in (`font`), wrapped, and cut at the
//! end if they are very long; the description for screen readers has them whole.

mod canvas;
mod co_occurrence;
mod font;
mod frequencies;
mod grid;
mod heat_map;
mod hues;
mod map;
mod render;
mod saturation;
mod text;
mod tree;

#[cfg(test)]
mod tests;

pub use canvas::About;
pub(super) use canvas::{Anchor, FAINT, INK, colour, point, short, svg};
pub use co_occurrence::{CoOccurrence, co_occurrence};
pub use frequencies::{Frequencies, FrequencyRow, frequencies};
pub use heat_map::{Cell, Column, HeatMap, HeatRow, heat_map};
pub(super) use hues::hues;
pub use map::{Map, MapSubtheme, MapTheme, map};
pub use render::{pdf, png};
pub use saturation::{Interview, Saturation, saturation};
pub(super) use text::{LINE, Label, Type, wrap};
pub use tree::{Tree, TreeNode, tree};

/// The width of a figure, without its margins: the text of an A4 page is 160 mm wide.
const WIDTH: f64 = 453.54 - 2.0 * MARGIN;
/// The margin around a figure, so that no line is cut in half.
const MARGIN: f64 = 2.0;
/// The height that a figure should not exceed, so that a caption fits below it.
const HEIGHT: f64 = 620.0;
/// The smallest font size of names.
const SMALLEST: f64 = 7.5;
/// The font size of the note below a figure.
const NOTE: f64 = 7.5;
/// The space above that note.
const NOTE_SPACE: f64 = 12.0;

/// A number of things as a length.
#[allow(clippy::cast_precision_loss, reason = "no figure shows so many things that a double cannot count them")]
fn length(count: usize) -> f64 {
    count as f64
}
