//! Codes the passages of a table, as one act.

mod place;
mod plan;
#[cfg(test)]
mod tests;

pub use plan::TablePlan;

use std::collections::HashSet;

use place::Place;

use super::passage::{Marked, Passage, act_of};
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};
use crate::import::passages::PassageRow;
use crate::project::code::NewCodes;
use crate::project::{Changed, Project};

/// Whether a row was refused because its place is not given or not found, or not only once, or because there is nothing to
/// put there.
fn may_be_left_out(why: &Error) -> bool {
    match why {
        Error::NothingToMark | Error::EmptyCell { .. } | Error::QuoteNotFound { .. } | Error::QuoteRepeated { .. } => {
            true
        }
        Error::Unknown { noun, .. } | Error::Ambiguous { noun, .. } => *noun == Noun::Document,
        _ => false,
    }
}

/// What becomes of a row that cannot be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Unusable {
    /// The whole table is refused.
    Refused,
    /// It is left out.
    LeftOut,
}

/// Passages that are about to be marked.
struct Marking {
    step: Step,
    /// The lines that they are from.
    lines: Vec<u64>,
    passages: TablePassages,
}

/// The passages of a table, once they are marked.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TablePassages {
    /// The excerpts, in the order of the rows.
    pub excerpts: Vec<ExcerptId>,
    /// The lines of those whose words occur several times, and whose place follows from other rows.
    pub by_order: Vec<u64>,
    /// Those of the excerpts on which something was put that was not there.
    pub changed: HashSet<ExcerptId>,
    /// How many rows add nothing, because all that they say is there already.
    pub already: usize,
    /// Why the other rows were left out, as [`Error::InLine`].
    pub left_out: Vec<Error>,
}

impl TablePassages {
    /// The number of excerpts on which something was put, and of those that had all of it already.
    pub fn counts(&self) -> (usize, usize) {
        let all: HashSet<ExcerptId> = self.excerpts.iter().copied().collect();
        (self.changed.len(), all.len() - self.changed.len())
    }
}

impl Project {
    /// Marks the passages of a table with their codes, colours and memos, as one act. Missing codes are added. A named coder
    /// becomes the current coder, and is added if they are new.
    ///
    /// Errors: [`Error::InLine`] for the first row that cannot be used. Then nothing is marked.
    pub fn mark_table(&mut self, rows: &[PassageRow], coder: Option<&str>) -> Result<(TablePassages, Changed)> {
        self.mark_rows(rows, coder, Unusable::Refused)
    }

    /// As [`Self::mark_table`], but some rows are left out instead: those whose document or words are missing, not found, or
    /// found several times, and those without a code, colour or memo.
    pub fn mark_found(&mut self, rows: &[PassageRow], coder: Option<&str>) -> Result<(TablePassages, Changed)> {
        self.mark_rows(rows, coder, Unusable::LeftOut)
    }

    fn mark_rows(
        &mut self,
        rows: &[PassageRow],
        coder: Option<&str>,
        unusable: Unusable,
    ) -> Result<(TablePassages, Changed)> {
        let before = self.coder;
        let marking = self.marking_table(rows, coder, unusable);
        let marked = marking.and_then(|Marking { passages, step, .. }| Ok((passages, self.commit(step)?)));
        if marked.is_err() {
            self.coder = before;
            self.ensure_coder();
        }
        marked
    }

    fn marking_table(&mut self, rows: &[PassageRow], coder: Option<&str>, unusable: Unusable) -> Result<Marking> {
        let mut step = Step::new(ActKind::ExcerptCoded);
        if let Some(name) = coder {
            self.coder = self.coder_for(&mut step, name)?;
        }
        let mut new = NewCodes::default();
        let mut passages = Vec::with_capacity(rows.len());
        let (mut by_order, mut left_out) = (Vec::new(), Vec::new());
        for (row, place) in rows.iter().zip(self.places(rows)) {
            let is_by_order = place.as_ref().is_ok_and(|place| place.is_by_order);
            match place.and_then(|place| self.passage_of(&mut step, &mut new, place, row)) {
                Ok(passage) => {
                    passages.push((row.line, passage));
                    by_order.extend(is_by_order.then_some(row.line));
                }
                Err(why) if unusable == Unusable::LeftOut && may_be_left_out(&why) => {
                    left_out.push(why.in_line(row.line))
                }
                Err(why) => return Err(why.in_line(row.line)),
            }
        }
        step.act.kind = act_of(passages.iter().map(|(_, passage)| passage));
        let mut marked = Marked::new();
        let (mut excerpts, mut changed, mut already) = (Vec::with_capacity(passages.len()), HashSet::new(), 0);
        for (line, passage) in &passages {
            let before = step.changes.len();
            let id = self.put_passage(&mut step, &mut marked, passage).map_err(|why| why.in_line(*line))?;
            match step.changes.len() > before {
                true => drop(changed.insert(id)),
                false => already += 1,
            }
            excerpts.push(id);
        }
        let lines = passages.into_iter().map(|(line, _)| line).collect();
        Ok(Marking { step, lines, passages: TablePassages { excerpts, by_order, changed, already, left_out } })
    }

    fn passage_of(
        &mut self,
        step: &mut Step,
        new: &mut NewCodes,
        Place { document, span, .. }: Place,
        row: &PassageRow,
    ) -> Result<Passage> {
        let codes = row.codes.iter().map(|path| new.code_for(self, step, path)).collect::<Result<_>>()?;
        let colour = Some(row.colour.as_str()).filter(|name| !name.is_empty());
        let colour = colour.map(|name| self.find_colour(name)).transpose()?;
        let passage = Passage { document, span, codes, colour, memo: row.memo.clone() };
        if passage.is_bare() { Err(Error::NothingToMark) } else { Ok(passage) }
    }

    /// The document that a table names. Other programs may write its number before the name and the ending of its file after
    /// it: `D 3: Anna.docx`.
    fn document_of(&self, name: &str) -> Result<DocumentId> {
        let found = self.find_document(name);
        let numbered = name
            .trim_start_matches('D')
            .trim_start()
            .split_once(':')
            .filter(|(number, _)| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
        let bare = numbered.map_or(name, |(_, rest)| rest.trim());
        let stem = bare.rsplit_once('.').filter(|(stem, ending)| !stem.is_empty() && ending.len() <= 4);
        let other = |name: &str| self.find_document(name);
        match found {
            Err(Error::Unknown { .. }) => other(bare).or_else(|_| stem.map_or(found, |(stem, _)| other(stem))),
            found => found,
        }
    }

    /// The byte range exactly as given, never adjusted silently. Errors: it is not valid in this text.
    pub fn exact_span(&self, document: DocumentId, start: usize, end: usize) -> Result<Span> {
        let text = self.text(document)?;
        let span = Span { start, end };
        match start < end && span.fits(&text.text) {
            true => Ok(span),
            false => Err(Error::BadSpan { start, end, length: text.text.len() }),
        }
    }
}
