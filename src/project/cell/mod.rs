//! Cells: what the researcher has written about participants under themes and in the columns of forms. One verb for each
//! file.
//!
//! A cell about a theme without a row of its own shows that of the code it was copied from, in an earlier round. The first
//! change makes an own row that starts from it. A participant who was not asked about a theme was not asked about what lies
//! under it either, unless the cell there says something else.

mod asked;
mod merge;
mod write;

use super::Project;
use crate::domain::cell::{Cell, CellTopic};
use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::form::{ColumnContent, FormColumn};
use crate::domain::ids::{CellId, CodeId, ExcerptId, ParticipantId, RoundId};
use crate::domain::participant::Participant;
use crate::domain::step::Step;
use crate::error::{Error, Result};

/// What a cell says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ShownCell<'a> {
    /// The researcher's words, as they are stored.
    pub words: &'a str,
    /// Whether the participant was not asked about it.
    pub not_asked: bool,
    /// The earlier round that it is from, if it has no row of its own.
    pub from: Option<RoundId>,
}

impl ShownCell<'_> {
    /// Whether it says nothing.
    pub fn is_empty(self) -> bool {
        self.words.is_empty() && !self.not_asked
    }
}

impl Project {
    /// What the cell about a participant and a topic says.
    pub fn cell(&self, participant: ParticipantId, topic: CellTopic) -> ShownCell<'_> {
        if let Some(cell) = self.cell_row(participant, topic) {
            let other = cell.topic().filter(|other| *other != topic);
            let from = other.and_then(|other| self.round_of_topic(other));
            // Words win in a file in which a cell has both.
            return ShownCell { words: &cell.words, not_asked: cell.not_asked && cell.words.is_empty(), from };
        }
        ShownCell { not_asked: self.is_not_asked_above(participant, topic), ..ShownCell::default() }
    }

    /// The row that a cell shows: its own, or that of the code it was copied from.
    pub(in crate::project) fn cell_row(&self, participant: ParticipantId, topic: CellTopic) -> Option<&Cell> {
        self.topic_and_origins(topic).find_map(|topic| self.model.own_cell(participant, topic))
    }

    /// Whether a participant was not asked about a theme above this one.
    fn is_not_asked_above(&self, participant: ParticipantId, topic: CellTopic) -> bool {
        let CellTopic::Theme(code) = topic else { return false };
        let above = self.model.codebook.ancestors(code).into_iter();
        let nearest = above.filter_map(|code| self.cell_row(participant, CellTopic::Theme(code))).next();
        nearest.is_some_and(|cell| cell.not_asked && cell.words.is_empty())
    }

    fn topic_and_origins(&self, topic: CellTopic) -> impl Iterator<Item = CellTopic> {
        let (code, column) = match topic {
            CellTopic::Theme(code) => (Some(code), None),
            CellTopic::Column(_) => (None, Some(topic)),
        };
        let themes = code.into_iter().flat_map(|code| self.code_and_origins(code)).map(CellTopic::Theme);
        column.into_iter().chain(themes)
    }

    fn round_of_topic(&self, topic: CellTopic) -> Option<RoundId> {
        match topic {
            CellTopic::Theme(code) => self.model.codes.get(code).map(|code| code.round),
            CellTopic::Column(_) => None,
        }
    }

    /// Errors: the participant, the theme or the column no longer exists, the column shows a theme or an attribute, or the
    /// theme's round is closed.
    fn check_cell(&self, participant: ParticipantId, topic: CellTopic) -> Result<()> {
        self.model.participants.get(participant).ok_or(Error::Gone)?;
        match topic {
            CellTopic::Theme(code) => self.check_open(self.code(code)?.round),
            CellTopic::Column(column) => match self.form_column(column)?.content() {
                ColumnContent::Own => Ok(()),
                ColumnContent::Theme(_) | ColumnContent::Attribute(_) => {
                    Err(Error::NotAnOwnColumn { heading: self.column_heading(self.form_column(column)?) })
                }
            },
        }
    }

    /// Adds a change of a cell to a step. `change` gets what the cell shows now. A cell that says nothing has a row only
    /// where something else would be shown without it.
    fn put_cell(
        &mut self,
        step: &mut Step,
        participant: ParticipantId,
        topic: CellTopic,
        change: impl FnOnce(&mut Cell),
    ) {
        let about = ChangeScope::participant(participant);
        let own = self.model.own_cell(participant, topic).cloned();
        let shown = self.cell(participant, topic);
        let mut new = Cell::new(CellId(0), participant, topic);
        (new.words, new.not_asked) = (shown.words.to_owned(), shown.not_asked);
        change(&mut new);
        let is_needed = !new.is_empty() || self.shows_without_own(participant, topic);
        match own {
            Some(own) if is_needed => {
                step.alter(&own, &Cell { id: own.id, ..new }, about);
            }
            Some(own) => {
                step.remove(&own, about);
            }
            None if is_needed => {
                let id = self.id_for::<Cell>();
                step.add(&Cell { id, ..new }, about);
            }
            None => {}
        }
    }

    /// Whether a cell would say something if it had no row of its own.
    fn shows_without_own(&self, participant: ParticipantId, topic: CellTopic) -> bool {
        let earlier = self.topic_and_origins(topic).skip(1).find_map(|topic| self.model.own_cell(participant, topic));
        earlier.map_or_else(|| self.is_not_asked_above(participant, topic), |cell| !cell.is_empty())
    }

    /// Names the participants and topics of cells in a step, each once.
    fn name_cells(step: &mut Step, cells: &[(ParticipantId, CellTopic)]) {
        let mut people: Vec<ParticipantId> = cells.iter().map(|(participant, _)| *participant).collect();
        people.sort_unstable();
        people.dedup();
        let mut topics: Vec<CellTopic> = cells.iter().map(|(_, topic)| *topic).collect();
        topics.sort_unstable();
        topics.dedup();
        for participant in people {
            step.on::<Participant>(participant);
        }
        for topic in topics {
            match topic {
                CellTopic::Theme(code) => step.on::<Code>(code),
                CellTopic::Column(column) => step.on::<FormColumn>(column),
            };
        }
    }

    /// The name of a cell's topic: the path of a theme, or the heading of a column.
    pub fn topic_name(&self, topic: CellTopic) -> String {
        match topic {
            CellTopic::Theme(code) => self.model.codebook.path(code),
            CellTopic::Column(id) => {
                self.model.form_columns.get(id).map(|column| self.column_heading(column)).unwrap_or_default()
            }
        }
    }

    /// Whether a participant speaks in an excerpt of a theme, in the theme's round.
    pub fn has_excerpts(&self, participant: ParticipantId, code: CodeId) -> bool {
        let theme = self.model.codebook.theme(code);
        let excerpts = self.model.by_owner.coded_with_any(&theme);
        let excerpts = excerpts.iter().filter_map(|bit| self.model.excerpts.get(ExcerptId::of_bit(bit)));
        excerpts.into_iter().any(|one| self.model.counts(one) && self.model.participant_of(one) == Some(participant))
    }
}
