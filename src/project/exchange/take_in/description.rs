//! The description of a code that tusj wrote: its definition, then when it is used and when not, each as a paragraph that begins
//! with a heading in the language of the one who wrote it.

use crate::words::{Language, Words, capitalised};

/// Definition, inclusion and exclusion. A description without headings is a definition.
pub(super) fn parts(description: &str) -> [String; 3] {
    let whole = description.trim();
    for language in Language::ALL {
        let words = Words::new(language);
        let headings =
            ["column-inclusion", "column-exclusion"].map(|key| format!("{}: ", capitalised(&words.say(key))));
        let (rest, exclusion) = cut(whole, &headings[1]);
        let (definition, inclusion) = cut(rest, &headings[0]);
        if inclusion.is_some() || exclusion.is_some() {
            return [definition, inclusion.unwrap_or_default(), exclusion.unwrap_or_default()].map(str::to_owned);
        }
    }
    [whole.to_owned(), String::new(), String::new()]
}

/// What stands before the last paragraph that begins with a heading, and what follows the heading.
fn cut<'a>(text: &'a str, heading: &str) -> (&'a str, Option<&'a str>) {
    let after = text.rfind(&format!("\n\n{heading}")).map(|at| (at, at + 2 + heading.len()));
    match after.or_else(|| text.starts_with(heading).then_some((0, heading.len()))) {
        Some((end, start)) => (text[..end].trim(), Some(text[start..].trim())),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_parted_at_its_headings_in_every_language() {
        let all = |text: &str| parts(text).join("|");
        assert_eq!(
            all("Å stole på.\n\nBrukes når: Ofte.\nog nå\n\nBrukes ikke når: Aldri."),
            "Å stole på.|Ofte.\nog nå|Aldri."
        );
        assert_eq!(all("Use when: Often."), "|Often.|");
        assert_eq!(all("X\n\nDo not use when: Never."), "X||Never.");
        assert_eq!(all("Noe: annet"), "Noe: annet||");
    }
}
