//! Builds tables of a project: collects excerpts with their codes, texts and people, which `analysis` counts and
//! arranges. Nothing is changed here.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use roaring::RoaringBitmap;

use super::Project;
use super::memo::origins::MemoWithOrigin;
use super::model::Model;
use super::preparation::Prepared;
use super::quotation::Quoter;
use super::texts::context_of;
use crate::analysis::codebook::{CodeRow, Pen, codebook};
use crate::analysis::excerpts::{CodePath, ExcerptMemo, ExcerptRow, Given};
use crate::analysis::quote::Quotation;
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
    /// has no code. Only the quotes of those `quoted` are shown. `only` limits the table to certain codes; other codes on the
    /// same excerpts are left out.
    pub fn theme_table(
        &self,
        which: &RoaringBitmap,
        quoted: &RoaringBitmap,
        only: Option<&BTreeSet<CodeId>>,
        empty: EmptyCodes,
    ) -> Result<Vec<ThemeRow>> {
        let counting: RoaringBitmap =
            which.iter().filter(|bit| self.model.counted(ExcerptId::of_bit(*bit)).is_some()).collect();
        // Both are in reading order.
        let mut quotations = self.quotations_of(&(&counting & quoted))?.into_iter().peekable();
        let marked = self.in_order(&counting).into_iter().filter_map(|id| {
            let (counted, codes, excerpt) =
                (self.model.counted(id)?, self.model.codes_of(id), self.model.excerpts.get(id)?);
            let quotation = quotations.next_if(|(quoted, _)| quoted.id == id).map(|(_, quotation)| quotation);
            Some(MarkedExcerpt { quotation, counted, codes, colour: excerpt.colour })
        });
        let is_wanted = |row: &CodeRow| only.is_none_or(|only| only.contains(&row.id));
        let codes = self.code_rows(which).into_iter().filter(is_wanted).collect();
        Ok(themes(codes, &self.pens_in_order(), marked.collect(), empty))
    }

    /// These excerpts with what `make` makes of each and the text of its document, in reading order. The documents are
    /// read on all cores. Errors: a text cannot be read, or those of `make`.
    pub(in crate::project) fn of_excerpts<Made: Send>(
        &self,
        which: &RoaringBitmap,
        make: impl Fn(&Excerpt, &DocumentText) -> Result<Made> + Sync,
    ) -> Result<Vec<(&Excerpt, Made)>> {
        let excerpts: Vec<&Excerpt> =
            self.in_order(which).into_iter().filter_map(|id| self.model.excerpts.get(id)).collect();
        let by_document: Vec<&[&Excerpt]> = excerpts.chunk_by(|one, next| one.document == next.document).collect();
        let documents: Vec<DocumentId> =
            by_document.iter().filter_map(|own| own.first()).map(|excerpt| excerpt.document).collect();
        let made = self.of_texts(&documents, |n, text| {
            by_document[n].iter().map(|excerpt| make(excerpt, text)).collect::<Result<Vec<Made>>>()
        })?;
        let made: Vec<Made> = made.into_iter().flatten().collect();
        Ok(excerpts.into_iter().zip(made).collect())
    }

    /// These excerpts in full, in reading order.
    pub fn excerpt_rows(&self, which: &RoaringBitmap) -> Result<Vec<ExcerptRow<'_>>> {
        let (model, quoter) = (&self.model, self.quoter());
        let worded = self.of_excerpts(which, |excerpt, text| Worded::of(excerpt, text, &quoter, model))?;
        let mut paths = HashMap::new();
        Ok(worded.into_iter().map(|(excerpt, worded)| self.excerpt_row(excerpt, worded, &mut paths)).collect())
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
        worded: Worded,
        paths: &mut HashMap<CodeId, Rc<CodePath>>,
    ) -> ExcerptRow<'_> {
        let model = &self.model;
        let speaker = excerpt.speaker.and_then(|id| model.speakers.get(id));
        let participant = model.participant_of(excerpt).and_then(|id| model.participants.get(id));
        let book = &model.codebook;
        let path = |code: CodeId| Rc::new(CodePath { path: book.path(code), names: book.names(code) });
        let mut known_path = |code: CodeId| Rc::clone(paths.entry(code).or_insert_with(|| path(code)));
        let Worded { text, quotation, given, context: (context_before, context_after) } = worded;
        ExcerptRow {
            id: excerpt.id.0,
            participant: participant.map(|p| p.number.as_str()),
            role: speaker.map(|s| s.role),
            turn: excerpt.turn,
            start_byte: excerpt.start_byte,
            end_byte: excerpt.end_byte,
            text,
            quotation,
            codes: model.codes_of(excerpt.id).into_iter().map(&mut known_path).collect(),
            colour: excerpt.colour.map(|id| self.pen_name(id)),
            memos: self.memo_rows(Subject::Excerpt(excerpt.id)),
            given,
            coder: model.coders.get(excerpt.coder).map_or("", |c| &c.name),
            round: model.rounds.get(excerpt.round).map_or(0, |r| r.number),
            context_before,
            context_after,
        }
    }
}

/// What a row takes from the text of its document.
struct Worded {
    text: String,
    quotation: Quotation,
    given: Given,
    context: (String, String),
}

impl Worded {
    fn of(excerpt: &Excerpt, text: &DocumentText, quoter: &Quoter, model: &Model) -> Result<Self> {
        Ok(Self {
            text: excerpt.span().of(&text.text).unwrap_or_default().to_owned(),
            quotation: quoter.excerpt(excerpt, text)?,
            given: model.prepared_in(excerpt, text).map(given).unwrap_or_default(),
            context: context_of(text, excerpt.span(), CONTEXT),
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
