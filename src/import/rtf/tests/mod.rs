//! Files written by hand, in the ways in which programs write them, and the exact text that is read from them.

mod broken;
mod f4;
mod laws;
mod left_out;
mod libreoffice;
mod notes;
mod tables;
mod words;

use super::super::transcript::{LeftOut, Transcript, Warning};
use super::super::{Options, read};
use crate::error::{Error, ImportError};
use crate::import::tests::shown::{comments, left_out, marks, refused, turns};

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

/// The times of the turns in milliseconds, `-1` for none.
pub fn times(transcript: &Transcript) -> Vec<i64> {
    transcript.turns.iter().map(|t| t.time_ms.unwrap_or(-1)).collect()
}
