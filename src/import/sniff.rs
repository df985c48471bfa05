//! Recognises the content of a file by its bytes rather than its name.

use std::io::Cursor;

use zip::ZipArchive;

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
    if super::decode::decode(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).is_ok() {
        Content::Text
    } else {
        Content::Unknown
    }
}

/// Whether the bytes are an OLE container, so an old or an encrypted Word document.
pub fn is_ole(bytes: &[u8]) -> bool {
    bytes.starts_with(OLE)
}

/// Why an OLE container cannot be read. Its directory names its streams in UTF-16; every document protected by a
/// password has the stream looked for here.
pub fn ole_trouble(bytes: &[u8]) -> ImportError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|w| w == name) { ImportError::Protected } else { ImportError::OldWord }
}

/// Whether the contents of a zip file can be listed.
pub fn can_be_listed(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok()
}

fn packed(bytes: &[u8]) -> Content {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return Content::Archive };
    let has = |folder: &str| archive.file_names_raw().any(|n| n.starts_with(folder.as_bytes()));
    if has("_rels/.rels") {
        // The relationships name the document part. Folders only show whether another Office program made the file.
        match () {
            () if has("xl/") => Content::Spreadsheet,
            () if has("ppt/") => Content::Presentation,
            () => Content::Word,
        }
    } else if has("META-INF/manifest.xml") || has("mimetype") {
        Content::OpenDocument
    } else {
        Content::Archive
    }
}
