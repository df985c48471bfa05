//! What was made for the thesis: prepared quotes, condensates, forms and their cells.

use super::TakingIn;
use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::excerpt::Excerpt;
use crate::domain::form::Form;
use crate::domain::preparation::Preparation;

impl TakingIn<'_> {
    /// What excerpts were given for the thesis, and the texts that sum up codes; unless the project has such already.
    pub(super) fn given(&mut self) {
        for row in &self.exchange.preparations {
            let Some(excerpt) = self.new_id::<Excerpt>(row.excerpt) else { continue };
            if self.project.model().preparation_of(excerpt).is_none() {
                let about = self.about(excerpt);
                self.add(row, about, |_: &mut Preparation| {});
            }
        }
        for row in &self.exchange.condensates {
            let Some(code) = self.new_id::<Code>(row.code) else { continue };
            if self.project.model().condensate_of(code).is_none() {
                self.add(row, ChangeScope::NONE, |_| {});
            }
        }
    }

    /// Forms with new names, and cells where the project has none.
    pub(super) fn forms(&mut self) {
        for form in &self.exchange.forms {
            let name = form.name.to_lowercase();
            let is_there = self.project.model().forms.iter().any(|row| row.name.to_lowercase() == name);
            if !is_there {
                self.add(form, ChangeScope::NONE, |_| {});
            }
        }
        for column in &self.exchange.form_columns {
            if self.new_id::<Form>(column.form).is_some() {
                self.add(column, ChangeScope::NONE, |_| {});
            }
        }
        for cell in &self.exchange.cells {
            let Some(carried) = self.ids.carried(cell, cell.id) else { continue };
            let Some(topic) = carried.topic() else { continue };
            if self.project.model().own_cell(carried.participant, topic).is_none() {
                self.add(cell, ChangeScope::participant(carried.participant), |_| {});
            }
        }
    }
}
