//! Counterparts between the two written standards of Norwegian, bokmål and nynorsk: *skole* and *skule*, *følelse* and
//! *kjensle*.
//!
//! A plain text file lists words, beginnings and endings. Most words are compounds or have a common ending, so the
//! longest entry that matches the end of a word decides, and the first parts of a compound are replaced as well:
//! *ungdomsskolelærer*, *ungdomsskulelærar*. Some of the results are not real words. That is harmless, since no text
//! contains them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The list. `build.py`, in the same folder, reads it in the same way.
const LIST: &str = include_str!("../forms/lists/counterparts.txt");

/// The fewest letters of a listed word that also counts as a part of compounds. Shorter parts have a hyphen in the
/// list.
const MIN_PART: usize = 4;

/// The fewest letters a word must have for its ending to be replaced, and the fewest that must remain beside the part
/// that is replaced.
const MIN_WITH_ENDING: usize = 5;
const MIN_REST: usize = 2;

/// The most counterparts of one word.
const MAX_COUNTERPARTS: usize = 16;

static LISTED: LazyLock<Counterparts> = LazyLock::new(|| Counterparts::read(LIST));

/// The counterparts of a word in the other standard, in their dictionary forms.
pub(super) fn of(word: &str) -> Vec<String> {
    let mut found = LISTED.of(word);
    found.truncate(MAX_COUNTERPARTS);
    found
}

type Entries = FxHashMap<&'static str, Vec<&'static str>>;

/// The entries of the list, each with its counterparts.
#[derive(Default)]
struct Counterparts {
    words: Entries,
    beginnings: Entries,
    endings: Entries,
}

impl Counterparts {
    fn read(list: &'static str) -> Self {
        let mut read = Self::default();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let (bokmal, nynorsk) = line.split_once(':').unwrap_or((line, ""));
            let words: Vec<&str> = bokmal.split_whitespace().chain(nynorsk.split_whitespace()).collect();
            for word in &words {
                read.add(word, words.iter().filter(|other| *other != word));
            }
        }
        read
    }

    fn add<'a>(&mut self, word: &'static str, others: impl Iterator<Item = &'a &'static str>) {
        let (entries, word) = match (word.strip_prefix('-'), word.strip_suffix('-')) {
            (Some(ending), _) => (&mut self.endings, ending),
            (_, Some(beginning)) => (&mut self.beginnings, beginning),
            _ => (&mut self.words, word),
        };
        entries.entry(word).or_default().extend(others.map(|other| other.trim_matches('-')));
    }

    fn of(&self, word: &str) -> Vec<String> {
        if let Some(others) = self.words.get(word) {
            return others.iter().map(|other| (*other).to_owned()).collect();
        }
        let Some((first, last, others)) = self.longest_ending(word) else { return self.with_other_beginnings(word) };
        let mut firsts = self.with_other_beginnings(first);
        if firsts.is_empty() {
            firsts.extend(self.of(first));
        }
        let replaced = firsts.len();
        firsts.push(first.to_owned());
        let mut found: Vec<String> =
            others.iter().flat_map(|other| firsts.iter().map(move |first| format!("{first}{other}"))).collect();
        found.extend(firsts.iter().take(replaced).map(|first| format!("{first}{last}")));
        found
    }

    /// Splits a word before the longest ending that is listed. The third item is the counterparts of that ending.
    fn longest_ending<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str, &[&'static str])> {
        if !has(word, MIN_WITH_ENDING) {
            return None;
        }
        let mut splits = word.char_indices().skip(MIN_REST).map(|(at, _)| word.split_at(at));
        splits.find_map(|(first, last)| Some((first, last, self.part(&self.endings, last)?)))
    }

    /// A word, or the front of one, with its first parts replaced as far as they are listed. Empty if the first part is
    /// not listed. The standards may differ in whether an *s* joins two parts: *følelsesliv*, *kjensleliv*.
    fn with_other_beginnings(&self, word: &str) -> Vec<String> {
        let splits = word.char_indices().rev().map(|(at, c)| word.split_at(at + c.len_utf8()));
        let mut known = splits.filter(|(_, rest)| matches!(*rest, "" | "s") || has(rest, MIN_REST));
        let found = known.find_map(|(first, rest)| Some((self.part(&self.beginnings, first)?.first()?, rest)));
        let Some((other, rest)) = found else { return Vec::new() };
        let (joint, rest) = rest.strip_prefix('s').map_or(("", rest), |rest| ("s", rest));
        let mut rests = self.with_other_beginnings(rest);
        if rests.is_empty() {
            rests.push(rest.to_owned());
        }
        let joints = if joint.is_empty() { ["", "s"] } else { ["s", ""] };
        rests.iter().flat_map(|rest| joints.map(|joint| format!("{other}{joint}{rest}"))).collect()
    }

    /// The counterparts of a part of a word.
    fn part<'a>(&'a self, entries: &'a Entries, part: &str) -> Option<&'a [&'static str]> {
        let words = if has(part, MIN_PART) { self.words.get(part) } else { None };
        entries.get(part).or(words).map(Vec::as_slice)
    }
}

/// Whether a text has at least this many letters.
fn has(text: &str, letters: usize) -> bool {
    text.chars().nth(letters - 1).is_some()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::query::condition::SearchPhrase;
    use crate::search::analysis::Analyser;
    use crate::search::analysis::dialect::Dialect;
    use crate::search::analysis::finder::{Finder, SearchText};
    use crate::search::analysis::query_terms::QueryTerms;

    const COMMON: &str = include_str!("../../../tests/measure/standards_common.txt");
    const OTHERS: &str = include_str!("../../../tests/measure/standards_others.txt");

    fn finds(query: &str, as_written: bool, word: &str) -> bool {
        let phrase = SearchPhrase { words: query.to_owned(), as_written };
        let terms = QueryTerms::phrase(&phrase, &Dialect::with(None)).unwrap();
        Finder::new(Arc::new(terms), &Arc::default()).is_match(Analyser::Norwegian, SearchText::Text(word))
    }

    /// The pairs in a list where a search for some form on one side misses some form on the other.
    fn missed(list: &str, from_nynorsk: bool) -> Vec<&str> {
        let finds_all = |line: &&str| {
            let (bokmal, nynorsk) = line.split_once(" : ").unwrap();
            let (from, to) = if from_nynorsk { (nynorsk, bokmal) } else { (bokmal, nynorsk) };
            from.split(' ').all(|query| to.split(' ').all(|word| finds(query, false, word)))
        };
        list.lines().filter(|line| !line.starts_with('#') && !finds_all(line)).collect()
    }

    #[test]
    fn common_words_are_found_in_all_their_forms_in_the_other_standard() {
        for from_nynorsk in [false, true] {
            let (common, others) = (missed(COMMON, from_nynorsk), missed(OTHERS, from_nynorsk));
            assert!(common.len() <= 2, "{common:#?}");
            assert!(others.len() <= 8, "{} missed", others.len());
        }
    }

    #[test]
    fn a_search_for_words_as_written_ignores_the_other_standard() {
        for (bokmal, nynorsk) in [
            ("skole", "skule"),
            ("vanskelig", "vanskeleg"),
            ("mulighet", "moglegheit"),
            ("arbeidsgiver", "arbeidsgjevar"),
            ("sykehus", "sjukehus"),
            ("følelse", "kjensle"),
        ] {
            for (query, word) in [(bokmal, nynorsk), (nynorsk, bokmal)] {
                assert!(finds(query, false, word) && !finds(query, true, word), "{query} {word}");
            }
        }
    }

    #[test]
    fn compounds_are_replaced_part_by_part() {
        for (bokmal, nynorsk) in [
            ("ungdomsskolelærerne", "ungdomsskulelærarane"),
            ("skoleveien", "skulevegen"),
            ("hjemmesykepleieren", "heimesjukepleiaren"),
            ("følelseslivet", "kjenslelivet"),
            ("virksomhetsplan", "verksemdsplan"),
            ("kjærlighetssorg", "kjærleikssorg"),
            ("selvstendigheten", "sjølvstendigheita"),
            ("arbeidsgiveransvar", "arbeidsgjevaransvar"),
            ("tillitsløse", "tillitslause"),
        ] {
            assert!(finds(bokmal, false, nynorsk) && finds(nynorsk, false, bokmal), "{bokmal} {nynorsk}");
        }
    }

    #[test]
    fn unrelated_words_are_not_found() {
        for (query, word) in [
            ("følelse", "føling"),
            ("føling", "følelse"),
            ("bok", "buk"),
            ("bokser", "bukser"),
            ("over", "ovar"),
            ("svar", "sver"),
            ("hel", "hei"),
        ] {
            assert!(!finds(query, false, word), "{query} {word}");
        }
    }

    #[test]
    fn beginnings_are_found_too() {
        assert!(finds("skole*", false, "skuletid") && finds("kjensle*", false, "følelsesliv"));
        assert!(!finds("skole*", true, "skuletid"));
    }

    #[test]
    fn no_word_is_twice_on_one_line() {
        for line in LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_end_matches(':')).collect();
            assert!(line.matches(':').count() <= 1 && !words.is_empty(), "{line}");
            assert!(words.iter().all(|word| words.iter().filter(|other| other == &word).count() == 1), "{line}");
        }
    }

    proptest! {
        #[test]
        fn no_word_has_too_many_counterparts(word in "(for|hel|skole|syke|sjuke|a|bæ|s){0,6}(lig|het|else|er|s)?") {
            prop_assert!(of(&word).len() <= MAX_COUNTERPARTS);
        }
    }
}
