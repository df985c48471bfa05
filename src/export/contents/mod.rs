//! What each table holds: the values that `analysis` makes, as a page to read and as a sheet to calculate with.

pub mod co_occurrence;
pub mod codebook;
pub mod codings;
pub mod colours;
pub mod counts;
pub mod excerpts;
pub mod journey;
pub mod matrix;
pub mod meaning;
pub mod memos;
pub mod method;
pub mod plain;
pub mod progress;
pub mod results;
pub mod saturation;
pub mod taguette;
pub mod themes;
pub mod transcript;
pub mod words;

use super::Frame;
use super::page::{Cell, Look, Paragraph, Run, Style};
use crate::analysis::quote::{Part, Quotation};
use crate::analysis::speaker::SpeakerName;
use crate::domain::quote_style::QuoteStyle;
use crate::words::Words;

/// A quotation in quotation marks, followed by its attribution.
fn quoted(quote: &Quotation, frame: &Frame) -> Paragraph {
    let pieces = quote.marked_pieces(frame.words).into_iter();
    let mut runs: Vec<Run> = pieces.map(|(part, words)| run(part, words.into_owned())).collect();
    if quote.by != SpeakerName::Unnamed {
        runs.push(Run::new(Look::Source, format!(" ({})", attribution(quote, frame))));
    }
    Paragraph { style: Style::Quote, runs }
}

/// A quotation as it stands in running text: a block of its own without quotation marks if it is long, and closed by the
/// person alone. APA 7 makes a block of 40 words or more.
fn printed(quote: &Quotation, style: &QuoteStyle, words: &Words) -> Paragraph {
    let is_block = quote.text(words).split_whitespace().count() >= style.block_from;
    let pieces = if is_block { quote.pieces(words) } else { quote.marked_pieces(words) };
    let look = |part| match part {
        Part::Speaker => Look::Speaker,
        _ if style.italic => Look::Emphasis,
        _ => Look::Plain,
    };
    let mut runs: Vec<Run> = pieces.into_iter().map(|(part, words)| Run::new(look(part), words.into_owned())).collect();
    if quote.by != SpeakerName::Unnamed {
        runs.push(Run::new(Look::Plain, format!(" ({})", quote.by.text(words))));
    }
    Paragraph { style: if is_block { Style::BlockQuote } else { Style::Text }, runs }
}

fn run(part: Part, words: String) -> Run {
    let look = if part == Part::Speaker { Look::Speaker } else { Look::Plain };
    Run::new(look, words)
}

/// Who said it and where, with no-break spaces before numbers, so that no number is alone on a line.
fn attribution(quote: &Quotation, frame: &Frame) -> String {
    let text = quote.attribution(frame.words, frame.times);
    let next = text.chars().skip(1).chain([' ']);
    text.chars().zip(next).map(|(c, next)| if c == ' ' && next.is_ascii_digit() { '\u{a0}' } else { c }).collect()
}

/// A name, moved in by its depth in the tree.
fn indented(name: &str, depth: usize) -> String {
    format!("{}{name}", "\u{2003}".repeat(depth))
}

/// The two cells of a path: the top-level theme, which every row repeats so that it is clear on a new page, and the path
/// below it.
fn path_cells(theme: &str, subtheme: &str) -> [Cell; 2] {
    let look = if subtheme.is_empty() { Look::Strong } else { Look::Source };
    let below = if subtheme.is_empty() { Cell::default() } else { Cell::looking(Look::Strong, subtheme) };
    [Cell::looking(look, theme), below]
}
