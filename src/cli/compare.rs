//! `tusj compare`: what a round changed, excerpt by excerpt, or two themes beside each other.

use std::collections::HashMap;
use std::path::PathBuf;

use clap::Args;
use roaring::RoaringBitmap;
use serde::Serialize;

use super::console::{Console, Done, Failure};
use super::excerpts::show;
use super::journey::{in_order, named};
use super::table::plain;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::Times;
use crate::domain::ids::{CodeId, ExcerptId, RoundId};
use crate::project::Project;
use crate::project::round::{ChangeCounts, RoundChange};

/// The arguments of `tusj compare`.
#[derive(Args, Debug)]
pub(super) struct Compare {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "A/B", requires = "second", required_unless_present = "rounds")]
    first: Option<String>,
    #[arg(value_name = "A/B")]
    second: Option<String>,
    #[arg(long, num_args = 2, value_name = "ROUND")]
    rounds: Option<Vec<String>>,
    #[arg(long)]
    json: bool,
}

impl Compare {
    /// Compares.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let rounds = named(&project, self.rounds.as_deref())?;
        match (&self.first, &self.second) {
            (Some(first), Some(second)) => {
                let current = project.current_round()?;
                let (one, other) = rounds.unwrap_or((current, current));
                let codes = (project.find_code_in(one, first)?, project.find_code_in(other, second)?);
                themes(console, &project, codes, self.json)
            }
            _ => {
                let (old, new) = in_order(&project, rounds)?;
                let changes = Changes::between(&project, old, new)?;
                if self.json { changes.json(console) } else { changes.text(console) }
            }
        }
    }
}

/// What a round changed.
struct Changes<'a> {
    project: &'a Project,
    changes: Vec<RoundChange>,
    /// One excerpt of each change: the new one, or the old one where there is no new.
    rows: HashMap<i64, ExcerptRow<'a>>,
}

impl<'a> Changes<'a> {
    fn between(project: &'a Project, old: RoundId, new: RoundId) -> Result<Self, Failure> {
        let changes = project.round_changes(old, new)?;
        let shown: RoaringBitmap = changes.iter().filter_map(shown).map(ExcerptId::bit).collect();
        let rows = project.excerpt_rows(&shown)?.into_iter().map(|row| (row.id, row)).collect();
        Ok(Self { project, changes, rows })
    }

    fn row(&self, change: &RoundChange) -> Option<&ExcerptRow<'a>> {
        self.rows.get(&shown(change)?.0)
    }

    fn path(&self, code: CodeId) -> String {
        self.project.model().codebook.path(code)
    }

    fn paths(&self, codes: &[CodeId]) -> Vec<String> {
        codes.iter().map(|code| self.path(*code)).collect()
    }

    /// The codes that were kept under another name or in another place, before and after.
    fn renamed(&self, change: &RoundChange) -> Vec<(String, String)> {
        let paths = change.codes.kept.iter().map(|(before, after)| (self.path(*before), self.path(*after)));
        paths.filter(|(before, after)| before != after).collect()
    }

    fn text(&self, console: &mut Console) -> Done {
        let words = console.words;
        let counts = ChangeCounts::of(&self.changes);
        let numbers = [
            ("compare-unchanged", counts.unchanged),
            ("compare-recoded", counts.recoded),
            ("compare-resized", counts.resized),
            ("compare-new", counts.new),
            ("compare-gone", counts.gone),
            ("compare-renamed", counts.renamed),
        ];
        let told = numbers.iter().enumerate().filter(|(n, (_, count))| *n == 0 || *count > 0);
        let told = told.map(|(_, (key, count))| words.tell(key, &[("n", (*count).into())]));
        console.line(&told.collect::<Vec<_>>().join(" "))?;
        for change in self.changes.iter().filter(|change| change.is_change()) {
            let Some(row) = self.row(change) else { continue };
            console.line("")?;
            // Its codes are listed as changes.
            show(
                console,
                &ExcerptRow { codes: Vec::new(), memos: Vec::new(), colour: None, ..row.clone() },
                Times::Hidden,
            )?;
            for path in self.paths(&change.codes.removed) {
                console.line(&format!("  − {}", plain(&path)))?;
            }
            for path in self.paths(&change.codes.added) {
                console.line(&format!("  + {}", plain(&path)))?;
            }
            for (before, after) in self.renamed(change) {
                console.line(&format!("  {} → {}", plain(&before), plain(&after)))?;
            }
        }
        Ok(())
    }

    fn json(&self, console: &mut Console) -> Done {
        let passages = self.changes.iter().filter_map(|change| {
            let row = self.row(change)?;
            Some(Passage {
                before: change.pair.old.map(|id| id.0),
                after: change.pair.new.map(|id| id.0),
                document: &row.quotation.document,
                text: &row.text,
                is_changed: change.is_change(),
                is_resized: change.is_resized,
                removed: self.paths(&change.codes.removed),
                added: self.paths(&change.codes.added),
                renamed: self.renamed(change),
            })
        });
        console.json_list(passages)
    }
}

/// The excerpt that a change is shown by.
fn shown(change: &RoundChange) -> Option<ExcerptId> {
    change.pair.new.or(change.pair.old)
}

/// A passage of two rounds, as JSON. Every passage is listed, changed or not.
#[derive(Serialize)]
struct Passage<'a> {
    before: Option<i64>,
    after: Option<i64>,
    document: &'a str,
    text: &'a str,
    is_changed: bool,
    is_resized: bool,
    removed: Vec<String>,
    added: Vec<String>,
    renamed: Vec<(String, String)>,
}

/// Two themes beside each other.
fn themes(console: &mut Console, project: &Project, (first, second): (CodeId, CodeId), json: bool) -> Done {
    let beside = project.themes_beside(first, second)?;
    let each = |id: ExcerptId| project.excerpt_rows(&RoaringBitmap::from([id.bit()]));
    let words = console.words;
    let path = |code| project.model().codebook.path(code);
    if json {
        let ids = |ids: &[ExcerptId]| ids.iter().map(|id| id.0).collect::<Vec<_>>();
        let both: Vec<_> = beside.both.iter().map(|(one, other)| [one.0, other.0]).collect();
        return console.json(&serde_json::json!({
            "first": { "path": path(first), "only": ids(&beside.first) },
            "second": { "path": path(second), "only": ids(&beside.second) },
            "both": both,
        }));
    }
    let mut both: Vec<ExcerptId> = Vec::new();
    for id in beside.both.iter().flat_map(|(one, other)| [*one, *other]) {
        if !both.contains(&id) {
            both.push(id);
        }
    }
    let of_first: RoaringBitmap = beside.both.iter().map(|(one, _)| one.bit()).collect();
    let tally = |ids: &[ExcerptId]| project.tally(&ids.iter().map(|id| id.bit()).collect()).text(words);
    let only = |code, ids| words.tell("compare-only", &[("code", path(code).into()), ("excerpts", tally(ids).into())]);
    let parts = [
        (only(first, &beside.first), &beside.first),
        (words.tell("compare-both", &[("excerpts", project.tally(&of_first).text(words).into())]), &both),
        (only(second, &beside.second), &beside.second),
    ];
    for (n, (heading, ids)) in parts.iter().enumerate() {
        if n > 0 {
            console.line("")?;
        }
        console.line(heading)?;
        for id in ids.iter() {
            for row in each(*id)? {
                show(console, &row, Times::Hidden)?;
            }
        }
    }
    Ok(())
}
