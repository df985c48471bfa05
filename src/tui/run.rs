//! The loop: draw, wait for an event, handle it, and carry out what is wanted of the world outside.

use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crossterm::event::{self, Event};
use jiff::tz::TimeZone;

use super::burst;
use super::folders::Folders;
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

/// From how many events on they are taken for a text that is being pasted.
const BATCH: usize = 64;

/// How long more of such a text is waited for.
const MOMENT: Duration = Duration::from_millis(5);

/// How many events are handled at the most before drawing again.
const MOST: usize = 200_000;

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

/// Runs the workbench until it is left. Errors: the project cannot be opened, or there is no terminal.
pub fn run(launch: &Launch) -> Result<()> {
    let given = Given {
        settings: Settings::read(),
        places: Folders::of_system(),
        styles: Styles::of_environment(),
        language: launch.language,
        locale: locale(),
        read_only: launch.read_only,
        zone: launch.zone,
        context: launch.context,
    };
    let mut session = Session::new(given, launch.file.as_deref())?;
    let mut guard = Guard::take()?;
    let stop = stop_asked();
    loop {
        let drawn = guard.terminal.draw(|frame| session.draw(frame.buffer_mut()));
        drawn.map_err(|_| Error::NoTerminal)?;
        session.after_drawing();
        if stop.load(Ordering::Relaxed) {
            session.leave();
            return Ok(());
        }
        wait(&mut session)?;
        for outside in session.take_outside() {
            match outside {
                Outside::Quit => {
                    session.leave();
                    return Ok(());
                }
                Outside::Copy(text) => {
                    if guard.copy(&text).is_err() {
                        session.copy_failed();
                    }
                }
            }
        }
    }
}

/// Handles what was typed since, or what there is time for when nothing was.
fn wait(session: &mut Session) -> Result<()> {
    let gone = |_| Error::NoTerminal;
    // Work that is done piece by piece waits for no one; what others do behind the screen is looked at now and then.
    let patience = match (session.has_work(), session.is_busy()) {
        (true, _) => Duration::ZERO,
        (false, true) => BUSY,
        (false, false) => IDLE,
    };
    if !event::poll(patience).map_err(gone)? {
        match (session.has_work(), session.is_busy()) {
            (true, _) => session.work(),
            (false, true) => {}
            (false, false) => session.idle(),
        }
        return Ok(());
    }
    for event in burst::gathered(waiting().map_err(gone)?) {
        session.handle(&event);
        // After `q` nothing more is done.
        if session.wants_to_quit() {
            break;
        }
    }
    Ok(())
}

/// The events that wait, at least one. A long text that is pasted as keys comes in pieces; a moment is waited for more.
fn waiting() -> std::io::Result<Vec<Event>> {
    let mut events = Vec::new();
    loop {
        events.push(event::read()?);
        let patience = if events.len() > BATCH { MOMENT } else { Duration::ZERO };
        if events.len() >= MOST || !event::poll(patience)? {
            return Ok(events);
        }
    }
}

fn locale() -> Option<Language> {
    Language::from_locale(&sys_locale::get_locale()?)
}
