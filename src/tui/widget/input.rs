//! A one-line text field.

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::paint;
use super::wrap::columns_of;
use crate::domain::span::{Span, next_boundary, previous_boundary};
use crate::domain::text::{canonical, word};
use crate::tui::command::Key;

/// A line of text with a cursor. The cursor is a byte offset on a grapheme boundary.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Input {
    text: String,
    at: usize,
    /// Whether the text is a suggestion: typing replaces it, and any other key edits it.
    suggested: bool,
}

impl Input {
    /// A field with this text and the cursor at its end.
    pub fn new(text: &str) -> Self {
        let text = one_line(text);
        Self { at: text.len(), text, suggested: false }
    }

    /// A field that suggests this text.
    pub fn suggested(text: &str) -> Self {
        Self { suggested: true, ..Self::new(text) }
    }

    /// The text in the field.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor, as a byte offset.
    pub fn cursor(&self) -> usize {
        self.at
    }

    /// Replaces these bytes and puts the cursor after the new text.
    pub fn replace(&mut self, bytes: Span, text: &str) {
        if self.text.get(bytes.start..bytes.end).is_some() {
            self.text.replace_range(bytes.start..bytes.end, "");
            self.at = bytes.start;
            self.insert(text);
        }
    }

    /// Whether the field is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Removes all text.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Inserts text at the cursor, as one line in canonical form.
    pub fn insert(&mut self, text: &str) {
        if self.suggested {
            self.clear();
        }
        let text = one_line(text);
        self.text.insert_str(self.at, &text);
        // The new text may combine with the text around it, so the cursor is moved to a grapheme boundary.
        self.at = crate::domain::span::boundary_at_or_after(&self.text, self.at + text.len());
    }

    /// Handles a key. Returns whether a text field uses it.
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
        self.suggested = false;
        true
    }

    fn cut(&mut self, from: usize) {
        self.text.replace_range(from..self.at, "");
        self.at = from;
    }

    /// Draws the text and the cursor. If the text is too long, the part before the cursor is visible.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style) {
        self.draw_marked(buffer, area, style, None);
    }

    /// Draws it like [`Input::draw`], with a range of bytes in another style. Without one, a suggestion is reversed.
    pub fn draw_marked(&self, buffer: &mut Buffer, area: Rect, style: Style, marked: Option<(Span, Style)>) {
        let suggested = || (Span { start: 0, end: self.text.len() }, style.add_modifier(Modifier::REVERSED));
        let marked = marked.or_else(|| self.suggested.then(suggested));
        let room = usize::from(area.width.saturating_sub(1));
        // The visible part ends at the cursor, so that a long text can be typed.
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

    fn after(keys: &[KeyCode]) -> Input {
        let mut input = Input::default();
        for code in keys {
            input.key(Key(*code, KeyModifiers::NONE));
        }
        input
    }

    #[test]
    fn typing_moving_and_deleting() {
        use KeyCode::{Backspace, Char, Left};
        assert_eq!(after(&[Char('å'), Char('b'), Left, Char('c'), Backspace]).text(), "åb");
        assert_eq!(after(&[Char('a'), Left, Left, Char('b')]).text(), "ba");
    }

    #[test]
    fn typing_replaces_a_suggestion_and_other_keys_edit_it() {
        let after = |keys: &[KeyCode]| {
            let mut input = Input::suggested("Masteroppgave");
            for code in keys {
                input.key(Key(*code, KeyModifiers::NONE));
            }
            input.text().to_owned()
        };
        assert_eq!(after(&[KeyCode::Char('N'), KeyCode::Char('y')]), "Ny");
        assert_eq!(after(&[KeyCode::End, KeyCode::Char('n')]), "Masteroppgaven");
        assert_eq!(after(&[KeyCode::Backspace]), "Masteroppgav");
    }

    #[test]
    fn pasted_text_becomes_one_line_without_control_characters() {
        let mut input = Input::default();
        input.insert("to\nlinjer\u{1b}[31m");
        assert_eq!(input.text(), "to linjer[31m");
    }
}
