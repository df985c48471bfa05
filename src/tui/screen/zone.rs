//! The time zone of a screen.

use jiff::tz::TimeZone;

/// The time zone, determined when it is first needed, since that takes a while.
pub(super) struct TimeZoneOnce {
    determine: fn() -> TimeZone,
    known: Option<TimeZone>,
}

impl TimeZoneOnce {
    /// A zone that is determined like this.
    pub(super) fn new(determine: fn() -> TimeZone) -> Self {
        Self { determine, known: None }
    }

    /// The zone.
    pub(super) fn get(&mut self) -> TimeZone {
        self.known.get_or_insert_with(self.determine).clone()
    }
}

impl Default for TimeZoneOnce {
    fn default() -> Self {
        Self::new(|| TimeZone::UTC)
    }
}
