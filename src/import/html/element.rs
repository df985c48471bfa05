//! The start of an element, and what kinds of elements there are.

/// The start of an element.
pub struct Element {
    /// Its name, lower case.
    pub name: String,
    /// The attributes, in the order of the tag. Of those with the same name, the first counts.
    pub(super) attributes: Vec<(String, String)>,
}

impl Element {
    /// An element without attributes.
    pub(super) fn new(name: String) -> Self {
        Self { name, attributes: Vec::new() }
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split_whitespace().any(|own| own == class))
    }
}

/// What an element is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// It begins a paragraph, and ends one.
    Block,
    /// A heading of this level.
    Heading(u8),
    /// Words within a paragraph.
    Inline,
    /// It has no content.
    Empty,
    /// Its text is never shown.
    Unseen,
    /// Its text stands around that of the page.
    Around,
}

/// The kind of an element by its name.
pub fn kind(name: &str) -> Kind {
    match name {
        "h1" => Kind::Heading(1),
        "h2" => Kind::Heading(2),
        "h3" => Kind::Heading(3),
        "h4" => Kind::Heading(4),
        "h5" => Kind::Heading(5),
        "h6" => Kind::Heading(6),
        "p" | "div" | "li" | "ul" | "ol" | "dl" | "dt" | "dd" | "blockquote" | "pre" | "section" | "article"
        | "main" | "header" | "body" | "html" | "table" | "caption" | "thead" | "tbody" | "tfoot" | "tr" | "td"
        | "th" | "figure" | "figcaption" | "address" | "form" | "fieldset" | "legend" | "details" | "summary"
        | "center" => Kind::Block,
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "source" | "track"
        | "wbr" => Kind::Empty,
        "head" | "script" | "style" | "template" | "noscript" | "svg" | "math" | "iframe" | "object" | "canvas"
        | "audio" | "video" | "select" | "textarea" | "button" | "rp" => Kind::Unseen,
        "nav" | "footer" | "aside" => Kind::Around,
        _ => Kind::Inline,
    }
}
