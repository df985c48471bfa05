//! Adding codes to the codebook.

use super::PathTarget;
use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Adds the code at a path, and its missing ancestors. An existing code is left as it is.
    pub fn add_code(&mut self, path: &str) -> Result<(CodeId, Changed)> {
        let mut step = Step::new(ActKind::CodeAdded);
        let id = self.code_for(&mut step, path)?;
        Ok((id, self.commit(step)?))
    }

    /// Adds the code at a path relative to `parent` (`None` is the top level), and the missing codes between them.
    pub fn add_code_below(&mut self, parent: Option<CodeId>, path: &str) -> Result<(CodeId, Changed)> {
        let above = parent.map(|parent| self.code(parent).map(|_| self.model.codebook.path(parent))).transpose()?;
        match above {
            Some(above) => self.add_code(&format!("{above}/{path}")),
            None => self.add_code(path),
        }
    }

    /// Adds a code under `parent` (`None` is the top level). The same name may exist elsewhere in the tree.
    pub fn add_code_under(&mut self, parent: Option<CodeId>, name: &str) -> Result<(CodeId, Changed)> {
        let round = parent.map_or_else(|| self.open_round(), |above| Ok(self.code_to_change(above)?.round))?;
        let name = self.free_name(round, parent, name, None)?;
        if let Some(above) = parent {
            super::check_depth(self.model.codebook.ancestors(above).len() + 1)?;
        }
        let mut step = Step::new(ActKind::CodeAdded);
        let id = self.new_code(&mut step, parent, name, 0)?;
        Ok((id, self.commit(step)?))
    }

    /// Codes a passage with the code at a path, as one act. A missing excerpt or code is added.
    pub fn code_passage_with(
        &mut self,
        document: DocumentId,
        span: Span,
        path: &str,
    ) -> Result<(ExcerptId, CodeId, Changed)> {
        let mut step = Step::new(ActKind::ExcerptCoded);
        let excerpt = self.excerpt_for(&mut step, document, span)?;
        step.on::<Excerpt>(excerpt.id);
        let code = self.code_for(&mut step, path)?;
        self.put_codes(&mut step, &excerpt, &[code])?;
        Ok((excerpt.id, code, self.commit(step)?))
    }

    /// Codes excerpts with the code at a path, as one act. A missing code is added.
    pub fn code_excerpts_with(&mut self, excerpts: &[ExcerptId], path: &str) -> Result<(CodeId, Changed)> {
        let mut step = Step::new(ActKind::ExcerptCoded);
        let code = self.code_for(&mut step, path)?;
        for excerpt in self.excerpts(excerpts)? {
            step.on::<Excerpt>(excerpt.id);
            self.put_codes(&mut step, &excerpt, &[code])?;
        }
        Ok((code, self.commit(step)?))
    }

    /// The code at a path. A missing code is added to the step.
    pub(crate) fn code_for(&mut self, step: &mut Step, path: &str) -> Result<CodeId> {
        match self.find_path(path)? {
            PathTarget::Existing(id) => Ok(id),
            PathTarget::Missing(mut parent, names) => {
                let mut id = CodeId(0);
                for name in names {
                    id = self.new_code(step, parent, name, 0)?;
                    step.on::<Code>(id);
                    parent = Some(id);
                }
                Ok(id)
            }
        }
    }

    /// Adds a new code to a step, in the round of `parent`, last among its siblings. `later` is the number of siblings the
    /// step has added already. Errors: the round is closed.
    pub(crate) fn new_code(
        &mut self,
        step: &mut Step,
        parent: Option<CodeId>,
        name: String,
        later: i64,
    ) -> Result<CodeId> {
        let round = match parent.filter(|parent| self.model.codebook.get(*parent).is_some()) {
            Some(parent) => self.code_to_change(parent)?.round,
            None => self.open_round()?,
        };
        let id = self.id_for::<Code>();
        let position = self.model.codebook.position_after_last(parent) + later;
        step.add(&Code::new(id, self.uuid(), round, parent, name, position), ChangeScope::NONE);
        Ok(id)
    }
}
