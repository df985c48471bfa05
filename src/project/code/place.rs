//! Moves codes in the codebook: to a position among their new siblings, or to a typed path.

use std::collections::HashSet;

use super::PathTarget;
use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::codebook::{join_path, split_path};
use crate::domain::ids::CodeId;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::name::named;
use crate::project::{Changed, Project};

/// A move of a code by one position.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// Above its previous sibling.
    Up,
    /// Below its next sibling.
    Down,
    /// Out of its parent, to the position after it.
    Out,
    /// Under its previous sibling, as the last child.
    In,
}

impl Project {
    /// The new parent and position after a move. `None` if the move is not possible.
    pub fn place_beside(&self, code: CodeId, to: Move) -> Option<(Option<CodeId>, usize)> {
        let book = &self.model.codebook;
        let parent = book.get(code)?.parent;
        let place = |id: CodeId, under: Option<CodeId>| book.children(under).iter().position(|child| *child == id);
        let (siblings, at) = (book.children(parent), place(code, parent)?);
        match to {
            Move::Up => Some((parent, at.checked_sub(1)?)),
            Move::Down => Some((parent, at + 1)).filter(|(_, at)| *at < siblings.len()),
            Move::Out => {
                let under = book.get(parent?)?.parent;
                Some((under, place(parent?, under).map_or(usize::MAX, |at| at + 1)))
            }
            Move::In => siblings.get(at.checked_sub(1)?).map(|above| (Some(*above), usize::MAX)),
        }
    }

    /// Moves a code, as [`move_codes`](Self::move_codes).
    pub fn move_code(&mut self, id: CodeId, parent: Option<CodeId>, at: usize) -> Result<Changed> {
        self.move_codes(&[id], parent, at)
    }

    /// Moves codes with their descendants to `parent` (`None` is the top level), in the order given, at index `at` among
    /// the other codes there, or last if `at` is too large. A code that is moved with one of its ancestors stays under
    /// it. Errors: a code would be its own ancestor or too deep, or two codes there would have the same name.
    pub fn move_codes(&mut self, ids: &[CodeId], parent: Option<CodeId>, at: usize) -> Result<Changed> {
        let ids = self.topmost(ids);
        let mut step = Step::new(if ids.len() == 1 { ActKind::CodeMoved } else { ActKind::CodesMoved });
        for id in &ids {
            self.check_parent(*id, parent, 0)?;
            step.on::<Code>(*id);
        }
        self.put_under(&mut step, &ids, parent, at)?;
        self.commit(step)
    }

    /// Adds the move of codes to a step. `parent` may be a code that the step adds. Errors: two codes there would have
    /// the same name.
    pub(super) fn put_under(&self, step: &mut Step, ids: &[CodeId], parent: Option<CodeId>, at: usize) -> Result<()> {
        let moved = self.codes_to_change(ids)?;
        let Some(round) = moved.first().map(|code| code.round) else { return Ok(()) };
        let is_other = |id: &CodeId| !ids.contains(id);
        let mut siblings: Vec<CodeId> = self.siblings(round, parent).iter().copied().filter(is_other).collect();
        let names = siblings.iter().filter_map(|id| self.model.codebook.get(*id));
        let mut names: HashSet<String> = names.map(|code| code.name.to_lowercase()).collect();
        if let Some(twin) = moved.iter().find(|code| !names.insert(code.name.to_lowercase())) {
            return Err(Error::NameTaken { name: twin.name.clone() });
        }
        let at = at.min(siblings.len());
        siblings.splice(at..at, ids.iter().copied());
        for (position, sibling) in (0..).zip(siblings) {
            let old = self.code_to_change(sibling)?;
            step.alter(old, &Code { parent, position, ..old.clone() }, ChangeScope::NONE);
        }
        Ok(())
    }

    /// These codes without those that have an ancestor among them, each once.
    pub(super) fn topmost(&self, ids: &[CodeId]) -> Vec<CodeId> {
        let all: HashSet<CodeId> = ids.iter().copied().collect();
        let mut seen = HashSet::new();
        let is_below = |id: CodeId| self.model.codebook.ancestors(id).iter().any(|above| all.contains(above));
        ids.iter().copied().filter(|id| seen.insert(*id) && !is_below(*id)).collect()
    }

    /// Gives a code the typed name. A path, such as `Oppstart/Opplæring`, also moves the code there and adds missing
    /// ancestors. Errors: as for [`move_code`](Self::move_code), or a name is empty or too long.
    pub fn place_code(&mut self, id: CodeId, typed: &str) -> Result<Changed> {
        let mut names = split_path(typed);
        let name = named(&names.pop().unwrap_or_default())?;
        if names.is_empty() {
            return self.rename_code(id, &name);
        }
        let above = join_path(names.iter().map(String::as_str));
        let mut step = Step::new(ActKind::CodeMoved);
        step.on::<Code>(id);
        let parent = match self.find_path(&above)? {
            PathTarget::Existing(parent) => {
                self.check_parent(id, Some(parent), 0)?;
                self.check_free(self.code(id)?.round, Some(parent), &name, Some(id))?;
                parent
            }
            PathTarget::Missing(under, missing) => {
                self.check_parent(id, under, missing.len())?;
                self.code_for(&mut step, &above)?
            }
        };
        let position = self.model.codebook.position_after_last(Some(parent));
        let old = self.code_to_change(id)?;
        step.alter(old, &Code { parent: Some(parent), position, name, ..old.clone() }, ChangeScope::NONE);
        self.commit(step)
    }

    /// Moves a code under the code at a path, which is added if it is missing. Errors: as for
    /// [`place_code`](Self::place_code).
    pub fn move_code_below(&mut self, id: CodeId, path: &str) -> Result<Changed> {
        let name = join_path([self.code(id)?.name.as_str()]);
        self.place_code(id, &format!("{path}/{name}"))
    }

    /// How many levels of descendants a code has.
    pub(super) fn levels_under(&self, id: CodeId) -> usize {
        let book = &self.model.codebook;
        let deepest = book.theme(id).iter().map(|code| book.ancestors(*code).len()).max().unwrap_or(0);
        deepest.saturating_sub(book.ancestors(id).len())
    }

    /// Errors: the code cannot be moved under `parent` with this many new codes between them. It would be its own
    /// ancestor, too deep, or in another round.
    pub(super) fn check_parent(&self, id: CodeId, parent: Option<CodeId>, between: usize) -> Result<()> {
        let (book, round) = (&self.model.codebook, self.code_to_change(id)?.round);
        if let Some(parent) = parent {
            if self.code(parent)?.round != round {
                return Err(Error::DifferentRounds);
            }
            if book.is_within(parent, id) {
                return Err(Error::CodeUnderItself { path: book.path(id) });
            }
        }
        let above = parent.map_or(0, |parent| book.ancestors(parent).len() + 1);
        super::check_depth(above + between + self.levels_under(id))
    }
}

#[cfg(test)]
mod tests {
    use super::Move;
    use crate::error::Error;
    use crate::project::code::MAX_DEPTH;
    use crate::project::testing::Study;

    #[test]
    fn a_code_moves_by_one_position_until_it_cannot_move_further() {
        let mut p = Study::new();
        let [a, _, c, _] = ["A", "A/B", "A/C", "D"].map(|path| p.add_code(path).unwrap().0);
        assert_eq!(p.place_beside(c, Move::Up), Some((Some(a), 0)));
        assert_eq!(p.place_beside(c, Move::Down), None);
        assert_eq!(p.place_beside(c, Move::Out), Some((None, 1)));
        assert_eq!(p.place_beside(c, Move::In).map(|(under, _)| under), Some(p.find_code("A/B").ok()));
        assert_eq!((p.place_beside(a, Move::Down), p.place_beside(a, Move::Up)), (Some((None, 1)), None));
        assert_eq!((p.place_beside(a, Move::Out), p.place_beside(a, Move::In)), (None, None));
    }

    #[test]
    fn a_typed_path_moves_and_renames_and_one_undo_takes_both_back() {
        let mut p = Study::new();
        let (code, _) = p.add_code("Oppstart/Kolleger").unwrap();
        let path = |p: &Study| p.model().codebook.path(code);
        p.place_code(code, "Underveis / Miljø/Kollegaer").unwrap();
        assert_eq!(path(&p), "Underveis/Miljø/Kollegaer");
        p.undo().unwrap();
        assert_eq!(path(&p), "Oppstart/Kolleger");
        assert!(p.find_code("Underveis").is_err());
        p.place_code(code, "Kollegaer").unwrap();
        assert_eq!(path(&p), "Oppstart/Kollegaer");
    }

    #[test]
    fn a_code_cannot_move_under_itself_or_beside_a_code_with_its_name() {
        let mut p = Study::new();
        let (above, _) = p.add_code("A").unwrap();
        let (code, _) = p.add_code("A/B").unwrap();
        p.add_code("C/B").unwrap();
        assert!(matches!(p.place_code(above, "A/B/D"), Err(Error::CodeUnderItself { .. })));
        assert!(matches!(p.place_code(above, "A/New/D"), Err(Error::CodeUnderItself { .. })));
        assert!(matches!(p.place_code(code, "C/B"), Err(Error::NameTaken { .. })));
        assert!(matches!(p.place_code(code, "C/"), Err(Error::EmptyName)));
        assert!(matches!(p.place_code(code, &"x/".repeat(12)), Err(Error::EmptyName)));
        assert!(matches!(p.place_code(above, &["x"; 12].join("/")), Err(Error::TooDeep { .. })));
    }

    #[test]
    fn a_path_has_at_most_as_many_levels_as_the_tree() {
        let mut p = Study::new();
        assert!(p.add_code(&["x"; MAX_DEPTH].join("/")).is_ok());
        assert_eq!(p.add_code(&["y"; MAX_DEPTH + 1].join("/")).unwrap_err(), Error::TooDeep { most: MAX_DEPTH });
    }

    #[test]
    fn a_theme_moves_as_deep_as_its_lowest_code_may_lie() {
        let mut p = Study::new();
        let (theme, _) = p.add_code("A").unwrap();
        p.add_code("A/B/C").unwrap();
        let above = MAX_DEPTH - 3;
        let path = |levels: usize| vec!["x"; levels].join("/");
        let (fits, _) = p.add_code(&path(above)).unwrap();
        let (too_deep, _) = p.add_code(&path(above + 1)).unwrap();
        assert_eq!(p.move_code(theme, Some(too_deep), 0).unwrap_err(), Error::TooDeep { most: MAX_DEPTH });
        p.move_code(theme, Some(fits), 0).unwrap();
    }
}
