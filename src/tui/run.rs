//! The loop: draw, wait for an event, handle it, and carry out what is wanted of the world outside.

use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crossterm::event;

use super::guard::Guard;
use super::look::Look;
use super::platform;
use super::settings::Settings;
use super::workbench::{Effect, Workbench};
use crate::error::{Error, Result};
use crate::project::{Project, Surroundings};
use crate::store::Mode;
use crate::words::{Language, Words};

/// How long nothing is typed before drafts are kept and other programs' writing is looked for.
const IDLE: Duration = Duration::from_millis(250);

/// How many events are handled before drawing again, so that held keys and wheels do not lag behind.
const BATCH: usize = 64;

/// What to open, and how.
pub struct Launch {
    /// The project; the start screen where there is none.
    pub file: Option<PathBuf>,
    /// Whether it is opened for reading only.
    pub read_only: bool,
    /// The language, where it was asked for.
    pub language: Option<Language>,
    /// Time and chance, anew for each project that is opened.
    pub surroundings: fn() -> Surroundings,
}

/// Runs the workbench until it is left. Errors: the project cannot be opened, or there is no terminal.
pub fn run(launch: &Launch) -> Result<()> {
    let mut settings = Settings::read();
    let language = launch.language.or(settings.language()).or_else(locale).unwrap_or(Language::Nb);
    let file = launch.file.clone().ok_or(Error::NoTerminal)?;
    let mode = if launch.read_only { Mode::Read } else { Mode::Write };
    let project = Project::open(&file, mode, (launch.surroundings)())?;
    settings.opened(&file);
    let mut workbench = Workbench::new(project, Words::new(language), Look::of_environment());
    let mut guard = Guard::take()?;
    let stop = platform::stop_asked();
    let mut is_first = true;
    loop {
        let drawn = guard.terminal.draw(|frame| workbench.draw(frame.buffer_mut()));
        drawn.map_err(|_| Error::NoTerminal)?;
        if std::mem::take(&mut is_first) {
            workbench.start_index();
        }
        if stop.load(Ordering::Relaxed) {
            workbench.idle();
            return Ok(());
        }
        wait(&mut workbench)?;
        for effect in workbench.take_effects() {
            match effect {
                Effect::Quit | Effect::Projects => return Ok(()),
                Effect::Copy(text) => drop(guard.copy(&text)),
                Effect::Language(language) => settings.choose_language(language),
            }
        }
    }
}

/// Handles what was typed since, or what there is time for when nothing was.
fn wait(workbench: &mut Workbench) -> Result<()> {
    let gone = |_| Error::NoTerminal;
    let patience = if workbench.has_work() { Duration::ZERO } else { IDLE };
    if !event::poll(patience).map_err(gone)? {
        if workbench.has_work() {
            workbench.work();
        } else {
            workbench.idle();
        }
        return Ok(());
    }
    for _ in 0..BATCH {
        workbench.handle(&event::read().map_err(gone)?);
        if !event::poll(Duration::ZERO).map_err(gone)? {
            break;
        }
    }
    Ok(())
}

fn locale() -> Option<Language> {
    Language::from_locale(&sys_locale::get_locale()?)
}
