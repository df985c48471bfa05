//! Walks through a folder and the folders in it, the nearest first.

use std::collections::{HashSet, VecDeque};
use std::path::{Path, PathBuf};

use super::kind::Entry;
use super::natural::natural_paths;
use super::{Listing, Skipped};
use crate::error::{Error, FileTrouble};

/// How far a walk goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Reach {
    /// How many folders below the first.
    pub(super) depth: usize,
    /// After how many files and folders no further folder is opened.
    pub(super) entries: usize,
}

/// A folder that has not been opened yet.
struct Waiting {
    path: PathBuf,
    depth: usize,
}

/// A walk.
struct Walk {
    reach: Reach,
    listing: Listing,
    entries: usize,
    folders: VecDeque<Waiting>,
    /// Links to folders. They come last, so that a folder is listed where it lies.
    links: VecDeque<Waiting>,
    /// The first folder without links in its path.
    first: PathBuf,
    /// The folders that were opened, without links in their paths.
    seen: HashSet<PathBuf>,
}

/// What was found on a walk.
pub(super) struct Walked {
    pub(super) listing: Listing,
    /// How many files and folders were looked at.
    pub(super) entries: usize,
    /// Whether there were folders left to open.
    pub(super) is_cut: bool,
}

/// Lists a folder. Errors: [`Error::CannotRead`] if the folder itself cannot be read.
pub(super) fn walk(path: &Path, reach: Reach) -> Result<Walked, Error> {
    let cannot = |e: std::io::Error| Error::CannotRead { path: path.to_owned(), why: FileTrouble::of(e.kind()) };
    let first = path.canonicalize().map_err(cannot)?;
    let mut walk = Walk {
        reach,
        listing: Listing::default(),
        entries: 0,
        folders: VecDeque::new(),
        links: VecDeque::new(),
        seen: HashSet::from([first.clone()]),
        first,
    };
    walk.open(path, 0).map_err(cannot)?;
    let is_cut = !walk.go_on();
    let Walk { mut listing, entries, .. } = walk;
    listing.files.sort_by(|a, b| natural_paths(a, b));
    listing.projects.sort_by(|a, b| natural_paths(a, b));
    listing.skipped.sort_by(|(a, _), (b, _)| natural_paths(a, b));
    Ok(Walked { listing, entries, is_cut })
}

impl Walk {
    /// Opens the waiting folders. Returns whether none is left.
    fn go_on(&mut self) -> bool {
        while let Some(Waiting { path, depth }) = self.folders.pop_front().or_else(|| self.links.pop_front()) {
            if self.entries > self.reach.entries {
                return false;
            }
            let real = path.canonicalize().unwrap_or_else(|_| path.clone());
            let skipped = match () {
                () if self.first.starts_with(&real) || self.seen.contains(&real) => Some(Skipped::Link),
                () if depth > self.reach.depth || self.open(&path, depth).is_err() => Some(Skipped::Folder),
                () => None,
            };
            self.seen.insert(real);
            self.listing.skipped.extend(skipped.map(|why| (path, why)));
        }
        true
    }

    /// Adds the entries of one folder to the listing. Its folders wait.
    fn open(&mut self, folder: &Path, depth: usize) -> std::io::Result<()> {
        let mut inner = Vec::new();
        for entry in std::fs::read_dir(folder)?.flatten() {
            self.entries += 1;
            let path = entry.path();
            match Entry::at(&path) {
                Entry::Transcript => self.listing.files.push(path),
                Entry::Exchange => self.listing.projects.push(path),
                Entry::Folder => inner.push((path, entry.file_type().is_ok_and(|kind| kind.is_symlink()))),
                Entry::Skipped(why) => self.listing.skipped.push((path, why)),
            }
        }
        inner.sort_by(|(a, _), (b, _)| natural_paths(a, b));
        for (path, is_link) in inner {
            let waiting = if is_link { &mut self.links } else { &mut self.folders };
            waiting.push_back(Waiting { path, depth: depth + 1 });
        }
        Ok(())
    }
}
