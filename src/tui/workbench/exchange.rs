//! Takes in projects of other programs: reads one, shows what is in it, and takes it in when the user says so.

use std::path::{Path, PathBuf};

use super::Workbench;
use super::long_work::{LongWork, each_percent};
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
                let lines = preview(&self.words, &settled, &plan.counts, &plan.documents, round);
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
        let tell = |percent: usize| show(&self.words.tell("notice-taking-in", &[("percent", percent.into())]));
        let done = self.project.take_in(plan, &mut each_percent(tell));
        if done.is_ok() {
            self.overlays.retain(|overlay| !matches!(overlay, Overlay::Import(_)));
        }
        self.finish_and_say(done);
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::robot::{Robot, UserActions};

    /// A workbench beside whose project there is a project of another program.
    fn robot() -> Robot {
        let robot = Robot::with(&[("I09", &["Anna: Jeg."])]);
        let bytes = include_bytes!("../../import/exchange/tests/dialects/F_LF_utf16_nvivo_mac.qdpx");
        std::fs::write(robot.project().store().path().with_file_name("nvivo.qdpx"), bytes).unwrap();
        robot
    }

    #[test]
    fn a_project_of_another_program_is_shown_and_then_taken_in() {
        let mut r = robot();
        r.resize(80, 24).press("h");
        let path = r.project().store().path().with_file_name("nvivo.qdpx").display().to_string();
        r.paste(&path).press("enter").sees("Prosjekt fra NVivo for Mac 14").sees("7 utdrag").sees("UTF-16");
        r.press("esc").sees("Hent intervjuer");
        assert_eq!(r.project().model().documents.len(), 1);
        r.paste(&path).press("enter enter").misses("Hent intervjuer").sees("interview 01");
        assert_eq!((r.project().model().documents.len(), r.project().model().excerpts.len()), (2, 7));
        r.press("u");
        assert_eq!((r.project().model().documents.len(), r.project().model().codes.len()), (1, 0));
    }

    #[test]
    fn the_list_of_files_shows_projects_of_other_programs() {
        let mut r = robot();
        let folder = r.project().store().path().parent().unwrap().display().to_string();
        r.resize(100, 30).press("h").paste(&folder).sees("nvivo.qdpx").sees("prosjekt fra et annet program");
    }

    #[test]
    fn a_file_that_is_no_project_is_refused_and_one_without_news_is_only_shown() {
        let mut r = robot();
        let path = r.project().store().path().with_file_name("nvivo.qdpx");
        let bad = path.with_file_name("feil.qdpx");
        std::fs::write(&bad, "hei").unwrap();
        let (path, bad) = (path.display().to_string(), bad.display().to_string());
        r.press("h").paste(&bad).press("enter").sees("Dette er ikke et prosjekt");
        r.paste(&path).press("enter enter h").paste(&path).press("enter");
        r.sees("Ingenting i det er nytt").press("enter").misses("Ingenting i det er nytt");
        assert_eq!(r.project().model().excerpts.len(), 7);
    }
}
