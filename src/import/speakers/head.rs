//! The head of a transcript: title, date, who was present. It is not speech, although its lines look like labels and
//! speech (`Informant: Anna`, `Dato: 12. mars`). It says which role people have.

use super::label::key;
use super::words::{self, Form, form};
use crate::domain::document::Role;
use crate::import::draft::Draft;

/// How many lines from the top may begin with a heading word.
const REACH: usize = 20;
/// How many lines from the top may give a person's role.
const FAR: usize = 40;

/// The number of lines in the head: up to the last line that begins with a heading word or gives a person's role, and
/// such lines right after it. 0 if people speak among these lines, because then such a line is speech.
pub fn length(draft: &Draft) -> usize {
    let is_heading = |i: &usize| parted(draft, *i).is_some_and(|(name, _)| words::is_heading(name) && name.len() <= 40);
    let count = draft.lines.len();
    let heading = (0..count.min(REACH)).rev().find(is_heading).map_or(0, |i| i + 1);
    let last_role = role_lines(draft).last().map_or(0, |(i, _, _)| i + 1);
    let mut end = heading.max(last_role);
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

/// The roles of people, as given in the head.
pub fn names(draft: &Draft) -> Names {
    Names(role_lines(draft).into_iter().map(|(_, name, role)| (key(&name), role)).collect())
}

/// The names in the head, with their roles.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Names(pub Vec<(String, Role)>);

impl Names {
    /// The role of the person that a label stands for: by the full name, one of the names, or the initials.
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
        // The first way in which a name matches, unless matching names have different roles.
        ways.iter().find_map(|fits| {
            let mut roles = self.0.iter().filter(|(name, _)| fits(name)).map(|(_, role)| *role);
            let first = roles.next()?;
            roles.all(|role| role == first).then_some(first)
        })
    }
}

/// The lines that give a person's role (`INTERVIEWER: Nils Dahl`): a role word that occurs once, beside a name.
fn role_lines(draft: &Draft) -> Vec<(usize, String, Role)> {
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

/// The words of a line before and after its colon or tab.
fn parted(draft: &Draft, i: usize) -> Option<(&str, &str)> {
    let words = draft.lines.get(i).map(|line| draft.words(line))?;
    let (name, rest) = words.split_once([':', '：', '\t'])?;
    Some((name.trim_matches(['*', '_', '#', ' ', '\t']), rest.trim()))
}

/// Whether this line looks like a spoken question (true) or statement (false); `None` if it is not speech.
fn asks(draft: &Draft, i: usize) -> Option<bool> {
    let (name, rest) = parted(draft, i)?;
    let may_speak = form(name).is_some_and(|form| form != Form::Lower);
    (may_speak && rest.ends_with(['?', '!', '.', '？', '。'])).then(|| rest.ends_with(['?', '？']))
}

fn tidy(rest: &str) -> &str {
    rest.trim_matches(['*', '_', ' '])
}

/// Whether the words are names and not speech.
fn is_name(rest: &str) -> bool {
    let rest = tidy(rest);
    let high = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let is_high = rest.split_whitespace().all(|word| high(word) || word.chars().count() <= 3);
    let first = rest.split_whitespace().next().is_some_and(high);
    is_high && first && !rest.ends_with(['.', '?', '!', ',']) && form(rest).is_some()
}
