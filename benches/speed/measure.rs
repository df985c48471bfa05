//! Repeated timing, and statistics on the times.

use std::time::{Duration, Instant};

/// The times of repeated runs.
pub struct Times(Vec<Duration>);

impl Times {
    /// Measures this many runs, after one that does not count.
    pub fn of(runs: usize, mut run: impl FnMut()) -> Self {
        run();
        Self::given(runs, || {
            let start = Instant::now();
            run();
            start.elapsed()
        })
    }

    /// Collects this many times, as returned by `run`.
    pub fn given(runs: usize, run: impl FnMut() -> Duration) -> Self {
        let mut times: Vec<Duration> = std::iter::repeat_with(run).take(runs).collect();
        times.sort_unstable();
        Self(times)
    }

    /// The median time, in milliseconds.
    pub fn median(&self) -> f64 {
        self.share(50)
    }

    /// The 95th percentile, in milliseconds.
    pub fn p95(&self) -> f64 {
        self.share(95)
    }

    fn share(&self, percent: usize) -> f64 {
        let at = (self.0.len() * percent / 100).min(self.0.len().saturating_sub(1));
        self.0.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
    }
}
