//! Rows: the letters of a page that stand on one baseline, in runs without a wide gap.

use std::ops::Range;

use super::page::{Glyph, PageText};

/// The widest gap in a run, in the size of its letters. Blanks between words are narrower, except in justified lines.
const GAP: f32 = 1.0;

/// How far letters may overlap.
const OVERLAP: f32 = 0.5;

/// How far the baselines of a row may be apart: raised and lowered letters belong to the row.
const RAISED: f32 = 0.45;

/// Letters that follow each other on a baseline.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    /// Its glyphs on the page.
    pub glyphs: Range<usize>,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    /// Whether the file says that it belongs to the page, not to the text.
    pub aside: bool,
}

/// The runs on one baseline.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// From left to right; at least one.
    pub runs: Vec<Run>,
    pub left: f32,
    pub right: f32,
    /// The baseline, and the size of the largest letters.
    pub base: f32,
    pub size: f32,
}

impl Row {
    /// The glyphs of a row, with their page.
    pub fn glyphs<'a>(&'a self, page: &'a PageText) -> impl Iterator<Item = &'a Glyph> {
        self.runs.iter().flat_map(|run| page.glyphs.get(run.glyphs.clone()).unwrap_or_default())
    }

    /// Whether the file says of all of it that it belongs to the page.
    pub fn is_aside(&self) -> bool {
        self.runs.iter().all(|run| run.aside)
    }

    fn of(run: Run) -> Self {
        Self { left: run.left, right: run.right, base: run.base, size: run.size, runs: vec![run] }
    }

    fn add(&mut self, run: Run) {
        (self.left, self.right) = (self.left.min(run.left), self.right.max(run.right));
        if run.size > self.size {
            (self.base, self.size) = (run.base, run.size);
        }
        self.runs.push(run);
    }
}

/// The runs of a page, in the order in which they are drawn.
pub fn runs(page: &PageText) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, glyph) in page.glyphs.iter().enumerate() {
        let (left, right) = (glyph.left.min(glyph.right), glyph.left.max(glyph.right));
        match runs.last_mut().filter(|run| goes_on(run, glyph)) {
            Some(run) => {
                run.glyphs.end = at + 1;
                (run.left, run.right) = (run.left.min(left), run.right.max(right));
                run.aside &= glyph.look.aside;
            }
            None => runs.push(Run {
                glyphs: at..at + 1,
                left,
                right,
                base: glyph.base,
                size: glyph.size,
                aside: glyph.look.aside,
            }),
        }
    }
    runs
}

fn goes_on(run: &Run, glyph: &Glyph) -> bool {
    let gap = glyph.left - run.right;
    let is_level = (run.base - glyph.base).abs() <= 0.1 * run.size && (run.size - glyph.size).abs() <= 0.1 * run.size;
    is_level && (-OVERLAP * run.size..=GAP * run.size).contains(&gap)
}

/// The rows of these runs, from top to bottom.
pub fn of(page: &PageText, mut runs: Vec<Run>) -> Vec<Row> {
    runs.sort_by(|one, other| other.base.total_cmp(&one.base));
    let mut rows: Vec<Row> = Vec::new();
    for run in runs {
        let is_level = |row: &&mut Row| (row.base - run.base).abs() <= RAISED * row.size.max(run.size);
        match rows.last_mut().filter(is_level) {
            Some(row) => row.add(run),
            None => rows.push(Row::of(run)),
        }
    }
    for row in &mut rows {
        row.runs.sort_by(|one, other| one.left.total_cmp(&other.left));
        row.runs.dedup_by(|again, run| is_same(page, run, again));
    }
    rows
}

/// Whether a run was drawn twice to make it darker.
fn is_same(page: &PageText, run: &Run, again: &Run) -> bool {
    let near = 0.15 * run.size;
    let words = |run: &Run| -> String {
        page.glyphs.get(run.glyphs.clone()).unwrap_or_default().iter().map(|glyph| page.letters(glyph)).collect()
    };
    (run.left - again.left).abs() < near && (run.right - again.right).abs() < near && words(run) == words(again)
}
