//! Paragraphs, headings, and captions with a number field.

use super::styles::id;
use crate::export::page::{Look, Paragraph, Style};
use crate::export::swatch::{hex, tint};
use crate::export::xml::Xml;

/// Writes a paragraph.
pub(super) fn write(xml: &mut Xml, paragraph: &Paragraph) {
    styled(xml, style(paragraph.style), |xml| {
        for run in &paragraph.runs {
            run.opens.iter().for_each(|at| comment_edge(xml, "w:commentRangeStart", *at));
            let look = look(run.look).or((paragraph.style == Style::Source).then_some(id::SOURCE));
            marked_text(xml, look, run.marked, &run.words);
            run.closes.iter().for_each(|at| comment_end(xml, *at));
        }
    });
}

/// Writes an empty paragraph, which Word needs in a cell without content.
pub(super) fn empty(xml: &mut Xml) {
    styled(xml, id::CELL, |_| {});
}

/// Writes a heading of a level, 1 for the highest.
pub(super) fn heading(xml: &mut Xml, level: u8, words: &str) {
    let style = match level {
        0 | 1 => id::HEADING,
        2 => id::SUBHEADING,
        _ => id::SUBSUBHEADING,
    };
    styled(xml, style, |xml| text(xml, None, words));
}

/// Writes the title at the top of each page.
pub(super) fn running_title(xml: &mut Xml, words: &str) {
    styled(xml, id::RUNNING_TITLE, |xml| text(xml, None, words));
}

/// Writes the heading of a column.
pub(super) fn column(xml: &mut Xml, style: &str, words: &str) {
    styled(xml, style, |xml| text(xml, Some(id::STRONG), words));
}

/// Writes a caption: a label, a number that Word counts anew in the thesis, and what the table shows.
pub(super) fn caption(xml: &mut Xml, label: &str, number: usize, words: &str) {
    styled(xml, id::CAPTION, |xml| {
        text(xml, None, &format!("{label} "));
        field(xml, "begin");
        xml.element("w:r", &[], |xml| {
            xml.element("w:instrText", &[("xml:space", "preserve")], |xml| {
                xml.text(&format!(" SEQ {label} \\* ARABIC "));
            });
        });
        field(xml, "separate");
        text(xml, None, &number.to_string());
        field(xml, "end");
        text(xml, None, &format!(". {words}"));
    });
}

fn field(xml: &mut Xml, kind: &str) {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
}

fn styled(xml: &mut Xml, style: &str, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", style));
        inside(xml);
    });
}

fn comment_edge(xml: &mut Xml, edge: &str, at: usize) {
    xml.empty(edge, &[("w:id", &at.to_string())]);
}

fn comment_end(xml: &mut Xml, at: usize) {
    comment_edge(xml, "w:commentRangeEnd", at);
    xml.element("w:r", &[], |xml| comment_edge(xml, "w:commentReference", at));
}

fn text(xml: &mut Xml, style: Option<&str>, words: &str) {
    marked_text(xml, style, None, words);
}

/// Text that is shaded in a colour. Word's own highlights have only 15 colours.
fn marked_text(xml: &mut Xml, style: Option<&str>, marked: Option<u32>, words: &str) {
    xml.element("w:r", &[], |xml| {
        if style.is_some() || marked.is_some() {
            xml.element("w:rPr", &[], |xml| {
                style.into_iter().for_each(|style| xml.value("w:rStyle", style));
                if let Some(colour) = marked {
                    let fill = hex(tint(colour));
                    xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &fill)]);
                }
            });
        }
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                xml.empty("w:br", &[]);
            }
            xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(line));
        }
    });
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Heading(_) => id::SUBHEADING,
        Style::Text => id::TEXT,
        Style::Cell => id::CELL,
        Style::Number => id::NUMBER,
        Style::Quote => id::QUOTE,
        Style::BlockQuote => id::BLOCK_QUOTE,
        Style::Source | Style::Memo => id::MEMO,
        Style::Note => id::NOTE,
    }
}

fn look(look: Look) -> Option<&'static str> {
    match look {
        Look::Plain => None,
        Look::Strong => Some(id::STRONG),
        Look::Emphasis => Some(id::EMPHASIS),
        Look::Source | Look::Speaker => Some(id::SOURCE),
    }
}
