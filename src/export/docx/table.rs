//! Word tables: columns of fixed width, a repeating header row, and cells of paragraphs.

use super::paragraph;
use super::styles::{border, id};
use crate::export::page::{Cell, Column, ColumnKind, Row, Table};
use crate::export::swatch::{hex, tint};
use crate::export::xml::Xml;

/// A row whose longest cell has at most this many characters stays on one page. Longer rows would leave large gaps.
const MAX_UNBROKEN: usize = 700;

/// Writes a table as wide as `room`, in twentieths of a point.
pub(super) fn write(xml: &mut Xml, table: &Table, room: usize) {
    let widths = widths(&table.columns, room);
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", id::TABLE);
            let width: usize = widths.iter().sum();
            xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            let look = [("w:val", "0020"), ("w:firstRow", "1"), ("w:lastRow", "0"), ("w:firstColumn", "0")];
            xml.empty("w:tblLook", &[&look[..], &[("w:noHBand", "1"), ("w:noVBand", "1")]].concat());
            xml.value("w:tblCaption", &table.caption);
        });
        xml.element("w:tblGrid", &[], |xml| {
            widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        header(xml, &table.columns, &widths);
        table.rows.iter().for_each(|row| body(xml, row, &widths));
    });
}

/// The columns' widths, in twentieths of a point.
fn widths(columns: &[Column], room: usize) -> Vec<usize> {
    let shares: usize = columns.iter().map(|column| column.share).sum();
    columns.iter().map(|column| room * column.share / shares.max(1)).collect()
}

fn header(xml: &mut Xml, columns: &[Column], widths: &[usize]) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            xml.empty("w:tblHeader", &[]);
        });
        for (column, width) in columns.iter().zip(widths) {
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| wide(xml, *width));
                // A heading is aligned like its column.
                let style = if column.kind == ColumnKind::Numbers { id::NUMBER } else { id::COLUMN };
                paragraph::column(xml, style, &column.heading);
            });
        }
    });
}

fn body(xml: &mut Xml, row: &Row, widths: &[usize]) {
    xml.element("w:tr", &[], |xml| {
        if row.cells.iter().map(Cell::letters).max().unwrap_or(0) <= MAX_UNBROKEN {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        }
        for (n, (cell, width)) in row.cells.iter().zip(widths).enumerate() {
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| {
                    wide(xml, *width);
                    shade(xml, row, cell, n == 0);
                });
                cell.paragraphs.iter().for_each(|words| paragraph::write(xml, words));
                if cell.paragraphs.is_empty() {
                    paragraph::empty(xml);
                }
            });
        }
    });
}

fn wide(xml: &mut Xml, width: usize) {
    xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
}

/// Adds the row's colour, a thick line at the left edge and a tint if it begins a group; or the cell's own background.
fn shade(xml: &mut Xml, row: &Row, cell: &Cell, first: bool) {
    if let Some(colour) = row.colour.filter(|_| first) {
        xml.element("w:tcBorders", &[], |xml| border(xml, "w:left", "48", &hex(colour)));
    }
    let fill = cell.fill.or(row.colour.filter(|_| row.is_top).map(tint));
    if let Some(fill) = fill {
        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &hex(fill))]);
    }
}
