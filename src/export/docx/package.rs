//! The package: a zip file with the parts of a .docx.

use std::io::{Cursor, Result, Write};

use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::export::page::Layout;
use crate::export::xml::Xml;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

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
pub(super) fn package(layout: Layout, language: &str, body: impl FnOnce(&mut Xml)) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let document = Xml::document("w:document", &[("xmlns:w", W)], |xml| {
        xml.element("w:body", &[], |xml| {
            body(xml);
            section(xml, layout);
        });
    });
    let styles = Xml::document("w:styles", &[("xmlns:w", W)], |xml| super::styles::write(xml, language));
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", links(&[("officeDocument", "word/document.xml")])),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", links(&[("styles", "styles.xml"), ("settings", "settings.xml")])),
        ("word/styles.xml", styles),
        ("word/settings.xml", settings(language)),
    ];
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn section(xml: &mut Xml, layout: Layout) {
    xml.element("w:sectPr", &[], |xml| {
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

fn content_types() -> Vec<u8> {
    Xml::document("Types", &[("xmlns", TYPES)], |xml| {
        let links = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", links)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        for (part, kind) in [("document", "document.main"), ("styles", "styles"), ("settings", "settings")] {
            let (part, kind) = (format!("/word/{part}.xml"), format!("{MAIN}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
        }
    })
}

fn links(targets: &[(&str, &str)]) -> Vec<u8> {
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
