//! Transcripts that were once read wrongly, with variants: other labels, other languages, other line widths. No word of
//! a file may be lost.

mod labels;
mod lone;
mod long;
mod names;
mod subtitles;
mod times;
mod wrapped;

use super::no_word_lost::lost_words;
use crate::domain::document::Role;
use crate::import::transcript::Transcript;
use crate::import::{Options, read};

/// Reads a file, and asserts that no word is lost.
#[track_caller]
pub(super) fn import(name: &str, text: &str) -> Transcript {
    let transcript = read(name, text.as_bytes(), &Options::default()).unwrap();
    let is_of_cues = |line: &&str| line.contains("-->") || line.trim().chars().all(|c| c.is_ascii_digit());
    let source: Vec<&str> = text.lines().filter(|line| !is_of_cues(line)).collect();
    let source =
        source.join("\n").replace("<v ", " ").replace("</v>", " ").replace("WEBVTT", " ").replace("&amp;", "&");
    assert_eq!(lost_words(&source, &transcript), Vec::<String>::new(), "{text}\n{transcript:?}");
    transcript
}

/// Turns as `label: words`, `-` for no speaker, a line end within a turn as ` | `.
pub(super) fn turns(transcript: &Transcript) -> Vec<String> {
    let label = |speaker: Option<usize>| speaker.map_or("-", |s| transcript.speakers[s].label.as_str());
    let words = |span: crate::domain::span::Span| span.of(&transcript.text).unwrap().replace('\n', " | ");
    transcript.turns.iter().map(|t| format!("{}: {}", label(t.speaker), words(t.span))).collect()
}

/// Times of turns in seconds, `-1` for none.
pub(super) fn seconds(transcript: &Transcript) -> Vec<i64> {
    transcript.turns.iter().map(|t| t.time_ms.map_or(-1, |ms| ms / 1000)).collect()
}

/// Speakers as `label`, the interviewers with a question mark.
pub(super) fn speakers(transcript: &Transcript) -> Vec<String> {
    let shown = |role, label: &str| if role == Role::Interviewer { format!("{label}?") } else { label.to_owned() };
    transcript.speakers.iter().map(|s| shown(s.role, &s.label)).collect()
}
