//! Sentences of transcribed speech.
//!
//! A sentence is what a listener would take for one, as far as the typist's marks tell: it ends at a stop (`.` `!`
//! `?` `…`) that is not an abbreviation's, an ordinal's or a hesitation's, takes closing quotes, brackets and a
//! bracketed «(ler)» along, and never goes beyond its line. Speech typed without stops is one sentence, and a lower
//! case letter after a stop begins a new one, as dialect is often typed. It is no grammar: nothing here knows what a
//! verb is. What a single stop means is decided in `stop`; what it should mean stands in the tests' table.

mod abbreviation;
mod stop;
#[cfg(test)]
mod tests;

use crate::domain::span::{Span, boundary_at_or_before, previous_boundary};

/// The sentences of `text`: in order, not overlapping, without white space at their ends, and together all of the
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

/// The sentence at byte `at`: the one that holds it, else the one before it in its line, else the line's first.
/// Empty in an empty line.
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

/// The sentence that a span lies in; from the first to the last of them where it touches several.
pub fn around(text: &str, span: Span) -> Span {
    at(text, span.start).joined(at(text, previous_boundary(text, span.end)))
}

/// The sentences of one line, counted from its start.
fn of_line(line: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    // Whether there was a letter or digit since `start`: dots and dashes alone are no sentence.
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
