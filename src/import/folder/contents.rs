//! What a file browser shows of a folder.

use std::path::{Path, PathBuf};

use super::kind::{Entry, ending};
use super::natural::natural_paths;
use super::walk::{Reach, Walked, walk};
use super::{Listing, Skipped};
use crate::error::{Error, FileTrouble};
use crate::import::limits;

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
    /// The files of the kind: projects in the folder, or transcripts in the folder and the folders in it.
    pub files: Vec<PathBuf>,
    /// Files in the folder that look like documents but cannot be read.
    pub unreadable: Vec<PathBuf>,
    /// Tables in the folder that do not look like interviews or a survey.
    pub tables: Vec<PathBuf>,
    /// Files and folders that hold projects of other programs, in the folder and the folders in it.
    pub exchanges: Vec<PathBuf>,
    /// Whether there are more folders than a browser looks into, so that files far inside may not be listed.
    pub is_cut: bool,
}

/// Lists the transcripts or projects in a folder. Errors: [`Error::CannotRead`].
pub fn contents(folder: &Path, kind: FileKind) -> Result<FolderContents, Error> {
    let cannot = |e: std::io::Error| Error::CannotRead { path: folder.to_owned(), why: FileTrouble::of(e.kind()) };
    let mut contents = FolderContents::default();
    for path in std::fs::read_dir(folder).map_err(cannot)?.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match () {
            () if name.starts_with('.') => {}
            () if kind == FileKind::Projects && !path.is_dir() => contents.files.extend(is_own(&name).then_some(path)),
            () if path.is_dir() && (kind == FileKind::Projects || Entry::at(&path) == Entry::Folder) => {
                contents.folders.push(path);
            }
            () => {}
        }
    }
    if kind == FileKind::Transcripts {
        let reach = Reach { depth: limits::FOLDER_DEPTH, entries: limits::FOLDER_BROWSED };
        let Walked { listing: Listing { files, projects, skipped }, is_cut, .. } = walk(folder, reach)?;
        let is_unreadable = |path: &Path, why| {
            let looks_like_document = UNREADABLE_ENDINGS.contains(&ending(&path.to_string_lossy()).as_str());
            why == Skipped::Ending && path.parent() == Some(folder) && looks_like_document
        };
        for (path, why) in skipped {
            match why {
                Skipped::Table if path.parent() == Some(folder) => contents.tables.push(path),
                why if is_unreadable(&path, why) => contents.unreadable.push(path),
                _ => {}
            }
        }
        (contents.files, contents.exchanges, contents.is_cut) = (files, projects, is_cut);
    }
    contents.files.sort_by(|a, b| natural_paths(a, b));
    contents.folders.sort_by(|a, b| natural_paths(a, b));
    Ok(contents)
}

/// Whether a file of this name is a project of tusj.
fn is_own(name: &str) -> bool {
    ending(name) == "tusj"
}
