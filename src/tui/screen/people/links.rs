//! Which interview belongs to which participant: a small list to choose from, begun at either of them.

use crate::domain::ids::{DocumentId, ParticipantId};
use crate::error::Result;
use crate::project::participant::table::{Of, Table};
use crate::project::{Changed, Project};
use crate::tui::widget::list::ListAt;

/// One possible link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The interview.
    pub document: DocumentId,
    /// The participant.
    pub participant: ParticipantId,
    /// The name of the one that is chosen.
    pub name: String,
    /// Whether they are linked.
    pub on: bool,
}

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
    pub list: ListAt,
}

impl Links {
    /// A participant's own interviews and those that are nobody's yet; or the participants, for an interview.
    pub fn new(project: &Project, table: &Table, of: Of) -> Self {
        let mut links = Self { of, name: String::new(), rows: Vec::new(), list: ListAt::default() };
        links.look(project, table);
        links
    }

    /// Looks anew.
    pub fn look(&mut self, project: &Project, table: &Table) {
        let model = project.model();
        match self.of {
            Of::Person(id) => {
                let free = |document| table.unlinked.iter().any(|(free, _)| *free == document);
                let documents = model.documents_in_order().into_iter();
                let own = documents.filter(|d| d.participant == Some(id) || free(d.id));
                let link = |d: &crate::domain::document::Document| Link {
                    document: d.id,
                    participant: id,
                    name: d.name.clone(),
                    on: d.participant == Some(id),
                };
                self.rows = own.map(link).collect();
                self.name = model.participants.get(id).map_or(String::new(), |p| p.shown_name().to_owned());
            }
            Of::Document(id) => {
                let now = model.documents.get(id).and_then(|document| document.participant);
                let link = |p: &crate::domain::participant::Participant| Link {
                    document: id,
                    participant: p.id,
                    name: p.listed_name(),
                    on: now == Some(p.id),
                };
                self.rows = model.participants_in_order().into_iter().map(link).collect();
                self.name = model.documents.get(id).map_or(String::new(), |document| document.name.clone());
            }
            Of::New => self.rows.clear(),
        }
    }

    /// Links the chosen ones, or takes the link off.
    pub fn turn(&self, project: &mut Project) -> Option<Result<Changed>> {
        let link = self.rows.get(self.list.at)?;
        Some(project.set_participant(link.document, (!link.on).then_some(link.participant)))
    }
}
