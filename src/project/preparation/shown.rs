//! What an excerpt shows: its own preparation, or that of the excerpt it was copied from.

use crate::domain::document::DocumentText;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{ExcerptId, PreparationId};
use crate::domain::preparation::Preparation;
use crate::domain::quote_edit::{QuoteEdit, carried, fit};
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::store::quote_edits::{from_json, to_json};
use crate::store::texts::digest;

/// What an excerpt was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prepared {
    /// Its row, or that of the excerpt it was copied from. The edits in it may be for another wording.
    pub preparation: Preparation,
    /// The edits of the quote as it is now; empty if it is stale.
    pub edits: Vec<QuoteEdit>,
    /// Whether the words of the quote have changed since it was prepared. Then it is printed as it stands in the text.
    pub is_stale: bool,
}

impl Prepared {
    /// The quote as edited by hand, if that holds.
    pub fn rendering(&self) -> Option<&str> {
        Some(self.preparation.rendering.as_str()).filter(|rendering| !rendering.is_empty() && !self.is_stale)
    }

    /// The quote in another language, if that holds.
    pub fn translation(&self) -> Option<&str> {
        Some(self.preparation.translation.as_str()).filter(|translation| !translation.is_empty() && !self.is_stale)
    }

    /// Its row, with the edits as they are now.
    pub(super) fn row(&self) -> Preparation {
        let edits = if self.is_stale { self.preparation.edits.clone() } else { to_json(&self.edits) };
        Preparation { edits, ..self.preparation.clone() }
    }
}

impl Model {
    /// The excerpt's own preparation.
    pub fn preparation_of(&self, excerpt: ExcerptId) -> Option<&Preparation> {
        self.preparations.get(self.by_owner.preparation(excerpt)?)
    }

    /// The preparation that an excerpt shows: its own, or that of the nearest excerpt it was copied from.
    pub fn shown_preparation(&self, excerpt: &Excerpt) -> Option<&Preparation> {
        if self.preparations.is_empty() {
            return None;
        }
        self.preparation_of(excerpt.id).or_else(|| self.preparation_of_origin(excerpt))
    }

    /// What an excerpt shows, if it was given anything.
    pub fn given(&self, excerpt: ExcerptId) -> Option<&Preparation> {
        self.shown_preparation(self.excerpts.get(excerpt)?).filter(|preparation| preparation.has_content())
    }

    /// Whether an excerpt is flagged for the thesis.
    pub fn is_flagged(&self, excerpt: ExcerptId) -> bool {
        self.given(excerpt).is_some_and(|given| given.flagged)
    }

    /// The preparation of the nearest excerpt that this one was copied from. A copy has a higher id than its original.
    pub(super) fn preparation_of_origin(&self, excerpt: &Excerpt) -> Option<&Preparation> {
        let earlier = |one: &Excerpt| self.excerpts.get(one.origin.filter(|origin| *origin < one.id)?);
        std::iter::successors(earlier(excerpt), |one| earlier(one)).find_map(|one| self.preparation_of(one.id))
    }

    /// What an excerpt was given, if anything, with the text of its document.
    pub(in crate::project) fn prepared_in(&self, excerpt: &Excerpt, text: &DocumentText) -> Option<Prepared> {
        let preparation = self.shown_preparation(excerpt).filter(|preparation| preparation.has_content())?;
        let quote = excerpt.span().of(&text.text).unwrap_or_default();
        Some(self.as_shown(excerpt, preparation, quote, text))
    }

    fn as_shown(&self, excerpt: &Excerpt, preparation: &Preparation, quote: &str, text: &DocumentText) -> Prepared {
        let edits = match preparation.depends_on_words() {
            false => Some(Vec::new()),
            true if digest(quote) == preparation.prepared_from => {
                from_json(&preparation.edits).filter(|edits| fit(edits, quote))
            }
            true => self.carried_to_copy(excerpt, preparation, quote, text),
        };
        let (preparation, is_stale) = (preparation.clone(), edits.is_none());
        Prepared { preparation, edits: edits.unwrap_or_default(), is_stale }
    }

    /// The edits of the original in a copy that has other borders.
    fn carried_to_copy(
        &self,
        excerpt: &Excerpt,
        preparation: &Preparation,
        quote: &str,
        text: &DocumentText,
    ) -> Option<Vec<QuoteEdit>> {
        let original = self.excerpts.get(preparation.excerpt).filter(|original| original.id != excerpt.id)?;
        let old = original.span().of(&text.text).filter(|old| digest(old) == preparation.prepared_from)?;
        let is_by_hand = !preparation.rendering.is_empty() || !preparation.translation.is_empty();
        carried(&from_json(&preparation.edits)?, old, quote).filter(|_| !is_by_hand)
    }
}

impl Project {
    /// What an excerpt was given, if anything.
    pub fn prepared(&self, excerpt: &Excerpt) -> Result<Option<Prepared>> {
        if self.model.shown_preparation(excerpt).is_none_or(|preparation| !preparation.has_content()) {
            return Ok(None);
        }
        Ok(self.model.prepared_in(excerpt, &*self.text(excerpt.document)?))
    }

    /// What an excerpt was given, or nothing yet, to be changed.
    pub(super) fn prepared_for(&self, excerpt: &Excerpt, quote: &str) -> Prepared {
        let new = || Preparation::new(PreparationId(0), excerpt.id, digest(quote));
        let none = || Prepared { preparation: new(), edits: Vec::new(), is_stale: false };
        let text = self.text(excerpt.document);
        let shown = self.model.shown_preparation(excerpt).zip(text.ok());
        let shown = shown.map(|(preparation, text)| self.model.as_shown(excerpt, preparation, quote, &text));
        shown.map_or_else(none, |mut shown| {
            shown.preparation.excerpt = excerpt.id;
            if !shown.is_stale {
                shown.preparation.prepared_from = digest(quote);
            }
            shown
        })
    }

    /// What the excerpt was copied from shows, if it was given anything.
    pub(super) fn shown_on_origin(&self, excerpt: &Excerpt) -> Option<&Preparation> {
        self.model.preparation_of_origin(excerpt).filter(|preparation| preparation.has_content())
    }
}
