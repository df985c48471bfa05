//! A sheet with a row for each utterance: columns of times, speakers and speech, in any order. The finder is that of
//! tables in documents ([`rich::table`](crate::import::rich::table)); here times that are numbers become clock times.

use super::grid::Sheet;
use crate::import::draft::{Draft, Opens, milliseconds};
use crate::import::limits::TABLE_COLUMNS;
use crate::import::plan::{Plan, PlannedTurn};
use crate::import::rich::table::{Column, Layout, SPEAKERS, SPEECH, TIMES, Turns, is_one_of, names_a_column};
use crate::import::speakers;
use crate::import::table::Row;

/// Among how many rows the headings of the columns are looked for. Above them may stand who was interviewed, and when.
const ABOVE: usize = 20;

/// Slower speech than this, in seconds for each word, shows that times are in milliseconds.
const SLOWEST: f64 = 30.0;

/// A table of turns in a sheet.
pub struct TurnSheet {
    turns: Turns,
    /// Whether a heading names the column of speakers or that of speech.
    pub is_named: bool,
    /// Whether the cells show that they are speech: there are times of a recording, or a role for a label.
    pub is_sure: bool,
    /// How many rows hold turns.
    pub rows: usize,
}

impl TurnSheet {
    /// The table of turns in a sheet; `None` if it holds another kind of table.
    pub fn find(sheet: &Sheet) -> Option<Self> {
        if !(2..=TABLE_COLUMNS).contains(&sheet.width()) {
            return None;
        }
        let named = |row: &Row| row.cells.iter().filter(|cell| names_a_column(cell)).count();
        let headings = sheet.rows.iter().take(ABOVE).position(|row| named(row) >= 2);
        let is_title = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() < 2;
        let begins = headings.unwrap_or_else(|| sheet.rows.iter().take_while(|row| is_title(row)).count());
        let (above, below) = sheet.rows.split_at_checked(begins)?;
        let above: Vec<&[String]> = above.iter().map(|row| row.cells.as_slice()).collect();
        let mut rows: Vec<Vec<String>> = below.iter().map(|row| row.cells.clone()).collect();
        write_clocks(&mut rows);
        let turns = Turns::find(&above, &rows, headings.is_some())?;
        let layout = &turns.layout;
        let is = |kind: Column, words: &[&str]| {
            (0..layout.columns.len()).any(|at| layout.column(at) == kind && is_one_of(layout.heading(at), words))
        };
        let is_named = is(Column::Speakers, SPEAKERS) || is(Column::Speech, SPEECH);
        let is_sure = shows_speech(layout, &rows);
        let rows = rows.len() - usize::from(!layout.headings.is_empty());
        Some(Self { turns, is_named, is_sure, rows })
    }

    /// Whether a column holds times.
    pub fn has_times(&self) -> bool {
        let layout = self.layout();
        (0..layout.columns.len()).any(|at| layout.column(at) == Column::Times)
    }

    /// What its columns hold.
    pub fn layout(&self) -> &Layout {
        &self.turns.layout
    }

    /// The draft of the turns.
    pub fn draft(&self) -> Draft {
        self.turns.draft()
    }
}

/// Joins consecutive turns of one speaker, because programs write a row for each segment. A row that goes on with the
/// sentence of the row before it goes on in the same line.
pub fn join(draft: &Draft, plan: &mut Plan) {
    let mut joined: Vec<PlannedTurn> = Vec::new();
    for turn in std::mem::take(&mut plan.turns) {
        match joined.last_mut().filter(|last| turn.speaker.is_some() && last.speaker == turn.speaker) {
            Some(last) => last.append(turn),
            None => joined.push(turn),
        }
    }
    for turn in joined.iter_mut().filter(|turn| turn.speaker.is_some()) {
        let mut goes_on = false;
        for piece in &mut turn.pieces {
            let words = piece.span.of(&draft.text).unwrap_or_default().trim();
            if goes_on && piece.opens == Opens::Paragraph {
                piece.opens = Opens::Wrap;
            }
            goes_on = if words.is_empty() { goes_on } else { !speakers::ends_sentence(words) };
        }
    }
    plan.turns = joined;
}

/// Whether there are times that can be nothing else, or labels that say a role.
fn shows_speech(layout: &Layout, rows: &[Vec<String>]) -> bool {
    let cells = |kind: Column| {
        let columns = (0..layout.columns.len()).filter(move |at| layout.column(*at) == kind);
        columns.flat_map(|at| rows.iter().filter_map(move |row| row.get(at))).map(String::as_str)
    };
    cells(Column::Times).any(|words| speakers::time_alone(words).is_some())
        || cells(Column::Speakers).any(|words| speakers::role_of(words).is_some())
}

/// What a column of numbers counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Unit {
    Seconds,
    Milliseconds,
}

/// Writes numbers under the heading of a column of times as clock times.
fn write_clocks(rows: &mut [Vec<String>]) {
    let Some((headings, below)) = rows.split_first_mut() else { return };
    for (at, heading) in headings.iter().enumerate() {
        let Some(told) = unit(heading) else { continue };
        let filled = || below.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
        let numbers: Option<Vec<f64>> = filled().map(|cell| cell.replace(',', ".").parse().ok()).collect();
        let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) else { continue };
        let words: usize = below.iter().flatten().map(|cell| cell.split_whitespace().count()).sum();
        let unit = told.unwrap_or_else(|| likely_unit(&numbers, words));
        let size = if unit == Unit::Seconds { 1.0 } else { 1000.0 };
        let mut clocks = numbers.iter().map(|number| milliseconds(number / size).map(clock));
        for cell in below.iter_mut().filter_map(|row| row.get_mut(at)).filter(|cell| !cell.is_empty()) {
            if let Some(Some(clock)) = clocks.next() {
                *cell = clock;
            }
        }
    }
}

/// The unit in the heading of a column of times; `Some(None)` if it has none. `None` if it is another heading.
fn unit(heading: &str) -> Option<Option<Unit>> {
    let bare = heading.to_lowercase().replace(['(', ')', '[', ']', '_'], " ");
    let (name, last) = bare.trim().rsplit_once([' ', ',']).unwrap_or((bare.trim(), ""));
    let told = match last.trim_matches('.') {
        "s" | "sec" | "secs" | "seconds" | "sek" | "sekund" | "sekunder" | "sekundar" => Unit::Seconds,
        "ms" | "msec" | "milliseconds" | "millisekund" | "millisekunder" | "millisekundar" => Unit::Milliseconds,
        _ => return is_one_of(&bare, TIMES).then_some(None),
    };
    is_one_of(name, TIMES).then_some(Some(told))
}

/// The unit of times that do not say: milliseconds if they are whole numbers and speech would be far too slow in seconds.
fn likely_unit(numbers: &[f64], words: usize) -> Unit {
    let last = numbers.iter().copied().fold(0.0, f64::max);
    let are_whole = numbers.iter().all(|number| number.fract() == 0.0);
    if are_whole && last > words as f64 * SLOWEST { Unit::Milliseconds } else { Unit::Seconds }
}

/// A time of a recording as a clock shows it.
fn clock(ms: i64) -> String {
    let whole = super::number::Clock { hours: true, seconds: true, is_elapsed: true };
    super::number::time(ms, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_of_times_is_in_the_heading() {
        for (heading, expected) in [
            ("Start", Some(None)),
            ("Start (s)", Some(Some(Unit::Seconds))),
            ("start_ms", Some(Some(Unit::Milliseconds))),
            ("Tid [sekunder]", Some(Some(Unit::Seconds))),
            ("Start time", Some(None)),
            ("Alder", None),
            ("Antall s", None),
            ("s", None),
        ] {
            assert_eq!(unit(heading), expected, "{heading}");
        }
    }

    #[test]
    fn whole_numbers_are_milliseconds_only_if_nobody_speaks_so_slowly() {
        assert_eq!(likely_unit(&[0.0, 1_500.0, 4_000.0], 20), Unit::Milliseconds);
        assert_eq!(likely_unit(&[0.0, 15.0, 40.0], 20), Unit::Seconds);
        assert_eq!(likely_unit(&[0.5, 1_500.0, 4_000.0], 20), Unit::Seconds);
    }
}
