//! The console that commands use to print results and open projects.

use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use serde::Serialize;

use super::World;
use crate::domain::ids::Moment;
use crate::error::{Error, ReadOnlyReason};
use crate::project::Project;
use crate::search::parse::hints;
use crate::store::Mode;
use crate::words::day::{day_of, timestamp};
use crate::words::{Words, hint};

/// The surroundings of a running command.
pub(super) struct Console<'a, 'w> {
    /// The program's surroundings.
    pub world: &'a mut World<'w>,
    /// The language.
    pub words: &'a Words,
    /// Whether projects may not be changed.
    pub read_only: bool,
    /// The round that the command is about, as typed; `None` for the project's current round.
    pub round: Option<String>,
}

/// Why a command failed.
pub(super) enum Failure {
    /// An error that has not been reported yet.
    Error(Error),
    /// An error that has already been reported.
    AlreadyReported,
    /// Wrong usage, with a message that explains it.
    Usage(String),
    /// The results could not be written.
    Output(std::io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// The result of a command.
pub(super) type Done = std::result::Result<(), Failure>;

impl Console<'_, '_> {
    /// Opens a project for reading.
    pub(super) fn read(&self, path: &Path) -> Result<Project, Failure> {
        self.in_round(Project::open(path, Mode::Read, (self.world.context)())?)
    }

    /// The project with the round of the command as its current one.
    fn in_round(&self, mut project: Project) -> Result<Project, Failure> {
        if let Some(round) = &self.round {
            project.show_round(project.find_round(round)?)?;
        }
        Ok(project)
    }

    /// Opens a project for writing. Errors: it cannot be changed.
    pub(super) fn write(&self, path: &Path) -> Result<Project, Failure> {
        if self.read_only {
            return Err(Error::ReadOnly { path: path.to_path_buf(), why: ReadOnlyReason::Requested }.into());
        }
        let project = Project::open(path, Mode::Write, (self.world.context)())?;
        project.writable()?;
        self.in_round(project)
    }

    /// Writes a line of results.
    pub(super) fn line(&mut self, line: &str) -> Done {
        Ok(writeln!(self.world.out, "{line}")?)
    }

    /// Writes a warning or error to standard error.
    pub(super) fn warn(&mut self, line: &str) -> Done {
        Ok(writeln!(self.world.err, "{line}")?)
    }

    /// Prints a hint if a query may not mean what the person intended. It goes after the results or, if these are for
    /// another program, to standard error.
    pub(super) fn hint(&mut self, query: &str, is_for_people: bool) -> Done {
        let Some(hint) = hints::hint(query) else { return Ok(()) };
        let sentence = hint::sentence(self.words, &hint);
        if is_for_people { self.line(&sentence) } else { self.warn(&sentence) }
    }

    /// Writes one value as JSON.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Done {
        serde_json::to_writer(&mut *self.world.out, value).map_err(std::io::Error::from)?;
        Ok(writeln!(self.world.out)?)
    }

    /// Writes values as a JSON array, one per line.
    pub(super) fn json_list<T: Serialize>(&mut self, values: impl IntoIterator<Item = T>) -> Done {
        write!(self.world.out, "[")?;
        for (n, value) in values.into_iter().enumerate() {
            write!(self.world.out, "{}", if n == 0 { "\n" } else { ",\n" })?;
            serde_json::to_writer(&mut *self.world.out, &value).map_err(std::io::Error::from)?;
        }
        Ok(writeln!(self.world.out, "\n]")?)
    }

    /// A moment in ISO 8601, UTC.
    pub(super) fn iso(&self, at: Moment) -> String {
        timestamp(at).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// A moment in local time.
    pub(super) fn clock(&self, at: Moment) -> String {
        timestamp(at).to_zoned((self.world.zone)()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// A progress bar in a terminal; none in a pipe.
    pub(super) fn progress(&self, of: usize) -> ProgressBar {
        let bar = if self.world.is_terminal { ProgressBar::new(of as u64) } else { ProgressBar::hidden() };
        // If the template is invalid, the default style is used.
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}  {msg}") {
            bar.set_style(style);
        }
        bar
    }

    /// Does long work that says before each part which one it is, from 0, and of how many. Shows that as a progress bar.
    pub(super) fn counting<T>(&self, work: impl FnOnce(&mut dyn FnMut(usize, usize)) -> T) -> T {
        let bar = self.progress(0);
        let done = work(&mut |done, of| {
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        });
        bar.finish_and_clear();
        done
    }

    /// Today's date in the local time zone.
    pub(super) fn today(&self) -> Date {
        let now = ((self.world.context)().now)();
        day_of(now, (self.world.zone)())
    }
}
