//! Builds OpenDocument texts for tests. Pieces are XML, so that a test can add anything that has no builder.

use crate::import::build::{escaped, packed};

const KIND: &str = "application/vnd.oasis.opendocument.text";

/// A document being built.
#[derive(Clone, Debug, Default)]
pub struct Odt {
    body: String,
    automatic: String,
    named: String,
    pages: String,
}

/// Words as a writer writes them: further spaces, tabs and line breaks as elements.
pub fn run(words: &str) -> String {
    let mut xml = String::new();
    let mut after_blank = true;
    for c in words.chars() {
        match c {
            ' ' if after_blank => xml += "<text:s/>",
            '\t' => xml += "<text:tab/>",
            '\n' => xml += "<text:line-break/>",
            c => xml += &escaped(&c.to_string()),
        }
        after_blank = c == ' ' || c == '\n' || c == '\t';
    }
    // A space at the end would be dropped.
    match xml.strip_suffix(' ') {
        Some(rest) => format!("{rest}<text:s/>"),
        None => xml,
    }
}

/// Words in a style.
pub fn span(style: &str, words: &str) -> String {
    format!("<text:span text:style-name=\"{style}\">{}</text:span>", run(words))
}

/// A paragraph as XML.
pub fn paragraph(pieces: &[String]) -> String {
    format!("<text:p text:style-name=\"Standard\">{}</text:p>", pieces.concat())
}

/// A comment with a name.
pub fn comment(name: &str, author: &str, words: &str) -> String {
    let paragraphs = words.split('\n').map(|words| format!("<text:p>{}</text:p>", run(words))).collect::<String>();
    format!(
        "<office:annotation office:name=\"{name}\"><dc:creator>{author}</dc:creator><dc:date>2024-03-12T10:00:00</dc:date>\
         <meta:creator-initials>x</meta:creator-initials>{paragraphs}</office:annotation>"
    )
}

/// The end of the range of the comment with this name.
pub fn comment_end(name: &str) -> String {
    format!("<office:annotation-end office:name=\"{name}\"/>")
}

/// A note of this class.
pub fn note(class: &str, words: &str) -> String {
    format!(
        "<text:note text:id=\"ftn0\" text:note-class=\"{class}\"><text:note-citation>1</text:note-citation>\
         <text:note-body>{}</text:note-body></text:note>",
        paragraph(&[run(words)])
    )
}

/// A cell with this XML.
pub fn cell(inner: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\">{inner}</table:table-cell>")
}

/// A row of these cells.
pub fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

/// A table of these rows.
pub fn table(rows: &[String]) -> String {
    format!("<table:table><table:table-column table:number-columns-repeated=\"3\"/>{}</table:table>", rows.concat())
}

/// A row of plain words.
pub fn words_row(words: &[&str]) -> String {
    row(&words.iter().map(|words| cell(&paragraph(&[run(words)]))).collect::<Vec<_>>())
}

/// A table of plain words.
pub fn grid<const N: usize>(rows: &[[&str; N]]) -> String {
    table(&rows.iter().map(|words| words_row(words)).collect::<Vec<_>>())
}

impl Odt {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a paragraph.
    pub fn p(self, pieces: &[String]) -> Self {
        self.xml(&paragraph(pieces))
    }

    /// Adds a paragraph of plain words.
    pub fn say(self, words: &str) -> Self {
        self.p(&[run(words)])
    }

    /// Adds XML to the body.
    pub fn xml(mut self, xml: &str) -> Self {
        self.body += xml;
        self
    }

    /// Adds an automatic style of this family, with these properties of its text and these attributes.
    pub fn style(mut self, family: &str, name: &str, attributes: &str, properties: &str) -> Self {
        self.automatic += &style(family, name, attributes, properties);
        self
    }

    /// Adds a named style.
    pub fn named(mut self, family: &str, name: &str, attributes: &str, properties: &str) -> Self {
        self.named += &style(family, name, attributes, properties);
        self
    }

    /// Adds an automatic style for words, with these properties.
    pub fn look(self, name: &str, properties: &str) -> Self {
        self.style("text", name, "", properties)
    }

    /// Adds XML to the page style: headers and footers.
    pub fn page(mut self, xml: &str) -> Self {
        self.pages += xml;
        self
    }

    fn named_styles(&self) -> String {
        format!("<office:styles>{}</office:styles>", self.named)
    }

    fn page_styles(&self) -> String {
        format!(
            "<office:master-styles><style:master-page style:name=\"Standard\">{}</style:master-page></office:master-styles>",
            self.pages
        )
    }

    fn automatic_styles(&self) -> String {
        format!("<office:automatic-styles>{}</office:automatic-styles>", self.automatic)
    }

    fn text(&self) -> String {
        format!("<office:body><office:text>{}</office:text></office:body>", self.body)
    }

    /// The parts of the packed file.
    pub fn parts(&self) -> Vec<(String, Vec<u8>)> {
        // The styles of page headers have the names of others in the text.
        let others = style("text", "T1", "", "fo:font-weight=\"bold\" text:display=\"none\"");
        let styles = format!("{}<office:automatic-styles>{others}</office:automatic-styles>", self.named_styles())
            + &self.page_styles();
        let content = self.automatic_styles() + &self.text();
        let part = |name: &str, text: String| (name.to_owned(), text.into_bytes());
        vec![
            part("mimetype", KIND.to_owned()),
            part("content.xml", document("document-content", "", &content)),
            part("styles.xml", document("document-styles", "", &styles)),
            part("META-INF/manifest.xml", manifest("")),
        ]
    }

    /// The packed file.
    pub fn build(&self) -> Vec<u8> {
        packed(&self.parts())
    }

    /// The file as one XML file.
    pub fn flat(&self) -> Vec<u8> {
        let kind = format!(" office:mimetype=\"{KIND}\"");
        let all = self.named_styles() + &self.automatic_styles() + &self.page_styles() + &self.text();
        document("document", &kind, &format!("<office:meta><dc:title>Tittel</dc:title></office:meta>{all}"))
            .into_bytes()
    }
}

fn style(family: &str, name: &str, attributes: &str, properties: &str) -> String {
    format!(
        "<style:style style:name=\"{name}\" style:family=\"{family}\" {attributes}><style:text-properties {properties}/></style:style>"
    )
}

/// The list of parts, in which the text has this XML.
pub fn manifest(of_text: &str) -> String {
    format!(
        "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:file-entry manifest:full-path=\"/\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\">{of_text}</manifest:file-entry></manifest:manifest>"
    )
}

/// An XML file with this root element.
pub fn document(root: &str, attributes: &str, inner: &str) -> String {
    let spaces: String = ["office", "style", "text", "table", "draw", "fo", "svg", "dc", "meta", "loext", "xml2"]
        .iter()
        .map(|prefix| format!(" xmlns:{prefix}=\"urn:{prefix}\""))
        .collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:{root}{spaces}{attributes}>{inner}</office:{root}>")
}
