//! Commands on the Overview screen, and the mouse.

use super::content::Target;
use super::part::{Part, Sorted};
use super::{Overview, Reading};
use crate::analysis::co_occurrence::Within;
use crate::analysis::saturation::InterviewOrder;
use crate::domain::span::Span;
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::file_request::FileRequest;
use crate::tui::outcome::{Chooser, Outcome};
use crate::tui::screen::Mouse;

impl Overview {
    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let (rows, page) = (self.rows(), usize::from(self.areas.rows.height));
        if self.list_mut().navigate(command, rows, page) {
            return Outcome::Done;
        }
        match (command, self.part) {
            (Command::Left, part) => self.go_to_part(part.neighbour(-1)),
            (Command::Right, part) => self.go_to_part(part.neighbour(1)),
            (Command::ColumnsLeft | Command::ColumnsRight, _) => {
                match self.columns.scroll(command == Command::ColumnsRight) {
                    true => Outcome::Done,
                    false => Outcome::Notice("notice-no-more-columns"),
                }
            }
            (Command::Enter, _) => self.open(),
            (Command::Copy, _) => self.copy(),
            (Command::Topics, Part::Saturation) => Outcome::Choose(Chooser::SaturationOf),
            (Command::Topics, Part::Words) if self.choice.words_by.is_some() => {
                Outcome::Notice("notice-words-of-groups")
            }
            (Command::Topics, Part::Themes | Part::Colours | Part::CoOccurrence | Part::Words) => {
                Outcome::Choose(Chooser::OverviewTopics)
            }
            (Command::Group, Part::Themes) => choose_by(project, Chooser::CountsBy),
            (Command::Group, Part::Words) => choose_by(project, Chooser::WordsBy),
            (Command::Sort, part) => self.sort(part),
            (Command::Within, Part::CoOccurrence) => self.next_within(),
            (Command::Back, _) => Outcome::Back,
            _ => Outcome::Unhandled,
        }
    }

    fn go_to_part(&mut self, part: Part) -> Outcome {
        self.show_part(part);
        Outcome::Done
    }

    /// Goes to what the selected row is about.
    fn open(&self) -> Outcome {
        match self.made().content.target(self.list().at) {
            Some(Target::Document(document)) => Outcome::Jump(document, Span { start: 0, end: 0 }),
            Some(Target::Theme(code)) => Outcome::Theme(code),
            Some(Target::Pair(first, second)) => Outcome::Beside(first, second),
            Some(Target::Word(theme, word)) => Outcome::Find(theme, word),
            None => Outcome::Unhandled,
        }
    }

    /// Copies the table, with a tab between the columns, so that a spreadsheet or a table in Word takes it.
    fn copy(&self) -> Outcome {
        if self.rows() == 0 || self.reading.is_some() {
            return Outcome::Notice("notice-nothing-to-copy");
        }
        Outcome::CopyTable(self.made().table.clone())
    }

    fn sort(&mut self, part: Part) -> Outcome {
        let phrase = match part {
            Part::Interviews => {
                let (next, phrase) = match self.choice.sorted {
                    Sorted::Position => (Sorted::Share, "notice-interviews-by-share"),
                    Sorted::Share => (Sorted::Day, "notice-interviews-by-day"),
                    Sorted::Day => (Sorted::Position, "notice-interviews-in-order"),
                };
                self.choice.sorted = next;
                phrase
            }
            Part::Themes => {
                self.choice.most_first ^= true;
                if self.choice.most_first { "notice-themes-by-count" } else { "notice-themes-in-order" }
            }
            Part::Saturation => {
                let (next, phrase) = match self.choice.order {
                    InterviewOrder::Interviewed => (InterviewOrder::Coded, "notice-saturation-coded"),
                    InterviewOrder::Coded => (InterviewOrder::Interviewed, "notice-saturation-interviewed"),
                };
                self.choice.order = next;
                phrase
            }
            Part::Colours | Part::CoOccurrence | Part::Words => return Outcome::Unhandled,
        };
        Outcome::Notice(phrase)
    }

    fn next_within(&mut self) -> Outcome {
        let (next, phrase) = match self.choice.within {
            Within::Overlap => (Within::Turn, "notice-within-turn"),
            Within::Turn => (Within::Interview, "notice-within-interview"),
            Within::Interview => (Within::Overlap, "notice-within-overlap"),
        };
        self.choice.within = next;
        Outcome::Notice(phrase)
    }

    /// The file of what is shown. `None` if there is nothing yet.
    pub fn export(&self) -> Option<FileRequest> {
        if self.rows() == 0 || matches!(self.reading, Some(Reading::Words(_))) {
            return None;
        }
        Some(match self.choice.request(self.part) {
            Some(request) => FileRequest::Overview(request),
            None if self.part == Part::Themes => FileRequest::Counts(self.choice.counts()),
            None => FileRequest::Words(self.choice.words()),
        })
    }

    /// Handles a mouse event.
    pub fn mouse(&mut self, _: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) => {
                let part = self.areas.parts.iter().find(|(_, area)| area.contains((x, y).into()));
                if let Some((part, _)) = part {
                    return self.go_to_part(*part);
                }
                let (rows, length) = (self.areas.rows, self.rows());
                match self.list_mut().click(rows, (x, y), length) {
                    Some(true) => self.open(),
                    _ => Outcome::Done,
                }
            }
            Mouse::Wheel(by, ..) => {
                let length = self.rows();
                self.list_mut().step(by, length);
                Outcome::Done
            }
            Mouse::Drag(..) | Mouse::Release(..) => Outcome::Done,
        }
    }
}

/// Lists the attributes, if there are any.
fn choose_by(project: &Project, chooser: Chooser) -> Outcome {
    match project.model().attributes.iter().next() {
        Some(_) => Outcome::Choose(chooser),
        None => Outcome::Notice("notice-no-attributes"),
    }
}
