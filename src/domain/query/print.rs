//! Prints a query so that parsing the text gives the same query again.

use super::Query;
use super::comparison::{COMPARING, Comparison, Sign};
use super::keyword::{Keywords, Operator, PATTERN, ends_word, is_uncoded, near_distance, uncoded};

/// The operator around an operand, from loosest to tightest. It decides whether the operand needs brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Around {
    Nothing,
    Or,
    And,
    Not,
    Related,
}

impl Query {
    /// The query with the keywords of one language. Names stay as they were written.
    pub fn print(&self, keywords: Keywords) -> String {
        let mut out = String::new();
        self.write(keywords, Around::Nothing, &mut out);
        out
    }

    fn write(&self, keywords: Keywords, around: Around, out: &mut String) {
        match self {
            Self::Words(words) => out.push_str(&word(words)),
            Self::Field(field, text) => {
                out.push_str(field.name(keywords));
                out.push(':');
                out.push_str(&value(text));
            }
            Self::Attribute { name, value: text } => {
                out.push_str(&word(name));
                out.push('=');
                out.push_str(&value(text));
            }
            Self::Number { name, comparison } => {
                out.push_str(&word(name));
                out.push_str(&comparison.to_string());
            }
            Self::Uncoded => out.push_str(uncoded(keywords)),
            Self::Near { within, left, right } => {
                let operator = format!("{}/{within}", Operator::Near.name(keywords));
                pair((Some(left), &operator, right), keywords, around, out);
            }
            Self::Related { relation, own, other } => {
                let operator = Operator::Related(*relation).name(keywords);
                pair((own.as_deref(), operator, other), keywords, around, out);
            }
            Self::And(parts) => list(parts, Operator::And, keywords, (around, Around::And), out),
            Self::Or(parts) => list(parts, Operator::Or, keywords, (around, Around::Or), out),
            Self::Not(part) => {
                let bracketed = around >= Around::Related;
                out.push_str(if bracketed { "(" } else { "" });
                out.push_str(Operator::Not.name(keywords));
                out.push(' ');
                part.write(keywords, Around::Not, out);
                out.push_str(if bracketed { ")" } else { "" });
            }
        }
    }
}

fn pair((left, operator, right): (Option<&Query>, &str, &Query), keywords: Keywords, around: Around, out: &mut String) {
    let bracketed = around >= Around::Related;
    if bracketed {
        out.push('(');
    }
    if let Some(left) = left {
        left.write(keywords, Around::Related, out);
        out.push(' ');
    }
    out.push_str(operator);
    out.push(' ');
    right.write(keywords, Around::Related, out);
    if bracketed {
        out.push(')');
    }
}

fn list(parts: &[Query], operator: Operator, keywords: Keywords, (around, own): (Around, Around), out: &mut String) {
    // A list inside one of its own kind keeps its brackets, as it was written.
    let bracketed = around >= own;
    if bracketed {
        out.push('(');
    }
    for (n, part) in parts.iter().enumerate() {
        if n > 0 {
            out.push(' ');
            out.push_str(operator.name(keywords));
            out.push(' ');
        }
        part.write(keywords, own, out);
    }
    if bracketed {
        out.push(')');
    }
}

/// A word, a phrase or an attribute's name; quoted if it would otherwise be parsed as something else.
pub fn word(text: &str) -> String {
    let special = text.contains([':', '=']) || text.contains(COMPARING) || text.contains(PATTERN) || is_uncoded(text);
    if special { quoted(text) } else { value(text) }
}

/// A value; quoted if it would otherwise not be parsed as one value.
pub fn value(text: &str) -> String {
    let is_operator = Operator::named(text).is_some() || near_distance(text).is_some();
    // After `=` it would be parsed as a comparison.
    let is_compared = text.starts_with(COMPARING) || Comparison::of(Sign::Equal, text).is_some();
    let bare = !text.is_empty() && !text.contains(ends_word) && !is_operator && !is_compared;
    if bare { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
