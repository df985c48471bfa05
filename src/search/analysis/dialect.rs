//! Small words as they are said: which of them are one word.
//!
//! A plain file ([`USUAL`]) with a line for each word; a project can have more lines of the same kind. Whoever looks
//! for one word of a line finds them all, as they stand there: the other forms of a word need a line of their own. A
//! word that stands on two lines is found with both.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use super::cut;

/// The lines that every project has.
pub const USUAL: &str = include_str!("dialect.txt");

static OF_EVERY_PROJECT: LazyLock<Arc<Dialect>> = LazyLock::new(|| Arc::new(Dialect::read(USUAL)));

/// Which small words are one word.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dialect {
    together: HashMap<String, Vec<String>>,
}

impl Dialect {
    /// The words of every project, and those of a project's own lines.
    pub fn with(own: Option<&str>) -> Arc<Self> {
        let Some(own) = own else { return Arc::clone(&OF_EVERY_PROJECT) };
        let mut all = Self::clone(&OF_EVERY_PROJECT);
        own.lines().for_each(|line| all.take(line));
        Arc::new(all)
    }

    fn read(lines: &str) -> Self {
        let mut dialect = Self::default();
        lines.lines().for_each(|line| dialect.take(line));
        dialect
    }

    fn take(&mut self, line: &str) {
        let words = words_of(line);
        for word in &words {
            let others = self.together.entry(word.clone()).or_default();
            others.extend(words.iter().filter(|other| *other != word).cloned());
            others.sort_unstable();
            others.dedup();
        }
    }

    /// The words that are one with this.
    pub fn others(&self, word: &str) -> &[String] {
        self.together.get(word).map_or(&[], Vec::as_slice)
    }
}

/// The words of a line, as they are looked for. A remark, and a line of fewer than two words, has none.
pub fn words_of(line: &str) -> Vec<String> {
    let line = line.trim();
    let words = if line.starts_with('#') { Vec::new() } else { cut::words(line) };
    if words.len() < 2 { Vec::new() } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(dialect: &Dialect, a: &str, b: &str) -> bool {
        let (from, to) = (dialect.others(a).contains(&b.to_owned()), dialect.others(b).contains(&a.to_owned()));
        assert_eq!(from, to, "{a} {b}");
        from
    }

    #[test]
    fn small_words_are_found_as_they_are_said() {
        let dialect = Dialect::with(None);
        for (said, written) in [
            ("æ", "jeg"),
            ("æg", "jeg"),
            ("eg", "jæ"),
            ("itj", "ikke"),
            ("itte", "ikkje"),
            ("ka", "hva"),
            ("kva", "ka"),
            ("kossen", "hvordan"),
            ("korsen", "korleis"),
            ("mæ", "meg"),
            ("dæ", "deg"),
            ("sæ", "seg"),
            ("dæm", "de"),
            ("dem", "de"),
            ("nåkka", "noe"),
            ("noko", "noe"),
        ] {
            assert!(one(&dialect, said, written), "{said} {written}");
        }
        assert!(!one(&dialect, "jeg", "meg") && dialect.others("samtale").is_empty());
    }

    #[test]
    fn a_project_has_lines_of_its_own() {
        let dialect = Dialect::with(Some("# våre ord\nsnakke: prate skravle\nalene\n\nikke: ikkønn"));
        assert!(one(&dialect, "prate", "skravle") && one(&dialect, "ikkønn", "ikke") && one(&dialect, "itj", "ikke"));
        assert!(dialect.others("alene").is_empty());
    }

    #[test]
    fn every_usual_line_has_its_words_to_itself() {
        for line in USUAL.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(line.contains(": ") && words_of(line).len() >= 2, "{line}");
        }
    }
}
