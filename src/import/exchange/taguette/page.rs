//! The text of a document of Taguette. Its positions count the bytes of the text between the tags of a page, white space
//! included, so the page is read into lines while it is remembered where each byte came from.

use crate::domain::span::Span;
use crate::import::html::element::{Kind, kind};
use crate::import::html::tokens::{Token, tokens};

/// A page as lines.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// The text: a line for each paragraph.
    pub text: String,
    /// The text between the tags, as Taguette counts it.
    pub source: String,
    /// The stretches that are in both, in order.
    kept: Vec<Kept>,
    /// How many elements are open in which white space counts.
    preformatted: usize,
}

/// A stretch of the text that is in the source as well, byte for byte apart from line ends that became spaces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Kept {
    source: usize,
    text: usize,
    bytes: usize,
}

impl Page {
    /// Reads a page.
    pub fn read(html: &str) -> Self {
        let mut page = Self::default();
        let (mut is_begun, mut after_pre) = (false, false);
        for token in tokens(html) {
            let drops_line_end = std::mem::take(&mut after_pre);
            match token {
                Token::Start(element) => {
                    is_begun |= !matches!(element.name.as_str(), "html" | "head" | "body");
                    after_pre = element.name == "pre";
                    page.start(&element.name);
                }
                Token::End(name) => page.end(&name),
                Token::Words(words) => {
                    let words = words.replace('\0', "");
                    let mut words = words.as_str();
                    // As in a browser, white space before the page begins does not count, nor a line end after `<pre>`.
                    if !is_begun {
                        words = words.trim_start_matches([' ', '\t', '\n', '\u{c}']);
                    }
                    if drops_line_end {
                        words = words.strip_prefix('\n').unwrap_or(words);
                    }
                    is_begun |= !words.is_empty();
                    page.words(words);
                }
                Token::Comment(_) => {}
            }
        }
        page
    }

    fn start(&mut self, name: &str) {
        self.preformatted += usize::from(name == "pre");
        match kind(name) {
            Kind::Block | Kind::Heading(_) | Kind::Around => self.end_line(),
            Kind::Empty if matches!(name, "br" | "hr") => self.end_line(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        self.preformatted -= usize::from(name == "pre" && self.preformatted > 0);
        if matches!(kind(name), Kind::Block | Kind::Heading(_) | Kind::Around) {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn words(&mut self, words: &str) {
        for c in words.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') && self.preformatted == 0;
            let shown = if is_space { ' ' } else { c };
            let is_needed = !is_space || !(self.text.is_empty() || self.text.ends_with([' ', '\n']));
            if is_needed {
                self.keep(c.len_utf8());
                self.text.push(shown);
            }
            self.source.push(c);
        }
    }

    /// Notes that the next bytes of the source come next in the text.
    fn keep(&mut self, bytes: usize) {
        let (source, text) = (self.source.len(), self.text.len());
        match self.kept.last_mut() {
            Some(last) if last.source + last.bytes == source && last.text + last.bytes == text => last.bytes += bytes,
            _ => self.kept.push(Kept { source, text, bytes }),
        }
    }

    /// The stretch of the source between two of Taguette's positions. One in the middle of a character means the end of it.
    /// `None` if it is empty or ends outside the source.
    pub fn source_span(&self, start: i64, end: i64) -> Option<Span> {
        let at = |position: i64| {
            let mut at = usize::try_from(position).ok().filter(|at| *at <= self.source.len())?;
            while !self.source.is_char_boundary(at) {
                at += 1;
            }
            Some(at)
        };
        let span = Span { start: at(start)?, end: at(end)? };
        (span.start < span.end).then_some(span)
    }

    /// Where a stretch of the source is in the text; empty if none of it is kept.
    pub fn text_span(&self, source: Span) -> Span {
        let first = self.kept.partition_point(|kept| kept.source + kept.bytes <= source.start);
        let after = self.kept.partition_point(|kept| kept.source < source.end);
        let (Some(first), Some(last)) = (self.kept.get(first), after.checked_sub(1).and_then(|at| self.kept.get(at)))
        else {
            return Span::default();
        };
        let start = first.text + source.start.saturating_sub(first.source);
        let end = last.text + (source.end - last.source).min(last.bytes);
        Span { start, end: end.max(start) }
    }
}
