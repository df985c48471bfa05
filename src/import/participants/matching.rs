//! Matches a document to a participant by the document's name: `I03 Clara.docx` belongs to I03, and so does `Intervju
//! 3`.

use crate::domain::text::canonical;

/// Words before a participant's number that carry no other meaning.
const PREFIXES: &[&str] = &[
    "",
    "i",
    "int",
    "inf",
    "intervju",
    "interview",
    "informant",
    "deltaker",
    "deltakar",
    "participant",
    "respondent",
    "transkripsjon",
    "transkribering",
    "transcript",
    "transkribert",
    "nr",
    "no",
    "nummer",
    "number",
    "p",
    "r",
    "s",
];

/// A number and the letters right before it, with at most a space, hyphen, dot, underscore or `#` between.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Mark {
    letters: String,
    number: String,
}

/// The index of the participant that a document with this name belongs to. Participants are given as number and
/// pseudonym. `None` if none matches, or several do. The tests, in order: the number as written, the number with the
/// same letters (`I3`, `i-03`), a number made of words, the pseudonym, the number alone.
pub fn matches(document_name: &str, participants: &[(&str, &str)]) -> Option<usize> {
    // Some systems give file names that are not in canonical form.
    let stem = canonical(stem(document_name)).to_lowercase();
    let marks = marks(&stem);
    let numbered: Vec<Option<Mark>> = participants.iter().map(|(n, _)| whole_mark(&n.to_lowercase())).collect();
    let exact = |i: usize| participants.get(i).is_some_and(|(number, _)| number.trim().to_lowercase() == stem.trim());
    let same =
        |i: usize| numbered.get(i).and_then(Option::as_ref).is_some_and(|m| !m.letters.is_empty() && marks.contains(m));
    let wordy = |i: usize| {
        let (number, mark) = (participants.get(i).map_or("", |(n, _)| n), numbered.get(i));
        mark == Some(&None) && has_words(&stem, &number.to_lowercase())
    };
    let named = |i: usize| participants.get(i).is_some_and(|(_, name)| has_words(&stem, &name.to_lowercase()));
    let alone = counted_number(&marks);
    let by_number = |i: usize| {
        let mark = numbered.get(i).and_then(Option::as_ref);
        mark.is_some_and(|m| Some(&m.number) == alone.as_ref())
    };
    let tests: [&dyn Fn(usize) -> bool; 5] = [&exact, &same, &wordy, &named, &by_number];
    for test in tests {
        let mut fitting = (0..participants.len()).filter(|&i| test(i));
        if let Some(first) = fitting.next() {
            return fitting.next().is_none().then_some(first);
        }
    }
    None
}

/// The name without its extension. A dot in a name (`nr. 3`) does not begin an extension.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 && ending.starts_with(char::is_alphabetic) => {
            stem
        }
        _ => name,
    }
}

/// The numbers in a name with their letters, without leading zeros.
fn marks(name: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut letters = String::new();
    let mut gap = false;
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            let mut digits = String::from(c);
            while let Some(next) = chars.next_if(char::is_ascii_digit) {
                digits.push(next);
            }
            let value = digits.trim_start_matches('0');
            let number = if value.is_empty() { "0" } else { value }.to_owned();
            marks.push(Mark { letters: std::mem::take(&mut letters), number });
        } else if c.is_alphabetic() {
            if gap {
                letters.clear();
            }
            letters.push(c);
        } else if !matches!(c, ' ' | '-' | '_' | '.' | '#') {
            letters.clear();
        }
        gap = !c.is_alphabetic();
    }
    marks
}

/// A participant's number that consists only of letters and digits: `I03`, `3`, `Informant 3`.
fn whole_mark(number: &str) -> Option<Mark> {
    let mark = marks(number).pop()?;
    let rest: String = number.chars().filter(|c| c.is_alphabetic()).collect();
    (marks(number).len() == 1 && rest == mark.letters && number.ends_with(|c: char| c.is_ascii_digit())).then_some(mark)
}

/// The participant number in a name: the one after a word for a participant, otherwise the only number.
fn counted_number(marks: &[Mark]) -> Option<String> {
    let mut said = marks.iter().filter(|m| !m.letters.is_empty() && PREFIXES.contains(&m.letters.as_str()));
    let first = said.next();
    if first.is_some() {
        return first.filter(|f| said.all(|other| other.number == f.number)).map(|m| m.number.clone());
    }
    match marks {
        [only] if only.letters.is_empty() => Some(only.number.clone()),
        _ => None,
    }
}

/// Whether `name` holds `words` as whole words.
fn has_words(name: &str, words: &str) -> bool {
    let words = words.trim();
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !words.is_empty()
        && name.match_indices(words).any(|(at, _)| {
            let before = name.get(..at).and_then(|w| w.chars().next_back());
            edge(before) && edge(name.get(at + words.len()..).and_then(|w| w.chars().next()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_find_their_participant() {
        let people = [("I01", "Anna"), ("I02", "Bjørg"), ("I03", "Clara"), ("I12", ""), ("K03", "Dag"), ("L4", "Åse")];
        let table = [
            ("I03 Clara.docx", Some("I03")),
            ("I3", Some("I03")),
            ("i-03_ferdig.docx", Some("I03")),
            ("I12.docx", Some("I12")),
            ("K03.txt", Some("K03")),
            ("Intervju 3", None),
            ("Intervju 1.docx", Some("I01")),
            ("12.docx", Some("I12")),
            ("1.docx", Some("I01")),
            ("11.docx", None),
            ("Intervju med Bjørg.docx", Some("I02")),
            ("A\u{30a}se.docx", Some("L4")),
            ("Bjørgulf.docx", None),
            ("Anna og Clara.docx", None),
            ("2024-03-12.docx", None),
            ("Intervju 2 2024-03-12.docx", Some("I02")),
            ("Z01.docx", None),
            ("", None),
            ("intervju.docx", None),
            ("Intervju nr. 2", Some("I02")),
        ];
        let given: Vec<_> = people.to_vec();
        for (name, number) in table {
            assert_eq!(matches(name, &given).map(|i| people[i].0), number, "{name}");
        }
    }

    #[test]
    fn only_a_short_ending_is_a_file_extension() {
        for (name, without) in [
            ("I03.docx", "I03"),
            ("Oslo.Barneverntjenesten", "Oslo.Barneverntjenesten"),
            ("nr. 3", "nr. 3"),
            (".txt", ".txt"),
            ("a.html", "a"),
            ("a.markdo", "a.markdo"),
        ] {
            assert_eq!(stem(name), without);
        }
    }

    #[test]
    fn numbers_without_letters_match_too() {
        let people = [("1", ""), ("2", ""), ("12", ""), ("Vest-A", "")];
        for (name, number) in
            [("I02.docx", Some("2")), ("12", Some("12")), ("Informant 1.md", Some("1")), ("vest-a.txt", Some("Vest-A"))]
        {
            assert_eq!(matches(name, &people).map(|i| people[i].0), number, "{name}");
        }
    }
}
