//! One file on the list: what was read of it, and what the user said about it. It is not a document yet.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::reader::Job;
use crate::domain::document::{DocumentKind, Role};
use crate::error::Result;
use crate::import::encoding::Encoding;
use crate::import::transcript::{Emphasis, Transcript};
use crate::import::{Options, Questions};
use crate::project::candidates::SameText;
use crate::project::document::proposal::{Person, name_of};
use crate::project::document::{Incoming, Marks};

/// One file on the list.
pub struct Found {
    /// The file.
    pub path: PathBuf,
    /// What the document is to be called.
    pub name: String,
    /// What was read; nothing while that is still to come.
    pub read: Option<Result<Transcript>>,
    /// Whether it is to be taken in.
    pub is_chosen: bool,
    /// The document, or the file before it on the list, that holds the same.
    pub same_as: Option<String>,
    /// What has its very text, and what it lacks of the file's highlights and comments.
    pub same: Option<SameText>,
    /// Whether it is to become a document of its own although its text is there already.
    pub is_whole: bool,
    /// Who is interviewed.
    pub person: Option<Person>,
    /// Whether the user said who.
    pub person_is_sure: bool,
    /// Labels of speakers that the user named.
    speakers: BTreeSet<String>,
    /// Labels that the user said are no speakers.
    not_speakers: BTreeSet<String>,
    /// The encoding that the user chose.
    pub encoding: Option<Encoding>,
    /// The encodings to choose from, once they were asked for.
    pub encodings: Vec<Encoding>,
    /// Questions that the user said are told apart by how they are set.
    pub questions: Option<Questions>,
    /// The roles that the user gave, by label.
    roles: Vec<(String, Role)>,
}

/// What a label can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LabelKind {
    /// A speaker in this role.
    Speaker(Role),
    /// No speaker.
    Nobody,
}

impl LabelKind {
    /// The next one round in a circle.
    fn next(self) -> Self {
        match self {
            LabelKind::Speaker(Role::Informant) => LabelKind::Speaker(Role::Interviewer),
            LabelKind::Speaker(Role::Interviewer) => LabelKind::Speaker(Role::Other),
            LabelKind::Speaker(Role::Other) => LabelKind::Nobody,
            LabelKind::Nobody => LabelKind::Speaker(Role::Informant),
        }
    }
}

impl Found {
    /// A file that is still to be read.
    pub fn new(path: PathBuf) -> Self {
        Self {
            name: name_of(&path),
            path,
            read: None,
            is_chosen: false,
            same_as: None,
            same: None,
            is_whole: false,
            person: None,
            person_is_sure: false,
            speakers: BTreeSet::new(),
            not_speakers: BTreeSet::new(),
            encoding: None,
            encodings: Vec::new(),
            questions: None,
            roles: Vec::new(),
        }
    }

    /// The file's name, without its folder.
    pub fn file(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// What was read, where it could be.
    pub fn transcript(&self) -> Option<&Transcript> {
        self.read.as_ref()?.as_ref().ok()
    }

    /// The reading of this file, as the user wants it read. Names of those who commented stay in memory until it is
    /// known whether they are wanted.
    pub fn job(&self, at: usize) -> Job {
        let options = Options {
            speakers: self.speakers.clone(),
            not_speakers: self.not_speakers.clone(),
            encoding: self.encoding,
            keep_comment_authors: true,
            questions: self.questions.clone(),
        };
        Job { at, path: self.path.clone(), options }
    }

    /// The same, with one more speaker named.
    pub fn job_naming(&self, at: usize, label: &str) -> Job {
        let mut job = self.job(at);
        job.options.speakers.insert(label.to_owned());
        job
    }

    /// Keeps what was read, with the roles that the user gave.
    pub fn keep(&mut self, read: Result<Transcript>) {
        let first = self.read.is_none();
        self.is_chosen = if first { read.is_ok() } else { self.is_chosen && read.is_ok() };
        self.read = Some(read);
        self.give_roles();
    }

    /// What has its text, where the file only adds highlights and comments to it.
    pub fn adds_marks_to(&self) -> Option<&SameText> {
        self.same.as_ref().filter(|same| !self.is_whole && !same.new.is_empty())
    }

    /// What was read, to be changed where other files say something of it.
    pub fn transcript_mut(&mut self) -> Option<&mut Transcript> {
        self.read.as_mut()?.as_mut().ok()
    }

    /// Gives the speakers the roles that the user gave, whatever else was found out since.
    pub fn give_roles(&mut self) {
        for (label, role) in self.roles.clone() {
            self.give(&label, role);
        }
    }

    /// Makes who asks answer, and who answers ask.
    pub fn swap_roles(&mut self) {
        let Some(transcript) = self.transcript_mut() else { return };
        transcript.swap_roles();
        let roles = transcript.speakers.iter().map(|speaker| (speaker.label.clone(), speaker.role)).collect();
        self.roles = roles;
    }

    /// Names a speaker that was not found.
    pub fn name_speaker(&mut self, label: &str) {
        self.not_speakers.retain(|other| !same_label(other, label));
        self.speakers.insert(label.to_owned());
    }

    /// Takes back that a speaker was named.
    pub fn forget_speaker(&mut self, label: &str) {
        self.speakers.retain(|other| !same_label(other, label));
    }

    /// The encoding after the one that it is read in, round in a circle.
    pub fn next_encoding(&self) -> Option<Encoding> {
        let now = self.transcript()?.encoding?.encoding;
        let place = self.encodings.iter().position(|encoding| *encoding == now);
        self.encodings.get(place.map_or(0, |place| (place + 1) % self.encodings.len())).copied()
    }

    /// How questions seem to be set apart, or are said to be.
    pub fn set_apart(&self) -> Option<Emphasis> {
        let offered = self.transcript().and_then(|transcript| transcript.questions);
        self.questions.as_ref().map(|questions| questions.by).or(offered)
    }

    fn give(&mut self, label: &str, role: Role) {
        let Some(Ok(transcript)) = &mut self.read else { return };
        for speaker in transcript.speakers.iter_mut().filter(|speaker| same_label(&speaker.label, label)) {
            speaker.role = role;
        }
    }

    /// The labels, first those of speakers, then those that are none.
    pub fn labels(&self) -> Vec<(String, LabelKind)> {
        let speakers = self.transcript().map(|t| t.speakers.as_slice()).unwrap_or_default();
        let speakers = speakers.iter().map(|s| (s.label.clone(), LabelKind::Speaker(s.role)));
        speakers.chain(self.not_speakers.iter().map(|label| (label.clone(), LabelKind::Nobody))).collect()
    }

    /// Makes a label what it is not yet. Returns whether the file has to be read again.
    pub fn set_kind(&mut self, label: &str, kind: LabelKind) -> bool {
        let was_nobody = self.not_speakers.iter().any(|other| same_label(other, label));
        self.roles.retain(|(other, _)| !same_label(other, label));
        match kind {
            LabelKind::Nobody => {
                self.forget_speaker(label);
                self.not_speakers.insert(label.to_owned());
                !was_nobody
            }
            LabelKind::Speaker(role) => {
                self.not_speakers.retain(|other| !same_label(other, label));
                self.roles.push((label.to_owned(), role));
                self.give(label, role);
                was_nobody
            }
        }
    }

    /// The next thing that a label can be.
    pub fn next_kind(&self, label: &str) -> Option<LabelKind> {
        self.kind(label).map(LabelKind::next)
    }

    /// What a label is now; nothing where the file does not have it.
    pub fn kind(&self, label: &str) -> Option<LabelKind> {
        self.labels().into_iter().find(|(other, _)| same_label(other, label)).map(|(_, kind)| kind)
    }

    /// Who is interviewed in the document that it becomes.
    pub fn participant(&self) -> Option<&Person> {
        self.person.as_ref().filter(|_| self.adds_marks_to().is_none())
    }

    /// The transcript on its way in.
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

fn same_label(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
