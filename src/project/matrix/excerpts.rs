//! The excerpts behind a cell of a matrix.

use roaring::RoaringBitmap;

use crate::analysis::matrix::{Line, LineKey, Matrix};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::ExcerptId;
use crate::project::Project;
use crate::project::matrix::{MatrixRequest, Units};

impl Project {
    /// The excerpts behind a cell, by the indices of its row and column, among `all`: those of the theme in which people of
    /// the unit speak. None behind a column that is not a theme.
    pub fn excerpts_in_cell(
        &self,
        matrix: &Matrix,
        request: &MatrixRequest,
        all: &RoaringBitmap,
        (row, column): (usize, usize),
    ) -> RoaringBitmap {
        let (Some(row), Some(column)) = (matrix.row(row), matrix.column(column)) else { return RoaringBitmap::new() };
        let (topic, unit) = if request.arrangement.units_in_rows { (column, row) } else { (row, column) };
        let LineKey::Theme(code) = topic.key else { return RoaringBitmap::new() };
        let of_theme = self.model.by_owner.coded_with_any(&self.model.codebook.theme(code)) & all;
        let is_of_unit = |id: &u32| {
            let excerpt = self.model.excerpts.get(ExcerptId::of_bit(*id));
            excerpt.is_some_and(|excerpt| self.is_of_unit(excerpt, unit, request))
        };
        of_theme.iter().filter(is_of_unit).collect()
    }

    /// Whether an excerpt counts in a unit.
    fn is_of_unit(&self, excerpt: &Excerpt, unit: &Line, request: &MatrixRequest) -> bool {
        let Some(person) = self.model.person_in(excerpt.document, excerpt.speaker) else { return false };
        match (&unit.key, request.units) {
            (LineKey::Person(own), _) => *own == person,
            (LineKey::Document(document), _) => *document == excerpt.document,
            (LineKey::Group(value), Units::Groups(attribute)) => {
                self.value_of_person(person, attribute) == value.as_deref()
            }
            _ => false,
        }
    }
}
