//! What becomes of a preparation when the words of its quote change.

use crate::domain::excerpt::Excerpt;
use crate::domain::ids::ExcerptId;
use crate::domain::preparation::Preparation;
use crate::domain::quote_edit::carried;
use crate::domain::step::Step;
use crate::project::Project;
use crate::project::document::redact::STRUCK;
use crate::store::quote_edits::{from_json, to_json};
use crate::store::texts::digest;

/// What becomes of the renderings and translations of a quote whose words change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::project) enum Versions {
    /// They stay, for someone to look at.
    Kept,
    /// A sign stands in their place: words were struck from the quote for good, and they may have the same words in another
    /// form.
    Struck,
    /// They stay, and nothing tells what the old words were.
    KeptWithoutTrace,
}

impl Project {
    /// The excerpt's own preparation before and after the words of its quote change from `old` to `new`. Parts that were left
    /// out, replaced or put in follow the words; if they cannot, the preparation becomes stale.
    pub(in crate::project) fn carried_preparation(
        &self,
        excerpt: ExcerptId,
        (old, new): (&str, &str),
        versions: Versions,
    ) -> Option<(Preparation, Preparation)> {
        let before = self.model.preparation_of(excerpt)?;
        Some((before.clone(), carried_row(before, (old, new), versions)))
    }

    /// Adds to a step what becomes of an excerpt's preparation when the words of its quote change.
    pub(in crate::project) fn carry_preparation(
        &self,
        step: &mut Step,
        excerpt: &Excerpt,
        words: (&str, &str),
        versions: Versions,
    ) {
        if let Some((before, after)) = self.carried_preparation(excerpt.id, words, versions) {
            step.alter(&before, &after, self.about(excerpt.document));
        }
    }
}

/// What becomes of a preparation when the words of its quote change from `old` to `new`.
pub(super) fn carried_row(before: &Preparation, (old, new): (&str, &str), versions: Versions) -> Preparation {
    let mut after = before.clone();
    if old == new {
        return after;
    }
    if versions == Versions::Struck {
        for text in [&mut after.rendering, &mut after.translation].into_iter().filter(|text| !text.is_empty()) {
            STRUCK.clone_into(text);
        }
    }
    let is_by_hand = !after.rendering.is_empty() || !after.translation.is_empty();
    let was_fresh = digest(old) == before.prepared_from;
    let edits = from_json(&before.edits).filter(|_| was_fresh && !is_by_hand);
    match edits.and_then(|edits| carried(&edits, old, new)) {
        Some(edits) => (after.edits, after.prepared_from) = (to_json(&edits), digest(new)),
        // No quote is empty, so the digest of nothing is that of no quote.
        None if versions != Versions::Kept => after.prepared_from = digest(""),
        None => {}
    }
    after
}
