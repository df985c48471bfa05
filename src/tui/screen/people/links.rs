//! Which interview belongs to which participant: a small list to choose from, begun at either of them.

use crate::error::Result;
use crate::project::participant::table::{Link, Of, Table};
use crate::project::{Changed, Project};
use crate::tui::widget::list::ListPosition;

/// The list.
#[derive(Clone, Debug)]
pub struct Links {
    /// What links are chosen for.
    pub of: Of,
    /// Its name.
    pub name: String,
    /// What can be linked with it.
    pub rows: Vec<Link>,
    /// Where one stands.
    pub list: ListPosition,
}

impl Links {
    /// A participant's own interviews and those that are nobody's yet; or the participants, for an interview.
    pub fn new(project: &Project, table: &Table, of: Of) -> Self {
        let mut links = Self { of, name: String::new(), rows: Vec::new(), list: ListPosition::default() };
        links.look(project, table);
        links
    }

    /// Looks anew.
    pub fn look(&mut self, project: &Project, table: &Table) {
        self.rows = project.possible_links(table, self.of);
        let model = project.model();
        self.name = match self.of {
            Of::Person(id) => model.participants.get(id).map(|person| person.shown_name().to_owned()),
            Of::Document(id) => model.documents.get(id).map(|document| document.name.clone()),
            Of::New => None,
        }
        .unwrap_or_default();
    }

    /// Links the chosen ones, or takes the link off.
    pub fn turn(&self, project: &mut Project) -> Option<Result<Changed>> {
        let link = self.rows.get(self.list.at)?;
        Some(project.set_participant(link.document, (!link.on).then_some(link.participant)))
    }
}
