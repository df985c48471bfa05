//! Exports for other programs: tables of codings, a corpus, and lines for a search engine.

use std::path::{Path, PathBuf};

use roaring::RoaringBitmap;

use super::ExportOptions;
use crate::domain::document::DocumentText;
use crate::domain::exchange::unit::Unit;
use crate::domain::ids::{DocumentId, RoundId, SpeakerId};
use crate::domain::span::{Span, flatten};
use crate::domain::turn::Turn;
use crate::error::{Error, FileTrouble, Result};
use crate::export::contents::{codings, taguette};
use crate::export::iramuteq::{CorpusText, corpus};
use crate::export::{DATA_FORMATS, Format, format_among, ndjson, save_bytes, save_data};
use crate::project::Project;
use crate::project::real_name::RealNames;
use crate::words::{Words, kind};

/// What is exported for another program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DataKind {
    /// A row for each code on each excerpt, with everything about it.
    Codings,
    /// The same as Taguette's table of highlights.
    Taguette,
    /// What is said, as a corpus for IRaMuTeQ.
    Corpus(Speakers),
    /// Turns and excerpts as lines of JSON, with the configuration of an index for Quickwit.
    Lines,
    /// The whole project by the REFI-QDA standard, with positions in this unit.
    Project(Unit),
    /// The codes by the REFI-QDA standard.
    Codebook,
}

/// Whose words a corpus holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Speakers {
    /// Those of the participants, in interviews.
    #[default]
    Participants,
    /// Everyone's, and own texts too.
    Everyone,
}

/// A request for data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DataRequest {
    /// What is exported.
    pub kind: DataKind,
    /// The query that selects the excerpts. An empty one selects all; then a corpus holds whole turns. Lines, projects and
    /// codebooks have no query.
    pub query: String,
    /// The round whose codes and excerpts a project or a codebook holds; `None` for all.
    pub round: Option<RoundId>,
}

/// The data that was exported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportedData {
    /// How much it holds of what: a key for scripts, the phrase, and the number.
    pub counts: Vec<(&'static str, &'static str, usize)>,
    /// What it does not hold, and what to know when it is read; sentences.
    pub notes: Vec<String>,
    /// The configuration that was written beside it.
    pub beside: Option<PathBuf>,
    /// The documents in which it shows a name that may be real.
    pub real_names: RealNames,
}

impl DataKind {
    /// The formats that it can be written in.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::Codings => DATA_FORMATS,
            Self::Taguette => &[Format::Csv, Format::Xlsx],
            Self::Corpus(_) => &[Format::Txt],
            Self::Lines => ndjson::FORMATS,
            Self::Project(_) => &[Format::Qdpx],
            Self::Codebook => &[Format::Qdc],
        }
    }

    /// What it does not hold, and what to know when it is read, whatever the project holds; sentences.
    pub fn notes(self, words: &Words) -> Vec<String> {
        let phrases: &[&str] = match self {
            Self::Codings => &[],
            Self::Taguette => &["data-taguette-left-out"],
            Self::Corpus(Speakers::Participants) => {
                &["data-corpus-left-out", "data-corpus-signs", "data-corpus-reading"]
            }
            Self::Corpus(Speakers::Everyone) => &["data-corpus-signs", "data-corpus-reading"],
            Self::Lines => &["data-lines-left-out"],
            Self::Project(_) => &["exchange-not-in"],
            Self::Codebook => &["exchange-codebook-not-in"],
        };
        phrases.iter().map(|phrase| words.say(phrase).into_owned()).collect()
    }
}

impl ExportedData {
    /// What it holds, in a few words.
    pub fn text(&self, words: &Words) -> String {
        let counts = self.counts.iter().map(|(_, phrase, n)| words.tell(phrase, &[("n", (*n).into())]));
        counts.collect::<Vec<_>>().join(", ")
    }
}

impl Project {
    /// Writes data for another program. `before` is called with the number of each document of the lines, from 0, and of
    /// all documents.
    ///
    /// Errors: the query cannot be read, there is nothing to write, the format does not suit, a file exists and may not be
    /// replaced, or the disk refuses. Nothing is changed then.
    pub fn export_data(
        &self,
        request: &DataRequest,
        path: &Path,
        options: ExportOptions,
        before: &mut dyn FnMut(usize, usize),
    ) -> Result<ExportedData> {
        format_among(request.kind.formats(), path)?;
        let made = match request.kind {
            DataKind::Codings | DataKind::Taguette => self.export_codings(request, path, options)?,
            DataKind::Corpus(speakers) => self.export_corpus(&request.query, speakers, path, options)?,
            DataKind::Lines => self.export_lines(path, options, before)?,
            DataKind::Project(unit) => self.export_project(unit, request.round, path, options)?,
            DataKind::Codebook => self.export_refi_codebook(request.round, path, options)?,
        };
        let notes = request.kind.notes(options.words).into_iter().chain(made.notes).collect();
        Ok(ExportedData { notes, ..made })
    }

    /// Writes a row for each code on each excerpt.
    fn export_codings(&self, request: &DataRequest, path: &Path, options: ExportOptions) -> Result<ExportedData> {
        let which = self.excerpts_matching(&request.query)?;
        let coded = &which & self.coded_in_any_round();
        if coded.is_empty() {
            return Err(Error::NothingFound);
        }
        let levels = self.level_names();
        let frame = self.frame(&request.query, self.counted(&coded), &levels, options)?;
        let save = |sheet| save_data(sheet, request.kind.formats(), path, &frame, options.replace);
        let (rows, real_names) = match request.kind {
            DataKind::Taguette => {
                let rows = self.excerpt_rows(&coded)?;
                save(taguette::sheet(&rows, &frame))?;
                // The table has no memos.
                let real_names = RealNames::of_quotations(rows.iter().map(|row| &row.quotation));
                (rows.iter().map(|row| row.codes.len()).sum(), real_names)
            }
            _ => {
                let excerpts = self.detailed_excerpts(&coded)?;
                save(codings::sheet(&excerpts, &self.attribute_names(), &frame))?;
                let rows = excerpts.iter().map(|excerpt| excerpt.codings.len()).sum();
                let all: Vec<_> = excerpts.into_iter().map(|excerpt| excerpt.row).collect();
                (rows, self.real_names_in(&all))
            }
        };
        let without = which.len().saturating_sub(coded.len());
        let without = (without > 0).then(|| options.words.tell("file-without-code", &[("n", without.into())]));
        Ok(ExportedData {
            counts: vec![("rows", "count-rows", rows), ("excerpts", "count-excerpts", number(&coded))],
            notes: without.into_iter().collect(),
            beside: None,
            real_names,
        })
    }

    /// The excerpts with a code, in all rounds.
    fn coded_in_any_round(&self) -> RoaringBitmap {
        self.model.codings.iter().map(|coding| coding.excerpt.bit()).collect()
    }

    /// Writes what is said as a corpus: a text for each person in each document.
    fn export_corpus(
        &self,
        query: &str,
        speakers: Speakers,
        path: &Path,
        options: ExportOptions,
    ) -> Result<ExportedData> {
        let marked = match query.trim() {
            "" => None,
            query => Some(self.excerpts_matching(query)?),
        };
        let documents = self.all_documents()?;
        let mut texts: Vec<CorpusText> = Vec::new();
        for document in &documents {
            let spans = marked.as_ref().map(|marked| self.marked_spans(*document, marked));
            let text = self.text_once(*document)?;
            texts.extend(self.corpus_texts(*document, &text, spans.as_deref(), speakers, options.words));
        }
        let own = ["column-document", "column-participant", "column-role"].map(|phrase| options.words.say(phrase));
        let variables: Vec<&str> = own.iter().map(|one| &**one).chain(self.attribute_names()).collect();
        let made = corpus(&variables, &texts);
        if made.texts == 0 {
            return Err(Error::NothingFound);
        }
        save_bytes(path, made.text.as_bytes(), options.replace)?;
        Ok(ExportedData {
            counts: vec![("texts", "count-texts", made.texts), ("words", "count-words", made.words)],
            notes: Vec::new(),
            beside: None,
            real_names: self.real_names_of_speakers(&documents),
        })
    }

    /// The passages of a document that these excerpts cover, each once, in order.
    fn marked_spans(&self, document: DocumentId, marked: &RoaringBitmap) -> Vec<Span> {
        let own = self.model.by_owner.excerpts(document).filter(|id| marked.contains(id.bit()));
        let spans: Vec<Span> = own.filter_map(|id| Some(self.model.excerpts.get(id)?.span())).collect();
        let mut joined: Vec<Span> = Vec::new();
        for run in flatten(&spans) {
            match joined.last_mut().filter(|last| last.end == run.span.start) {
                Some(last) => last.end = run.span.end,
                None => joined.push(run.span),
            }
        }
        joined
    }

    /// The texts of a document: what each person says, or what of it lies in `spans`.
    fn corpus_texts(
        &self,
        document: DocumentId,
        text: &DocumentText,
        spans: Option<&[Span]>,
        speakers: Speakers,
        words: &Words,
    ) -> Vec<CorpusText> {
        let mut texts: Vec<CorpusText> = Vec::new();
        let is_wanted = |turn: &&Turn| speakers == Speakers::Everyone || self.model.counts_turn(document, turn.speaker);
        for turn in text.turns.iter().filter(is_wanted) {
            let whole = [turn.span];
            let within = spans.unwrap_or(&whole).iter().filter_map(|span| span.shared(turn.span));
            let lines: Vec<String> = within.filter_map(|span| span.of(&text.text)).map(str::to_owned).collect();
            if lines.is_empty() {
                continue;
            }
            let values = self.corpus_values(document, turn.speaker, words);
            match texts.iter_mut().find(|one| one.values == values) {
                Some(one) => one.lines.extend(lines),
                None => texts.push(CorpusText { values, lines }),
            }
        }
        texts
    }

    /// The values of the variables of a text: document, participant, role, and attributes. Who is no participant has the name
    /// under which they are shown.
    fn corpus_values(&self, document: DocumentId, speaker: Option<SpeakerId>, words: &Words) -> Vec<String> {
        let model = &self.model;
        let name = model.documents.get(document).map(|document| document.name.clone()).unwrap_or_default();
        let participant = model.participant_of_turn(document, speaker);
        let row = speaker.and_then(|speaker| model.speakers.get(speaker));
        let shown = || match speaker {
            Some(_) => model.attributed_to(document, speaker).text(words).into_owned(),
            None => String::new(),
        };
        let number =
            participant.and_then(|id| model.participants.get(id)).map(|participant| participant.number.clone());
        let role = row.map(|speaker| kind::role(words, speaker.role).into_owned()).unwrap_or_default();
        let value = |attribute| participant.and_then(|id| model.value_of(id, attribute)).unwrap_or_default().to_owned();
        let attributes = model.attributes_in_order().into_iter().map(|attribute| value(attribute.id));
        [name, number.unwrap_or_else(shown), role].into_iter().chain(attributes).collect()
    }

    /// Writes all turns, and the excerpts of the current round, with the configuration of an index.
    fn export_lines(
        &self,
        path: &Path,
        options: ExportOptions,
        before: &mut dyn FnMut(usize, usize),
    ) -> Result<ExportedData> {
        let words = options.words;
        let (documents, attributes) = (self.all_documents()?, self.attribute_names());
        let cannot =
            |error: std::io::Error| Error::CannotWrite { path: path.to_owned(), why: FileTrouble::of(error.kind()) };
        let (mut lines, mut turns) = (ndjson::Lines::default(), 0);
        for (n, document) in documents.iter().enumerate() {
            before(n, documents.len());
            for turn in self.detailed_turns(*document)? {
                lines.turn(&turn, &attributes, words).map_err(cannot)?;
                turns += 1;
            }
        }
        let excerpts = self.detailed_excerpts(&self.excerpts_matching("")?)?;
        for excerpt in &excerpts {
            lines.excerpt(excerpt, &attributes, words).map_err(cannot)?;
        }
        let beside = ndjson::to_files(&lines, path, options.replace)?;
        let count = excerpts.len();
        let rows: Vec<_> = excerpts.into_iter().map(|excerpt| excerpt.row).collect();
        let of_speakers = self.real_names_of_speakers(&documents);
        let real_names = RealNames { in_memos: self.real_names_in(&rows).in_memos, ..of_speakers };
        Ok(ExportedData {
            counts: vec![("turns", "count-turns", turns), ("excerpts", "count-excerpts", count)],
            notes: Vec::new(),
            beside: Some(beside),
            real_names,
        })
    }
}

fn number(which: &RoaringBitmap) -> usize {
    usize::try_from(which.len()).unwrap_or(usize::MAX)
}
