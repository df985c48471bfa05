//! The loop: draw, wait for an event, handle it, and carry out what is wanted of the world outside.

use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::Event;
use jiff::tz::TimeZone;

use super::burst;
use super::folders::of_system;
use super::guard::Guard;
use super::session::{Given, Outside, Session};
use super::settings::Settings;
use super::style::Styles;
use crate::error::{Error, Result};
use crate::platform::stop::stop_asked;
use crate::project::Context;
use crate::words::Language;

/// How long nothing is typed before drafts are kept and other programs' writing is looked for.
const IDLE: Duration = Duration::from_millis(250);

/// How long the screen waits where something goes on behind it that it is to show.
const BUSY: Duration = Duration::from_millis(30);

/// A terminal: what a session is drawn on, and where its events come from. Each fails once the terminal is gone.
pub trait Terminal {
    /// Draws the session.
    fn draw(&mut self, session: &mut Session) -> io::Result<()>;

    /// The events that have come, waited for so long; none where nothing came.
    fn events(&mut self, patience: Duration) -> io::Result<Vec<Event>>;

    /// Puts text where the terminal keeps what is to be pasted.
    fn copy(&mut self, text: &str) -> io::Result<()>;
}

/// What to open, and how.
pub struct Launch {
    /// The project; the start screen where there is none.
    pub file: Option<PathBuf>,
    /// Whether it is opened for reading only.
    pub read_only: bool,
    /// The language, where it was asked for.
    pub language: Option<Language>,
    /// The time zone in which times are shown.
    pub zone: fn() -> TimeZone,
    /// Time and chance, anew for each project that is opened.
    pub context: fn() -> Context,
}

/// Runs the workbench until it is left. Errors: the project cannot be opened, or there is no terminal, or none any more.
pub fn run(launch: &Launch) -> Result<()> {
    let given = Given {
        settings: Settings::read(),
        folders: of_system(),
        styles: Styles::of_environment(),
        language: launch.language,
        locale: locale(),
        read_only: launch.read_only,
        zone: launch.zone,
        context: launch.context,
    };
    let mut session = Session::new(given, launch.file.as_deref())?;
    attend(&mut session, &mut Guard::take()?, &stop_asked()).map_err(|_| Error::NoTerminal)
}

/// Goes on until the session is left, the program is asked to stop, or the terminal is gone. Whichever it is, what was
/// being written is kept, and where one stood is remembered. Errors: the terminal is gone, or no keys can be read.
fn attend(session: &mut Session, terminal: &mut impl Terminal, stop: &AtomicBool) -> io::Result<()> {
    let mut goes_on = Ok(true);
    while matches!(goes_on, Ok(true)) && !stop.load(Ordering::Relaxed) {
        goes_on = go_on(session, terminal);
    }
    session.leave();
    goes_on.map(drop)
}

/// Draws, handles what was typed since, or does what there is time for when nothing was, and carries out what is wanted
/// of the world outside. Returns whether the session goes on.
fn go_on(session: &mut Session, terminal: &mut impl Terminal) -> io::Result<bool> {
    terminal.draw(session)?;
    session.after_drawing();
    // Work that is done piece by piece waits for no one; what others do behind the screen is looked at now and then.
    let patience = match (session.has_work(), session.is_busy()) {
        (true, _) => Duration::ZERO,
        (false, true) => BUSY,
        (false, false) => IDLE,
    };
    let events = terminal.events(patience)?;
    match (events.is_empty(), session.has_work(), session.is_busy()) {
        (true, true, _) => session.work(),
        (true, false, false) => session.idle(),
        (true, false, true) | (false, ..) => {}
    }
    for event in burst::gathered(events) {
        session.handle(&event);
        // After `q` nothing more is done.
        if session.wants_to_quit() {
            break;
        }
    }
    for outside in session.take_outside() {
        match outside {
            Outside::Quit => return Ok(false),
            Outside::Copy(text) => {
                if terminal.copy(&text).is_err() {
                    session.copy_failed();
                }
            }
        }
    }
    Ok(true)
}

fn locale() -> Option<Language> {
    Language::from_locale(&sys_locale::get_locale()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::{Study, counted};
    use crate::store::Mode;
    use crate::tui::robot::given;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    /// A terminal that types these letters and is gone then.
    struct Gone(Vec<char>);

    impl Terminal for Gone {
        fn draw(&mut self, session: &mut Session) -> io::Result<()> {
            session.draw(&mut Buffer::empty(Rect::new(0, 0, 80, 24)));
            Ok(())
        }

        fn events(&mut self, _: Duration) -> io::Result<Vec<Event>> {
            let typed = std::mem::take(&mut self.0);
            let key = |c| Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
            let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
            (!typed.is_empty()).then(|| typed.into_iter().map(key).collect()).ok_or_else(gone)
        }

        fn copy(&mut self, _: &str) -> io::Result<()> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }

    #[test]
    fn what_was_being_written_is_kept_and_where_one_stood_where_the_terminal_disappears() {
        let study = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let mut session = Session::new(given(study.folder()), Some(&study.path())).unwrap();
        let ended = attend(&mut session, &mut Gone("mHalv".chars().collect()), &AtomicBool::new(false));
        assert!(ended.is_err(), "the command line says why nothing shows");
        let path = std::path::absolute(study.path()).unwrap();
        assert!(session.settings().left(&path).is_some_and(|place| place.document.is_some()));
        drop(session);
        let project = crate::project::Project::open(&study.path(), Mode::Read, counted()).unwrap();
        let about = project.last_draft().unwrap();
        assert_eq!(project.draft_of(about).as_deref(), Some("Halv"));
    }
}
