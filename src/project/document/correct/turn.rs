//! Joins and splits turns, and gives them to another speaker.

use super::Plan;
use crate::domain::document::{DocumentText, Role, Speaker};
use crate::domain::edit::{Piece, build};
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::span::{Span, boundary_at_or_before};
use crate::domain::step::ActKind;
use crate::domain::turn::{Turn, turn_at};
use crate::error::{Error, Noun, Result};
use crate::project::name::named;
use crate::project::{Changed, Project};

impl Project {
    /// The correction that joins a turn with the one before it, which keeps its speaker. Errors: there is none before it.
    pub fn plan_joined_turn(&self, document: DocumentId, number: i64) -> Result<Plan> {
        let text = self.text(document)?;
        let at = self.turn_index(document, &text.turns, number)?;
        let before = at.checked_sub(1).and_then(|at| text.turns.get(at)).ok_or(Error::NoTurnBefore)?;
        let between = Span { start: before.span.end, end: text.turns[at].span.start };
        let words = if between.of(&text.text).is_some_and(|words| words.trim().is_empty()) {
            " "
        } else {
            return Err(Error::NoTurnBefore);
        };
        let joined = |mut text: DocumentText| {
            if at < text.turns.len() {
                let turn = text.turns.remove(at);
                text.times.extend(text.turns[at - 1].join(turn));
            }
            text
        };
        let built = build(&text, vec![Piece { span: between, words: words.to_owned() }], joined);
        let mut plan = Plan::new(ActKind::TurnsChanged);
        self.plan_document(&mut plan, document, built)?;
        Ok(plan)
    }

    /// The correction that splits the turn at a place in the text: the second part begins there. Both keep the speaker.
    /// Errors: the turn has no words on one side.
    pub fn plan_split_turn(&self, document: DocumentId, at: usize) -> Result<Plan> {
        let text = self.text(document)?;
        let turn = turn_at(&text.turns, at).and_then(|n| text.turns.get(n)).ok_or(Error::NothingToSplit)?;
        let at = boundary_at_or_before(&text.text, at);
        let first = Span { start: turn.span.start, end: at.max(turn.span.start) }.trimmed(&text.text);
        let second = Span { start: at.min(turn.span.end), end: turn.span.end }.trimmed(&text.text);
        if first.is_empty() || second.is_empty() {
            return Err(Error::NothingToSplit);
        }
        let gap = Span { start: first.end, end: second.start };
        let number = turn.number;
        let split = |mut text: DocumentText| {
            let Some(place) = text.turns.iter().position(|turn| turn.number == number) else { return text };
            let whole = text.turns[place];
            // The words of the first part are those before the edit, so its length is as it was.
            let end = whole.span.start + first.len();
            text.turns[place].span.end = end;
            let rest = Span { start: end, end: whole.span.end }.trimmed(&text.text);
            text.turns.insert(place + 1, Turn { span: rest, time_ms: None, ..whole });
            text
        };
        let built = build(&text, vec![Piece { span: gap, words: "\n".to_owned() }], split);
        let mut plan = Plan::new(ActKind::TurnsChanged);
        self.plan_document(&mut plan, document, built)?;
        Ok(plan)
    }

    /// The correction that gives turns to a speaker of the document.
    pub fn plan_turn_speaker(&self, document: DocumentId, numbers: &[i64], speaker: SpeakerId) -> Result<Plan> {
        let known = self.model.speakers.get(speaker).filter(|speaker| speaker.document == document);
        let speaker = known.ok_or(Error::Gone)?.id;
        let mut plan = Plan::new(ActKind::TurnsChanged);
        self.plan_speaker(&mut plan, document, numbers, speaker, Vec::new())?;
        Ok(plan)
    }

    /// The correction that gives turns to a new speaker. Errors: the label is empty, too long, or that of a speaker in the
    /// document.
    pub fn plan_new_speaker(&mut self, document: DocumentId, numbers: &[i64], label: &str, role: Role) -> Result<Plan> {
        let label = named(label)?;
        if let Some(known) = self.speaker_labelled(document, &label) {
            let document = self.document(document)?.name.clone();
            return Err(Error::SpeakerExists { name: known.label.clone(), document });
        }
        let id = self.id_for::<Speaker>();
        let mut plan = Plan::new(ActKind::TurnsChanged);
        let new = vec![Speaker { id, document, label, role, participant: None }];
        self.plan_speaker(&mut plan, document, numbers, id, new)?;
        Ok(plan)
    }

    /// Gives turns to the speaker with this label, who may be new. Errors: the label is empty or too long.
    pub fn set_turn_speaker(&mut self, document: DocumentId, numbers: &[i64], label: &str) -> Result<Changed> {
        let label = named(label)?;
        let known = self.speaker_labelled(document, &label).map(|speaker| speaker.id);
        let plan = match known {
            Some(speaker) => self.plan_turn_speaker(document, numbers, speaker)?,
            None => self.plan_new_speaker(document, numbers, &label, Role::Other)?,
        };
        self.carry_out(&plan).map(|done| done.changed)
    }

    /// The speaker of a document with this label, in capitals or not.
    fn speaker_labelled(&self, document: DocumentId, label: &str) -> Option<&Speaker> {
        let label = label.to_lowercase();
        self.model.speakers_of(document).into_iter().find(|speaker| speaker.label.to_lowercase() == label)
    }

    fn plan_speaker(
        &self,
        plan: &mut Plan,
        document: DocumentId,
        numbers: &[i64],
        speaker: SpeakerId,
        new: Vec<Speaker>,
    ) -> Result<()> {
        let text = self.text(document)?;
        for number in numbers {
            self.turn_index(document, &text.turns, *number)?;
        }
        let given = |mut text: DocumentText| {
            let those = text.turns.iter_mut().filter(|turn| numbers.contains(&turn.number));
            those.for_each(|turn| turn.speaker = Some(speaker));
            text
        };
        let built = build(&text, Vec::new(), given);
        self.plan_with_speakers(plan, document, built, new)
    }

    fn turn_index(&self, document: DocumentId, turns: &[Turn], number: i64) -> Result<usize> {
        let name = || self.model.documents.get(document).map_or("", |document| document.name.as_str());
        let unknown = || Error::Unknown { noun: Noun::Turn, name: format!("{}:{number}", name()), nearest: Vec::new() };
        turns.iter().position(|turn| turn.number == number).ok_or_else(unknown)
    }
}
