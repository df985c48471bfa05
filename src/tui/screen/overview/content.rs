//! What a part shows: the result of an analysis, as a table, and for each of its rows a bar, a target and a line of details.

use std::collections::HashMap;

use jiff::tz::TimeZone;

use super::part::{Choice, Part, Sorted};
use crate::analysis::colour_counts::ColourCounts;
use crate::analysis::counts::{CountRow, CountTable};
use crate::analysis::frequent_words::FrequentWord;
use crate::analysis::progress::Progress;
use crate::analysis::saturation::SaturationRow;
use crate::domain::ids::{CodeId, DocumentId, RoundId};
use crate::error::Result;
use crate::export::contents::plain::{PlainCell, PlainColumn, PlainTable};
use crate::export::page::ColumnKind;
use crate::export::sheet::SHORT;
use crate::project::Project;
use crate::project::co_occurrence::CoOccurrences;
use crate::project::frequent_words::{TypicalWords, WordsFound};
use crate::words::{Words, kind};

/// The result of an analysis.
pub(super) enum Content {
    Interviews(Vec<Progress>),
    /// The counts, and the most excerpts that one of the themes has.
    Themes(CountTable, usize),
    Colours(ColourCounts),
    Saturation(Vec<SaturationRow>),
    CoOccurrence(CoOccurrences),
    Words(Vec<WordRow>),
}

impl Default for Content {
    fn default() -> Self {
        Self::Interviews(Vec::new())
    }
}

/// A theme, or a group of people.
#[derive(Clone, PartialEq, Eq, Debug)]
enum TypicalOf {
    Theme(CodeId),
    Group(Option<String>),
}

/// A word, and what it is typical of.
pub(super) struct WordRow {
    of: TypicalOf,
    /// Whether it is the first word of its theme or group.
    is_first: bool,
    word: FrequentWord,
}

/// What Enter goes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// An interview.
    Document(DocumentId),
    /// A theme.
    Theme(CodeId),
    /// Two themes beside each other.
    Pair(CodeId, CodeId),
    /// A word in the text, where it is in this theme or anywhere.
    Word(Option<CodeId>, String),
}

/// A bar: how much of `of` is `own`, after `before`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Bar {
    pub(super) before: usize,
    pub(super) own: usize,
    pub(super) of: usize,
}

impl Content {
    /// The result for a part whose result is there at once. `None` for those that are read piece by piece.
    pub(super) fn of(project: &Project, part: Part, choice: &Choice) -> Result<Option<Self>> {
        Ok(Some(match part {
            Part::Interviews | Part::Words => return Ok(None),
            Part::Themes => {
                let mut counts = project.theme_counts(&choice.counts())?;
                if choice.most_first {
                    counts.rows.sort_by_key(|row| std::cmp::Reverse(row.total.count.excerpts));
                }
                let most = counts.rows.iter().map(|row| row.total.count.excerpts).max().unwrap_or(0);
                Self::Themes(counts, most)
            }
            Part::Colours => Self::Colours(project.colour_counts(&choice.topics)?),
            Part::Saturation => Self::Saturation(project.saturation(choice.order, choice.among)?),
            Part::CoOccurrence => Self::CoOccurrence(project.co_occurrence(&choice.topics, choice.within, "")?),
        }))
    }

    /// The interviews in their order.
    pub(super) fn interviews(project: &Project, mut interviews: Vec<Progress>, sorted: Sorted) -> Self {
        let places: HashMap<DocumentId, usize> =
            project.model().interviews_in_order().map(|one| one.id).zip(0..).collect();
        interviews.sort_by_key(|one| places.get(&one.document).copied());
        match sorted {
            Sorted::Position => {}
            Sorted::Share => interviews.sort_by_key(Progress::percent),
            Sorted::Day => interviews.sort_by_key(|one| std::cmp::Reverse(one.last_worked)),
        }
        Self::Interviews(interviews)
    }

    /// Typical words.
    pub(super) fn words(found: WordsFound) -> Self {
        let themes = found.of_themes.into_iter().flat_map(|one| word_rows(one, TypicalOf::Theme));
        let groups = found.of_groups.into_iter().flat_map(|one| word_rows(one, TypicalOf::Group));
        Self::Words(themes.chain(groups).collect())
    }

    /// The table that is drawn.
    pub(super) fn table(&self, project: &Project, choice: &Choice, zone: &TimeZone, words: &Words) -> PlainTable {
        match self {
            Self::Interviews(interviews) => project.progress_table(interviews, zone, words),
            Self::Themes(counts, _) => counts_table(counts, choice, words),
            Self::Colours(counts) => project.colours_table(counts, words),
            Self::Saturation(rows) => {
                let mut table = project.saturation_table(rows, (choice.order, choice.among), words);
                table.rules = format!("{} {}", words.say("overview-bars"), table.rules);
                if let Some(warning) = few_codes(rows, project, choice, words) {
                    table.rules = format!("{warning} {}", table.rules);
                }
                table
            }
            Self::CoOccurrence(found) => project.co_occurrence_table(found, choice.within, words),
            Self::Words(rows) => words_table(rows, project, words),
        }
    }

    /// What a row leads to.
    pub(super) fn target(&self, row: usize) -> Option<Target> {
        match self {
            Self::Interviews(interviews) => interviews.get(row).map(|one| Target::Document(one.document)),
            Self::Themes(counts, _) => counts.rows.get(row).map(|row| Target::Theme(row.theme.code)),
            Self::Colours(counts) => counts.rows.get(row)?.theme.code.map(Target::Theme),
            Self::Saturation(rows) => rows.get(row).map(|row| Target::Document(row.document)),
            Self::CoOccurrence(found) => {
                let pair = found.pairs.get(row)?;
                Some(Target::Pair(*found.themes.get(pair.first)?, *found.themes.get(pair.second)?))
            }
            Self::Words(rows) => rows.get(row).map(|row| {
                let theme = if let TypicalOf::Theme(code) = row.of { Some(code) } else { None };
                Target::Word(theme, row.word.word.clone())
            }),
        }
    }

    /// The bar of a row. `None` for a part without bars.
    pub(super) fn bar(&self, row: usize) -> Option<Bar> {
        let whole = |own, of| Some(Bar { before: 0, own, of });
        match self {
            Self::Interviews(interviews) => interviews.get(row).and_then(|one| whole(one.coded, one.words)),
            Self::Themes(counts, most) => counts.rows.get(row).and_then(|row| whole(row.total.count.excerpts, *most)),
            Self::Saturation(rows) => {
                let (row, all) = (rows.get(row)?, rows.last()?.cumulative);
                Some(Bar { before: row.cumulative - row.new.len(), own: row.new.len(), of: all })
            }
            Self::CoOccurrence(found) => {
                let most = found.pairs.first().map_or(0, |pair| pair.places);
                found.pairs.get(row).and_then(|pair| whole(pair.places, most))
            }
            Self::Colours(_) | Self::Words(_) => None,
        }
    }

    /// More about a row than fits in its columns.
    pub(super) fn detail(&self, project: &Project, row: usize, words: &Words) -> String {
        match self {
            Self::Interviews(interviews) => interviews.get(row).map(|one| interview_detail(one, words)),
            Self::Themes(counts, _) => counts.rows.get(row).map(|row| theme_detail(row, project, words)),
            Self::Colours(counts) => counts.rows.get(row).map(|row| row.theme.path.clone()),
            Self::Saturation(rows) => rows.get(row).map(|row| new_codes(row, project, words)),
            Self::CoOccurrence(found) => found.pairs.get(row).map(|pair| {
                let path = |at: usize| found.themes.get(at).map(|code| project.model().codebook.path(*code));
                let [first, second] = [pair.first, pair.second].map(|at| path(at).unwrap_or_default());
                words.tell("overview-pair", &[("first", first.into()), ("second", second.into())])
            }),
            Self::Words(rows) => rows.get(row).map(|row| word_detail(row, project, words)),
        }
        .unwrap_or_default()
    }
}

fn word_rows<T>(typical: TypicalWords<T>, of: fn(T) -> TypicalOf) -> impl Iterator<Item = WordRow> {
    let (of, words) = (of(typical.of), typical.words.into_iter().enumerate());
    words.map(move |(n, word)| WordRow { of: of.clone(), is_first: n == 0, word })
}

fn interview_detail(one: &Progress, words: &Words) -> String {
    let values = [
        ("name", one.name.as_str().into()),
        ("coded", one.coded.into()),
        ("words", one.words.into()),
        ("excerpts", words.tell("count-excerpts", &[("n", one.excerpts.into())]).into()),
    ];
    words.tell("overview-interview", &values)
}

/// Who does not speak about a theme, and who was not asked.
fn theme_detail(row: &CountRow, project: &Project, words: &Words) -> String {
    let silent = [("counts-absent", &row.absent), ("counts-not-asked", &row.not_asked)];
    let parts: Vec<String> = silent
        .into_iter()
        .filter(|(_, people)| !people.is_empty())
        .map(|(phrase, people)| {
            let names: Vec<String> = people.iter().map(|person| project.person_name(*person)).collect();
            words.tell(phrase, &[("names", names.join(", ").into())])
        })
        .collect();
    let said = if parts.is_empty() { words.say("overview-everyone").into_owned() } else { parts.join(" · ") };
    format!("{}: {said}", row.theme.path)
}

/// Below so many codes, each interview soon has all of them.
const FEW_CODES: usize = 15;

/// A warning if there are few codes, and another round has more.
fn few_codes(rows: &[SaturationRow], project: &Project, choice: &Choice, words: &Words) -> Option<String> {
    let codes = rows.last()?.cumulative;
    let round = project.round_of_codes(choice.among)?;
    let has_more = |other: RoundId| other != round && project.model().codebook.in_order_of(other).len() > FEW_CODES;
    let warns = codes < FEW_CODES && project.rounds().iter().any(|round| has_more(round.id));
    warns.then(|| words.tell("overview-few-codes", &[("n", codes.into())]))
}

fn new_codes(row: &SaturationRow, project: &Project, words: &Words) -> String {
    let names: Vec<String> = row.new.iter().map(|code| project.model().codebook.path(*code)).collect();
    match names.is_empty() {
        true => words.tell("overview-nothing-new", &[("name", row.name.as_str().into())]),
        false => words.tell("overview-new", &[("name", row.name.as_str().into()), ("codes", names.join(", ").into())]),
    }
}

fn word_detail(row: &WordRow, project: &Project, words: &Words) -> String {
    let of = full_name(&row.of, project, words);
    let values = [
        ("word", row.word.word.as_str().into()),
        ("of", of.into()),
        ("here", row.word.here.into()),
        ("elsewhere", row.word.elsewhere.into()),
    ];
    words.tell("overview-word", &values)
}

fn full_name(of: &TypicalOf, project: &Project, words: &Words) -> String {
    match of {
        TypicalOf::Theme(code) => project.model().codebook.path(*code),
        TypicalOf::Group(value) => group(value.as_deref(), words),
    }
}

fn group(value: Option<&str>, words: &Words) -> String {
    kind::group(words, value.unwrap_or_default()).into_owned()
}

/// The counts of themes as a screen shows them. Their export has more columns.
fn counts_table(counts: &CountTable, choice: &Choice, words: &Words) -> PlainTable {
    let mut columns = vec![PlainColumn::names("column-theme", words)];
    columns.extend(
        ["column-excerpts", "column-participants", "column-percent"].map(|phrase| PlainColumn::numbers(phrase, words)),
    );
    columns.extend(counts.groups.iter().map(|value| PlainColumn {
        key: String::new(),
        heading: group(value.as_deref(), words),
        kind: ColumnKind::Numbers,
        width: SHORT,
    }));
    let row = |row: &CountRow| {
        let theme = &row.theme;
        // Where the largest come first, a theme does not stand under the one above it.
        let name = match choice.most_first {
            true => PlainCell::Text(theme.path.clone()),
            false => PlainCell::Theme { name: theme.name.clone(), path: theme.path.clone(), depth: theme.depth },
        };
        let mut cells = vec![name, PlainCell::Number(row.total.count.excerpts)];
        cells.extend([PlainCell::Text(row.total.text(words)), PlainCell::percent(row.total.percent())]);
        cells.extend(row.groups.iter().map(|group| PlainCell::Text(group.text(words))));
        cells
    };
    let rows = counts.rows.iter().map(row).collect();
    PlainTable { columns, rows, rules: words.say("export-note-counting").into_owned(), ..PlainTable::default() }
}

fn words_table(rows: &[WordRow], project: &Project, words: &Words) -> PlainTable {
    let book = &project.model().codebook;
    let name = |row: &WordRow| match &row.of {
        _ if !row.is_first => PlainCell::Empty,
        TypicalOf::Theme(code) => PlainCell::Text(book.get(*code).map(|code| code.name.clone()).unwrap_or_default()),
        TypicalOf::Group(value) => PlainCell::Text(group(value.as_deref(), words)),
    };
    let row = |row: &WordRow| {
        let numbers = [row.word.here, row.word.elsewhere].map(PlainCell::Number);
        [name(row), PlainCell::Text(row.word.word.clone())].into_iter().chain(numbers).collect()
    };
    let is_theme = rows.first().is_some_and(|row| matches!(row.of, TypicalOf::Theme(_)));
    let first = if is_theme { "column-theme" } else { "column-group" };
    let mut columns = ["overview-of", "overview-word-column"].map(|phrase| PlainColumn::names(phrase, words)).to_vec();
    if let Some(column) = columns.first_mut() {
        column.heading = words.say(first).into_owned();
    }
    columns.extend(["overview-here", "overview-elsewhere"].map(|phrase| PlainColumn::numbers(phrase, words)));
    let rules = words.say("overview-words-rules").into_owned();
    PlainTable { columns, rows: rows.iter().map(row).collect(), rules, ..PlainTable::default() }
}
