//! Builds quotations: a passage's text with its speakers and place, as every screen and export shows it.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::Project;
use super::model::Model;
use super::preparation::Prepared;
use crate::analysis::quote::{Line, Quotation, Times};
use crate::analysis::speaker::SpeakerName;
use crate::analysis::wording::{Wording, in_other_words, lines};
use crate::domain::document::DocumentText;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, ExcerptId, SpeakerId};
use crate::domain::quote_style::{Hesitations, NamedBy, QuoteStyle};
use crate::domain::span::Span;
use crate::domain::turn::{TurnRange, turns_touched};
use crate::error::{Error, Result};
use crate::words::Words;

/// Makes quotations from the rows in memory, in one style. Threads can share it.
#[derive(Clone)]
pub(super) struct Quoter<'a> {
    model: &'a Model,
    style: QuoteStyle,
}

/// What is quoted.
#[derive(Clone, Copy)]
struct Passage {
    document: DocumentId,
    span: Span,
    speaker: Option<SpeakerId>,
}

impl Project {
    /// What makes quotations in the project's style.
    pub(super) fn quoter(&self) -> Quoter<'_> {
        Quoter { model: &self.model, style: self.quote_style() }
    }

    /// A passage as a quotation, in the words of the text. Errors: it does not fit the text.
    pub fn quotation(&self, document: DocumentId, span: Span) -> Result<Quotation> {
        let text = self.text(document)?;
        let bad = || Error::BadSpan { start: span.start, end: span.end, length: text.text.len() };
        span.of(&text.text).ok_or_else(bad)?;
        let (_, speaker) = self.counting_turn(&text, span);
        self.quoter().passage(&text, Passage { document, span, speaker }, None)
    }

    /// Passages as quotations with their attributions, one below the other. One that is an excerpt of the current round is
    /// worded as the excerpt is prepared. Errors: one does not fit the text.
    pub fn quotations(&self, passages: &[(DocumentId, Span)], words: &Words, times: Times) -> Result<String> {
        let quoted = passages.iter().map(|(document, span)| {
            let quotation = match self.prepared_at(*document, *span) {
                Some(excerpt) => self.excerpt_quotation(excerpt),
                None => self.quotation(*document, *span),
            };
            Ok(quotation?.attributed(words, times))
        });
        Ok(quoted.collect::<Result<Vec<String>>>()?.join("\n\n"))
    }

    /// An excerpt as a quotation, as it is prepared. Errors: it no longer exists.
    pub fn excerpt_quotation(&self, excerpt: ExcerptId) -> Result<Quotation> {
        let excerpt = self.excerpt(excerpt)?;
        self.quoter().excerpt(excerpt, &*self.text(excerpt.document)?)
    }

    /// An excerpt as a quotation in another language, if it was translated and the words have not changed since.
    pub fn translated_quotation(&self, excerpt: ExcerptId) -> Result<Option<Quotation>> {
        let excerpt = self.excerpt(excerpt)?;
        let Some(prepared) = self.prepared(excerpt)? else { return Ok(None) };
        let mut quotation = self.quotation_as_spoken(excerpt)?;
        let lines = prepared.translation().and_then(|translation| in_other_words(&quotation.lines, translation));
        Ok(lines.map(|lines| {
            quotation.lines = lines;
            quotation
        }))
    }

    /// An excerpt as a quotation, in the words of the text.
    pub(super) fn quotation_as_spoken(&self, excerpt: &Excerpt) -> Result<Quotation> {
        let as_spoken = QuoteStyle { hesitations: Hesitations::Kept, ..self.quote_style() };
        let quoter = Quoter { style: as_spoken, ..self.quoter() };
        quoter.passage(&*self.text(excerpt.document)?, Passage::of(excerpt), None)
    }

    /// The quotations of these excerpts as they are prepared, in reading order.
    pub(super) fn quotations_of(&self, which: &RoaringBitmap) -> Result<Vec<(&Excerpt, Quotation)>> {
        let quoter = self.quoter();
        self.of_excerpts(which, |excerpt, text| quoter.excerpt(excerpt, text))
    }

    /// The excerpt of exactly this span in the current round whose quote is prepared; the current coder's before others.
    fn prepared_at(&self, document: DocumentId, span: Span) -> Option<ExcerptId> {
        if self.model.preparations.is_empty() {
            return None;
        }
        let round = self.model.current_round()?.id;
        let is_prepared = |one: &&Excerpt| self.model.shown_preparation(one).is_some_and(|given| given.is_prepared());
        let here = self.excerpts_at(document, span).filter(|one| one.round == round).filter(is_prepared);
        here.min_by_key(|one| (one.coder != self.coder, one.id)).map(|one| one.id)
    }
}

impl Passage {
    fn of(excerpt: &Excerpt) -> Self {
        Self { document: excerpt.document, span: excerpt.span(), speaker: excerpt.speaker }
    }
}

impl Quoter<'_> {
    /// An excerpt as a quotation, from its document's text, as it is prepared.
    pub(super) fn excerpt(&self, excerpt: &Excerpt, text: &DocumentText) -> Result<Quotation> {
        self.passage(text, Passage::of(excerpt), self.model.prepared_in(excerpt, text).as_ref())
    }

    fn passage(&self, text: &DocumentText, passage: Passage, prepared: Option<&Prepared>) -> Result<Quotation> {
        let (Self { model, style }, Passage { document, span, speaker }) = (self, passage);
        let touched = turns_touched(&text.turns, span);
        let row = model.documents.get(document).ok_or(Error::Gone)?;
        let name = |speaker: Option<SpeakerId>| model.speaker_name(speaker?);
        let worded = |wording: &Wording| lines(&text.text, touched, span, |turn| name(turn.speaker), wording);
        let rendered = prepared.and_then(Prepared::rendering);
        let rendered = rendered.and_then(|words| in_other_words(&worded(&Wording::default()), words));
        let mut lines = rendered.unwrap_or_else(|| {
            worded(&Wording {
                edits: prepared.map_or(&[], |prepared| &prepared.edits),
                brackets: style.brackets,
                hesitations: (style.hesitations == Hesitations::Dropped).then_some(row.spoken_language()),
            })
        });
        let mut by = model.attributed_to(document, speaker);
        if style.named_by != NamedBy::Pseudonym {
            by = model.named_in_quotes(by, document, speaker, style);
            let speakers = touched.iter().map(|turn| turn.speaker);
            let styled = speakers.filter_map(|speaker| {
                let real = name(speaker)?;
                let short = QuoteStyle { named_by: style.named_by.in_short(), ..style.clone() };
                Some((real.clone(), model.named_in_quotes(real, document, speaker, &short)))
            });
            rename(&mut lines, &styled.collect());
        }
        Ok(Quotation {
            lines,
            by,
            document: row.name.clone(),
            turns: TurnRange::of(touched),
            time_ms: text.time_at(span.start),
            marks: style.marks,
        })
    }
}

/// Names the speakers of lines as quotes do.
fn rename(lines: &mut [Line], names: &HashMap<SpeakerName, SpeakerName>) {
    for line in lines {
        if let Some(speaker) = &mut line.speaker
            && let Some(name) = names.get(speaker)
        {
            speaker.clone_from(name);
        }
    }
}
