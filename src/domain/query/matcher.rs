//! The plain matcher: whether a text holds certain words, and where.
//!
//! Every search goes through it in the end. Without an index it does all the work. Another module splits the text into
//! words and decides which search words each one matches. The matcher gets that as bits: bit *n* of a word is set if
//! the word matches search word *n*. A position is the number of words before it.

use std::ops::ControlFlow;

/// How many words one condition can search for: one bit each.
pub const MAX_WORDS: usize = 64;

/// Consecutive words: their bits are `first`, `first + 1` and so on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phrase {
    /// The bit of its first word.
    pub first: usize,
    /// How many words it has.
    pub words: usize,
}

impl Phrase {
    /// The bits of its words. A phrase without words has all bits, so that it never matches.
    fn bits(self) -> u64 {
        let upto = |n: usize| 1_u64.checked_shl(bit(n)).map_or(u64::MAX, |bit| bit - 1);
        if self.words == 0 { u64::MAX } else { upto(self.first + self.words) & !upto(self.first) }
    }

    fn last_bit(self) -> u64 {
        1_u64.checked_shl(bit(self.first + self.words - 1)).unwrap_or(0)
    }
}

/// What to search for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pattern {
    /// Consecutive words.
    Phrase(Phrase),
    /// One of the first phrases and one of the second, at most this many words apart.
    Near(u32, Vec<Phrase>, Vec<Phrase>),
}

impl Pattern {
    /// Whether it is a single word.
    pub fn is_word(&self) -> bool {
        matches!(self, Self::Phrase(phrase) if phrase.words == 1)
    }

    /// Whether a text with only these words, in any order, could match. `words` has a bit for each search word.
    pub fn is_possible(&self, words: u64) -> bool {
        let has_all = |phrase: &Phrase| phrase.bits() & !words == 0;
        match self {
            Self::Phrase(phrase) => has_all(phrase),
            Self::Near(_, first, second) => first.iter().any(has_all) && second.iter().any(has_all),
        }
    }

    fn phrases(&self) -> impl Iterator<Item = Phrase> {
        let (one, first, second) = match self {
            Self::Phrase(phrase) => (Some(*phrase), &[][..], &[][..]),
            Self::Near(_, first, second) => (None, first.as_slice(), second.as_slice()),
        };
        one.into_iter().chain(first.iter().copied()).chain(second.iter().copied())
    }
}

/// A range of words of a text: the first and the last, counted from 0.
pub type WordRange = (u32, u32);

/// Whether a text matches the pattern. An empty pattern never matches.
///
/// `next` returns the bits of the text's next word, and `None` after the last. Its argument holds the bits that matter
/// at that position; the other bits may have any value.
pub fn is_match(next: impl FnMut(u64) -> Option<u64>, pattern: &Pattern) -> bool {
    match pattern {
        Pattern::Phrase(_) => {
            let mut found = false;
            each_phrase(next, pattern, |_, _| {
                found = true;
                ControlFlow::Break(())
            });
            found
        }
        Pattern::Near(..) => !hits(next, pattern).is_empty(),
    }
}

/// The matches in a text, in order; `next` as for [`is_match`]. For `Near`, both sides are listed. Matches may overlap.
pub fn hits(next: impl FnMut(u64) -> Option<u64>, pattern: &Pattern) -> Vec<WordRange> {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let on_the_left = match pattern {
        Pattern::Phrase(_) => 1,
        Pattern::Near(_, first, _) => first.len(),
    };
    each_phrase(next, pattern, |phrase, range| {
        if phrase < on_the_left {
            left.push(range)
        } else {
            right.push(range)
        }
        ControlFlow::Continue(())
    });
    if let Pattern::Near(within, ..) = pattern {
        let (lefts, rights) = (RangeEnds::of(&left), RangeEnds::of(&right));
        left.retain(|range| rights.are_near(*range, *within));
        right.retain(|range| lefts.are_near(*range, *within));
        left.append(&mut right);
        left.sort_unstable();
        left.dedup();
    }
    left
}

/// The ends of the matches on one side of `Near`.
struct RangeEnds {
    firsts: Vec<u32>,
    lasts: Vec<u32>,
}

impl RangeEnds {
    fn of(ranges: &[WordRange]) -> Self {
        let (mut firsts, mut lasts): (Vec<u32>, Vec<u32>) = ranges.iter().copied().unzip();
        firsts.sort_unstable();
        lasts.sort_unstable();
        Self { firsts, lasts }
    }

    /// Whether one of them lies at most `within` words before or after these words. Ranges that share a word do not
    /// count.
    fn are_near(&self, (first, last): WordRange, within: u32) -> bool {
        let next = self.firsts.get(self.firsts.partition_point(|other| *other <= last));
        let before = self.lasts.partition_point(|other| *other < first).checked_sub(1);
        let previous = before.and_then(|at| self.lasts.get(at));
        next.is_some_and(|next| next - last <= within) || previous.is_some_and(|previous| first - previous <= within)
    }
}

/// Calls `each` for every phrase that the text holds, in the order in which they end, with the phrase's index in the
/// pattern.
fn each_phrase(
    mut next: impl FnMut(u64) -> Option<u64>,
    pattern: &Pattern,
    mut each: impl FnMut(usize, WordRange) -> ControlFlow<()>,
) {
    let phrases: Vec<Phrase> = pattern.phrases().collect();
    let starts = phrases.iter().fold(0, |bits, phrase| bits | 1_u64.checked_shl(bit(phrase.first)).unwrap_or(0));
    let ends = phrases.iter().fold(0, |bits, phrase| bits | phrase.last_bit());
    // Bit n is set if the text so far ends with the words of a phrase up to word n (the shift-and algorithm). One
    // phrase does not run over into the next, because the first bit of each is also set as a start.
    let (mut state, mut n) = (0_u64, 0_u32);
    loop {
        let sought = (state << 1) | starts;
        let Some(bits) = next(sought) else { return };
        state = sought & bits;
        n += 1;
        if state & ends == 0 {
            continue;
        }
        for (place, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| state & phrase.last_bit() != 0) {
            if each(place, (n.saturating_sub(bit(phrase.words)), n - 1)).is_break() {
                return;
            }
        }
    }
}

fn bit(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    fn found(text: &str, pattern: &Pattern, wanted: &[String]) -> Vec<String> {
        let text_words = words(text);
        let bits =
            |word: &String| wanted.iter().enumerate().filter(|(_, w)| *w == word).fold(0, |bits, (n, _)| bits | 1 << n);
        let each = || {
            let mut words = text_words.iter();
            move |sought| words.next().map(|word| bits(word) & sought)
        };
        let hits = hits(each(), pattern);
        assert_eq!(is_match(each(), pattern), !hits.is_empty());
        hits.into_iter().map(|(first, last)| text_words[first as usize..=last as usize].join(" ")).collect()
    }

    fn phrase(text: &str, wanted: &str) -> Vec<String> {
        let wanted = words(wanted);
        found(text, &Pattern::Phrase(Phrase { first: 0, words: wanted.len() }), &wanted)
    }

    /// Searches for `a b` and `c`, at most `within` words apart.
    fn near(text: &str, within: u32) -> Vec<String> {
        let (one, other) = (Phrase { first: 0, words: 2 }, Phrase { first: 2, words: 1 });
        found(text, &Pattern::Near(within, vec![one], vec![other]), &words("a b c"))
    }

    #[test]
    fn a_phrase_is_found_wherever_its_words_are_consecutive() {
        assert_eq!(phrase("jeg vet ikke jeg", "jeg"), ["jeg", "jeg"]);
        assert_eq!(phrase("jeg vet vet ikke", "vet ikke"), ["vet ikke"]);
        assert_eq!(phrase("jeg vet det ikke", "vet ikke"), [""; 0]);
        assert_eq!(phrase("a a b a a a b", "a a b"), ["a a b", "a a b"]);
        assert_eq!(phrase("a a a", "a a"), ["a a", "a a"]);
        let long = "a ".repeat(MAX_WORDS);
        assert_eq!(phrase(&format!("{long}b"), long.trim()), [long.trim()]);
    }

    #[test]
    fn near_words_may_come_in_either_order() {
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
        assert_eq!(found("a x", &pattern, &words("a a")), [""; 0]);
        assert_eq!(found("a x a", &pattern, &words("a a")), ["a", "a"]);
    }
}
