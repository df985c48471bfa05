//! The counting rules, the same for every screen, table and export.
//!
//! - Excerpts are distinct by coder and span. A passage that a coder marked in two rounds counts once.
//! - Informants are distinct people. An interview without a named participant counts as one person, so that counts are
//!   right before the participants are imported.
//! - Words of interviewers, text without a speaker, and the researcher's own texts never count. Such an excerpt has no
//!   [`Counted`].
//!
//! The caller chooses the round by selecting the excerpts. Excerpts that do not count are always reported:
//! [`Uncounted`] has their number and the reasons.

use std::collections::HashSet;

use crate::domain::ids::{CoderId, DocumentId, ParticipantId};
use crate::domain::span::Span;
use crate::words::Words;

/// The parts of an excerpt that counting needs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Counted {
    /// The coder who marked it.
    pub coder: CoderId,
    /// The document it is in.
    pub document: DocumentId,
    /// Its byte range in the document's text.
    pub span: Span,
    /// The person whose words it is.
    pub person: Person,
}

/// A person whose words count.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Person {
    /// A participant.
    Participant(ParticipantId),
    /// The interviewee in a document without a named participant.
    Unnamed(DocumentId),
}

/// Numbers of excerpts and people.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Count {
    /// Distinct excerpts.
    pub excerpts: usize,
    /// Distinct people whose words they are.
    pub informants: usize,
}

impl Count {
    /// `19 excerpts from 4 participants`.
    pub fn text(self, words: &Words) -> String {
        let values = [("excerpts", self.excerpts.into()), ("participants", self.informants.into())];
        words.tell("count-excerpts-from", &values)
    }
}

/// Why the words of a turn do not count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// An interviewer says them.
    Interviewer,
    /// They have no speaker: a heading or a note in a transcript that names speakers elsewhere.
    Nobody,
    /// They are in the researcher's own text.
    OwnText,
}

/// Numbers of excerpts that do not count, by reason.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Uncounted {
    /// Words of an interviewer.
    pub interviewers: usize,
    /// Text without a speaker.
    pub without_speaker: usize,
    /// Passages in the researcher's own texts.
    pub own_texts: usize,
    /// Passages that the same coder also marked in another round, which counts.
    pub repeated: usize,
}

impl Uncounted {
    /// The total.
    pub fn total(self) -> usize {
        self.interviewers + self.without_speaker + self.own_texts + self.repeated
    }

    /// Adds a number of excerpts for one reason.
    pub fn add(&mut self, reason: Reason, more: usize) {
        *match reason {
            Reason::Interviewer => &mut self.interviewers,
            Reason::Nobody => &mut self.without_speaker,
            Reason::OwnText => &mut self.own_texts,
        } += more;
    }

    /// The excerpts that no theme table shows. A passage marked in several rounds is quoted once for each, so it is
    /// shown.
    pub fn in_no_table(self) -> Self {
        Self { repeated: 0, ..self }
    }

    /// A sentence saying how many do not count and why. `None` if all count.
    pub fn sentence(self, words: &Words) -> Option<String> {
        self.text(words).map(|reasons| words.tell("not-counted", &[("reasons", reasons.into())]))
    }

    /// The numbers with their reasons. `None` if all count.
    pub fn text(self, words: &Words) -> Option<String> {
        let reasons = [
            ("uncounted-interviewers", self.interviewers),
            ("uncounted-no-speaker", self.without_speaker),
            ("uncounted-own-texts", self.own_texts),
            ("uncounted-repeated", self.repeated),
        ];
        let parts = reasons.iter().filter(|(_, n)| *n > 0).map(|(key, n)| words.tell(key, &[("n", (*n).into())]));
        Some(parts.collect::<Vec<_>>().join(", ")).filter(|text| !text.is_empty())
    }
}

/// Counts of the excerpts that count and of those that do not.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Tally {
    /// The excerpts that count.
    pub count: Count,
    /// The excerpts that do not count, by reason.
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
    fn a_passage_counts_once_per_coder_and_a_person_once() {
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
