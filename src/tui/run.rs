//! The main loop: draws, waits for events, handles them, and carries out effects.

use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::Event;
use jiff::tz::TimeZone;

use super::burst;
use super::folders::of_system;
use super::guard::Guard;
use super::session::{Session, SessionEffect, SessionOptions};
use super::settings::Settings;
use super::style::Styles;
use crate::error::{Error, Result};
use crate::platform::stop::stop_asked;
use crate::project::Context;
use crate::words::Language;

/// How long nothing must be typed before drafts are stored and changes by other programs are looked for.
const IDLE: Duration = Duration::from_millis(250);

/// How often the screen is drawn while work in the background is in progress.
const BUSY: Duration = Duration::from_millis(30);

/// An act of a session that takes a while. It gives sentences that say how far it has come.
pub type LongWork = fn(&mut Session, &mut dyn FnMut(&str));

/// A terminal, which shows a session and sends events. All methods fail once the terminal is gone.
pub trait Terminal {
    /// Draws the session.
    fn draw(&mut self, session: &mut Session) -> io::Result<()>;

    /// Draws the session as it is, with the sentences that `work` gives in the place of the bottom line.
    fn draw_during(&mut self, session: &mut Session, work: LongWork) -> io::Result<()>;

    /// The events that arrived. Waits at most this long. May be empty.
    fn events(&mut self, timeout: Duration) -> io::Result<Vec<Event>>;

    /// Puts text on the clipboard.
    fn copy(&mut self, text: &str) -> io::Result<()>;
}

/// What to open, and how.
pub struct Launch {
    /// The project. `None` for the start screen.
    pub file: Option<PathBuf>,
    /// Whether to open it read-only.
    pub read_only: bool,
    /// The language, if the user asked for one.
    pub language: Option<Language>,
    /// The time zone in which times are shown.
    pub zone: fn() -> TimeZone,
    /// Creates the clock and random numbers for a project.
    pub context: fn() -> Context,
}

/// Runs the workbench until the user quits. Errors: the project cannot be opened, there is no terminal, or it is gone.
pub fn run(launch: &Launch) -> Result<()> {
    let options = SessionOptions {
        settings: Settings::read(),
        folders: of_system(),
        styles: Styles::of_environment(),
        language: launch.language,
        locale: locale(),
        read_only: launch.read_only,
        zone: launch.zone,
        context: launch.context,
    };
    let mut session = Session::new(options, launch.file.as_deref())?;
    run_session(&mut session, &mut Guard::acquire()?, &stop_asked()).map_err(|_| Error::NoTerminal)
}

/// Runs until the user quits, the program is asked to stop, or the terminal is gone. In all cases drafts and the last
/// position are stored. Errors: the terminal is gone, or no keys can be read.
fn run_session(session: &mut Session, terminal: &mut impl Terminal, stop: &AtomicBool) -> io::Result<()> {
    let mut continues = Ok(true);
    while matches!(continues, Ok(true)) && !stop.load(Ordering::Relaxed) {
        continues = run_once(session, terminal);
    }
    session.leave();
    continues.map(drop)
}

/// One round of the loop: draws, handles events or does pending work, and carries out effects. Returns whether the
/// session continues.
fn run_once(session: &mut Session, terminal: &mut impl Terminal) -> io::Result<bool> {
    terminal.draw(session)?;
    session.after_drawing();
    if session.has_long_work() {
        terminal.draw_during(session, Session::do_long_work)?;
        return Ok(true);
    }
    // Work in small pieces does not wait. Work in the background is checked from time to time.
    let timeout = match (session.has_work(), session.is_busy()) {
        (true, _) => Duration::ZERO,
        (false, true) => BUSY,
        (false, false) => IDLE,
    };
    let events = terminal.events(timeout)?;
    match (events.is_empty(), session.has_work(), session.is_busy()) {
        (true, true, _) => session.work(),
        (true, false, false) => session.idle(),
        (true, false, true) | (false, ..) => {}
    }
    for event in burst::join_pasted(events) {
        session.handle(&event);
        // Events after quitting are dropped.
        if session.wants_to_quit() {
            break;
        }
    }
    for effect in session.take_effects() {
        match effect {
            SessionEffect::Quit => return Ok(false),
            SessionEffect::Copy(text) => {
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
    use crate::tui::robot::options;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    /// A terminal that types these letters and then disconnects.
    struct Disconnecting(Vec<char>);

    impl Terminal for Disconnecting {
        fn draw(&mut self, session: &mut Session) -> io::Result<()> {
            session.draw(&mut Buffer::empty(Rect::new(0, 0, 80, 24)));
            Ok(())
        }

        fn draw_during(&mut self, session: &mut Session, work: LongWork) -> io::Result<()> {
            work(session, &mut |_| {});
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
    fn drafts_and_the_last_position_are_stored_if_the_terminal_disappears() {
        let study = Study::with(&[("I01", &["Anna: Det gikk bra."])]);
        let mut session = Session::new(options(study.folder()), Some(&study.path())).unwrap();
        let ended = run_session(&mut session, &mut Disconnecting("mHalv".chars().collect()), &AtomicBool::new(false));
        assert!(ended.is_err(), "the command line says why nothing is shown");
        let path = std::path::absolute(study.path()).unwrap();
        assert!(session.settings().place(&path).is_some_and(|place| place.document.is_some()));
        drop(session);
        let project = crate::project::Project::open(&study.path(), Mode::Read, counted()).unwrap();
        let left = project.left_drafts();
        assert_eq!(left.iter().map(|draft| draft.words.as_str()).collect::<Vec<_>>(), ["Halv"]);
    }
}
