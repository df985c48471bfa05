//! `tusj co-occurrence`: which themes stand together, and how often.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::console::{Console, Done};
use super::table::{Set, Table, cut_front};
use crate::analysis::co_occurrence::Within;
use crate::project::matrix::Topics;

/// The arguments of `tusj co-occurrence`.
#[derive(Args, Debug)]
pub(super) struct CoOccurrence {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_enum, default_value_t = Where::Overlap, value_name = "HOW")]
    within: Where,
    #[arg(long, num_args = 1.., value_name = "A/B")]
    themes: Vec<String>,
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
    #[arg(long)]
    json: bool,
}

/// The greatest width of a path, so that two of them fit a terminal of 80 columns.
const NAMES: usize = 33;

/// What counts as together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Where {
    Overlap,
    Turn,
    Interview,
}

impl From<Where> for Within {
    fn from(how: Where) -> Self {
        match how {
            Where::Overlap => Self::Overlap,
            Where::Turn => Self::Turn,
            Where::Interview => Self::Interview,
        }
    }
}

impl CoOccurrence {
    /// Shows the pairs.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let note = match self.within {
            Where::Overlap => "co-occurrence-overlap",
            Where::Turn => "co-occurrence-turn",
            Where::Interview => "co-occurrence-interview",
        };
        let topics = if self.themes.is_empty() { Topics::All } else { super::matrix::topics(&project, &self.themes)? };
        let found = project.co_occurrence(&topics, self.within.into(), self.query.as_deref().unwrap_or_default())?;
        let path =
            |at: usize| found.themes.get(at).map(|code| project.model().codebook.path(*code)).unwrap_or_default();
        if self.json {
            return console.json_list(found.pairs.iter().map(|pair| {
                serde_json::json!({
                    "first": path(pair.first),
                    "second": path(pair.second),
                    "places": pair.places,
                })
            }));
        }
        let words = console.words;
        let mut table = Table::new(vec![
            (words.say("co-occurrence-first").into_owned(), Set::Left),
            (words.say("co-occurrence-second").into_owned(), Set::Left),
            (words.say("co-occurrence-places").into_owned(), Set::Right),
        ]);
        for pair in &found.pairs {
            let [first, second] = [pair.first, pair.second].map(|theme| cut_front(&path(theme), NAMES));
            table.row(vec![first, second, pair.places.to_string()]);
        }
        if table.is_empty() {
            console.line(&words.say("co-occurrence-none"))?;
        } else {
            table.write(console)?;
        }
        let number = project.model().current_round().map_or(0, |round| round.number);
        console.line("")?;
        console.line(&words.tell(note, &[("round", number.into())]))
    }
}
