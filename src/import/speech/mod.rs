//! What programs that recognise speech write, other than subtitles: the JSON and the tables of Whisper and of the programs
//! built on it. Each gives segments with times, perhaps with speakers. They are joined to turns as captions are.

mod json;
mod table;

use super::draft::{Draft, Opens};
use crate::error::ImportError;

/// A segment that was recognised.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Segment {
    /// Its words.
    words: String,
    /// When it begins, in milliseconds from the start of the recording.
    time_ms: Option<i64>,
    /// The speaker.
    speaker: Option<String>,
}

/// Whether JSON that begins so may hold what was recognised.
pub fn may_be_json(beginning: &str) -> bool {
    ["\"segments\"", "\"transcription\"", "\"chunks\"", "\"words\"", "\"text\""]
        .iter()
        .any(|key| beginning.contains(key))
}

/// Reads JSON. Errors: it is no JSON, or holds no segments.
pub fn json(text: &str) -> Result<Draft, ImportError> {
    Ok(draft(&json::segments(text)?))
}

/// Reads a table. Errors: its columns are others.
pub fn table(text: &str) -> Result<Draft, ImportError> {
    Ok(draft(&table::segments(text)?))
}

/// The draft of segments. A segment without words is left out: it is silence.
fn draft(segments: &[Segment]) -> Draft {
    let mut draft = Draft { cues: true, ..Draft::default() };
    for segment in segments {
        let words = segment.words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            continue;
        }
        draft.line(&words, Opens::Paragraph);
        if let Some(line) = draft.lines.last_mut() {
            (line.time_ms, line.voice) = (segment.time_ms, segment.speaker.clone());
        }
    }
    draft
}
