//! Names of the domain's fixed values: roles, kinds of documents, standard pens.

use std::borrow::Cow;

use super::{Language, Words};
use crate::domain::colour::{STANDARD_COLOURS, StandardColour};
use crate::domain::document::{DocumentKind, DocumentLanguage, Role};
use crate::domain::level::LevelNames;
use crate::domain::query::keyword::Keywords;
use crate::domain::round::Round;
use crate::domain::row::Table;
use crate::import::Questions;
use crate::import::transcript::Emphasis;

/// Words and what takes their place. Brackets around them would be taken for brackets in them.
pub fn replaced(words: &Words, old: &str, new: &str) -> String {
    if format!("{old}{new}").contains(['[', ']']) {
        let [old, new] = [old, new].map(|text| words.tell("quoted", &[("text", text.into())]));
        return format!("{old} → {new}");
    }
    format!("[{old} → {new}]")
}

/// The name of a role.
pub fn role(words: &Words, role: Role) -> Cow<'_, str> {
    match role {
        Role::Interviewer => words.say("role-interviewer"),
        Role::Informant => words.say("role-informant"),
        Role::Other => words.say("role-other"),
    }
}

/// The formatting of questions, as named in `--questions` and in phrases.
pub fn emphasis(by: Emphasis) -> &'static str {
    match by {
        Emphasis::Bold => "bold",
        Emphasis::Italic => "italic",
        Emphasis::Heading => "heading",
    }
}

/// The options for reading formatted questions, with the labels to give the two speakers.
pub fn questions(words: &Words, by: Emphasis) -> Questions {
    let label = |key| words.say(key).into_owned();
    Questions { by, interviewer: label("label-interviewer"), informant: label("label-informant") }
}

/// The keywords of the query language to show in the language of `words`.
pub fn keywords(words: &Words) -> Keywords {
    match words.language() {
        Language::En => Keywords::English,
        Language::Nb | Language::Nn => Keywords::Norwegian,
    }
}

/// The name of a kind of document.
pub fn document_kind(words: &Words, kind: DocumentKind) -> Cow<'_, str> {
    match kind {
        DocumentKind::Interview => words.say("kind-interview"),
        DocumentKind::Own => words.say("kind-own"),
    }
}

/// A round within a sentence: its number, and its name if it has one.
pub fn round(words: &Words, round: &Round) -> String {
    match round.name.as_str() {
        "" => words.tell("round-numbered", &[("number", round.number.into())]),
        name => words.tell("round-named", &[("number", round.number.into()), ("name", name.into())]),
    }
}

/// The name of a document's language.
pub fn spoken(words: &Words, language: DocumentLanguage) -> Cow<'_, str> {
    match language {
        DocumentLanguage::Nb => words.say("spoken-nb"),
        DocumentLanguage::Nn => words.say("spoken-nn"),
        DocumentLanguage::En => words.say("spoken-en"),
        DocumentLanguage::Other => words.say("spoken-other"),
    }
}

/// The name of a group of people: their value of an attribute. Those without one have a phrase.
pub fn group<'a>(words: &'a Words, value: &'a str) -> Cow<'a, str> {
    if value.is_empty() { words.say("matrix-no-value") } else { value.into() }
}

/// The name of the top level of the codebook.
pub fn top_level<'a>(words: &'a Words, names: &'a LevelNames) -> Cow<'a, str> {
    match names {
        LevelNames::Theme => words.say("level-theme"),
        LevelNames::Category => words.say("level-category"),
        LevelNames::Group => words.say("level-group"),
        LevelNames::Own(top, _) => top.into(),
    }
}

/// The name of the levels below it.
pub fn lower_level<'a>(words: &'a Words, names: &'a LevelNames) -> Cow<'a, str> {
    match names {
        LevelNames::Theme => words.say("level-subtheme"),
        LevelNames::Category => words.say("level-subcategory"),
        LevelNames::Group => words.say("level-code"),
        LevelNames::Own(_, below) => below.into(),
    }
}

/// The name of a standard pen in the language of `words`.
pub fn standard_pen(words: &Words, pen: &StandardColour) -> &'static str {
    let place = match words.language() {
        Language::En => 0,
        Language::Nb => 1,
        Language::Nn => 2,
    };
    pen.names.get(place).copied().unwrap_or_default()
}

/// A pen's name as shown. The name of a standard pen, in any language, is translated into the language of `words`;
/// other names are not changed.
pub fn pen<'a>(words: &Words, name: &'a str) -> &'a str {
    let has_name = |pen: &&StandardColour| pen.names.iter().take(Language::ALL.len()).any(|own| *own == name);
    STANDARD_COLOURS.iter().find(has_name).map_or(name, |pen| standard_pen(words, pen))
}

/// What a row of a table is called.
pub fn table(words: &Words, table: Table) -> String {
    let key = match table {
        Table::Setting => "table-setting",
        Table::Coder => "table-coder",
        Table::ColourSet => "table-pens",
        Table::Colour => "table-colour",
        Table::Round | Table::RoundCopy => "table-round",
        Table::Participant => "table-participant",
        Table::Attribute => "table-attribute",
        Table::AttributeValue => "table-value",
        Table::Document | Table::Correction => "table-document",
        Table::Speaker => "table-speaker",
        Table::Code => "table-code",
        Table::Excerpt | Table::Quote => "table-excerpt",
        Table::Coding => "table-coding",
        Table::Memo => "table-memo",
        Table::Dismissal => "table-dismissal",
        Table::Preparation => "table-preparation",
        Table::Condensate => "table-condensate",
        Table::Form => "table-form",
        Table::FormColumn => "table-form-column",
        Table::Cell => "table-cell",
    };
    words.say(key).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_standard_pens_are_translated_and_others_kept() {
        let text = |language, name| pen(&Words::new(language), name).to_owned();
        assert_eq!(text(Language::En, "grønn"), "green");
        assert_eq!(text(Language::Nn, "green"), "grøn");
        assert_eq!(text(Language::Nb, "lilla"), "lilla");
        assert_eq!(text(Language::En, "rød"), "rød");
    }
}
