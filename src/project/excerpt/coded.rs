//! What is on an excerpt, row by row, with how much there is under each code.

use crate::analysis::count::Uncounted;
use crate::domain::colour::Rgb;
use crate::domain::excerpt::Coding;
use crate::domain::ids::{CodeId, CodingId, ExcerptId};
use crate::project::Project;

/// What is on an excerpt: one of its codings, or that it has only a pen or a memo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodedRow {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// The coding; nothing for an excerpt that has only a pen or a memo.
    pub coding: Option<CodingId>,
    /// The code's path, or the pen's name.
    pub label: String,
    /// Its colour.
    pub pen: Option<Rgb>,
    /// How many excerpts the theme has.
    pub count: Option<usize>,
    /// Where the excerpt itself does not count: those of the theme that do not, by the reason.
    pub uncounted: Uncounted,
}

impl Project {
    /// What is on an excerpt. `count` tells how many excerpts a theme has, and which of its do not count.
    pub fn coded_here(&self, id: ExcerptId, mut count: impl FnMut(CodeId) -> (usize, Uncounted)) -> Vec<CodedRow> {
        let Some(excerpt) = self.model.excerpts.get(id) else { return Vec::new() };
        let counts = self.model.counts(excerpt);
        let row = |coding: &Coding| {
            let (count, uncounted) = count(coding.code);
            CodedRow {
                excerpt: id,
                coding: Some(coding.id),
                label: self.model.codebook.path(coding.code),
                pen: self.coding_rgb(coding.id).or_else(|| self.excerpt_rgb(excerpt)),
                count: Some(count),
                uncounted: if counts { Uncounted::default() } else { uncounted },
            }
        };
        let rows: Vec<CodedRow> = self.codings_on(id).map(row).collect();
        if !rows.is_empty() {
            return rows;
        }
        let label = excerpt.colour.map_or("✎", |pen| self.pen_name(pen)).to_owned();
        let (pen, uncounted) = (self.pen_rgb(excerpt.colour), Uncounted::default());
        vec![CodedRow { excerpt: id, coding: None, label, pen, count: None, uncounted }]
    }
}
