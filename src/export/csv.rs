//! CSV as spreadsheets read it: UTF-8 with a mark in front so that æøå are right, cells parted as
//! the country's spreadsheets part them (`;` in Norwegian, `,` in English), lines ended by CRLF, and no
//! cell that a spreadsheet would take for a formula.

use crate::analysis::codebook::CodeRow;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::Quote;
use crate::analysis::themes::ThemeRow;
use crate::domain::codebook::join_path;
use crate::words::{Language, Words, capitalised, kind};

/// The byte order mark, by which spreadsheets know UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// What a file begins with so that spreadsheets know it for UTF-8, and then `csv`.
pub fn with_mark(csv: &str) -> Vec<u8> {
    [MARK, csv.as_bytes()].concat()
}

/// The theme table, one line a quote; a theme without quotes has a line of its own.
pub fn themes(rows: &[ThemeRow], words: &Words) -> String {
    let mut csv = Csv::new(words, &theme_headings(words));
    let interviewer = capitalised(&words.say("role-interviewer"));
    for row in rows {
        let (theme, below) = row.code.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
        let below = join_path(below.iter().map(String::as_str));
        let line = |quote: Option<&Quote>| {
            let told = |tell: &dyn Fn(&Quote) -> String| quote.map(tell).unwrap_or_default();
            vec![
                theme.to_owned(),
                below.clone(),
                row.code.definition.clone(),
                told(&|quote| quote.text(&interviewer)),
                told(&|quote| quote.by.clone()),
                told(&|quote| quote.document.clone()),
                told(&|quote| quote.turn.to_string()),
                row.code.theme.excerpts.to_string(),
                row.code.theme.informants.to_string(),
            ]
        };
        if row.quotes.is_empty() {
            csv.line(line(None));
        }
        row.quotes.iter().for_each(|quote| csv.line(line(Some(quote))));
    }
    csv.text()
}

fn theme_headings(words: &Words) -> Vec<String> {
    let heading = |key| words.say(key).into_owned();
    vec![
        heading("column-theme"),
        heading("column-subtheme"),
        heading("column-definition"),
        heading("column-quote"),
        heading("column-participant"),
        heading("column-document"),
        heading("column-turn"),
        heading("column-excerpts"),
        heading("column-participants"),
    ]
}

/// The codebook, one line a code.
pub fn codebook(rows: &[CodeRow], words: &Words) -> String {
    let mut csv = Csv::new(words, &codebook_headings(words));
    for row in rows {
        csv.line(vec![
            row.path(),
            row.level().to_string(),
            row.definition.clone(),
            row.colour.as_ref().map(|pen| pen.name.clone()).unwrap_or_default(),
            if row.retired { words.say("yes").into_owned() } else { String::new() },
            row.theme.excerpts.to_string(),
            row.theme.informants.to_string(),
        ]);
    }
    csv.text()
}

fn codebook_headings(words: &Words) -> Vec<String> {
    let heading = |key| words.say(key).into_owned();
    vec![
        heading("column-code"),
        heading("column-level"),
        heading("column-definition"),
        heading("column-colour"),
        heading("column-retired"),
        heading("column-excerpts"),
        heading("column-participants"),
    ]
}

/// Excerpts in full, one line each. Codes are separated by semicolons, memos by blank lines.
pub fn excerpts(rows: &[ExcerptRow], words: &Words) -> String {
    let mut csv = Csv::new(words, &excerpt_headings(words));
    for row in rows {
        csv.line(vec![
            row.document.clone(),
            row.participant.clone().unwrap_or_default(),
            row.speaker.clone().unwrap_or_default(),
            row.role.map(|role| kind::role(words, role).into_owned()).unwrap_or_default(),
            row.turn.to_string(),
            row.start_byte.to_string(),
            row.end_byte.to_string(),
            row.quote.clone(),
            row.codes.join("; "),
            row.colour.clone().unwrap_or_default(),
            row.memos.join("\n\n"),
            row.coder.clone(),
            row.round.to_string(),
            row.context_before.clone(),
            row.context_after.clone(),
        ]);
    }
    csv.text()
}

fn excerpt_headings(words: &Words) -> Vec<String> {
    let heading = |key| words.say(key).into_owned();
    vec![
        heading("column-document"),
        heading("column-participant"),
        heading("column-speaker"),
        heading("column-role"),
        heading("column-turn"),
        heading("column-start"),
        heading("column-end"),
        heading("column-quote"),
        heading("column-codes"),
        heading("column-colour"),
        heading("column-memos"),
        heading("column-coder"),
        heading("column-round"),
        heading("column-before"),
        heading("column-after"),
    ]
}

/// A table in the making.
struct Csv {
    text: String,
    separator: &'static str,
}

impl Csv {
    fn new(words: &Words, headings: &[String]) -> Self {
        // A spreadsheet parts cells at what its own country writes: where the comma is for decimals, the semicolon.
        let separator = if words.language() == Language::En { "," } else { ";" };
        let mut csv = Self { text: String::new(), separator };
        csv.line(headings.to_vec());
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

/// A cell that no spreadsheet takes for a formula: an apostrophe goes before what could begin one.
pub fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// A cell in quotation marks where it needs them.
fn quoted(cell: &str) -> String {
    match cell.contains(['"', ',', ';', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
