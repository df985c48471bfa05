//! The sample project: a small invented study that comes with the program. It is imported and coded with the same verbs
//! as a user's own files.

use std::collections::BTreeSet;
use std::path::Path;

use super::document::{Incoming, Marks};
use super::excerpt::Passage;
use super::open::NewProject;
use super::participant::{ParticipantDetails, rows_to_import};
use super::{Context, Project};
use crate::domain::codebook::split_path;
use crate::domain::document::DocumentKind;
use crate::domain::ids::{CodeId, ColourId};
use crate::error::{Error, Result};
use crate::import::{self, Options, codebook, participants};
use crate::words::Words;

macro_rules! sample {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../sample_corpus/", $name)).as_slice())),*]
    };
}

/// The transcripts: file names and contents.
pub const TRANSCRIPTS: &[(&str, &[u8])] = sample![
    "I01 Astrid.docx",
    "I02 Bjørg.docx",
    "I03 Clara.docx",
    "I04 Dagny.txt",
    "I05 Eldrid.docx",
    "I06 Frida.txt",
    "I07 Gunvor.vtt",
    "I08 Helen.md",
];

const PARTICIPANTS: &[u8] = include_bytes!("../../sample_corpus/participants.csv");
const CODEBOOK: &[u8] = include_bytes!("../../sample_corpus/codebook.csv");
const CODINGS: &[u8] = include_bytes!("../../sample_corpus/codings.csv");

impl Project {
    /// Creates the sample project at `path`: eight interviews, coded. Errors: the path exists already, or the folder
    /// cannot be written. In that case no file is left.
    pub fn create_sample(path: &Path, words: &Words, context: Context) -> Result<Self> {
        let mut project = Self::create(path, &NewProject::default_for(words, None), context)?;
        match project.import_sample() {
            Ok(()) => Ok(project),
            Err(error) => {
                drop(project);
                // Half a sample is useless. If it cannot be removed, the first error still matters more.
                std::fs::remove_file(path).ok();
                Err(error)
            }
        }
    }

    fn import_sample(&mut self) -> Result<()> {
        let table = participants::read(PARTICIPANTS, &BTreeSet::new())?;
        let described: Vec<ParticipantDetails> = rows_to_import(&table);
        let numbers: Vec<(&str, &str)> =
            table.rows.iter().map(|row| (row.number.as_str(), row.pseudonym.as_str())).collect();
        let incoming = |(file, bytes): &(&str, &[u8])| -> Result<Incoming> {
            let name = file.rsplit_once('.').map_or(*file, |(name, _)| name);
            let number = participants::matches(name, &numbers).and_then(|place| numbers.get(place));
            Ok(Incoming {
                name: name.to_owned(),
                source: (*file).to_owned(),
                kind: DocumentKind::Interview,
                participant: number.map(|(number, _)| (*number).to_owned()),
                transcript: import::read(file, bytes, &Options::default())?,
                marks: Marks::default(),
                only_marks: false,
            })
        };
        let incoming: Vec<Incoming> = TRANSCRIPTS.iter().map(incoming).collect::<Result<_>>()?;
        self.import(&incoming, &described)?;
        self.import_sample_codes()?;
        let passages = self.sample_passages()?;
        self.mark_passages(&passages).map(drop)
    }

    fn import_sample_codes(&mut self) -> Result<()> {
        self.import_codebook(&codebook::read(CODEBOOK)?).map(drop)
    }

    fn sample_passages(&self) -> Result<Vec<Passage>> {
        let mut reader = csv::Reader::from_reader(CODINGS);
        let unreadable = |_| Error::Damaged { what: "codings.csv".to_owned() };
        let mut passages = Vec::new();
        for record in reader.records() {
            let record = record.map_err(unreadable)?;
            let cell = |n| record.get(n).unwrap_or_default();
            let document = self.find_document(cell(0))?;
            passages.push(Passage {
                document,
                span: self.find_quote(document, cell(1))?,
                codes: self.codes_named(cell(2))?,
                colour: self.pen_named(cell(3))?,
                memo: cell(4).to_owned(),
            });
        }
        Ok(passages)
    }

    fn codes_named(&self, paths: &str) -> Result<Vec<CodeId>> {
        let known = |path: &str| {
            let unknown = || self.find_code(path);
            self.model.codebook.at_path(&split_path(path)).map_or_else(unknown, Ok)
        };
        paths.split(';').map(str::trim).filter(|path| !path.is_empty()).map(known).collect()
    }

    fn pen_named(&self, name: &str) -> Result<Option<ColourId>> {
        Some(name).filter(|name| !name.is_empty()).map(|name| self.find_colour(name)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::counted;
    use crate::words::Language;

    #[test]
    fn the_sample_is_complete_coded_and_sound() {
        for language in Language::ALL {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("demo.tusj");
            let p = Project::create_sample(&path, &Words::new(language), counted()).unwrap();
            let model = p.model();
            assert_eq!((model.documents.len(), model.participants.len(), model.codes.len()), (8, 8, 10));
            assert!(model.codings.len() >= 150 && model.memos.len() >= 20, "{}", model.codings.len());
            assert!(model.documents.iter().all(|d| d.participant.is_some()));
            assert_eq!(p.check().unwrap(), []);
        }
    }
}
