//! Draws the workbench: the top line, the screen, the overlay and the bottom line.
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
use crate::tui::screen::Screen;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};

/// The smallest window that the workbench draws in, in columns and rows.
const MIN_SIZE: (u16, u16) = (30, 8);

impl Workbench {
    /// Draws everything.
    pub fn draw(&mut self, buffer: &mut Buffer) {
        let area = *buffer.area();
        if area.width < MIN_SIZE.0 || area.height < MIN_SIZE.1 {
            paint::wrapped(buffer, area, &self.words.say("window-too-small"), Style::new());
            return;
        }
        let said = self.notice.as_ref().map_or(1, |notice| paint::notice_rows(area, &notice.text));
        let body = Rect { y: area.y + 1, height: area.height - 1 - said, ..area };
        self.body = body;
        let prepared = on_screen!(self, screen => screen.prepare(&self.project, &self.words, body));
        if let Err(error) = prepared {
            self.show_error(&error);
        }
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        let styles = if self.overlays.is_empty() { self.styles } else { self.styles.covered() };
        on_screen!(self, screen => screen.draw(buffer, View { styles, ..view }));
        self.tabs = draw_top(buffer, view, Rect { height: 1, ..area }, self.screen);
        self.draw_bottom(buffer, Rect { y: area.bottom() - 1, height: 1, ..area });
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        if let Some(overlay) = self.overlays.last_mut() {
            overlay.draw(buffer, body, view);
        }
        if let Some(notice) = &self.notice {
            let style = if notice.is_error { self.styles.error() } else { self.styles.strong() };
            paint::notice(buffer, area, &notice.text, style);
        }
    }
}

/// Draws the top line. Returns the area of each screen's name, for the mouse.
fn draw_top(buffer: &mut Buffer, view: View, area: Rect, current: Screen) -> Vec<(Screen, Rect)> {
    let styles = view.styles;
    let file = view.project.store().path().file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let (round, coder, saved) = status(view);
    let name = shortened(&file, usize::from(area.width / 4));
    let columns = |text: &str| u16::try_from(columns_of(text)).unwrap_or(u16::MAX);
    let screens: u16 = Screen::ALL.iter().map(|screen| columns(&view.words.say(screen.phrase())) + 2).sum();
    let mut x = area.x + 1;
    // In a narrow window, the round and whether the project is saved are more important than the names.
    if x + columns(&format!("tusj {name} {round} · {saved}")) + screens + 2 < area.right() {
        x = paint::words(buffer, (x, area.y), area.width, "tusj", styles.key());
        x = paint::words(buffer, (x + 1, area.y), area.width, &name, styles.dim()) + 2;
    }
    let mut tabs = Vec::new();
    for screen in Screen::ALL {
        let name = view.words.say(screen.phrase());
        let style = if *screen == current { styles.selected() } else { Style::new() };
        let end = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), &format!(" {name} "), style);
        tabs.push((*screen, Rect { x, y: area.y, width: end - x, height: 1 }));
        x = end;
    }
    // If not everything fits, whether the project is saved is more important.
    for right in [format!("{round} · {coder} · {saved}"), format!("{round} · {saved}"), saved] {
        let wide = u16::try_from(columns_of(&right)).unwrap_or(u16::MAX);
        if x.saturating_add(wide).saturating_add(1) < area.right() {
            let style = styles.dim().remove_modifier(Modifier::BOLD);
            paint::words(buffer, (area.right() - wide - 1, area.y), wide, &right, style);
            break;
        }
    }
    tabs
}

/// Round and coder, and whether everything is saved. It always is, unless the project is read-only.
fn status(view: View) -> (String, String, String) {
    let model = view.project.model();
    let round = model.current_round().map_or(1, |round| round.number);
    let coder = model.coders.get(view.project.coder()).map_or("", |coder| &coder.name);
    let saved = if view.project.is_writable() { "status-saved" } else { "status-read-only" };
    let round = view.words.tell("status-round", &[("number", round.into())]);
    (round, coder.to_owned(), view.words.say(saved).into_owned())
}

#[cfg(test)]
mod tests {
    use crossterm::event::{Event, KeyEvent};

    use crate::domain::query::options::SearchOptions;
    use crate::project::participant::ParticipantDetails;
    use crate::project::setting::Saved;
    use crate::project::testing::Study;
    use crate::store::Mode;
    use crate::tui::command::{self, Command, Pane};
    use crate::tui::robot::{Robot, UserActions};
    use crate::words::{Language, Words};

    /// The keys that lead to each pane.
    const PATHS: [(&str, Pane); 9] = [
        ("f1", Pane::Text),
        ("f1 esc", Pane::Documents),
        ("f1 enter", Pane::AtCursor),
        ("f2", Pane::Tree),
        ("f2 right", Pane::Excerpts),
        ("f3 b r a enter", Pane::Hits),
        ("f4", Pane::People),
        ("f8", Pane::Acts),
        ("f8 enter", Pane::ActDetail),
    ];

    fn study() -> Study {
        let mut study = Study::with(&[("I01", &["Anna: {Tillit:Det gikk bra.} Ja."])]);
        study
            .save_participants(&[ParticipantDetails { number: "I01".into(), ..ParticipantDetails::default() }])
            .unwrap();
        study
            .save_search(&Saved { name: "Bra".into(), query: "bra".into(), options: SearchOptions::default() })
            .unwrap();
        study
    }

    /// A robot in this pane, in a project that is writable or read-only.
    fn robot(study: &Study, mode: Mode, way: &str, place: Pane) -> Robot {
        let mut robot = Robot::at(study.opened(mode), 120, 30);
        robot.press(way);
        assert_eq!(robot.pane(), place, "{way}");
        robot
    }

    #[test]
    fn a_read_only_project_offers_no_command_that_changes_it() {
        let (study, words) = (study(), Words::new(Language::Nb));
        for (way, place) in PATHS {
            let mut robot = robot(&study, Mode::Read, way, place);
            let line = robot.screen().lines().last().unwrap_or_default().to_owned();
            for entry in command::at(place).filter(|entry| entry.command.changes() && !entry.keys.is_empty()) {
                let act = format!("{} {}", command::name(&words, entry.keys[0]), words.say(entry.phrase));
                assert!(!line.split('·').any(|shown| shown.trim() == act), "{place:?}: {act} in {line}");
            }
            assert!(!line.contains("1 gul"), "{place:?}: {line}");
            robot.press("?").misses("angre").press("esc ctrl-p").write("angre").misses("u, Ctrl-Z");
        }
        let mut robot = robot(&study, Mode::Read, "f3 esc", Pane::Hits);
        robot.press("l").sees("Enter søk").misses("x fjern").press("x").sees("Enter søk");
    }

    #[test]
    fn a_writable_project_offers_the_commands_that_change_it() {
        let study = study();
        let mut robot = robot(&study, Mode::Write, "f1", Pane::Text);
        robot.sees("c kode").sees("m notat").sees("1 gul").press("ctrl-p").write("angre").sees("u, Ctrl-Z");
    }

    #[test]
    fn the_commands_that_a_read_only_project_offers_are_not_refused() {
        let study = study();
        for (way, place) in PATHS {
            let offered = command::at(place).filter(|entry| !entry.command.changes());
            for entry in offered.filter(|entry| entry.command != Command::Quit) {
                let Some(key) = entry.keys.first() else { continue };
                let mut robot = robot(&study, Mode::Read, way, place);
                robot.event(Event::Key(KeyEvent::new(key.0, key.1)));
                robot.misses("bare for lesing");
            }
        }
    }
}
