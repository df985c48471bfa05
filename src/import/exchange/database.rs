//! Projects that other programs keep in a database: Taguette's file and QualCoder's folder. [`store`](crate::store) reads the
//! tables; here they become a [`ForeignProject`].

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::foreign::{ForeignCoder, ForeignProject, lines_in};
use super::{qualcoder, taguette};
use crate::domain::exchange::tables::{ForeignTables, MostRead, WantedTable};
use crate::domain::ids::Uuid;
use crate::error::{DatabaseFault, Error};
use crate::import::folder::ending;
use crate::import::{file, limits};

/// The first bytes of a database.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// The extensions of files that are databases, lower case, without the dot.
const ENDINGS: &[&str] = &["sqlite3", "sqlite", "qda"];

/// One that other files have as well.
const COMMON_ENDING: &str = "db";

/// The database in the folder of a project of QualCoder.
const IN_FOLDER: &str = "data.qda";

/// The most that is read from a database.
pub const MOST: MostRead = MostRead { rows: limits::EXCHANGED, bytes: limits::EXCHANGED_TEXT };

/// The tables of all programs whose databases can be read.
pub fn wanted() -> Vec<WantedTable> {
    [taguette::TABLES, qualcoder::TABLES].concat()
}

/// The database that a path means: that of a project folder, or the file itself. `None` if there is no database.
pub fn database_of(path: &Path) -> Option<PathBuf> {
    let inside = path.join(IN_FOLDER);
    match () {
        () if ending(&path.to_string_lossy()) == "qda" && path.is_dir() => Some(inside).filter(|file| file.is_file()),
        () if path.is_file() && is_database(path) => Some(path.to_owned()),
        () => None,
    }
}

/// Whether a path is likely to be another program's database, by its name and its first bytes.
pub fn looks_like_database(path: &Path) -> bool {
    (is_called_database(path) || ending(&path.to_string_lossy()) == COMMON_ENDING) && database_of(path).is_some()
}

/// Whether a path is called like a database.
pub fn is_called_database(path: &Path) -> bool {
    ENDINGS.contains(&ending(&path.to_string_lossy()).as_str())
}

/// Whether a file begins as every database does.
fn is_database(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut beginning));
    read.is_ok() && beginning == MAGIC
}

/// The bytes of a database. Errors: the file cannot be read, it is too large, or its program has it open.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    check_closed(path)?;
    let bytes = file::bytes_within(path, limits::DATABASE)?;
    // The program may have begun to write meanwhile.
    check_closed(path)?;
    Ok(bytes)
}

/// What a program writes is first kept in a file beside the database.
fn check_closed(path: &Path) -> Result<(), Error> {
    for suffix in ["-journal", "-wal"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(suffix);
        if std::fs::metadata(beside).is_ok_and(|file| file.len() > 0) {
            return Err(DatabaseFault::InUse.into());
        }
    }
    Ok(())
}

/// The project in these tables. `path` is where they were, which names the project if it has no name itself. Errors: there is
/// no project of a program that can be read, or several, or its texts have more lines than those of any project.
pub fn project(tables: &ForeignTables, path: &Path) -> Result<ForeignProject, DatabaseFault> {
    let texts = tables.rows("documents").map(|row| row.text("contents"));
    let texts = texts.chain(tables.rows("source").map(|row| row.text("fulltext")));
    if texts.map(lines_in).sum::<usize>() > limits::EXCHANGED_LINES {
        return Err(DatabaseFault::TooManyRows { limit: limits::EXCHANGED_LINES });
    }
    check_codes(tables)?;
    let is_inside = path.file_name().is_some_and(|name| name.eq_ignore_ascii_case(IN_FOLDER));
    let named = if is_inside { path.parent().unwrap_or(path) } else { path };
    let name = named.file_stem().unwrap_or_default().to_string_lossy();
    match () {
        () if taguette::is_in(tables) => taguette::project(tables),
        () if qualcoder::is_in(tables) => Ok(qualcoder::project(tables, &name)),
        () => Err(DatabaseFault::UnknownProgram),
    }
}

/// Checks how many codes there are. Errors: more than in any project, or one at a deeper level than any.
fn check_codes(tables: &ForeignTables) -> Result<(), DatabaseFault> {
    let levels: Vec<usize> = tables.rows("tags").map(|row| 1 + row.text("path").matches('.').count()).collect();
    let others = ["code_name", "code_cat"].map(|table| tables.rows(table).count());
    let too_many = |limit| Err(DatabaseFault::TooManyRows { limit });
    match () {
        () if levels.iter().any(|levels| *levels > limits::EXCHANGED_LEVELS) => too_many(limits::EXCHANGED_LEVELS),
        () if levels.iter().chain(&others).sum::<usize>() > limits::EXCHANGED_CODES => {
            too_many(limits::EXCHANGED_CODES)
        }
        () => Ok(()),
    }
}

/// An identifier for something that has only a number in its file. It is made from the thing's content too: two copies of a
/// project that people went on with apart give the same numbers to different things.
pub(super) fn identifier(parts: &[&str]) -> Uuid {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let first = hash.finalize().iter().take(16).fold(0, |number: u128, byte| number << 8 | u128::from(*byte));
    Uuid(first).combined(Uuid::default())
}

/// The people who coded, by name. A program for one person gives that person a name of its own, which says nothing: then
/// nobody is named, and it is whoever takes the project in.
#[derive(Default)]
pub(super) struct Coders {
    anonymous: &'static str,
    names: Vec<String>,
    /// Whether something was coded by nobody who is named.
    is_any_unknown: bool,
}

impl Coders {
    /// `anonymous` is the name that the program gives to its only user.
    pub(super) fn new(anonymous: &'static str) -> Self {
        Self { anonymous, ..Self::default() }
    }

    /// The coder with this name.
    pub(super) fn coder(&mut self, name: &str) -> Option<Uuid> {
        let name = name.trim();
        if name.is_empty() {
            self.is_any_unknown = true;
            return None;
        }
        if !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_owned());
        }
        Some(identifier(&["coder", name]))
    }

    /// The coders. One without a name comes first if something was coded by nobody who is named.
    pub(super) fn finish(self) -> Vec<ForeignCoder> {
        let is_alone = self.names.iter().all(|name| name == self.anonymous);
        let unknown = ForeignCoder { guid: Uuid::default(), name: String::new() };
        let named = self.names.into_iter().map(|name| ForeignCoder { guid: identifier(&["coder", &name]), name });
        match (is_alone, self.is_any_unknown) {
            (true, _) => Vec::new(),
            (false, true) => std::iter::once(unknown).chain(named).collect(),
            (false, false) => named.collect(),
        }
    }
}
