//! The fixed values of the domain in words: roles, kinds of documents, the standard pens.

use std::borrow::Cow;

use super::{Language, Words};
use crate::domain::colour::{STANDARD_COLOURS, StandardColour};
use crate::domain::document::{DocumentKind, DocumentLanguage, Role};
use crate::domain::query::keyword::Keywords;
use crate::import::Questions;
use crate::import::transcript::Emphasis;

/// What a role is called.
pub fn role(words: &Words, role: Role) -> Cow<'_, str> {
    match role {
        Role::Interviewer => words.say("role-interviewer"),
        Role::Informant => words.say("role-informant"),
        Role::Other => words.say("role-other"),
    }
}

/// How questions are set apart, as `--questions` and phrases call it.
pub fn emphasis(by: Emphasis) -> &'static str {
    match by {
        Emphasis::Bold => "bold",
        Emphasis::Italic => "italic",
        Emphasis::Heading => "heading",
    }
}

/// How to read questions that are set apart, with the labels that the two who speak are given.
pub fn questions(words: &Words, by: Emphasis) -> Questions {
    let said = |key| words.say(key).into_owned();
    Questions { by, interviewer: said("label-interviewer"), informant: said("label-informant") }
}

/// The keywords of the query language that are shown in the language of `words`.
pub fn keywords(words: &Words) -> Keywords {
    match words.language() {
        Language::En => Keywords::English,
        Language::Nb | Language::Nn => Keywords::Norwegian,
    }
}

/// What a kind of document is called.
pub fn document_kind(words: &Words, kind: DocumentKind) -> Cow<'_, str> {
    match kind {
        DocumentKind::Interview => words.say("kind-interview"),
        DocumentKind::Own => words.say("kind-own"),
    }
}

/// What a language that is spoken in a document is called.
pub fn spoken(words: &Words, language: DocumentLanguage) -> Cow<'_, str> {
    match language {
        DocumentLanguage::Nb => words.say("spoken-nb"),
        DocumentLanguage::Nn => words.say("spoken-nn"),
        DocumentLanguage::En => words.say("spoken-en"),
        DocumentLanguage::Other => words.say("spoken-other"),
    }
}

/// What a pen of every pen box is called in the language of `words`.
pub fn standard_pen(words: &Words, pen: &StandardColour) -> &'static str {
    let place = match words.language() {
        Language::En => 0,
        Language::Nb => 1,
        Language::Nn => 2,
    };
    pen.names.get(place).copied().unwrap_or_default()
}

/// A pen's name as a screen shows it: one of the pen box's own, in whichever language it was put down, in the language
/// of `words`; any other as it is.
pub fn pen<'a>(words: &Words, name: &'a str) -> &'a str {
    let has_name = |pen: &&StandardColour| pen.names.iter().take(Language::ALL.len()).any(|own| *own == name);
    STANDARD_COLOURS.iter().find(has_name).map_or(name, |pen| standard_pen(words, pen))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pen_of_the_box_speaks_the_screens_language_and_any_other_keeps_its_name() {
        let said = |language, name| pen(&Words::new(language), name).to_owned();
        assert_eq!(said(Language::En, "grønn"), "green");
        assert_eq!(said(Language::Nn, "green"), "grøn");
        assert_eq!(said(Language::Nb, "lilla"), "lilla");
        assert_eq!(said(Language::En, "rød"), "rød");
    }
}
