//! Lists a folder of transcripts: the readable files in it and in its direct subfolders (interviews are often kept in a
//! folder for each group), in natural order, `I2` before `I10`. No file is opened here
//! except JSON, tables of text and databases: they are used for everything, and their first bytes tell whether they can be read.

use std::cmp::Ordering;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::error::{Error, FileTrouble};

use super::exchange::is_listed;
use super::{ENDINGS, TEXT_TABLES, limits, sheet, speech};

/// The content of a folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listing {
    /// The files that may be transcripts, by path in natural order.
    pub files: Vec<PathBuf>,
    /// Skipped files that the user might expect to be read, and why, in natural order.
    pub skipped: Vec<(PathBuf, Skipped)>,
}

/// Why a file was skipped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Skipped {
    /// A lock file of Word (`~$…`).
    LockFile,
    /// A hidden file, or one of the operating system's.
    Hidden,
    /// A file about the other files (`README.md`).
    ReadMe,
    /// Its extension is not among [`ENDINGS`].
    Ending,
    /// A subfolder of a subfolder, or one that cannot be read.
    Folder,
    /// Neither a file nor a folder.
    NotAFile,
    /// A table that holds something else than transcripts, such as participants or codes.
    Table,
    /// A table that tusj exported, as is only known once the file is read.
    OwnTable,
    /// Data of another kind than transcripts, as its first bytes or all of them show.
    NoSpeech,
}

/// Files that operating systems put in folders.
const SYSTEM_FILES: &[&str] = &["thumbs.db", "desktop.ini"];

/// Lists a folder. Errors: [`Error::CannotRead`] if the folder itself cannot be read.
pub fn list(path: &Path) -> Result<Listing, Error> {
    let mut listing = Listing::default();
    let cannot = |e: std::io::Error| Error::CannotRead { path: path.to_owned(), why: FileTrouble::of(e.kind()) };
    for folder in sort_entries(path, &mut listing).map_err(cannot)? {
        match sort_entries(&folder, &mut listing) {
            Ok(inner) => listing.skipped.extend(inner.into_iter().map(|f| (f, Skipped::Folder))),
            Err(_) => listing.skipped.push((folder, Skipped::Folder)),
        }
    }
    listing.files.sort_by(|a, b| natural_paths(a, b));
    listing.skipped.sort_by(|(a, _), (b, _)| natural_paths(a, b));
    Ok(listing)
}

/// Adds one folder's entries to the listing. Returns its subfolders.
fn sort_entries(folder: &Path, listing: &mut Listing) -> std::io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(folder)?.flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        // Links are followed, because to the user a linked file is a file.
        let Ok(metadata) = std::fs::metadata(&path) else {
            listing.skipped.push((path, Skipped::NotAFile));
            continue;
        };
        let why = match () {
            () if is_lock_file(&name) => Some(Skipped::LockFile),
            () if name.starts_with('.') || SYSTEM_FILES.contains(&name.to_lowercase().as_str()) => {
                Some(Skipped::Hidden)
            }
            () if metadata.is_dir() => {
                folders.push(path);
                continue;
            }
            () if !metadata.is_file() => Some(Skipped::NotAFile),
            () if !ENDINGS.contains(&ending(&name).as_str()) => Some(Skipped::Ending),
            () if ending(&name) == "json" && !begins(&path, &is_speech) => Some(Skipped::NoSpeech),
            () if TEXT_TABLES.contains(&ending(&name).as_str()) && !begins(&path, &sheet::may_hold_transcripts) => {
                Some(Skipped::Table)
            }
            () if ["readme", "lesmeg", "les meg"].iter().any(|r| name.to_lowercase().starts_with(r)) => {
                Some(Skipped::ReadMe)
            }
            () => None,
        };
        match why {
            Some(why) => listing.skipped.push((path, why)),
            None => listing.files.push(path),
        }
    }
    Ok(folders)
}

/// Whether the first bytes of a file are such. A file that cannot be opened may have such bytes.
fn begins(path: &Path, is_such: &dyn Fn(&[u8]) -> bool) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limits::BEGINNING).read_to_end(&mut beginning));
    read.is_err() || is_such(&beginning)
}

/// Whether JSON that begins so may be a transcript.
fn is_speech(beginning: &[u8]) -> bool {
    speech::may_be_json(&String::from_utf8_lossy(beginning))
}

/// The kind of files to list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// Files that can be transcripts.
    Transcripts,
    /// Projects.
    Projects,
}

/// Endings of documents that cannot be read, but that users may want to import. The import reports why they are refused.
const UNREADABLE_ENDINGS: &[&str] = &["doc", "pages", "xls"];

/// The contents of a folder, as far as they matter when looking for files of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FolderContents {
    /// The direct subfolders.
    pub folders: Vec<PathBuf>,
    /// The files of the kind: projects in the folder, or transcripts in the folder and its direct subfolders.
    pub files: Vec<PathBuf>,
    /// Files in the folder that look like documents but cannot be read.
    pub unreadable: Vec<PathBuf>,
    /// Files and folders in the folder that hold projects of other programs.
    pub exchanges: Vec<PathBuf>,
}

/// Lists the transcripts or projects in a folder. Errors: [`Error::CannotRead`].
pub fn contents(folder: &Path, kind: FileKind) -> Result<FolderContents, Error> {
    let cannot = |e: std::io::Error| Error::CannotRead { path: folder.to_owned(), why: FileTrouble::of(e.kind()) };
    let mut contents = FolderContents::default();
    for entry in std::fs::read_dir(folder).map_err(cannot)?.flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        match () {
            () if name.starts_with('.') => {}
            () if kind == FileKind::Transcripts && is_listed(&path) => contents.exchanges.push(path),
            () if path.is_dir() => contents.folders.push(path),
            () if ending(&name) == "tusj" => contents.files.push(path),
            () => {}
        }
    }
    if kind == FileKind::Transcripts {
        let listing = list(folder)?;
        let looks_like_document = |path: &Path| UNREADABLE_ENDINGS.contains(&ending(&path.to_string_lossy()).as_str());
        let is_unreadable =
            |path: &Path, why| why == Skipped::Ending && path.parent() == Some(folder) && looks_like_document(path);
        let skipped = listing.skipped.into_iter().filter(|(path, why)| is_unreadable(path, *why));
        (contents.files, contents.unreadable) = (listing.files, skipped.map(|(path, _)| path).collect());
    }
    contents.files.sort_by(|a, b| natural_paths(a, b));
    contents.folders.sort_by(|a, b| natural_paths(a, b));
    contents.exchanges.sort_by(|a, b| natural_paths(a, b));
    Ok(contents)
}

/// Whether this is the name of a lock file, which Word and LibreOffice keep beside an open document.
pub fn is_lock_file(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with(".~lock.")
}

/// The extension of a file's name, lower case, without the dot; empty if there is none.
pub fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
}

fn natural_paths(a: &Path, b: &Path) -> Ordering {
    natural(&a.to_string_lossy(), &b.to_string_lossy())
}

/// Compares names in natural order: runs of digits by value, letters regardless of case.
pub fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        let (Some(&l), Some(&r)) = (left.peek(), right.peek()) else {
            let rest = left.peek().is_some().cmp(&right.peek().is_some());
            return rest.then_with(|| a.cmp(b));
        };
        let order = if l.is_ascii_digit() && r.is_ascii_digit() {
            let number = |chars: &mut std::iter::Peekable<std::str::Chars<'_>>| {
                let digits: String = std::iter::from_fn(|| chars.next_if(char::is_ascii_digit)).collect();
                digits.trim_start_matches('0').to_owned()
            };
            let (l, r) = (number(&mut left), number(&mut right));
            l.len().cmp(&r.len()).then_with(|| l.cmp(&r))
        } else {
            left.next();
            right.next();
            l.to_lowercase().cmp(r.to_lowercase())
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_natural_order() {
        let mut names = ["I10", "i2 b", "I2 A", "I1", "I02 A", "æ", "I999999999999999999999999"];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(names, ["I1", "I02 A", "I2 A", "i2 b", "I10", "I999999999999999999999999", "æ"]);
    }

    #[test]
    fn json_is_listed_if_it_may_be_a_transcript() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("I1.json"), "{\"text\": \"Hei.\", \"segments\": []}").unwrap();
        std::fs::write(at("recent.json"), "{\"projects\": [\"a.tusj\"]}").unwrap();
        let listing = list(folder.path()).unwrap();
        assert_eq!(listing.files, [at("I1.json")]);
        assert_eq!(listing.skipped, [(at("recent.json"), Skipped::NoSpeech)]);
    }

    #[test]
    fn a_folder_lists_the_files_that_may_be_transcripts() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for inner in ["b", "b/deep"] {
            std::fs::create_dir(at(inner)).unwrap();
        }
        let files = [
            "I10.docx",
            "I11.rtf",
            "I2.TXT",
            "~$I2.docx",
            ".I3.txt",
            "b/I1.md",
            "b/deep/I4.txt",
            "picture.png",
            "README.md",
        ];
        files.iter().for_each(|f| std::fs::write(at(f), "x").unwrap());
        let listing = list(folder.path()).unwrap();
        assert_eq!(listing.files, ["b/I1.md", "I2.TXT", "I10.docx", "I11.rtf"].map(at));
        let skipped = [
            (".I3.txt", Skipped::Hidden),
            ("b/deep", Skipped::Folder),
            ("picture.png", Skipped::Ending),
            ("README.md", Skipped::ReadMe),
            ("~$I2.docx", Skipped::LockFile),
        ];
        assert_eq!(listing.skipped, skipped.map(|(f, why)| (at(f), why)));
        assert!(matches!(list(&at("none")), Err(Error::CannotRead { why: FileTrouble::Missing, .. })));
    }
}
