//! Words in dialect: which forms count as the same word, such as *jeg*, *eg* and *æ*.
//!
//! A plain text file ([`USUAL`]) has a line for each word, and a project can add lines of the same kind. A search for
//! one form on a line finds all forms on that line, exactly as listed. Other inflected forms need their own line. A
//! form that is on two lines is found with both.
//!
//! Forms are separated by white space or commas, and the first form on a line may end with a colon. Each form is a
//! single word; a line with a form of several words is ignored.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use super::tokens;

/// The lines that apply in every project.
pub const USUAL: &str = include_str!("dialect.txt");

/// The most forms on one line.
pub const MAX_FORMS: usize = 64;

static OF_EVERY_PROJECT: LazyLock<Arc<Dialect>> = LazyLock::new(|| Arc::new(Dialect::read(USUAL)));

/// Which forms count as the same word.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dialect {
    lines: Vec<Vec<String>>,
    /// The indices of the lines that each form is on.
    on: HashMap<String, Vec<usize>>,
    /// How many lines apply in every project. The project's own lines come after these.
    usual: usize,
}

impl Dialect {
    /// The dialect of a project: the usual lines and then the project's own.
    pub fn with(own: Option<&str>) -> Arc<Self> {
        let Some(own) = own else { return Arc::clone(&OF_EVERY_PROJECT) };
        let mut all = Self::clone(&OF_EVERY_PROJECT);
        all.usual = all.lines.len();
        own.lines().for_each(|line| all.add_line(line));
        Arc::new(all)
    }

    fn read(lines: &str) -> Self {
        let mut dialect = Self::default();
        lines.lines().for_each(|line| dialect.add_line(line));
        dialect.usual = dialect.lines.len();
        dialect
    }

    fn add_line(&mut self, line: &str) {
        let mut words = words_of(line);
        words.sort_unstable();
        words.dedup();
        for word in &words {
            self.on.entry(word.clone()).or_default().push(self.lines.len());
        }
        self.lines.push(words);
    }

    /// The other forms of a word, sorted.
    pub fn others(&self, word: &str) -> Vec<String> {
        self.others_from(0, word)
    }

    /// Like [`Self::others`], but from the project's own lines only. These may be in any language.
    pub fn own_others(&self, word: &str) -> Vec<String> {
        self.others_from(self.usual, word)
    }

    fn others_from(&self, first: usize, word: &str) -> Vec<String> {
        let lines = self.on.get(word).into_iter().flatten().filter(|line| **line >= first);
        let words = lines.filter_map(|line| self.lines.get(*line)).flatten();
        let others: BTreeSet<&String> = words.filter(|other| *other != word).collect();
        others.into_iter().cloned().collect()
    }
}

/// The forms on a line, normalised for comparison. Empty for comments, for lines with fewer than two or more than
/// [`MAX_FORMS`] forms, and for lines with a form of several words.
pub fn words_of(line: &str) -> Vec<String> {
    // Quotation marks mean that a form has several words.
    if line.contains(['"', '«', '»', '“', '”']) {
        return Vec::new();
    }
    let forms = forms(line).take(MAX_FORMS + 1).map(tokens::words).filter(|words| !words.is_empty());
    let words = forms.map(|words| <[String; 1]>::try_from(words).ok().map(|[word]| word));
    let words: Vec<String> = words.collect::<Option<_>>().unwrap_or_default();
    if (2..=MAX_FORMS).contains(&words.len()) { words } else { Vec::new() }
}

/// The first word on a line, even if the line is ignored. `None` for a comment.
pub fn first_of(line: &str) -> Option<String> {
    forms(line).find_map(|form| tokens::words(form).into_iter().next())
}

/// The forms on a line, as written.
fn forms(line: &str) -> impl Iterator<Item = &str> {
    let line = if line.trim_start().starts_with('#') { "" } else { line };
    let (first, others) = line.split_once(':').map_or((None, line), |(first, others)| (Some(first), others));
    let others = others.split(|c: char| c.is_whitespace() || c == ',').filter(|form| !form.is_empty());
    first.into_iter().chain(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_same_word(dialect: &Dialect, a: &str, b: &str) -> bool {
        let (from, to) = (dialect.others(a).contains(&b.to_owned()), dialect.others(b).contains(&a.to_owned()));
        assert_eq!(from, to, "{a} {b}");
        from
    }

    #[test]
    fn small_words_match_their_dialect_forms() {
        let dialect = Dialect::with(None);
        for (spoken, written) in [
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
            assert!(is_same_word(&dialect, spoken, written), "{spoken} {written}");
        }
        assert!(!is_same_word(&dialect, "jeg", "meg") && dialect.others("samtale").is_empty());
    }

    #[test]
    fn a_project_can_add_its_own_lines() {
        let dialect = Dialect::with(Some("# våre ord\nsnakke: prate skravle\nalene\n\nikke: ikkønn"));
        assert!(
            is_same_word(&dialect, "prate", "skravle")
                && is_same_word(&dialect, "ikkønn", "ikke")
                && is_same_word(&dialect, "itj", "ikke")
        );
        assert!(dialect.others("alene").is_empty());
    }

    #[test]
    fn a_form_is_one_word() {
        let all = |line: &str| words_of(line).join(" ");
        assert_eq!(all("Kafé : kaffistove,kaffi, kaffe."), "kafe kaffistove kaffi kaffe");
        for line in [
            "i hvert fall: ihvertfall",
            "ihvertfall: i hvert fall, hand/arm",
            "# ja: jo",
            "ja",
            ": ja",
            "sliten: \"helt tom\"",
        ] {
            assert_eq!(all(line), "", "{line}");
        }
        let dialect = Dialect::with(Some("i hvert fall: ihvertfall"));
        assert!(dialect.others("hvert").is_empty() && dialect.others("ihvertfall").is_empty());
    }

    #[test]
    fn a_line_with_too_many_forms_is_ignored() {
        let line = |n: usize| format!("a0: {}", (1..n).map(|n| format!("a{n} ")).collect::<String>());
        assert_eq!(words_of(&line(MAX_FORMS)).len(), MAX_FORMS);
        assert_eq!(words_of(&line(MAX_FORMS + 1)).len(), 0);
    }

    #[test]
    fn every_usual_line_is_valid() {
        for line in USUAL.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(line.contains(": ") && words_of(line).len() >= 2, "{line}");
        }
    }
}
