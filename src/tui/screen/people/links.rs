//! Links between interviews and participants: a list to choose from, for a participant or for an interview.

use crate::error::Result;
use crate::project::participant::table::{Link, RowTarget, Table};
use crate::project::{Changed, Project};
use crate::tui::widget::list::ListPosition;

/// The list.
#[derive(Clone, Debug)]
pub struct Links {
    /// The row that links are chosen for.
    pub of: RowTarget,
    /// Its name.
    pub name: String,
    /// The possible links.
    pub rows: Vec<Link>,
    /// The selected row.
    pub list: ListPosition,
}

impl Links {
    /// The links of a participant: own interviews and those without a participant. Or the links of an interview: all
    /// participants.
    pub fn new(project: &Project, table: &Table, of: RowTarget) -> Self {
        let mut links = Self { of, name: String::new(), rows: Vec::new(), list: ListPosition::default() };
        links.update(project, table);
        links
    }

    /// Updates the list.
    pub fn update(&mut self, project: &Project, table: &Table) {
        self.rows = project.possible_links(table, self.of);
        let model = project.model();
        self.name = match self.of {
            RowTarget::Person(id) => model.participants.get(id).map(|person| person.shown_name().to_owned()),
            RowTarget::Document(id) => model.documents.get(id).map(|document| document.name.clone()),
            RowTarget::New => None,
        }
        .unwrap_or_default();
    }

    /// Links the selected row, or removes its link.
    pub fn toggle(&self, project: &mut Project) -> Option<Result<Changed>> {
        let link = self.rows.get(self.list.at)?;
        Some(project.set_participant(link.document, (!link.on).then_some(link.participant)))
    }
}
