//! An edit of a text: which pieces are replaced by what, and which turns are replaced by which.
//!
//! An edit holds what it removes as well as what it inserts, so it can be taken back. Everything it does not touch is
//! moved by arithmetic alone: [`moved`](Places::moved) gives a span its new position, and
//! [`moved_turn`](TextEdit::moved_turn) a turn its new number. Both ends of every piece are grapheme boundaries, before
//! and after the edit. So a span outside the pieces keeps its words exactly.

mod builder;
#[cfg(test)]
mod laws;
mod places;

use super::document::DocumentText;
use super::ids::{DismissalId, ExcerptId};
use super::turn::{TimeMark, Turn};
pub use builder::{Built, Piece, build};
pub use places::Places;

/// A piece of a text that is replaced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cut {
    /// The first byte of the piece, in the text before the edit.
    pub at: usize,
    /// The words that are there.
    pub removed: String,
    /// The words that take their place.
    pub inserted: String,
}

/// Turns that are replaced by others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Splice {
    /// How many turns come before, in the list before the edit.
    pub at: usize,
    /// The turns that are there.
    pub removed: Vec<Turn>,
    /// The turns that take their place.
    pub inserted: Vec<Turn>,
}

/// An edit of one text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TextEdit {
    /// The pieces that are replaced, in the order of the text. They do not overlap.
    pub cuts: Vec<Cut>,
    /// The turns that are replaced, in order. All other turns keep their speaker and their time.
    pub splices: Vec<Splice>,
    /// The times within turns that are replaced. All others are moved along.
    pub times: ChangedTimes,
}

/// Times within turns that are replaced by others.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ChangedTimes {
    /// Those that are there, with their places before the edit, in order.
    pub removed: Vec<TimeMark>,
    /// Those that take their place, with their places after the edit, in order.
    pub inserted: Vec<TimeMark>,
}

impl ChangedTimes {
    /// Whether nothing is replaced.
    pub fn is_empty(&self) -> bool {
        self.removed.is_empty() && self.inserted.is_empty()
    }

    /// The times after the edit. `None` if it replaces one that is not there.
    fn applied(&self, old: &[TimeMark], places: &Places) -> Option<Vec<TimeMark>> {
        let stays = |mark: &&TimeMark| self.removed.binary_search(mark).is_err();
        let moved = |mark: &TimeMark| TimeMark { at: places.carried_time(mark.at), ..*mark };
        let mut times: Vec<TimeMark> = old.iter().filter(stays).map(moved).collect();
        if times.len() + self.removed.len() != old.len() {
            return None;
        }
        times.extend(&self.inserted);
        times.sort_unstable();
        Some(times)
    }
}

impl TextEdit {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.cuts.is_empty() && self.splices.is_empty() && self.times.is_empty()
    }

    /// Where things are after the edit.
    pub fn places(&self) -> Places {
        Places::of(&self.cuts)
    }

    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let (mut longer, mut shorter) = (0, 0);
        let cut = |cut: &Cut| {
            let at = cut.at + longer - shorter;
            longer += cut.inserted.len();
            shorter += cut.removed.len();
            Cut { at, removed: cut.inserted.clone(), inserted: cut.removed.clone() }
        };
        let cuts = self.cuts.iter().map(cut).collect();
        let (mut more, mut fewer) = (0, 0);
        let splice = |splice: &Splice| {
            let at = splice.at + more - fewer;
            more += splice.inserted.len();
            fewer += splice.removed.len();
            Splice { at, removed: splice.inserted.clone(), inserted: splice.removed.clone() }
        };
        let times = ChangedTimes { removed: self.times.inserted.clone(), inserted: self.times.removed.clone() };
        Self { cuts, splices: self.splices.iter().map(splice).collect(), times }
    }

    /// The text, the turns and the times after the edit. `None` if it is not an edit of this text.
    pub fn applied(&self, old: &DocumentText) -> Option<DocumentText> {
        let text = replaced(&old.text, &self.cuts)?;
        let places = self.places();
        let moved = |turn: &Turn| Turn { span: places.carried(turn.span), ..*turn };
        let mut turns = Vec::with_capacity(old.turns.len());
        let mut from = 0;
        for splice in &self.splices {
            let to = splice.at + splice.removed.len();
            if old.turns.get(splice.at..to)? != splice.removed {
                return None;
            }
            turns.extend(old.turns.get(from..splice.at)?.iter().map(moved));
            turns.extend(&splice.inserted);
            from = to;
        }
        turns.extend(old.turns.get(from..)?.iter().map(moved));
        (1..).zip(&mut turns).for_each(|(number, turn)| turn.number = number);
        let times = self.times.applied(&old.times, &places)?;
        Some(DocumentText { text, turns, times })
    }

    /// The text after the edit. `None` if it does not fit the text.
    pub fn applied_to_text(&self, old: &str) -> Option<String> {
        replaced(old, &self.cuts)
    }

    /// The new number of a turn; `None` if the edit replaces it.
    pub fn moved_turn(&self, number: i64) -> Option<i64> {
        let index = usize::try_from(number - 1).ok()?;
        let (mut more, mut fewer) = (0, 0);
        for splice in self.splices.iter().take_while(|splice| splice.at <= index) {
            if index < splice.at + splice.removed.len() {
                return None;
            }
            more += splice.inserted.len();
            fewer += splice.removed.len();
        }
        i64::try_from(index + more - fewer + 1).ok()
    }
}

/// The text with each piece replaced. `None` if a piece is not in the text.
fn replaced(text: &str, cuts: &[Cut]) -> Option<String> {
    let mut new = String::with_capacity(text.len());
    let mut from = 0;
    for cut in cuts {
        new.push_str(text.get(from..cut.at)?);
        from = cut.at + cut.removed.len();
        if text.get(cut.at..from)? != cut.removed {
            return None;
        }
        new.push_str(&cut.inserted);
    }
    new.push_str(text.get(from..)?);
    Some(new)
}

/// An edit as a correction records it: with what it moves by changes of its own, because arithmetic is not enough.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RecordedEdit {
    /// The edit.
    pub edit: TextEdit,
    /// The excerpts that the step changes itself, sorted.
    pub excerpts: Vec<ExcerptId>,
    /// The dismissals that the step changes itself, sorted.
    pub dismissals: Vec<DismissalId>,
}

impl RecordedEdit {
    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { edit: self.edit.inverse(), excerpts: self.excerpts.clone(), dismissals: self.dismissals.clone() }
    }
}
