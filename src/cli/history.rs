//! `tusj history`: lists who did what, and when.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use super::console::{Console, Done, Failure};
use super::table::{Set, Table};
use crate::domain::nearest::nearest;
use crate::domain::row::{BorrowedValue, Field};
use crate::domain::step::{ActKind, Standing};
use crate::error::{Error, Noun, Result};
use crate::export::method::MethodRow;
use crate::project::Project;
use crate::project::history::HistoryEntry;
use crate::store::steps::StepFilter;
use crate::words::{act, day};

/// The arguments of `tusj history`.
#[derive(Args, Debug)]
pub(super) struct History {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "NUMBER", conflicts_with_all = ["code", "document", "day", "kind", "coder", "most", "facts"])]
    seq: Option<i64>,
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    #[arg(long, value_name = "DOCUMENT")]
    document: Option<String>,
    #[arg(long, value_name = "DATE")]
    day: Option<Date>,
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    #[arg(long, value_name = "N")]
    most: Option<usize>,
    #[arg(long)]
    facts: bool,
    #[arg(long)]
    json: bool,
}

/// The kind of act with this word. Errors: there is none (with suggestions).
fn kind(word: &str) -> Result<ActKind> {
    let words = ActKind::VARIANTS.iter().map(|kind| (kind.word().to_owned(), kind.word().to_owned()));
    let unknown = || Error::Unknown { noun: Noun::ActKind, name: word.to_owned(), nearest: nearest(word, words) };
    ActKind::read(BorrowedValue::Text(word.into())).ok_or_else(unknown)
}

#[derive(Serialize)]
struct Row<'a> {
    seq: i64,
    at: String,
    coder: Option<&'a str>,
    act: &'static str,
    sentence: String,
    /// Whether it was undone and not redone.
    undone: bool,
    /// Whether some of its content was erased for good.
    forgotten: bool,
}

impl History {
    /// Lists the history, oldest first.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        if let Some(seq) = self.seq {
            return self.show_act(console, &project, seq);
        }
        if self.facts {
            return self.list_facts(console, &project);
        }
        let entries = self.entries(console, &project)?;
        if self.json {
            let rows: Vec<Row> = entries.iter().map(|one| row(console, one)).collect();
            return console.json_list(rows);
        }
        let words = console.words;
        let mut table = Table::new(vec![
            (String::new(), Set::Right),
            (words.say("column-when").into_owned(), Set::Left),
            (words.say("column-who").into_owned(), Set::Left),
            (words.say("column-what").into_owned(), Set::Left),
        ]);
        for one in &entries {
            let who = one.coder.clone().unwrap_or_default();
            table.row(vec![one.seq.to_string(), console.clock(one.at), who, one.text(words)]);
        }
        table.write(console)
    }

    /// Shows one act, and what it changed.
    fn show_act(&self, console: &mut Console, project: &Project, seq: i64) -> Done {
        let unknown = || Error::Unknown { noun: Noun::Step, name: seq.to_string(), nearest: Vec::new() };
        let act = project.history_page(&StepFilter::default(), seq.saturating_add(1), 1)?.acts.pop();
        let act = act.filter(|act| act.seq == seq).ok_or_else(unknown)?;
        let lines = project.step_detail(seq, console.words)?;
        if self.json {
            let mut value = serde_json::to_value(row(console, &act)).map_err(std::io::Error::from)?;
            let changes = lines.iter().map(|line| serde_json::json!({ "sort": line.sort.word(), "text": line.text }));
            if let Some(object) = value.as_object_mut() {
                object.insert("changes".to_owned(), changes.collect());
            }
            return console.json(&value);
        }
        let who = act.coder.as_deref().unwrap_or_default();
        console.line(&format!("{}  {}  {who}  {}", act.seq, console.clock(act.at), act.text(console.words)))?;
        for line in lines {
            let indent = if line.sort.is_heading() { "  " } else { "    " };
            console.line(&format!("{indent}{}", line.text))?;
        }
        Ok(())
    }

    /// Lists the facts for the method chapter.
    fn list_facts(&self, console: &mut Console, project: &Project) -> Done {
        let zone = (console.world.zone)();
        let rows = project.method_rows(zone, console.words)?;
        if self.json {
            let row = |row: MethodRow| {
                serde_json::json!({
                    "part": row.part.word(),
                    "round": row.round,
                    "what": row.what,
                    "value": row.value,
                })
            };
            return console.json_list(rows.into_iter().map(row).collect::<Vec<_>>());
        }
        let mut last = String::new();
        for row in rows {
            let heading = row.heading(console.words);
            if heading != last {
                console.line(&heading)?;
                last = heading.into_owned();
            }
            console.line(&format!("  {}: {}", row.what, row.value))?;
        }
        Ok(())
    }

    /// The acts that the filters let through, oldest first.
    fn entries(&self, console: &Console, project: &Project) -> std::result::Result<Vec<HistoryEntry>, Failure> {
        /// How many acts are read at a time.
        const PAGE: usize = 2_000;
        let filter = self.filter(console, project)?;
        let most = self.most.unwrap_or(usize::MAX);
        let (mut entries, mut next) = (Vec::new(), Some(i64::MAX));
        while let Some(before) = next.filter(|_| entries.len() < most) {
            let page = project.history_page(&filter, before, PAGE.min(most - entries.len()))?;
            entries.extend(page.acts);
            next = page.next;
        }
        entries.reverse();
        Ok(entries)
    }

    fn filter(&self, console: &Console, project: &Project) -> std::result::Result<StepFilter, Failure> {
        let code = self.code.as_ref().map(|path| project.find_code(path)).transpose()?;
        let document = self.document.as_ref().map(|name| project.find_document(name)).transpose()?;
        let coder = self.coder.as_ref().map(|name| project.find_coder(name)).transpose()?;
        Ok(StepFilter {
            codes: code.map_or_else(Vec::new, |code| project.code_and_origins(code)),
            document,
            period: self.day.map(|date| day::moments_of(date, &(console.world.zone)())),
            kind: self.kind.as_deref().map(kind).transpose()?,
            coder,
        })
    }
}

fn row<'a>(console: &Console, one: &'a HistoryEntry) -> Row<'a> {
    Row {
        seq: one.seq,
        at: console.iso(one.at),
        coder: one.coder.as_deref(),
        act: one.summary.kind.word(),
        sentence: act::sentence(console.words, &one.summary),
        undone: one.standing == Standing::Undone,
        forgotten: one.is_forgotten,
    }
}
