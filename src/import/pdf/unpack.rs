//! Unpacks the streams of a file, no further than the [`limits`](crate::import::limits) allow.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

use super::budget::Budget;
use crate::error::ImportError;
use crate::import::limits::{PDF_UNMEASURED, PDF_UNPACKED};

/// The most bytes that one packed byte unpacks to, by any of the filters for text (LZW, with codes of twelve bits).
const MOST_OF_A_BYTE: u64 = 2_800;

/// The same for Flate.
const MOST_OF_A_FLATE_BYTE: u64 = 1_032;

/// The same for runs of equal bytes.
const MOST_OF_A_RUN_BYTE: u64 = 64;

/// What a stream counts at least, since unpacking it takes some time however small it is.
const LEAST_OF_A_STREAM: u64 = 4_096;

/// How many bytes before a stream may hold its dictionary.
const DICTIONARY: usize = 2_048;

/// Checks the streams that are unpacked to open the file: those that hold other objects. In a file that is encrypted they
/// cannot be measured, so they count as the most to which so many bytes can unpack. Errors: together they unpack to more
/// than the limit, or might.
pub fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let (mut left, mut left_unmeasured) = (PDF_UNPACKED, PDF_UNMEASURED);
    let mut from = 0;
    while let Some(at) = find(bytes.get(from..).unwrap_or_default(), b"stream") {
        let (start, end) = (from + at, from + at + b"stream".len());
        from = end;
        let before = bytes.get(start.saturating_sub(DICTIONARY)..start).unwrap_or_default();
        if before.ends_with(b"end") {
            continue;
        }
        let dictionary = find_last(before, b" obj").and_then(|at| before.get(at..)).unwrap_or(before);
        if !holds_objects(dictionary) {
            continue;
        }
        let mut packed = bytes.get(end..).unwrap_or_default();
        while let Some((b'\r' | b'\n', rest)) = packed.split_first() {
            packed = rest;
        }
        // Two filters one after another cannot be measured. What `DecodeParms` says of a filter is none.
        let decoders = count(dictionary, b"Decode") - count(dictionary, b"DecodeParms");
        let filters = [count(dictionary, b"/Fl"), count(dictionary, b"/LZW")].into_iter().fold(decoders, usize::max);
        match measure(packed, left).filter(|_| filters <= 1) {
            Some(size) => left = left.checked_sub(size.max(LEAST_OF_A_STREAM)).ok_or_else(too_large)?,
            None => {
                let end = find(packed, b"endstream").unwrap_or(packed.len()) as u64;
                let most = end.saturating_mul(most_of_a_byte(dictionary).saturating_pow(filters.max(1) as u32));
                left_unmeasured = left_unmeasured.checked_sub(most.max(LEAST_OF_A_STREAM)).ok_or_else(too_large)?;
            }
        }
    }
    Ok(())
}

/// The most bytes to which one byte of a stream with this dictionary unpacks.
fn most_of_a_byte(dictionary: &[u8]) -> u64 {
    let names = |name: &[u8]| find(dictionary, name).is_some();
    match () {
        () if names(b"LZW") || names(b"#") => MOST_OF_A_BYTE,
        () if names(b"/Fl") => MOST_OF_A_FLATE_BYTE,
        () if names(b"/R") => MOST_OF_A_RUN_BYTE,
        () => 1,
    }
}

/// Whether a stream with this dictionary holds other objects, or the places of objects.
fn holds_objects(dictionary: &[u8]) -> bool {
    // A name may be written with codes for its letters, which no program does: such streams are measured too.
    [&b"ObjStm"[..], b"XRef", b"#"].iter().any(|name| find(dictionary, name).is_some())
}

/// The content of a stream. Errors: it unpacks to more than the limit, or to more than the budget has left. A stream that
/// cannot be unpacked is empty.
pub fn content(stream: &Stream<'_>, budget: &mut Budget) -> Result<Vec<u8>, ImportError> {
    let packed = stream.raw_data();
    let filters = stream.filters();
    let content = if filters[..] == [Filter::FlateDecode] && !stream.dict().contains_key("DecodeParms") {
        flate(&packed)?
    } else {
        let is_packed =
            |filter: &&Filter| !matches!(filter, Filter::AsciiHexDecode | Filter::Ascii85Decode | Filter::Crypt);
        let most =
            filters.iter().filter(is_packed).fold(packed.len() as u64, |most, _| most.saturating_mul(MOST_OF_A_BYTE));
        if most > PDF_UNMEASURED {
            return Err(too_large());
        }
        stream.decoded_data().map(std::borrow::Cow::into_owned).unwrap_or_default()
    };
    budget.unpacked(content.len())?;
    Ok(content)
}

/// What is packed by Flate, as far as it is whole.
fn flate(packed: &[u8]) -> Result<Vec<u8>, ImportError> {
    let mut content = Vec::new();
    let _ = ZlibDecoder::new(packed).take(PDF_UNPACKED + 1).read_to_end(&mut content);
    if content.is_empty() {
        let _ = DeflateDecoder::new(packed).take(PDF_UNPACKED + 1).read_to_end(&mut content);
    }
    within(content.len()).map(|()| content)
}

/// How many bytes are unpacked from the start of these, or more than `most`. `None` if they are not what Flate packs.
fn measure(packed: &[u8], most: u64) -> Option<u64> {
    let size = |reader: &mut dyn Read| {
        let (mut size, mut piece) = (0_u64, [0; 8_192]);
        loop {
            match reader.read(&mut piece) {
                Ok(read @ 1..) if size <= most => size += read as u64,
                Ok(_) => return Some(size),
                Err(_) if size > most => return Some(size),
                Err(_) => return None,
            }
        }
    };
    size(&mut ZlibDecoder::new(packed)).or_else(|| size(&mut DeflateDecoder::new(packed)))
}

/// Errors: so many bytes are more than the limit.
pub fn within(bytes: usize) -> Result<(), ImportError> {
    if bytes as u64 > PDF_UNPACKED { Err(too_large()) } else { Ok(()) }
}

fn too_large() -> ImportError {
    ImportError::UnpacksTooLarge { limit: PDF_UNPACKED }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..at + word.len()) == Some(word) {
            return Some(at);
        }
        from = at + 1;
    }
}

fn find_last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

fn count(bytes: &[u8], word: &[u8]) -> usize {
    bytes.windows(word.len()).filter(|window| *window == word).count()
}
