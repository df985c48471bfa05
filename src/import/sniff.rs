//! Recognises the content of a file by its bytes rather than its name.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::limits;
use super::xml::{Token, Walker};
use crate::error::{Content, ImportError};

/// The first bytes of an OLE container, used by Word before 2007 and for encrypted documents.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// First bytes of files, and the content they show.
const BEGINNINGS: &[(&[u8], Content)] = &[
    (b"%PDF-", Content::Pdf),
    (b"{\\rtf", Content::RichText),
    (b"\x89PNG", Content::Media),
    (b"\xff\xd8\xff", Content::Media),
    (b"GIF8", Content::Media),
    (b"RIFF", Content::Media),
    (b"ID3", Content::Media),
    (b"OggS", Content::Media),
    (b"fLaC", Content::Media),
    (b"\x1aE\xdf\xa3", Content::Media),
    (b"7z\xbc\xaf\x27\x1c", Content::Archive),
    (b"Rar!\x1a\x07", Content::Archive),
    (b"\x1f\x8b", Content::Archive),
];

/// The content of a file with these bytes.
pub fn content(bytes: &[u8]) -> Content {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Content::Media;
    }
    if let Some((_, content)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return *content;
    }
    let beginning = |most: usize| bytes.get(..bytes.len().min(most)).unwrap_or_default();
    match super::decode::decode(beginning(4096)) {
        Ok((text, _)) if text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('<') => {
            flat(beginning(limits::ROOT)).unwrap_or(Content::Text)
        }
        Ok(_) => Content::Text,
        Err(_) => Content::Unknown,
    }
}

/// The content of a text that begins like XML, if it is an OpenDocument file that is not packed.
fn flat(beginning: &[u8]) -> Option<Content> {
    let (text, _) = super::decode::decode(beginning).ok()?;
    let mut walker = Walker::new(text.trim_start_matches('\u{feff}'));
    while let Ok(Some(token)) = walker.next() {
        if let Token::Start(root) = token {
            let kind = root.get("mimetype")?;
            return (root.name() == "document").then(|| of_kind(&kind)).flatten();
        }
    }
    None
}

/// The content of an OpenDocument file by the kind that it says it is; `None` if it is of another family.
fn of_kind(kind: &str) -> Option<Content> {
    let kind = kind.trim().strip_prefix("application/vnd.oasis.opendocument.")?;
    Some(match () {
        () if kind.starts_with("spreadsheet") => Content::Spreadsheet,
        () if kind.starts_with("presentation") => Content::Presentation,
        () => Content::OpenDocument,
    })
}

/// Whether the bytes are an OLE container, so an old or an encrypted Word document.
pub fn is_ole(bytes: &[u8]) -> bool {
    bytes.starts_with(OLE)
}

/// Why an OLE container cannot be read. Its directory names its streams in UTF-16: a document that is protected by a password
/// has one stream, and an old spreadsheet another.
pub fn ole_trouble(bytes: &[u8]) -> ImportError {
    let has = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|w| w == name)
    };
    match () {
        () if has("EncryptedPackage") => ImportError::Protected,
        () if has("Workbook") => ImportError::OldSpreadsheet,
        () => ImportError::OldWord,
    }
}

/// Whether the contents of a zip file can be listed.
pub fn can_be_listed(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok()
}

fn packed(bytes: &[u8]) -> Content {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Content::Archive };
    if let Some(content) = mimetype(&mut archive).as_deref().and_then(of_kind) {
        return content;
    }
    let has = |folder: &str| archive.file_names_raw().any(|n| n.starts_with(folder.as_bytes()));
    if has("_rels/.rels") {
        // The relationships name the document part. Folders only show whether another Office program made the file.
        match () {
            () if has("xl/") => Content::Spreadsheet,
            () if has("ppt/") => Content::Presentation,
            () => Content::Word,
        }
    } else if has("content.xml") && (has("META-INF/manifest.xml") || has("mimetype")) {
        Content::OpenDocument
    } else {
        Content::Archive
    }
}

/// The part in which the OpenDocument family and others say what they are.
fn mimetype(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    let mut kind = String::new();
    archive.by_name("mimetype").ok()?.take(256).read_to_string(&mut kind).ok()?;
    Some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::build::packed as zip;

    #[test]
    fn files_of_the_open_document_family_say_what_they_are() {
        let kinds = [
            ("application/vnd.oasis.opendocument.text", Content::OpenDocument),
            ("application/vnd.oasis.opendocument.text-template\n", Content::OpenDocument),
            ("application/vnd.oasis.opendocument.graphics", Content::OpenDocument),
            ("application/vnd.oasis.opendocument.spreadsheet", Content::Spreadsheet),
            ("application/vnd.oasis.opendocument.presentation", Content::Presentation),
        ];
        for (kind, holds) in kinds {
            assert_eq!(content(&zip(&[("mimetype".to_owned(), kind.as_bytes().to_vec())])), holds, "{kind}");
            let space = format!("xmlns:x=\"urn:{}\"", "x".repeat(5_000));
            let flat =
                format!("<?xml version=\"1.0\"?>\n<!-- x -->\n<office:document {space} office:mimetype=\"{kind}\">");
            assert_eq!(content(flat.as_bytes()), holds, "{kind}");
            assert_eq!(content(format!("\u{feff}{flat}").as_bytes()), holds, "{kind}");
        }
    }

    #[test]
    fn other_archives_and_other_xml_are_not_of_the_family() {
        let parts = |names: &[&str]| zip(&names.iter().map(|n| ((*n).to_owned(), b"x".to_vec())).collect::<Vec<_>>());
        assert_eq!(content(&parts(&["META-INF/manifest.xml", "content.xml"])), Content::OpenDocument);
        for names in [["mimetype", "META-INF/container.xml"], ["META-INF/manifest.xml", "a.class"]] {
            assert_eq!(content(&parts(&names)), Content::Archive, "{names:?}");
        }
        let kind = "office:mimetype=\"application/vnd.oasis.opendocument.text\"";
        for text in [
            "<html>",
            "<",
            "<document>",
            "< er mindre enn",
            &format!("<other {kind}>"),
            &format!("hei <document {kind}>"),
        ] {
            assert_eq!(content(text.as_bytes()), Content::Text, "{text}");
        }
    }
}
