//! Commands and the mouse on the Memos screen.

use super::rows::Line;
use super::{Focus, Memos};
use crate::domain::ids::{CoderId, MemoId};
use crate::domain::memo::{Subject, SubjectKind};
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::memo::list::MemoOrder;
use crate::project::writing::EditedText;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Outcome, Request};
use crate::tui::screen::Mouse;
use crate::tui::widget::list::ListPosition;
use crate::words::day::day_of;

impl Memos {
    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let (list, length, page) = match self.focus {
            Focus::List => (&mut self.list, self.memos.len(), self.areas.rows.height),
            Focus::Text => (&mut self.reading.list, self.reading.lines.len(), self.areas.text_rows.height),
        };
        if list.navigate(command, length, usize::from(page)) {
            return Outcome::Done;
        }
        match (self.focus, command) {
            (Focus::List, Command::Right | Command::Details) if self.selected().is_some() => {
                self.focus = Focus::Text;
                self.select_first_link();
                Outcome::Done
            }
            (Focus::Text, Command::Left | Command::Back) => {
                self.focus = Focus::List;
                Outcome::Done
            }
            (Focus::List, Command::Left | Command::Right) => Outcome::Done,
            (Focus::List, Command::Back) => self.back(),
            (Focus::Text, Command::Enter) => match self.reading.selected() {
                Some(Line::Link(link)) => Outcome::Follow(link.clone()),
                _ => self.edit(project),
            },
            (_, Command::Enter) => self.edit(project),
            _ => self.list_command(project, command),
        }
    }

    /// Selects the first link of the memo, if it can be seen without scrolling. So Enter follows it.
    fn select_first_link(&mut self) {
        let first = self.reading.lines.iter().position(|line| matches!(line, Line::Link(_)));
        // In a narrow window the pane had no rows until now.
        let rows = self.areas.text_rows.height.max(self.areas.rows.height);
        if let Some(at) = first.filter(|at| self.reading.list == ListPosition::default() && *at < usize::from(rows)) {
            self.reading.list.go(at);
        }
    }

    fn list_command(&mut self, project: &Project, command: Command) -> Outcome {
        match command {
            Command::Diary => {
                self.filter.about = if self.is_diary() { None } else { Some(SubjectKind::Diary) };
                self.list_again()
            }
            Command::MemoSubjects => {
                self.filter.about = next(self.filter.about, &SubjectKind::ALL);
                self.list_again()
            }
            Command::MemoCoders => {
                let coders: Vec<CoderId> = project.model().coders.iter().map(|coder| coder.id).collect();
                self.filter.coder = next(self.filter.coder, &coders);
                self.list_again()
            }
            Command::Sort => {
                self.order = if self.order == MemoOrder::Date { MemoOrder::Subject } else { MemoOrder::Date };
                self.list_again()
            }
            Command::Filter => {
                self.focus = Focus::List;
                self.line.begin();
                self.previous.clone_from(&self.filter.query);
                Outcome::Done
            }
            Command::Memo => {
                self.subject(project).map_or(Outcome::Unhandled, |about| Outcome::Open(Request::Memo(about)))
            }
            Command::ToSubject => self.go_to_subject(project),
            Command::Remove => match self.selected() {
                Some(id) => Outcome::Open(Request::Confirm(Confirmation::RemoveMemo(id))),
                None => Outcome::Unhandled,
            },
            _ => Outcome::Unhandled,
        }
    }

    /// Esc removes the filters first.
    fn back(&mut self) -> Outcome {
        if !self.line.text().is_empty() {
            return self.clear_query();
        }
        if self.filter.about.take().is_some() | self.filter.coder.take().is_some() {
            return self.list_again();
        }
        Outcome::Back
    }

    /// Opens the selected memo. In a project that can only be read, focuses its text.
    fn edit(&mut self, project: &Project) -> Outcome {
        if !project.is_writable() {
            self.focus = if self.selected().is_some() { Focus::Text } else { Focus::List };
            return Outcome::Done;
        }
        let memo = self.selected().and_then(|id| project.model().memos.get(id));
        let edited = memo.map(|memo| EditedText::Memo(memo.id, memo.subject()));
        edited.map_or(Outcome::Unhandled, |edited| Outcome::Open(Request::Edit(edited)))
    }

    /// Opens the diary entry that this coder has written today, or begins it. It is selected in the list.
    pub fn diary_entry(&mut self, project: &Project) -> Outcome {
        Outcome::Open(Request::Edit(match todays_entry(project, || self.zone()) {
            Some(id) => {
                if let Some(place) = self.memos.iter().position(|memo| *memo == id) {
                    self.list.go(place);
                }
                EditedText::Memo(id, Subject::Diary)
            }
            None => EditedText::NewMemo(Subject::Diary),
        }))
    }

    /// Goes to what the selected memo is about.
    fn go_to_subject(&self, project: &Project) -> Outcome {
        let model = project.model();
        let excerpt = match self.subject(project) {
            Some(Subject::Excerpt(id)) => model.excerpts.get(id),
            Some(Subject::Coding(id)) => model.codings.get(id).and_then(|coding| model.excerpts.get(coding.excerpt)),
            Some(Subject::Document(id)) => return Outcome::Jump(id, Span { start: 0, end: 0 }),
            Some(Subject::Code(id)) => return Outcome::Theme(id),
            _ => return Outcome::Notice("notice-memo-nowhere"),
        };
        excerpt.map_or(Outcome::Unhandled, |excerpt| Outcome::Jump(excerpt.document, excerpt.span()))
    }

    /// Handles a mouse event. A click selects, and a second one opens or follows. The wheel scrolls.
    pub fn mouse(&mut self, project: &mut Project, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(x, y) => {
                let before = self.focus;
                let was_selected = if self.areas.text_rows.contains((x, y).into()) {
                    self.focus = Focus::Text;
                    self.reading.list.click(self.areas.text_rows, (x, y), self.reading.lines.len())
                } else if let Some(was_selected) = self.list.click(self.areas.rows, (x, y), self.memos.len()) {
                    self.focus = Focus::List;
                    Some(was_selected)
                } else {
                    None
                };
                match was_selected {
                    Some(true) if before == self.focus => self.perform(project, Command::Enter),
                    _ => Outcome::Done,
                }
            }
            Mouse::Wheel(by, x, y) => {
                match self.areas.text_rows.contains((x, y).into()) {
                    true => self.reading.list.step(by, self.reading.lines.len()),
                    false => self.list.step(by, self.memos.len()),
                }
                Outcome::Done
            }
            Mouse::Drag(..) | Mouse::Release(..) => Outcome::Done,
        }
    }
}

/// The diary entry that the current coder has written today.
fn todays_entry(project: &Project, zone: impl Fn() -> jiff::tz::TimeZone) -> Option<MemoId> {
    let entries = project.model().memos_about(Subject::Diary);
    let last = entries.into_iter().rev().find(|memo| memo.coder == Some(project.coder()))?;
    let is_today = day_of(last.written_at, zone()) == day_of(project.now(), zone());
    is_today.then_some(last.id)
}

/// The next choice after this one: each in turn, then none.
fn next<T: Copy + PartialEq>(now: Option<T>, all: &[T]) -> Option<T> {
    match now {
        None => all.first().copied(),
        Some(now) => all.iter().skip_while(|one| **one != now).nth(1).copied(),
    }
}
