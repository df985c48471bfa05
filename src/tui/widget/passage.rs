//! A passage of a text in an area, with parts of it emphasised.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::list::Beyond;
use super::paint;
use super::wrap::wrap;
use crate::domain::span::Span;
use crate::tui::style::Styles;

/// Draws what fits of a passage, with these parts bold and underlined. If not all fits, it begins with the row before
/// the first such part.
pub fn draw(buffer: &mut Buffer, area: Rect, (text, passage): (&str, Span), parts: &[Span], styles: Styles) {
    let rows = wrap(text, passage, usize::from(area.width), 0);
    let height = usize::from(area.height);
    let marked = rows.iter().position(|row| parts.iter().any(|part| part.overlaps(*row)));
    let top = marked.unwrap_or(0).saturating_sub(1).min(rows.len().saturating_sub(height));
    for (row, place) in rows.iter().skip(top).zip(area.rows()) {
        let mut x = place.x;
        for (piece, is_marked) in pieces(*row, parts) {
            let marked = Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
            let style = if is_marked { marked } else { Style::new() };
            let words = piece.of(text).unwrap_or_default();
            x = paint::words(buffer, (x, place.y), place.right().saturating_sub(x), words, style);
        }
    }
    paint::more(buffer, area, Beyond { above: top > 0, below: top + height < rows.len() }, styles);
}

/// A row cut where the parts, which are in order, begin and end; whether each piece is in a part.
fn pieces(row: Span, parts: &[Span]) -> Vec<(Span, bool)> {
    let mut pieces = Vec::new();
    let mut from = row.start;
    for part in parts.iter().filter_map(|part| part.shared(row)) {
        let part = Span { start: part.start.max(from), ..part };
        pieces.extend([(Span { start: from, end: part.start }, false), (part, true)]);
        from = part.end;
    }
    pieces.push((Span { start: from, end: row.end }, false));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_cut_at_the_parts_that_reach_into_it() {
        let span = |start, end| Span { start, end };
        let cut = pieces(span(10, 20), &[span(5, 12), span(14, 16), span(25, 30)]);
        let cut: Vec<_> = cut.into_iter().filter(|(piece, _)| !piece.is_empty()).collect();
        let expected = [(span(10, 12), true), (span(12, 14), false), (span(14, 16), true), (span(16, 20), false)];
        assert_eq!(cut, expected);
    }
}
