//! Draws the start screen.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{ENTRIES, Entry, Page, Start};
use crate::tui::widget::browser::{Browser, Row};
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened, shortened_front};
use crate::tui::workbench::bottom_line::key_areas;

/// The maximum width of the rows, in columns.
const MAX_WIDTH: u16 = 88;

impl Start {
    /// Draws everything.
    pub fn draw(&mut self, buffer: &mut Buffer) {
        let area = *buffer.area();
        if area.width < 30 || area.height < 8 {
            return paint::wrapped(buffer, area, &self.words.say("window-too-small"), Style::new());
        }
        let bottom = Rect { y: area.bottom() - 1, height: 1, ..area };
        if let Page::Language(ask) = &mut self.page {
            ask.show(buffer, area, self.styles);
            return self.draw_bottom(buffer, bottom);
        }
        let roomy = area.height >= 20;
        let width = area.width.min(MAX_WIDTH).saturating_sub(4);
        let x = area.x + (area.width - width) / 2;
        let top = area.y + if roomy { 2 } else { 0 };
        let column = Rect { x, y: top, width, height: area.bottom().saturating_sub(top + 1) };
        let end = paint::words(buffer, (x, top), width, "tusj", self.styles.key());
        let line = self.words.say("start-tagline").into_owned();
        let what = Rect { x: end + 2, width: column.right().saturating_sub(end + 2), height: 2, ..column };
        paint::wrapped(buffer, what, &line, self.styles.dim());
        let body = Rect { y: top + 3, height: column.height.saturating_sub(3), ..column };
        match &self.page {
            Page::Menu => self.draw_menu(buffer, body),
            Page::Name(_) => self.draw_name(buffer, body),
            Page::Open(_) => self.draw_open(buffer, body),
            Page::Path(_) => self.draw_path(buffer, body),
            Page::Language(_) => {}
        }
        self.draw_bottom(buffer, bottom);
    }

    fn draw_bottom(&mut self, buffer: &mut Buffer, area: Rect) {
        let hint = self.words.say(self.hint()).into_owned();
        self.hints = if self.notice.is_none() { key_areas(&self.words, area, &hint) } else { Vec::new() };
        match &self.notice {
            Some(notice) => paint::notice(buffer, *buffer.area(), notice, self.styles.strong()),
            None => paint::row(buffer, area, &format!(" {hint}"), self.styles.dim()),
        }
    }

    fn draw_menu(&mut self, buffer: &mut Buffer, area: Rect) {
        let error = if self.error.is_some() { 3 } else { 0 };
        self.rows_area = Rect { height: area.height.saturating_sub(error), ..area };
        let mut list = self.menu;
        for (at, row) in list.rows(self.rows_area, self.length()) {
            let Some(entry) = self.entry(at) else { continue };
            let (key, left, right) = self.menu_row(entry);
            let style = if at == self.menu.at { self.styles.selected() } else { Style::new() };
            let room = usize::from(area.width).saturating_sub(6);
            let left = shortened(&left, room);
            let right = shortened_front(&right, room.saturating_sub(columns_of(&left) + 2));
            let gap = " ".repeat(room.saturating_sub(columns_of(&left) + columns_of(&right)));
            paint::row(buffer, row, &format!("  {key}  {left}{gap}{right}"), style);
            if at != self.menu.at {
                paint::words(buffer, (row.x + 2, row.y), 1, &key.to_string(), self.styles.key());
            }
        }
        self.menu = list;
        let rows = u16::try_from(self.length()).unwrap_or(u16::MAX).min(self.rows_area.height);
        self.draw_error(buffer, area, area.y + rows + 1);
    }

    fn menu_row(&self, entry: Entry) -> (char, String, String) {
        if let Entry::Recent(at) = entry {
            let path = self.recent.get(at).cloned().unwrap_or_default();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let digit = u32::try_from(at + 1).ok().and_then(|n| char::from_digit(n, 10)).unwrap_or(' ');
            return (digit, name, path.parent().map(|folder| self.folders.display_path(folder)).unwrap_or_default());
        }
        let fixed = ENTRIES.iter().find(|(other, ..)| *other == entry);
        let (_, key, phrase) = fixed.copied().unwrap_or((entry, ' ', "start-quit"));
        let right = match entry {
            Entry::Language => self.words.language().own_name().to_owned(),
            _ => String::new(),
        };
        (key, self.words.say(phrase).into_owned(), right)
    }

    fn draw_error(&self, buffer: &mut Buffer, area: Rect, y: u16) {
        if let Some(error) = &self.error {
            let y = y.min(area.bottom().saturating_sub(2));
            let place = Rect { y, height: area.bottom().saturating_sub(y), ..area };
            paint::wrapped(buffer, place, error, self.styles.error());
        }
    }

    fn draw_name(&self, buffer: &mut Buffer, area: Rect) {
        let Page::Name(input) = &self.page else { return };
        paint::words(buffer, (area.x, area.y), area.width, &self.words.say("start-ask-name"), self.styles.strong());
        input.draw(buffer, Rect { y: area.y + 1, height: 1, ..area }, Style::new());
        if let Some(path) = self.folders.project_called(input.text()) {
            let text = self.words.tell("start-project-path", &[("path", self.folders.display_path(&path).into())]);
            let place = Rect { y: area.y + 3, height: 3, ..area };
            paint::wrapped(buffer, place.intersection(area), &text, self.styles.dim());
        }
        self.draw_error(buffer, area, area.y + 6);
    }

    fn draw_path(&self, buffer: &mut Buffer, area: Rect) {
        let Page::Path(input) = &self.page else { return };
        paint::words(buffer, (area.x, area.y), area.width, &self.words.say("start-ask-path"), self.styles.strong());
        input.draw(buffer, Rect { y: area.y + 1, height: 1, ..area }, Style::new());
        self.draw_error(buffer, area, area.y + 3);
    }

    fn draw_open(&mut self, buffer: &mut Buffer, area: Rect) {
        let Page::Open(browser) = &self.page else { return };
        let heading = shortened_front(&self.folders.display_path(browser.folder()), usize::from(area.width));
        paint::words(buffer, (area.x, area.y), area.width, &heading, self.styles.strong());
        let error = if self.error.is_some() { 3 } else { 0 };
        let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + error), ..area };
        self.rows_area = rows;
        let mut list = browser.list;
        for (at, row) in list.rows(rows, browser.rows().len()) {
            let style = if at == browser.list.at { self.styles.selected() } else { Style::new() };
            paint::row(buffer, row, &format!("  {}", self.open_row(browser, at)), style);
        }
        if let Page::Open(browser) = &mut self.page {
            browser.list = list;
        }
        self.draw_error(buffer, area, rows.bottom());
    }

    fn open_row(&self, browser: &Browser, at: usize) -> String {
        let name = |path: &Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match browser.rows().get(at) {
            Some(Row::Up(up)) => self.words.tell("import-up", &[("folder", name(up).into())]),
            Some(Row::Folder(path, _)) => format!("{}/", name(path)),
            Some(Row::File(path) | Row::Table(path) | Row::Exchange(path)) => name(path),
            Some(Row::TypePath) => self.words.say("import-type-path").into_owned(),
            Some(Row::Import(_)) | None => String::new(),
        }
    }
}
