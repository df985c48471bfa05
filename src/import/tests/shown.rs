//! Transcripts as the tests of all formats write them.

use crate::error::{Error, ImportError};
use crate::import::build::Docx;
use crate::import::transcript::{FoundTurn, LeftOut, Transcript, Warning};
use crate::import::{Options, read};
use crate::project::testing::libreoffice;

/// The turns, as label and words; a dash if there is no speaker.
pub fn turns(transcript: &Transcript) -> Vec<String> {
    let label = |speaker: Option<usize>| speaker.map_or("-", |s| transcript.speakers[s].label.as_str());
    let turn = |t: &FoundTurn| format!("{}: {}", label(t.speaker), t.span.of(&transcript.text).unwrap());
    transcript.turns.iter().map(turn).collect()
}

/// The words reported as left out, of one kind.
pub fn left_out(transcript: &Transcript, kind: LeftOut) -> Vec<&str> {
    let of_kind = transcript.warnings.iter().filter(|w| matches!(w, Warning::LeftOut(what, _) if *what == kind));
    of_kind.flat_map(Warning::words).collect()
}

/// The marks, as pen and words.
pub fn marks(transcript: &Transcript) -> Vec<(&str, &str)> {
    transcript.marks.iter().map(|m| (m.pen.as_str(), m.span.of(&transcript.text).unwrap())).collect()
}

/// The comments, as the words they are on and their text.
pub fn comments(transcript: &Transcript) -> Vec<(&str, &str)> {
    transcript.comments.iter().map(|c| (c.span.of(&transcript.text).unwrap(), c.words.as_str())).collect()
}

/// Why a file is refused.
#[track_caller]
pub fn refused(name: &str, bytes: &[u8]) -> ImportError {
    match read(name, bytes, &Options::default()) {
        Err(Error::Import(why)) => why,
        other => panic!("{other:?}"),
    }
}

/// A Word document as LibreOffice saves it in another format: an ending, perhaps with a filter after a colon. `None`, with a
/// word, where LibreOffice is not installed.
pub fn saved_by_libreoffice(docx: &[u8], format: &str) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let ending = format.split(':').next().unwrap();
    let path = folder.path().join("I01.docx");
    std::fs::write(&path, docx).unwrap();
    let said = libreoffice(folder.path(), &["--convert-to", format], std::slice::from_ref(&path))?;
    Some(std::fs::read(path.with_extension(ending)).unwrap_or_else(|_| panic!("{said:?}")))
}

/// A Word document, and the same as LibreOffice saves it, both read. The format is as in [`saved_by_libreoffice`].
pub fn as_libreoffice_saves(docx: &Docx, format: &str) -> Option<[Transcript; 2]> {
    let (bytes, ending) = (docx.build(), format.split(':').next().unwrap());
    let other = saved_by_libreoffice(&bytes, format)?;
    let options = Options { keep_comment_authors: true, ..Options::default() };
    let word = read("I01.docx", &bytes, &options).unwrap();
    Some([word, read(&format!("I01.{ending}"), &other, &options).unwrap()])
}
