//! The list of interviews, kept ready for drawing: names and how much is marked in each.

use std::collections::BTreeSet;

use crate::domain::ids::DocumentId;
use crate::project::Project;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::names::fitted;
use crate::tui::widget::wrap::columns_of;

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
    pub list: ListPosition,
    /// The greatest number of excerpts that one has; at least 1.
    pub most: usize,
    /// How many columns the longest name takes.
    pub widest: usize,
    /// The names as the list shows them, and for which width they were cut.
    pub names: Vec<String>,
    width: usize,
}

impl Documents {
    /// Reads the list again.
    pub fn read(&mut self, project: &Project) {
        let model = project.model();
        let row = |d: &&crate::domain::document::Document| DocumentRow { id: d.id, name: d.name.clone(), count: None };
        self.rows = model.documents_in_order().iter().map(row).collect();
        self.names.clear();
        self.widest = self.rows.iter().map(|row| columns_of(&row.name)).max().unwrap_or(0);
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

    /// Cuts the names to a width, if they are not cut to it already.
    pub fn fit(&mut self, width: usize) {
        if self.names.len() != self.rows.len() || self.width != width {
            let names: Vec<&str> = self.rows.iter().map(|row| row.name.as_str()).collect();
            (self.names, self.width) = (fitted(&names, width), width);
        }
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
