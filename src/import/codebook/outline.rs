//! Reads a codebook from a list of names, one a line. The indentation says what lies under what. Bullets and numbers
//! before the names are left out; without indentation, numbers such as `1.2` and headings such as `##` give the level.

use super::CodeRow;
use crate::domain::text::canonical;
use crate::error::ImportError;
use crate::import::decode;

/// The columns of a tab.
const TAB: usize = 4;

/// Reads a list. Errors: it is empty or not text, or a name occurs twice under the same one.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<CodeRow>, ImportError> {
    let (text, _) = decode::decode(bytes)?;
    let text = canonical(&text);
    let lines: Vec<Line> = (1..).zip(text.lines()).filter_map(|(number, line)| Line::of(number, line)).collect();
    let is_indented = lines.iter().any(|line| line.indent > lines.first().map_or(0, |first| first.indent));
    // The lines above the next one: how far each is indented, and its name.
    let mut above: Vec<(usize, String)> = Vec::new();
    let mut codes: Vec<CodeRow> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for line in lines {
        let indent = if is_indented { line.indent } else { line.numbered };
        while above.last().is_some_and(|(other, _)| *other >= indent) {
            above.pop();
        }
        above.push((indent, line.name));
        let path: Vec<String> = above.iter().map(|(_, name)| name.clone()).collect();
        if !seen.insert(path.iter().map(|name| name.to_lowercase()).collect::<Vec<_>>()) {
            return Err(ImportError::RepeatedValue { line: line.number, value: path.join("/") });
        }
        codes.push(CodeRow { line: line.number, path, ..CodeRow::default() });
    }
    if codes.is_empty() { Err(ImportError::Empty) } else { Ok(codes) }
}

/// A line with a name.
struct Line {
    number: u64,
    /// The columns before it.
    indent: usize,
    /// The level that its number or heading gives.
    numbered: usize,
    name: String,
}

impl Line {
    /// `None` for a line without a name.
    fn of(number: u64, line: &str) -> Option<Self> {
        let words = line.trim_start_matches([' ', '\t', '\u{a0}']);
        let space = line.get(..line.len() - words.len()).unwrap_or_default();
        let indent = space.chars().fold(0, |at, c| if c == '\t' { (at / TAB + 1) * TAB } else { at + 1 });
        let (numbered, name) = unnumbered(words);
        let name = name.trim();
        (!name.is_empty()).then(|| Self { number, indent, numbered, name: name.to_owned() })
    }
}

/// The level that a number, bullet or heading before a name gives, and the name.
fn unnumbered(words: &str) -> (usize, &str) {
    let Some((mark, name)) = words.split_once([' ', '\t', '\u{a0}']) else { return (0, words) };
    let is_bullet = mark.chars().all(|c| "-–—*+•·◦‣▪▫■□●○o".contains(c)) && mark.chars().count() == 1;
    if is_bullet {
        return (0, name);
    }
    if mark.chars().all(|c| c == '#') {
        return (mark.len(), name);
    }
    let bare = mark.trim_end_matches(['.', ')', ':']);
    let parts: Vec<&str> = bare.split('.').collect();
    let is_number = parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
    let is_letter = bare != mark && bare.chars().count() == 1;
    match (is_number && (bare != mark || parts.len() > 1), is_letter) {
        (true, _) => (parts.len(), name),
        (false, true) => (0, name),
        _ => (0, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        read(text.as_bytes()).unwrap().iter().map(|code| code.path.join("/")).collect()
    }

    #[test]
    fn a_list_becomes_a_tree() {
        let expected = ["Oppstart", "Oppstart/Opplæring", "Oppstart/Opplæring/Kurs", "Oppstart/Avtaler", "Underveis"];
        for text in [
            "Oppstart\n\tOpplæring\n\t\tKurs\n\tAvtaler\nUnderveis\n",
            "Oppstart\n  Opplæring\n      Kurs\n  Avtaler\n\nUnderveis",
            "- Oppstart\n  - Opplæring\n    - Kurs\n  - Avtaler\n- Underveis",
            "1. Oppstart\n1.1 Opplæring\n1.1.1 Kurs\n1.2. Avtaler\n2. Underveis",
            "1. Oppstart\n   a) Opplæring\n     • Kurs\n   b) Avtaler\n2) Underveis",
            "# Oppstart\n## Opplæring\n### Kurs\n## Avtaler\n# Underveis",
        ] {
            assert_eq!(paths(text), expected, "{text}");
        }
    }

    #[test]
    fn names_that_begin_with_a_number_or_a_letter_are_kept() {
        assert_eq!(paths("2 jobber\nI arbeid\n24/7\n- 3 barn"), ["2 jobber", "I arbeid", "24/7", "3 barn"]);
    }

    #[test]
    fn a_name_that_is_repeated_is_refused_with_its_line() {
        let why = ImportError::RepeatedValue { line: 4, value: "A/b".into() };
        assert_eq!(read("A\n B\n\n b".as_bytes()), Err(why));
        assert_eq!(paths("A\n B\nC\n B"), ["A", "A/B", "C", "C/B"]);
        assert_eq!(read(b" \n"), Err(ImportError::Empty));
    }
}
