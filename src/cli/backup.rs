//! `tusj backup` and `tusj restore`: a copy of the whole project, and putting one back.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done, Failure};
use crate::error::{Error, ReadOnlyReason};
use crate::project::backup::{compare, divergence_text, make_backup, restore};

/// The arguments of `tusj backup`.
#[derive(Args, Debug)]
pub(super) struct Backup {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "PATH")]
    to: PathBuf,
    #[arg(long)]
    json: bool,
}

impl Backup {
    /// Makes a backup, and records it in the project if that can be written.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let made = make_backup(&self.file, &self.to, console.world.context)?;
        if !console.read_only
            && let Ok(mut project) = console.write(&self.file)
        {
            project.record_backup(&made)?;
        }
        let file = self.to.to_string_lossy();
        if self.json {
            return console
                .json(&serde_json::json!({ "file": file, "seq": made.seq, "made_at": console.iso(made.made_at) }));
        }
        console.line(&console.words.tell("backup-made", &[("file", file.as_ref().into())]))
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
        // A project that is missing or cannot be read has nothing to compare.
        let divergence = match compare(&self.file, &self.backup, context) {
            Ok(divergence) => Some(divergence),
            Err(error @ (Error::OtherProject { .. } | Error::BackupUnsound { .. })) => return Err(error.into()),
            Err(_) => None,
        };
        if let Some(divergence) = divergence.filter(|divergence| divergence.ahead > 0 && !self.replace) {
            let text = divergence_text(&divergence, zone, words);
            console.warn(&words.tell("restore-refused", &[("text", text.into())]))?;
            return Err(Failure::AlreadyReported);
        }
        let kept = restore(&self.file, &self.backup, zone, context)?;
        let kept = kept.map(|path| path.to_string_lossy().into_owned());
        if self.json {
            let lost = divergence.map_or(0, |divergence| divergence.ahead);
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
