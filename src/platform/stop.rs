//! Requests to stop from outside, such as a closed window or a shutdown.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// A flag that is set when the system asks the program to stop, so that it can save drafts and restore the terminal. It
/// is never set on Windows, which ends the program at once; all committed changes are already saved.
pub fn stop_asked() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    watch(&flag);
    flag
}

#[cfg(unix)]
fn watch(flag: &Arc<AtomicBool>) {
    use signal_hook::consts::{SIGHUP, SIGTERM};
    for signal in [SIGHUP, SIGTERM] {
        // If a handler cannot be registered, the signal ends the program at once, as usual.
        let _ = signal_hook::flag::register(signal, Arc::clone(flag));
    }
}

#[cfg(not(unix))]
fn watch(_: &Arc<AtomicBool>) {}
