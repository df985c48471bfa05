//! More like this: the uncoded turns that are most like a theme or an excerpt, by the words that they share. See
//! [`crate::search::similar`] for how much a word weighs.
//!
//! Only turns that count are suggested, and none that has a code in the round already, or was put aside. Nothing is
//! ever coded by this: the user decides for each.

mod dismiss;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use roaring::RoaringBitmap;

use crate::domain::code::Code;
use crate::domain::dismissal::{Dismissal, SimilarTo};
use crate::domain::document::{Document, DocumentText};
use crate::domain::ids::{CodeId, DocumentId, ExcerptId, RoundId, SpeakerId};
use crate::domain::span::Span;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;
use crate::search::analysis::tokens::Words;
use crate::search::handle::DocumentWords;
use crate::search::similar::{Corpus, Query, Weights};
use crate::words::Words as Phrases;

/// How many words of a turn are shown as the reason for suggesting it, at most.
const MOST_WORDS: usize = 5;

/// A turn that is like a theme or an excerpt.
#[derive(Clone, PartialEq, Debug)]
pub struct Suggestion {
    /// The document.
    pub document: DocumentId,
    /// The turn's number in it.
    pub turn: i64,
    /// Who speaks.
    pub speaker: Option<SpeakerId>,
    /// The turn, in bytes of the document's text.
    pub span: Span,
    /// How like it is. Only good for comparing with other suggestions for the same.
    pub score: f32,
    /// The words that weighed most, as the turn has them, the heaviest first.
    pub words: Vec<String>,
    /// Where these words and other forms of them are, in bytes of the document's text, in order.
    pub shared: Vec<Span>,
}

/// Why there are no suggestions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoSuggestions {
    /// The theme has no excerpts to compare with.
    NoExcerpts,
    /// No turn has enough words in common with it.
    NothingAlike,
    /// All other turns that are like it have a code already.
    AllCoded,
    /// All other turns that are like it have a code already or were put aside: this many of them.
    PutAside(usize),
}

impl NoSuggestions {
    /// A sentence that says so.
    pub fn text(self, words: &Phrases) -> String {
        match self {
            Self::NoExcerpts => words.say("similar-no-excerpts").into_owned(),
            Self::NothingAlike => words.say("similar-nothing-alike").into_owned(),
            Self::AllCoded => words.say("similar-all-coded").into_owned(),
            Self::PutAside(n) => words.tell("similar-put-aside", &[("n", n.into())]),
        }
    }
}

/// The score of a turn, its place among all turns, its document, and its index there. The best is the greatest; scores
/// are positive, so their bits are in the same order.
type Scored = (u32, Reverse<usize>, DocumentId, usize);

impl Project {
    /// The turns most like a theme or an excerpt, the most like first, at most `most`; or why there are none. Errors: the
    /// code or excerpt no longer exists, or a text cannot be read.
    pub fn similar(&self, to: SimilarTo, most: usize) -> Result<std::result::Result<Vec<Suggestion>, NoSuggestions>> {
        self.round_like(to)?;
        let excerpts = self.excerpts_of(to);
        if excerpts.is_empty() {
            return Ok(Err(NoSuggestions::NoExcerpts));
        }
        let mut corpus = self.corpus.borrow_mut();
        self.count_words(&mut corpus)?;
        let mut weights = self.words_like(&excerpts, &corpus)?.weights(&corpus);
        let mut scored = self.scored(&corpus, &mut weights);
        let (mut suggestions, mut coded, mut put_aside) = (Vec::new(), 0, 0);
        while let Some((score, _, document, nth)) = scored.pop().filter(|_| suggestions.len() < most) {
            let Some(turn) = corpus.document(document).and_then(|words| words.all_turns().get(nth).copied()) else {
                continue;
            };
            match self.obstacle(to, document, turn.span) {
                None => {
                    let score = f32::from_bits(score);
                    suggestions.push(self.suggestion(&corpus, &weights, document, turn, score)?);
                }
                Some(Obstacle::Coded) if self.touches(&excerpts, document, turn.span) => {}
                Some(Obstacle::Coded) => coded += 1,
                Some(Obstacle::PutAside) => put_aside += 1,
            }
        }
        Ok(match (suggestions.is_empty(), put_aside, coded) {
            (false, ..) => Ok(suggestions),
            (true, 0, 0) => Err(NoSuggestions::NothingAlike),
            (true, 0, _) => Err(NoSuggestions::AllCoded),
            (true, n, _) => Err(NoSuggestions::PutAside(n)),
        })
    }

    /// Whether a turn that was suggested still can be: it has no code by now and was not put aside.
    pub fn is_still_suggested(&self, to: SimilarTo, suggestion: &Suggestion) -> bool {
        self.round_like(to).is_ok()
            && self.model.documents.get(suggestion.document).is_some()
            && self.obstacle(to, suggestion.document, suggestion.span).is_none()
    }

    /// The excerpts that turns are compared with.
    fn excerpts_of(&self, to: SimilarTo) -> RoaringBitmap {
        match to {
            SimilarTo::Theme(code) => self.model.by_owner.coded_with_any(&self.model.codebook.theme(code)),
            SimilarTo::Excerpt(id) => RoaringBitmap::from([id.bit()]),
        }
    }

    /// The round of a code or an excerpt. Errors: it no longer exists.
    fn round_like(&self, to: SimilarTo) -> Result<RoundId> {
        match to {
            SimilarTo::Theme(code) => self.code(code).map(|code| code.round),
            SimilarTo::Excerpt(id) => self.excerpt(id).map(|excerpt| excerpt.round),
        }
    }

    /// Counts the words of the documents that changed since the last time. They come from the index, or else from the
    /// texts.
    fn count_words(&self, corpus: &mut Corpus) -> Result<()> {
        corpus.retain(|id| self.model.documents.get(id).is_some());
        let is_known = |document: &&Document| {
            let known = corpus.document(document.id);
            known.is_some_and(|known| {
                known.revision == document.revision && known.analyser == self.analyser(document.id)
            })
        };
        let changed: Vec<&Document> = self.model.documents.iter().filter(|document| !is_known(document)).collect();
        let mut missing = Vec::new();
        for document in changed {
            match self.document_words(document.id) {
                Some(words) => corpus.put(document.id, words, &self.vocabulary),
                None => missing.push(document),
            }
        }
        let (model, vocabulary) = (&self.model, &*self.vocabulary);
        let words = |document: &Document, text: &DocumentText| {
            DocumentWords::of_text(model.analyser(document.id), document.revision, text, vocabulary)
        };
        let read = self.on_all_cores(
            missing.len(),
            || (),
            |(), store, n| {
                let (revision, document) = (missing[n].revision, missing[n]);
                Ok(words(document, &store.document_text(revision)?))
            },
        );
        for (document, read) in missing.iter().zip(read) {
            let read = match read {
                Some(read) => read,
                // Read again for the error.
                None => words(document, &*self.text(document.id)?),
            };
            corpus.put(document.id, Arc::new(read), vocabulary);
        }
        Ok(())
    }

    /// The words of these excerpts.
    fn words_like(&self, excerpts: &RoaringBitmap, corpus: &Corpus) -> Result<Query> {
        let mut query = corpus.query();
        let ids = excerpts.iter().map(ExcerptId::of_bit);
        let left = match &self.index {
            Some(index) => index.each_excerpt(ids, |analyser, words| query.add(corpus, analyser, words)),
            None => ids.collect(),
        };
        for id in left {
            let analyser = self.analyser(self.excerpt(id)?.document);
            let words = self.vocabulary.numbers(analyser, &self.store.quote(id)?);
            query.add(corpus, analyser, &words);
        }
        Ok(query)
    }

    /// All turns that count and are like the texts, with their scores.
    fn scored(&self, corpus: &Corpus, weights: &mut Weights) -> BinaryHeap<Scored> {
        let mut scored: Vec<Scored> = Vec::new();
        for document in self.model.documents_in_order() {
            let Some(words) = corpus.document(document.id) else { continue };
            let speakers = self.model.speakers_of(document.id).into_iter().map(|speaker| Some(speaker.id));
            let counting: Vec<Option<SpeakerId>> =
                speakers.chain([None]).filter(|speaker| self.model.counts_turn(document.id, *speaker)).collect();
            for (nth, (_, own)) in words.turns().enumerate().filter(|(_, (turn, _))| counting.contains(&turn.speaker)) {
                if let Some(score) = weights.score(words.analyser, own) {
                    scored.push((score.to_bits(), Reverse(scored.len()), document.id, nth));
                }
            }
        }
        scored.into()
    }

    /// Whether one of these excerpts shares text with a turn.
    fn touches(&self, excerpts: &RoaringBitmap, document: DocumentId, span: Span) -> bool {
        self.model.by_owner.excerpts_near(document, span).any(|id| excerpts.contains(id.bit()))
    }

    /// Why a turn cannot be suggested.
    fn obstacle(&self, to: SimilarTo, document: DocumentId, span: Span) -> Option<Obstacle> {
        let round = self.round_like(to).ok()?;
        let has_code = |id: ExcerptId| {
            let in_round = self.model.excerpts.get(id).is_some_and(|excerpt| excerpt.round == round);
            in_round && !self.model.by_owner.codings(id).is_empty()
        };
        let mut near = self.model.by_owner.excerpts_near(document, span);
        if near.any(|id| to == SimilarTo::Excerpt(id) || has_code(id)) {
            return Some(Obstacle::Coded);
        }
        let is_here = |one: &Dismissal| one.document == document && one.span().overlaps(span);
        let put_aside = self.held_against(to).into_iter().any(|to| self.dismissals_for(to).any(is_here));
        put_aside.then_some(Obstacle::PutAside)
    }

    /// What a passage may have been put aside for so that it is not suggested for this: the code or excerpt itself, the
    /// codes above it, and those of earlier rounds that they were copied from.
    fn held_against(&self, to: SimilarTo) -> Vec<SimilarTo> {
        match to {
            SimilarTo::Theme(code) => {
                // An origin is older, so the chain ends.
                let earlier = |code: &Code| code.origin.filter(|origin| *origin < code.id);
                let line = |code: CodeId| {
                    std::iter::successors(Some(code), move |code| earlier(self.model.codebook.get(*code)?))
                };
                let above = std::iter::once(code).chain(self.model.codebook.ancestors(code));
                above.flat_map(line).map(SimilarTo::Theme).collect()
            }
            SimilarTo::Excerpt(id) => {
                let earlier = |id: &ExcerptId| self.model.excerpts.get(*id)?.origin.filter(|origin| origin < id);
                std::iter::successors(Some(id), earlier).map(SimilarTo::Excerpt).collect()
            }
        }
    }

    /// A suggestion with the words that made it so.
    fn suggestion(
        &self,
        corpus: &Corpus,
        weights: &Weights,
        document: DocumentId,
        turn: Turn,
        score: f32,
    ) -> Result<Suggestion> {
        let text = self.text(document)?;
        let own = turn.span.of(&text.text).unwrap_or_default();
        let mut words = Words::of(own);
        let places: Vec<Span> = std::iter::from_fn(|| words.pass()).collect();
        let numbered = corpus.document(document).and_then(|all| Some((all.analyser, all.turn(turn.number)?)));
        let heaviest =
            numbered.map_or_else(Vec::new, |(analyser, words)| weights.heaviest(analyser, words, MOST_WORDS));
        let place = |at: &usize| places.get(*at).copied();
        let first = |group: &Vec<usize>| place(group.first()?)?.of(own).map(str::to_owned);
        let mut shared: Vec<Span> =
            heaviest.iter().flatten().filter_map(place).map(|span| span.moved(turn.span.start)).collect();
        shared.sort_unstable();
        Ok(Suggestion {
            document,
            turn: turn.number,
            speaker: turn.speaker,
            span: turn.span,
            score,
            words: heaviest.iter().filter_map(first).collect(),
            shared,
        })
    }
}

/// Why a turn cannot be suggested.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Obstacle {
    /// It has a code.
    Coded,
    /// It was put aside.
    PutAside,
}

#[cfg(test)]
mod tests;
