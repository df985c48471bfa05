//! The counting rules, the same for every screen, table and export.
//!
//! - Excerpts are distinct by coder and span: a passage that one coder marked in two rounds is one.
//! - Informants are distinct people. An interview that nobody has been named for is one person of its own, so that
//!   counts are right before a table of participants is read.
//! - What an interviewer says, what nobody says, and texts of one's own never count; such an excerpt makes no
//!   [`Counted`].
//!
//! Which round is counted is not decided here but by whoever selects the excerpts. What does not count is never passed
//! over in silence: [`Uncounted`] says how much that is, and why.

use std::collections::HashSet;

use crate::domain::ids::{CoderId, DocumentId, ParticipantId};
use crate::domain::span::Span;
use crate::words::Words;

/// What counting needs to know of an excerpt.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Counted {
    /// Who marked it.
    pub coder: CoderId,
    /// In which document.
    pub document: DocumentId,
    /// Where, in bytes of the document's text.
    pub span: Span,
    /// Whose words it holds.
    pub person: Person,
}

/// Someone whose words are counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Person {
    /// A participant.
    Participant(ParticipantId),
    /// The one who is interviewed in a document that no participant was named for.
    Unnamed(DocumentId),
}

/// How many.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Count {
    /// Distinct excerpts.
    pub excerpts: usize,
    /// Distinct people whose words they hold.
    pub informants: usize,
}

impl Count {
    /// `19 excerpts from 4 participants`.
    pub fn text(self, words: &Words) -> String {
        let values = [("excerpts", self.excerpts.into()), ("participants", self.informants.into())];
        words.tell("count-excerpts-from", &values)
    }
}

/// Why what is said in a turn does not count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// An interviewer says it.
    Interviewer,
    /// Nobody says it: it is a heading or a note in a transcript that says elsewhere who speaks.
    Nobody,
    /// It lies in a text of one's own.
    OwnText,
}

/// Excerpts that are there and do not count, by the reason.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Uncounted {
    /// An interviewer says them.
    pub interviewers: usize,
    /// Nobody says them.
    pub nobodys: usize,
    /// They lie in texts of one's own.
    pub own_texts: usize,
    /// The same coder marked the same words in another round, and those are counted.
    pub repeated: usize,
}

impl Uncounted {
    /// How many in all.
    pub fn total(self) -> usize {
        self.interviewers + self.nobodys + self.own_texts + self.repeated
    }

    /// Takes in so many more of one reason.
    pub fn add(&mut self, reason: Reason, more: usize) {
        *match reason {
            Reason::Interviewer => &mut self.interviewers,
            Reason::Nobody => &mut self.nobodys,
            Reason::OwnText => &mut self.own_texts,
        } += more;
    }

    /// Those that stand in no table of themes: what is marked in several rounds is quoted as often.
    pub fn in_no_table(self) -> Self {
        Self { repeated: 0, ..self }
    }

    /// That they are not counted, how many and why; nothing where there are none.
    pub fn sentence(self, words: &Words) -> Option<String> {
        self.text(words).map(|reasons| words.tell("not-counted", &[("reasons", reasons.into())]))
    }

    /// How many for which reason; nothing where there are none.
    pub fn text(self, words: &Words) -> Option<String> {
        let reasons = [
            ("uncounted-interviewers", self.interviewers),
            ("uncounted-nobodys", self.nobodys),
            ("uncounted-own-texts", self.own_texts),
            ("uncounted-repeated", self.repeated),
        ];
        let told = reasons.iter().filter(|(_, n)| *n > 0).map(|(key, n)| words.tell(key, &[("n", (*n).into())]));
        Some(told.collect::<Vec<_>>().join(", ")).filter(|text| !text.is_empty())
    }
}

/// Excerpts counted, and those that do not count.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Tally {
    /// Those that count.
    pub count: Count,
    /// Those that do not, by the reason.
    pub uncounted: Uncounted,
}

impl Tally {
    /// `19 excerpts from 4 participants; not counted: 8 by the interviewer`.
    pub fn text(self, words: &Words) -> String {
        let parts: Vec<String> = [self.count.text(words)].into_iter().chain(self.uncounted.sentence(words)).collect();
        parts.join("; ")
    }
}

/// Counts excerpts and the people in them.
pub fn count(counted: impl IntoIterator<Item = Counted>) -> Count {
    let mut passages = HashSet::new();
    let mut people = HashSet::new();
    for one in counted {
        passages.insert((one.coder, one.document, one.span));
        people.insert(one.person);
    }
    Count { excerpts: passages.len(), informants: people.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(coder: i64, document: i64, start: usize, person: Person) -> Counted {
        Counted { coder: CoderId(coder), document: DocumentId(document), span: Span::new(start, start + 5), person }
    }

    #[test]
    fn a_passage_counts_once_a_coder_and_a_person_once() {
        let (anna, unnamed) = (Person::Participant(ParticipantId(1)), Person::Unnamed(DocumentId(2)));
        let table: &[(&[Counted], (usize, usize))] = &[
            (&[], (0, 0)),
            (&[marked(1, 1, 0, anna)], (1, 1)),
            (&[marked(1, 1, 0, anna), marked(1, 1, 0, anna)], (1, 1)),
            (&[marked(1, 1, 0, anna), marked(2, 1, 0, anna)], (2, 1)),
            (&[marked(1, 1, 0, anna), marked(1, 1, 9, anna), marked(1, 2, 0, unnamed)], (3, 2)),
        ];
        for (counted, (excerpts, informants)) in table {
            assert_eq!(count(counted.iter().copied()), Count { excerpts: *excerpts, informants: *informants });
        }
    }
}
