//! The styles: Word's own `Normal` and heading, and a few of our own based on them.
//!
//! Our styles only set what a table needs (smaller text, less space) and leave the typeface to the document. Their
//! names begin with «tusj», so that they are listed together and never clash with a style in the thesis.

use crate::export::xml::Xml;

/// The style ids in the file.
pub(super) mod id {
    /// Word's built-in heading 1.
    pub const HEADING: &str = "Heading1";
    /// Word's built-in heading 2.
    pub const SUBHEADING: &str = "Heading2";
    /// Word's built-in heading 3.
    pub const SUBSUBHEADING: &str = "Heading3";
    /// Word's built-in caption.
    pub const CAPTION: &str = "Caption";
    /// The title at the top of each page; Word's built-in header.
    pub const RUNNING_TITLE: &str = "Header";
    /// A paragraph of a comment; Word's built-in.
    pub const COMMENT: &str = "CommentText";
    /// A paragraph of running text.
    pub const TEXT: &str = "tusjText";
    /// A quotation that stands by itself.
    pub const BLOCK_QUOTE: &str = "tusjBlockQuote";
    /// A paragraph of a memo.
    pub const MEMO: &str = "tusjMemo";
    /// The table.
    pub const TABLE: &str = "tusjTable";
    /// A column's heading.
    pub const COLUMN: &str = "tusjColumn";
    /// Text in a cell.
    pub const CELL: &str = "tusjCell";
    /// A number in a cell.
    pub const NUMBER: &str = "tusjNumber";
    /// A quotation.
    pub const QUOTE: &str = "tusjQuote";
    /// The note below a table.
    pub const NOTE: &str = "tusjNote";
    /// The name of a theme within a cell.
    pub const STRONG: &str = "tusjStrong";
    /// What is stressed.
    pub const EMPHASIS: &str = "tusjEmphasis";
    /// The source of a quotation, and its speakers.
    pub const SOURCE: &str = "tusjSource";
}

/// The text size in a table, in half points.
const SMALL: &str = "18";

/// Writes all styles. `language` is the language tag for spell checking.
pub(super) fn write(xml: &mut Xml, language: &str) {
    defaults(xml, language);
    base(xml);
    paragraph(xml, id::COLUMN, "tusj kolonne", |xml| {
        properties(xml, "40", "40", true);
        xml.element("w:rPr", &[], |xml| {
            xml.empty("w:b", &[]);
            sized(xml, SMALL);
        });
    });
    paragraph(xml, id::CELL, "tusj celle", |xml| {
        properties(xml, "40", "40", false);
        xml.element("w:rPr", &[], |xml| sized(xml, SMALL));
    });
    paragraph(xml, id::NUMBER, "tusj tall", |xml| {
        xml.element("w:pPr", &[], |xml| {
            spacing(xml, "40", "40");
            xml.value("w:jc", "right");
        });
        xml.element("w:rPr", &[], |xml| sized(xml, SMALL));
    });
    paragraph(xml, id::QUOTE, "tusj sitat", |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:keepLines", &[]);
            spacing(xml, "40", "100");
        });
        xml.element("w:rPr", &[], |xml| sized(xml, SMALL));
    });
    paragraph(xml, id::NOTE, "tusj merknad", |xml| {
        properties(xml, "160", "0", false);
        xml.element("w:rPr", &[], |xml| {
            xml.value("w:color", "595959");
            sized(xml, "16");
        });
    });
    paragraph(xml, id::MEMO, "tusj notat", |xml| {
        xml.element("w:pPr", &[], |xml| spacing(xml, "0", "80"));
    });
    paragraph(xml, id::TEXT, "tusj tekst", |xml| {
        xml.element("w:pPr", &[], |xml| spacing(xml, "0", "120"));
    });
    paragraph(xml, id::BLOCK_QUOTE, "tusj blokksitat", |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:keepLines", &[]);
            spacing(xml, "60", "120");
            xml.empty("w:ind", &[("w:left", "567"), ("w:right", "284")]);
        });
    });
    character(xml, id::STRONG, "tusj tema", |xml| xml.empty("w:b", &[]));
    character(xml, id::EMPHASIS, "tusj uthevet", |xml| xml.empty("w:i", &[]));
    character(xml, id::SOURCE, "tusj kilde", |xml| xml.value("w:color", "595959"));
    table(xml);
}

fn defaults(xml: &mut Xml, language: &str) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                let faces = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|script| (script, "Calibri"));
                xml.empty("w:rFonts", &faces);
                sized(xml, "22");
                xml.empty("w:lang", &[("w:val", language), ("w:eastAsia", language), ("w:bidi", "ar-SA")]);
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

/// Word's built-in styles.
fn base(xml: &mut Xml) {
    let normal = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")];
    xml.element("w:style", &normal, |xml| {
        xml.value("w:name", "Normal");
        xml.empty("w:qFormat", &[]);
    });
    heading(xml, (id::HEADING, "heading 1"), "0", ("0", "160"), "32");
    heading(xml, (id::SUBHEADING, "heading 2"), "1", ("240", "80"), "26");
    heading(xml, (id::SUBSUBHEADING, "heading 3"), "2", ("200", "60"), "22");
    caption(xml);
    for (id, name, half_points) in [(id::RUNNING_TITLE, "header", "18"), (id::COMMENT, "annotation text", "20")] {
        xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", id)], |xml| {
            xml.value("w:name", name);
            xml.value("w:basedOn", "Normal");
            xml.element("w:rPr", &[], |xml| sized(xml, half_points));
        });
    }
    let table = [("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")];
    xml.element("w:style", &table, |xml| {
        xml.value("w:name", "Normal Table");
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
            margins(xml, "0", "108");
        });
    });
}

/// One of Word's headings: its id and name, level, space before and after, and text size.
fn heading(xml: &mut Xml, (id, name): (&str, &str), level: &str, (before, after): (&str, &str), half_points: &str) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", id)], |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", "Normal");
        xml.value("w:next", "Normal");
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:keepNext", &[]);
            spacing(xml, before, after);
            xml.value("w:outlineLvl", level);
        });
        xml.element("w:rPr", &[], |xml| {
            xml.empty("w:b", &[]);
            sized(xml, half_points);
        });
    });
}

/// Word's caption, above a table.
fn caption(xml: &mut Xml) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", id::CAPTION)], |xml| {
        xml.value("w:name", "caption");
        xml.value("w:basedOn", "Normal");
        xml.value("w:next", "Normal");
        xml.empty("w:qFormat", &[]);
        properties(xml, "120", "80", true);
        xml.element("w:rPr", &[], |xml| {
            xml.empty("w:i", &[]);
            sized(xml, "20");
        });
    });
}

fn table(xml: &mut Xml) {
    xml.element("w:style", &[("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", id::TABLE)], |xml| {
        xml.value("w:name", "tusj tabell");
        xml.value("w:basedOn", "TableNormal");
        xml.empty("w:qFormat", &[]);
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                border(xml, "w:top", "8", "7F7F7F");
                border(xml, "w:bottom", "8", "7F7F7F");
                border(xml, "w:insideH", "4", "BFBFBF");
            });
            margins(xml, "28", "100");
        });
        xml.element("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.element("w:tcBorders", &[], |xml| border(xml, "w:bottom", "8", "7F7F7F"));
                xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "EDEDED")]);
                xml.value("w:vAlign", "bottom");
            });
        });
    });
}

/// A border `size` eighths of a point wide.
pub(super) fn border(xml: &mut Xml, side: &str, size: &str, colour: &str) {
    xml.empty(side, &[("w:val", "single"), ("w:sz", size), ("w:space", "0"), ("w:color", colour)]);
}

fn margins(xml: &mut Xml, upright: &str, sideways: &str) {
    xml.element("w:tblCellMar", &[], |xml| {
        for (side, width) in [("w:top", upright), ("w:left", sideways), ("w:bottom", upright), ("w:right", sideways)] {
            xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
        }
    });
}

fn paragraph(xml: &mut Xml, id: &str, name: &str, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", id)], |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", "Normal");
        xml.empty("w:qFormat", &[]);
        inside(xml);
    });
}

fn character(xml: &mut Xml, id: &str, name: &str, run: impl FnOnce(&mut Xml)) {
    xml.element("w:style", &[("w:type", "character"), ("w:customStyle", "1"), ("w:styleId", id)], |xml| {
        xml.value("w:name", name);
        xml.empty("w:qFormat", &[]);
        xml.element("w:rPr", &[], run);
    });
}

fn properties(xml: &mut Xml, before: &str, after: &str, keep: bool) {
    xml.element("w:pPr", &[], |xml| {
        if keep {
            xml.empty("w:keepNext", &[]);
        }
        spacing(xml, before, after);
    });
}

/// Space around a paragraph, in twentieths of a point. Line spacing is always single, whatever the thesis uses.
fn spacing(xml: &mut Xml, before: &str, after: &str) {
    xml.empty("w:spacing", &[("w:before", before), ("w:after", after), ("w:line", "240"), ("w:lineRule", "auto")]);
}

fn sized(xml: &mut Xml, half_points: &str) {
    xml.value("w:sz", half_points);
    xml.value("w:szCs", half_points);
}
