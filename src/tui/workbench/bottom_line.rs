//! The bottom line lists the most important keys. A click on a key does what the key does. After a key that does
//! nothing in an overlay, it lists the keys that work.

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Workbench, on_screen};
use crate::tui::command::{self, Command, Key, Pane};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::help::Help;
use crate::tui::overlay::palette::phrase;
use crate::tui::screen::{Screen, ScreenBehaviour};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::columns_of;
use crate::words::{Words, kind};

/// The key that lists all keys. It is at the end of the bottom line and is never cut off.
const HELP: Key = Key(KeyCode::Char('?'), KeyModifiers::NONE);

/// The separator between two keys.
const SEPARATOR: &str = " · ";

/// The latest position of Enter in the line, from 0. Everyone tries Enter, and the last keys are cut off first.
const ENTER_POSITION: usize = 2;

/// The maximum number of pens in the line.
const MAX_PENS: usize = 3;

/// The narrowest window, in columns, in which the long text of the help key fits.
const WIDE: u16 = 100;

/// A key and what it does.
struct Hint {
    key: Key,
    name: String,
    phrase: String,
}

impl Hint {
    /// Its width in columns.
    fn wide(&self) -> u16 {
        u16::try_from(columns_of(&self.name) + 1 + columns_of(&self.phrase)).unwrap_or(u16::MAX)
    }

    /// Draws it. Returns the column after it.
    fn draw(&self, buffer: &mut Buffer, view: View, (x, y): (u16, u16)) -> u16 {
        let x = paint::words(buffer, (x, y), u16::MAX, &self.name, view.styles.key());
        paint::words(buffer, (x + 1, y), u16::MAX, &self.phrase, Style::new())
    }
}

impl Workbench {
    /// Draws the bottom line, and stores the area of each key.
    pub(super) fn draw_bottom(&mut self, buffer: &mut Buffer, area: Rect) {
        let screen_hint = on_screen!(self, screen => screen.hint());
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        self.hints = match self.overlays.last().map(|overlay| overlay.hint()).or(screen_hint) {
            Some(hint) => draw_phrase(buffer, view, area, &view.words.say(hint)),
            None => draw_hints(buffer, view, area, self.pane()),
        };
    }

    /// The key at a point of the bottom line. `None` while a message covers it.
    pub(super) fn key_at(&self, x: u16, y: u16) -> Option<Key> {
        let named = self.hints.iter().find(|(_, place)| place.contains((x, y).into()));
        named.filter(|_| self.notice.is_none()).map(|(key, _)| *key)
    }

    /// After a key that does nothing in an overlay: lists the keys that work. `?` shows all of them.
    pub(super) fn explain_overlay_key(&mut self, key: Key) {
        let Some(overlay) = self.overlays.last() else { return };
        if key == HELP {
            let help = Help::of_overlay(overlay.keys());
            return self.overlays.push(Overlay::Help(help));
        }
        let keys = self.words.say(overlay.hint()).into_owned();
        let name = command::name(&self.words, key);
        self.say(self.words.tell("notice-key-here", &[("key", name.into()), ("keys", keys.into())]));
    }
}

/// Draws a phrase that lists keys. Returns the area of each key with its text.
fn draw_phrase(buffer: &mut Buffer, view: View, area: Rect, phrase: &str) -> Vec<(Key, Rect)> {
    paint::row(buffer, area, &format!(" {phrase}"), view.styles.dim());
    key_areas(view.words, area, phrase)
}

/// The area of each key with its text, in a phrase that is drawn one column from the left.
pub fn key_areas(words: &Words, area: Rect, phrase: &str) -> Vec<(Key, Rect)> {
    let mut x = area.x + 1;
    let mut key_areas = Vec::new();
    for hint in phrase.split(SEPARATOR) {
        let width = u16::try_from(columns_of(hint)).unwrap_or(u16::MAX);
        let place = Rect { x, width, ..area }.intersection(area);
        key_areas.extend(command::first_key(words, hint).map(|key| (key, place)));
        x = x.saturating_add(width).saturating_add(3);
    }
    key_areas
}

/// Draws the keys of a pane, as many as fit. Returns the area of each.
fn draw_hints(buffer: &mut Buffer, view: View, area: Rect, pane: Pane) -> Vec<(Key, Rect)> {
    let all = if area.width < WIDE { "key-help-short" } else { "key-help" };
    let help = Hint { key: HELP, name: command::name(view.words, HELP), phrase: view.words.say(all).into_owned() };
    let last = area.right().saturating_sub(help.wide() + 1);
    help.draw(buffer, view, (last, area.y));
    let mut key_areas = vec![(HELP, Rect { x: last, width: help.wide(), ..area })];
    let mut x = area.x + 1;
    let long = hints(view, pane, false);
    let needed: u16 = long.iter().map(|hint| hint.wide() + 3).sum();
    let hints = if x.saturating_add(needed) > last { hints(view, pane, true) } else { long };
    for hint in hints {
        if x.saturating_add(hint.wide() + 4) > last {
            // A later hint may be shorter and fit.
            continue;
        }
        if x > area.x + 1 {
            x = paint::words(buffer, (x, area.y), 3, SEPARATOR, view.styles.dim());
        }
        key_areas.push((hint.key, Rect { x, width: hint.wide(), ..area }));
        x = hint.draw(buffer, view, (x, area.y));
    }
    key_areas
}

/// The phrase that stands for this one where there is little room.
fn short(phrase: &str) -> Option<&'static str> {
    match phrase {
        "key-choose" => Some("key-choose-short"),
        "key-enter" => Some("key-enter-short"),
        "key-group-codes" => Some("key-group-codes-short"),
        "key-choose-round" => Some("key-choose-round-short"),
        "key-journey" => Some("key-journey-short"),
        "key-round-changes" => Some("key-round-changes-short"),
        "key-export-journey" => Some("key-export-journey-short"),
        "key-close-round" => Some("key-close-round-short"),
        "key-open-cell" => Some("key-enter-short"),
        "key-write-cell" => Some("key-write-cell-short"),
        "key-cell-contents" => Some("key-cell-contents-short"),
        "key-topics" => Some("key-topics-short"),
        "key-units" => Some("key-units-short"),
        "key-sort-rows" => Some("key-sort-rows-short"),
        "key-export-matrix" => Some("key-export-journey-short"),
        "key-add-round" => Some("key-add-round-short"),
        _ => None,
    }
}

/// The most important keys of a pane in the order of the table, with what they do. Outside the text the pens come last.
/// Enter is moved forward. Where there is not room for all, some phrases are shorter.
fn hints(view: View, place: Pane, is_short: bool) -> Vec<Hint> {
    let (mut hints, mut last) = (Vec::new(), Vec::new());
    let mut pens = view.project.pens().into_iter().filter_map(|pen| {
        let digit = char::from_digit(u32::try_from(pen.digit?).ok()?, 10)?;
        let phrase = kind::pen(view.words, view.project.pen_name(pen.id)).to_owned();
        Some(Hint { key: Key(KeyCode::Char(digit), KeyModifiers::NONE), name: digit.to_string(), phrase })
    });
    let is_available = |command: Command| view.project.is_writable() || !command.changes();
    for entry in command::at(place).filter(|entry| is_available(entry.command)) {
        match (entry.command, entry.keys.first()) {
            (Command::Pen(1), _) if place == Pane::Text => hints.extend(pens.by_ref().take(MAX_PENS)),
            (Command::Pen(1), _) => last.extend(pens.by_ref().take(MAX_PENS)),
            (Command::Help, _) => {}
            (_, Some(key)) if entry.shown => {
                let short = short(entry.phrase).filter(|_| is_short);
                let phrase = short.map_or_else(|| phrase(view, entry), |short| view.words.say(short).into_owned());
                hints.push(Hint { key: *key, name: command::name(view.words, *key), phrase });
            }
            _ => {}
        }
    }
    hints.append(&mut last);
    let enter = hints.iter().position(|hint| hint.key.0 == KeyCode::Enter);
    if let Some(enter) = enter.filter(|at| *at > ENTER_POSITION) {
        let enter = hints.remove(enter);
        hints.insert(ENTER_POSITION, enter);
    }
    hints
}

#[cfg(test)]
mod tests {
    use crate::tui::command::Pane;
    use crate::tui::robot::{Robot, UserActions};

    fn robot() -> Robot {
        Robot::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Det gikk bra.} Ja."])])
    }

    #[test]
    fn a_click_on_a_key_in_the_bottom_line_does_what_the_key_does() {
        let mut r = robot();
        r.resize(120, 24).click("m notat").sees("Esc lagrer").click("Esc lagrer").misses("Esc lagrer");
        r.click("? alle taster").sees("Taster som virker her").press("esc").resize(80, 24);
        r.click("? taster").sees("Taster som virker her").click("Esc lukk").misses("Taster som virker");
        r.press("f1 esc X")
            .click("Esc nei")
            .misses("Sikker?")
            .press("f1")
            .click("c kode")
            .sees("Skriv for å finne")
            .click("Esc avbryt");
        r.press("f3").click("F1–F8").misses("Skriv for å søke · Tab");
    }

    #[test]
    fn a_narrow_window_lists_enter_if_it_does_something() {
        let mut r = robot();
        for (way, pane) in [("f1", Pane::Text), ("f2 down right", Pane::Excerpts), ("f4", Pane::People)] {
            r.press(way);
            assert_eq!(r.pane(), pane);
            assert!(r.screen().lines().last().is_some_and(|line| line.contains("Enter")), "{}", r.screen());
        }
    }

    #[test]
    fn a_key_that_does_nothing_in_an_overlay_lists_the_keys_that_work() {
        let mut r = robot();
        r.press("f1 esc X x").sees("x gjør ingenting her. Dette virker: Enter ja · Esc nei").sees("Sikker?");
        r.press("?").sees("Taster som virker her").sees("Enter").press("esc").sees("Sikker?").press("esc");
        r.press("ctrl-p").write("språk på skjermen").press("enter").sees("Språk · Language");
        r.press("k").sees("k gjør ingenting her. Dette virker: ↑↓ velg");
    }
}
