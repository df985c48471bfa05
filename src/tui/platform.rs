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
    use std::sync::atomic::Ordering;
    use std::time::Duration;

    use signal_hook::consts::{SIGHUP, SIGTERM};
    use signal_hook::iterator::Signals;

    /// How long the program has to end in order.
    const GRACE: Duration = Duration::from_millis(1500);

    // Without it the program just ends at once, as any would.
    let Ok(mut signals) = Signals::new([SIGHUP, SIGTERM]) else { return };
    let flag = Arc::clone(flag);
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            flag.store(true, Ordering::Relaxed);
            std::thread::sleep(GRACE);
            // Reading from a terminal that is gone never returns (crossterm reads its end over and over); everything
            // that was done is on the disk.
            super::guard::give_back();
            std::process::exit(0);
        }
    });
}

#[cfg(not(unix))]
fn watch(_: &Arc<AtomicBool>) {}
