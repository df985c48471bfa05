//! The sample project: a small invented study that comes with the program. It is imported and coded with the same verbs
//! as a user's own files, in two rounds: first with many codes close to the text, then with few and overarching ones.

use std::collections::BTreeSet;
use std::path::Path;

use super::document::{Incoming, Marks};
use super::excerpt::Passage;
use super::open::NewProject;
use super::participant::{ParticipantDetails, rows_to_import};
use super::round::{NewRound, RoundStart};
use super::{Context, Project};
use crate::domain::codebook::split_path;
use crate::domain::document::DocumentKind;
use crate::domain::ids::{CodeId, CodingId, ColourId, DocumentId};
use crate::domain::span::Span;
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
const FIRST_CODEBOOK: &[u8] = include_bytes!("../../sample_corpus/first_codebook.csv");
const CODEBOOK: &[u8] = include_bytes!("../../sample_corpus/codebook.csv");
const CODINGS: &[u8] = include_bytes!("../../sample_corpus/codings.csv");

/// The choice that marks the sample project.
const SAMPLE: &str = "sample";

/// The names of the two rounds. Like everything in the sample, they are in Norwegian.
const ROUNDS: [&str; 2] = ["Tett på teksten", "Overordnede kategorier"];

/// A row of `codings.csv`: a passage, and how it is marked in each round.
pub(in crate::project) struct SampleRow {
    /// The document.
    pub document: DocumentId,
    /// Its span in the text.
    pub span: Span,
    /// The paths of its codes in the first round.
    pub first_codes: Vec<String>,
    /// The paths of its codes in the second round.
    pub codes: Vec<String>,
    /// Its pen in the second round.
    pub colour: Option<ColourId>,
    /// Its memo in the second round.
    pub memo: String,
}

impl Project {
    /// Creates the sample project at `path`: eight interviews, coded. Errors: the path exists already, or the folder
    /// cannot be written. In that case no file is left.
    pub fn create_sample(path: &Path, words: &Words, context: Context) -> Result<Self> {
        let mut project = Self::create(path, &NewProject::default_for(words, None), context)?;
        let made = project
            .import_sample()
            .and_then(|()| project.code_first_sample_round())
            .and_then(|()| project.code_second_sample_round());
        match made {
            Ok(()) => {
                project.store.choose(SAMPLE, "yes")?;
                Ok(project)
            }
            Err(error) => {
                drop(project);
                // Half a sample is useless. If it cannot be removed, the first error still matters more.
                std::fs::remove_file(path).ok();
                Err(error)
            }
        }
    }

    /// Whether this is the sample project.
    pub fn is_sample(&self) -> bool {
        self.store.choice(SAMPLE).is_ok_and(|chosen| chosen.is_some())
    }

    /// The interviews and the participants.
    pub(in crate::project) fn import_sample(&mut self) -> Result<()> {
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
        self.import(&incoming, &described).map(drop)
    }

    /// The first round: everything is coded with many codes, close to the text.
    pub(in crate::project) fn code_first_sample_round(&mut self) -> Result<()> {
        self.import_codebook(&codebook::read(FIRST_CODEBOOK)?)?;
        let rows = self.sample_rows()?;
        let rows = rows.iter().filter(|row| !row.first_codes.is_empty());
        let passages: Vec<Passage> =
            rows.map(|row| self.sample_passage(row, &row.first_codes)).collect::<Result<_>>()?;
        self.mark_passages(&passages).map(drop)
    }

    /// The second round: a copy of the first, in which the codes are merged and gathered under three categories, and some
    /// passages are coded anew, coloured and commented. The first round is closed.
    fn code_second_sample_round(&mut self) -> Result<()> {
        let first = self.current_round()?;
        let [first_name, name] = ROUNDS;
        self.rename_round(first, first_name)?;
        self.begin_round(&NewRound { name: name.to_owned(), ..NewRound::new(first, RoundStart::Copy) })?;
        self.close_round(first)?;
        let categories = self.model.codebook.children(None).to_vec();
        self.merge_sample_codes()?;
        self.import_codebook(&codebook::read(CODEBOOK)?)?;
        let rows: Vec<SampleRow> = self.sample_rows()?.into_iter().filter(|row| !row.codes.is_empty()).collect();
        let passage = |row: &SampleRow| {
            let passage = self.sample_passage(row, &row.codes)?;
            Ok(Passage { colour: row.colour, memo: row.memo.clone(), ..passage })
        };
        let passages: Vec<Passage> = rows.iter().map(passage).collect::<Result<_>>()?;
        self.mark_passages(&passages)?;
        for category in categories {
            self.remove_code(category)?;
        }
        let unfit: Vec<CodingId> = passages.iter().flat_map(|passage| self.other_codings(passage)).collect();
        self.uncode(&unfit).map(drop)
    }

    /// Merges the codes of the first round that become the same code, and puts them in their new places.
    fn merge_sample_codes(&mut self) -> Result<()> {
        let mut merging: Vec<(String, Vec<CodeId>)> = Vec::new();
        for record in csv::Reader::from_reader(FIRST_CODEBOOK).records() {
            let record = record.map_err(|_| Error::Damaged { what: "first_codebook.csv".to_owned() })?;
            let becomes = record.get(2).unwrap_or_default();
            if becomes.is_empty() {
                continue;
            }
            let code = self.find_code(record.get(0).unwrap_or_default())?;
            match merging.iter_mut().find(|(path, _)| path == becomes) {
                Some((_, codes)) => codes.push(code),
                None => merging.push((becomes.to_owned(), vec![code])),
            }
        }
        // In the order of the new codebook.
        for row in codebook::read(CODEBOOK)? {
            let (Some(name), Some((_, codes))) =
                (row.path.last(), merging.iter().find(|(path, _)| *path == row.path.join("/")))
            else {
                continue;
            };
            if let Some((code, others)) = codes.split_first() {
                self.merge_codes(*code, others, Some(name))?;
                self.group_codes(&[*code], &row.path[..row.path.len() - 1].join("/"))?;
            }
        }
        Ok(())
    }

    /// The codings on a passage of the current round with other codes than these.
    fn other_codings(&self, passage: &Passage) -> Vec<CodingId> {
        let Some(excerpt) = self.excerpt_at(passage.document, passage.span) else { return Vec::new() };
        let others = self.codings_on(excerpt.id).filter(|coding| !passage.codes.contains(&coding.code));
        others.map(|coding| coding.id).collect()
    }

    fn sample_passage(&self, row: &SampleRow, codes: &[String]) -> Result<Passage> {
        let codes: Vec<CodeId> = codes.iter().map(|path| self.code_at(path)).collect::<Result<_>>()?;
        Ok(Passage { document: row.document, span: row.span, codes, colour: None, memo: String::new() })
    }

    /// The rows of `codings.csv`.
    pub(in crate::project) fn sample_rows(&self) -> Result<Vec<SampleRow>> {
        let unreadable = |_| Error::Damaged { what: "codings.csv".to_owned() };
        let row = |record: csv::StringRecord| -> Result<SampleRow> {
            let cell = |n| record.get(n).unwrap_or_default();
            let paths =
                |n| cell(n).split(';').map(str::trim).filter(|path| !path.is_empty()).map(str::to_owned).collect();
            let document = self.find_document(cell(0))?;
            Ok(SampleRow {
                document,
                span: self.find_quote(document, cell(1))?,
                codes: paths(2),
                colour: self.pen_named(cell(3))?,
                memo: cell(4).to_owned(),
                first_codes: paths(5),
            })
        };
        csv::Reader::from_reader(CODINGS).records().map(|record| row(record.map_err(unreadable)?)).collect()
    }

    /// The code of the current round at this full path. Errors: there is none.
    fn code_at(&self, path: &str) -> Result<CodeId> {
        self.model.codebook.at_path(&split_path(path)).map_or_else(|| self.find_code(path), Ok)
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
            assert_eq!((model.documents.len(), model.participants.len(), model.codebook.len()), (8, 8, 10));
            assert!(model.codings.len() >= 300 && model.memos.len() >= 20, "{}", model.codings.len());
            assert!(model.documents.iter().all(|d| d.participant.is_some()));
            assert_eq!(p.check().unwrap(), []);
        }
    }

    #[test]
    fn the_sample_shows_the_way_from_eight_categories_to_three() {
        let folder = crate::project::testing::folder();
        let path = folder.path().join("demo.tusj");
        let p = Project::create_sample(&path, &Words::new(Language::Nb), counted()).unwrap();
        let rounds: Vec<_> = p.rounds().iter().map(|round| (round.name.as_str(), round.closed_at.is_some())).collect();
        assert_eq!(rounds, [(ROUNDS[0], true), (ROUNDS[1], false)]);
        assert_eq!(p.round(p.current_round().unwrap()).unwrap().number, 2);
        let (old, new) = p.journey_rounds().unwrap();
        let journey = p.journey(old, new).unwrap();
        assert_eq!((journey.levels_before(), journey.levels_after()), (vec![8, 38], vec![3, 7]));
        let [both, left, added] = journey.coded().map(|passages| passages.len());
        assert!(both > 200 && left > 0 && added > 0, "{both} {left} {added}");
        let rows = p.sample_rows().unwrap();
        for row in rows.iter().filter(|row| !row.codes.is_empty()) {
            let excerpt = p.excerpt_at(row.document, row.span).unwrap();
            let mut paths: Vec<String> =
                p.codings_on(excerpt.id).map(|coding| p.model().codebook.path(coding.code)).collect();
            let mut expected = row.codes.clone();
            paths.sort();
            expected.sort();
            assert_eq!(paths, expected);
            // A passage that is highlighted in its file has that colour.
            assert_eq!(row.colour.or(excerpt.colour), excerpt.colour);
        }
        let codes: Vec<String> =
            p.model().codebook.in_order().iter().map(|(code, _)| p.model().codebook.path(*code)).collect();
        let given = codebook::read(CODEBOOK).unwrap();
        assert_eq!(codes, given.iter().map(|row| row.path.join("/")).collect::<Vec<_>>());
        for (row, (code, _)) in given.iter().zip(p.model().codebook.in_order()) {
            assert_eq!(p.code(*code).unwrap().definition, row.definition);
        }
    }
}
