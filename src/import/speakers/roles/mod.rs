//! Roles: who asks and who answers. Told by the head of the file and by words in labels; by letters that are often short
//! for a role, unless people speak otherwise; and else by how people speak: the one who asks has most question marks
//! to what they say. A guess, to be confirmed.
//!
//! Measured over 162 interviews of two people: most question marks per byte of speech finds the interviewer in 161,
//! the largest share of turns with a question in 151.

use super::head::Names;
use super::words;
use crate::domain::document::Role;
use crate::import::draft::Draft;
use crate::import::plan::{Plan, PlannedSpeaker};
use crate::import::transcript::RoleEvidence;

/// From how many turns on it counts as a manner of speaking that nearly all of them ask.
const TURNS: usize = 3;
/// The share of turns that ask, in percent, from which a further speaker is taken for one who asks as well.
const ASKS: usize = 60;
/// By how much the shares of two speakers differ, in percent, where a letter is not believed.
const CLEARLY: usize = 50;
/// How many times fewer turns than the one with most a speaker has at most whose questions count.
const SELDOM: usize = 4;

/// How one speaker speaks.
#[derive(Clone, Copy, Default, Debug)]
struct Manner {
    turns: usize,
    /// How many turns hold a question.
    asking: usize,
    /// How many questions there are.
    questions: usize,
    bytes: usize,
}

impl Manner {
    /// The share of turns that hold a question, in percent.
    fn asks(self) -> usize {
        self.asking * 100 / self.turns.max(1)
    }

    /// How many questions there are to a million bytes of speech.
    fn rate(self) -> usize {
        self.questions.saturating_mul(1_000_000) / self.bytes.max(1)
    }
}

/// The plan with its speakers' roles filled in. `head` are the names that the head of the file gives a role.
pub fn guessed(draft: &Draft, mut plan: Plan, head: &Names) -> Plan {
    let manners = manners(draft, &plan);
    let told: Vec<Option<(Role, bool)>> = plan.speakers.iter().map(|speaker| told(speaker, head)).collect();
    let mut roles = believed(&told, &manners);
    if !roles.contains(&Some(Role::Interviewer)) && plan.speakers.len() > 1 {
        let asker = asker((0..roles.len()).filter(|&at| roles.get(at) == Some(&None)), &manners);
        if let Some(role) = asker.and_then(|at| roles.get_mut(at)) {
            *role = Some(Role::Interviewer);
        }
    }
    let asks_most = (0..roles.len()).filter(|&at| roles.get(at) == Some(&Some(Role::Interviewer)));
    let rate = asks_most.filter_map(|at| manners.get(at)).map(|manner| manner.rate()).max().unwrap_or(0);
    // Of two who speak one answers, however much is asked back.
    let may_be_two = plan.speakers.len() > 2;
    for (at, speaker) in plan.speakers.iter_mut().enumerate() {
        let asks_too = |m: &Manner| may_be_two && m.turns >= TURNS && m.asks() >= ASKS && m.rate() * 2 >= rate;
        let by_manner = if manners.get(at).is_some_and(asks_too) { Role::Interviewer } else { Role::Informant };
        let believed = roles.get(at).copied().flatten();
        speaker.role = believed.unwrap_or(by_manner);
        speaker.evidence = match told.get(at).copied().flatten() {
            Some((_, true)) => RoleEvidence::Word,
            Some((role, false)) if believed == Some(role) => RoleEvidence::Letter,
            _ => RoleEvidence::Manner,
        };
    }
    plan
}

/// The role that the head of the file, the label or a remark beside it tells, and whether it does so surely.
fn told(speaker: &PlannedSpeaker, head: &Names) -> Option<(Role, bool)> {
    let in_head = head.role_of(&speaker.label).map(|role| (role, true));
    let by_remark = || speaker.remarks.iter().find_map(|remark| words::role(remark)).filter(|(_, is_sure)| *is_sure);
    in_head.or_else(by_remark).or_else(|| words::role(&speaker.label))
}

/// Who of these has most questions to what they say; nobody where none of them asks anything. Someone who hardly
/// speaks says too little to be judged by.
fn asker(among: impl Iterator<Item = usize>, manners: &[Manner]) -> Option<usize> {
    let most = manners.iter().map(|manner| manner.turns).max().unwrap_or(0);
    let of = |at: usize| manners.get(at).copied().unwrap_or_default();
    let may = |at: &usize| of(*at).questions > 0 && of(*at).turns * SELDOM >= most;
    among.filter(may).max_by_key(|&at| of(at).rate())
}

/// The roles that the labels tell. A word is believed. A letter is believed unless another label tells the same role
/// by a word (`Int` beside `I`: then `I` answers), all labels are letters for the one who asks (`F` and `I`: then the
/// other of them answers), or the way of speaking says the opposite clearly.
fn believed(told: &[Option<(Role, bool)>], manners: &[Manner]) -> Vec<Option<Role>> {
    let by_word = |role: Role| told.contains(&Some((role, true)));
    let least_asks = manners.iter().map(|m| m.asks()).min().unwrap_or(0);
    let most_asks = manners.iter().map(|m| m.asks()).max().unwrap_or(0);
    let all_ask = told.len() > 1 && told.iter().all(|told| *told == Some((Role::Interviewer, false)));
    let asker = if all_ask { asker(0..told.len(), manners) } else { None };
    let judge = |at: usize, told: &Option<(Role, bool)>, manner: &Manner| match told {
        Some((role, true)) => Some(*role),
        Some((Role::Interviewer, false)) if asker.is_some_and(|asker| asker != at) => Some(Role::Informant),
        Some((Role::Interviewer, false)) if by_word(Role::Interviewer) => Some(Role::Informant),
        Some((Role::Interviewer, false)) => (manner.asks() + CLEARLY > most_asks).then_some(Role::Interviewer),
        Some((Role::Informant, false)) => (manner.asks() < least_asks + CLEARLY).then_some(Role::Informant),
        _ => None,
    };
    told.iter().zip(manners).enumerate().map(|(at, (told, manner))| judge(at, told, manner)).collect()
}

fn manners(draft: &Draft, plan: &Plan) -> Vec<Manner> {
    let mut manners = vec![Manner::default(); plan.speakers.len()];
    for turn in &plan.turns {
        let Some(manner) = turn.speaker.and_then(|s| manners.get_mut(s)) else { continue };
        let words = || turn.pieces.iter().filter_map(|p| p.span.of(&draft.text));
        let questions: usize = words().map(questions).sum();
        manner.turns += 1;
        manner.asking += usize::from(questions > 0);
        manner.questions += questions;
        manner.bytes += words().map(str::len).sum::<usize>();
    }
    manners
}

/// How many questions there are in words, in any script: Greek ends them with what is a semicolon elsewhere.
fn questions(words: &str) -> usize {
    let is_greek = |c: char| ('\u{370}'..='\u{3ff}').contains(&c) || ('\u{1f00}'..='\u{1fff}').contains(&c);
    let mut count = 0;
    let (mut before, mut is_mark_before) = (' ', false);
    for c in words.chars() {
        let is_mark = matches!(c, '?' | '？' | '؟' | '⸮' | '\u{37e}') || (c == ';' && is_greek(before));
        // `??` is one question.
        count += usize::from(is_mark && !is_mark_before);
        (before, is_mark_before) = (c, is_mark);
    }
    count
}

#[cfg(test)]
mod tests;
