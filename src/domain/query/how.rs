//! How a query is asked of the text, besides what it says; and how it is kept together with the query.

use super::condition::Condition;
use crate::domain::document::Role;

/// How a query is asked.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct How {
    /// Whether only what is written as was asked is found, or dialect and missing *æ ø å* too.
    pub strictly: bool,
    /// Whether interviewers' turns are looked through too.
    pub interviewers: bool,
}

/// What is written for each of the two.
const STRICTLY: &str = "as-written";
const INTERVIEWERS: &str = "interviewers";

impl How {
    /// A condition, asked so.
    pub fn meant(self, condition: Condition) -> Condition {
        let condition = if self.strictly { condition.strictly() } else { condition };
        if self.interviewers { of_everyone(condition) } else { condition }
    }

    /// A query with how it is asked, for [`How::read`]. One that is asked in the usual way stands as it is; before any
    /// other comes a line that begins with a space, as no query does that was tidied.
    pub fn print(self, query: &str) -> String {
        let marks = [(self.strictly, STRICTLY), (self.interviewers, INTERVIEWERS)];
        let marks: String = marks.iter().filter(|(holds, _)| *holds).map(|(_, mark)| format!(" {mark}")).collect();
        if marks.is_empty() { query.to_owned() } else { format!("{marks}\n{query}") }
    }

    /// What was printed: how the query is asked, and the query.
    pub fn read(printed: &str) -> (Self, &str) {
        match printed.split_once('\n').filter(|_| printed.starts_with(' ')) {
            Some((marks, query)) => {
                let has = |mark: &str| marks.split(' ').any(|one| one == mark);
                (Self { strictly: has(STRICTLY), interviewers: has(INTERVIEWERS) }, query)
            }
            None => (Self::default(), printed),
        }
    }
}

/// The same condition of everyone's turns: it speaks of roles, and so means none in particular.
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
        fn what_is_printed_is_read_as_it_was(
            text in "[ \n\ta-zæ\"():*-]{0,12}|( as-written| interviewers|\n|trett){0,4}",
            strictly: bool,
            interviewers: bool,
        ) {
            let (query, how) = (text.trim(), How { strictly, interviewers });
            let printed = how.print(query);
            prop_assert_eq!(How::read(&printed), (how, query));
            prop_assert_eq!(How::read(query), (How::default(), query), "what was kept before there was any how");
        }
    }
}
