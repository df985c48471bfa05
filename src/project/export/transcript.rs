//! Exports interviews with their codes in the margin: one file with several, or a folder with a Word document for each.

use std::path::{Path, PathBuf};

use super::ExportOptions;
use crate::domain::ids::DocumentId;
use crate::error::{Error, Result};
use crate::export::contents::transcript;
use crate::export::page::{Layout, Page, Paragraph, Style};
use crate::export::{TEXT_FORMATS, format_among, save_page, save_pages};
use crate::project::Project;

/// The exported interviews.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportedTranscripts {
    /// The files, in the order of the interviews.
    pub files: Vec<PathBuf>,
    /// How many interviews they hold.
    pub documents: usize,
    /// How many excerpts of the current round are in them.
    pub excerpts: usize,
}

impl Project {
    /// Writes interviews with the excerpts of the current round. A path with an extension is one file with all of them;
    /// another path is a folder, which gets a Word document for each.
    ///
    /// Errors: there is no interview, the format does not suit, a file exists and may not be replaced, or the disk
    /// refuses. Files that exist are found before the first one is written.
    pub fn export_transcripts(
        &self,
        documents: &[DocumentId],
        path: &Path,
        options: ExportOptions,
    ) -> Result<ExportedTranscripts> {
        if documents.is_empty() {
            return Err(Error::NothingFound);
        }
        let single = path.extension().is_some();
        if single {
            format_among(TEXT_FORMATS, path)?;
        }
        let pages = documents.iter().map(|id| self.transcript_page(*id, options)).collect::<Result<Vec<_>>>()?;
        let excerpts = pages.iter().map(|page| page.notes.len()).sum();
        let files = if single {
            in_one(pages, path, options)?
        } else {
            save_pages(&pages, path, options.words, options.replace)?
        };
        Ok(ExportedTranscripts { files, documents: documents.len(), excerpts })
    }

    fn transcript_page(&self, document: DocumentId, options: ExportOptions) -> Result<Page> {
        let text = self.coded_text(document, self.current_round()?, options.words)?;
        Ok(transcript::page(&text, options.words))
    }
}

fn in_one(pages: Vec<Page>, path: &Path, options: ExportOptions) -> Result<Vec<PathBuf>> {
    let page = joined(pages, options);
    save_page(&page, path, options.words, options.replace)?;
    Ok(vec![path.to_owned()])
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
        let made = p.export_transcripts(&documents, &folder, options(&words)).unwrap();
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
        p.export_transcripts(&[document], &file, options(&words)).unwrap();
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
        assert_eq!(p.export_transcripts(&documents, &folder, options(&words)), Err(there));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
        let endings = [".docx", ".md", ".html"].map(str::to_owned).to_vec();
        let wrong = p.export_transcripts(&documents, &p.folder().join("a.xlsx"), options(&words));
        assert_eq!(wrong, Err(Error::ExportFormat { endings }));
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
