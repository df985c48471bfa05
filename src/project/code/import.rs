//! Imports a whole codebook from a table.

use std::collections::HashMap;

use super::CodeText;
use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::ids::{CodeId, ColourId};
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::import::codebook::{CodeRow, ColourWord};
use crate::project::name::{named, tidy};
use crate::project::{Changed, Project};

/// A code as a table lists it. What is empty or `None` keeps the existing value.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CodebookRow {
    /// Its line in the table, from 1; 0 if it is not from a table.
    pub line: u64,
    /// The names from the top down.
    pub path: Vec<String>,
    /// Its definition.
    pub definition: String,
    /// When to use it.
    pub inclusion: String,
    /// When not to use it.
    pub exclusion: String,
    /// Its colour.
    pub colour: Option<ColourId>,
    /// Whether it is out of use.
    pub retired: bool,
}

impl Project {
    /// Imports a codebook that was read from a file, as one act. Returns the codes in the order of the rows.
    ///
    /// Errors: [`Error::InLine`] for the first row that cannot be used.
    pub fn import_codebook(&mut self, rows: &[CodeRow]) -> Result<(Vec<CodeId>, Changed)> {
        let given = |row: &CodeRow| {
            let colour = row.colour.as_ref().map(|word| self.pen_like(word)).transpose();
            Ok(CodebookRow {
                line: row.line,
                path: row.path.clone(),
                definition: row.definition.clone(),
                inclusion: row.inclusion.clone(),
                exclusion: row.exclusion.clone(),
                colour: colour.map_err(|why| why.in_line(row.line))?,
                retired: row.retired,
            })
        };
        let given: Vec<CodebookRow> = rows.iter().map(given).collect::<Result<_>>()?;
        self.import_rows(ActKind::CodebookImported, &given)
    }

    /// The pen of the current set with this name or exactly this colour. Errors: there is none.
    fn pen_like(&self, word: &ColourWord) -> Result<ColourId> {
        let of_shade = |wanted: u32| self.pens().into_iter().find(|pen| pen.rgb == i64::from(wanted)).map(|pen| pen.id);
        self.find_colour(&word.name).or_else(|why| word.rgb.and_then(of_shade).ok_or(why))
    }

    /// Adds codes with their ancestors, or changes existing ones, as one act. Returns the codes in the order of the rows.
    pub fn import_codes(&mut self, given: &[CodebookRow]) -> Result<(Vec<CodeId>, Changed)> {
        self.import_rows(ActKind::CodeAdded, given)
    }

    fn import_rows(&mut self, kind: ActKind, given: &[CodebookRow]) -> Result<(Vec<CodeId>, Changed)> {
        let mut step = Step::new(kind);
        // The codes after the step, existing and new.
        let mut codes: Vec<Code> = Vec::new();
        let mut children: HashMap<(Option<CodeId>, String), usize> = HashMap::new();
        let mut ids = Vec::new();
        for one in given {
            let place = self.import_row(one, &mut codes, &mut children);
            let in_line = |why: Error| if one.line > 0 { why.in_line(one.line) } else { why };
            ids.extend(codes.get(place.map_err(in_line)?).map(|code| code.id));
        }
        for code in &codes {
            match self.model.codebook.get(code.id) {
                Some(old) => {
                    self.code_to_change(old.id)?;
                    if kind == ActKind::CodebookImported && old != code {
                        step.on::<Code>(code.id);
                    }
                    step.alter(old, code, ChangeScope::NONE)
                }
                None => step.on::<Code>(code.id).add(code, ChangeScope::NONE),
            };
        }
        Ok((ids, self.commit(step)?))
    }

    /// The place among the codes after the step of the code that a row gives, with what the row says about it.
    fn import_row(
        &mut self,
        one: &CodebookRow,
        codes: &mut Vec<Code>,
        children: &mut HashMap<(Option<CodeId>, String), usize>,
    ) -> Result<usize> {
        super::check_depth(one.path.len().saturating_sub(1))?;
        let (mut parent, mut last) = (None, None);
        for name in &one.path {
            let name = tidy(name);
            let key = (parent, name.to_lowercase());
            let place = match children.get(&key) {
                Some(place) => *place,
                None => {
                    codes.push(self.known_or_new_code(codes, parent, name)?);
                    children.insert(key, codes.len() - 1);
                    codes.len() - 1
                }
            };
            parent = codes.get(place).map(|code| code.id);
            last = Some(place);
        }
        let place = last.ok_or(Error::EmptyName)?;
        let code = codes.get_mut(place).ok_or(Error::EmptyName)?;
        let given = [&one.definition, &one.inclusion, &one.exclusion].map(|words| canonical(words).trim().to_owned());
        for (which, words) in CodeText::ALL.into_iter().zip(given).filter(|(_, words)| !words.is_empty()) {
            *which.of_mut(code) = words;
        }
        code.colour = one.colour.or(code.colour);
        code.retired |= one.retired;
        Ok(place)
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
    use crate::project::testing::{Study, project};

    #[test]
    fn importing_a_codebook_again_only_changes_what_its_rows_give() {
        let folder = tempfile::tempdir().unwrap();
        let mut p = project(folder.path());
        let given = |path: &str, definition: &str, colour| CodebookRow {
            path: path.split('/').map(str::to_owned).collect(),
            definition: definition.into(),
            colour,
            ..CodebookRow::default()
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

    #[test]
    fn a_codebook_with_one_wrong_row_is_refused_whole_with_its_line() {
        let mut p = Study::new();
        let read = |text: &str| crate::import::codebook::read(text.as_bytes()).unwrap();
        let deep = vec!["x"; crate::project::code::MAX_DEPTH + 1].join("/");
        let too_deep = Error::TooDeep { most: crate::project::code::MAX_DEPTH };
        let refused = p.import_codebook(&read(&format!("kode\nA\n{deep}"))).unwrap_err();
        assert_eq!(refused, Error::InLine { line: 3, why: Box::new(too_deep) });
        let refused = p.import_codebook(&read("kode;farge\nA;gul\nB;mauve")).unwrap_err();
        assert!(matches!(refused, Error::InLine { line: 3, .. }));
        assert!(p.model().codes.is_empty());
        let table = read("kode;brukes når;farge;ute av bruk\nA/B;Ofte.;#E69F00;\nC;;;ja");
        let (ids, _) = p.import_codebook(&table).unwrap();
        let code = |n: usize| p.code(ids[n]).unwrap();
        assert_eq!((code(0).inclusion.as_str(), code(0).colour), ("Ofte.", p.pen_for_digit(2)));
        assert!(code(1).retired && !code(0).retired);
    }
}
