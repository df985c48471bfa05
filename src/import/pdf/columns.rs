//! Pages in two columns. They have a gap down the middle that few lines cross, and lines that fill both sides; the cells of
//! a table seldom fill theirs.

use super::page::PageText;
use super::rows::{self, Row, Run};

/// Where the gap may be, as parts of the width of the text.
const MIDDLE: std::ops::Range<f32> = 0.38..0.62;

/// The fewest rows of a column.
const ROWS: usize = 8;

/// The share of the runs that may cross the gap, such as titles.
const CROSSING: f32 = 0.1;

/// The share of a column's rows that must be full, and how much of the width a full row takes.
const FULL: f32 = 0.55;
const WIDTH: f32 = 0.75;

/// The rows of a page in the parts in which they are read: one, or the columns between what crosses both.
pub fn regions(page: &PageText, rows: Vec<Row>) -> Vec<Vec<Row>> {
    let runs: Vec<Run> = rows.iter().flat_map(|row| row.runs.iter().cloned()).collect();
    let Some(gap) = gap(page, &runs) else { return vec![rows] };
    let mut crossing: Vec<f32> = runs.iter().filter(|run| crosses(run, gap)).map(|run| run.base).collect();
    crossing.sort_by(|one, other| other.total_cmp(one));
    crossing.dedup_by(|one, other| (*one - *other).abs() < 2.0);
    let mut parts: Vec<Vec<Run>> = vec![Vec::new(); crossing.len() * 3 + 2];
    for run in runs {
        // What crosses, then the left column below it, then the right one.
        let above = crossing.iter().filter(|base| **base > run.base + 2.0).count();
        let part = match () {
            () if crosses(&run, gap) => above * 3 + 2,
            () if run.left < gap => above * 3,
            () => above * 3 + 1,
        };
        if let Some(part) = parts.get_mut(part) {
            part.push(run);
        }
    }
    parts.into_iter().filter(|part| !part.is_empty()).map(|part| rows::of(page, part)).collect()
}

fn crosses(run: &Run, at: f32) -> bool {
    run.left < at && run.right > at
}

/// The middle of the gap between two columns; `None` if there is none.
fn gap(page: &PageText, runs: &[Run]) -> Option<f32> {
    let left = runs.iter().map(|run| run.left).reduce(f32::min)?;
    let right = runs.iter().map(|run| run.right).reduce(f32::max)?;
    let (width, steps) = (right - left, 48_u8);
    let places =
        (0..=steps).map(|step| MIDDLE.start + (MIDDLE.end - MIDDLE.start) * f32::from(step) / f32::from(steps));
    let counted: Vec<(usize, f32)> = places
        .map(|part| left + width * part)
        .map(|at| (runs.iter().filter(|run| crosses(run, at)).count(), at))
        .collect();
    let fewest = counted.iter().map(|(count, _)| *count).min()?;
    let clear: Vec<f32> = counted.iter().filter(|(count, _)| *count == fewest).map(|(_, at)| *at).collect();
    let at = *clear.get(clear.len() / 2)?;
    let few = fewest as f32 <= CROSSING * runs.len() as f32;
    // A line with wide gaps is several runs.
    let is_column = |runs: Vec<Run>| -> bool {
        let rows = rows::of(page, runs);
        let left = rows.iter().map(|row| row.left).fold(f32::INFINITY, f32::min);
        let right = rows.iter().map(|row| row.right).fold(f32::NEG_INFINITY, f32::max);
        let full = rows.iter().filter(|row| row.right - row.left >= WIDTH * (right - left)).count();
        rows.len() >= ROWS && full as f32 >= FULL * rows.len() as f32
    };
    let beside =
        |is_left: bool| runs.iter().filter(|run| !crosses(run, at) && (run.left < at) == is_left).cloned().collect();
    (few && is_column(beside(true)) && is_column(beside(false))).then_some(at)
}
