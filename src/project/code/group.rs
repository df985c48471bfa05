//! Groups codes under an existing code or a new one.

use super::PathTarget;
use crate::domain::code::Code;
use crate::domain::ids::CodeId;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Moves codes under the code at a path, after the codes that are there. A missing code is added by the same act. If
    /// the group is itself among the codes, it stays where it is. Returns the group.
    ///
    /// Errors: as for [`move_codes`](Self::move_codes), or a name is empty or too long.
    pub fn group_codes(&mut self, ids: &[CodeId], path: &str) -> Result<(CodeId, Changed)> {
        let mut step = Step::new(ActKind::CodesGrouped);
        let target = self.find_path(path)?;
        let group = match target {
            PathTarget::Existing(group) => Some(group),
            PathTarget::Missing(..) => None,
        };
        let members: Vec<CodeId> = self.topmost(ids).into_iter().filter(|id| Some(*id) != group).collect();
        for id in &members {
            match &target {
                PathTarget::Existing(group) => self.check_parent(*id, Some(*group), 0)?,
                PathTarget::Missing(under, missing) => self.check_parent(*id, *under, missing.len())?,
            }
        }
        let group = self.code_for(&mut step, path)?;
        step.act.on.clear();
        step.on::<Code>(group);
        for id in &members {
            step.on::<Code>(*id);
        }
        self.put_under(&mut step, &members, Some(group), usize::MAX)?;
        Ok((group, self.commit(step)?))
    }

    /// Moves codes under the code at a path under `parent` (`None` is the top level), as
    /// [`group_codes`](Self::group_codes).
    pub fn group_codes_under(
        &mut self,
        ids: &[CodeId],
        parent: Option<CodeId>,
        path: &str,
    ) -> Result<(CodeId, Changed)> {
        match parent {
            Some(parent) => self.group_codes(ids, &format!("{}/{path}", self.model.codebook.path(parent))),
            None => self.group_codes(ids, path),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::project::testing::{Study, assert_sound, rows};

    #[test]
    fn loose_codes_are_grouped_under_a_new_code_in_one_act() {
        let mut p = Study::new();
        let loose = ["Trygg", "Utrygg", "Sliten"].map(|name| p.add_code(name).unwrap().0);
        let before = rows(p.store());
        let (group, _) = p.group_codes(&[loose[2], loose[0]], "Følelser/Fra jobb").unwrap();
        assert_eq!(p.model().codebook.path(group), "Følelser/Fra jobb");
        assert_eq!(p.model().codebook.children(Some(group)), [loose[2], loose[0]], "in the order given");
        let above = p.find_code("Følelser").ok();
        p.group_codes_under(&[loose[1]], above, "Fra jobb").unwrap();
        assert_eq!(p.model().codebook.children(Some(group)), [loose[2], loose[0], loose[1]]);
        assert_sound(&p);
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn a_group_may_be_one_of_the_codes_but_not_lie_under_one() {
        let mut p = Study::new();
        let [tillit, mistillit] = ["Tillit", "Mistillit"].map(|name| p.add_code(name).unwrap().0);
        let (group, _) = p.group_codes(&[tillit, mistillit], "Tillit").unwrap();
        assert_eq!((group, p.model().codebook.path(mistillit).as_str()), (tillit, "Tillit/Mistillit"));
        let refused = p.group_codes(&[tillit], "Tillit/Ny");
        assert_eq!(refused.unwrap_err(), Error::CodeUnderItself { path: "Tillit".into() });
        let (other, _) = p.add_code("Mistillit").unwrap();
        let refused = p.group_codes(&[mistillit, other], "Ny");
        assert_eq!(refused.unwrap_err(), Error::NameTaken { name: "Mistillit".into() });
        assert!(p.find_code("Ny").is_err());
    }
}
