//! The words of a phrase as written, each with the sign that says how much else it finds.
//!
//! `ord*` finds what begins so; `ord~` finds what is nearly written so, `ord~1` and `ord~2` by at most one or two
//! letters put in, left out, exchanged or swapped; without a number it is one, and two from eight letters on. A sign stands last in its word and nowhere else, in quotation marks
//! too. How a word falls into terms is not decided here.

/// Signs that say how much else a word finds.
pub const SIGNS: [char; 2] = ['*', '~'];

/// How much a word finds besides itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reach {
    /// Its forms, and other ways to write it.
    Forms,
    /// Every word that begins so.
    Beginning,
    /// Every word that differs by at most so many letters.
    Near(u8),
}

/// The words of a phrase between white space, each with its reach. Nothing where a sign stands where it means nothing.
pub fn words(phrase: &str) -> Option<Vec<(&str, Reach)>> {
    phrase.split_whitespace().map(word).collect()
}

/// Whether a word of a phrase asks for near misses by a number of letters that cannot be: `ord~9`.
pub fn goes_too_far(phrase: &str) -> bool {
    let is_number = |number: &str| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let asks = |word: &str| word.rsplit_once('~').is_some_and(|(text, number)| is_number(number) && !text.is_empty());
    phrase.split_whitespace().any(|written| asks(written) && word(written).is_none())
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

/// By how many letters a near miss of this word may differ: short words have too many neighbours.
fn usual_distance(word: &str) -> u8 {
    if word.chars().count() < 8 { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_go_one_or_two_letters_far() {
        let table =
            [("ord~9", true), ("så ord~0", true), ("ord~2", false), ("ord~", false), ("~9", false), ("a~b", false)];
        for (phrase, goes_too_far) in table {
            assert_eq!(super::goes_too_far(phrase), goes_too_far, "{phrase}");
        }
    }

    #[test]
    fn a_sign_stands_last_in_a_word() {
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
