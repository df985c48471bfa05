//! Corrects the words of a passage.

use super::Plan;
use crate::analysis::difference::difference;
use crate::domain::document::DocumentText;
use crate::domain::edit::{Piece, build};
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::domain::step::ActKind;
use crate::domain::text::canonical;
use crate::domain::turn::Turn;
use crate::error::{Error, Result};
use crate::project::Project;

impl Project {
    /// The correction of a passage to these words. Only the words that differ are replaced. In a text without speakers
    /// every line of the new words is a turn.
    ///
    /// Errors: the passage is not in the text, or no text would be left.
    pub fn plan_passage(&self, document: DocumentId, span: Span, words: &str) -> Result<Plan> {
        let text = self.text(document)?;
        let bad = || Error::BadSpan { start: span.start, end: span.end, length: text.text.len() };
        let old = span.of(&text.text).filter(|old| !old.is_empty()).ok_or_else(bad)?;
        let pieces = match canonical(words) {
            new if new.trim().is_empty() => vec![Piece { span: with_space(&text.text, span), words: String::new() }],
            new => difference(old, &new).into_iter().map(|piece| placed(piece, span.start)).collect(),
        };
        let has_speakers = !self.model.by_owner.speakers(document).is_empty();
        let touched = Span { start: span.start, end: span.end };
        let built = build(&text, pieces, |new, turns| match has_speakers {
            true => turns,
            false => by_lines(&text, touched, new, turns),
        });
        let mut plan = Plan::new(ActKind::TextCorrected);
        self.plan_document(&mut plan, document, built)?;
        Ok(plan)
    }
}

fn placed(piece: Piece, from: usize) -> Piece {
    Piece { span: piece.span.moved(from), ..piece }
}

/// The span, with the space after it if there is one before it too, so that deleting it leaves one space.
fn with_space(text: &str, span: Span) -> Span {
    let is_start = text.get(..span.start).is_some_and(|before| before.is_empty() || before.ends_with([' ', '\n']));
    let is_space = text.get(span.end..).is_some_and(|after| after.starts_with(' '));
    if is_start && is_space { Span { end: span.end + 1, ..span } } else { span }
}

/// The turns, with those that the passage touched divided at the ends of lines.
fn by_lines(old: &DocumentText, touched: Span, new: &str, turns: Vec<Turn>) -> Vec<Turn> {
    let grown = new.len().saturating_sub(old.text.len());
    let reach = Span { start: touched.start, end: (touched.end + grown).min(new.len()) };
    turns
        .into_iter()
        .flat_map(|turn| if turn.span.overlaps(reach) { lines_of(new, turn) } else { vec![turn] })
        .collect()
}

/// A turn for each line of a turn that holds words.
pub(super) fn lines_of(text: &str, turn: Turn) -> Vec<Turn> {
    let mut at = turn.span.start;
    let mut lines = Vec::new();
    for line in turn.span.of(text).unwrap_or_default().split('\n') {
        let span = Span { start: at, end: at + line.len() }.trimmed(text);
        at += line.len() + 1;
        if !span.is_empty() {
            lines.push(Turn { span, ..turn });
        }
    }
    lines
}
