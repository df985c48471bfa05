//! Lists what can be exported, each with what it is for. Typing finds a row. A row that stands for several files opens a
//! second list, from which Esc leads back.
//!
//! ```text
//! ┌ Hva skal eksporteres? ───────────────────────────────────────┐
//! │                                                              │
//! │ resultatkapittel     til oppgaven: et utkast med sitater …   │
//! │ figurer …            til oppgaven: tre, kart, metning og …   │
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::palette::plain;
use super::{OverlayBehaviour, OverlayOutcome, Within};
use crate::tui::command::Key;
use crate::tui::file_request::kinds::{FILE_KINDS, FileChoice, FileKind, Here};
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::wrap::shortened;
use crate::words::{Language, Words};

/// The size of the list.
const SIZE: Size = Size { width: 78, max_rows: 17, above: 1 };

/// Where the purpose begins, in columns.
const PURPOSE: u16 = 29;

/// The number of rows for the note that is shown if nothing is found.
const NOTE_ROWS: usize = 2;

/// The longest typed text in that note, in columns.
const MAX_TYPED_WIDTH: usize = 30;

/// The lists: what can be exported, and on top of it the files of one row.
pub struct ExportList {
    kinds: Vec<Vec<FileChoice>>,
    first: List,
    second: Option<(usize, List)>,
}

/// A list that is narrowed by typing.
struct List {
    title: String,
    rows: Vec<Row>,
    input: Input,
    /// The rows that match everything typed, by their index.
    found: Vec<usize>,
    sheet: Sheet,
}

/// A row.
struct Row {
    name: String,
    purpose: String,
    /// What it is found by: its words in all languages, folded.
    words: String,
}

impl ExportList {
    /// What can be exported here.
    pub fn new(here: &Here) -> Self {
        let languages = Language::ALL.map(Words::new);
        let kinds = FILE_KINDS.iter().map(|kind| (kind, kind.files(here)));
        let (rows, kinds) = kinds
            .filter(|(_, files)| !files.is_empty())
            .map(|(kind, files)| (Row::of_kind(kind, &files, here.view.words, &languages), files))
            .unzip();
        Self { kinds, first: List::new(here.view.words.say("exports-title").into_owned(), rows, 0), second: None }
    }

    fn list(&mut self) -> &mut List {
        match &mut self.second {
            Some((_, list)) => list,
            None => &mut self.first,
        }
    }

    /// Takes the selected row: asks where to save its file, or lists its files.
    fn take(&mut self) -> OverlayOutcome {
        let Some(row) = self.list().selected() else { return OverlayOutcome::Waiting };
        let request = match (&self.second, self.kinds.get(row).map(Vec::as_slice)) {
            (Some((kind, _)), _) => self.kinds.get(*kind).and_then(|files| files.get(row)),
            (None, Some([only])) => Some(only),
            (None, files) => {
                let files = files.unwrap_or_default();
                let rows = files.iter().map(Row::of_choice).collect();
                // What was typed may be about one of them.
                let typed = self.first.typed();
                let is_typed = |one: &FileChoice| !typed.is_empty() && has_all(&plain(&one.text), &typed);
                let at = files.iter().position(is_typed).or_else(|| files.iter().position(|one| one.is_first));
                let name = self.first.rows.get(row).map(|row| row.name.trim_end_matches([' ', '…']).to_owned());
                let title = crate::words::capitalised(&name.unwrap_or_default());
                self.second = Some((row, List::new(title, rows, at.unwrap_or(0))));
                None
            }
        };
        request.map_or(OverlayOutcome::Waiting, |one| OverlayOutcome::Within(Within::File(one.request.clone())))
    }

    /// Esc: from the files of a row back to the rows, and then out.
    fn back(&mut self) -> OverlayOutcome {
        match self.second.take() {
            Some(_) => OverlayOutcome::Waiting,
            None => OverlayOutcome::Closed,
        }
    }
}

impl OverlayBehaviour for ExportList {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        let list = self.list();
        // Home and End move in the input line, not in the list.
        if matches!(key.0, KeyCode::Home | KeyCode::End) {
            list.input.key(key);
            return OverlayOutcome::Waiting;
        }
        match list.sheet.key(key, list.found.len()) {
            SheetOutcome::Cancelled => return self.back(),
            SheetOutcome::Chosen(_) => return self.take(),
            SheetOutcome::Other if list.input.key(key) => list.search(),
            SheetOutcome::Other => return OverlayOutcome::Unknown,
            SheetOutcome::Waiting => {}
        }
        OverlayOutcome::Waiting
    }

    fn paste(&mut self, _: View, text: &str) {
        let list = self.list();
        list.input.insert(text);
        list.search();
    }

    /// Takes the row that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let list = self.list();
        match list.sheet.click(x, y, list.found.len()) {
            SheetOutcome::Chosen(_) => self.take(),
            _ => OverlayOutcome::Waiting,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        self.list().draw(buffer, area, view);
    }

    fn hint(&self) -> &'static str {
        "hint-exports"
    }
}

impl List {
    fn new(title: String, rows: Vec<Row>, at: usize) -> Self {
        let found = (0..rows.len()).collect();
        Self { title, rows, input: Input::default(), found, sheet: Sheet::at(at) }
    }

    /// The index of the selected row among all rows.
    fn selected(&self) -> Option<usize> {
        self.found.get(self.sheet.list.at).copied()
    }

    /// The typed words, folded.
    fn typed(&self) -> String {
        plain(self.input.text()).trim().to_owned()
    }

    /// Finds the rows with the typed words. The one that is called so comes first, then those whose name begins so.
    fn search(&mut self) {
        let typed = self.typed();
        let rank = |row: &Row| match plain(row.name.trim_end_matches([' ', '…'])) {
            name if name == typed => 0,
            name if name.starts_with(&typed) => 1,
            _ => 2,
        };
        let found = self.rows.iter().enumerate().filter(|(_, row)| has_all(&row.words, &typed));
        let mut found: Vec<(i32, usize)> = found.map(|(at, row)| (rank(row), at)).collect();
        found.sort_unstable();
        self.found = found.into_iter().map(|(_, at)| at).collect();
        self.sheet = Sheet::default();
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let Self { title, rows, input, found, sheet } = self;
        let length = if found.is_empty() { NOTE_ROWS } else { found.len() };
        let (line, shown) = sheet.open(buffer, area, (title, length), SIZE, view.styles);
        input.draw(buffer, line, Style::new());
        if found.is_empty() {
            let typed = shortened(input.text(), MAX_TYPED_WIDTH);
            let none = view.words.tell("exports-none", &[("typed", typed.into())]);
            let room = paint::below(Rect { height: area.height, ..line }, 1);
            paint::wrapped(buffer, room, &none, view.styles.dim());
        }
        for (at, area, style) in shown {
            if let Some(row) = found.get(at).and_then(|at| rows.get(*at)) {
                row.draw(buffer, view, area, style);
            }
        }
    }
}

/// Whether a text has all these words.
fn has_all(text: &str, words: &str) -> bool {
    words.split_whitespace().all(|word| text.contains(word))
}

impl Row {
    fn of_kind(kind: &FileKind, files: &[FileChoice], words: &Words, languages: &[Words]) -> Self {
        let more = if files.len() > 1 { " …" } else { "" };
        let in_all = languages.iter().map(|words| format!("{} {}", words.say(kind.phrase), words.say(kind.purpose)));
        let found_by = in_all.chain(files.iter().map(|one| one.text.clone())).collect::<Vec<_>>().join(" ");
        Self {
            name: format!("{}{more}", words.say(kind.phrase)),
            purpose: words.say(kind.purpose).into_owned(),
            words: plain(&found_by),
        }
    }

    fn of_choice(choice: &FileChoice) -> Self {
        Self { name: choice.text.clone(), purpose: String::new(), words: plain(&choice.text) }
    }

    fn draw(&self, buffer: &mut Buffer, view: View, area: Rect, style: Style) {
        paint::row(buffer, area, &format!(" {}", self.name), style);
        if !self.purpose.is_empty() {
            let at = (area.x + PURPOSE, area.y);
            let room = area.width.saturating_sub(PURPOSE + 1);
            let text = shortened(&self.purpose, usize::from(room));
            paint::words(buffer, at, room, &text, style.patch(view.styles.dim()));
        }
    }
}
