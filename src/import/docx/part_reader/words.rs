//! Adds words to paragraphs: text, elements that stand for characters, and what is left out.

use super::PartReader;
use crate::import::rich::budget::{CELL, PARAGRAPH, POINT, STRETCH};
use crate::import::rich::symbols;
use crate::import::rich::text_part::Paragraph;
use crate::import::transcript::LeftOut;
use crate::import::xml::Element;

impl PartReader<'_> {
    /// Handles an element inside a run that stands for a character, words or a point.
    pub(super) fn run_content(&mut self, element: &Element<'_>) {
        match element.name() {
            "br" if matches!(element.get("type").as_deref(), Some("page" | "column")) => self.put("\u{c}"),
            "br" | "cr" => self.put("\n"),
            "tab" | "ptab" => self.put("\t"),
            "noBreakHyphen" => self.put("-"),
            // Text drawn along a line, in old documents.
            "textpath" => self.put(&element.get("string").unwrap_or_default()),
            "sym" => {
                let (font, code) = (element.get("font").unwrap_or_default(), element.get("char").unwrap_or_default());
                let code = u32::from_str_radix(&code, 16).ok();
                match code.and_then(|code| symbols::letter(&font, code)) {
                    Some(letter) => self.put(letter.encode_utf8(&mut [0; 4])),
                    None => self.part.symbols += 1,
                }
            }
            _ => self.point(element),
        }
    }

    /// Handles XML text, if it is inside a text element.
    pub(super) fn text(&mut self, text: &str) {
        if !self.in_words {
            return;
        }
        // A line end in the XML text means a space; line breaks in the document have elements of their own. Separators
        // that came with pasted text do break lines.
        let is_blank = |c: char| matches!(c, '\n' | '\r' | '\t');
        let is_line_end = |c: char| matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        match text.contains(|c| is_blank(c) || is_line_end(c)) {
            true => self.put(&text.replace(is_blank, " ").replace(is_line_end, "\n")),
            false => self.put(text),
        }
    }

    /// Adds words to the open paragraph in the current format, or to what is left out.
    fn put(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.met += words.len();
        let format = self.open.last().map(|paragraph| self.run.or(&paragraph.format)).unwrap_or_default();
        let why = match () {
            () if self.moved > 0 => return,
            () if self.deleted > 0 => LeftOut::DeletedText,
            () if self.small > 0 => LeftOut::SmallLetters,
            () if self.fields.contains(&true) => LeftOut::FieldCodes,
            () if format.hidden == Some(true) => LeftOut::HiddenText,
            () => return self.put_always(words),
        };
        self.leave_out(why, words);
    }

    /// Adds words to what is left out, continuing the last stretch if possible.
    fn leave_out(&mut self, why: LeftOut, words: &str) {
        self.cost += POINT + words.len();
        self.part.leave_out(why, words, self.leaving_out);
        self.leaving_out = true;
    }

    /// Adds words to the open paragraph in the current format.
    pub(super) fn put_always(&mut self, words: &str) {
        self.leaving_out = false;
        self.cost += 2 * words.len();
        let Some(paragraph) = self.open.last_mut() else {
            // Words outside any paragraph, which no known program writes, become a paragraph of their own.
            let (text, note, cells) = (words.to_owned(), self.note, self.cells.clone());
            self.cost += PARAGRAPH + CELL * cells.len();
            self.part.paragraphs.push(Paragraph { text, note, cells, ..Paragraph::default() });
            return;
        };
        let format = self.run.or(&paragraph.format);
        let has_format = format.bold == Some(true) || format.italic == Some(true) || format.pen().is_some();
        self.cost += if has_format { STRETCH } else { 0 };
        paragraph.put(words, &format);
    }
}
