//! A query written out, so that reading it gives the same query again.

use super::Query;
use super::keyword::{Keywords, Operator, SIGNS, ends_word};

/// How tightly what stands around an operand binds it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Around {
    Nothing,
    Or,
    And,
    Not,
}

impl Query {
    /// The query in words of one language. Names stay as they were written.
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
            Self::And(parts) => list(parts, Operator::And, keywords, (around, Around::And), out),
            Self::Or(parts) => list(parts, Operator::Or, keywords, (around, Around::Or), out),
            Self::Not(part) => {
                out.push_str(Operator::Not.name(keywords));
                out.push(' ');
                part.write(keywords, Around::Not, out);
            }
        }
    }
}

fn list(parts: &[Query], operator: Operator, keywords: Keywords, (around, own): (Around, Around), out: &mut String) {
    // A list within one of its own kind keeps its brackets too: it was written so.
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

/// A word, a phrase, or the name of an attribute; in quotation marks where it would be read as something else.
fn word(text: &str) -> String {
    let special = text.contains([':', '=']) || text.ends_with(SIGNS);
    if special { quoted(text) } else { value(text) }
}

/// A value; in quotation marks where it would be read as several or none.
fn value(text: &str) -> String {
    let bare = !text.is_empty() && !text.contains(ends_word) && Operator::named(text).is_none();
    if bare { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
