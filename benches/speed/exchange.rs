//! Measurements of projects and transcripts in the formats of other programs.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use tusj::export::Replace;
use tusj::import::exchange::open;
use tusj::import::{self, Options};
use tusj::project::Project;
use tusj::project::export::ExportOptions;
use tusj::project::export::data::{DataKind, DataRequest};
use tusj::project::open::NewProject;
use tusj::words::{Language, Words};

use super::ground::Ground;
use super::measure::Times;
use super::sample::steady;

/// The words of a transcript of the size that the limits are for.
const WORDS: usize = 5_000;

/// The whole project as a .qdpx file.
pub fn written(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let project = copy.open();
    let path = project.store().path().with_file_name("p.qdpx");
    Some(Times::given(5, || write(&project, &path)).median())
}

/// The same file taken into a new project: read, shown what is in it, and committed.
pub fn taken_in(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let project = copy.open();
    let path = project.store().path().with_file_name("p.qdpx");
    write(&project, &path);
    let mut count = 0;
    let runs = if ground.name == "thesis" { 7 } else { 1 };
    let take = || {
        count += 1;
        let file = path.with_file_name(format!("{count}.tusj"));
        let words = Words::new(Language::Nb);
        let mut new =
            Project::create(&file, &NewProject::default_for(&words, None), steady(1 << 40)).expect("a new project");
        let start = Instant::now();
        let settled = open(&path).expect("a project");
        let plan = new.plan_exchange(&settled).expect("a plan");
        new.take_in(plan, &mut |_, _| {}).expect("a project taken in");
        start.elapsed()
    };
    Some(Times::given(runs, take).median())
}

fn write(project: &Project, path: &Path) -> std::time::Duration {
    let words = Words::new(Language::Nb);
    let options = ExportOptions { words: &words, date: jiff::civil::date(2026, 5, 3), replace: Replace::Yes };
    let request = DataRequest {
        kind: DataKind::Project(tusj::domain::exchange::unit::Unit::CodePoint),
        query: String::new(),
        round: None,
    };
    let start = Instant::now();
    project.export_data(&request, path, options, &mut |_, _| {}).expect("a file");
    start.elapsed()
}

/// A transcript of 5,000 words in OpenDocument, unpacked.
pub fn fodt(ground: &Ground) -> Option<f64> {
    let paragraphs = spoken(|out, label, words| {
        _ = write!(out, "<text:p><text:span text:style-name=\"T1\">{label}:</text:span> {words}</text:p>")
    });
    let head = "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
                xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
                office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>";
    read(ground, "I01.fodt", &format!("{head}{paragraphs}</office:text></office:body></office:document>"))
}

/// The same in rich text.
pub fn rtf(ground: &Ground) -> Option<f64> {
    let paragraphs = spoken(|out, label, words| _ = writeln!(out, "{{\\b {label}:}} {words}\\par"));
    read(ground, "I01.rtf", &format!("{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\n{paragraphs}}}"))
}

/// The same as a page for a browser.
pub fn html(ground: &Ground) -> Option<f64> {
    let paragraphs = spoken(|out, label, words| _ = writeln!(out, "<p><b>{label}:</b> {words}</p>"));
    read(ground, "I01.html", &format!("<!DOCTYPE html><html><body>{paragraphs}</body></html>"))
}

/// The same from a program that recognises speech, with a segment for each turn.
pub fn json(ground: &Ground) -> Option<f64> {
    let mut n = 0;
    let segments = spoken(|out, label, words| {
        let comma = if n == 0 { "" } else { "," };
        _ = write!(out, "{comma}{{\"start\":{n}.5,\"end\":{}.0,\"speaker\":\"{label}\",\"text\":\" {words}\"}}", n + 1);
        n += 1;
    });
    read(ground, "I01.json", &format!("{{\"segments\":[{segments}]}}"))
}

/// The same from oTranscribe.
pub fn otr(ground: &Ground) -> Option<f64> {
    let paragraphs = spoken(|out, label, words| _ = write!(out, "<p>{label}: {words}</p>"));
    read(ground, "I01.otr", &format!("{{\"text\":\"{paragraphs}\",\"media\":\"\",\"media-time\":1.0}}"))
}

/// A transcript in which two people take turns.
fn spoken(mut turn: impl FnMut(&mut String, &str, &str)) -> String {
    let mut out = String::new();
    let words =
        "det var egentlig helt greit å begynne der for alle var veldig hyggelige og ville så gjerne hjelpe til ";
    let each = words.split_whitespace().count();
    for n in 0..WORDS / each {
        turn(&mut out, if n % 2 == 0 { "I" } else { "Anna" }, words.trim_end());
    }
    out
}

/// The time of reading a transcript. It is the same for every project.
fn read(ground: &Ground, name: &str, text: &str) -> Option<f64> {
    if ground.name != "thesis" {
        return None;
    }
    let options = Options::default();
    let found = import::read(name, text.as_bytes(), &options).expect("a transcript");
    assert!(found.turns.len() > 200 && found.speakers.len() == 2, "{name}: {} turns", found.turns.len());
    Some(Times::of(15, || drop(black_box(import::read(name, text.as_bytes(), &options)))).median())
}
