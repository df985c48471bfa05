//! Hesitations: *eh*, *mm* and the like. They can be left out of all quotes.

use crate::domain::document::DocumentLanguage;

/// The hesitations of Norwegian, in lower case.
const NORWEGIAN: &[&str] = &["eh", "ehm", "øh", "øhm", "mm", "hm", "hmm", "um"];

/// The hesitations of English.
const ENGLISH: &[&str] = &["uh", "um", "uhm", "er", "erm", "eh", "mm", "hm", "hmm"];

/// The hesitations that a language has; `None` for a language that is not known, which may have those of any except words
/// that another language has with a meaning, such as *er*.
fn is_hesitation(word: &str, language: Option<DocumentLanguage>) -> bool {
    let word = word.to_lowercase();
    let (word, in_norwegian) = (word.as_str(), NORWEGIAN.contains(&word.as_str()));
    match language {
        Some(DocumentLanguage::En) => ENGLISH.contains(&word),
        Some(DocumentLanguage::Nb | DocumentLanguage::Nn) => in_norwegian,
        Some(DocumentLanguage::Other) | None => in_norwegian || matches!(word, "uh" | "uhm" | "erm"),
    }
}

/// The text without hesitations, each with the comma after it. One that is a sentence goes with its full stop, and a sentence
/// that began with one begins with a capital letter still. A question (*hm?*) stays.
pub fn without_hesitations(text: &str, language: Option<DocumentLanguage>) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut capital = false;
    while let Some(first) = rest.chars().next() {
        let length = word_length(rest);
        let (word, after) = rest.split_at(if length == 0 { first.len_utf8() } else { length });
        rest = after;
        let is_asked = after.starts_with(['?', '!']);
        if length == 0 || is_asked || !is_hesitation(word, language) {
            match first.is_lowercase() && std::mem::take(&mut capital) {
                true => kept.extend(first.to_uppercase().chain(word.chars().skip(1))),
                false => kept.push_str(word),
            }
            capital &= length == 0;
            continue;
        }
        let begins = kept.trim_end().is_empty() || kept.trim_end().ends_with(['.', '?', '!', '…']);
        capital |= begins && first.is_uppercase();
        let is_sentence = begins && after.starts_with(['.', '…']);
        rest = after.strip_prefix([',', '.', '…']).filter(|_| is_sentence || after.starts_with(',')).unwrap_or(after);
        let ends = after.starts_with(['.', '…']) || after.is_empty();
        if ends && !begins && kept.trim_end().ends_with(',') {
            kept.truncate(kept.trim_end().len() - 1);
        }
        match rest.strip_prefix(' ') {
            // One of the two spaces around it goes too.
            Some(next) if kept.is_empty() || kept.ends_with(char::is_whitespace) => rest = next,
            Some(_) => {}
            None => kept.truncate(kept.trim_end_matches(' ').len()),
        }
    }
    kept
}

/// The length of the word that the text begins with, with hyphens and apostrophes inside; 0 if it begins with something else.
fn word_length(text: &str) -> usize {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '\u{300}'..='\u{36f}');
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nb(text: &str) -> String {
        without_hesitations(text, Some(DocumentLanguage::Nb))
    }

    #[test]
    fn hesitations_go_with_the_comma_after_them() {
        for (text, without) in [
            ("Det var eh litt rart.", "Det var litt rart."),
            ("Eh, det var ehm, litt rart", "Det var litt rart"),
            ("Det var rart, øh.", "Det var rart."),
            ("Mm. Det var rart.", "Det var rart."),
            ("Ja. Ehm … det var rart.", "Ja. … Det var rart."),
            ("Det er eh-greia, hm? Um", "Det er eh-greia, hm?"),
            ("Han heter Mmutle.", "Han heter Mmutle."),
            ("a  eh  b\neh c", "a   b\nc"),
        ] {
            assert_eq!(nb(text), without, "{text}");
        }
    }

    #[test]
    fn a_word_with_a_meaning_in_the_language_stays() {
        assert_eq!(nb("Det er, uh, sant."), "Det er, uh, sant.");
        assert_eq!(without_hesitations("It was, er, uh, fine.", Some(DocumentLanguage::En)), "It was, fine.");
        assert_eq!(without_hesitations("Det er uh sant.", None), "Det er sant.");
    }
}
