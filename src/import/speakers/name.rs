//! The name in a label: without markup and brackets around it, what stands in brackets after it set apart.

use super::label::is_markup;
use super::vocabulary::BADGES;
use super::words::{Form, form};
use crate::domain::text::canonical;

/// A label's name and what stands beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// The name: `Informant 3`.
    pub label: String,
    /// What stands in brackets after it: `kvinne, 34`.
    pub remark: Option<String>,
    /// What a meeting program wrote after it: `Gjest`.
    pub badge: Option<String>,
    /// What its words look like.
    pub form: Form,
}

/// Reads the words before a colon, a tab or a time as a name; nothing where they can be none.
pub fn read(raw: &str) -> Option<Name> {
    let (label, remark, badge) = parts(raw);
    // Brackets in the middle are left: `Anna (mor) Berg`.
    let form = form(&label)?;
    Some(Name { label, remark, badge, form })
}

/// A name that the format itself gives: it is one, whatever it looks like.
pub fn given(raw: &str) -> Option<Name> {
    let (label, remark, badge) = parts(raw);
    if label.is_empty() {
        return None;
    }
    let form = form(&label).unwrap_or(Form::Name);
    Some(Name { label, remark, badge, form })
}

fn parts(raw: &str) -> (String, Option<String>, Option<String>) {
    let bare = raw.trim_matches(|c: char| is_markup(c) || matches!(c, '<' | '>' | '{' | '}' | ':' | '：' | '/'));
    // Brackets around the whole name go; those after it hold a remark.
    let whole = [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
        bare.strip_prefix(open)?.strip_suffix(close).filter(|inner| !inner.contains([open, close]))
    });
    let mut label = spaced(whole.unwrap_or(bare));
    let (mut remark, mut badge) = (None, None);
    while let Some((before, inner)) = bracketed_end(&label) {
        match is_badge(&inner) {
            true => badge = badge.or(Some(inner)),
            false if remark.is_none() => remark = Some(inner),
            false => break,
        }
        label = before;
    }
    if let Some((before, last)) = label.rsplit_once(' ').filter(|(_, last)| is_badge(last) && is_said_of_a_guest(last))
    {
        (label, badge) = (before.trim_end_matches(['|', '-', '–', ' ']).to_owned(), Some(last.to_owned()));
    }
    (label.trim_matches(|c: char| matches!(c, '[' | ']') || is_markup(c)).to_owned(), remark, badge)
}

/// The words with one space between them, in canonical form.
fn spaced(words: &str) -> String {
    canonical(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What stands before brackets at the end, and what stands in them.
fn bracketed_end(label: &str) -> Option<(String, String)> {
    let (open, inner) = [('(', ')'), ('[', ']'), ('（', '）')].into_iter().find_map(|(open, close)| {
        let (before, inner) = label.strip_suffix(close)?.rsplit_once(open)?;
        Some((before.trim_end(), inner.trim()))
    })?;
    (!open.is_empty() && !inner.is_empty()).then(|| (open.to_owned(), inner.to_owned()))
}

fn is_badge(words: &str) -> bool {
    BADGES.contains(&words.to_lowercase().as_str())
}

/// Whether a badge is known without brackets: `Mari Moen Unverified`. The others can be names or roles.
fn is_said_of_a_guest(badge: &str) -> bool {
    badge.chars().count() >= 8 && badge.to_lowercase().contains("verifi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_remarks_and_badges_are_no_names() {
        let table = [
            ("Informant 3 (kvinne, 34)", "Informant 3", Some("kvinne, 34"), None),
            ("Anna [mor]", "Anna", Some("mor"), None),
            ("Anna(informant)", "Anna", Some("informant"), None),
            ("Mari Moen (Gjest)", "Mari Moen", None, Some("Gjest")),
            ("Mari Moen (Guest)", "Mari Moen", None, Some("Guest")),
            ("Per Vik [External]", "Per Vik", None, Some("External")),
            ("Per Vik (Ekstern)", "Per Vik", None, Some("Ekstern")),
            ("Per Vik Unverified", "Per Vik", None, Some("Unverified")),
            ("Per Vik (Uverifisert)", "Per Vik", None, Some("Uverifisert")),
            ("Mari Moen (mor) (Gjest)", "Mari Moen", Some("mor"), Some("Gjest")),
            ("//S01", "S01", None, None),
            ("[SPEAKER_01]", "SPEAKER_01", None, None),
            ("(Anna)", "Anna", None, None),
            ("Mari Moen Guest", "Mari Moen Guest", None, None),
            ("Anna Verifisert", "Anna Verifisert", None, None),
            ("李明（父亲）", "李明", Some("父亲"), None),
        ];
        for (raw, label, remark, badge) in table {
            let name = read(raw).unwrap();
            let found = (name.label.as_str(), name.remark.as_deref(), name.badge.as_deref());
            assert_eq!(found, (label, remark, badge), "{raw}");
        }
    }
}
