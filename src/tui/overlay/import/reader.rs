//! Reading files in the background, so that the screen stays alive. Dropping it stops the reading after the file that
//! is being read.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::error::Result;
use crate::import::transcript::Transcript;
use crate::import::{Options, file};

/// A file to be read.
pub struct Job {
    /// Whose reading this is: a place in the list of files.
    pub at: usize,
    /// The file.
    pub path: PathBuf,
    /// How to read it.
    pub options: Options,
}

/// Files being read.
pub struct Reader {
    results: Receiver<(usize, Result<Transcript>)>,
    stop: Arc<AtomicBool>,
    /// How many were read.
    pub done: usize,
    /// How many there are to read.
    pub of: usize,
    is_over: bool,
}

impl Reader {
    /// Begins to read, one file after the other.
    pub fn start(jobs: Vec<Job>) -> Self {
        let (send, results) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let (of, stopped) = (jobs.len(), Arc::clone(&stop));
        let read = move || {
            for job in jobs {
                let found = file::read(&job.path, &job.options);
                if stopped.load(Ordering::Relaxed) || send.send((job.at, found)).is_err() {
                    return;
                }
            }
        };
        // Where no thread can be had the channel closes at once, and the files count as unread.
        let begun = std::thread::Builder::new().name("importing".to_owned()).spawn(read);
        Self { results, stop, done: 0, of, is_over: begun.is_err() }
    }

    /// What was read since, with its places in the list of files.
    pub fn take(&mut self) -> Vec<(usize, Result<Transcript>)> {
        let mut read = Vec::new();
        loop {
            match self.results.try_recv() {
                Ok(one) => read.push(one),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.is_over = true;
                    break;
                }
            }
        }
        self.done += read.len();
        read
    }

    /// Whether nothing more will come.
    pub fn is_over(&self) -> bool {
        self.is_over
    }
}

/// Files read to see in which of them a speaker is found. What is read is kept by none of them.
pub struct Trial {
    /// The speaker's label.
    pub label: String,
    reader: Reader,
    /// The places of the files in which the label is found.
    found_in: Vec<usize>,
}

impl Trial {
    /// Begins to look for this label by these jobs.
    pub fn start(label: String, jobs: Vec<Job>) -> Self {
        Self { label, reader: Reader::start(jobs), found_in: Vec::new() }
    }

    /// Takes in what was read meanwhile. Once all is read: the places of the files in which the label is found.
    pub fn take(&mut self) -> Option<Vec<usize>> {
        for (at, read) in self.reader.take() {
            if read.is_ok_and(|transcript| transcript.has_speaker(&self.label)) {
                self.found_in.push(at);
            }
        }
        self.reader.is_over().then(|| std::mem::take(&mut self.found_in))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
