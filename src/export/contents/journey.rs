//! The way from codes to themes: the themes with the earlier codes behind them, and the acts on codes.

use std::borrow::Cow;

use super::path_cells;
use crate::analysis::journey::Flow;
use crate::domain::ids::ExcerptId;
use crate::export::Frame;
use crate::export::journey::{JourneyTable, ThemeLine};
use crate::export::page::{Cell, Column, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, NAME, SHORT, Sheet, Value};
use crate::words::Words;

/// The way to read.
pub fn page(way: &JourneyTable, frame: &Frame) -> Page {
    let words = frame.words;
    let mut rows: Vec<Row> = way.themes().map(|theme| row(&theme, words)).collect();
    rows.extend(left(way, words));
    let [old, new] = way.rounds(words);
    let caption = words.tell("export-journey-caption", &[("old", old.into()), ("new", new.into())]);
    let table = Table { caption, columns: columns(frame), rows };
    let page = Page::new(way.title(words), Layout::Landscape)
        .with(Paragraph::new(Style::Text, way.levels(words)))
        .with_table(table)
        .with(Paragraph::new(Style::Note, way.note(frame)));
    if way.acts.is_empty() {
        return page;
    }
    let heading = words.say("journey-acts");
    page.with(Paragraph::new(Style::Heading(2), heading.as_ref())).with_table(acts(way, words))
}

fn columns(frame: &Frame) -> Vec<Column> {
    let words = frame.words;
    let [top, below] = frame.level_headings();
    vec![
        Column::text(top, 2400),
        Column::text(below, 3400),
        Column::text(words.say("column-from"), 6470),
        Column::numbers(words.say("column-new"), 1150),
        Column::numbers(words.say("column-excerpts"), 1150),
    ]
}

fn row(theme: &ThemeLine, words: &Words) -> Row {
    let (top, below) = &theme.names;
    let source = |(name, excerpts): &(Option<String>, usize)| {
        let values = [("code", name.as_ref()?.into()), ("n", (*excerpts).into())];
        Some(Paragraph::new(Style::Cell, words.tell("journey-source", &values)))
    };
    let new = theme.sources.iter().filter(|(name, _)| name.is_none()).map(|(_, excerpts)| excerpts).sum();
    let [theme_cell, below_cell] = path_cells(top, below);
    Row {
        cells: vec![
            theme_cell,
            below_cell,
            theme.sources.iter().filter_map(source).collect::<Vec<_>>().into(),
            Cell::number(new),
            Cell::number(theme.excerpts),
        ],
        colour: theme.colour,
        is_top: below.is_empty(),
    }
}

/// The row of what was left behind, if anything was.
fn left(way: &JourneyTable, words: &Words) -> Option<Row> {
    let left = way.left(words);
    let code = |(path, of): &(String, String)| Paragraph::new(Style::Cell, format!("{path} ({of})"));
    let row = || {
        Row::new(vec![
            Cell::looking(Look::Strong, words.say("journey-left")),
            Cell::default(),
            left.iter().map(code).collect::<Vec<_>>().into(),
            Cell::default(),
            Cell::number(way.journey.left_behind().len()),
        ])
    };
    (!left.is_empty()).then(row)
}

fn acts(way: &JourneyTable, words: &Words) -> Table {
    let row = |cells: [String; 3]| Row::new(cells.iter().map(|cell| Cell::text(cell)).collect());
    Table {
        caption: words.say("journey-acts").into_owned(),
        columns: vec![
            Column::text(words.say("column-when"), 2100),
            Column::text(words.say("column-who"), 1800),
            Column::text(words.say("column-what"), 10_670),
        ],
        rows: way.acts.iter().map(|act| row(act.cells(words))).collect(),
    }
}

const COLUMNS: [(&str, u16); 4] =
    [("column-from", NAME), ("column-excerpts", SHORT), ("column-ids-before", NAME), ("column-ids-after", NAME)];

/// The way to calculate with: a row for each code of the later round and each earlier code behind it, with the numbers of
/// the excerpts. What was left behind has no theme.
pub fn sheet<'a>(way: &'a JourneyTable, frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let depth = way.journey.arrivals.iter().map(|one| one.theme.names.len()).max().unwrap_or(0);
    let mut columns = sheet::levels(frame, depth);
    columns.extend(sheet::columns(words, &COLUMNS));
    let mut flows: Vec<&Flow> = way.journey.flows.iter().collect();
    let place = |flow: &Flow| way.journey.arrivals.iter().position(|one| Some(one.theme.code) == flow.to);
    flows.sort_by_key(|flow| (flow.to.is_none(), place(flow)));
    Sheet {
        name: way.title(words),
        columns,
        rows: Box::new(flows.into_iter().map(move |flow| values(way, flow, depth, words))),
        note: way.note(frame),
        frozen: 0,
    }
}

fn values<'a>(way: &'a JourneyTable, flow: &Flow, depth: usize, words: &Words) -> Vec<Value<'a>> {
    let arrival = way.journey.arrivals.iter().find(|one| Some(one.theme.code) == flow.to);
    let left = || vec![words.say("journey-left").into_owned().into()];
    let names = arrival.map_or_else(left, |one| one.theme.names.iter().map(Cow::from).collect());
    let ids = |ids: Vec<ExcerptId>| ids.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(" ");
    let mut values: Vec<Value> = sheet::names(names, depth).collect();
    values.extend([
        Value::text(flow.from.map_or_else(|| words.say("journey-new").into_owned(), |code| way.path_before(code))),
        Value::Number(flow.excerpts()),
        Value::text(ids(flow.passages.iter().filter_map(|pair| pair.old).collect())),
        Value::text(ids(flow.passages.iter().filter_map(|pair| pair.new).collect())),
    ]);
    values
}
