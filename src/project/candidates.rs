//! Fetching transcripts from the disk: which files there are, what each of them holds, and whom it is of. Nothing is
//! changed here; what was found is looked over by a person and then [brought in](Project::import).

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::Project;
use super::document::proposal::{Person, name_of, person_of};
use super::document::{Incoming, Marks, MarksThere, NewMarks};
use super::name::tidy;
use super::participant::Described;
use crate::domain::document::DocumentKind;
use crate::domain::ids::DocumentId;
use crate::error::{Error, Result};
use crate::import::folder::{Skipped, list};
use crate::import::transcript::Transcript;
use crate::import::{Options, file};

/// The files that paths lead to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CandidateFiles {
    /// Files to be read, in order, each once.
    pub files: Vec<PathBuf>,
    /// Files in folders that were passed over and that a user could wonder about.
    pub skipped: Vec<(PathBuf, Skipped)>,
    /// Paths that lead nowhere, and why.
    pub failed: Vec<(PathBuf, Error)>,
}

/// The files that paths lead to: files as they are, folders with what they hold.
pub fn files(paths: &[PathBuf]) -> CandidateFiles {
    let mut all = CandidateFiles::default();
    for path in paths {
        if !path.is_dir() {
            all.files.push(path.clone());
            continue;
        }
        match list(path) {
            Ok(listing) => {
                all.files.extend(listing.files);
                all.skipped.extend(listing.skipped);
            }
            Err(error) => all.failed.push((path.clone(), error)),
        }
    }
    let mut seen = std::collections::HashSet::new();
    all.files.retain(|path| seen.insert(path.clone()));
    all
}

/// What was found in one file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The file.
    pub path: PathBuf,
    /// What the document would be called: the file's name without its ending.
    pub name: String,
    /// What it holds.
    pub transcript: Transcript,
    /// Whom it is of: a number.
    pub participant: Option<String>,
    /// The document, or the file found before, with this very text.
    pub same: Option<SameText>,
}

/// What has the very text of a file, and what the file brings all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SameText {
    /// The name of the document, or of the file found before.
    pub name: String,
    /// Whether it is a file found before, which comes in together with this one.
    pub is_file: bool,
    /// The highlights and comments that it lacks.
    pub new: NewMarks,
    /// The labels of those who speak in the file as it is read now, where they are others than those of the document.
    pub other_speakers: Vec<String>,
}

/// The labels of a transcript, where they are not those of a document with the same text.
fn other_speakers(project: &Project, document: DocumentId, transcript: &Transcript) -> Vec<String> {
    let labels: Vec<String> = transcript.speakers.iter().map(|speaker| tidy(&speaker.label)).collect();
    let there: HashSet<&str> = project.model.speakers_of(document).into_iter().map(|s| s.label.as_str()).collect();
    if labels.iter().map(String::as_str).collect::<HashSet<_>>() == there { Vec::new() } else { labels }
}

/// What is known while file after file is looked at.
pub struct CandidateReader {
    options: Options,
    /// Those that a file can be of.
    people: Vec<Person>,
    /// Whether a file that is of nobody known is taken to be of someone new.
    may_be_new: bool,
    texts: TextsFound,
}

/// The texts of the files found so far: what is called so, and what marks lie on it. Files that come in together are
/// one document, so that the marks of each are new only once.
#[derive(Default)]
pub struct TextsFound(HashMap<String, (String, MarksThere)>);

impl TextsFound {
    /// The document, or the file before it, that has the very text of a file called `name`.
    pub fn same(&mut self, project: &Project, name: &str, transcript: &Transcript) -> Result<Option<SameText>> {
        let document = project.documents_with(&transcript.text)?.first().copied();
        if let Some((file, there)) = self.0.get_mut(&transcript.text) {
            let new = there.count_missing(transcript);
            there.add(transcript);
            let (name, is_file) = (file.clone(), document.is_none());
            return Ok(Some(SameText { name, is_file, new, other_speakers: Vec::new() }));
        }
        let mut there = document.map(|id| project.marks_there(id)).unwrap_or_default();
        let new = there.count_missing(transcript);
        there.add(transcript);
        let other_speakers = document.map(|id| other_speakers(project, id, transcript)).unwrap_or_default();
        let document = document.and_then(|id| project.model.documents.get(id)).map(|document| document.name.clone());
        let called = document.clone().unwrap_or_else(|| name.to_owned());
        self.0.insert(transcript.text.clone(), (called, there));
        Ok(document.map(|name| SameText { name, is_file: false, new, other_speakers }))
    }
}

impl CandidateReader {
    /// Begins. `described` are participants that come along; where there are none, a file with a number in its name
    /// is taken to be of a participant with that number.
    pub fn begin(project: &Project, described: &[Described], options: Options) -> Self {
        let people = project.people(described);
        Self { options, people, may_be_new: described.is_empty(), texts: TextsFound::default() }
    }

    /// Looks at one file. Errors: it cannot be read as a transcript.
    pub fn look(&mut self, project: &Project, path: &Path) -> Result<Candidate> {
        let transcript = file::read(path, &self.options)?;
        let name = name_of(path);
        let same = self.texts.same(project, &name, &transcript)?;
        let participant = self.participant(&name);
        Ok(Candidate { path: path.to_owned(), participant, name, transcript, same })
    }

    fn participant(&mut self, name: &str) -> Option<String> {
        let person = person_of(name, &self.people)?;
        if !self.people.contains(&person) {
            if !self.may_be_new {
                return None;
            }
            self.people.push(person.clone());
        }
        Some(person.number)
    }

    /// Those who were found in names of files and are not in the project yet.
    pub fn new_people(&self, project: &Project, incoming: &[Incoming]) -> Vec<Described> {
        let people = project.model.participants.iter().flat_map(|p| [&p.number, &p.pseudonym]);
        let mut known: HashSet<String> = people.map(|name| name.to_lowercase()).collect();
        let numbers = incoming.iter().filter_map(|one| one.participant.as_ref());
        let new = numbers.filter(|number| self.may_be_new && known.insert(tidy(number).to_lowercase()));
        new.map(|number| Described { number: number.clone(), ..Described::default() }).collect()
    }
}

impl Candidate {
    /// The transcript on its way in, as a document of its own.
    pub fn incoming(self, kind: DocumentKind, marks: Marks) -> Incoming {
        let source = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let participant = self.participant.filter(|_| kind == DocumentKind::Interview);
        Incoming { name: self.name, source, kind, participant, transcript: self.transcript, marks, only_marks: false }
    }

    /// Its highlights and comments on their way in, onto the document that has the same text.
    pub fn incoming_marks(self, marks: Marks) -> Incoming {
        Incoming { participant: None, only_marks: true, ..self.incoming(DocumentKind::Interview, marks) }
    }
}
