//! Writes transcripts as Word documents: a paragraph for each turn, starting with the speaker's name, with highlights
//! and comments. Realistic input for the importer; not related to the program's own exporter.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{Error, Write as _};
use std::path::Path;

use tusj::domain::span::Span;
use tusj::import::transcript::{Comment, FoundTurn, Transcript};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>"#;

const PACKAGE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const PARTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>"#;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
"#;

const NAMESPACE: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// Writes a transcript to a .docx file.
pub fn write(transcript: &Transcript, path: &Path) -> Result<(), Error> {
    let mut zip = ZipWriter::new(File::create(path)?);
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", PACKAGE.to_owned()),
        ("word/_rels/document.xml.rels", PARTS.to_owned()),
        ("word/document.xml", document(transcript)),
        ("word/comments.xml", comments(&transcript.comments)),
    ];
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    zip.finish()?;
    Ok(())
}

fn document(transcript: &Transcript) -> String {
    let mut xml = format!("{HEAD}<w:document {NAMESPACE}><w:body>");
    for turn in &transcript.turns {
        paragraph(&mut xml, transcript, turn);
    }
    xml + "</w:body></w:document>"
}

fn paragraph(xml: &mut String, transcript: &Transcript, turn: &FoundTurn) {
    let label = turn.speaker.map_or("", |at| &transcript.speakers[at].label);
    let _ = write!(xml, "<w:p><w:r><w:t xml:space=\"preserve\">{label}: </w:t></w:r>");
    let comments: Vec<(usize, &Comment)> =
        transcript.comments.iter().enumerate().filter(|(_, c)| turn.span.overlaps(c.span)).collect();
    for span in pieces(transcript, &comments, turn.span) {
        for (n, _) in comments.iter().filter(|(_, c)| c.span.start.max(turn.span.start) == span.start) {
            let _ = write!(xml, "<w:commentRangeStart w:id=\"{n}\"/>");
        }
        run(xml, transcript, span);
        for (n, _) in comments.iter().filter(|(_, c)| c.span.end == span.end) {
            let _ = write!(xml, "<w:commentRangeEnd w:id=\"{n}\"/><w:r><w:commentReference w:id=\"{n}\"/></w:r>");
        }
    }
    xml.push_str("</w:p>");
}

/// A turn split wherever a highlight or a comment starts or ends.
fn pieces(transcript: &Transcript, comments: &[(usize, &Comment)], turn: Span) -> Vec<Span> {
    let marks = transcript.marks.iter().map(|m| m.span).filter(|s| turn.overlaps(*s));
    let spans = marks.chain(comments.iter().map(|(_, c)| c.span));
    let inside = spans.flat_map(|s| [s.start, s.end]).filter(|at| turn.holds(*at));
    let mut cuts: Vec<usize> = inside.chain([turn.start, turn.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| Span::new(pair[0], pair[1])).collect()
}

fn run(xml: &mut String, transcript: &Transcript, span: Span) {
    xml.push_str("<w:r>");
    // Word allows one highlight at each place. If there are several pens, the last one wins.
    if let Some(mark) = transcript.marks.iter().rev().find(|mark| mark.span.overlaps(span)) {
        let _ = write!(xml, "<w:rPr><w:highlight w:val=\"{}\"/></w:rPr>", in_word(&mark.pen));
    }
    let words = span.of(&transcript.text).unwrap_or_default();
    let _ = write!(xml, "<w:t xml:space=\"preserve\">{words}</w:t></w:r>");
}

/// Word's name for a pen. Word has no orange or purple.
fn in_word(pen: &str) -> &str {
    match pen {
        "orange" => "green",
        "purple" => "magenta",
        other => other,
    }
}

fn comments(comments: &[Comment]) -> String {
    let mut xml = format!("{HEAD}<w:comments {NAMESPACE}>");
    for (n, comment) in comments.iter().enumerate() {
        let words = &comment.words;
        let _ = write!(xml, "<w:comment w:id=\"{n}\" w:author=\"RH\" w:date=\"2024-03-01T10:00:00Z\">");
        let _ = write!(xml, "<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p></w:comment>");
    }
    xml + "</w:comments>"
}
