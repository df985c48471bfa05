//! A selected passage, which grows and shrinks by words, sentences, turns or graphemes.

use crate::domain::document::DocumentText;
use crate::domain::span::{Span, next_boundary, previous_boundary};
use crate::domain::text::{sentence, word};
use crate::domain::turn::turn_at;

/// What a selection grows by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// What one sees as one letter.
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
    /// Where.
    pub span: Span,
    /// What it grows by.
    pub unit: Unit,
    /// For free selection: the end that stays.
    pub anchor: usize,
}

/// The unit of text at a place; nothing where there is none.
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
    /// The unit at a place.
    pub fn of(text: &DocumentText, unit: Unit, at: usize) -> Option<Self> {
        unit_at(text, unit, at).map(|span| Self { span, unit, anchor: span.start })
    }

    /// Between two places, freely.
    pub fn between(anchor: usize, head: usize) -> Self {
        Self { span: Span::new(anchor, head), unit: Unit::Grapheme, anchor }
    }

    /// The end that moves in free selection.
    pub fn head(self) -> usize {
        if self.span.start == self.anchor { self.span.end } else { self.span.start }
    }

    /// With the next unit too.
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

    /// Without its last unit; never less than one.
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

    /// The text without its bar, which shows where the cursor stands; a turn a line.
    fn given(marked: &str) -> (DocumentText, usize) {
        let at = marked.find('|').unwrap();
        let text = marked.replace('|', "");
        let mut turns = Vec::new();
        let mut start = 0;
        for (number, line) in (1..).zip(text.split('\n')) {
            turns.push(Turn { number, span: Span::new(start, start + line.len()), speaker: None, time_ms: None });
            start += line.len() + 1;
        }
        (DocumentText { text, turns }, at)
    }

    #[test]
    fn a_unit_is_taken_and_taken_again_and_given_back() {
        for (marked, unit, once, twice) in [
            ("jeg fø|lte meg sett", Unit::Word, "følte", "følte meg"),
            ("Nei. Jeg fø|lte det. Ja.", Unit::Sentence, "Jeg følte det.", "Jeg følte det. Ja."),
            ("a|b\nc d\ne", Unit::Turn, "ab", "ab\nc d"),
            ("sl|utt", Unit::Word, "slutt", "slutt"),
            ("Slutt.| \nNeste tur. Mer.", Unit::Sentence, "Slutt.", "Slutt. \nNeste tur."),
        ] {
            let (text, at) = given(marked);
            let one = Selection::of(&text, unit, at).unwrap();
            assert_eq!(one.span.of(&text.text), Some(once), "{marked}");
            let two = one.grown(&text);
            assert_eq!(two.span.of(&text.text), Some(twice), "{marked}");
            assert_eq!(two.shrunk(&text).span, one.span, "{marked}");
            assert_eq!(one.shrunk(&text).span, one.span, "{marked}");
        }
    }
}
