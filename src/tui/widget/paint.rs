//! Paints text and boxes into a buffer, cut to their area.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Block, BorderType, Widget};

use super::list::Beyond;
use super::wrap::{TAB, columns_of, pieces, shortened, shown, wrap};
use crate::domain::span::Span;
use crate::tui::style::{Border, Styles};

/// Paints one line of text at column `x` of row `y`, at most `width` columns wide. Returns the column after it.
///
/// Columns are counted by grapheme, as in [`super::wrap`], so that a cursor is drawn on its letter.
pub fn words(buffer: &mut Buffer, (x, y): (u16, u16), width: u16, text: &str, style: Style) -> u16 {
    let area = *buffer.area();
    if y < area.top() || y >= area.bottom() {
        return x;
    }
    let end = x.saturating_add(width).min(area.right());
    let mut at = x;
    for (_, grapheme, wide) in pieces(text) {
        let wide = u16::try_from(wide).unwrap_or(1);
        if at.saturating_add(wide) > end {
            break;
        }
        if grapheme == "\t" {
            (0..TAB).for_each(|n| put(buffer, (at + u16::try_from(n).unwrap_or(0), y), " ", style));
        } else if wide > 0 {
            put(buffer, (at, y), shown(grapheme), style);
            // A wide grapheme covers several cells. All but the first are empty.
            (1..wide).for_each(|n| put(buffer, (at + n, y), "", style));
        }
        at += wide;
    }
    at
}

fn put(buffer: &mut Buffer, (x, y): (u16, u16), symbol: &str, style: Style) {
    if let Some(cell) = buffer.cell_mut((x, y)) {
        cell.set_symbol(if symbol.is_empty() { " " } else { symbol }).set_style(style);
    }
}

/// Paints a text and fills the rest of the row with the style.
pub fn row(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    buffer.set_style(Rect { height: 1, ..area }.intersection(*buffer.area()), style);
    words(buffer, (area.x, area.y), area.width, &shortened(text, usize::from(area.width)), style);
}

/// Paints two texts into a row, left-aligned and right-aligned. If there is too little room, the left one is cut.
pub fn pair(buffer: &mut Buffer, area: Rect, left: &str, right: &str, style: Style) {
    let room = usize::from(area.width).saturating_sub(columns_of(right) + 1);
    let left = shortened(left, room);
    let gap = " ".repeat(room.saturating_sub(columns_of(&left)) + 1);
    row(buffer, area, &format!("{left}{gap}{right}"), style);
}

/// Paints a text wrapped to the area. Rows that do not fit are left out.
pub fn wrapped(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    let rows = wrap(text, Span { start: 0, end: text.len() }, usize::from(area.width), 0);
    for (row, y) in rows.iter().zip(area.top()..area.bottom()) {
        words(buffer, (area.x, y), area.width, row.of(text).unwrap_or_default().trim_end(), style);
    }
}

/// The number of rows that a text takes when wrapped to a width.
pub fn rows_of(text: &str, width: u16) -> u16 {
    u16::try_from(wrap(text, Span { start: 0, end: text.len() }, usize::from(width), 0).len()).unwrap_or(u16::MAX)
}

/// Paints an empty box with a title in the middle of `area`, for an overlay. The size includes the border and is a
/// maximum. Returns the area inside, with one free column on either side.
pub fn sheet(buffer: &mut Buffer, area: Rect, (width, height): (u16, u16), title: &str, styles: Styles) -> Rect {
    let place = middle(area, width, height);
    clear(buffer, place);
    indented(pane(buffer, place, (title, ""), styles.focused()), 1)
}

/// Paints a box with a title on the left and one on the right of its upper border. Returns the area inside.
pub fn pane(buffer: &mut Buffer, area: Rect, (left, right): (&str, &str), border: impl Into<Border>) -> Rect {
    let Border { line, is_focused } = border.into();
    let kind = if is_focused { BorderType::Double } else { BorderType::Plain };
    let block = Block::bordered().border_type(kind).border_style(line);
    let inner = block.inner(area);
    block.render(area, buffer);
    let title = if is_focused { line.add_modifier(Modifier::REVERSED | Modifier::BOLD) } else { line };
    let room = usize::from(area.width.saturating_sub(4));
    let left = shortened(left, room);
    if !left.is_empty() {
        words(buffer, (area.x + 1, area.y), area.width.saturating_sub(2), &format!(" {left} "), title);
    }
    let wide = columns_of(right) + 2;
    if !right.is_empty() && columns_of(&left) + 2 + wide <= room {
        let x = area.right().saturating_sub(u16::try_from(wide).unwrap_or(0) + 1);
        words(buffer, (x, area.y), area.width, &format!(" {right} "), line);
    }
    inner
}

/// Paints arrows in the border to the right of the first and last row of a list, if there are more rows above or below.
pub fn more(buffer: &mut Buffer, rows: Rect, beyond: Beyond, styles: Styles) {
    if rows.area() == 0 {
        return;
    }
    let arrows = match (beyond.above && beyond.below && rows.height == 1, beyond) {
        (true, _) => [None, Some("↕")],
        (false, Beyond { above, below }) => [above.then_some("↑"), below.then_some("↓")],
    };
    for (arrow, y) in arrows.into_iter().zip([rows.top(), rows.bottom() - 1]) {
        words(buffer, (rows.right(), y), 1, arrow.unwrap_or_default(), styles.strong());
    }
}

/// The area inside a pane's border. Empty if the pane is hidden.
pub fn inside(pane: Rect) -> Rect {
    if pane.area() == 0 {
        return pane;
    }
    let (width, height) = (pane.width.saturating_sub(2), pane.height.saturating_sub(2));
    Rect { x: pane.x + 1, y: pane.y + 1, width, height }
}

/// The number of rows that a message at the bottom takes, at most half of the area.
pub fn notice_rows(area: Rect, text: &str) -> u16 {
    rows_of(text, area.width.saturating_sub(2)).clamp(1, (area.height / 2).max(1))
}

/// Paints a message at the bottom of an area. If it needs several rows, it covers what is above the bottom line.
pub fn notice(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    let height = notice_rows(area, text);
    let place = Rect { y: area.bottom() - height, height, ..area };
    clear(buffer, place);
    buffer.set_style(place, style);
    wrapped(buffer, indented(place, 1), text, style);
}

/// An area without `by` columns on either side.
pub fn indented(area: Rect, by: u16) -> Rect {
    Rect { x: area.x + by, width: area.width.saturating_sub(2 * by), ..area }
}

/// An area without its top `rows` rows.
pub fn below(area: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// Clears an area, so that an overlay can be drawn on it.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(*buffer.area());
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
}

/// A centred box of at most this size, for an overlay.
pub fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}
