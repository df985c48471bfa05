//! Finds words in a text regardless of case, of how white space is broken, and of how letters are composed.

use crate::domain::span::Span;
use crate::domain::text::canonical;

/// A place where the words are found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Occurrence {
    /// The place.
    pub span: Span,
    /// Whether they are whole words there, and not a part of longer ones.
    pub is_whole: bool,
}

/// Words to find.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    folded: String,
    /// As they were typed, on one line.
    typed: String,
}

impl Wanted {
    /// These words. `None` if there are none.
    pub fn of(words: &str) -> Option<Self> {
        let typed = canonical(words).split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = Folded::of(&typed).text;
        (!folded.is_empty()).then_some(Self { folded, typed })
    }

    /// The words as they were typed, on one line.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Where the words are in canonical text, in order. Places do not overlap, and none cuts a grapheme.
    pub fn places(&self, text: &str) -> Vec<Occurrence> {
        let folded = Folded::of(text);
        let place = |(at, _): (usize, &str)| {
            let span = folded.span(at, at + self.folded.len())?;
            span.fits(text).then(|| Occurrence { span, is_whole: is_whole(text, span) })
        };
        folded.text.match_indices(self.folded.as_str()).filter_map(place).collect()
    }

    /// Whether any text holds the words: as whole words, or also inside longer words.
    pub fn is_in(&self, text: &str, whole_words: bool) -> bool {
        let text = canonical(text);
        match whole_words {
            true => self.places(&text).iter().any(|place| place.is_whole),
            false => Folded::of(&text).text.contains(&self.folded),
        }
    }

    /// Any text with other words in the place of these, in the case in which they were found.
    pub fn replaced_in(&self, text: &str, new: &str, whole_words: bool) -> String {
        let text = canonical(text);
        let (mut replaced, mut from) = (String::with_capacity(text.len()), 0);
        for place in self.places(&text).into_iter().filter(|place| place.is_whole || !whole_words) {
            replaced.push_str(text.get(from..place.span.start).unwrap_or_default());
            replaced.push_str(&self.in_case_of(place.span.of(&text).unwrap_or_default(), new));
            from = place.span.end;
        }
        replaced.push_str(text.get(from..).unwrap_or_default());
        canonical(&replaced)
    }

    /// The words that take the place of those found, in the case of those found: all capitals, or a small first letter.
    pub fn in_case_of(&self, found: &str, new: &str) -> String {
        let letters = || found.chars().filter(|c| c.is_alphabetic());
        let starts_small = |words: &str| words.chars().next().is_some_and(char::is_lowercase);
        if letters().count() > 1 && letters().all(char::is_uppercase) && self.typed.chars().any(char::is_lowercase) {
            return canonical(&new.to_uppercase());
        }
        let mut rest = new.chars();
        match rest.next() {
            Some(first) if starts_small(found) && !starts_small(&self.typed) => {
                canonical(&first.to_lowercase().chain(rest).collect::<String>())
            }
            Some(first) if !starts_small(found) && starts_small(&self.typed) => {
                canonical(&first.to_uppercase().chain(rest).collect::<String>())
            }
            _ => new.to_owned(),
        }
    }
}

fn is_whole(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

/// A text in lower case with single spaces, and where each of its bytes comes from.
struct Folded {
    text: String,
    origin: Vec<(u32, u32)>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len()) };
        for (at, c) in text.char_indices() {
            let ends = (narrow(at), narrow(at + c.len_utf8()));
            if c.is_whitespace() {
                match folded.text.ends_with(' ') {
                    true => folded.origin.last_mut().into_iter().for_each(|last| last.1 = ends.1),
                    false => folded.push(' ', ends),
                }
            } else {
                c.to_lowercase().for_each(|lower| folded.push(lower, ends));
            }
        }
        folded
    }

    fn push(&mut self, c: char, ends: (u32, u32)) {
        self.text.push(c);
        self.origin.extend(std::iter::repeat_n(ends, c.len_utf8()));
    }

    /// Where a range of the folded text comes from.
    fn span(&self, start: usize, end: usize) -> Option<Span> {
        let (first, last) = (self.origin.get(start)?, self.origin.get(end.checked_sub(1)?)?);
        Some(Span { start: usize::try_from(first.0).ok()?, end: usize::try_from(last.1).ok()? })
    }
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, text: &str) -> Vec<(String, bool)> {
        let places = Wanted::of(words).unwrap().places(text);
        places.iter().map(|one| (one.span.of(text).unwrap().to_owned(), one.is_whole)).collect()
    }

    #[test]
    fn words_are_found_in_any_case_and_composition_and_across_line_breaks() {
        let text = "Kari sa at KARI og kari.\nKari\n Lie, Karin, Okari.";
        let all = found("kari", text);
        assert_eq!(all.len(), 6);
        assert_eq!(all.iter().filter(|(_, whole)| *whole).count(), 4);
        assert_eq!(found("Kari  Lie", text), [("Kari\n Lie".to_owned(), true)]);
        assert_eq!(found("A\u{30a}se", "Åse og åse"), [("Åse".to_owned(), true), ("åse".to_owned(), true)]);
        assert_eq!(found("ise", "İse"), [("İse".to_owned(), true)][..0], "no grapheme is cut");
        assert!(Wanted::of(" \n").is_none());
    }

    #[test]
    fn decomposed_words_are_seen() {
        assert!(Wanted::of("Åse").unwrap().is_in("fra a\u{30a}sental", false));
        assert!(!Wanted::of("Åse").unwrap().is_in("ase", false));
    }

    #[test]
    fn the_new_words_take_the_case_of_the_old() {
        for (typed, found, expected) in
            [("Kari", "Kari", "Nora"), ("Kari", "KARI", "NORA"), ("Kari", "kari", "nora"), ("kari", "Kari", "Nora")]
        {
            assert_eq!(Wanted::of(typed).unwrap().in_case_of(found, "Nora"), expected, "{found}");
        }
        assert_eq!(Wanted::of("NAV").unwrap().in_case_of("NAV", "etaten"), "etaten");
    }
}
