//! SearchedDocument a project on all cores: each core has a reader of the file to itself.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::error::Result;
use crate::project::Project;
use crate::store::Store;

/// How many threads read at most. More would wait for each other and for the disk.
const MOST_THREADS: usize = 4;

/// How many items make one more thread worth it: opening the file once more takes as long as reading some.
const FOR_ONE_THREAD: usize = 4;

impl Project {
    /// Does something with each of so many items, by number, on all cores. `begin` makes what one thread needs for all of
    /// its items. An item that failed gives nothing; it is then for the caller to do it again and meet the error.
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
        let threads = cores.min(MOST_THREADS).min(items / FOR_ONE_THREAD);
        // Opened here, since this store cannot be used by other threads.
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
