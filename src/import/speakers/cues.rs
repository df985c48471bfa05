//! Turns out of subtitle cues, which break wherever the screen is full: cues of one voice are joined; where nobody is
//! named, a turn ends with a sentence.

use super::key;
use crate::domain::document::Role;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::import::Options;
use crate::import::draft::{Draft, Opens};
use crate::import::plan::{Piece, Plan, PlannedTurn};

/// How many bytes a turn may have before it ends without a sentence's end.
const LONG: usize = 800;

/// The plan of a draft whose lines say who speaks.
pub fn by_voice(draft: &Draft, options: &Options) -> Plan {
    let skip: Vec<String> = options.not_speakers.iter().map(|l| key(l)).collect();
    let mut plan = Plan::default();
    let mut places = std::collections::HashMap::new();
    for line in &draft.lines {
        let voice = line.voice.as_deref().map(|v| canonical(v).trim().to_owned());
        let speaker = voice.filter(|v| !v.is_empty() && !skip.contains(&key(v))).map(|label| {
            *places.entry(key(&label)).or_insert_with(|| {
                plan.speakers.push((label, Role::Other));
                plan.speakers.len() - 1
            })
        });
        let piece = Piece { span: line.span, opens: Opens::Wrap };
        match plan.turns.last_mut() {
            Some(turn) if turn.speaker == speaker => turn.pieces.push(piece),
            _ => plan.turns.push(PlannedTurn {
                begins: line.span.start,
                speaker,
                time_ms: line.time_ms,
                pieces: vec![piece],
            }),
        }
    }
    plan
}

/// Turns that each hold whole sentences, out of one turn a cue.
pub fn sentences(draft: &Draft, cues: Vec<PlannedTurn>) -> Vec<PlannedTurn> {
    let mut turns: Vec<PlannedTurn> = Vec::new();
    for cue in cues {
        match turns.last_mut().filter(|t| !is_whole(draft, t)) {
            Some(turn) => turn.pieces.extend(cue.pieces.iter().map(|p| Piece { opens: Opens::Wrap, ..*p })),
            None => turns.push(cue),
        }
    }
    turns
}

fn is_whole(draft: &Draft, turn: &PlannedTurn) -> bool {
    let bytes: usize = turn.pieces.iter().map(|p| Span::len(p.span)).sum();
    let last = turn.pieces.last().and_then(|p| p.span.of(&draft.text)).unwrap_or_default();
    let bare = last.trim_end().trim_end_matches(['"', '”', '»', ')', ']']);
    bytes >= LONG || bare.ends_with(['.', '?', '!', '…'])
}
