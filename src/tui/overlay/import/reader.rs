//! Reads files in a background thread, so that the interface stays responsive. Dropping the reader stops it after the
//! current file.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::error::Result;
use crate::import::transcript::Transcript;
use crate::import::{Options, file};

/// A file to be read.
pub struct Job {
    /// The index of the file in the list.
    pub at: usize,
    /// The file's path.
    pub path: PathBuf,
    /// How to read it.
    pub options: Options,
}

/// Files that are being read.
pub struct Reader {
    results: Receiver<(usize, Result<Vec<Transcript>>)>,
    stop: Arc<AtomicBool>,
    /// The number of files that have been read.
    pub done: usize,
    /// The total number of files.
    pub total: usize,
    is_finished: bool,
}

impl Reader {
    /// Starts reading, one file after the other.
    pub fn start(jobs: Vec<Job>) -> Self {
        let (send, results) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let (total, stopped) = (jobs.len(), Arc::clone(&stop));
        let read = move || {
            for job in jobs {
                let found = file::read_all(&job.path, &job.options);
                if stopped.load(Ordering::Relaxed) || send.send((job.at, found)).is_err() {
                    return;
                }
            }
        };
        // If no thread can be started, the channel closes at once, and the files count as unreadable.
        let begun = std::thread::Builder::new().name("importing".to_owned()).spawn(read);
        Self { results, stop, done: 0, total, is_finished: begun.is_err() }
    }

    /// The results since the last call, each with the index of its file.
    pub fn take(&mut self) -> Vec<(usize, Result<Vec<Transcript>>)> {
        let mut read = Vec::new();
        loop {
            match self.results.try_recv() {
                Ok(one) => read.push(one),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.is_finished = true;
                    break;
                }
            }
        }
        self.done += read.len();
        read
    }

    /// Whether reading has ended.
    pub fn is_finished(&self) -> bool {
        self.is_finished
    }
}

/// Files that are read to find out which of them have a speaker. The transcripts are discarded.
pub struct SpeakerSearch {
    /// The speaker's label.
    pub label: String,
    reader: Reader,
    /// The indexes of the files that have the label.
    found_in: Vec<usize>,
}

impl SpeakerSearch {
    /// Starts a search for this label with these jobs.
    pub fn start(label: String, jobs: Vec<Job>) -> Self {
        Self { label, reader: Reader::start(jobs), found_in: Vec::new() }
    }

    /// Collects results. When all files have been read, returns the indexes of those that have the label.
    pub fn take(&mut self) -> Option<Vec<usize>> {
        for (at, read) in self.reader.take() {
            if read.is_ok_and(|all| all.iter().any(|transcript| transcript.has_speaker(&self.label))) {
                self.found_in.push(at);
            }
        }
        self.reader.is_finished().then(|| std::mem::take(&mut self.found_in))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
