//! Edits of a quote for print: parts that are left out, replaced or put in. The quote itself stays as it is.
//!
//! The edits of a quote are a list, in the order of the text. They never overlap. Their spans are in bytes of the quote, on
//! grapheme boundaries and without white space at their ends, so that the spaces around a part that is left out remain.

mod carry;
mod hesitation;
mod pieces;

pub use carry::carried;
pub use hesitation::without_hesitations;
pub use pieces::{Piece, pieces, printed};

use super::span::{Span, is_boundary};

/// An edit of a quote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuoteEdit {
    /// Where in the quote, in bytes. Empty where words are put in.
    pub span: Span,
    /// What is done.
    pub what: EditKind,
}

/// What an edit does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EditKind {
    /// Leaves words out: `[…]`.
    LeaveOut,
    /// Puts other words in their place: `[veileder]`.
    Replace(String),
    /// Puts words in: `[veileder]`.
    Insert(String),
}

/// Why an edit cannot be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// It has no words, or is outside the quote.
    Empty,
    /// It overlaps a part of an earlier edit.
    Overlaps,
    /// Nothing would be left of the quote.
    NothingLeft,
}

/// The edits with a new one. Earlier edits inside its span are replaced by it, and what is left out on both sides is joined.
/// Errors: it cannot be made.
pub fn with(edits: &[QuoteEdit], new: &QuoteEdit, quote: &str) -> Result<Vec<QuoteEdit>, Unfit> {
    let mut new = new.clone();
    if new.what == EditKind::LeaveOut {
        new.span = new.span.snapped(quote).trimmed(quote);
        let meets = |edit: &&QuoteEdit| edit.what == EditKind::LeaveOut && edit.span.overlaps(new.span);
        new.span = edits.iter().filter(meets).fold(new.span, |span, edit| span.joined(edit.span));
    }
    if !is_fit(&new, quote) {
        return Err(Unfit::Empty);
    }
    // Words that are put in beside its ends stay.
    let is_beside =
        |edit: &QuoteEdit| edit.span.is_empty() && [new.span.start, new.span.end].contains(&edit.span.start);
    let is_kept = |edit: &&QuoteEdit| edit.span != new.span && (!new.span.covers(edit.span) || is_beside(edit));
    let mut all: Vec<QuoteEdit> = edits.iter().filter(is_kept).cloned().collect();
    if all.iter().any(|edit| edit.span.overlaps(new.span)) {
        return Err(Unfit::Overlaps);
    }
    let at = all.partition_point(|edit| (edit.span.start, edit.span.end) < (new.span.start, new.span.end));
    all.insert(at, new);
    if leaves_nothing(&all, quote) { Err(Unfit::NothingLeft) } else { Ok(all) }
}

/// Whether edits are in order, do not overlap, and fit a quote.
pub fn fit(edits: &[QuoteEdit], quote: &str) -> bool {
    edits.iter().all(|edit| is_fit(edit, quote))
        && edits
            .windows(2)
            .all(|pair| matches!(pair, [one, next] if one.span.end <= next.span.start && one.span != next.span))
}

fn is_fit(edit: &QuoteEdit, quote: &str) -> bool {
    let has_words = |words: &str| !words.trim().is_empty();
    let lies_within =
        edit.span.end <= quote.len() && [edit.span.start, edit.span.end].iter().all(|at| is_boundary(quote, *at));
    lies_within
        && match &edit.what {
            EditKind::LeaveOut => !edit.span.is_empty(),
            EditKind::Replace(words) => !edit.span.is_empty() && has_words(words),
            EditKind::Insert(words) => edit.span.is_empty() && has_words(words),
        }
}

/// Whether all words of the quote are left out, and none are put in.
fn leaves_nothing(edits: &[QuoteEdit], quote: &str) -> bool {
    let all = Span::new(0, quote.len());
    pieces(edits, quote, all).iter().all(|piece| match piece {
        Piece::Kept(words) => !words.contains(char::is_alphanumeric),
        Piece::LeftOut => true,
        Piece::Put(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUOTE: &str = "Jeg gikk til Kari på kontoret i går.";

    fn span(words: &str) -> Span {
        let at = QUOTE.find(words).unwrap();
        Span::new(at, at + words.len())
    }

    fn out(words: &str) -> QuoteEdit {
        QuoteEdit { span: span(words), what: EditKind::LeaveOut }
    }

    fn replaced(words: &str, by: &str) -> QuoteEdit {
        QuoteEdit { span: span(words), what: EditKind::Replace(by.into()) }
    }

    fn all(edits: &[QuoteEdit]) -> Result<Vec<QuoteEdit>, Unfit> {
        edits.iter().try_fold(Vec::new(), |all, edit| with(&all, edit, QUOTE))
    }

    #[test]
    fn edits_are_kept_in_the_order_of_the_text() {
        let edits = [replaced("Kari", "veileder"), out("i går"), out("gikk")];
        assert_eq!(all(&edits).unwrap(), [edits[2].clone(), edits[0].clone(), edits[1].clone()]);
        assert!(fit(&all(&edits).unwrap(), QUOTE) && !fit(&edits, QUOTE));
    }

    #[test]
    fn a_larger_edit_replaces_those_inside_it_and_what_is_left_out_is_joined() {
        assert_eq!(all(&[replaced("Kari", "veileder"), out("til Kari på")]).unwrap(), [out("til Kari på")]);
        assert_eq!(all(&[out("til Kari"), out("Kari på")]).unwrap(), [out("til Kari på")]);
        assert_eq!(all(&[out("Kari"), replaced("Kari", "hun")]).unwrap(), [replaced("Kari", "hun")]);
        assert_eq!(all(&[out("til Kari"), replaced("Kari på", "hun")]), Err(Unfit::Overlaps));
        let inside = QuoteEdit { span: Span::new(15, 15), what: EditKind::Insert("x".into()) };
        assert_eq!(all(&[out("til Kari"), inside]), Err(Unfit::Overlaps));
    }

    #[test]
    fn an_edit_without_words_or_that_leaves_nothing_is_refused() {
        assert_eq!(all(&[replaced("Kari", " ")]), Err(Unfit::Empty));
        assert_eq!(
            with(&[], &QuoteEdit { span: Span::new(4, 400), what: EditKind::Replace("a".into()) }, QUOTE),
            Err(Unfit::Empty)
        );
        assert_eq!(all(&[out(" ")]), Err(Unfit::Empty));
        assert_eq!(all(&[out(QUOTE)]), Err(Unfit::NothingLeft));
        assert_eq!(all(&[out("Jeg gikk til Kari på kontoret i går")]), Err(Unfit::NothingLeft));
    }
}
