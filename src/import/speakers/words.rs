//! Judges the words of a label: whether it can be one, what form it has, and which role it means.

use super::vocabulary::{
    DIRECTIONS, ENDINGS, HEADINGS, INFORMANT_WORDS, INTERVIEWER_WORDS, LETTERS, ONLY_FRAMED, ORDINARY, SPEAKER_WORDS,
    SPEECH, WITHIN_NAMES,
};
use crate::domain::document::Role;
use unicode_normalization::char::is_combining_mark;

/// The form of a label's words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A role word, perhaps with a number: `Intervjuer 2`, `Speaker 1`.
    Role,
    /// One to three capitals, perhaps with a number: `R`, `S1`, `I03`.
    Code,
    /// Words with capitals: `Anna`, `Kari Anne`.
    Name,
    /// One word without a capital, which needs more evidence.
    Lower,
}

/// The label's words without a number at the end: `Intervjuer 2` → `intervjuer`, `S1` → `s`.
fn stem(label: &str) -> String {
    label.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ".#_-".contains(c)).to_lowercase()
}

/// The maximum length of a label, in characters.
const MAX_LABEL: usize = 40;
/// The maximum number of words in a name: `Lucas Fernandes da Costa e Silva`.
const MAX_WORDS: usize = 6;

/// The form of a possible label; `None` if it cannot be one.
pub fn form(label: &str) -> Option<Form> {
    let stem = stem(label);
    if stem.is_empty() || label.chars().count() > MAX_LABEL || !label.starts_with(char::is_alphabetic) {
        return None;
    }
    let has = |list: &[&str]| list.contains(&stem.as_str());
    if has(INTERVIEWER_WORDS) || has(INFORMANT_WORDS) || has(SPEAKER_WORDS) {
        return Some(Form::Role);
    }
    let first = stem.split_whitespace().next().unwrap_or_default();
    let letters = stem.chars().count();
    if letters == 1 || (letters <= 3 && label.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)) {
        return (!has(SPEECH) && stem.chars().all(char::is_alphabetic)).then_some(Form::Code);
    }
    if has(HEADINGS) || has(SPEECH) || SPEECH.contains(&first) || HEADINGS.contains(&first) {
        return None;
    }
    name_form(label)
}

fn name_form(label: &str) -> Option<Form> {
    let words: Vec<&str> = label.split_whitespace().map(|w| w.trim_matches(['(', ')', ','])).collect();
    // A full stop inside a name only follows an initial or an abbreviation.
    let stops = |w: &&str| w.strip_suffix('.').is_some_and(|w| w.chars().count() > 3);
    if words.len() > MAX_WORDS || words.iter().rev().skip(1).any(stops) {
        return None;
    }
    let fine = |c: char| c.is_alphanumeric() || is_combining_mark(c) || "-_.'’/()&, ".contains(c);
    if !label.chars().all(fine) || label.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    let bracketed = |label: &str, word: &str| label.contains(&format!("({word})"));
    let passes = |w: &&str| {
        is_high(w)
            || WITHIN_NAMES.contains(w)
            || INTERVIEWER_WORDS.contains(w)
            || INFORMANT_WORDS.contains(w)
            || bracketed(label, w)
    };
    match words.as_slice() {
        [one] if !is_high(one) => one.chars().all(|c| c.is_alphanumeric() || c == '-').then_some(Form::Lower),
        [first, ..] if is_high(first) && words.iter().all(passes) => Some(Form::Name),
        _ => None,
    }
}

/// Whether a word begins like a name: with a capital, a digit, or a letter of a script without capitals.
fn is_high(word: &str) -> bool {
    let mut letters = word.chars().skip_while(|c| "'’".contains(*c));
    letters.next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || (c.is_alphabetic() && !c.is_lowercase()))
}

/// Whether a capitalised word is more likely a noun (`Poenget`) than a name.
pub fn like_a_noun(label: &str) -> bool {
    let lower = label.to_lowercase();
    lower.chars().count() >= 5
        && ["et", "ene", "ingen", "heten", "sjonen", "tion", "ness", "ering", "else", "sjon"]
            .iter()
            .any(|e| lower.ends_with(e))
}

/// Whether the label is a word that also begins sentences: `Spørsmål: hvorfor?`
pub fn is_ordinary(label: &str) -> bool {
    ORDINARY.contains(&stem(label).as_str())
}

/// Whether the label is a heading in a transcript's head, such as `Dato`.
pub fn is_heading(label: &str) -> bool {
    let stem = stem(label);
    let first = stem.split_whitespace().next().unwrap_or_default();
    HEADINGS.contains(&stem.as_str()) || HEADINGS.contains(&first)
}

/// Whether the label is a full role word, as used in the head: `Informant: Anna`.
pub fn is_long_role(label: &str) -> bool {
    let stem = stem(label);
    stem.chars().count() > 4 && (INTERVIEWER_WORDS.contains(&stem.as_str()) || INFORMANT_WORDS.contains(&stem.as_str()))
}

/// The role that a label's words mean, and whether that is certain (for a letter it is not).
pub fn role(label: &str) -> Option<(Role, bool)> {
    let whole = stem(label);
    let inner = label.split(['(', ')', ',']).map(stem);
    for word in std::iter::once(whole.clone()).chain(inner) {
        if INTERVIEWER_WORDS.contains(&word.as_str()) {
            return Some((Role::Interviewer, true));
        }
        if INFORMANT_WORDS.contains(&word.as_str()) {
            return Some((Role::Informant, true));
        }
    }
    // `I03` is an informant's number; `I1` is the first of two interviewers.
    if whole == "i" && label.get(1..).is_some_and(|n| n.starts_with('0') || n.len() > 1) {
        return Some((Role::Informant, false));
    }
    LETTERS.iter().find(|(letter, _)| *letter == whole).map(|&(_, role)| (role, false))
}

/// Whether a label only numbers the speakers (`Speaker 1`, `S01`), as programs do that do not know names. It may be
/// another person in each file.
pub fn only_counts(label: &str) -> bool {
    let stem = stem(label);
    stem.len() < label.len() && (stem == "s" || SPEAKER_WORDS.contains(&stem.as_str()))
}

/// Whether a remark beside a label is about how something is said, not about the person: `Anna (ler)`.
pub fn is_direction(remark: &str) -> bool {
    let first = remark.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    DIRECTIONS.contains(&first.to_lowercase().as_str())
}

/// Whether a line says that the interview is over.
pub fn is_ending(line: &str) -> bool {
    let frame = |c: char| c.is_whitespace() || "-–—=*_#[](){}<>~.…!:".contains(c);
    let bare = line.trim();
    let inner = bare.trim_matches(frame);
    if inner.chars().count() > 60 {
        return false;
    }
    let mark = |c: char| "-–—=*_#[](){}<>~".contains(c);
    // A single dash introduces speech, so it does not count as a frame.
    let framed = bare.strip_prefix(mark).is_some_and(|rest| rest.starts_with(mark) || rest.ends_with(mark));
    // A time may follow: `[Opptak slutt 00:45:10]`.
    let words = inner.trim_end_matches(|c: char| c.is_ascii_digit() || frame(c) || c == ',').to_lowercase();
    let words = words.trim_end_matches(" kl").trim_end();
    ENDINGS.contains(&words) && (framed || !ONLY_FRAMED.contains(&words))
}
