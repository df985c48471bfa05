//! What a correction does to turns beside their words: who speaks, when, and where they begin and end.

use super::{Corrected, Plan};
use crate::analysis::speaker::SpeakerName;
use crate::domain::edit::{Places, Splice};
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::span::Span;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;

/// How many bytes of a turn are shown with it.
const REACH: usize = 60;

/// A turn that a plan changes, beside its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangedTurn {
    /// The document.
    pub document: DocumentId,
    /// The number of the turn before the correction.
    pub turn: i64,
    /// Its first words.
    pub words: String,
    /// What is changed.
    pub change: TurnChange,
}

/// What is changed in a turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TurnChange {
    /// Who speaks. `None` where nobody is named.
    Speaker(Option<SpeakerName>, Option<SpeakerName>),
    /// When it begins, in milliseconds, if that is known.
    Time(Option<i64>, Option<i64>),
    /// Where turns begin and end: how many there were, and how many there will be.
    Division(usize, usize),
}

/// A speaker whom a plan adds, or who has no turns after it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangedSpeaker {
    /// The document.
    pub document: DocumentId,
    /// The name.
    pub name: SpeakerName,
    /// Whether the plan adds the speaker. Otherwise it takes all turns from the speaker.
    pub is_new: bool,
}

/// The old and the new turns that have words in common, and no words in common with others.
#[derive(Default)]
struct Meeting<'a> {
    old: Vec<(&'a Turn, Span)>,
    new: Vec<&'a Turn>,
}

impl Project {
    /// The turns that a plan changes, beside their words.
    pub fn turns_changed_by(&self, plan: &Plan) -> Result<Vec<ChangedTurn>> {
        let mut changed = Vec::new();
        for one in &plan.documents {
            let text = self.text(one.document)?;
            let places = one.built.edit.places();
            for splice in &one.built.edit.splices {
                for meeting in meetings(splice, &places) {
                    let mut changes = Vec::new();
                    self.compare(one, &meeting, &mut changes);
                    changed.extend(changes.into_iter().map(|(turn, change)| ChangedTurn {
                        document: one.document,
                        turn: turn.number,
                        words: beginning(turn.span.of(&text.text).unwrap_or_default()),
                        change,
                    }));
                }
            }
        }
        Ok(changed)
    }

    /// The speakers whom a plan adds, and those who have no turns after it.
    pub fn speakers_changed_by(&self, plan: &Plan) -> Result<Vec<ChangedSpeaker>> {
        let mut changed = Vec::new();
        for one in &plan.documents {
            let before = self.text(one.document)?;
            let speaks = |turns: &[Turn], id: SpeakerId| turns.iter().any(|turn| turn.speaker == Some(id));
            let left = self.model.speakers_of(one.document).into_iter().map(|speaker| speaker.id);
            let left = left.filter(|id| speaks(&before.turns, *id) && !speaks(&one.built.text.turns, *id));
            let new = one.speakers.iter().map(|speaker| (speaker.id, true));
            for (id, is_new) in new.chain(left.map(|id| (id, false))) {
                let name = self.speaker_after(one, Some(id));
                changed.extend(name.map(|name| ChangedSpeaker { document: one.document, name, is_new }));
            }
        }
        Ok(changed)
    }

    /// What is different between turns that meet, each with the old turn that it is about.
    fn compare<'t>(&self, one: &Corrected, meeting: &Meeting<'t>, changes: &mut Vec<(&'t Turn, TurnChange)>) {
        let Some((first, _)) = meeting.old.first() else { return };
        if meeting.old.len() > 1 || meeting.new.len() > 1 {
            changes.push((first, TurnChange::Division(meeting.old.len(), meeting.new.len())));
        }
        for (old, span) in &meeting.old {
            let met = meeting.new.iter().filter(|new| new.span.overlaps(*span));
            if let Some(new) = met.clone().find(|new| new.speaker != old.speaker) {
                let name = |id| self.speaker_after(one, id);
                changes.push((old, TurnChange::Speaker(name(old.speaker), name(new.speaker))));
            }
            if let Some(new) = met.take(1).find(|new| meeting.old.len() == 1 && new.time_ms != old.time_ms) {
                changes.push((old, TurnChange::Time(old.time_ms, new.time_ms)));
            }
        }
    }

    /// The name of a speaker, whom the plan may add.
    pub(super) fn speaker_after(&self, one: &Corrected, speaker: Option<SpeakerId>) -> Option<SpeakerName> {
        let id = speaker?;
        let new = || one.speakers.iter().find(|new| new.id == id).map(|new| SpeakerName::Label(new.label.clone()));
        self.model.speaker_name(id).or_else(new)
    }
}

/// The turns of a splice, grouped by the words that they have in common. New words alone are shown as places, not here.
fn meetings<'a>(splice: &'a Splice, places: &Places) -> Vec<Meeting<'a>> {
    let mut groups: Vec<Meeting> = Vec::new();
    let (mut new, mut end) = (splice.inserted.iter().peekable(), 0);
    for old in &splice.removed {
        let span = places.carried(old.span);
        if span.is_empty() {
            continue;
        }
        while new.peek().is_some_and(|turn| turn.span.end <= span.start) {
            new.next();
        }
        // The last new turn of the group before may reach into this old one.
        if span.start >= end || groups.is_empty() {
            groups.push(Meeting::default());
        }
        let Some(group) = groups.last_mut() else { continue };
        group.old.push((old, span));
        while let Some(turn) = new.next_if(|turn| turn.span.start < span.end) {
            end = turn.span.end;
            group.new.push(turn);
        }
    }
    groups.retain(|group| !group.new.is_empty());
    groups
}

/// The first words of a turn.
fn beginning(words: &str) -> String {
    let line = words.replace('\n', " ");
    if line.len() <= REACH {
        return line;
    }
    let end = line.char_indices().map(|(at, _)| at).take_while(|at| *at <= REACH).last().unwrap_or_default();
    let cut = line.get(..end).unwrap_or_default();
    format!("{} …", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole))
}
