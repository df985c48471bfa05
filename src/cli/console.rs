//! What a command has at hand: where to write, in which language, and projects to open.

use std::path::Path;

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

/// What a command has at hand.
pub(super) struct Console<'a, 'w> {
    /// The program's surroundings.
    pub world: &'a mut World<'w>,
    /// The language.
    pub words: &'a Words,
    /// Whether nothing is to be changed.
    pub read_only: bool,
}

/// Why a command did not end well.
pub(super) enum Failure {
    /// Something went wrong that is still to be told.
    Error(Error),
    /// Something went wrong and was reported already.
    AlreadyReported,
    /// The command was written wrongly; this says how.
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

/// How a command ends.
pub(super) type Done = std::result::Result<(), Failure>;

impl Console<'_, '_> {
    /// Opens a project for reading.
    pub(super) fn read(&self, path: &Path) -> Result<Project, Failure> {
        Ok(Project::open(path, Mode::Read, (self.world.context)())?)
    }

    /// Opens a project to be changed. Errors: it cannot be.
    pub(super) fn write(&self, path: &Path) -> Result<Project, Failure> {
        if self.read_only {
            return Err(Error::ReadOnly { path: path.to_path_buf(), why: ReadOnlyReason::Requested }.into());
        }
        let project = Project::open(path, Mode::Write, (self.world.context)())?;
        project.writable()?;
        Ok(project)
    }

    /// Writes a line.
    pub(super) fn line(&mut self, line: &str) -> Done {
        Ok(writeln!(self.world.out, "{line}")?)
    }

    /// Writes a line about what went wrong or should be known, beside the results.
    pub(super) fn warn(&mut self, line: &str) -> Done {
        Ok(writeln!(self.world.err, "{line}")?)
    }

    /// Says what in a query was perhaps not meant as it is read: after the results, or beside them where they are for
    /// another program.
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

    /// Writes values as a JSON array, each on a line of its own.
    pub(super) fn json_list<T: Serialize>(&mut self, values: impl IntoIterator<Item = T>) -> Done {
        write!(self.world.out, "[")?;
        for (n, value) in values.into_iter().enumerate() {
            write!(self.world.out, "{}", if n == 0 { "\n" } else { ",\n" })?;
            serde_json::to_writer(&mut *self.world.out, &value).map_err(std::io::Error::from)?;
        }
        Ok(writeln!(self.world.out, "\n]")?)
    }

    /// A moment as ISO 8601, in universal time.
    pub(super) fn iso(&self, at: Moment) -> String {
        timestamp(at).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// A moment as the clock on the wall shows it.
    pub(super) fn clock(&self, at: Moment) -> String {
        timestamp(at).to_zoned((self.world.zone)()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// The day it is.
    pub(super) fn today(&self) -> Date {
        let now = ((self.world.context)().now)();
        day_of(now, (self.world.zone)())
    }
}
