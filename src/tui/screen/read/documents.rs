//! The list of interviews, prepared for drawing: names and numbers of excerpts.

use std::collections::BTreeSet;

use crate::domain::document::Document;
use crate::domain::ids::DocumentId;
use crate::project::Project;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::names::fitted;
use crate::tui::widget::wrap::columns_of;

/// A row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentRow {
    /// The interview's id.
    pub id: DocumentId,
    /// Its name.
    pub name: String,
    /// The number of its excerpts that are counted. Counted when the row becomes visible.
    pub count: Option<usize>,
    /// The number of all its excerpts in the current round.
    marked: usize,
}

/// The list of interviews.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    /// The interviews in order.
    pub rows: Vec<DocumentRow>,
    /// The selected row.
    pub list: ListPosition,
    /// The largest number of excerpts in an interview, at least 1.
    pub max_count: usize,
    /// The width of the longest name, in columns.
    pub max_name_width: usize,
    /// The names cut to the width of the list.
    pub names: Vec<String>,
    width: usize,
}

impl Documents {
    /// Reloads the list.
    pub fn read(&mut self, project: &Project) {
        let model = project.model();
        let row = |document: &&Document| DocumentRow {
            id: document.id,
            name: document.name.clone(),
            count: None,
            marked: model.current_excerpts(document.id).count(),
        };
        self.rows = model.documents_in_order().iter().map(row).collect();
        self.names.clear();
        self.max_name_width = self.rows.iter().map(|row| columns_of(&row.name)).max().unwrap_or(0);
        self.list.at = self.list.at.min(self.rows.len().saturating_sub(1));
        self.find_max_count();
    }

    /// Discards the counts of all interviews or of these. They are counted again when the rows become visible.
    pub fn recount(&mut self, project: &Project, documents: Option<&BTreeSet<DocumentId>>) {
        let touched = |id: &DocumentId| documents.is_none_or(|documents| documents.contains(id));
        for row in self.rows.iter_mut().filter(|row| touched(&row.id)) {
            (row.count, row.marked) = (None, project.model().current_excerpts(row.id).count());
        }
        self.find_max_count();
    }

    /// Bars are drawn relative to all excerpts of an interview, of which fewer may be counted.
    fn find_max_count(&mut self) {
        self.max_count = self.rows.iter().map(|row| row.marked).max().unwrap_or(0).max(1);
    }

    /// Cuts the names to a width, unless that has been done already.
    pub fn fit(&mut self, width: usize) {
        if self.names.len() != self.rows.len() || self.width != width {
            let names: Vec<&str> = self.rows.iter().map(|row| row.name.as_str()).collect();
            (self.names, self.width) = (fitted(&names, width), width);
        }
    }

    /// Counts the rows that are visible in a pane of this height.
    pub fn count(&mut self, project: &Project, height: usize) {
        let mut list = self.list;
        let shown = list.show(self.rows.len(), height);
        for row in self.rows.get_mut(shown).unwrap_or_default().iter_mut().filter(|row| row.count.is_none()) {
            row.count = Some(project.counted_in(row.id));
        }
    }

    /// The selected interview.
    pub fn selected(&self) -> Option<DocumentId> {
        self.rows.get(self.list.at).map(|row| row.id)
    }

    /// The first interview.
    pub fn first(&self) -> Option<DocumentId> {
        self.rows.first().map(|row| row.id)
    }

    /// The index of a document in the list.
    pub fn position_of(&self, document: DocumentId) -> Option<usize> {
        self.rows.iter().position(|row| row.id == document)
    }
}
