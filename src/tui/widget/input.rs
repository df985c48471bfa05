//! A line in which one types.

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::paint;
use super::wrap::columns_of;
use crate::domain::span::{Span, next_boundary, previous_boundary};
use crate::domain::text::{canonical, word};
use crate::tui::command::Key;

/// A line of text with a cursor, counted in bytes on grapheme boundaries.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Input {
    text: String,
    at: usize,
    /// Whether the text is only proposed: typing replaces it, any other key edits it.
    proposed: bool,
}

impl Input {
    /// A line with this text, the cursor at its end.
    pub fn new(text: &str) -> Self {
        let text = one_line(text);
        Self { at: text.len(), text, proposed: false }
    }

    /// A line that proposes this text.
    pub fn proposed(text: &str) -> Self {
        Self { proposed: true, ..Self::new(text) }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the cursor stands, in bytes of the text.
    pub fn cursor(&self) -> usize {
        self.at
    }

    /// Puts other text in the place of these bytes, the cursor behind it.
    pub fn replace(&mut self, bytes: Span, text: &str) {
        if self.text.get(bytes.start..bytes.end).is_some() {
            self.text.replace_range(bytes.start..bytes.end, "");
            self.at = bytes.start;
            self.insert(text);
        }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Empties it.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Puts text in at the cursor, on one line and in canonical form.
    pub fn insert(&mut self, text: &str) {
        if self.proposed {
            self.clear();
        }
        let text = one_line(text);
        self.text.insert_str(self.at, &text);
        // What was put in may join with what stood there, so the cursor is set on a boundary again.
        self.at = crate::domain::span::boundary_at_or_after(&self.text, self.at + text.len());
    }

    /// Handles a key of a text field. Returns whether it was one.
    pub fn key(&mut self, Key(code, modifiers): Key) -> bool {
        let control = modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match code {
            KeyCode::Char(c) if !control => self.insert(c.encode_utf8(&mut [0; 4])),
            KeyCode::Char('u') if control => self.clear(),
            KeyCode::Char('w') if control => self.cut(word::previous(&self.text, self.at)),
            KeyCode::Backspace if control => self.cut(word::previous(&self.text, self.at)),
            KeyCode::Backspace => self.cut(previous_boundary(&self.text, self.at)),
            KeyCode::Delete => {
                self.text.replace_range(self.at..next_boundary(&self.text, self.at), "");
            }
            KeyCode::Left if control => self.at = word::previous(&self.text, self.at),
            KeyCode::Right if control => self.at = word::next(&self.text, self.at),
            KeyCode::Left => self.at = previous_boundary(&self.text, self.at),
            KeyCode::Right => self.at = next_boundary(&self.text, self.at),
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = self.text.len(),
            _ => return false,
        }
        self.proposed = false;
        true
    }

    fn cut(&mut self, from: usize) {
        self.text.replace_range(from..self.at, "");
        self.at = from;
    }

    /// Draws it with its cursor, the end in sight where it is too long.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style) {
        let proposed = || (Span { start: 0, end: self.text.len() }, style.add_modifier(Modifier::REVERSED));
        self.draw_marked(buffer, area, style, self.proposed.then(proposed));
    }

    /// The same with a stretch of it, in bytes, in another style.
    pub fn draw_marked(&self, buffer: &mut Buffer, area: Rect, style: Style, marked: Option<(Span, Style)>) {
        let room = usize::from(area.width.saturating_sub(1));
        // From the cursor back, as far as there is room: what is typed may be long.
        let (mut from, mut wide) = (self.at, 0);
        while from > 0 {
            let before = previous_boundary(&self.text, from);
            wide += columns_of(&self.text[before..from]);
            if wide > room {
                break;
            }
            from = before;
        }
        let (stretch, other) = marked.unwrap_or((Span { start: from, end: from }, style));
        let cut = |at: usize| crate::domain::span::boundary_at_or_before(&self.text, at.min(self.text.len())).max(from);
        let (start, end) = (cut(stretch.start), cut(stretch.end));
        let mut x = area.x;
        for (part, style) in [(from..start, style), (start..end, other), (end..self.text.len(), style)] {
            if x >= area.right() {
                break;
            }
            let words = self.text.get(part).unwrap_or_default();
            x = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), words, style);
        }
        let x = area.x + u16::try_from(columns_of(&self.text[from..self.at])).unwrap_or(0);
        if let Some(cell) = buffer.cell_mut((x, area.y)).filter(|_| x < area.right()) {
            cell.set_style(style.add_modifier(Modifier::REVERSED));
        }
    }
}

fn one_line(text: &str) -> String {
    canonical(text).replace(['\n', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[KeyCode]) -> Input {
        let mut input = Input::default();
        for code in keys {
            input.key(Key(*code, KeyModifiers::NONE));
        }
        input
    }

    #[test]
    fn typing_moving_and_rubbing_out() {
        use KeyCode::{Backspace, Char, Left};
        assert_eq!(typed(&[Char('å'), Char('b'), Left, Char('c'), Backspace]).text(), "åb");
        assert_eq!(typed(&[Char('a'), Left, Left, Char('b')]).text(), "ba");
    }

    #[test]
    fn typing_replaces_what_was_proposed_and_arrows_edit_it() {
        let typed = |keys: &[KeyCode]| {
            let mut input = Input::proposed("Masteroppgave");
            for code in keys {
                input.key(Key(*code, KeyModifiers::NONE));
            }
            input.text().to_owned()
        };
        assert_eq!(typed(&[KeyCode::Char('N'), KeyCode::Char('y')]), "Ny");
        assert_eq!(typed(&[KeyCode::End, KeyCode::Char('n')]), "Masteroppgaven");
        assert_eq!(typed(&[KeyCode::Backspace]), "Masteroppgav");
    }

    #[test]
    fn pasted_text_is_made_one_harmless_line() {
        let mut input = Input::default();
        input.insert("to\nlinjer\u{1b}[31m");
        assert_eq!(input.text(), "to linjer[31m");
    }
}
