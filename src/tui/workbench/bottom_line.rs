//! The bottom line: the keys that matter now. A click on one does what the key does; a key that does nothing over a
//! screen is told what does.

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Workbench, on_screen};
use crate::tui::command::{self, Command, Key, Pane};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::help::Help;
use crate::tui::overlay::palette::phrase;
use crate::tui::screen::{Abilities, Screen};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::columns_of;
use crate::words::{Words, kind};

/// The key that shows all keys. It stands at the end of the bottom line and is never cut off.
const HELP: Key = Key(KeyCode::Char('?'), KeyModifiers::NONE);

/// What stands between two keys with what they do.
const BETWEEN: &str = " · ";

/// How far to the left Enter stands: it is the key that everyone tries, and what comes last is cut off first.
const ENTER: usize = 2;

/// How many pens are named.
const PENS: usize = 3;

/// How wide a window is in which there is room for all the words.
const WIDE: u16 = 100;

/// A key with what it does.
struct Hint {
    key: Key,
    name: String,
    phrase: String,
}

impl Hint {
    /// How many columns it takes.
    fn wide(&self) -> u16 {
        u16::try_from(columns_of(&self.name) + 1 + columns_of(&self.phrase)).unwrap_or(u16::MAX)
    }

    /// Draws it. Returns where the next one may begin.
    fn draw(&self, buffer: &mut Buffer, view: View, (x, y): (u16, u16)) -> u16 {
        let x = paint::words(buffer, (x, y), u16::MAX, &self.name, view.styles.key());
        paint::words(buffer, (x + 1, y), u16::MAX, &self.phrase, Style::new())
    }
}

impl Workbench {
    /// Draws it, and keeps in mind where each key stands.
    pub(super) fn draw_bottom(&mut self, buffer: &mut Buffer, area: Rect) {
        let of_screen = on_screen!(self, screen => screen.hint());
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        self.hints = match self.overlays.last().map(|overlay| overlay.hint()).or(of_screen) {
            Some(hint) => draw_phrase(buffer, view, area, &view.words.say(hint)),
            None => draw_hints(buffer, view, area, self.pane()),
        };
    }

    /// The key that the bottom line names at this place of the screen, unless something was said over it.
    pub(super) fn key_named_at(&self, x: u16, y: u16) -> Option<Key> {
        let named = self.hints.iter().find(|(_, place)| place.contains((x, y).into()));
        named.filter(|_| self.notice.is_none()).map(|(key, _)| *key)
    }

    /// Says which keys work in what lies over the screen, where one was pressed that does not; `?` shows them all.
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

/// Draws a phrase that tells keys. Returns where each key stands with what it does.
fn draw_phrase(buffer: &mut Buffer, view: View, area: Rect, phrase: &str) -> Vec<(Key, Rect)> {
    paint::row(buffer, area, &format!(" {phrase}"), view.styles.dim());
    places(view.words, area, phrase)
}

/// Where each key of a phrase stands with what it does, where the phrase is drawn a column from the left.
pub fn places(words: &Words, area: Rect, phrase: &str) -> Vec<(Key, Rect)> {
    let mut x = area.x + 1;
    let mut places = Vec::new();
    for told in phrase.split(BETWEEN) {
        let width = u16::try_from(columns_of(told)).unwrap_or(u16::MAX);
        let place = Rect { x, width, ..area }.intersection(area);
        places.extend(command::first_named(words, told).map(|key| (key, place)));
        x = x.saturating_add(width).saturating_add(3);
    }
    places
}

/// Draws the keys of a place, as many as there is room for. Returns where each stands.
fn draw_hints(buffer: &mut Buffer, view: View, area: Rect, pane: Pane) -> Vec<(Key, Rect)> {
    let all = if area.width < WIDE { "key-help-short" } else { "key-help" };
    let help = Hint { key: HELP, name: command::name(view.words, HELP), phrase: view.words.say(all).into_owned() };
    let last = area.right().saturating_sub(help.wide() + 1);
    help.draw(buffer, view, (last, area.y));
    let mut places = vec![(HELP, Rect { x: last, width: help.wide(), ..area })];
    let mut x = area.x + 1;
    for hint in hints(view, pane) {
        if x.saturating_add(hint.wide() + 4) > last {
            // A shorter one further on may have room.
            continue;
        }
        if x > area.x + 1 {
            x = paint::words(buffer, (x, area.y), 3, BETWEEN, view.styles.dim());
        }
        places.push((hint.key, Rect { x, width: hint.wide(), ..area }));
        x = hint.draw(buffer, view, (x, area.y));
    }
    places
}

/// The few keys that matter at a place, in the order of the table, with what they do. The pens come last outside the
/// text, and Enter is far to the left.
fn hints(view: View, place: Pane) -> Vec<Hint> {
    let (mut hints, mut last) = (Vec::new(), Vec::new());
    let mut pens = view.project.pens().into_iter().filter_map(|pen| {
        let digit = char::from_digit(u32::try_from(pen.digit?).ok()?, 10)?;
        let phrase = kind::pen(view.words, view.project.pen_name(pen.id)).to_owned();
        Some(Hint { key: Key(KeyCode::Char(digit), KeyModifiers::NONE), name: digit.to_string(), phrase })
    });
    let can_be_done = |command: Command| view.project.is_writable() || !command.changes();
    for entry in command::at(place).filter(|entry| can_be_done(entry.command)) {
        match (entry.command, entry.keys.first()) {
            (Command::Pen(1), _) if place == Pane::Text => hints.extend(pens.by_ref().take(PENS)),
            (Command::Pen(1), _) => last.extend(pens.by_ref().take(PENS)),
            (Command::Help, _) => {}
            (_, Some(key)) if entry.shown => {
                hints.push(Hint { key: *key, name: command::name(view.words, *key), phrase: phrase(view, entry) });
            }
            _ => {}
        }
    }
    hints.append(&mut last);
    let enter = hints.iter().position(|hint| hint.key.0 == KeyCode::Enter);
    if let Some(enter) = enter.filter(|at| *at > ENTER) {
        let enter = hints.remove(enter);
        hints.insert(ENTER, enter);
    }
    hints
}

#[cfg(test)]
mod tests {
    use crate::tui::command::Pane;
    use crate::tui::robot::{Hands, Robot};

    fn robot() -> Robot {
        Robot::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Det gikk bra.} Ja."])])
    }

    #[test]
    fn a_click_on_a_key_in_the_bottom_line_does_what_the_key_does() {
        let mut r = robot();
        r.resize(120, 24).click("m notat").sees("Esc lagrer og lukker").click("Esc lagrer").misses("Esc lagrer");
        r.click("? alle taster").sees("Taster som virker her").press("esc").resize(80, 24);
        r.click("? taster").sees("Taster som virker her").click("Esc lukk").misses("Taster som virker");
        r.press("f1 esc X")
            .click("Esc nei")
            .misses("Sikker?")
            .press("f1 enter")
            .click("c kode")
            .sees("Skriv for å finne")
            .click("Esc avbryt");
        r.press("f3").click("F1–F4").misses("Skriv for å søke · Tab");
    }

    #[test]
    fn enter_is_named_in_a_narrow_window_where_it_does_something() {
        let mut r = robot();
        for (way, pane) in [("f1", Pane::Text), ("f2 down right", Pane::Excerpts), ("f4", Pane::People)] {
            r.press(way);
            assert_eq!(r.pane(), pane);
            assert!(r.screen().lines().last().is_some_and(|line| line.contains("Enter")), "{}", r.screen());
        }
    }

    #[test]
    fn a_key_that_does_nothing_over_a_screen_is_told_what_does() {
        let mut r = robot();
        r.press("f1 esc X x").sees("x gjør ingenting her. Dette virker: Enter ja · Esc nei").sees("Sikker?");
        r.press("?").sees("Taster som virker her").sees("Enter").press("esc").sees("Sikker?").press("esc");
        r.press("ctrl-p").write("språk på skjermen").press("enter").sees("Språk · Language");
        r.press("k").sees("k gjør ingenting her. Dette virker: ↑↓ velg");
    }
}
