//! Measures how well the search tells the forms of a word: `cargo run --example word_forms -- FILE...`
//!
//! A file has a line `form<TAB>lemma<TAB>part of speech…` for each form, under a heading, and its name ends in `_nb.tsv`
//! or `_nn.tsv`. Nouns, verbs and adjectives count, letters only, in small letters, and a lemma is a form of itself:
//!
//! - *joined*: of all pairs of different forms of one lemma, the part that has one term;
//! - *right*: of all pairs of different forms that have one term, the part that has a lemma in common.
//!
//! Told for all lemmas, and for each fifth of them alone, as a measure of how much the figures owe to chance; *right* is
//! higher for a fifth, which has fewer words to be taken for one another. A file that is not there is passed over,
//! saying so.
#![allow(clippy::print_stdout, reason = "figures are what it is for")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use tusj::search::analysis::Analyser;
use tusj::search::analysis::tokens::words;

/// How many parts the lemmas are told in.
const PARTS: u64 = 5;

/// The forms of every lemma.
type Lemmas = BTreeMap<String, BTreeSet<String>>;

fn main() {
    for path in std::env::args().skip(1) {
        match std::fs::read_to_string(&path) {
            Ok(text) => measure(Path::new(&path), &lemmas(&text)),
            Err(error) => println!("{path}: passed over: {error}"),
        }
    }
}

/// Prints the figures of one file.
fn measure(path: &Path, all: &Lemmas) {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let analyser = Analyser::of(name.rsplit('_').next());
    println!("{name}, {analyser:?}: {} lemmas, {}", all.len(), figures(analyser, all));
    for part in 0..PARTS {
        let lemmas = all.iter().filter(|(lemma, _)| part_of(lemma) == part);
        let lemmas = lemmas.map(|(lemma, forms)| (lemma.clone(), forms.clone())).collect();
        println!("  fifth {}: {}", part + 1, figures(analyser, &lemmas));
    }
}

/// The forms of every lemma in a file.
fn lemmas(text: &str) -> Lemmas {
    let mut lemmas = Lemmas::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(form), Some(lemma), Some("NOUN" | "VERB" | "ADJ")) = (cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let (form, lemma) = (form.to_lowercase(), lemma.to_lowercase());
        if form.chars().chain(lemma.chars()).all(char::is_alphabetic) {
            lemmas.entry(lemma.clone()).or_default().extend([form, lemma]);
        }
    }
    lemmas
}

/// Which part a lemma is in.
fn part_of(lemma: &str) -> u64 {
    lemma.bytes().fold(5381_u64, |hash, byte| hash.wrapping_mul(33) ^ u64::from(byte)) % PARTS
}

/// Joined and right, and of how many pairs.
fn figures(analyser: Analyser, lemmas: &Lemmas) -> String {
    let mut owners: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    let mut together: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (lemma, forms) in lemmas {
        for form in forms {
            owners.entry(form).or_default().insert(lemma);
        }
    }
    for form in owners.keys() {
        for word in words(form) {
            analyser.terms(&word).iter().for_each(|term| together.entry(term.to_owned()).or_default().push(form));
        }
    }
    let akin: BTreeSet<_> = lemmas.values().flat_map(|forms| pairs(forms.iter().map(String::as_str))).collect();
    let same: BTreeSet<_> = together.into_values().flat_map(pairs).collect();
    let joined = same.iter().filter(|pair| akin.contains(pair)).count();
    let right = same.iter().filter(|(one, other)| !owners[one].is_disjoint(&owners[other])).count();
    format!("joined {} right {}", share(joined, akin.len()), share(right, same.len()))
}

/// All pairs of different words, the lesser first.
fn pairs<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, &'a str)> {
    let words: BTreeSet<_> = words.into_iter().collect();
    let after = |word: &'a str| words.range(word..).skip(1).map(move |other| (word, *other)).collect::<Vec<_>>();
    words.iter().flat_map(|word| after(word)).collect()
}

#[allow(clippy::cast_precision_loss, reason = "counts of pairs are small")]
fn share(some: usize, all: usize) -> String {
    format!("{:.3} ({some} of {all})", some as f64 / all.max(1) as f64)
}
