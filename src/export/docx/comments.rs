//! The comments of a document, which Word shows in the margin.

use super::styles::id;
use crate::export::xml::Xml;
use crate::words::coded::AUTHOR;

/// Writes the part with a comment for each note. Their author is the program, so that reading the file finds them again.
pub(super) fn write(xml: &mut Xml, notes: &[Vec<String>]) {
    for (at, lines) in notes.iter().enumerate() {
        xml.element("w:comment", &[("w:id", &at.to_string()), ("w:author", AUTHOR), ("w:initials", AUTHOR)], |xml| {
            lines.iter().for_each(|line| paragraph(xml, line));
        });
    }
}

fn paragraph(xml: &mut Xml, line: &str) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", id::COMMENT));
        xml.element("w:r", &[], |xml| {
            xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(line));
        });
    });
}
