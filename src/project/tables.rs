//! Builds tables of a project: collects excerpts with their codes, texts and people, which `analysis` counts and
//! arranges. Nothing is changed here.

use std::collections::{BTreeSet, HashMap};

use roaring::RoaringBitmap;

use super::Project;
use super::memo::origins::MemoWithOrigin;
use super::model::Model;
use super::preparation::Prepared;
use super::texts::context_of;
use crate::analysis::codebook::{CodeRow, Pen, codebook};
use crate::analysis::excerpts::{ExcerptMemo, ExcerptRow, Given};
use crate::analysis::themes::{EmptyCodes, MarkedExcerpt, ThemeRow, themes};
use crate::domain::colour::Colour;
use crate::domain::document::DocumentText;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId};
use crate::domain::memo::Subject;
use crate::error::Result;

/// The length of an excerpt's context, in bytes on either side.
pub const CONTEXT: usize = 160;

impl Model {
    /// The codes of an excerpt, in the order of the codebook.
    pub fn codes_of(&self, excerpt: ExcerptId) -> Vec<CodeId> {
        let codings = self.by_owner.codings(excerpt).iter();
        let mut codes: Vec<CodeId> = codings.filter_map(|id| Some(self.codings.get(*id)?.code)).collect();
        codes.sort_by_key(|code| self.codebook.place(*code));
        codes
    }
}

impl Project {
    /// A pen as a table shows it: with its meaning, or its name if it has none.
    pub(in crate::project) fn pen(&self, colour: ColourId) -> Option<Pen> {
        let rgb = u32::try_from(self.model.colours.get(colour)?.rgb).unwrap_or(0);
        Some(Pen { name: self.pen_name(colour).to_owned(), rgb })
    }

    /// All pens as a table shows them: those with digits first.
    fn pens_in_order(&self) -> Vec<(ColourId, Pen)> {
        let mut pens: Vec<&Colour> = self.model.colours.iter().collect();
        pens.sort_by_key(|pen| (pen.digit.unwrap_or(10), pen.id));
        pens.into_iter().filter_map(|pen| Some((pen.id, self.pen(pen.id)?))).collect()
    }

    /// All codes with their counts among these excerpts.
    pub fn code_rows(&self, which: &RoaringBitmap) -> Vec<CodeRow> {
        let ids = which.iter().map(ExcerptId::of_bit);
        let counted: Vec<_> = ids.filter_map(|id| Some((self.model.counted(id)?, self.model.codes_of(id)))).collect();
        let counted = counted.iter().map(|(one, codes)| (*one, codes.as_slice()));
        codebook(&self.model.codebook, counted, |colour| self.pen(colour))
    }

    /// All excerpts with a code.
    pub fn coded(&self) -> RoaringBitmap {
        let codes: Vec<CodeId> = self.model.codebook.in_order().iter().map(|(id, _)| *id).collect();
        self.model.by_owner.coded_with_any(&codes)
    }

    /// The theme table of those of these excerpts that count: each is listed under its codes, or under its pen if it
    /// has no code. `only` limits the table to certain codes; other codes on the same excerpts are left out.
    pub fn theme_table(
        &self,
        which: &RoaringBitmap,
        only: Option<&BTreeSet<CodeId>>,
        empty: EmptyCodes,
    ) -> Result<Vec<ThemeRow>> {
        let mut marked = Vec::new();
        let counting: RoaringBitmap =
            which.iter().filter(|bit| self.model.counted(ExcerptId::of_bit(*bit)).is_some()).collect();
        self.for_each_excerpt(&counting, |excerpt, text| {
            if let Some(counted) = self.model.counted(excerpt.id) {
                let (quotation, codes) = (self.quotation_of(excerpt, text)?, self.model.codes_of(excerpt.id));
                marked.push(MarkedExcerpt { quotation, counted, codes, colour: excerpt.colour });
            }
            Ok(())
        })?;
        let is_wanted = |row: &CodeRow| only.is_none_or(|only| only.contains(&row.id));
        let codes = self.code_rows(which).into_iter().filter(is_wanted).collect();
        Ok(themes(codes, &self.pens_in_order(), marked, empty))
    }

    /// Calls `each` with these excerpts and the text of their document, in reading order. Errors: a text cannot be read,
    /// or those of `each`.
    pub(in crate::project) fn for_each_excerpt(
        &self,
        which: &RoaringBitmap,
        mut each: impl FnMut(&Excerpt, &DocumentText) -> Result<()>,
    ) -> Result<()> {
        let excerpts: Vec<&Excerpt> =
            self.in_order(which).into_iter().filter_map(|id| self.model.excerpts.get(id)).collect();
        // A document's excerpts come together, so only a few texts are kept at a time.
        let mut by_document = excerpts.chunk_by(|one, next| one.document == next.document);
        let documents: Vec<DocumentId> =
            by_document.clone().filter_map(|excerpts| excerpts.first()).map(|excerpt| excerpt.document).collect();
        self.for_each_text(&documents, |text| {
            by_document.next().unwrap_or_default().iter().try_for_each(|excerpt| each(excerpt, text))
        })
    }

    /// These excerpts in full, in reading order.
    pub fn excerpt_rows(&self, which: &RoaringBitmap) -> Result<Vec<ExcerptRow>> {
        let (mut paths, mut rows) = (HashMap::new(), Vec::new());
        self.for_each_excerpt(which, |excerpt, text| {
            rows.push(self.excerpt_row(excerpt, text, &mut paths)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The memos about something as tables show them.
    fn memo_rows(&self, subject: Subject) -> Vec<ExcerptMemo> {
        self.memos_with_origins(subject).iter().map(|memo| self.memo_row(memo)).collect()
    }

    /// A memo as tables show it.
    pub(in crate::project) fn memo_row(&self, memo: &MemoWithOrigin) -> ExcerptMemo {
        ExcerptMemo { round: memo.round, words: self.readable(&memo.memo.words).into_owned() }
    }

    fn excerpt_row(
        &self,
        excerpt: &Excerpt,
        text: &DocumentText,
        paths: &mut HashMap<CodeId, String>,
    ) -> Result<ExcerptRow> {
        let model = &self.model;
        let speaker = excerpt.speaker.and_then(|id| model.speakers.get(id));
        let participant = model.participant_of(excerpt).and_then(|id| model.participants.get(id));
        let mut path = |code: CodeId| paths.entry(code).or_insert_with(|| model.codebook.path(code)).clone();
        let (context_before, context_after) = context_of(text, excerpt.span(), CONTEXT);
        Ok(ExcerptRow {
            id: excerpt.id.0,
            participant: participant.map(|p| p.number.clone()),
            role: speaker.map(|s| s.role),
            turn: excerpt.turn,
            start_byte: excerpt.start_byte,
            end_byte: excerpt.end_byte,
            text: excerpt.span().of(&text.text).unwrap_or_default().to_owned(),
            quotation: self.quotation_of(excerpt, text)?,
            codes: model.codes_of(excerpt.id).into_iter().map(&mut path).collect(),
            colour: excerpt.colour.map(|id| self.pen_name(id).to_owned()),
            memos: self.memo_rows(Subject::Excerpt(excerpt.id)),
            given: self.prepared_in(excerpt, text).map(given).unwrap_or_default(),
            coder: model.coders.get(excerpt.coder).map_or(String::new(), |c| c.name.clone()),
            round: model.rounds.get(excerpt.round).map_or(0, |r| r.number),
            context_before,
            context_after,
        })
    }
}

/// What an excerpt was given, as tables show it.
fn given(prepared: Prepared) -> Given {
    let Prepared { preparation, is_stale, .. } = prepared;
    Given {
        flagged: preparation.flagged,
        prepared: preparation.is_prepared(),
        condensation: preparation.condensation,
        translation: preparation.translation,
        stale: is_stale,
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::span::Span;
    use crate::import::transcript::{FoundTurn, Transcript};
    use crate::project::testing::{Study, incoming, interview};
    use crate::words::{Language, Words};

    #[test]
    fn the_row_of_an_excerpt_names_who_speaks_where_somebody_does() {
        let words = Words::new(Language::En);
        let p = Study::with(&[("I01", &["I: Well?", "Anna: I {trust:never felt} heard"])]);
        let rows = p.excerpt_rows(p.model().by_owner.all()).unwrap();
        assert_eq!(rows.iter().map(|row| row.speaker(&words)).collect::<Vec<_>>(), [Some("Anna".into())]);
        let mut p = Study::new();
        let read = Transcript {
            text: "nobody says this".into(),
            turns: vec![FoundTurn { span: Span::new(0, 16), speaker: None, time_ms: None }],
            ..Transcript::default()
        };
        let notes = p.import(&[incoming("Notes", read)], &[]).unwrap().0[0];
        p.code_passage_with(notes, Span::new(0, 6), "trust").unwrap();
        let rows = p.excerpt_rows(p.model().by_owner.all()).unwrap();
        assert_eq!(rows.iter().map(|row| row.speaker(&words)).collect::<Vec<_>>(), [None]);
    }

    #[test]
    fn the_rows_of_many_documents_have_the_words_of_each() {
        let mut p = Study::new();
        for n in 0..60 {
            let line = format!("Anna: {{trust:day {n}}} and {{trust:night {n}}}.");
            interview(&mut p, &format!("I{n:02}"), &["I: Well?", &line]);
        }
        let rows = p.excerpt_rows(p.model().by_owner.all()).unwrap();
        let words: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
        let expected: Vec<String> = (0..60).flat_map(|n| [format!("day {n}"), format!("night {n}")]).collect();
        assert_eq!(words, expected);
    }
}
