//! Suggests known names for one that was not found.

use std::collections::HashSet;

/// How many names are suggested at most.
const MAX_SUGGESTIONS: usize = 3;

/// The names that a mistyped one may stand for, best first. `known` gives pairs: the name to compare with, and the
/// full name to suggest. A name is suggested if at most a third of the letters must be changed, or if one of the two
/// begins with the other.
pub fn nearest(typed: &str, known: impl IntoIterator<Item = (String, String)>) -> Vec<String> {
    let typed = typed.to_lowercase();
    let mut near: Vec<(usize, String)> = known
        .into_iter()
        .filter(|(name, _)| !name.is_empty())
        .filter_map(|(name, full)| {
            let name = name.to_lowercase();
            let letters = typed.chars().count().max(name.chars().count());
            let begins = !typed.is_empty() && (name.starts_with(&typed) || typed.starts_with(&name));
            let apart = edits(&typed, &name);
            (begins || apart * 3 <= letters).then_some((if begins { apart.min(1) } else { apart }, full))
        })
        .collect();
    near.sort();
    let mut offered = HashSet::new();
    near.into_iter().map(|(_, full)| full).filter(|full| offered.insert(full.clone())).take(MAX_SUGGESTIONS).collect()
}

/// The Levenshtein distance: how many characters must be added, removed or replaced to turn one text into the other.
pub fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut left = i + 1;
        let mut above_left = i;
        for (j, b) in other.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(0);
            let here = (above_left + usize::from(a != *b)).min(above + 1).min(left + 1);
            if let Some(cell) = row.get_mut(j) {
                *cell = left;
            }
            above_left = above;
            left = here;
        }
        if let Some(cell) = row.last_mut() {
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_as_levenshtein_does() {
        for (one, other, apart) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("opstart", "oppstart", 1),
            ("kitten", "sitting", 3),
            ("årsak", "arsak", 1),
            ("ab", "ba", 2),
        ] {
            assert_eq!(edits(one, other), apart, "{one} {other}");
        }
    }

    #[test]
    fn a_slip_finds_the_name_and_nonsense_finds_none() {
        let known = || ["Oppstart", "Opplæring", "Avslutning"].map(|n| (n.to_owned(), n.to_owned()));
        assert_eq!(nearest("Opstart", known()), ["Oppstart"]);
        assert_eq!(nearest("opp", known()), ["Opplæring", "Oppstart"]);
        assert!(nearest("xyzzy", known()).is_empty());
    }
}
