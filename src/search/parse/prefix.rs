//! For completion: finds the piece of a query that ends at the cursor. The piece may be incomplete, and the rest of the
//! text need not be valid.

use super::MAX_LENGTH;
use super::lex::{Lexer, ends, ends_in_name};
use crate::domain::query::comparison::Sign;
use crate::domain::query::keyword::{Field, QUOTES};
use crate::domain::span::Span;

/// The piece that is being typed. The text may be empty, except for a word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Prefix {
    /// A word, or the beginning of a keyword or a name.
    Word(String),
    /// The value of a field.
    Value(Field, String),
    /// The value of an attribute with this name.
    Attribute(String, String),
    /// The number that the attribute with this name is compared with.
    Number(String, String),
}

/// The piece being typed at the cursor (a byte position), and its byte range, including a closing quotation mark right
/// after the cursor. The range of a value does not include the field or attribute. `None` if the cursor is in the
/// middle of a piece, does not touch one, or is not at a character boundary.
pub fn prefix(text: &str, cursor: usize) -> Option<(Prefix, Span)> {
    let (head, rest) = (text.get(..cursor)?, text.get(cursor..)?);
    if text.len() > MAX_LENGTH {
        return None;
    }
    let mut lexer = Lexer { text: head, at: 0 };
    loop {
        lexer.skip_space();
        if matches!(lexer.peek()?, '(' | ')') {
            lexer.at += 1;
            continue;
        }
        let start = lexer.at;
        let (name, is_quoted) = match lexer.quoted().ok()? {
            Some(name) => (name, true),
            None => (lexer.bare_name(), false),
        };
        let what: Box<dyn Fn(String) -> Option<Prefix>> = if lexer.rest().starts_with(':') {
            let field = Field::named(&name);
            lexer.at += 1;
            Box::new(move |typed| Some(Prefix::Value(field?, typed)))
        } else if let Some(sign) = lexer.sign(is_quoted || ends_in_name(&name)) {
            match sign {
                Sign::Equal => Box::new(move |typed| Some(Prefix::Attribute(name.clone(), typed))),
                _ => Box::new(move |typed| Some(Prefix::Number(name.clone(), typed))),
            }
        } else if lexer.rest().is_empty() {
            let is_whole = !is_quoted && rest.chars().next().is_none_or(ends);
            return is_whole.then_some((Prefix::Word(name), Span { start, end: cursor }));
        } else {
            continue;
        };
        lexer.skip_space();
        if let Some((typed, span)) = value(&mut lexer, rest) {
            return Some((what(typed)?, span));
        }
    }
}

/// The value that ends at the cursor, if one is being typed there.
fn value(lexer: &mut Lexer, rest: &str) -> Option<(String, Span)> {
    let (start, cursor) = (lexer.at, lexer.text.len());
    let opened = QUOTES.iter().find(|(open, _)| Some(*open) == lexer.peek());
    match (lexer.quoted(), opened) {
        (Err(_), Some((open, closing))) => {
            let closes = rest.chars().next().filter(|c| closing.contains(c)).map_or(0, char::len_utf8);
            let typed = lexer.text.get(start + open.len_utf8()..).unwrap_or_default();
            Some((typed.to_owned(), Span { start, end: cursor + closes }))
        }
        (Ok(None), _) => {
            let typed = lexer.bare(|_, c| ends(c));
            let is_last = lexer.rest().is_empty() && rest.chars().next().is_none_or(ends);
            is_last.then_some((typed, Span { start, end: cursor }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The piece being typed at `|`, and the text in its range.
    fn at_cursor(marked: &str) -> Option<(Prefix, String)> {
        let text = marked.replace('|', "");
        prefix(&text, marked.find('|').unwrap()).map(|(begun, span)| (begun, text[span.start..span.end].to_owned()))
    }

    #[test]
    fn the_piece_that_ends_at_the_cursor_is_found() {
        let word = |typed: &str| Some((Prefix::Word(typed.to_owned()), typed.to_owned()));
        let value = |typed: &str, all: &str| Some((Prefix::Value(Field::Theme, typed.to_owned()), all.to_owned()));
        let attribute =
            |typed: &str, all: &str| Some((Prefix::Attribute("gruppe".to_owned(), typed.to_owned()), all.to_owned()));
        for (text, what) in [
            ("te|", word("te")),
            ("jeg te|", word("te")),
            ("(te|) jeg", word("te")),
            ("te|ma", None),
            ("te |", None),
            ("|", None),
            ("tema:|", value("", "")),
            ("tema:Op|", value("Op", "Op")),
            ("theme: Op| jeg", value("Op", "Op")),
            ("tema:Op|start", None),
            ("\"to ord\" tema:\"Opp f|", value("Opp f", "\"Opp f")),
            ("tema:\"Opp f|\" jeg", value("Opp f", "\"Opp f\"")),
            ("tema:\"Oppstart\"|", None),
            ("\"te|", None),
            ("fest:Op|", None),
            ("gruppe=ve|", attribute("ve", "ve")),
            ("tema:A gruppe = ve|", attribute("ve", "ve")),
            ("10:3|", word("10:3")),
        ] {
            assert_eq!(at_cursor(text), what, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_and_cursor_are_accepted(text in "[a(): =\"«»\\\\\u{301}🙂]{0,12}|\\PC{0,12}", cursor in 0..40_usize) {
            if let Some((_, span)) = prefix(&text, cursor) {
                prop_assert!(text.get(span.start..span.end).is_some() && (span.start..=span.end).contains(&cursor));
            }
        }
    }
}
