//! The speed of the disk itself: the part of every durable commit that no program can avoid.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use super::measure::Times;

const RUNS: usize = 100;

/// Appending a few bytes to a small file, with one fsync. Median in milliseconds.
pub fn append(folder: &Path) -> f64 {
    let path = folder.join("append");
    let mut file = OpenOptions::new().create(true).append(true).open(&path).expect("a file to append to");
    let times = Times::of(RUNS, || {
        file.write_all(b"a few bytes").and_then(|()| file.sync_all()).expect("bytes appended");
    });
    let _ = std::fs::remove_file(&path);
    times.median()
}

/// The disk operations of one SQLite commit with a rollback journal and `synchronous = EXTRA`: write and sync the
/// journal twice (pages, then its header), sync its folder, sync the database, remove the journal, sync the folder
/// again. Median in milliseconds.
pub fn rollback(folder: &Path) -> f64 {
    let (database, journal) = (folder.join("database"), folder.join("database-journal"));
    let page = [7_u8; 4096];
    let mut file = File::create(&database).expect("a database");
    file.write_all(&page.repeat(8)).and_then(|()| file.sync_all()).expect("pages written");
    let times = Times::of(RUNS, || one_act(folder, &mut file, &journal, &page).expect("an act's worth of writing"));
    let _ = std::fs::remove_file(&database);
    times.median()
}

fn one_act(folder: &Path, database: &mut File, journal: &Path, page: &[u8]) -> std::io::Result<()> {
    let mut log = File::create(journal)?;
    log.write_all(&page[..512])?;
    log.write_all(&page.repeat(6))?;
    log.sync_data()?;
    sync_folder(folder)?;
    log.seek(SeekFrom::Start(0))?;
    log.write_all(&page[..12])?;
    log.sync_data()?;
    database.seek(SeekFrom::Start(0))?;
    database.write_all(&page.repeat(6))?;
    database.sync_data()?;
    std::fs::remove_file(journal)?;
    sync_folder(folder)
}

/// Makes created and removed names in a folder durable, on platforms that support it.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
