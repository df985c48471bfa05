//! Acts on the codebook, one verb for each file.

mod add;
mod break_up;
mod change;
mod condensate;
mod find;
mod group;
mod grow;
mod import;
mod in_vivo;
mod merge;
mod place;
mod remove;
mod seldom;
mod split;

pub use change::CodeText;
pub use find::PathTarget;
pub(crate) use grow::NewCodes;
pub use import::CodebookRow;
pub use place::Move;
pub use remove::Loss;
pub use seldom::{Seldom, SeldomCodes};

use std::collections::HashSet;

use super::Project;
use super::name::named;
use crate::domain::code::Code;
use crate::domain::ids::{CodeId, RoundId};
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

    /// These codes, for changing, in the order given, without duplicates. Errors: one no longer exists, its round is
    /// closed, or they are of different rounds.
    fn codes_to_change(&self, ids: &[CodeId]) -> Result<Vec<&Code>> {
        let mut seen = HashSet::new();
        let each_once = ids.iter().filter(|id| seen.insert(**id));
        let codes: Vec<&Code> = each_once.map(|id| self.code_to_change(*id)).collect::<Result<_>>()?;
        match codes.windows(2).all(|pair| pair[0].round == pair[1].round) {
            true => Ok(codes),
            false => Err(Error::DifferentRounds),
        }
    }

    /// The children of `parent`, in order; for `None`, the top level of the round.
    fn siblings(&self, round: RoundId, parent: Option<CodeId>) -> &[CodeId] {
        let book = &self.model.codebook;
        parent.map_or_else(|| book.top_of(round), |_| book.children(parent))
    }

    /// The tidied name, if it is valid and no code under `parent` except `own` has it.
    fn free_name(&self, round: RoundId, parent: Option<CodeId>, name: &str, own: Option<CodeId>) -> Result<String> {
        let name = named(name)?;
        self.check_free(round, parent, &name, own).map(|()| name)
    }

    /// Errors: a code under `parent`, other than `own`, has the name.
    fn check_free(&self, round: RoundId, parent: Option<CodeId>, name: &str, own: Option<CodeId>) -> Result<()> {
        let wanted = name.to_lowercase();
        let is_other = |id: &&CodeId| Some(**id) != own;
        let others = self.siblings(round, parent).iter().filter(is_other).filter_map(|id| self.model.codebook.get(*id));
        match others.map(|code| code.name.to_lowercase()).any(|other| other == wanted) {
            true => Err(Error::NameTaken { name: name.to_owned() }),
            false => Ok(()),
        }
    }

    /// The names of the children of `parent`, in lower case; for `None`, those at the top of the round.
    fn names_under(&self, round: RoundId, parent: Option<CodeId>) -> HashSet<String> {
        let children = self.siblings(round, parent).iter().filter_map(|id| self.model.codebook.get(*id));
        children.map(|code| code.name.to_lowercase()).collect()
    }
}

/// Errors: a code with this many ancestors would be too deep in the tree.
fn check_depth(above: usize) -> Result<()> {
    if above < MAX_DEPTH { Ok(()) } else { Err(Error::TooDeep { most: MAX_DEPTH }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::{Study, rows};

    #[test]
    fn no_code_of_a_closed_round_changes() {
        let mut p = Study::with(&[("I01", &["Anna: {A:Det} {B:gikk} bra."])]);
        let [a, b] = ["A", "B"].map(|path| p.find_code(path).unwrap());
        let (round, document) = (p.open_round().unwrap(), p.find_document("I01").unwrap());
        let excerpt = p.model().excerpts.iter().next().unwrap().id;
        let span = p.model().excerpts.get(excerpt).unwrap().span();
        p.close_round(round).unwrap();
        let before = rows(p.store());
        let refused = Err(Error::RoundClosed { number: 1 });
        assert_eq!(p.move_codes(&[a], Some(b), 0), refused);
        assert_eq!(p.group_codes(&[a, b], "Ny").map(|(_, changed)| changed), refused);
        assert_eq!(p.merge_codes(a, &[b], None), refused);
        assert_eq!(p.deal_excerpts(a, &[excerpt], b), refused);
        assert_eq!(p.deal_excerpts_to(a, &[excerpt], "Ny").map(|(_, changed)| changed), refused);
        assert_eq!(p.break_up_code(a).map(|(_, changed)| changed), refused);
        assert_eq!(p.code_in_vivo(document, span).map(|(.., changed)| changed), refused);
        assert_eq!(p.describe_code(a, CodeText::Inclusion, "x"), refused);
        assert_eq!(p.set_example(a, Some(excerpt)), refused);
        assert_eq!(p.colour_codes(&[a, b], None), refused);
        assert_eq!(p.retire_codes(&[a, b], true), refused);
        assert_eq!(p.remove_codes(&[a, b]), refused);
        let table = crate::import::codebook::read("kode;definisjon\nA;x\nNy;y".as_bytes()).unwrap();
        assert_eq!(p.import_codebook(&table).map(|(_, changed)| changed), refused);
        let table = crate::import::passages::read("dokument;sitat;kode\nI01;bra;A".as_bytes()).unwrap();
        assert_eq!(p.mark_table(&table, None).map(|(_, changed)| changed), refused);
        assert_eq!(rows(p.store()), before);
    }
}
