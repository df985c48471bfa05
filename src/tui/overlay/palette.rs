//! The palette lists all commands. Typing part of a command's name finds it, in any of the three languages or by an
//! everyday word. Each command is shown with its key, so that the user learns it. A command that does not work in the
//! current pane is shown with the pane it needs.
//!
//! ```text
//! ┌ Hva vil du gjøre? ──────────────────────────────┐
//! │ slett                                           │
//! │ koder      ta av koden                        x │
//! │            fjern intervjuet   i listen (F1) · X │
//! ```

use std::collections::HashMap;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::text::fold::folded;
use crate::tui::command::{self, COMMANDS, Command, Entry, Group, Key, Pane};
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::{Language, Words, kind};

/// The size of the palette.
const SIZE: Size = Size { width: 74, max_rows: 17, above: 1 };

/// The number of rows for the note that is shown if nothing is found.
const NOTE_ROWS: u16 = 2;

/// The maximum length of the typed text in that note, in columns.
const MAX_TYPED_WIDTH: usize = 40;

/// A command in the palette.
struct Row {
    command: Command,
    /// The key of its phrase. One command can have different phrases in different panes.
    key: &'static str,
    group: Group,
    phrase: String,
    keys: String,
    /// The pane that it needs, if it does not work in the current pane.
    needs: Option<Pane>,
    /// The searchable texts, folded: its phrase, and its other names in all languages.
    phrase_folded: String,
    words: String,
}

/// The palette.
pub struct Palette {
    input: Input,
    rows: Vec<Row>,
    /// The indexes in `rows` of the commands that match the typed text, best first.
    found: Vec<usize>,
    sheet: Sheet,
}

impl Palette {
    /// A palette of all commands. Commands that work in this pane come first.
    pub fn new(view: View, pane: Pane) -> Self {
        let names = Names::of_all_languages();
        let mut rows: Vec<Row> = Vec::new();
        let everywhere = COMMANDS.iter().filter(|entry| entry.panes != [Pane::Start]);
        for entry in command::at(pane).chain(everywhere) {
            let is_new = rows.iter().all(|row| (row.command, row.key) != (entry.command, entry.phrase));
            if is_new && !entry.command.is_motion() && is_available(view, entry.command) {
                rows.push(Row::of(view, entry, pane, &names));
            }
        }
        rows.sort_by_key(|row| (row.needs.is_some(), row.group));
        let found = (0..rows.len()).collect();
        Self { input: Input::default(), rows, found, sheet: Sheet::default() }
    }

    /// Finds the typed words. Matches in the phrase come before matches in other names.
    fn search(&mut self) {
        let typed = plain(self.input.text());
        let typed: Vec<&str> = typed.split_whitespace().collect();
        let rank = |row: &Row| {
            let within = |text: &str| typed.iter().all(|word| text.contains(word));
            match (within(&row.phrase_folded), within(&row.words)) {
                (true, _) => Some(0),
                (false, true) => Some(1),
                (false, false) => None,
            }
        };
        let ranked = self.rows.iter().enumerate().filter_map(|(n, row)| Some((rank(row)?, row.needs.is_some(), n)));
        let mut ranked: Vec<(i32, bool, usize)> = ranked.collect();
        if !typed.is_empty() {
            ranked.sort_unstable();
        }
        self.found = ranked.into_iter().map(|(.., n)| n).collect();
        self.sheet = Sheet::default();
    }

    fn row(&self, at: usize) -> Option<&Row> {
        self.found.get(at).and_then(|n| self.rows.get(*n))
    }

    fn chosen(&self) -> OverlayOutcome {
        match self.row(self.sheet.list.at) {
            None => OverlayOutcome::Waiting,
            Some(Row { command, needs: Some(pane), .. }) => OverlayOutcome::InPane(*pane, *command),
            Some(row) => OverlayOutcome::Command(row.command),
        }
    }
}

impl OverlayBehaviour for Palette {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        // Home and End move in the input line, not in the list.
        if matches!(key.0, KeyCode::Home | KeyCode::End) {
            self.input.key(key);
            return OverlayOutcome::Waiting;
        }
        match self.sheet.key(key, self.found.len()) {
            SheetOutcome::Cancelled => return OverlayOutcome::Closed,
            SheetOutcome::Chosen(_) => return self.chosen(),
            SheetOutcome::Other if self.input.key(key) => self.search(),
            SheetOutcome::Waiting | SheetOutcome::Other => {}
        }
        OverlayOutcome::Waiting
    }

    fn paste(&mut self, _: View, text: &str) {
        self.input.insert(text);
        self.search();
    }

    /// Performs the command that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        match self.sheet.click(x, y, self.found.len()) {
            SheetOutcome::Chosen(_) => self.chosen(),
            _ => OverlayOutcome::Waiting,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = view.words.say("palette-title");
        let Self { sheet, found, .. } = self;
        let length = if found.is_empty() { usize::from(NOTE_ROWS) } else { found.len() };
        let (line, rows) = sheet.open(buffer, area, (&title, length), SIZE, view.styles);
        self.input.draw(buffer, line, Style::new());
        if self.found.is_empty() {
            let none =
                view.words.tell("palette-none", &[("typed", shortened(self.input.text(), MAX_TYPED_WIDTH).into())]);
            let room = Rect { y: line.y + 1, width: line.width.saturating_sub(1), height: NOTE_ROWS, ..line };
            paint::wrapped(buffer, room, &none, view.styles.dim());
        }
        let mut before = None;
        for (at, area, style) in rows {
            if let Some(row) = self.row(at) {
                draw_row(buffer, view, area, row, (before != Some(row.group), style));
                before = Some(row.group);
            }
        }
    }

    fn hint(&self) -> &'static str {
        "hint-palette"
    }
}

/// Draws a row. The group's name is drawn only in its first row.
fn draw_row(buffer: &mut Buffer, view: View, area: Rect, row: &Row, (is_first, style): (bool, Style)) {
    const GROUP: u16 = 15;
    let style = if row.needs.is_some() { style.patch(view.styles.dim()) } else { style };
    let pane = row.needs.map(|pane| view.words.say(pane.phrase()).into_owned());
    let right: Vec<String> = pane.into_iter().chain((!row.keys.is_empty()).then(|| row.keys.clone())).collect();
    let right = right.join(" · ");
    let room = usize::from(area.width.saturating_sub(GROUP + 2)).saturating_sub(columns_of(&right));
    let phrase = shortened(&row.phrase, room);
    paint::pair(buffer, area, &format!("{}{phrase}", " ".repeat(usize::from(GROUP))), &format!("{right} "), style);
    if is_first {
        let group = view.words.say(row.group.phrase());
        let style = style.patch(view.styles.dim()).add_modifier(Modifier::ITALIC);
        paint::words(buffer, (area.x + 1, area.y), GROUP - 1, &group, style);
    }
}

impl Row {
    fn of(view: View, entry: &Entry, pane: Pane, names: &Names) -> Self {
        let phrase = phrase(view, entry);
        let is_here = entry.panes.contains(&pane) || entry.panes.contains(&Pane::Anywhere);
        let keys = entry.keys.iter().take(2).map(|key| command::name(view.words, *key)).collect::<Vec<_>>().join(", ");
        Self {
            command: entry.command,
            key: entry.phrase,
            group: entry.command.group(),
            words: format!("{} {}", plain(&phrase), names.of(entry.phrase)),
            phrase_folded: plain(&phrase),
            phrase,
            keys,
            needs: entry.panes.first().copied().filter(|_| !is_here),
        }
    }
}

/// The names of commands: their phrases in all languages, and everyday words for them.
struct Names {
    languages: Vec<(Words, HashMap<String, String>)>,
}

impl Names {
    fn of_all_languages() -> Self {
        let language = |language| {
            let words = Words::new(language);
            let listed = words.say("palette-everyday-words").into_owned();
            let everyday = listed.lines().filter_map(|line| line.split_once(':'));
            let everyday = everyday.map(|(key, words)| (key.trim().to_owned(), words.to_owned())).collect();
            (words, everyday)
        };
        Self { languages: Language::ALL.into_iter().map(language).collect() }
    }

    /// All names of the command with this phrase, folded.
    fn of(&self, phrase: &str) -> String {
        let names = self.languages.iter().map(|(words, everyday)| {
            let everyday = everyday.get(phrase).map_or("", String::as_str);
            format!("{} {everyday}", words.say(phrase))
        });
        plain(&names.collect::<Vec<_>>().join(" "))
    }
}

/// The text in lower case without *æ ø å*, so that it can be typed on any keyboard.
pub(super) fn plain(text: &str) -> String {
    folded(text).replace('å', "a").replace('ø', "o").replace('æ', "ae")
}

/// What a command does, in words. A pen command includes the pen's name.
pub fn phrase(view: View, entry: &Entry) -> String {
    match entry.command {
        Command::Pen(digit) if digit > 0 => {
            let pens = view.project.pens();
            let pen = pens.iter().find(|pen| pen.digit == Some(i64::from(digit)));
            let name = pen
                .map_or_else(|| "–".to_owned(), |pen| kind::pen(view.words, view.project.pen_name(pen.id)).to_owned());
            view.words.tell("key-pen", &[("name", name.into())])
        }
        _ => view.words.say(entry.phrase).into_owned(),
    }
}

/// Whether a command is available in this project. The project may be read-only, or have no such pen.
pub fn is_available(view: View, command: Command) -> bool {
    match command {
        _ if command.changes() && !view.project.is_writable() => false,
        Command::Pen(digit) => digit == 0 || view.project.pen_for_digit(i64::from(digit)).is_some(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::robot::UserActions;

    #[test]
    fn everyday_words_belong_to_existing_commands() {
        let known: Vec<&str> = COMMANDS.iter().map(|entry| entry.phrase).collect();
        for (words, everyday) in Names::of_all_languages().languages {
            let unknown: Vec<&String> = everyday.keys().filter(|key| !known.contains(&key.as_str())).collect();
            assert!(unknown.is_empty(), "{}: {unknown:?}", words.language().code());
            assert!(everyday.len() > 20, "{}", words.language().code());
        }
    }

    #[test]
    fn the_note_on_an_unknown_command_is_not_cut_and_pens_can_be_found() {
        let mut robot = crate::tui::robot::Robot::with(&[("I01", &["Anna: Ja."])]);
        robot.press("ctrl-p").write("xyz").sees("Ingen kommando heter «xyz»").sees("«søk».").press("ctrl-u");
        for word in ["penn", "pen"] {
            robot.write(word).sees("gul").misses("Ingen kommando").press("ctrl-u");
        }
    }
}
