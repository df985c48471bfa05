//! Shortens names to the width of a list so that they stay distinct. Names are cut at the end. If two of them would
//! look the same, they are cut in the middle. If that does not help either, the beginning they share is left out.

use std::collections::HashSet;

use unicode_segmentation::UnicodeSegmentation;

use super::wrap::{columns_of, shortened, shortened_middle};

/// The shortest shared beginning that is left out, in bytes.
const SHORTEST_SHARED: usize = 4;

/// Each name in at most `width` columns. If all names fit, they are unchanged.
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
        false => cut(name, shared_beginning(&sorted, name), width),
    };
    names.iter().map(fit).collect()
}

fn cut(name: &str, shared: usize, width: usize) -> String {
    match name.get(shared..).filter(|_| shared >= SHORTEST_SHARED) {
        Some(own) => shortened_middle(&format!("…{own}"), width),
        None => shortened_middle(name, width),
    }
}

/// The number of bytes at the beginning of `name` that it shares with another name: whole words, and never the whole
/// name. `sorted` is sorted, so one of the two neighbours shares most.
fn shared_beginning(sorted: &[&str], name: &str) -> usize {
    let at = sorted.partition_point(|other| *other < name);
    let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|n| sorted.get(n));
    let shared = |other: &&str| {
        let both = name.graphemes(true).zip(other.graphemes(true));
        both.take_while(|(a, b)| a == b).map(|(a, _)| a.len()).sum::<usize>()
    };
    let most = neighbours.map(shared).max().unwrap_or(0);
    let before = name.get(..most).unwrap_or_default();
    // Words and numbers are not cut in two.
    before.rfind([' ', '_', '-', '.']).map_or(0, |space| space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_fit_are_unchanged() {
        assert_eq!(fitted(&["I01 Astrid", "I02 Bjørg"], 12), ["I01 Astrid", "I02 Bjørg"]);
    }

    #[test]
    fn long_names_keep_the_part_that_tells_them_apart() {
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
