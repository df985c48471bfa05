//! Draws the workbench: the top line, the screen, the overlay and the bottom line.
//!
//! ```text
//!  tusj  anbud.tusj   Les  Temaer  Søk  Informanter                  Runde 1 · RH   ● lagret
//!  …
//!  mellomrom marker · c kode · . gjenta koden · 1 gul 2 oransje 3 lilla · u angre · ? alle taster
//! ```

use std::borrow::Cow;

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

/// How far the names of screens are cut, in columns, where there is little room.
const SHORTEST_NAME: usize = 4;
const LONGEST_NAME: usize = 11;

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
    let names: Vec<Cow<str>> = Screen::ALL.iter().map(|screen| view.words.say(screen.phrase())).collect();
    let at = Screen::ALL.iter().position(|screen| *screen == current).unwrap_or(0);
    let TopLine { program, file, padding, status, longest } =
        TopLine::fitting(view, usize::from(area.width), (&names, at));
    let names = cut(&names, at, longest);
    let mut x = area.x + 1;
    if !program.is_empty() {
        x = paint::words(buffer, (x, area.y), area.width, program, styles.key()) + 1;
    }
    if !file.is_empty() {
        x = paint::words(buffer, (x, area.y), area.width, &file, styles.dim()) + 2;
    }
    let mut tabs = Vec::new();
    for (screen, name) in Screen::ALL.iter().zip(names) {
        let style = if *screen == current { styles.selected() } else { Style::new() };
        let text = format!("{padding}{name}{padding}");
        let end = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), &text, style);
        tabs.push((*screen, Rect { x, y: area.y, width: end - x, height: 1 }));
        x = end + u16::from(padding.is_empty());
    }
    let wide = u16::try_from(columns_of(&status)).unwrap_or(u16::MAX);
    if x.saturating_add(wide) < area.right() {
        let style = styles.dim().remove_modifier(Modifier::BOLD);
        paint::words(buffer, (area.right() - wide - 1, area.y), wide, &status, style);
    }
    tabs
}

/// What the top line shows.
#[derive(Clone, Default)]
struct TopLine {
    /// The name of the program.
    program: &'static str,
    /// The name of the file.
    file: String,
    /// The space on both sides of the name of a screen.
    padding: &'static str,
    /// The round, the coder, and whether everything is saved.
    status: String,
    /// The longest that the names of the other screens can be, in columns, if they are cut.
    longest: Option<usize>,
}

/// The names of the screens, at most this long. The one of the current screen is never cut.
fn cut(names: &[Cow<str>], current: usize, longest: Option<usize>) -> Vec<String> {
    let name = |(at, name): (usize, &Cow<str>)| match longest {
        Some(longest) if at != current && columns_of(name) > longest => {
            name.chars().take(longest.saturating_sub(1)).chain(['.']).collect()
        }
        _ => name.to_string(),
    };
    names.iter().enumerate().map(name).collect()
}

impl TopLine {
    /// As much as fits into this many columns beside the names of the screens. The round and whether everything is saved
    /// are more important than the file.
    fn fitting(view: View, width: usize, (names, current): (&[Cow<str>], usize)) -> Self {
        let path = view.project.store().path();
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = shortened(&file, width / 4);
        let (program, padding) = ("tusj", " ");
        let (round, coder, saved, sign) = status(view);
        let whole = format!("{round} · {coder} · {saved}");
        let lines = [
            Self { program, file: file.clone(), padding, status: whole.clone(), longest: None },
            Self { program, padding, status: whole, ..Self::default() },
            Self { padding, status: format!("{round} · {saved}"), ..Self::default() },
            Self { padding, status: format!("{round} {sign}"), ..Self::default() },
            Self { status: format!("{round} {sign}"), ..Self::default() },
        ];
        let shorter = (SHORTEST_NAME..LONGEST_NAME).rev();
        let shorter = shorter.map(|n| Self { status: format!("{round} {sign}"), longest: Some(n), ..Self::default() });
        let widths = |line: &Self| cut(names, current, line.longest).iter().map(|name| columns_of(name)).sum();
        let mut lines = lines.into_iter().chain(shorter);
        let found = lines.find(|line| line.columns(widths(line)) <= width);
        found.unwrap_or(Self { status: sign, longest: Some(SHORTEST_NAME), ..Self::default() })
    }

    /// The columns that it takes, where the names of the screens take this many.
    fn columns(&self, names: usize) -> usize {
        let room = |text: &str, after: usize| if text.is_empty() { 0 } else { columns_of(text) + after };
        let between = if self.padding.is_empty() { 1 } else { 2 };
        1 + room(self.program, 1)
            + room(&self.file, 2)
            + names
            + between * Screen::ALL.len()
            + columns_of(&self.status)
            + 1
    }
}

/// The round; the coder; whether everything is saved, in words and as a sign. It always is, unless the project is
/// read-only.
fn status(view: View) -> (String, String, String, String) {
    let model = view.project.model();
    let (round, is_closed) =
        model.current_round().map_or((1, false), |round| (round.number, round.closed_at.is_some()));
    let phrase = if is_closed { "status-round-closed" } else { "status-round" };
    let coder = model.coders.get(view.project.coder()).map_or(String::new(), |coder| coder.name.clone());
    let saved = if view.project.is_writable() { "status-saved" } else { "status-read-only" };
    let saved = view.words.say(saved).into_owned();
    let sign = saved.chars().next().map(String::from).unwrap_or_default();
    (view.words.tell(phrase, &[("number", round.into())]), coder, saved, sign)
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
    const PATHS: [(&str, Pane); 13] = [
        ("f1", Pane::Text),
        ("f1 esc", Pane::Documents),
        ("f1 enter", Pane::AtCursor),
        ("f2", Pane::Tree),
        ("f2 right", Pane::Excerpts),
        ("f3 b r a enter", Pane::Hits),
        ("f4", Pane::People),
        ("f1 o", Pane::Interview),
        ("f6", Pane::Memos),
        ("f6 right", Pane::MemoText),
        ("f12", Pane::Matrix),
        ("f8", Pane::Acts),
        ("f8 enter", Pane::ActDetail),
    ];

    fn study() -> Study {
        let mut study = Study::with(&[("I01", &["Anna: {Tillit:Det gikk bra.} Ja."])]);
        study
            .save_participants(&[ParticipantDetails { number: "I01".into(), ..ParticipantDetails::default() }])
            .unwrap();
        study.write_memo(crate::domain::memo::Subject::Diary, "I dag.").unwrap();
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
