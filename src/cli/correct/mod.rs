//! `tusj correct`: corrects a passage, replaces a name throughout, or takes in a corrected version of an interview.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::acts::change;
use super::console::{Console, Done, Failure};
use crate::domain::ids::DocumentId;
use crate::error::{Error, Result};
use crate::import::transcript::Transcript;
use crate::import::{Options, file};
use crate::project::Project;
use crate::project::document::correct::{ChangedPlace, Fate, NameCount, Plan, TouchedExcerpt};

/// The arguments of `tusj correct`.
#[derive(Args, Debug)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["quote", "replace", "from"])))]
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
        if count.inside > 0 && !self.whole_words && !self.inside_words {
            let args = [("name", name.into()), ("whole", count.whole.into()), ("inside", count.inside.into())];
            console.warn(&console.words.tell("correct-inside-words", &args))?;
            return Err(Failure::AlreadyReported);
        }
        Ok(self.whole_words)
    }
}

/// What is printed about a plan.
pub(super) struct Shown {
    pub(super) places: Vec<ChangedPlace>,
    pub(super) excerpts: Vec<TouchedExcerpt>,
}

impl Shown {
    pub(super) fn of(project: &Project, plan: &Plan) -> Result<Self> {
        Ok(Self { places: project.places_of(plan)?, excerpts: project.excerpts_touched_by(plan)? })
    }
}

/// A place, as JSON.
#[derive(Serialize)]
pub(super) struct PlaceRow<'a> {
    document: &'a str,
    turn: i64,
    before: &'a str,
    removed: &'a str,
    inserted: &'a str,
    after: &'a str,
}

impl<'a> PlaceRow<'a> {
    pub(super) fn of(project: &'a Project, place: &'a ChangedPlace) -> Self {
        let document = project.model().documents.get(place.document).map_or("", |document| document.name.as_str());
        let ChangedPlace { turn, before, removed, inserted, after, .. } = place;
        Self { document, turn: *turn, before, removed, inserted, after }
    }
}

#[derive(Serialize)]
struct ExcerptRow<'a> {
    id: i64,
    document: &'a str,
    fate: &'static str,
    before: &'a str,
    after: &'a str,
}

impl Correct {
    /// Shows every place. Unless this is a dry run, carries out the correction.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if self.dry_run {
            let mut project = console.read(&self.file)?;
            let plan = self.plan(console, &mut project)?;
            let shown = Shown::of(&project, &plan)?;
            return show(console, &project, &shown, self.json, false);
        }
        let mut project = console.write(&self.file)?;
        // What must be asked is asked before anything is done, and only once.
        self.plan(console, &mut project)?;
        drop(project);
        let (project, shown) = change(console, &self.file, |project| {
            let plan = self.plan_now(project, self.is_whole(project)?)?;
            let shown = Shown::of(project, &plan)?;
            project.carry_out(&plan)?;
            Ok(shown)
        })?;
        show(console, &project, &shown, self.json, true)
    }

    /// The plan. Errors: something must be decided first.
    fn plan(&self, console: &mut Console, project: &mut Project) -> std::result::Result<Plan, Failure> {
        if let [name, _] = self.replace.as_slice() {
            let count = project.count_name(name)?;
            let whole = self.words.decided(console, name, count)?;
            return Ok(self.plan_now(project, whole)?);
        }
        if let Some(path) = &self.from {
            let version = read(project, path)?;
            let Some(document) = self.version_of(project, &version.text)? else {
                console.warn(&console.words.tell("correct-no-document", &[("file", name_of(path).into())]))?;
                return Err(Failure::AlreadyReported);
            };
            let compared = project.plan_version(document, &version)?;
            if !compared.is_alike && !self.another {
                let name = project.document(document)?.name.clone();
                let args = [("file", name_of(path).into()), ("document", name.into())];
                console.warn(&console.words.tell("correct-another-interview", &args))?;
                return Err(Failure::AlreadyReported);
            }
            return Ok(compared.plan);
        }
        Ok(self.plan_now(project, false)?)
    }

    fn is_whole(&self, project: &Project) -> Result<bool> {
        let [name, _] = self.replace.as_slice() else { return Ok(false) };
        Ok(self.words.whole_words || project.count_name(name)?.inside == 0)
    }

    fn plan_now(&self, project: &mut Project, whole: bool) -> Result<Plan> {
        if let [name, new] = self.replace.as_slice() {
            return project.plan_name(name, new, whole);
        }
        if let Some(path) = &self.from {
            let version = read(project, path)?;
            let document = self.version_of(project, &version.text)?.ok_or(Error::Gone)?;
            return Ok(project.plan_version(document, &version)?.plan);
        }
        let document = project.find_document(self.document.as_deref().unwrap_or_default())?;
        let span = project.find_quote(document, self.quote.as_deref().unwrap_or_default())?;
        project.plan_passage(document, span, self.with.as_deref().unwrap_or_default())
    }

    /// The document that a file is a version of: the one that was named, or the one most like it.
    fn version_of(&self, project: &Project, text: &str) -> Result<Option<DocumentId>> {
        match &self.document {
            Some(name) => project.find_document(name).map(Some),
            None => project.document_like(text),
        }
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

/// Prints every place, and what happens to excerpts.
fn show(console: &mut Console, project: &Project, shown: &Shown, json: bool, is_done: bool) -> Done {
    let name = |id| project.model().documents.get(id).map_or("", |document| document.name.as_str());
    if json {
        let places: Vec<PlaceRow> = shown.places.iter().map(|place| PlaceRow::of(project, place)).collect();
        let excerpts: Vec<ExcerptRow> = shown
            .excerpts
            .iter()
            .map(|one| ExcerptRow {
                id: one.excerpt.0,
                document: name(one.document),
                fate: word(one.fate),
                before: &one.before,
                after: &one.after,
            })
            .collect();
        return console.json(&serde_json::json!({ "done": is_done, "places": places, "excerpts": excerpts }));
    }
    show_places(console, project, shown)?;
    for one in shown.excerpts.iter().filter(|one| one.fate != Fate::Reworded) {
        let key = match one.fate {
            Fate::Gone => "correct-excerpt-gone",
            Fate::Merged => "correct-excerpt-merged",
            Fate::Resized | Fate::Reworded => "correct-excerpt-resized",
        };
        let args =
            [("id", one.excerpt.0.into()), ("before", line(&one.before).into()), ("after", line(&one.after).into())];
        console.line(&console.words.tell(key, &args))?;
    }
    let key = match (shown.places.is_empty(), is_done) {
        (true, false) => "correct-nothing",
        (_, false) => "correct-would",
        (_, true) => "correct-done",
    };
    let args = [("n", shown.places.len().into()), ("excerpts", shown.excerpts.len().into())];
    console.line(&console.words.tell(key, &args))
}

/// Prints every place with the text around it.
pub(super) fn show_places(console: &mut Console, project: &Project, shown: &Shown) -> Done {
    let name = |id| project.model().documents.get(id).map_or("", |document| document.name.as_str());
    for place in &shown.places {
        let (removed, inserted) = (line(&place.removed), line(&place.inserted));
        let text = format!("{}[{removed} → {inserted}]{}", line(&place.before), line(&place.after));
        let args = [("document", name(place.document).into()), ("turn", place.turn.into()), ("text", text.into())];
        console.line(&console.words.tell("correct-place", &args))?;
    }
    Ok(())
}

/// The words on one line.
fn line(words: &str) -> String {
    words.replace('\n', " ⏎ ")
}

fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Reworded => "reworded",
        Fate::Resized => "resized",
        Fate::Merged => "merged",
        Fate::Gone => "gone",
    }
}
