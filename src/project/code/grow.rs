//! Adds many codes in one step.

use std::collections::HashMap;

use crate::domain::code::Code;
use crate::domain::codebook::split_path;
use crate::domain::ids::CodeId;
use crate::domain::step::Step;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::name::{named, tidy};

/// The codes that a step has added so far.
#[derive(Default)]
pub(crate) struct NewCodes {
    /// By parent and lower-case name.
    by_name: HashMap<(Option<CodeId>, String), CodeId>,
    /// How many have been added under each parent.
    under: HashMap<Option<CodeId>, i64>,
}

impl NewCodes {
    /// The code that was typed. A single name means the code with that name anywhere in the tree, if there is only one;
    /// anything else is a path from the top. Missing codes are added to the step. Errors: several codes have the name; a
    /// name is empty or too long; the path is too deep.
    pub(crate) fn code_for(&mut self, project: &mut Project, step: &mut Step, typed: &str) -> Result<CodeId> {
        let names = split_path(typed);
        if names.len() == 1 && !self.by_name.contains_key(&(None, tidy(typed).to_lowercase())) {
            match project.find_code(typed) {
                Err(Error::Unknown { .. }) => {}
                found => return found,
            }
        }
        super::check_depth(names.len() - 1)?;
        let mut at = None;
        for name in names {
            at = Some(self.child(project, step, at, &name)?);
        }
        at.ok_or(Error::EmptyName)
    }

    fn child(&mut self, project: &mut Project, step: &mut Step, parent: Option<CodeId>, name: &str) -> Result<CodeId> {
        let key = (parent, tidy(name).to_lowercase());
        if let Some(known) = self.by_name.get(&key) {
            return Ok(*known);
        }
        if let Some(known) = project.model.codebook.child_named(parent, &tidy(name)) {
            return Ok(known);
        }
        let later = self.under.entry(parent).or_default();
        let id = project.new_code(step, parent, named(name)?, *later)?;
        *later += 1;
        step.on::<Code>(id);
        self.by_name.insert(key, id);
        Ok(id)
    }
}
