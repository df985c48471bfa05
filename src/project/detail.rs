//! Builds excerpts and turns with everything that other programs may ask for.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use roaring::RoaringBitmap;

use super::Project;
use crate::analysis::detail::{DetailedCoding, DetailedExcerpt, DetailedTurn, Whose};
use crate::analysis::excerpts::CodePath;
use crate::domain::document::Document;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, SpeakerId};
use crate::domain::span::{Span, in_characters};
use crate::domain::turn::Turn;
use crate::error::{Error, Result};

impl Project {
    /// The names of the attributes, in their order.
    pub(super) fn attribute_names(&self) -> Vec<&str> {
        self.model.attributes_in_order().into_iter().map(|attribute| attribute.name.as_str()).collect()
    }

    /// These excerpts with all details, in reading order. Errors: a text cannot be read.
    pub(super) fn detailed_excerpts(&self, which: &RoaringBitmap) -> Result<Vec<DetailedExcerpt<'_>>> {
        let rows = self.excerpt_rows(which)?;
        let excerpts: Vec<&Excerpt> =
            self.in_order(which).into_iter().filter_map(|id| self.model.excerpts.get(id)).collect();
        let characters = self.places_in_characters(&excerpts)?;
        let all = rows.into_iter().zip(excerpts).zip(characters);
        all.map(|((row, excerpt), characters)| {
            let codings = self.detailed_codings(excerpt, &row.codes);
            let document = self.document(excerpt.document)?;
            let whose = self.whose(document, excerpt.speaker);
            Ok(DetailedExcerpt { row, uuid: excerpt.uuid, whose, characters, marked_at: excerpt.marked_at, codings })
        })
        .collect()
    }

    /// The codings of an excerpt, with the paths of their codes.
    fn detailed_codings(&self, excerpt: &Excerpt, paths: &[Rc<CodePath>]) -> Vec<DetailedCoding<'_>> {
        let mut codings: Vec<_> = self.codings_on(excerpt.id).collect();
        codings.sort_by_key(|coding| self.model.codebook.place(coding.code));
        let detailed = codings.into_iter().zip(paths).filter_map(|(coding, path)| {
            Some(DetailedCoding {
                uuid: coding.uuid,
                code: Rc::clone(path),
                code_uuid: self.model.codes.get(coding.code)?.uuid,
                colour: coding.colour.map(|pen| self.pen_name(pen)),
                coded_at: coding.coded_at,
            })
        });
        detailed.collect()
    }

    /// The places of these excerpts in characters. Each document is read once.
    fn places_in_characters(&self, excerpts: &[&Excerpt]) -> Result<Vec<Span>> {
        let by_document: Vec<&[&Excerpt]> = excerpts.chunk_by(|one, next| one.document == next.document).collect();
        let documents: Vec<DocumentId> =
            by_document.iter().filter_map(|own| own.first()).map(|excerpt| excerpt.document).collect();
        let spans = self.of_texts(&documents, |n, text| {
            let own = by_document.get(n).copied().unwrap_or_default();
            Ok(in_characters(&text.text, &own.iter().map(|excerpt| excerpt.span()).collect::<Vec<_>>()))
        })?;
        Ok(spans.into_iter().flatten().collect())
    }

    /// All turns of a document. Errors: it no longer exists, or its text cannot be read.
    pub(super) fn detailed_turns(&self, document: DocumentId) -> Result<Vec<DetailedTurn<'_>>> {
        let (row, text) = (self.document(document)?, self.text_once(document)?);
        let round = self.current_round()?;
        let own = self.model.by_owner.excerpts(document).filter_map(|id| self.model.excerpts.get(id));
        let coded: Vec<(Span, Vec<CodeId>)> =
            own.filter(|one| one.round == round).map(|one| (one.span(), self.model.codes_of(one.id))).collect();
        let mut paths: HashMap<CodeId, Rc<CodePath>> = HashMap::new();
        let book = &self.model.codebook;
        let mut path = |code: CodeId| {
            let new = || Rc::new(CodePath { path: book.path(code), names: book.names(code) });
            Rc::clone(paths.entry(code).or_insert_with(new))
        };
        let mut codes_on = |span: Span| -> Vec<Rc<CodePath>> {
            let touching = coded.iter().filter(|(place, _)| place.overlaps(span)).flat_map(|(_, codes)| codes);
            let in_order: BTreeMap<_, CodeId> = touching.map(|code| (book.place(*code), *code)).collect();
            in_order.into_values().map(&mut path).collect()
        };
        let places = in_characters(&text.text, &text.turns.iter().map(|turn| turn.span).collect::<Vec<_>>());
        let detailed = |(turn, characters): (&Turn, Span)| DetailedTurn {
            number: turn.number,
            whose: self.whose(row, turn.speaker),
            speaker: turn.speaker.and_then(|speaker| self.model.speaker_name(speaker)),
            role: turn.speaker.and_then(|speaker| self.model.speakers.get(speaker)).map(|speaker| speaker.role),
            time_ms: turn.time_ms,
            bytes: turn.span,
            characters,
            words: turn.span.of(&text.text).unwrap_or_default().to_owned(),
            codes: codes_on(turn.span),
        };
        Ok(text.turns.iter().zip(places).map(detailed).collect())
    }

    /// Whose a passage of this speaker is.
    fn whose<'a>(&'a self, document: &'a Document, speaker: Option<SpeakerId>) -> Whose<'a> {
        let participant = self.model.participant_of_turn(document.id, speaker);
        let row = participant.and_then(|id| self.model.participants.get(id));
        let value = |attribute| participant.and_then(|id| self.model.value_of(id, attribute)).unwrap_or_default();
        Whose {
            document_uuid: document.uuid,
            document: &document.name,
            kind: document.kind,
            language: document.language.as_deref(),
            counts: self.model.counts_turn(document.id, speaker),
            participant_uuid: row.map(|participant| participant.uuid),
            participant: row.map(|participant| participant.number.as_str()),
            values: self.model.attributes_in_order().into_iter().map(|attribute| value(attribute.id)).collect(),
        }
    }

    /// The documents, in their order. Errors: there is none.
    pub(super) fn all_documents(&self) -> Result<Vec<DocumentId>> {
        let all: Vec<DocumentId> = self.model.documents_in_order().into_iter().map(|document| document.id).collect();
        if all.is_empty() { Err(Error::NothingFound) } else { Ok(all) }
    }
}
