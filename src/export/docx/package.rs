//! The package: a zip file with the parts of a .docx.

use std::io::{Cursor, Result, Write};

use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::export::page::{Layout, Page};
use crate::export::xml::Xml;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The relationship of the document to its page header, which is the first.
const HEADER: &str = "rId1";

/// The margin on each side, in twentieths of a point.
const MARGIN: usize = 1134;

/// The width between the margins, in twentieths of a point.
pub(super) fn room(layout: Layout) -> usize {
    size(layout).0 - 2 * MARGIN
}

/// Width and height of the paper, in twentieths of a point.
fn size(layout: Layout) -> (usize, usize) {
    match layout {
        Layout::Portrait => (11_906, 16_838),
        Layout::Landscape => (16_838, 11_906),
        Layout::LandscapeA3 => (23_811, 16_838),
    }
}

/// A package whose document has the content that `body` writes. `language` is the language tag.
pub(super) fn package(page: &Page, language: &str, body: impl FnOnce(&mut Xml)) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let document = Xml::document("w:document", &[("xmlns:w", W), ("xmlns:r", OFFICE)], |xml| {
        xml.element("w:body", &[], |xml| {
            body(xml);
            section(xml, page);
        });
    });
    let styles = Xml::document("w:styles", &[("xmlns:w", W)], |xml| super::styles::write(xml, language));
    let mut parts = vec![("document", "document.main", document), ("styles", "styles", styles)];
    parts.push(("settings", "settings", settings(language)));
    if !page.notes.is_empty() {
        let comments = Xml::document("w:comments", &[("xmlns:w", W)], |xml| super::comments::write(xml, &page.notes));
        parts.push(("comments", "comments", comments));
    }
    if page.is_transcript {
        let header = Xml::document("w:hdr", &[("xmlns:w", W)], |xml| super::paragraph::running_title(xml, &page.title));
        // The section refers to it as the first relationship.
        parts.insert(1, ("header", "header", header));
    }
    let beside: Vec<(&str, String)> = parts.iter().skip(1).map(|(name, ..)| (*name, format!("{name}.xml"))).collect();
    let files = [
        ("[Content_Types].xml".to_owned(), content_types(&parts)),
        ("_rels/.rels".to_owned(), links(&[("officeDocument", "word/document.xml".to_owned())])),
        ("word/_rels/document.xml.rels".to_owned(), links(&beside)),
    ];
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let parts = parts.into_iter().map(|(name, _, bytes)| (format!("word/{name}.xml"), bytes));
    for (name, bytes) in files.into_iter().chain(parts) {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn section(xml: &mut Xml, page: &Page) {
    let layout = page.layout;
    xml.element("w:sectPr", &[], |xml| {
        if page.is_transcript {
            xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", HEADER)]);
        }
        let (width, height) = size(layout);
        let (width, height, margin) = (width.to_string(), height.to_string(), MARGIN.to_string());
        let size = [("w:w", width.as_str()), ("w:h", height.as_str())];
        let turned: &[(&str, &str)] = if layout == Layout::Portrait { &[] } else { &[("w:orient", "landscape")] };
        xml.empty("w:pgSz", &[&size[..], turned].concat());
        let margins = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin.as_str()));
        let inner = [("w:header", "709"), ("w:footer", "709"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[&margins[..], &inner[..]].concat());
    });
}

fn content_types(parts: &[(&str, &str, Vec<u8>)]) -> Vec<u8> {
    Xml::document("Types", &[("xmlns", TYPES)], |xml| {
        let links = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", links)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        for (part, kind, _) in parts {
            let (part, kind) = (format!("/word/{part}.xml"), format!("{MAIN}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
        }
    })
}

fn links(targets: &[(&str, String)]) -> Vec<u8> {
    Xml::document("Relationships", &[("xmlns", LINKS)], |xml| {
        for (n, (kind, target)) in (1..).zip(targets) {
            let (id, kind) = (format!("rId{n}"), format!("{OFFICE}/{kind}"));
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", target)]);
        }
    })
}

fn settings(language: &str) -> Vec<u8> {
    Xml::document("w:settings", &[("xmlns:w", W)], |xml| {
        xml.element("w:compat", &[], |xml| {
            let office = [("w:name", "compatibilityMode"), ("w:uri", "http://schemas.microsoft.com/office/word")];
            xml.empty("w:compatSetting", &[&office[..], &[("w:val", "15")]].concat());
        });
        xml.value("w:themeFontLang", language);
        xml.value("w:decimalSymbol", if language == "en-GB" { "." } else { "," });
        xml.value("w:listSeparator", if language == "en-GB" { "," } else { ";" });
    })
}
