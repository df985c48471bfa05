//! The changes that carry out a correction.

use std::collections::{BTreeMap, HashMap};

use super::dismissals::RemovedExcerpts;
use super::fate::Carried;
use super::{Corrected, dismissals};
use crate::domain::change::ChangeScope;
use crate::domain::correction::Correction;
use crate::domain::dismissal::Dismissal;
use crate::domain::document::Document;
use crate::domain::edit::RecordedEdit;
use crate::domain::excerpt::{Excerpt, Quote};
use crate::domain::ids::{ExcerptId, RevisionId};
use crate::domain::memo::{Memo, Subject};
use crate::domain::step::Step;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::document::redact::STRUCK;
use crate::project::excerpt::Merged;
use crate::project::preparation::Versions;
use crate::store::correction::to_json;

/// What is kept of an excerpt whose text is deleted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::project) enum GoneExcerpt {
    /// A memo with its words, its codes and what it was given for the thesis.
    Quoted,
    /// A memo with its codes and condensation alone, since the words are to be forgotten. Whether a passage is struck, and not
    /// a name replaced.
    Unquoted {
        /// Whether a passage is struck.
        is_struck: bool,
    },
}

impl GoneExcerpt {
    /// What becomes of the renderings and translations of the quotes that stay.
    fn versions(self) -> Versions {
        match self {
            Self::Quoted => Versions::Kept,
            Self::Unquoted { is_struck: true } => Versions::Struck,
            Self::Unquoted { is_struck: false } => Versions::KeptWithoutTrace,
        }
    }
}

impl Project {
    /// Adds the correction of one document to a step. Errors: its text changed after the plan was made.
    pub(in crate::project) fn put_correction(
        &mut self,
        step: &mut Step,
        one: &Corrected,
        removed: &RemovedExcerpts,
        gone: GoneExcerpt,
    ) -> Result<()> {
        let document = self.document(one.document)?.clone();
        if document.revision != one.revision {
            return Err(Error::HeadMoved);
        }
        let about = self.about(one.document);
        let (carried, dismissals) = (self.carried(one), self.carried_dismissals(one, removed));
        let new: RevisionId = self.next_id("text_revision");
        let correction = Correction {
            id: self.id_for::<Correction>(),
            document: document.id,
            old: document.revision,
            new,
            edits: to_json(&recorded(one, &carried, &dismissals)),
            made_at: self.now(),
        };
        for speaker in &one.speakers {
            step.add(speaker, about);
        }
        step.add(&correction, about);
        step.alter(&document, &Document { revision: new, ..document.clone() }, about);
        for (old, new) in &dismissals {
            dismissals::put(step, old, new.as_ref(), self);
        }
        self.put_excerpts(step, one, &carried, gone)
    }

    fn put_excerpts(&mut self, step: &mut Step, one: &Corrected, all: &[Carried], gone: GoneExcerpt) -> Result<()> {
        let about = self.about(one.document);
        let old_text = self.text(one.document)?;
        let versions = gone.versions();
        let words = |excerpt: &Excerpt, text: &str| excerpt.span().of(text).unwrap_or_default().to_owned();
        let by_change = || all.iter().filter(|carried| !carried.by_arithmetic);
        for carried in by_change() {
            let (old, Some(new), None) = (&carried.old, &carried.new, carried.into) else { continue };
            let quote = |words| Quote { id: old.id, document: old.document, words };
            let quotes = (quote(words(old, &old_text.text)), quote(words(new, &one.built.text.text)));
            step.alter(old, new, about).alter(&quotes.0, &quotes.1, about);
            self.carry_preparation(step, old, (&quotes.0.words, &quotes.1.words), versions);
        }
        let mut merged: HashMap<ExcerptId, Merged> = HashMap::new();
        for carried in by_change() {
            let Some(into) = carried.into else { continue };
            let there = all.iter().find(|other| other.old.id == into).ok_or(Error::Gone)?;
            let new = there.new.clone().ok_or(Error::Gone)?;
            let (before, after) = (words(&there.old, &old_text.text), words(&new, &one.built.text.text));
            let given = self.carried_preparation(into, (&before, &after), versions);
            let target = self.merge_target(new, given.map(|(_, after)| after), after);
            self.merge_into(step, &carried.old, merged.entry(into).or_insert(target), versions)?;
        }
        let mut families: BTreeMap<ExcerptId, Vec<&Excerpt>> = BTreeMap::new();
        for carried in by_change().filter(|carried| carried.new.is_none()) {
            families.entry(self.first_origin(&carried.old)).or_default().push(&carried.old);
        }
        for family in families.into_values() {
            self.keep_as_memo(step, &family, &old_text.text, gone, about)?;
            for excerpt in family {
                self.remove_with_codings(step, excerpt, about)?;
            }
        }
        Ok(())
    }

    /// The excerpt that this one was first copied from, or the excerpt itself.
    fn first_origin(&self, excerpt: &Excerpt) -> ExcerptId {
        let earlier = |id: &ExcerptId| self.model.excerpts.get(*id).and_then(|one| one.origin);
        // An origin is older than its copy.
        std::iter::successors(Some(excerpt.id), |id| earlier(id).filter(|origin| origin < id))
            .last()
            .unwrap_or(excerpt.id)
    }

    /// A memo on the document says what an excerpt and its copies in other rounds were.
    fn keep_as_memo(
        &mut self,
        step: &mut Step,
        family: &[&Excerpt],
        text: &str,
        gone: GoneExcerpt,
        about: ChangeScope,
    ) -> Result<()> {
        let Some(document) = family.first().map(|excerpt| excerpt.document) else { return Ok(()) };
        let mut lines: Vec<String> = Vec::new();
        let mut add = |line: String| {
            if !lines.contains(&line) {
                lines.push(line);
            }
        };
        if gone == GoneExcerpt::Quoted {
            family.iter().filter_map(|one| one.span().of(text)).for_each(|words| add(format!("«{words}»")));
        }
        for excerpt in family {
            self.codings_on(excerpt.id).for_each(|coding| add(self.model.codebook.path(coding.code)));
            let pen = excerpt.colour.and_then(|pen| self.model.colours.get(pen));
            pen.into_iter().for_each(|pen| add(pen.name.clone()));
            let given = self.model.preparation_of(excerpt.id).into_iter();
            let texts = given.flat_map(|one| match gone {
                GoneExcerpt::Quoted => [one.condensation.clone(), one.rendering.clone(), one.translation.clone()],
                GoneExcerpt::Unquoted { .. } => [one.condensation.clone(), String::new(), String::new()],
            });
            texts.filter(|text| !text.is_empty()).for_each(&mut add);
        }
        if lines.is_empty() {
            lines.push(STRUCK.to_owned());
        }
        let named = step.act.on.len();
        self.new_memo(step, Subject::Document(document), &lines.join("\n"), about)?;
        // The act is about the document, not about the memo.
        step.act.on.truncate(named);
        Ok(())
    }

    /// Removes an excerpt. Its memos become memos on the document.
    fn remove_with_codings(&self, step: &mut Step, excerpt: &Excerpt, about: ChangeScope) -> Result<()> {
        let subjects = self.codings_on(excerpt.id).map(|coding| Subject::Coding(coding.id));
        let subjects: Vec<Subject> = std::iter::once(Subject::Excerpt(excerpt.id)).chain(subjects).collect();
        for memo in subjects.into_iter().flat_map(|subject| self.model.memos_about(subject)) {
            let moved = Memo { excerpt: None, coding: None, document: Some(excerpt.document), ..memo.clone() };
            step.alter(memo, &moved, about);
        }
        let codings: Vec<_> = self.codings_on(excerpt.id).cloned().collect();
        for coding in &codings {
            step.remove(coding, about);
        }
        self.drop_preparation(step, excerpt);
        let words = self.store.quote(excerpt.id)?;
        step.remove(&Quote { id: excerpt.id, document: excerpt.document, words }, about).remove(excerpt, about);
        Ok(())
    }
}

/// The edit as the correction's row records it.
fn recorded(one: &Corrected, carried: &[Carried], dismissals: &[(Dismissal, Option<Dismissal>)]) -> RecordedEdit {
    let mut excerpts: Vec<ExcerptId> = carried.iter().filter(|one| !one.by_arithmetic).map(|one| one.old.id).collect();
    excerpts.sort_unstable();
    let mut set_apart: Vec<_> = dismissals.iter().map(|(old, _)| old.id).collect();
    set_apart.sort_unstable();
    RecordedEdit { edit: one.built.edit.clone(), excerpts, dismissals: set_apart }
}
