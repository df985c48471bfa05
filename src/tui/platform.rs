//! What differs between systems: being asked to stop from outside.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// A flag that is raised when the system asks the program to stop (a closed window, a shutdown), so that it can end
/// in order: drafts kept, the terminal given back.
pub fn stop_asked() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    watch(&flag);
    flag
}

#[cfg(unix)]
fn watch(flag: &Arc<AtomicBool>) {
    use signal_hook::consts::{SIGHUP, SIGTERM};
    for signal in [SIGHUP, SIGTERM] {
        // Without it the program just ends at once, as any would.
        let _ = signal_hook::flag::register(signal, Arc::clone(flag));
    }
}

#[cfg(not(unix))]
fn watch(_: &Arc<AtomicBool>) {}
