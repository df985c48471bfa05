//! The counts of themes by groups of informants, and the table of informants that stands in a method chapter.

use super::indented;
use crate::analysis::counts::{CountRow, CountTable, GroupCount, InformantRow, InformantTable, ValueCount};
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, NAME, SHORT, Sheet, Value};
use crate::words::{Words, capitalised, kind};

/// The counts, ready to be written.
pub struct CountsTable<'a> {
    /// The counts.
    pub counts: &'a CountTable,
    /// The names of those who do not speak about each theme, and of those who were not asked, by row.
    pub silent: Vec<[Vec<String>; 2]>,
    /// Whether the sheet has a row for each theme and group, as programs for statistics want it.
    pub is_long: bool,
}

impl CountsTable<'_> {
    /// The counts to read. Below the table stands who does not speak about each theme.
    pub fn page(&self, frame: &Frame) -> Page {
        let words = frame.words;
        let mut page = Page::new(words.say("export-counts-title"), Layout::Landscape)
            .with_table(self.table(frame))
            .with(Paragraph::new(Style::Note, frame.note()));
        let rows = self.counts.rows.iter().zip(&self.silent);
        let silent: Vec<Paragraph> = rows.filter_map(|(row, silent)| silence(row, silent, words)).collect();
        if !silent.is_empty() {
            page = page.with(Paragraph::new(Style::Heading(2), words.say("export-counts-silent")));
        }
        silent.into_iter().fold(page, Page::with)
    }

    fn table(&self, frame: &Frame) -> Table {
        let words = frame.words;
        let [top, _] = frame.level_headings();
        let mut columns = vec![Column::text(top, 3200)];
        columns.push(Column::numbers(words.say("column-excerpts"), 1000));
        columns.push(Column::numbers(words.say("column-participants"), 1400));
        columns.push(Column::numbers("%", 700));
        columns.extend(self.counts.groups.iter().map(|group| Column::numbers(named(group, words), 1400)));
        let rows = self.counts.rows.iter().map(|row| self.row(row, words)).collect();
        Table { caption: words.say("export-counts-caption").into_owned(), columns, rows }
    }

    fn row(&self, row: &CountRow, words: &Words) -> Row {
        let is_top = row.theme.depth == 0;
        let name = indented(&row.theme.name, row.theme.depth);
        let text = |words: String| Cell::from(vec![Paragraph::new(Style::Number, words)]);
        let percent = row.total.percent().map(|percent| percent.to_string()).unwrap_or_default();
        let mut cells = vec![Cell::looking(if is_top { Look::Strong } else { Look::Plain }, name)];
        cells.push(Cell::number(row.total.count.excerpts));
        cells.push(text(row.total.text(words)));
        cells.push(text(percent));
        cells.extend(row.groups.iter().map(|group| text(group.text(words))));
        Row::new(cells)
    }

    /// The counts to calculate with. Presence is 1 if anybody speaks about the theme.
    pub fn sheet<'s>(&'s self, frame: &'s Frame<'s>) -> Sheet<'s> {
        let words = frame.words;
        let (columns, rows): (Vec<sheet::Column>, Box<dyn Iterator<Item = Vec<Value<'s>>> + 's>) = if self.is_long {
            (sheet::columns(words, &LONG), Box::new(self.counts.rows.iter().flat_map(|row| self.long_rows(row, words))))
        } else {
            (self.wide_columns(words), Box::new(self.counts.rows.iter().map(wide_row)))
        };
        let name = words.say("export-counts-title").into_owned();
        Sheet { name, columns, rows, note: frame.note(), frozen: 1 }
    }

    fn wide_columns(&self, words: &Words) -> Vec<sheet::Column> {
        let mut columns = sheet::columns(words, &[("column-theme", NAME)]);
        columns.extend(number_columns(&words.say("counts-all"), "all", words));
        for (n, group) in (1..).zip(&self.counts.groups) {
            columns.extend(number_columns(&named(group, words), &format!("group_{n}"), words));
        }
        columns
    }

    fn long_rows<'s>(&'s self, row: &'s CountRow, words: &Words) -> Vec<Vec<Value<'s>>> {
        let all = (words.say("counts-all").into_owned(), &row.total);
        let groups = self.counts.groups.iter().map(|group| named(group, words)).zip(&row.groups);
        let line = |(group, count): (String, &GroupCount)| {
            let mut values = vec![Value::text(row.theme.path.as_str()), Value::text(group)];
            values.extend(numbers(count));
            values
        };
        [all].into_iter().chain(groups).map(line).collect()
    }
}

/// The columns of the sheet with a row for each theme and group.
const LONG: [(&str, u16); 7] = [
    ("column-theme", NAME),
    ("column-group", SHORT),
    ("column-excerpts", SHORT),
    ("column-participants", SHORT),
    ("column-asked", SHORT),
    ("column-percent", SHORT),
    ("column-present", SHORT),
];

/// The columns with the numbers of one group.
fn number_columns(group: &str, key: &str, words: &Words) -> Vec<sheet::Column> {
    let own = sheet::columns(words, LONG.get(2..).unwrap_or_default());
    let of_group = |column: sheet::Column| sheet::Column {
        key: format!("{key}_{}", column.key),
        heading: format!("{group}: {}", column.heading.to_lowercase()),
        ..column
    };
    own.into_iter().map(of_group).collect()
}

fn wide_row(row: &CountRow) -> Vec<Value<'_>> {
    let groups = row.groups.iter().flat_map(numbers);
    [Value::text(row.theme.path.as_str())].into_iter().chain(numbers(&row.total)).chain(groups).collect()
}

fn numbers<'a>(count: &GroupCount) -> [Value<'a>; 5] {
    [
        Value::Number(count.count.excerpts),
        Value::Number(count.count.informants),
        Value::Number(count.asked),
        count.percent().map_or(Value::Empty, Value::Number),
        Value::Number(usize::from(count.count.informants > 0)),
    ]
}

/// A value of an attribute; those without one have a phrase.
fn named(value: &Option<String>, words: &Words) -> String {
    kind::group(words, value.as_deref().unwrap_or_default()).into_owned()
}

/// Who does not speak about a theme, and who was not asked. `None` if everyone speaks.
fn silence(row: &CountRow, silent: &[Vec<String>; 2], words: &Words) -> Option<Paragraph> {
    let parts: Vec<String> = ["counts-absent", "counts-not-asked"]
        .into_iter()
        .zip(silent)
        .filter(|(_, names)| !names.is_empty())
        .map(|(phrase, names)| words.tell(phrase, &[("names", names.join(", ").into())]))
        .collect();
    (!parts.is_empty()).then(|| Paragraph::new(Style::Text, format!("{}: {}.", row.theme.path, parts.join("; "))))
}

/// The table of informants to read: each with attributes, and below it how many have each value.
pub fn informants_page(table: &InformantTable, frame: &Frame) -> Page {
    let words = frame.words;
    let mut columns = vec![Column::text(words.say("column-number"), 1200)];
    columns.push(Column::text(words.say("column-pseudonym"), 2000));
    columns.extend(table.attributes.iter().map(|name| Column::text(capitalised(name), 2000)));
    let row = |row: &InformantRow| {
        Row::new([&row.number, &row.pseudonym].into_iter().chain(&row.values).map(|text| Cell::text(text)).collect())
    };
    let caption = words.say("export-informants-caption").into_owned();
    let informants = Table { caption, columns, rows: table.rows.iter().map(row).collect() };
    let page = Page::new(words.say("export-informants-title"), Layout::Portrait).with_table(informants);
    let of = table.rows.len();
    let value = |one: &ValueCount| {
        let count = words.tell("count-of", &[("n", one.people.into()), ("of", of.into())]);
        Row::new(vec![Cell::text(&capitalised(&one.name)), Cell::text(&one.value), Cell::text(&count)])
    };
    let columns =
        ["column-attribute", "column-value", "column-participants"].map(|key| Column::text(words.say(key), 2000));
    let caption = words.say("export-values-caption").into_owned();
    let values = Table { caption, columns: columns.to_vec(), rows: table.values.iter().map(value).collect() };
    page.with_table(values).with(Paragraph::new(Style::Note, frame.made_on()))
}

/// The table of informants to calculate with.
pub fn informants_sheet<'a>(table: &'a InformantTable, frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let mut columns = sheet::columns(words, &[("column-number", SHORT), ("column-pseudonym", SHORT)]);
    let attribute =
        |name: &String| sheet::Column { key: name.clone(), heading: name.clone(), width: SHORT, is_heat: false };
    columns.extend(table.attributes.iter().map(attribute));
    let row = |row: &'a InformantRow| {
        let texts = [&row.number, &row.pseudonym].into_iter().chain(&row.values);
        texts.map(|text| Value::text(text.as_str())).collect()
    };
    Sheet {
        name: words.say("export-informants-title").into_owned(),
        columns,
        rows: Box::new(table.rows.iter().map(row)),
        note: frame.made_on(),
        frozen: 1,
    }
}
