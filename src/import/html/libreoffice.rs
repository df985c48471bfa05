//! What LibreOffice writes for notes and comments, as there are no elements for them. Its two filters differ:
//!
//! - *HTML Document* has `<a class="sdfootnoteanc" name="sdfootnote1anc">` where a note is referred to, `<div id="sdfootnote1">`
//!   around its text, and each comment as a comment of HTML, without the words that it is on.
//! - *XHTML* has `<a id="body_ftn1">` and, at the beginning of the note, `<a id="ftn1">`. Comments stand among the words, in
//!   `<span class="annotation_style_by_filter">`, with `BY`, `ON` and `NOTE:` before what they are.

use super::element::Element;
use crate::import::rich::text_part::Note;

/// The class of a comment among the words.
pub const ANNOTATION: &str = "annotation_style_by_filter";

/// What an element stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mark {
    /// The place of the note with this id.
    Reference(String),
    /// The text of the note with this id: the element's own, or that of the paragraph that it begins.
    Body(String),
    /// The number of a note, before its text.
    Number,
    /// A comment among the words.
    Annotation,
}

impl Mark {
    /// What an element stands for, if it is one of these.
    pub fn of(element: &Element) -> Option<Self> {
        let id = element.get("id").unwrap_or_default();
        let has = |classes: [&str; 2]| classes.iter().any(|class| element.has_class(class));
        match element.name.as_str() {
            "a" if has(["sdfootnoteanc", "sdendnoteanc"]) => {
                Some(Self::Reference(element.get("name")?.strip_suffix("anc")?.to_owned()))
            }
            "a" if has(["sdfootnotesym", "sdendnotesym"]) => Some(Self::Number),
            "a" if is_numbered(id, "body_ftn") => Some(Self::Reference(id.strip_prefix("body_")?.to_owned())),
            "a" if is_numbered(id, "ftn") => Some(Self::Body(id.to_owned())),
            "div" if is_numbered(id, "sdfootnote") || is_numbered(id, "sdendnote") => Some(Self::Body(id.to_owned())),
            "span" if element.has_class(ANNOTATION) => Some(Self::Annotation),
            _ => None,
        }
    }

    /// Whether the words in the element are not shown.
    pub fn is_unread(&self, element: &Element) -> bool {
        !matches!(self, Self::Body(_)) || element.name == "a"
    }
}

/// Whether an element says that LibreOffice or OpenOffice wrote the page.
pub fn wrote(element: &Element) -> bool {
    let generator = || element.get("content").unwrap_or_default();
    element.name == "meta"
        && element.get("name").is_some_and(|name| name.eq_ignore_ascii_case("generator"))
        && ["LibreOffice", "OpenOffice"].iter().any(|program| generator().starts_with(program))
}

/// The comment among the words of a page, and what it says.
pub fn annotation(words: &str, id: String) -> (Note, Vec<String>) {
    let mut note = Note { id, ..Note::default() };
    let mut said = Vec::new();
    let quoted = |line: &str| line.strip_suffix(']').unwrap_or(line).trim().trim_matches('\'').to_owned();
    for line in words.lines().map(str::trim) {
        match () {
            () if line.starts_with("BY ") => note.author = line.strip_prefix("BY ").map(quoted),
            () if line.starts_with("ON ") => note.date = line.strip_prefix("ON ").map(quoted),
            () if line.starts_with("NOTE:") => said.extend(line.strip_prefix("NOTE:").map(quoted)),
            // A line of the comment that goes on.
            () if !said.is_empty() && !line.is_empty() => said.push(quoted(line)),
            () => {}
        }
    }
    (note, said)
}

fn is_numbered(id: &str, before: &str) -> bool {
    id.strip_prefix(before).is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}
