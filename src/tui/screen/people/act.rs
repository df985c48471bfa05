//! What keys and the mouse do on the Participants screen.

use super::links::Links;
use super::{Focus, People};
use crate::domain::ids::{DocumentId, ParticipantId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::participant::detail::Line;
use crate::project::participant::table::Of;
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::screen::Mouse;
use crate::tui::widget::list::ListPosition;

impl People {
    /// What a command does here.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let (list, length) = self.list_in_use();
        if list.navigate(command, length, 10) {
            self.look(project);
            return Outcome::Done;
        }
        match self.focus {
            Focus::Table => self.in_table(project, command),
            Focus::Detail => self.in_detail(project, command),
            Focus::Links => self.in_links(project, command),
        }
    }

    fn list_in_use(&mut self) -> (&mut ListPosition, usize) {
        match (self.focus, &mut self.links) {
            (Focus::Links, Some(links)) => (&mut links.list, links.rows.len()),
            (Focus::Detail, _) => (&mut self.detail.list, self.detail.lines.len()),
            _ => (&mut self.list, self.table.length()),
        }
    }

    fn in_table(&mut self, project: &mut Project, command: Command) -> Outcome {
        let of = self.of();
        match command {
            Command::Left | Command::Right => self.columns.scroll(command == Command::Right),
            Command::Sort => self.sort_by(project, (self.sort + 1) % self.table.columns.len().max(1)),
            Command::Details if of != Of::New => {
                self.focus = Focus::Detail;
                self.detail.enter();
            }
            Command::Enter => return self.open(project, of),
            Command::Back => return Outcome::Back,
            other => return self.with(project, of, other),
        }
        Outcome::Done
    }

    /// What can be done to a row from the table and beside it.
    fn with(&mut self, project: &Project, of: Of, command: Command) -> Outcome {
        match (command, of) {
            (Command::Add, Of::Person(id)) => Outcome::Open(Request::Prompt(Prompt::Attribute(id))),
            (Command::Add, _) => Outcome::Open(Request::Prompt(Prompt::AddParticipant)),
            (Command::Rename, Of::Person(id)) => Outcome::Open(Request::Prompt(Prompt::Pseudonym(id))),
            (Command::Rename, Of::Document(id)) => Outcome::Open(Request::Prompt(Prompt::RenameDocument(id))),
            (Command::Memo, Of::Person(id)) => Outcome::Open(Request::Memo(Subject::Participant(id))),
            (Command::Memo, Of::Document(id)) => Outcome::Open(Request::Memo(Subject::Document(id))),
            (Command::Spoken, Of::Person(id)) => self.ask_spoken(id),
            (Command::Spoken, Of::Document(id)) => Outcome::Open(Request::Spoken(id)),
            (Command::Link, Of::Person(_) | Of::Document(_)) => self.begin_links(project, of),
            _ => Outcome::Unhandled,
        }
    }

    /// Asks what is spoken in a participant's interview; where there are several, lets one choose.
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

    fn begin_links(&mut self, project: &Project, of: Of) -> Outcome {
        let links = Links::new(project, &self.table, of);
        if links.rows.is_empty() {
            let none = matches!(of, Of::Person(_));
            return Outcome::Notice(if none { "people-nothing-to-link" } else { "people-nobody-to-link" });
        }
        self.links = Some(links);
        self.focus = Focus::Links;
        Outcome::Done
    }

    /// Opens the first interview of a row; on the last one, asks for a new participant.
    fn open(&mut self, project: &Project, of: Of) -> Outcome {
        match of {
            Of::New => self.with(project, of, Command::Add),
            Of::Document(id) => beginning(id),
            Of::Person(id) => {
                let first = self.table.person(id).and_then(|person| person.documents.first());
                first.map_or(Outcome::Notice("people-no-document"), |id| beginning(*id))
            }
        }
    }

    fn in_detail(&mut self, project: &mut Project, command: Command) -> Outcome {
        match (command, self.detail.chosen()) {
            (Command::Back | Command::Left, _) => self.focus = Focus::Table,
            (Command::Spoken, _) if let Some(id) = self.detail.interview() => {
                return Outcome::Open(Request::Spoken(id));
            }
            (Command::Enter, Some(Line::Document(id, ..))) => return beginning(*id),
            (Command::Enter | Command::Role, Some(Line::Speaker(id, _, role))) => {
                return Outcome::Changed(project.set_role(*id, role.next()));
            }
            _ => return self.with(project, self.of(), command),
        }
        Outcome::Done
    }

    fn in_links(&mut self, project: &mut Project, command: Command) -> Outcome {
        match (command, &self.links) {
            (Command::Link, Some(links)) => {
                let done = links.turn(project);
                // An interview has one participant, who now has been chosen; a participant can have many interviews.
                if matches!(links.of, Of::Document(_)) {
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
        let of = self.of();
        self.sort = column;
        self.table.sort(column);
        self.list.go(self.table.row_of(of).unwrap_or(0));
        self.look(project);
    }

    /// What the mouse does here: a click chooses, a second one opens or changes, one on a heading sorts by it, the
    /// wheel scrolls.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) => self.press(project, x, y),
            Mouse::Wheel(by, x, y) => {
                let over_detail = self.areas.detail.contains((x, y).into()) && self.focus != Focus::Links;
                let (list, length) = match over_detail {
                    true => (&mut self.detail.list, self.detail.lines.len()),
                    false => self.list_in_use(),
                };
                list.step(by, length);
                self.look(project);
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
        let again = if let Some(column) = self.columns.at(x, y) {
            self.focus = Focus::Table;
            self.sort_by(project, column);
            None
        } else if self.areas.detail.contains((x, y).into()) {
            self.focus = Focus::Detail;
            self.detail.list.click(self.areas.detail, (x, y), self.detail.lines.len())
        } else {
            let again = self.list.click(self.areas.table, (x, y), self.table.length());
            self.focus = again.map_or(before, |_| Focus::Table);
            self.look(project);
            again
        };
        match again {
            Some(true) if before == self.focus => self.perform(project, Command::Enter),
            _ => Outcome::Done,
        }
    }
}

fn beginning(document: DocumentId) -> Outcome {
    Outcome::Jump(document, Span { start: 0, end: 0 })
}
