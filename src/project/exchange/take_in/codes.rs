//! Codes.

use std::collections::HashMap;

use super::{TakingIn, description};
use crate::domain::change::{Change, ChangeScope};
use crate::domain::code::Code;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, RoundId, Uuid};
use crate::domain::round::Round;
use crate::domain::row::Value;
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::project::code::MAX_DEPTH;
use crate::project::name::{cut, named, tidy};

impl TakingIn<'_> {
    pub(super) fn codes(&mut self) -> Result<()> {
        let by_uuid: HashMap<Uuid, CodeId> =
            self.project.model().codes.iter().map(|code| (code.uuid, code.id)).collect();
        for code in &self.exchange.codes {
            let code = &self.with_its_parts(code);
            let Some(round) = self.new_id::<Round>(code.round) else { continue };
            let parent = code.parent.and_then(|parent| self.new_id::<Code>(parent));
            let name = named(cut(&tidy(&code.name), 0)).unwrap_or_else(|_| "–".to_owned());
            let same = by_uuid.get(&code.uuid).copied();
            let same = same.filter(|id| self.project.model().codes.get(*id).is_some_and(|code| code.round == round));
            let key = (round, parent, name.to_lowercase());
            match same.or_else(|| self.codes.get(&key).copied()) {
                Some(there) => self.known_code(code, there),
                None => self.add_code(code, round, parent, name)?,
            }
        }
        Ok(())
    }

    /// The code; if it is from a codebook of tusj's own, which has no supplement, with its description in parts.
    fn with_its_parts(&self, code: &Code) -> Code {
        let mut code = code.clone();
        if !self.is_own && self.program.starts_with("tusj ") {
            [code.definition, code.inclusion, code.exclusion] = description::parts(&code.definition);
        }
        code
    }

    /// A code that the project has. Its empty texts are filled.
    pub(super) fn known_code(&mut self, code: &Code, there: CodeId) {
        self.is_known::<Code>(code.id, there);
        let Some(old) = self.project.model().codes.get(there).cloned() else { return };
        let is_open = self.project.check_open(old.round).is_ok();
        let filled = |old: &String, new: &String| if old.is_empty() { new.clone() } else { old.clone() };
        let new = Code {
            definition: filled(&old.definition, &canonical(&code.definition)),
            inclusion: filled(&old.inclusion, &canonical(&code.inclusion)),
            exclusion: filled(&old.exclusion, &canonical(&code.exclusion)),
            ..old.clone()
        };
        if is_open {
            self.changes.extend(Change::altered(&old, &new, ChangeScope::NONE));
        }
    }

    pub(super) fn add_code(&mut self, code: &Code, round: RoundId, parent: Option<CodeId>, name: String) -> Result<()> {
        self.check_open(round)?;
        let above = parent.and_then(|parent| self.depths.get(&parent)).map_or(0, |depth| depth + 1);
        if above >= MAX_DEPTH {
            return Err(Error::TooDeep { most: MAX_DEPTH });
        }
        let uuid = self.free_uuid(code.uuid);
        let last = self.last_positions.get(&(round, parent)).map_or(0, |last| last + 1);
        let added = self.add(code, ChangeScope::NONE, |row: &mut Code| {
            (row.uuid, row.position) = (uuid, row.position + last);
            for words in [&mut row.definition, &mut row.inclusion, &mut row.exclusion] {
                *words = canonical(words).trim().to_owned();
            }
            row.name.clone_from(&name);
        });
        if let Some(row) = added {
            let change = self.changes.len() - 1;
            self.examples.extend(code.example.map(|example| (change, example)));
            self.depths.insert(row.id, above);
            self.codes.insert((round, parent, name.to_lowercase()), row.id);
        }
        Ok(())
    }

    /// Gives the new codes their examples.
    pub(super) fn examples(&mut self) {
        for (at, example) in std::mem::take(&mut self.examples) {
            let Some(excerpt) = self.new_id::<Excerpt>(example) else { continue };
            let fields = self.changes.get_mut(at).and_then(|change| change.after.as_mut());
            fields.into_iter().for_each(|fields| {
                fields.insert("example", Value::Int(excerpt.0));
            });
        }
    }
}
