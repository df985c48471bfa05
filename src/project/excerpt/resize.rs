//! Moves an excerpt's borders. Everything on it stays.

use crate::domain::dismissal::{Dismissal, SimilarTo};
use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::ids::ExcerptId;
use crate::domain::memo::Subject;
use crate::domain::preparation::Preparation;
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::preparation::Versions;
use crate::project::{Changed, Project};

/// An excerpt that others become one with, as a step has made it so far.
pub(in crate::project) struct Merged {
    excerpt: Excerpt,
    codings: Vec<Coding>,
    preparation: Option<Preparation>,
    /// Its words after the step.
    words: String,
}

impl Project {
    /// Gives an excerpt another span. If the same coder already has an excerpt of that span in that round, the two are
    /// merged: codes and memos move over, and the pen too if the other has none. What they were given for the thesis is joined.
    pub fn resize(&mut self, id: ExcerptId, span: Span) -> Result<Changed> {
        let old = self.open_excerpt(id)?.clone();
        let text = self.text(old.document)?;
        let span = self.fitted(&text, span)?;
        let mut step = Step::new(ActKind::ExcerptResized);
        step.on::<Excerpt>(id);
        let twin = |other: &&Excerpt| other.id != id && other.coder == old.coder && other.round == old.round;
        let there = self.excerpts_at(old.document, span).find(twin).cloned();
        match there {
            Some(there) => {
                self.move_excerpt_dismissals(&mut step, id, there.id);
                let words = self.words(there.document, there.span())?;
                let given = self.model.preparation_of(there.id).cloned();
                self.merge_into(&mut step, &old, &mut self.merge_target(there, given, words), Versions::Kept)?;
            }
            None => {
                let (turn, speaker) = self.counting_turn(&text, span);
                let new = Excerpt { start_byte: span.start, end_byte: span.end, turn, speaker, ..old.clone() };
                let about = self.about(old.document);
                let quote = |e: &Excerpt| -> Result<Quote> {
                    let words = self.words(e.document, e.span())?;
                    Ok(Quote { id: e.id, document: e.document, words })
                };
                let (before, after) = (quote(&old)?, quote(&new)?);
                step.alter(&old, &new, about).alter(&before, &after, about);
                self.carry_preparation(&mut step, &old, (&before.words, &after.words), Versions::Kept);
            }
        }
        self.commit(step)
    }

    /// Moves what was put aside for one excerpt to another.
    fn move_excerpt_dismissals(&self, step: &mut Step, from: ExcerptId, to: ExcerptId) {
        for dismissal in self.dismissals_for(SimilarTo::Excerpt(from)) {
            let moved = Dismissal { excerpt: Some(to), ..dismissal.clone() };
            step.alter(dismissal, &moved, self.about(dismissal.document));
        }
    }

    /// An excerpt that others become one with, with what the step makes of its preparation and its words.
    pub(in crate::project) fn merge_target(
        &self,
        excerpt: Excerpt,
        preparation: Option<Preparation>,
        words: String,
    ) -> Merged {
        Merged { codings: self.codings_on(excerpt.id).cloned().collect(), excerpt, preparation, words }
    }

    /// Makes an excerpt one with another: codes and memos move over, and the pen too if the other has none. What they were
    /// given for the thesis is joined. Dismissals are left to the caller.
    pub(in crate::project) fn merge_into(
        &mut self,
        step: &mut Step,
        old: &Excerpt,
        there: &mut Merged,
        versions: Versions,
    ) -> Result<()> {
        let about = self.about(old.document);
        for coding in self.codings_on(old.id) {
            match there.codings.iter_mut().find(|same| same.code == coding.code) {
                None => {
                    let moved = Coding { excerpt: there.excerpt.id, ..coding.clone() };
                    step.alter(coding, &moved, about);
                    there.codings.push(moved);
                }
                Some(same) => {
                    let coloured = Coding { colour: same.colour.or(coding.colour), ..same.clone() };
                    step.alter(same, &coloured, about);
                    *same = coloured;
                    self.move_memos(step, Subject::Coding(coding.id), Subject::Coding(same.id), about);
                    step.remove(coding, about);
                }
            }
        }
        self.move_memos(step, Subject::Excerpt(old.id), Subject::Excerpt(there.excerpt.id), about);
        let coloured = Excerpt { colour: there.excerpt.colour.or(old.colour), ..there.excerpt.clone() };
        step.alter(&there.excerpt, &coloured, about);
        there.excerpt = coloured;
        let words = self.store.quote(old.id)?;
        there.preparation = self.merge_preparations(
            step,
            old,
            (&there.excerpt, there.preparation.take()),
            (&words, &there.words),
            versions,
        );
        step.remove(&Quote { id: old.id, document: old.document, words }, about).remove(old, about);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::excerpt::Passage;
    use crate::project::testing::{Study, assert_sound, coded, rows, span_of};

    /// The texts of the memos about something, oldest first.
    fn notes(p: &Project, subject: Subject) -> Vec<&str> {
        p.model().memos_about(subject).into_iter().map(|memo| memo.words.as_str()).collect()
    }

    #[test]
    fn nothing_is_lost_when_two_excerpts_are_merged() {
        let mut p = Study::with(&[("I01", &["Anna: Det gikk {Tempo:{Ro:sakte}}, men {Tempo:godt}."])]);
        let document = p.find_document("I01").unwrap();
        let (slow, good) = (span_of(&p, document, "sakte"), span_of(&p, document, "godt"));
        let at = |p: &Project, span| p.excerpt_at(document, span).unwrap().id;
        let (slow_id, good_id) = (at(&p, slow), at(&p, good));
        let (tempo, ro) = (p.find_code("Tempo").unwrap(), p.find_code("Ro").unwrap());
        let coding = |p: &Project, excerpt, code| p.coding_of(excerpt, code).unwrap().id;
        let pen = p.pen_for_digit(2);
        p.colour_passage(document, slow, pen).unwrap();
        let (slow_tempo, slow_ro) = (coding(&p, slow_id, tempo), coding(&p, slow_id, ro));
        let good_tempo = coding(&p, good_id, tempo);
        for (subject, words) in [
            (Subject::Excerpt(slow_id), "om sakte"),
            (Subject::Excerpt(good_id), "om godt"),
            (Subject::Coding(slow_tempo), "om sakte som tempo"),
            (Subject::Coding(slow_ro), "om sakte som ro"),
            (Subject::Coding(good_tempo), "om godt som tempo"),
        ] {
            p.write_memo(subject, words).unwrap();
        }
        let before = rows(p.store());

        p.resize(slow_id, good).unwrap();
        assert_sound(&p);
        assert_eq!(coded(&p, document), ["Ro: godt", "Tempo: godt"]);
        assert_eq!(p.excerpt(good_id).unwrap().colour, pen);
        assert_eq!(notes(&p, Subject::Excerpt(good_id)), ["om sakte", "om godt"]);
        assert_eq!(notes(&p, Subject::Coding(good_tempo)), ["om sakte som tempo", "om godt som tempo"]);
        assert_eq!(notes(&p, Subject::Coding(coding(&p, good_id, ro))), ["om sakte som ro"]);

        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn another_coders_excerpt_of_the_same_span_stays_separate() {
        let mut p = Study::with(&[("I01", &["Anna: Det gikk {Tempo:sakte}, men godt."])]);
        let document = p.find_document("I01").unwrap();
        let own = p.excerpt_at(document, span_of(&p, document, "sakte")).unwrap().id;
        let good = span_of(&p, document, "godt");
        let passage = Passage { document, span: good, codes: Vec::new(), colour: None, memo: "Enig.".into() };
        let (other, _) = p.mark_passage_with(&passage, Some("Tempo"), Some("Kari")).unwrap();
        p.resize(own, good).unwrap();
        assert_eq!((p.quote(own).unwrap(), p.quote(other).unwrap()), ("godt".to_owned(), "godt".to_owned()));
        assert_eq!((notes(&p, Subject::Excerpt(own)), notes(&p, Subject::Excerpt(other))), (vec![], vec!["Enig."]));
        assert_sound(&p);
    }
}
