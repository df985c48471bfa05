//! The plain matcher: whether a text says certain words, and which of its words those are.
//!
//! It is what every way of finding goes through in the end, and the only one where no index has been built. How a text
//! falls into words, and which of those are the words looked for, is not decided here: here a word is a bit for each of
//! the words looked for that it can be taken for, and its place is how many come before it.

use std::ops::ControlFlow;

/// How many words one condition can look for: one bit each.
pub const MOST_WORDS: usize = 64;

/// Words beside each other in this order: so many bits from the first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phrase {
    /// The bit of its first word.
    pub first: usize,
    /// How many words.
    pub words: usize,
}

impl Phrase {
    /// The bits of its words. A phrase without words has all of them: nobody says it.
    fn bits(self) -> u64 {
        let upto = |n: usize| 1_u64.checked_shl(bit(n)).map_or(u64::MAX, |bit| bit - 1);
        if self.words == 0 { u64::MAX } else { upto(self.first + self.words) & !upto(self.first) }
    }

    fn last_bit(self) -> u64 {
        1_u64.checked_shl(bit(self.first + self.words - 1)).unwrap_or(0)
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
    /// Whether it is one word, so that whoever says that word says all of it.
    pub fn is_word(&self) -> bool {
        matches!(self, Self::Phrase(phrase) if phrase.words == 1)
    }

    /// Whether a text can say it that has only these words, wherever they stand: a bit for each.
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

/// Words of a text: the first and the last, counted from 0.
pub type Stretch = (u32, u32);

/// Whether a text says what is looked for. Nobody says nothing.
///
/// `next` gives the bits of the text's next word, nothing after the last. It is told which bits matter there; of others
/// it can say what it likes.
pub fn says(next: impl FnMut(u64) -> Option<u64>, pattern: &Pattern) -> bool {
    match pattern {
        Pattern::Phrase(_) => {
            let mut said = false;
            each_phrase(next, pattern, |_, _| {
                said = true;
                ControlFlow::Break(())
            });
            said
        }
        Pattern::Near(..) => !hits(next, pattern).is_empty(),
    }
}

/// Where a text says it, in order; `next` as for [`says`]. Of words near each other both are named. Two may overlap.
pub fn hits(next: impl FnMut(u64) -> Option<u64>, pattern: &Pattern) -> Vec<Stretch> {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let on_the_left = match pattern {
        Pattern::Phrase(_) => 1,
        Pattern::Near(_, first, _) => first.len(),
    };
    each_phrase(next, pattern, |phrase, stretch| {
        if phrase < on_the_left {
            left.push(stretch)
        } else {
            right.push(stretch)
        }
        ControlFlow::Continue(())
    });
    if let Pattern::Near(within, ..) = pattern {
        let (lefts, rights) = (Stretches::of(&left), Stretches::of(&right));
        left.retain(|stretch| rights.are_near(*stretch, *within));
        right.retain(|stretch| lefts.are_near(*stretch, *within));
        left.append(&mut right);
        left.sort_unstable();
        left.dedup();
    }
    left
}

/// Where words stand that others are to be near to.
struct Stretches {
    firsts: Vec<u32>,
    lasts: Vec<u32>,
}

impl Stretches {
    fn of(stretches: &[Stretch]) -> Self {
        let (mut firsts, mut lasts): (Vec<u32>, Vec<u32>) = stretches.iter().copied().unzip();
        firsts.sort_unstable();
        lasts.sort_unstable();
        Self { firsts, lasts }
    }

    /// Whether one of them stands at most `within` words before or after these words. One that shares a word with them
    /// does not.
    fn are_near(&self, (first, last): Stretch, within: u32) -> bool {
        let next = self.firsts.get(self.firsts.partition_point(|other| *other <= last));
        let before = self.lasts.partition_point(|other| *other < first).checked_sub(1);
        let previous = before.and_then(|at| self.lasts.get(at));
        next.is_some_and(|next| next - last <= within) || previous.is_some_and(|previous| first - previous <= within)
    }
}

/// Calls `each` with every phrase that is said, by its place among the pattern's, in the order in which they end.
fn each_phrase(
    mut next: impl FnMut(u64) -> Option<u64>,
    pattern: &Pattern,
    mut each: impl FnMut(usize, Stretch) -> ControlFlow<()>,
) {
    let phrases: Vec<Phrase> = pattern.phrases().collect();
    let starts = phrases.iter().fold(0, |bits, phrase| bits | 1_u64.checked_shl(bit(phrase.first)).unwrap_or(0));
    let ends = phrases.iter().fold(0, |bits, phrase| bits | phrase.last_bit());
    // A bit stands where the words up to that one have just been said; no phrase runs over into the next, since each
    // begins at a bit of its own.
    let (mut said, mut n) = (0_u64, 0_u32);
    loop {
        let sought = (said << 1) | starts;
        let Some(bits) = next(sought) else { return };
        said = sought & bits;
        n += 1;
        if said & ends == 0 {
            continue;
        }
        for (place, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| said & phrase.last_bit() != 0) {
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
        let said = words(text);
        let bits =
            |word: &String| wanted.iter().enumerate().filter(|(_, w)| *w == word).fold(0, |bits, (n, _)| bits | 1 << n);
        let each = || {
            let mut words = said.iter();
            move |sought| words.next().map(|word| bits(word) & sought)
        };
        let hits = hits(each(), pattern);
        assert_eq!(says(each(), pattern), !hits.is_empty());
        hits.into_iter().map(|(first, last)| said[first as usize..=last as usize].join(" ")).collect()
    }

    fn phrase(text: &str, wanted: &str) -> Vec<String> {
        let wanted = words(wanted);
        found(text, &Pattern::Phrase(Phrase { first: 0, words: wanted.len() }), &wanted)
    }

    /// `a b` and `c`, so many words apart.
    fn near(text: &str, within: u32) -> Vec<String> {
        let (one, other) = (Phrase { first: 0, words: 2 }, Phrase { first: 2, words: 1 });
        found(text, &Pattern::Near(within, vec![one], vec![other]), &words("a b c"))
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
        assert_eq!(found("a x", &pattern, &words("a a")), [""; 0]);
        assert_eq!(found("a x a", &pattern, &words("a a")), ["a", "a"]);
    }
}
