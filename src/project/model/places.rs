//! Where things are found by what they belong to: excerpts and speakers by document, codings by excerpt and code, memos
//! by subject, what describes a participant by participant.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::Model;
use super::lookup::Lookup;
use super::shelf::Shelf;
use crate::domain::document::Speaker;
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{
    AttributeValueId, CodeId, CodingId, DocumentId, ExcerptId, Id, MemoId, ParticipantId, SpeakerId,
};
use crate::domain::memo::{Memo, Subject};
use crate::domain::participant::AttributeValue;

/// Look-ups by what things belong to.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Excerpts of each document, by start, then longest first.
    excerpts: HashMap<DocumentId, Vec<Place>>,
    /// Codings of each excerpt, in the order in which they were made; an excerpt's number is its place.
    codings: Vec<Vec<CodingId>>,
    /// Excerpts with each code, by their numbers.
    coded: HashMap<CodeId, RoaringBitmap>,
    /// All excerpts, by their numbers.
    all: RoaringBitmap,
    /// Memos by what they are about.
    memos: Lookup<Subject, MemoId>,
    /// Who speaks in each document.
    speakers: Lookup<DocumentId, SpeakerId>,
    /// What each participant is described by.
    values: Lookup<ParticipantId, AttributeValueId>,
}

type Place = (usize, std::cmp::Reverse<usize>, ExcerptId);

fn place(excerpt: &Excerpt) -> Place {
    (excerpt.start_byte, std::cmp::Reverse(excerpt.end_byte), excerpt.id)
}

/// An excerpt's number in a bitmap.
pub fn bit(id: ExcerptId) -> u32 {
    u32::try_from(id.number()).unwrap_or(u32::MAX)
}

/// The excerpt behind a number in a bitmap.
pub fn excerpt_of(bit: u32) -> ExcerptId {
    ExcerptId(i64::from(bit))
}

impl Places {
    /// Where the codings are.
    pub(super) fn of_codings(codings: &Shelf<Coding>) -> Self {
        let mut places = Self::default();
        let mut coded: HashMap<CodeId, Vec<u32>> = HashMap::new();
        for coding in codings.iter() {
            places.put_coding(coding);
            coded.entry(coding.code).or_default().push(bit(coding.excerpt));
        }
        places.coded = coded.into_iter().map(|(code, bits)| (code, bits.into_iter().collect())).collect();
        places
    }

    /// The same, and where all else is.
    pub(super) fn with(mut self, model: &Model) -> Self {
        for excerpt in model.excerpts.iter() {
            self.excerpts.entry(excerpt.document).or_default().push(place(excerpt));
        }
        self.excerpts.values_mut().for_each(|list| list.sort_unstable());
        self.all = model.excerpts.iter().map(|excerpt| bit(excerpt.id)).collect();
        model.memos.iter().for_each(|memo| self.memos.shift(None, Some((memo.subject(), memo.id))));
        model.speakers.iter().for_each(|speaker| self.speakers.shift(None, Some((speaker.document, speaker.id))));
        model.attribute_values.iter().for_each(|value| self.values.shift(None, Some((value.participant, value.id))));
        self
    }

    /// The excerpts of a document, by start, then longest first.
    pub fn excerpts(&self, document: DocumentId) -> impl DoubleEndedIterator<Item = ExcerptId> {
        self.excerpts.get(&document).into_iter().flatten().map(|(_, _, id)| *id)
    }

    /// How many excerpts a document has.
    pub fn excerpt_count(&self, document: DocumentId) -> usize {
        self.excerpts.get(&document).map_or(0, Vec::len)
    }

    /// All excerpts, by their numbers.
    pub fn all(&self) -> &RoaringBitmap {
        &self.all
    }

    /// The excerpts that have one code, by their numbers.
    pub fn coded(&self, code: CodeId) -> Option<&RoaringBitmap> {
        self.coded.get(&code)
    }

    /// The excerpts that have one of these codes, by their numbers.
    pub fn coded_with_any(&self, codes: &[CodeId]) -> RoaringBitmap {
        codes.iter().filter_map(|code| self.coded(*code)).fold(RoaringBitmap::new(), |all, one| all | one)
    }

    /// The codings of an excerpt, in the order in which they were made.
    pub fn codings(&self, excerpt: ExcerptId) -> &[CodingId] {
        let at = usize::try_from(excerpt.number()).unwrap_or(usize::MAX);
        self.codings.get(at).map_or(&[], Vec::as_slice)
    }

    /// The memos about something, by id.
    pub fn memos(&self, subject: Subject) -> &[MemoId] {
        self.memos.of(&subject)
    }

    /// Who speaks in a document, by id.
    pub fn speakers(&self, document: DocumentId) -> &[SpeakerId] {
        self.speakers.of(&document)
    }

    /// What a participant is described by, by id.
    pub fn values(&self, participant: ParticipantId) -> &[AttributeValueId] {
        self.values.of(&participant)
    }

    pub(super) fn move_excerpt(&mut self, old: Option<Excerpt>, new: Option<Excerpt>) {
        if let Some(old) = old {
            self.all.remove(bit(old.id));
            if let Some(list) = self.excerpts.get_mut(&old.document) {
                list.retain(|(_, _, id)| *id != old.id);
            }
        }
        if let Some(new) = new {
            self.all.insert(bit(new.id));
            let list = self.excerpts.entry(new.document).or_default();
            let key = place(&new);
            let at = list.partition_point(|other| *other < key);
            list.insert(at, key);
        }
    }

    pub(super) fn move_coding(&mut self, old: Option<Coding>, new: Option<Coding>) {
        if let Some(old) = old {
            if let Some(list) = self.codings.get_mut(usize::try_from(old.excerpt.number()).unwrap_or(usize::MAX)) {
                list.retain(|id| *id != old.id);
            }
            if let Some(bits) = self.coded.get_mut(&old.code) {
                bits.remove(bit(old.excerpt));
            }
        }
        if let Some(new) = new {
            self.put_coding(&new);
            self.coded.entry(new.code).or_default().insert(bit(new.excerpt));
        }
    }

    /// Puts a coding at its excerpt, in the order of ids.
    fn put_coding(&mut self, coding: &Coding) {
        let at = usize::try_from(coding.excerpt.number()).unwrap_or(0);
        if at >= self.codings.len() {
            self.codings.resize_with(at + 1, Vec::new);
        }
        if let Some(list) = self.codings.get_mut(at) {
            let before = list.partition_point(|id| *id < coding.id);
            list.insert(before, coding.id);
        }
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
}
