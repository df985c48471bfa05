//! LibreOffice opens every Word document and shows every word of it.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use quick_xml::events::Event;

use super::kinds::{Kind, kinds};
use super::*;
use crate::export::Format;
use crate::project::testing::libreoffice;

/// The paragraphs of a Word document, by an XML reader.
fn paragraphs(path: &Path) -> Vec<String> {
    let bytes = std::fs::read(path).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut paragraphs, mut is_text) = (vec![String::new()], false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => is_text = tag.name().as_ref() == "w:t",
            Event::Text(text) if is_text => paragraphs.last_mut().unwrap().push_str(&text.xml10_content()),
            Event::GeneralRef(name) if is_text => {
                let sign = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                paragraphs.last_mut().unwrap().push_str(sign);
            }
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => paragraphs.push(String::new()),
            Event::End(tag) if tag.name().as_ref() == "w:p" => paragraphs.push(String::new()),
            Event::Eof => break,
            _ => {}
        }
    }
    paragraphs.retain(|words| !words.trim().is_empty());
    paragraphs
}

/// Every Word document that the sample gives.
fn documents(p: &mut Project, folder: &Path, words: &Words) -> Vec<PathBuf> {
    let round = p.current_round().unwrap();
    let first = p.model().excerpts.iter().find(|excerpt| excerpt.round == round).unwrap().id;
    p.flag_excerpts(&[first], true).unwrap();
    let kinds = kinds().into_iter().filter(|kind| kind.formats.contains(&Format::Docx));
    let write = |kind: Kind| {
        let path = folder.join(kind.name).with_extension("docx");
        (kind.write)(p, &path, options(words)).map(|()| path)
    };
    kinds.filter_map(|kind| write(kind).ok()).collect()
}

#[test]
fn libreoffice_shows_every_word_of_every_document() {
    let folder = folder();
    let words = Words::new(Language::Nb);
    let mut p = Project::create_sample(&folder.path().join("p.tusj"), &words, counted()).unwrap();
    let made = documents(&mut p, folder.path(), &words);
    assert!(made.len() >= 18, "{made:?}");
    if libreoffice(folder.path(), &["--convert-to", "txt:Text (encoded):UTF8"], &made).is_none() {
        return;
    }
    let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    for docx in made {
        let shown = plain(&std::fs::read_to_string(docx.with_extension("txt")).unwrap());
        let paragraphs = paragraphs(&docx);
        assert!(paragraphs.len() > 3, "{docx:?}");
        for words in paragraphs {
            assert!(shown.contains(&plain(&words)), "{docx:?} lacks «{words}»");
        }
    }
}
