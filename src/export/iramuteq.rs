//! A corpus for IRaMuTeQ, and for other programs that read Alceste's format: each text begins with a line of variables.
//!
//! ```text
//! **** *document_I01 *informant_I01 *gruppe_leder
//! Det var litt tilfeldig, da.
//! ```
//!
//! Source of the rules: `BuildFromAlceste`, `Uci` and `treat_var_mod` in IRaMuTeQ's own `corpus.py` and `functions.py`. A
//! line that begins with `****` begins a text, so a byte order mark would hide the first one. White space separates
//! variables, and the first underscore separates a name from its value. `-*` begins a theme, `*` marks a variable, `$` ends
//! a segment, and a text without words is an error. So names and values hold letters and digits alone, and of the signs in a
//! text only ordinary punctuation is kept.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The punctuation that is kept.
const PUNCTUATION: &str = ".,;:!?'-_";

/// What stands for a name or a value without letters and digits.
const NAMELESS: &str = "x";

/// A text of the corpus.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CorpusText {
    /// Its value of each variable; empty for none.
    pub values: Vec<String>,
    /// What is said, a line for each passage.
    pub lines: Vec<String>,
}

/// A corpus.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Corpus {
    /// The file's content.
    pub text: String,
    /// How many texts it has. One without words is left out.
    pub texts: usize,
    /// How many words they have.
    pub words: usize,
}

/// The corpus of these texts, whose variables have these names.
pub fn corpus(variables: &[&str], texts: &[CorpusText]) -> Corpus {
    let mut taken = Names::default();
    // Two variables of the same name are two, so each is taken by its place.
    let mut variables: Vec<(String, Names)> = variables
        .iter()
        .enumerate()
        .map(|(at, name)| (taken.of(&at.to_string(), &name.to_lowercase()), Names::default()))
        .collect();
    let mut corpus = Corpus::default();
    for text in texts {
        let lines: Vec<String> = text.lines.iter().map(|line| cleaned(line)).filter(|line| has_words(line)).collect();
        if lines.is_empty() {
            continue;
        }
        corpus.text += "****";
        let filled = variables.iter_mut().zip(&text.values).filter(|(_, value)| !value.trim().is_empty());
        for ((name, values), value) in filled {
            corpus.text += &format!(" *{name}_{}", values.of(value, value));
        }
        corpus.text += &format!("\n{}\n\n", lines.join("\n"));
        corpus.texts += 1;
        corpus.words += lines.iter().flat_map(|line| line.split_whitespace()).filter(|word| has_words(word)).count();
    }
    corpus
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// A line in signs that the format can hold: letters, digits and ordinary punctuation. Other signs become spaces, and
/// asterisks disappear.
fn cleaned(line: &str) -> String {
    let mut clean = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '*' => {}
            '’' | '‘' | '`' | '´' => clean.push('\''),
            '…' => clean.push_str("..."),
            c if c.is_alphanumeric() || is_combining_mark(c) || PUNCTUATION.contains(c) => clean.push(c),
            _ => clean.push(' '),
        }
    }
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names in letters and digits. Two that differ stay different: the later one gets a number.
#[derive(Default)]
struct Names {
    known: HashMap<String, String>,
    taken: HashSet<String>,
}

impl Names {
    /// The name of what has this key, made from `raw` when it is first asked for.
    fn of(&mut self, key: &str, raw: &str) -> String {
        if let Some(known) = self.known.get(key) {
            return known.clone();
        }
        let plain = plain(raw);
        let numbered = |n: u64| if n == 1 { plain.clone() } else { format!("{plain}{n}") };
        let name = (1..).map(numbered).find(|name| self.taken.insert(name.clone())).unwrap_or_default();
        self.known.insert(key.to_owned(), name.clone());
        name
    }
}

/// The letters and digits of a name, without accents: `Antall år` becomes `Antallar`.
fn plain(raw: &str) -> String {
    let mut plain = String::with_capacity(raw.len());
    for c in raw.nfd().filter(|c| c.is_alphanumeric()) {
        match c {
            'æ' => plain.push_str("ae"),
            'Æ' => plain.push_str("Ae"),
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            other => plain.push(other),
        }
    }
    if plain.is_empty() { NAMELESS.to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(values: &[&str], lines: &[&str]) -> CorpusText {
        let own = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        CorpusText { values: own(values), lines: own(lines) }
    }

    #[test]
    fn each_text_begins_with_its_variables() {
        let texts = [
            text(&["I01", "10–12 år", ""], &["Ja. *Nei*", "-*ikke et tema"]),
            text(&["I 01", "10 12 år", "x"], &["«Hei», sa hun – 100 % … $5 👩‍👧 i år’n"]),
            text(&["I03", "", ""], &["…", "***"]),
        ];
        let made = corpus(&["Informant", "Antall år", "informant"], &texts);
        let expected = "**** *informant_I01 *antallar_1012ar\nJa. Nei\n-ikke et tema\n\n\
            **** *informant_I012 *antallar_1012ar2 *informant2_x\nHei , sa hun 100 ... 5 i år'n\n\n";
        assert_eq!((made.text.as_str(), made.texts, made.words), (expected, 2, 12));
    }

    proptest! {
        #[test]
        fn a_corpus_is_read_as_the_texts_that_were_written(
            texts in prop::collection::vec(
                (prop::collection::vec("[a-cåØ_* –\u{301}]{0,4}", 4), prop::collection::vec("[a*$ \\-_.…é]{0,6}", 0..4)),
                0..5,
            ),
        ) {
            let own: Vec<CorpusText> =
                texts.into_iter().map(|(values, lines)| CorpusText { values, lines }).collect();
            let made = corpus(&["a", "å", "a b", "A B"], &own);
            let (heads, lines): (Vec<&str>, Vec<&str>) =
                made.text.lines().filter(|line| !line.is_empty()).partition(|line| line.starts_with("****"));
            prop_assert_eq!(heads.len(), made.texts);
            prop_assert!(lines.iter().all(|line| has_words(line) && !line.contains(['*', '$'])));
            let said: Vec<&CorpusText> =
                own.iter().filter(|text| text.lines.iter().any(|line| has_words(&cleaned(line)))).collect();
            prop_assert_eq!(said.len(), made.texts);
            // Values that differ are told apart, and each variable is a name and a value.
            let mut seen: HashMap<String, String> = HashMap::new();
            for (text, head) in said.into_iter().zip(heads) {
                let filled: Vec<&String> = text.values.iter().filter(|value| !value.trim().is_empty()).collect();
                let read: Vec<&str> = head.split_whitespace().skip(1).collect();
                prop_assert_eq!(read.len(), filled.len());
                for (value, read) in filled.into_iter().zip(read) {
                    let (name, modality) = read.strip_prefix('*').unwrap().split_once('_').unwrap();
                    prop_assert!([name, modality].iter().all(|one| !one.is_empty() && one.chars().all(char::is_alphanumeric)));
                    let before = seen.insert(read.to_owned(), value.clone());
                    prop_assert!(before.is_none_or(|before| before == *value));
                }
            }
        }
    }
}
