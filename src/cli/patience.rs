//! Waiting for other programs that write to the same project: how long, and how often to try again.

use std::time::{Duration, Instant};

use super::console::Failure;
use crate::error::Error;

/// How long an act is tried again before it is given up.
const LONGEST: Duration = Duration::from_secs(30);

/// The longest pause between two tries.
const LONGEST_PAUSE: Duration = Duration::from_millis(8);

/// What is left of one act's patience. The pauses grow, so that many who wait do not keep each other from writing.
pub(super) struct Patience {
    began: Instant,
    pause: Duration,
}

impl Patience {
    pub(super) fn new() -> Self {
        Self { began: Instant::now(), pause: Duration::from_millis(1) }
    }

    /// Whether it is worth trying again.
    pub(super) fn is_left(&self) -> bool {
        self.began.elapsed() < LONGEST
    }

    /// Waits a little.
    pub(super) fn pause(&mut self) {
        std::thread::sleep(self.pause);
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
    }

    /// Tries until the file is not busy any more. Errors: it is for too long, or something else is wrong.
    pub(super) fn wait<T>(&mut self, mut attempt: impl FnMut() -> Result<T, Failure>) -> Result<T, Failure> {
        loop {
            match attempt() {
                Err(Failure::Error(Error::Busy)) if self.is_left() => self.pause(),
                ended => return ended,
            }
        }
    }
}
