//! The facts for the method chapter as a table.

use std::borrow::Cow;
use std::path::Path;

use jiff::civil::Date;

use super::{Frame, Replace, contents, save_table};
use crate::domain::level::LevelNames;
use crate::error::Result;
use crate::words::Words;

/// A part of the facts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MethodPart {
    /// The interviews, those who coded them, and the program.
    Material,
    /// The tree of codes.
    Tree,
    /// What was done in each round.
    Rounds,
    /// What a checklist for qualitative studies asks about the analysis and the findings.
    Checklist,
}

impl MethodPart {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Material, Self::Tree, Self::Rounds, Self::Checklist];

    /// Its name for other programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Material => "material",
            Self::Tree => "tree",
            Self::Rounds => "rounds",
            Self::Checklist => "coreq",
        }
    }

    /// Its heading.
    pub fn heading(self, words: &Words) -> Cow<'_, str> {
        match self {
            Self::Material => words.say("method-material"),
            Self::Tree => words.say("method-tree"),
            Self::Rounds => words.say("export-method-caption"),
            Self::Checklist => words.say("method-checklist"),
        }
    }
}

/// One fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MethodRow {
    /// What it is part of.
    pub part: MethodPart,
    /// The round, if it is about one; otherwise empty.
    pub round: String,
    /// What the fact is about.
    pub what: String,
    /// The date, the number or the sentence.
    pub value: String,
}

impl MethodRow {
    /// The heading that it is listed under: its round or else its part.
    pub fn heading<'a>(&'a self, words: &'a Words) -> Cow<'a, str> {
        if self.round.is_empty() { self.part.heading(words) } else { self.round.as_str().into() }
    }
}

/// Writes the file at `path`, in the format of its extension. Errors: the format is not supported, the file exists and
/// may not be replaced, or it cannot be written. Nothing is changed then.
pub fn save_method(rows: &[MethodRow], path: &Path, words: &Words, date: Date, replace: Replace) -> Result<()> {
    let levels = LevelNames::default();
    let frame = Frame::plain(words, date, &levels);
    let (page, sheet) = (|| contents::method::page(rows, &frame), || contents::method::sheet(rows, &frame));
    save_table(page, sheet, path, &frame, replace)
}
