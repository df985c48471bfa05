//! `tusj frequent-words`: the words that themes and groups use more than the rest of what is said.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::console::{Console, Done};
use super::table::{Set, Table, cut, cut_front};
use crate::analysis::frequent_words::FrequentWord;
use crate::project::Project;
use crate::project::frequent_words::{MOST, WordsFound, WordsRequest};
use crate::project::matrix::Topics;
use crate::words::{capitalised, kind};

/// The arguments of `tusj frequent-words`.
#[derive(Args, Debug)]
pub(super) struct FrequentWords {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    #[arg(long, num_args = 1.., value_name = "A/B")]
    themes: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = MOST)]
    most: usize,
    #[arg(long)]
    json: bool,
}

/// The greatest width of a name, so that a row fits a terminal of 80 columns.
const NAMES: usize = 30;

impl FrequentWords {
    /// Shows the words.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let by = self.by.as_deref().map(|name| project.find_attribute(name)).transpose()?;
        let topics = if self.themes.is_empty() { Topics::All } else { super::matrix::topics(&project, &self.themes)? };
        let found = project.typical_words(&WordsRequest { topics, by, most: self.most })?;
        let attribute = by.and_then(|by| project.model().attributes.get(by)).map_or("", |one| &one.name);
        if self.json {
            return console.json_list(rows(&project, &found, attribute));
        }
        let words = console.words;
        let path = |one| cut_front(&project.model().codebook.path(one), NAMES);
        let group = |value: &Option<String>| cut(&kind::group(words, value.as_deref().unwrap_or_default()), NAMES);
        let themes: Vec<_> = found.of_themes.iter().map(|one| (path(one.of), one.words.as_slice())).collect();
        let groups: Vec<_> = found.of_groups.iter().map(|one| (group(&one.of), one.words.as_slice())).collect();
        if themes.is_empty() && groups.is_empty() {
            console.line(&words.say("words-none"))?;
        }
        show(console, capitalised(&words.say("noun-theme")), &themes)?;
        show(console, capitalised(attribute), &groups)?;
        let number = project.model().current_round().map_or(0, |round| round.number);
        console.line(&words.say("words-how-listed"))?;
        console.line(&words.say("words-read"))?;
        console.line(&words.tell("export-note-round", &[("round", number.into())]))
    }
}

/// Prints a table of words, with an empty line below it; nothing if there are none.
fn show(console: &mut Console, of: String, named: &[(String, &[FrequentWord])]) -> Done {
    if named.is_empty() {
        return Ok(());
    }
    let words = console.words;
    let heading = |key: &str, set| (words.say(key).into_owned(), set);
    let mut table = Table::new(vec![
        (of, Set::Left),
        heading("column-word", Set::Left),
        heading("column-here", Set::Right),
        heading("column-elsewhere", Set::Right),
    ]);
    for (name, own) in named {
        for (n, word) in own.iter().enumerate() {
            let name = if n == 0 { name.clone() } else { String::new() };
            table.row(vec![name, cut(&word.word, NAMES), word.here.to_string(), word.elsewhere.to_string()]);
        }
    }
    table.write(console)?;
    console.line("")
}

/// A row for each theme and group.
fn rows(project: &Project, found: &WordsFound, attribute: &str) -> Vec<Value> {
    let words = |own: &[FrequentWord]| -> Vec<Value> {
        let word = |word: &FrequentWord| {
            json!({
                "word": word.word,
                "here": word.here,
                "elsewhere": word.elsewhere,
                "log_likelihood": word.measure,
            })
        };
        own.iter().map(word).collect()
    };
    let elsewhere = |here: usize| found.total.saturating_sub(here);
    let themes = found.of_themes.iter().map(|one| {
        json!({
            "theme": project.model().codebook.path(one.of),
            "words_here": one.total,
            "words_elsewhere": elsewhere(one.total),
            "words": words(&one.words),
        })
    });
    let groups = found.of_groups.iter().map(|one| {
        json!({
            "attribute": attribute,
            "value": one.of,
            "words_here": one.total,
            "words_elsewhere": elsewhere(one.total),
            "words": words(&one.words),
        })
    });
    themes.chain(groups).collect()
}
