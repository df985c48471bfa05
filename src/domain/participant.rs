//! A participant: the person interviewed, and the attributes that describe them.

use super::ids::{AttributeId, ParticipantId, Uuid};
use super::query::keyword::role_named;
use super::row::row;

row! {
    /// The person interviewed. May exist before a transcript does.
    pub struct Participant in Participant by ParticipantId {
        /// Identifies the participant across projects and programs.
        uuid: Uuid,
        /// The number that stands for them (`I03`), unique in the project.
        number: String,
        /// The name used in the thesis; empty until one is chosen.
        pseudonym: String,
        /// Their position in lists, from 0. Positions may repeat and have gaps.
        position: i64,
    }
}

impl Participant {
    /// The name shown everywhere: the pseudonym, or the number if there is no pseudonym.
    pub fn shown_name(&self) -> &str {
        if self.pseudonym.is_empty() { &self.number } else { &self.pseudonym }
    }

    /// The name in lists of participants, with the number first: `I03 Clara`.
    pub fn listed_name(&self) -> String {
        format!("{} {}", self.number, self.pseudonym).trim_end().to_owned()
    }
}

row! {
    /// A property that participants have: group, site, experience …
    pub struct Attribute in Attribute by AttributeId {
        /// Its name, unique in the project.
        name: String,
        /// Its position among the columns, from 0.
        position: i64,
    }
}

row! {
    /// One participant's value of one attribute.
    pub struct AttributeValue in AttributeValue by AttributeValueId {
        /// The participant.
        participant: ParticipantId,
        /// The attribute.
        attribute: AttributeId,
        /// The value as entered, never empty.
        value: String,
    }
}

/// Whether a name looks like a person's full name: at least two words with a capital, not counting role words or
/// anything in brackets. It rather says yes once too often. Names in scripts without capitals never count.
pub fn looks_like_full_name(name: &str) -> bool {
    let outside = name.split(['(', '[']).next().unwrap_or_default();
    let is_name = |word: &&str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let others = word.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c));
        word.starts_with(char::is_uppercase) && letters > 1 && others && role_named(word).is_none()
    };
    outside.split(|c: char| c.is_whitespace() || c == ',').filter(is_name).count() > 1
}

/// Capitalised words in document names that are not names of people.
const NO_NAMES: &[&str] = &[
    "interview",
    "intervju",
    "intervjuet",
    "kopi",
    "copy",
    "draft",
    "focus",
    "fokusgruppe",
    "group",
    "gruppe",
    "gruppeintervju",
    "meeting",
    "møte",
    "møtet",
    "notat",
    "nr",
    "opptak",
    "recording",
    "samtale",
    "samtalen",
    "teams",
    "transcript",
    "transcription",
    "transkribert",
    "transkripsjon",
    "utkast",
    "versjon",
    "version",
    "zoom",
];

/// Whether a document's name seems to contain a person's full name, as from a meeting program (`Intervju Kari
/// Nordmann`): two adjacent capitalised words that are not words for a document or a role.
pub fn names_a_person(document: &str) -> bool {
    let words = document.split(|c: char| c.is_whitespace() || matches!(c, '_' | ',' | '(' | ')' | '–'));
    let is_name = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let is_written_so = word.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c));
        let has_small = word.chars().any(char::is_lowercase);
        let is_known = NO_NAMES.contains(&word.to_lowercase().as_str()) || role_named(word).is_some();
        word.starts_with(char::is_uppercase) && letters > 1 && is_written_so && has_small && !is_known
    };
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.windows(2).any(|pair| pair.iter().all(|word| is_name(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_named_after_a_person_is_recognised() {
        for name in ["Intervju Kari Nordmann", "I01_Kari_Nordmann", "Per-Arne O'Neil, møte", "Møte med Liv Ås (opptak)"]
        {
            assert!(names_a_person(name), "{name}");
        }
        for name in [
            "I01 Astrid",
            "Intervju Astrid",
            "Intervju 3 Leder",
            "Teams Opptak",
            "Intervju NAV Oslo",
            "Fokusgruppe Nord",
            "Focus Group North",
            "Astrid",
            "",
        ] {
            assert!(!names_a_person(name), "{name}");
        }
    }

    #[test]
    fn full_names_are_distinguished_from_other_labels() {
        for name in
            ["Kari Nordmann", "NORDMANN, Kari", "Per-Arne O'Neil", "Intervjuer Kari von Lie", "Liv B. Ås (Gjest)"]
        {
            assert!(looks_like_full_name(name), "{name}");
        }
        for name in
            ["Anna", "I03", "Informant A", "Informant Anna", "Deltaker 2", "Anna (Nav Vest)", "mor til Anna", ""]
        {
            assert!(!looks_like_full_name(name), "{name}");
        }
    }
}
