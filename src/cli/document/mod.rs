//! `tusj document`: shows a document or changes its details.

mod show;
mod write;

use clap::{Subcommand, ValueEnum};

use super::acts::{ActIn, is_none, perform};
use super::console::{Console, Done};
use crate::domain::document::{DocumentKind, DocumentLanguage, Role};
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::nearest::nearest;
use crate::domain::query::keyword::{role_named, role_names};
use crate::error::{Error, Noun, Result};
use crate::project::Project;

/// The arguments of `tusj document`.
pub(super) type Document = ActIn<Act>;

#[derive(Subcommand, Debug)]
pub(super) enum Act {
    Show {
        #[arg(value_name = "DOCUMENT")]
        document: String,
    },
    Speakers {
        #[arg(value_name = "DOCUMENT")]
        document: String,
    },
    Write(write::Write),
    Rename {
        #[arg(value_name = "DOCUMENT")]
        document: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Participant {
        #[arg(value_name = "DOCUMENT")]
        document: String,
        #[arg(value_name = "PARTICIPANT")]
        participant: String,
        #[arg(long, value_name = "LABEL")]
        speaker: Option<String>,
    },
    Role {
        #[arg(value_name = "DOCUMENT")]
        document: String,
        #[arg(value_name = "LABEL")]
        speaker: String,
        #[arg(value_name = "ROLE")]
        role: String,
    },
    Kind {
        #[arg(value_name = "DOCUMENT")]
        document: String,
        #[arg(value_name = "KIND")]
        kind: Kind,
    },
    Language {
        #[arg(value_name = "DOCUMENT")]
        document: String,
        #[arg(value_name = "LANGUAGE")]
        spoken: Spoken,
    },
    Remove {
        #[arg(value_name = "DOCUMENT")]
        document: String,
    },
}

/// The kinds of documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Kind {
    Interview,
    Own,
}

/// The languages that can be spoken in a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Spoken {
    Nb,
    Nn,
    En,
    Other,
}

impl ActIn<Act> {
    /// Shows the document, or makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        match &self.act {
            Act::Show { document } => show::turns(console, &console.read(&self.file)?, document, self.json),
            Act::Speakers { document } => show::speakers(console, &console.read(&self.file)?, document, self.json),
            Act::Write(write) => write.run(console, &self.file, self.json),
            act => {
                let mut closed = 0;
                perform(console, &self.file, self.json, |project| {
                    if let Act::Remove { document } = act {
                        closed = project.excerpts_in_closed_rounds(project.find_document(document)?);
                    }
                    act.apply(project)
                })?;
                match closed {
                    1.. if !self.json => {
                        console.line(&console.words.tell("document-removed-closed", &[("n", closed.into())]))
                    }
                    _ => Ok(()),
                }
            }
        }
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        let id = project.find_document(self.document())?;
        match self {
            Self::Show { .. } | Self::Speakers { .. } | Self::Write(_) => Ok(()),
            Self::Rename { name, .. } => project.rename_document(id, name).map(drop),
            Self::Participant { participant, speaker, .. } => {
                let none = is_none(participant);
                let who = if none { None } else { Some(project.find_participant(participant)?) };
                match speaker {
                    None => project.set_participant(id, who).map(drop),
                    Some(label) => project.set_speaker(find_speaker(project, id, label)?, who).map(drop),
                }
            }
            Self::Role { speaker, role, .. } => {
                let role = find_role(role)?;
                project.set_role(find_speaker(project, id, speaker)?, role).map(drop)
            }
            Self::Kind { kind: Kind::Interview, .. } => project.set_kind(id, DocumentKind::Interview).map(drop),
            Self::Kind { kind: Kind::Own, .. } => project.set_kind(id, DocumentKind::Own).map(drop),
            Self::Language { spoken, .. } => project.set_language(id, Some(spoken.language())).map(drop),
            Self::Remove { .. } => project.remove_document(id).map(drop),
        }
    }

    fn document(&self) -> &str {
        match self {
            Self::Write(_) => "",
            Self::Show { document }
            | Self::Speakers { document }
            | Self::Rename { document, .. }
            | Self::Participant { document, .. }
            | Self::Role { document, .. }
            | Self::Kind { document, .. }
            | Self::Language { document, .. }
            | Self::Remove { document } => document,
        }
    }
}

impl Spoken {
    fn language(self) -> DocumentLanguage {
        match self {
            Self::Nb => DocumentLanguage::Nb,
            Self::Nn => DocumentLanguage::Nn,
            Self::En => DocumentLanguage::En,
            Self::Other => DocumentLanguage::Other,
        }
    }
}

/// The speaker with this label in a document, regardless of case. Errors: there is none (with suggestions).
pub(super) fn find_speaker(project: &Project, document: DocumentId, label: &str) -> Result<SpeakerId> {
    let speakers = project.model().speakers_of(document);
    let lower = label.trim().to_lowercase();
    let found = speakers.iter().find(|speaker| speaker.label.to_lowercase() == lower);
    found.map(|speaker| speaker.id).ok_or_else(|| Error::Unknown {
        noun: Noun::Speaker,
        name: label.to_owned(),
        nearest: nearest(label, speakers.iter().map(|s| (s.label.clone(), s.label.clone()))),
    })
}

/// The role with this name, in either language.
fn find_role(name: &str) -> Result<Role> {
    role_named(name).ok_or_else(|| Error::Unknown {
        noun: Noun::Role,
        name: name.to_owned(),
        nearest: nearest(name, role_names().map(|role| (role.to_owned(), role.to_owned()))),
    })
}
