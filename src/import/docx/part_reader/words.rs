//! Words on their way into a paragraph: characters, signs that stand for some, and what is left out.

use super::PartReader;
use crate::domain::span::Span;
use crate::import::docx::symbols;
use crate::import::docx::text_part::Paragraph;
use crate::import::docx::xml::Element;
use crate::import::transcript::LeftOut;

impl PartReader<'_> {
    /// An element inside a run that stands for a character, for words, or for a point.
    pub(super) fn run_content(&mut self, element: &Element<'_>) {
        match element.name() {
            "br" if matches!(element.get("type").as_deref(), Some("page" | "column")) => self.put("\u{c}"),
            "br" | "cr" => self.put("\n"),
            "tab" | "ptab" => self.put("\t"),
            "noBreakHyphen" => self.put("-"),
            // Letters drawn along a line, as old documents have them.
            "textpath" => self.put(&element.get("string").unwrap_or_default()),
            "sym" => {
                let (font, code) = (element.get("font").unwrap_or_default(), element.get("char").unwrap_or_default());
                match symbols::letter(&font, &code) {
                    Some(letter) => self.put(letter.encode_utf8(&mut [0; 4])),
                    None => self.part.symbols += 1,
                }
            }
            _ => self.point(element),
        }
    }

    /// Text of the file, where it is of words.
    pub(super) fn text(&mut self, text: &str) {
        if !self.in_words {
            return;
        }
        // A line end in the file's own text is no more than a space; the document's have elements. The separators
        // that come along with text from elsewhere part lines.
        let is_blank = |c: char| matches!(c, '\n' | '\r' | '\t');
        let is_line_end = |c: char| matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        match text.contains(|c| is_blank(c) || is_line_end(c)) {
            true => self.put(&text.replace(is_blank, " ").replace(is_line_end, "\n")),
            false => self.put(text),
        }
    }

    /// Adds words to the open paragraph in the format of the run, or to what is left out.
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

    /// Adds words to what is left out, to the same stretch where they go on.
    fn leave_out(&mut self, why: LeftOut, words: &str) {
        match self.part.left_out.last_mut().filter(|(last, _)| self.leaving_out && *last == why) {
            Some((_, all)) => all.push_str(words),
            None => self.part.left_out.push((why, words.to_owned())),
        }
        self.leaving_out = true;
    }

    /// Adds words to the open paragraph in the format of the run.
    pub(super) fn put_always(&mut self, words: &str) {
        self.leaving_out = false;
        let Some(paragraph) = self.open.last_mut() else {
            // Words that no paragraph holds, as no program writes them, are one of their own.
            let (text, note, cells) = (words.to_owned(), self.note, self.cells.clone());
            self.part.paragraphs.push(Paragraph { text, note, cells, ..Paragraph::default() });
            return;
        };
        let format = self.run.or(&paragraph.format);
        let start = paragraph.text.len();
        paragraph.text.push_str(words);
        let end = paragraph.text.len();
        let blank = words.trim().is_empty();
        lengthen(&mut paragraph.bold, Span { start, end }, format.bold == Some(true), blank);
        lengthen(&mut paragraph.italic, Span { start, end }, format.italic == Some(true), blank);
        if let Some(pen) = format.pen() {
            match paragraph.highlights.last_mut() {
                Some((span, last)) if span.end == start && last == pen => span.end = end,
                _ => paragraph.highlights.push((Span { start, end }, pen.clone())),
            }
        }
    }
}

/// Adds a span to stretches of one format where it has that format; a blank one goes on with the stretch before it.
fn lengthen(stretches: &mut Vec<Span>, span: Span, has: bool, is_blank: bool) {
    match stretches.last_mut() {
        Some(last) if last.end == span.start && (has || is_blank) => last.end = span.end,
        _ if has => stretches.push(span),
        _ => {}
    }
}
