//! Checks the licences of tusj's libraries: `tusj licences` lists all libraries in `Cargo.lock`, and all have a licence
//! that `deny.toml` allows.
//!
//! To regenerate the list after changing the libraries:
//!
//! ```sh
//! TUSJ_WRITE_LICENCES=1 cargo test --test licences
//! ```

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod library;

use std::collections::BTreeSet;
use std::path::PathBuf;

use library::{Library, Name};

/// The environment variable to regenerate the list.
const WRITE: &str = "TUSJ_WRITE_LICENCES";

/// The line before the libraries that are used only for building and testing.
const NOT_BUILT_IN: &str = "# Not built in:";

/// A file of the package.
fn at(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(at(name)).expect(name)
}

const LIST: &str = "src/cli/licences/libraries.tsv";

/// Every library in `Cargo.lock`.
fn locked() -> BTreeSet<Name> {
    let lock = read("Cargo.lock");
    let value = |line: &str, key: &str| Some(line.strip_prefix(key)?.strip_suffix('"')?.to_owned());
    let lines: Vec<&str> = lock.lines().collect();
    let package = |pair: &[&str]| Some((value(pair[0], "name = \"")?, value(pair[1], "version = \"")?));
    let own = env!("CARGO_PKG_NAME");
    lines.windows(2).filter_map(package).filter(|(name, _)| name != own).collect()
}

/// Every library in the list, built in or not.
fn listed() -> BTreeSet<Name> {
    let list = read(LIST);
    let name = |line: &str| {
        let mut fields = line.split('\t');
        Some((fields.next()?.to_owned(), fields.next()?.to_owned()))
    };
    list.lines().filter(|line| !line.starts_with('#')).filter_map(name).collect()
}

/// The list as it should be.
fn list(libraries: &[Library], built_in: &BTreeSet<Name>) -> String {
    let (inside, outside): (Vec<_>, Vec<_>) = libraries.iter().partition(|library| built_in.contains(&library.name));
    let mut list = format!(
        "# The libraries that are built into tusj on Linux, macOS or Windows. Made by `{WRITE}=1 cargo test --test \
         licences`.\n# name, version, licence, where its source is, who holds the copyright (apart by `;`), a notice\n"
    );
    inside.iter().for_each(|library| list.push_str(&library.line()));
    list.push_str(NOT_BUILT_IN);
    list.push_str(" used to build or to test, or on other systems\n");
    outside.iter().for_each(|library| list.push_str(&format!("{}\t{}\n", library.name.0, library.name.1)));
    list
}

/// The allowed licences.
fn allowed() -> BTreeSet<String> {
    let lines = read("deny.toml");
    let lines = lines.lines().skip_while(|line| *line != "allow = [").skip(1).take_while(|line| *line != "]");
    lines.filter_map(|line| Some(line.trim().strip_prefix('"')?.strip_suffix("\",")?.to_owned())).collect()
}

/// Whether a library may be used under one of these licences.
fn is_allowed(licence: &str, allowed: &BTreeSet<String>) -> bool {
    let parsed = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX);
    parsed.is_ok_and(|expression| {
        expression.evaluate(|required| {
            required.addition.is_none() && required.license.id().is_some_and(|id| allowed.contains(id.name))
        })
    })
}

#[test]
fn the_list_has_exactly_the_libraries_in_cargo_lock() {
    let (locked, listed) = (locked(), listed());
    let missing: Vec<&Name> = locked.difference(&listed).collect();
    let gone: Vec<&Name> = listed.difference(&locked).collect();
    assert!(locked.len() > 100, "Cargo.lock was not read");
    if std::env::var_os(WRITE).is_none() {
        assert!(
            missing.is_empty() && gone.is_empty(),
            "{LIST} lacks {missing:?} and has {gone:?}: make it anew with `{WRITE}=1 cargo test --test licences`"
        );
    }
}

#[test]
fn the_list_agrees_with_cargo() {
    let Some((libraries, built_in)) = library::all().zip(library::built_in()) else {
        eprintln!("skipped: cargo could not get the libraries for all systems");
        return;
    };
    let list = list(&libraries, &built_in);
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(at(LIST), &list).unwrap();
    }
    assert!(read(LIST) == list, "{LIST} is out of date: make it anew with `{WRITE}=1 cargo test --test licences`");
}

#[test]
fn all_libraries_have_an_allowed_licence() {
    let allowed = allowed();
    assert!(allowed.len() > 3, "deny.toml was not read");
    for (licence, expected) in [
        ("MIT OR Apache-2.0", true),
        ("Apache-2.0/MIT", true),
        ("MIT OR GPL-3.0-only", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("GPL-3.0-only", false),
        ("MIT AND GPL-3.0-only", false),
        ("proprietary", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(licence, &allowed), expected, "{licence}");
    }
    let refused = |name: &Name, licence: &str| (!is_allowed(licence, &allowed)).then(|| format!("{name:?}: {licence}"));
    let list = read(LIST);
    let built_in =
        list.lines().take_while(|line| !line.starts_with(NOT_BUILT_IN)).filter(|line| !line.starts_with('#'));
    let fields: Vec<Vec<&str>> = built_in.map(|line| line.split('\t').collect()).collect();
    assert!(fields.len() > 100, "the list was not read");
    let mut wrong: Vec<String> =
        fields.iter().filter_map(|f| refused(&(f[0].to_owned(), f[1].to_owned()), f[2])).collect();
    // This includes libraries for building and testing, if cargo knows them.
    wrong.extend(
        library::all().unwrap_or_default().iter().filter_map(|library| refused(&library.name, &library.licence)),
    );
    assert_eq!(wrong, [""; 0]);
}
