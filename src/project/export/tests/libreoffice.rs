//! LibreOffice opens every Word document and shows every word of it.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use quick_xml::events::Event;

use super::*;
use crate::export::TableKind;
use crate::export::contents::matrix::Show;
use crate::project::counts::CountRequest;
use crate::project::export::TableRequest;
use crate::project::export::overview::OverviewRequest;
use crate::project::memo::export::MemoRequest;
use crate::project::memo::list::{MemoFilter, MemoOrder};

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
    let options = options(words);
    let round = p.current_round().unwrap();
    let first = p.model().excerpts.iter().find(|excerpt| excerpt.round == round).unwrap().id;
    p.flag_excerpts(&[first], true).unwrap();
    let all: Vec<_> = p.model().documents_in_order().iter().map(|one| one.id).collect();
    let informant = p.model().participants_in_order()[0].id;
    let memos = MemoRequest { filter: MemoFilter::default(), order: MemoOrder::default(), zone: TimeZone::UTC };
    let path = |name: &str| folder.join(name).with_extension("docx");
    let table = |name: &str, request: TableRequest| drop(p.export(&request, &path(name), options).unwrap());
    table("themes", TableRequest::of_all(TableKind::Themes));
    table("excerpts", TableRequest::of_all(TableKind::Excerpts));
    table("codebook", TableRequest::of_all(TableKind::Codebook));
    table("memos", TableRequest::of_memos(memos));
    p.export_results("", &path("results"), options).unwrap();
    p.export_analysis("", Tradition::Content, &path("analysis"), options).unwrap();
    for (name, show) in [("counted", Show::Counts), ("quoted", Show::Quotes)] {
        p.export_matrix(&MatrixRequest::default(), show, &path(name), options).unwrap();
    }
    p.export_counts(&CountRequest::default(), false, &path("counts"), options).unwrap();
    p.export_informants(&path("informants"), options).unwrap();
    p.export_method(&path("method"), TimeZone::UTC, options).unwrap();
    p.export_journey(p.journey_rounds().unwrap(), &path("journey"), options, &TimeZone::UTC).unwrap();
    p.export_participant(informant, &path("participant"), options).unwrap();
    p.export_transcripts(&all[..1], &path("transcript"), options).unwrap();
    let overview =
        |name: &str, request| drop(p.export_overview(&request, &path(name), &TimeZone::UTC, options).unwrap());
    overview("interviews", OverviewRequest::Interviews);
    overview("colours", OverviewRequest::Colours(Topics::All));
    let (order, among) = (InterviewOrder::Interviewed, CodesOf::CurrentRound);
    overview("saturation", OverviewRequest::Saturation { order, among });
    let (topics, within, query) = (Topics::All, Within::Overlap, String::new());
    overview("co-occurrence", OverviewRequest::CoOccurrence { topics, within, query });
    let mut made: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    made.retain(|path| path.extension().is_some_and(|ending| ending == "docx"));
    made.sort();
    made
}

#[test]
fn libreoffice_shows_every_word_of_every_document() {
    let folder = folder();
    let words = Words::new(Language::Nb);
    let mut p = Project::create_sample(&folder.path().join("p.tusj"), &words, counted()).unwrap();
    let made = documents(&mut p, folder.path(), &words);
    assert!(made.len() >= 18, "{made:?}");
    let home = format!("-env:UserInstallation=file://{}", folder.path().join("home").display());
    let opened = Command::new("soffice")
        .args([home.as_str(), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(folder.path())
        .args(&made)
        .output();
    if opened.is_err() {
        eprintln!("skipped: LibreOffice (soffice) is not installed here, so nothing was opened with it");
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
