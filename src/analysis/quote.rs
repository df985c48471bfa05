//! A quote as a table shows it: line by line, with who speaks where more than one does.

use crate::domain::span::Span;
use crate::domain::turn::{Turn, turns_touched};

/// Whose words a line holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Voice {
    /// An interviewer's.
    Interviewer,
    /// Someone who is called this.
    Named(String),
}

/// One line of a quote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Who speaks, on the first line of each turn of a quote in which more than one is heard.
    pub voice: Option<Voice>,
    /// What is said; never empty, without a line end.
    pub words: String,
}

/// The words of a passage and whose they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// The lines; at least one.
    pub lines: Vec<Line>,
    /// Whom the quote is ascribed to: a pseudonym, or a number where there is none.
    pub by: String,
    /// The document's name.
    pub document: String,
    /// The number of the turn it counts under.
    pub turn: i64,
}

impl Quote {
    /// The lines as one text, each voice before its words. `interviewer` is what an interviewer is called.
    pub fn text(&self, interviewer: &str) -> String {
        let line = |line: &Line| match &line.voice {
            Some(Voice::Interviewer) => format!("{interviewer}: {}", line.words),
            Some(Voice::Named(name)) => format!("{name}: {}", line.words),
            None => line.words.clone(),
        };
        self.lines.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// The lines of the passage `span` of `text`; `voice` says who speaks in a turn, where that is known.
pub fn lines(text: &str, turns: &[Turn], span: Span, voice: impl Fn(&Turn) -> Option<Voice>) -> Vec<Line> {
    let touched = turns_touched(turns, span);
    let voices: Vec<Option<Voice>> = touched.iter().map(&voice).collect();
    let several = voices.windows(2).any(|pair| pair[0] != pair[1]);
    let mut lines = Vec::new();
    for (turn, voice) in touched.iter().zip(voices) {
        let words = turn.span.shared(span).and_then(|own| own.of(text)).unwrap_or_default();
        let mut voice = voice.filter(|_| several);
        for words in words.lines().map(str::trim).filter(|words| !words.is_empty()) {
            lines.push(Line { voice: voice.take(), words: words.to_owned() });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::SpeakerId;

    const TEXT: &str = "Hvor var du?\nHjemme.\nHele dagen.\nAlene?";

    fn read(span: Span) -> Vec<(Option<&'static str>, String)> {
        let turn = |number, start, end, speaker| Turn {
            number,
            span: Span::new(start, end),
            speaker: Some(SpeakerId(speaker)),
            time_ms: None,
        };
        let turns = [turn(1, 0, 12, 1), turn(2, 13, 32, 2), turn(3, 33, 39, 1)];
        let voice = |turn: &Turn| {
            let is_interviewer = turn.speaker == Some(SpeakerId(1));
            Some(if is_interviewer { Voice::Interviewer } else { Voice::Named("Anna".into()) })
        };
        let shown = |line: Line| {
            let voice = line.voice.map(|voice| if voice == Voice::Interviewer { "I" } else { "Anna" });
            (voice, line.words)
        };
        lines(TEXT, &turns, span, voice).into_iter().map(shown).collect()
    }

    #[test]
    fn voices_are_told_apart_only_where_there_are_several() {
        assert_eq!(read(Span::new(13, 32)), [(None, "Hjemme.".into()), (None, "Hele dagen.".into())]);
        assert_eq!(
            read(Span::new(9, 39)),
            [
                (Some("I"), "du?".into()),
                (Some("Anna"), "Hjemme.".into()),
                (None, "Hele dagen.".into()),
                (Some("I"), "Alene?".into()),
            ]
        );
    }
}
