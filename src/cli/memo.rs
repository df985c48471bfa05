//! `tusj memo`: adds, changes and removes memos, identified by the numbers that `memos` shows.

use clap::{Args, Subcommand};

use super::acts::{self, ActIn, Lost, perform};
use super::console::{Console, Done};
use crate::domain::ids::ExcerptId;
use crate::domain::memo::{MemoKind, Subject};
use crate::error::{Error, Noun, Result};
use crate::project::Project;

/// The arguments of `tusj memo`.
pub(super) type Memo = ActIn<Act>;

#[derive(Subcommand, Debug)]
pub(super) enum Act {
    Add {
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        text: String,
        #[command(flatten)]
        about: ChangeScope,
        #[arg(long, requires = "document", conflicts_with = "reflection")]
        summary: bool,
        #[arg(long, requires = "document")]
        reflection: bool,
    },
    Change {
        #[arg(value_name = "MEMO")]
        memo: i64,
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        text: String,
    },
    Remove {
        #[arg(value_name = "MEMO")]
        memo: i64,
    },
}

/// What a memo is about. An excerpt and a code together mean that coding; no argument means the research diary.
#[derive(Args, Debug)]
pub(super) struct ChangeScope {
    #[arg(long, value_name = "DOCUMENT", conflicts_with_all = ["participant", "excerpt", "code", "on_round"])]
    document: Option<String>,
    #[arg(long, value_name = "PARTICIPANT", conflicts_with_all = ["excerpt", "code", "on_round"])]
    participant: Option<String>,
    #[arg(long, value_name = "EXCERPT", conflicts_with = "on_round")]
    excerpt: Option<i64>,
    #[arg(long, value_name = "A/B", conflicts_with = "on_round")]
    code: Option<String>,
    #[arg(long, value_name = "N")]
    on_round: Option<i64>,
}

impl ActIn<Act> {
    /// Makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let lost = perform(console, &self.file, self.json, |project| self.act.apply(project))?;
        Lost::report(lost, console)
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        match self {
            Self::Add { text, about, summary, reflection } => {
                let kind = match (summary, reflection) {
                    (true, _) => MemoKind::Summary,
                    (_, true) => MemoKind::Reflection,
                    _ => MemoKind::Note,
                };
                match about.subject(project)? {
                    Subject::Document(id) => project.write_on_interview(id, kind, text).map(drop),
                    other => project.write_memo(other, text).map(drop),
                }
            }
            Self::Change { memo, text } => project.change_memo(acts::memo(project, *memo)?, text).map(drop),
            Self::Remove { memo } => project.remove_memo(acts::memo(project, *memo)?).map(drop),
        }
    }
}

impl ChangeScope {
    fn subject(&self, project: &Project) -> Result<Subject> {
        let excerpt = self.excerpt.map(|number| acts::excerpts(project, &[number])).transpose()?;
        match (self, excerpt.and_then(|ids| ids.first().copied())) {
            (Self { code: Some(code), .. }, Some(id)) => coding(project, id, code),
            (_, Some(id)) => Ok(Subject::Excerpt(id)),
            (Self { code: Some(code), .. }, None) => project.find_code(code).map(Subject::Code),
            (Self { document: Some(name), .. }, None) => project.find_document(name).map(Subject::Document),
            (Self { participant: Some(name), .. }, None) => project.find_participant(name).map(Subject::Participant),
            (Self { on_round: Some(number), .. }, None) => round(project, *number),
            _ => Ok(Subject::Diary),
        }
    }
}

/// A coding of an excerpt. Errors: it does not have the code (with the codes it has).
fn coding(project: &Project, excerpt: ExcerptId, code: &str) -> Result<Subject> {
    let id = project.find_code(code)?;
    let book = &project.model().codebook;
    project.coding_of(excerpt, id).map(|coding| Subject::Coding(coding.id)).ok_or_else(|| Error::Unknown {
        noun: Noun::Coding,
        name: book.path(id),
        nearest: project.codings_on(excerpt).map(|coding| book.path(coding.code)).collect(),
    })
}

fn round(project: &Project, number: i64) -> Result<Subject> {
    let found = project.model().rounds.iter().find(|round| round.number == number);
    found.map(|round| Subject::Round(round.id)).ok_or_else(|| Error::Unknown {
        noun: Noun::Round,
        name: number.to_string(),
        nearest: project.model().rounds.iter().map(|round| round.number.to_string()).collect(),
    })
}
