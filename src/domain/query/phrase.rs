//! The words of a phrase, each with an optional sign that widens what it finds.
//!
//! `ord*` finds words that begin with *ord*. `ord~1` and `ord~2` find words that differ by at most one or two edits: a
//! letter added, removed, replaced or swapped with its neighbour. `ord~` allows one edit, or two from eight letters on.
//! A sign must be last in its word, inside quotation marks too.

/// The signs that widen what a word finds.
pub const SIGNS: [char; 2] = ['*', '~'];

/// What a word finds besides itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reach {
    /// Its inflections and other spellings.
    Forms,
    /// Every word that begins with it.
    Beginning,
    /// Every word that differs by at most this many edits.
    Near(u8),
}

/// The words of a phrase, each with its reach. `None` if a sign is misplaced.
pub fn words(phrase: &str) -> Option<Vec<(&str, Reach)>> {
    phrase.split_whitespace().map(word).collect()
}

/// Whether a word of the phrase has a number other than 1 or 2 after `~`, as in `ord~9`.
pub fn has_bad_distance(phrase: &str) -> bool {
    let is_number = |number: &str| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let has_number =
        |word: &str| word.rsplit_once('~').is_some_and(|(text, number)| is_number(number) && !text.is_empty());
    phrase.split_whitespace().any(|written| has_number(written) && word(written).is_none())
}

fn word(word: &str) -> Option<(&str, Reach)> {
    let (text, reach) = if let Some(text) = word.strip_suffix('*') {
        (text, Reach::Beginning)
    } else if let Some(text) = word.strip_suffix('~') {
        (text, Reach::Near(usual_distance(text)))
    } else if let Some(text) = word.strip_suffix("~1") {
        (text, Reach::Near(1))
    } else if let Some(text) = word.strip_suffix("~2") {
        (text, Reach::Near(2))
    } else {
        (word, Reach::Forms)
    };
    let has_end = reach == Reach::Forms || text.chars().next_back().is_some_and(char::is_alphanumeric);
    (has_end && !text.contains(SIGNS)).then_some((text, reach))
}

/// How many edits `~` without a number allows. Short words have too many neighbours for two.
fn usual_distance(word: &str) -> u8 {
    if word.chars().count() < 8 { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_after_a_tilde_is_one_or_two() {
        let table =
            [("ord~9", true), ("så ord~0", true), ("ord~2", false), ("ord~", false), ("~9", false), ("a~b", false)];
        for (phrase, has_bad_distance) in table {
            assert_eq!(super::has_bad_distance(phrase), has_bad_distance, "{phrase}");
        }
    }

    #[test]
    fn a_sign_must_be_last_in_its_word() {
        use Reach::{Beginning, Forms, Near};
        for (phrase, read) in [
            ("jeg følte", Some(vec![("jeg", Forms), ("følte", Forms)])),
            ("føl* meg", Some(vec![("føl", Beginning), ("meg", Forms)])),
            (
                "lærerne~ læreren~2 opplæring~1 opplæring~",
                Some(vec![("lærerne", Near(1)), ("læreren", Near(2)), ("opplæring", Near(1)), ("opplæring", Near(2))]),
            ),
            ("sett.", Some(vec![("sett.", Forms)])),
            ("*", None),
            ("~", None),
            ("jeg *", None),
            ("f*l", None),
            ("føl**", None),
            ("f~3", None),
            ("føl.*", None),
        ] {
            assert_eq!(words(phrase), read, "{phrase}");
        }
    }
}
