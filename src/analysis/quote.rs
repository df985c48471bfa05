//! Quotations: the words of a passage, with speaker and source.
//!
//! All output uses this module: screens, copied text, listings, CSV, JSON, Markdown and Word. So the words and the
//! speakers are the same everywhere. Each output only decides how to style the [parts](Part): italic, dimmed, escaped.

use std::borrow::Cow;

use super::speaker::SpeakerName;
use crate::domain::span::Span;
use crate::domain::turn::{Turn, TurnRange, clock_time};
use crate::words::{Arg, Words};

/// One line of a quotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The speaker, on the first line of each turn, if the quotation has several speakers.
    pub speaker: Option<SpeakerName>,
    /// The words. Never empty, and without a line break.
    pub words: String,
}

/// A quotation with its speaker and source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quotation {
    /// The lines.
    pub lines: Vec<Line>,
    /// The person whom the quotation is attributed to.
    pub by: SpeakerName,
    /// The document's name.
    pub document: String,
    /// The turns it touches.
    pub turns: TurnRange,
    /// The time of the first of these turns, if known, in milliseconds from the start of the recording.
    pub time_ms: Option<i64>,
}

/// Whether attributions include the time in the recording.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Times {
    /// Yes, if the time is known.
    Shown,
    /// No.
    #[default]
    Hidden,
}

/// The kinds of pieces in a quotation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// A quotation mark.
    Mark,
    /// The speaker, with a colon and a space.
    Speaker,
    /// The words that are said.
    Words,
    /// A line break.
    LineEnd,
}

impl Quotation {
    /// The quotation without quotation marks, piece by piece.
    pub fn pieces(&self, words: &Words) -> Vec<(Part, Cow<'_, str>)> {
        let mut pieces = Vec::with_capacity(self.lines.len() * 3);
        for (n, line) in self.lines.iter().enumerate() {
            if n > 0 {
                pieces.push((Part::LineEnd, "\n".into()));
            }
            let name = line.speaker.as_ref().map(|name| format!("{}: ", name.text(words)));
            pieces.extend(name.map(|name| (Part::Speaker, name.into())));
            pieces.push((Part::Words, line.words.as_str().into()));
        }
        pieces
    }

    /// The quotation in quotation marks, piece by piece.
    pub fn marked_pieces(&self, words: &Words) -> Vec<(Part, Cow<'_, str>)> {
        let mark = |key| [(Part::Mark, words.say(key).into_owned().into())];
        mark("quote-opens").into_iter().chain(self.pieces(words)).chain(mark("quote-closes")).collect()
    }

    /// The quotation without quotation marks.
    pub fn text(&self, words: &Words) -> String {
        self.pieces(words).iter().map(|(_, text)| text.as_ref()).collect()
    }

    /// The quotation in quotation marks.
    pub fn marked(&self, words: &Words) -> String {
        self.marked_pieces(words).iter().map(|(_, text)| text.as_ref()).collect()
    }

    /// The speaker and source: `Astrid, turns 2–4`.
    pub fn attribution(&self, words: &Words, times: Times) -> String {
        let mut values = vec![
            ("by", Arg::from(self.by.text(words).into_owned())),
            ("turns", Arg::from(turns_in_words(words, self.turns))),
        ];
        let time = self.time_ms.filter(|_| times == Times::Shown);
        values.extend(time.map(|time| ("time", Arg::from(clock_time(time)))));
        words.tell(if time.is_some() { "attribution-with-time" } else { "attribution" }, &values)
    }

    /// The quotation as used in a thesis: in quotation marks and with its attribution.
    pub fn attributed(&self, words: &Words, times: Times) -> String {
        format!("{} ({})", self.marked(words), self.attribution(words, times))
    }

    /// Whether it may show a person's real name.
    pub fn may_show_real_name(&self) -> bool {
        self.by.may_be_real() || self.lines.iter().flat_map(|line| &line.speaker).any(SpeakerName::may_be_real)
    }
}

/// `turn 2`, or `turns 2–4`.
pub fn turns_in_words(words: &Words, turns: TurnRange) -> String {
    match turns.is_one() {
        true => words.tell("at-turn", &[("turn", turns.first.to_string().into())]),
        false => words.tell("at-turns", &[("turns", turns.numbers().into())]),
    }
}

/// The lines of the passage `span` of `text`. `touched` are the turns that it overlaps, and `name` looks up the speaker
/// of a turn. No words are left out, even between turns.
pub fn lines(text: &str, touched: &[Turn], span: Span, name: impl Fn(&Turn) -> Option<SpeakerName>) -> Vec<Line> {
    let mut names: Vec<Option<SpeakerName>> = vec![None; touched.len()];
    if touched.len() > 1 {
        names = touched.iter().map(name).collect();
    }
    let several = names.windows(2).any(|pair| pair[0] != pair[1]);
    let mut lines = Vec::new();
    let mut add = |from: usize, to: usize, mut speaker: Option<SpeakerName>| {
        let words = text.get(from..to).unwrap_or_default();
        for words in words.lines().map(str::trim).filter(|words| !words.is_empty()) {
            lines.push(Line { speaker: speaker.take(), words: words.to_owned() });
        }
    };
    let starts = touched.iter().skip(1).map(|turn| turn.span.start).chain([span.end]);
    let mut from = span.start;
    for (to, name) in starts.zip(names) {
        // A turn without a speaker must not look like a continuation of the turn before.
        let name = name.or(Some(SpeakerName::Nobody)).filter(|_| several);
        add(from, to, name);
        from = to;
    }
    add(from, span.end, None);
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::ids::SpeakerId;
    use crate::domain::turn::turns_touched;
    use crate::words::Language;

    const TEXT: &str = "Hvor var du?\nHjemme.\nHele dagen.\nAlene?";

    fn turn(number: i64, start: usize, end: usize, speaker: i64) -> Turn {
        let speaker = Some(SpeakerId(speaker));
        Turn { number, span: Span::new(start, end), speaker, time_ms: Some(number * 61_000) }
    }

    fn name(turn: &Turn) -> Option<SpeakerName> {
        let is_interviewer = turn.speaker == Some(SpeakerId(1));
        Some(if is_interviewer { SpeakerName::Interviewer(None) } else { SpeakerName::Pseudonym("Anna".into()) })
    }

    fn quotation(span: Span) -> Quotation {
        let turns = [turn(1, 0, 12, 1), turn(2, 13, 32, 2), turn(3, 33, 39, 1)];
        let touched = turns_touched(&turns, span);
        Quotation {
            lines: lines(TEXT, touched, span, name),
            by: SpeakerName::Pseudonym("Anna".into()),
            document: "I01".into(),
            turns: TurnRange::of(touched),
            time_ms: touched[0].time_ms,
        }
    }

    #[test]
    fn speakers_are_named_only_if_there_are_several() {
        let words = Words::new(Language::Nb);
        assert_eq!(quotation(Span::new(13, 32)).text(&words), "Hjemme.\nHele dagen.");
        let all = "Intervjuer: du?\nAnna: Hjemme.\nHele dagen.\nIntervjuer: Alene?";
        assert_eq!(quotation(Span::new(9, 39)).text(&words), all);
    }

    #[test]
    fn an_attribution_names_all_turns_in_the_interface_language() {
        let attributed = |language, span, times| quotation(span).attributed(&Words::new(language), times);
        let one = Span::new(13, 20);
        assert_eq!(attributed(Language::Nb, one, Times::Hidden), "«Hjemme.» (Anna, replikk 2)");
        assert_eq!(attributed(Language::En, one, Times::Hidden), "“Hjemme.” (Anna, turn 2)");
        assert_eq!(attributed(Language::Nn, one, Times::Shown), "«Hjemme.» (Anna, replikk 2, 00:02:02)");
        let two = Span::new(21, 39);
        assert!(attributed(Language::Nb, two, Times::Hidden).ends_with("» (Anna, replikk 2–3)"));
        assert!(attributed(Language::En, two, Times::Hidden).ends_with("” (Anna, turns 2–3)"));
    }

    #[test]
    fn text_outside_turns_is_quoted_too() {
        let turns = [turn(1, 0, 5, 1), turn(2, 10, 14, 2)];
        let words = |turns: &[Turn]| -> Vec<String> {
            lines("Hvor? (ler) Her.", turns, Span::new(0, 16), name).into_iter().map(|line| line.words).collect()
        };
        assert_eq!(words(&turns), ["Hvor? (ler", ") Her."]);
        assert_eq!(words(&[]), ["Hvor? (ler) Her."]);
    }

    proptest! {
        #[test]
        fn a_quotation_has_every_letter_of_its_passage_once(
            text in "[a-cæ \n]{0,60}",
            cuts in prop::collection::vec(0..80_usize, 0..8),
            ends in (0..80_usize, 0..80_usize),
        ) {
            let snap = |at: usize| crate::domain::span::boundary_at_or_before(&text, at.min(text.len()));
            let mut cuts: Vec<usize> = cuts.into_iter().map(snap).collect();
            cuts.sort_unstable();
            let pairs = (1..).zip(cuts.chunks_exact(2)).filter(|(_, pair)| pair[0] < pair[1]);
            let turns: Vec<Turn> = pairs.map(|(n, pair)| turn(n, pair[0], pair[1], n % 3)).collect();
            let span = Span::new(snap(ends.0), snap(ends.1));
            let bare = |words: &str| words.split_whitespace().collect::<String>();
            let quoted: String =
                lines(&text, turns_touched(&turns, span), span, name).iter().map(|line| bare(&line.words)).collect();
            prop_assert_eq!(quoted, bare(span.of(&text).unwrap()));
        }
    }
}
