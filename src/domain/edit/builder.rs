//! Builds an edit from the pieces that someone wants replaced.
//!
//! The pieces are widened where they must be: to whole graphemes, also where what is inserted would join with the
//! letter beside it. Then the turns and the times within them are carried along, and those that arithmetic does not place
//! are replaced.

use std::collections::{BTreeMap, BTreeSet};

use super::places::Places;
use super::{ChangedTimes, Cut, Splice, TextEdit, replaced};
use crate::domain::document::DocumentText;
use crate::domain::span::{Span, is_boundary, next_boundary, previous_boundary};
use crate::domain::text::canonical;
use crate::domain::turn::{TimeMark, Turn, turn_at};

/// A piece of a text that is to be replaced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Where it is. Empty where words are only inserted.
    pub span: Span,
    /// The words that take its place.
    pub words: String,
}

/// An edit, and the text after it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Built {
    /// The edit.
    pub edit: TextEdit,
    /// The text after it.
    pub text: DocumentText,
}

/// How many times pieces are widened before the whole text is taken as one piece.
const WIDENINGS: usize = 32;

/// The edit that replaces these pieces. `retell` gets the new text with the turns and times as they are carried along, and
/// gives it with the turns and times as they shall be, the turns in order; their numbers do not matter. It leaves the words as
/// they are. Where a piece held the line end between two turns that are both left, a line end is kept.
pub fn build(old: &DocumentText, pieces: Vec<Piece>, retell: impl Fn(DocumentText) -> DocumentText) -> Built {
    let built = with_cuts(old, fitted(&old.text, pieces), &retell);
    match cuts_with_line_ends(&built) {
        Some(cuts) => with_cuts(old, cuts, &retell),
        None => built,
    }
}

fn with_cuts(old: &DocumentText, cuts: Vec<Cut>, retell: impl Fn(DocumentText) -> DocumentText) -> Built {
    let text = replaced(&old.text, &cuts).unwrap_or_default();
    let places = Places::of(&cuts);
    let (turns, times) = (carried_turns(&old.turns, &places, &text), carried_times(old, &places));
    let mut text = retell(DocumentText { text, turns, times });
    (1..).zip(&mut text.turns).for_each(|(number, turn)| turn.number = number);
    text.keep_times_within_turns();
    let splices = splices(&old.turns, &text.turns, &places);
    let times = changed_times(&old.times, &text.times, &places);
    Built { edit: TextEdit { cuts, splices, times }, text }
}

/// The cuts with a line end wherever two turns would meet on one line that were on different lines; `None` if there are none.
fn cuts_with_line_ends(built: &Built) -> Option<Vec<Cut>> {
    let DocumentText { text, turns, .. } = &built.text;
    let places = built.edit.places();
    let mut cuts = built.edit.cuts.clone();
    let mut is_changed = false;
    for (cut, new) in cuts.iter_mut().zip(places.new_spans()).filter(|(cut, _)| cut.removed.contains('\n')) {
        let at = turns.partition_point(|turn| turn.span.start < new.start);
        for pair in turns.windows(2).skip(at.saturating_sub(1)).take(2) {
            let [before, after] = pair else { continue };
            let gap = Span { start: before.span.end, end: after.span.start };
            let touches = gap.start <= new.end && gap.end >= new.start;
            if !touches || gap.of(text).is_none_or(|between| between.contains('\n')) {
                continue;
            }
            let at_start = after.span.start == new.start;
            cut.inserted.insert(if at_start { 0 } else { cut.inserted.len() }, '\n');
            is_changed = true;
            break;
        }
    }
    is_changed.then(|| cuts.into_iter().filter(|cut| cut.removed != cut.inserted).collect())
}

/// Pieces that are so close that they are replaced as one.
struct Group {
    span: Span,
    pieces: Vec<Piece>,
}

impl Group {
    /// The words that take the place of the whole group.
    fn words(&self, text: &str) -> String {
        let mut words = String::new();
        let mut from = self.span.start;
        for piece in &self.pieces {
            words.push_str(text.get(from..piece.span.start).unwrap_or_default());
            words.push_str(&piece.words);
            from = piece.span.end;
        }
        words.push_str(text.get(from..self.span.end).unwrap_or_default());
        canonical(&words)
    }

    fn cut(&self, text: &str) -> Cut {
        let removed = self.span.of(text).unwrap_or_default().to_owned();
        Cut { at: self.span.start, removed, inserted: self.words(text) }
    }
}

/// The pieces as cuts: in order, apart, and between graphemes before and after the edit.
fn fitted(text: &str, mut pieces: Vec<Piece>) -> Vec<Cut> {
    pieces.retain(|piece| piece.span.end <= text.len() && piece.span.of(text).is_some());
    pieces.sort_by_key(|piece| piece.span);
    let mut groups: Vec<Group> = Vec::new();
    for piece in pieces {
        let overlaps =
            groups.last().and_then(|group| group.pieces.last()).is_some_and(|p| p.span.end > piece.span.start);
        if !overlaps {
            groups.push(Group { span: piece.span.snapped(text), pieces: vec![piece] });
        }
    }
    for _ in 0..WIDENINGS {
        groups = joined(groups);
        let cuts: Vec<Cut> = groups.iter().map(|group| group.cut(text)).collect();
        let new = replaced(text, &cuts).unwrap_or_default();
        if !widen(text, &new, &Places::of(&cuts), &mut groups) {
            return cuts.into_iter().filter(|cut| cut.removed != cut.inserted).collect();
        }
    }
    let whole =
        Group { span: Span { start: 0, end: text.len() }, pieces: groups.into_iter().flat_map(|g| g.pieces).collect() };
    vec![whole.cut(text)]
}

/// The groups, with those that meet made into one.
fn joined(groups: Vec<Group>) -> Vec<Group> {
    let mut apart: Vec<Group> = Vec::new();
    for group in groups {
        match apart.last_mut().filter(|before| before.span.end >= group.span.start) {
            Some(before) => {
                before.span = before.span.joined(group.span);
                before.pieces.extend(group.pieces);
            }
            None => apart.push(group),
        }
    }
    apart
}

/// Widens the groups whose borders would not be grapheme boundaries of the new text. Returns whether there were any. Between
/// two graphemes no letters are composed, so the new text is canonical when all borders are boundaries.
fn widen(text: &str, new: &str, places: &Places, groups: &mut [Group]) -> bool {
    let mut widened = false;
    for (group, after) in groups.iter_mut().zip(places.new_spans()) {
        if !is_boundary(new, after.start) && group.span.start > 0 {
            group.span.start = previous_boundary(text, group.span.start);
            widened = true;
        }
        if !is_boundary(new, after.end) && group.span.end < text.len() {
            group.span.end = next_boundary(text, group.span.end);
            widened = true;
        }
    }
    widened
}

/// The turns in the new text, without those that have no words left. What is inserted at a turn's border belongs to it.
fn carried_turns(turns: &[Turn], places: &Places, text: &str) -> Vec<Turn> {
    let mut end = 0;
    let mut carried = Vec::with_capacity(turns.len());
    for turn in turns {
        let span = places.carried_with_borders(turn.span);
        let start = span.start.max(end);
        let span = Span { start, end: span.end.max(start) }.trimmed(text);
        if !span.is_empty() {
            end = span.end;
            carried.push(Turn { span, ..*turn });
        }
    }
    carried
}

/// The times in the new text, one at a place: of several, the last. A time whose words are gone to the end of their turn is gone
/// with them.
fn carried_times(old: &DocumentText, places: &Places) -> Vec<TimeMark> {
    let mut carried: BTreeMap<usize, i64> = BTreeMap::new();
    for mark in &old.times {
        let at = places.carried_time(mark.at);
        let turn = turn_at(&old.turns, mark.at).and_then(|n| old.turns.get(n));
        if turn.is_some_and(|turn| at < places.carried(turn.span).end) {
            carried.insert(at, mark.time_ms);
        }
    }
    carried.into_iter().map(|(at, time_ms)| TimeMark { at, time_ms }).collect()
}

/// The times of the new list that arithmetic does not place, and those of the old list that are not in the new one.
fn changed_times(old: &[TimeMark], new: &[TimeMark], places: &Places) -> ChangedTimes {
    let back = places.inverse();
    let mut changed = ChangedTimes::default();
    let mut moved = BTreeSet::new();
    for mark in old {
        let there = TimeMark { at: places.carried_time(mark.at), ..*mark };
        if back.carried_time(there.at) == mark.at && new.binary_search(&there).is_ok() {
            moved.insert(there);
        } else {
            changed.removed.push(*mark);
        }
    }
    changed.inserted = new.iter().filter(|mark| !moved.contains(mark)).copied().collect();
    changed
}

/// The turns of the new list that arithmetic does not place, with those of the old list that they replace.
fn splices(old: &[Turn], new: &[Turn], places: &Places) -> Vec<Splice> {
    let back = places.inverse();
    let carried: Vec<Span> = old.iter().map(|turn| places.carried(turn.span)).collect();
    let is_same = |i: usize, j: usize| match (old.get(i), carried.get(i), new.get(j)) {
        (Some(old), Some(carried), Some(new)) => {
            new.span == *carried
                && back.carried(*carried) == old.span
                && (new.speaker, new.time_ms) == (old.speaker, old.time_ms)
        }
        _ => false,
    };
    let mut splices = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if is_same(i, j) {
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let (first_old, first_new) = (i, j);
        while !is_same(i, j) {
            let (before, after) = (carried.get(i).map(|span| span.start), new.get(j).map(|turn| turn.span.start));
            match (before, after) {
                (None, None) => break,
                (Some(before), Some(after)) => {
                    i += usize::from(before <= after);
                    j += usize::from(after <= before);
                }
                (Some(_), None) => i += 1,
                (None, Some(_)) => j += 1,
            }
        }
        splices.push(Splice {
            at: first_old,
            removed: old[first_old..i].to_vec(),
            inserted: new[first_new..j].to_vec(),
        });
    }
    splices
}
