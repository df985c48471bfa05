//! A robot that presses keys and reads the screen, for tests that read as what a person does.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::{Depth, Look};
use super::workbench::{Effect, Workbench};
use crate::project::Project;
use crate::project::testing::Study;
use crate::words::{Language, Words};

/// A workbench at a window of a size, with somebody at the keys.
pub(crate) struct Robot {
    bench: Workbench,
    area: Rect,
    effects: Vec<Effect>,
    // Keeps the project's folder.
    _study: Option<Study>,
}

impl Robot {
    /// Sits down at a project of these interviews, in Norwegian, at 80 × 24.
    pub(crate) fn with(interviews: &[(&str, &[&str])]) -> Self {
        let study = Study::with(interviews);
        let project = study.opened(crate::store::Mode::Write);
        Self { _study: Some(study), ..Self::at(project, 80, 24) }
    }

    /// Sits down at a project, at a window of this size.
    pub(crate) fn at(project: Project, width: u16, height: u16) -> Self {
        let bench = Workbench::new(project, Words::new(Language::Nb), Look::new(Depth::True));
        let area = Rect { x: 0, y: 0, width, height };
        let mut robot = Self { bench, area, effects: Vec::new(), _study: None };
        robot.buffer();
        robot
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.area = Rect { x: 0, y: 0, width, height };
        self.buffer();
        self
    }

    /// Presses keys, named with spaces between: `down space c`, `ctrl-z`, `shift-right`; drawn after each.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.event(Event::Key(key(name)));
        }
        self
    }

    /// Types text, letter by letter.
    pub(crate) fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.event(Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
        }
        self
    }

    /// Pastes text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.event(Event::Paste(text.to_owned()));
        self
    }

    /// Presses the mouse on these words, moves it to the end of those, and lets go.
    pub(crate) fn drag(&mut self, from: &str, to: &str) -> &mut Self {
        let (x, y) = self.find(from);
        let (end, end_y) = self.find(to);
        let end = end + u16::try_from(to.chars().count()).unwrap() - 1;
        self.mouse(MouseEventKind::Down(MouseButton::Left), x, y);
        self.mouse(MouseEventKind::Drag(MouseButton::Left), end, end_y);
        self.mouse(MouseEventKind::Up(MouseButton::Left), end, end_y);
        self
    }

    /// Clicks on these words.
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let (x, y) = self.find(words);
        self.mouse(MouseEventKind::Down(MouseButton::Left), x, y);
        self.mouse(MouseEventKind::Up(MouseButton::Left), x, y);
        self
    }

    /// Turns the wheel over these words.
    pub(crate) fn wheel(&mut self, words: &str, down: bool) -> &mut Self {
        let (x, y) = self.find(words);
        self.mouse(if down { MouseEventKind::ScrollDown } else { MouseEventKind::ScrollUp }, x, y);
        self
    }

    fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) {
        self.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    }

    fn event(&mut self, event: Event) {
        self.bench.handle(&event);
        self.effects.extend(self.bench.take_effects());
        self.buffer();
    }

    /// Waits until the program finds time for itself.
    pub(crate) fn wait(&mut self) -> &mut Self {
        self.bench.idle();
        self
    }

    fn buffer(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(self.area);
        self.bench.draw(&mut buffer);
        buffer
    }

    /// What the screen shows, line by line.
    pub(crate) fn screen(&mut self) -> String {
        let buffer = self.buffer();
        let line = |y| (0..self.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..self.area.height).map(line).collect::<Vec<_>>().join("\n")
    }

    /// Asserts that the screen shows these words.
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(words), "«{words}» is not on the screen:\n{screen}");
        self
    }

    /// Asserts that the screen does not show these words.
    pub(crate) fn misses(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(words), "«{words}» is on the screen:\n{screen}");
        self
    }

    /// Where the words stand on the screen.
    fn find(&mut self, words: &str) -> (u16, u16) {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(y, line)| {
            let x = line[..line.find(words)?].chars().count();
            Some((u16::try_from(x).unwrap(), u16::try_from(y).unwrap()))
        });
        found.unwrap_or_else(|| panic!("«{words}» is not on the screen:\n{screen}"))
    }

    /// The project at the table.
    pub(crate) fn project(&self) -> &Project {
        self.bench.project()
    }

    /// What was wanted of the world outside.
    pub(crate) fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// Every excerpt as `words = codes (pen)`, in the order of their ids.
    pub(crate) fn excerpts(&self) -> Vec<String> {
        let project = self.project();
        let model = project.model();
        let told = |e: &crate::domain::excerpt::Excerpt| {
            let codes: Vec<String> = project.codings_on(e.id).map(|c| model.codebook.path(c.code)).collect();
            let pen = e.colour.and_then(|id| model.colours.get(id)).map(|pen| format!(" ({})", pen.name));
            format!("{} = {}{}", project.quote(e.id).unwrap(), codes.join(" + "), pen.unwrap_or_default())
        };
        model.excerpts.iter().map(told).collect()
    }
}

fn key(name: &str) -> KeyEvent {
    let (mut modifiers, mut rest) = (KeyModifiers::NONE, name);
    for (prefix, modifier) in
        [("ctrl-", KeyModifiers::CONTROL), ("alt-", KeyModifiers::ALT), ("shift-", KeyModifiers::SHIFT)]
    {
        if let Some(after) = rest.strip_prefix(prefix) {
            (modifiers, rest) = (modifiers | modifier, after);
        }
    }
    let code = match rest {
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "back-tab" => KeyCode::BackTab,
        "space" => KeyCode::Char(' '),
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "page-up" => KeyCode::PageUp,
        "page-down" => KeyCode::PageDown,
        "delete" => KeyCode::Delete,
        "backspace" => KeyCode::Backspace,
        "f1" => KeyCode::F(1),
        "f2" => KeyCode::F(2),
        "f3" => KeyCode::F(3),
        "f4" => KeyCode::F(4),
        other => KeyCode::Char(other.chars().next().unwrap()),
    };
    KeyEvent::new(code, modifiers)
}
