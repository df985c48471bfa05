//! `tusj quote-style`: shows and sets how quotes are printed.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::acts::perform;
use super::console::{Console, Done};
use crate::domain::quote_style::{Brackets, Hesitations, NamedBy, QuoteMarks, QuoteStyle};

/// The arguments of `tusj quote-style`.
#[derive(Args, Debug)]
pub(super) struct Style {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "HOW")]
    brackets: Option<BracketsName>,
    #[arg(long, value_name = "HOW")]
    hesitations: Option<HesitationsName>,
    #[arg(long, value_name = "HOW")]
    attribution: Option<NamedByName>,
    #[arg(long, value_name = "ATTRIBUTE")]
    role_attribute: Option<String>,
    #[arg(long, value_name = "HOW")]
    marks: Option<MarksName>,
    #[arg(long, value_name = "N")]
    block: Option<usize>,
    #[arg(long, value_name = "HOW")]
    italic: Option<YesNo>,
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum BracketsName {
    Square,
    Round,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum HesitationsName {
    Kept,
    Dropped,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum NamedByName {
    Pseudonym,
    Role,
    Attributes,
    Number,
    None,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum MarksName {
    Language,
    Straight,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum YesNo {
    Yes,
    No,
}

impl Style {
    /// Shows how quotes are printed, or changes it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if self.is_change() {
            let set = |project: &mut crate::project::Project| {
                let style = self.changed(project.quote_style());
                project.set_quote_style(&style).map(drop)
            };
            return perform(console, &self.file, self.json, set).map(drop);
        }
        let style = console.read(&self.file)?.quote_style();
        match self.json {
            true => json(console, &style),
            false => style.print().lines().try_for_each(|line| show(console, line)),
        }
    }

    fn is_change(&self) -> bool {
        let Self { brackets, hesitations, attribution, role_attribute, marks, block, italic, .. } = self;
        brackets.is_some()
            || hesitations.is_some()
            || attribution.is_some()
            || role_attribute.is_some()
            || marks.is_some()
            || block.is_some()
            || italic.is_some()
    }

    fn changed(&self, old: QuoteStyle) -> QuoteStyle {
        let brackets = self.brackets.map(|name| match name {
            BracketsName::Square => Brackets::Square,
            BracketsName::Round => Brackets::Round,
        });
        let hesitations = self.hesitations.map(|name| match name {
            HesitationsName::Kept => Hesitations::Kept,
            HesitationsName::Dropped => Hesitations::Dropped,
        });
        let named_by = self.attribution.map(|name| match name {
            NamedByName::Pseudonym => NamedBy::Pseudonym,
            NamedByName::Role => NamedBy::Role,
            NamedByName::Attributes => NamedBy::Attributes,
            NamedByName::Number => NamedBy::Number,
            NamedByName::None => NamedBy::Nothing,
        });
        let marks = self.marks.map(|name| match name {
            MarksName::Language => QuoteMarks::OfLanguage,
            MarksName::Straight => QuoteMarks::Straight,
        });
        QuoteStyle {
            brackets: brackets.unwrap_or(old.brackets),
            hesitations: hesitations.unwrap_or(old.hesitations),
            named_by: named_by.unwrap_or(old.named_by),
            role_attribute: self.role_attribute.clone().unwrap_or(old.role_attribute),
            marks: marks.unwrap_or(old.marks),
            block_from: self.block.unwrap_or(old.block_from),
            italic: self.italic.map_or(old.italic, |name| name == YesNo::Yes),
        }
    }
}

fn json(console: &mut Console, style: &QuoteStyle) -> Done {
    console.json(&serde_json::json!({
        "brackets": style.brackets.word(),
        "hesitations": style.hesitations.word(),
        "attribution": style.named_by.word(),
        "role_attribute": style.role_attribute,
        "marks": style.marks.word(),
        "block": style.block_from,
        "italic": style.italic,
    }))
}

/// Prints one part as the option that sets it.
fn show(console: &mut Console, line: &str) -> Done {
    match line.split_once('=') {
        Some((_, "")) | None => Ok(()),
        Some((name, value)) => console.line(&format!("--{name} {}", super::table::plain(value))),
    }
}
