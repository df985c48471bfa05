//! One stop in a line: how far it extends, and whether a sentence ends there.

use super::abbreviation::{Kind, MONTHS, kind};

/// How many characters are read on either side, at most. Enough for any abbreviation and any bracketed remark, and
/// few enough that the time stays proportional to the length of the line, even in a line of nothing but stops.
const MAX_CHARS: usize = 64;

/// One or several stops in a row. Positions are bytes from the start of the line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stop {
    /// Where the first stop begins.
    start: usize,
    /// Where the stops themselves end.
    pub(super) run_end: usize,
    /// Where the sentence would end: after closing quotes, closing brackets and bracketed remarks.
    pub(super) end: usize,
    /// Whether a closing quote or bracket follows directly.
    closed: bool,
}

/// Whether `c` can end a sentence.
pub(super) fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// Whether `c`, after a stop, closes a quotation or a bracket.
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

/// The first position from `at` on whose character is not `of_kind`.
fn past(line: &str, at: usize, of_kind: impl Fn(char) -> bool) -> usize {
    line.len() - line[at..].trim_start_matches(of_kind).len()
}

/// The position after all bracketed remarks that follow `at` and belong to the sentence before: «(ler)», «[pause 5
/// sek.]».
fn past_remarks(line: &str, mut at: usize) -> usize {
    while let Some(end) = remark_end(line, at) {
        at = past(line, end, |c| is_closing(c) || is_stop(c));
    }
    at
}

/// The end of the bracketed remark that follows `at` after white space, if there is one.
fn remark_end(line: &str, at: usize) -> Option<usize> {
    let open = past(line, at, char::is_whitespace);
    let closing = match line[open..].chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let inside = open + 1;
    let (length, _) = line[inside..].char_indices().take(MAX_CHARS).find(|&(_, c)| c == closing)?;
    let end = inside + length + 1;
    let words = &line[inside..inside + length];
    let is_sentence = words.contains(is_stop) && !words.starts_with(char::is_lowercase);
    // «(Veileder) sa at …»: a bracketed word that replaces a name begins the next sentence.
    let is_name = words.starts_with(char::is_uppercase) && letter_after(line, end).is_some_and(char::is_lowercase);
    (open > at && !is_sentence && !is_name).then_some(end)
}

/// The first letter or digit after `at`, past white space, dashes and opening quotes.
fn letter_after(line: &str, at: usize) -> Option<char> {
    line[at..].chars().take(MAX_CHARS).find(|c| c.is_alphanumeric())
}

/// The last word before byte `end` of `line`, without opening quotes and brackets; and where it begins.
fn word_before(line: &str, end: usize) -> (usize, &str) {
    let before = &line[..end];
    let near = before.char_indices().rev().take(MAX_CHARS).take_while(|(_, c)| !c.is_whitespace());
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

    /// Whether it ends a quotation after which the sentence goes on: «Hva?» sa hun.
    fn goes_on(&self, next: Option<char>) -> bool {
        self.closed && next.is_some_and(char::is_lowercase)
    }

    /// Whether the space after it is missing: «gjekk det?Mari».
    fn lacks_space(&self, line: &str) -> bool {
        let mut before = line[..self.start].chars().rev();
        let in_word = before.next().zip(before.next()).is_some_and(|(a, b)| a.is_lowercase() && b.is_lowercase());
        in_word && line[self.end..].starts_with(char::is_uppercase)
    }

    /// Whether a single point followed by white space ends the sentence that began at `sentence`.
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

    /// Whether the point after the number `digits` ends the sentence. If not, the number is an ordinal or part of a
    /// date.
    fn number_ends(&self, line: &str, digits: &str, next: Option<char>) -> bool {
        let follows = line[self.end..].split_whitespace().next().unwrap_or_default();
        let word: String = follows.chars().take(MAX_CHARS).take_while(|c| c.is_alphabetic()).collect();
        let is_date = MONTHS.contains(&word.to_lowercase().as_str());
        // Numbers of four digits or more are taken for years, never ordinals: «det va i 2019. så fløtta æ».
        digits.len() > 3 || (next.is_some_and(char::is_uppercase) && !is_date)
    }
}

/// The position of the first letter or digit of `line`. A number there is the number of a list item.
fn start_of_words(line: &str) -> usize {
    line.find(char::is_alphanumeric).unwrap_or(line.len())
}

/// Whether the point at the end of `line[start..end]` ends the sentence; `None` if that is no abbreviation.
fn abbreviation_ends(line: &str, start: usize, end: usize, next: Option<char>) -> Option<bool> {
    let word = line[start..end].to_lowercase();
    let (_, before) = word_before(line, line[..start].trim_end().len());
    let after = line[end..].split_whitespace().next().filter(|after| after.len() <= MAX_CHARS).unwrap_or_default();
    // The parts of an abbreviation may be typed with a space between them: «f. eks.».
    let second_of_two = || before.ends_with('.').then(|| kind(&format!("{}{word}", before.to_lowercase()))).flatten();
    let first_of_two = kind(&format!("{word}{}", after.to_lowercase())).map(|_| Kind::Open);
    Some(match first_of_two.or_else(second_of_two).or_else(|| kind(&word))? {
        Kind::Open => false,
        Kind::Last => next.is_some_and(char::is_uppercase),
        Kind::BeforeNumber => !next.is_some_and(char::is_numeric),
    })
}

/// Whether `word`, with its point, is the initial of a name. `before` is the sentence up to `word`.
///
/// «J.K.» always is. «B.» is an initial at the start of a sentence and after a capitalised word. Elsewhere («i X.
/// Så …») the letter replaces a name that was taken out, and the point ends the sentence.
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
