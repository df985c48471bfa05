//! The workbench: one open project, its screens and the overlays. It turns events into commands, passes them to the
//! topmost overlay or to the screen, and carries out the outcomes. It knows nothing of the terminal: it receives events
//! and draws into a buffer.

mod apply;
mod apply_overlay;
mod backups;
pub mod bottom_line;
mod closed;
mod codebook;
mod correcting;
mod done;
mod draw;
mod exchange;
mod files;
mod long_work;
mod matrix;
mod overview;
mod quotes;
#[cfg(test)]
mod tests;
mod undo;

use std::path::PathBuf;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use backups::Backups;
use long_work::LongWork;

use crate::domain::ids::CodeId;
use crate::error::Error;
use crate::platform::folders::Folders;
use crate::project::exchange::ExchangePlan;
use crate::project::writing::EditedText;
use crate::project::{Changed, Project};
use crate::store::journal::Side;
use crate::tui::command::{self, Command, Key, Pane};
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::overlay::message::Message;
use crate::tui::overlay::palette::{is_available, phrase};
use crate::tui::overlay::quoted::QuotedList;
use crate::tui::overlay::{Overlay, OverlayOutcome};
use crate::tui::screen::codebook::Codebook;
use crate::tui::screen::history::History;
use crate::tui::screen::matrix::MatrixScreen;
use crate::tui::screen::memos::Memos;
use crate::tui::screen::overview::Overview;
use crate::tui::screen::people::People;
use crate::tui::screen::read::Read;
use crate::tui::screen::rounds::Rounds;
use crate::tui::screen::search::Search;
use crate::tui::screen::themes::Themes;
use crate::tui::screen::{Mouse, Screen, ScreenBehaviour};
use crate::tui::settings::{Place, ScreenPanes, ShownTimes};
use crate::tui::style::Styles;
use crate::tui::view::View;
use crate::words::day::timestamp;
use crate::words::{Language, Words};

/// Evaluates the same expression for the current screen, or for a given one.
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
            Screen::Codebook => {
                let $screen = &mut $bench.codebook;
                $does
            }
            Screen::Memos => {
                let $screen = &mut $bench.memos;
                $does
            }
            Screen::Rounds => {
                let $screen = &mut $bench.rounds;
                $does
            }
            Screen::History => {
                let $screen = &mut $bench.history;
                $does
            }
            Screen::Matrix => {
                let $screen = &mut $bench.matrix;
                $does
            }
            Screen::Overview => {
                let $screen = &mut $bench.overview;
                $does
            }
        }
    };
}
use on_screen;

/// What the workbench asks the session to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Put this on the clipboard.
    Copy(String),
    /// Save the language.
    Language(Language),
    /// Save the folder of the last import.
    ImportedFrom(PathBuf),
    /// Save whether times are shown beside turns.
    TimesBesideTurns(bool),
    /// Save whether times are shown in quotations.
    TimesInQuotations(bool),
    /// Save the folder for backups; `None` for no backups.
    BackupFolder(Option<PathBuf>),
    /// Open this project again, which was replaced, and show this text.
    Reopen(PathBuf, String),
    /// Start or stop remembering recent projects.
    Remember,
    /// Go to the start screen.
    Projects,
    /// Quit the program.
    Quit,
}

/// The message in the bottom line, until the next key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    text: String,
    is_error: bool,
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
    codebook: Codebook,
    memos: Memos,
    rounds: Rounds,
    history: History,
    matrix: MatrixScreen,
    overview: Overview,
    overlays: Vec<Overlay>,
    /// The screens that the user came from with Enter, for Esc.
    back_stack: Vec<Screen>,
    /// The overlay that the user came from with Enter, for Esc: how many screens led to its own, and which that is.
    left_open: Option<((usize, Screen), Overlay)>,
    /// The text that could not be saved the last time.
    failed_text: Option<(EditedText, String)>,
    notice: Option<Notice>,
    /// What will be done after the next frame, since it takes a while.
    long_work: Option<LongWork>,
    /// The project of another program that was read and is shown.
    exchange_plan: Option<ExchangePlan>,
    /// The last erasure of which the user was told that it cannot be undone.
    told_of_erasure: Option<i64>,
    /// Whether the last key was Ctrl-C.
    was_interrupted: bool,
    /// Whether the index has been started.
    index_started: bool,
    last_codes: Vec<CodeId>,
    effects: Vec<Effect>,
    body: Rect,
    tabs: Vec<(Screen, Rect)>,
    /// The keys in the bottom line, and their areas.
    hints: Vec<(Key, Rect)>,
    folders: Folders,
    /// The file that quotes are copied to, once the user has named it.
    copy_file: Option<PathBuf>,
    /// The user's choices for the panes when the project was opened.
    initial_panes: ScreenPanes,
    /// Where the times of the recording are shown.
    times: ShownTimes,
    /// The time zone in which times are shown.
    zone: fn() -> TimeZone,
    backups: Backups,
}

/// How many recently used codes come first in the picker.
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
            codebook: Codebook::default(),
            memos: Memos::default(),
            rounds: Rounds::default(),
            history: History::default(),
            matrix: MatrixScreen::default(),
            overview: Overview::default(),
            overlays: Vec::new(),
            back_stack: Vec::new(),
            left_open: None,
            failed_text: None,
            notice: None,
            long_work: None,
            exchange_plan: None,
            told_of_erasure: None,
            was_interrupted: false,
            index_started: false,
            last_codes: Vec::new(),
            effects: Vec::new(),
            body: Rect::default(),
            tabs: Vec::new(),
            hints: Vec::new(),
            folders: Folders::default(),
            copy_file: None,
            initial_panes: ScreenPanes::new(),
            times: ShownTimes::default(),
            zone: || TimeZone::UTC,
            backups: Backups::default(),
        }
        .with_times(ShownTimes::default())
    }

    /// Sets the folders where files are likely to be, and the time zone.
    pub fn on_machine(mut self, folders: Folders, zone: fn() -> TimeZone) -> Self {
        self.memos.set_zone(zone);
        self.history.set_zone(zone);
        self.rounds.set_zone(zone);
        self.overview.set_zone(zone);
        Self { folders, zone, ..self }
    }

    /// Sets where the times of the recording are shown.
    pub fn with_times(mut self, times: ShownTimes) -> Self {
        self.times = times;
        self.read.show_times(times.of_turns());
        self
    }

    /// Opens the import if the project has no interviews, or the draft of a text that was not saved.
    pub fn begin(&mut self) {
        if self.project.model().documents.iter().next().is_none() && self.project.is_writable() {
            self.perform(Command::Import);
        }
        self.offer_draft();
        self.say_last_saved();
        self.say_unclean_backups();
    }

    /// After a crash, or if a text was left unsaved: says what was saved last.
    fn say_last_saved(&mut self) {
        let has_draft = self.notice.is_some();
        let Some(last) =
            self.project.history(1).unwrap_or_default().pop().filter(|_| has_draft || self.project.was_interrupted())
        else {
            return;
        };
        let at = timestamp(last.at).to_zoned((self.zone)()).strftime("%Y-%m-%d %H:%M").to_string();
        let act = last.text(&self.words);
        let saved = self.words.tell("notice-last-saved", &[("act", act.into()), ("time", at.into())]);
        let first = match &self.notice {
            Some(notice) => notice.text.clone(),
            None => self.words.say("notice-interrupted").into_owned(),
        };
        self.say(format!("{first} {saved}"));
    }

    /// Opens the draft that was being written when the project was closed.
    fn offer_draft(&mut self) {
        let last = self.project.left_drafts().into_iter().next();
        if let Some(draft) = last.filter(|_| self.project.is_writable()) {
            self.resume_draft(&draft);
            self.say_phrase("notice-draft");
        }
    }

    /// The current screen and position, to be restored later.
    pub fn place(&self) -> Place {
        let (document, turn) = self.read.place().unzip();
        Place { screen: self.screen.number(), document, turn }
    }

    /// Goes to a stored position, if it still exists.
    pub fn resume(&mut self, place: Place) {
        if let Some(document) = place.document
            && let Err(error) = self.read.resume(&self.project, document, place.turn)
        {
            self.show_error(&error);
        }
        self.show(Screen::numbered(place.screen).unwrap_or(Screen::Read));
    }

    /// The user's choices for the panes of each screen, if they have changed since the project was opened.
    pub fn changed_panes(&mut self) -> ScreenPanes {
        let changed = |screen: &Screen| {
            let (panes, _) = on_screen!(self, screen, it => it.panes())?;
            let before = self.initial_panes.get(&screen.number()).cloned().unwrap_or_default();
            (panes.chosen != before).then(|| (screen.number(), panes.chosen.clone()))
        };
        Screen::ALL.iter().filter_map(changed).collect()
    }

    /// Restores the user's choices for the panes.
    pub fn restore_panes(&mut self, chosen: ScreenPanes) {
        for screen in Screen::ALL {
            if let Some((panes, _)) = on_screen!(self, screen, it => it.panes()) {
                panes.chosen = chosen.get(&screen.number()).cloned().unwrap_or_default();
            }
        }
        self.initial_panes = chosen;
    }

    /// Shows a message that the user must close before continuing.
    pub fn show_text(&mut self, text: String) {
        self.overlays.push(Overlay::Message(Message::new(text)));
    }

    /// Whether an overlay is working in the background.
    pub fn is_busy(&self) -> bool {
        self.overlays.iter().any(|overlay| matches!(overlay, Overlay::Import(import) if import.is_busy()))
    }

    /// Lets overlays collect the results of their work in the background.
    pub fn tick(&mut self) {
        self.finish_backup();
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

    /// Takes the effects that the session has to carry out.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    fn view(&self) -> View<'_> {
        View { project: &self.project, words: &self.words, styles: self.styles }
    }

    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.screen {
            Screen::Read => self.read.pane(),
            Screen::Themes => self.themes.pane(),
            Screen::Search => self.search.pane(),
            Screen::People => self.people.pane(),
            Screen::Codebook => self.codebook.pane(),
            Screen::Memos => self.memos.pane(),
            Screen::Rounds => self.rounds.pane(),
            Screen::History => self.history.pane(),
            Screen::Matrix => self.matrix.pane(),
            Screen::Overview => self.overview.pane(),
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
                outcome => self.carry_out_overlay(outcome),
            }
            return;
        }
        if let Some(outcome) = on_screen!(self, screen => screen.type_in(&mut self.project, &self.words, key)) {
            self.carry_out(outcome);
        } else if let Some(command) = command::command_for(self.pane(), key) {
            self.perform(command);
        } else {
            self.explain_key(key);
        }
    }

    /// After a key that does nothing here: says where it works.
    fn explain_key(&mut self, key: Key) {
        if key == Key(KeyCode::Char('s'), KeyModifiers::CONTROL) {
            return self.say_phrase("notice-all-is-saved");
        }
        let view = self.view();
        let name = command::name(view.words, key);
        let other_entry = command::entry_elsewhere(self.pane(), key).filter(|entry| is_available(view, entry.command));
        let text = match other_entry {
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

    /// After a command that does nothing here: says so.
    fn explain_command(&mut self, command: Command) {
        if command.is_motion() || self.notice.is_some() {
            return;
        }
        let view = self.view();
        let Some(entry) = command::entry_at(self.pane(), command) else { return };
        self.say(view.words.tell("notice-command-nothing", &[("what", phrase(view, entry).into())]));
    }

    /// Handles Ctrl-C and Ctrl-Q. The first Ctrl-C only says how to quit, because the user may have wanted to copy. A
    /// second one in a row quits, and so does Ctrl-Q. Returns whether it was one of these keys.
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
            && let Some(key) = self.key_at(x, y)
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
                    let outcome = overlay.click(view, x, y);
                    self.carry_out_overlay(outcome);
                }
                Mouse::Wheel(by, ..) => {
                    let code = if by < 0 { crossterm::event::KeyCode::Up } else { crossterm::event::KeyCode::Down };
                    let outcome = overlay.key(view, Key(code, crossterm::event::KeyModifiers::NONE));
                    self.carry_out_overlay(outcome);
                }
                Mouse::Drag(..) | Mouse::Release(..) => {}
            }
            return;
        }
        if let Mouse::Press(x, y) = mouse {
            (self.notice, self.was_interrupted) = (None, false);
            if let Some((screen, _)) = self.tabs.iter().find(|(_, tab)| tab.contains((x, y).into())) {
                return self.go_to(*screen);
            }
        }
        if self.drag_border(mouse) {
            return;
        }
        let outcome = on_screen!(self, screen => screen.mouse(&mut self.project, mouse));
        self.carry_out(outcome);
    }

    /// Drags the border between two panes. Returns whether the mouse does that.
    fn drag_border(&mut self, mouse: Mouse) -> bool {
        let Some((panes, _)) = on_screen!(self, screen => screen.panes()) else { return false };
        match mouse {
            Mouse::Press(x, y) => panes.press(x, y),
            Mouse::Drag(x, _) => panes.drag(x),
            Mouse::Release(..) => panes.release(),
            Mouse::Wheel(..) => false,
        }
    }

    /// Makes the focused pane wider or narrower, or shows it alone.
    fn arrange_panes(&mut self, command: Command) {
        const STEP: i16 = 4;
        let Some((panes, focus)) = on_screen!(self, screen => screen.panes()) else { return };
        let phrase = match command {
            Command::Alone if panes.toggle_alone() => Some("notice-alone"),
            Command::Alone => Some("notice-all-panes"),
            _ if panes.widen(focus, if command == Command::Wider { STEP } else { -STEP }) => None,
            _ => Some("notice-no-panes-beside"),
        };
        if let Some(phrase) = phrase {
            self.say_phrase(phrase);
        }
    }

    /// Performs a command: general ones here, all others on the screen.
    fn perform(&mut self, command: Command) {
        if self.refuses(command) {
            return;
        }
        match command {
            Command::Undo => self.reverse(Side::Undo, None),
            Command::Redo => self.reverse(Side::Redo, None),
            Command::NextScreen => self.go_to(self.screen.neighbour(1)),
            Command::PreviousScreen => self.go_to(self.screen.neighbour(-1)),
            Command::Screen(number) => {
                if let Some(screen) = Screen::numbered(number) {
                    self.go_to(screen);
                    // Its own key always leads to the text or the line, so that a new search is never taken for commands.
                    match screen {
                        Screen::Read => drop(self.read.go_to(Pane::Text)),
                        Screen::Search => self.search.begin_typing(),
                        _ => {}
                    }
                }
            }
            Command::Wider | Command::Narrower | Command::Alone => self.arrange_panes(command),
            Command::LevelNames => self.carry_out(Outcome::Open(Request::Prompt(Prompt::LevelNames))),
            Command::ImportCodebook => self.carry_out(Outcome::Open(Request::Prompt(Prompt::ImportCodebook))),
            Command::PenMeaning => self.carry_out(Outcome::Open(Request::PenMeaning)),
            Command::NextRound => self.next_round(),
            Command::RoundBeside => self.show_round_beside(),
            Command::Palette | Command::Help | Command::Language => self.open_general(command),
            Command::Export | Command::ExportThemes | Command::ExportCodebook => self.ask_for_table(command),
            Command::ExportJourney => self.ask_for_journey(),
            Command::Exports => self.list_exports(),
            Command::Journey | Command::RoundChanges => {
                self.go_to(Screen::Rounds);
                let outcome = self.rounds.perform(&mut self.project, command);
                self.carry_out(outcome);
            }
            Command::CopyToFile => {
                let outcome = on_screen!(self, screen => screen.perform(&mut self.project, Command::Copy));
                let is_unhandled = outcome == Outcome::Unhandled;
                self.copy_to_file(outcome);
                if is_unhandled {
                    self.explain_command(command);
                }
            }
            Command::DiaryEntry => {
                let entry = self.memos.diary_entry(&self.project);
                self.carry_out(entry);
            }
            Command::ShowFlagged | Command::ShowUncondensed => self.show_narrowed(command),
            Command::QuoteStyle => self.carry_out(Outcome::Open(Request::QuoteStyle)),
            Command::WhoIsQuoted => self.overlays.push(Overlay::Quoted(QuotedList::new(&self.project))),
            Command::Dialect => self.carry_out(Outcome::Open(Request::Dialect)),
            Command::Searches => self.carry_out(Outcome::Searches),
            Command::Import => self.carry_out(Outcome::Open(Request::Import)),
            Command::Times | Command::TimesInQuotations => self.toggle_times(command),
            Command::BackUp => self.back_up(),
            Command::BackupFolder => self.ask_for_backup_folder(),
            Command::Restore => self.list_backups(),
            Command::Remember => self.effects.push(Effect::Remember),
            Command::Projects => self.effects.push(Effect::Projects),
            Command::Quit => self.effects.push(Effect::Quit),
            other => {
                let outcome = on_screen!(self, screen => screen.perform(&mut self.project, other));
                let is_unhandled = outcome == Outcome::Unhandled;
                self.carry_out(outcome);
                if is_unhandled {
                    self.explain_command(other);
                }
            }
        }
    }

    /// Goes to a screen by its own key. Esc does not lead back.
    fn go_to(&mut self, screen: Screen) {
        self.back_stack.clear();
        self.left_open = None;
        self.show(screen);
    }

    /// Goes to a screen from something on this one. Esc leads back.
    fn follow(&mut self, screen: Screen) {
        if screen != self.screen {
            self.back_stack.push(self.screen);
        }
        self.show(screen);
    }

    /// Handles Esc on a screen: goes to the previous screen, or to the list of interviews.
    fn go_back(&mut self) {
        if let Some(screen) = self.back_stack.pop() {
            self.show(screen);
            self.open_again();
        } else if self.screen == Screen::Read && self.read.go_to(Pane::Documents) {
            self.say_phrase("notice-documents");
        } else {
            self.say_phrase("notice-how-to-quit");
        }
    }

    /// Opens the overlay that the user left for another screen, if this is where it was.
    fn open_again(&mut self) {
        let here = (self.back_stack.len(), self.screen);
        let Some((_, mut overlay)) = self.left_open.take_if(|(from, _)| *from == here) else { return };
        match overlay.reload(&self.project) {
            Ok(()) => self.overlays.push(overlay),
            Err(error) => self.show_error(&error),
        }
    }

    /// Goes to a pane on any screen. Returns whether the pane could be focused.
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

    /// Reloads all screens, after another program has written.
    fn reload_all(&mut self) {
        self.reload(&Changed::anything());
    }

    /// Reloads the screens after a change. If some fail, the others are still reloaded, and the first error is shown.
    fn reload(&mut self, changed: &Changed) {
        let mut first = None;
        for screen in Screen::ALL {
            let reloaded = on_screen!(self, screen, it => it.reload(&self.project, changed));
            first = first.or(reloaded.err());
        }
        self.close_quotes_of_nothing();
        for overlay in &mut self.overlays {
            first = first.or(overlay.reload(&self.project).err());
        }
        if let Some(error) = first {
            self.show_error(&error);
        }
    }

    /// Starts building the index in a background thread. Called after the first frame, so that the user does not wait
    /// for it.
    pub fn start_index(&mut self) {
        if !std::mem::replace(&mut self.index_started, true) {
            self.project.start_index();
        }
    }

    /// Whether the current screen has work left.
    pub fn has_work(&mut self) -> bool {
        on_screen!(self, screen => screen.has_work())
    }

    /// Does a small piece of that work, too short to be noticed.
    pub fn work(&mut self) {
        if let Err(error) = on_screen!(self, screen => screen.work(&self.project)) {
            self.show_error(&error);
        }
    }

    /// Called when nothing has been typed for a while: stores drafts and looks for changes by other programs.
    pub fn idle(&mut self) {
        self.keep_drafts();
        self.back_up_if_due();
        match self.project.catch_up() {
            Ok(None) => {}
            Ok(Some(changed)) => {
                self.reload(&changed);
                self.say_phrase("notice-changed-elsewhere");
            }
            // Another program is writing. The next call tries again.
            Err(Error::Busy) => {}
            Err(error) => self.show_error(&error),
        }
    }

    fn keep_drafts(&mut self) {
        let Some(Overlay::Memo(memo)) = self.overlays.last_mut().filter(|_| self.project.is_writable()) else { return };
        if !std::mem::take(&mut memo.is_unsaved) {
            return;
        }
        if let Err(error) = self.project.keep_draft_of(memo.edited(), &memo.words()) {
            self.show_error(&error);
        }
    }

    /// Shows or hides times, and says so.
    fn toggle_times(&mut self, command: Command) {
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
    pub fn say_remembers(&mut self, remembers: bool) {
        self.say_phrase(if remembers { "notice-remembers" } else { "notice-forgets" });
    }

    fn say(&mut self, text: String) {
        self.notice = Some(Notice { text, is_error: false });
    }

    /// Shows a phrase in the bottom line.
    fn say_phrase(&mut self, phrase: &str) {
        self.say(self.words.say(phrase).into_owned());
    }

    /// Shows a phrase in the bottom line as an error.
    fn say_error(&mut self, phrase: &str) {
        self.notice = Some(Notice { text: self.words.say(phrase).into_owned(), is_error: true });
    }

    /// Shows an error in the bottom line. If another program has written first, reloads the screens.
    fn show_error(&mut self, error: &Error) {
        if *error == Error::HeadMoved {
            self.reload_all();
        }
        let text = match error {
            Error::RoundClosed { number } => self.closed_text(*number),
            Error::SlashInName { .. } => self.words.say("notice-slash-in-name").into_owned(),
            error => crate::words::error::sentence(&self.words, error),
        };
        self.notice = Some(Notice { text, is_error: true });
    }
}
