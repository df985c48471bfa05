//! The phrases of one language, by key.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Language;
use crate::domain::text::is_allowed;

/// The phrases of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value within a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arg<'a> {
    /// A whole number, by which phrases choose singular or plural.
    Number(i64),
    /// Text, shown on one line and without control characters.
    Text(Cow<'a, str>),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Words {
    /// The phrases of this language. Does not load the other languages.
    pub fn new(language: Language) -> Self {
        let source = source(language);
        // A phrase with a syntax error is left out and shown as its key. The tests make sure that there are none.
        let phrases = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
        // Otherwise Fluent wraps each value in invisible characters, which must not end up in documents.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Nb | Language::Nn => |value, _| number(value, '\u{a0}'),
            Language::En => |value, _| number(value, ','),
        }));
        bundle.add_resource_overriding(phrases);
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The phrase with this key, which takes no values. An unknown key is returned in angle brackets.
    pub fn say(&self, key: &str) -> Cow<'_, str> {
        self.phrase(key, None)
    }

    /// Whether there is a phrase with this key.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The phrase with this key, with named values inserted.
    ///
    /// Numbers of five digits or more get a thousands separator.
    pub fn tell(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Arg::Number(number) => args.set(*name, *number),
                Arg::Text(text) => args.set(*name, shown(text)),
            }
        }
        self.phrase(key, Some(&args)).into_owned()
    }

    fn phrase(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        match self.bundle.get_message(key).and_then(|message| message.value()) {
            // A missing value is shown as its name. Other formatting errors are ignored.
            Some(pattern) => self.bundle.format_pattern(pattern, args, &mut Vec::new()),
            None => Cow::Owned(format!("<{key}>")),
        }
    }
}

/// The source file of a language's phrases.
pub(super) fn source(language: Language) -> &'static str {
    match language {
        Language::Nb => include_str!("nb.ftl"),
        Language::Nn => include_str!("nn.ftl"),
        Language::En => include_str!("en.ftl"),
    }
}

/// The text with its first letter in upper case, for table headings.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text on one line, without control characters.
fn shown(text: &str) -> Cow<'_, str> {
    let safe = |c: char| c != '\n' && c != '\t' && is_allowed(c);
    if text.chars().all(safe) {
        return Cow::Borrowed(text);
    }
    let replace = |c: char| match c {
        c if safe(c) => c,
        c if c.is_whitespace() => ' ',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(replace).collect())
}

/// Formats a number with thousands separators. `None` for small numbers and other values, which get the default format.
fn number(value: &FluentValue<'_>, separator: char) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    let digits = value.abs().to_string();
    if digits.len() < 5 {
        return None;
    }
    let mut written = String::from(if *value < 0.0 { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            written.push(separator);
        }
        written.push(digit);
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_choose_singular_and_plural() {
        for (language, one, two) in [
            (Language::Nb, "1 utdrag fra 1 informant", "2 utdrag fra 2 informanter"),
            (Language::Nn, "1 utdrag frå 1 informant", "2 utdrag frå 2 informantar"),
            (Language::En, "1 excerpt from 1 participant", "2 excerpts from 2 participants"),
        ] {
            let words = Words::new(language);
            let count =
                |n: i64| words.tell("count-excerpts-from", &[("excerpts", n.into()), ("participants", n.into())]);
            assert_eq!((count(1).as_str(), count(2).as_str()), (one, two));
        }
    }

    #[test]
    fn large_numbers_have_thousands_separators() {
        for (language, thousand, more, million) in [
            (Language::Nb, "9999 ord", "12\u{a0}345 ord", "1\u{a0}234\u{a0}567 ord"),
            (Language::En, "9999 words", "12,345 words", "1,234,567 words"),
        ] {
            let words = Words::new(language);
            let count = |n: i64| words.tell("count-words", &[("n", n.into())]);
            assert_eq!([count(9999), count(12_345), count(1_234_567)], [thousand, more, million]);
        }
    }

    #[test]
    fn an_unknown_key_is_returned_in_angle_brackets() {
        let words = Words::new(Language::Nb);
        assert_eq!(words.say("no-such-key"), "<no-such-key>");
    }

    #[test]
    fn values_cannot_control_the_terminal() {
        let words = Words::new(Language::Nb);
        let text = words.tell("quoted", &[("text", "a\u{1b}[2J\nb\u{202e}\tå".into())]);
        assert_eq!(text, "«a\u{fffd}[2J b\u{fffd} å»");
    }

    #[test]
    fn a_heading_begins_with_a_capital() {
        assert_eq!([capitalised("økt"), capitalised(""), capitalised("I03")], ["Økt", "", "I03"]);
    }

    #[test]
    fn words_can_be_sent_to_another_thread() {
        fn sendable<T: Send + Sync>() {}
        sendable::<Words>();
    }
}
