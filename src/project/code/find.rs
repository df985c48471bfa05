//! Finds a code by what a person typed.

use crate::domain::codebook::split_path;
use crate::domain::ids::{CodeId, RoundId};
use crate::error::{Error, Noun, Result};
use crate::project::Project;
use crate::project::name::{fitting, tidy};

/// What a typed path stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PathTarget {
    /// An existing code.
    Existing(CodeId),
    /// Missing codes: the existing ancestor they go under, and their names from the top down.
    Missing(Option<CodeId>, Vec<String>),
}

impl Project {
    /// The code at a full path; otherwise the only code whose path ends in the given one.
    ///
    /// Errors: there is none (with suggestions), or more than one (with their full paths).
    pub fn find_code(&self, path: &str) -> Result<CodeId> {
        self.find_code_in(self.current_round()?, path)
    }

    /// The code of a round at a path, as [`find_code`](Self::find_code).
    pub fn find_code_in(&self, round: RoundId, path: &str) -> Result<CodeId> {
        let names = names_of(path);
        let book = &self.model.codebook;
        if let Some(id) = book.at_path_in(round, &names) {
            return Ok(id);
        }
        match book.ending_in_of(round, &names).as_slice() {
            [one] => Ok(*one),
            [] => Err(Error::Unknown {
                noun: Noun::Code,
                name: path.to_owned(),
                nearest: self.nearest_codes_in(round, path),
            }),
            several => Err(Error::Ambiguous {
                noun: Noun::Code,
                name: path.to_owned(),
                candidates: several.iter().map(|id| book.path(*id)).collect(),
            }),
        }
    }

    /// The paths of the codes whose names are most similar to what was typed.
    pub fn nearest_codes(&self, typed: &str) -> Vec<String> {
        self.model.codebook.current().map_or_else(Vec::new, |round| self.nearest_codes_in(round, typed))
    }

    fn nearest_codes_in(&self, round: RoundId, typed: &str) -> Vec<String> {
        let book = &self.model.codebook;
        let all =
            book.in_order_of(round).iter().filter_map(|(id, _)| Some((book.get(*id)?.name.clone(), book.path(*id))));
        let last = names_of(typed).pop().unwrap_or_default();
        crate::domain::nearest::nearest(&last, all)
    }

    /// The existing code at a typed path, or the codes that must be added.
    ///
    /// The path must be a full one. A code of the same name elsewhere in the tree does not match. Errors: a name is
    /// empty or too long, or there are too many levels.
    pub fn find_path(&self, path: &str) -> Result<PathTarget> {
        let names = names_of(path);
        if names.iter().any(String::is_empty) {
            return Err(Error::EmptyName);
        }
        let book = &self.model.codebook;
        if let Some(id) = book.at_path(&names) {
            return Ok(PathTarget::Existing(id));
        }
        super::check_depth(names.len() - 1)?;
        let known = (1..names.len()).rev().find_map(|n| Some((n, book.at_path(names.get(..n)?)?)));
        let (under, rest) = known.map_or((None, 0), |(n, id)| (Some(id), n));
        Ok(PathTarget::Missing(under, names.into_iter().skip(rest).map(fitting).collect::<Result<_>>()?))
    }
}

/// The names of a typed path, tidied. There is at least one, which may be empty.
fn names_of(path: &str) -> Vec<String> {
    split_path(path).iter().map(|name| tidy(name)).collect()
}
