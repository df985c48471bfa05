//! The keywords of the query language, in Norwegian and English.
//!
//! Fields may be in any case. Operators must be in capitals, so that *og* and *not* can be searched for.

use crate::domain::document::Role;

/// A language of keywords.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keywords {
    /// `OG`, `tema:`.
    Norwegian,
    /// `AND`, `theme:`.
    English,
}

/// A field of a query: the `tema` of `tema:Oppstart`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Field {
    /// A code with all its descendants.
    Theme,
    /// A code alone.
    Code,
    /// A pen.
    Colour,
    /// A person.
    Participant,
    /// A document.
    Document,
    /// A speaker's role.
    Role,
    /// A round.
    Round,
    /// A coder.
    Coder,
    /// The text of a memo.
    Memo,
    /// The text of a condensation.
    Condensation,
    /// The text of a condensate.
    Condensate,
    /// Whether it is flagged for the thesis.
    Flagged,
    /// Whether it has a condensation.
    Condensed,
}

impl Field {
    /// All of them, in the order in which help lists them.
    pub const ALL: [Self; 13] = [
        Self::Theme,
        Self::Code,
        Self::Colour,
        Self::Participant,
        Self::Document,
        Self::Role,
        Self::Round,
        Self::Coder,
        Self::Memo,
        Self::Condensation,
        Self::Condensate,
        Self::Flagged,
        Self::Condensed,
    ];

    /// Its names: first the Norwegian, then the English, then other accepted names.
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
            Self::Condensation => &["fortetting", "condensation"],
            Self::Condensate => &["kondensat", "condensate"],
            Self::Flagged => &["flagget", "flagged", "flagga"],
            Self::Condensed => &["fortettet", "condensed", "fortetta"],
        }
    }

    /// The field with this name.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|field| field.names().contains(&name.as_str()))
    }

    /// Its name in one language.
    pub fn name(self, keywords: Keywords) -> &'static str {
        of(self.names(), keywords)
    }
}

/// A relation between two excerpts of the same coder and round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Relation {
    /// It overlaps the other.
    Overlaps,
    /// It ends before the other begins, in the same turn or the next.
    Before,
}

/// An operator: it joins or negates conditions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// Both.
    And,
    /// One or both.
    Or,
    /// Not the following.
    Not,
    /// At most this many words apart; [`near_distance`] reads the number.
    Near,
    /// Excerpts that have this relation.
    Related(Relation),
}

/// How many words apart `NÆR` allows without a number.
pub const DEFAULT_NEAR: u32 = 10;

/// The highest number that `NÆR/…` accepts.
pub const MAX_NEAR: u32 = 1000;

/// How many words apart `NÆR/5` allows; [`DEFAULT_NEAR`] without a number. `None` if this is not `NÆR`; an error if the
/// number is not valid.
pub fn near_distance(name: &str) -> Option<Result<u32, ()>> {
    let (operator, number) = name.split_once('/').map_or((name, None), |(operator, number)| (operator, Some(number)));
    (Operator::named(operator) == Some(Operator::Near)).then(|| match number {
        None => Ok(DEFAULT_NEAR),
        Some(number) => number.parse().ok().filter(|n| (1..=MAX_NEAR).contains(n)).ok_or(()),
    })
}

/// The words, in any case, for text or excerpts without codes.
const UNCODED: &[&str] = &["ukodet", "uncoded", "ukoda"];

/// Whether this is the keyword for uncoded text.
pub fn is_uncoded(name: &str) -> bool {
    UNCODED.contains(&name.to_lowercase().as_str())
}

/// The keyword for uncoded text in one language.
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

    /// Its names, in the same order as those of a field.
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

    /// The operator with exactly this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operator| operator.names().contains(&name))
    }

    /// Its name in one language.
    pub fn name(self, keywords: Keywords) -> &'static str {
        of(self.names(), keywords)
    }
}

/// The names of roles as values of `rolle:`.
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

/// The names of the roles in one language.
pub fn roles(keywords: Keywords) -> impl Iterator<Item = &'static str> {
    ROLES.iter().map(move |(_, names)| of(names, keywords))
}

/// All names of roles, in all languages.
pub fn role_names() -> impl Iterator<Item = &'static str> {
    ROLES.iter().flat_map(|(_, names)| names.iter().copied())
}

/// The answers to questions such as `flagget:`, with their names.
const ANSWERS: &[(bool, &[&str])] = &[(true, &["ja", "yes"]), (false, &["nei", "no"])];

/// The answer with this name, in any case.
pub fn answer_named(name: &str) -> Option<bool> {
    let name = name.to_lowercase();
    ANSWERS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(answer, _)| *answer)
}

/// The names of the answers in one language.
pub fn answers(keywords: Keywords) -> impl Iterator<Item = &'static str> {
    ANSWERS.iter().map(move |(_, names)| of(names, keywords))
}

fn of(names: &'static [&'static str], keywords: Keywords) -> &'static str {
    let at = match keywords {
        Keywords::Norwegian => 0,
        Keywords::English => 1,
    };
    names.get(at).copied().unwrap_or_default()
}

/// The quotation marks that open a phrase, each with the marks that may close it.
pub const QUOTES: &[(char, &[char])] =
    &[('"', &['"']), ('«', &['»']), ('»', &['«']), ('“', &['”', '“']), ('”', &['”']), ('„', &['“', '”'])];

/// Whether `c` always ends an unquoted word: white space, brackets, quotation marks.
pub fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')') || QUOTES.iter().any(|(open, _)| *open == c)
}

/// Characters that show that a query is a regular expression. Speech does not hold them; they can be quoted if needed.
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
