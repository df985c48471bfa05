//! `tusj redact`: removes a name or a passage for good. Without `--yes` it only shows what would be removed.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done, Failure};
use super::correct::{PlaceRow, Shown, WholeWords, show_places};
use super::patience::Patience;
use crate::project::Project;
use crate::project::backup::clean::Cleaned;
use crate::project::document::redact::{RedactionDone, RedactionPlan};
use crate::words::kind;

/// The arguments of `tusj redact`.
#[derive(Args, Debug)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["quote", "replace"])))]
pub(super) struct Redact {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "DOCUMENT", conflicts_with = "replace")]
    document: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, requires = "document")]
    quote: Option<String>,
    #[arg(long, num_args = 2, value_names = ["TEXT", "TEXT"], allow_hyphen_values = true)]
    replace: Vec<String>,
    #[command(flatten)]
    words: WholeWords,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, conflicts_with = "dry_run")]
    yes: bool,
    #[arg(long)]
    json: bool,
}

/// A row outside the texts.
#[derive(Serialize)]
struct RowShown {
    table: &'static str,
    id: i64,
    before: String,
    after: String,
}

impl Redact {
    /// Shows every place. With `--yes`, removes the words.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if !self.yes {
            let project = console.read(&self.file)?;
            let plan = self.plan(console, &project)?;
            self.show(console, &project, &plan)?;
            return match self.dry_run {
                true => Ok(()),
                false => {
                    console.warn(&console.words.say("redact-how"))?;
                    Err(Failure::AlreadyReported)
                }
            };
        }
        // It cannot be undone, and the words may stand elsewhere after another program's change. So only waiting is
        // retried, not the whole operation.
        let mut patience = Patience::new();
        let mut project = patience.wait(|| console.write(&self.file))?;
        let plan = self.plan(console, &project)?;
        let shown = Shown::of(&project, &plan.texts)?;
        let done = patience.wait(|| Ok(project.redact(&plan)?))?;
        self.report(console, &project, &plan, &shown, &done)
    }

    fn plan(&self, console: &mut Console, project: &Project) -> std::result::Result<RedactionPlan, Failure> {
        if let [name, new] = self.replace.as_slice() {
            let count = project.count_name(name)?;
            let whole = self.words.decided(console, name, count)?;
            return Ok(project.plan_name_redaction(name, new, whole)?);
        }
        let document = project.find_document(self.document.as_deref().unwrap_or_default())?;
        let span = project.find_quote(document, self.quote.as_deref().unwrap_or_default())?;
        Ok(project.plan_strike(document, span)?)
    }

    fn show(&self, console: &mut Console, project: &Project, plan: &RedactionPlan) -> Done {
        let shown = Shown::of(project, &plan.texts)?;
        if self.json {
            return json(console, project, plan, &shown, None);
        }
        show_places(console, project, &shown)?;
        for row in &plan.rows {
            for (before, after) in row.texts() {
                console.line(&format!(
                    "{}: {} → {}",
                    kind::table(console.words, row.table),
                    short(&before),
                    short(&after)
                ))?;
            }
        }
        if plan.is_empty() {
            return console.line(&console.words.say("redact-nothing"));
        }
        show_quoting(console, plan)?;
        console.line(&console.words.tell("redact-would", &[("n", plan.place_count().into())]))?;
        let replaced = plan.backups.iter().filter(|one| !one.is_left()).count();
        if replaced > 0 {
            console.line(&console.words.tell("redact-backups-would", &[("n", replaced.into())]))?;
        }
        for one in plan.backups.iter().filter(|one| one.is_left()) {
            console.line(&one.text(console.words, &one.path.to_string_lossy()))?;
        }
        Ok(())
    }

    fn report(
        &self,
        console: &mut Console,
        project: &Project,
        plan: &RedactionPlan,
        shown: &Shown,
        done: &RedactionDone,
    ) -> Done {
        match self.json {
            true => json(console, project, plan, shown, Some(done))?,
            false => console.line(&done.text(console.words))?,
        }
        if !self.json {
            show_quoting(console, plan)?;
        }
        let left: Vec<&Cleaned> = done.backups.iter().filter(|one| one.is_left()).collect();
        for one in &left {
            console.warn(&one.text(console.words, &one.path.to_string_lossy()))?;
        }
        if !done.is_rewritten {
            console.warn(&console.words.say("forget-not-rewritten"))?;
        }
        if done.is_rewritten && left.is_empty() { Ok(()) } else { Err(Failure::AlreadyReported) }
    }
}

/// Lists the texts that quote a part of a struck passage and stay as they are.
fn show_quoting(console: &mut Console, plan: &RedactionPlan) -> Done {
    for one in &plan.quoting {
        let table = kind::table(console.words, one.table);
        console
            .line(&console.words.tell("redact-look", &[("table", table.into()), ("text", one.text.as_str().into())]))?;
    }
    Ok(())
}

fn json(
    console: &mut Console,
    project: &Project,
    plan: &RedactionPlan,
    shown: &Shown,
    done: Option<&RedactionDone>,
) -> Done {
    let backups = done.map_or(&plan.backups, |done| &done.backups);
    let files = |left: bool| -> Vec<String> {
        let of_kind = backups.iter().filter(|one| one.is_left() == left);
        of_kind.map(|one| one.path.to_string_lossy().into_owned()).collect()
    };
    let quoting: Vec<_> =
        plan.quoting.iter().map(|one| serde_json::json!({ "table": one.table.name(), "text": one.text })).collect();
    let places: Vec<PlaceRow> = shown.places.iter().map(|place| PlaceRow::of(project, place)).collect();
    let row = |row: &'_ crate::project::document::redact::RedactedRow| (row.table.name(), row.row);
    let rows: Vec<RowShown> = plan
        .rows
        .iter()
        .flat_map(|one| {
            one.texts().map(move |(before, after)| RowShown { table: row(one).0, id: row(one).1, before, after })
        })
        .collect();
    console.json(&serde_json::json!({
        "done": done.is_some(), "places": places, "rows": rows, "in_history": plan.in_history, "look_at": quoting,
        "count": plan.place_count(), "backups_replaced": files(false), "backups_left": files(true),
    }))
}

/// The words on one line, shortened.
fn short(words: &str) -> String {
    const LONGEST: usize = 60;
    let line = words.replace('\n', " ⏎ ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}
