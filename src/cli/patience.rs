//! Retrying while other programs write to the same project.

use std::time::{Duration, Instant};

use super::console::Failure;
use crate::error::Error;

/// How long to retry before giving up.
const MAX_WAIT: Duration = Duration::from_secs(30);

/// The longest pause between two attempts.
const MAX_PAUSE: Duration = Duration::from_millis(8);

/// The retries of one operation. The pauses grow, so that many waiting programs do not block each other.
pub(super) struct Patience {
    began: Instant,
    pause: Duration,
}

impl Patience {
    pub(super) fn new() -> Self {
        Self { began: Instant::now(), pause: Duration::from_millis(1) }
    }

    /// Whether there is time for another attempt.
    pub(super) fn is_left(&self) -> bool {
        self.began.elapsed() < MAX_WAIT
    }

    /// Waits, twice as long as the last time.
    pub(super) fn pause(&mut self) {
        std::thread::sleep(self.pause);
        self.pause = (self.pause * 2).min(MAX_PAUSE);
    }

    /// Retries while the file is busy. Errors: it is busy for too long, or another error occurs.
    pub(super) fn wait<T>(&mut self, mut attempt: impl FnMut() -> Result<T, Failure>) -> Result<T, Failure> {
        loop {
            match attempt() {
                Err(Failure::Error(Error::Busy)) if self.is_left() => self.pause(),
                ended => return ended,
            }
        }
    }
}
