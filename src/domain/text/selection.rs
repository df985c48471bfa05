//! A selected passage, which grows and shrinks by words, sentences, turns or graphemes.

use crate::domain::document::DocumentText;
use crate::domain::span::{Span, next_boundary, previous_boundary};
use crate::domain::text::{sentence, word};
use crate::domain::turn::turn_at;

/// The unit by which a selection grows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// A grapheme: what a reader sees as one character.
    Grapheme,
    /// A word.
    Word,
    /// A sentence.
    Sentence,
    /// A turn.
    Turn,
}

/// A selected passage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selection {
    /// The selected range, in bytes of the text.
    pub span: Span,
    /// The unit by which it grows.
    pub unit: Unit,
    /// In free selection, the end that does not move, in bytes of the text.
    pub anchor: usize,
}

/// The unit of text at a byte offset. `None` if there is none.
pub fn unit_at(text: &DocumentText, unit: Unit, at: usize) -> Option<Span> {
    let words = &text.text;
    let span = match unit {
        Unit::Grapheme => Span { start: at, end: next_boundary(words, at) },
        Unit::Word => word::at(words, at),
        Unit::Sentence => sentence::at(words, at),
        Unit::Turn => text.turns.get(turn_at(&text.turns, at)?)?.span,
    };
    Some(span).filter(|span| !span.is_empty())
}

impl Selection {
    /// A selection of the unit at a byte offset. `None` if there is none.
    pub fn of(text: &DocumentText, unit: Unit, at: usize) -> Option<Self> {
        unit_at(text, unit, at).map(|span| Self { span, unit, anchor: span.start })
    }

    /// A free selection between two byte offsets.
    pub fn between(anchor: usize, head: usize) -> Self {
        Self { span: Span::new(anchor, head), unit: Unit::Grapheme, anchor }
    }

    /// The end that moves in free selection.
    pub fn head(self) -> usize {
        if self.span.start == self.anchor { self.span.end } else { self.span.start }
    }

    /// The selection with the next unit added.
    pub fn grown(self, text: &DocumentText) -> Self {
        let rest = text.text.get(self.span.end..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start().len();
        let next = match self.unit {
            Unit::Grapheme => Some(Span { start: self.span.end, end: next_boundary(&text.text, self.span.end) }),
            unit => unit_at(text, unit, self.span.end + gap),
        };
        let end = next.map_or(self.span.end, |next| next.end.max(self.span.end));
        Self { span: Span { end, ..self.span }, anchor: self.span.start, ..self }
    }

    /// The selection without its last unit. It keeps at least one unit.
    pub fn shrunk(self, text: &DocumentText) -> Self {
        let before = text.text.get(self.span.range()).unwrap_or_default().trim_end();
        let last = previous_boundary(&text.text, self.span.start + before.len());
        let start = match self.unit {
            Unit::Grapheme => last,
            unit => unit_at(text, unit, last).map_or(self.span.start, |span| span.start),
        };
        if start <= self.span.start {
            return self;
        }
        let kept = Span { start: self.span.start, end: start }.trimmed(&text.text);
        Self { span: kept, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::turn::Turn;

    /// The text without the bar that marks the cursor, and the cursor's byte offset. Each line is a turn.
    fn text_and_cursor(marked: &str) -> (DocumentText, usize) {
        let at = marked.find('|').unwrap();
        let text = marked.replace('|', "");
        let mut turns = Vec::new();
        let mut start = 0;
        for (number, line) in (1..).zip(text.split('\n')) {
            turns.push(Turn { number, span: Span::new(start, start + line.len()), speaker: None, time_ms: None });
            start += line.len() + 1;
        }
        (DocumentText { text, turns, times: Vec::new() }, at)
    }

    #[test]
    fn a_selection_grows_by_a_unit_and_shrinks_again() {
        for (marked, unit, once, twice) in [
            ("jeg fø|lte meg sett", Unit::Word, "følte", "følte meg"),
            ("Nei. Jeg fø|lte det. Ja.", Unit::Sentence, "Jeg følte det.", "Jeg følte det. Ja."),
            ("a|b\nc d\ne", Unit::Turn, "ab", "ab\nc d"),
            ("sl|utt", Unit::Word, "slutt", "slutt"),
            ("Slutt.| \nNeste tur. Mer.", Unit::Sentence, "Slutt.", "Slutt. \nNeste tur."),
        ] {
            let (text, at) = text_and_cursor(marked);
            let one = Selection::of(&text, unit, at).unwrap();
            assert_eq!(one.span.of(&text.text), Some(once), "{marked}");
            let two = one.grown(&text);
            assert_eq!(two.span.of(&text.text), Some(twice), "{marked}");
            assert_eq!(two.shrunk(&text).span, one.span, "{marked}");
            assert_eq!(one.shrunk(&text).span, one.span, "{marked}");
        }
    }
}
