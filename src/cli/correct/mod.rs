//! `tusj correct`: corrects a passage, replaces a name throughout, takes in a corrected version of an interview, joins and
//! splits turns, and gives them to another speaker.

mod show;

use std::path::{Path, PathBuf};

use clap::Args;

use super::acts::change;
use super::console::{Console, Done, Failure};
use super::document::find_speaker;
use crate::domain::document::Role;
use crate::domain::ids::DocumentId;
use crate::error::Result;
use crate::import::transcript::Transcript;
use crate::import::{Options, file};
use crate::project::Project;
use crate::project::document::correct::{NameCount, Plan};
use crate::words::Words;
pub(super) use show::{PlaceRow, Shown, show_places};

/// The arguments of `tusj correct`.
#[derive(Args, Debug)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["quote", "replace", "from", "turn", "join", "split"])))]
#[command(group(clap::ArgGroup::new("who").args(["speaker", "new_speaker"]).requires("turn")))]
pub(super) struct Correct {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_name = "DOCUMENT", conflicts_with = "replace")]
    document: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, requires_all = ["document", "with"])]
    quote: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, requires = "quote")]
    with: Option<String>,
    #[arg(long, num_args = 2, value_names = ["TEXT", "TEXT"], allow_hyphen_values = true)]
    replace: Vec<String>,
    #[command(flatten)]
    words: WholeWords,
    #[arg(long, value_name = "PATH")]
    from: Option<PathBuf>,
    #[arg(long, requires = "from")]
    another: bool,
    #[arg(long, value_name = "TURN", requires_all = ["document", "who"])]
    turn: Vec<i64>,
    #[arg(long, value_name = "LABEL", conflicts_with_all = ["quote", "replace", "from", "join", "split"])]
    speaker: Option<String>,
    #[arg(long, value_name = "LABEL", conflicts_with_all = ["quote", "replace", "from", "join", "split"])]
    new_speaker: Option<String>,
    #[arg(long, value_name = "TURN", requires = "document")]
    join: Option<i64>,
    #[arg(long, value_name = "TURN", requires_all = ["document", "at"])]
    split: Option<i64>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, requires = "split")]
    at: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

/// Whether a name is replaced inside longer words too. It must be said if the name stands in any.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub(super) struct WholeWords {
    #[arg(long, requires = "replace")]
    whole_words: bool,
    #[arg(long, requires = "replace")]
    inside_words: bool,
}

impl WholeWords {
    /// Whether only whole words are meant. Errors: the name stands inside longer words too, and neither was said.
    pub(super) fn decided(
        &self,
        console: &mut Console,
        name: &str,
        count: NameCount,
    ) -> std::result::Result<bool, Failure> {
        if let Some(question) = self.question(console.words, name, count) {
            console.warn(&question)?;
            return Err(Failure::AlreadyReported);
        }
        Ok(self.whole_words)
    }

    /// What must be asked, if the name stands inside longer words too, and neither was said.
    fn question(&self, words: &Words, name: &str, count: NameCount) -> Option<String> {
        let args = [("name", name.into()), ("whole", count.whole.into()), ("inside", count.inside.into())];
        let is_open = count.inside > 0 && !self.whole_words && !self.inside_words;
        is_open.then(|| words.tell("correct-inside-words", &args))
    }
}

/// What comes of working a correction out: the plan, or what must be decided first.
type Worked = std::result::Result<Plan, String>;

impl Correct {
    /// Shows every place. Unless this is a dry run, carries out the correction.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let words = console.words;
        let work_out = |project: &mut Project| -> Result<std::result::Result<(Plan, Shown), String>> {
            Ok(match self.plan(words, project)? {
                Ok(plan) => {
                    let shown = Shown::of(project, &plan)?;
                    Ok((plan, shown))
                }
                Err(question) => Err(question),
            })
        };
        let (project, worked) = if self.dry_run {
            let mut project = console.read(&self.file)?;
            let worked = work_out(&mut project)?;
            (project, worked)
        } else {
            change(console, &self.file, |project| {
                let worked = work_out(project)?;
                if let Ok((plan, _)) = &worked {
                    project.carry_out(plan)?;
                }
                Ok(worked)
            })?
        };
        match worked {
            Ok((_, shown)) => show::show(console, &project, &shown, self.json, !self.dry_run),
            Err(question) => {
                console.warn(&question)?;
                Err(Failure::AlreadyReported)
            }
        }
    }

    /// The plan, or what must be decided first.
    fn plan(&self, words: &Words, project: &mut Project) -> Result<Worked> {
        if let [name, new] = self.replace.as_slice() {
            return Ok(match self.words.question(words, name, project.count_name(name)?) {
                Some(question) => Err(question),
                None => Ok(project.plan_name(name, new, self.words.whole_words)?),
            });
        }
        if let Some(path) = &self.from {
            return self.version(words, project, path);
        }
        let document = project.find_document(self.document.as_deref().unwrap_or_default())?;
        self.plan_in(project, document).map(Ok)
    }

    /// The correction of a passage, or of turns.
    fn plan_in(&self, project: &mut Project, document: DocumentId) -> Result<Plan> {
        if let Some(turn) = self.join {
            return project.plan_joined_turn(document, turn);
        }
        if let Some(turn) = self.split {
            let span = project.find_quote_in_turn(document, turn, self.at.as_deref().unwrap_or_default())?;
            return project.plan_split_turn(document, span.start);
        }
        match (&self.speaker, &self.new_speaker) {
            (Some(label), _) => {
                let speaker = find_speaker(project, document, label)?;
                project.plan_turn_speaker(document, &self.turn, speaker)
            }
            (None, Some(label)) => project.plan_new_speaker(document, &self.turn, label, Role::Other),
            (None, None) => {
                let span = project.find_quote(document, self.quote.as_deref().unwrap_or_default())?;
                project.plan_passage(document, span, self.with.as_deref().unwrap_or_default())
            }
        }
    }

    /// The correction that takes in a corrected version from a file.
    fn version(&self, words: &Words, project: &mut Project, path: &Path) -> Result<Worked> {
        let version = read(project, path)?;
        let document = match &self.document {
            Some(name) => Some(project.find_document(name)?),
            None => project.document_like(&version.text)?,
        };
        let Some(document) = document else {
            return Ok(Err(words.tell("correct-no-document", &[("file", name_of(path).into())])));
        };
        let compared = project.plan_version(document, &version)?;
        if !compared.is_alike && !self.another {
            let name = project.document(document)?.name.clone();
            let args = [("file", name_of(path).into()), ("document", name.into())];
            return Ok(Err(words.tell("correct-another-interview", &args)));
        }
        Ok(Ok(compared.plan))
    }
}

/// Reads a corrected version. Its speakers are those that the project's documents have.
fn read(project: &Project, path: &Path) -> Result<Transcript> {
    let speakers = project.model().speakers.iter().map(|speaker| speaker.label.clone()).collect();
    file::read(path, &Options { speakers, ..Options::default() })
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
