//! PDFs with text in them, as Word, LibreOffice, browsers and LaTeX write them.
//!
//! A PDF says where each letter stands, and nothing of words, lines or paragraphs. So a page's letters become rows by
//! their baselines ([`rows`]), what repeats at the top and bottom of the pages is left out ([`margins`]), pages in two
//! columns are read column by column ([`columns`]), and lines become paragraphs by their gaps and widths
//! ([`paragraphs`]). Tables are read row by row. A coloured area exactly behind words is a highlight, as are highlighting
//! annotations; annotations with words are comments. Bold and italics come from the names of fonts.
//!
//! The library that reads the objects of the file, and all that follows, runs in a thread of its own: a fault in it, or a
//! file made to take for ever, ends in an error.

mod budget;
mod columns;
mod font;
mod geometry;
mod hyphens;
mod letters;
mod lines;
mod margins;
mod notes;
mod page;
mod paragraphs;
mod rows;
mod unpack;

#[cfg(test)]
mod tests;

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread::Builder;
use std::time::Duration;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::draft::Draft;
use super::limits;
use super::rich::Document;
use super::transcript::{LeftOut, Warning};
use crate::error::{ImportError, NoText};
use budget::Budget;
use font::Fonts;
use page::{PageText, UNREADABLE};

/// The stack of the thread that reads, in bytes. Objects in objects take some of it, and their depth is limited.
const STACK: usize = 32 * 1024 * 1024;

/// Reads a PDF. Errors: it is larger than the [`limits`] allow, protected by a password, damaged, has no text (but
/// pictures of it, as a scanner makes), has text whose letters are unknown, or takes too long.
pub fn read(bytes: &[u8]) -> Result<Draft, ImportError> {
    if bytes.len() as u64 > limits::PDF {
        return Err(ImportError::TooLarge { bytes: bytes.len() as u64, limit: limits::PDF });
    }
    let broken = || ImportError::Broken { part: String::new() };
    let (tell, told) = channel();
    let bytes = bytes.to_vec();
    let reader = Builder::new().stack_size(STACK).spawn(move || {
        // Nobody listens any more if it took too long.
        drop(tell.send(read_here(bytes)));
    });
    if reader.is_err() {
        return Err(broken());
    }
    match told.recv_timeout(Duration::from_secs(limits::PDF_SECONDS)) {
        Ok(read) => read,
        Err(RecvTimeoutError::Timeout) => Err(ImportError::TooSlow { seconds: limits::PDF_SECONDS }),
        // The thread ended by a fault.
        Err(RecvTimeoutError::Disconnected) => Err(broken()),
    }
}

/// Reads a file. The limits bound how long it takes, but not to the second.
fn read_here(bytes: Vec<u8>) -> Result<Draft, ImportError> {
    unpack::check(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(trouble)?;
    if pdf.pages().len() > limits::PDF_PAGES {
        return Err(ImportError::TooManyPieces { limit: limits::PDF_PAGES });
    }
    let mut budget = Budget::whole();
    let mut fonts = Fonts::default();
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        pages.push(page::read(page, &mut fonts, &mut budget)?);
    }
    let notes = notes::read(pdf.pages(), &mut pages);
    let (unreadable, letters) = pages.iter().map(counted).fold((0, 0), |all, page| (all.0 + page.0, all.1 + page.1));
    if unreadable * 2 > letters {
        return Err(ImportError::NoText { instead: NoText::UnknownLetters });
    }
    let mut draft = draft(pages, notes)?;
    if unreadable > 0 {
        draft.warnings.push(Warning::LettersUnreadable(unreadable));
    }
    Ok(draft)
}

/// The letters on a page that cannot be read, and all of them.
fn counted(page: &PageText) -> (usize, usize) {
    (page.text.matches(UNREADABLE).count(), page.text.chars().count())
}

/// The draft of the pages.
fn draft(pages: Vec<PageText>, notes: notes::Notes) -> Result<Draft, ImportError> {
    let mut document = Document { comments: notes.comments, replies: notes.replies, ..Document::default() };
    document.body.pictures = pages.iter().map(|page| page.pictures).sum();
    document.body.symbols = pages.iter().map(|page| page.symbols).sum();
    let is_blank = pages.iter().all(|page| page.glyphs.is_empty());
    if is_blank && document.body.pictures > 0 {
        return Err(ImportError::NoText { instead: NoText::Scanned });
    }
    let mut rows: Vec<Vec<rows::Row>> = pages.iter().map(|page| rows::of(page, rows::runs(page))).collect();
    let beside = margins::take(&pages, &mut rows);
    document.beside.extend(beside.into_iter().map(|words| (LeftOut::HeadersAndFooters, words)));
    let mut found = Vec::new();
    for (page, rows) in pages.iter().zip(rows) {
        let regions = columns::regions(page, rows);
        for region in &regions {
            lines::add(&mut found, page, region, regions.len() == 1);
        }
    }
    document.body.paragraphs = paragraphs::of(found);
    document.draft()
}

/// Why the library cannot open a file.
fn trouble(why: LoadPdfError) -> ImportError {
    match why {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            ImportError::ProtectedPdf
        }
        _ => ImportError::Broken { part: String::new() },
    }
}
