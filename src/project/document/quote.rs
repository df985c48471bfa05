//! Finds the position of words that were copied from a document.

use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::error::{Error, Noun, Result};
use crate::project::Project;

/// The text of a document, ready for finding many quotes in it.
pub(in crate::project) struct Quotable {
    name: String,
    speakers: Vec<String>,
    /// The text with single spaces.
    single: String,
    /// The original offset of each of its bytes.
    origin: Vec<usize>,
}

impl Quotable {
    fn new(name: String, text: &str, speakers: Vec<String>) -> Self {
        let mut single = String::with_capacity(text.len());
        let mut origin = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c != ' ' || !single.ends_with(' ') {
                single.push(c);
                origin.extend((0..c.len_utf8()).map(|byte| at + byte));
            }
        }
        Self { name, speakers, single, origin }
    }

    /// Words without a document and speakers.
    pub(in crate::project) fn of_words(words: &str) -> Self {
        Self::new(String::new(), words, Vec::new())
    }

    /// The span of these words, as [`Project::find_quote`].
    pub(in crate::project) fn find(&self, words: &str) -> Result<Span> {
        match self.find_all(words)?.as_slice() {
            [place] => Ok(*place),
            several => Err(Error::QuoteRepeated { document: self.name.clone(), times: several.len() }),
        }
    }

    /// All spans of these words, with the labels between turns or without. Errors: there is none.
    pub(in crate::project) fn find_all(&self, words: &str) -> Result<Vec<Span>> {
        let words = canonical(words);
        let mut found = self.occurrences(&words);
        if found.is_empty() {
            found = self.occurrences(&without_labels(&words, &self.speakers));
        }
        if found.is_empty() { Err(Error::QuoteNotFound { document: self.name.clone() }) } else { Ok(found) }
    }

    /// The spans of these words. Any run of white space matches any other.
    pub(in crate::project) fn occurrences(&self, words: &str) -> Vec<Span> {
        let wanted = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if wanted.is_empty() {
            return Vec::new();
        }
        let span = |(at, _): (usize, &str)| {
            let (first, last) = (self.origin.get(at)?, self.origin.get(at + wanted.len() - 1)?);
            Some(Span::new(*first, last + 1))
        };
        self.single.match_indices(wanted.as_str()).filter_map(span).collect()
    }
}

impl Project {
    /// The span of these words in a document, regardless of white space. They may cross turns, and may include the
    /// speaker labels between the turns.
    ///
    /// Errors: the words are not in the document, or occur more than once.
    pub fn find_quote(&self, document: DocumentId, words: &str) -> Result<Span> {
        self.quotable(document)?.find(words)
    }

    /// The span of these words in one turn of a document, as [`find_quote`](Self::find_quote). Errors also: there is no
    /// such turn.
    pub fn find_quote_in_turn(&self, document: DocumentId, number: i64, words: &str) -> Result<Span> {
        let text = self.text(document)?;
        let name = self.document(document)?.name.clone();
        let turn = text.turns.iter().find(|turn| turn.number == number).map(|turn| turn.span);
        let unknown = || Error::Unknown { noun: Noun::Turn, name: format!("{name}:{number}"), nearest: Vec::new() };
        let turn = turn.ok_or_else(unknown)?;
        let found = Quotable::new(name, turn.of(&text.text).unwrap_or_default(), Vec::new()).find(words)?;
        Ok(found.moved(turn.start))
    }

    /// The text of a document, ready for finding many quotes in it.
    pub(in crate::project) fn quotable(&self, document: DocumentId) -> Result<Quotable> {
        let (name, speakers) = (self.document(document)?.name.clone(), self.names_in(document));
        Ok(Quotable::new(name, &self.text(document)?.text, speakers))
    }
}

impl Project {
    /// The names of the speakers in a document: their labels, pseudonyms and numbers.
    fn names_in(&self, document: DocumentId) -> Vec<String> {
        let own = self.model.documents.get(document).and_then(|document| document.participant);
        let mut names = Vec::new();
        for speaker in self.model.speakers.iter().filter(|speaker| speaker.document == document) {
            names.push(speaker.label.clone());
            let person = speaker.participant.or(own).and_then(|id| self.model.participants.get(id));
            names.extend(person.into_iter().flat_map(|person| [person.pseudonym.clone(), person.number.clone()]));
        }
        names.retain(|name| !name.is_empty());
        names
    }
}

/// Removes the labels of these speakers. A label ends in a colon, a tab or a line end, and may have a time code or a
/// remark in brackets beside it.
fn without_labels(words: &str, names: &[String]) -> String {
    let mut kept = String::new();
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let label = if kept.is_empty() || kept.ends_with(char::is_whitespace) { label_at(rest, names) } else { None };
        let length = label.unwrap_or_else(|| {
            kept.push(c);
            c.len_utf8()
        });
        rest = rest.get(length..).unwrap_or_default();
    }
    kept
}

/// The length in bytes of the label that the words begin with, if they begin with one.
fn label_at(words: &str, names: &[String]) -> Option<usize> {
    let after_time = without_aside(words);
    let after_name = names.iter().filter_map(|name| without_name(after_time, name)).min_by_key(|rest| rest.len())?;
    let mark = without_aside(after_name);
    let is_lone = mark.is_empty() || mark.starts_with('\n');
    let rest = mark.strip_prefix([':', '：', '\t']).or_else(|| is_lone.then_some(mark))?;
    Some(words.len() - rest.len())
}

/// The rest after a name, regardless of case; `None` if the words do not begin with the name.
fn without_name<'a>(words: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = words.chars();
    let is_same = name.chars().all(|wanted| rest.next().is_some_and(|c| c.to_lowercase().eq(wanted.to_lowercase())));
    is_same.then_some(rest.as_str())
}

/// The rest after spaces and a time code or a remark in brackets.
fn without_aside(words: &str) -> &str {
    let words = words.trim_start_matches(' ');
    let closed = [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
        words.strip_prefix(open)?.split_once(close).filter(|(inside, _)| !inside.contains('\n'))
    });
    let digits = words.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(words.len());
    let time = words.get(..digits).unwrap_or_default().trim_end_matches([':', '.']);
    match closed {
        Some((_, rest)) => rest.trim_start_matches(' '),
        None if time.contains(':') => words.get(time.len()..).unwrap_or_default().trim_start_matches(' '),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Role;
    use crate::project::testing::{folder, incoming, project, transcript};

    #[test]
    fn a_quote_across_turns_is_found_with_and_without_the_labels_between() {
        let folder = folder();
        let mut p = project(folder.path());
        let talk =
            transcript(&["I: Hvordan var det?", "Kari Lie: Det gikk bra, tror jeg.", "I: Sikkert?", "Kari Lie: Ja."]);
        let (ids, _) = p.import(&[incoming("I01", talk)], &[]).unwrap();
        let found = |words: &str| {
            p.find_quote(ids[0], words).map(|span| span.of(&p.text(ids[0]).unwrap().text).unwrap().to_owned())
        };
        for words in [
            "tror jeg. Sikkert? Ja.",
            "tror jeg.\nI: Sikkert?\nKari Lie: Ja.",
            "tror jeg. I: Sikkert? Kari Lie: Ja.",
            "tror jeg. [00:01:02] I: Sikkert? [00:01:04] Kari Lie: Ja.",
            "tror jeg. I (00:12): Sikkert? KARI LIE (informant): Ja.",
            "tror jeg.\nI\tSikkert?\nKari Lie\tJa.",
            "tror jeg.\nI\nSikkert?\nKari Lie\nJa.",
            "tror jeg.\n00:01:02 I: Sikkert?\nKari Lie 00:01:04: Ja.",
        ] {
            assert_eq!(found(words).as_deref(), Ok("tror jeg.\nSikkert?\nJa."), "{words}");
        }
        assert_eq!(found("Kari Lie: Det gikk bra").as_deref(), Ok("Det gikk bra"));
        assert!(matches!(found("tror jeg. Per: Sikkert?"), Err(Error::QuoteNotFound { .. })));
        assert_eq!(p.model().speakers.iter().filter(|s| s.role == Role::Interviewer).count(), 1);
    }

    #[test]
    fn words_are_found_across_line_ends_and_double_spaces() {
        let text = "Jeg  var\nhjemme, æ var\tdær. Var hjemme.";
        let quotable = Quotable::new("I01".into(), text, Vec::new());
        let found =
            |words| -> Vec<&str> { quotable.occurrences(words).iter().filter_map(|span| span.of(text)).collect() };
        for (words, expected) in [
            ("Jeg var hjemme", vec!["Jeg  var\nhjemme"]),
            (" æ  var dær ", vec!["æ var\tdær"]),
            ("hjemme", vec!["hjemme", "hjemme"]),
            ("borte", vec![]),
            ("  ", vec![]),
        ] {
            assert_eq!(found(words), expected, "{words}");
        }
    }
}
