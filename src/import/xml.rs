//! XML as a sequence of tokens: elements by their local names (so that both Office namespaces are read alike), and text
//! with XML's five entities and numeric characters resolved.
//!
//! Entities declared in a document type are never expanded; they are counted and left out. The nesting of elements is
//! limited. Nothing outside the given text is ever read.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::error::ImportError;
use crate::import::decode::decode;
use crate::import::limits::XML_DEPTH;

/// The text of a part in UTF-8 or UTF-16; `None` if it is neither.
pub fn text_of(bytes: Vec<u8>) -> Option<String> {
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Some(text),
        Ok(text) => decode(text.as_bytes()).ok().map(|(text, _)| text),
        Err(other) => decode(other.as_bytes()).ok().map(|(text, _)| text),
    }
}

/// XML that is not well formed, or nested too deep.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Malformed;

impl From<Malformed> for ImportError {
    /// The part with the XML must be named by the caller.
    fn from(_: Malformed) -> Self {
        Self::Broken { part: String::new() }
    }
}

/// The start of an element.
#[derive(Debug)]
pub struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without the namespace prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of the attribute with this local name.
    pub fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|a| local(a.key.into_inner()) == name)?;
        // A value with a declared entity is kept as it is written, never expanded.
        let plain = quick_xml::escape::unescape(&found.value).map(std::borrow::Cow::into_owned);
        Some(plain.unwrap_or_else(|_| found.value.into_owned()))
    }

    /// The value of `val`, which most elements of Word have.
    pub fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// Whether the element switches something on, which it does unless its value is negative.
    pub fn is_on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// One step through the XML.
#[derive(Debug)]
pub enum Token<'a> {
    /// The start of an element. An empty element also gives an end.
    Start(Element<'a>),
    /// The end of an element, with its local name.
    End(String),
    /// Text, or part of a text.
    Text(String),
}

/// Walks through XML.
pub struct Walker<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    /// How many entities were left out.
    pub unknown_entities: usize,
}

impl<'a> Walker<'a> {
    /// A walker at the start of `text`.
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, depth: 0, unknown_entities: 0 }
    }

    /// The next token; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Token<'a>>, Malformed> {
        loop {
            match self.reader.read_event().map_err(|_| Malformed)? {
                Event::Start(start) => {
                    self.depth += 1;
                    let fine = self.depth <= XML_DEPTH;
                    return if fine { Ok(Some(Token::Start(Element(start)))) } else { Err(Malformed) };
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Token::End(local(end.name().into_inner()).to_owned())));
                }
                Event::Text(text) => return Ok(Some(Token::Text(text.xml10_content().into_owned()))),
                Event::CData(text) => return Ok(Some(Token::Text(text.xml10_content().into_owned()))),
                Event::GeneralRef(reference) => {
                    let numbered = reference.resolve_char_ref().ok().flatten().map(String::from);
                    let named = || resolve_predefined_entity(&reference).map(str::to_owned);
                    match numbered.or_else(named) {
                        Some(text) => return Ok(Some(Token::Text(text))),
                        None => self.unknown_entities += 1,
                    }
                }
                // The part was truncated inside an element.
                Event::Eof => return if self.depth == 0 { Ok(None) } else { Err(Malformed) },
                _ => {}
            }
        }
    }

    /// Skips the content and the end of the element that has just begun.
    pub fn skip(&mut self) -> Result<(), Malformed> {
        let inside = self.depth;
        while self.depth >= inside {
            if self.next()?.is_none() {
                return Err(Malformed);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(xml: &str) -> Result<String, Malformed> {
        let mut walker = Walker::new(xml);
        let mut shown = String::new();
        while let Some(token) = walker.next()? {
            match token {
                Token::Start(e) => shown += &format!("<{}>", e.name()),
                Token::End(name) => shown += &format!("</{name}>"),
                Token::Text(text) => shown += &text,
            }
        }
        Ok(format!("{shown} {}", walker.unknown_entities))
    }

    #[test]
    fn names_are_local_and_entities_plain() {
        assert_eq!(tokens("<w:p><a:t>1 &lt; 2 &#229;</a:t><x/></w:p>"), Ok("<p><t>1 < 2 å</t><x></x></p> 0".into()));
    }

    #[test]
    fn declared_entities_are_never_expanded() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"boom\"><!ENTITY c \"&b;&b;\">]><a>x&c;y</a>";
        assert_eq!(tokens(bomb), Ok("<a>xy</a> 1".into()));
    }

    #[test]
    fn truncated_or_too_deep_xml_is_malformed() {
        for xml in ["<a><b></b>", "<a></b>", &"<a>".repeat(100_000)] {
            assert_eq!(tokens(xml), Err(Malformed));
        }
    }
}
