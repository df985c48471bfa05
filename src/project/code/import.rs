//! Imports a whole codebook from a table.

use std::collections::HashMap;

use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::ids::{CodeId, ColourId};
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::project::name::{named, tidy};
use crate::project::{Changed, Project};

/// A code as a table lists it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodebookRow {
    /// The names from the top down.
    pub path: Vec<String>,
    /// Its definition; empty keeps the existing one.
    pub definition: String,
    /// Its colour; `None` keeps the existing one.
    pub colour: Option<ColourId>,
}

impl Project {
    /// Imports codes as one act. New codes are added with their ancestors; existing ones get the new definition and
    /// colour. Returns the codes in the order of the rows.
    pub fn import_codes(&mut self, given: &[CodebookRow]) -> Result<(Vec<CodeId>, Changed)> {
        let mut step = Step::new(ActKind::CodeAdded);
        // The codes after the step, existing and new.
        let mut codes: Vec<Code> = Vec::new();
        let mut children: HashMap<(Option<CodeId>, String), usize> = HashMap::new();
        let mut ids = Vec::new();
        for one in given {
            if one.path.len() > super::MAX_DEPTH {
                return Err(Error::TooDeep { most: super::MAX_DEPTH });
            }
            let mut parent = None;
            let mut last = None;
            for name in &one.path {
                let name = tidy(name);
                let key = (parent, name.to_lowercase());
                let place = match children.get(&key) {
                    Some(place) => *place,
                    None => {
                        codes.push(self.known_or_new_code(&codes, parent, name)?);
                        children.insert(key, codes.len() - 1);
                        codes.len() - 1
                    }
                };
                parent = codes.get(place).map(|code| code.id);
                last = Some(place);
            }
            let code = last.and_then(|place| codes.get_mut(place)).ok_or(Error::EmptyName)?;
            let definition = canonical(&one.definition).trim().to_owned();
            if !definition.is_empty() {
                code.definition = definition;
            }
            code.colour = one.colour.or(code.colour);
            ids.push(code.id);
        }
        for code in &codes {
            match self.model.codebook.get(code.id) {
                Some(old) => {
                    self.code_to_change(old.id)?;
                    step.alter(old, code, ChangeScope::NONE)
                }
                None => step.on::<Code>(code.id).add(code, ChangeScope::NONE),
            };
        }
        Ok((ids, self.commit(step)?))
    }

    /// The code of this name under `parent`. If it is new, it comes last among its siblings, existing and in `before`.
    fn known_or_new_code(&mut self, before: &[Code], parent: Option<CodeId>, name: String) -> Result<Code> {
        let book = &self.model.codebook;
        if let Some(known) = book.child_named(parent, &name).and_then(|id| book.get(id)) {
            return Ok(known.clone());
        }
        let name = named(&name)?;
        let siblings = book.children(parent).iter().filter_map(|id| book.get(*id));
        let last = siblings.chain(before.iter().filter(|c| c.parent == parent)).map(|code| code.position).max();
        let position = last.map_or(0, |last| last + 1);
        let round = self.open_round()?;
        Ok(Code::new(self.id_for::<Code>(), self.uuid(), round, parent, name, position))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::project;

    #[test]
    fn importing_a_codebook_again_only_changes_what_its_rows_give() {
        let folder = tempfile::tempdir().unwrap();
        let mut p = project(folder.path());
        let given = |path: &str, definition: &str, colour| CodebookRow {
            path: path.split('/').map(str::to_owned).collect(),
            definition: definition.into(),
            colour,
        };
        let pen = p.pen_for_digit(1);
        let table = [given("A/b", "Først.", None), given("A", "", pen), given("C/b", "", None), given("a/D", "", None)];
        let (ids, _) = p.import_codes(&table).unwrap();
        let paths = |p: &Project| -> Vec<String> {
            p.model().codebook.in_order().iter().map(|(id, _)| p.model().codebook.path(*id)).collect()
        };
        assert_eq!(paths(&p), ["A", "A/b", "A/D", "C", "C/b"]);
        assert_eq!(p.model().codebook.colour(ids[0]), pen);
        let (again, changed) = p.import_codes(&[given("A/b", "", None), given("a", "Alt.", None)]).unwrap();
        assert_eq!(again, ids[..2]);
        let definitions: Vec<_> = again.iter().map(|id| p.code(*id).unwrap().definition.as_str()).collect();
        assert_eq!((definitions, changed.seq > 0), (vec!["Først.", "Alt."], true));
        assert_eq!(p.import_codes(&[given("A//b", "", None)]).unwrap_err(), Error::EmptyName);
        assert_eq!(p.check().unwrap(), []);
    }
}
