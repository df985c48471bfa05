//! Being asked to stop from outside: a closed window, a shutdown.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// A flag that is raised when the system asks the program to stop, so that it can end in order: drafts kept, the
/// terminal given back. On Windows it is never raised: the program is ended at once, and every act is saved already.
pub fn stop_asked() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    watch(&flag);
    flag
}

#[cfg(unix)]
fn watch(flag: &Arc<AtomicBool>) {
    use signal_hook::consts::{SIGHUP, SIGTERM};
    for signal in [SIGHUP, SIGTERM] {
        // If a signal cannot be watched, it ends the program at once, as it would end any other.
        let _ = signal_hook::flag::register(signal, Arc::clone(flag));
    }
}

#[cfg(not(unix))]
fn watch(_: &Arc<AtomicBool>) {}
