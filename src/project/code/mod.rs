//! What is done to the codebook: one verb a file.

mod add;
mod change;
mod find;
mod import;
mod place;
mod remove;

pub use find::Spot;
pub use import::CodebookRow;
pub use place::Move;
pub use remove::Loss;

use super::Project;
use super::name::named;
use crate::domain::code::Code;
use crate::domain::ids::CodeId;
use crate::error::{Error, Result};

/// How deep the tree may go; deeper is a slip of the keyboard, and would not fit on any screen.
pub const DEEPEST: usize = 12;

impl Project {
    /// The code with this id. Errors: it is not there any more.
    pub fn code(&self, id: CodeId) -> Result<&Code> {
        self.model.codebook.get(id).ok_or(Error::Gone)
    }

    /// A name as a code can have it, not yet taken under `parent` by another than `own`.
    fn free_name(&self, parent: Option<CodeId>, name: &str, own: Option<CodeId>) -> Result<String> {
        let name = named(name)?;
        self.is_free(parent, &name, own).map(|()| name)
    }

    /// Errors: another code than `own` has the name under `parent`.
    fn is_free(&self, parent: Option<CodeId>, name: &str, own: Option<CodeId>) -> Result<()> {
        match self.model.codebook.child_named(parent, name).filter(|other| Some(*other) != own) {
            Some(_) => Err(Error::NameTaken { name: name.to_owned() }),
            None => Ok(()),
        }
    }
}

/// Errors: a code with this many above it would be deeper than the tree may go.
fn at_depth(above: usize) -> Result<()> {
    if above < DEEPEST { Ok(()) } else { Err(Error::TooDeep { most: DEEPEST }) }
}
