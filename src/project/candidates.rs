//! Finds transcripts on the disk: which files there are, what each one holds, and which participant it belongs to.
//! Nothing is changed here. The user checks the result, and then it is [imported](Project::import).

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::Project;
use super::document::apart::{folders_apart, with_folder};
use super::document::proposal::{Person, name_in, person_of, respondent_number};
use super::document::{ExistingMarks, Incoming, Marks, NewMarks, document_language};
use super::name::tidy;
use super::participant::ParticipantDetails;
use crate::domain::document::{DocumentKind, DocumentLanguage};
use crate::domain::ids::DocumentId;
use crate::error::{Error, Result};
use crate::import::folder::{Skipped, list};
use crate::import::transcript::Transcript;
use crate::import::{Options, file};

/// The files found at the given paths.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CandidateFiles {
    /// The files to read, in order, without duplicates.
    pub files: Vec<PathBuf>,
    /// The projects of other programs in folders.
    pub projects: Vec<PathBuf>,
    /// The folders that were listed.
    pub folders: Vec<PathBuf>,
    /// Skipped files in folders that the user might expect to be read.
    pub skipped: Vec<(PathBuf, Skipped)>,
    /// Paths that could not be read, and why.
    pub failed: Vec<(PathBuf, Error)>,
}

/// Lists the files at these paths. A folder stands for the files in it.
pub fn files(paths: &[PathBuf]) -> CandidateFiles {
    let mut all = CandidateFiles::default();
    for path in paths {
        if !path.is_dir() {
            all.files.push(path.clone());
            continue;
        }
        match list(path) {
            Ok(listing) => {
                all.folders.push(path.clone());
                all.files.extend(listing.files);
                all.projects.extend(listing.projects);
                all.skipped.extend(listing.skipped);
            }
            Err(error) => all.failed.push((path.clone(), error)),
        }
    }
    let mut seen = HashSet::new();
    all.files.retain(|path| seen.insert(path.clone()));
    all.projects.retain(|path| seen.insert(path.clone()));
    all
}

/// A transcript that was read and could be imported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The file.
    pub path: PathBuf,
    /// The document's name: the file's name without its extension, or that of the part of the file.
    pub name: String,
    /// The folder in the document's name, which tells it apart from other files of its name.
    pub folder: Option<String>,
    /// The content of the file, or of a part of it.
    pub transcript: Transcript,
    /// The language that the document gets; `None` if it cannot be told.
    pub language: Option<DocumentLanguage>,
    /// The number of the participant it belongs to, if known.
    pub participant: Option<String>,
    /// The document, or the earlier file, that has exactly the same text.
    pub same: Option<SameText>,
}

/// A document or file with exactly the same text as a file, and what the file adds to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SameText {
    /// The name of the document, or of the earlier file.
    pub name: String,
    /// Whether it is an earlier file, which is imported together with this one.
    pub is_file: bool,
    /// The highlights and comments that only the new file has.
    pub new: NewMarks,
    /// The speaker labels in the file as it is read now, if they differ from those of the document.
    pub other_speakers: Vec<String>,
}

impl SameText {
    /// A document of this name, to which the file adds nothing.
    fn of(name: &str) -> Self {
        Self { name: name.to_owned(), is_file: false, new: NewMarks::default(), other_speakers: Vec::new() }
    }
}

/// The labels of a transcript, if they differ from those of the document with the same text; otherwise empty.
fn other_speakers(project: &Project, document: DocumentId, transcript: &Transcript) -> Vec<String> {
    let labels: Vec<String> = transcript.speakers.iter().map(|speaker| tidy(&speaker.label)).collect();
    let there: HashSet<&str> = project.model.speakers_of(document).into_iter().map(|s| s.label.as_str()).collect();
    if labels.iter().map(String::as_str).collect::<HashSet<_>>() == there { Vec::new() } else { labels }
}

/// Reads one file after another, and remembers what the earlier ones held.
pub struct CandidateReader {
    options: Options,
    /// The people a file can belong to.
    people: Vec<Person>,
    /// Whether a file that belongs to nobody known may belong to a new participant.
    may_be_new: bool,
    /// The numbers of all participants, in lower case.
    taken: HashSet<String>,
    texts: KnownTexts,
    /// The folders that tell files of the same name apart.
    apart: HashMap<PathBuf, String>,
}

/// The texts of the files read so far, each with the document's name and its marks. Files with the same text become one
/// document, so a mark that several of them have counts as new only once.
#[derive(Default)]
pub struct KnownTexts {
    files: HashMap<String, (String, ExistingMarks)>,
    /// The documents that are those of respondents.
    respondents: HashSet<DocumentId>,
}

impl KnownTexts {
    /// The document of this respondent, if the survey was imported before: one with the same answers, from a file of this
    /// name, and with the respondent's number in its name. Respondents often give the same answer, so a document is that of
    /// one only. A number that only counts the rows may have changed.
    pub fn same_respondent(
        &mut self,
        project: &Project,
        path: &Path,
        transcript: &Transcript,
    ) -> Result<Option<SameText>> {
        let source = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_counted = transcript.respondent.as_ref().is_some_and(|respondent| respondent.is_made_up);
        let name = name_in(path, transcript);
        let documents = project.documents_with_text(&transcript.text)?;
        let found = documents.into_iter().filter_map(|id| project.model.documents.get(id)).find(|document| {
            let is_such = document.source == source && (is_counted || document.name == name);
            is_such && !self.respondents.contains(&document.id)
        });
        self.respondents.extend(found.map(|document| document.id));
        Ok(found.map(|document| SameText::of(&document.name)))
    }

    /// The document, or the earlier file, with exactly the same text as the file called `name`.
    pub fn same(&mut self, project: &Project, name: &str, transcript: &Transcript) -> Result<Option<SameText>> {
        let documents = project.documents_with_text(&transcript.text)?;
        let document = documents.first().copied();
        if let Some((file, there)) = self.files.get_mut(&transcript.text) {
            let new = there.count_missing(transcript);
            there.add(transcript);
            let (name, is_file) = (file.clone(), document.is_none());
            return Ok(Some(SameText { name, is_file, new, other_speakers: Vec::new() }));
        }
        let mut there = document.map(|id| project.existing_marks(id)).unwrap_or_default();
        let new = there.count_missing(transcript);
        there.add(transcript);
        let other_speakers = document.map(|id| other_speakers(project, id, transcript)).unwrap_or_default();
        let document = document.and_then(|id| project.model.documents.get(id)).map(|document| document.name.clone());
        let called = document.clone().unwrap_or_else(|| name.to_owned());
        self.files.insert(transcript.text.clone(), (called, there));
        Ok(document.map(|name| SameText { name, is_file: false, new, other_speakers }))
    }
}

impl CandidateReader {
    /// `described` are participants that are imported with the files. If there are none, a number in a file's name is
    /// taken for a new participant's number.
    pub fn new(project: &Project, described: &[ParticipantDetails], options: Options) -> Self {
        let people = project.people(described);
        let taken = people.iter().map(|person| person.number.to_lowercase()).collect();
        let (texts, apart) = Default::default();
        Self { options, people, may_be_new: described.is_empty(), taken, texts, apart }
    }

    /// The same reader, which tells apart those of these files that have the same name.
    pub fn telling_apart(self, files: &[PathBuf]) -> Self {
        Self { apart: folders_apart(files), ..self }
    }

    /// Reads one file, with as many transcripts as it holds. Errors: it cannot be read as a transcript.
    pub fn read(&mut self, project: &Project, path: &Path) -> Result<Vec<Candidate>> {
        let transcripts = file::read_all(path, &self.options)?;
        transcripts.into_iter().map(|transcript| self.candidate(project, path, transcript)).collect()
    }

    fn candidate(&mut self, project: &Project, path: &Path, transcript: Transcript) -> Result<Candidate> {
        let file_name = name_in(path, &transcript);
        let folder = self.apart.get(path).filter(|_| transcript.respondent.is_none()).cloned();
        let mut name = with_folder(&file_name, folder.as_deref());
        let same = match transcript.respondent {
            Some(_) => self.texts.same_respondent(project, path, &transcript)?,
            None => self.texts.same(project, &name, &transcript)?,
        };
        let participant = match &transcript.respondent {
            None => self.participant(&file_name),
            Some(respondent) => {
                let is_taken = |number: &str| same.is_none() && self.taken.contains(&number.to_lowercase());
                let number = respondent_number(path, respondent, is_taken);
                self.taken.insert(number.to_lowercase());
                if respondent.is_made_up {
                    name.clone_from(&number);
                }
                Some(number)
            }
        };
        let language = document_language(&transcript);
        Ok(Candidate { path: path.to_owned(), participant, name, folder, transcript, language, same })
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

    /// The participants found in file names who are not in the project yet, and the respondents of surveys.
    pub fn new_people(&self, project: &Project, incoming: &[Incoming]) -> Vec<ParticipantDetails> {
        let people = project.model.participants.iter().flat_map(|p| [&p.number, &p.pseudonym]);
        let mut known: HashSet<String> = people.map(|name| name.to_lowercase()).collect();
        let numbers = incoming.iter().filter_map(|one| one.participant.as_ref());
        let new = numbers.filter(|number| self.may_be_new && known.insert(tidy(number).to_lowercase()));
        let new = new.map(|number| ParticipantDetails { number: number.clone(), ..ParticipantDetails::default() });
        let respondent = |one: &Incoming| Some((one.participant.clone()?, one.transcript.respondent.as_ref()?.clone()));
        let respondents = incoming.iter().filter_map(respondent);
        new.chain(respondents.map(|(number, one)| ParticipantDetails::of_respondent(&number, &one))).collect()
    }
}

impl Candidate {
    /// The transcript to import as a document of its own.
    pub fn incoming(self, kind: DocumentKind, marks: Marks) -> Incoming {
        let source = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let participant = self.participant.filter(|_| kind == DocumentKind::Interview);
        Incoming { name: self.name, source, kind, participant, transcript: self.transcript, marks, only_marks: false }
    }

    /// Its highlights and comments to import onto the document that has the same text.
    pub fn incoming_marks(self, marks: Marks) -> Incoming {
        Incoming { participant: None, only_marks: true, ..self.incoming(DocumentKind::Interview, marks) }
    }
}
