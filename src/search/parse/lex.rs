//! Splits a query into brackets, operators and single conditions.
//!
//! A condition is a word, a phrase in any kind of quotation marks, `field:value`, `attribute=value` or a comparison
//! such as `attribute>40`. White space may follow the sign. Within quotation marks, `\"` stands for a quotation mark
//! and `\\` for a backslash. A colon makes a field only after letters, so that `10:30` can be searched for.

use unicode_normalization::UnicodeNormalization;

use super::Fault;
use crate::domain::nearest::nearest;
use crate::domain::query::Query;
use crate::domain::query::comparison::{COMPARING, Comparison, Sign};
use crate::domain::query::keyword::{Field, Operator, PATTERN, QUOTES, ends_word, is_uncoded, near_distance};
use crate::domain::query::phrase;
use crate::domain::span::Span;
use crate::domain::text::is_allowed;
use crate::error::{Noun, QueryFault};

/// One piece of a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Token {
    Open,
    Close,
    Operator(Operator),
    /// `NÆR` with the greatest distance in words.
    Near(u32),
    Condition(Query),
}

/// A piece with its byte range in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Piece {
    pub(super) token: Token,
    pub(super) at: Span,
}

/// All pieces of a text, in order.
pub(super) fn pieces(text: &str) -> Result<Vec<Piece>, Fault> {
    let mut lexer = Lexer { text, at: 0 };
    let mut pieces = Vec::new();
    loop {
        lexer.skip_space();
        let start = lexer.at;
        let Some(c) = lexer.peek() else { return Ok(pieces) };
        let token = match c {
            '(' | ')' => {
                lexer.at += c.len_utf8();
                if c == '(' { Token::Open } else { Token::Close }
            }
            _ => lexer.condition()?,
        };
        pieces.push(Piece { token, at: Span { start, end: lexer.at } });
    }
}

pub(super) struct Lexer<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl Lexer<'_> {
    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn skip_space(&mut self) {
        self.at += length(self.rest(), |_, c| !is_space(c));
    }

    /// The span from `start` to here.
    fn span_from(&self, start: usize) -> Span {
        Span { start, end: self.at }
    }

    /// Reads a single condition or an operator.
    fn condition(&mut self) -> Result<Token, Fault> {
        let start = self.at;
        let (name, is_quoted) = match self.quoted()? {
            Some(quoted) => (quoted, true),
            None => (self.bare_name(), false),
        };
        let name_span = self.span_from(start);
        if self.rest().starts_with(':') {
            return self.field(&name, name_span);
        }
        if let Some(sign) = self.sign(is_quoted || ends_in_name(&name)) {
            let query = self.attribute(&name, name_span, sign)?;
            return match name.is_empty() {
                true => Err((self.span_from(start), QueryFault::MissingOperand)),
                false => Ok(Token::Condition(query)),
            };
        }
        if !is_quoted {
            match near_distance(&name) {
                Some(Ok(within)) => return Ok(Token::Near(within)),
                Some(Err(())) => return Err((name_span, QueryFault::Distance)),
                None => {}
            }
            if let Some(operator) = Operator::named(&name) {
                return Ok(Token::Operator(operator));
            }
            if is_uncoded(&name) {
                return Ok(Token::Condition(Query::Uncoded));
            }
            if name.contains(PATTERN) {
                return Err((name_span, QueryFault::Pattern));
            }
        }
        words(name, name_span)
    }

    fn field(&mut self, name: &str, name_span: Span) -> Result<Token, Fault> {
        let known = || Field::ALL.iter().flat_map(|f| f.names()).map(|n| ((*n).to_owned(), (*n).to_owned()));
        let Some(field) = Field::named(name) else {
            let nearest = nearest(name, known());
            return Err((name_span, QueryFault::Unknown { noun: Noun::Field, name: name.to_owned(), nearest }));
        };
        self.at += 1;
        Ok(Token::Condition(Query::Field(field, self.value(name_span)?.0)))
    }

    /// Reads the sign between an attribute and its value, if there is one here, perhaps after white space. The signs
    /// that compare numbers count only after a name, so that `->` can be searched for.
    pub(super) fn sign(&mut self, is_after_name: bool) -> Option<Sign> {
        let space = length(self.rest(), |_, c| !is_space(c));
        let rest = self.rest().get(space..)?;
        let (sign, length) = Sign::at_start(rest).filter(|_| is_after_name || rest.starts_with('='))?;
        self.at += space + length;
        Some(sign)
    }

    /// Reads the value here, and returns the condition on the attribute with this name.
    fn attribute(&mut self, name: &str, name_span: Span, sign: Sign) -> Result<Query, Fault> {
        let (value, is_quoted) = self.value(name_span)?;
        let name = name.to_owned();
        match Comparison::of(sign, &value) {
            Some(comparison) if sign != Sign::Equal || !is_quoted => Ok(Query::Number { name, comparison }),
            None if sign != Sign::Equal => Err((self.span_from(name_span.start), QueryFault::Number)),
            _ => Ok(Query::Attribute { name, value }),
        }
    }

    /// Reads a value. Returns it and whether it was in quotation marks.
    fn value(&mut self, name_span: Span) -> Result<(String, bool), Fault> {
        let missing = (self.span_from(name_span.start), QueryFault::MissingValue);
        self.skip_space();
        let (value, is_quoted) = match self.quoted()? {
            Some(quoted) => (quoted, true),
            None => (self.bare(|_, c| ends(c)), false),
        };
        let is_operator = !is_quoted && (Operator::named(&value).is_some() || near_distance(&value).is_some());
        if value.is_empty() || is_operator { Err(missing) } else { Ok((value, is_quoted)) }
    }

    /// Reads a word. It ends where a sign shows that it is the name of a field or attribute.
    pub(super) fn bare_name(&mut self) -> String {
        self.bare(|before, c| match c {
            '=' => true,
            c if COMPARING.contains(&c) => ends_in_name(before),
            ':' => !before.is_empty() && before.chars().all(char::is_alphabetic),
            c => ends(c),
        })
    }

    pub(super) fn bare(&mut self, ends: impl Fn(&str, char) -> bool) -> String {
        let length = length(self.rest(), ends);
        let bare = tidy(self.rest().get(..length).unwrap_or_default());
        self.at += length;
        bare
    }

    /// Reads text in quotation marks. `None` if no quotation mark opens here.
    pub(super) fn quoted(&mut self) -> Result<Option<String>, Fault> {
        let Some((open, closing)) = QUOTES.iter().find(|(open, _)| Some(*open) == self.peek()) else {
            return Ok(None);
        };
        let start = self.at;
        self.at += open.len_utf8();
        let mut quoted = String::new();
        while let Some(c) = self.peek() {
            self.at += c.len_utf8();
            match (c, self.peek()) {
                (c, _) if closing.contains(&c) => return Ok(Some(tidy(&quoted))),
                ('\\', Some(escaped)) if escaped == '\\' || escaped == *open || closing.contains(&escaped) => {
                    quoted.push(escaped);
                    self.at += escaped.len_utf8();
                }
                (c, _) => quoted.push(c),
            }
        }
        Err((self.span_from(start), QueryFault::OpenQuote))
    }
}

/// Whether the text before a sign can be the name of an attribute.
pub(super) fn ends_in_name(before: &str) -> bool {
    before.ends_with(char::is_alphanumeric) && !before.contains(COMPARING)
}

/// The condition that searches for words.
fn words(words: String, at: Span) -> Result<Token, Fault> {
    if words.is_empty() {
        return Err((at, QueryFault::MissingValue));
    }
    match phrase::words(&words) {
        Some(_) => Ok(Token::Condition(Query::Words(words))),
        None if phrase::has_bad_distance(&words) => Err((at, QueryFault::FuzzyDistance)),
        None => Err((at, QueryFault::MisplacedSign)),
    }
}

/// The number of bytes in `text` before the first character for which `ends` holds.
fn length(text: &str, ends: impl Fn(&str, char) -> bool) -> usize {
    let end = text.char_indices().find(|(at, c)| ends(text.get(..*at).unwrap_or_default(), *c));
    end.map_or(text.len(), |(at, _)| at)
}

pub(super) fn ends(c: char) -> bool {
    ends_word(c) || is_space(c)
}

/// Whether `c` separates words and nothing else. Characters that texts cannot contain count as white space.
fn is_space(c: char) -> bool {
    c.is_whitespace() || !is_allowed(c)
}

/// Normalises text: composed (NFC), with single spaces.
fn tidy(text: &str) -> String {
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").nfc().collect()
}
