//! Adds text: bytes in the code page of their font, letters by their numbers, and what is left out.

use super::{CodePage, Place, Reader};
use crate::import::rich::format::RunFormat;
use crate::import::rich::symbols;
use crate::import::rtf::destinations::FlowKind;
use crate::import::transcript::LeftOut;

/// The codes at which symbol fonts have their signs.
const SIGNS: std::ops::RangeInclusive<u32> = 0xf000..=0xf0ff;

impl Reader {
    /// Adds bytes of text. Line ends among them mean nothing.
    pub(super) fn text(&mut self, bytes: &[u8]) {
        match self.state.place {
            Place::Nothing => {}
            Place::Fonts => self.tables.font_text(bytes),
            Place::Colours => self.tables.colour_text(bytes),
            Place::Styles => self.tables.style_text(bytes),
            _ => bytes.iter().filter(|byte| !matches!(byte, b'\r' | b'\n' | 0)).for_each(|&byte| self.byte(byte)),
        }
    }

    /// Adds one byte of text, unless it only stands in for a letter.
    pub(super) fn byte(&mut self, byte: u8) {
        match self.state.place {
            Place::Nothing => {}
            Place::Fonts => self.tables.font_text(&[byte]),
            Place::Styles => self.tables.style_text(&[byte]),
            Place::Colours => {}
            _ if self.standing_in > 0 => self.standing_in -= 1,
            _ => {
                self.end_half();
                self.bytes.push(byte);
            }
        }
    }

    /// Adds a character that a control word stands for.
    pub(super) fn character(&mut self, character: char) {
        if self.state.place == Place::Nothing {
            return;
        }
        if self.standing_in > 0 {
            self.standing_in -= 1;
            return;
        }
        self.end_half();
        self.decode();
        self.words.push(character);
    }

    /// Adds a letter by its number, or one of its two halves. Numbers over 32,767 are written as negative ones.
    pub(super) fn code_unit(&mut self, number: i32) {
        self.decode();
        // A letter by its number never stands in for another one: some programs leave the bytes that should out.
        self.standing_in = self.state.stand_ins;
        let code = u32::try_from(if number < 0 { number.saturating_add(0x1_0000) } else { number }).unwrap_or(0xfffd);
        match (self.half.take(), u16::try_from(code)) {
            (None, Ok(unit)) if (0xd800..0xdc00).contains(&unit) => self.half = Some(unit),
            (Some(half), Ok(unit)) => {
                let letters = char::decode_utf16([half, unit]);
                for letter in letters {
                    match letter {
                        Ok(letter) => self.letter(letter),
                        Err(_) => self.unread_letter(),
                    }
                }
            }
            (half, _) => {
                if half.is_some() {
                    self.unread_letter();
                }
                match char::from_u32(code) {
                    Some(letter) => self.letter(letter),
                    None => self.unread_letter(),
                }
            }
        }
    }

    /// Adds a letter; signs of symbol fonts become the characters that mean the same.
    fn letter(&mut self, letter: char) {
        let code = u32::from(letter);
        if SIGNS.contains(&code) {
            return self.sign(code);
        }
        match letter {
            '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.words.push('\n'),
            '\0' => {}
            letter => self.words.push(letter),
        }
    }

    fn sign(&mut self, code: u32) {
        let font = self.tables.font(self.state.font).map(|font| font.name.as_str()).unwrap_or_default();
        match symbols::letter(font, code) {
            Some(letter) => self.words.push(letter),
            None if self.state.place == Place::Text => self.document.body.symbols += 1,
            None => {}
        }
    }

    fn unread_letter(&mut self) {
        self.unreadable += 1;
        self.words.push('\u{fffd}');
    }

    /// Ends the first half of a letter whose second half is missing.
    fn end_half(&mut self) {
        if self.half.take().is_some() {
            self.unread_letter();
        }
    }

    /// Turns the bytes so far into words.
    fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let page = self.tables.font(self.state.font).and_then(|font| font.page).unwrap_or(self.page);
        if page == CodePage::Signs {
            for byte in bytes {
                match byte {
                    b' ' => self.words.push(' '),
                    _ => self.sign(u32::from(byte)),
                }
            }
            return;
        }
        let (words, unreadable) = page.decode(&bytes);
        self.unreadable += unreadable;
        // Control characters that break lines do so here too; others are left out later.
        let is_line_end = |c: char| matches!(c, '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        self.words.push_str(&words.replace(is_line_end, "\n"));
    }

    /// Adds the words so far to where they belong, in the current format.
    pub(super) fn flush(&mut self) {
        self.end_half();
        self.decode();
        if self.words.is_empty() {
            return;
        }
        let words = std::mem::take(&mut self.words);
        self.letters += words.len() as u64;
        let is_margin = self.flows.last().is_some_and(|flow| flow.kind == FlowKind::Margin);
        match self.state.place {
            Place::Text => self.put(&words, is_margin),
            Place::Instruction if !is_margin && !self.is_in_comment() => self.leave_out(LeftOut::FieldCodes, &words),
            Place::Fact(_) => self.fact.push_str(&words),
            _ => {}
        }
    }

    /// Whether the text is that of a comment, in which old versions of Word put a field that nobody sees.
    fn is_in_comment(&self) -> bool {
        self.flows.last().is_some_and(|flow| flow.kind == FlowKind::Comment)
    }

    fn put(&mut self, words: &str, is_margin: bool) {
        let why = match () {
            () if self.state.moved => return,
            () if self.state.deleted => LeftOut::DeletedText,
            () if self.state.hidden => LeftOut::HiddenText,
            () => return self.put_always(words),
        };
        if !is_margin {
            self.leave_out(why, words);
        }
    }

    fn put_always(&mut self, words: &str) {
        self.leaving_out = false;
        let pen = |number: i32| (number > 0).then(|| self.tables.pen(number));
        let format = RunFormat {
            highlight: pen(self.state.highlight),
            shading: pen(self.state.shading),
            bold: Some(self.state.bold),
            italic: Some(self.state.italic),
            hidden: None,
        };
        if self.state.bold || self.state.italic || format.pen().is_some() {
            self.pieces += 1;
        }
        if let Some(flow) = self.flows.last_mut() {
            flow.open.put(words, &format);
        }
    }

    /// Adds words to what is left out, continuing the last stretch if possible.
    fn leave_out(&mut self, why: LeftOut, words: &str) {
        self.pieces += usize::from(self.document.body.leave_out(why, words, self.leaving_out));
        self.leaving_out = true;
    }
}
