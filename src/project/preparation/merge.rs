//! What two excerpts were given, as one.

use crate::domain::excerpt::Excerpt;
use crate::domain::preparation::{Preparation, joined};
use crate::domain::step::Step;
use crate::project::Project;
use crate::project::preparation::carry::{Versions, carried_row};

impl Project {
    /// Adds to a step that `into` is also given what `old` shows, as part of their becoming one excerpt. With `into` comes what
    /// it has so far. If its quote is prepared, it stays so; if not, it is prepared as the other's. `words` are those of `old`
    /// before, and those that both have then. Returns what `into` has then.
    pub(in crate::project) fn merge_preparations(
        &mut self,
        step: &mut Step,
        old: &Excerpt,
        (into, there): (&Excerpt, Option<Preparation>),
        words: (&str, &str),
        versions: Versions,
    ) -> Option<Preparation> {
        let about = self.about(into.document);
        let given = self.model.shown_preparation(old).filter(|given| given.has_content());
        let given = given.map(|given| carried_row(given, words, versions));
        if let Some(own) = self.model.preparation_of(old.id) {
            step.remove(own, about);
        }
        let Some(given) = given else { return there };
        let shown = there.clone().or_else(|| self.shown_on_origin(into).cloned());
        let new = match &shown {
            None => Preparation { excerpt: into.id, ..given },
            Some(shown) => Preparation { excerpt: into.id, ..both(shown, &given) },
        };
        if shown.as_ref().is_some_and(|shown| Preparation { id: new.id, excerpt: new.excerpt, ..shown.clone() } == new)
        {
            return there;
        }
        let id = there.as_ref().map_or_else(|| self.id_for::<Preparation>(), |there| there.id);
        let new = Preparation { id, ..new };
        match &there {
            Some(there) => step.alter(there, &new, about),
            None => step.add(&new, about),
        };
        Some(new)
    }
}

/// One preparation of two. The words of the first hold.
fn both(one: &Preparation, other: &Preparation) -> Preparation {
    let mut both = Preparation {
        flagged: one.flagged || other.flagged,
        condensation: joined(&one.condensation, &other.condensation),
        ..one.clone()
    };
    if !one.depends_on_words() {
        let Preparation { edits, rendering, translation, prepared_from, .. } = other.clone();
        (both.edits, both.rendering, both.translation, both.prepared_from) =
            (edits, rendering, translation, prepared_from);
    }
    both
}
