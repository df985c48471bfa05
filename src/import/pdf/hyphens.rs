//! Words that a hyphen divides at the end of a line.

use std::collections::HashSet;

/// Words after which a hyphen stands for the rest of a word: `for- og etterarbeid`.
const AND: &[&str] = &[
    "og", "eller", "and", "or", "samt", "men", "till", "til", "och", "und", "oder", "et", "ou", "y", "o", "to", "but",
];

/// How a line goes on in the next one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Joint {
    /// A blank joins them.
    Blank,
    /// Nothing joins them.
    Nothing,
    /// Nothing joins them, and the hyphen goes.
    WithoutHyphen,
}

/// Whether the line ends with a hyphen after a letter or digit.
pub fn is_divided(line: &str) -> bool {
    let mut letters = line.trim_end().chars().rev();
    letters.next().is_some_and(is_hyphen) && letters.next().is_some_and(char::is_alphanumeric)
}

/// How `line` goes on in `next`. `whole` are words that the text has with a hyphen, in lower case.
pub fn joint(line: &str, next: &str, whole: &HashSet<String>) -> Joint {
    if !is_divided(line) {
        return Joint::Blank;
    }
    if line.trim_end().ends_with('\u{ad}') {
        return Joint::WithoutHyphen;
    }
    let below = next.trim_start();
    let rest: String = below.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let begun = line.trim_end().trim_end_matches(is_hyphen).rsplit(|letter: char| !letter.is_alphanumeric()).next();
    let begun = begun.unwrap_or_default();
    let is_small = rest.chars().next().is_some_and(char::is_lowercase);
    match () {
        () if rest.is_empty() || AND.contains(&rest.as_str()) => Joint::Blank,
        // `Nord-Norge`, `1990-1994`, `e-post` and `90-tallet`.
        () if !is_small || begun.chars().count() < 2 || begun.ends_with(|letter: char| letter.is_numeric()) => {
            Joint::Nothing
        }
        () if whole.contains(&format!("{begun}-{rest}").to_lowercase()) => Joint::Nothing,
        () => Joint::WithoutHyphen,
    }
}

/// The words with a hyphen in a line, in lower case.
pub fn whole_words(line: &str) -> impl Iterator<Item = String> + '_ {
    let words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words.filter(|word| word.trim_matches('-').contains('-')).map(|word| word.trim_matches('-').to_lowercase())
}

/// Whether a character is a hyphen, perhaps one that is only seen at the end of a line.
pub fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_at_the_end_of_a_line_goes_or_stays() {
        let whole: HashSet<String> = whole_words("Vi har en ikke-verbal avtale - ja - om SMS-en.").collect();
        let table = [
            ("en organisa-", "sjon der", Joint::WithoutHyphen),
            ("en organisa\u{ad}", "sjon", Joint::WithoutHyphen),
            ("i Nord-", "Norge", Joint::Nothing),
            ("send en e-", "post", Joint::Nothing),
            ("fra 1990-", "1994", Joint::Nothing),
            ("på 90-", "tallet", Joint::Nothing),
            ("en ikke-", "verbal del", Joint::Nothing),
            ("både for-", "og etterarbeid", Joint::Blank),
            ("pre-", "and post-test", Joint::Blank),
            ("Nei -", "eller jo", Joint::Blank),
            ("Jeg –", "vi", Joint::Blank),
            ("ja", "og nei", Joint::Blank),
            ("men jeg-", "(ler)", Joint::Blank),
        ];
        for (line, next, expected) in table {
            assert_eq!(joint(line, next, &whole), expected, "{line} {next}");
        }
    }
}
