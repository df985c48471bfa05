//! A folder is listed with everything in it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::walk::{Reach, walk};
use super::*;
use crate::error::FileTrouble;

/// A folder with these files. Those that end with a slash are folders.
fn folder_with(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(file);
        match file.strip_suffix('/') {
            Some(_) => std::fs::create_dir_all(path).unwrap(),
            None => write(&path, "x"),
        }
    }
    folder
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// Paths as they stand below a folder.
fn below<'a>(folder: &TempDir, paths: impl IntoIterator<Item = &'a PathBuf>) -> Vec<String> {
    let below = |path: &PathBuf| path.strip_prefix(folder.path()).unwrap().to_string_lossy().replace('\\', "/");
    paths.into_iter().map(below).collect()
}

/// What was passed over, as lines of its word in JSON and its path.
fn skipped(folder: &TempDir, listing: &Listing) -> Vec<String> {
    let paths = below(folder, listing.skipped.iter().map(|(path, _)| path));
    listing.skipped.iter().zip(paths).map(|((_, why), path)| format!("{}: {path}", why.word())).collect()
}

#[test]
fn json_is_listed_if_it_may_be_a_transcript() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("I1.json"), "{\"text\": \"Hei.\", \"segments\": []}");
    write(&folder.path().join("recent.json"), "{\"projects\": [\"a.tusj\"]}");
    let listing = list(folder.path()).unwrap();
    assert_eq!(below(&folder, &listing.files), ["I1.json"]);
    assert_eq!(skipped(&folder, &listing), ["data: recent.json"]);
}

#[test]
fn a_folder_lists_what_may_be_transcripts_and_projects_however_deep_and_says_what_it_passed_over() {
    let folder = folder_with(&[
        "I10.docx",
        "I2.TXT",
        "gruppe A/I1.md",
        "gruppe A/ny/rettet/I4.odt",
        "gruppe A/~$I1.docx",
        "gruppe A/.~lock.I4.odt#",
        ".I3.txt",
        ".git/I1.txt",
        "Thumbs.db",
        "README.md",
        "bilder/tavle.JPG",
        "bilder/tegning.png",
        "opptak/I1.m4a",
        "opptak/I2.WAV",
        "oppgave.tusj",
        "gammel.doc",
        "uten ending",
        "nvivo.qdpx",
        "koder/liste.qdc",
        "QualCoder/studie.qda/documents/I7.docx",
        "QualCoder/uten database.qda/documents/I8.docx",
    ]);
    for database in ["taguette/studie.sqlite3", "QualCoder/studie.qda/data.qda"] {
        write(&folder.path().join(database), b"SQLite format 3\0 and more");
    }
    write(&folder.path().join("taguette/notater.db"), "no database");
    let listing = list(folder.path()).unwrap();
    let files = [
        "gruppe A/I1.md",
        "gruppe A/ny/rettet/I4.odt",
        "I2.TXT",
        "I10.docx",
        "QualCoder/uten database.qda/documents/I8.docx",
    ];
    assert_eq!(below(&folder, &listing.files), files);
    let projects = ["koder/liste.qdc", "nvivo.qdpx", "QualCoder/studie.qda", "taguette/studie.sqlite3"];
    assert_eq!(below(&folder, &listing.projects), projects);
    let passed_over = [
        "hidden: .git",
        "hidden: .I3.txt",
        "picture: bilder/tavle.JPG",
        "picture: bilder/tegning.png",
        "ending: gammel.doc",
        "lock file: gruppe A/.~lock.I4.odt#",
        "lock file: gruppe A/~$I1.docx",
        "tusj: oppgave.tusj",
        "recording: opptak/I1.m4a",
        "recording: opptak/I2.WAV",
        "readme: README.md",
        "ending: taguette/notater.db",
        "hidden: Thumbs.db",
        "ending: uten ending",
    ];
    assert_eq!(skipped(&folder, &listing), passed_over);
    assert!(matches!(list(&folder.path().join("none")), Err(Error::CannotRead { why: FileTrouble::Missing, .. })));
}

#[test]
fn a_folder_that_lies_too_deep_is_named_and_not_opened() {
    let deepest = "a/".repeat(limits::FOLDER_DEPTH);
    let folder = folder_with(&[&format!("{deepest}I1.txt"), &format!("{deepest}b/I2.txt")]);
    let listing = list(folder.path()).unwrap();
    assert_eq!(below(&folder, &listing.files), [format!("{deepest}I1.txt")]);
    assert_eq!(skipped(&folder, &listing), [format!("folder: {deepest}b")]);
}

#[test]
fn after_so_many_files_no_further_folder_is_opened_and_the_nearest_come_first() {
    let folder = folder_with(&["a/b/I3.txt", "a/I2.txt", "I1.txt", "c/I4.txt"]);
    let reach = |entries| Reach { depth: 9, entries };
    let walked = walk(folder.path(), reach(4)).unwrap();
    assert_eq!(below(&folder, &walked.listing.files), ["a/I2.txt", "I1.txt"]);
    assert!(walked.is_cut);
    let walked = walk(folder.path(), reach(7)).unwrap();
    assert_eq!((below(&folder, &walked.listing.files).len(), walked.entries, walked.is_cut), (4, 7, false));
}

#[cfg(unix)]
#[test]
fn a_linked_folder_is_listed_once_and_no_link_leads_in_a_circle() {
    use std::os::unix::fs::symlink;
    let folder = folder_with(&["I1.txt", "b/I2.txt"]);
    let elsewhere = folder_with(&["I3.txt", "c/"]);
    symlink(folder.path(), folder.path().join("b/circle")).unwrap();
    symlink(folder.path().parent().unwrap(), folder.path().join("b/out")).unwrap();
    symlink(folder.path().join("b"), folder.path().join("a")).unwrap();
    symlink(elsewhere.path(), folder.path().join("elsewhere")).unwrap();
    symlink(elsewhere.path(), elsewhere.path().join("c/circle")).unwrap();
    symlink(folder.path().join("gone"), folder.path().join("broken.txt")).unwrap();
    let listing = list(folder.path()).unwrap();
    assert_eq!(below(&folder, &listing.files), ["b/I2.txt", "elsewhere/I3.txt", "I1.txt"]);
    let passed_over = ["link: a", "link: b/circle", "link: b/out", "no file: broken.txt", "link: elsewhere/c/circle"];
    assert_eq!(skipped(&folder, &listing), passed_over);
}

#[test]
fn a_browser_shows_folders_here_and_transcripts_and_projects_far_inside() {
    let folder = folder_with(&[
        "I1.txt",
        "a/b/I2.txt",
        "gammel.doc",
        "a/eldre.doc",
        "studie.qda/data.qda",
        "a/b/nvivo.qdpx",
        "b.tusj",
        ".x/I3.txt",
    ]);
    let shown = contents(folder.path(), FileKind::Transcripts).unwrap();
    assert_eq!(below(&folder, &shown.folders), ["a"]);
    assert_eq!(below(&folder, &shown.files), ["a/b/I2.txt", "I1.txt"]);
    assert_eq!(below(&folder, &shown.unreadable), ["gammel.doc"]);
    assert_eq!(below(&folder, &shown.exchanges), ["a/b/nvivo.qdpx", "studie.qda"]);
    assert!(!shown.is_cut);
    let shown = contents(folder.path(), FileKind::Projects).unwrap();
    assert_eq!(
        (below(&folder, &shown.folders), below(&folder, &shown.files)),
        (vec!["a".into(), "studie.qda".into()], vec!["b.tusj".into()])
    );
}
