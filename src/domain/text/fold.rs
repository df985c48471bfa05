//! Compares and sorts names as people do: case and spacing do not matter, and numbers sort by size.
//!
//! For the names that people give to codes, participants, colours and attributes. Search in texts has its own analysis.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;

/// The form in which names are compared for equality: lower case, NFC, trimmed, one space between words.
pub fn folded(name: &str) -> String {
    let lower: String = name.to_lowercase().nfc().collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The order in which people list names: regardless of case, `I2` before `I10`, *æ ø å* last. Names that differ only in
/// case, spacing or leading zeros have a fixed order too; only identical names compare as equal.
pub fn natural_cmp(a: &str, b: &str) -> Ordering {
    pieces(&folded(a)).cmp(pieces(&folded(b))).then_with(|| a.cmp(b))
}

/// A sort key for the order of [`natural_cmp`]. Names that differ only in case, spacing or leading zeros share a
/// key. Use it to sort many names: it is computed once for each.
pub fn natural(name: &str) -> Vec<u32> {
    let name = folded(name);
    let mut key = Vec::with_capacity(name.len());
    for piece in pieces(&name) {
        match piece {
            // 0 sorts a number before every letter; then the length sorts a short number before a longer one.
            Piece::Number(length, digits) => {
                key.extend([0, u32::try_from(length).unwrap_or(u32::MAX)]);
                key.extend(digits.chars().map(u32::from));
            }
            Piece::Letter(place) => key.push(place + 1),
        }
    }
    key
}

/// A key that sorts texts alphabetically, letter by letter.
pub fn alphabetical(text: &str) -> Vec<u32> {
    text.chars().flat_map(char::to_lowercase).map(place).collect()
}

/// A piece of a name. Names are compared piece by piece.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece<'a> {
    /// A number: how many digits it has, then the digits, without leading zeros. So a longer number is larger.
    Number(usize, &'a str),
    /// Any other character, as its position in the alphabet.
    Letter(u32),
}

/// Splits a folded name into numbers and letters.
fn pieces(name: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let after_number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if after_number.len() < rest.len() {
            let number = rest.strip_suffix(after_number).unwrap_or(rest).trim_start_matches('0');
            rest = after_number;
            return Some(Piece::Number(number.len(), number));
        }
        let mut letters = rest.chars();
        let letter = letters.next()?;
        rest = letters.as_str();
        Some(Piece::Letter(place(letter)))
    })
}

/// A letter's position in the Norwegian alphabet: *æ ø å* come after *z*, and Swedish *ä ö* sort as *æ ø*.
fn place(letter: char) -> u32 {
    let after_z = u32::from('z') + 1;
    match letter {
        'æ' | 'ä' => after_z,
        'ø' | 'ö' => after_z + 1,
        'å' => after_z + 2,
        // Makes room for the three letters.
        other if other > 'z' => u32::from(other) + 3,
        other => u32::from(other),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample;
    use super::*;

    #[test]
    fn folds_case_spacing_and_composition() {
        assert_eq!(folded("  Sosialfaglig\t ARBEID\u{a0}på\n"), "sosialfaglig arbeid på");
        assert_eq!(folded("A\u{30a}pning"), folded("åpning"));
        assert_eq!(folded(" \n"), "");
    }

    #[test]
    fn sorts_as_people_do() {
        let sorted = [
            "2 runde",
            "10 runde",
            "Anna",
            "anna 2",
            "Anna 10",
            "I01",
            "I2",
            "i03",
            "I10",
            "I10a",
            "Xenia",
            "Yngve",
            "Zita",
            "Ærlig",
            "Ødegård",
            "Ås",
            "Łukasz",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by(|a, b| natural_cmp(a, b));
        assert_eq!(names, sorted);
    }

    #[test]
    fn numbers_of_any_length_are_compared() {
        let small = "9".repeat(40);
        let large = format!("1{}", "0".repeat(40));
        assert_eq!(natural_cmp(&small, &large), Ordering::Less);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(name in sample::raw()) {
            let once = folded(&name);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn sort_keys_agree_with_the_comparison(a in "[aæ0-9 A]{0,6}", b in "[aæ0-9 A]{0,6}") {
            let order = natural(&a).cmp(&natural(&b));
            prop_assert!(order == natural_cmp(&a, &b) || order == Ordering::Equal);
            prop_assert_eq!(natural(&a) == natural(&a.to_uppercase()), true);
        }

        #[test]
        fn only_identical_names_compare_as_equal(a in sample::text(), b in sample::text()) {
            prop_assert_eq!(natural_cmp(&a, &b) == Ordering::Equal, a == b);
            prop_assert_eq!(natural_cmp(&a, &b), natural_cmp(&b, &a).reverse());
        }

        #[test]
        fn the_order_is_transitive(mut names in proptest::collection::vec("[aA0-2åæz ]{0,4}", 3)) {
            names.sort_by(|a, b| natural_cmp(a, b));
            prop_assert!(natural_cmp(&names[0], &names[2]).is_le());
        }
    }
}
