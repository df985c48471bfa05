//! Completes a path that is being typed, from the folders and files that are there.

use std::path::{Path, is_separator};

use unicode_normalization::UnicodeNormalization;

use super::typed_paths::at_home;

/// What a typed path can become.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Completion {
    /// The path as far as it is clear. It is what was typed if nothing begins like that.
    pub path: String,
    /// The names that it can go on with, if there are several. A folder ends with a separator.
    pub names: Vec<String>,
    /// Whether nothing begins like that.
    pub is_unknown: bool,
}

/// Completes a path. `home` replaces `~`, and a path without a folder begins in `beside`. Case does not matter, unless a name
/// begins exactly as it was typed. Hidden names need their dot.
pub fn complete(typed: &str, home: Option<&Path>, beside: &Path) -> Completion {
    let typed = typed.trim_start();
    if typed == "~" && home.is_some() {
        return Completion { path: format!("~{}", std::path::MAIN_SEPARATOR), ..Completion::default() };
    }
    let (folder, start) = typed.split_at(typed.rfind(is_separator).map_or(0, |at| at + 1));
    let there = names_in(&beside.join(at_home(folder, home)), start);
    let exact: Vec<&String> = there.iter().filter(|name| name.starts_with(start)).collect();
    let fitting: Vec<&String> = if exact.is_empty() { there.iter().collect() } else { exact };
    match fitting.as_slice() {
        [] => Completion { path: typed.to_owned(), is_unknown: true, ..Completion::default() },
        [one] => Completion { path: format!("{folder}{one}"), ..Completion::default() },
        [first, rest @ ..] => {
            let common = rest.iter().fold(first.as_str(), |common, name| shared(common, name));
            // Names that differ in case may share less than what was typed.
            let common = if common.len() < start.len() { start } else { common };
            let names = fitting.iter().map(|name| (*name).clone()).collect();
            Completion { path: format!("{folder}{common}"), names, is_unknown: false }
        }
    }
}

/// The names in a folder that begin like this, in any case, sorted. None if it cannot be read.
fn names_in(folder: &Path, start: &str) -> Vec<String> {
    let lower = start.to_lowercase();
    let Ok(entries) = folder.read_dir() else { return Vec::new() };
    let names = entries.flatten().filter_map(|entry| {
        // Some systems keep letters and their accents apart.
        let name: String = entry.file_name().to_str()?.nfc().collect();
        let fits = name.to_lowercase().starts_with(&lower) && (start.starts_with('.') || !name.starts_with('.'));
        let end = if entry.path().is_dir() { std::path::MAIN_SEPARATOR_STR } else { "" };
        fits.then(|| name + end)
    });
    let mut names: Vec<String> = names.collect();
    names.sort_by_cached_key(|name| name.to_lowercase());
    names
}

/// The beginning that two names share.
fn shared<'a>(one: &'a str, other: &str) -> &'a str {
    let differs = one.char_indices().zip(other.chars()).find(|((_, a), b)| a != b);
    let end = differs.map_or(one.len().min(other.len()), |((at, _), _)| at);
    one.get(..end).unwrap_or(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Completes a path in a folder with these names; those with a slash at the end are folders.
    fn completed(names: &[&str], typed: &str) -> (String, Vec<String>, bool) {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let path = folder.path().join(name);
            match name.strip_suffix('/') {
                Some(_) => std::fs::create_dir_all(path).unwrap(),
                None => std::fs::write(path, "").unwrap(),
            }
        }
        let at = folder.path().to_str().unwrap();
        let found = complete(&typed.replace("HERE", at), Some(folder.path()), folder.path());
        (found.path.replace(at, "HERE"), found.names, found.is_unknown)
    }

    #[test]
    fn one_fitting_name_is_completed_and_several_as_far_as_they_agree() {
        let names = ["Masteroppgave/", "Mappe/", "master.docx", "Mappe/kapittel 4.docx", "Mappe/åpent.md", ".skjult/"];
        for (typed, path, several) in [
            ("Maste", "Masteroppgave/", &[][..]),
            ("mast", "master.docx", &[]),
            ("maP", "Mappe/", &[]),
            ("Ma", "Ma", &["Mappe/", "Masteroppgave/"]),
            ("Mappe/k", "Mappe/kapittel 4.docx", &[]),
            ("Mappe/Å", "Mappe/åpent.md", &[]),
            ("~", "~/", &[]),
            ("~/Mapp", "~/Mappe/", &[]),
            ("HERE/Maste", "HERE/Masteroppgave/", &[]),
            ("", "", &["Mappe/", "master.docx", "Masteroppgave/"]),
            (".", ".skjult/", &[]),
        ] {
            let several: Vec<String> = several.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(completed(&names, typed), (path.to_owned(), several, false), "{typed}");
        }
        assert!(completed(&names, "Mappe/x").2);
        assert_eq!(completed(&names, "Borte/"), ("Borte/".to_owned(), Vec::new(), true));
        assert_eq!(completed(&["kapittel 1.md", "kapittel 2.md"], "k").0, "kapittel ");
    }

    #[cfg(unix)]
    #[test]
    fn a_letter_and_its_accent_are_one_when_they_are_kept_apart_on_the_disk() {
        assert_eq!(completed(&["A\u{30a}se.docx"], "\u{c5}").0, "\u{c5}se.docx");
    }
}
