//! The target of a code: a passage, several passages, or excerpts. Coding any of them is one act.

use super::Passage;
use crate::analysis::count::Uncounted;
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::{Changed, Project};

/// The target of a code, pen or memo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// A passage, which will become an excerpt.
    Passage(DocumentId, Span),
    /// Passages of several documents.
    Passages(Vec<(DocumentId, Span)>),
    /// Existing excerpts.
    Excerpts(Vec<ExcerptId>),
}

impl Target {
    /// The number of passages or excerpts.
    pub fn count(&self) -> usize {
        match self {
            Self::Passage(..) => 1,
            Self::Passages(passages) => passages.len(),
            Self::Excerpts(excerpts) => excerpts.len(),
        }
    }
}

impl Project {
    /// Applies a code to it.
    pub fn code_target(&mut self, target: &Target, code: CodeId) -> Result<Changed> {
        match target {
            Target::Passage(document, span) => self.code_passage(*document, *span, &[code]).map(|(_, changed)| changed),
            Target::Passages(passages) => self.code_passages(passages, &[code]),
            Target::Excerpts(excerpts) => self.code_excerpts(excerpts, &[code]),
        }
    }

    /// Applies the code at a path to it. Creates the code if it does not exist.
    pub fn code_target_with(&mut self, target: &Target, path: &str) -> Result<(CodeId, Changed)> {
        match target {
            Target::Passage(document, span) => {
                self.code_passage_with(*document, *span, path).map(|(_, code, changed)| (code, changed))
            }
            Target::Passages(passages) => self.code_passages_with(passages, path),
            Target::Excerpts(excerpts) => self.code_excerpts_with(excerpts, path),
        }
    }

    /// Applies a pen to it, or removes the pen from excerpts.
    pub fn colour_target(&mut self, target: &Target, pen: Option<ColourId>) -> Result<Changed> {
        match (target, pen) {
            (Target::Passage(document, span), _) => self.colour_passage(*document, *span, pen),
            (Target::Excerpts(excerpts), _) => self.colour_excerpts(excerpts, pen),
            (Target::Passages(passages), None) => {
                let there = passages.iter().filter_map(|(document, span)| self.excerpt_at(*document, *span));
                let there: Vec<ExcerptId> = there.map(|excerpt| excerpt.id).collect();
                self.colour_excerpts(&there, None)
            }
            (Target::Passages(passages), colour) => {
                let coloured = |(document, span): &(DocumentId, Span)| Passage {
                    document: *document,
                    span: *span,
                    codes: Vec::new(),
                    colour,
                    memo: String::new(),
                };
                let passages: Vec<Passage> = passages.iter().map(coloured).collect();
                self.mark_passages(&passages).map(|(_, changed)| changed)
            }
        }
    }

    /// Whether all of it already has a code. Always `false` for several passages.
    pub fn target_has(&self, target: &Target, code: CodeId) -> bool {
        match target {
            Target::Passage(document, span) => {
                self.excerpt_at(*document, *span).is_some_and(|e| self.coding_of(e.id, code).is_some())
            }
            Target::Excerpts(excerpts) => excerpts.iter().all(|id| self.coding_of(*id, code).is_some()),
            Target::Passages(_) => false,
        }
    }

    /// The parts that will not count, by reason.
    pub fn uncounted_in(&self, target: &Target) -> Result<Uncounted> {
        match target {
            Target::Passage(document, span) => self.uncounted_passages(&[(*document, *span)]),
            Target::Passages(passages) => self.uncounted_passages(passages),
            Target::Excerpts(ids) => Ok(self.tally(&ids.iter().map(|id| id.bit()).collect()).uncounted),
        }
    }
}
