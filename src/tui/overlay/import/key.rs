//! Keys and clicks during an import. Arrows, Enter and Esc are enough for everything.

use crossterm::event::KeyCode;

use super::{Import, ListRow, Page, Typing};
use crate::project::document::proposal::person_from_text;
use crate::project::name::tidy;
use crate::tui::command::Key;
use crate::tui::overlay::OverlayOutcome;
use crate::tui::view::View;
use crate::tui::widget::browser::Row;
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListPosition;

impl Import {
    /// Handles a key.
    pub fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        self.message = None;
        if self.typing.is_some() {
            self.type_in(view, key);
            return self.typed_exchange.take().map_or(OverlayOutcome::Waiting, OverlayOutcome::ReadExchange);
        }
        let (length, page) = (self.length(), isize::try_from(self.rows_area.height.max(2)).unwrap_or(2) - 1);
        match key.0 {
            KeyCode::Up => self.list().step(-1, length),
            KeyCode::Down => self.list().step(1, length),
            KeyCode::PageUp => self.list().step(-page, length),
            KeyCode::PageDown => self.list().step(page, length),
            KeyCode::Home => self.list().go(0),
            KeyCode::End => self.list().go(length.saturating_sub(1)),
            code => return self.act(view, code),
        }
        OverlayOutcome::Waiting
    }

    fn act(&mut self, view: View, code: KeyCode) -> OverlayOutcome {
        match self.page {
            Page::Browse => return self.browse_key(view, code),
            Page::Reading if code == KeyCode::Esc => {
                (self.reading, self.page) = (None, Page::Browse);
            }
            Page::Reading => return OverlayOutcome::Unknown,
            Page::Files => return self.list_key(view, code),
            Page::File(at) => return self.file_key(view, at, code),
            Page::People => return self.participants_key(view, code),
            Page::Marks => return self.marks_key(code),
        }
        OverlayOutcome::Waiting
    }

    fn browse_key(&mut self, view: View, code: KeyCode) -> OverlayOutcome {
        let row = self.browser.row().cloned();
        match (code, row) {
            (KeyCode::Esc, _) => return OverlayOutcome::Closed,
            (KeyCode::Left | KeyCode::Backspace, _) => {
                if let Some(up) = self.browser.folder().parent().map(ToOwned::to_owned) {
                    self.enter(view, &up);
                }
            }
            (KeyCode::Char('f'), _) => self.read_files(view, self.browser.all_files()),
            (KeyCode::Char(' '), Some(Row::File(_))) => self.browser.choose(),
            (KeyCode::Char(c @ ('/' | '~')), _) => {
                self.typing = Some((Typing::Path, Input::new(c.encode_utf8(&mut [0; 4]))));
            }
            (KeyCode::Enter | KeyCode::Right, Some(Row::Folder(folder, _))) => self.enter(view, &folder),
            (KeyCode::Enter, Some(Row::Up(folder))) => self.enter(view, &folder),
            (KeyCode::Enter, Some(Row::Import(_))) => self.read_files(view, self.browser.files_to_import()),
            (KeyCode::Enter, Some(Row::TypePath)) => self.typing = Some((Typing::Path, Input::default())),
            (KeyCode::Enter, Some(Row::Exchange(file))) => return OverlayOutcome::ReadExchange(file),
            (KeyCode::Enter, Some(Row::Table(file))) => self.read_files(view, vec![file]),
            (KeyCode::Enter, Some(Row::File(file))) => {
                let files = if self.browser.chosen() > 0 { self.browser.files_to_import() } else { vec![file] };
                self.read_files(view, files);
            }
            _ => return OverlayOutcome::Unknown,
        }
        OverlayOutcome::Waiting
    }

    fn read_files(&mut self, view: View, files: Vec<std::path::PathBuf>) {
        match files.is_empty() {
            true => self.say_error(view.words.say("import-none-here").into_owned()),
            false => self.read(files),
        }
    }

    fn list_key(&mut self, view: View, code: KeyCode) -> OverlayOutcome {
        let row = self.list_row(self.files_list.at);
        match (code, row) {
            (KeyCode::Esc | KeyCode::Left, _) => self.page = Page::Browse,
            (KeyCode::Enter, ListRow::Import) if self.reading.is_some() => {}
            (KeyCode::Enter, ListRow::Import) if self.chosen() + self.adding_marks() == 0 => {
                self.say_error(view.words.say("import-none-chosen").into_owned());
            }
            (KeyCode::Enter, ListRow::Import) => return OverlayOutcome::Import(Box::new(self.request())),
            (KeyCode::Enter | KeyCode::Right, ListRow::People) => self.open(Page::People),
            (KeyCode::Enter | KeyCode::Right, ListRow::Marks) => self.open(Page::Marks),
            (KeyCode::Enter | KeyCode::Right, ListRow::File(at))
                if self.files.get(at).is_some_and(|one| !one.rows().is_empty()) =>
            {
                self.open(Page::File(at));
            }
            (KeyCode::Char(' '), ListRow::File(at)) => self.choose(view, at),
            (KeyCode::Char(' '), ListRow::People) => {
                if let Some(table) = &mut self.table {
                    table.toggle();
                }
                self.match_participants(view.project);
            }
            (KeyCode::Char(' '), ListRow::Marks) => self.marks.leave_out = !self.marks.leave_out,
            (KeyCode::Char('+'), ListRow::File(at))
                if self.files.get(at).is_some_and(|one| one.transcript().is_some()) =>
            {
                self.open(Page::File(at));
                self.ask_for_speaker(at);
            }
            (KeyCode::Char('r'), ListRow::File(at))
                if self.files.get(at).is_some_and(|one| one.transcript().is_some()) =>
            {
                self.swap_roles(view, at);
            }
            _ => return OverlayOutcome::Unknown,
        }
        OverlayOutcome::Waiting
    }

    fn open(&mut self, page: Page) {
        (self.page, self.page_list, self.changed, self.speaker_search) = (page, ListPosition::default(), None, None);
    }

    pub(super) fn choose(&mut self, view: View, at: usize) {
        let Some(one) = self.files.get_mut(at) else { return };
        match one.transcript() {
            Some(_) => one.is_chosen = !one.is_chosen,
            None if one.is_survey() => self.say_error(view.words.say("import-choose-columns").into_owned()),
            None => self.say_error(view.words.say("import-unreadable").into_owned()),
        }
    }

    fn participants_key(&mut self, view: View, code: KeyCode) -> OverlayOutcome {
        match code {
            KeyCode::Esc | KeyCode::Left => self.page = Page::Files,
            KeyCode::Enter | KeyCode::Char(' ') => {
                if let Some(table) = &mut self.table {
                    match self.page_list.at.checked_sub(1) {
                        None => table.toggle(),
                        Some(column) => table.toggle_column(column),
                    }
                }
                self.match_participants(view.project);
            }
            _ => return OverlayOutcome::Unknown,
        }
        OverlayOutcome::Waiting
    }

    fn marks_key(&mut self, code: KeyCode) -> OverlayOutcome {
        let (at, pens) = (self.page_list.at, self.pens.len());
        match code {
            KeyCode::Esc | KeyCode::Left => self.page = Page::Files,
            KeyCode::Enter | KeyCode::Char(' ') if at == 0 => self.marks.leave_out = !self.marks.leave_out,
            KeyCode::Enter | KeyCode::Char(' ') if at == pens + 1 => {
                self.marks.comments_as_codes = !self.marks.comments_as_codes;
            }
            KeyCode::Enter | KeyCode::Char(' ') if at > pens + 1 => self.keeps_authors = !self.keeps_authors,
            KeyCode::Enter => {
                let here = self.pens.get(at - 1).map(|pen| pen.name.clone()).unwrap_or_default();
                self.typing = Some((Typing::Pen(at - 1), Input::suggested(&here)));
            }
            _ => return OverlayOutcome::Unknown,
        }
        OverlayOutcome::Waiting
    }

    fn type_in(&mut self, view: View, key: Key) {
        let Some((what, input)) = &mut self.typing else { return };
        match key.0 {
            KeyCode::Esc => self.typing = None,
            KeyCode::Enter => {
                let (what, text) = (*what, input.text().to_owned());
                // The prompt for a speaker's label stays open, because the label may not be found and must then be
                // corrected.
                if !matches!(what, Typing::Speaker(_)) || tidy(&text).is_empty() {
                    self.typing = None;
                }
                self.accept_line(view, what, &text);
            }
            _ => {
                input.key(key);
            }
        }
    }

    fn accept_line(&mut self, view: View, what: Typing, text: &str) {
        let written = tidy(text);
        match what {
            Typing::Path if written.is_empty() => {}
            Typing::Path => {
                self.go_to(view, text);
                if self.message.is_some() {
                    self.typing = Some((Typing::Path, Input::new(text)));
                }
            }
            Typing::Name(at) => {
                if let Some(one) = self.files.get_mut(at).filter(|_| !written.is_empty()) {
                    one.name = written;
                }
                self.match_participants(view.project);
            }
            Typing::Person(at) => {
                let participants = self.table.as_ref().map(super::Table::participants).unwrap_or_default();
                let known = view.project.people(&participants);
                if let Some(one) = self.files.get_mut(at) {
                    (one.person, one.person_is_chosen) = (person_from_text(&written, &known), true);
                }
            }
            Typing::Speaker(at) => self.name_speaker(at, &written),
            Typing::Pen(at) => {
                if let Some(pen) = self.pens.get_mut(at).filter(|_| !written.is_empty()) {
                    pen.name = written;
                }
            }
        }
    }

    /// A click on a row does what Enter does. A click on a checkbox does what Space does.
    pub fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        if self.typing.is_some() || !self.rows_area.contains((x, y).into()) {
            return OverlayOutcome::Waiting;
        }
        let at = self.list().top + usize::from(y - self.rows_area.y);
        if at >= self.length() {
            return OverlayOutcome::Waiting;
        }
        self.message = None;
        self.list().go(at);
        let is_box = x < self.rows_area.x + 5;
        let is_checkbox = match self.page {
            Page::Browse => matches!(self.browser.row(), Some(Row::File(_))),
            Page::Files => is_box && matches!(self.list_row(at), ListRow::File(_)),
            _ => false,
        };
        self.act(view, if is_checkbox { KeyCode::Char(' ') } else { KeyCode::Enter })
    }
}
