//! Feeds every importer mutated files. Nothing may make one panic or hang, and what is read must hold together.
//!
//! The few thousand inputs of the suite are the same each time. `TUSJ_INPUTS` and `TUSJ_SEED` give others, and `TUSJ_KINDS`
//! only those of some kinds of files:
//!
//! ```text
//! TUSJ_INPUTS=1000000 TUSJ_KINDS=pdf,rtf cargo test --release --lib mutated -- --ignored --nocapture
//! ```

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::laws::holds_together;
use crate::domain::mutation::{Dice, mutated, overwritten, seed_and_count};
use crate::error::{Error, ImportError};
use crate::import::encoding::Encoding;
use crate::import::exchange::foreign::ForeignProject;
use crate::import::exchange::{self, database};
use crate::import::folder::ending;
use crate::import::transcript::Emphasis;
use crate::import::{self, Options, Questions, SurveyOptions, codebook, comments, participants, passages};
use crate::store::foreign;

/// An odd file: its name and its bytes.
type Odd = (String, Vec<u8>);

/// The odd files, by their extensions.
fn odd_files() -> BTreeMap<String, Vec<Odd>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/odd");
    let mut kinds: BTreeMap<String, Vec<Odd>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|one| one.file_name() != "README.md") {
        let name = entry.file_name().into_string().unwrap();
        kinds.entry(ending(&name)).or_default().push((name, std::fs::read(entry.path()).unwrap()));
    }
    kinds.values_mut().for_each(|files| files.sort());
    kinds
}

/// Choices that a user may make about any file.
fn options(dice: &mut Dice) -> Options {
    let mut options = Options::default();
    if dice.below(4) == 0 {
        let by = [Emphasis::Bold, Emphasis::Heading, Emphasis::Italic][dice.below(3)];
        options.questions = Some(Questions { by, interviewer: "I".to_owned(), informant: "Anna".to_owned() });
        options.speakers = ["Anna".to_owned(), "Mor".to_owned()].into();
        options.not_speakers = ["I".to_owned()].into();
        options.encoding = Some(Encoding::OFFERED[dice.below(Encoding::OFFERED.len())]);
        options.keep_comment_authors = true;
        let respondent = Some("id".to_owned());
        options.survey = SurveyOptions { answers: vec!["C".to_owned()], respondent, ..SurveyOptions::default() };
    }
    options
}

/// The project in a database.
fn project_in_database(name: &str, bytes: &[u8]) -> Result<ForeignProject, Error> {
    let tables = foreign::read(bytes.to_vec(), &database::wanted(), database::MOST)?;
    Ok(database::project(&tables, Path::new(name)).map_err(ImportError::Database)?)
}

/// Settles a project.
fn settle(project: ForeignProject, name: &str) {
    let settled = exchange::settle(project);
    for excerpt in &settled.exchange.excerpts {
        assert!(excerpt.span().fits(&settled.exchange.texts[&excerpt.document].text), "{name}");
    }
}

/// Reads a file in every way that its name allows. Returns whether one could read it.
fn read_all(name: &str, bytes: &[u8], options: &Options) -> bool {
    let ending = ending(name);
    if exchange::ENDINGS.contains(&ending.as_str()) {
        return exchange::read(name, bytes).map(|project| settle(project, name)).is_ok();
    }
    if database::is_called_database(Path::new(name)) {
        return project_in_database(name, bytes).map(|project| settle(project, name)).is_ok();
    }
    let transcripts = import::read_all(name, bytes, options).unwrap_or_default();
    for transcript in &transcripts {
        holds_together(transcript).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
    let mut is_read = !transcripts.is_empty();
    if import::is_table_file(Path::new(name)) {
        is_read |= participants::read(bytes, &["e-post".to_owned()].into()).is_ok();
        is_read |= passages::read(bytes).is_ok();
    }
    is_read |= codebook::read_file(name, bytes).is_ok();
    if ending == "json" {
        is_read |= comments::read(bytes).is_ok();
    }
    is_read
}

/// The file with a change in one of its parts, packed again.
fn mutated_inside(dice: &mut Dice, bytes: &[u8], other: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let chosen = dice.below(archive.len());
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).ok()?;
        let (name, mut text) = (part.name().ok()?.into_owned(), Vec::new());
        part.read_to_end(&mut text).ok()?;
        let text = if at == chosen { mutated(dice, &text, other) } else { text };
        packed.start_file(name, SimpleFileOptions::default()).ok()?;
        packed.write_all(&text).ok()?;
    }
    Some(packed.finish().ok()?.into_inner())
}

/// One of the files, or a part of it, mutated.
fn input(dice: &mut Dice, bytes: &[u8], other: &[u8]) -> Vec<u8> {
    let whole = |dice: &mut Dice| mutated(dice, bytes, other);
    match dice.below(4) {
        0 => whole(dice),
        1 => overwritten(dice, bytes, other),
        _ => mutated_inside(dice, bytes, other).unwrap_or_else(|| whole(dice)),
    }
}

/// What came of many inputs of one kind.
#[derive(Default)]
struct Tally {
    inputs: usize,
    read: usize,
    took: Duration,
    /// The longest time that one input took, its number and the file that it was made of.
    longest: (Duration, usize, String),
}

/// Reads so many mutated files of a kind.
fn feed(count: usize, seed: u64, kind: &str, kinds: &BTreeMap<String, Vec<Odd>>) -> Tally {
    let (files, all): (_, Vec<&Odd>) = (&kinds[kind], kinds.values().flatten().collect());
    let mut dice = Dice(seed);
    let mut tally = Tally::default();
    for number in 0..count {
        let (name, bytes) = &files[dice.below(files.len())];
        let (other_name, other) = all[dice.below(all.len())];
        let input = input(&mut dice, bytes, other);
        let options = options(&mut dice);
        // Sometimes a file has the ending of another.
        let named = if dice.below(12) == 0 { other_name } else { name };
        let start = Instant::now();
        tally.read += usize::from(read_all(named, &input, &options));
        let took = start.elapsed();
        tally.took += took;
        if took > tally.longest.0 {
            tally.longest = (took, number, format!("{name} as {named}"));
        }
    }
    Tally { inputs: count, ..tally }
}

#[test]
fn mutated_files_never_make_an_importer_panic() {
    let kinds = odd_files();
    let (seed, count) = seed_and_count(3_000);
    for kind in kinds.keys() {
        feed(count.div_ceil(kinds.len()), seed, kind, &kinds);
    }
}

#[test]
fn an_odd_file_of_every_kind_is_read() {
    let kinds = odd_files();
    for kind in import::ENDINGS.iter().chain(exchange::ENDINGS).chain(&["sqlite3", "qda"]) {
        assert!(kinds.contains_key(*kind) || *kind == "htm", "no file for {kind}");
    }
    // What is refused at once, however it is mutated, reaches no reader.
    for (kind, files) in &kinds {
        assert!(files.iter().any(|(name, bytes)| read_all(name, bytes, &Options::default())), "no {kind} can be read");
    }
    let docx = kinds["docx"].iter().all(|(name, bytes)| import::read_all(name, bytes, &Options::default()).is_ok());
    assert!(docx && kinds["pdf"].iter().all(|(name, bytes)| read_all(name, bytes, &Options::default())));
}

#[test]
#[ignore = "takes hours for a million inputs of each format"]
fn a_million_mutated_files_of_each_format() {
    let kinds = odd_files();
    let (seed, count) = seed_and_count(1_000_000);
    let chosen = std::env::var("TUSJ_KINDS").unwrap_or_default();
    for kind in kinds.keys().filter(|kind| chosen.is_empty() || chosen.split(',').any(|one| one == kind.as_str())) {
        let Tally { inputs, read, took, longest: (longest, number, name) } = feed(count, seed, kind, &kinds);
        let refused = inputs - read;
        eprintln!("{kind}: {inputs} inputs in {took:.0?}, {read} read, {refused} refused");
        eprintln!("{kind}: the longest took {longest:.1?}: number {number}, {name}");
    }
}
