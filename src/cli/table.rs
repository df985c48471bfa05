//! Tables for people: columns aligned by what they measure on a screen.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::console::{Console, Done};
use crate::domain::text::is_allowed;

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Set {
    /// Words, from the left.
    Left,
    /// Numbers, from the right.
    Right,
}

/// A table in the making.
pub(super) struct Table {
    columns: Vec<(String, Set)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of these columns.
    pub(super) fn new(columns: Vec<(String, Set)>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row, a cell for each column.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells.iter().map(|cell| plain(cell)).collect());
    }

    /// Whether it has no rows.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes it, headings first.
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

/// A cell with spaces up to a width in columns of the screen.
pub(super) fn padded(cell: &str, width: usize, set: Set) -> String {
    let spaces = " ".repeat(width.saturating_sub(cell.width()));
    match set {
        Set::Left => format!("{cell}{spaces}"),
        Set::Right => format!("{spaces}{cell}"),
    }
}

/// Words on one line, without characters that a terminal would obey.
pub(super) fn plain(words: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' => ' ',
        other if is_allowed(other) => other,
        _ => '\u{fffd}',
    };
    words.chars().map(shown).collect()
}

/// The words cut to a width in columns of the screen, with a sign that there is more.
pub(super) fn cut(words: &str, width: usize) -> String {
    let words = plain(words);
    if words.width() <= width {
        return words;
    }
    let kept = fitting(words.graphemes(true), width.saturating_sub(1));
    format!("{}…", words.get(..kept).unwrap_or_default().trim_end())
}

/// The same, cut at the front.
pub(super) fn cut_front(words: &str, width: usize) -> String {
    let words = plain(words);
    if words.width() <= width {
        return words;
    }
    let kept = fitting(words.graphemes(true).rev(), width.saturating_sub(1));
    format!("…{}", words.get(words.len() - kept..).unwrap_or_default().trim_start())
}

/// How many bytes the first of these characters have that fit into a width together.
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
    fn words_are_cut_to_what_they_measure() {
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
