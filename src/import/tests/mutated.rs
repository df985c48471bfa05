//! Feeds the importers mutated files. Nothing may make one panic or hang, and what is read must hold together.
//!
//! The few thousand inputs of the suite are the same each time. `TUSJ_INPUTS` and `TUSJ_SEED` give others:
//!
//! ```text
//! TUSJ_INPUTS=1000000 cargo test --release --lib mutated -- --ignored --nocapture
//! ```

use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::laws::holds_together;
use crate::domain::mutation::{Dice, mutated, seed_and_count};
use crate::import::exchange::{self, is_exchange};
use crate::import::{self, Options, codebook, comments, participants, passages};

/// An odd file: its name and its bytes.
type Odd = (String, Vec<u8>);

fn odd_files() -> Vec<Odd> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/odd");
    let mut files: Vec<Odd> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_name() != "README.md")
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// Reads a file in every way that its name allows.
fn read_all(name: &str, bytes: &[u8]) {
    if is_exchange(Path::new(name)) {
        if let Ok(project) = exchange::read(name, bytes) {
            let settled = exchange::settle(project);
            for excerpt in &settled.exchange.excerpts {
                assert!(excerpt.span().fits(&settled.exchange.texts[&excerpt.document].text), "{name}");
            }
        }
        return;
    }
    for transcript in import::read_all(name, bytes, &Options::default()).unwrap_or_default() {
        holds_together(&transcript).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
    if name.ends_with(".csv") {
        drop(participants::read(bytes, &["e-post".to_owned()].into()));
        drop(passages::read(bytes));
    }
    drop(codebook::read_file(name, bytes));
    if name.ends_with(".json") {
        drop(comments::read(bytes));
    }
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

/// Reads so many mutated files. Returns the longest time that one took, with its name.
fn feed(count: usize, seed: u64, files: &[Odd]) -> (Duration, String) {
    let mut dice = Dice(seed);
    let mut longest = (Duration::ZERO, String::new());
    for _ in 0..count {
        let (name, bytes) = &files[dice.below(files.len())];
        let (other_name, other) = &files[dice.below(files.len())];
        let input = match dice.below(3) {
            0 => mutated(&mut dice, bytes, other),
            _ => mutated_inside(&mut dice, bytes, other).unwrap_or_else(|| mutated(&mut dice, bytes, other)),
        };
        // Sometimes a file has the ending of another.
        let name = if dice.below(12) == 0 { other_name } else { name };
        let start = Instant::now();
        read_all(name, &input);
        if start.elapsed() > longest.0 {
            longest = (start.elapsed(), name.clone());
        }
    }
    longest
}

#[test]
fn mutated_files_never_make_an_importer_panic() {
    let (seed, count) = seed_and_count(700);
    feed(count, seed, &odd_files());
}

#[test]
#[ignore = "takes hours for a million inputs of each format"]
fn a_million_mutated_files_of_each_format() {
    let (seed, count) = seed_and_count(1_000_000);
    let mut endings: Vec<String> = odd_files().iter().map(|(name, _)| crate::import::folder::ending(name)).collect();
    endings.sort();
    endings.dedup();
    for ending in endings {
        let files: Vec<Odd> =
            odd_files().into_iter().filter(|(name, _)| name.ends_with(&format!(".{ending}"))).collect();
        let start = Instant::now();
        let (longest, name) = feed(count, seed, &files);
        eprintln!("{ending}: {count} inputs in {:.0?}, the longest {longest:.1?} ({name})", start.elapsed());
    }
}
