//! Finding the place of words that were copied from a document.

use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::project::Project;

impl Project {
    /// Where these words stand in a document, however white space lies between them.
    ///
    /// Errors: they stand nowhere, or in more than one place.
    pub fn find_quote(&self, document: DocumentId, words: &str) -> Result<Span> {
        let name = self.document(document)?.name.clone();
        let text = self.text(document)?;
        match places(&text.text, &canonical(words)).as_slice() {
            [place] => Ok(*place),
            [] => Err(Error::QuoteNotFound { document: name }),
            several => Err(Error::QuoteRepeated { document: name, times: several.len() }),
        }
    }
}

/// Where `words` stand in `text`, any white space in either standing for any other.
fn places(text: &str, words: &str) -> Vec<Span> {
    let wanted = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if wanted.is_empty() {
        return Vec::new();
    }
    // The text with single spaces, and where in the text each of its bytes comes from.
    let mut single = String::with_capacity(text.len());
    let mut origin = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || !single.ends_with(' ') {
            single.push(c);
            origin.extend((0..c.len_utf8()).map(|byte| at + byte));
        }
    }
    let span = |(at, _): (usize, &str)| {
        let (first, last) = (origin.get(at)?, origin.get(at + wanted.len() - 1)?);
        Some(Span::new(*first, last + 1))
    };
    single.match_indices(wanted.as_str()).filter_map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_across_line_ends_and_double_spaces() {
        let text = "Jeg  var\nhjemme, æ var\tdær. Var hjemme.";
        let found = |words| -> Vec<&str> { places(text, words).iter().filter_map(|span| span.of(text)).collect() };
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
