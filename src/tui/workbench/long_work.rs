//! Acts that take a while: they are done after a frame, and the bottom line says how far they have come.

use std::path::PathBuf;

use super::Workbench;
use super::files::FileToWrite;
use crate::project::exchange::ExchangePlan;
use crate::project::round::{NewRound, RoundStart};

/// The excerpts from which on copying a round takes so long that the screen says how far it has come.
const LONG_COPY: u64 = 5_000;

/// An act that takes a while.
pub(super) enum LongWork {
    /// Beginning a round.
    Round(NewRound),
    /// Writing a file, or several into a folder.
    File(FileToWrite),
    /// Reading a project of another program.
    ReadExchange(PathBuf),
    /// Taking in a project of another program.
    TakeIn(Box<ExchangePlan>),
}

impl Workbench {
    /// Whether beginning a round takes so long that the screen must say how far it has come.
    pub(super) fn takes_long(&self, round: &NewRound) -> bool {
        let excerpts = self.project.model().by_owner.in_round(round.from).len();
        round.start == RoundStart::Copy && excerpts > LONG_COPY
    }

    /// Whether there is an act that takes a while. It is done by [`do_long_work`](Self::do_long_work), after a frame.
    pub fn has_long_work(&self) -> bool {
        self.long_work.is_some()
    }

    /// Does that act. `show` is given a sentence for the bottom line whenever it has come further.
    pub fn do_long_work(&mut self, show: &mut dyn FnMut(&str)) {
        match self.long_work.take() {
            Some(LongWork::Round(round)) => self.begin_long_round(&round, show),
            Some(LongWork::File(file)) => self.write_file(&file, show),
            Some(LongWork::ReadExchange(path)) => self.preview_exchange(&path, show),
            Some(LongWork::TakeIn(plan)) => self.take_in_plan(*plan, show),
            None => {}
        }
    }

    fn begin_long_round(&mut self, round: &NewRound, show: &mut dyn FnMut(&str)) {
        let excerpts = self.project.model().by_owner.in_round(round.from).len();
        let done = self.project.begin_round_watched(
            round,
            &mut each_percent(|percent| {
                let values = [("excerpts", excerpts.into()), ("percent", percent.into())];
                show(&self.words.tell("notice-copying-round", &values));
            }),
        );
        self.finish_and_say(done.map(|(_, changed)| changed));
    }
}

/// Tells `say` how many percent are done, once for each.
pub(super) fn each_percent(mut say: impl FnMut(usize)) -> impl FnMut(usize, usize) {
    let mut said = None;
    move |done, of| {
        let percent = 100 * done / of.max(1);
        if said.replace(percent) != Some(percent) {
            say(percent);
        }
    }
}
