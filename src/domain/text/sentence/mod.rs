//! Sentences of transcribed speech.
//!
//! A sentence ends where the typist's punctuation says that a listener would hear an end: at a stop (`.` `!` `?` `…`)
//! that does not belong to an abbreviation, an ordinal number or a hesitation. It includes closing quotes, closing
//! brackets and a bracketed «(ler)», and never goes beyond its line. Speech typed without stops is one sentence. A
//! lower-case letter after a stop begins a new sentence, because dialect is often typed so. `stop` decides what a
//! single stop means; the table in the tests shows what is expected.

mod abbreviation;
mod stop;
#[cfg(test)]
mod tests;

use crate::domain::span::{Span, boundary_at_or_before, previous_boundary};

/// The sentences of `text`, in order. They do not overlap, have no white space at their ends, and together hold all
/// text that is not white space.
pub fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        spans.extend(of_line(line).into_iter().map(|s| Span { start: s.start + start, end: s.end + start }));
        start += line.len() + 1;
    }
    spans
}

/// The sentence at byte `at`: the one that holds it, otherwise the one before it in the line, otherwise the line's
/// first. Empty in an empty line.
pub fn at(text: &str, at: usize) -> Span {
    let at = boundary_at_or_before(text, at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    let spans = of_line(&text[start..end]);
    let begun = spans.partition_point(|s| s.start + start <= at);
    match spans.get(begun.saturating_sub(1)) {
        Some(span) => Span { start: span.start + start, end: span.end + start },
        None => Span::new(at, at),
    }
}

/// The sentence that a span lies in. If the span touches several, from the start of the first to the end of the last.
pub fn around(text: &str, span: Span) -> Span {
    at(text, span.start).joined(at(text, previous_boundary(text, span.end)))
}

/// The sentences of one line, in bytes from the line's start.
fn of_line(line: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    // Whether there was a letter or digit since `start`: dots and dashes alone do not make a sentence.
    let mut spoken = false;
    while let Some(c) = line[at..].chars().next() {
        if !stop::is_stop(c) {
            spoken |= c.is_alphanumeric();
            at += c.len_utf8();
            continue;
        }
        let stop = stop::read(line, at);
        at = stop.run_end;
        if spoken && stop.ends_sentence(line, start) {
            spans.push(Span::new(start, stop.end).trimmed(line));
            (start, at, spoken) = (stop.end, stop.end, false);
        }
    }
    let rest = Span::new(start, line.len()).trimmed(line);
    match spans.last_mut() {
        _ if rest.is_empty() => {}
        Some(last) if !spoken => *last = last.joined(rest),
        _ => spans.push(rest),
    }
    spans
}
