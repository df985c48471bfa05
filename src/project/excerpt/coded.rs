//! The codings, pen and memo of an excerpt as rows, with counts for each code.

use crate::analysis::count::Uncounted;
use crate::domain::colour::Rgb;
use crate::domain::excerpt::Coding;
use crate::domain::ids::{CodeId, CodingId, ExcerptId};
use crate::project::Project;

/// A row: a coding, or an excerpt with only a pen or a memo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodedRow {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// The coding. `None` for an excerpt with only a pen or a memo.
    pub coding: Option<CodingId>,
    /// The code's path, or the pen's name.
    pub label: String,
    /// Its colour.
    pub pen: Option<Rgb>,
    /// The count of the theme.
    pub count: Option<usize>,
    /// If the excerpt itself does not count: the excerpts of the theme that do not, by reason.
    pub uncounted: Uncounted,
}

impl Project {
    /// The rows of an excerpt. `count` counts the excerpts of a theme.
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
