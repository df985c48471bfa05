//! Look-ups by what things belong to: excerpts and speakers by document, codings by excerpt and code, memos by subject,
//! attribute values by participant, dismissals by what they were dismissed for, preparations by excerpt, condensates by
//! code, columns by form, cells by participant and topic.

use roaring::RoaringBitmap;

use super::Model;
use super::codings::CodingLookup;
use super::excerpts::ExcerptLookup;
use super::lookup::Lookup;
use super::rows::Rows;
use crate::domain::cell::{Cell, CellTopic};
use crate::domain::condensate::Condensate;
use crate::domain::dismissal::{Dismissal, SimilarTo};
use crate::domain::document::Speaker;
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::form::FormColumn;
use crate::domain::ids::{
    AttributeValueId, CellId, CodeId, CodingId, CondensateId, DismissalId, DocumentId, ExcerptId, FormColumnId, FormId,
    MemoId, ParticipantId, PreparationId, RoundId, SpeakerId,
};
use crate::domain::memo::{Memo, Subject};
use crate::domain::participant::AttributeValue;
use crate::domain::preparation::Preparation;
use crate::domain::span::Span;

/// Look-ups by what things belong to.
#[derive(Clone, Debug, Default)]
pub struct ByOwner {
    /// Excerpts by document.
    marked: ExcerptLookup,
    /// Codings by excerpt and by code.
    coded: CodingLookup,
    /// Memos by subject.
    memos: Lookup<Subject, MemoId>,
    /// Speakers by document.
    speakers: Lookup<DocumentId, SpeakerId>,
    /// Attribute values by participant.
    values: Lookup<ParticipantId, AttributeValueId>,
    /// Dismissals by what they were dismissed for.
    dismissals: Lookup<SimilarTo, DismissalId>,
    /// Preparations by excerpt.
    preparations: Lookup<ExcerptId, PreparationId>,
    /// Condensates by code.
    condensates: Lookup<CodeId, CondensateId>,
    /// Columns by form.
    form_columns: Lookup<FormId, FormColumnId>,
    /// Cells by participant and topic.
    cells: Lookup<(ParticipantId, CellTopic), CellId>,
}

impl ByOwner {
    /// Builds all look-ups except the excerpts.
    pub(super) fn but_excerpts(model: &Model) -> Self {
        let mut places = Self { coded: CodingLookup::of(&model.codings), ..Self::default() };
        model.memos.iter().for_each(|memo| places.memos.shift(None, Some((memo.subject(), memo.id))));
        model.speakers.iter().for_each(|speaker| places.speakers.shift(None, Some((speaker.document, speaker.id))));
        model.attribute_values.iter().for_each(|value| places.values.shift(None, Some((value.participant, value.id))));
        model.dismissals.iter().for_each(|dismissal| places.move_dismissal(None, Some(dismissal.clone())));
        model.preparations.iter().for_each(|one| places.preparations.shift(None, Some((one.excerpt, one.id))));
        model.condensates.iter().for_each(|one| places.condensates.shift(None, Some((one.code, one.id))));
        model.form_columns.iter().for_each(|column| places.move_form_column(None, Some(column.clone())));
        model.cells.iter().for_each(|cell| places.cells.shift(None, cell_entry(cell)));
        places
    }

    /// Adds the look-up of excerpts.
    pub(super) fn with(self, marked: ExcerptLookup) -> Self {
        Self { marked, ..self }
    }

    /// The excerpts of a document in all rounds, by start, then longest first.
    pub fn excerpts(&self, document: DocumentId) -> impl DoubleEndedIterator<Item = ExcerptId> {
        self.marked.within(document)
    }

    /// The excerpts of a document that share text with a span, in all rounds, by start.
    pub fn excerpts_near(&self, document: DocumentId, span: Span) -> impl Iterator<Item = ExcerptId> {
        self.marked.near(document, span)
    }

    /// The ids of the excerpts of a round.
    pub fn in_round(&self, round: RoundId) -> &RoaringBitmap {
        self.marked.in_round(round)
    }

    /// How many excerpts a document has, in all rounds.
    pub fn excerpt_count(&self, document: DocumentId) -> usize {
        self.marked.count(document)
    }

    /// The ids of all excerpts.
    pub fn all(&self) -> &RoaringBitmap {
        &self.marked.all
    }

    /// The ids of the excerpts with this code.
    pub fn coded(&self, code: CodeId) -> Option<&RoaringBitmap> {
        self.coded.with(code)
    }

    /// The ids of the excerpts with any of these codes.
    pub fn coded_with_any(&self, codes: &[CodeId]) -> RoaringBitmap {
        codes.iter().filter_map(|code| self.coded(*code)).fold(RoaringBitmap::new(), |all, one| all | one)
    }

    /// The codings of an excerpt, oldest first.
    pub fn codings(&self, excerpt: ExcerptId) -> &[CodingId] {
        self.coded.on(excerpt)
    }

    /// The memos about something, sorted by id.
    pub fn memos(&self, subject: Subject) -> &[MemoId] {
        self.memos.of(&subject)
    }

    /// The speakers of a document, sorted by id.
    pub fn speakers(&self, document: DocumentId) -> &[SpeakerId] {
        self.speakers.of(&document)
    }

    /// The attribute values of a participant, sorted by id.
    pub fn values(&self, participant: ParticipantId) -> &[AttributeValueId] {
        self.values.of(&participant)
    }

    /// The passages that were dismissed for something, sorted by id.
    pub fn dismissals(&self, similar_to: SimilarTo) -> &[DismissalId] {
        self.dismissals.of(&similar_to)
    }

    /// The preparation of an excerpt.
    pub fn preparation(&self, excerpt: ExcerptId) -> Option<PreparationId> {
        self.preparations.of(&excerpt).first().copied()
    }

    /// The condensate of a code.
    pub fn condensate(&self, code: CodeId) -> Option<CondensateId> {
        self.condensates.of(&code).first().copied()
    }

    /// The columns of a form, sorted by id.
    pub fn form_columns(&self, form: FormId) -> &[FormColumnId] {
        self.form_columns.of(&form)
    }

    /// The cell about a participant and a topic.
    pub fn cell(&self, participant: ParticipantId, topic: CellTopic) -> Option<CellId> {
        self.cells.of(&(participant, topic)).first().copied()
    }

    pub(super) fn move_excerpt(&mut self, old: Option<Excerpt>, new: Option<Excerpt>) {
        self.marked.shift(old, new);
    }

    /// Sorts the excerpts of a document anew, after many were moved.
    pub(super) fn sort_excerpts(&mut self, document: DocumentId, excerpts: &Rows<Excerpt>) {
        self.marked.sort(document, excerpts);
    }

    pub(super) fn move_coding(&mut self, old: Option<Coding>, new: Option<Coding>) {
        self.coded.shift(old, new);
    }

    pub(super) fn move_memo(&mut self, old: Option<Memo>, new: Option<Memo>) {
        let entry = |memo: Memo| (memo.subject(), memo.id);
        self.memos.shift(old.map(entry), new.map(entry));
    }

    pub(super) fn move_speaker(&mut self, old: Option<Speaker>, new: Option<Speaker>) {
        let entry = |speaker: Speaker| (speaker.document, speaker.id);
        self.speakers.shift(old.map(entry), new.map(entry));
    }

    pub(super) fn move_value(&mut self, old: Option<AttributeValue>, new: Option<AttributeValue>) {
        let entry = |value: AttributeValue| (value.participant, value.id);
        self.values.shift(old.map(entry), new.map(entry));
    }

    pub(super) fn move_dismissal(&mut self, old: Option<Dismissal>, new: Option<Dismissal>) {
        let entry = |dismissal: Dismissal| Some((dismissal.similar_to()?, dismissal.id));
        self.dismissals.shift(old.and_then(entry), new.and_then(entry));
    }

    pub(super) fn move_preparation(&mut self, old: Option<Preparation>, new: Option<Preparation>) {
        let entry = |one: Preparation| (one.excerpt, one.id);
        self.preparations.shift(old.map(entry), new.map(entry));
    }

    pub(super) fn move_condensate(&mut self, old: Option<Condensate>, new: Option<Condensate>) {
        let entry = |one: Condensate| (one.code, one.id);
        self.condensates.shift(old.map(entry), new.map(entry));
    }

    pub(super) fn move_form_column(&mut self, old: Option<FormColumn>, new: Option<FormColumn>) {
        let entry = |column: FormColumn| (column.form, column.id);
        self.form_columns.shift(old.map(entry), new.map(entry));
    }

    pub(super) fn move_cell(&mut self, old: Option<Cell>, new: Option<Cell>) {
        self.cells.shift(old.as_ref().and_then(cell_entry), new.as_ref().and_then(cell_entry));
    }
}

/// A cell as it is looked up.
fn cell_entry(cell: &Cell) -> Option<((ParticipantId, CellTopic), CellId)> {
    Some(((cell.participant, cell.topic()?), cell.id))
}
