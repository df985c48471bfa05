//! An in-memory directory for the index.
//!
//! This is tantivy's own, but with other locks. tantivy retries a lock every 100 ms, so a commit that just missed it
//! would delay the index by that long. Here the waiting thread is woken as soon as the lock is free.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use tantivy::Directory;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    DirectoryLock, FileHandle, FileSlice, Lock, RamDirectory, WatchCallback, WatchHandle, WritePtr,
};

/// Files in memory, with locks.
#[derive(Clone, Debug, Default)]
pub(super) struct MemoryDirectory {
    files: RamDirectory,
    locks: Arc<Locks>,
}

#[derive(Debug, Default)]
struct Locks {
    held: Mutex<HashSet<PathBuf>>,
    freed: Condvar,
}

/// A lock that is held until this is dropped.
struct Held {
    locks: Arc<Locks>,
    path: PathBuf,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.locks.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.path);
        self.locks.freed.notify_all();
    }
}

impl Directory for MemoryDirectory {
    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        let mut held = self.locks.held.lock().unwrap_or_else(PoisonError::into_inner);
        while !held.insert(lock.filepath.clone()) {
            if !lock.is_blocking {
                return Err(LockError::LockBusy);
            }
            held = self.locks.freed.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
        let held = Held { locks: Arc::clone(&self.locks), path: lock.filepath.clone() };
        Ok(DirectoryLock::from(Box::new(held)))
    }

    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.files.get_file_handle(path)
    }

    fn open_read(&self, path: &Path) -> Result<FileSlice, OpenReadError> {
        self.files.open_read(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.files.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.files.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        self.files.open_write(path)
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.files.atomic_read(path)
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        self.files.atomic_write(path, data)
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.files.sync_directory()
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.files.watch(callback)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use tantivy::directory::META_LOCK;

    use super::*;

    #[test]
    fn a_waiting_thread_is_woken_when_the_lock_is_free() {
        let memory = MemoryDirectory::default();
        let first = memory.acquire_lock(&META_LOCK).unwrap();
        let other = memory.clone();
        let waits = std::thread::spawn(move || other.acquire_lock(&META_LOCK).map(|_| Instant::now()));
        std::thread::sleep(Duration::from_millis(20));
        assert!(!waits.is_finished());
        drop(first);
        assert!(waits.join().unwrap().is_ok());
    }

    #[test]
    fn a_lock_that_does_not_block_fails_if_it_is_held() {
        let memory = MemoryDirectory::default();
        let lock = Lock { filepath: PathBuf::from("lock"), is_blocking: false };
        let held = memory.acquire_lock(&lock).unwrap();
        assert!(memory.acquire_lock(&lock).is_err());
        drop(held);
        assert!(memory.acquire_lock(&lock).is_ok());
    }
}
