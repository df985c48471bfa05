//! Builds Word documents for tests:
//!
//! ```ignore
//! let bytes = Docx::new().p(&[run("Anna: jeg "), mark("yellow", "følte")]).comment("0", "Kari", "tillit").build();
//! ```
//!
//! Pieces are XML, so that a test can add anything that has no builder. The documents have only what the tests need.

#![allow(dead_code, missing_docs)]

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD_TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document being built.
#[derive(Clone, Debug, Default)]
pub struct Docx {
    body: String,
    comments: String,
    replies: String,
    footnotes: String,
    styles: String,
    declarations: String,
    strict: bool,
    main: Option<String>,
    /// More parts: the type of relationship, the part's root element, and its content.
    related: Vec<(String, String, String)>,
}

pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A run with properties, as XML.
pub fn styled(properties: &str, words: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(words))
}

pub fn run(words: &str) -> String {
    styled("", words)
}

pub fn mark(colour: &str, words: &str) -> String {
    styled(&format!("<w:highlight w:val=\"{colour}\"/>"), words)
}

pub fn shaded(fill: &str, words: &str) -> String {
    styled(&format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>"), words)
}

pub fn bold(words: &str) -> String {
    styled("<w:b/>", words)
}

pub fn italic(words: &str) -> String {
    styled("<w:i/>", words)
}

pub fn hidden(words: &str) -> String {
    styled("<w:vanish/>", words)
}

pub fn inserted(words: &str) -> String {
    format!("<w:ins w:id=\"90\" w:author=\"x\">{}</w:ins>", run(words))
}

pub fn deleted(words: &str) -> String {
    format!("<w:del w:id=\"91\" w:author=\"x\"><w:r><w:delText>{}</w:delText></w:r></w:del>", escaped(words))
}

/// An empty element inside a run: `br`, `tab`, `noBreakHyphen` …
pub fn sign(element: &str) -> String {
    format!("<w:r><w:{element}/></w:r>")
}

pub fn comment_start(id: &str) -> String {
    format!("<w:commentRangeStart w:id=\"{id}\"/>")
}

/// The end of a comment's range, and its reference mark.
pub fn comment_end(id: &str) -> String {
    format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>")
}

/// A paragraph as XML.
pub fn paragraph(pieces: &[String]) -> String {
    format!("<w:p>{}</w:p>", pieces.concat())
}

/// A paragraph with a heading style.
pub fn heading(level: u8, words: &str) -> String {
    format!("<w:p><w:pPr><w:outlineLvl w:val=\"{}\"/></w:pPr>{}</w:p>", level - 1, run(words))
}

/// A table cell with this XML.
pub fn cell(inner: &str) -> String {
    format!("<w:tc><w:tcPr/>{inner}</w:tc>")
}

/// A cell over two columns.
pub fn wide_cell(words: &str) -> String {
    format!("<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc>", paragraph(&[run(words)]))
}

/// A table row.
pub fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

/// A table with these rows, as XML.
pub fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.concat())
}

/// A table of plain words.
pub fn grid<const N: usize>(rows: &[[&str; N]]) -> String {
    let cell = |words: &&str| cell(&paragraph(&[run(words)]));
    table(&rows.iter().map(|words| row(&words.iter().map(cell).collect::<Vec<_>>())).collect::<Vec<_>>())
}

impl Docx {
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

    /// The XML of the body so far.
    pub fn body(&self) -> String {
        self.body.clone()
    }

    /// Adds a comment. Its paragraph has the same id.
    pub fn comment(mut self, id: &str, author: &str, words: &str) -> Self {
        let paragraphs: Vec<&str> = words.split('\n').collect();
        let last = paragraphs.len() - 1;
        let text = paragraphs.iter().enumerate().map(|(i, words)| {
            let id = if i == last { format!(" w14:paraId=\"{id}\"") } else { String::new() };
            format!("<w:p{id}><w:r><w:annotationRef/></w:r>{}</w:p>", run(words))
        });
        let head =
            format!("<w:comment w:id=\"{id}\" w:author=\"{author}\" w:date=\"2024-03-12T10:00:00Z\" w:initials=\"x\">");
        self.comments += &format!("{head}{}</w:comment>", text.collect::<String>());
        self
    }

    /// Makes the comment `id` a reply to `parent`.
    pub fn reply(mut self, id: &str, parent: &str) -> Self {
        self.replies += &format!("<w15:commentEx w15:paraId=\"{id}\" w15:paraIdParent=\"{parent}\" w15:done=\"0\"/>");
        self
    }

    pub fn footnote(self, id: &str, words: &str) -> Self {
        self.footnote_xml(id, &paragraph(&[run(words)]))
    }

    /// Adds a footnote that holds this XML.
    pub fn footnote_xml(mut self, id: &str, xml: &str) -> Self {
        self.footnotes += &format!("<w:footnote w:id=\"{id}\">{xml}</w:footnote>");
        self
    }

    /// Adds a style, as XML.
    pub fn style(mut self, xml: &str) -> Self {
        self.styles += xml;
        self
    }

    /// Adds XML before the root element of the main part.
    pub fn declaring(mut self, xml: &str) -> Self {
        self.declarations += xml;
        self
    }

    /// Adds a part with this type of relationship to the document.
    pub fn part(mut self, kind: &str, root: &str, xml: &str) -> Self {
        self.related.push((kind.to_owned(), root.to_owned(), xml.to_owned()));
        self
    }

    /// Uses the namespaces of the strict variant.
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Uses this name for the main part instead of `word/document.xml`.
    pub fn main(mut self, name: &str) -> Self {
        self.main = Some(name.to_owned());
        self
    }

    /// The file's bytes.
    pub fn build(&self) -> Vec<u8> {
        let main = self.main.clone().unwrap_or_else(|| "word/document.xml".to_owned());
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let part = |root: &str, inner: &str| {
            let namespace = if self.strict { STRICT } else { W };
            let others = "xmlns:w14=\"urn:w14\" xmlns:w15=\"urn:w15\" xmlns:mc=\"urn:mc\" xmlns:wps=\"urn:wps\" xmlns:v=\"urn:v\"";
            format!("<w:{root} xmlns:w=\"{namespace}\" {others}>{inner}</w:{root}>")
        };
        let relation_n = |kind: &str, n: usize, target: &str| {
            format!("<Relationship Id=\"{kind}{n}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
        };
        let relation = |kind: &str, target: &str| relation_n(kind, 0, target);
        let relations = |inner: &str| format!("<Relationships xmlns=\"{RELATIONS}\">{inner}</Relationships>");
        let related = ["comments", "commentsExtended", "styles", "footnotes"].map(|k| relation(k, &format!("{k}.xml")));
        let further = |n: usize| format!("further{n}.xml");
        let more: String =
            self.related.iter().enumerate().map(|(n, (kind, ..))| relation_n(kind, n, &further(n))).collect();
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), content_types(folder, &main)),
            ("_rels/.rels".to_owned(), relations(&relation("officeDocument", &main))),
            (format!("{folder}/_rels/{file}.rels"), relations(&(related.concat() + &more))),
            (main.clone(), self.declarations.clone() + &part("document", &format!("<w:body>{}</w:body>", self.body))),
            (format!("{folder}/comments.xml"), part("comments", &self.comments)),
            (format!("{folder}/commentsExtended.xml"), part("commentsEx", &self.replies)),
            (format!("{folder}/styles.xml"), part("styles", &self.styles)),
            (format!("{folder}/footnotes.xml"), part("footnotes", &self.footnotes)),
        ];
        for (n, (_, root, inner)) in self.related.iter().enumerate() {
            parts.push((format!("{folder}/{}", further(n)), part(root, inner)));
        }
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let parts: Vec<_> = parts.into_iter().map(|(name, xml)| (name, format!("{head}{xml}").into_bytes())).collect();
        packed(&parts)
    }
}

/// The list of the types of the parts, which other programs need in order to open the document.
fn content_types(folder: &str, main: &str) -> String {
    let of =
        |name: &str, kind: &str| format!("<Override PartName=\"/{name}\" ContentType=\"{WORD_TYPES}.{kind}+xml\"/>");
    let beside = [("comments", "comments"), ("styles", "styles"), ("footnotes", "footnotes")];
    let beside: String = beside.iter().map(|(name, kind)| of(&format!("{folder}/{name}.xml"), kind)).collect();
    format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{beside}</Types>",
        of(main, "document.main")
    )
}

/// A zip file with these parts.
pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part begins");
        zip.write_all(bytes).expect("a part is written");
    }
    zip.finish().expect("the file is finished").into_inner()
}
