//! Acts on the codebook, one verb for each file.

mod add;
mod change;
mod find;
mod import;
mod place;
mod remove;

pub use find::PathTarget;
pub use import::CodebookRow;
pub use place::Move;
pub use remove::Loss;

use super::Project;
use super::name::named;
use crate::domain::code::Code;
use crate::domain::ids::CodeId;
use crate::error::{Error, Result};

/// The maximum depth of the tree. A deeper path is a typing mistake, and would not fit on any screen.
pub const MAX_DEPTH: usize = 12;

impl Project {
    /// The code with this id. Errors: it no longer exists.
    pub fn code(&self, id: CodeId) -> Result<&Code> {
        self.model.codebook.get(id).ok_or(Error::Gone)
    }

    /// The code with this id, for changing it or putting codes under it. Codes are changed in the current round only.
    /// Errors: it no longer exists, is not in the current round, or the round is closed.
    pub(in crate::project) fn code_to_change(&self, id: CodeId) -> Result<&Code> {
        let code = self.code(id)?;
        self.check_open(code.round)?;
        if Some(code.round) != self.model.codebook.current() {
            return Err(Error::CodeOfOtherRound { name: code.name.clone(), number: self.round(code.round)?.number });
        }
        Ok(code)
    }

    /// The tidied name, if it is valid and no code under `parent` except `own` has it.
    fn free_name(&self, parent: Option<CodeId>, name: &str, own: Option<CodeId>) -> Result<String> {
        let name = named(name)?;
        self.check_free(parent, &name, own).map(|()| name)
    }

    /// Errors: a code under `parent`, other than `own`, has the name.
    fn check_free(&self, parent: Option<CodeId>, name: &str, own: Option<CodeId>) -> Result<()> {
        match self.model.codebook.child_named(parent, name).filter(|other| Some(*other) != own) {
            Some(_) => Err(Error::NameTaken { name: name.to_owned() }),
            None => Ok(()),
        }
    }
}

/// Errors: a code with this many ancestors would be too deep in the tree.
fn check_depth(above: usize) -> Result<()> {
    if above < MAX_DEPTH { Ok(()) } else { Err(Error::TooDeep { most: MAX_DEPTH }) }
}
