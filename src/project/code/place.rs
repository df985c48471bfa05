//! Moves a code in the codebook: to a position among its siblings, or to a typed path.

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

    /// Moves a code with its descendants to `parent` (`None` is the top level), at index `at` among its new siblings,
    /// or last if `at` is too large. Errors: it would be its own ancestor or too deep, or a new sibling has its name.
    pub fn move_code(&mut self, id: CodeId, parent: Option<CodeId>, at: usize) -> Result<Changed> {
        let name = self.code_to_change(id)?.name.clone();
        self.check_parent(id, parent)?;
        self.check_free(parent, &name, Some(id))?;
        let mut siblings: Vec<CodeId> =
            self.model.codebook.children(parent).iter().copied().filter(|s| *s != id).collect();
        siblings.insert(at.min(siblings.len()), id);
        let mut step = Step::new(ActKind::CodeMoved);
        step.on::<Code>(id);
        for (position, sibling) in (0..).zip(siblings) {
            let old = self.code_to_change(sibling)?;
            step.alter(old, &Code { parent, position, ..old.clone() }, ChangeScope::NONE);
        }
        self.commit(step)
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
                self.check_parent(id, Some(parent))?;
                self.check_free(Some(parent), &name, Some(id))?;
                parent
            }
            PathTarget::Missing(under, missing) => {
                self.check_parent(id, under)?;
                let known = under.map_or(0, |under| self.model.codebook.ancestors(under).len() + 1);
                super::check_depth(known + missing.len() + self.levels_under(id))?;
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
    fn levels_under(&self, id: CodeId) -> usize {
        let book = &self.model.codebook;
        let deepest = book.theme(id).iter().map(|code| book.ancestors(*code).len()).max().unwrap_or(0);
        deepest.saturating_sub(book.ancestors(id).len())
    }

    /// Errors: the code would be its own ancestor, or too deep.
    fn check_parent(&self, id: CodeId, parent: Option<CodeId>) -> Result<()> {
        let book = &self.model.codebook;
        parent.map(|parent| self.code_to_change(parent)).transpose()?;
        if parent.is_some_and(|parent| book.is_within(parent, id)) {
            return Err(Error::CodeUnderItself { path: book.path(id) });
        }
        super::check_depth(parent.map_or(0, |parent| book.ancestors(parent).len() + 1) + self.levels_under(id))
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
