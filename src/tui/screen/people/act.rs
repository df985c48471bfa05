//! Commands and the mouse on the Participants screen.

use super::links::Links;
use super::{Focus, People};
use crate::domain::ids::{DocumentId, ParticipantId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::participant::detail::Line;
use crate::project::participant::table::RowTarget;
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::screen::Mouse;
use crate::tui::widget::list::ListPosition;

impl People {
    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let (list, length) = self.focused_list();
        if list.navigate(command, length, 10) {
            self.update_detail(project);
            return Outcome::Done;
        }
        match self.focus {
            Focus::Table => self.table_command(project, command),
            Focus::Detail => self.detail_command(project, command),
            Focus::Links => self.links_command(project, command),
        }
    }

    fn focused_list(&mut self) -> (&mut ListPosition, usize) {
        match (self.focus, &mut self.links) {
            (Focus::Links, Some(links)) => (&mut links.list, links.rows.len()),
            (Focus::Detail, _) => (&mut self.detail.list, self.detail.lines.len()),
            _ => (&mut self.list, self.table.length()),
        }
    }

    fn table_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        let target = self.target();
        match command {
            Command::Left | Command::Right => {
                self.columns.scroll(command == Command::Right);
            }
            Command::Sort => self.sort_by(project, (self.sort + 1) % self.table.columns.len().max(1)),
            Command::Details if target != RowTarget::New => {
                self.focus = Focus::Detail;
                self.detail.enter();
            }
            Command::Enter => return self.open(project, target),
            Command::Back => return Outcome::Back,
            other => return self.row_command(project, target, other),
        }
        Outcome::Done
    }

    /// Commands for a row that work both in the table and in the details.
    fn row_command(&mut self, project: &Project, target: RowTarget, command: Command) -> Outcome {
        match (command, target) {
            (Command::Add, RowTarget::Person(id)) => Outcome::Open(Request::Prompt(Prompt::Attribute(id))),
            (Command::Add, _) => Outcome::Open(Request::Prompt(Prompt::AddParticipant)),
            (Command::Rename, RowTarget::Person(id)) => Outcome::Open(Request::Prompt(Prompt::Pseudonym(id))),
            (Command::Rename, RowTarget::Document(id)) => Outcome::Open(Request::Prompt(Prompt::RenameDocument(id))),
            (Command::Memo, RowTarget::Person(id)) => Outcome::Open(Request::Memo(Subject::Participant(id))),
            (Command::Memo, RowTarget::Document(id)) => Outcome::Open(Request::Memo(Subject::Document(id))),
            (Command::Spoken, RowTarget::Person(id)) => self.ask_spoken(id),
            (Command::Spoken, RowTarget::Document(id)) => Outcome::Open(Request::Spoken(id)),
            (Command::Link, RowTarget::Person(_) | RowTarget::Document(_)) => self.begin_links(project, target),
            _ => Outcome::Unhandled,
        }
    }

    /// Asks for the language of a participant's interview. If there are several, the user has to select one.
    fn ask_spoken(&mut self, id: ParticipantId) -> Outcome {
        let documents = self.table.person(id).map_or(&[][..], |person| person.documents.as_slice());
        match documents {
            [] => Outcome::Notice("people-no-document"),
            [only] => Outcome::Open(Request::Spoken(*only)),
            _ => {
                self.focus = Focus::Detail;
                self.detail.enter();
                Outcome::Notice("people-which-interview")
            }
        }
    }

    fn begin_links(&mut self, project: &Project, target: RowTarget) -> Outcome {
        let links = Links::new(project, &self.table, target);
        if links.rows.is_empty() {
            let is_participant = matches!(target, RowTarget::Person(_));
            return Outcome::Notice(if is_participant { "people-nothing-to-link" } else { "people-nobody-to-link" });
        }
        self.links = Some(links);
        self.focus = Focus::Links;
        Outcome::Done
    }

    /// Opens the first interview of a row. On the last row, prompts for a new participant.
    fn open(&mut self, project: &Project, target: RowTarget) -> Outcome {
        match target {
            RowTarget::New => self.row_command(project, target, Command::Add),
            RowTarget::Document(id) => open_at_start(id),
            RowTarget::Person(id) => {
                let first = self.table.person(id).and_then(|person| person.documents.first());
                first.map_or(Outcome::Notice("people-no-document"), |id| open_at_start(*id))
            }
        }
    }

    fn detail_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        match (command, self.detail.selected()) {
            (Command::Back | Command::Left, _) => self.focus = Focus::Table,
            (Command::Spoken, _) if let Some(id) = self.detail.interview() => {
                return Outcome::Open(Request::Spoken(id));
            }
            (Command::Enter, Some(Line::Document(id, ..))) => return open_at_start(*id),
            (Command::Enter | Command::Role, Some(Line::Speaker(id, _, role))) => {
                return Outcome::Changed(project.set_role(*id, role.next()));
            }
            _ => return self.row_command(project, self.target(), command),
        }
        Outcome::Done
    }

    fn links_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        match (command, &self.links) {
            (Command::Link, Some(links)) => {
                let done = links.toggle(project);
                // An interview has one participant, so the choice is made. A participant can have several interviews.
                if matches!(links.of, RowTarget::Document(_)) {
                    self.end_links();
                }
                return done.map_or(Outcome::Unhandled, Outcome::Changed);
            }
            (Command::Back, _) | (_, None) => self.end_links(),
            _ => return Outcome::Unhandled,
        }
        Outcome::Done
    }

    fn end_links(&mut self) {
        self.links = None;
        self.focus = Focus::Table;
    }

    fn sort_by(&mut self, project: &Project, column: usize) {
        let target = self.target();
        self.sort = column;
        self.table.sort(column);
        self.list.go(self.table.row_of(target).unwrap_or(0));
        self.update_detail(project);
    }

    /// Handles a mouse event. A click selects, and a second one opens or changes. A click on a heading sorts by that
    /// column. The wheel scrolls.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) => self.press(project, x, y),
            Mouse::Wheel(by, x, y) => {
                let over_detail = self.areas.detail.contains((x, y).into()) && self.focus != Focus::Links;
                let (list, length) = match over_detail {
                    true => (&mut self.detail.list, self.detail.lines.len()),
                    false => self.focused_list(),
                };
                list.step(by, length);
                self.update_detail(project);
                Outcome::Done
            }
            Mouse::Drag(..) | Mouse::Release(..) => Outcome::Done,
        }
    }

    fn press(&mut self, project: &mut Project, x: u16, y: u16) -> Outcome {
        if let (Focus::Links, Some(links)) = (self.focus, &mut self.links) {
            if links.list.click(self.areas.links, (x, y), links.rows.len()).is_some() {
                return self.perform(project, Command::Link);
            }
            self.end_links();
            return Outcome::Done;
        }
        let before = self.focus;
        let was_selected = if let Some(column) = self.columns.at(x, y) {
            self.focus = Focus::Table;
            self.sort_by(project, column);
            None
        } else if self.areas.detail.contains((x, y).into()) {
            self.focus = Focus::Detail;
            self.detail.list.click(self.areas.detail, (x, y), self.detail.lines.len())
        } else {
            let was_selected = self.list.click(self.areas.table, (x, y), self.table.length());
            self.focus = was_selected.map_or(before, |_| Focus::Table);
            self.update_detail(project);
            was_selected
        };
        match was_selected {
            Some(true) if before == self.focus => self.perform(project, Command::Enter),
            _ => Outcome::Done,
        }
    }
}

fn open_at_start(document: DocumentId) -> Outcome {
    Outcome::Jump(document, Span { start: 0, end: 0 })
}
