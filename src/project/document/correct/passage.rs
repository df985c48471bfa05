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
        let built = build(&text, pieces, |new| match has_speakers {
            true => new,
            false => by_lines(&text, touched, new),
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
pub(super) fn with_space(text: &str, span: Span) -> Span {
    let is_start = text.get(..span.start).is_some_and(|before| before.is_empty() || before.ends_with([' ', '\n']));
    let is_space = text.get(span.end..).is_some_and(|after| after.starts_with(' '));
    if is_start && is_space { Span { end: span.end + 1, ..span } } else { span }
}

/// The text, with the turns that the passage touched divided at the ends of lines. Turns that are on one line now are joined.
fn by_lines(old: &DocumentText, touched: Span, new: DocumentText) -> DocumentText {
    let DocumentText { text, turns, mut times } = new;
    let grown = text.len().saturating_sub(old.text.len());
    let reach = Span { start: touched.start, end: (touched.end + grown).min(text.len()) };
    let divided = turns.into_iter().flat_map(|turn| match turn.span.overlaps(reach) {
        true => lines_of(&text, turn),
        false => vec![turn],
    });
    let mut joined: Vec<Turn> = Vec::new();
    for turn in divided {
        let line_ends = |before: &Turn| text.get(before.span.end..turn.span.start).unwrap_or("\n").contains('\n');
        match joined.last_mut().filter(|before| !line_ends(before)) {
            Some(before) => times.extend(before.join(turn)),
            None => joined.push(turn),
        }
    }
    DocumentText { text, turns: joined, times }
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

#[cfg(test)]
mod tests {
    use crate::project::Project;
    use crate::project::testing::{Study, assert_sound, span_of};

    /// The words of each turn of the first document, after what stands from `first` to `last` was deleted.
    fn deleted(p: &mut Project, first: &str, last: &str) -> Vec<String> {
        let document = p.model().documents_in_order()[0].id;
        let span = span_of(p, document, first).joined(span_of(p, document, last));
        let plan = p.plan_passage(document, span, "").unwrap();
        p.carry_out(&plan).unwrap();
        assert_sound(p);
        let text = p.text(document).unwrap();
        let hits = p.text_hits(&p.understand("Jeg").unwrap()).unwrap();
        assert_eq!(hits.len(), 1, "a word at the start of a turn is a word");
        text.turns.iter().map(|turn| turn.span.of(&text.text).unwrap().to_owned()).collect()
    }

    #[test]
    fn turns_stay_on_lines_of_their_own_when_the_text_between_them_is_deleted() {
        let lines = &["I: Hvordan var det?", "Bo: Å, fint.", "Anna: Jeg leste."];
        let mut p = Study::with(&[("I01", lines)]);
        assert_eq!(deleted(&mut p, " det?\n", "Å, fint.\n"), ["Hvordan var", "Jeg leste."]);
        p.undo().unwrap();
        assert_eq!(deleted(&mut p, "det?\n", "Å"), ["Hvordan var", ", fint.", "Jeg leste."]);
    }

    #[test]
    fn paragraphs_of_ones_own_become_one_when_the_line_end_between_them_is_deleted() {
        let mut p = Study::new();
        p.write_own_text("Kapittel", "Først dette, og \nJeg leste.").unwrap();
        assert_eq!(deleted(&mut p, "\n", "\n"), ["Først dette, og Jeg leste."]);
    }
}
