//! Roles: who asks and who answers, told by the labels' words, and where these say nothing, by how people speak: the
//! one who asks has shorter turns, and more of them are questions. A guess, to be confirmed.

use super::words;
use crate::domain::document::Role;
use crate::import::draft::Draft;
use crate::import::plan::Plan;

/// How one speaker speaks.
#[derive(Clone, Copy, Default, Debug)]
struct Manner {
    turns: usize,
    questions: usize,
    bytes: usize,
}

impl Manner {
    /// The share of turns that hold a question, in percent.
    fn asks(self) -> usize {
        self.questions * 100 / self.turns.max(1)
    }

    /// Mean length of a turn, in bytes.
    fn length(self) -> usize {
        self.bytes / self.turns.max(1)
    }
}

/// The plan with its speakers' roles filled in.
pub fn guessed(draft: &Draft, mut plan: Plan) -> Plan {
    let manners = manners(draft, &plan);
    let told: Vec<Option<(Role, bool)>> = plan.speakers.iter().map(|(label, _)| words::role(label)).collect();
    let mut roles = believed(&told, &manners);
    if !roles.contains(&Some(Role::Interviewer)) && plan.speakers.len() > 1 {
        let open = (0..roles.len()).filter(|&i| roles.get(i) == Some(&None));
        let asker = open.max_by_key(|&i| manners.get(i).map(|m| (m.asks(), usize::MAX - m.length())));
        if let Some(i) = asker.filter(|&i| manners.get(i).is_some_and(|m| m.asks() >= 30))
            && let Some(role) = roles.get_mut(i)
        {
            *role = Some(Role::Interviewer);
        }
    }
    for (i, (_, role)) in plan.speakers.iter_mut().enumerate() {
        let asks = manners.get(i).is_some_and(|m| m.turns >= 3 && m.asks() >= 60);
        let by_manner = if asks { Role::Interviewer } else { Role::Informant };
        *role = roles.get(i).copied().flatten().unwrap_or(by_manner);
    }
    plan
}

/// The roles that the labels tell. A word is believed. A letter is believed unless another label tells the same role
/// by a word (`Int` beside `I`: then `I` answers), or the way of speaking says the opposite clearly.
fn believed(told: &[Option<(Role, bool)>], manners: &[Manner]) -> Vec<Option<Role>> {
    let by_word = |role: Role| told.contains(&Some((role, true)));
    let least_asks = manners.iter().map(|m| m.asks()).min().unwrap_or(0);
    let most_asks = manners.iter().map(|m| m.asks()).max().unwrap_or(0);
    let judge = |(told, manner): (&Option<(Role, bool)>, &Manner)| match told {
        Some((role, true)) => Some(*role),
        Some((Role::Interviewer, false)) if by_word(Role::Interviewer) => Some(Role::Informant),
        Some((Role::Interviewer, false)) => (manner.asks() + 50 > most_asks).then_some(Role::Interviewer),
        Some((Role::Informant, false)) => (manner.asks() < least_asks + 50).then_some(Role::Informant),
        _ => None,
    };
    told.iter().zip(manners).map(judge).collect()
}

fn manners(draft: &Draft, plan: &Plan) -> Vec<Manner> {
    let mut manners = vec![Manner::default(); plan.speakers.len()];
    for turn in &plan.turns {
        let Some(manner) = turn.speaker.and_then(|s| manners.get_mut(s)) else { continue };
        let words = || turn.pieces.iter().filter_map(|p| p.span.of(&draft.text));
        manner.turns += 1;
        manner.questions += usize::from(words().any(|w| w.contains('?')));
        manner.bytes += words().map(str::len).sum::<usize>();
    }
    manners
}
