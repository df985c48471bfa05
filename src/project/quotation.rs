//! Builds quotations: a passage's text with its speakers and place, as every screen and export shows it.

use super::Project;
use crate::analysis::quote::{Quotation, Times, lines};
use crate::domain::document::DocumentText;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::span::Span;
use crate::domain::turn::{TurnRange, turns_touched};
use crate::error::{Error, Result};
use crate::words::Words;

impl Project {
    /// A passage as a quotation. Errors: it does not fit the text.
    pub fn quotation(&self, document: DocumentId, span: Span) -> Result<Quotation> {
        let text = self.text(document)?;
        let bad = || Error::BadSpan { start: span.start, end: span.end, length: text.text.len() };
        span.of(&text.text).ok_or_else(bad)?;
        let (_, speaker) = self.counting_turn(&text, span);
        self.quotation_in(&text, document, span, speaker)
    }

    /// Passages as quotations with their attributions, one below the other. Errors: one does not fit the text.
    pub fn quotations(&self, passages: &[(DocumentId, Span)], words: &Words, times: Times) -> Result<String> {
        let quoted =
            passages.iter().map(|(document, span)| Ok(self.quotation(*document, *span)?.attributed(words, times)));
        Ok(quoted.collect::<Result<Vec<String>>>()?.join("\n\n"))
    }

    /// An excerpt as a quotation, from its document's text.
    pub(super) fn quotation_of(&self, excerpt: &Excerpt, text: &DocumentText) -> Result<Quotation> {
        self.quotation_in(text, excerpt.document, excerpt.span(), excerpt.speaker)
    }

    fn quotation_in(
        &self,
        text: &DocumentText,
        document: DocumentId,
        span: Span,
        speaker: Option<SpeakerId>,
    ) -> Result<Quotation> {
        let touched = turns_touched(&text.turns, span);
        Ok(Quotation {
            lines: lines(&text.text, touched, span, |turn| self.model.speaker_name(turn.speaker?)),
            by: self.model.attributed_to(document, speaker),
            document: self.document(document)?.name.clone(),
            turns: TurnRange::of(touched),
            time_ms: touched.first().and_then(|turn| turn.time_ms),
        })
    }
}
