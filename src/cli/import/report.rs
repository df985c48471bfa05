//! What is told of an import: for each file what was found in it, or why it was not brought in.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::console::{Console, Done};
use crate::cli::table::plain;
use crate::error::{Error, ImportError};
use crate::import::encoding::Certainty;
use crate::import::folder::{Skipped, ending};
use crate::import::participants::{ParticipantTable, SuspiciousColumn};
use crate::import::transcript::{Emphasis, Transcript};
use crate::project::candidates::{Candidate, CandidateFiles};
use crate::words::{Words, capitalised, error, import, kind};

/// What is told of an import.
pub(super) struct Report {
    table: Option<Table>,
    /// A table that lies beside the files, and was not asked for.
    beside: Option<Beside>,
    skipped: Vec<(PathBuf, Skipped)>,
    files: Vec<Line>,
}

/// What is told of the table of participants.
struct Table {
    path: PathBuf,
    participants: usize,
    suspicious: Vec<SuspiciousColumn>,
}

/// What is told of a table of participants that was not brought in.
struct Beside {
    path: PathBuf,
    participants: usize,
    /// What brings it in.
    command: String,
}

/// What is told of one file.
struct Line {
    path: PathBuf,
    outcome: Outcome,
}

enum Outcome {
    /// It is brought in, under this name once that is known.
    Taken(Box<Candidate>, Option<String>),
    /// Its text is there already.
    Same(String),
    /// It cannot be read.
    Failed(Error),
}

/// One file as JSON tells it.
#[derive(Serialize, Default)]
struct Row {
    file: String,
    /// `imported`, `same`, `failed`, `skipped`, or `participants` for a table of them.
    outcome: &'static str,
    document: Option<String>,
    participant: Option<String>,
    turns: usize,
    speakers: Vec<Speaker>,
    highlights: usize,
    comments: usize,
    note: bool,
    /// How questions seem to be set, where nobody is labelled: `bold`, `italic` or `heading`.
    questions: Option<&'static str>,
    encoding: Option<String>,
    /// How sure the encoding is: `guess`, `likely`, `certain` or `chosen`.
    encoding_is: Option<&'static str>,
    warnings: Vec<String>,
    same_as: Option<String>,
    /// Why it was passed over.
    skipped: Option<String>,
    error: Option<String>,
    /// How many participants a table of them has.
    participants: Option<usize>,
    /// The columns of such a table that seem to say who someone is.
    columns: Vec<Column>,
    /// The command that brings in such a table, where it lies beside the files and was not asked for.
    command: Option<String>,
}

#[derive(Serialize)]
struct Column {
    column: String,
    holds: String,
    left_out: bool,
}

#[derive(Serialize)]
struct Speaker {
    label: String,
    role: &'static str,
    turns: usize,
}

impl Report {
    /// Sorts out what was looked at. A text that is there already is taken only if `again` says so.
    pub(super) fn new(
        table: Option<(&Path, &ParticipantTable)>,
        files: &CandidateFiles,
        looked: Vec<(PathBuf, Result<Candidate, Error>)>,
        again: bool,
    ) -> Self {
        let outcome = |found: Result<Candidate, Error>| match found {
            Ok(Candidate { same_as: Some(other), .. }) if !again => Outcome::Same(other),
            Ok(found) => Outcome::Taken(Box::new(found), None),
            Err(error) => Outcome::Failed(error),
        };
        let failed = files.failed.iter().cloned().map(|(path, error)| Line { path, outcome: Outcome::Failed(error) });
        let looked = looked.into_iter().map(|(path, found)| Line { path, outcome: outcome(found) });
        // Lock files and hidden files are nothing that anyone put there.
        let told = |why: &Skipped| !matches!(why, Skipped::LockFile | Skipped::Hidden);
        let table = table.map(|(path, table)| Table {
            path: path.to_owned(),
            participants: table.rows.len(),
            suspicious: table.suspicious.clone(),
        });
        Self {
            table,
            beside: None,
            skipped: files.skipped.iter().filter(|(_, why)| told(why)).cloned().collect(),
            files: failed.chain(looked).collect(),
        }
    }

    /// Tells of a table of participants that lies beside the files, and of the command that brings it in.
    pub(super) fn beside(&mut self, path: &Path, table: &ParticipantTable, command: String) {
        // It is told of by itself, and not among what was passed over.
        self.skipped.retain(|(skipped, _)| skipped != path);
        self.beside = Some(Beside { path: path.to_owned(), participants: table.rows.len(), command });
    }

    /// What is brought in, in order.
    pub(super) fn taken(&self) -> impl Iterator<Item = &Candidate> {
        self.files.iter().filter_map(|line| match &line.outcome {
            Outcome::Taken(found, _) => Some(found.as_ref()),
            Outcome::Same(_) | Outcome::Failed(_) => None,
        })
    }

    /// Tells what the documents came to be called, in order.
    pub(super) fn named(&mut self, names: impl IntoIterator<Item = String>) {
        let mut names = names.into_iter();
        for line in &mut self.files {
            if let Outcome::Taken(_, name) = &mut line.outcome {
                *name = names.next();
            }
        }
    }

    /// How many files could not be read.
    pub(super) fn failures(&self) -> usize {
        self.files.iter().filter(|line| matches!(line.outcome, Outcome::Failed(_))).count()
    }

    /// Writes it as JSON, an object a file: also those that were passed over, and the table of participants.
    pub(super) fn json(&self, console: &mut Console) -> Done {
        let words = console.words;
        let table = self.table.iter().map(|table| row_of_table(words, table));
        let skipped = self.skipped.iter().map(|(path, why)| Row {
            file: path.to_string_lossy().into_owned(),
            outcome: "skipped",
            skipped: Some(reason(words, path, *why)),
            ..Row::default()
        });
        let beside = self.beside.iter().map(|beside| row_beside(words, beside));
        let files = self.files.iter().map(|line| row(words, line));
        let rows: Vec<Row> = table.chain(files).chain(beside).chain(skipped).collect();
        console.json_list(rows)
    }

    /// Writes it for people; what failed goes where errors go.
    pub(super) fn write(&self, console: &mut Console, dry_run: bool) -> Done {
        let words = console.words;
        self.write_table(console)?;
        for line in &self.files {
            let file = name(&line.path);
            match &line.outcome {
                Outcome::Taken(found, called) => {
                    console.line(&summary(words, &file, found, called.as_deref()))?;
                    for note in notes(words, found, self.table.is_some()) {
                        console.line(&format!("    {note}"))?;
                    }
                }
                Outcome::Same(other) => {
                    let values = [("file", (&file).into()), ("document", other.into())];
                    console.line(&words.tell("import-same", &values))?;
                }
                Outcome::Failed(why) => {
                    let values = [("file", (&file).into()), ("why", error::sentence(words, why).into())];
                    console.warn(&words.tell("import-failed", &values))?;
                }
            }
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
        let (taken, failed) = (self.taken().count(), self.failures());
        let same = self.files.len() - taken - failed;
        let values = [("taken", taken.into()), ("same", same.into()), ("failed", failed.into())];
        let key = if dry_run { "import-total-dry" } else { "import-total" };
        console.line(&words.tell(key, &values))
    }

    /// The names of the files that were passed over, those of one reason together.
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

/// Why a file in a folder was passed over.
fn reason(words: &Words, path: &Path, why: Skipped) -> String {
    let ending = ending(&path.file_name().unwrap_or_default().to_string_lossy());
    let said = |why: ImportError| error::sentence(words, &why.into());
    match why {
        Skipped::Ending if ending == "csv" => words.say("import-skipped-table").into_owned(),
        Skipped::Ending if ending == "doc" => said(ImportError::OldWord),
        Skipped::Ending => said(ImportError::UnknownEnding { ending }),
        Skipped::Folder => words.say("import-skipped-folder").into_owned(),
        Skipped::ReadMe => words.say("import-skipped-readme").into_owned(),
        Skipped::LockFile => said(ImportError::LockFile),
        Skipped::Hidden | Skipped::NotAFile => said(ImportError::NotAFile),
    }
}

fn name(path: &Path) -> String {
    plain(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

/// The line on a file that is brought in.
fn summary(words: &Words, file: &str, found: &Candidate, called: Option<&str>) -> String {
    let transcript = &found.transcript;
    let mut parts = vec![words.tell("count-turns", &[("n", transcript.turns.len().into())])];
    let speakers: Vec<String> = transcript
        .speakers
        .iter()
        .map(|speaker| format!("{} ({})", plain(&speaker.label), kind::role(words, speaker.role)))
        .collect();
    parts.extend(Some(speakers.join(", ")).filter(|speakers| !speakers.is_empty()));
    let counted = |key, n: usize| (n > 0).then(|| words.tell(key, &[("n", n.into())]));
    parts.extend(counted("count-highlights", transcript.marks.len()));
    parts.extend(counted("count-comments", transcript.comments.len()));
    let number = found.participant.as_ref();
    parts.extend(number.map(|number| words.tell("import-is-of", &[("number", number.into())])));
    let renamed = called.filter(|called| *called != found.name);
    parts.extend(renamed.map(|called| words.tell("import-called", &[("name", called.into())])));
    format!("{file}: {}", parts.join("; "))
}

/// What else is told of a file: what had to be assumed, and what did not come along.
fn notes(words: &Words, found: &Candidate, has_table: bool) -> Vec<String> {
    let Transcript { note, questions, encoding, warnings, comments, .. } = &found.transcript;
    let mut notes: Vec<String> = warnings.iter().map(|warning| import::warning(words, warning)).collect();
    notes.extend(encoding.map(|read_as| format!("{}.", capitalised(&import::read_as(words, read_as)))));
    notes.extend(note.as_ref().map(|_| words.say("import-note").into_owned()));
    notes.extend(questions.map(|by| words.tell("import-questions", &[("how", emphasis_word(by).into())])));
    let codes = comments.iter().filter(|comment| comment.like_a_code).count();
    if codes > 0 {
        notes.push(words.tell("import-like-codes", &[("n", codes.into())]));
    }
    if has_table && found.participant.is_none() {
        notes.push(words.say("import-of-nobody").into_owned());
    }
    notes
}

fn row(words: &Words, line: &Line) -> Row {
    let file = line.path.to_string_lossy().into_owned();
    let mut row = Row { file, outcome: "failed", ..Row::default() };
    match &line.outcome {
        Outcome::Failed(why) => row.error = Some(error::sentence(words, why)),
        Outcome::Same(other) => {
            row.outcome = "same";
            row.same_as = Some(other.clone());
        }
        Outcome::Taken(found, called) => {
            row.outcome = "imported";
            let transcript = &found.transcript;
            let speakers = transcript.speakers.iter();
            row.document = Some(called.clone().unwrap_or_else(|| found.name.clone()));
            row.participant.clone_from(&found.participant);
            row.turns = transcript.turns.len();
            row.speakers =
                speakers.map(|s| Speaker { label: s.label.clone(), role: s.role.word(), turns: s.turns }).collect();
            row.highlights = transcript.marks.len();
            row.comments = transcript.comments.len();
            row.note = transcript.note.is_some();
            row.questions = transcript.questions.map(emphasis_word);
            row.encoding = transcript.encoding.map(|read_as| read_as.encoding.name());
            row.encoding_is = transcript.encoding.map(|read_as| certainty(read_as.certainty));
            row.warnings = transcript.warnings.iter().map(|warning| import::warning(words, warning)).collect();
        }
    }
    row
}

fn row_of_table(words: &Words, table: &Table) -> Row {
    let column = |column: &SuspiciousColumn| Column {
        column: column.column.clone(),
        holds: import::identifies(words, column.why).into_owned(),
        left_out: column.left_out,
    };
    Row {
        file: table.path.to_string_lossy().into_owned(),
        outcome: "participants",
        participants: Some(table.participants),
        columns: table.suspicious.iter().map(column).collect(),
        ..Row::default()
    }
}

fn row_beside(words: &Words, beside: &Beside) -> Row {
    Row {
        file: beside.path.to_string_lossy().into_owned(),
        outcome: "skipped",
        skipped: Some(words.say("import-skipped-table").into_owned()),
        participants: Some(beside.participants),
        command: Some(beside.command.clone()),
        ..Row::default()
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Guess => "guess",
        Certainty::Likely => "likely",
        Certainty::Certain => "certain",
        Certainty::Chosen => "chosen",
    }
}

/// What `--questions` calls it.
fn emphasis_word(by: Emphasis) -> &'static str {
    match by {
        Emphasis::Bold => "bold",
        Emphasis::Italic => "italic",
        Emphasis::Heading => "heading",
    }
}
