//! Those who code: found, and added.

use super::code::tidy;
use super::{Changed, Project};
use crate::domain::change::About;
use crate::domain::ids::CoderId;
use crate::domain::nearest::nearest;
use crate::domain::round::Coder;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};

impl Project {
    /// The coder with this name, whatever its capitals. Errors: there is none (with the nearest).
    pub fn find_coder(&self, name: &str) -> Result<CoderId> {
        let wanted = tidy(name).to_lowercase();
        let found = self.model.coders.iter().find(|coder| coder.name.to_lowercase() == wanted);
        found.map(|coder| coder.id).ok_or_else(|| Error::Unknown {
            noun: Noun::Coder,
            name: name.to_owned(),
            nearest: nearest(name, self.model.coders.iter().map(|c| (c.name.clone(), c.name.clone()))),
        })
    }

    /// Adds one who codes. Errors: the name is empty, or another has it.
    pub fn add_coder(&mut self, name: &str) -> Result<(CoderId, Changed)> {
        let name = tidy(name);
        if name.is_empty() {
            return Err(Error::EmptyName);
        }
        if self.find_coder(&name).is_ok() {
            return Err(Error::NameTaken { name });
        }
        let id = self.id_for::<Coder>();
        let mut step = Step::new(ActKind::CoderAdded);
        step.on::<Coder>(id).add(&Coder { id, uuid: self.uuid(), name }, About::NOBODY);
        Ok((id, self.commit(step)?))
    }
}
