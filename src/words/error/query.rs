//! Messages about queries. Each quotes the faulty part, so that it also helps where nothing can be underlined.

use unicode_width::UnicodeWidthChar;

use super::{Words, ambiguous, brief, help, unknown};
use crate::domain::query::keyword::Operator;
use crate::domain::text::is_allowed;
use crate::error::{Noun, QueryError, QueryFault};
use crate::words::kind;

/// The message for a fault in a query.
pub(super) fn sentence(words: &Words, error: &QueryError) -> String {
    let key = match &error.fault {
        QueryFault::OpenQuote => "error-query-open-quote",
        QueryFault::Bracket => "error-query-bracket",
        QueryFault::MissingOperand if is_negation(error) => "error-query-missing-after",
        QueryFault::MissingOperand => "error-query-missing-operand",
        QueryFault::MissingValue => "error-query-missing-value",
        QueryFault::MisplacedSign => "error-query-sign",
        QueryFault::FuzzyDistance => "error-query-near-miss",
        QueryFault::NoWord => "error-query-no-word",
        QueryFault::Pattern => "error-query-pattern",
        QueryFault::Distance => "error-query-distance",
        QueryFault::OnlyWords => "error-query-only-words",
        QueryFault::Number => "error-query-number",
        QueryFault::NoNumbers { attribute, known } => {
            let wrong = words.tell("error-query-no-numbers", &[("attribute", brief(attribute))]);
            return format!("{wrong} {}", help(words, &[], known));
        }
        QueryFault::Unknown { noun, name, nearest } => return unknown(words, *noun, name, nearest, &[]),
        QueryFault::NotAmong { noun, name, known } => return not_among(words, *noun, name, known),
        QueryFault::UnknownValue { attribute, value, nearest } => {
            return unknown_value(words, attribute, value, &help(words, nearest, &[]));
        }
        QueryFault::ValueNotAmong { attribute, value, known } => {
            return unknown_value(words, attribute, value, &help(words, &[], known));
        }
        QueryFault::AttributeAsField { name, example } => {
            return words.tell("error-query-attribute", &[("name", brief(name)), ("example", brief(example))]);
        }
        QueryFault::Ambiguous { name, candidates, .. } => return ambiguous(words, name, candidates),
        QueryFault::TooLarge => return words.say("error-query-too-large").into_owned(),
    };
    let part = error.query.get(error.start..error.end).filter(|part| !part.trim().is_empty());
    if error.fault == QueryFault::NoWord && !part.is_some_and(is_seen) {
        return words.say("error-query-nothing").into_owned();
    }
    words.tell(key, &[("part", brief(part.unwrap_or(&error.query)))])
}

/// There is nothing of this kind with this name. Lists all names.
fn not_among(words: &Words, noun: Noun, name: &str, known: &[String]) -> String {
    let own = |name: &String| kind::pen(words, name).to_owned();
    match noun {
        Noun::Colour => unknown(words, noun, name, &[], &known.iter().map(own).collect::<Vec<_>>()),
        _ => unknown(words, noun, name, &[], known),
    }
}

/// No participant has this value of the attribute. `help` is appended.
fn unknown_value(words: &Words, attribute: &str, value: &str, help: &str) -> String {
    let wrong = words.tell("error-query-value", &[("attribute", brief(attribute)), ("value", brief(value))]);
    format!("{wrong} {help}")
}

/// Whether the faulty part is the operator that stands before what it excludes.
fn is_negation(error: &QueryError) -> bool {
    error.query.get(error.start..error.end).and_then(Operator::named) == Some(Operator::Not)
}

/// Whether a part has any visible character.
fn is_seen(part: &str) -> bool {
    part.chars().any(|c| !c.is_whitespace() && is_allowed(c) && c.width().is_some_and(|width| width > 0))
}
