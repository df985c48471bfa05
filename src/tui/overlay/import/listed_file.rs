//! A file in the list: what was read from it, and the user's choices for it. It is not a document yet. A table with
//! several transcripts is listed once for each.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::reader::Job;
use crate::domain::document::{DocumentKind, Role};
use crate::error::{Error, ImportError, Result};
use crate::import::encoding::Encoding;
use crate::import::sheet::reading::{Holds, ReadColumn, Shape};
use crate::import::transcript::{Emphasis, Transcript};
use crate::import::{Options, Questions, SurveyOptions};
use crate::project::candidates::SameText;
use crate::project::document::apart::with_folder;
use crate::project::document::proposal::{Person, name_in, name_of};
use crate::project::document::{Incoming, Marks};
use crate::project::participant::ParticipantDetails;

/// A file in the list.
pub struct ListedFile {
    /// The file's path.
    pub path: PathBuf,
    /// Which of the file's transcripts it is, from 0.
    place: usize,
    /// The file's other transcripts, until they are listed.
    others: Vec<Transcript>,
    /// Whether all its transcripts are listed anew once it is read again.
    is_listed_anew: bool,
    /// The folder that tells the file apart from others of its name in the list.
    folder: Option<String>,
    /// The name of the document.
    pub name: String,
    /// The columns of a table of which tusj cannot tell what it holds.
    unknown_columns: Vec<ReadColumn>,
    /// The result of reading it. `None` while it has not been read.
    pub read: Option<Result<Transcript>>,
    /// Whether the file is to be imported.
    pub is_chosen: bool,
    /// The name of the document, or of the earlier file in the list, that has the same text.
    pub same_as: Option<String>,
    /// What has exactly the same text, and the highlights and comments that it lacks.
    pub same: Option<SameText>,
    /// Whether the file becomes a document of its own although its text exists already.
    pub is_own_document: bool,
    /// The participant.
    pub person: Option<Person>,
    /// Whether the user chose the participant.
    pub person_is_chosen: bool,
    /// Labels of speakers that the user added.
    speakers: BTreeSet<String>,
    /// Labels that the user said are not speakers.
    not_speakers: BTreeSet<String>,
    /// The encoding that the user chose.
    pub encoding: Option<Encoding>,
    /// The possible encodings. Empty until the user asks for another one.
    pub encodings: Vec<Encoding>,
    /// The user's choice of how questions are recognised by their formatting.
    pub questions: Option<Questions>,
    /// The number of the respondent of a survey, once it is known.
    pub respondent_number: Option<String>,
    /// What the user said about the columns of a survey.
    pub survey: SurveyOptions,
    /// The roles that the user chose, by label.
    roles: Vec<(String, Role)>,
}

/// What a label stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LabelKind {
    /// A speaker in this role.
    Speaker(Role),
    /// Not a speaker.
    NotASpeaker,
}

impl LabelKind {
    /// The next kind. The last one is followed by the first.
    fn next(self) -> Self {
        match self {
            LabelKind::Speaker(Role::Informant) => LabelKind::Speaker(Role::Interviewer),
            LabelKind::Speaker(Role::Interviewer) => LabelKind::Speaker(Role::Other),
            LabelKind::Speaker(Role::Other) => LabelKind::NotASpeaker,
            LabelKind::NotASpeaker => LabelKind::Speaker(Role::Informant),
        }
    }
}

impl ListedFile {
    /// A file that has not been read yet.
    pub fn new(path: PathBuf) -> Self {
        Self {
            name: name_of(&path),
            folder: None,
            path,
            place: 0,
            others: Vec::new(),
            is_listed_anew: false,
            unknown_columns: Vec::new(),
            read: None,
            is_chosen: false,
            same_as: None,
            same: None,
            is_own_document: false,
            person: None,
            person_is_chosen: false,
            speakers: BTreeSet::new(),
            not_speakers: BTreeSet::new(),
            encoding: None,
            encodings: Vec::new(),
            questions: None,
            respondent_number: None,
            survey: SurveyOptions::default(),
            roles: Vec::new(),
        }
    }

    /// The same file, told apart from others of its name by this folder.
    pub fn in_folder(self, folder: Option<String>) -> Self {
        Self { name: with_folder(&self.name, folder.as_deref()), folder, ..self }
    }

    /// The name of the document without the folder in it, by which its participant is found.
    pub fn name_alone(&self) -> &str {
        let folder = self.folder.as_ref().map(|folder| format!(" ({folder})")).unwrap_or_default();
        self.name.strip_suffix(&folder).unwrap_or(&self.name)
    }

    /// The name of the document from a transcript in the file.
    fn name_of(&self, transcript: &Transcript) -> String {
        let folder = self.folder.as_deref().filter(|_| transcript.respondent.is_none());
        with_folder(&name_in(&self.path, transcript), folder)
    }

    /// The file's name without its folder.
    pub fn file(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The transcript, if the file could be read.
    pub fn transcript(&self) -> Option<&Transcript> {
        self.read.as_ref()?.as_ref().ok()
    }

    /// The job that reads this file with the user's choices. The names of those who commented stay in memory until it
    /// is known whether to keep them.
    pub fn job(&self, at: usize) -> Job {
        let options = Options {
            speakers: self.speakers.clone(),
            not_speakers: self.not_speakers.clone(),
            encoding: self.encoding,
            keep_comment_authors: true,
            questions: self.questions.clone(),
            survey: self.survey.clone(),
        };
        Job { at, path: self.path.clone(), options }
    }

    /// The same job with one more speaker.
    pub fn job_naming(&self, at: usize, label: &str) -> Job {
        let mut job = self.job(at);
        job.options.speakers.insert(label.to_owned());
        job
    }

    /// Stores the result of reading, and applies the roles that the user chose. Of a file with several transcripts, this is
    /// one of them.
    pub fn set_read(&mut self, read: Result<Vec<Transcript>>) {
        let first = std::mem::take(&mut self.is_listed_anew) || self.read.is_none();
        let read = read.and_then(|mut all| {
            let gone = || Error::Import(ImportError::Broken { part: String::new() });
            let own = if self.place < all.len() { Some(all.remove(self.place)) } else { None };
            self.others = if first { all } else { Vec::new() };
            own.ok_or_else(gone)
        });
        if let Some(transcript) = read.as_ref().ok().filter(|_| first) {
            self.name = self.name_of(transcript);
        }
        self.is_chosen = if first { read.is_ok() } else { self.is_chosen && read.is_ok() };
        self.unknown_columns = unknown_columns(read.as_ref().err());
        self.read = Some(read);
        self.apply_roles();
    }

    /// The file's other transcripts that are not listed yet, each as it is listed.
    pub fn take_others(&mut self) -> Vec<Self> {
        let others = std::mem::take(&mut self.others).into_iter().enumerate();
        let listed = |(n, transcript): (usize, Transcript)| Self {
            name: self.name_of(&transcript),
            folder: self.folder.clone(),
            place: n + 1,
            read: Some(Ok(transcript)),
            is_chosen: true,
            survey: self.survey.clone(),
            ..Self::new(self.path.clone())
        };
        others.map(listed).collect()
    }

    /// A survey that is to be read again with these choices, as it was listed: its respondents, or a table that was not
    /// recognised.
    pub fn read_again(path: PathBuf, survey: SurveyOptions, listed: &[Self]) -> Self {
        let shown = listed.iter().find(|one| one.transcript().is_some()).or(listed.first());
        let read = shown.and_then(|one| one.read.clone());
        let folder = shown.and_then(|one| one.folder.clone());
        let unknown_columns = shown.map(|one| one.unknown_columns.clone()).unwrap_or_default();
        Self { survey, read, folder, unknown_columns, is_listed_anew: true, ..Self::new(path) }
    }

    /// The columns of the survey that it is from, or of the table of which tusj cannot tell what it holds.
    pub fn survey_columns(&self) -> &[ReadColumn] {
        match self.transcript() {
            Some(transcript) => {
                let table = transcript.table.as_deref().filter(|table| table.shape == Shape::Survey);
                table.map_or(&[], |table| &table.columns)
            }
            None => &self.unknown_columns,
        }
    }

    /// What has the same text, if the file only adds highlights and comments to it.
    pub fn adds_marks_to(&self) -> Option<&SameText> {
        self.same.as_ref().filter(|same| !self.is_own_document && !same.new.is_empty())
    }

    /// The transcript, for changes that follow from other files.
    pub fn transcript_mut(&mut self) -> Option<&mut Transcript> {
        self.read.as_mut()?.as_mut().ok()
    }

    /// Applies the roles that the user chose. They take precedence over guesses.
    pub fn apply_roles(&mut self) {
        for (label, role) in self.roles.clone() {
            self.set_role(&label, role);
        }
    }

    /// Swaps interviewers and informants.
    pub fn swap_roles(&mut self) {
        let Some(transcript) = self.transcript_mut() else { return };
        transcript.swap_roles();
        let roles = transcript.speakers.iter().map(|speaker| (speaker.label.clone(), speaker.role)).collect();
        self.roles = roles;
    }

    /// Adds a speaker that was not found.
    pub fn name_speaker(&mut self, label: &str) {
        self.not_speakers.retain(|other| !same_label(other, label));
        self.speakers.insert(label.to_owned());
    }

    /// Undoes [`ListedFile::name_speaker`].
    pub fn forget_speaker(&mut self, label: &str) {
        self.speakers.retain(|other| !same_label(other, label));
    }

    /// The possible encoding after the current one. The last one is followed by the first.
    pub fn next_encoding(&self) -> Option<Encoding> {
        let now = self.transcript()?.encoding?.encoding;
        let place = self.encodings.iter().position(|encoding| *encoding == now);
        self.encodings.get(place.map_or(0, |place| (place + 1) % self.encodings.len())).copied()
    }

    /// How questions are formatted: the user's choice, or else a guess.
    pub fn question_style(&self) -> Option<Emphasis> {
        let offered = self.transcript().and_then(|transcript| transcript.questions);
        self.questions.as_ref().map(|questions| questions.by).or(offered)
    }

    fn set_role(&mut self, label: &str, role: Role) {
        let Some(Ok(transcript)) = &mut self.read else { return };
        for speaker in transcript.speakers.iter_mut().filter(|speaker| same_label(&speaker.label, label)) {
            speaker.role = role;
        }
    }

    /// All labels: first those of speakers, then the others.
    pub fn labels(&self) -> Vec<(String, LabelKind)> {
        let speakers = self.transcript().map(|t| t.speakers.as_slice()).unwrap_or_default();
        let speakers = speakers.iter().map(|s| (s.label.clone(), LabelKind::Speaker(s.role)));
        speakers.chain(self.not_speakers.iter().map(|label| (label.clone(), LabelKind::NotASpeaker))).collect()
    }

    /// Changes the kind of a label. Returns whether the file must be read again.
    pub fn set_kind(&mut self, label: &str, kind: LabelKind) -> bool {
        let was_no_speaker = self.not_speakers.iter().any(|other| same_label(other, label));
        self.roles.retain(|(other, _)| !same_label(other, label));
        match kind {
            LabelKind::NotASpeaker => {
                self.forget_speaker(label);
                self.not_speakers.insert(label.to_owned());
                !was_no_speaker
            }
            LabelKind::Speaker(role) => {
                self.not_speakers.retain(|other| !same_label(other, label));
                self.roles.push((label.to_owned(), role));
                self.set_role(label, role);
                was_no_speaker
            }
        }
    }

    /// The kind after the label's current one.
    pub fn next_kind(&self, label: &str) -> Option<LabelKind> {
        self.kind(label).map(LabelKind::next)
    }

    /// The current kind of a label. `None` if the file does not have the label.
    pub fn kind(&self, label: &str) -> Option<LabelKind> {
        self.labels().into_iter().find(|(other, _)| same_label(other, label)).map(|(_, kind)| kind)
    }

    /// The participant of the new document. `None` if the file becomes no document of its own.
    pub fn participant(&self) -> Option<&Person> {
        self.person.as_ref().filter(|_| self.adds_marks_to().is_none())
    }

    /// The respondent of a survey whose answers it holds.
    pub fn respondent(&self) -> Option<Person> {
        let respondent = self.transcript()?.respondent.as_ref()?;
        Some(Person { number: self.respondent_number.clone()?, pseudonym: respondent.pseudonym.clone() })
    }

    /// The participant of the new document, with the attributes that a survey gives.
    pub fn described(&self) -> Option<ParticipantDetails> {
        let Person { number, pseudonym } = self.participant()?.clone();
        let respondent = self.transcript().and_then(|transcript| transcript.respondent.as_ref());
        let described = respondent.map(|respondent| ParticipantDetails::of_respondent(&number, respondent));
        let values = described.map(|described| described.values).unwrap_or_default();
        Some(ParticipantDetails { number, pseudonym, values })
    }

    /// The transcript to be imported.
    pub fn incoming(&self, marks: &Marks, keep_authors: bool) -> Option<Incoming> {
        let mut transcript = self.transcript()?.clone();
        if !keep_authors {
            transcript.comments.iter_mut().for_each(|comment| comment.author = None);
        }
        Some(Incoming {
            name: self.name.clone(),
            source: self.file(),
            kind: DocumentKind::Interview,
            participant: self.participant().map(|person| person.number.clone()),
            transcript,
            marks: marks.clone(),
            only_marks: self.adds_marks_to().is_some(),
        })
    }
}

/// The columns of a table that was not recognised. Each may hold open answers.
fn unknown_columns(why: Option<&Error>) -> Vec<ReadColumn> {
    let Some(Error::Import(ImportError::NoTranscript { columns } | ImportError::ParticipantTable { columns })) = why
    else {
        return Vec::new();
    };
    let column = |(at, heading): (usize, &String)| ReadColumn { at, heading: heading.clone(), holds: Holds::Attribute };
    columns.iter().enumerate().map(column).collect()
}

fn same_label(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
