//! Hints about valid queries that may not mean what the person intended.

use super::parse;
use crate::domain::query::Query;
use crate::domain::query::hint::{Hint, is_pattern, negated_word, suggested_operator};
use crate::domain::query::keyword::{Operator, QUOTES};

/// A single condition of a query, as typed.
struct Leaf<'a> {
    written: &'a str,
    /// The text between the previous condition and this one.
    before: &'a str,
    is_words: bool,
}

impl Leaf<'_> {
    fn is_bare(&self) -> bool {
        self.is_words && !QUOTES.iter().any(|(open, _)| self.written.starts_with(*open))
    }
}

/// The first thing in a query that was probably not intended. `None` if the query is not valid.
pub fn hint(text: &str) -> Option<Hint> {
    let written = parse(text).ok()?;
    let mut kinds = Vec::new();
    kinds_of(&written.query, &mut kinds);
    let mut end = 0;
    let leaves: Vec<Leaf> = written
        .leaves
        .iter()
        .zip(kinds)
        .filter_map(|(at, is_words)| {
            let before = text.get(end..at.start)?;
            end = at.end;
            Some(Leaf { written: at.of(text)?, before, is_words })
        })
        .collect();
    (0..leaves.len()).find_map(|at| hint_at(&leaves, at))
}

fn hint_at(leaves: &[Leaf], at: usize) -> Option<Hint> {
    let leaf = leaves.get(at).filter(|leaf| leaf.is_bare())?;
    let typed = leaf.written.to_owned();
    if let Some(word) = negated_word(leaf.written) {
        return Some(Hint::Negation { typed, word: word.to_owned() });
    }
    if is_pattern(leaf.written) {
        return Some(Hint::Pattern { typed });
    }
    // A number after the operator, with a space instead of the slash: `NÆR 5`.
    let between = leaf.before.trim();
    if Operator::named(between) == Some(Operator::Near) && leaf.written.chars().all(|c| c.is_ascii_digit()) {
        let typed = format!("{between} {typed}");
        return Some(Hint::Operator { typed, operator: format!("{between}/{}", leaf.written) });
    }
    let next = leaves.get(at + 1)?;
    let operator = suggested_operator(leaf.written)?;
    let may_stand = match Operator::named(&operator) {
        Some(Operator::Not) => true,
        // These operators relate excerpts. Before words they are more likely words themselves.
        Some(Operator::Related(_)) => !next.is_words,
        _ => at > 0,
    };
    may_stand.then_some(Hint::Operator { typed, operator })
}

/// For each single condition, in the tree's order, whether it searches for words.
fn kinds_of(query: &Query, kinds: &mut Vec<bool>) {
    match query {
        Query::And(parts) | Query::Or(parts) => parts.iter().for_each(|part| kinds_of(part, kinds)),
        Query::Not(part) => kinds_of(part, kinds),
        Query::Near { left, right, .. } => [left, right].into_iter().for_each(|side| kinds_of(side, kinds)),
        Query::Related { own, other, .. } => own.iter().chain([other]).for_each(|part| kinds_of(part, kinds)),
        Query::Words(_) => kinds.push(true),
        Query::Field(..) | Query::Attribute { .. } | Query::Number { .. } | Query::Uncoded => kinds.push(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_operators_and_patterns_are_noticed() {
        let operator = |typed: &str, operator: &str| {
            Some(Hint::Operator { typed: typed.to_owned(), operator: operator.to_owned() })
        };
        let negation =
            |typed: &str, word: &str| Some(Hint::Negation { typed: typed.to_owned(), word: word.to_owned() });
        let pattern = |typed: &str| Some(Hint::Pattern { typed: typed.to_owned() });
        for (text, found) in [
            ("sliten ikke jobb", operator("ikke", "IKKE")),
            ("ikke jobb", operator("ikke", "IKKE")),
            ("sliten or (tired)", operator("or", "OR")),
            ("tema:A og tema:B", operator("og", "OG")),
            ("tema:A overlapper tema:B", operator("overlapper", "OVERLAPPER")),
            ("sliten NER/5 jobb", operator("NER/5", "NÆR/5")),
            ("sliten NEAR 5 jobb", operator("NEAR 5", "NEAR/5")),
            ("sliten nær 5", operator("nær", "NÆR")),
            ("[a-z]+", pattern("[a-z]+")),
            ("sliten OG sl.t", pattern("sl.t")),
            ("sliten -jobb", negation("-jobb", "jobb")),
            ("!jobb", negation("!jobb", "jobb")),
            ("\"-jobb\" -5 e-post", None),
            ("og jobb", None),
            ("jobb ikke", None),
            ("sliten før jobb", None),
            ("\"ikke\" jobb", None),
            ("\"[a-z]+\"", None),
            ("sliten OG jobb", None),
            ("(", None),
            ("", None),
        ] {
            assert_eq!(hint(text), found, "{text}");
        }
    }
}
