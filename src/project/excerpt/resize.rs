//! Moving an excerpt's borders. Everything on it stays on it.

use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::ids::ExcerptId;
use crate::domain::memo::{Memo, Subject};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Gives an excerpt another span. Where its coder has one there already in its round, the two become one: codes
    /// and memos are moved over, and its pen where the other has none.
    pub fn resize(&mut self, id: ExcerptId, span: Span) -> Result<Changed> {
        let old = self.open_excerpt(id)?.clone();
        let text = self.text(old.document)?;
        let span = self.fitted(&text, span)?;
        let mut step = Step::new(ActKind::ExcerptResized);
        step.on::<Excerpt>(id);
        let twin = |other: &&Excerpt| other.id != id && other.coder == old.coder && other.round == old.round;
        let there = self.excerpts_at(old.document, span).find(twin).cloned();
        match there {
            Some(there) => self.merge_into(&mut step, &old, &there)?,
            None => {
                let (turn, speaker) = self.heard_turn(&text, span);
                let new = Excerpt { start_byte: span.start, end_byte: span.end, turn, speaker, ..old.clone() };
                let about = self.about(old.document);
                let quote = |e: &Excerpt| -> Result<Quote> {
                    let words = self.words(e.document, e.span())?;
                    Ok(Quote { id: e.id, document: e.document, words })
                };
                step.alter(&old, &new, about).alter(&quote(&old)?, &quote(&new)?, about);
            }
        }
        self.commit(step)
    }

    fn merge_into(&self, step: &mut Step, old: &Excerpt, there: &Excerpt) -> Result<()> {
        let about = self.about(old.document);
        for coding in self.codings_on(old.id) {
            match self.coding_of(there.id, coding.code) {
                None => {
                    step.alter(coding, &Coding { excerpt: there.id, ..coding.clone() }, about);
                }
                Some(same) => {
                    step.alter(same, &Coding { colour: same.colour.or(coding.colour), ..same.clone() }, about);
                    self.move_memos(step, Subject::Coding(coding.id), Subject::Coding(same.id), old);
                    step.remove(coding, about);
                }
            }
        }
        self.move_memos(step, Subject::Excerpt(old.id), Subject::Excerpt(there.id), old);
        step.alter(there, &Excerpt { colour: there.colour.or(old.colour), ..there.clone() }, about);
        let words = self.store.quote(old.id)?;
        step.remove(&Quote { id: old.id, document: old.document, words }, about).remove(old, about);
        Ok(())
    }

    fn move_memos(&self, step: &mut Step, from: Subject, to: Subject, excerpt: &Excerpt) {
        for memo in self.model.memos_about(from) {
            let moved = Memo::about(memo.id, memo.uuid, to, memo.coder, memo.words.clone(), memo.written_at);
            step.alter(memo, &moved, self.about(excerpt.document));
        }
    }
}
