//! Files written by hand, in the ways in which programs write them, and the exact text that is read from them.

mod broken;
mod f4;
mod laws;
mod left_out;
mod libreoffice;
mod notes;
mod tables;
mod words;

use super::super::transcript::{FoundTurn, LeftOut, Transcript, Warning};
use super::super::{Options, read};
use crate::error::{Error, ImportError};

/// Reads a file with this body.
#[track_caller]
pub fn import(body: &str) -> Transcript {
    read("I01.rtf", file(body).as_bytes(), &Options::default()).unwrap()
}

/// A file with this body, as Word begins it.
pub fn file(body: &str) -> String {
    format!(
        "{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0\\fswiss\\fcharset0 Arial;}}{{\\f1\\fcharset204 Arial Cyr;}}\
         {{\\f2\\fcharset128 MS Mincho;}}{{\\f3\\fcharset2 Wingdings;}}{{\\f4\\fnil\\cpg850 DOS{{\\*\\falt Courier}};}}}}\r\n\
         {{\\colortbl;\\red255\\green255\\blue0;\\red255\\green255\\blue255;\\red226\\green239\\blue217;\\red0\\green255\\blue0;}}\
         {{\\stylesheet{{ Normal;}}{{\\s1\\outlinelevel0\\b Overskrift;}}{{\\s2\\b heading 2;}}{{\\*\\cs3\\i Utheving;}}}}\
         {{\\info{{\\title Hemmelig tittel}}{{\\author Kari}}}}\\pard\\plain {body}}}"
    )
}

#[track_caller]
pub fn text(body: &str) -> String {
    import(body).text
}

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

/// The times of the turns in milliseconds, `-1` for none.
pub fn times(transcript: &Transcript) -> Vec<i64> {
    transcript.turns.iter().map(|t| t.time_ms.unwrap_or(-1)).collect()
}

/// Why a file is refused.
#[track_caller]
pub fn refused(name: &str, bytes: &[u8]) -> ImportError {
    match read(name, bytes, &Options::default()) {
        Err(Error::Import(why)) => why,
        other => panic!("{other:?}"),
    }
}
