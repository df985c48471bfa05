//! Finds out why a query has no hits: relaxes it in one respect after another until there are some.

use super::job::SearchJob;
use crate::domain::query::condition::Condition;
use crate::domain::query::keyword::{Operator, is_uncoded, near_distance};
use crate::domain::query::options::SearchOptions;
use crate::domain::query::phrase::SIGNS;
use crate::error::Result;
use crate::project::Project;
use crate::search::parse::prefix::{Prefix, prefix};

/// An unfinished word must have at least this many letters. With one letter, half of all words would match.
const MIN_LETTERS: usize = 2;

/// Why there are no hits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// Interviewers' turns are left out.
    Interviewers,
    /// Only the exact spelling is searched for.
    Strictness,
    /// The text has only words with a similar spelling.
    Spelling,
    /// The words occur, but the rest of the query excludes these places.
    Narrowing,
}

/// Relaxed conditions to try when `typed` had no hits, each with the cause it would show. Try them from the last to the
/// first; the first with hits gives the cause. `nearly` is the query with similar spellings, and is tried last.
fn causes(typed: &[Condition], nearly: Option<Condition>, options: SearchOptions) -> Vec<(Cause, Condition)> {
    let near = nearly.map(|condition| (Cause::Spelling, options.apply(condition)));
    let mut left: Vec<(Cause, Condition)> = near.into_iter().collect();
    for typed in typed {
        if is_narrowed(typed)
            && let Some(words) = words_of(typed).filter(asks_for_words)
        {
            left.push((Cause::Narrowing, options.apply(words)));
        }
        if options.as_written {
            left.push((Cause::Strictness, SearchOptions { as_written: false, ..options }.apply(typed.clone())));
        }
        if !options.interviewers && !typed.names_role() {
            left.push((Cause::Interviewers, SearchOptions { interviewers: true, ..options }.apply(typed.clone())));
        }
    }
    left
}

impl Project {
    /// Why a query finds nothing in the text, and how many hits the relaxed query has. `None` if no cause is found.
    /// Searches the whole text several times.
    pub fn why_nothing(&self, query: &str, options: SearchOptions) -> Result<Option<(Cause, usize)>> {
        let nearly = unfinished(query, query.len()).and_then(|_| self.understand(&format!("{query}~")).ok());
        let mut left = causes(&[self.understand(query)?], nearly, options);
        while let Some((cause, condition)) = left.pop() {
            let hits: usize = self.text_hits_with(&condition, |_, found| found.hits.len().max(1))?.into_iter().sum();
            if hits > 0 {
                return Ok(Some((cause, hits)));
            }
        }
        Ok(None)
    }
}

/// The search for a cause. It runs in short steps.
#[derive(Default)]
pub struct Diagnosis {
    left: Vec<(Cause, Condition)>,
    trying: Option<(Cause, SearchJob)>,
    /// What excludes hits, and how many.
    pub found: Option<(Cause, usize)>,
}

impl Diagnosis {
    /// A search for the reason why `typed`, searched for with these options, has no hits. `nearly` is the query with
    /// similar spellings, and is tried last.
    pub fn new(typed: &[Condition], nearly: Option<Condition>, options: SearchOptions) -> Self {
        Self { left: causes(typed, nearly, options), ..Self::default() }
    }

    /// Whether there is more to try.
    pub fn has_work(&self) -> bool {
        self.found.is_none() && (self.trying.is_some() || !self.left.is_empty())
    }

    /// Does one step.
    pub fn go_on(&mut self, project: &Project) -> Result<()> {
        if self.trying.is_none()
            && let Some((cause, condition)) = self.left.pop()
        {
            self.trying = Some((cause, SearchJob::new(project, condition)?));
        }
        let Some((cause, job)) = &mut self.trying else { return Ok(()) };
        job.go_on(project)?;
        if job.is_done() {
            self.found = Some((*cause, job.count)).filter(|(_, count)| *count > 0);
            self.trying = None;
        }
        Ok(())
    }
}

/// The unquoted word at the end of a query, if the cursor is there, so that the user may still be typing it.
pub fn unfinished(text: &str, cursor: usize) -> Option<String> {
    let Some((Prefix::Word(word), _)) = prefix(text, cursor).filter(|_| cursor == text.len()) else {
        return None;
    };
    let is_keyword = Operator::named(&word).is_some() || near_distance(&word).is_some() || is_uncoded(&word);
    let is_word = word.chars().count() >= MIN_LETTERS && word.ends_with(char::is_alphanumeric) && !word.contains(SIGNS);
    (is_word && !is_keyword).then_some(word)
}

/// The condition reduced to its words and roles; `None` if it has none. Alternatives without words are left out,
/// because everything would meet them.
fn words_of(condition: &Condition) -> Option<Condition> {
    let of = |parts: &[Condition]| parts.iter().filter_map(words_of).collect::<Vec<_>>();
    match condition {
        Condition::Words(_) | Condition::Near(..) | Condition::Role(_) => Some(condition.clone()),
        Condition::Not(part) if matches!(**part, Condition::Role(_)) => Some(condition.clone()),
        Condition::All(parts) => Some(of(parts)).filter(|parts| !parts.is_empty()).map(Condition::All),
        Condition::Any(parts) => {
            let (saying, others): (Vec<_>, Vec<_>) = of(parts).into_iter().partition(asks_for_words);
            match saying.is_empty() {
                false => Some(Condition::Any(saying)),
                true => (others.len() == parts.len()).then_some(Condition::Any(others)),
            }
        }
        _ => None,
    }
}

fn asks_for_words(condition: &Condition) -> bool {
    !condition.marked().is_empty()
}

/// Whether the condition has anything besides words.
fn is_narrowed(condition: &Condition) -> bool {
    match condition {
        Condition::Words(_) | Condition::Near(..) => false,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(is_narrowed),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Role;
    use crate::domain::ids::CodeId;

    #[test]
    fn only_a_query_for_words_can_be_narrowed_too_much() {
        let role = Condition::Role(Role::Interviewer);
        let coded = Condition::Coded(vec![CodeId(1)]);
        let causes_of = |condition: Condition| {
            let options = SearchOptions { interviewers: true, ..SearchOptions::default() };
            causes(&[condition], None, options).into_iter().map(|(cause, _)| cause).collect::<Vec<_>>()
        };
        assert_eq!(causes_of(Condition::All(vec![role, coded])), []);
    }
}
