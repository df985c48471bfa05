//! Why nothing was found: the same is asked with one thing less at a time, until something comes.

use super::hunt::Hunt;
use crate::domain::query::condition::Condition;
use crate::domain::query::how::How;
use crate::error::Result;
use crate::project::Project;

/// What keeps hits out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// Interviewers are left out.
    Interviewers,
    /// Only what is written as was asked is looked for.
    Strictness,
    /// What is said is only nearly written so.
    Spelling,
    /// The words are said, and the rest of the query rules these places out.
    Narrowing,
}

/// The search for a reason.
#[derive(Default)]
pub struct Why {
    left: Vec<(Cause, Condition)>,
    asking: Option<(Cause, Hunt)>,
    /// What keeps hits out, and how many.
    pub found: Option<(Cause, usize)>,
}

impl Why {
    /// Why nothing met any of these conditions, as they were typed, searched for so; the last one is asked about first.
    /// At the very end comes what is `nearly` the same.
    pub fn new(typed: &[Condition], nearly: Option<Condition>, how: How) -> Self {
        let near = nearly.map(|condition| (Cause::Spelling, how.meant(condition)));
        let mut left: Vec<(Cause, Condition)> = near.into_iter().collect();
        for typed in typed {
            if is_narrowed(typed)
                && let Some(words) = words_of(typed).filter(asks_for_words)
            {
                left.push((Cause::Narrowing, how.meant(words)));
            }
            if how.strictly {
                left.push((Cause::Strictness, How { strictly: false, ..how }.meant(typed.clone())));
            }
            if !how.interviewers && !typed.names_role() {
                left.push((Cause::Interviewers, How { interviewers: true, ..how }.meant(typed.clone())));
            }
        }
        Self { left, ..Self::default() }
    }

    /// Whether there is more to ask.
    pub fn has_work(&self) -> bool {
        self.found.is_none() && (self.asking.is_some() || !self.left.is_empty())
    }

    /// Asks on for a moment.
    pub fn go_on(&mut self, project: &Project) -> Result<()> {
        if self.asking.is_none()
            && let Some((cause, condition)) = self.left.pop()
        {
            self.asking = Some((cause, Hunt::new(project, condition)?));
        }
        let Some((cause, hunt)) = &mut self.asking else { return Ok(()) };
        hunt.go_on(project)?;
        if hunt.is_done() {
            self.found = Some((*cause, hunt.count)).filter(|(_, count)| *count > 0);
            self.asking = None;
        }
        Ok(())
    }
}

/// The same condition, of the words and roles in it alone; nothing where there are none. Where one
/// of several is enough, those without words are left out: they would be met by everything.
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

/// Whether anything but words is asked for.
fn is_narrowed(condition: &Condition) -> bool {
    match condition {
        Condition::Words(_) | Condition::Near(..) => false,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(is_narrowed),
        _ => true,
    }
}
