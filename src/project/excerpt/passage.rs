//! Marks one or many passages with codes, a pen and a memo, as one act.

use std::collections::{HashMap, HashSet};

use super::code::name_once;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

/// A passage, and what to put on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passage {
    /// The document.
    pub document: DocumentId,
    /// The span in the document's text.
    pub span: Span,
    /// The codes to add; existing codings stay.
    pub codes: Vec<CodeId>,
    /// The pen to set; `None` keeps the existing one.
    pub colour: Option<ColourId>,
    /// The memo to write; empty for none.
    pub memo: String,
}

impl Passage {
    /// Whether there is nothing to put on it.
    pub(super) fn is_bare(&self) -> bool {
        self.codes.is_empty() && self.colour.is_none() && canonical(&self.memo).trim().is_empty()
    }

    /// A passage that only gets codes.
    fn coded((document, span): (DocumentId, Span), codes: &[CodeId]) -> Self {
        Self { document, span, codes: codes.to_vec(), colour: None, memo: String::new() }
    }
}

/// The excerpts that a step has marked so far, by document and span.
pub(super) type Marked = HashMap<(DocumentId, Span), MarkedExcerpt>;

/// An excerpt that a step marks, with all that is on it by then.
pub(super) struct MarkedExcerpt {
    excerpt: Excerpt,
    codes: HashSet<CodeId>,
    /// The coder's own memos.
    memos: HashSet<String>,
}

impl Project {
    /// Marks passages; each becomes an excerpt if it is not one already. Returns the excerpts in the order given. Errors: a
    /// passage has no code, pen or memo.
    pub fn mark_passages(&mut self, passages: &[Passage]) -> Result<(Vec<ExcerptId>, Changed)> {
        let mut step = Step::new(act_of(passages));
        let mut marked = Marked::new();
        let mark = |passage| self.put_passage(&mut step, &mut marked, passage);
        let ids = passages.iter().map(mark).collect::<Result<_>>()?;
        Ok((ids, self.commit(step)?))
    }

    /// Marks one passage, also with the code at `path`, which is added if it is missing. A named coder becomes the
    /// current coder, and is added by the same act if they are new.
    pub fn mark_passage_with(
        &mut self,
        passage: &Passage,
        path: Option<&str>,
        coder: Option<&str>,
    ) -> Result<(ExcerptId, Changed)> {
        let before = self.coder;
        let marked = self.marking(passage, path, coder).and_then(|(id, step)| Ok((id, self.commit(step)?)));
        if marked.is_err() {
            self.coder = before;
            self.ensure_coder();
        }
        marked
    }

    fn marking(&mut self, passage: &Passage, path: Option<&str>, coder: Option<&str>) -> Result<(ExcerptId, Step)> {
        let mut step = Step::new(act_of(std::slice::from_ref(passage)));
        if let Some(name) = coder {
            self.coder = self.coder_for(&mut step, name)?;
        }
        let mut passage = passage.clone();
        if let Some(path) = path {
            step.act.kind = ActKind::ExcerptCoded;
            passage.codes.push(self.code_for(&mut step, path)?);
        }
        let id = self.put_passage(&mut step, &mut Marked::new(), &passage)?;
        Ok((id, step))
    }

    /// Applies codes to many passages as one act. Errors: no code is given.
    pub fn code_passages(&mut self, passages: &[(DocumentId, Span)], codes: &[CodeId]) -> Result<Changed> {
        let passages: Vec<Passage> = passages.iter().map(|place| Passage::coded(*place, codes)).collect();
        self.mark_passages(&passages).map(|(_, changed)| changed)
    }

    /// Codes many passages with the code at a path, as one act. Missing excerpts and codes are added.
    pub fn code_passages_with(&mut self, passages: &[(DocumentId, Span)], path: &str) -> Result<(CodeId, Changed)> {
        let mut step = Step::new(ActKind::ExcerptCoded);
        let code = self.code_for(&mut step, path)?;
        let mut marked = Marked::new();
        for place in passages {
            self.put_passage(&mut step, &mut marked, &Passage::coded(*place, &[code]))?;
        }
        Ok((code, self.commit(step)?))
    }

    /// Puts on a passage what is not there yet. Errors: there is nothing to put, or it does not fit.
    pub(super) fn put_passage(&mut self, step: &mut Step, marked: &mut Marked, passage: &Passage) -> Result<ExcerptId> {
        if passage.is_bare() {
            return Err(Error::NothingToMark);
        }
        let text = self.text(passage.document)?;
        let place = (passage.document, self.fitted(&text, passage.span)?);
        let mut there = match marked.remove(&place) {
            Some(known) => known,
            None => {
                let excerpt = self.excerpt_for(step, place.0, place.1)?;
                step.on::<Excerpt>(excerpt.id);
                self.with_marks(excerpt)
            }
        };
        if passage.colour.is_some() {
            let coloured = Excerpt { colour: passage.colour, ..there.excerpt.clone() };
            step.alter(&there.excerpt, &coloured, self.about(passage.document));
            there.excerpt = coloured;
        }
        for code in passage.codes.iter().filter(|code| there.codes.insert(**code)) {
            self.check_same_round(&there.excerpt, *code)?;
            name_once(step, *code);
            self.new_coding(step, &there.excerpt, *code);
        }
        let memo = self.memo_words(&passage.memo)?;
        let id = there.excerpt.id;
        if there.memos.insert(memo) {
            self.new_memo(step, Subject::Excerpt(id), &passage.memo, self.about(passage.document))?;
        }
        marked.insert(place, there);
        Ok(id)
    }

    /// An excerpt with what is on it.
    fn with_marks(&self, excerpt: Excerpt) -> MarkedExcerpt {
        let codes = self.codings_on(excerpt.id).map(|coding| coding.code).collect();
        let memos = self.model.memos_about(Subject::Excerpt(excerpt.id)).into_iter();
        let own = memos.filter(|memo| memo.coder == Some(self.coder));
        MarkedExcerpt { codes, memos: own.map(|memo| memo.words.clone()).collect(), excerpt }
    }
}

/// The kind of act: coding if any passage gets a code, otherwise colouring, otherwise writing memos.
pub(super) fn act_of<'a>(passages: impl IntoIterator<Item = &'a Passage, IntoIter: Clone>) -> ActKind {
    let passages = passages.into_iter();
    let any = |has: fn(&Passage) -> bool| passages.clone().any(has);
    match () {
        () if any(|passage| !passage.codes.is_empty()) => ActKind::ExcerptCoded,
        () if any(|passage| passage.colour.is_some()) => ActKind::ExcerptColoured,
        () => ActKind::MemoWritten,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{Study, import_lines, project, rows, span_of};

    #[test]
    fn many_passages_are_one_act_and_the_same_place_is_one_excerpt() {
        let folder = crate::project::testing::folder();
        let mut p = project(folder.path());
        let document = import_lines(&mut p, "I01", &["I: Hvordan?", "Anna: Det gikk sakte, men godt."]);
        let (code, _) = p.add_code("Tempo").unwrap();
        let (pen, place) = (p.pen_for_digit(1), |p: &Project, words| span_of(p, document, words));
        let of = |span, colour, memo: &str| Passage { document, span, codes: vec![code], colour, memo: memo.into() };
        let passages =
            [of(place(&p, "sakte"), None, ""), of(place(&p, "godt"), None, ""), of(place(&p, "sakte"), pen, "Tonen!")];
        let (ids, changed) = p.mark_passages(&passages).unwrap();
        assert_eq!(ids[0], ids[2]);
        assert_eq!((p.model().excerpts.len(), p.model().codings.len(), p.model().memos.len()), (2, 2, 1));
        assert_eq!(p.excerpt(ids[0]).unwrap().colour, pen);
        assert_eq!(p.check().unwrap(), []);
        let (again, _) = p.mark_passage_with(&of(place(&p, "godt"), None, ""), Some("Tempo/Rolig"), None).unwrap();
        assert_eq!((again, p.find_code("Tempo/Rolig").is_ok()), (ids[1], true));
        p.undo().unwrap();
        p.undo().unwrap();
        assert!(p.model().excerpts.is_empty() && changed.seq > 0);
        assert_eq!(p.check().unwrap(), []);
    }

    #[test]
    fn a_new_coder_is_added_with_the_first_passage_and_undone_with_it() {
        let mut p = Study::with(&[("I01", &["Anna: Det gikk sakte, men godt."])]);
        let (before, first) = (rows(p.store()), p.coder());
        let document = p.find_document("I01").unwrap();
        let at = |span| Passage { document, span, codes: Vec::new(), colour: None, memo: String::new() };
        let sakte = at(span_of(&p, document, "sakte"));
        let bad = p.mark_passage_with(&at(Span::new(0, 999)), Some("Tempo"), Some("Kari"));
        assert!(bad.is_err() && p.coder() == first && rows(p.store()) == before);
        let (id, _) = p.mark_passage_with(&sakte, Some("Tempo"), Some(" Kari ")).unwrap();
        assert_eq!(p.model().coders.get(p.excerpt(id).unwrap().coder).unwrap().name, "Kari");
        assert_eq!(p.check().unwrap(), []);
        let history = p.history(9).unwrap();
        assert_eq!(history.last().unwrap().coder.as_deref(), Some("Kari"));
        p.undo().unwrap();
        assert_eq!((rows(p.store()), p.coder()), (before, first));
    }

    #[test]
    fn excerpts_of_a_closed_round_cannot_be_changed() {
        let mut p = Study::with(&[("I01", &["Anna: Det gikk {Tempo:sakte}, men godt."])]);
        let id = p.model().excerpts.iter().next().unwrap().id;
        let coding = p.codings_on(id).next().unwrap().id;
        let code = p.find_code("Tempo").unwrap();
        let from = p.current_round().unwrap();
        p.begin_round(&NewRound::new(from, RoundStart::Codes)).unwrap();
        p.close_round(from).unwrap();
        let (pen, span) = (p.pen_for_digit(1), p.excerpt(id).unwrap().span());
        let refused = Err(Error::RoundClosed { number: 1 });
        assert_eq!(p.code_excerpts(&[id], &[code]), refused);
        assert_eq!(p.code_excerpts_with(&[id], "Ny").map(|(_, changed)| changed), refused);
        assert_eq!(p.uncode(&[coding]), refused);
        assert_eq!(p.colour_excerpts(&[id], pen), refused);
        assert_eq!(p.colour_codings(&[coding], pen), refused);
        assert_eq!(p.resize(id, Span::new(0, 3)), refused);
        assert_eq!(p.remove_excerpts(&[id]), refused);
        let document = p.find_document("I01").unwrap();
        let copied = p.find_code("Tempo").unwrap();
        let again = p.code_passage(document, span, &[copied]).unwrap().0;
        assert_ne!(again, id, "in the open round it is another excerpt");
        p.colour_excerpts(&[again], pen).unwrap();
    }
}
