//! Writes XML. Elements are nested by nesting closures, so none is left open.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML document being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A document with one root element.
    pub(super) fn document(name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Xml)) -> Vec<u8> {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml.element(name, attributes, inside);
        xml.0.into_inner()
    }

    /// An element with content.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Xml)) {
        self.event(Event::Start(start(name, attributes)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An empty element.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element with only the attribute `w:val`, a very common pattern in WordprocessingML.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Text, without the few characters that XML does not allow.
    pub(super) fn text(&mut self, words: &str) {
        let is_allowed =
            |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        let words: String = words.chars().filter(is_allowed).collect();
        self.event(Event::Text(BytesText::new(&words)));
    }

    fn event(&mut self, event: Event) {
        // Writing to memory does not fail.
        self.0.write_event(event).ok();
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}
