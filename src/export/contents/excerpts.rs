//! Excerpts with all their details: as a page, a list of quotations with source, codes and memos; as a sheet, a row for
//! each excerpt.

use std::borrow::Cow;

use super::{attribution, run};
use crate::analysis::excerpts::ExcerptRow;
use crate::domain::turn::clock_time;
use crate::export::Frame;
use crate::export::page::{Layout, Look, Page, Paragraph, Run, Style};
use crate::export::sheet::{self, LONG, NAME, SHORT, Sheet, Value};
use crate::words::{Words, kind};

/// The excerpts to read.
pub fn page(rows: &[ExcerptRow], frame: &Frame) -> Page {
    let page = Page::new(frame.words.say("export-excerpts-title"), Layout::Portrait);
    let page = list(rows, frame).into_iter().fold(page, Page::with);
    page.with(Paragraph::new(Style::Note, frame.note()))
}

/// The paragraphs of a list of excerpts.
pub fn list(rows: &[ExcerptRow], frame: &Frame) -> Vec<Paragraph> {
    rows.iter().flat_map(|row| excerpt(row, frame)).collect()
}

/// The quotation, its source with pen and codes, and its memos.
fn excerpt(row: &ExcerptRow, frame: &Frame) -> Vec<Paragraph> {
    let pieces = row.quotation.pieces(frame.words).into_iter();
    let runs = pieces.map(|(part, words)| run(part, words.into_owned())).collect();
    let plain = |words: String| Run::new(Look::Plain, words);
    let mut about = vec![plain(row.quotation.document.clone()), plain(attribution(&row.quotation, frame))];
    about.extend(row.colour.map(|pen| plain(pen.to_owned())));
    about.extend(row.paths().map(|path| Run::new(Look::Strong, path)));
    let dot = || plain(" · ".to_owned());
    let about: Vec<Run> = about.into_iter().flat_map(|one| [dot(), one]).skip(1).collect();
    let memo = |words: &str| Paragraph::looking(Style::Memo, Look::Emphasis, words);
    let memos = row.memos.iter().map(|memo_of| memo(&memo_of.text(frame.words)));
    [Paragraph { style: Style::BlockQuote, runs }, Paragraph { style: Style::Text, runs: about }]
        .into_iter()
        .chain(memos)
        .collect()
}

const BEFORE_LEVELS: [(&str, u16); 10] = [
    ("column-document", SHORT),
    ("column-participant", SHORT),
    ("column-speaker", SHORT),
    ("column-role", SHORT),
    ("column-turn", SHORT),
    ("column-time", SHORT),
    ("column-start", SHORT),
    ("column-end", SHORT),
    ("column-quote", LONG),
    ("column-codes", NAME),
];

const AFTER_LEVELS: [(&str, u16); 6] = [
    ("column-colour", SHORT),
    ("column-memos", NAME),
    ("column-coder", SHORT),
    ("column-round", SHORT),
    ("column-before", NAME),
    ("column-after", NAME),
];

/// The excerpts to calculate with. Codes are separated by semicolons, memos by blank lines. The columns of the levels hold
/// the names at each level of the excerpt's codes.
pub fn sheet<'a>(rows: &'a [ExcerptRow<'a>], frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let depth = rows.iter().flat_map(|row| &row.codes).map(|code| code.names.len()).max().unwrap_or(0);
    let mut columns = sheet::columns(words, &BEFORE_LEVELS);
    columns.extend(sheet::levels(frame, depth));
    columns.extend(sheet::columns(words, &AFTER_LEVELS));
    Sheet {
        name: words.say("export-excerpts-title").into_owned(),
        columns,
        rows: Box::new(rows.iter().map(move |row| values(row, depth, words))),
        note: frame.note(),
        frozen: 0,
    }
}

fn values<'a>(row: &'a ExcerptRow, depth: usize, words: &'a Words) -> Vec<Value<'a>> {
    let optional = |words: Option<&'a str>| words.map_or(Value::Empty, Value::text);
    let mut values = Vec::with_capacity(BEFORE_LEVELS.len() + depth.max(2) + AFTER_LEVELS.len());
    values.extend([
        Value::text(row.quotation.document.as_str()),
        optional(row.participant),
        Value::text(row.speaker(words).unwrap_or_default()),
        row.role.map_or(Value::Empty, |role| Value::text(kind::role(words, role))),
        Value::text(row.quotation.turns.numbers()),
        Value::text(row.quotation.time_ms.map(clock_time).unwrap_or_default()),
        Value::Number(row.start_byte),
        Value::Number(row.end_byte),
        Value::text(row.quotation.text(words)),
        Value::text(joined(row.paths(), "; ")),
    ]);
    values.extend(sheet::names((0..depth).map(|level| names_at(row, level)).collect(), depth));
    values.extend([
        optional(row.colour),
        Value::text(row.memos.iter().map(|memo| memo.text(words)).collect::<Vec<_>>().join("\n\n")),
        Value::text(row.coder),
        Value::text(row.round.to_string()),
        Value::text(row.context_before.as_str()),
        Value::text(row.context_after.as_str()),
    ]);
    values
}

/// The distinct names at a level of the excerpt's codes, separated by semicolons.
fn names_at<'a>(row: &'a ExcerptRow, level: usize) -> Cow<'a, str> {
    let mut names: Vec<&str> = Vec::new();
    for name in row.codes.iter().filter_map(|code| code.names.get(level)) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    joined(names.into_iter(), "; ")
}

/// Texts with something between them. One alone is not copied.
fn joined<'a>(texts: impl Iterator<Item = &'a str>, between: &'a str) -> Cow<'a, str> {
    let separated = texts.flat_map(|text| [between, text]).skip(1);
    separated.fold(Cow::default(), |all, text| all + text)
}
