//! Word tables: columns of fixed width, a repeating header row, and cells of paragraphs.

use super::styles::{border, id};
use crate::export::swatch::{hex, tint};
use crate::export::xml::Xml;

/// A row whose longest cell has at most this many characters stays on one page. Longer rows would leave large gaps.
const MAX_UNBROKEN: usize = 700;

/// The page width within the margins, shared by the columns, in twentieths of a point.
pub(super) const PAGE_WIDTH: usize = 14_570;

/// A column.
pub(super) struct Column {
    /// Its heading.
    pub heading: String,
    /// Its width in twentieths of a point.
    pub width: usize,
    /// The style of its paragraphs.
    pub style: &'static str,
}

/// A row.
pub(super) struct Row {
    /// Its cells, one for each column.
    pub cells: Vec<Vec<Paragraph>>,
    /// The colour of its left edge, as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// Whether it is a top-level theme. Such a row is tinted with its colour.
    pub is_top: bool,
}

/// A paragraph in a cell.
pub(super) struct Paragraph {
    /// Its style.
    pub style: &'static str,
    /// Its text, in runs.
    pub runs: Vec<Run>,
}

/// A run: text in one style.
pub(super) struct Run {
    /// Its character style, if any.
    pub style: Option<&'static str>,
    /// Its text. A newline becomes a line break within the paragraph.
    pub words: String,
}

impl Paragraph {
    /// A paragraph with one run.
    pub(super) fn new(style: &'static str, words: impl Into<String>) -> Self {
        Self { style, runs: vec![Run { style: None, words: words.into() }] }
    }

    /// A paragraph for each line of a text. At least one, since a cell needs a paragraph.
    pub(super) fn lines(style: &'static str, text: &str) -> Vec<Self> {
        text.split('\n').map(|line| Self::new(style, line)).collect()
    }

    /// A paragraph whose text has a character style.
    pub(super) fn styled(style: &'static str, run: &'static str, words: impl Into<String>) -> Self {
        Self { style, runs: vec![Run { style: Some(run), words: words.into() }] }
    }

    fn letters(&self) -> usize {
        self.runs.iter().map(|run| run.words.chars().count()).sum()
    }
}

/// Writes a paragraph.
pub(super) fn paragraph(xml: &mut Xml, paragraph: &Paragraph) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", paragraph.style));
        for run in &paragraph.runs {
            xml.element("w:r", &[], |xml| {
                if let Some(style) = run.style {
                    xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", style));
                }
                for (n, line) in run.words.split('\n').enumerate() {
                    if n > 0 {
                        xml.empty("w:br", &[]);
                    }
                    xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(line));
                }
            });
        }
    });
}

/// Writes a table. Screen readers use `title` as its name.
pub(super) fn table(xml: &mut Xml, title: &str, columns: &[Column], rows: &[Row]) {
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", id::TABLE);
            let width: usize = columns.iter().map(|column| column.width).sum();
            xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            let look = [("w:val", "0020"), ("w:firstRow", "1"), ("w:lastRow", "0"), ("w:firstColumn", "0")];
            xml.empty("w:tblLook", &[&look[..], &[("w:noHBand", "1"), ("w:noVBand", "1")]].concat());
            xml.value("w:tblCaption", title);
        });
        xml.element("w:tblGrid", &[], |xml| {
            columns.iter().for_each(|column| xml.empty("w:gridCol", &[("w:w", &column.width.to_string())]));
        });
        header(xml, columns);
        rows.iter().for_each(|row| body(xml, columns, row));
    });
}

fn header(xml: &mut Xml, columns: &[Column]) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            xml.empty("w:tblHeader", &[]);
        });
        for column in columns {
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| width(xml, column));
                // A heading is aligned like its column.
                let style = if column.style == id::NUMBER { id::NUMBER } else { id::COLUMN };
                paragraph(xml, &Paragraph::styled(style, id::STRONG, &column.heading));
            });
        }
    });
}

fn body(xml: &mut Xml, columns: &[Column], row: &Row) {
    xml.element("w:tr", &[], |xml| {
        let longest = row.cells.iter().map(|cell| cell.iter().map(Paragraph::letters).sum::<usize>()).max();
        if longest.unwrap_or(0) <= MAX_UNBROKEN {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        }
        for (n, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| {
                    width(xml, column);
                    shade(xml, row, n == 0);
                });
                cell.iter().for_each(|words| paragraph(xml, words));
                if cell.is_empty() {
                    // Word cannot open a cell without a paragraph.
                    paragraph(xml, &Paragraph::new(column.style, ""));
                }
            });
        }
    });
}

fn width(xml: &mut Xml, column: &Column) {
    xml.empty("w:tcW", &[("w:w", &column.width.to_string()), ("w:type", "dxa")]);
}

/// Adds the row's colour: a thick line at the left edge, and a tint if it is a top-level theme.
fn shade(xml: &mut Xml, row: &Row, first: bool) {
    let Some(colour) = row.colour else { return };
    if first {
        xml.element("w:tcBorders", &[], |xml| border(xml, "w:left", "48", &hex(colour)));
    }
    if row.is_top {
        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &hex(tint(colour)))]);
    }
}
