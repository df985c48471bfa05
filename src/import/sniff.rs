//! What a file holds, told by its bytes and not by its name.

use std::io::Cursor;

use zip::ZipArchive;

use crate::error::{Content, ImportError};

/// The first bytes of the container that Word before 2007 and encrypted documents are kept in.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// First bytes, and what they are the first bytes of.
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

/// What the bytes hold.
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

/// Whether the bytes are the container of an old or an encrypted Word document.
pub fn is_ole(bytes: &[u8]) -> bool {
    bytes.starts_with(OLE)
}

/// Why such a container cannot be read. Its folder names its streams in UTF-16; one of these is there in every
/// document that is protected by a password.
pub fn ole_trouble(bytes: &[u8]) -> ImportError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|w| w == name) { ImportError::Protected } else { ImportError::OldWord }
}

/// Whether the packed file's list of contents can be read.
pub fn can_be_listed(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok()
}

fn packed(bytes: &[u8]) -> Content {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return Content::Archive };
    let has = |folder: &str| archive.file_names_raw().any(|n| n.starts_with(folder.as_bytes()));
    if has("_rels/.rels") {
        // Which part is the document is told by the relations; the usual folders only tell the other programs' files.
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
