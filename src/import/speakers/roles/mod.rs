//! Roles: who asks and who answers. Told by the head of the file and by words in labels; by letters that are often short
//! for a role, unless people speak otherwise; and else by how people speak: the one who asks has most question marks
//! to what they say. A guess, to be confirmed.
//!
//! Measured over 162 interviews of two people: most question marks per byte of speech finds the interviewer in 161,
//! the largest share of turns with a question in 151. Measured over 18 in which three or more speak: to what they say,
//! those who ask have at least 0.4 times as many questions as the one who has most, those who answer at most 0.2 times.

use super::head::Names;
use super::words;
use crate::domain::document::Role;
use crate::import::draft::Draft;
use crate::import::plan::{Plan, PlannedSpeaker};
use crate::import::transcript::RoleEvidence;

/// From how many turns, and how many questions, on one can be judged by how one speaks.
const ENOUGH: usize = 3;
/// The share of turns that ask, in percent, from which a further speaker can be one who asks as well.
const ASKS: usize = 35;
/// How many times as many questions to what they say those have who clearly speak otherwise.
const CLEARLY: usize = 3;
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

    /// Whether there are not clearly fewer questions to what one says than another has.
    fn asks_like(self, other: Manner) -> bool {
        self.questions.saturating_mul(CLEARLY * other.bytes) >= other.questions.saturating_mul(self.bytes)
    }
}

/// The plan with its speakers' roles filled in. `head` are the names that the head of the file gives a role.
pub fn guessed(draft: &Draft, mut plan: Plan, head: &Names) -> Plan {
    let manners = manners(draft, &plan);
    let told: Vec<Option<(Role, bool)>> = plan.speakers.iter().map(|speaker| told(speaker, head)).collect();
    let mut roles = believed(&told, &manners);
    if !roles.contains(&Some(Role::Interviewer)) && plan.speakers.len() > 1 {
        let is_open = |at: &usize| roles.get(*at) == Some(&None);
        let has_letter = |at: &usize| told.get(*at).copied().flatten().is_some_and(|(_, is_sure)| !is_sure);
        let among = |is: &dyn Fn(&usize) -> bool| asker((0..roles.len()).filter(|at| is(at)), &manners);
        // `R` and `P` both stand for who answers, and one of them is the researcher.
        let asker = among(&is_open).or_else(|| among(&has_letter));
        if let Some(role) = asker.and_then(|at| roles.get_mut(at)) {
            *role = Some(Role::Interviewer);
        }
    }
    let asks_most = (0..roles.len()).filter(|&at| roles.get(at) == Some(&Some(Role::Interviewer)));
    let most = asks_most.filter_map(|at| manners.get(at)).max_by_key(|manner| manner.rate()).copied();
    let most = most.unwrap_or_default();
    // Of two who speak one answers, however much is asked back.
    let may_be_two = plan.speakers.len() > 2;
    for (at, speaker) in plan.speakers.iter_mut().enumerate() {
        let asks_too = |m: &Manner| may_be_two && m.turns >= ENOUGH && m.asks() >= ASKS && m.asks_like(most);
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

/// The roles that the labels tell. A word is believed. A letter is believed unless the way of speaking says the
/// opposite clearly, another label tells the same role by a word and its owner hardly asks (`Int` beside `I`: then `I`
/// answers), or all labels are letters for the one who asks (`F` and `I`: then one of them answers).
fn believed(told: &[Option<(Role, bool)>], manners: &[Manner]) -> Vec<Option<Role>> {
    let all_ask = told.len() > 1 && told.iter().all(|told| *told == Some((Role::Interviewer, false)));
    let asker = if all_ask { asker(0..told.len(), manners) } else { None };
    let with_word = told.iter().zip(manners).filter(|(told, _)| **told == Some((Role::Interviewer, true)));
    let by_word = with_word.map(|(_, manner)| *manner).max_by_key(|manner| manner.rate());
    let others =
        |at: usize| manners.iter().enumerate().filter(move |(other, _)| *other != at).map(|(_, manner)| *manner);
    let judge = |at: usize, told: &Option<(Role, bool)>, manner: &Manner| match told {
        Some((role, true)) => Some(*role),
        Some((Role::Interviewer, false)) if asker.is_some_and(|asker| asker != at) => Some(Role::Informant),
        Some((Role::Interviewer, false)) if by_word.is_some() => {
            let asks = manner.questions > 0 && by_word.is_none_or(|other| manner.asks_like(other));
            Some(if asks { Role::Interviewer } else { Role::Informant })
        }
        Some((Role::Interviewer, false)) => {
            let asks_less = |other: Manner| other.questions >= ENOUGH && !manner.asks_like(other);
            let asks_least = others(at).all(|other| other.rate() >= manner.rate());
            (!(asks_least && others(at).any(asks_less))).then_some(Role::Interviewer)
        }
        Some((Role::Informant, false)) => {
            let asks_most = manner.questions >= ENOUGH && !others(at).any(|other| other.asks_like(*manner));
            (!asks_most).then_some(Role::Informant)
        }
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
