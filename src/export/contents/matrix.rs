//! A matrix: as a page, split into several tables if it has many columns; as a sheet with the heat map as a conditional
//! format.

use super::{indented, quoted};
use crate::analysis::matrix::{CellView, Line, Matrix};
use crate::analysis::quote::Quotation;
use crate::analysis::quote::WhichQuotes;
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, LONG, NAME, SHORT, Sheet, Value};
use crate::words::{Words, kind};

/// What the cells show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Show {
    /// The number of excerpts.
    #[default]
    Counts,
    /// Yes, or nothing.
    Presence,
    /// What the researcher has written.
    Words,
    /// These of the quotations.
    Quotes(WhichQuotes),
}

/// A matrix, ready to be written.
pub struct MatrixTable<'a> {
    /// Its title.
    pub title: String,
    /// The matrix.
    pub matrix: &'a Matrix,
    /// What its cells show.
    pub show: Show,
    /// The text of a cell as people read it, from its words as they are stored.
    pub readable: &'a dyn Fn(&str) -> String,
    /// The quotations of a cell, by row and column.
    pub quotes: &'a dyn Fn(usize, usize) -> Vec<Quotation>,
}

/// The darkest shade of the heat map.
const DARKEST: u32 = 0x6b_ae_d6;

impl MatrixTable<'_> {
    /// The matrix to read.
    pub fn page(&self, frame: &Frame) -> Page {
        let columns: Vec<usize> = (0..self.matrix.column_count()).collect();
        let layout =
            if columns.len() > self.most_on(Layout::Landscape) { Layout::LandscapeA3 } else { Layout::Landscape };
        let parts: Vec<&[usize]> = columns.chunks(self.most_on(layout)).collect();
        let tables = parts.iter().enumerate().map(|(n, part)| self.table(part, n + 1 == parts.len(), frame));
        let page = tables.fold(Page::new(self.title.as_str(), layout), Page::with_table);
        page.with(Paragraph::new(Style::Note, self.note(frame)))
    }

    /// How many columns can be read on one page.
    fn most_on(&self, layout: Layout) -> usize {
        match (self.is_text(), layout) {
            (false, Layout::LandscapeA3) => 22,
            (false, _) => 12,
            (true, Layout::LandscapeA3) => 8,
            (true, _) => 5,
        }
    }

    fn is_text(&self) -> bool {
        matches!(self.show, Show::Words | Show::Quotes(_))
    }

    /// The part of the matrix with these columns. The last part has the totals.
    fn table(&self, part: &[usize], is_last: bool, frame: &Frame) -> Table {
        let (words, share) = (frame.words, if self.is_text() { 2600 } else { 1000 });
        let columns = part.iter().filter_map(|at| self.matrix.column(*at)).map(|line| heading(line, words));
        let columns = columns
            .map(|heading| if self.is_text() { Column::text(heading, share) } else { Column::numbers(heading, share) });
        let mut all = vec![Column::text("", 2400)];
        all.extend(columns);
        if is_last {
            all.push(Column::numbers(words.say("column-excerpts"), 1000));
            all.push(Column::numbers(words.say("column-participants"), 1300));
        }
        let mut rows: Vec<Row> = Vec::new();
        let mut group = None;
        for (at, line) in self.matrix.rows().enumerate() {
            if line.group.is_some() && group != line.group {
                group.clone_from(&line.group);
                let name = kind::group(words, group.as_deref().unwrap_or_default());
                let mut cells = vec![Cell::looking(Look::Emphasis, name)];
                cells.resize(all.len(), Cell::default());
                rows.push(Row { is_top: true, ..Row::new(cells) });
            }
            rows.push(self.row(at, line, part, is_last, words, frame));
        }
        rows.push(self.totals(part, is_last, words));
        Table { caption: self.caption(words), columns: all, rows }
    }

    fn row(&self, at: usize, line: &Line, part: &[usize], is_last: bool, words: &Words, frame: &Frame) -> Row {
        let look = if line.depth == 0 { Look::Strong } else { Look::Plain };
        let name = indented(&heading(line, words), line.depth);
        let mut cells = vec![Cell::looking(look, name)];
        cells.extend(part.iter().map(|column| self.cell(at, *column, frame)));
        if is_last {
            cells.extend([Cell::number(line.total.excerpts), Cell::number(line.total.informants)]);
        }
        Row::new(cells)
    }

    fn cell(&self, row: usize, column: usize, frame: &Frame) -> Cell {
        let (view, words) = (self.matrix.cell(row, column), frame.words);
        if view.not_asked {
            return Cell::looking(Look::Source, words.say("matrix-not-asked"));
        }
        match self.show {
            Show::Counts if view.count.excerpts == 0 => mark_of_words(&view),
            Show::Counts => {
                let fill = shade(view.count.excerpts, self.matrix.most());
                Cell { fill: Some(fill), ..Cell::number(view.count.excerpts) }
            }
            Show::Presence if view.is_present() => Cell::from(vec![Paragraph::new(Style::Number, "✓")]),
            Show::Presence => mark_of_words(&view),
            Show::Words => Cell::text(&(self.readable)(view.words)),
            Show::Quotes(_) => {
                (self.quotes)(row, column).iter().map(|one| quoted(one, frame)).collect::<Vec<_>>().into()
            }
        }
    }

    /// The row of totals: distinct excerpts and people, which is not the sum of the rows.
    fn totals(&self, part: &[usize], is_last: bool, words: &Words) -> Row {
        let lines = || part.iter().filter_map(|at| self.matrix.column(*at));
        let mut cells = vec![Cell::looking(Look::Strong, words.say("matrix-total"))];
        cells.extend(lines().map(|line| Cell::number(line.total.excerpts)));
        if is_last {
            cells.extend([Cell::number(self.matrix.total.excerpts), Cell::number(self.matrix.total.informants)]);
        }
        Row { is_top: true, ..Row::new(cells) }
    }

    fn caption(&self, words: &Words) -> String {
        let key = match self.show {
            Show::Counts => "matrix-caption-counts",
            Show::Presence => "matrix-caption-presence",
            Show::Words => "matrix-caption-words",
            Show::Quotes(_) => "matrix-caption-quotes",
        };
        words.say(key).into_owned()
    }

    fn note(&self, frame: &Frame) -> String {
        format!("{} {}", frame.words.say("matrix-note-totals"), frame.note())
    }

    /// The matrix to calculate with. Rows and columns have their full names, so that no two are the same.
    pub fn sheet<'s>(&'s self, frame: &'s Frame<'s>) -> Sheet<'s> {
        let words = frame.words;
        let mut columns =
            vec![sheet::Column { key: "row".to_owned(), heading: String::new(), width: NAME, is_heat: false }];
        let width = if self.is_text() { LONG } else { SHORT };
        let column = |line: &Line| sheet::Column {
            key: full_name(line, words),
            heading: full_name(line, words),
            width,
            is_heat: self.show == Show::Counts,
        };
        columns.extend(self.matrix.columns().map(column));
        columns.extend(sheet::columns(words, &[("column-excerpts", SHORT), ("column-participants", SHORT)]));
        let rows = (0..self.matrix.row_count()).map(move |at| self.values(at, frame));
        Sheet { name: self.title.clone(), columns, rows: Box::new(rows), note: self.note(frame), frozen: 1 }
    }

    fn values<'s>(&'s self, row: usize, frame: &Frame) -> Vec<Value<'s>> {
        let Some(line) = self.matrix.row(row) else { return Vec::new() };
        let mut values = vec![Value::text(full_name(line, frame.words))];
        values.extend((0..self.matrix.column_count()).map(|column| self.value(row, column, frame)));
        values.extend([Value::Number(line.total.excerpts), Value::Number(line.total.informants)]);
        values
    }

    fn value(&self, row: usize, column: usize, frame: &Frame) -> Value<'_> {
        let view = self.matrix.cell(row, column);
        match self.show {
            _ if view.not_asked => Value::text(frame.words.say("matrix-not-asked").into_owned()),
            Show::Counts => Value::Number(view.count.excerpts),
            Show::Presence => Value::Number(usize::from(view.is_present())),
            Show::Words => Value::text((self.readable)(view.words)),
            Show::Quotes(_) => {
                let quotes = (self.quotes)(row, column);
                let each = quotes.iter().map(|one| one.attributed(frame.words, frame.times));
                Value::text(each.collect::<Vec<_>>().join("\n\n"))
            }
        }
    }
}

/// A mark for a cell in which something is written without any excerpt.
fn mark_of_words(view: &CellView) -> Cell {
    if view.is_words_alone() { Cell::from(vec![Paragraph::new(Style::Number, "✎")]) } else { Cell::default() }
}

/// The name of a line; for the people without a value, that they have none.
fn heading(line: &Line, words: &Words) -> String {
    kind::group(words, &line.name).into_owned()
}

fn full_name(line: &Line, words: &Words) -> String {
    kind::group(words, &line.full_name).into_owned()
}

/// A shade for a number: the darker, the closer it is to the greatest. The smallest number is already visible.
fn shade(n: usize, most: usize) -> u32 {
    let part = |from: u8, to: u8| {
        let (from, to) = (usize::from(from), usize::from(to));
        let light = from - (from - to) * (n + most / 6) / (most + most / 6).max(1);
        u32::try_from(light.min(255)).unwrap_or(255)
    };
    let [_, red, green, blue] = DARKEST.to_be_bytes();
    part(255, red) << 16 | part(255, green) << 8 | part(255, blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_grow_darker_and_the_greatest_is_the_darkest() {
        let brightness = |rgb: u32| rgb.to_be_bytes().map(u32::from).iter().sum::<u32>();
        let shades: Vec<u32> = (1..=9).map(|n| shade(n, 9)).collect();
        assert!(shades.windows(2).all(|pair| brightness(pair[0]) > brightness(pair[1])), "{shades:x?}");
        assert_eq!((shade(9, 9), shade(1, 1)), (DARKEST, DARKEST));
    }
}
