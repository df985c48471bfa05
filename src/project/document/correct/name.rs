//! Replaces a name throughout all documents.

use super::Plan;
use crate::domain::document::DocumentText;
use crate::domain::edit::{Piece, build};
use crate::domain::ids::DocumentId;
use crate::domain::step::ActKind;
use crate::domain::text::canonical;
use crate::domain::text::occurrence::{Occurrence, Wanted};
use crate::error::{Error, Result};
use crate::project::Project;

/// How often a name stands in the documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NameCount {
    /// As a whole word.
    pub whole: usize,
    /// As a part of a longer word.
    pub inside: usize,
}

impl Project {
    /// How often a name stands in the documents. Errors: the name is empty.
    pub fn count_name(&self, name: &str) -> Result<NameCount> {
        let wanted = Wanted::of(name).ok_or(Error::EmptyName)?;
        let mut count = NameCount::default();
        self.each_place(&wanted, |_, _, places| {
            count.whole += places.iter().filter(|place| place.is_whole).count();
            count.inside += places.iter().filter(|place| !place.is_whole).count();
            Ok(())
        })?;
        Ok(count)
    }

    /// The correction that replaces a name by another throughout all documents, in the case in which it was found.
    /// `whole_words` leaves it alone inside longer words.
    ///
    /// Errors: the name is empty, or no text would be left in a document.
    pub fn plan_name(&self, name: &str, new: &str, whole_words: bool) -> Result<Plan> {
        let mut plan = Plan::new(ActKind::NameReplaced);
        let wanted = Wanted::of(name).ok_or(Error::EmptyName)?;
        let new = canonical(new);
        self.each_place(&wanted, |document, text, places| {
            let piece = |place: &Occurrence| Piece {
                span: place.span,
                words: wanted.in_case_of(place.span.of(&text.text).unwrap_or_default(), new.trim()),
            };
            let pieces: Vec<Piece> = places.iter().filter(|place| place.is_whole || !whole_words).map(piece).collect();
            if !pieces.is_empty() {
                self.plan_document(&mut plan, document, build(text, pieces, |_, turns| turns))?;
            }
            Ok(())
        })?;
        Ok(plan)
    }

    /// Calls `each` with every document that holds the words, and where.
    fn each_place(
        &self,
        wanted: &Wanted,
        mut each: impl FnMut(DocumentId, &DocumentText, Vec<Occurrence>) -> Result<()>,
    ) -> Result<()> {
        let documents: Vec<DocumentId> = self.model.documents_in_order().into_iter().map(|d| d.id).collect();
        let mut next = documents.iter();
        self.for_each_text(&documents, |text| {
            let Some(document) = next.next() else { return Ok(()) };
            let places = wanted.places(&text.text);
            if places.is_empty() { Ok(()) } else { each(*document, text, places) }
        })
    }
}
