//! What is coded where the cursor stands: each coding of each excerpt there, and the memos on them.

use crate::domain::ids::{CodingId, ExcerptId};
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::tui::widget::list::ListAt;

use super::page::{Mark, Pen, pen_of, pen_of_coding};

/// One row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HereRow {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// The coding; nothing for an excerpt that has only a pen or a memo.
    pub coding: Option<CodingId>,
    /// The code's path, or the pen's name.
    pub label: String,
    /// Its colour.
    pub pen: Option<Pen>,
    /// How many excerpts have the code.
    pub count: Option<usize>,
}

/// The list for the cursor's place.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// The rows, innermost excerpt first.
    pub rows: Vec<HereRow>,
    /// What the memos say.
    pub memos: Vec<String>,
    /// Where one stands in it.
    pub list: ListAt,
}

impl Here {
    /// Looks anew.
    pub fn look(&mut self, project: &Project, marks: Vec<&Mark>) {
        self.rows = marks.iter().flat_map(|mark| rows(project, mark.excerpt)).collect();
        self.memos = marks.iter().flat_map(|mark| memos(project, mark.excerpt)).collect();
        self.list.at = self.list.at.min(self.rows.len().saturating_sub(1));
    }

    /// Whether nothing is coded there.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The chosen row.
    pub fn chosen(&self) -> Option<&HereRow> {
        self.rows.get(self.list.at)
    }
}

fn rows(project: &Project, id: ExcerptId) -> Vec<HereRow> {
    let model = project.model();
    let Some(excerpt) = model.excerpts.get(id) else { return Vec::new() };
    let mut rows: Vec<HereRow> = project
        .codings_on(id)
        .map(|coding| HereRow {
            excerpt: id,
            coding: Some(coding.id),
            label: model.codebook.path(coding.code),
            pen: pen_of_coding(project, coding.id).or_else(|| pen_of(project, excerpt)),
            count: model.places.coded(coding.code).map(|bits| usize::try_from(bits.len()).unwrap_or(0)),
        })
        .collect();
    if rows.is_empty() {
        let pen = excerpt.colour.and_then(|c| model.colours.get(c));
        let label = pen.map_or_else(|| "✎".to_owned(), |pen| pen.name.clone());
        rows.push(HereRow { excerpt: id, coding: None, label, pen: pen.map(|p| p.channels()), count: None });
    }
    rows
}

fn memos(project: &Project, id: ExcerptId) -> Vec<String> {
    let of_codings = project.codings_on(id).map(|coding| Subject::Coding(coding.id));
    let subjects = std::iter::once(Subject::Excerpt(id)).chain(of_codings);
    subjects.flat_map(|subject| project.model().memos_about(subject)).map(|memo| memo.words.clone()).collect()
}
