//! How far each interview has been coded.

use crate::domain::ids::{DocumentId, Moment};
use crate::domain::span::Span;

/// How far one interview has been coded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Progress {
    /// The document.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// How many words the participants say in it.
    pub words: usize,
    /// How many of them are in an excerpt with a code or a colour.
    pub coded: usize,
    /// How many excerpts count in it.
    pub excerpts: usize,
    /// When something in it was last marked, coded or noted, if it ever was.
    pub last_worked: Option<Moment>,
}

impl Progress {
    /// The share of the words that is coded, in percent. `None` if there are no words.
    pub fn percent(&self) -> Option<usize> {
        (self.coded * 100 + self.words / 2).checked_div(self.words)
    }
}

/// The words in a text that are in one of the `turns`, and how many of these share a letter with one of the `marked`
/// spans. Both lists are sorted by start, and the turns do not overlap. Words are what stands between white space.
pub fn words_in(text: &str, turns: &[Span], marked: &[Span]) -> (usize, usize) {
    let (mut all, mut coded) = (0, 0);
    // Spans may overlap, so the furthest end of those that begin before a word is what matters.
    let (mut next, mut end) = (0, 0);
    for turn in turns {
        let said = turn.of(text).unwrap_or_default();
        let mut offset = turn.start;
        for piece in said.split_inclusive(char::is_whitespace) {
            let (word, start) = (piece.trim_end(), offset);
            offset += piece.len();
            if word.is_empty() {
                continue;
            }
            while let Some(span) = marked.get(next).filter(|span| span.start < start + word.len()) {
                end = end.max(span.end);
                next += 1;
            }
            all += 1;
            coded += usize::from(end > start);
        }
    }
    (all, coded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(text: &str, part: &str) -> Span {
        let start = text.find(part).unwrap();
        Span { start, end: start + part.len() }
    }

    #[test]
    fn a_word_is_coded_if_a_letter_of_it_is() {
        let text = "Hva skjedde? Det gikk veldig bra der.";
        let turns = [span(text, "Det gikk veldig bra der.")];
        let marked = |parts: &[&str]| parts.iter().map(|part| span(text, part)).collect::<Vec<_>>();
        assert_eq!(words_in(text, &turns, &marked(&["gikk veldig", "veldig bra"])), (5, 3));
        assert_eq!(words_in(text, &turns, &marked(&["kk vel"])), (5, 2));
        assert_eq!(words_in(text, &turns, &marked(&["Hva skjedde?"])), (5, 0));
        assert_eq!(words_in(text, &turns, &marked(&["skjedde? Det"])), (5, 1));
    }

    #[test]
    fn the_share_is_rounded_and_nothing_is_no_share() {
        let progress = |words, coded| {
            let (document, name) = (DocumentId(1), String::new());
            Progress { document, name, words, coded, excerpts: 0, last_worked: None }.percent()
        };
        assert_eq!([progress(8, 3), progress(3, 2), progress(0, 0)], [Some(38), Some(67), None]);
    }

    proptest! {
        #[test]
        fn the_numbers_are_those_of_a_plain_scan(
            text in "[ab æ\n]{0,40}",
            cuts in prop::collection::vec(0..40_usize, 4),
            marks in prop::collection::vec((0..40_usize, 1..9_usize), 0..5),
        ) {
            let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let byte = |n: usize| letters[n.min(letters.len() - 1)];
            let mut cuts: Vec<usize> = cuts.into_iter().map(byte).collect();
            cuts.sort_unstable();
            let turns = [Span { start: cuts[0], end: cuts[1] }, Span { start: cuts[2], end: cuts[3] }];
            let mut marked: Vec<Span> = marks.into_iter().map(|(at, long)| Span { start: byte(at), end: byte(at + long) }).collect();
            marked.sort_by_key(|span| span.start);
            let (mut all, mut coded) = (0, 0);
            for turn in turns {
                let said = turn.of(&text).unwrap();
                let mut words: Vec<Vec<usize>> = vec![Vec::new()];
                for (at, letter) in said.char_indices() {
                    match letter.is_whitespace() {
                        true => words.push(Vec::new()),
                        false => words.last_mut().unwrap().push(turn.start + at),
                    }
                }
                for word in words.iter().filter(|word| !word.is_empty()) {
                    all += 1;
                    let is_marked = |at: &usize| marked.iter().any(|span| span.start <= *at && *at < span.end);
                    coded += usize::from(word.iter().any(is_marked));
                }
            }
            prop_assert_eq!(words_in(&text, &turns, &marked), (all, coded));
        }
    }
}
