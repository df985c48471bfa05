//! What a project tells: it gathers excerpts with their codes, words and people, and `analysis` counts and arranges
//! them. Nothing is changed here.

use std::collections::HashMap;
use std::rc::Rc;

use roaring::RoaringBitmap;

use super::Project;
use super::model::Model;
use super::texts::around;
use crate::analysis::codebook::{CodeRow, Pen, codebook};
use crate::analysis::count::Count;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::{Quote, Voice, lines};
use crate::analysis::themes::{Empty, ThemeRow, themes};
use crate::domain::document::{DocumentText, Role};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::turn::Turn;
use crate::error::Result;

/// How far around an excerpt its context goes, in bytes on either side.
pub const CONTEXT: usize = 160;

impl Model {
    /// The codes of an excerpt, in the order of the codebook.
    pub fn codes_of(&self, excerpt: ExcerptId) -> Vec<CodeId> {
        let codings = self.places.codings(excerpt).iter();
        let mut codes: Vec<CodeId> = codings.filter_map(|id| Some(self.codings.get(*id)?.code)).collect();
        codes.sort_by_key(|code| self.codebook.place(*code));
        codes
    }

    /// A pen as a table shows it.
    pub fn pen(&self, colour: ColourId) -> Option<Pen> {
        let colour = self.colours.get(colour)?;
        Some(Pen { name: colour.name.clone(), rgb: u32::try_from(colour.rgb).unwrap_or(0) })
    }

    /// Whom an excerpt is ascribed to: a participant's pseudonym or number, else the speaker's label, else the
    /// document.
    pub fn called(&self, excerpt: &Excerpt) -> String {
        let participant = self.heard(excerpt).and_then(|id| self.participants.get(id)).map(|p| p.called());
        let label = || excerpt.speaker.and_then(|id| self.speakers.get(id)).map(|s| s.label.as_str());
        let document = || self.documents.get(excerpt.document).map(|d| d.name.as_str());
        participant.or_else(label).or_else(document).unwrap_or_default().to_owned()
    }

    /// Every code with its counts among these excerpts.
    pub fn code_rows(&self, which: &RoaringBitmap) -> Vec<CodeRow> {
        let ids = which.iter().map(ExcerptId::of_bit);
        let counted: Vec<_> = ids.filter_map(|id| Some((self.counted(id)?, self.codes_of(id)))).collect();
        let counted = counted.iter().map(|(one, codes)| (*one, codes.as_slice()));
        codebook(&self.codebook, counted, |colour| self.pen(colour))
    }
}

impl Project {
    /// How many of these excerpts have a code and count, and how many people are heard in them: the sum of a table.
    pub fn counted_coded(&self, which: &RoaringBitmap) -> Count {
        let codes: Vec<CodeId> = self.model.codebook.in_order().iter().map(|(id, _)| *id).collect();
        self.counted(&(self.model.places.coded_with_any(&codes) & which))
    }

    /// The theme table of these excerpts: every code with its quotes and counts. What does not count is left out.
    pub fn theme_table(&self, which: &RoaringBitmap, empty: Empty) -> Result<Vec<ThemeRow>> {
        let mut quotes = Vec::new();
        for excerpt in self.excerpts_in_order(which) {
            let codes = self.model.codes_of(excerpt.id);
            if self.model.counts(excerpt) && !codes.is_empty() {
                quotes.push((self.quoted(excerpt)?, codes));
            }
        }
        Ok(themes(self.model.code_rows(which), quotes, empty))
    }

    fn excerpts_in_order(&self, which: &RoaringBitmap) -> impl Iterator<Item = &Excerpt> {
        self.in_order(which).into_iter().filter_map(|id| self.model.excerpts.get(id))
    }

    /// An excerpt as a quote: its lines, whom it is ascribed to, and where it stands.
    pub fn quoted(&self, excerpt: &Excerpt) -> Result<Quote> {
        let text = self.text(excerpt.document)?;
        let document = self.document(excerpt.document)?;
        Ok(Quote {
            lines: lines(&text.text, &text.turns, excerpt.span(), |turn| self.voice(excerpt, turn)),
            by: self.model.called(excerpt),
            document: document.name.clone(),
            turn: excerpt.turn,
        })
    }

    /// Who speaks in a turn, by pseudonym where there is one: a label can be a real name.
    fn voice(&self, excerpt: &Excerpt, turn: &Turn) -> Option<Voice> {
        let speaker = self.model.speakers.get(turn.speaker?)?;
        let of_document = || self.model.documents.get(excerpt.document)?.participant;
        let participant = match speaker.role {
            Role::Interviewer => return Some(Voice::Interviewer),
            Role::Informant => speaker.participant.or_else(of_document),
            Role::Other => speaker.participant,
        };
        let called = participant.and_then(|id| self.model.participants.get(id)).map(|p| p.called().to_owned());
        Some(Voice::Named(called.unwrap_or_else(|| speaker.label.clone())))
    }

    /// These excerpts in full, in reading order.
    pub fn excerpt_rows(&self, which: &RoaringBitmap) -> Result<Vec<ExcerptRow>> {
        let mut paths = HashMap::new();
        // In reading order each document's text is needed for one stretch of excerpts, and then no more.
        let mut text: Option<(DocumentId, Rc<DocumentText>)> = None;
        let mut rows = Vec::new();
        for excerpt in self.excerpts_in_order(which) {
            let read = match text.take() {
                Some(read) if read.0 == excerpt.document => read,
                _ => (excerpt.document, self.text_once(excerpt.document)?),
            };
            rows.push(self.excerpt_row(excerpt, &read.1, &mut paths)?);
            text = Some(read);
        }
        Ok(rows)
    }

    fn excerpt_row(
        &self,
        excerpt: &Excerpt,
        text: &DocumentText,
        paths: &mut HashMap<CodeId, String>,
    ) -> Result<ExcerptRow> {
        let model = &self.model;
        let speaker = excerpt.speaker.and_then(|id| model.speakers.get(id));
        let participant = model.heard(excerpt).and_then(|id| model.participants.get(id));
        let mut path = |code: CodeId| paths.entry(code).or_insert_with(|| model.codebook.path(code)).clone();
        let codings = model.places.codings(excerpt.id).iter().flat_map(|id| model.memos_about(Subject::Coding(*id)));
        let memos = model.memos_about(Subject::Excerpt(excerpt.id)).into_iter().chain(codings);
        let (context_before, context_after) = around(text, excerpt.span(), CONTEXT);
        Ok(ExcerptRow {
            id: excerpt.id.0,
            document: self.document(excerpt.document)?.name.clone(),
            participant: participant.map(|p| p.number.clone()),
            speaker: speaker.map(|s| s.label.clone()),
            role: speaker.map(|s| s.role),
            turn: excerpt.turn,
            start_byte: excerpt.start_byte,
            end_byte: excerpt.end_byte,
            quote: excerpt.span().of(&text.text).unwrap_or_default().to_owned(),
            codes: model.codes_of(excerpt.id).into_iter().map(&mut path).collect(),
            colour: excerpt.colour.and_then(|id| model.colours.get(id)).map(|c| c.name.clone()),
            memos: memos.map(|memo| memo.words.clone()).collect(),
            coder: model.coders.get(excerpt.coder).map_or(String::new(), |c| c.name.clone()),
            round: model.rounds.get(excerpt.round).map_or(0, |r| r.number),
            context_before,
            context_after,
        })
    }
}
