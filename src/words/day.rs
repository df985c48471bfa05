//! Dates: the date of a moment, and how each language writes it.

use std::ops::Range;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Arg, Words};
use crate::domain::ids::Moment;

/// The date of a moment in a time zone.
pub fn day_of(at: Moment, zone: TimeZone) -> Date {
    timestamp(at).to_zoned(zone).date()
}

/// The moments of a day in a time zone.
pub fn moments_of(date: Date, zone: &TimeZone) -> Range<Moment> {
    let start = |date: Date| zone.to_zoned(date.at(0, 0, 0, 0)).map_or(i64::MAX, |at| at.timestamp().as_millisecond());
    Moment(start(date))..Moment(date.tomorrow().map_or(i64::MAX, start))
}

/// A moment as a timestamp of the date library.
pub fn timestamp(at: Moment) -> Timestamp {
    Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A date as written in the language: 3. mai 2026, 3 May 2026.
pub fn day(words: &Words, date: Date) -> String {
    let month = match date.month() {
        1 => words.say("month-1"),
        2 => words.say("month-2"),
        3 => words.say("month-3"),
        4 => words.say("month-4"),
        5 => words.say("month-5"),
        6 => words.say("month-6"),
        7 => words.say("month-7"),
        8 => words.say("month-8"),
        9 => words.say("month-9"),
        10 => words.say("month-10"),
        11 => words.say("month-11"),
        _ => words.say("month-12"),
    };
    let number = |n: i64| Arg::Number(n);
    let (day, year) = (number(date.day().into()), number(date.year().into()));
    words.tell("day", &[("day", day), ("month", Arg::Text(month)), ("year", year)])
}
