//! The zip file of a project.

use std::collections::HashMap;
use std::io::{Cursor, Result, Write};

use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::source::Source;
use super::{Writing, supplement};
use crate::domain::exchange::SUPPLEMENT;
use crate::domain::ids::Uuid;

/// The project's XML with the texts and the notes.
pub(super) fn zipped(writing: &Writing, project: Vec<u8>, sources: &[Source]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Little effort: the file is read once or twice, and higher levels take most of the time for a tenth of the size.
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(2));
    let mut file = |name: &str, bytes: &[u8]| {
        zip.start_file(name, options)?;
        zip.write_all(bytes)
    };
    file("project.qde", &project)?;
    let name = |guid: Uuid| format!("sources/{guid}.txt");
    let guids: HashMap<_, _> = writing.exchange.documents.iter().map(|document| (document.id, document.uuid)).collect();
    let texts = sources.iter().map(|source| (source.document, source.text.as_str()));
    for (document, text) in texts {
        let guid = guids.get(&document).copied().unwrap_or_default();
        file(&name(guid), text.as_bytes())?;
    }
    for memo in &writing.exchange.memos {
        file(&name(memo.uuid), writing.readable(&memo.words).as_bytes())?;
    }
    file(&name(SUPPLEMENT), &supplement::json(writing)?)?;
    Ok(zip.finish()?.into_inner())
}
