//! Documents, and the excerpts and codings in them.

use std::collections::{HashMap, HashSet};

use super::Settling;
use super::text::{SettledText, SettledTurn, Speaking, settled};
use crate::domain::document::{Document, DocumentKind, DocumentText, Role, Speaker};
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{
    CoderId, CodingId, DocumentId, ExcerptId, MemoId, Moment, ParticipantId, RevisionId, RoundId, SpeakerId, Uuid,
};
use crate::domain::memo::{Memo, Subject};
use crate::domain::row::Table;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::domain::turn::{Turn, counting_turn, turns_touched};
use crate::import::exchange::foreign::{
    ExchangeNote, ForeignCoding, ForeignDocument, ForeignProject, ForeignSelection, NotTaken,
};

impl Settling {
    pub(super) fn documents(&mut self, project: &mut ForeignProject) {
        let (mut with_speakers, mut joined) = (0, 0);
        for (position, foreign) in (0..).zip(&mut project.documents) {
            let raw = std::mem::take(&mut foreign.text);
            let own = self.supplement.own_text(foreign.guid);
            let Some(text) = settled(raw, foreign, own) else {
                self.leave_out(NotTaken::TextMissing, foreign.name.clone());
                continue;
            };
            let id: DocumentId = self.id(Table::Document);
            self.documents.insert(foreign.guid, id);
            let speakers = self.speakers(id, &text);
            with_speakers += usize::from(!speakers.is_empty() && !self.is_own);
            let participant = self.participant(foreign, &speakers, &text);
            let turn = |(number, turn): (i64, &SettledTurn)| Turn {
                number,
                span: turn.span,
                speaker: match turn.speaker {
                    Speaking::Found(at) => speakers.get(at).copied(),
                    Speaking::Own(row) => self.supplement.own_id(Table::Speaker, row),
                    Speaking::Nobody => None,
                },
                time_ms: turn.time_ms,
            };
            let turns: Vec<Turn> = (1..).zip(&text.turns).map(turn).collect();
            let roles: HashMap<SpeakerId, Role> = self.roles(&speakers, &text);
            self.words_beside(id, &text);
            let mut words = DocumentText { text: text.text, turns, times: text.times };
            words.keep_times_within_turns();
            joined += self.excerpts_of(id, foreign, &words, &text.spans, &roles);
            self.exchange.texts.insert(id, words);
            self.exchange.documents.push(Document {
                id,
                uuid: foreign.guid,
                name: canonical(&foreign.name).trim().to_owned(),
                kind: DocumentKind::Interview,
                participant,
                revision: RevisionId(1),
                language: None,
                source: String::new(),
                position,
                imported_at: foreign.created.unwrap_or(Moment(0)),
            });
        }
        if with_speakers > 0 {
            self.notes.push(ExchangeNote::SpeakersFound(with_speakers));
        }
        if joined > 0 {
            self.notes.push(ExchangeNote::Joined(joined));
        }
    }

    /// Rows for the speakers that were found in a text.
    fn speakers(&mut self, document: DocumentId, text: &SettledText) -> Vec<SpeakerId> {
        let mut ids = Vec::new();
        for (label, role) in &text.speakers {
            let id = self.id(Table::Speaker);
            ids.push(id);
            self.exchange.speakers.push(Speaker { id, document, label: label.clone(), role: *role, participant: None });
        }
        ids
    }

    /// Words of a document that are not in its text become a memo, or are named as left out.
    fn words_beside(&mut self, document: DocumentId, text: &SettledText) {
        for words in &text.left_out {
            self.leave_out(NotTaken::Words, words.clone());
        }
        if !text.note.is_empty() {
            let id: MemoId = self.id(Table::Memo);
            let words = text.note.clone();
            let memo = Memo::about(id, Uuid::default(), Subject::Document(document), None, words, Moment(0));
            self.exchange.memos.push(memo);
        }
    }

    /// The role of each speaker of a text, found or of tusj's own.
    fn roles(&self, found: &[SpeakerId], text: &SettledText) -> HashMap<SpeakerId, Role> {
        let found = found.iter().zip(&text.speakers).map(|(id, (_, role))| (*id, *role));
        found.chain(self.supplement.roles()).collect()
    }

    /// The only person who speaks in a document. Of several, each is the speaker with their name.
    fn participant(
        &mut self,
        foreign: &ForeignDocument,
        speakers: &[SpeakerId],
        text: &SettledText,
    ) -> Option<ParticipantId> {
        let speaks = |(guid, documents): (&Uuid, &Vec<_>)| {
            documents.contains(&foreign.guid).then(|| self.participants.get(guid).copied()).flatten()
        };
        let mut people: Vec<ParticipantId> = self.speaks_in.iter().filter_map(speaks).collect();
        people.sort_unstable();
        if let [one] = people.as_slice() {
            return Some(*one);
        }
        for person in people {
            let Some(row) = self.exchange.participants.iter().find(|row| row.id == person) else { continue };
            let name = row.number.to_lowercase();
            let at = text.speakers.iter().position(|(label, _)| label.to_lowercase() == name);
            let speaker = at.and_then(|at| speakers.get(at)).copied();
            let rows = self.exchange.speakers.iter_mut().rev();
            rows.take_while(|row| speakers.contains(&row.id))
                .filter(|row| Some(row.id) == speaker)
                .for_each(|row| row.participant = Some(person));
        }
        None
    }

    /// Adds the excerpts of a document. Returns how many were joined with another.
    fn excerpts_of(
        &mut self,
        document: DocumentId,
        foreign: &ForeignDocument,
        text: &DocumentText,
        spans: &[Option<Span>],
        roles: &HashMap<SpeakerId, Role>,
    ) -> usize {
        let mut joined = 0;
        let mut there: HashMap<(Span, CoderId), ExcerptId> = HashMap::new();
        for (selection, span) in foreign.selections.iter().zip(spans) {
            let Some(span) = *span else {
                self.leave_out(NotTaken::EmptySelection, foreign.name.clone());
                continue;
            };
            for (coder, codings) in self.by_coder(selection) {
                let known = there.get(&(span, coder)).copied().filter(|_| !self.is_own);
                joined += usize::from(known.is_some());
                let excerpt = known.unwrap_or_else(|| {
                    let role = |turn: &Turn| roles.get(&turn.speaker?).copied();
                    let (turn, speaker) = counting_turn(turns_touched(&text.turns, span), role);
                    self.new_excerpt(selection, document, span, (turn, speaker), coder)
                });
                there.insert((span, coder), excerpt);
                self.excerpts.entry(selection.guid).or_insert(excerpt);
                self.add_codings(excerpt, &codings, selection);
            }
        }
        joined
    }

    /// The codings of a selection by coder, in their order; the coder of the selection with none if it has no codings.
    fn by_coder<'a>(&self, selection: &'a ForeignSelection) -> Vec<(CoderId, Vec<&'a ForeignCoding>)> {
        let mut groups: Vec<(CoderId, Vec<&ForeignCoding>)> = Vec::new();
        for coding in &selection.codings {
            let coder = self.coder(coding.coder.or(selection.coder));
            match groups.iter_mut().find(|(known, _)| *known == coder) {
                Some((_, codings)) => codings.push(coding),
                None => groups.push((coder, vec![coding])),
            }
        }
        if groups.is_empty() {
            groups.push((self.coder(selection.coder), Vec::new()));
        }
        groups
    }

    fn new_excerpt(
        &mut self,
        selection: &ForeignSelection,
        document: DocumentId,
        span: Span,
        (turn, speaker): (i64, Option<SpeakerId>),
        coder: CoderId,
    ) -> ExcerptId {
        let id: ExcerptId = self.id(Table::Excerpt);
        let of_coder = self.exchange.coders.iter().find(|row| row.id == coder).map(|row| row.uuid).unwrap_or_default();
        let is_first = !self.excerpts.contains_key(&selection.guid);
        self.exchange.excerpts.push(Excerpt {
            id,
            uuid: if is_first { selection.guid } else { selection.guid.combined(of_coder) },
            document,
            start_byte: span.start,
            end_byte: span.end,
            turn,
            speaker,
            coder,
            round: RoundId(0),
            colour: None,
            marked_at: selection.created.unwrap_or(Moment(0)),
            origin: None,
        });
        id
    }

    fn add_codings(&mut self, excerpt: ExcerptId, codings: &[&ForeignCoding], selection: &ForeignSelection) {
        for coding in codings {
            if let Some(pen) = self.pens.get(&coding.code).copied() {
                if let Some(row) = self.exchange.excerpts.iter_mut().rev().find(|row| row.id == excerpt) {
                    row.colour = Some(pen);
                }
                continue;
            }
            let Some(code) = self.code(coding.code) else {
                self.leave_out(NotTaken::UnknownCode, String::new());
                continue;
            };
            if let Some(there) = self.coded.get(&(excerpt, code)) {
                self.codings.entry(coding.guid).or_insert(*there);
                continue;
            }
            let id: CodingId = self.id(Table::Coding);
            self.coded.insert((excerpt, code), id);
            self.codings.entry(coding.guid).or_insert(id);
            let coded_at = coding.created.or(selection.created).unwrap_or(Moment(0));
            self.exchange.codings.push(Coding { id, uuid: coding.guid, excerpt, code, colour: None, coded_at });
        }
    }

    /// Adds the excerpts that tusj wrote as copies of others. Their rounds follow.
    pub(super) fn copies(&mut self) {
        let pairs = std::mem::take(&mut self.supplement.copies);
        let named: HashSet<Uuid> = pairs.iter().flatten().copied().collect();
        let there = self.exchange.excerpts.iter().filter(|row| named.contains(&row.uuid));
        let mut rows: HashMap<Uuid, Excerpt> = there.map(|row| (row.uuid, row.clone())).collect();
        for [copy, original] in pairs {
            let Some(row) = rows.get(&original).cloned().filter(|_| !rows.contains_key(&copy)) else { continue };
            let row = Excerpt { id: self.id(Table::Excerpt), uuid: copy, colour: None, ..row };
            self.exchange.excerpts.push(row.clone());
            rows.insert(copy, row);
        }
    }

    /// Removes the excerpts with nothing on them, and says which documents they are in.
    pub(super) fn drop_bare_excerpts(&mut self) {
        let bare = self.exchange.drop_bare_excerpts();
        let names: HashMap<DocumentId, String> =
            self.exchange.documents.iter().map(|document| (document.id, document.name.clone())).collect();
        for row in bare {
            self.leave_out(NotTaken::NothingOnIt, names.get(&row.document).cloned().unwrap_or_default());
        }
    }
}
