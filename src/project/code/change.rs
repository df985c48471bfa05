//! Changes codes: name, description, colour, and whether they are in use.

use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::ids::{CodeId, ColourId, ExcerptId};
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::error::Result;
use crate::project::{Changed, Project};

/// A text that describes a code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum CodeText {
    /// What belongs under it.
    Definition,
    /// When to use it.
    Inclusion,
    /// When not to use it.
    Exclusion,
}

impl CodeText {
    /// The texts in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Definition, Self::Inclusion, Self::Exclusion];

    /// The text of a code.
    pub fn of(self, code: &Code) -> &str {
        match self {
            Self::Definition => &code.definition,
            Self::Inclusion => &code.inclusion,
            Self::Exclusion => &code.exclusion,
        }
    }

    /// The text of a code, to be changed.
    pub(super) fn of_mut(self, code: &mut Code) -> &mut String {
        match self {
            Self::Definition => &mut code.definition,
            Self::Inclusion => &mut code.inclusion,
            Self::Exclusion => &mut code.exclusion,
        }
    }

    fn act(self) -> ActKind {
        match self {
            Self::Definition => ActKind::CodeDefined,
            Self::Inclusion | Self::Exclusion => ActKind::CodeDescribed,
        }
    }
}

impl Project {
    /// Renames a code. Errors: the name is empty or too long, or a sibling has it.
    pub fn rename_code(&mut self, id: CodeId, name: &str) -> Result<Changed> {
        let code = self.code(id)?;
        let name = self.free_name(code.round, code.parent, name, Some(id))?;
        self.alter_codes(ActKind::CodeRenamed, &[id], |code| code.name.clone_from(&name))
    }

    /// Sets a code's definition.
    pub fn define_code(&mut self, id: CodeId, definition: &str) -> Result<Changed> {
        self.describe_code(id, CodeText::Definition, definition)
    }

    /// Sets one of the texts that describe a code.
    pub fn describe_code(&mut self, id: CodeId, which: CodeText, words: &str) -> Result<Changed> {
        let words = canonical(words).trim().to_owned();
        self.alter_codes(which.act(), &[id], |code| which.of_mut(code).clone_from(&words))
    }

    /// Sets the excerpt that shows what a code means; `None` for none. Errors: the excerpt no longer exists.
    pub fn set_example(&mut self, id: CodeId, excerpt: Option<ExcerptId>) -> Result<Changed> {
        excerpt.map(|excerpt| self.excerpt(excerpt).map(drop)).transpose()?;
        self.alter_codes(ActKind::CodeDescribed, &[id], |code| code.example = excerpt)
    }

    /// Sets a code's own colour, as [`colour_codes`](Self::colour_codes).
    pub fn colour_code(&mut self, id: CodeId, colour: Option<ColourId>) -> Result<Changed> {
        self.colour_codes(&[id], colour)
    }

    /// Sets the own colour of codes. `None` removes it, so that they inherit their colour.
    pub fn colour_codes(&mut self, ids: &[CodeId], colour: Option<ColourId>) -> Result<Changed> {
        self.alter_codes(ActKind::CodeColoured, ids, |code| code.colour = colour)
    }

    /// Takes a code out of use, or back into use.
    pub fn retire_code(&mut self, id: CodeId, retired: bool) -> Result<Changed> {
        self.retire_codes(&[id], retired)
    }

    /// Takes codes out of use, or back into use.
    pub fn retire_codes(&mut self, ids: &[CodeId], retired: bool) -> Result<Changed> {
        self.alter_codes(ActKind::CodeRetired, ids, |code| code.retired = retired)
    }

    fn alter_codes(&mut self, kind: ActKind, ids: &[CodeId], change: impl Fn(&mut Code)) -> Result<Changed> {
        let mut step = Step::new(kind);
        for old in self.codes_to_change(ids)? {
            let mut new = old.clone();
            change(&mut new);
            step.on::<Code>(old.id).alter(old, &new, ChangeScope::NONE);
        }
        self.commit(step)
    }
}
