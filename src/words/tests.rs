//! Tests that the three phrase files and the code agree.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use super::say::source;
use super::*;

/// Prefixes of keys that the code composes, and what they are for.
const COMPOSED: &[(&str, &str)] = &[
    ("noun-", "the standard words, for headings of tables and screens by noun"),
    ("count-", "a noun with its number, for the foot of any list"),
    ("explain-", "what a command or an argument is for, by its names"),
    ("acts-", "acts of one kind, for counting them"),
    ("thing-", "a row of a table, by the table's name"),
    ("field-", "what is known of a thing, by the column's name"),
    ("value-", "what stands for a value where a command is explained"),
];

/// A phrase in a file, with the names of its values.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Phrase {
    key: String,
    values: BTreeSet<String>,
}

/// The phrases of a file, and its outline: headings and keys in order.
fn phrases(source: &str) -> (Vec<Phrase>, Vec<String>) {
    let (mut phrases, mut outline) = (Vec::<Phrase>::new(), Vec::new());
    for line in source.lines() {
        if line.starts_with("###") {
            outline.push("###".to_owned());
        } else if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| is_key(key)) {
            outline.push(key.to_owned());
            phrases.push(Phrase { key: key.to_owned(), values: BTreeSet::new() });
        }
        if let Some(phrase) = phrases.last_mut().filter(|_| !line.starts_with('#')) {
            phrase.values.extend(names_after(line, "{ $"));
        }
    }
    (phrases, outline)
}

/// Whether the text is a valid key.
fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The names that follow each `mark`.
fn names_after(text: &str, mark: &str) -> BTreeSet<String> {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
    text.split(mark).skip(1).map(|rest| rest.chars().take_while(is_name).collect()).collect()
}

/// The code: every Rust file except tests, which have their own phrases.
fn code() -> Vec<(PathBuf, String)> {
    fn gather(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.ends_with("tests") {
                gather(&path, files);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).expect("a file");
                files.push((path, text));
            }
        }
    }
    let mut files = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

/// The literal keys in calls of `verb`, each with the names of its values if these are literals too.
fn calls(code: &str, verb: &str) -> Vec<(String, Option<BTreeSet<String>>)> {
    let verb = format!("{verb}(");
    let calls = code.match_indices(&verb).map(|(at, _)| &code[at + verb.len()..]);
    let literal = calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split_once('"'));
    literal
        .filter(|(key, _)| is_key(key))
        .map(|(key, rest)| (key.to_owned(), rest.trim_start_matches([',', ' ', '\n']).strip_prefix("&[").map(names_of)))
        .collect()
}

/// The names in a list of values: the first literal of each pair. `list` starts after the opening bracket.
fn names_of(list: &str) -> BTreeSet<String> {
    let (mut names, mut depth, mut in_text) = (BTreeSet::new(), 0, false);
    for (i, c) in list.char_indices() {
        match c {
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' => {
                let literal = list[i + 1..].trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'));
                names.extend(literal.filter(|_| depth == 0).map(|(name, _)| name.to_owned()));
                depth += 1;
            }
            ')' | ']' if depth == 0 => break,
            ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    names
}

#[test]
fn every_file_is_valid() {
    for language in Language::ALL {
        let read = FluentResource::try_new(source(language).to_owned());
        assert!(read.is_ok(), "{}: {:?}", language.code(), read.err().map(|(_, errors)| errors));
    }
}

#[test]
fn every_line_of_hints_fits_into_eighty_columns() {
    for language in Language::ALL {
        let hints = source(language).lines().filter(|line| line.starts_with("hint-"));
        for (_, hint) in hints.filter_map(|line| line.split_once(" = ")) {
            assert!(hint.chars().count() <= 78, "{}: {hint}", language.code());
        }
    }
}

#[test]
fn no_key_is_repeated() {
    let (phrases, _) = phrases(source(Language::Nb));
    let keys: BTreeSet<&str> = phrases.iter().map(|phrase| phrase.key.as_str()).collect();
    assert_eq!(keys.len(), phrases.len());
}

#[test]
fn the_three_files_have_the_same_phrases_in_the_same_order() {
    let bokmål = phrases(source(Language::Nb));
    for language in [Language::Nn, Language::En] {
        let other = phrases(source(language));
        for (ours, theirs) in bokmål.0.iter().zip(&other.0) {
            assert_eq!(ours, theirs, "{}", language.code());
        }
        assert_eq!(bokmål, other, "{}", language.code());
    }
}

#[test]
fn every_key_in_the_code_exists_and_gets_the_right_values() {
    let (phrases, _) = phrases(source(Language::Nb));
    for (path, text) in code() {
        let say = calls(&text, ".say").into_iter().map(|(key, _)| (key, Some(BTreeSet::new())));
        for (key, values) in say.chain(calls(&text, ".tell")).filter(|(key, _)| key != "no-such-key") {
            let phrase = phrases.iter().find(|phrase| phrase.key == key);
            let phrase = phrase.unwrap_or_else(|| panic!("{}: no phrase for {key}", path.display()));
            if let Some(values) = values {
                assert_eq!(values, phrase.values, "{}: values of {key}", path.display());
            }
        }
    }
}

#[test]
fn no_phrase_is_unused() {
    let code = code();
    let (phrases, _) = phrases(source(Language::Nb));
    let named = |key: &str| code.iter().any(|(_, text)| text.contains(&format!("\"{key}\"")));
    let composed = |key: &str| COMPOSED.iter().any(|(prefix, _)| key.starts_with(prefix));
    let unused: Vec<_> = phrases.into_iter().map(|p| p.key).filter(|key| !composed(key) && !named(key)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn the_calls_of_a_text_are_found() {
    let code = r#"words.say("en"); words.tell("to", &[("n", 1.into())]); words.tell(
        "tre",
        &[("a", words.tell("to", &[("n", 2.into())]).into()), ("b", [")"].join(", ").into())],
    ); words.tell("fire", &values); words.say(key)"#;
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
    assert_eq!(calls(code, ".say").len(), 1);
    assert_eq!(
        calls(code, ".tell"),
        [
            ("to".to_owned(), names(&["n"])),
            ("tre".to_owned(), names(&["a", "b"])),
            ("to".to_owned(), names(&["n"])),
            ("fire".to_owned(), None),
        ]
    );
}

#[test]
fn no_heading_of_a_table_needs_a_programmer() {
    for language in Language::ALL {
        let headings = source(language).lines().filter(|line| line.starts_with("column-"));
        for heading in headings {
            assert!(!heading.contains("byte"), "{}: {heading}", language.code());
        }
    }
}
