//! Finds and adds coders.

use super::name::{named, tidy};
use super::{Changed, Project};
use crate::domain::change::ChangeScope;
use crate::domain::ids::CoderId;
use crate::domain::nearest::nearest;
use crate::domain::round::Coder;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};

impl Project {
    /// The coder with this name, regardless of case. Errors: there is none (with suggestions).
    pub fn find_coder(&self, name: &str) -> Result<CoderId> {
        let wanted = tidy(name).to_lowercase();
        let found = self.model.coders.iter().find(|coder| coder.name.to_lowercase() == wanted);
        found.map(|coder| coder.id).ok_or_else(|| Error::Unknown {
            noun: Noun::Coder,
            name: name.to_owned(),
            nearest: nearest(name, self.model.coders.iter().map(|c| (c.name.clone(), c.name.clone()))),
        })
    }

    /// Adds a coder. Errors: the name is empty or too long, or another coder has it.
    pub fn add_coder(&mut self, name: &str) -> Result<(CoderId, Changed)> {
        if self.find_coder(name).is_ok() {
            return Err(Error::NameTaken { name: tidy(name) });
        }
        let mut step = Step::new(ActKind::CoderAdded);
        let id = self.new_coder(&mut step, name)?;
        step.on::<Coder>(id);
        Ok((id, self.commit(step)?))
    }

    /// The coder with this name; a new coder is added to the step. Errors: there is none, but the name is so similar to
    /// an existing one that it is probably a typing mistake.
    pub(super) fn coder_for(&mut self, step: &mut Step, name: &str) -> Result<CoderId> {
        match self.find_coder(name) {
            Err(Error::Unknown { nearest, .. }) if nearest.is_empty() => self.new_coder(step, name),
            found => found,
        }
    }

    fn new_coder(&mut self, step: &mut Step, name: &str) -> Result<CoderId> {
        let name = named(name)?;
        let id = self.id_for::<Coder>();
        step.add(&Coder { id, uuid: self.uuid(), name }, ChangeScope::NONE);
        Ok(id)
    }

    /// Makes the first coder current if the current one no longer exists, because adding them was undone.
    pub(super) fn ensure_coder(&mut self) {
        if self.model.coders.get(self.coder).is_none()
            && let Some(first) = self.model.coders.iter().next()
        {
            self.coder = first.id;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::error::{Error, Noun};
    use crate::project::testing::Study;

    #[test]
    fn a_coder_is_added_once_and_the_first_takes_over_when_they_are_removed() {
        let mut p = Study::new();
        let first = p.coder();
        let (anna, _) = p.add_coder(" Anna ").unwrap();
        assert_eq!(p.add_coder("anna").unwrap_err(), Error::NameTaken { name: "anna".into() });
        assert_eq!(p.find_coder("ANNA"), Ok(anna));
        p.set_coder(anna).unwrap();
        p.undo().unwrap();
        assert_eq!(p.coder(), first);
        let unknown = Error::Unknown { noun: Noun::Coder, name: "Anna".into(), nearest: Vec::new() };
        assert_eq!(p.find_coder("Anna"), Err(unknown));
    }
}
