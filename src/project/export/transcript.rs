//! Exports interviews: one file with their codes in the margin, or a folder with a file for each, with codes or as plain
//! text.

use std::path::{Path, PathBuf};

use super::ExportOptions;
use crate::domain::document::Role;
use crate::domain::ids::DocumentId;
use crate::domain::plain_transcript::{PlainTranscript, PlainTurn};
use crate::domain::turn::Turn;
use crate::error::{Error, Result};
use crate::export::contents::transcript;
use crate::export::page::{Layout, Page, Paragraph, Style};
use crate::export::{Format, TEXT_FORMATS, files_in, format_among, make_folder, save_bytes, save_page};
use crate::import::transcript::Transcript;
use crate::import::{self, Options};
use crate::project::Project;
use crate::project::real_name::RealNames;
use crate::words::Words;

/// The formats of a file with one interview. Several in one plain text could not be told apart again.
pub const TRANSCRIPT_FORMATS: &[Format] = &[Format::Docx, Format::Md, Format::Html, Format::Txt];

/// The exported interviews.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportedTranscripts {
    /// The files, in the order of the interviews.
    pub files: Vec<PathBuf>,
    /// Their format.
    pub format: Format,
    /// How many interviews they hold.
    pub documents: usize,
    /// How many excerpts of the current round are in them.
    pub excerpts: usize,
    /// The interviews in which they show a name that may be real.
    pub real_names: RealNames,
}

impl ExportedTranscripts {
    /// What the files hold: interviews, and excerpts if their codes are shown.
    pub fn text(&self, words: &Words) -> String {
        let documents = words.tell("count-documents", &[("n", self.documents.into())]);
        match self.format {
            Format::Txt => documents,
            _ => format!("{documents}, {}", words.tell("count-excerpts", &[("n", self.excerpts.into())])),
        }
    }
}

/// What interviews in a format do not hold, as a sentence. `None` if they hold all that is on their excerpts.
pub fn left_out(format: Format, words: &Words) -> Option<String> {
    (format == Format::Txt).then(|| words.say("transcripts-left-out").into_owned())
}

impl Project {
    /// Writes interviews with the excerpts of the current round. A path with an extension is one file with all of them;
    /// another path is a folder, which gets a file of the format `each` for each. `before` is called with the number of
    /// each file in a folder, from 0, and of all files.
    ///
    /// A plain text has the turns with who speaks, and no codes. tusj reads the same turns and speakers from it.
    ///
    /// Errors: there is no interview, the format does not suit, a file exists and may not be replaced, or the disk
    /// refuses. Files that exist are found before the first one is written.
    pub fn export_transcripts(
        &self,
        documents: &[DocumentId],
        path: &Path,
        each: Format,
        options: ExportOptions,
        before: &mut dyn FnMut(usize, usize),
    ) -> Result<ExportedTranscripts> {
        if documents.is_empty() {
            return Err(Error::NothingFound);
        }
        let (files, format, excerpts) = match path.extension() {
            Some(_) => {
                let formats = if documents.len() == 1 { TRANSCRIPT_FORMATS } else { TEXT_FORMATS };
                let format = format_among(formats, path)?;
                (vec![path.to_owned()], format, self.save_transcripts(documents, format, path, options)?)
            }
            None => {
                let names: Result<Vec<&str>> =
                    documents.iter().map(|id| Ok(self.document(*id)?.name.as_str())).collect();
                let files = files_in(path, &names?, each, options.replace)?;
                make_folder(path)?;
                let mut excerpts = 0;
                for (n, (document, file)) in documents.iter().zip(&files).enumerate() {
                    before(n, files.len());
                    excerpts += self.save_transcripts(&[*document], each, file, options)?;
                }
                (files, each, excerpts)
            }
        };
        let real_names = self.real_names_of_speakers(documents);
        Ok(ExportedTranscripts { files, format, documents: documents.len(), excerpts, real_names })
    }

    /// Writes interviews to one file, of which a plain text holds the first alone. Returns the number of excerpts in it.
    fn save_transcripts(
        &self,
        documents: &[DocumentId],
        format: Format,
        path: &Path,
        options: ExportOptions,
    ) -> Result<usize> {
        if let (Format::Txt, Some(document)) = (format, documents.first()) {
            let text = as_it_is_read_again(&self.plain_transcript(*document, options.words)?);
            return save_bytes(path, text.as_bytes(), options.replace).map(|()| 0);
        }
        let pages = documents.iter().map(|id| self.transcript_page(*id, options)).collect::<Result<Vec<_>>>()?;
        let excerpts = pages.iter().map(|page| page.notes.len()).sum();
        save_page(&joined(pages, options), path, options.words, options.replace)?;
        Ok(excerpts)
    }

    fn transcript_page(&self, document: DocumentId, options: ExportOptions) -> Result<Page> {
        let text = self.coded_text(document, self.current_round()?, options.words)?;
        Ok(transcript::page(&text, options.words))
    }

    /// The turns of a document with those who say them, by the names under which they are shown.
    fn plain_transcript(&self, document: DocumentId, words: &Words) -> Result<PlainTranscript> {
        let text = self.text_once(document)?;
        let mut speakers: Vec<(String, Role)> = Vec::new();
        let mut speaker = |turn: &Turn| {
            let row = self.model.speakers.get(turn.speaker?)?;
            let name = self.model.speaker_name(row.id)?.text(words).split_whitespace().collect::<Vec<_>>().join(" ");
            let known = speakers.iter().position(|(other, _)| *other == name);
            known.or_else(|| {
                speakers.push((name, row.role));
                Some(speakers.len() - 1)
            })
        };
        let turns = text.turns.iter().map(|turn| PlainTurn {
            speaker: speaker(turn),
            seconds: turn.time_ms.map(|time| time.max(0) / 1000),
            words: turn.span.of(&text.text).unwrap_or_default().to_owned(),
        });
        let turns = turns.collect();
        Ok(PlainTranscript { speakers, turns })
    }
}

/// The text from which tusj reads the same transcript again. It has a head only if it would be read wrongly without one.
fn as_it_is_read_again(transcript: &PlainTranscript) -> String {
    let plain = transcript.text();
    let read = import::read("transcript.txt", plain.as_bytes(), &Options::default()).ok();
    match read.map(plain_again) {
        Some(again) if again == *transcript => plain,
        _ => transcript.text_with_head(),
    }
}

/// What was read from a plain text.
fn plain_again(read: Transcript) -> PlainTranscript {
    let turns = read.turns.iter().map(|turn| PlainTurn {
        speaker: turn.speaker,
        seconds: turn.time_ms.map(|time| time / 1000),
        words: turn.span.of(&read.text).unwrap_or_default().to_owned(),
    });
    let turns = turns.collect();
    PlainTranscript { speakers: read.speakers.into_iter().map(|one| (one.label, one.role)).collect(), turns }
}

/// The pages as one, with a heading for each if there are several.
fn joined(mut pages: Vec<Page>, options: ExportOptions) -> Page {
    if pages.len() == 1 {
        return pages.remove(0);
    }
    let mut all = Page::new(options.words.say("export-transcripts-title"), Layout::Portrait);
    for page in pages {
        all = all.with(Paragraph::new(Style::Heading(2), page.title.as_str()));
        all.append(page);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Replace;
    use crate::import::{Options, read};
    use crate::project::testing::{Study, assert_sound, incoming};
    use crate::words::{Language, Words};

    /// All that is on the excerpts of a document in the current round: words, codes with pens and memos, pen, memos.
    fn coded(p: &Project, document: DocumentId) -> Vec<String> {
        let words = Words::new(Language::Nb);
        let mut text = p.coded_text(document, p.current_round().unwrap(), &words).unwrap();
        let whole = p.text(document).unwrap();
        let shown = text.excerpts.iter_mut().map(|one| {
            // A standard pen has another name in each language.
            let pens = one.codes.iter_mut().filter_map(|code| code.pen.as_mut()).chain(&mut one.pen);
            pens.for_each(|pen| pen.name = crate::words::kind::pen(&words, &pen.name).to_owned());
            let words = one.span.of(&whole.text).unwrap().to_owned();
            let memos = one.memos.iter().map(|memo| memo.replace("Round ", "Runde ")).collect::<Vec<_>>();
            format!("{words} {:?} {:?} {memos:?}", one.codes, one.pen)
        });
        shown.collect()
    }

    fn options(words: &Words) -> ExportOptions<'_> {
        ExportOptions { words, date: jiff::civil::date(2026, 5, 3), replace: Replace::No }
    }

    /// The documents of a project, exported to Word and imported into a new project.
    fn carried(p: &Project, language: Language) -> Study {
        let (words, folder) = (Words::new(language), p.store().path().with_file_name(language.code()));
        let documents: Vec<DocumentId> = p.model().documents_in_order().iter().map(|one| one.id).collect();
        let made = p.export_transcripts(&documents, &folder, Format::Docx, options(&words), &mut |_, _| {}).unwrap();
        let mut new = Study::new();
        for file in made.files {
            let read = read("t.docx", &std::fs::read(&file).unwrap(), &Options::default()).unwrap();
            new.import(&[incoming(&file.file_stem().unwrap().to_string_lossy(), read)], &[]).unwrap();
        }
        new
    }

    fn assert_carried(p: &Project) {
        for language in Language::ALL {
            let new = carried(p, language);
            for document in p.model().documents_in_order() {
                let copy = new.find_document(&document.name).unwrap();
                assert_eq!(new.text(copy).unwrap().text, p.text(document.id).unwrap().text, "{}", document.name);
                assert_eq!(coded(&new, copy), coded(p, document.id), "{}", document.name);
            }
            assert_sound(&new);
        }
    }

    #[test]
    fn an_interview_comes_back_from_word_with_its_excerpts_colours_and_memos() {
        let mut p = Study::with(&[
            (
                "I01",
                &[
                    "I: Hvordan {Start/Tillit:gikk [Tid:det} med] deg?",
                    "Anna: {Start/Tillit:Godt & <fint> \u{1f469}\u{200d}\u{1f467}.} Ja.",
                ],
            ),
            ("I02", &["I: Ja?", "Bo: Uten koder.", "I: Nei?", "Bo: Nei."]),
        ]);
        let excerpts: Vec<_> = p.model().excerpts.iter().map(|one| one.id).collect();
        let (pen, _) = p.add_colour("min egen", 0xff_00_00).unwrap();
        p.colour_excerpts(&excerpts[..1], Some(pen)).unwrap();
        let coding = p.codings_on(excerpts[1]).next().unwrap().id;
        let yellow = p.find_colour("gul").unwrap();
        p.colour_codings(&[coding], Some(yellow)).unwrap();
        p.write_memo(crate::domain::memo::Subject::Excerpt(excerpts[1]), "Husk\n\nKode: er et ord").unwrap();
        p.write_memo(crate::domain::memo::Subject::Coding(coding), "Sikker?").unwrap();
        assert_carried(&p);
    }

    #[test]
    fn importing_the_file_again_adds_nothing_and_what_a_reader_adds_is_kept() {
        let mut p = Study::with(&[("I01", &["I: Hva?", "Anna: Det {Tillit:gikk} bra."])]);
        let words = Words::new(Language::Nb);
        let file = p.folder().join("I01.docx");
        let document = p.find_document("I01").unwrap();
        p.export_transcripts(&[document], &file, Format::Docx, options(&words), &mut |_, _| {}).unwrap();
        let read = read("I01.docx", &std::fs::read(&file).unwrap(), &Options::default()).unwrap();
        assert!(p.same_text(&read).unwrap().unwrap().1.is_empty());
        let mut more = read;
        more.comments[0].coded.as_mut().unwrap().memos.push("Enig!".into());
        let only_marks = crate::project::document::Incoming { only_marks: true, ..incoming("I01", more) };
        p.import(&[only_marks], &[]).unwrap();
        assert_eq!(coded(&p, document).len(), 1);
        assert!(coded(&p, document)[0].contains("Enig!"));
        assert_sound(&p);
    }

    #[test]
    fn a_folder_is_not_touched_if_one_of_its_files_exists() {
        let p = Study::with(&[("I01", &["Anna: Ja."]), ("I02", &["Bo: Nei."])]);
        let (words, folder) = (Words::new(Language::Nb), p.folder().join("ut"));
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("I02.docx"), "min").unwrap();
        let documents: Vec<DocumentId> = p.model().documents_in_order().iter().map(|one| one.id).collect();
        let there = Error::ExportExists { path: folder.join("I02.docx") };
        let write = |path: &Path| p.export_transcripts(&documents, path, Format::Docx, options(&words), &mut |_, _| {});
        assert_eq!(write(&folder), Err(there));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
        let endings = [".docx", ".md", ".html"].map(str::to_owned).to_vec();
        assert_eq!(write(&p.folder().join("a.xlsx")), Err(Error::ExportFormat { endings }));
    }

    /// The turns of documents as they are shown: document, speaker, role, time in seconds, words.
    fn spoken(p: &Project, words: &Words) -> Vec<String> {
        let of = |document: &crate::domain::document::Document| {
            let text = p.text(document.id).unwrap();
            let turn = |turn: &Turn| {
                let speaker = turn.speaker.and_then(|id| p.model().speakers.get(id));
                let name = speaker.and_then(|one| p.model().speaker_name(one.id));
                let name = name.map_or_else(String::new, |name| name.text(words).into_owned());
                let (role, seconds) = (speaker.map(|one| one.role), turn.time_ms.map(|ms| ms / 1000));
                format!("{} {name} {role:?} {seconds:?} {}", document.name, turn.span.of(&text.text).unwrap())
            };
            text.turns.iter().map(turn).collect::<Vec<_>>()
        };
        p.model().documents_in_order().into_iter().flat_map(of).collect()
    }

    /// Exports all documents as plain text and imports the files into a new project. Returns the texts too.
    fn carried_as_text(p: &Project, words: &Words) -> (Study, Vec<String>) {
        let folder = p.store().path().with_file_name("tekst");
        let documents: Vec<DocumentId> = p.model().documents_in_order().iter().map(|one| one.id).collect();
        let made = p.export_transcripts(&documents, &folder, Format::Txt, options(words), &mut |_, _| {}).unwrap();
        let (mut new, mut texts) = (Study::new(), Vec::new());
        for (file, document) in made.files.iter().zip(documents) {
            let bytes = std::fs::read(file).unwrap();
            let read = read("t.txt", &bytes, &Options::default()).unwrap();
            new.import(&[incoming(&p.document(document).unwrap().name, read)], &[]).unwrap();
            texts.push(String::from_utf8(bytes).unwrap());
        }
        (new, texts)
    }

    #[test]
    fn the_sample_comes_back_from_plain_text_without_a_head() {
        let folder = crate::project::testing::folder();
        let words = Words::new(Language::Nb);
        let p =
            Project::create_sample(&folder.path().join("p.tusj"), &words, crate::project::testing::counted()).unwrap();
        let (new, texts) = carried_as_text(&p, &words);
        assert_eq!(spoken(&new, &words), spoken(&p, &words));
        assert!(texts.iter().all(|text| !text.starts_with("[tusj]")), "none of them is read wrongly");
        assert!(texts[0].starts_with("Intervjuer: Da er opptakeren på."), "{}", texts[0]);
    }

    #[test]
    fn a_text_that_would_be_read_wrongly_has_a_head() {
        let mut p = Study::with(&[
            ("I01", &["Anna: Ja.", "Bo: Nei."]),
            ("I02", &["I: Hva?", "Anna: Ja.", "I: Ja?", "Anna: Nei.", "I: Hva?", "Anna: Jo.", "I: Å?"]),
        ]);
        p.add_participants(&["I02"]);
        let words = Words::new(Language::En);
        let (new, texts) = carried_as_text(&p, &words);
        assert_eq!(spoken(&new, &words), spoken(&p, &words));
        assert_eq!(texts[0], "[tusj]\n[informant] Anna\n[informant] Bo\n\nAnna: Ja.\n\nBo: Nei.\n");
        assert!(
            texts[1].starts_with("Interviewer: Hva?\n\nI02: Ja.\n"),
            "who has a number is shown by it: {}",
            texts[1]
        );
    }

    /// A transcript of awkward turns: speaker, seconds, lines.
    fn awkward() -> impl proptest::strategy::Strategy<Value = Vec<(Option<usize>, Option<i64>, String)>> {
        use proptest::prelude::*;
        let pieces = prop::sample::select(vec![
            "ja",
            "Hva?",
            "Anna: ",
            "I: ",
            "Kari - ",
            "Q. ",
            "[00:01:02] ",
            "12:30 ",
            "Intervjuet slutt",
            "-->",
            "<v Anna>",
            "<p>",
            "[tusj]",
            "[nobody] ",
            "# ",
            "**",
            "(ler)",
            "(en lang merknad i parentes)",
            "\n",
            "\t",
            "  ",
            "å",
            "👩\u{200d}👧",
            ": ",
            "Dato: ",
        ]);
        let words = prop::collection::vec(pieces, 1..6).prop_map(|pieces| {
            let lines = pieces.concat();
            let lines: Vec<&str> = lines.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
            if lines.is_empty() { "x".to_owned() } else { lines.join("\n") }
        });
        prop::collection::vec((prop::option::of(0..3_usize), prop::option::of(0..9_000_i64), words), 1..8)
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 48, ..Default::default() })]

        #[test]
        fn any_document_comes_back_from_plain_text_with_its_turns_and_speakers(turns in awkward()) {
            use crate::domain::document::Role;
            use crate::domain::span::Span;
            use crate::import::transcript::{FoundSpeaker, FoundTurn};
            let mut transcript = Transcript::default();
            let roles = [("Anna", Role::Informant), ("I", Role::Interviewer), ("mor til Anna", Role::Other)];
            let mut places = [None; 3];
            for (speaker, seconds, words) in turns {
                if !transcript.text.is_empty() {
                    transcript.text.push('\n');
                }
                let start = transcript.text.len();
                transcript.text.push_str(&words);
                let speaker = speaker.map(|at| *places[at].get_or_insert_with(|| {
                    transcript.speakers.push(FoundSpeaker::new(roles[at].0, roles[at].1));
                    transcript.speakers.len() - 1
                }));
                let span = Span::new(start, transcript.text.len());
                transcript.turns.push(FoundTurn { span, speaker, time_ms: seconds.map(|s| s * 1000) });
                if let Some(at) = speaker {
                    transcript.speakers[at].turns += 1;
                }
            }
            let mut p = Study::new();
            p.import(&[incoming("I01", transcript)], &[]).unwrap();
            let words = Words::new(Language::Nb);
            let (new, texts) = carried_as_text(&p, &words);
            proptest::prop_assert_eq!(spoken(&new, &words), spoken(&p, &words), "{}", texts[0]);
        }
    }

    #[test]
    fn plain_texts_have_safe_names_are_private_and_replace_nothing() {
        let mut p = Study::with(&[("a/b", &["Anna: Ja."]), ("a:b", &["Bo: Nei."]), ("CON", &["Bo: Nei."])]);
        let (words, folder) = (Words::new(Language::Nb), p.folder().join("ut"));
        crate::project::testing::import_lines(&mut p, "A?B", &["Bo: Ja."]);
        let documents: Vec<DocumentId> = p.model().documents_in_order().iter().map(|one| one.id).collect();
        let mut counted = Vec::new();
        let made = p
            .export_transcripts(&documents, &folder, Format::Txt, options(&words), &mut |n, of| counted.push((n, of)))
            .unwrap();
        let names: Vec<_> = made.files.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a-b.txt", "a-b 2.txt", "_CON.txt", "A-B 3.txt"]);
        assert_eq!(counted, [(0, 4), (1, 4), (2, 4), (3, 4)]);
        assert_eq!((made.text(&words).as_str(), made.documents), ("4 dokumenter", 4));
        let again = p.export_transcripts(&documents, &folder, Format::Txt, options(&words), &mut |_, _| {});
        assert_eq!(again, Err(Error::ExportExists { path: folder.join("a-b.txt") }));
        #[cfg(unix)]
        for path in made.files.iter().chain([&folder]) {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(path.metadata().unwrap().permissions().mode() & 0o077, 0, "{path:?}");
        }
        let one = p.export_transcripts(
            &documents[..1],
            &p.folder().join("a.txt"),
            Format::Docx,
            options(&words),
            &mut |_, _| {},
        );
        let text = std::fs::read_to_string(&one.unwrap().files[0]).unwrap();
        assert!(text.ends_with("\nAnna: Ja.\n"), "{text}");
    }

    #[test]
    fn the_sample_comes_back_from_word() {
        let folder = crate::project::testing::folder();
        let words = Words::new(Language::Nb);
        let p =
            Project::create_sample(&folder.path().join("p.tusj"), &words, crate::project::testing::counted()).unwrap();
        assert_carried(&p);
    }
}
