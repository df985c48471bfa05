//! Simulated users for tests: they press keys and read the screen. A [`Robot`] uses a workbench, a [`Newcomer`] a
//! session from the start screen. Built for tests only.

use std::path::Path;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::session::{Session, SessionOptions};
use super::settings::Settings;
use super::style::{Depth, Styles};
use super::workbench::{Effect, Workbench};
use crate::platform::folders::Folders;
use crate::project::Project;
use crate::project::testing::{Study, counted};
use crate::words::{Language, Words};

/// What a user can do, and see on the screen.
pub(crate) trait UserActions: Sized {
    /// The size of the window.
    fn area(&self) -> Rect;

    /// Sets the size of the window.
    fn set_area(&mut self, area: Rect);

    /// Sends an event and lets the program handle it.
    fn event(&mut self, event: Event);

    /// Lets the program draw.
    fn draw(&mut self, buffer: &mut Buffer);

    /// The drawn screen.
    fn buffer(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(self.area());
        self.draw(&mut buffer);
        buffer
    }

    /// Resizes the window.
    fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.set_area(Rect::new(0, 0, width, height));
        self.buffer();
        self
    }

    /// Presses keys and draws after each. Keys are separated by spaces, and their names can be in any case: `down space
    /// c`, `Ctrl-Z`, `shift-right`.
    fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.event(Event::Key(key(name)));
            self.buffer();
        }
        self
    }

    /// Types text, letter by letter.
    fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.event(Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
            self.buffer();
        }
        self
    }

    /// Pastes text, or drops files on the terminal.
    fn paste(&mut self, text: &str) -> &mut Self {
        self.event(Event::Paste(text.to_owned()));
        self.buffer();
        self
    }

    /// Presses the mouse button on the first text, moves to the end of the second one, and releases.
    fn drag(&mut self, from: &str, to: &str) -> &mut Self {
        let (x, y) = self.find(from);
        let (end, end_y) = self.find(to);
        let end = end + u16::try_from(to.chars().count()).unwrap() - 1;
        self.mouse(MouseEventKind::Down(MouseButton::Left), x, y);
        self.mouse(MouseEventKind::Drag(MouseButton::Left), end, end_y);
        self.mouse(MouseEventKind::Up(MouseButton::Left), end, end_y);
        self
    }

    /// Clicks on the first occurrence of this text.
    #[track_caller]
    fn click(&mut self, words: &str) -> &mut Self {
        let (x, y) = self.find(words);
        self.mouse(MouseEventKind::Down(MouseButton::Left), x, y);
        self.mouse(MouseEventKind::Up(MouseButton::Left), x, y);
        self
    }

    /// Turns the mouse wheel over this text.
    fn wheel(&mut self, words: &str, down: bool) -> &mut Self {
        let (x, y) = self.find(words);
        self.mouse(if down { MouseEventKind::ScrollDown } else { MouseEventKind::ScrollUp }, x, y);
        self
    }

    /// Sends a mouse event.
    fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) {
        self.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        self.buffer();
    }

    /// The text on the screen, line by line.
    fn screen(&mut self) -> String {
        let (buffer, area) = (self.buffer(), self.area());
        let line = |y| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..area.height).map(line).collect::<Vec<_>>().join("\n")
    }

    /// Asserts that the screen shows this text.
    #[track_caller]
    fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(words), "«{words}» is not on the screen:\n{screen}");
        self
    }

    /// Asserts that the screen does not show this text.
    #[track_caller]
    fn misses(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(words), "«{words}» is on the screen:\n{screen}");
        self
    }

    /// The position of the text on the screen.
    #[track_caller]
    fn find(&mut self, words: &str) -> (u16, u16) {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(y, line)| {
            let x = line[..line.find(words)?].chars().count();
            Some((u16::try_from(x).unwrap(), u16::try_from(y).unwrap()))
        });
        found.unwrap_or_else(|| panic!("«{words}» is not on the screen:\n{screen}"))
    }

    /// The line of the screen with the first occurrence of this text.
    #[track_caller]
    fn line(&mut self, words: &str) -> String {
        let (_, y) = self.find(words);
        self.screen().lines().nth(usize::from(y)).unwrap_or_default().to_owned()
    }

    /// The style of the text's first letter.
    fn style(&mut self, words: &str) -> ratatui::style::Style {
        let place = self.find(words);
        self.buffer()[place].style()
    }
}

/// A user of a workbench, in a window of a given size.
pub(crate) struct Robot {
    bench: Workbench,
    area: Rect,
    effects: Vec<Effect>,
    /// What it has said while long acts were done.
    pub(crate) long_work: Vec<String>,
    // Keeps the project's folder.
    _study: Option<Study>,
}

impl UserActions for Robot {
    fn area(&self) -> Rect {
        self.area
    }

    fn set_area(&mut self, area: Rect) {
        self.area = area;
    }

    fn event(&mut self, event: Event) {
        self.bench.handle(&event);
        self.work();
        self.effects.extend(self.bench.take_effects());
    }

    /// Draws. Work that the screen begins while it is drawn is done first.
    fn draw(&mut self, buffer: &mut Buffer) {
        self.bench.draw(buffer);
        if self.bench.has_work() {
            self.work();
            self.bench.draw(buffer);
        }
    }
}

impl Robot {
    /// A project with these interviews, in Norwegian, at 80 × 24.
    pub(crate) fn with(interviews: &[(&str, &[&str])]) -> Self {
        Self::at_study(Study::with(interviews), 80, 24)
    }

    /// A given study, in a window of this size.
    pub(crate) fn at_study(study: Study, width: u16, height: u16) -> Self {
        let project = study.opened(crate::store::Mode::Write);
        Self { _study: Some(study), ..Self::at(project, width, height) }
    }

    /// A given project, in a window of this size.
    pub(crate) fn at(project: Project, width: u16, height: u16) -> Self {
        let bench = Workbench::new(project, Words::new(Language::Nb), Styles::new(Depth::True));
        let mut robot = Self {
            bench,
            area: Rect::new(0, 0, width, height),
            effects: Vec::new(),
            long_work: Vec::new(),
            _study: None,
        };
        robot.buffer();
        robot
    }

    /// Lets the program do its idle work.
    pub(crate) fn wait(&mut self) -> &mut Self {
        self.bench.idle();
        self.work();
        self
    }

    /// Lets the program finish its work. Fails if the work never ends.
    fn work(&mut self) {
        if self.bench.has_long_work() {
            self.bench.do_long_work(&mut |sentence| self.long_work.push(sentence.to_owned()));
        }
        let mut rounds = 0;
        while self.bench.has_work() {
            self.bench.work();
            rounds += 1;
            assert!(rounds < 100_000, "it works without end");
        }
    }

    /// Starts the index and waits until it is built.
    pub(crate) fn index(&mut self) -> &mut Self {
        self.bench.start_index();
        self.project().index().unwrap().wait();
        self
    }

    /// The open project.
    pub(crate) fn project(&self) -> &Project {
        self.bench.project()
    }

    /// The pane with the focus.
    pub(crate) fn pane(&self) -> super::command::Pane {
        self.bench.pane()
    }

    /// The effects so far.
    pub(crate) fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// Every excerpt as `words = codes (pen)`, ordered by id.
    pub(crate) fn excerpts(&self) -> Vec<String> {
        let project = self.project();
        let model = project.model();
        let text = |e: &crate::domain::excerpt::Excerpt| {
            let codes: Vec<String> = project.codings_on(e.id).map(|c| model.codebook.path(c.code)).collect();
            let pen = e.colour.and_then(|id| model.colours.get(id)).map(|pen| format!(" ({})", pen.name));
            format!("{} = {}{}", project.quote(e.id).unwrap(), codes.join(" + "), pen.unwrap_or_default())
        };
        model.excerpts.iter().map(text).collect()
    }
}

/// A user of a session.
pub(crate) struct Newcomer {
    session: Session,
    area: Rect,
}

/// The options of a session in this folder: no stored settings, in bokmål.
pub(crate) fn options(folder: &Path) -> SessionOptions {
    let place = Some(folder.to_owned());
    SessionOptions {
        settings: Settings::default(),
        folders: Folders { home: place.clone(), documents: place, here: None, last: None },
        styles: Styles::new(Depth::None),
        language: Some(Language::Nb),
        locale: None,
        read_only: false,
        zone: || jiff::tz::TimeZone::UTC,
        context: counted,
    }
}

impl UserActions for Newcomer {
    fn area(&self) -> Rect {
        self.area
    }

    fn set_area(&mut self, area: Rect) {
        self.area = area;
    }

    /// Waits until work in the background has ended.
    fn event(&mut self, event: Event) {
        self.session.handle(&event);
        self.buffer();
        while self.session.is_busy() {
            std::thread::yield_now();
            self.buffer();
        }
    }

    fn draw(&mut self, buffer: &mut Buffer) {
        self.session.draw(buffer);
    }
}

impl Newcomer {
    /// A user at the start screen. This folder is the home folder.
    pub(crate) fn at_start(folder: &Path) -> Self {
        Self::with(options(folder))
    }

    pub(crate) fn with(options: SessionOptions) -> Self {
        Self { session: Session::new(options, None).unwrap(), area: Rect::new(0, 0, 80, 24) }
    }

    /// A user who opens this project.
    pub(crate) fn opening(options: SessionOptions, project: &Path) -> Self {
        Self { session: Session::new(options, Some(project)).unwrap(), area: Rect::new(0, 0, 80, 24) }
    }

    /// Waits until the backup that is being made, if any, is complete.
    pub(crate) fn wait_for_backup(&mut self) -> &mut Self {
        self.session.idle();
        while self.session.is_backing_up() {
            std::thread::yield_now();
            self.buffer();
        }
        self
    }

    /// Quits the program. Returns the stored settings.
    pub(crate) fn quit(&mut self) -> Settings {
        self.session.leave();
        self.session.settings().clone()
    }

    /// The open project.
    pub(crate) fn project(&self) -> &Project {
        self.session.project().unwrap()
    }
}

fn key(name: &str) -> KeyEvent {
    // A single character is case-sensitive (`U` and `u` are two keys). The names of other keys are not.
    let lower = if name.chars().count() > 1 { name.to_lowercase() } else { name.to_owned() };
    let (mut modifiers, mut rest) = (KeyModifiers::NONE, lower.as_str());
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
        "f5" => KeyCode::F(5),
        "f7" => KeyCode::F(7),
        "f6" => KeyCode::F(6),
        "f8" => KeyCode::F(8),
        "f9" => KeyCode::F(9),
        "f10" => KeyCode::F(10),
        "f12" => KeyCode::F(12),
        other => KeyCode::Char(other.chars().next().unwrap()),
    };
    KeyEvent::new(code, modifiers)
}
