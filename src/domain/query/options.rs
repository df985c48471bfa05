//! The options of a text search, and how they are stored together with the query.

use super::condition::Condition;
use crate::domain::document::Role;

/// The options of a search.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct SearchOptions {
    /// Whether to find only the spelling of the query; otherwise dialect forms and missing *æ ø å* too.
    pub as_written: bool,
    /// Whether to search interviewers' turns too.
    pub interviewers: bool,
}

/// The stored words for the two options.
const STRICTLY: &str = "as-written";
const INTERVIEWERS: &str = "interviewers";

impl SearchOptions {
    /// Applies the options to a condition.
    pub fn apply(self, condition: Condition) -> Condition {
        let condition = if self.as_written { condition.as_written() } else { condition };
        if self.interviewers { of_everyone(condition) } else { condition }
    }

    /// The query together with its options, as [`SearchOptions::read`] reads it. With default options that is the query
    /// alone. Otherwise a line that begins with a space comes first; a trimmed query never begins with a space.
    pub fn print(self, query: &str) -> String {
        let marks = [(self.as_written, STRICTLY), (self.interviewers, INTERVIEWERS)];
        let marks: String = marks.iter().filter(|(holds, _)| *holds).map(|(_, mark)| format!(" {mark}")).collect();
        if marks.is_empty() { query.to_owned() } else { format!("{marks}\n{query}") }
    }

    /// Reads what [`SearchOptions::print`] wrote: the options and the query.
    pub fn read(printed: &str) -> (Self, &str) {
        match printed.split_once('\n').filter(|_| printed.starts_with(' ')) {
            Some((marks, query)) => {
                let has = |mark: &str| marks.split(' ').any(|one| one == mark);
                (Self { as_written: has(STRICTLY), interviewers: has(INTERVIEWERS) }, query)
            }
            None => (Self::default(), printed),
        }
    }
}

/// Extends the condition to interviewers' turns. A condition that names roles includes them, so this one names all.
fn of_everyone(condition: Condition) -> Condition {
    let asks = Condition::Role(Role::Interviewer);
    let anyone = Condition::Any(vec![asks.clone(), Condition::Not(Box::new(asks))]);
    Condition::All(vec![condition, anyone])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn printed_options_and_query_are_read_back(
            text in "[ \n\ta-zæ\"():*-]{0,12}|( as-written| interviewers|\n|trett){0,4}",
            as_written: bool,
            interviewers: bool,
        ) {
            let (query, options) = (text.trim(), SearchOptions { as_written, interviewers });
            let printed = options.print(query);
            prop_assert_eq!(SearchOptions::read(&printed), (options, query));
            prop_assert_eq!(SearchOptions::read(query), (SearchOptions::default(), query), "queries saved before there were options");
        }
    }
}
