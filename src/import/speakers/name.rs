//! Reads the name in a label: without markup and brackets around it, and with the remark in brackets separated.

use super::label::is_markup;
use super::vocabulary::BADGES;
use super::words::{Form, form};
use crate::domain::text::canonical;

/// A label's name, and what is beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// The name: `Informant 3`.
    pub label: String,
    /// A remark in brackets after it: `kvinne, 34`.
    pub remark: Option<String>,
    /// A word that a meeting program added: `Gjest`.
    pub badge: Option<String>,
    /// The form of its words.
    pub form: Form,
}

/// Reads the words before a colon, a tab or a time as a name; `None` if they cannot be one.
pub fn read(raw: &str) -> Option<Name> {
    let (label, remark, badge) = parts(raw);
    // Brackets in the middle are kept: `Anna (mor) Berg`.
    let form = form(&label)?;
    Some(Name { label, remark, badge, form })
}

/// A name given by the format, whatever it looks like; `None` if it is empty.
pub fn from_format(raw: &str) -> Option<Name> {
    let (label, remark, badge) = parts(raw);
    if label.is_empty() {
        return None;
    }
    let form = form(&label).unwrap_or(Form::Name);
    Some(Name { label, remark, badge, form })
}

fn parts(raw: &str) -> (String, Option<String>, Option<String>) {
    let bare = raw.trim_matches(|c: char| is_markup(c) || matches!(c, '<' | '>' | '{' | '}' | ':' | '：' | '/'));
    // Brackets around the whole name are removed; brackets after it hold a remark.
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

/// The words in canonical form, with single spaces.
fn spaced(words: &str) -> String {
    canonical(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The text before brackets at the end, and the text in them.
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

/// Whether a badge is recognised without brackets: `Mari Moen Unverified`. Other badges may be names or roles.
fn is_said_of_a_guest(badge: &str) -> bool {
    badge.chars().count() >= 8 && badge.to_lowercase().contains("verifi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_badges_are_separated_from_the_name() {
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
