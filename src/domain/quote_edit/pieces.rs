//! Carries out edits: what is kept of a quote, left out and put in, and the text that comes of it.

use super::{EditKind, QuoteEdit};
use crate::domain::quote_style::Brackets;
use crate::domain::span::Span;

/// A piece of an edited quote.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Words of the quote.
    Kept(&'a str),
    /// Words were left out here.
    LeftOut,
    /// Words that were put in, or that stand for others.
    Put(&'a str),
}

/// The pieces of a part of a quote. Of words that are left out across the borders of the part, only those inside count;
/// words that stand for others are where the others begin.
pub fn pieces<'a>(edits: &'a [QuoteEdit], quote: &'a str, part: Span) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut from = part.start;
    let kept = |from: usize, to: usize| quote.get(from..to).filter(|words| !words.is_empty()).map(Piece::Kept);
    for edit in edits {
        let is_here = edit.span.overlaps(part) || edit.span.is_empty() && is_put_in(edit.span.start, part, quote);
        if !is_here {
            continue;
        }
        pieces.extend(kept(from, edit.span.start.max(from)));
        let begins_here = edit.span.start >= part.start;
        match &edit.what {
            EditKind::LeaveOut => pieces.push(Piece::LeftOut),
            EditKind::Replace(words) | EditKind::Insert(words) if begins_here => pieces.push(Piece::Put(words)),
            EditKind::Replace(_) | EditKind::Insert(_) => {}
        }
        from = edit.span.end.clamp(from, part.end);
    }
    pieces.extend(kept(from, part.end));
    pieces
}

/// Whether words that are put in at a place belong to a part: the border between two parts belongs to the second.
fn is_put_in(at: usize, part: Span, quote: &str) -> bool {
    part.holds(at) || at == part.end && at == quote.len()
}

/// The text of pieces. Parts that are left out next to each other become one.
pub fn printed(pieces: &[Piece], brackets: Brackets) -> String {
    let mut text = String::new();
    // Whether the last thing was left out, with nothing but white space since.
    let mut after_gap = false;
    for (n, piece) in pieces.iter().enumerate() {
        let next_is_gap = matches!(pieces.get(n + 1), Some(Piece::LeftOut));
        match piece {
            Piece::Kept(words) if after_gap && next_is_gap && words.trim().is_empty() => {}
            Piece::Kept(words) => {
                text.push_str(words);
                after_gap = false;
            }
            Piece::LeftOut if after_gap => {}
            Piece::LeftOut => {
                text.push_str(brackets.left_out());
                after_gap = true;
            }
            Piece::Put(words) => {
                put(&mut text, &brackets.around(words), pieces.get(n + 1));
                after_gap = false;
            }
        }
    }
    text
}

/// Adds words in brackets, with spaces to the words around them. Inside a word there are none.
fn put(text: &mut String, words: &str, next: Option<&Piece>) {
    let before = text.chars().next_back();
    let after = match next {
        Some(Piece::Kept(words)) => words.chars().next(),
        Some(Piece::LeftOut | Piece::Put(_)) => Some('['),
        None => None,
    };
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_inside_word = is_letter(before) && is_letter(after);
    let opens = |c: char| c.is_whitespace() || matches!(c, '(' | '«' | '“' | '"' | '-' | '–');
    if before.is_some_and(|c| !opens(c)) && !is_inside_word {
        text.push(' ');
    }
    text.push_str(words);
    if (is_letter(after) || matches!(after, Some('[' | '(' | '«' | '“'))) && !is_inside_word {
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::quote_edit::{fit, with};

    const QUOTE: &str = "Jeg gikk til Kari, min kollega, på kontoret.";

    fn edit(words: &str, what: EditKind) -> QuoteEdit {
        let at = QUOTE.find(words).unwrap();
        QuoteEdit { span: Span::new(at, at + words.len()), what }
    }

    fn after(words: &str, new: &str) -> QuoteEdit {
        let at = QUOTE.find(words).unwrap() + words.len();
        QuoteEdit { span: Span::new(at, at), what: EditKind::Insert(new.into()) }
    }

    fn text(edits: &[QuoteEdit], brackets: Brackets) -> String {
        let all = edits.iter().fold(Vec::new(), |all, edit| with(&all, edit, QUOTE).unwrap());
        printed(&pieces(&all, QUOTE, Span::new(0, QUOTE.len())), brackets)
    }

    #[test]
    fn what_is_left_out_and_put_in_stands_in_brackets() {
        let edits = [edit("Kari", EditKind::Replace("veileder".into())), edit("min kollega,", EditKind::LeaveOut)];
        assert_eq!(text(&edits, Brackets::Square), "Jeg gikk til [veileder], […] på kontoret.");
        assert_eq!(text(&edits, Brackets::Round), "Jeg gikk til (veileder), (…) på kontoret.");
    }

    #[test]
    fn the_spaces_around_are_right_also_at_the_ends() {
        let out = |words: &str| text(&[edit(words, EditKind::LeaveOut)], Brackets::Square);
        assert_eq!(out("Jeg gikk "), "[…] til Kari, min kollega, på kontoret.");
        assert_eq!(out(" på kontoret."), "Jeg gikk til Kari, min kollega, […]");
        assert_eq!(out("et"), "Jeg gikk til Kari, min kollega, på kontor[…].");
        let put = |words: &str, new: &str| text(&[after(words, new)], Brackets::Square);
        assert_eq!(put("gikk", "ofte"), "Jeg gikk [ofte] til Kari, min kollega, på kontoret.");
        assert_eq!(put("gikk ", "ofte"), "Jeg gikk [ofte] til Kari, min kollega, på kontoret.");
        assert_eq!(put("kontoret", "hennes"), "Jeg gikk til Kari, min kollega, på kontoret [hennes].");
        assert_eq!(put("kontoret.", "Så"), "Jeg gikk til Kari, min kollega, på kontoret. [Så]");
        assert_eq!(put("kon", "x"), "Jeg gikk til Kari, min kollega, på kon[x]toret.");
        let replaced = text(&[edit("Jeg", EditKind::Replace("Vi".into()))], Brackets::Round);
        assert_eq!(replaced, "(Vi) gikk til Kari, min kollega, på kontoret.");
    }

    #[test]
    fn parts_that_are_left_out_next_to_each_other_become_one() {
        let edits = [edit("til Kari,", EditKind::LeaveOut), edit("min kollega,", EditKind::LeaveOut)];
        assert_eq!(text(&edits, Brackets::Square), "Jeg gikk […] på kontoret.");
    }

    #[test]
    fn a_part_of_a_quote_has_the_edits_inside_it() {
        let edits = [edit("til Kari, min", EditKind::LeaveOut)];
        let middle = QUOTE.find("min").unwrap();
        let of = |part| printed(&pieces(&edits, QUOTE, part), Brackets::Square);
        assert_eq!(of(Span::new(0, middle)), "Jeg gikk […]");
        assert_eq!(of(Span::new(middle, QUOTE.len())), "[…] kollega, på kontoret.");
        assert_eq!(of(Span::new(0, 3)), "Jeg");
    }

    proptest! {
        #[test]
        fn edits_stay_in_order_and_change_nothing_outside_their_spans(
            quote in "[a-cæ ,.\n\u{301}]{1,40}",
            tries in prop::collection::vec((0..50_usize, 0..8_usize, 0..3_u8), 0..6),
        ) {
            let mut edits: Vec<QuoteEdit> = Vec::new();
            for (at, length, kind) in tries {
                let span = Span::new(at.min(quote.len()), (at + length).min(quote.len())).snapped(&quote);
                let (span, what) = match kind {
                    0 => (span, EditKind::LeaveOut),
                    1 => (span, EditKind::Replace("NY".into())),
                    _ => (Span::new(span.start, span.start), EditKind::Insert("NY".into())),
                };
                if let Ok(all) = with(&edits, &QuoteEdit { span, what }, &quote) {
                    edits = all;
                }
                prop_assert!(fit(&edits, &quote));
            }
            let mut kept = String::new();
            let mut from = 0;
            for edit in &edits {
                kept.push_str(&quote[from..edit.span.start]);
                from = edit.span.end;
            }
            kept.push_str(&quote[from..]);
            let bare = |text: &str| text.replace(|c: char| c.is_whitespace(), "");
            let text = printed(&pieces(&edits, &quote, Span::new(0, quote.len())), Brackets::Square);
            prop_assert_eq!(bare(&text.replace("[NY]", "").replace("[…]", "")), bare(&kept));
        }
    }
}
