//! Reads a project on all cores. Each thread has its own reader of the file.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::Project;
use crate::error::Result;
use crate::store::Store;

/// The maximum number of threads. More would only wait for each other and for the disk.
const MAX_THREADS: usize = 4;

/// One more thread pays off for at least this many items, because opening the file again costs as much as reading a
/// few.
const ITEMS_PER_THREAD: usize = 4;

impl Project {
    /// Calls `each` for the items `0..items` on all cores. `begin` makes what a thread needs for all of its items. The
    /// result of an item that failed is `None`; the caller can repeat it to get the error.
    pub(super) fn on_all_cores<Tools, Made: Send>(
        &self,
        items: usize,
        begin: impl Fn() -> Tools + Sync,
        each: impl Fn(&mut Tools, &Store, usize) -> Result<Made> + Sync,
    ) -> Vec<Option<Made>> {
        let next = AtomicUsize::new(0);
        let work = |store: &Store| {
            let mut tools = begin();
            let taken = std::iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)).filter(|n| *n < items));
            taken.map(|n| (n, each(&mut tools, store, n).ok())).collect::<Vec<_>>()
        };
        let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let threads = cores.min(MAX_THREADS).min(items / ITEMS_PER_THREAD);
        // Opened here, because other threads cannot use this store.
        let readers: Vec<Store> = (1..threads).map_while(|_| self.store.independent_reader()).collect();
        let mut made: Vec<Option<Made>> = std::iter::repeat_with(|| None).take(items).collect();
        thread::scope(|scope| {
            let work = &work;
            let others: Vec<_> = readers.into_iter().map(|store| scope.spawn(move || work(&store))).collect();
            let own = work(&self.store);
            let theirs = others.into_iter().filter_map(|thread| thread.join().ok()).flatten();
            for (n, one) in own.into_iter().chain(theirs) {
                made[n] = one;
            }
        });
        made
    }
}
