//! What the columns of a table hold, told by their headings and by their cells; and whether the table is one of turns
//! at all.

use std::collections::HashSet;

use super::grid::{Grid, Row};
use super::vocabulary::{CODES, NOTES, NUMBERS, SAID, SPEAKERS, TIMES, is_one_of, names_a_column};
use crate::import::speakers;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// Nothing.
    Blank,
    /// Times from the recording.
    Times,
    /// The numbers of the rows.
    Numbers,
    /// The labels of speakers.
    Speakers,
    /// What is said.
    Said,
    /// What one person says, whose label heads the column.
    SaidByHeading,
    /// Anything else, which becomes notes on the turns.
    Notes,
}

/// How a table of turns is laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The headings, one a column; empty where there are none.
    pub headings: Vec<String>,
}

impl Layout {
    /// What a column holds.
    pub fn column(&self, at: usize) -> Column {
        self.columns.get(at).copied().unwrap_or(Column::Notes)
    }

    /// The heading of a column, or nothing.
    pub fn heading(&self, at: usize) -> &str {
        self.headings.get(at).map_or("", String::as_str)
    }

    /// Whether a row says who speaks.
    pub fn has_speakers(&self) -> bool {
        self.columns.iter().any(|column| matches!(column, Column::Speakers | Column::SaidByHeading))
    }

    /// Whether a row is one of headings; those at the top are often repeated further down.
    pub fn is_heading(&self, row: &Row<'_>) -> bool {
        let same = || (0..self.columns.len()).all(|at| row.words(at) == self.heading(at));
        row.is_heading || (!self.headings.is_empty() && same())
    }
}

/// The layout of a table of turns, or nothing where it is another kind of table. `before` is the layout of the last
/// such table, which a table without headings may go on.
pub fn layout(grid: &Grid<'_>, before: Option<&Layout>) -> Option<Layout> {
    if grid.width < 2 {
        return None;
    }
    // A row of one cell is a title, and tells nothing of the columns.
    let rows: Vec<&Row<'_>> = grid.rows.iter().filter(|row| row.cells.len() > 1).collect();
    let headings = headings(&rows, grid.width);
    let is_heading = |row: &Row<'_>| {
        row.is_heading || (!headings.is_empty() && (0..grid.width).all(|at| row.words(at) == headings[at]))
    };
    let body: Vec<&Row<'_>> = rows.iter().filter(|row| !is_heading(row)).copied().collect();
    let tallies: Vec<Tally> = (0..grid.width).map(|at| Tally::new(&body, at)).collect();
    let named = |at: usize| headings.get(at).map_or("", String::as_str);
    let columns = Guess { tallies: &tallies, named: &named }.columns();
    if let Some(columns) = columns {
        return Some(Layout { columns, headings });
    }
    let goes_on = |layout: &&Layout| headings.is_empty() && layout.columns.len() == grid.width;
    before.filter(goes_on).filter(|layout| fits(layout, &tallies)).cloned()
}

/// Whether the cells of a table are what a layout says that they are.
fn fits(layout: &Layout, tallies: &[Tally]) -> bool {
    layout.has_speakers()
        && layout.columns.iter().zip(tallies).all(|(column, tally)| match column {
            Column::Times => tally.times == tally.filled,
            Column::Numbers => tally.is_numbers,
            Column::Speakers => tally.filled > 0 && tally.labels == tally.filled,
            Column::Said | Column::SaidByHeading => tally.filled > 0,
            Column::Notes => true,
            Column::Blank => tally.filled == 0,
        })
}

/// The headings of the columns, where the table has such a row.
fn headings(rows: &[&Row<'_>], width: usize) -> Vec<String> {
    let words = |row: &Row<'_>| (0..width).map(|at| row.words(at).to_owned()).collect::<Vec<String>>();
    if let Some(row) = rows.iter().rfind(|row| row.is_heading) {
        return words(row);
    }
    let (Some(first), below) = (rows.first(), rows.get(1..).unwrap_or_default()) else { return Vec::new() };
    let filled = || first.filled().map(|cell| cell.words.as_str());
    let known = filled().filter(|words| names_a_column(words)).count();
    let short = filled().all(|words| words.chars().count() <= 40 && !words.contains('\n'));
    // A word that is neither a time nor a number above a column of nothing else.
    let stands_out = |at: usize| {
        let tally = Tally::new(below, at);
        let counted = tally.filled >= 2 && (tally.times == tally.filled || tally.is_numbers);
        counted && !first.words(at).is_empty() && !is_time(first.words(at)) && number(first.words(at)).is_none()
    };
    let roles: HashSet<String> =
        filled().filter(|words| speakers::role_of(words).is_some()).map(str::to_lowercase).collect();
    let are_headings = known >= 2
        || (known >= 1 && known == filled().count())
        || (known >= 1 && !below.is_empty() && filled().count() == width && speech_below(below, width))
        || (0..width).any(stands_out)
        || (roles.len() >= 2 && !below.is_empty());
    if short && are_headings { words(first) } else { Vec::new() }
}

/// Whether any column of these rows holds speech.
fn speech_below(rows: &[&Row<'_>], width: usize) -> bool {
    (0..width).any(|at| Tally::new(rows, at).is_speech())
}

/// What the cells of a column look like.
#[derive(Default)]
struct Tally {
    filled: usize,
    times: usize,
    sure_times: usize,
    is_numbers: bool,
    labels: usize,
    /// Labels that recur or tell a role.
    telling: usize,
    begin_with_label: usize,
    sentences: usize,
    words: usize,
}

impl Tally {
    fn new(rows: &[&Row<'_>], column: usize) -> Self {
        let cells: Vec<&str> = rows.iter().map(|row| row.words(column)).filter(|words| !words.is_empty()).collect();
        let count = |is: &dyn Fn(&&&str) -> bool| cells.iter().filter(|words| is(words)).count();
        let mut seen = HashSet::new();
        let recurring: HashSet<String> =
            cells.iter().map(|words| words.to_lowercase()).filter(|words| !seen.insert(words.clone())).collect();
        let tells = |words: &&&str| {
            speakers::could_be_label(words)
                && (recurring.contains(&words.to_lowercase()) || speakers::role_of(words).is_some())
        };
        let ends = |words: &&&str| words.trim_end_matches(['"', '»', '”', ')', ']']).ends_with(['.', '?', '!', '…']);
        Self {
            filled: cells.len(),
            times: count(&|words| is_time(words)),
            sure_times: count(&|words| speakers::time_alone(words).is_some_and(|time| time.sure)),
            is_numbers: is_numbers(&cells),
            labels: count(&|words| speakers::could_be_label(words)),
            telling: count(&tells),
            begin_with_label: count(&|words| speakers::begins_with_label(words)),
            sentences: count(&ends),
            words: cells.iter().map(|words| words.split_whitespace().count()).sum(),
        }
    }

    /// Whether most cells are sentences, or as long as such.
    fn is_speech(&self) -> bool {
        self.filled > 0
            && self.times < self.filled
            && (self.sentences * 2 >= self.filled || self.words >= self.filled * 4)
    }

    /// Whether the cells are labels of speakers, as far as they tell it by themselves.
    fn is_labels(&self) -> bool {
        self.filled >= 2 && self.labels * 10 >= self.filled * 9 && self.telling * 2 >= self.filled
    }
}

fn is_time(words: &str) -> bool {
    speakers::time_alone(words).is_some()
}

fn number(words: &str) -> Option<u64> {
    words.trim_end_matches(['.', ')', ':']).parse().ok()
}

/// Whether the cells count the rows: two or more whole numbers, each greater than the one before.
fn is_numbers(cells: &[&str]) -> bool {
    let numbers: Option<Vec<u64>> = cells.iter().map(|words| number(words)).collect();
    numbers.is_some_and(|numbers| numbers.len() >= 2 && numbers.is_sorted_by(|a, b| a < b))
}

/// What is to be guessed from.
struct Guess<'a> {
    tallies: &'a [Tally],
    named: &'a dyn Fn(usize) -> &'a str,
}

impl Guess<'_> {
    fn is_named(&self, at: usize, words: &[&str]) -> bool {
        is_one_of((self.named)(at), words)
    }

    fn is_note(&self, at: usize) -> bool {
        self.is_named(at, NOTES) || self.is_named(at, CODES)
    }

    /// What a column holds that only counts or times the rows, or is blank.
    fn counted(&self, at: usize) -> Option<Column> {
        let tally = self.tallies.get(at)?;
        match () {
            () if tally.filled == 0 => Some(Column::Blank),
            () if self.is_note(at) => None,
            () if tally.times == tally.filled => Some(Column::Times),
            () if tally.is_numbers => Some(Column::Numbers),
            () if tally.times * 10 >= tally.filled * 9 && self.is_named(at, TIMES) => Some(Column::Times),
            () if self.is_named(at, NUMBERS) && tally.words == tally.filled => Some(Column::Numbers),
            () => None,
        }
    }

    fn columns(&self) -> Option<Vec<Column>> {
        let width = self.tallies.len();
        let open: Vec<usize> = (0..width).filter(|at| self.counted(*at).is_none()).collect();
        let mut columns: Vec<Column> = (0..width).map(|at| self.counted(at).unwrap_or(Column::Notes)).collect();
        let mut set = |at: usize, column: Column| {
            if let Some(place) = columns.get_mut(at) {
                *place = column;
            }
        };
        if let Some(speaker) = self.speaker(&open) {
            set(speaker, Column::Speakers);
            set(self.said(&open, Some(speaker))?, Column::Said);
            return Some(columns);
        }
        let by_heading = self.said_by_heading(&open);
        if by_heading.len() >= 2 {
            by_heading.into_iter().for_each(|at| set(at, Column::SaidByHeading));
            return Some(columns);
        }
        let said = self.said(&open, None)?;
        set(said, Column::Said);
        let others_are_notes = open.iter().all(|&at| at == said || self.is_note(at));
        let tells = columns.iter().enumerate().any(|(at, column)| match column {
            Column::Times => self.are_cues(at, said),
            Column::Numbers => true,
            Column::Notes => self.is_named(said, SAID),
            _ => false,
        });
        // Times that may be a part of what is told, as in a plan for a day, are left in it.
        let no_other_times =
            columns.iter().enumerate().all(|(at, column)| *column != Column::Times || self.are_cues(at, said));
        (others_are_notes && tells && no_other_times).then_some(columns)
    }

    /// The column of speakers: the one whose heading says so, else the first whose cells do.
    fn speaker(&self, open: &[usize]) -> Option<usize> {
        let tally = |at: usize| self.tallies.get(at);
        let named =
            |at: usize| self.is_named(at, SPEAKERS) && tally(at).is_some_and(|tally| tally.words <= tally.filled * 4);
        let told = |at: usize| {
            let speech = open.iter().any(|&other| other != at && tally(other).is_some_and(Tally::is_speech));
            !self.is_note(at) && !self.is_named(at, SAID) && speech && tally(at).is_some_and(Tally::is_labels)
        };
        let by_heading = open.iter().copied().find(|at| named(*at));
        by_heading.or_else(|| open.iter().copied().find(|at| told(*at)))
    }

    /// The column of what is said: the one whose heading says so; else the first to the right of the speakers that is
    /// filled in for most rows, for notes are few; else the fullest.
    fn said(&self, open: &[usize], speaker: Option<usize>) -> Option<usize> {
        let others = || open.iter().copied().filter(|at| Some(*at) != speaker && !self.is_note(*at));
        let tally = |at: usize| self.tallies.get(at);
        let rows = self.tallies.iter().map(|tally| tally.filled).max().unwrap_or(0);
        let named = others().find(|at| self.is_named(*at, SAID));
        let beside = || {
            let after = others().filter(|at| Some(*at) > speaker);
            let full = |at: &usize| tally(*at).is_some_and(|t| t.filled * 10 >= rows * 6 && t.is_speech());
            after.filter(full).min_by_key(|at| *at)
        };
        let fullest = || {
            let speech = others().filter(|at| speaker.is_some() || tally(*at).is_some_and(Tally::is_speech));
            speech.max_by_key(|at| tally(*at).map_or(0, |tally| tally.words))
        };
        named.or_else(beside).or_else(fullest)
    }

    /// The columns that are headed by who says what stands in them.
    fn said_by_heading(&self, open: &[usize]) -> Vec<usize> {
        let mut labels = HashSet::new();
        let tells = |at: &usize| {
            let heading = (self.named)(*at);
            speakers::role_of(heading).is_some() && self.tallies.get(*at).is_some_and(Tally::is_speech)
        };
        let told = open.iter().copied().filter(tells);
        told.filter(|at| labels.insert((self.named)(*at).to_lowercase())).collect()
    }

    /// Whether times belong to what is said beside them, and are no part of it.
    fn are_cues(&self, at: usize, said: usize) -> bool {
        let (Some(times), Some(said_in)) = (self.tallies.get(at), self.tallies.get(said)) else { return false };
        self.is_named(said, SAID) || times.sure_times == times.filled || said_in.begin_with_label * 2 >= said_in.filled
    }
}
