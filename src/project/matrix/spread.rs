//! Counts the excerpts of themes by those who speak, in one pass over the codings.

use roaring::RoaringBitmap;
use rustc_hash::FxHashMap;

use crate::analysis::spread::{Source, Spread, SpreadBuilder};
use crate::domain::ids::{CodeId, CoderId, DocumentId, ExcerptId, SpeakerId};
use crate::domain::span::Span;
use crate::project::Project;

impl Project {
    /// The numbers of the excerpts among these that count, by theme and source. Each theme is given by its codes.
    pub(in crate::project) fn spread(&self, themes: &[Vec<CodeId>], excerpts: &RoaringBitmap) -> Spread {
        let mut builder = SpreadBuilder::new(themes.iter().map(Vec::as_slice));
        let mut sources: FxHashMap<(DocumentId, Option<SpeakerId>), Option<Source>> = FxHashMap::default();
        let mut passages: FxHashMap<(CoderId, DocumentId, Span), (Source, Vec<CodeId>)> = FxHashMap::default();
        let is_of_one_round =
            self.model.rounds.iter().any(|round| excerpts.is_subset(self.model.by_owner.in_round(round.id)));
        for id in excerpts.iter().map(ExcerptId::of_bit) {
            let Some(excerpt) = self.model.excerpts.get(id) else { continue };
            let (document, speaker) = (excerpt.document, excerpt.speaker);
            let source = sources
                .entry((document, speaker))
                .or_insert_with(|| self.model.person_in(document, speaker).map(|person| Source { document, person }));
            let Some(source) = *source else { continue };
            let codings = self.model.by_owner.codings(id).iter();
            let codes = codings.filter_map(|id| self.model.codings.get(*id)).map(|coding| coding.code);
            if is_of_one_round {
                builder.add(source, codes);
            } else {
                // A passage that a coder marked in several rounds is one.
                let place = (excerpt.coder, document, excerpt.span());
                passages.entry(place).or_insert_with(|| (source, Vec::new())).1.extend(codes);
            }
        }
        for (source, codes) in passages.into_values() {
            builder.add(source, codes.into_iter());
        }
        builder.finish()
    }
}
