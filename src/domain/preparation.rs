//! A preparation: what an excerpt has been given for the thesis. The excerpt and its quote stay as they are.

use super::ids::{ExcerptId, PreparationId};
use super::row::row;

row! {
    /// What an excerpt has been given for the thesis. An excerpt has at most one.
    pub struct Preparation in Preparation by PreparationId {
        /// The excerpt.
        excerpt: ExcerptId,
        /// Whether it is to be quoted in the thesis.
        flagged: bool,
        /// Its meaning in the researcher's own short words; empty for none.
        condensation: String,
        /// What is left out, replaced or put in, as JSON.
        edits: String,
        /// The quote as edited by hand, used instead of the edits; empty for none. It has a line for each line of the quote.
        rendering: String,
        /// The quote in another language; empty for none. It has a line for each line of the quote.
        translation: String,
        /// SHA-256 in hex of the quote that the edits, the rendering and the translation were made for.
        prepared_from: String,
    }
}

/// No edits, as JSON.
pub const NO_EDITS: &str = "[]";

impl Preparation {
    /// One that gives an excerpt nothing yet. `digest` is that of the excerpt's quote.
    pub fn new(id: PreparationId, excerpt: ExcerptId, digest: String) -> Self {
        Self {
            id,
            excerpt,
            flagged: false,
            condensation: String::new(),
            edits: NO_EDITS.to_owned(),
            rendering: String::new(),
            translation: String::new(),
            prepared_from: digest,
        }
    }

    /// Whether it gives the excerpt anything.
    pub fn has_content(&self) -> bool {
        self.flagged || !self.condensation.is_empty() || self.is_prepared() || !self.translation.is_empty()
    }

    /// Whether the quote is to be printed in other words than it has.
    pub fn is_prepared(&self) -> bool {
        self.edits != NO_EDITS || !self.rendering.is_empty()
    }

    /// Whether it has anything that was made for one wording of the quote.
    pub fn depends_on_words(&self) -> bool {
        self.is_prepared() || !self.translation.is_empty()
    }
}

/// Two texts by the researcher as one: with an empty line between them, unless one holds the other.
pub fn joined(one: &str, other: &str) -> String {
    let holds = |long: &str, short: &str| short.is_empty() || long.split("\n\n").any(|part| part == short);
    match () {
        () if holds(one, other) => one.to_owned(),
        () if holds(other, one) => other.to_owned(),
        () => format!("{one}\n\n{other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_joined_with_an_empty_line_and_none_is_repeated() {
        assert_eq!(joined("Trygg", "Alene"), "Trygg\n\nAlene");
        assert_eq!(joined("Trygg\n\nAlene", "Alene"), "Trygg\n\nAlene");
        assert_eq!((joined("", "Alene"), joined("Trygg", "")), ("Alene".into(), "Trygg".into()));
    }
}
