//! Commands and the mouse on the Search screen.

use super::Search;
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::project::query::hit::Hit;
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::screen::Mouse;

impl Search {
    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        if let Some(outcome) = self.absent_command(command) {
            return outcome;
        }
        let screen = isize::try_from(self.areas.list.height.saturating_sub(1).max(1)).unwrap_or(1);
        match command {
            Command::Up if self.is_first() => self.line.typing = true,
            Command::Up => self.step(-1),
            Command::Down => self.step(1),
            Command::PageUp => self.step(-screen),
            Command::PageDown => self.step(screen),
            Command::First => self.step(isize::MIN),
            Command::Last => self.step(isize::MAX),
            Command::Filter => self.begin_typing(),
            Command::Back if !self.chosen.is_empty() => self.chosen.clear(),
            Command::Back => return Outcome::Back,
            Command::Choose => self.choose(),
            Command::ChooseAll => self.choose_all(),
            Command::Sort => {
                let done = self.search.next_sort(project);
                self.list.go(0);
                self.step(0);
                return self.finish(done);
            }
            Command::Group => {
                let here = self.search.hit_at(self.list.at);
                let done = self.search.toggle_headings(project);
                self.list.go(here.and_then(|hit| self.search.row_of(hit)).unwrap_or(0));
                self.step(0);
                return self.finish(done);
            }
            Command::Interviewers => {
                self.search.options.interviewers = !self.search.options.interviewers;
                return self.rerun(project);
            }
            Command::Absent => return self.show_absent(),
            Command::Enter => return self.jump(),
            Command::ExactSpelling => {
                self.search.options.as_written = !self.search.options.as_written;
                return self.rerun(project);
            }
            Command::SaveSearch if self.search.query().is_empty() => return Outcome::Notice("notice-nothing-to-save"),
            Command::SaveSearch => {
                return Outcome::Open(Request::Prompt(Prompt::SaveSearch(
                    self.search.query().to_owned(),
                    self.search.options,
                )));
            }
            Command::Unit => self.unit = self.unit.next(),
            Command::Code | Command::RepeatCode | Command::Copy => return self.act(project, command),
            Command::Pen(digit) => return self.colour(project, digit),
            _ => return Outcome::Unhandled,
        }
        Outcome::Done
    }

    fn is_first(&self) -> bool {
        !(0..self.list.at).any(|row| self.search.hit_at(row).is_some())
    }

    fn choose(&mut self) {
        let Some(hit) = self.search.hit_at(self.list.at) else { return };
        let key = (hit.document, hit.span);
        if !self.chosen.remove(&key) {
            self.chosen.insert(key);
        }
    }

    fn choose_all(&mut self) {
        let all = self.search.hits().iter().map(|hit| (hit.document, hit.span));
        match all.clone().all(|key| self.chosen.contains(&key)) {
            true => self.chosen.clear(),
            false => self.chosen = all.collect(),
        }
    }

    /// Opens the transcript at the hit. The list of all hits is passed on for going to the next one.
    fn jump(&self) -> Outcome {
        let Some(hit) = self.search.hit_at(self.list.at) else { return Outcome::Notice("notice-no-hit-chosen") };
        if !hit.has_words() {
            return Outcome::Jump(hit.document, hit.span);
        }
        let all = self.search.hits().iter().filter(|other| other.has_words());
        Outcome::Hit(hit.document, hit.span, all.map(|other| (other.document, other.span)).collect())
    }

    fn act(&self, project: &Project, command: Command) -> Outcome {
        let passages = match self.passages(project) {
            Ok(passages) if passages.is_empty() => return Outcome::Notice("notice-no-hit-chosen"),
            Ok(passages) => passages,
            Err(error) => return Outcome::Failed(error),
        };
        match command {
            Command::Code => Outcome::Open(Request::Code(Target::Passages(passages))),
            Command::RepeatCode => Outcome::Repeat(Target::Passages(passages)),
            _ => Outcome::CopyQuotes(passages),
        }
    }

    fn colour(&self, project: &mut Project, digit: u8) -> Outcome {
        let Some(pen) = project.picked_pen(digit) else { return Outcome::Notice("notice-no-pen") };
        match self.passages(project) {
            Ok(passages) if passages.is_empty() => Outcome::Unhandled,
            Ok(passages) => Outcome::Changed(project.colour_target(&Target::Passages(passages), pen)),
            Err(error) => Outcome::Failed(error),
        }
    }

    /// The passages that an act applies to: one for each chosen hit, or for the selected one. Two hits in one sentence
    /// give one passage.
    fn passages(&self, project: &Project) -> Result<Vec<(DocumentId, Span)>> {
        let hits = self.search.hits().iter();
        let chosen: Vec<Hit> = match self.chosen.is_empty() {
            true => self.search.hit_at(self.list.at).into_iter().collect(),
            false => hits.filter(|hit| self.chosen.contains(&(hit.document, hit.span))).copied().collect(),
        };
        let mut passages = Vec::with_capacity(chosen.len());
        for hit in chosen {
            passages.push((hit.document, self.unit.around(project, &hit)?));
        }
        passages.dedup();
        Ok(passages)
    }

    /// Handles a mouse event. A click in the query line focuses it. A click on a hit selects it, and a second one opens
    /// it. The wheel scrolls.
    pub fn mouse(&mut self, _: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) if self.areas.query.contains((x, y).into()) => {
                (self.line.typing, self.shows_absent) = (true, false);
            }
            mouse if self.shows_absent => {
                if let Some(absent) = &mut self.absent {
                    absent.mouse(mouse);
                }
            }
            Mouse::Press(x, y) if self.areas.list.contains((x, y).into()) => {
                let row = self.list.top + usize::from(y - self.areas.list.y);
                if self.search.hit_at(row).is_some() {
                    let again = !self.line.typing && self.list.at == row;
                    self.line.typing = false;
                    self.list.go(row);
                    return if again { self.jump() } else { Outcome::Done };
                }
            }
            Mouse::Wheel(by, ..) => self.step(by),
            _ => {}
        }
        Outcome::Done
    }
}
