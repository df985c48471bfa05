//! Attributes compared as numbers: `alder>40`, `alder>=40`, `alder<40`, `alder<=40`, `alder=30..40`.
//!
//! A number may have a decimal comma or a decimal point: `3,5`, `3.5`, `40`. A value with anything else in it (`40 år`)
//! is not a number, and no comparison holds for it.

use std::fmt;

/// A condition on an attribute's value as a number. The numbers of the query are kept as they were typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// The value is greater.
    Over(String),
    /// The value is greater or equal.
    AtLeast(String),
    /// The value is less.
    Under(String),
    /// The value is less or equal.
    AtMost(String),
    /// The value lies between the two, or equals one of them.
    Between(String, String),
}

/// The sign between the name of an attribute and the value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// `=`
    Equal,
    /// `>`
    Over,
    /// `>=`
    AtLeast,
    /// `<`
    Under,
    /// `<=`
    AtMost,
}

/// The spellings of the signs. `>=` comes before `>`, so that the longer one is found first.
const SIGNS: &[(&str, Sign)] = &[
    (">=", Sign::AtLeast),
    ("=>", Sign::AtLeast),
    ("≥", Sign::AtLeast),
    ("<=", Sign::AtMost),
    ("=<", Sign::AtMost),
    ("≤", Sign::AtMost),
    (">", Sign::Over),
    ("<", Sign::Under),
    ("=", Sign::Equal),
];

/// The characters that begin a sign, except `=`.
pub const COMPARING: [char; 4] = ['<', '>', '≤', '≥'];

impl Sign {
    /// The sign that a text begins with, and its length in bytes.
    pub fn at_start(text: &str) -> Option<(Self, usize)> {
        SIGNS.iter().find(|(written, _)| text.starts_with(written)).map(|(written, sign)| (*sign, written.len()))
    }
}

impl Comparison {
    /// The comparison for a sign and the number after it. After `=`, two numbers with `..` between them. `None` if what
    /// follows the sign is not a number.
    pub fn of(sign: Sign, written: &str) -> Option<Self> {
        if sign == Sign::Equal {
            let (from, to) = written.split_once("..")?;
            return (number(from).is_some() && number(to).is_some()).then(|| Self::Between(from.into(), to.into()));
        }
        number(written)?;
        let written = written.to_owned();
        Some(match sign {
            Sign::Over => Self::Over(written),
            Sign::AtLeast => Self::AtLeast(written),
            Sign::Under => Self::Under(written),
            Sign::AtMost | Sign::Equal => Self::AtMost(written),
        })
    }

    /// Whether the comparison holds for this value.
    pub fn holds(&self, value: &str) -> bool {
        let Some(value) = number(value) else { return false };
        let is =
            |compare: fn(&f64, &f64) -> bool, with: &String| number(with).is_some_and(|with| compare(&value, &with));
        match self {
            Self::Over(least) => is(f64::gt, least),
            Self::AtLeast(least) => is(f64::ge, least),
            Self::Under(most) => is(f64::lt, most),
            Self::AtMost(most) => is(f64::le, most),
            // The two may come in either order.
            Self::Between(one, other) => {
                (is(f64::ge, one) && is(f64::le, other)) || (is(f64::ge, other) && is(f64::le, one))
            }
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Over(number) => write!(f, ">{number}"),
            Self::AtLeast(number) => write!(f, ">={number}"),
            Self::Under(number) => write!(f, "<{number}"),
            Self::AtMost(number) => write!(f, "<={number}"),
            Self::Between(from, to) => write!(f, "={from}..{to}"),
        }
    }
}

/// The text as a number, if it is one.
pub fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '−']).unwrap_or(text);
    let (whole, part) = digits.split_once([',', '.']).map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !part.is_none_or(is_digits) {
        return None;
    }
    let size: f64 = format!("{whole}.{}", part.unwrap_or("0")).parse().ok()?;
    Some(if digits.len() < text.len() { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_have_a_decimal_comma_or_point_and_nothing_else() {
        for (text, is) in
            [("40", Some(40.0)), ("3,5", Some(3.5)), (" 3.5 ", Some(3.5)), ("-2", Some(-2.0)), ("−2", Some(-2.0))]
        {
            assert_eq!(number(text), is, "{text}");
        }
        for text in ["", "40 år", "ca. 40", "1.2.3", "1 200", "1e5", "inf", "NaN", "3,", ",5", "30-40", "٣"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_comparison_holds_only_for_numbers() {
        for (sign, written, met, unmet) in [
            (">", "40", &["41", "40,1", "100"][..], &["40", "9", "førti", "41 år"][..]),
            (">=", "40", &["40", "40.0"], &["39,9"]),
            ("<", "3,5", &["3.4", "-7"], &["3,5", "", "tre"]),
            ("<=", "3.5", &["3,5", "0"], &["3,6"]),
            ("=", "30..40", &["30", "35,5", "40"], &["29", "41", "30..40"]),
            ("=", "40..30", &["35"], &["41"]),
        ] {
            let (sign, length) = Sign::at_start(sign).unwrap();
            let comparison = Comparison::of(sign, written).unwrap();
            assert!(met.iter().all(|value| comparison.holds(value)), "{comparison}");
            assert!(!unmet.iter().any(|value| comparison.holds(value)), "{comparison}");
            assert_eq!(Comparison::of(sign, &comparison.to_string()[length..]), Some(comparison));
        }
        assert_eq!(Comparison::of(Sign::Over, "mye"), None);
        assert_eq!(Comparison::of(Sign::Equal, "30"), None);
        assert_eq!(Comparison::of(Sign::Equal, "30..mye"), None);
    }
}
