//! What is known of the selected round, in sentences.

use jiff::tz::TimeZone;

use super::Rounds;
use crate::domain::ids::Moment;
use crate::project::Project;
use crate::words::Words;
use crate::words::day::{day, day_of};

impl Rounds {
    /// When the selected round was begun and closed, what it holds, and which round it is compared with. Empty on the last
    /// row.
    pub(super) fn about(&self, project: &Project, words: &Words) -> String {
        let Some(round) = self.selected().and_then(|id| project.round(id).ok()) else { return String::new() };
        let zone = self.zone.map_or(TimeZone::UTC, |zone| zone());
        let date = |at: Moment| day(words, day_of(at, zone.clone()));
        let number = |id| project.round(id).map_or(0, |round| round.number);
        let began = date(round.began_at);
        let mut sentences = vec![match round.origin {
            Some(from) => words.tell("rounds-began-from", &[("day", began.into()), ("from", number(from).into())]),
            None => words.tell("rounds-began", &[("day", began.into())]),
        }];
        sentences.extend(round.closed_at.map(|at| words.tell("rounds-closed-on", &[("day", date(at).into())])));
        let codes = words.tell("count-codes", &[("n", project.model().codebook.in_order_of(round.id).len().into())]);
        sentences.push(match self.tallies.get(&round.id) {
            Some(tally) => {
                let values = [("codes", codes.into()), ("excerpts", tally.text(words).into())];
                words.tell("rounds-holds", &values)
            }
            None => format!("{codes}."),
        });
        sentences.extend(self.between(project).map(|(from, to)| {
            let (phrase, other) = if to == round.id { ("rounds-compared-to", from) } else { ("rounds-leads-to", to) };
            words.tell(phrase, &[("number", number(other).into())])
        }));
        sentences.join(" ")
    }
}
