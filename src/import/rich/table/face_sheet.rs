//! Face sheets: tables of headings and values (`Navn | Astrid`), and other tables of short texts. Each heading is
//! written before its value, whether the headings are in a row or a column.

use super::grid::{Grid, GridCell, Row};
use super::vocabulary::{FACTS, is_one_of};
use crate::import::draft::{LineKind, Opens};
use crate::import::rich::draft_builder::DraftBuilder;
use crate::import::rich::text_part::Paragraph;
use crate::import::speakers;

/// The maximum length of a heading, in characters.
const MAX_HEADING: usize = 60;
/// The maximum length of a value, in characters. Longer text was only arranged in a table.
const MAX_VALUE: usize = 300;

/// A line of a face sheet.
pub struct FaceLine<'a> {
    heading: Option<&'a GridCell<'a>>,
    value: Option<&'a GridCell<'a>>,
    /// Whether the heading was written before. Then comments on it are anchored there, and not repeated.
    is_repeated: bool,
    /// Whether it may be a label with speech.
    may_be_speech: bool,
}

/// The lines of a face sheet; `None` if the table is not one.
pub fn lines<'a>(grid: &'a Grid<'a>) -> Option<Vec<FaceLine<'a>>> {
    let mut cells = grid.rows.iter().flat_map(|row| &row.cells);
    if grid.width < 2 || grid.is_nested || cells.any(|cell| cell.words.chars().count() > MAX_VALUE) {
        return None;
    }
    // A row with a single cell is a title.
    let rows: Vec<&Row<'_>> = grid.rows.iter().collect();
    let first = rows.iter().find(|row| row.cells.len() > 1)?;
    let beside = headings_beside(&rows, grid.width);
    match &beside {
        Some(columns) if !is_headed(first, &rows, columns) => Some(beside_values(&rows, columns)),
        _ if rows.len() > 1 && first.filled().all(is_heading) && first.filled().count() > 1 => {
            Some(above_values(&rows, first))
        }
        Some(columns) => Some(beside_values(&rows, columns)),
        None => None,
    }
}

/// Whether a cell may be a heading.
fn is_heading(cell: &GridCell<'_>) -> bool {
    let words = cell.words.as_str();
    let has_letters = words.chars().any(char::is_alphabetic);
    let ends = words.ends_with(['.', '?', '!', '…', ',', ';']) && !words.ends_with("nr.");
    has_letters && !ends && !words.contains('\n') && words.chars().count() <= MAX_HEADING
}

/// Whether a cell is certainly a heading: by its words, its colon or its bold letters.
fn is_known(cell: &GridCell<'_>) -> bool {
    let is_bold =
        |p: &&Paragraph| p.bold.iter().any(|bold| bold.of(&p.text).is_some_and(|b| b.trim() == p.text.trim()));
    is_heading(cell)
        && (cell.words.ends_with(':')
            || speakers::is_heading(&cell.words)
            || is_one_of(&cell.words, FACTS)
            || cell.paragraphs.iter().filter(|p| !p.text.trim().is_empty()).all(is_bold))
}

/// The columns with headings beside their values: the first, or every second. `None` if a cell in them cannot be a
/// heading.
fn headings_beside(rows: &[&Row<'_>], width: usize) -> Option<Vec<usize>> {
    let fit = |column: usize| {
        let cells = || rows.iter().filter(|row| row.cells.len() > 1).filter_map(|row| row.cell(column));
        let filled = || cells().filter(|cell| !cell.words.is_empty());
        filled().count() > 0 && filled().all(is_heading)
    };
    let known = |column: usize| {
        let mut cells = rows.iter().filter_map(|row| row.cell(column)).filter(|cell| !cell.words.is_empty());
        cells.all(is_known)
    };
    let every_second: Vec<usize> = (0..width).step_by(2).collect();
    if width > 2 && width.is_multiple_of(2) && every_second.iter().all(|&at| fit(at) && known(at)) {
        return Some(every_second);
    }
    fit(0).then(|| vec![0])
}

/// Whether the headings are in the first row rather than in the first column.
fn is_headed(first: &Row<'_>, rows: &[&Row<'_>], columns: &[usize]) -> bool {
    if rows.len() < 2 {
        return false;
    }
    if first.is_heading {
        return true;
    }
    let share = |known: usize, of: usize| known * 100 / of.max(1);
    let across = share(first.filled().filter(|cell| is_known(cell)).count(), first.filled().count());
    let cells = || rows.iter().flat_map(|row| columns.iter().filter_map(|&at| row.cell(at)));
    let filled = || cells().filter(|cell| !cell.words.is_empty());
    let down = share(filled().filter(|cell| is_known(cell)).count(), filled().count());
    let is_wide = first.cells.len() > 2 && first.filled().count() == first.cells.len() && columns.len() == 1;
    across > down || (across == down && is_wide)
}

fn beside_values<'a>(rows: &[&'a Row<'a>], columns: &[usize]) -> Vec<FaceLine<'a>> {
    let mut lines = Vec::new();
    for row in rows {
        let mut heading = None;
        for cell in &row.cells {
            if columns.contains(&cell.column) && row.cells.len() > 1 {
                lines.extend(heading.take().map(FaceLine::of_heading));
                heading = Some(cell).filter(|cell| !cell.words.is_empty());
            } else if !cell.words.is_empty() {
                lines.push(FaceLine::of(heading.take(), cell, false));
            }
        }
        lines.extend(heading.map(FaceLine::of_heading));
    }
    lines
}

fn above_values<'a>(rows: &[&'a Row<'a>], first: &'a Row<'a>) -> Vec<FaceLine<'a>> {
    let mut lines = Vec::new();
    let mut written: Vec<usize> = Vec::new();
    for row in rows.iter().filter(|row| !std::ptr::eq(**row, first)) {
        for cell in row.filled() {
            let heading = first.filled().find(|h| h.column == cell.column).filter(|_| row.cells.len() > 1);
            let is_repeated = heading.is_some_and(|h| written.contains(&h.column));
            written.extend(heading.map(|h| h.column));
            lines.push(FaceLine::of(heading, cell, is_repeated));
        }
    }
    let without_value = first.filled().filter(|heading| !written.contains(&heading.column));
    let mut headings: Vec<FaceLine<'a>> = without_value.map(FaceLine::of_heading).collect();
    headings.append(&mut lines);
    headings
}

impl<'a> FaceLine<'a> {
    fn of(heading: Option<&'a GridCell<'a>>, value: &'a GridCell<'a>, is_repeated: bool) -> Self {
        let sentence = value.words.ends_with(['.', '?', '!', '…']) || value.words.split_whitespace().count() >= 6;
        let may_be_speech = sentence && heading.is_none_or(|heading| !is_known(heading));
        Self { heading, value: Some(value), is_repeated, may_be_speech }
    }

    fn of_heading(heading: &'a GridCell<'a>) -> Self {
        Self { heading: Some(heading), value: None, is_repeated: false, may_be_speech: false }
    }

    /// The line as one paragraph.
    fn paragraph(&self) -> Paragraph {
        let mut line = match self.heading {
            Some(heading) if self.is_repeated => Paragraph { text: heading.words.clone(), ..Paragraph::default() },
            Some(heading) => joined(heading),
            None => Paragraph::default(),
        };
        let between = match (self.heading.is_some(), line.text.ends_with(':')) {
            (false, _) => "",
            (true, true) => " ",
            (true, false) => ": ",
        };
        match self.value {
            Some(value) => line.append(between, &joined(value)),
            None if !line.text.ends_with(':') => line.text.push(':'),
            None => {}
        }
        line
    }
}

/// The content of a cell as one paragraph, with line ends between its paragraphs.
pub fn joined(cell: &GridCell<'_>) -> Paragraph {
    let mut all = Paragraph::default();
    for &paragraph in &cell.paragraphs {
        let mut paragraph = paragraph.clone();
        paragraph.trim();
        let between = if all.text.is_empty() || paragraph.text.is_empty() { "" } else { "\n" };
        all.append(between, &paragraph);
    }
    all
}

impl DraftBuilder<'_> {
    /// Adds a face sheet.
    pub(super) fn face_sheet(&mut self, lines: &[FaceLine<'_>], with_notes: bool) {
        let mut follows = false;
        for line in lines {
            let first = self.draft.lines.len();
            self.paragraph(&line.paragraph(), with_notes);
            if line.may_be_speech {
                follows = false;
                continue;
            }
            let added = self.set_kind(first, LineKind::Nobody);
            // The whole sheet is one turn.
            if follows && let Some(first) = added.first_mut() {
                first.opens = Opens::Line;
            }
            follows = true;
        }
    }
}
