//! Names cut to the width of a list, so that what tells them apart is what is kept. They are cut at the end; where that
//! makes two of them alike, in the middle; and where that does too, what they have in common at the beginning goes.

use std::collections::HashSet;

use unicode_segmentation::UnicodeSegmentation;

use super::wrap::{columns_of, shortened, shortened_middle};

/// The shortest beginning that is worth leaving out, in bytes.
const WORTH: usize = 4;

/// Each name in at most `width` columns. Names that fit stay as they are.
pub fn fitted(names: &[&str], width: usize) -> Vec<String> {
    if names.iter().all(|name| columns_of(name) <= width) {
        return names.iter().map(|name| (*name).to_owned()).collect();
    }
    let mut sorted = names.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    for cut in [shortened, shortened_middle] {
        let distinct: HashSet<String> = sorted.iter().map(|name| cut(name, width)).collect();
        if distinct.len() == sorted.len() {
            return names.iter().map(|name| cut(name, width)).collect();
        }
    }
    let fit = |name: &&str| match columns_of(name) <= width {
        true => (*name).to_owned(),
        false => cut(name, beginning_shared(&sorted, name), width),
    };
    names.iter().map(fit).collect()
}

fn cut(name: &str, shared: usize, width: usize) -> String {
    match name.get(shared..).filter(|_| shared >= WORTH) {
        Some(own) => shortened_middle(&format!("…{own}"), width),
        None => shortened_middle(name, width),
    }
}

/// How much of a name's beginning another one has too, in bytes: whole words, and never all of it. Of names in order,
/// the one before or the one after shares most.
fn beginning_shared(sorted: &[&str], name: &str) -> usize {
    let at = sorted.partition_point(|other| *other < name);
    let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|n| sorted.get(n));
    let shared = |other: &&str| {
        let both = name.graphemes(true).zip(other.graphemes(true));
        both.take_while(|(a, b)| a == b).map(|(a, _)| a.len()).sum::<usize>()
    };
    let most = neighbours.map(shared).max().unwrap_or(0);
    let before = name.get(..most).unwrap_or_default();
    // A number is not cut in two, nor a word.
    before.rfind([' ', '_', '-', '.']).map_or(0, |space| space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_fit_stay_as_they_are() {
        assert_eq!(fitted(&["I01 Astrid", "I02 Bjørg"], 12), ["I01 Astrid", "I02 Bjørg"]);
    }

    #[test]
    fn what_tells_long_names_apart_is_kept() {
        assert_eq!(fitted(&["I01 Astrid", "I05 Eldrid"], 7), ["I01 As…", "I05 El…"]);
        assert_eq!(fitted(&["Intervju med leder 1", "Intervju med leder 2"], 12), ["Inter…eder 1", "Inter…eder 2"]);
        let alike = ["Intervju leder 1 i Oslo kommune", "Intervju leder 2 i Oslo kommune"];
        assert_eq!(fitted(&alike, 12), ["…1 i …ommune", "…2 i …ommune"]);
    }

    proptest::proptest! {
        #[test]
        fn no_name_is_wider_than_the_list(names in proptest::collection::vec("[Ia ø1-3日]{0,12}", 1..6), width in 1_usize..14) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            proptest::prop_assert!(fitted(&names, width).iter().all(|name| columns_of(name) <= width));
        }
    }
}
