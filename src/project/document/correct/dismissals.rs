//! What a correction does to passages that were put aside as suggestions.

use std::collections::HashMap;

use super::{Corrected, Plan};
use crate::domain::dismissal::Dismissal;
use crate::domain::ids::ExcerptId;
use crate::domain::step::Step;
use crate::project::Project;

/// The excerpts that a plan removes, each with the excerpt that it becomes one with, if there is one.
pub(in crate::project) type RemovedExcerpts = HashMap<ExcerptId, Option<ExcerptId>>;

impl Project {
    /// The excerpts that a plan removes, of those that something was put aside for.
    pub(in crate::project) fn removed_excerpts(&self, plan: &Plan) -> RemovedExcerpts {
        if self.model.dismissals.iter().all(|dismissal| dismissal.excerpt.is_none()) {
            return RemovedExcerpts::new();
        }
        let carried = plan.documents.iter().flat_map(|one| self.carried(one));
        let removed = carried.filter(|carried| carried.new.is_none() || carried.into.is_some());
        removed.map(|carried| (carried.old.id, carried.into)).collect()
    }

    /// The dismissals of a document that arithmetic alone does not place, with what they become; `None` if they are gone.
    pub(super) fn carried_dismissals(
        &self,
        one: &Corrected,
        removed: &RemovedExcerpts,
    ) -> Vec<(Dismissal, Option<Dismissal>)> {
        let places = one.built.edit.places();
        let carried = |old: &Dismissal| {
            let span = places.carried(old.span());
            let span = if places.keeps(old.span()) { span } else { span.trimmed(&one.built.text.text) };
            let new = for_left_excerpt(old, removed).filter(|_| !span.is_empty());
            let new = new.map(|new| Dismissal { start_byte: span.start, end_byte: span.end, ..new });
            (old.clone(), new)
        };
        let there = self.model.dismissals.iter().filter(|dismissal| dismissal.document == one.document);
        there.filter(|old| !places.keeps(old.span()) || is_for(old, removed)).map(carried).collect()
    }

    /// Adds to a step what becomes of dismissals in the documents that the plan does not correct.
    pub(in crate::project) fn put_dismissals_elsewhere(&self, step: &mut Step, plan: &Plan, removed: &RemovedExcerpts) {
        let is_corrected = |dismissal: &&Dismissal| plan.documents().any(|document| document == dismissal.document);
        let there = self.model.dismissals.iter().filter(|old| is_for(old, removed) && !is_corrected(old));
        for old in there {
            put(step, old, for_left_excerpt(old, removed).as_ref(), self);
        }
    }
}

/// Adds what becomes of a dismissal to a step.
pub(super) fn put(step: &mut Step, old: &Dismissal, new: Option<&Dismissal>, project: &Project) {
    let about = project.about(old.document);
    match new {
        Some(new) => step.alter(old, new, about),
        None => step.remove(old, about),
    };
}

/// Whether it is for an excerpt that is removed.
fn is_for(dismissal: &Dismissal, removed: &RemovedExcerpts) -> bool {
    dismissal.excerpt.is_some_and(|excerpt| removed.contains_key(&excerpt))
}

/// The dismissal, for the excerpt that its excerpt becomes one with. `None` if its excerpt is gone.
fn for_left_excerpt(old: &Dismissal, removed: &RemovedExcerpts) -> Option<Dismissal> {
    match old.excerpt.and_then(|excerpt| removed.get(&excerpt)) {
        None => Some(old.clone()),
        Some(into) => into.map(|into| Dismissal { excerpt: Some(into), ..old.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::dismissal::SimilarTo;
    use crate::project::testing::{Study, assert_sound, rows, span_of};

    #[test]
    fn what_was_put_aside_for_an_excerpt_goes_with_it_or_to_the_one_it_becomes_one_with() {
        let lines = &["Anna: Det gikk {Tempo:bra}, {Tempo:ganske bra}.", "Anna: Alt gikk bra, og ingen spurte."];
        for (deleted, left) in [("Det gikk bra, ganske bra.", 0), ("ganske ", 4)] {
            let mut p = Study::with(&[("I01", lines), ("I02", &["Bo: Det gikk fint."])]);
            let (document, other) = (p.find_document("I01").unwrap(), p.find_document("I02").unwrap());
            let places = [(document, span_of(&p, document, "ingen spurte")), (other, span_of(&p, other, "gikk fint"))];
            let excerpts: Vec<_> = p.model().excerpts.iter().map(|excerpt| excerpt.id).collect();
            for excerpt in excerpts {
                p.dismiss(SimilarTo::Excerpt(excerpt), &places).unwrap();
            }
            let before = rows(p.store());
            let plan = p.plan_passage(document, span_of(&p, document, deleted), "").unwrap();
            p.carry_out(&plan).unwrap();
            assert_sound(&p);
            assert_eq!(p.model().dismissals.iter().count(), left, "{deleted}");
            p.undo().unwrap();
            assert_sound(&p);
            assert_eq!(rows(p.store()), before);
        }
    }
}
