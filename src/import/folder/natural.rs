//! The order in which people expect files: `I2` before `I10`.

use std::cmp::Ordering;
use std::path::Path;

/// Compares paths by their text, in natural order.
pub(super) fn natural_paths(a: &Path, b: &Path) -> Ordering {
    natural(&a.to_string_lossy(), &b.to_string_lossy())
}

/// Compares names in natural order: runs of digits by value, letters regardless of case.
pub fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        let (Some(&l), Some(&r)) = (left.peek(), right.peek()) else {
            let rest = left.peek().is_some().cmp(&right.peek().is_some());
            return rest.then_with(|| a.cmp(b));
        };
        let order = if l.is_ascii_digit() && r.is_ascii_digit() {
            let number = |chars: &mut std::iter::Peekable<std::str::Chars<'_>>| {
                let digits: String = std::iter::from_fn(|| chars.next_if(char::is_ascii_digit)).collect();
                digits.trim_start_matches('0').to_owned()
            };
            let (l, r) = (number(&mut left), number(&mut right));
            l.len().cmp(&r.len()).then_with(|| l.cmp(&r))
        } else {
            left.next();
            right.next();
            l.to_lowercase().cmp(r.to_lowercase())
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn names_are_in_natural_order() {
        let mut names = ["I10", "i2 b", "I2 A", "I1", "I02 A", "æ", "I999999999999999999999999"];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(names, ["I1", "I02 A", "I2 A", "i2 b", "I10", "I999999999999999999999999", "æ"]);
    }
}
