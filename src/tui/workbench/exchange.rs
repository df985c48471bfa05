//! Takes in projects of other programs: reads one, shows what is in it, and takes it in when the user says so.

use std::path::{Path, PathBuf};

use super::Workbench;
use super::long_work::LongWork;
use crate::error::Result;
use crate::import::exchange::Settled;
use crate::project::exchange::{ExchangePlan, open};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::exchange::ExchangePreview;
use crate::words::exchange::preview;

impl Workbench {
    /// Reads a project, after a frame: a large one takes seconds.
    pub(super) fn read_exchange(&mut self, path: PathBuf) {
        self.long_work = Some(LongWork::ReadExchange(path));
    }

    /// Reads a project and shows what is in it.
    pub(super) fn preview_exchange(&mut self, path: &Path, show: &mut dyn FnMut(&str)) {
        show(&self.words.say("notice-reading-exchange"));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match self.planned(path) {
            Ok((settled, plan)) => {
                let round = self.project.model().current_round().map_or(1, |round| round.number);
                let lines = preview(&self.words, &settled, &plan.counts, round);
                self.overlays.push(Overlay::Exchange(ExchangePreview::new(name, lines, !plan.is_empty())));
                self.exchange_plan = Some(plan);
            }
            Err(error) => self.show_error(&error),
        }
    }

    fn planned(&mut self, path: &Path) -> Result<(Settled, ExchangePlan)> {
        let settled = open(path)?;
        let plan = self.project.plan_exchange(&settled)?;
        Ok((settled, plan))
    }

    /// Takes in the project that was shown, after a frame.
    pub(super) fn take_in(&mut self) {
        self.long_work = self.exchange_plan.take().map(|plan| LongWork::TakeIn(Box::new(plan)));
    }

    /// Takes a project in, and says how far it has come.
    pub(super) fn take_in_plan(&mut self, plan: ExchangePlan, show: &mut dyn FnMut(&str)) {
        let mut shown = None;
        let done = self.project.take_in(plan, &mut |done, of| {
            let percent = 100 * done / of.max(1);
            if shown.replace(percent) != Some(percent) {
                show(&self.words.tell("notice-taking-in", &[("percent", percent.into())]));
            }
        });
        if done.is_ok() {
            self.overlays.retain(|overlay| !matches!(overlay, Overlay::Import(_)));
        }
        self.finish_and_say(done);
    }
}
