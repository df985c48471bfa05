//! Measures how well the search knows the forms of a word: `cargo run --example word_forms -- FILE...`
//!
//! A file whose name ends in `_nb.tsv` or `_nn.tsv` has a header and a line `form<TAB>lemma<TAB>part of speech…` for
//! each form. Only nouns, verbs and adjectives made of lower-case letters count, and a lemma is a form of itself:
//!
//! - *joined*: of all pairs of different forms of one lemma, the share that have a term in common;
//! - *right*: of all pairs of different forms that have a term in common, the share that have a lemma in common;
//! - *right as searched*: the same for all pairs where one form finds the other, including counterparts in the other
//!   written standard and words typed without *æ ø å*.
//!
//! The figures are given for all lemmas and for each fifth of them, to show the influence of chance. *Right* is higher
//! for a fifth, since it has fewer words that can be confused.
//!
//! A file whose name ends in `.txt` has a line `forms in bokmål : forms in nynorsk` for each pair of counterparts, the
//! dictionary form first, and comments after `#`. For each direction, the program counts how many pairs are found by
//! their dictionary form, and how many by all forms in all forms. Missing files are skipped with a message.
#![allow(clippy::print_stdout, reason = "figures are what it is for")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use tusj::domain::query::condition::SearchPhrase;
use tusj::search::analysis::Analyser;
use tusj::search::analysis::dialect::Dialect;
use tusj::search::analysis::finder::{Finder, SearchText};
use tusj::search::analysis::query_terms::{self, QueryTerms};
use tusj::search::analysis::tokens::words;

/// The number of parts that the lemmas are divided into.
const PARTS: u64 = 5;

/// The forms of every lemma.
type Lemmas = BTreeMap<String, BTreeSet<String>>;

fn main() {
    for path in std::env::args().skip(1) {
        match std::fs::read_to_string(&path) {
            Ok(text) if path.ends_with(".txt") => println!("{path}: {}", counterparts(&text)),
            Ok(text) => measure(Path::new(&path), &lemmas(&text)),
            Err(error) => println!("{path}: skipped: {error}"),
        }
    }
}

/// Prints the figures of one file.
fn measure(path: &Path, all: &Lemmas) {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let analyser = Analyser::for_language(name.rsplit('_').next());
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

/// The part that a lemma belongs to.
fn part_of(lemma: &str) -> u64 {
    lemma.bytes().fold(5381_u64, |hash, byte| hash.wrapping_mul(33) ^ u64::from(byte)) % PARTS
}

/// The figures *joined* and *right*, with the number of pairs.
fn figures(analyser: Analyser, lemmas: &Lemmas) -> String {
    let mut owners: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    for (lemma, forms) in lemmas {
        for form in forms {
            owners.entry(form).or_default().insert(lemma);
        }
    }
    let terms = |form: &&str| -> Vec<String> {
        words(form).iter().flat_map(|word| analyser.terms(word).iter().map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    let terms: BTreeMap<&str, Vec<String>> = owners.keys().map(|form| (*form, terms(form))).collect();
    let mut forms_of: HashMap<&str, Vec<&str>> = HashMap::new();
    for (form, terms) in &terms {
        terms.iter().for_each(|term| forms_of.entry(term).or_default().push(form));
    }
    let akin: BTreeSet<_> = lemmas.values().flat_map(|forms| pairs(forms.iter().map(String::as_str))).collect();
    let same: BTreeSet<_> = forms_of.values().flat_map(|forms| pairs(forms.iter().copied())).collect();
    let found = |query: &&str| -> Vec<&str> {
        let sought = words(query).iter().flat_map(|word| query_terms::matching_terms(word)).collect::<Vec<_>>();
        sought.iter().filter_map(|term| forms_of.get(term.as_str())).flatten().copied().collect()
    };
    let found: BTreeSet<_> = terms
        .keys()
        .flat_map(|query| found(query).into_iter().map(|form| (*query.min(&form), *query.max(&form))))
        .filter(|(one, other)| one != other)
        .collect();
    let joined = same.iter().filter(|pair| akin.contains(pair)).count();
    let right = |pairs: &BTreeSet<(&str, &str)>| {
        let right = pairs.iter().filter(|(one, other)| !owners[one].is_disjoint(&owners[other])).count();
        share(right, pairs.len())
    };
    format!("joined {} right {} right as searched {}", share(joined, akin.len()), right(&same), right(&found))
}

/// The number of counterpart pairs that find each other.
fn counterparts(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    let pairs: Vec<[Vec<&str>; 2]> =
        lines.map(|(nb, nn)| [nb, nn].map(|forms| forms.split_whitespace().collect())).collect();
    let count = |is_found: &dyn Fn(&[Vec<&str>; 2]) -> bool| pairs.iter().filter(|pair| is_found(pair)).count();
    let first = |from: usize, to: usize| count(&|pair| finds(pair[from][0], pair[to][0]));
    let all = |from: usize, to: usize| {
        count(&|pair| pair[from].iter().all(|query| pair[to].iter().all(|word| finds(query, word))))
    };
    format!(
        "of {} pairs, bokmål finds nynorsk {} (in all forms {}), nynorsk finds bokmål {} (in all forms {})",
        pairs.len(),
        first(0, 1),
        all(0, 1),
        first(1, 0),
        all(1, 0)
    )
}

/// Whether a search for one word finds the other.
fn finds(query: &str, word: &str) -> bool {
    let text = SearchPhrase { words: query.to_owned(), as_written: false };
    let Some(terms) = QueryTerms::phrase(&text, &Dialect::with(None)) else { return false };
    Finder::new(Arc::new(terms), &Arc::default()).is_match(Analyser::Norwegian, SearchText::Text(word))
}

/// All pairs of different words, in alphabetical order.
fn pairs<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, &'a str)> {
    let words: BTreeSet<_> = words.into_iter().collect();
    let after = |word: &'a str| words.range(word..).skip(1).map(move |other| (word, *other)).collect::<Vec<_>>();
    words.iter().flat_map(|word| after(word)).collect()
}

#[allow(clippy::cast_precision_loss, reason = "counts of pairs are small")]
fn share(some: usize, all: usize) -> String {
    format!("{:.3} ({some} of {all})", some as f64 / all.max(1) as f64)
}
