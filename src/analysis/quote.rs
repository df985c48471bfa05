//! Quotations: the words of a passage, with speaker and source.
//!
//! All output uses this module: screens, copied text, listings, CSV, JSON, Markdown and Word. So the words and the
//! speakers are the same everywhere. Each output only decides how to style the [parts](Part): italic, dimmed, escaped.

use std::borrow::Cow;

use super::speaker::SpeakerName;
use crate::domain::quote_style::QuoteMarks;
use crate::domain::turn::{TurnRange, clock_time};
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
    /// The quotation marks around it.
    pub marks: QuoteMarks,
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

/// Which quotes a table takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum WhichQuotes {
    /// Those that are flagged for the thesis, where any is. Otherwise all.
    #[default]
    ForThesis,
    /// All.
    All,
}

/// Which quotes a table shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ShownQuotes {
    /// Only those that are flagged for the thesis.
    Flagged,
    /// All, because none is flagged.
    #[default]
    NoneFlagged,
    /// All, as was asked for.
    All,
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
        let mark = |key| match self.marks {
            QuoteMarks::OfLanguage => [(Part::Mark, words.say(key).into_owned().into())],
            QuoteMarks::Straight => [(Part::Mark, "\"".into())],
        };
        mark("quote-opens").into_iter().chain(self.pieces(words)).chain(mark("quote-closes")).collect()
    }

    /// The quotation without quotation marks.
    pub fn text(&self, words: &Words) -> Cow<'_, str> {
        self.pieces(words).into_iter().fold(Cow::default(), |text, (_, piece)| text + piece)
    }

    /// The quotation in quotation marks.
    pub fn marked(&self, words: &Words) -> String {
        self.marked_pieces(words).iter().map(|(_, text)| text.as_ref()).collect()
    }

    /// The speaker and source: `Astrid, turns 2–4`. Without the speaker if quotes do not name people.
    pub fn attribution(&self, words: &Words, times: Times) -> String {
        let turns = turns_in_words(words, self.turns);
        let time = self.time_ms.filter(|_| times == Times::Shown).map(clock_time);
        if self.by == SpeakerName::Unnamed {
            return std::iter::once(turns).chain(time).collect::<Vec<_>>().join(", ");
        }
        let mut values = vec![("by", Arg::from(self.by.text(words).into_owned())), ("turns", Arg::from(turns))];
        let key = if time.is_some() { "attribution-with-time" } else { "attribution" };
        values.extend(time.map(|time| ("time", Arg::from(time))));
        words.tell(key, &values)
    }

    /// The quotation as used in a thesis: in quotation marks and with its attribution, if quotes name people.
    pub fn attributed(&self, words: &Words, times: Times) -> String {
        match self.by {
            SpeakerName::Unnamed => self.marked(words),
            _ => format!("{} ({})", self.marked(words), self.attribution(words, times)),
        }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::wording::{Wording, in_other_words, lines};
    use crate::domain::ids::SpeakerId;
    use crate::domain::quote_edit::{EditKind, QuoteEdit};
    use crate::domain::span::Span;
    use crate::domain::turn::{Turn, turns_touched};
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
            lines: lines(TEXT, touched, span, name, &Wording::default()),
            by: SpeakerName::Pseudonym("Anna".into()),
            document: "I01".into(),
            turns: TurnRange::of(touched),
            time_ms: touched[0].time_ms,
            marks: QuoteMarks::OfLanguage,
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

    /// A quotation with these words left out of all of the text.
    fn without(words: &[&str], hesitations: bool) -> Vec<String> {
        let turns = [turn(1, 0, 12, 1), turn(2, 13, 32, 2), turn(3, 33, 39, 1)];
        let edits = words.iter().map(|words| {
            let at = TEXT.find(words).unwrap();
            QuoteEdit { span: Span::new(at, at + words.len()), what: EditKind::LeaveOut }
        });
        let edits: Vec<QuoteEdit> = edits.collect();
        let wording = Wording { edits: &edits, hesitations: hesitations.then_some(None), ..Wording::default() };
        let nb = Words::new(Language::Nb);
        let line = |line: Line| match &line.speaker {
            Some(speaker) => format!("{}: {}", speaker.text(&nb), line.words),
            None => line.words,
        };
        lines(TEXT, &turns, Span::new(0, TEXT.len()), name, &wording).into_iter().map(line).collect()
    }

    #[test]
    fn a_turn_that_is_left_out_has_no_line_and_a_mark_only_between_others() {
        assert_eq!(without(&["Hjemme"], false)[1..3], ["Anna: […].", "Hele dagen."]);
        assert_eq!(without(&["Hjemme.\nHele dagen."], false), ["Hvor var du? […]", "Alene?"], "one speaker is left");
        assert_eq!(without(&["Hvor var du?"], false), ["Anna: Hjemme.", "Hele dagen.", "Intervjuer: Alene?"]);
        assert_eq!(without(&["Hvor var du?", "Alene?"], false), ["Hjemme.", "Hele dagen."]);
        let across = ["Intervjuer: Hvor var […]", "Anna: […]", "Hele dagen.", "Intervjuer: Alene?"];
        assert_eq!(without(&["du?\nHjemme."], false), across);
    }

    #[test]
    fn other_words_have_a_line_for_each_line_if_there_are_several_speakers() {
        let of = |span| quotation(span).lines;
        let one = in_other_words(&of(Span::new(13, 32)), "At home.\n\nAll day.\nYes.").unwrap();
        assert_eq!(one.iter().map(|line| line.words.as_str()).collect::<Vec<_>>(), ["At home.", "All day.", "Yes."]);
        let two = in_other_words(&of(Span::new(21, 39)), "All day.\nAlone?").unwrap();
        assert_eq!(two[1], Line { speaker: Some(SpeakerName::Interviewer(None)), words: "Alone?".into() });
        assert_eq!(in_other_words(&of(Span::new(21, 39)), "All day. Alone?"), None);
    }

    #[test]
    fn quotes_can_be_in_straight_marks_and_without_a_name() {
        let words = Words::new(Language::Nb);
        let straight = Quotation { marks: QuoteMarks::Straight, ..quotation(Span::new(13, 20)) };
        assert_eq!(straight.attributed(&words, Times::Hidden), "\"Hjemme.\" (Anna, replikk 2)");
        let unnamed = Quotation { by: SpeakerName::Unnamed, ..straight };
        assert_eq!(unnamed.attributed(&words, Times::Shown), "\"Hjemme.\"");
        assert_eq!(unnamed.attribution(&words, Times::Shown), "replikk 2, 00:02:02");
    }

    #[test]
    fn text_outside_turns_is_quoted_too() {
        let turns = [turn(1, 0, 5, 1), turn(2, 10, 14, 2)];
        let words = |turns: &[Turn]| -> Vec<String> {
            lines("Hvor? (ler) Her.", turns, Span::new(0, 16), name, &Wording::default())
                .into_iter()
                .map(|line| line.words)
                .collect()
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
                lines(&text, turns_touched(&turns, span), span, name, &Wording::default()).iter().map(|line| bare(&line.words)).collect();
            prop_assert_eq!(quoted, bare(span.of(&text).unwrap()));
        }
    }
}
