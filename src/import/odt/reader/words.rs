//! Adds words to paragraphs: text, elements that stand for blanks, and what is left out.

use super::flow::To;
use super::{Opened, Reader};
use crate::error::ImportError;
use crate::import::limits;
use crate::import::rich::budget::{PARAGRAPH, POINT, STRETCH};
use crate::import::rich::symbols;
use crate::import::transcript::LeftOut;
use crate::import::xml::Element;

impl Reader<'_> {
    /// Handles XML text.
    pub(super) fn text(&mut self, text: &str) -> Result<(), ImportError> {
        match self.stack.last() {
            Some(Opened::Creator) => self.flow.author.push_str(text),
            Some(Opened::Date) => self.flow.date.push_str(text),
            Some(Opened::Block | Opened::Flow | Opened::Cell { .. }) if !text.trim().is_empty() => {
                self.paragraph_of(text)?
            }
            _ => self.words(text)?,
        }
        Ok(())
    }

    /// Makes words that stand in no paragraph one of their own.
    fn paragraph_of(&mut self, text: &str) -> Result<(), ImportError> {
        self.budget.spend(PARAGRAPH + 2 * text.len())?;
        let flow = &mut self.flow;
        let mut paragraph = flow.empty();
        paragraph.text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        flow.ended().push(paragraph);
        Ok(())
    }

    /// Adds the text of a paragraph, with runs of blanks as one space, and symbols as characters that mean the same.
    fn words(&mut self, text: &str) -> Result<(), ImportError> {
        let Some(open) = self.flow.open.last_mut().filter(|open| open.drawn == 0) else { return Ok(()) };
        let font = open.looks.last().and_then(|look| look.font.clone());
        let (mut words, mut lost) = (String::with_capacity(text.len()), 0);
        for c in text.chars() {
            let is_blank = matches!(c, ' ' | '\n' | '\r' | '\t');
            match c {
                _ if is_blank && open.after_blank => {}
                _ if is_blank => words.push(' '),
                // Separators that came with pasted text break lines.
                '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => words.push('\n'),
                '\u{f000}'..='\u{f0ff}' if font.as_deref().is_some_and(symbols::is_symbol_font) => {
                    match symbols::letter(font.as_deref().unwrap_or_default(), u32::from(c)) {
                        Some(letter) => words.push(letter),
                        None => lost += 1,
                    }
                }
                _ => words.push(c),
            }
            open.after_blank = is_blank;
        }
        self.document.body.symbols += lost;
        self.put(&words)
    }

    /// Handles an element that stands for blanks.
    pub(super) fn blank(&mut self, element: &Element<'_>) -> Result<Opened, ImportError> {
        let words = match element.name() {
            "tab" => "\t".to_owned(),
            "line-break" => "\n".to_owned(),
            _ => {
                let count = element.get("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                " ".repeat(count.min(limits::SPACES))
            }
        };
        if let Some(open) = self.flow.open.last_mut() {
            open.after_blank = false;
        }
        self.put(&words)?;
        Ok(Opened::Other)
    }

    /// Adds words to the open paragraph in the current look, or to what is left out.
    fn put(&mut self, words: &str) -> Result<(), ImportError> {
        if words.is_empty() {
            return Ok(());
        }
        let is_small = self.small > 0;
        let flow = &mut self.flow;
        let Some(open) = flow.open.last_mut() else { return Ok(()) };
        let run = open.looks.last().map(|look| look.run.clone()).unwrap_or_default();
        let why = match () {
            // Deleted text is reported as that, however it looked.
            () if flow.to == To::Beside(LeftOut::DeletedText) => None,
            () if is_small => Some(LeftOut::SmallLetters),
            () if flow.hidden > 0 || run.hidden == Some(true) => Some(LeftOut::HiddenText),
            () => None,
        };
        if let Some(why) = why {
            return self.leave_out(why, words);
        }
        open.paragraph.put(words, &run);
        let has_format = run.pen().is_some() || run.bold == Some(true) || run.italic == Some(true);
        self.leaving_out = false;
        // The text is held twice for a while: here and in the draft.
        self.budget.spend(2 * words.len() + if has_format { STRETCH } else { 0 })
    }

    /// Adds words to what is left out, continuing the last stretch if possible.
    pub(super) fn leave_out(&mut self, why: LeftOut, words: &str) -> Result<(), ImportError> {
        if words.trim().is_empty() && !self.leaving_out {
            return Ok(());
        }
        self.budget.spend(POINT + words.len())?;
        self.document.body.leave_out(why, words, self.leaving_out);
        self.leaving_out = true;
        Ok(())
    }
}
