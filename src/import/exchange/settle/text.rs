//! Makes the text of a document canonical, finds its turns, and moves the selections along.

use super::supplement::OwnText;
use crate::domain::document::Role;
use crate::domain::span::Span;
use crate::domain::text::is_canonical;
use crate::domain::turn::TimeMark;
use crate::import::Options;
use crate::import::assemble::assemble_placing;
use crate::import::draft::{Draft, Line, Opens};
use crate::import::exchange::foreign::ForeignDocument;
use crate::import::plan::{Piece, Plan, PlannedTurn};
use crate::import::speakers;
use crate::import::transcript::{Transcript, Warning};

/// A document's text as tusj keeps it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct SettledText {
    pub(super) text: String,
    pub(super) turns: Vec<SettledTurn>,
    /// The times within turns.
    pub(super) times: Vec<TimeMark>,
    /// The speakers that were found, with their likely roles.
    pub(super) speakers: Vec<(String, Role)>,
    /// Where each selection is; `None` if none of its characters is kept.
    pub(super) spans: Vec<Option<Span>>,
    /// Words that are not in the text: what follows the interview's end, and remarks beside labels.
    pub(super) note: String,
    /// Words that were left out.
    pub(super) left_out: Vec<String>,
}

/// A turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct SettledTurn {
    pub(super) span: Span,
    pub(super) speaker: Speaking,
    pub(super) time_ms: Option<i64>,
}

/// Who speaks in a turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Speaking {
    Nobody,
    /// One of the speakers that were found, by index.
    Found(usize),
    /// A speaker of tusj's own, by the row in the project that was written.
    Own(i64),
}

/// The text of a document that has this raw text. `own` has what tusj wrote down about it. `None` if the text has no words.
pub(super) fn settled(raw: String, foreign: &ForeignDocument, own: Option<OwnText>) -> Option<SettledText> {
    let spans: Vec<Span> = foreign.selections.iter().map(|selection| selection.span).collect();
    if let Some(text) = own.and_then(|own| as_written(&raw, own, &spans)) {
        return Some(text);
    }
    let draft = draft_of(&raw, &foreign.times);
    let plan = speakers::plan(&draft, &Options::default());
    let is_cut = |span: &Span| plan.after.is_some_and(|after| span.end > after);
    let is_whole = !spans.iter().any(is_cut);
    let by_speaker = is_whole.then(|| assembled(draft.clone(), plan, &spans)).flatten();
    let loses = |text: &SettledText| {
        text.spans.iter().zip(&spans).any(|(placed, span)| placed.is_none() && has_words(&raw, *span))
    };
    by_speaker.filter(|text| !loses(text)).or_else(|| {
        let plan = by_paragraph(&draft);
        assembled(draft, plan, &spans)
    })
}

fn has_words(raw: &str, span: Span) -> bool {
    span.of(raw).is_some_and(|words| words.chars().any(char::is_alphanumeric))
}

/// The raw text as lines. Each keeps its place: a line end of two or three bytes becomes as many line ends.
fn draft_of(raw: &str, times: &[(usize, i64)]) -> Draft {
    let text = raw.replace("\r\n", "\n\n").replace(['\r', '\u{b}', '\u{c}'], "\n");
    let text = text.replace('\u{85}', "\n\n").replace(['\u{2028}', '\u{2029}'], "\n\n\n");
    let mut draft = Draft::default();
    for line in text.split('\n') {
        draft.line(line, Opens::Paragraph);
    }
    draft.times_at(0, times.iter().copied());
    draft
}

/// Every paragraph as a turn without a speaker.
fn by_paragraph(draft: &Draft) -> Plan {
    let turn = |line: &Line| PlannedTurn {
        begins: line.span.start,
        speaker: None,
        time_ms: line.time_ms,
        pieces: vec![Piece::new(line.span, line.opens)],
    };
    Plan { turns: draft.lines.iter().map(turn).collect(), ..Plan::default() }
}

fn assembled(draft: Draft, plan: Plan, spans: &[Span]) -> Option<SettledText> {
    let (transcript, spans) = assemble_placing(draft, plan, &Options::default(), spans).ok()?;
    let Transcript { text, turns, times, speakers, note, warnings, .. } = transcript;
    let remarks = speakers.iter().filter(|speaker| !speaker.remarks.is_empty());
    let remarks = remarks.map(|speaker| format!("{}: {}", speaker.label, speaker.remarks.join("; ")));
    let turns = turns.into_iter().map(|turn| SettledTurn {
        span: turn.span,
        speaker: turn.speaker.map_or(Speaking::Nobody, Speaking::Found),
        time_ms: turn.time_ms,
    });
    Some(SettledText {
        text,
        turns: turns.collect(),
        times,
        note: note.into_iter().chain(remarks).collect::<Vec<_>>().join("\n"),
        speakers: speakers.into_iter().map(|speaker| (speaker.label, speaker.role)).collect(),
        spans,
        left_out: warnings.iter().flat_map(Warning::words).map(str::to_owned).collect(),
    })
}

/// The text as tusj wrote it, without the labels that it put before the turns. `None` if it is not that text any more.
fn as_written(raw: &str, own: OwnText, spans: &[Span]) -> Option<SettledText> {
    let OwnText { turns, times } = own;
    let mut text = String::with_capacity(raw.len());
    // For each label, where it begins and ends in the raw text, and how many bytes of labels there are until its end.
    let mut labels: Vec<(usize, usize, usize)> = Vec::new();
    let mut rest = raw;
    for turn in turns.iter().filter(|turn| !turn.label.is_empty()) {
        let (before, from) = rest.split_at_checked(turn.span.start.checked_sub(text.len())?)?;
        let words = from.strip_prefix(turn.label.as_str())?.strip_prefix(": ")?;
        text += before;
        let (start, end) = (raw.len() - from.len(), raw.len() - words.len());
        labels.push((start, end, end - text.len()));
        rest = words;
    }
    text += rest;
    let mut after = 0;
    for turn in &turns {
        let fits = turn.span.start >= after && !turn.span.is_empty() && turn.span.fits(&text);
        after = if fits { turn.span.end } else { return None };
    }
    if turns.is_empty() || !is_canonical(&text) {
        return None;
    }
    let back = |span: &Span| {
        let begun = labels.partition_point(|(start, ..)| *start <= span.start);
        let (_, label_end, removed) = begun.checked_sub(1).and_then(|at| labels.get(at)).copied().unwrap_or_default();
        let start = span.start.max(label_end) - removed;
        let begun = labels.partition_point(|(start, ..)| *start < span.end);
        let last = begun.checked_sub(1).and_then(|at| labels.get(at)).copied();
        let end = last.map_or(span.end, |(_, end, removed)| span.end.max(end) - removed);
        let placed = Span { start, end: end.max(start) }.snapped(&text).trimmed(&text).snapped(&text);
        (!placed.is_empty()).then_some(placed)
    };
    let spans = spans.iter().map(back).collect();
    let turns = turns.iter().map(|turn| SettledTurn {
        span: turn.span,
        speaker: if turn.speaker == 0 { Speaking::Nobody } else { Speaking::Own(turn.speaker) },
        time_ms: turn.time_ms,
    });
    let turns = turns.collect();
    Some(SettledText { text, turns, times, spans, ..SettledText::default() })
}
