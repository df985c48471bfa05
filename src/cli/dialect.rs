//! `tusj dialect`: lists the forms that count as the same word, in every project and in this one, and edits the
//! project's own.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::acts::perform;
use super::console::{Console, Done};
use super::table::plain;
use crate::domain::text::canonical;
use crate::error::{Error, Noun, Result};
use crate::project::Project;
use crate::search::analysis::dialect::{USUAL, first_of, words_of};

/// The arguments of `tusj dialect`.
#[derive(Args, Debug)]
pub(super) struct Dialect {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "LINE", conflicts_with = "remove")]
    add: Option<String>,
    #[arg(long, value_name = "LINE")]
    remove: Option<String>,
    #[arg(long)]
    json: bool,
}

/// One line of the list.
#[derive(Serialize)]
struct Row {
    words: Vec<String>,
    /// Whether it belongs to this project only.
    own: bool,
}

impl Dialect {
    /// Lists the lines (the usual ones first), or changes the project's own.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if let Some(line) = &self.add {
            return perform(console, &self.file, self.json, |project| add(project, line)).map(drop);
        }
        if let Some(line) = &self.remove {
            return perform(console, &self.file, self.json, |project| remove(project, line)).map(drop);
        }
        let project = console.read(&self.file)?;
        let lines = |text, own| lines_of(text).map(move |line| (line, own));
        let all: Vec<(&str, bool)> = lines(USUAL, false).chain(lines(project.dialect_lines(), true)).collect();
        if self.json {
            return console.json_list(all.into_iter().map(|(line, own)| Row { words: words_of(line), own }));
        }
        for (line, own) in all {
            let note = if own { format!("  # {}", console.words.say("dialect-own")) } else { String::new() };
            console.line(&format!("{}{note}", plain(line)))?;
        }
        Ok(())
    }
}

fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !words_of(line).is_empty())
}

fn add(project: &mut Project, line: &str) -> Result<()> {
    let lines = format!("{}\n{line}", project.dialect_lines());
    project.set_dialect(&lines).map(drop)
}

/// Removes the line with the same first word as `line`.
fn remove(project: &mut Project, line: &str) -> Result<()> {
    let first = first_of(&canonical(line));
    let is_it = |own: &&str| first.is_some() && first_of(own) == first;
    let unknown = || Error::Unknown { noun: Noun::DialectLine, name: line.to_owned(), nearest: Vec::new() };
    let own = project.dialect_lines().to_owned();
    let removed = own.lines().find(is_it).ok_or_else(unknown)?;
    let kept: Vec<&str> = own.lines().filter(|line| *line != removed).collect();
    project.set_dialect(&kept.join("\n")).map(drop)
}
