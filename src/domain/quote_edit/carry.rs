//! Carries edits along when the words of a quote change, by a correction or because its borders were moved.

use super::{EditKind, QuoteEdit, fit};
use crate::domain::span::Span;

/// The edits of the quote `old` in the quote `new`. `None` if one cannot be placed with certainty: its words are in the new
/// quote at no place or at several, or the edits would change their order.
pub fn carried(edits: &[QuoteEdit], old: &str, new: &str) -> Option<Vec<QuoteEdit>> {
    if old == new {
        return Some(edits.to_vec());
    }
    let edits: Vec<QuoteEdit> = edits.iter().map(|edit| placed(edit, old, new)).collect::<Option<_>>()?;
    fit(&edits, new).then_some(edits)
}

fn placed(edit: &QuoteEdit, old: &str, new: &str) -> Option<QuoteEdit> {
    let (around, at) = match edit.what {
        EditKind::LeaveOut | EditKind::Replace(_) => (edit.span, 0),
        // The words before and after the place.
        EditKind::Insert(_) => {
            let around = around(old, edit.span.start);
            (around, edit.span.start - around.start)
        }
    };
    let start = only_place(new, around.of(old)?)? + at;
    Some(QuoteEdit { span: Span::new(start, start + edit.span.len()), ..edit.clone() })
}

/// The word before a place and the word after it, with what is between.
fn around(text: &str, at: usize) -> Span {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let last_word = before.trim_end().rfind(char::is_whitespace).map_or(0, |end| end + 1);
    let start = before.get(last_word..).map_or(0, |words| last_word + (words.len() - words.trim_start().len()));
    let skipped = after.len() - after.trim_start().len();
    let end = after.trim_start().find(char::is_whitespace).map_or(after.len(), |end| skipped + end);
    Span::new(start.min(at), at + end)
}

/// Where a text has these words, if it has them at one place only.
fn only_place(text: &str, words: &str) -> Option<usize> {
    let first = text.find(words).filter(|_| !words.is_empty())?;
    (text.rfind(words) == Some(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quote_edit::{pieces, printed};
    use crate::domain::quote_style::Brackets;

    const OLD: &str = "Jeg gikk til Kari på kontoret, og Kari smilte.";

    fn edit(words: &str, what: EditKind) -> QuoteEdit {
        let at = OLD.find(words).unwrap();
        let span = Span::new(at, at + words.len());
        QuoteEdit { span: if matches!(what, EditKind::Insert(_)) { Span::new(span.end, span.end) } else { span }, what }
    }

    fn after(edits: &[QuoteEdit], new: &str) -> Option<String> {
        let edits = carried(edits, OLD, new)?;
        Some(printed(&pieces(&edits, new, Span::new(0, new.len())), Brackets::Square))
    }

    #[test]
    fn edits_follow_their_words_to_where_they_are_now() {
        let edits = [edit("gikk", EditKind::Insert("ofte".into())), edit("på kontoret", EditKind::LeaveOut)];
        let new = "Da gikk jeg. Jeg gikk til Kari på kontoret, og Kari lo.";
        assert_eq!(after(&edits, new), Some("Da gikk jeg. Jeg gikk [ofte] til Kari […], og Kari lo.".into()));
        assert_eq!(after(&edits, "Jeg gikk til Kari på kontoret"), Some("Jeg gikk [ofte] til Kari […]".into()));
    }

    #[test]
    fn edits_are_not_carried_if_their_words_are_gone_or_repeated() {
        let out = [edit("på kontoret", EditKind::LeaveOut)];
        assert_eq!(after(&out, "Jeg gikk til Kari på kontorene, og Kari smilte."), None);
        assert_eq!(after(&out, "Jeg gikk til Kari på kontoret på kontoret."), None);
        assert_eq!(after(&[edit("Kari", EditKind::LeaveOut)], "Jeg gikk til Kari, og Kari smilte."), None);
        let put = [edit("gikk", EditKind::Insert("ofte".into()))];
        assert_eq!(after(&put, "Jeg løp til Kari på kontoret, og Kari smilte."), None);
        let swapped = [edit("kontoret", EditKind::LeaveOut), edit("smilte", EditKind::LeaveOut)];
        assert_eq!(after(&swapped, "Kari smilte på kontoret."), None);
    }
}
