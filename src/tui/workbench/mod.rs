//! The workbench: one open project, its screens, and what lies over them. It turns events into commands, gives them
//! to the topmost overlay or the screen, and carries out what they answer. It knows the terminal only as events in
//! and a buffer out.

mod apply;
mod apply_overlay;
pub mod bottom_line;
mod draw;
mod files;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::domain::ids::CodeId;
use crate::error::Error;
use crate::platform::folders::Folders;
use crate::project::{Changed, Project};
use crate::store::journal::Side;
use crate::tui::command::{self, Command, Key, Pane};
use crate::tui::outcome::{Confirmation, Outcome, Request};
use crate::tui::overlay::confirm::Confirm;
use crate::tui::overlay::message::Message;
use crate::tui::overlay::palette::{is_there, phrase};
use crate::tui::overlay::{Overlay, OverlayOutcome};
use crate::tui::screen::people::People;
use crate::tui::screen::read::Read;
use crate::tui::screen::search::Search;
use crate::tui::screen::themes::Themes;
use crate::tui::screen::{Abilities, Mouse, Screen};
use crate::tui::settings::{ChosenPanes, Place, ShownTimes};
use crate::tui::style::Styles;
use crate::tui::view::View;
use crate::words::{Language, Words};

/// Does the same on the screen that is shown, or on the one that is named, whichever it is.
macro_rules! on_screen {
    ($bench:expr, $screen:ident => $does:expr) => {
        on_screen!($bench, $bench.screen, $screen => $does)
    };
    ($bench:expr, $which:expr, $screen:ident => $does:expr) => {
        match $which {
            Screen::Read => {
                let $screen = &mut $bench.read;
                $does
            }
            Screen::Themes => {
                let $screen = &mut $bench.themes;
                $does
            }
            Screen::Search => {
                let $screen = &mut $bench.search;
                $does
            }
            Screen::People => {
                let $screen = &mut $bench.people;
                $does
            }
        }
    };
}
use on_screen;

/// What the workbench wants of the world outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Put this where the terminal keeps what is to be pasted.
    Copy(String),
    /// Remember this language.
    Language(Language),
    /// Remember this folder: interviews were imported from it.
    ImportedFrom(PathBuf),
    /// Remember whether times are shown beside turns.
    TimesBesideTurns(bool),
    /// Remember whether times are shown in quotations.
    TimesInQuotations(bool),
    /// Remember recent projects from now on, or forget them.
    Remember,
    /// Go to the start screen.
    Projects,
    /// End the program.
    Quit,
}

/// What the bottom line says until the next key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    text: String,
    is_trouble: bool,
}

/// The workbench.
pub struct Workbench {
    project: Project,
    words: Words,
    styles: Styles,
    screen: Screen,
    read: Read,
    themes: Themes,
    search: Search,
    people: People,
    overlays: Vec<Overlay>,
    /// The screens that one came from, each by Enter on something there; Esc goes back to them.
    came_from: Vec<Screen>,
    notice: Option<Notice>,
    /// Whether the last key was Ctrl-C.
    was_interrupted: bool,
    /// Whether the index was started.
    is_indexed: bool,
    last_codes: Vec<CodeId>,
    effects: Vec<Effect>,
    body: Rect,
    tabs: Vec<(Screen, Rect)>,
    /// The keys that the bottom line names, and where.
    hints: Vec<(Key, Rect)>,
    folders: Folders,
    /// The file that takes what is copied, once it was named.
    copies: Option<PathBuf>,
    /// What was chosen for the panes when the project was opened.
    arranged: ChosenPanes,
    /// Where the times of the recording are shown.
    times: ShownTimes,
    /// The time zone in which times are shown.
    zone: fn() -> TimeZone,
}

/// How many of the codes used last come first in the picker.
const LAST_CODES: usize = 5;

impl Workbench {
    /// A workbench for this project, on the Read screen.
    pub fn new(project: Project, words: Words, styles: Styles) -> Self {
        Self {
            project,
            words,
            styles,
            screen: Screen::Read,
            read: Read::default(),
            themes: Themes::default(),
            search: Search::default(),
            people: People::default(),
            overlays: Vec::new(),
            came_from: Vec::new(),
            notice: None,
            was_interrupted: false,
            is_indexed: false,
            last_codes: Vec::new(),
            effects: Vec::new(),
            body: Rect::default(),
            tabs: Vec::new(),
            hints: Vec::new(),
            folders: Folders::default(),
            copies: None,
            arranged: ChosenPanes::new(),
            times: ShownTimes::default(),
            zone: || TimeZone::UTC,
        }
        .with_times(ShownTimes::default())
    }

    /// The same with the folders where files are likely to be, and the time zone in which times are shown.
    pub fn on_machine(self, folders: Folders, zone: fn() -> TimeZone) -> Self {
        Self { folders, zone, ..self }
    }

    /// The same with the times of the recording shown where they were before.
    pub fn with_times(mut self, times: ShownTimes) -> Self {
        self.times = times;
        self.read.show_times(times.of_turns());
        self
    }

    /// Begins with importing interviews, where there are none and some can be taken in.
    pub fn begin(&mut self) {
        if self.project.model().documents.iter().next().is_none() && self.project.is_writable() {
            self.perform(Command::Import);
        }
        self.offer_draft();
    }

    /// Offers what was being written when the project was closed, before anything else.
    fn offer_draft(&mut self) {
        if let Some(about) = self.project.last_draft().filter(|_| self.project.is_writable()) {
            self.overlays.push(self.write(about));
            self.say_phrase("notice-draft");
        }
    }

    /// Where one stands, to go on there another time.
    pub fn place(&self) -> Place {
        let (document, turn) = self.read.place().unzip();
        Place { screen: self.screen.number(), document, turn }
    }

    /// Goes to where one stood another time, as far as that is still there.
    pub fn resume(&mut self, place: Place) {
        if let Some(document) = place.document
            && let Err(error) = self.read.resume(&self.project, document, place.turn)
        {
            self.trouble(&error);
        }
        self.show(Screen::numbered(place.screen).unwrap_or(Screen::Read));
    }

    /// What a person has chosen for the panes of each screen, where that was changed since the project was opened.
    pub fn changed_panes(&mut self) -> ChosenPanes {
        let changed = |screen: &Screen| {
            let (panes, _) = on_screen!(self, screen, it => it.panes())?;
            let before = self.arranged.get(&screen.number()).cloned().unwrap_or_default();
            (panes.chosen != before).then(|| (screen.number(), panes.chosen.clone()))
        };
        Screen::ALL.iter().filter_map(changed).collect()
    }

    /// Lays the panes out as a person chose another time.
    pub fn arrange(&mut self, chosen: ChosenPanes) {
        for screen in Screen::ALL {
            if let Some((panes, _)) = on_screen!(self, screen, it => it.panes()) {
                panes.chosen = chosen.get(&screen.number()).cloned().unwrap_or_default();
            }
        }
        self.arranged = chosen;
    }

    /// Lays a text over the screen, to be read before going on.
    pub fn show_text(&mut self, text: String) {
        self.overlays.push(Overlay::Message(Message::new(text)));
    }

    /// Whether something goes on behind the screen that it will have to show.
    pub fn is_busy(&self) -> bool {
        self.overlays.iter().any(|overlay| matches!(overlay, Overlay::Import(import) if import.is_busy()))
    }

    /// Lets the screen see what went on behind it.
    pub fn tick(&mut self) {
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        for overlay in &mut self.overlays {
            if let Overlay::Import(import) = overlay {
                import.tick(view);
            }
        }
    }

    /// The project.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The phrases.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What is wanted of the world outside, taken.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    fn view(&self) -> View<'_> {
        View { project: &self.project, words: &self.words, styles: self.styles }
    }

    /// Where keys go.
    pub fn pane(&self) -> Pane {
        match self.screen {
            Screen::Read => self.read.pane(),
            Screen::Themes => self.themes.pane(),
            Screen::Search => self.search.pane(),
            Screen::People => self.people.pane(),
        }
    }

    /// Handles an event of the terminal.
    pub fn handle(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(Key::of(key)),
            Event::Paste(text) => self.paste(text),
            Event::Mouse(mouse) => self.mouse(*mouse),
            _ => {}
        }
    }

    fn key(&mut self, key: Key) {
        self.notice = None;
        if self.interrupt(key) {
            return;
        }
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        if let Some(overlay) = self.overlays.last_mut() {
            match overlay.key(view, key) {
                OverlayOutcome::Unknown => self.explain_overlay_key(key),
                answer => self.answer(answer),
            }
            return;
        }
        if let Some(reply) = on_screen!(self, screen => screen.type_in(&mut self.project, &self.words, key)) {
            self.carry_out(reply);
        } else if let Some(command) = command::meant(self.pane(), key) {
            self.perform(command);
        } else {
            self.explain_key(key);
        }
    }

    /// Says of a key that does nothing here where it would do something.
    fn explain_key(&mut self, key: Key) {
        if key == Key(KeyCode::Char('s'), KeyModifiers::CONTROL) {
            return self.say_phrase("notice-all-is-saved");
        }
        let view = self.view();
        let name = command::name(view.words, key);
        let elsewhere = command::meant_elsewhere(self.pane(), key).filter(|entry| is_there(view, entry.command));
        let text = match elsewhere {
            Some(entry) => {
                let pane = entry.panes.first().map_or("pane-anywhere", |pane| pane.phrase());
                let values = [
                    ("key", name.into()),
                    ("what", phrase(view, entry).into()),
                    ("where", view.words.say(pane).into_owned().into()),
                ];
                view.words.tell("notice-key-elsewhere", &values)
            }
            None => view.words.tell("notice-key-nothing", &[("key", name.into())]),
        };
        self.say(text);
    }

    /// Says of a command that there is nothing for it to do here.
    fn explain_command(&mut self, command: Command) {
        if command.is_motion() || self.notice.is_some() {
            return;
        }
        let view = self.view();
        let Some(entry) = command::entry_at(self.pane(), command) else { return };
        self.say(view.words.tell("notice-command-nothing", &[("what", phrase(view, entry).into())]));
    }

    /// Ctrl-C never loses work: whoever wanted to copy is told how to leave, and only the second one in a row leaves.
    /// Ctrl-Q leaves from anywhere. Returns whether it was one of them.
    fn interrupt(&mut self, Key(code, modifiers): Key) -> bool {
        let control = modifiers.contains(KeyModifiers::CONTROL);
        let again = std::mem::take(&mut self.was_interrupted);
        match code {
            KeyCode::Char('c') if control && !again => {
                self.was_interrupted = true;
                self.say_phrase("notice-interrupt");
            }
            KeyCode::Char('c' | 'q') if control => self.effects.push(Effect::Quit),
            _ => return false,
        }
        self.keep_drafts();
        true
    }

    fn paste(&mut self, text: &str) {
        (self.notice, self.was_interrupted) = (None, false);
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        match self.overlays.last_mut() {
            Some(overlay) => overlay.paste(view, text),
            None if on_screen!(self, screen => screen.paste(&self.project, text)) => {}
            None => self.say_phrase("notice-pasted"),
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        let (x, y) = (mouse.column, mouse.row);
        if mouse.kind == MouseEventKind::Down(MouseButton::Left)
            && let Some(key) = self.key_named_at(x, y)
        {
            return self.key(key);
        }
        let mouse = match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Mouse::Press(x, y),
            MouseEventKind::Drag(MouseButton::Left) => Mouse::Drag(x, y),
            MouseEventKind::Up(MouseButton::Left) => Mouse::Release(x, y),
            MouseEventKind::ScrollUp => Mouse::Wheel(-3, x, y),
            MouseEventKind::ScrollDown => Mouse::Wheel(3, x, y),
            _ => return,
        };
        let view = View { project: &self.project, words: &self.words, styles: self.styles };
        if let Some(overlay) = self.overlays.last_mut() {
            match mouse {
                Mouse::Press(x, y) => {
                    let answer = overlay.click(view, x, y);
                    self.answer(answer);
                }
                Mouse::Wheel(by, ..) => {
                    let code = if by < 0 { crossterm::event::KeyCode::Up } else { crossterm::event::KeyCode::Down };
                    let answer = overlay.key(view, Key(code, crossterm::event::KeyModifiers::NONE));
                    self.answer(answer);
                }
                Mouse::Drag(..) | Mouse::Release(..) => {}
            }
            return;
        }
        if let Mouse::Press(x, y) = mouse {
            (self.notice, self.was_interrupted) = (None, false);
            if let Some((screen, _)) = self.tabs.iter().find(|(_, tab)| tab.contains((x, y).into())) {
                self.came_from.clear();
                self.show(*screen);
                return;
            }
        }
        if self.drag_border(mouse) {
            return;
        }
        let reply = on_screen!(self, screen => screen.mouse(&mut self.project, mouse));
        self.carry_out(reply);
    }

    /// Lets the mouse move the border between two panes. Returns whether it does.
    fn drag_border(&mut self, mouse: Mouse) -> bool {
        let Some((panes, _)) = on_screen!(self, screen => screen.panes()) else { return false };
        match mouse {
            Mouse::Press(x, y) => panes.press(x, y),
            Mouse::Drag(x, _) => panes.drag(x),
            Mouse::Release(..) => panes.release(),
            Mouse::Wheel(..) => false,
        }
    }

    /// Makes the pane with the keys wider or narrower, or shows it alone.
    fn arrange_panes(&mut self, command: Command) {
        const STEP: i16 = 4;
        let Some((panes, focus)) = on_screen!(self, screen => screen.panes()) else { return };
        let phrase = match command {
            Command::Alone if panes.turn_alone() => Some("notice-alone"),
            Command::Alone => Some("notice-beside"),
            _ if panes.widen(focus, if command == Command::Wider { STEP } else { -STEP }) => None,
            _ => Some("notice-no-panes-beside"),
        };
        if let Some(phrase) = phrase {
            self.say_phrase(phrase);
        }
    }

    /// Does what a command means: here what works everywhere, on the screen the rest.
    fn perform(&mut self, command: Command) {
        match command {
            Command::Undo => self.reverse(Side::Undo, None),
            Command::Redo => self.reverse(Side::Redo, None),
            Command::NextScreen => self.go_to(self.screen.neighbour(1)),
            Command::PreviousScreen => self.go_to(self.screen.neighbour(-1)),
            Command::Screen(number) => {
                if let Some(screen) = Screen::numbered(number) {
                    self.go_to(screen);
                }
            }
            Command::Wider | Command::Narrower | Command::Alone => self.arrange_panes(command),
            Command::PenMeaning => self.carry_out(Outcome::Open(Request::PenMeaning)),
            Command::Palette | Command::Help | Command::Language => self.open_general(command),
            Command::Export | Command::ExportThemes | Command::ExportCodebook => self.ask_for_table(command),
            Command::CopyToFile => {
                let reply = on_screen!(self, screen => screen.perform(&mut self.project, Command::Copy));
                let is_idle = reply == Outcome::Pass;
                self.copy_to_file(reply);
                if is_idle {
                    self.explain_command(command);
                }
            }
            Command::Dialect => self.carry_out(Outcome::Open(Request::Dialect)),
            Command::Searches => self.carry_out(Outcome::Searches),
            Command::Import => self.carry_out(Outcome::Open(Request::Import)),
            Command::Times | Command::TimesInQuotations => self.turn_times(command),
            Command::Remember => self.effects.push(Effect::Remember),
            Command::Projects => self.effects.push(Effect::Projects),
            Command::Quit => self.effects.push(Effect::Quit),
            other => {
                let reply = on_screen!(self, screen => screen.perform(&mut self.project, other));
                let is_idle = reply == Outcome::Pass;
                self.carry_out(reply);
                if is_idle {
                    self.explain_command(other);
                }
            }
        }
    }

    /// Undoes the last act or does it again. What another window did is asked about first; `agreed` is the act that was
    /// agreed to, which may not be the last one any more.
    fn reverse(&mut self, side: Side, agreed: Option<i64>) {
        match self.project.next_by_another(side) {
            Ok(Some(theirs)) if self.project.is_writable() && agreed != Some(theirs.seq) => {
                let act = crate::words::act::sentence(&self.words, &theirs.deed);
                self.overlays.push(Overlay::Confirm(Confirm::new(Confirmation::Reverse(side, theirs.seq, act))));
            }
            _ => {
                let done = match side {
                    Side::Undo => self.project.undo(),
                    Side::Redo => self.project.redo(),
                };
                self.carry_out(Outcome::Undone(done));
            }
        }
    }

    /// Goes to a screen by its own key: there is no way back to be kept then.
    fn go_to(&mut self, screen: Screen) {
        self.came_from.clear();
        self.show(screen);
    }

    /// Goes to a screen from something on this one; Esc there comes back.
    fn follow(&mut self, screen: Screen) {
        if screen != self.screen {
            self.came_from.push(self.screen);
        }
        self.show(screen);
    }

    /// One step back out of a screen: to the screen that one came from, or to the list of interviews.
    fn leave(&mut self) {
        if let Some(screen) = self.came_from.pop() {
            self.show(screen);
        } else if self.screen == Screen::Read && self.read.go_to(Pane::Documents) {
            self.say_phrase("notice-documents");
        } else {
            self.say_phrase("notice-how-to-quit");
        }
    }

    /// Goes to a pane, on whichever screen it is. Returns whether one can go there at once.
    fn enter(&mut self, pane: Pane) -> bool {
        let Some(screen) = Screen::with(pane) else { return false };
        self.go_to(screen);
        on_screen!(self, screen => screen.go_to(pane))
    }

    /// Shows a screen.
    fn show(&mut self, screen: Screen) {
        self.screen = screen;
        on_screen!(self, screen => screen.opened());
    }

    /// Lets the screens read everything again, after another program has written.
    fn read_again(&mut self) {
        self.reload(&Changed::anything());
    }

    /// Lets the screens read again what a change touched. Each of them does, also where another could not; what went
    /// wrong first is said.
    fn reload(&mut self, changed: &Changed) {
        let mut first = None;
        for screen in Screen::ALL {
            let reloaded = on_screen!(self, screen, it => it.reload(&self.project, changed));
            first = first.or(reloaded.err());
        }
        if let Some(error) = first {
            self.trouble(&error);
        }
    }

    /// Begins to build the index of all texts, in a thread of its own; called when the first frame is drawn, so that
    /// nobody waits for it.
    pub fn start_index(&mut self) {
        if !std::mem::replace(&mut self.is_indexed, true) {
            self.project.start_index();
        }
    }

    /// Whether the screen that is shown has more to do than it did at once.
    pub fn has_work(&mut self) -> bool {
        on_screen!(self, screen => screen.has_work())
    }

    /// Does a little of that work: so much as nobody notices.
    pub fn work(&mut self) {
        if let Err(error) = on_screen!(self, screen => screen.work(&self.project)) {
            self.trouble(&error);
        }
    }

    /// When nothing is typed for a while: keeps drafts, and sees what other programs have written.
    pub fn idle(&mut self) {
        self.keep_drafts();
        match self.project.catch_up() {
            Ok(None) => {}
            Ok(Some(changed)) => {
                self.reload(&changed);
                self.say_phrase("notice-changed-elsewhere");
            }
            // Another program is in the middle of writing; there is time to ask again.
            Err(Error::Busy) => {}
            Err(error) => self.trouble(&error),
        }
    }

    fn keep_drafts(&mut self) {
        let Some(Overlay::Memo(memo)) = self.overlays.last_mut().filter(|_| self.project.is_writable()) else { return };
        if !std::mem::take(&mut memo.unkept) {
            return;
        }
        if let Err(error) = self.project.keep_draft_of(memo.about(), &memo.words()) {
            self.trouble(&error);
        }
    }

    /// Shows times where they were hidden or hides them, and says so.
    fn turn_times(&mut self, command: Command) {
        let phrase = if command == Command::Times {
            self.times.beside_turns = !self.times.beside_turns;
            self.effects.push(Effect::TimesBesideTurns(self.times.beside_turns));
            let has_some = self.read.show_times(self.times.of_turns());
            match (self.times.beside_turns, has_some) {
                (true, true) => "notice-times-shown",
                (true, false) => "notice-times-none",
                (false, _) => "notice-times-hidden",
            }
        } else {
            self.times.in_quotations = !self.times.in_quotations;
            self.effects.push(Effect::TimesInQuotations(self.times.in_quotations));
            if self.times.in_quotations { "notice-times-quoted" } else { "notice-times-not-quoted" }
        };
        self.say_phrase(phrase);
    }

    /// Says whether recent projects are remembered now.
    pub fn tell_remembers(&mut self, remembers: bool) {
        self.say_phrase(if remembers { "notice-remembers" } else { "notice-forgets" });
    }

    fn say(&mut self, text: String) {
        self.notice = Some(Notice { text, is_trouble: false });
    }

    /// Says a phrase, by its key.
    fn say_phrase(&mut self, phrase: &str) {
        self.say(self.words.say(phrase).into_owned());
    }

    /// Says a phrase about what went wrong.
    fn say_wrong(&mut self, phrase: &str) {
        self.notice = Some(Notice { text: self.words.say(phrase).into_owned(), is_trouble: true });
    }

    /// Says what went wrong. Where another program came first, the screens show what it did.
    fn trouble(&mut self, error: &Error) {
        if *error == Error::HeadMoved {
            self.read_again();
        }
        let text = crate::words::error::sentence(&self.words, error);
        self.notice = Some(Notice { text, is_trouble: true });
    }
}
