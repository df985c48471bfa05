//! Tells files of the same name in different folders apart: `before/I01.docx` and `after/I01.docx` become *I01 (before)* and
//! *I01 (after)*.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use unicode_segmentation::UnicodeSegmentation;

use super::proposal::name_of;
use crate::project::name::{MAX_NAME_LENGTH, cut, tidy};

/// The words that tell each of these files apart from those of the same name in other folders. Files whose name is their
/// own have none, and neither has a file in the folder that all the others of its name lie in.
pub fn folders_apart<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> HashMap<PathBuf, String> {
    let mut named: BTreeMap<String, Vec<&PathBuf>> = BTreeMap::new();
    for file in files {
        named.entry(name_of(file).to_lowercase()).or_default().push(file);
    }
    let mut apart = HashMap::new();
    for files in named.into_values().filter(|files| files.len() > 1) {
        let folders: Vec<Vec<String>> = files.iter().map(|file| folders_of(file)).collect();
        let shared = shared_by_all(&folders);
        let inner: Vec<&[String]> = folders.iter().map(|folders| folders.get(shared..).unwrap_or_default()).collect();
        let first = |n: usize| move |folders: &&[String]| folders.get(..n).unwrap_or(folders).join(" ");
        let different = inner.iter().collect::<HashSet<_>>().len();
        let is_enough = |n: &usize| inner.iter().map(first(*n)).collect::<HashSet<_>>().len() == different;
        let longest = inner.iter().map(|folders| folders.len()).max().unwrap_or(0);
        let needed = (0..longest).find(is_enough).unwrap_or(longest);
        let words = inner.iter().map(first(needed)).map(|words| tidy(&words));
        apart.extend(files.into_iter().cloned().zip(words).filter(|(_, words)| !words.is_empty()));
    }
    apart
}

/// The name with the words that tell it apart, if there are any.
pub fn with_folder(name: &str, folder: Option<&str>) -> String {
    let Some(folder) = folder else { return name.to_owned() };
    // A long name leaves half of the room to the folder.
    let length = |words: &str| words.graphemes(true).count();
    let after = format!(" ({})", cut(folder, length(name).min(MAX_NAME_LENGTH / 2) + " ()".len()));
    format!("{}{after}", cut(name, length(&after)))
}

/// The names of the folders that a file lies in, the outermost first.
fn folders_of(file: &Path) -> Vec<String> {
    let named = |part: Component| match part {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    };
    file.parent().into_iter().flat_map(Path::components).filter_map(named).collect()
}

/// How many of the first folders are the same for all.
fn shared_by_all(folders: &[Vec<String>]) -> usize {
    let Some((first, others)) = folders.split_first() else { return 0 };
    let is_shared = |n: &usize| others.iter().all(|other| other.get(*n) == first.get(*n));
    (0..first.len()).take_while(is_shared).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that documents from these files get.
    fn names(files: &[&str]) -> Vec<String> {
        let paths: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
        let apart = folders_apart(&paths);
        paths.iter().map(|path| with_folder(&name_of(path), apart.get(path).map(String::as_str))).collect()
    }

    #[test]
    fn files_of_the_same_name_are_told_apart_by_as_few_folders_as_needed() {
        let table: &[(&[&str], &[&str])] = &[
            (&["/m/I01.txt", "/m/b/I02.txt"], &["I01", "I02"]),
            (&["/m/før/I01.txt", "/m/etter/i01.docx"], &["I01 (før)", "i01 (etter)"]),
            (&["/m/I01.txt", "/m/b/I01.txt"], &["I01", "I01 (b)"]),
            (&["/m/a/ny/1.txt", "/m/b/ny/1.txt"], &["1 (a)", "1 (b)"]),
            (&["/m/a/x/1.txt", "/m/a/y/1.txt", "/m/b/x/1.txt"], &["1 (a x)", "1 (a y)", "1 (b x)"]),
            (&["/m/a/1.txt", "/m/a/x/1.txt", "/m/b/1.txt"], &["1 (a)", "1 (a x)", "1 (b)"]),
            (&["a/1.txt", "b/1.txt"], &["1 (a)", "1 (b)"]),
            // In one folder, no folder tells them apart; the project numbers them.
            (&["/m/I01.txt", "/m/I01.docx"], &["I01", "I01"]),
        ];
        for (files, expected) in table {
            assert_eq!(&names(files), expected, "{files:?}");
        }
    }

    #[test]
    fn long_names_are_cut_so_that_the_folder_stays() {
        let long = "x".repeat(250);
        let names = names(&[&format!("/m/a/{long}.txt"), &format!("/m/{long}/{long}.txt")]);
        assert!(names[0].ends_with("x (a)") && names[0].chars().count() == 200, "{names:?}");
        assert!(names[1].ends_with("x)") && names[1].chars().count() <= 200, "{names:?}");
        assert_ne!(names[0], names[1]);
    }
}
