//! Excerpts and the codes on them.

use std::collections::HashMap;
use std::rc::Rc;

use super::TakingIn;
use crate::domain::change::{Change, ChangeScope};
use crate::domain::code::Code;
use crate::domain::document::{Document, DocumentText};
use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::ids::{CoderId, DocumentId, ExcerptId, RoundId, SpeakerId, Uuid};
use crate::domain::round::{Coder, Round};
use crate::domain::span::Span;
use crate::error::Result;

impl TakingIn<'_> {
    pub(super) fn excerpts(&mut self) -> Result<()> {
        let model = self.project.model();
        let by_uuid: HashMap<Uuid, ExcerptId> = model.excerpts.iter().map(|row| (row.uuid, row.id)).collect();
        let mut by_place: HashMap<(DocumentId, Span, CoderId, RoundId), ExcerptId> = HashMap::new();
        for document in &self.known_documents {
            let rows = model.by_owner.excerpts(*document).filter_map(|id| model.excerpts.get(id));
            by_place.extend(rows.map(|row| ((row.document, row.span(), row.coder, row.round), row.id)));
        }
        let known_texts: HashMap<DocumentId, Rc<DocumentText>> = self
            .known_documents
            .iter()
            .filter_map(|document| Some((*document, self.project.text(*document).ok()?)))
            .collect();
        for excerpt in &self.exchange.excerpts {
            let Some(document) = self.new_id::<Document>(excerpt.document) else {
                continue;
            };
            let Some(coder) = self.new_id::<Coder>(excerpt.coder) else { continue };
            let Some(round) = self.new_id::<Round>(excerpt.round) else { continue };
            let same = by_uuid.get(&excerpt.uuid).copied().filter(|id| {
                self.project.model().excerpts.get(*id).is_some_and(|row| row.document == document && row.round == round)
            });
            let place = (document, excerpt.span(), coder, round);
            match same.or_else(|| by_place.get(&place).copied()) {
                Some(there) => {
                    self.is_known::<Excerpt>(excerpt.id, there);
                    self.excerpt_documents.insert(there, document);
                }
                None => {
                    self.check_open(round)?;
                    let turn = known_texts.get(&document).map(|text| self.project.counting_turn(text, excerpt.span()));
                    self.add_excerpt(excerpt, document, turn);
                }
            }
        }
        Ok(())
    }

    pub(super) fn add_excerpt(
        &mut self,
        excerpt: &Excerpt,
        document: DocumentId,
        turn: Option<(i64, Option<SpeakerId>)>,
    ) {
        let about = self.scopes.get(&document).copied().unwrap_or(ChangeScope::document(document));
        let text = self.exchange.texts.get(&excerpt.document);
        let Some(words) = text.and_then(|text| excerpt.span().of(&text.text)).map(str::to_owned) else { return };
        let (uuid, at) = (excerpt.uuid, self.moment(excerpt.marked_at));
        let uuid = if uuid == Uuid::default() { self.project.uuid() } else { uuid };
        let added = self.add(excerpt, about, |row: &mut Excerpt| {
            (row.uuid, row.marked_at) = (uuid, at);
            (row.turn, row.speaker) = turn.unwrap_or((row.turn, row.speaker));
        });
        if let Some(row) = added {
            self.excerpt_documents.insert(row.id, document);
            self.changes.push(Change::added(&Quote { id: row.id, document, words }, about));
        }
    }

    pub(super) fn codings(&mut self) {
        for coding in &self.exchange.codings {
            let Some(excerpt) = self.new_id::<Excerpt>(coding.excerpt) else { continue };
            let Some(code) = self.new_id::<Code>(coding.code) else { continue };
            match self.project.coding_of(excerpt, code).map(|row| row.id) {
                Some(there) => {
                    self.is_known::<Coding>(coding.id, there);
                    self.coding_excerpts.insert(there, excerpt);
                }
                None => {
                    let about = self.about(excerpt);
                    let (uuid, at) = (coding.uuid, self.moment(coding.coded_at));
                    let uuid = if uuid == Uuid::default() { self.project.uuid() } else { uuid };
                    let row = self.add(coding, about, |row: &mut Coding| (row.uuid, row.coded_at) = (uuid, at));
                    self.coding_excerpts.extend(row.map(|row| (row.id, excerpt)));
                }
            }
        }
    }

    /// What a change of something on an excerpt concerns.
    pub(super) fn about(&self, excerpt: ExcerptId) -> ChangeScope {
        let document = self.excerpt_documents.get(&excerpt);
        document.and_then(|document| self.scopes.get(document)).copied().unwrap_or(ChangeScope::NONE)
    }
}
