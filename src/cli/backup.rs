//! `tusj backup` and `tusj restore`: a copy of the whole project, and putting one back.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done, Failure};
use super::patience::Patience;
use super::table::{Set, Table};
use crate::error::{Error, ReadOnlyReason};
use crate::project::Project;
use crate::project::backup::clean::Cleaned;
use crate::project::backup::restore::{Restoring, compare, divergence_text, restore};
use crate::project::backup::{back_up, back_up_unrecorded};

/// The arguments of `tusj backup`.
#[derive(Args, Debug)]
pub(super) struct Backup {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "PATH", conflicts_with = "forget")]
    to: Option<PathBuf>,
    #[arg(long, value_name = "PATH")]
    forget: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

/// A backup in the list.
#[derive(Serialize)]
struct Row {
    file: String,
    made_at: String,
    documents: Option<usize>,
    excerpts: Option<usize>,
    /// The project that it is a backup of, if this one is a copy of that.
    of: Option<String>,
}

impl Backup {
    /// Lists the backups, makes one, or takes one from the list.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        match (&self.to, &self.forget) {
            (Some(to), _) => self.make(console, to),
            (None, Some(path)) => {
                Patience::new().wait(|| Ok(console.write(&self.file)?.forget_backup(path)?))?;
                let file = path.to_string_lossy();
                console.line(&console.words.tell("backup-forgotten", &[("file", file.as_ref().into())]))
            }
            (None, None) => self.list(console),
        }
    }

    /// Makes a backup, and records it in the project if that can be written. First tries again to replace those that may
    /// hold removed words.
    fn make(&self, console: &mut Console, to: &Path) -> Done {
        let context = console.world.context;
        let cleaned = if console.read_only { Vec::new() } else { clean(console, &self.file)? };
        let made = match console.read_only {
            true => back_up_unrecorded(&self.file, to, context),
            false => back_up(&self.file, to, context),
        };
        let made = match made {
            Err(error @ Error::CannotWrite { .. }) => {
                let why = crate::words::error::sentence(console.words, &error);
                console.warn(&console.words.tell("notice-backup-failed", &[("why", why.into())]))?;
                return Err(Failure::AlreadyReported);
            }
            made => made?,
        };
        let file = to.to_string_lossy();
        match self.json {
            true => console.json(
                &serde_json::json!({ "file": file, "seq": made.record.seq, "made_at": console.iso(made.record.made_at), "recorded": made.is_recorded }),
            )?,
            false => console.line(&console.words.tell("backup-made", &[("file", file.as_ref().into())]))?,
        }
        if !made.is_recorded {
            console.warn(&console.words.tell("backup-unrecorded", &[("file", file.as_ref().into())]))?;
        }
        for one in cleaned {
            console.warn(&one.text(console.words, &one.path.to_string_lossy()))?;
        }
        Ok(())
    }

    fn list(&self, console: &mut Console) -> Done {
        let backups = console.read(&self.file)?.backups_there()?;
        if self.json {
            let rows = backups.iter().map(|one| Row {
                file: one.path.to_string_lossy().into_owned(),
                made_at: console.iso(one.made_at),
                documents: one.holds.map(|(contents, _)| contents.documents),
                excerpts: one.holds.map(|(contents, _)| contents.excerpts),
                of: one.owner.as_ref().map(|owner| owner.to_string_lossy().into_owned()),
            });
            let rows: Vec<Row> = rows.collect();
            return console.json_list(rows);
        }
        if backups.is_empty() {
            return console.line(&console.words.say("notice-no-backups"));
        }
        let heading = |key: &str, set| (console.words.say(key).into_owned(), set);
        let mut table = Table::new(vec![
            heading("column-when", Set::Left),
            heading("column-excerpts", Set::Right),
            heading("column-file", Set::Left),
        ]);
        for one in backups {
            let excerpts = one.holds.map_or(String::new(), |(contents, _)| contents.excerpts.to_string());
            let mut file = one.path.to_string_lossy().into_owned();
            if let Some(owner) = &one.owner {
                let values = [("file", file.into()), ("project", owner.to_string_lossy().into_owned().into())];
                file = console.words.tell("backup-of-original", &values);
            }
            table.row(vec![console.clock(one.made_at), excerpts, file]);
        }
        table.write(console)
    }
}

/// Tries again to replace the backups that may hold removed words. Says what became of each.
fn clean(console: &Console, file: &Path) -> Result<Vec<Cleaned>, Failure> {
    let unclean = Project::open(file, crate::store::Mode::Read, (console.world.context)())?.unclean_backups()?;
    if unclean.is_empty() {
        return Ok(Vec::new());
    }
    match console.write(file) {
        Ok(mut project) => Ok(project.clean_backups(&unclean)),
        // A backup can be made even so.
        Err(Failure::Error(Error::ReadOnly { .. })) => Ok(Vec::new()),
        Err(failure) => Err(failure),
    }
}

/// The arguments of `tusj restore`.
#[derive(Args, Debug)]
pub(super) struct Restore {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "BACKUP.tusj")]
    backup: PathBuf,
    #[arg(long)]
    replace: bool,
    #[arg(long)]
    json: bool,
}

impl Restore {
    /// Puts a backup in the place of the project. If the project has acts that the backup lacks, it must be asked for.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if console.read_only {
            return Err(Error::ReadOnly { path: self.file.clone(), why: ReadOnlyReason::Requested }.into());
        }
        let (words, context, zone) = (console.words, console.world.context, (console.world.zone)());
        let mut patience = Patience::new();
        let shown = patience.wait(|| Ok(compare(&self.file, &self.backup, context)?))?;
        let is_asked = |ahead: i64, brings_back: bool| ahead > 0 || brings_back;
        if let Some(divergence) = shown.filter(|one| is_asked(one.ahead, one.is_before_redaction) && !self.replace) {
            let text = divergence_text(&divergence, zone, words);
            console.warn(&words.tell("restore-refused", &[("text", text.into())]))?;
            return Err(Failure::AlreadyReported);
        }
        let replaced = words.say("file-replaced");
        let restoring = Restoring { project: &self.file, backup: &self.backup, shown, replaced: &replaced };
        let kept = patience.wait(|| Ok(restore(restoring, zone.clone(), context)?))?;
        let kept = kept.map(|path| path.to_string_lossy().into_owned());
        if self.json {
            let lost = shown.map_or(0, |divergence| divergence.ahead);
            return console
                .json(&serde_json::json!({ "file": self.file.to_string_lossy(), "kept": kept, "lost": lost }));
        }
        console.line(&words.say("restore-done"))?;
        match kept {
            Some(kept) => console.line(&words.tell("restore-kept", &[("file", kept.into())])),
            None => Ok(()),
        }
    }
}
