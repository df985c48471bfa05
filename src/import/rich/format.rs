//! The relevant formatting of words: highlighted, bold, italic, hidden.

use crate::import::draft::Pen;

/// The format of a run or a style; `None` where it does not say.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RunFormat {
    /// The highlight; `Some(None)` means explicitly none.
    pub highlight: Option<Option<Pen>>,
    /// The shading; `Some(None)` means explicitly none.
    pub shading: Option<Option<Pen>>,
    /// Whether it is bold.
    pub bold: Option<bool>,
    /// Whether it is italic.
    pub italic: Option<bool>,
    /// Whether it is hidden.
    pub hidden: Option<bool>,
}

impl RunFormat {
    /// This format. Where it says nothing, that of `under`.
    pub fn or(&self, under: &RunFormat) -> RunFormat {
        RunFormat {
            highlight: self.highlight.clone().or_else(|| under.highlight.clone()),
            shading: self.shading.clone().or_else(|| under.shading.clone()),
            bold: self.bold.or(under.bold),
            italic: self.italic.or(under.italic),
            hidden: self.hidden.or(under.hidden),
        }
    }

    /// The pen that the words are marked with. A highlight takes precedence over shading.
    pub fn pen(&self) -> Option<&Pen> {
        self.highlight.as_ref().and_then(Option::as_ref).or_else(|| self.shading.as_ref().and_then(Option::as_ref))
    }
}

/// The heading level in a style's name. Word's built-in styles have English names in every language.
pub fn named_heading(name: &str) -> Option<u8> {
    name.to_lowercase().strip_prefix("heading ")?.trim().parse().ok().filter(|level| (1..=9).contains(level))
}
