//! Finds where the passages of a table are.
//!
//! Words that occur once in their document are there. Words that occur several times are where the order of the rows puts
//! them, if the table says where each passage begins: after what begins before it, and before what begins after it. If that
//! leaves more than one place, the row has none.

use std::collections::HashMap;

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

impl Project {
    /// The place of each row. Errors: the document or the words are not found, or the words are in several places.
    pub(super) fn places(&self, rows: &[PassageRow]) -> Vec<Result<Place>> {
        let found = self.candidates(rows);
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

    /// The places where each row may be. Errors: there is none.
    fn candidates(&self, rows: &[PassageRow]) -> Vec<Result<(DocumentId, Vec<Span>)>> {
        let mut named: HashMap<&str, Result<DocumentId>> = HashMap::new();
        let (mut found, mut order) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for (n, row) in rows.iter().enumerate() {
            let document = match &row.place {
                Err(column) => Err(Error::EmptyCell { column: column.clone() }),
                Ok(_) => named.entry(&row.document).or_insert_with(|| self.document_of(&row.document)).clone(),
            };
            order.extend(document.iter().zip(&row.place).map(|(document, place)| (*document, n, place)));
            found.push(document.map(|document| (document, Vec::new())));
        }
        // A table may be in the order of its codes. Document by document, only one is in memory.
        order.sort_by_key(|(document, n, _)| (*document, *n));
        let mut text = None;
        for (document, n, place) in order {
            if let Some(found) = found.get_mut(n) {
                *found = self.spans(place, document, &mut text).map(|spans| (document, spans));
            }
        }
        found
    }

    /// The spans in a document that a place may mean. `text` keeps the document from row to row. Errors: there is none.
    fn spans(
        &self,
        place: &passages::Place,
        document: DocumentId,
        text: &mut Option<(DocumentId, Quotable)>,
    ) -> Result<Vec<Span>> {
        match place {
            passages::Place::Bytes(start, end) => Ok(vec![self.exact_span(document, *start, *end)?]),
            passages::Place::Quote(words) => {
                if text.as_ref().is_none_or(|(id, _)| *id != document) {
                    *text = Some((document, self.quotable(document)?));
                }
                text.as_ref().map_or(Err(Error::Gone), |(_, text)| text.find_all(words))
            }
        }
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
