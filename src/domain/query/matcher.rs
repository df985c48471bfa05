//! The plain matcher: whether a text says certain words, and where, found by reading it.
//!
//! It is what every faster way must agree with, and what answers where no index has been built. How a text falls into
//! terms (and so which words are forms of one) is not decided here but by whoever analyses.

use std::ops::ControlFlow;

use crate::domain::span::Span;

/// A way to make terms of texts; the same for what is looked for and where it is looked for.
pub trait Analyse {
    /// Calls `each` with every term of `text` in order, and with where its word stands in bytes of `text`, until told
    /// to stop.
    fn each_term(&self, text: &str, each: &mut dyn FnMut(&str, Span) -> ControlFlow<()>);
}

/// The terms of a text, in order.
pub fn terms(analyser: &dyn Analyse, text: &str) -> Vec<String> {
    let mut terms = Vec::new();
    analyser.each_term(text, &mut |term, _| {
        terms.push(term.to_owned());
        ControlFlow::Continue(())
    });
    terms
}

/// Whether `text` says these terms beside each other and in this order. Nobody says nothing.
pub fn says(analyser: &dyn Analyse, text: &str, wanted: &[String]) -> bool {
    let mut said = false;
    each_hit(analyser, text, wanted, &mut |_| {
        said = true;
        ControlFlow::Break(())
    });
    said
}

/// Where `text` says these terms: each from its first word's start to its last word's end, in bytes of `text`, in
/// order. Two may overlap.
pub fn hits(analyser: &dyn Analyse, text: &str, wanted: &[String]) -> Vec<Span> {
    let mut hits = Vec::new();
    each_hit(analyser, text, wanted, &mut |hit| {
        hits.push(hit);
        ControlFlow::Continue(())
    });
    hits
}

fn each_hit(analyser: &dyn Analyse, text: &str, wanted: &[String], each: &mut dyn FnMut(Span) -> ControlFlow<()>) {
    // Where each begun hit started, and how many of its terms were met.
    let mut begun: Vec<(usize, usize)> = Vec::new();
    analyser.each_term(text, &mut |term, at| {
        let mut flow = ControlFlow::Continue(());
        begun.push((at.start, 0));
        begun.retain_mut(|(start, met)| {
            let goes_on = wanted.get(*met).is_some_and(|wanted| wanted == term);
            *met += 1;
            if goes_on && *met == wanted.len() && flow.is_continue() {
                flow = each(Span { start: *start, end: at.end });
            }
            goes_on && *met < wanted.len()
        });
        flow
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words between spaces, as they are.
    struct Spaces;

    impl Analyse for Spaces {
        fn each_term(&self, text: &str, each: &mut dyn FnMut(&str, Span) -> ControlFlow<()>) {
            let mut at = 0;
            for word in text.split(' ') {
                if each(word, Span { start: at, end: at + word.len() }).is_break() {
                    return;
                }
                at += word.len() + 1;
            }
        }
    }

    fn found(text: &str, wanted: &str) -> Vec<&'static str> {
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let wanted = terms(&Spaces, wanted);
        let hits = hits(&Spaces, text, &wanted);
        assert_eq!(says(&Spaces, text, &wanted), !hits.is_empty());
        hits.into_iter().filter_map(|hit| hit.of(text)).collect()
    }

    #[test]
    fn a_phrase_is_found_wherever_its_words_stand_beside_each_other() {
        assert_eq!(found("jeg vet ikke jeg", "jeg"), ["jeg", "jeg"]);
        assert_eq!(found("jeg vet vet ikke", "vet ikke"), ["vet ikke"]);
        assert_eq!(found("jeg vet det ikke", "vet ikke"), [""; 0]);
        assert_eq!(found("a a b a a a b", "a a b"), ["a a b", "a a b"]);
        assert_eq!(found("a a a", "a a"), ["a a", "a a"]);
    }

    #[test]
    fn nobody_says_nothing() {
        assert!(!says(&Spaces, "jeg vet", &[]));
    }
}
