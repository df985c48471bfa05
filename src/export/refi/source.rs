//! The text of a document as other programs get it: with the label of the speaker before the words of each turn.

use crate::domain::document::DocumentText;
use crate::domain::exchange::unit::Unit;
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::span::Span;

/// A text, and where the positions in the document's text are in it.
pub(super) struct Source {
    pub(super) document: DocumentId,
    pub(super) text: String,
    /// For each turn with a label: the byte at which it begins in the document's text, and how many bytes of labels there are
    /// up to and including its own.
    labels: Vec<(usize, usize)>,
    /// The number of units before each byte of the text, and of the whole text.
    units: Vec<u32>,
}

impl Source {
    pub(super) fn of(
        document: DocumentId,
        text: &DocumentText,
        label: impl Fn(SpeakerId) -> Option<String>,
        unit: Unit,
    ) -> Self {
        let (mut written, mut labels) = (String::with_capacity(text.text.len() * 11 / 10), Vec::new());
        let (mut from, mut added) = (0, 0);
        for turn in &text.turns {
            let Some(label) = turn.speaker.and_then(&label).filter(|label| !label.is_empty()) else { continue };
            written += text.text.get(from..turn.span.start).unwrap_or_default();
            let label = format!("{label}: ");
            written += &label;
            added += label.len();
            labels.push((turn.span.start, added));
            from = turn.span.start;
        }
        written += text.text.get(from..).unwrap_or_default();
        let units = units(&written, unit);
        Self { document, text: written, labels, units }
    }

    /// The span in this text that has the words of a span in the document's text. It begins after the label of a turn that it
    /// begins, and holds the labels of other turns in it.
    fn place(&self, span: Span) -> Span {
        let before =
            |turns: usize| turns.checked_sub(1).and_then(|n| self.labels.get(n)).map_or(0, |(_, added)| *added);
        let begun = self.labels.partition_point(|(start, _)| *start <= span.start);
        let ended = self.labels.partition_point(|(start, _)| *start < span.end);
        Span { start: span.start + before(begun), end: span.end + before(ended) }
    }

    /// The words that a span in the document's text has in this text, and their start and end in units.
    pub(super) fn selected(&self, span: Span) -> (&str, u32, u32) {
        let placed = self.place(span);
        let units = |at: usize| self.units.get(at).or(self.units.last()).copied().unwrap_or_default();
        (placed.of(&self.text).unwrap_or_default(), units(placed.start), units(placed.end))
    }
}

/// The number of units before each byte.
fn units(text: &str, unit: Unit) -> Vec<u32> {
    let mut units = Vec::with_capacity(text.len() + 1);
    let mut count = 0u32;
    for c in text.chars() {
        units.resize(units.len() + c.len_utf8(), count);
        count = count.saturating_add(match unit {
            Unit::CodePoint => 1,
            Unit::Utf16 => u32::try_from(c.len_utf16()).unwrap_or(1),
        });
    }
    units.push(count);
    units
}
