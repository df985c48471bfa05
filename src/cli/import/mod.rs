//! `tusj import`: imports transcripts and projects of other programs, also whole folders of them. What cannot be read is
//! reported and does not stop the others.

mod project;
mod report;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::acts::change;
use super::console::{Console, Done, Failure};
use crate::domain::document::DocumentKind;
use crate::error::{Error, ImportError, Result};
use crate::import::encoding::Encoding;
use crate::import::exchange::is_exchange;
use crate::import::folder::Skipped;
use crate::import::participants::{self, ParticipantTable};
use crate::import::transcript::Emphasis;
use crate::import::{Options, SurveyOptions, batch, file, is_table_file, limits};
use crate::platform::shell::quoted;
use crate::project::Project;
use crate::project::candidates::{Candidate, CandidateFiles, CandidateReader, files};
use crate::project::document::proposal::table_beside;
use crate::project::document::{Incoming, Marks};
use crate::project::participant::{ParticipantDetails, rows_to_import};
use crate::words::kind;
use report::{Decision, Report};

/// The arguments of `tusj import`.
#[derive(Args, Debug)]
pub(super) struct Import {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "PATH", required_unless_present = "participants")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "TABLE.csv")]
    participants: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN")]
    confirm: Vec<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    own: bool,
    #[arg(long)]
    again: bool,
    #[arg(long)]
    add_marks: bool,
    #[arg(long)]
    comments_as_codes: bool,
    #[arg(long)]
    with_comment_authors: bool,
    #[arg(long)]
    without_marks: bool,
    #[arg(long, value_name = "LABEL")]
    speaker: Vec<String>,
    #[arg(long, value_name = "LABEL")]
    not_speaker: Vec<String>,
    #[arg(long, value_name = "ENCODING")]
    encoding: Option<String>,
    #[arg(long, value_name = "HOW")]
    questions: Option<SetIn>,
    #[arg(long, value_name = "COLUMN")]
    answers: Vec<String>,
    #[arg(long, value_name = "COLUMN")]
    respondent: Option<String>,
    #[arg(long)]
    json: bool,
}

/// What the report says about a file, as JSON.
#[derive(Serialize)]
#[serde(untagged)]
enum JsonRow {
    File(Box<report::Row>),
    Project(Box<project::Row>),
}

/// The formatting that can mark questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum SetIn {
    Bold,
    Italic,
    Heading,
}

impl From<SetIn> for Emphasis {
    fn from(set_in: SetIn) -> Self {
        match set_in {
            SetIn::Bold => Emphasis::Bold,
            SetIn::Italic => Emphasis::Italic,
            SetIn::Heading => Emphasis::Heading,
        }
    }
}

/// Whether a path is a table of participants rather than a transcript or a folder. Its content decides.
fn is_people(path: &Path, options: &Options) -> bool {
    let is_table = |why: &Error| matches!(why, Error::Import(ImportError::ParticipantTable { .. }));
    let is_small = path.metadata().is_ok_and(|file| file.is_file() && file.len() <= limits::TABLE);
    is_small && is_table_file(path) && file::read_all(path, options).is_err_and(|why| is_table(&why))
}

impl Import {
    /// Imports the transcripts that can be read, takes in the projects of other programs after them, and reports on each.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let (named, paths): (Vec<_>, Vec<_>) = self.paths.iter().cloned().partition(|path| is_exchange(path));
        let has_files = !paths.is_empty() || self.participants.is_some();
        let report = match has_files {
            false => None,
            true if self.dry_run => Some(self.import_files(console, &mut console.read(&self.file)?, &paths)?),
            true => Some(change(console, &self.file, |project| self.import_files(console, project, &paths))?.1),
        };
        if let Some(report) = report.as_ref().filter(|_| !self.json) {
            report.write(console, self.dry_run)?;
        }
        let in_folders = report.iter().flat_map(|report| report.projects.clone());
        let (projects, taken) = self.take_projects(console, named, in_folders);
        if self.json {
            let rows =
                report.iter().flat_map(|report| report.rows(console.words)).map(|row| JsonRow::File(Box::new(row)));
            let rows: Vec<JsonRow> =
                rows.chain(projects.iter().map(|one| JsonRow::Project(Box::new(one.row())))).collect();
            console.json_list(rows)?;
        }
        taken?;
        match report.map_or(0, |report| report.failures()) + projects.iter().filter(|one| one.has_failed()).count() {
            0 => Ok(()),
            _ => Err(Failure::AlreadyReported),
        }
    }

    /// Imports the files that can be read, unless this is a dry run. Prints nothing, since it may be retried.
    fn import_files(
        &self,
        console: &Console,
        project: &mut Project,
        paths: &[PathBuf],
    ) -> std::result::Result<Report, Failure> {
        let options = self.options(console)?;
        // A table of participants among the files is read as such, even without `--participants`.
        let (mut tables, mut paths): (Vec<_>, Vec<_>) =
            paths.iter().cloned().partition(|path| is_people(path, &options));
        // There can be only one such table. Others are reported as files that cannot be read.
        paths.extend(tables.drain(tables.len().min(usize::from(self.participants.is_none()))..));
        let at = self.participants.as_deref().or(tables.first().map(PathBuf::as_path));
        let table = at.map(|path| self.table(path)).transpose()?;
        let people: Vec<ParticipantDetails> = table.as_ref().map(rows_to_import).unwrap_or_default();
        let mut files = files(&paths);
        // The imported table is not reported as skipped.
        files.skipped.retain(|(path, _)| at.is_none_or(|table| !is_same(path, table)));
        let mut reader = CandidateReader::new(project, &people, options).telling_apart(&files.files);
        let mut looked = look(console, project, &mut reader, &files);
        // Like other files in a folder that are no interviews, tables of tusj and data are skipped, unless the user named
        // them.
        let is_none = |(path, found): &mut (PathBuf, Result<Candidate>)| {
            !paths.contains(path) && found.as_ref().err().and_then(skipped_for).is_some()
        };
        let skipped = looked.extract_if(.., is_none);
        files.skipped.extend(skipped.filter_map(|(path, found)| Some((path, skipped_for(&found.err()?)?))));
        batch::agree(looked.iter_mut().filter_map(|(_, found)| Some(&mut found.as_mut().ok()?.transcript)));
        let beside = if at.is_none() { beside(&looked, &files.folders) } else { None };
        let not_found = self.not_found(&looked);
        let mut report = Report::new(at.zip(table.as_ref()), &files, looked, |found| self.decide(found));
        (report.not_found, report.table_is_named) = (not_found, self.participants.is_some());
        if let Some((path, table)) = beside {
            report.beside(&path, &table, command(&self.file, &path));
        }
        let incoming: Vec<Incoming> =
            report.brought_in().map(|(found, only_marks)| self.incoming(found, only_marks)).collect();
        let mut described = people;
        described.extend(reader.new_people(project, &incoming));
        if !self.dry_run && incoming.is_empty() {
            project.save_participants(&described)?;
        } else if !self.dry_run {
            let (ids, _) = project.import(&incoming, &described)?;
            report.named(ids.iter().map(|id| project.document(*id).map(|d| d.name.clone()).unwrap_or_default()));
        }
        Ok(report)
    }

    /// The options for reading the files.
    fn options(&self, console: &Console) -> Result<Options> {
        let encoding = self.encoding.as_ref().map(|name| {
            Encoding::named(name).ok_or_else(|| Error::from(ImportError::UnknownEncoding { name: name.clone() }))
        });
        Ok(Options {
            speakers: self.speaker.iter().cloned().collect(),
            not_speakers: self.not_speaker.iter().cloned().collect(),
            encoding: encoding.transpose()?,
            keep_comment_authors: self.with_comment_authors,
            questions: self.questions.map(|set_in| kind::questions(console.words, set_in.into())),
            survey: SurveyOptions {
                answers: self.answers.clone(),
                respondent: self.respondent.clone(),
                confirmed: self.confirm.iter().cloned().collect(),
            },
        })
    }

    /// The labels from `--speaker` that are in none of the files.
    fn not_found(&self, looked: &[(PathBuf, Result<Candidate>)]) -> Vec<String> {
        let transcripts = || looked.iter().filter_map(|(_, found)| Some(&found.as_ref().ok()?.transcript));
        let is_found = |label: &&String| transcripts().any(|transcript| transcript.has_speaker(label));
        self.speaker.iter().filter(|label| !is_found(label)).cloned().collect()
    }

    fn table(&self, path: &Path) -> Result<ParticipantTable> {
        let confirmed: BTreeSet<String> = self.confirm.iter().cloned().collect();
        let table = file::bytes(path).and_then(|bytes| participants::read(&bytes, &confirmed));
        table.map_err(|why| why.in_file(path))
    }

    /// Decides what to do with a file. If the project has its text already, its highlights and comments are added only
    /// on request, since the user may have removed some of them. Two files of the same import with the same text always
    /// become one document.
    fn decide(&self, found: &Candidate) -> Decision {
        match &found.same {
            Some(same) if !self.again => {
                let wanted = !self.without_marks && !same.new.is_empty() && (self.add_marks || same.is_file);
                if wanted { Decision::OnlyMarks } else { Decision::PassOver }
            }
            _ => Decision::BringIn,
        }
    }

    fn incoming(&self, found: &Candidate, only_marks: bool) -> Incoming {
        let kind = if self.own { DocumentKind::Own } else { DocumentKind::Interview };
        let comments_as_codes = self.comments_as_codes;
        let marks = Marks { leave_out: self.without_marks, comments_as_codes, pen_names: Vec::new() };
        match only_marks {
            true => found.clone().incoming_marks(marks),
            false => found.clone().incoming(kind, marks),
        }
    }
}

/// Why a file in a folder is skipped rather than reported as one that cannot be read.
fn skipped_for(error: &Error) -> Option<Skipped> {
    let Error::Import(why) = error else { return None };
    match why {
        ImportError::OwnTable => Some(Skipped::OwnTable),
        ImportError::NoSpeech => Some(Skipped::NoSpeech),
        ImportError::ParticipantTable { .. } | ImportError::CodebookTable | ImportError::NoTranscript { .. } => {
            Some(Skipped::Table)
        }
        _ => None,
    }
}

/// The table of participants that is in the same folder as the transcripts, or in a folder that they were found in.
fn beside<'a>(
    looked: &'a [(PathBuf, Result<Candidate>)],
    listed: &'a [PathBuf],
) -> Option<(PathBuf, ParticipantTable)> {
    let names: Vec<String> = looked.iter().filter_map(|(_, found)| Some(found.as_ref().ok()?.name.clone())).collect();
    // A file name without a folder is in the current one.
    let folder = |path: &'a Path| path.parent().map(|f| if f.as_os_str().is_empty() { Path::new(".") } else { f });
    let mut folders: Vec<&Path> = looked.iter().filter_map(|(path, _)| folder(path)).collect();
    folders.extend(listed.iter().map(PathBuf::as_path));
    folders.dedup();
    let found = folders.into_iter().find_map(|folder| table_beside(folder, &names))?;
    // A survey has numbers of people too, who are not those in the interviews.
    if looked.iter().any(|(path, read)| *path == found.path && read.is_ok()) {
        return None;
    }
    Some((found.path, found.read.ok()?))
}

/// Whether two paths are the same file.
fn is_same(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// The command that imports a table of participants into a project, for the user to type.
fn command(project: &Path, table: &Path) -> String {
    format!("tusj import {} --participants {}", quoted(project), quoted(table))
}

/// Reads every file, with a progress bar in a terminal. A table may hold several transcripts.
fn look(
    console: &Console,
    project: &Project,
    reader: &mut CandidateReader,
    files: &CandidateFiles,
) -> Vec<(PathBuf, std::result::Result<Candidate, Error>)> {
    let bar = console.progress(files.files.len());
    let mut looked = Vec::new();
    for path in &files.files {
        bar.set_message(super::table::plain(&path.file_name().unwrap_or_default().to_string_lossy()));
        match reader.read(project, path) {
            Ok(found) => looked.extend(found.into_iter().map(|found| (path.clone(), Ok(found)))),
            Err(error) => looked.push((path.clone(), Err(error))),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    looked
}
