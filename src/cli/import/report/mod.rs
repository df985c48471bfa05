//! The report of an import: what was found in each file, or why it was not imported.

mod json;

pub(super) use json::Row;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::console::{Console, Done};
use crate::cli::table::plain;
use crate::error::{DatabaseFault, Error, ImportError};
use crate::import::folder::{Skipped, ending};
use crate::import::participants::{ParticipantTable, SuspiciousColumn};
use crate::import::sheet::reading::{Holds, Shape, TableReading};
use crate::import::transcript::{Transcript, Warning};
use crate::project::candidates::{Candidate, CandidateFiles, SameText};
use crate::words::{Words, capitalised, error, import, kind};

/// The report of an import.
pub(super) struct Report {
    table: Option<Table>,
    /// A table of participants found beside the files but not imported.
    beside: Option<Beside>,
    skipped: Vec<(PathBuf, Skipped)>,
    /// The projects of other programs in the folders.
    pub(super) projects: Vec<PathBuf>,
    files: Vec<Line>,
    /// The folders that were listed.
    folders: Vec<PathBuf>,
    /// Labels from `--speaker` that are in none of the files.
    pub(super) not_found: Vec<String>,
    /// Whether the user said that the table is one of participants.
    pub(super) table_is_named: bool,
}

/// The imported table of participants.
struct Table {
    path: PathBuf,
    participants: usize,
    suspicious: Vec<SuspiciousColumn>,
}

/// A table of participants that was not imported.
struct Beside {
    path: PathBuf,
    participants: usize,
    /// The command that imports it.
    command: String,
}

/// One file.
struct Line {
    path: PathBuf,
    outcome: Outcome,
}

/// What to do with a file that could be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Decision {
    /// Import it as a document.
    BringIn,
    /// Add its highlights and comments to the document with the same text.
    OnlyMarks,
    /// The project already has its text.
    PassOver,
}

enum Outcome {
    /// Imported. The name is that of the document, once known.
    Taken(Box<Candidate>, Option<String>),
    /// Its highlights and comments are added to the document with the same text.
    Marks(Box<Candidate>, SameText),
    /// The project already has its text.
    Same(SameText),
    /// It could not be read.
    Failed(Error),
}

impl Report {
    /// Sorts the files by the decision for each.
    pub(super) fn new(
        table: Option<(&Path, &ParticipantTable)>,
        files: &CandidateFiles,
        looked: Vec<(PathBuf, Result<Candidate, Error>)>,
        decide: impl Fn(&Candidate) -> Decision,
    ) -> Self {
        let outcome = |found: Result<Candidate, Error>| match found {
            Err(error) => Outcome::Failed(error),
            Ok(found) => match (decide(&found), found.same.clone()) {
                (Decision::PassOver, Some(same)) => Outcome::Same(same),
                (Decision::OnlyMarks, Some(same)) => Outcome::Marks(Box::new(found), same),
                _ => Outcome::Taken(Box::new(found), None),
            },
        };
        let failed = files.failed.iter().cloned().map(|(path, error)| Line { path, outcome: Outcome::Failed(error) });
        let looked = looked.into_iter().map(|(path, found)| Line { path, outcome: outcome(found) });
        let table = table.map(|(path, table)| Table {
            path: path.to_owned(),
            participants: table.rows.len(),
            suspicious: table.suspicious.clone(),
        });
        Self {
            table,
            beside: None,
            skipped: files.skipped.clone(),
            projects: files.projects.clone(),
            folders: files.folders.clone(),
            files: failed.chain(looked).collect(),
            not_found: Vec::new(),
            table_is_named: false,
        }
    }

    /// Adds a table of participants that was found beside the files, with the command that imports it.
    pub(super) fn beside(&mut self, path: &Path, table: &ParticipantTable, command: String) {
        // It is reported separately, not among the skipped files.
        self.skipped.retain(|(skipped, _)| skipped != path);
        self.beside = Some(Beside { path: path.to_owned(), participants: table.rows.len(), command });
    }

    /// The imported files in order, each with whether only its highlights and comments are imported.
    pub(super) fn brought_in(&self) -> impl Iterator<Item = (&Candidate, bool)> {
        self.files.iter().filter_map(|line| match &line.outcome {
            Outcome::Taken(found, _) => Some((found.as_ref(), false)),
            Outcome::Marks(found, _) => Some((found.as_ref(), true)),
            Outcome::Same(_) | Outcome::Failed(_) => None,
        })
    }

    /// Sets the final names of the documents, in order.
    pub(super) fn named(&mut self, names: impl IntoIterator<Item = String>) {
        let mut names = names.into_iter();
        for line in &mut self.files {
            match &mut line.outcome {
                Outcome::Taken(_, name) => *name = names.next(),
                Outcome::Marks(_, same) => same.name = names.next().unwrap_or_default(),
                Outcome::Same(_) | Outcome::Failed(_) => {}
            }
        }
    }

    /// The number of files that could not be read.
    pub(super) fn failures(&self) -> usize {
        self.files.iter().filter(|line| matches!(line.outcome, Outcome::Failed(_))).count()
    }

    /// Prints the report for people. Failures go to standard error.
    pub(super) fn write(&self, console: &mut Console, dry_run: bool) -> Done {
        let words = console.words;
        self.write_table(console)?;
        for line in &self.files {
            let file = self.name(&line.path);
            match &line.outcome {
                Outcome::Taken(found, called) => {
                    for about in self.table_of(line).map(|read| about_table(words, read)).unwrap_or_default() {
                        console.line(&format!("{file}: {}", plain(&about)))?;
                    }
                    console.line(&summary(words, &file, found, called.as_deref()))?;
                    for note in notes(words, found, self.table.is_some()) {
                        console.line(&format!("    {note}"))?;
                    }
                }
                Outcome::Marks(_, same) => {
                    let marks = import::new_marks(words, same.new.counts());
                    let values = [("file", (&file).into()), ("document", (&same.name).into()), ("marks", marks.into())];
                    let key = if dry_run { "import-marks-dry" } else { "import-marks" };
                    console.line(&words.tell(key, &values))?;
                }
                Outcome::Same(same) => {
                    let values = [("file", (&file).into()), ("document", (&same.name).into())];
                    console.line(&words.tell("import-same", &values))?;
                    for note in notes_on_same(words, same) {
                        console.line(&format!("    {note}"))?;
                    }
                }
                Outcome::Failed(why) => {
                    let values = [("file", (&file).into()), ("why", error::sentence(words, why).into())];
                    console.warn(&words.tell("import-failed", &values))?;
                }
            }
        }
        for label in &self.not_found {
            console.warn(&words.tell("import-speaker-not-found", &[("label", plain(label).into())]))?;
        }
        for (why, names) in self.skipped_by_reason(words) {
            let values = [("files", shortened(words, &names).into()), ("why", why.into())];
            console.line(&words.tell("import-skipped", &values))?;
        }
        let skipped: Vec<Skipped> = self.skipped.iter().map(|(_, why)| *why).collect();
        let passed_over = import::passed_over(words, &skipped);
        if !passed_over.is_empty() {
            console.line(&passed_over)?;
        }
        if let Some(Beside { path, participants, command }) = &self.beside {
            let values =
                [("file", self.name(path).into()), ("n", (*participants).into()), ("command", plain(command).into())];
            console.line(&words.tell("import-beside", &values))?;
        }
        if self.files.is_empty() && !self.projects.is_empty() {
            return Ok(());
        }
        let taken = self.brought_in().filter(|(_, only_marks)| !only_marks).count();
        let failed = self.failures();
        let same = self.files.len() - taken - failed;
        let values = [("taken", taken.into()), ("same", same.into()), ("failed", failed.into())];
        let key = if dry_run { "import-total-dry" } else { "import-total" };
        console.line(&words.tell(key, &values))
    }

    /// How the table was read that a transcript is from, if it is the first from it.
    fn table_of<'a>(&'a self, line: &'a Line) -> Option<&'a TableReading> {
        let table = |line: &'a Line| match &line.outcome {
            Outcome::Taken(found, _) => found.transcript.table.as_ref().map(|table| (&line.path, table)),
            _ => None,
        };
        let (path, read) = table(line)?;
        let is_same = |(at, other): &(&PathBuf, &Arc<TableReading>)| *at == path && Arc::ptr_eq(other, read);
        let first = self.files.iter().find(|line| table(line).as_ref().is_some_and(is_same))?;
        std::ptr::eq(first, line).then_some(read.as_ref())
    }

    /// The name of a file: its path in the folder that was listed, so that files of the same name are told apart.
    fn name(&self, path: &Path) -> String {
        let inside = self.folders.iter().find_map(|folder| path.strip_prefix(folder).ok());
        let inside = inside.filter(|path| !path.as_os_str().is_empty()).map(Path::as_os_str);
        plain(&inside.or(path.file_name()).unwrap_or(path.as_os_str()).to_string_lossy())
    }

    /// The names of the skipped files whose reason is worth a sentence, grouped by reason.
    fn skipped_by_reason(&self, words: &Words) -> Vec<(String, Vec<String>)> {
        let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
        for (path, why) in self.skipped.iter().filter(|(_, why)| !why.is_expected()) {
            let why = reason(words, path, *why);
            match reasons.iter_mut().find(|(known, _)| *known == why) {
                Some((_, names)) => names.push(self.name(path)),
                None => reasons.push((why, vec![self.name(path)])),
            }
        }
        reasons
    }

    fn write_table(&self, console: &mut Console) -> Done {
        let words = console.words;
        let Some(table) = &self.table else { return Ok(()) };
        console.line(&words.tell("import-participants", &[("n", table.participants.into())]))?;
        // A survey with short answers looks like a table of participants.
        if self.files.is_empty() && !self.table_is_named {
            console.line(&words.say("import-participants-only"))?;
        }
        for column in &table.suspicious {
            let holds = import::identifies(words, column.why);
            let values = [("column", (&column.column).into()), ("holds", holds.as_ref().into())];
            let key = if column.left_out { "import-column-left-out" } else { "import-column-kept" };
            console.warn(&words.tell(key, &values))?;
        }
        Ok(())
    }
}

/// Why a file in a folder was skipped.
fn reason(words: &Words, path: &Path, why: Skipped) -> String {
    let ending = ending(&path.file_name().unwrap_or_default().to_string_lossy());
    let error_text = |why: ImportError| error::sentence(words, &why.into());
    match why {
        Skipped::Table => words.say("import-skipped-table").into_owned(),
        Skipped::Ending if ending == "xls" => error_text(ImportError::OldSpreadsheet),
        Skipped::Ending if ending == "doc" => error_text(ImportError::OldWord),
        Skipped::Ending => error_text(ImportError::UnknownEnding { ending }),
        Skipped::Folder => words.say("import-skipped-folder").into_owned(),
        Skipped::ReadMe => words.say("import-skipped-readme").into_owned(),
        Skipped::LockFile => error_text(ImportError::LockFile),
        Skipped::Hidden => words.say("import-skipped-hidden").into_owned(),
        Skipped::NotAFile => error_text(ImportError::NotAFile),
        Skipped::OwnTable => error_text(ImportError::OwnTable),
        Skipped::NoSpeech => error_text(ImportError::NoSpeech),
        Skipped::Link => words.say("import-skipped-link").into_owned(),
        Skipped::Picture => words.say("import-skipped-picture").into_owned(),
        Skipped::Recording => words.say("import-skipped-recording").into_owned(),
        Skipped::Project => error_text(ImportError::Database(DatabaseFault::OwnProject)),
        Skipped::Database => error_text(ImportError::Database(DatabaseFault::UnknownProgram)),
    }
}

/// The most names of files in one line.
const MOST_NAMES: usize = 10;

/// The first names, and how many others there are.
fn shortened(words: &Words, names: &[String]) -> String {
    let (first, others) = names.split_at(names.len().min(MOST_NAMES));
    let first = first.join(", ");
    match others.len() {
        0 => first,
        n => words.tell("import-and-others", &[("names", first.into()), ("n", n.into())]),
    }
}

/// How a table was read, with the options that change it.
fn about_table(words: &Words, read: &TableReading) -> Vec<String> {
    let mut lines = import::table(words, read);
    if read.columns.iter().any(|column| matches!(column.holds, Holds::Identifying(_))) {
        lines.push(words.say("import-table-confirm").into_owned());
    }
    if read.shape == Shape::Survey {
        lines.push(words.say("import-table-choose").into_owned());
    }
    lines
}

/// The line about an imported file.
fn summary(words: &Words, file: &str, found: &Candidate, called: Option<&str>) -> String {
    let transcript = &found.transcript;
    let language = found.language.map_or_else(|| words.say("spoken-unknown"), |l| kind::spoken(words, l));
    let mut parts = vec![words.tell("count-turns", &[("n", transcript.turns.len().into())]), language.into_owned()];
    let counted = |key, n: usize| (n > 0).then(|| words.tell(key, &[("n", n.into())]));
    parts.extend(counted("count-moments", transcript.time_count()));
    parts.extend(counted("count-highlights", transcript.marks.len()));
    parts.extend(counted("count-comments", transcript.comments.len()));
    let number = found.participant.as_ref();
    parts.extend(number.map(|number| words.tell("import-is-of", &[("number", number.into())])));
    // One of several transcripts in a file, or of several files of one name, has a name of its own.
    let is_part = transcript.part.is_some() || transcript.respondent.is_some() || found.folder.is_some();
    let renamed = called.filter(|called| *called != found.name);
    match renamed {
        Some(called) => parts.push(words.tell("import-called", &[("name", called.into())])),
        None if is_part => parts.push(words.tell("import-becomes", &[("name", (&found.name).into())])),
        None => {}
    }
    format!("{file}: {}", parts.join("; "))
}

/// More lines about a file whose text the project already has: what the file has that the document lacks.
fn notes_on_same(words: &Words, same: &SameText) -> Vec<String> {
    let marks = import::new_marks(words, same.new.counts());
    let labels = plain(&same.other_speakers.join(", "));
    let note = |key, name, value: String| (!value.is_empty()).then(|| words.tell(key, &[(name, value.into())]));
    let notes = [note("import-same-marks", "marks", marks), note("import-same-speakers", "labels", labels)];
    notes.into_iter().flatten().collect()
}

/// That another file has the same name, and whether both become the same person's.
fn same_name(words: &Words, found: &Candidate) -> String {
    let values = [("document", (&found.name).into()), ("number", found.participant.as_deref().unwrap_or("").into())];
    let key = if found.participant.is_some() { "import-same-name-person" } else { "import-same-name" };
    words.tell(key, &values)
}

/// A warning, with the option that helps, if there is one.
fn warning_text(words: &Words, warning: &Warning) -> String {
    let text = import::warning(words, warning);
    match warning {
        Warning::SpeakerMissed { label, .. } => {
            let how = words.tell("import-speaker-missed", &[("label", plain(label).into())]);
            format!("! {} {how}", plain(&text))
        }
        _ => text,
    }
}

/// More lines about an imported file: assumptions that were made, and content that was not imported.
fn notes(words: &Words, found: &Candidate, has_table: bool) -> Vec<String> {
    let Transcript { note, questions, encoding, warnings, comments, .. } = &found.transcript;
    let shares = found.transcript.shares();
    let speakers = found.transcript.speakers.iter().zip(shares);
    // Who speaks in a survey is clear: each respondent answers the same questions.
    let speakers = speakers.filter(|_| found.transcript.respondent.is_none());
    let mut notes: Vec<String> = speakers.map(|(s, share)| plain(&import::speaker(words, s, share))).collect();
    notes.extend(found.transcript.doubt().map(|doubt| format!("! {}", import::doubt(words, doubt))));
    notes.extend(warnings.iter().map(|warning| warning_text(words, warning)));
    let encoding = encoding.filter(|_| found.transcript.respondent.is_none());
    notes.extend(encoding.map(|read_as| format!("{}.", capitalised(&import::read_as(words, read_as)))));
    notes.extend(note.as_ref().map(|_| words.say("import-note").into_owned()));
    notes.extend(questions.map(|by| words.tell("import-questions", &[("how", kind::emphasis(by).into())])));
    notes.extend(found.folder.as_ref().map(|_| same_name(words, found)));
    let codes = comments.iter().filter(|comment| comment.like_a_code).count();
    if codes > 0 {
        notes.push(words.tell("import-like-codes", &[("n", codes.into())]));
    }
    if has_table && found.participant.is_none() {
        notes.push(words.say("import-no-participant").into_owned());
    }
    notes
}
