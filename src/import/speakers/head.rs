//! The head of a transcript: title, date, who was there. Nobody says it, though its lines look like labels and speech
//! (`Informant: Anna`, `Dato: 12. mars`), and it tells who is who.

use super::label::key;
use super::words::{self, Form, form};
use crate::domain::document::Role;
use crate::import::draft::Draft;

/// How far down a heading's word can stand, in lines.
const REACH: usize = 20;
/// How far down a line can stand that says who is who.
const FAR: usize = 40;

/// How many lines at the start are the head: through the last line that begins with a heading's word, or says who is
/// who, and through such lines right after it. None where people speak among them: then such a line is something said.
pub fn length(draft: &Draft) -> usize {
    let is_heading = |i: &usize| parted(draft, *i).is_some_and(|(name, _)| words::is_heading(name) && name.len() <= 40);
    let count = draft.lines.len();
    let heading = (0..count.min(REACH)).rev().find(is_heading).map_or(0, |i| i + 1);
    let told = told(draft).last().map_or(0, |(i, _, _)| i + 1);
    let mut end = heading.max(told);
    let said: Vec<bool> = (0..end).filter_map(|i| asks(draft, i)).collect();
    if said.len() >= 2 || said.contains(&true) {
        return 0;
    }
    let is_role = |i: usize| {
        parted(draft, i)
            .is_some_and(|(name, rest)| words::is_long_role(name) && is_name(rest) && asks(draft, i).is_none())
    };
    while end > 0 && (is_heading(&end) || is_role(end)) {
        end += 1;
    }
    end
}

/// Who is who, as the head tells it.
pub fn names(draft: &Draft) -> Names {
    Names(told(draft).into_iter().map(|(_, name, role)| (key(&name), role)).collect())
}

/// Names that the head gives a role.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Names(pub Vec<(String, Role)>);

impl Names {
    /// The role of the one whom a label names: in full, by one of the names, or by initials.
    pub fn role_of(&self, label: &str) -> Option<Role> {
        let label = key(label);
        let initials = |name: &str| name.split_whitespace().filter_map(|word| word.chars().next()).collect::<String>();
        let ways: [&dyn Fn(&str) -> bool; 4] = [
            &|name| name == label,
            &|name| name.split_whitespace().any(|word| word == label),
            &|name| label.chars().count() > 1 && initials(name) == label,
            // `I` is more often the interviewer than Irene.
            &|name| label.chars().count() == 1 && name.starts_with(&label) && words::role(&label).is_none(),
        ];
        // The first way in which one of the names fits, and none of another role.
        ways.iter().find_map(|fits| {
            let mut roles = self.0.iter().filter(|(name, _)| fits(name)).map(|(_, role)| *role);
            let first = roles.next()?;
            roles.all(|role| role == first).then_some(first)
        })
    }
}

/// The lines that say who is who (`INTERVIEWER: Nils Dahl`): a word for a role that stands once, beside a name.
fn told(draft: &Draft) -> Vec<(usize, String, Role)> {
    let role_of = |i: usize| {
        let (name, rest) = parted(draft, i).filter(|(name, _)| words::is_long_role(name))?;
        Some((key(name), rest, words::role(name)?.0))
    };
    let all: Vec<(usize, String, &str, Role)> =
        (0..draft.lines.len()).filter_map(|i| role_of(i).map(|(name, rest, role)| (i, name, rest, role))).collect();
    let once = |name: &String| all.iter().filter(|(_, other, ..)| other == name).count() == 1;
    let tells = all.iter().filter(|(i, name, rest, _)| *i < FAR && once(name) && is_name(rest));
    tells.map(|(i, _, rest, role)| (*i, tidy(rest).to_owned(), *role)).collect()
}

/// A line's words before and after its colon or tab.
fn parted(draft: &Draft, i: usize) -> Option<(&str, &str)> {
    let words = draft.lines.get(i).map(|line| draft.words(line))?;
    let (name, rest) = words.split_once([':', '：', '\t'])?;
    Some((name.trim_matches(['*', '_', '#', ' ', '\t']), rest.trim()))
}

/// Whether someone asks something on this line (true) or says a sentence (false); nothing where nobody speaks on it.
fn asks(draft: &Draft, i: usize) -> Option<bool> {
    let (name, rest) = parted(draft, i)?;
    let may_speak = form(name).is_some_and(|form| form != Form::Lower);
    (may_speak && rest.ends_with(['?', '!', '.', '？', '。'])).then(|| rest.ends_with(['?', '？']))
}

fn tidy(rest: &str) -> &str {
    rest.trim_matches(['*', '_', ' '])
}

/// Whether words are a name, or several, and nothing said.
fn is_name(rest: &str) -> bool {
    let rest = tidy(rest);
    let high = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let is_high = rest.split_whitespace().all(|word| high(word) || word.chars().count() <= 3);
    let first = rest.split_whitespace().next().is_some_and(high);
    is_high && first && !rest.ends_with(['.', '?', '!', ',']) && form(rest).is_some()
}
