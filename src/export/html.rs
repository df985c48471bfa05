//! HTML: a page that opens in any browser, in one file and without network. The template escapes all text.

use std::io::{Error, Result};

use askama::Template;

use super::page::{Block, Cell, Column, ColumnKind, Look, Page, Paragraph, Row, Run, Style, Table};
use super::swatch::{hex, tint};
use crate::words::Words;

#[derive(Template)]
#[template(path = "page.html")]
struct PageFile<'a> {
    page: &'a Page,
    language: &'static str,
    label: String,
}

/// The page as an HTML file.
pub fn file(page: &Page, words: &Words) -> Result<Vec<u8>> {
    let label = words.say("caption-table").into_owned();
    let file = PageFile { page, language: words.language().code(), label };
    file.render().map(String::into_bytes).map_err(Error::other)
}

impl PageFile<'_> {
    /// The number of the table that is this block.
    fn number(&self, at: &usize) -> usize {
        self.page.blocks.iter().take(at + 1).filter(|block| matches!(block, Block::Table(_))).count()
    }

    /// The element of a paragraph.
    fn element(&self, paragraph: &Paragraph) -> &'static str {
        match paragraph.style {
            Style::Heading(0..=2) => "h2",
            Style::Heading(3) => "h3",
            Style::Heading(_) => "h4",
            Style::BlockQuote => "blockquote",
            _ => "p",
        }
    }

    /// The class of a paragraph.
    fn class(&self, paragraph: &Paragraph) -> &'static str {
        match paragraph.style {
            Style::Heading(_) | Style::Text | Style::Cell | Style::Number | Style::BlockQuote => "",
            Style::Quote => "quote",
            Style::Source => "source",
            Style::Memo => "memo",
            Style::Note => "note",
        }
    }

    /// The class of a run.
    fn look(&self, look: &Look) -> &'static str {
        match look {
            Look::Plain => "",
            Look::Strong => "strong",
            Look::Emphasis => "emphasis",
            Look::Source => "source",
            Look::Speaker => "speaker",
        }
    }

    /// The colour that a run is marked with, as a style.
    fn marking(&self, run: &Run) -> String {
        run.marked.map(|colour| format!("background:#{}", hex(tint(colour)))).unwrap_or_default()
    }

    /// The notes whose passages begin in a paragraph.
    fn notes_of(&self, paragraph: &Paragraph) -> Vec<usize> {
        let all = paragraph.runs.iter().flat_map(|run| run.opens.iter().copied());
        all.filter(|at| *at < self.page.notes.len()).collect()
    }

    /// The lines of a note.
    fn note(&self, at: &usize) -> &[String] {
        self.page.notes.get(*at).map_or(&[], Vec::as_slice)
    }

    /// The width of a column, in percent of the table.
    fn width(&self, table: &Table, column: &Column) -> usize {
        let shares: usize = table.columns.iter().map(|column| column.share).sum();
        column.share * 100 / shares.max(1)
    }

    fn is_numeric(&self, kind: &ColumnKind) -> bool {
        *kind == ColumnKind::Numbers
    }

    /// The style of a cell: its background, and the row's colour at the left edge of the first cell.
    fn paint(&self, row: &Row, cell: &Cell, at: &usize) -> String {
        let edge = row.colour.filter(|_| *at == 0).map(|colour| format!("box-shadow:inset 6px 0 #{};", hex(colour)));
        let fill = cell.fill.or(row.colour.filter(|_| row.is_top).map(tint));
        let fill = fill.map(|fill| format!("background:#{};color:#000;", hex(fill)));
        edge.unwrap_or_default() + &fill.unwrap_or_default()
    }
}
