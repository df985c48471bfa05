//! Builds turns from subtitle cues and from segments of speech recognition, which break in the middle of sentences. If
//! there are no speakers, a turn ends with a sentence.

use super::evidence::ends_sentence;
use crate::domain::span::Span;
use crate::import::draft::Draft;
use crate::import::plan::PlannedTurn;

/// A turn of at least this many bytes ends even in the middle of a sentence.
const LONG: usize = 800;
/// The minimum number of lines to be taken for segments.
const SEGMENTS: usize = 4;

/// Whether lines without speakers are segments of speech rather than paragraphs: at least half of them stop in the
/// middle of a sentence that the next line continues in lower case, and some end a sentence.
pub fn are_segments(draft: &Draft, turns: &[PlannedTurn]) -> bool {
    let said = |turn: &PlannedTurn| turn.pieces.first().and_then(|piece| piece.span.of(&draft.text)).map(str::trim);
    let lines: Vec<&str> = turns.iter().filter(|turn| turn.pieces.len() == 1).filter_map(said).collect();
    let goes_on = |pair: &&[&str]| matches!(pair, [a, b] if !ends_sentence(a) && b.starts_with(|c: char| c.is_lowercase() || !c.is_alphabetic()));
    let open = lines.windows(2).filter(goes_on).count();
    let ended = lines.iter().filter(|line| ends_sentence(line)).count();
    lines.len() == turns.len() && lines.len() >= SEGMENTS && open * 2 >= lines.len() - 1 && ended * 20 >= lines.len()
}

/// Joins turns of one cue each into turns of whole sentences.
pub fn sentences(draft: &Draft, cues: Vec<PlannedTurn>) -> Vec<PlannedTurn> {
    let mut turns: Vec<PlannedTurn> = Vec::new();
    for cue in cues {
        match turns.last_mut().filter(|t| !is_whole(draft, t)) {
            Some(turn) => turn.append(cue.wrapped()),
            None => turns.push(cue),
        }
    }
    turns
}

fn is_whole(draft: &Draft, turn: &PlannedTurn) -> bool {
    let bytes: usize = turn.pieces.iter().map(|p| Span::len(p.span)).sum();
    let last = turn.pieces.last().and_then(|p| p.span.of(&draft.text)).unwrap_or_default();
    bytes >= LONG || (ends_sentence(last) && !last.trim_end().ends_with(':'))
}
