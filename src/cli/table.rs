//! Tables for people, with columns aligned by their width in a terminal.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::console::{Console, Done};
use crate::domain::text::is_allowed;

/// The alignment of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Set {
    /// Left-aligned, for text.
    Left,
    /// Right-aligned, for numbers.
    Right,
}

/// A table to print.
pub(super) struct Table {
    columns: Vec<(String, Set)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings and alignments.
    pub(super) fn new(columns: Vec<(String, Set)>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row with a cell for each column.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells.iter().map(|cell| plain(cell)).collect());
    }

    /// Whether it has no rows.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Prints the table, headings first.
    pub(super) fn write(&self, console: &mut Console) -> Done {
        let headings: Vec<String> = self.columns.iter().map(|(heading, _)| heading.clone()).collect();
        let all = || std::iter::once(&headings).chain(&self.rows);
        let width = |n: usize| all().filter_map(|row| row.get(n)).map(|cell| cell.width()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        for row in all() {
            let cells = row.iter().zip(&widths).zip(&self.columns);
            let cells: Vec<String> = cells.map(|((cell, width), (_, set))| padded(cell, *width, *set)).collect();
            console.line(cells.join("  ").trim_end())?;
        }
        Ok(())
    }
}

/// Pads a cell with spaces to a width in terminal columns.
pub(super) fn padded(cell: &str, width: usize, set: Set) -> String {
    let spaces = " ".repeat(width.saturating_sub(cell.width()));
    match set {
        Set::Left => format!("{cell}{spaces}"),
        Set::Right => format!("{spaces}{cell}"),
    }
}

/// The text on one line, without control characters.
pub(super) fn plain(words: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' => ' ',
        other if is_allowed(other) => other,
        _ => '\u{fffd}',
    };
    words.chars().map(shown).collect()
}

/// The text truncated at the end to a width in terminal columns, with an ellipsis.
pub(super) fn cut(words: &str, width: usize) -> String {
    let words = plain(words);
    if words.width() <= width {
        return words;
    }
    let kept = fitting(words.graphemes(true), width.saturating_sub(1));
    format!("{}…", words.get(..kept).unwrap_or_default().trim_end())
}

/// The text truncated at the front to a width in terminal columns, with an ellipsis.
pub(super) fn cut_front(words: &str, width: usize) -> String {
    let words = plain(words);
    if words.width() <= width {
        return words;
    }
    let kept = fitting(words.graphemes(true).rev(), width.saturating_sub(1));
    format!("…{}", words.get(words.len() - kept..).unwrap_or_default().trim_start())
}

/// The number of bytes in the leading graphemes that fit into a width.
fn fitting<'a>(graphemes: impl Iterator<Item = &'a str>, width: usize) -> usize {
    let mut taken = 0;
    let fits = |grapheme: &&str| {
        taken += grapheme.width();
        taken <= width
    };
    graphemes.take_while(fits).map(str::len).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_truncated_to_its_width_in_the_terminal() {
        for (words, width, back, front) in [
            ("opplæring", 9, "opplæring", "opplæring"),
            ("opplæring", 5, "oppl…", "…ring"),
            ("日本語", 4, "日…", "…語"),
            ("a\nb\u{1b}", 9, "a b\u{fffd}", "a b\u{fffd}"),
        ] {
            assert_eq!((cut(words, width).as_str(), cut_front(words, width).as_str()), (back, front));
        }
        assert_eq!([padded("æ", 3, Set::Left), padded("日", 3, Set::Right)], ["æ  ", " 日"]);
    }
}
