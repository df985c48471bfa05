//! Parses what a person typed into a query. Errors point at the part that is wrong.
//!
//! The grammar, from the loosest operator: alternatives (`ELLER`), conjunctions (`OG`, or nothing), negations (`IKKE`),
//! pairs (`NÆR`, `OVERLAPPER`, `FØR`; the last two also without a left side), then brackets and single conditions.
//! `lex` reads the conditions. Control characters count as white space. Length and depth are limited, so that no query
//! can exhaust memory or the stack.

pub mod hints;
mod lex;
pub mod prefix;
#[cfg(test)]
mod tests;

use crate::domain::query::Query;
use crate::domain::query::keyword::{Operator, Relation};
use crate::domain::span::Span;
use crate::error::{Error, QueryError, QueryFault};
use lex::{Piece, Token};

/// The longest query that is accepted, in bytes.
pub const MAX_LENGTH: usize = 10_000;

/// The most single conditions in a query. Each takes time to search for.
pub const MAX_CONDITIONS: usize = 100;

/// How deep brackets, negations and pairs may be nested.
pub const MAX_DEPTH: usize = 64;

/// A query with the text it was parsed from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParsedQuery {
    /// The text as typed.
    pub text: String,
    /// The query.
    pub query: Query,
    /// The byte range in the text of each single condition, in the tree's order.
    pub leaves: Vec<Span>,
}

impl ParsedQuery {
    /// An error about the single condition at index `leaf`.
    pub fn error(&self, leaf: usize, fault: QueryFault) -> Error {
        let all = Span { start: 0, end: self.text.len() };
        wrong(&self.text, self.leaves.get(leaf).copied().unwrap_or(all), fault)
    }
}

/// Parses a query. Empty text or white space matches everything. Text of invisible characters only is an error.
///
/// Errors: [`Error::Query`] with the fault and its position.
pub fn parse(text: &str) -> Result<ParsedQuery, Error> {
    let too_large = |at: Span| wrong(text, at, QueryFault::TooLarge);
    if text.len() > MAX_LENGTH {
        return Err(too_large(Span { start: 0, end: text.len() }));
    }
    let pieces = lex::pieces(text).map_err(|(at, fault)| wrong(text, at, fault))?;
    let mut parser = Parser { pieces: pieces.into_iter().peekable(), leaves: Vec::new(), depth: 0, last: None };
    let query = match parser.pieces.peek() {
        None if text.trim().is_empty() => Query::everything(),
        None => return Err(wrong(text, Span { start: 0, end: text.len() }, QueryFault::NoWord)),
        Some(_) => parser.alternatives().map_err(|(at, fault)| wrong(text, at, fault))?,
    };
    match parser.pieces.next() {
        // The parser stops early only at a closing bracket that was never opened.
        Some(Piece { at, .. }) => Err(wrong(text, at, QueryFault::Bracket)),
        None => Ok(ParsedQuery { text: text.to_owned(), query, leaves: parser.leaves }),
    }
}

fn wrong(query: &str, at: Span, fault: QueryFault) -> Error {
    Error::Query(QueryError { query: query.to_owned(), start: at.start, end: at.end, fault })
}

/// Where the query is wrong, and how.
type Fault = (Span, QueryFault);

/// The operator between the two sides of a pair.
enum Pairing {
    Near(u32),
    Related(Relation),
}

struct Parser {
    pieces: std::iter::Peekable<std::vec::IntoIter<Piece>>,
    leaves: Vec<Span>,
    depth: usize,
    last: Option<Span>,
}

impl Parser {
    fn alternatives(&mut self) -> Result<Query, Fault> {
        let mut parts = vec![self.conjunction()?];
        while self.takes(Operator::Or) {
            parts.push(self.conjunction()?);
        }
        Ok(joined(parts, Query::Or))
    }

    fn conjunction(&mut self) -> Result<Query, Fault> {
        let mut parts = vec![self.negation()?];
        while self.takes(Operator::And) || self.begins_operand() {
            parts.push(self.negation()?);
        }
        Ok(joined(parts, Query::And))
    }

    fn negation(&mut self) -> Result<Query, Fault> {
        match self.pieces.next_if(|piece| piece.token == Token::Operator(Operator::Not)) {
            Some(Piece { at, .. }) => {
                self.last = Some(at);
                self.deeper(at)?;
                let query = self.negation()?;
                self.depth -= 1;
                Ok(Query::Not(Box::new(query)))
            }
            None => self.pair(),
        }
    }

    fn pair(&mut self) -> Result<Query, Fault> {
        let mut left = match self.takes_pairing() {
            Some((Pairing::Near(_), at)) => return Err((at, QueryFault::MissingOperand)),
            Some((Pairing::Related(relation), _)) => {
                Query::Related { relation, own: None, other: Box::new(self.single()?) }
            }
            None => self.single()?,
        };
        let begun = self.depth;
        while let Some((pairing, at)) = self.takes_pairing() {
            // Each pair contains the previous one.
            self.deeper(at)?;
            let right = Box::new(self.single()?);
            left = match pairing {
                Pairing::Near(within) if is_words(&left) && is_words(&right) => {
                    Query::Near { within, left: Box::new(left), right }
                }
                Pairing::Near(_) => return Err((at, QueryFault::OnlyWords)),
                Pairing::Related(relation) => Query::Related { relation, own: Some(Box::new(left)), other: right },
            };
        }
        self.depth = begun;
        Ok(left)
    }

    fn takes_pairing(&mut self) -> Option<(Pairing, Span)> {
        let pairing = |token: &Token| match token {
            Token::Near(within) => Some(Pairing::Near(*within)),
            Token::Operator(Operator::Related(relation)) => Some(Pairing::Related(*relation)),
            _ => None,
        };
        let piece = self.pieces.next_if(|piece| pairing(&piece.token).is_some())?;
        self.last = Some(piece.at);
        Some((pairing(&piece.token)?, piece.at))
    }

    fn single(&mut self) -> Result<Query, Fault> {
        let Some(piece) = self.pieces.next() else {
            return Err((self.last.unwrap_or(Span { start: 0, end: 0 }), QueryFault::MissingOperand));
        };
        self.last = Some(piece.at);
        match piece.token {
            Token::Condition(_) if self.leaves.len() >= MAX_CONDITIONS => Err((piece.at, QueryFault::TooLarge)),
            Token::Condition(query) => {
                self.leaves.push(piece.at);
                Ok(query)
            }
            Token::Open => self.bracket(piece.at),
            Token::Close if self.depth == 0 => Err((piece.at, QueryFault::Bracket)),
            Token::Operator(_) | Token::Near(_) | Token::Close => Err((piece.at, QueryFault::MissingOperand)),
        }
    }

    fn bracket(&mut self, open: Span) -> Result<Query, Fault> {
        self.deeper(open)?;
        if self.pieces.peek().is_none() {
            return Err((open, QueryFault::Bracket));
        }
        let query = self.alternatives()?;
        match self.pieces.next() {
            Some(Piece { token: Token::Close, at }) => self.last = Some(at),
            _ => return Err((open, QueryFault::Bracket)),
        }
        self.depth -= 1;
        Ok(query)
    }

    fn deeper(&mut self, at: Span) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err((at, QueryFault::TooLarge)) } else { Ok(()) }
    }

    fn takes(&mut self, operator: Operator) -> bool {
        let taken = self.pieces.next_if(|piece| piece.token == Token::Operator(operator));
        self.last = taken.as_ref().map(|piece| piece.at).or(self.last);
        taken.is_some()
    }

    fn begins_operand(&mut self) -> bool {
        let begins = |token: &Token| {
            matches!(token, Token::Open | Token::Condition(_) | Token::Operator(Operator::Not | Operator::Related(_)))
        };
        self.pieces.peek().is_some_and(|piece| begins(&piece.token))
    }
}

/// Whether a query is words, or alternatives that are all words.
fn is_words(query: &Query) -> bool {
    match query {
        Query::Words(_) => true,
        Query::Or(parts) => parts.iter().all(|part| matches!(part, Query::Words(_))),
        _ => false,
    }
}

/// A single part as it is; several parts as a list.
fn joined(mut parts: Vec<Query>, list: fn(Vec<Query>) -> Query) -> Query {
    match (parts.pop(), parts.is_empty()) {
        (Some(one), true) => one,
        (last, _) => {
            parts.extend(last);
            list(parts)
        }
    }
}
