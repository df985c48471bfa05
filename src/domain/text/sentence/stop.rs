//! One stop of a line: how far it reaches, and whether a sentence ends there.

use super::abbreviation::{Kind, MONTHS, kind};

/// How many characters are looked at on either side, at most: enough for any abbreviation and any bracketed remark,
/// and few enough that a line of nothing but stops costs no more than its length.
const NEAR: usize = 64;

/// A stop, or several in a row, as byte places of its line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stop {
    /// Where it begins.
    start: usize,
    /// Where the marks themselves end.
    pub(super) run_end: usize,
    /// Where a sentence that ends here ends: after closing quotes and brackets and a bracketed remark.
    pub(super) end: usize,
    /// Whether a closing quote or bracket stands right after it.
    closed: bool,
}

/// Whether `c` can end a sentence.
pub(super) fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// Whether `c` ends a quotation or a bracket, where it follows a stop.
fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '“' | '’' | '‘' | '»' | '›' | ')' | ']' | '}')
}

/// The stop that begins at byte `start` of `line`.
pub(super) fn read(line: &str, start: usize) -> Stop {
    let run_end = past(line, start, is_stop);
    let closed_end = past(line, run_end, |c| is_closing(c) || is_stop(c));
    let closed = line[run_end..closed_end].ends_with(is_closing);
    Stop { start, run_end, end: past_remarks(line, closed_end), closed }
}

/// The first place from `at` on whose character is not of the kind.
fn past(line: &str, at: usize, of_kind: impl Fn(char) -> bool) -> usize {
    line.len() - line[at..].trim_start_matches(of_kind).len()
}

/// Past all bracketed remarks from `at` on that belong to what was said before: «(ler)», «[pause 5 sek.]».
fn past_remarks(line: &str, mut at: usize) -> usize {
    while let Some(end) = remark_end(line, at) {
        at = past(line, end, |c| is_closing(c) || is_stop(c));
    }
    at
}

/// Where the bracketed remark ends that begins at `at` after white space, if one does.
fn remark_end(line: &str, at: usize) -> Option<usize> {
    let open = past(line, at, char::is_whitespace);
    let closing = match line[open..].chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let inside = open + 1;
    let (length, _) = line[inside..].char_indices().take(NEAR).find(|&(_, c)| c == closing)?;
    let end = inside + length + 1;
    let words = &line[inside..inside + length];
    let is_sentence = words.contains(is_stop) && !words.starts_with(char::is_lowercase);
    // «(Veileder) sa at …»: a word that stands for a name begins the sentence after the stop.
    let is_name = words.starts_with(char::is_uppercase) && letter_after(line, end).is_some_and(char::is_lowercase);
    (open > at && !is_sentence && !is_name).then_some(end)
}

/// The letter or digit that what follows `at` begins with, past white space, dashes and opening quotes.
fn letter_after(line: &str, at: usize) -> Option<char> {
    line[at..].chars().take(NEAR).find(|c| c.is_alphanumeric())
}

/// The last word before byte `end` of `line`, and where it begins; without opening quotes and brackets.
fn word_before(line: &str, end: usize) -> (usize, &str) {
    let before = &line[..end];
    let near = before.char_indices().rev().take(NEAR).take_while(|(_, c)| !c.is_whitespace());
    let word = near.last().map_or("", |(start, _)| &line[start..end]);
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    (end - word.len(), word)
}

impl Stop {
    /// Whether the sentence of `line` that began at `sentence` ends here.
    pub(super) fn ends_sentence(&self, line: &str, sentence: usize) -> bool {
        let rest = &line[self.end..];
        if rest.is_empty() {
            return true;
        }
        if !rest.starts_with(char::is_whitespace) {
            return self.lacks_space(line);
        }
        let run = &line[self.start..self.run_end];
        let next = letter_after(line, self.end);
        if run.contains(['!', '?']) {
            // «(?)» marks a word that was hard to hear.
            let in_brackets = self.closed && line[..self.start].ends_with(['(', '[']);
            return !in_brackets && !self.goes_on(next);
        }
        if run != "." {
            return next.is_some_and(char::is_uppercase);
        }
        !self.goes_on(next) && self.point_ends(line, sentence, next)
    }

    /// Whether it stands in a quotation that the sentence goes on from: «Hva?» sa hun.
    fn goes_on(&self, next: Option<char>) -> bool {
        self.closed && next.is_some_and(char::is_lowercase)
    }

    /// Whether the space after it was forgotten, or lost on the way: «gjekk det?Mari».
    fn lacks_space(&self, line: &str) -> bool {
        let mut before = line[..self.start].chars().rev();
        let in_word = before.next().zip(before.next()).is_some_and(|(a, b)| a.is_lowercase() && b.is_lowercase());
        in_word && line[self.end..].starts_with(char::is_uppercase)
    }

    /// Whether a single point, with white space after it, ends the sentence that began at `sentence`.
    fn point_ends(&self, line: &str, sentence: usize, next: Option<char>) -> bool {
        let (start, word) = word_before(line, self.run_end);
        let stem = word.trim_end_matches('.');
        let before = &line[sentence..start.max(sentence)];
        if !stem.is_empty() && stem.chars().all(|c| c.is_ascii_digit()) {
            return start_of_words(line) != start && self.number_ends(line, stem, next);
        }
        if let Some(ends) = abbreviation_ends(line, start, self.run_end, next) {
            return ends;
        }
        !is_initial(word, before)
    }

    /// Whether the point after the number `digits` ends the sentence, rather than making it an ordinal or a date.
    fn number_ends(&self, line: &str, digits: &str, next: Option<char>) -> bool {
        let follows = line[self.end..].split_whitespace().next().unwrap_or_default();
        let word: String = follows.chars().take(NEAR).take_while(|c| c.is_alphabetic()).collect();
        let is_date = MONTHS.contains(&word.to_lowercase().as_str());
        // Years are never ordinals: «det va i 2019. så fløtta æ».
        digits.len() > 3 || (next.is_some_and(char::is_uppercase) && !is_date)
    }
}

/// Where the first letter or digit of `line` stands: a number there is the number of a question in a list.
fn start_of_words(line: &str) -> usize {
    line.find(char::is_alphanumeric).unwrap_or(line.len())
}

/// Whether the point at the end of `line[start..end]` ends the sentence, if that is an abbreviation or part of one.
fn abbreviation_ends(line: &str, start: usize, end: usize, next: Option<char>) -> Option<bool> {
    let word = line[start..end].to_lowercase();
    let (_, before) = word_before(line, line[..start].trim_end().len());
    let after = line[end..].split_whitespace().next().filter(|after| after.len() <= NEAR).unwrap_or_default();
    // «f. eks.»: the parts may be typed apart.
    let second_of_two = || before.ends_with('.').then(|| kind(&format!("{}{word}", before.to_lowercase()))).flatten();
    let first_of_two = kind(&format!("{word}{}", after.to_lowercase())).map(|_| Kind::Open);
    Some(match first_of_two.or_else(second_of_two).or_else(|| kind(&word))? {
        Kind::Open => false,
        Kind::Last => next.is_some_and(char::is_uppercase),
        Kind::BeforeNumber => !next.is_some_and(char::is_numeric),
    })
}

/// Whether `word`, with its point, is the initial of a name; `before` is the sentence as far as it.
///
/// «J.K.» always is. «B.» is one at a sentence's start and after a word with a capital: elsewhere («i X. Så …») the
/// letter stands for a name that was taken out, and the point is a stop.
fn is_initial(word: &str, before: &str) -> bool {
    let letters: Vec<&str> = word.split_terminator('.').collect();
    let are_capitals = letters.iter().all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    });
    let (_, name) = word_before(before, before.trim_end().len());
    match letters.len() {
        0 => false,
        1 => are_capitals && (name.is_empty() || name.starts_with(char::is_uppercase)),
        _ => are_capitals,
    }
}
