//! The list of interviews, kept ready for drawing: names and how much is marked in each.

use std::collections::BTreeSet;

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
    /// How many of its excerpts count; counted when the row comes into sight.
    pub count: Option<usize>,
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
        let row = |d: &&crate::domain::document::Document| DocumentRow { id: d.id, name: d.name.clone(), count: None };
        self.rows = model.documents_in_order().iter().map(row).collect();
        self.list.at = self.list.at.min(self.rows.len().saturating_sub(1));
        self.weigh(project);
    }

    /// Counts all again, or the excerpts of these documents, when they come into sight.
    pub fn recount(&mut self, project: &Project, documents: Option<&BTreeSet<DocumentId>>) {
        let touched = |id: &DocumentId| documents.is_none_or(|documents| documents.contains(id));
        self.rows.iter_mut().filter(|row| touched(&row.id)).for_each(|row| row.count = None);
        self.weigh(project);
    }

    /// Bars are drawn against all that is marked in a document, which is known without counting.
    fn weigh(&mut self, project: &Project) {
        let marked = self.rows.iter().map(|row| project.model().places.excerpt_count(row.id));
        self.most = marked.max().unwrap_or(0).max(1);
    }

    /// Counts what a pane of this height shows.
    pub fn count(&mut self, project: &Project, height: usize) {
        let mut list = self.list;
        let shown = list.show(self.rows.len(), height);
        for row in self.rows.get_mut(shown).unwrap_or_default().iter_mut().filter(|row| row.count.is_none()) {
            row.count = Some(project.counted_in(row.id));
        }
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
