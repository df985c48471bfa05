//! How quotes are printed in one project: brackets, hesitations, attribution, quotation marks, blocks and italics.

use super::row::word_field;

/// The brackets around what was put into a quote, and where something was left out.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Brackets {
    /// `[…]`.
    #[default]
    Square,
    /// `(…)`.
    Round,
}

word_field!(Brackets {
    Square = "square",
    Round = "round",
});

impl Brackets {
    /// What stands where words are left out.
    pub fn left_out(self) -> &'static str {
        match self {
            Self::Square => "[…]",
            Self::Round => "(…)",
        }
    }

    /// Words in brackets.
    pub fn around(self, words: &str) -> String {
        match self {
            Self::Square => format!("[{words}]"),
            Self::Round => format!("({words})"),
        }
    }
}

/// Whether quotes keep hesitations such as *eh*.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Hesitations {
    /// They are kept.
    #[default]
    Kept,
    /// They are left out.
    Dropped,
}

word_field!(Hesitations {
    Kept = "kept",
    Dropped = "dropped",
});

/// How the person who is quoted is named.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum NamedBy {
    /// By the pseudonym, or the number of someone who has none.
    #[default]
    Pseudonym,
    /// By what they are: their value of one attribute, such as the group.
    Role,
    /// By the pseudonym, followed by the values of their attributes.
    Attributes,
    /// By the number.
    Number,
    /// Not at all.
    Nothing,
}

word_field!(NamedBy {
    Pseudonym = "pseudonym",
    Role = "role",
    Attributes = "attributes",
    Number = "number",
    Nothing = "none",
});

impl NamedBy {
    /// How the same people are named before each of their turns in a quote with several speakers.
    pub fn in_short(self) -> Self {
        if self == Self::Attributes { Self::Pseudonym } else { self }
    }
}

/// The quotation marks around a quote.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum QuoteMarks {
    /// Those of the language: «» or “”.
    #[default]
    OfLanguage,
    /// Straight ones: "".
    Straight,
}

word_field!(QuoteMarks {
    OfLanguage = "language",
    Straight = "straight",
});

/// How quotes are printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuoteStyle {
    /// The brackets.
    pub brackets: Brackets,
    /// Whether hesitations are kept.
    pub hesitations: Hesitations,
    /// How people are named.
    pub named_by: NamedBy,
    /// The attribute that says what people are; empty for the first.
    pub role_attribute: String,
    /// The quotation marks.
    pub marks: QuoteMarks,
    /// From how many words a quote is a block of its own.
    pub block_from: usize,
    /// Whether quotes are in italics.
    pub italic: bool,
}

/// From how many words a quote is a block by the rules of APA 7.
const BLOCK_FROM: usize = 40;

impl Default for QuoteStyle {
    fn default() -> Self {
        Self {
            brackets: Brackets::default(),
            hesitations: Hesitations::default(),
            named_by: NamedBy::default(),
            role_attribute: String::new(),
            marks: QuoteMarks::default(),
            block_from: BLOCK_FROM,
            italic: false,
        }
    }
}

impl QuoteStyle {
    /// As a setting stores it: a line for each part.
    pub fn print(&self) -> String {
        let Self { brackets, hesitations, named_by, role_attribute, marks, block_from, italic } = self;
        let lines = [
            ("brackets", brackets.word().to_owned()),
            ("hesitations", hesitations.word().to_owned()),
            ("attribution", named_by.word().to_owned()),
            ("role-attribute", role_attribute.clone()),
            ("marks", marks.word().to_owned()),
            ("block", block_from.to_string()),
            ("italic", if *italic { "yes" } else { "no" }.to_owned()),
        ];
        lines.map(|(name, value)| format!("{name}={value}")).join("\n")
    }

    /// Reads a setting. A part that is missing or not known is as usual.
    pub fn read(value: &str) -> Self {
        fn word<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str, value: &str) -> Option<T> {
            all.iter().copied().find(|one| word(*one) == value)
        }
        let mut style = Self::default();
        for (name, value) in value.lines().filter_map(|line| line.split_once('=')) {
            match name {
                "brackets" => style.brackets = word(Brackets::VARIANTS, Brackets::word, value).unwrap_or_default(),
                "hesitations" => {
                    style.hesitations = word(Hesitations::VARIANTS, Hesitations::word, value).unwrap_or_default();
                }
                "attribution" => style.named_by = word(NamedBy::VARIANTS, NamedBy::word, value).unwrap_or_default(),
                "role-attribute" => value.clone_into(&mut style.role_attribute),
                "marks" => style.marks = word(QuoteMarks::VARIANTS, QuoteMarks::word, value).unwrap_or_default(),
                "block" => style.block_from = value.parse().unwrap_or(BLOCK_FROM),
                "italic" => style.italic = value == "yes",
                _ => {}
            }
        }
        style
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_read_as_it_was_printed() {
        let style = QuoteStyle {
            brackets: Brackets::Round,
            hesitations: Hesitations::Dropped,
            named_by: NamedBy::Role,
            role_attribute: "gruppe".into(),
            marks: QuoteMarks::Straight,
            block_from: 30,
            italic: true,
        };
        assert_eq!(QuoteStyle::read(&style.print()), style);
        assert_eq!(QuoteStyle::read(""), QuoteStyle::default());
        assert_eq!(QuoteStyle::read("brackets=x\nblock=y\nfilm=1"), QuoteStyle::default());
    }
}
