//! Builds the transcript from the draft and the plan: canonical text, turns, marks and comments.
//!
//! Rules. A highlight becomes one mark for each turn; two highlights of the same pen in one turn with only white space
//! between them become one mark. A comment keeps one span, across turns if necessary; a comment on words that are not
//! in the text (such as a label) moves to its turn. Text after the interview's end becomes the note, with its comments
//! appended.

use super::coded::AUTHOR;
use super::draft::{Draft, Opens, Remark};
use super::normalise::Normaliser;
use super::plan::{Plan, PlannedTurn};
use super::transcript::{Comment, FoundSpeaker, FoundTurn, LeftOut, Mark, Transcript, Warning};
use super::{Options, coded_comment};
use crate::domain::span::{Span, is_boundary};
use crate::domain::text::canonical;
use crate::domain::turn::TimeMark;
use crate::error::ImportError;

/// Builds the transcript. Errors: [`ImportError::Empty`] if there is no speech.
pub fn assemble(draft: Draft, plan: Plan, options: &Options) -> Result<Transcript, ImportError> {
    assemble_placing(draft, plan, options, &[]).map(|(transcript, _)| transcript)
}

/// Builds the transcript, and says where these spans of the draft's text are in it; `None` for one of which no character is
/// kept. Errors as for [`assemble`].
pub fn assemble_placing(
    mut draft: Draft,
    mut plan: Plan,
    options: &Options,
    spans: &[Span],
) -> Result<(Transcript, Vec<Option<Span>>), ImportError> {
    draft.remarks.append(&mut plan.remarks);
    draft.remarks.sort_by_key(|remark| remark.span.map_or(usize::MAX, |span| span.start));
    draft.warnings.append(&mut plan.warnings);
    let mut normaliser = Normaliser::default();
    let mut times = Vec::new();
    let (turns, begins): (Vec<FoundTurn>, Vec<usize>) =
        plan.turns.iter().filter_map(|turn| push_turn(&mut normaliser, &draft.text, turn, &mut times)).unzip();
    if turns.is_empty() {
        return Err(ImportError::Empty);
    }
    let placement =
        Placement { normaliser: &normaliser, turns: &turns, begins: &begins, end: plan.after.unwrap_or(usize::MAX) };
    let mut warnings = draft.warnings.clone();
    let mut marks = placement.marks(&draft, &mut warnings);
    let (comments, left_over) = placement.comments(&draft, options, &mut warnings);
    let coded: Vec<Span> = comments.iter().filter(|one| one.coded.is_some()).map(|one| one.span).collect();
    marks.retain(|mark| !coded_comment::is_shading(mark, &coded));
    let after = plan.after.and_then(|at| draft.text.get(at..)).unwrap_or_default();
    let note = match tidy(&canonical(after)) {
        ending if !ending.is_empty() && !ending.contains('\n') => {
            warnings.push(Warning::LeftOut(LeftOut::Ending, vec![ending]));
            String::new()
        }
        note => note,
    };
    let note = [Some(note).filter(|note| !note.is_empty()).into_iter().collect(), left_over].concat().join("\n");
    let placed = spans.iter().map(|span| normaliser.place(*span)).collect();
    let (text, dropped) = normaliser.finish();
    if dropped > 0 {
        warnings.push(Warning::CharactersDropped(dropped));
    }
    // An accent at the start of a piece joins with the space before it.
    times.retain(|mark| is_boundary(&text, mark.at));
    let (turns, speakers) = speakers_with_turns(turns, &plan);
    if speakers.is_empty() {
        warnings.push(Warning::NoSpeakers);
    }
    let note = (!note.is_empty()).then_some(note);
    let transcript = Transcript {
        text,
        turns,
        times,
        speakers,
        marks,
        comments,
        note,
        questions: plan.questions,
        format: draft.format,
        encoding: draft.encoding,
        table: None,
        part: None,
        respondent: None,
        warnings,
    };
    Ok((transcript, placed))
}

/// Appends a turn's words to the text, and the times within it to the others. Returns the turn and its first raw byte; `None`
/// if it has no words.
fn push_turn(
    normaliser: &mut Normaliser,
    raw: &str,
    turn: &PlannedTurn,
    times: &mut Vec<TimeMark>,
) -> Option<(FoundTurn, usize)> {
    let (mut start, mut time_ms) = (None, turn.time_ms);
    let (mut waiting, first) = (None, times.len());
    for piece in &turn.pieces {
        let between = match (start, piece.opens) {
            (None, _) if normaliser.text().is_empty() => "",
            (Some(_), Opens::Wrap) => " ",
            _ => "\n",
        };
        let before = normaliser.text().len();
        waiting = piece.time_ms.or(waiting);
        if !normaliser.push(raw, piece.span, between) {
            continue;
        }
        let at = before + between.len();
        match (start, waiting.take()) {
            (None, now) => (start, time_ms) = (Some(at), time_ms.or(now)),
            (Some(_), Some(now)) => {
                let before = times.get(first..).and_then(<[TimeMark]>::last).map_or(time_ms, |mark| Some(mark.time_ms));
                if before != Some(now) {
                    times.push(TimeMark { at, time_ms: now });
                }
            }
            (Some(_), None) => {}
        }
    }
    let span = Span { start: start?, end: normaliser.text().len() };
    Some((FoundTurn { span, speaker: turn.speaker, time_ms }, turn.begins))
}

/// Removes speakers without turns and sorts the rest by their first turn. The turns are updated to the new indices.
fn speakers_with_turns(mut turns: Vec<FoundTurn>, plan: &Plan) -> (Vec<FoundTurn>, Vec<FoundSpeaker>) {
    let mut places: Vec<Option<usize>> = vec![None; plan.speakers.len()];
    let mut speakers: Vec<FoundSpeaker> = Vec::new();
    for turn in &mut turns {
        let Some(planned) = turn.speaker.and_then(|s| plan.speakers.get(s)) else { continue };
        let Some(place) = turn.speaker.and_then(|s| places.get_mut(s)) else { continue };
        let at = *place.get_or_insert_with(|| {
            speakers.push(FoundSpeaker {
                evidence: planned.evidence,
                remarks: planned.remarks.clone(),
                ..FoundSpeaker::new(canonical(&planned.label).trim(), planned.role)
            });
            speakers.len() - 1
        });
        if let Some(speaker) = speakers.get_mut(at) {
            speaker.turns += 1;
        }
        turn.speaker = Some(at);
    }
    (turns, speakers)
}

/// The note, trimmed, with at most one blank line in a row.
fn tidy(note: &str) -> String {
    let mut tidied = String::new();
    for line in note.lines().map(str::trim_end) {
        if !(line.is_empty() && (tidied.is_empty() || tidied.ends_with("\n\n"))) {
            tidied.push_str(line);
            tidied.push('\n');
        }
    }
    tidied.trim().to_owned()
}

/// The finished text, and what is needed to place marks and comments in it.
struct Placement<'a> {
    normaliser: &'a Normaliser,
    turns: &'a [FoundTurn],
    /// The first raw byte of each turn.
    begins: &'a [usize],
    /// The first raw byte after the interview's end.
    end: usize,
}

impl Placement<'_> {
    /// The turns that a span touches.
    fn touched(&self, span: Span) -> &[FoundTurn] {
        let first = self.turns.partition_point(|t| t.span.end <= span.start);
        let last = self.turns.partition_point(|t| t.span.start < span.end);
        self.turns.get(first..last).unwrap_or_default()
    }

    fn marks(&self, draft: &Draft, warnings: &mut Vec<Warning>) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        // Highlights come in the order of the text, so only the last mark of the same pen can be continued.
        let mut last_of = std::collections::HashMap::new();
        let mut in_note = 0;
        for highlight in &draft.highlights {
            if highlight.span.start >= self.end {
                in_note += 1;
                continue;
            }
            let Some(span) = self.normaliser.place(highlight.span) else { continue };
            for turn in self.touched(span) {
                let Some(span) = span.shared(turn.span).map(|s| s.trimmed(self.normaliser.text())) else { continue };
                if span.is_empty() {
                    continue;
                }
                let before = last_of.get(&highlight.pen).and_then(|&at: &usize| marks.get_mut(at));
                if let Some(mark) = before.filter(|m| self.joins(m.span, span, turn.span)) {
                    mark.span = mark.span.joined(span);
                    continue;
                }
                last_of.insert(highlight.pen.clone(), marks.len());
                marks.push(Mark { span, pen: highlight.pen.name.clone(), rgb: highlight.pen.rgb });
            }
        }
        if in_note > 0 {
            warnings.push(Warning::MarksInNote(in_note));
        }
        marks.sort_by_key(|m| m.span);
        marks
    }

    /// Whether a highlight continues an earlier one of the same pen: in the same turn, with only white space between.
    fn joins(&self, before: Span, after: Span, turn: Span) -> bool {
        let between = self.normaliser.text().get(before.end..after.start.max(before.end)).unwrap_or("-");
        turn.covers(before) && before.start <= after.start && between.trim().is_empty()
    }

    /// The comments, and the texts of comments that have no place in the text.
    fn comments(&self, draft: &Draft, options: &Options, warnings: &mut Vec<Warning>) -> (Vec<Comment>, Vec<String>) {
        let (mut comments, mut left_over) = (Vec::new(), Vec::new());
        let (mut in_note, mut nowhere) = (0, 0);
        for remark in &draft.remarks {
            let words = canonical(&remark.words).trim().to_owned();
            if words.is_empty() {
                continue;
            }
            match remark.span {
                Some(raw) if raw.start < self.end => comments.push(self.comment(remark, raw, words, options)),
                anchored => {
                    left_over.push(words);
                    *(if anchored.is_some() { &mut in_note } else { &mut nowhere }) += 1;
                }
            }
        }
        if in_note > 0 {
            warnings.push(Warning::CommentsInNote(in_note));
        }
        if nowhere > 0 {
            warnings.push(Warning::CommentsWithoutPlace(nowhere));
        }
        (comments, left_over)
    }

    fn comment(&self, remark: &Remark, raw: Span, words: String, options: &Options) -> Comment {
        let cut = Span { start: raw.start, end: raw.end.min(self.end) };
        let span = self.normaliser.place(cut).unwrap_or_else(|| {
            let turn = self.begins.partition_point(|&b| b <= raw.start).saturating_sub(1);
            self.turns.get(turn).map_or(Span { start: 0, end: 0 }, |t| t.span)
        });
        let like_a_code = !remark.answered && !words.contains('?') && words.split_whitespace().count() <= 2;
        let author = remark.author.as_deref().map(canonical).filter(|a| options.keep_comment_authors && !a.is_empty());
        let by_tusj = remark.author.as_deref() == Some(AUTHOR);
        let coded = if by_tusj { coded_comment::read(&words) } else { None };
        let like_a_code = like_a_code && coded.is_none();
        Comment { span, words, author, written_ms: remark.written_ms, like_a_code, coded }
    }
}
