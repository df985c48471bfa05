//! The list of interviews, kept ready for drawing: names and how much is marked in each.

use crate::domain::ids::DocumentId;
use crate::project::Project;
use crate::tui::widget::list::ListAt;

/// One interview.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentRow {
    /// Which.
    pub id: DocumentId,
    /// Its name.
    pub name: String,
    /// How many excerpts it has.
    pub count: usize,
}

/// The list of interviews.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    /// The interviews, in their order.
    pub rows: Vec<DocumentRow>,
    /// Where one stands in it.
    pub list: ListAt,
    /// The greatest number of excerpts that one has; at least 1.
    pub most: usize,
}

impl Documents {
    /// Reads the list again.
    pub fn read(&mut self, project: &Project) {
        let model = project.model();
        let row = |d: &&crate::domain::document::Document| DocumentRow {
            id: d.id,
            name: d.name.clone(),
            count: model.places.excerpt_count(d.id),
        };
        self.rows = model.documents_in_order().iter().map(row).collect();
        self.list.at = self.list.at.min(self.rows.len().saturating_sub(1));
        self.weigh();
    }

    /// Counts the excerpts of one document again.
    pub fn recount(&mut self, project: &Project, document: DocumentId) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == document) {
            row.count = project.model().places.excerpt_count(document);
        }
        self.weigh();
    }

    fn weigh(&mut self) {
        self.most = self.rows.iter().map(|row| row.count).max().unwrap_or(0).max(1);
    }

    /// The chosen interview.
    pub fn chosen(&self) -> Option<DocumentId> {
        self.rows.get(self.list.at).map(|row| row.id)
    }

    /// The first interview.
    pub fn first(&self) -> Option<DocumentId> {
        self.rows.first().map(|row| row.id)
    }

    /// Where a document stands in the list.
    pub fn place_of(&self, document: DocumentId) -> Option<usize> {
        self.rows.iter().position(|row| row.id == document)
    }
}
