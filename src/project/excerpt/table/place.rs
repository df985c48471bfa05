//! Finds where the passages of a table are.
//!
//! Words that occur once in their document are there. Words that occur several times are where the order of the rows puts
//! them, if the table says where each passage begins: after what begins before it, and before what begins after it. If that
//! leaves more than one place, the row has none.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::import::passages::{self, PassageRow};
use crate::project::Project;
use crate::project::document::Quotable;

/// Where a passage is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    pub(super) document: DocumentId,
    pub(super) span: Span,
    /// Whether the words occur several times, and the other rows tell which place is meant.
    pub(super) is_by_order: bool,
}

/// The passages of a document whose place is sure: where each begins by the table, and by the text.
type Sure = HashMap<DocumentId, Vec<(u64, usize)>>;

/// The documents that the rows so far are from. A table may be in the order of its codes, so all are kept.
#[derive(Default)]
struct Texts<'a> {
    /// What each name in the table names.
    named: HashMap<&'a str, Result<DocumentId>>,
    quotable: HashMap<DocumentId, Quotable>,
}

impl Project {
    /// The place of each row. Errors: the document or the words are not found, or the words are in several places.
    pub(super) fn places(&self, rows: &[PassageRow]) -> Vec<Result<Place>> {
        let mut texts = Texts::default();
        let found: Vec<_> = rows.iter().map(|row| self.candidates(row, &mut texts)).collect();
        let mut sure = Sure::new();
        for (row, found) in rows.iter().zip(&found) {
            if let (Some(position), Ok((document, spans))) = (row.position, found)
                && let [span] = spans.as_slice()
            {
                sure.entry(*document).or_default().push((position, span.start));
            }
        }
        let place = |(row, found): (&PassageRow, Result<(DocumentId, Vec<Span>)>)| {
            let (document, spans) = found?;
            let others = sure.get(&document).map(Vec::as_slice).unwrap_or_default();
            match (spans.as_slice(), row.position) {
                ([span], _) => Ok(Place { document, span: *span, is_by_order: false }),
                (several, Some(position)) if let Some(span) = between(several, position, others) => {
                    Ok(Place { document, span, is_by_order: true })
                }
                (several, _) => {
                    let name = self.document(document)?.name.clone();
                    Err(Error::QuoteRepeated { document: name, times: several.len() })
                }
            }
        };
        rows.iter().zip(found).map(place).collect()
    }

    /// The places where a row may be. Errors: there is none.
    fn candidates<'a>(&self, row: &'a PassageRow, texts: &mut Texts<'a>) -> Result<(DocumentId, Vec<Span>)> {
        let named = texts.named.entry(&row.document).or_insert_with(|| self.document_of(&row.document));
        let document = named.clone()?;
        let spans = match &row.place {
            passages::Place::Bytes(start, end) => vec![self.exact_span(document, *start, *end)?],
            passages::Place::Quote(words) => {
                let text = match texts.quotable.entry(document) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(new) => new.insert(self.quotable(document)?),
                };
                text.find_all(words)?
            }
        };
        Ok((document, spans))
    }
}

/// The only one of these spans that lies between the passages that begin before and after this position.
fn between(spans: &[Span], position: u64, sure: &[(u64, usize)]) -> Option<Span> {
    let from = sure.iter().filter(|(other, _)| *other < position).map(|(_, start)| *start).max();
    let to = sure.iter().filter(|(other, _)| *other > position).map(|(_, start)| *start).min();
    let fits = |span: &&Span| from.is_none_or(|from| span.start >= from) && to.is_none_or(|to| span.start <= to);
    let mut fitting = spans.iter().filter(fits);
    let only = fitting.next()?;
    fitting.next().is_none().then_some(*only)
}
