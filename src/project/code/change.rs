//! Changes a code: its name, definition, colour, and whether it is in use.

use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::ids::{CodeId, ColourId};
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Renames a code. Errors: the name is empty or too long, or a sibling has it.
    pub fn rename_code(&mut self, id: CodeId, name: &str) -> Result<Changed> {
        let name = self.free_name(self.code(id)?.parent, name, Some(id))?;
        self.alter_code(ActKind::CodeRenamed, id, |code| code.name = name)
    }

    /// Sets a code's definition.
    pub fn define_code(&mut self, id: CodeId, definition: &str) -> Result<Changed> {
        let definition = crate::domain::text::canonical(definition).trim().to_owned();
        self.alter_code(ActKind::CodeDefined, id, |code| code.definition = definition)
    }

    /// Sets a code's own colour. `None` removes it, so that the code inherits its colour.
    pub fn colour_code(&mut self, id: CodeId, colour: Option<ColourId>) -> Result<Changed> {
        self.alter_code(ActKind::CodeColoured, id, |code| code.colour = colour)
    }

    /// Takes a code out of use, or back into use.
    pub fn retire_code(&mut self, id: CodeId, retired: bool) -> Result<Changed> {
        self.alter_code(ActKind::CodeRetired, id, |code| code.retired = retired)
    }

    fn alter_code(&mut self, kind: ActKind, id: CodeId, change: impl FnOnce(&mut Code)) -> Result<Changed> {
        let old = self.code_to_change(id)?.clone();
        let mut new = old.clone();
        change(&mut new);
        let mut step = Step::new(kind);
        step.on::<Code>(id).alter(&old, &new, ChangeScope::NONE);
        self.commit(step)
    }
}
