//! The plain matcher: whether a text says certain words, and where, found by reading it.
//!
//! It is what every faster way must agree with, and what answers where no index has been built. How a text falls into
//! words, and which of those are the words looked for, is not decided here but by whoever reads: here a word is its
//! place and a bit for each of the words looked for that it can be taken for.

use std::ops::ControlFlow;

use crate::domain::span::Span;

/// How many words one condition can look for: one bit each.
pub const MOST_WORDS: usize = 64;

/// Reads texts, looking for certain words.
pub trait Reader {
    /// Calls `each` with every word of `text` in order, as the bits of the words looked for that it can be taken for,
    /// and with where it stands in bytes of `text`, until told to stop.
    fn each_word(&mut self, text: &str, each: &mut dyn FnMut(u64, Span) -> ControlFlow<()>);
}

/// Words beside each other in this order: so many bits from the first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phrase {
    /// The bit of its first word.
    pub first: usize,
    /// How many words.
    pub words: usize,
}

impl Phrase {
    fn last_bit(self) -> u64 {
        1_u64.checked_shl(u32::try_from(self.first + self.words - 1).unwrap_or(u32::MAX)).unwrap_or(0)
    }
}

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pattern {
    /// These words beside each other.
    Phrase(Phrase),
    /// One of the first phrases and one of the second, at most so many words from the one to the other.
    Near(u32, Vec<Phrase>, Vec<Phrase>),
}

impl Pattern {
    fn phrases(&self) -> impl Iterator<Item = Phrase> {
        let (one, first, second) = match self {
            Self::Phrase(phrase) => (Some(*phrase), &[][..], &[][..]),
            Self::Near(_, first, second) => (None, first.as_slice(), second.as_slice()),
        };
        one.into_iter().chain(first.iter().copied()).chain(second.iter().copied())
    }
}

/// Whether `text` says what is looked for. Nobody says nothing.
pub fn says(reader: &mut dyn Reader, text: &str, pattern: &Pattern) -> bool {
    match pattern {
        Pattern::Phrase(_) => {
            let mut said = false;
            each_phrase(reader, text, pattern, &mut |_, _| {
                said = true;
                ControlFlow::Break(())
            });
            said
        }
        Pattern::Near(..) => !hits(reader, text, pattern).is_empty(),
    }
}

/// Where `text` says it: each phrase from its first word's start to its last word's end, in bytes of `text`, in order.
/// Of words near each other both are named. Two may overlap.
pub fn hits(reader: &mut dyn Reader, text: &str, pattern: &Pattern) -> Vec<Span> {
    let mut found: Vec<(usize, Hit)> = Vec::new();
    each_phrase(reader, text, pattern, &mut |phrase, hit| {
        found.push((phrase, hit));
        ControlFlow::Continue(())
    });
    let mut spans: Vec<Span> = match pattern {
        Pattern::Phrase(_) => found.into_iter().map(|(_, hit)| hit.span).collect(),
        Pattern::Near(within, first, _) => {
            let (one, other): (Vec<_>, Vec<_>) = found.into_iter().partition(|(phrase, _)| *phrase < first.len());
            let words = |hits: &[(usize, Hit)]| Stretches::of(hits.iter().map(|(_, hit)| (hit.first, hit.last)));
            let (near, far) = (words(&one), words(&other));
            let is_near = |hit: &Hit, others: &Stretches| others.are_near(hit.first, hit.last, *within);
            let one = one.iter().filter(|(_, hit)| is_near(hit, &far));
            let other = other.iter().filter(|(_, hit)| is_near(hit, &near));
            one.chain(other).map(|(_, hit)| hit.span).collect()
        }
    };
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// Where words stand that others are to be near to; words are counted from 0.
pub struct Stretches {
    firsts: Vec<u32>,
    lasts: Vec<u32>,
}

impl Stretches {
    /// Stretches given as first and last word.
    pub fn of(stretches: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let (mut firsts, mut lasts): (Vec<u32>, Vec<u32>) = stretches.into_iter().unzip();
        firsts.sort_unstable();
        lasts.sort_unstable();
        Self { firsts, lasts }
    }

    /// Whether one of them stands at most `within` words before or after these words. One that shares a word with them
    /// does not.
    pub fn are_near(&self, first: u32, last: u32, within: u32) -> bool {
        let next = self.firsts.get(self.firsts.partition_point(|other| *other <= last));
        let before = self.lasts.partition_point(|other| *other < first).checked_sub(1);
        let previous = before.and_then(|at| self.lasts.get(at));
        next.is_some_and(|next| next - last <= within) || previous.is_some_and(|previous| first - previous <= within)
    }
}

/// A phrase that was found: its first and last word, counted from 0, and where it stands.
#[derive(Clone, Copy)]
struct Hit {
    first: u32,
    last: u32,
    span: Span,
}

/// Calls `each` with every phrase that is said, by its place among the pattern's.
fn each_phrase(
    reader: &mut dyn Reader,
    text: &str,
    pattern: &Pattern,
    each: &mut dyn FnMut(usize, Hit) -> ControlFlow<()>,
) {
    let phrases: Vec<Phrase> = pattern.phrases().collect();
    let starts = phrases.iter().fold(0, |bits, phrase| bits | 1_u64.checked_shl(bit(phrase.first)).unwrap_or(0));
    // A bit stands where the words up to that one have just been said; no phrase runs over into the next, since each
    // begins at a bit of its own.
    let mut said = 0_u64;
    let mut recent = [0_usize; MOST_WORDS];
    let mut n = 0_u32;
    reader.each_word(text, &mut |bits, at| {
        if let Some(start) = recent.get_mut(n as usize % MOST_WORDS) {
            *start = at.start;
        }
        said = ((said << 1) | starts) & bits;
        for (place, phrase) in phrases.iter().enumerate() {
            if said & phrase.last_bit() == 0 {
                continue;
            }
            let first = (n + 1).saturating_sub(bit(phrase.words));
            let start = recent.get(first as usize % MOST_WORDS).copied().unwrap_or(at.start);
            let hit = Hit { first, last: n, span: Span { start, end: at.end } };
            if each(place, hit).is_break() {
                return ControlFlow::Break(());
            }
        }
        n += 1;
        ControlFlow::Continue(())
    });
}

fn bit(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words between spaces, as they are.
    struct Spaces(Vec<String>);

    impl Reader for Spaces {
        fn each_word(&mut self, text: &str, each: &mut dyn FnMut(u64, Span) -> ControlFlow<()>) {
            let mut at = 0;
            for word in text.split(' ') {
                let bits = self.0.iter().enumerate().filter(|(_, w)| *w == word).fold(0, |bits, (n, _)| bits | 1 << n);
                if each(bits, Span { start: at, end: at + word.len() }).is_break() {
                    return;
                }
                at += word.len() + 1;
            }
        }
    }

    fn words(text: &str) -> Vec<String> {
        text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    fn found<'a>(text: &'a str, pattern: &Pattern, wanted: Vec<String>) -> Vec<&'a str> {
        let mut reader = Spaces(wanted);
        let hits = hits(&mut reader, text, pattern);
        assert_eq!(says(&mut reader, text, pattern), !hits.is_empty());
        hits.into_iter().filter_map(|hit| hit.of(text)).collect()
    }

    fn phrase<'a>(text: &'a str, wanted: &str) -> Vec<&'a str> {
        let wanted = words(wanted);
        found(text, &Pattern::Phrase(Phrase { first: 0, words: wanted.len() }), wanted)
    }

    /// `a b` and `c`, so many words apart.
    fn near(text: &str, within: u32) -> Vec<&str> {
        let (one, other) = (Phrase { first: 0, words: 2 }, Phrase { first: 2, words: 1 });
        found(text, &Pattern::Near(within, vec![one], vec![other]), words("a b c"))
    }

    #[test]
    fn a_phrase_is_found_wherever_its_words_stand_beside_each_other() {
        assert_eq!(phrase("jeg vet ikke jeg", "jeg"), ["jeg", "jeg"]);
        assert_eq!(phrase("jeg vet vet ikke", "vet ikke"), ["vet ikke"]);
        assert_eq!(phrase("jeg vet det ikke", "vet ikke"), [""; 0]);
        assert_eq!(phrase("a a b a a a b", "a a b"), ["a a b", "a a b"]);
        assert_eq!(phrase("a a a", "a a"), ["a a", "a a"]);
        let long = "a ".repeat(MOST_WORDS);
        assert_eq!(phrase(&format!("{long}b"), long.trim()), [long.trim()]);
    }

    #[test]
    fn words_are_near_each_other_on_either_side() {
        assert_eq!(near("a b c", 1), ["a b", "c"]);
        assert_eq!(near("c x a b", 1), [""; 0]);
        assert_eq!(near("c x a b", 2), ["c", "a b"]);
        assert_eq!(near("a b x x x c", 3), [""; 0]);
        assert_eq!(near("a b x x x c", 4), ["a b", "c"]);
        assert_eq!(near("a c b", 4), [""; 0]);
        assert_eq!(near("c a b x x x x x c", 1), ["c", "a b"]);
    }

    #[test]
    fn a_word_is_not_near_itself() {
        let one = vec![Phrase { first: 0, words: 1 }];
        let other = vec![Phrase { first: 1, words: 1 }];
        let pattern = Pattern::Near(5, one, other);
        assert_eq!(found("a x", &pattern, words("a a")), [""; 0]);
        assert_eq!(found("a x a", &pattern, words("a a")), ["a", "a"]);
    }
}
