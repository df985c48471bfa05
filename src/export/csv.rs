//! CSV for spreadsheets: UTF-8 with a byte order mark, so that æøå are read correctly; the separator that spreadsheets
//! expect in the country (`;` in Norwegian, `,` in English); CRLF line ends; and no cell that a spreadsheet would run
//! as a formula.

use std::borrow::Cow;

use super::Frame;
use crate::analysis::codebook::CodeRow;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::journey::Flow;
use crate::analysis::quote::Quotation;
use crate::analysis::themes::ThemeRow;
use crate::domain::codebook::join_path;
use crate::domain::ids::ExcerptId;
use crate::domain::turn::clock_time;
use crate::export::journey::JourneyTable;
use crate::export::method::MethodRow;
use crate::words::{Language, Words, kind};

/// The byte order mark, from which spreadsheets recognise UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The bytes of a CSV file: the byte order mark followed by `csv`.
pub fn with_mark(csv: &str) -> Vec<u8> {
    [MARK, csv.as_bytes()].concat()
}

/// The theme table, with one line per quotation. A theme without quotations has one line.
pub fn themes(rows: &[ThemeRow], frame: &Frame) -> String {
    let words = frame.words;
    let levels = frame.level_headings().map(Cow::into_owned);
    let mut csv = Csv::headed(words, levels.into_iter().chain(headings(words, &THEME_HEADINGS)).collect());
    for row in rows {
        let (theme, subtheme, count) = (row.theme(words), row.subtheme(), row.count());
        let line = |quote: Option<&Quotation>| {
            let cell = |of: &dyn Fn(&Quotation) -> String| quote.map(of).unwrap_or_default();
            vec![
                theme.clone(),
                subtheme.clone(),
                row.definition().to_owned(),
                cell(&|quote| quote.text(words)),
                cell(&|quote| quote.by.text(words).into_owned()),
                cell(&|quote| quote.document.clone()),
                cell(&|quote| quote.turns.numbers()),
                cell(&time),
                count.excerpts.to_string(),
                count.informants.to_string(),
            ]
        };
        if row.quotes.is_empty() {
            csv.line(line(None));
        }
        row.quotes.iter().for_each(|quote| csv.line(line(Some(quote))));
    }
    csv.text()
}

fn time(quote: &Quotation) -> String {
    quote.time_ms.map(clock_time).unwrap_or_default()
}

/// The headings after the levels.
const THEME_HEADINGS: [&str; 8] = [
    "column-definition",
    "column-quote",
    "column-participant",
    "column-document",
    "column-turn",
    "column-time",
    "column-excerpts",
    "column-participants",
];

/// The codebook, with one line per code. It can be imported again, so it gives only the codes' own colours.
pub fn codebook(rows: &[CodeRow], words: &Words) -> String {
    let mut csv = Csv::new(words, &CODEBOOK_HEADINGS);
    for row in rows {
        csv.line(vec![
            row.path(),
            row.level().to_string(),
            row.definition.clone(),
            row.inclusion.clone(),
            row.exclusion.clone(),
            row.quotation.as_ref().map(|quote| quote.text(words)).unwrap_or_default(),
            row.colour.as_ref().filter(|_| row.is_coloured).map(|pen| pen.name.clone()).unwrap_or_default(),
            if row.retired { words.say("yes").into_owned() } else { String::new() },
            row.theme.excerpts.to_string(),
            row.theme.informants.to_string(),
        ]);
    }
    csv.text()
}

const CODEBOOK_HEADINGS: [&str; 10] = [
    "column-code",
    "column-level",
    "column-definition",
    "column-inclusion",
    "column-exclusion",
    "column-example",
    "column-colour",
    "column-retired",
    "column-excerpts",
    "column-participants",
];

/// The facts for the method chapter, one per line.
pub fn method(rows: &[MethodRow], words: &Words) -> String {
    let mut csv = Csv::new(words, &["column-round", "column-what", "column-value"]);
    rows.iter().for_each(|row| csv.line(vec![row.round.clone(), row.what.clone(), row.value.clone()]));
    csv.text()
}

/// Excerpts with all details, one per line. Codes are separated by semicolons, memos by blank lines.
pub fn excerpts(rows: &[ExcerptRow], words: &Words) -> String {
    let mut csv = Csv::new(words, &EXCERPT_HEADINGS);
    for row in rows {
        csv.line(vec![
            row.quotation.document.clone(),
            row.participant.clone().unwrap_or_default(),
            row.speaker(words).unwrap_or_default().into_owned(),
            row.role.map(|role| kind::role(words, role).into_owned()).unwrap_or_default(),
            row.quotation.turns.numbers(),
            time(&row.quotation),
            row.start_byte.to_string(),
            row.end_byte.to_string(),
            row.quotation.text(words),
            row.codes.join("; "),
            row.colour.clone().unwrap_or_default(),
            row.memos.iter().map(|memo| memo.text(words)).collect::<Vec<_>>().join("\n\n"),
            row.coder.clone(),
            row.round.to_string(),
            row.context_before.clone(),
            row.context_after.clone(),
        ]);
    }
    csv.text()
}

const EXCERPT_HEADINGS: [&str; 16] = [
    "column-document",
    "column-participant",
    "column-speaker",
    "column-role",
    "column-turn",
    "column-time",
    "column-start",
    "column-end",
    "column-quote",
    "column-codes",
    "column-colour",
    "column-memos",
    "column-coder",
    "column-round",
    "column-before",
    "column-after",
];

/// The way from codes to themes, with one line for each code of the later round and each earlier code behind it, and the
/// numbers of the excerpts. What was left behind has no theme.
pub fn journey(way: &JourneyTable, frame: &Frame) -> String {
    let words = frame.words;
    let levels = frame.level_headings().map(Cow::into_owned);
    let mut csv = Csv::headed(words, levels.into_iter().chain(headings(words, &JOURNEY_HEADINGS)).collect());
    let ids = |ids: Vec<ExcerptId>| ids.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(" ");
    let mut flows: Vec<&Flow> = way.journey.flows.iter().collect();
    let place = |flow: &Flow| way.journey.arrivals.iter().position(|one| Some(one.theme.code) == flow.to);
    flows.sort_by_key(|flow| (flow.to.is_none(), place(flow)));
    for flow in flows {
        let names = way.journey.arrivals.iter().find(|one| Some(one.theme.code) == flow.to).map(|one| &one.theme.names);
        let (theme, below) = names
            .and_then(|names| names.split_first())
            .map_or((words.say("journey-left"), &[][..]), |(top, below)| (top.into(), below));
        csv.line(vec![
            theme.into_owned(),
            join_path(below.iter().map(String::as_str)),
            flow.from.map_or_else(|| words.say("journey-new").into_owned(), |code| way.path_before(code)),
            flow.excerpts().to_string(),
            ids(flow.passages.iter().filter_map(|pair| pair.old).collect()),
            ids(flow.passages.iter().filter_map(|pair| pair.new).collect()),
        ]);
    }
    csv.text()
}

/// The headings after the levels.
const JOURNEY_HEADINGS: [&str; 4] = ["column-from", "column-excerpts", "column-ids-before", "column-ids-after"];

fn headings(words: &Words, keys: &[&str]) -> impl Iterator<Item = String> {
    keys.iter().map(|key| words.say(key).into_owned())
}

/// A CSV text that is being written.
struct Csv {
    text: String,
    separator: &'static str,
}

impl Csv {
    fn new(words: &Words, keys: &[&str]) -> Self {
        Self::headed(words, headings(words, keys).collect())
    }

    fn headed(words: &Words, headings: Vec<String>) -> Self {
        // Where numbers have a decimal comma, spreadsheets expect semicolons between cells.
        let separator = if words.language() == Language::En { "," } else { ";" };
        let mut csv = Self { text: String::new(), separator };
        csv.line(headings);
        csv
    }

    fn line(&mut self, cells: Vec<String>) {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(&harmless(cell))).collect();
        self.text.push_str(&cells.join(self.separator));
        self.text.push_str("\r\n");
    }

    fn text(self) -> String {
        self.text
    }
}

/// The cell, with an apostrophe in front if a spreadsheet would treat it as a formula.
pub fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// The cell, in quotation marks if it needs them.
fn quoted(cell: &str) -> String {
    match cell.contains(['"', ',', ';', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
