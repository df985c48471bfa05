//! The Participants screen: the participants, their attributes, and counts of their coded text.
//!
//! ```text
//! ┌ Informanter ─────────────────────────────────────────────┐┌ I03 Clara ─────────────────────┐
//! │ Nummer▲ Pseudonym   gruppe    Intervjuer Utdrag Koder    ││ Egenskaper                     │
//! │ I01     Astrid      veileder           1     52     7    ││ gruppe                veileder │
//! │ I03     Clara       veileder           1     31     5    ││ Intervjuer og hvem som snakker │
//! │ I09 notater · uten informant, l knytter                  ││ I03                            │
//! │ + ny informant (a)                                       ││   Clara              informant │
//! ```
//!
//! In a window narrower than 100 columns, `d` shows the details instead of the table. Counts are updated when the
//! screen is shown after a change.

mod act;
mod detail;
mod draw;
mod links;
#[cfg(test)]
mod tests;

use ratatui::layout::Rect;

use crate::domain::ids::{Id, ParticipantId, RoundId};
use crate::error::Result;
use crate::project::Project;
use crate::project::participant::table::{Person, RowTarget, Table};
use crate::tui::command::Pane;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::panes::Panes;
use crate::tui::widget::table::Columns;
use crate::tui::widget::wrap::columns_of;
use crate::words::Words;
use detail::Detail;
use links::Links;

/// The part with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The table.
    #[default]
    Table,
    /// The details of a row.
    Detail,
    /// The list of possible links.
    Links,
}

/// The state of the screen.
#[derive(Default)]
pub struct People {
    focus: Focus,
    table: Table,
    /// The width of the widest cell of each column.
    widths: Vec<usize>,
    list: ListPosition,
    detail: Detail,
    links: Option<Links>,
    /// The index of the column that the table is sorted by.
    sort: usize,
    /// The visible columns.
    columns: Columns,
    panes: Panes,
    areas: draw::Areas,
    /// The state of the project at the time of counting. `None` before the first time.
    counted_at: Option<(i64, Option<RoundId>)>,
}

impl People {
    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::Table => Pane::People,
            Focus::Detail => Pane::Person,
            Focus::Links => Pane::Links,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = Focus::Table;
        pane == Pane::People
    }

    /// What the selected row is about.
    fn target(&self) -> RowTarget {
        self.table.row(self.list.at)
    }

    /// The selected participant.
    pub fn participant(&self) -> Option<ParticipantId> {
        match self.target() {
            RowTarget::Person(id) => Some(id),
            _ => None,
        }
    }

    /// Counts if the project has changed, and lays out the screen.
    pub fn prepare(&mut self, project: &Project, _: &Words, area: Rect) -> Result<()> {
        let old_width = self.areas.detail.width;
        self.areas = draw::Areas::of(
            area,
            (&mut self.panes, self.focus),
            self.links.as_ref().map_or(0, |links| links.rows.len()),
        );
        let state = project.state();
        if self.counted_at != Some(state) {
            self.count(project)?;
            self.counted_at = Some(state);
        } else if old_width != self.areas.detail.width {
            self.update_detail(project);
        }
        self.list.show(self.table.length(), usize::from(self.areas.table.height));
        self.detail.list.show(self.detail.lines.len(), usize::from(self.areas.detail.height));
        if let Some(links) = &mut self.links {
            links.list.show(links.rows.len(), usize::from(self.areas.links.height));
        }
        Ok(())
    }

    /// Counts. The selected row stays selected. A participant who was just added is selected.
    fn count(&mut self, project: &Project) -> Result<()> {
        let (target, before) = (self.target(), self.table.people.len());
        let is_first = self.counted_at.is_none();
        self.table = Table::of(project, self.sort)?;
        let wide = |person: &Person, at: usize| person.cells.get(at).map_or(0, |cell| columns_of(cell));
        let widest = |at| self.table.people.iter().map(|person| wide(person, at)).max().unwrap_or(0);
        self.widths = (0..self.table.columns.len()).map(widest).collect();
        self.sort = self.sort.min(self.table.columns.len().saturating_sub(1));
        let added = self.table.people.len() == before + 1 && !matches!(target, RowTarget::Person(_)) && !is_first;
        let newest = self.table.people.iter().map(|person| person.id).max_by_key(|id| id.number());
        let target = newest.filter(|_| added).map_or(target, RowTarget::Person);
        let row = self.table.row_of(target).unwrap_or(self.list.at.min(self.table.length() - 1));
        self.list.go(if is_first { 0 } else { row });
        if let Some(links) = &mut self.links {
            links.update(project, &self.table);
        }
        self.update_detail(project);
        Ok(())
    }

    fn update_detail(&mut self, project: &Project) {
        let width = usize::from(self.areas.detail.width.saturating_sub(2)).max(20);
        self.detail.update(project, &self.table, self.table.row(self.list.at), width);
    }
}

impl ScreenBehaviour for People {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, usize::from(self.focus == Focus::Detail)))
    }
}
