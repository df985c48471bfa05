//! The words of the query language, in Norwegian and English.
//!
//! Fields may be written in any case; operators only in capitals, so that *og* and *not* can be searched for.

use crate::domain::document::Role;

/// A set of keywords.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keywords {
    /// `OG`, `tema:`.
    Norwegian,
    /// `AND`, `theme:`.
    English,
}

/// A field: what is asked about by name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Field {
    /// A code with all below it.
    Theme,
    /// A code alone.
    Code,
    /// A pen.
    Colour,
    /// A person.
    Participant,
    /// A document.
    Document,
    /// A role in the conversation.
    Role,
    /// A pass through the material.
    Round,
    /// One who codes.
    Coder,
    /// The words of a memo.
    Memo,
}

impl Field {
    /// All of them, in the order in which help lists them.
    pub const ALL: [Self; 9] = [
        Self::Theme,
        Self::Code,
        Self::Colour,
        Self::Participant,
        Self::Document,
        Self::Role,
        Self::Round,
        Self::Coder,
        Self::Memo,
    ];

    /// What it is called: first in Norwegian, then in English, then what else is understood.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Theme => &["tema", "theme"],
            Self::Code => &["kode", "code"],
            Self::Colour => &["farge", "colour", "color"],
            Self::Participant => &["informant", "participant"],
            Self::Document => &["intervju", "document", "interview", "dokument"],
            Self::Role => &["rolle", "role"],
            Self::Round => &["runde", "round"],
            Self::Coder => &["av", "by"],
            Self::Memo => &["notat", "memo"],
        }
    }

    /// The field with this name.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|field| field.names().contains(&name.as_str()))
    }

    /// Its name in one set of keywords.
    pub fn name(self, keywords: Keywords) -> &'static str {
        of(self.names(), keywords)
    }
}

/// How an excerpt stands to another, of the same coder and round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Relation {
    /// It shares words with the other.
    Overlaps,
    /// It ends before the other begins, in the same turn or the next.
    Before,
}

/// What joins conditions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// Both.
    And,
    /// One or both.
    Or,
    /// Not what follows.
    Not,
    /// Words at most so many words apart; [`near_named`] reads the number.
    Near,
    /// Excerpts that stand so to each other.
    Related(Relation),
}

/// How far words may stand apart where nothing is said of it.
pub const NEAR: u32 = 10;

/// The furthest that words may be asked to stand apart.
pub const FURTHEST: u32 = 1000;

/// How many words apart `NÆR/5` allows; [`NEAR`] where no number stands. Nothing where this is not `NÆR`, an error
/// where the number cannot be.
pub fn near_named(name: &str) -> Option<Result<u32, ()>> {
    let (operator, number) = name.split_once('/').map_or((name, None), |(operator, number)| (operator, Some(number)));
    (Operator::named(operator) == Some(Operator::Near)).then(|| match number {
        None => Ok(NEAR),
        Some(number) => number.parse().ok().filter(|n| (1..=FURTHEST).contains(n)).ok_or(()),
    })
}

/// What asks for text, or excerpts, where nothing is coded; in any case.
const UNCODED: &[&str] = &["ukodet", "uncoded", "ukoda"];

/// Whether this asks for what is not coded.
pub fn is_uncoded(name: &str) -> bool {
    UNCODED.contains(&name.to_lowercase().as_str())
}

/// What asks for it in one set of keywords.
pub fn uncoded(keywords: Keywords) -> &'static str {
    of(UNCODED, keywords)
}

impl Operator {
    /// All of them, in the order in which help lists them.
    pub const ALL: [Self; 6] = [
        Self::And,
        Self::Or,
        Self::Not,
        Self::Near,
        Self::Related(Relation::Overlaps),
        Self::Related(Relation::Before),
    ];

    /// How it is written, as fields are.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::And => &["OG", "AND"],
            Self::Or => &["ELLER", "OR"],
            Self::Not => &["IKKE", "NOT", "IKKJE"],
            Self::Near => &["NÆR", "NEAR"],
            Self::Related(Relation::Overlaps) => &["OVERLAPPER", "OVERLAPS", "OVERLAPPAR"],
            Self::Related(Relation::Before) => &["FØR", "BEFORE"],
        }
    }

    /// The operator written so, to the letter.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operator| operator.names().contains(&name))
    }

    /// How it is written in one set of keywords.
    pub fn name(self, keywords: Keywords) -> &'static str {
        of(self.names(), keywords)
    }
}

/// What roles are called as values of `rolle:`.
const ROLES: &[(Role, &[&str])] = &[
    (Role::Interviewer, &["intervjuer", "interviewer", "intervjuar", "forsker", "forskar"]),
    (Role::Informant, &["informant", "participant", "deltaker", "deltakar"]),
    (Role::Other, &["annen", "other", "andre", "annan"]),
];

/// The role with this name, in any case.
pub fn role_named(name: &str) -> Option<Role> {
    let name = name.to_lowercase();
    ROLES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(role, _)| *role)
}

/// What each role is called in one set of keywords.
pub fn roles(keywords: Keywords) -> impl Iterator<Item = &'static str> {
    ROLES.iter().map(move |(_, names)| of(names, keywords))
}

/// All names of roles.
pub fn role_names() -> impl Iterator<Item = &'static str> {
    ROLES.iter().flat_map(|(_, names)| names.iter().copied())
}

fn of(names: &'static [&'static str], keywords: Keywords) -> &'static str {
    let at = match keywords {
        Keywords::Norwegian => 0,
        Keywords::English => 1,
    };
    names.get(at).copied().unwrap_or_default()
}

/// The quotation marks that open a phrase, each with those that close it.
pub const QUOTES: &[(char, &[char])] =
    &[('"', &['"']), ('«', &['»']), ('»', &['«']), ('“', &['”', '“']), ('”', &['”']), ('„', &['“', '”'])];

/// Whether `c` ends a bare word wherever it stands: white space, brackets, quotation marks.
pub fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')') || QUOTES.iter().any(|(open, _)| *open == c)
}

/// What a regular expression is known by. Nobody says these, and one who means them can put them in quotation marks.
pub const PATTERN: [char; 5] = ['\\', '^', '|', '{', '}'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_keyword_means_two_things() {
        let mut names: Vec<&str> = Field::ALL.iter().flat_map(|field| field.names()).copied().collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
        for field in Field::ALL {
            assert!(field.names().iter().all(|name| Field::named(&name.to_uppercase()) == Some(field)));
        }
    }
}
