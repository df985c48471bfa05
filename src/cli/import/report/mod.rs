//! The report of an import: what was found in each file, or why it was not imported.

mod json;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::console::{Console, Done};
use crate::cli::table::plain;
use crate::error::{Error, ImportError};
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
    files: Vec<Line>,
    /// Labels from `--speaker` that are in none of the files.
    pub(super) not_found: Vec<String>,
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
        // Lock files and hidden files were not put there by the user.
        let is_reported = |why: &Skipped| !matches!(why, Skipped::LockFile | Skipped::Hidden);
        let table = table.map(|(path, table)| Table {
            path: path.to_owned(),
            participants: table.rows.len(),
            suspicious: table.suspicious.clone(),
        });
        Self {
            table,
            beside: None,
            skipped: files.skipped.iter().filter(|(_, why)| is_reported(why)).cloned().collect(),
            files: failed.chain(looked).collect(),
            not_found: Vec::new(),
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
            let file = name(&line.path);
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
            let values = [("files", names.join(", ").into()), ("why", why.into())];
            console.line(&words.tell("import-skipped", &values))?;
        }
        if let Some(Beside { path, participants, command }) = &self.beside {
            let values =
                [("file", name(path).into()), ("n", (*participants).into()), ("command", plain(command).into())];
            console.line(&words.tell("import-beside", &values))?;
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

    /// The names of the skipped files, grouped by reason.
    fn skipped_by_reason(&self, words: &Words) -> Vec<(String, Vec<String>)> {
        let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
        for (path, why) in &self.skipped {
            let why = reason(words, path, *why);
            match reasons.iter_mut().find(|(known, _)| *known == why) {
                Some((_, names)) => names.push(name(path)),
                None => reasons.push((why, vec![name(path)])),
            }
        }
        reasons
    }

    fn write_table(&self, console: &mut Console) -> Done {
        let words = console.words;
        let Some(table) = &self.table else { return Ok(()) };
        console.line(&words.tell("import-participants", &[("n", table.participants.into())]))?;
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
        Skipped::Hidden | Skipped::NotAFile => error_text(ImportError::NotAFile),
        Skipped::OwnTable => error_text(ImportError::OwnTable),
        Skipped::NoSpeech => error_text(ImportError::NoSpeech),
    }
}

fn name(path: &Path) -> String {
    plain(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
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
    parts.extend(counted("count-highlights", transcript.marks.len()));
    parts.extend(counted("count-comments", transcript.comments.len()));
    let number = found.participant.as_ref();
    parts.extend(number.map(|number| words.tell("import-is-of", &[("number", number.into())])));
    // One of several transcripts in a file has a name of its own.
    let is_part = transcript.part.is_some() || transcript.respondent.is_some();
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
    let codes = comments.iter().filter(|comment| comment.like_a_code).count();
    if codes > 0 {
        notes.push(words.tell("import-like-codes", &[("n", codes.into())]));
    }
    if has_table && found.participant.is_none() {
        notes.push(words.say("import-no-participant").into_owned());
    }
    notes
}
