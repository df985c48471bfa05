//! Drawing the workbench: the top line, the screen, what lies over it, and the bottom line.
//!
//! ```text
//!  tusj  anbud.tusj   Les  Temaer  Søk  Informanter                  Runde 1 · RH   ● lagret
//!  …
//!  mellomrom marker · c kode · . gjenta koden · 1 gul 2 oransje 3 lilla · u angre · ? alle taster
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{Workbench, on_screen};
use crate::tui::command::{self, Command, Place};
use crate::tui::screen::Screen;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};

/// The smallest window in which there is anything to see.
const SMALLEST: (u16, u16) = (30, 8);

impl Workbench {
    /// Draws everything.
    pub fn draw(&mut self, buffer: &mut Buffer) {
        let area = *buffer.area();
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            crate::tui::screen::read::wrapped(buffer, area, &self.words.say("window-too-small"), Style::new());
            return;
        }
        let body = Rect { y: area.y + 1, height: area.height - 2, ..area };
        self.body = body;
        let prepared = on_screen!(self, screen => screen.prepare(&self.project, body));
        if let Err(error) = prepared {
            self.trouble(&error);
        }
        let view = View { project: &self.project, words: &self.words, look: self.look };
        on_screen!(self, screen => screen.draw(buffer, view));
        self.tabs = draw_top(buffer, view, Rect { height: 1, ..area }, self.screen);
        self.draw_bottom(buffer, Rect { y: area.bottom() - 1, height: 1, ..area });
        let view = View { project: &self.project, words: &self.words, look: self.look };
        if let Some(overlay) = self.overlays.last_mut() {
            overlay.draw(buffer, body, view);
        }
    }

    fn draw_bottom(&self, buffer: &mut Buffer, area: Rect) {
        let view = self.view();
        if let Some(notice) = &self.notice {
            let style = if notice.is_trouble { view.look.wrong() } else { view.look.strong() };
            paint::row(buffer, area, &format!(" {}", notice.text), style);
            return;
        }
        let typing = (self.screen == Screen::Search && self.search.is_typing()).then_some("hint-search");
        if let Some(hint) = self.overlays.last().map(|overlay| overlay.hint()).or(typing) {
            paint::row(buffer, area, &format!(" {}", view.words.say(hint)), view.look.dim());
            return;
        }
        let mut x = area.x + 1;
        for (key, phrase) in hints(view, self.place()) {
            let wide = u16::try_from(columns_of(&key) + columns_of(&phrase) + 4).unwrap_or(u16::MAX);
            if x.saturating_add(wide) > area.right() + 3 {
                break;
            }
            x = paint::words(buffer, (x, area.y), area.width, &key, view.look.key());
            x = paint::words(buffer, (x + 1, area.y), area.width, &phrase, Style::new());
            x = paint::words(buffer, (x, area.y), area.width, " · ", view.look.dim());
        }
    }
}

/// The few keys that matter at a place, with what they do; `?` first of those that work anywhere, so that it is
/// never cut off.
fn hints(view: View, place: Place) -> Vec<(String, String)> {
    let mut hints = Vec::new();
    for entry in command::at(place).filter(|entry| entry.shown) {
        let key = entry.keys.first().map(|key| command::name(*key)).unwrap_or_default();
        hints.push((entry.command, key, crate::tui::overlay::palette::phrase(view, entry)));
    }
    hints.sort_by_key(|(command, ..)| u8::from(*command == Command::Undo));
    let help = hints.iter().position(|(command, ..)| *command == Command::Help).map(|at| hints.remove(at));
    let pens = command::at(place).any(|entry| matches!(entry.command, Command::Pen(_)));
    let mut shown: Vec<(String, String)> =
        help.into_iter().chain(hints).map(|(_, key, phrase)| (key, phrase)).collect();
    if pens {
        for pen in view.project.pens().into_iter().take(3) {
            shown.extend(pen.digit.map(|digit| (digit.to_string(), pen.name.clone())));
        }
    }
    shown
}

/// Draws the top line. Returns where each screen's name stands, for the mouse.
fn draw_top(buffer: &mut Buffer, view: View, area: Rect, current: Screen) -> Vec<(Screen, Rect)> {
    let look = view.look;
    let file = view.project.store().path().file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut x = paint::words(buffer, (area.x + 1, area.y), area.width, "tusj", look.key());
    let name = shortened(&file, usize::from(area.width / 4));
    x = paint::words(buffer, (x + 1, area.y), area.width, &name, look.dim()) + 2;
    let mut tabs = Vec::new();
    for screen in Screen::ALL {
        let name = view.words.say(screen.phrase());
        let style = if *screen == current { look.chosen() } else { Style::new() };
        let end = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), &format!(" {name} "), style);
        tabs.push((*screen, Rect { x, y: area.y, width: end - x, height: 1 }));
        x = end;
    }
    let right = status(view);
    let wide = u16::try_from(columns_of(&right)).unwrap_or(u16::MAX);
    if x.saturating_add(wide + 1) < area.right() {
        let style = look.dim().remove_modifier(Modifier::BOLD);
        paint::words(buffer, (area.right() - wide - 1, area.y), wide, &right, style);
    }
    tabs
}

/// Round, coder, and whether all is on the disk: it always is, unless the project cannot be written.
fn status(view: View) -> String {
    let model = view.project.model();
    let round = model.current_round().map_or(1, |round| round.number);
    let coder = model.coders.get(view.project.coder()).map_or("", |coder| &coder.name);
    let saved = if view.project.is_writable() { "status-saved" } else { "status-read-only" };
    let round = view.words.tell("status-round", &[("number", round.into())]);
    format!("{round} · {coder} · {}", view.words.say(saved))
}
