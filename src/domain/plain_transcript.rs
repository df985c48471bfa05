//! A transcript as plain text: who speaks, a colon, and the words, with an empty line between turns.
//!
//! ```text
//! Interviewer: How did it begin?
//!
//! [00:01:02] Anna: By chance.
//! ```
//!
//! Whoever reads such a text must guess where turns begin, and some texts would be read wrongly: a second line that looks
//! like a name and a colon, or a heading that nobody says. Those get a head that says how to read them, and need no guess:
//!
//! ```text
//! [tusj]
//! [interviewer] Interviewer
//! [informant] Anna
//!
//! [nobody] After the break
//!
//! Interviewer: Who was there?
//!   Anna: Kari was.
//! ```
//!
//! There, each turn begins with a name from the head, or with `[nobody]`. A line that is moved in by two spaces continues
//! the turn above.

use super::document::Role;
use super::turn::clock_time;

/// The first line of a text that says how to read it.
const HEAD: &str = "[tusj]";

/// What stands before a turn that nobody says.
const NOBODY: &str = "[nobody] ";

/// What stands before a line that continues a turn.
const CONTINUED: &str = "  ";

/// A transcript.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlainTranscript {
    /// The speakers' names, each on one line, and their roles.
    pub speakers: Vec<(String, Role)>,
    /// The turns, in order.
    pub turns: Vec<PlainTurn>,
}

/// A turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlainTurn {
    /// The index of its speaker.
    pub speaker: Option<usize>,
    /// When it begins, in whole seconds from the start of the recording.
    pub seconds: Option<i64>,
    /// Its words.
    pub words: String,
}

impl PlainTranscript {
    /// The text without a head.
    pub fn text(&self) -> String {
        let turns = self.turns.iter().map(|turn| {
            let name = self.name(turn).map(|name| format!("{name}: ")).unwrap_or_default();
            format!("{}{name}{}\n", time(turn), turn.words)
        });
        turns.collect::<Vec<_>>().join("\n")
    }

    /// The text with a head. [`read`](Self::read) reads the same transcript from it.
    pub fn text_with_head(&self) -> String {
        let speakers = self.speakers.iter().map(|(name, role)| format!("[{}] {name}\n", role.word()));
        let turns = self.turns.iter().map(|turn| {
            let name = self.name(turn).map_or(NOBODY.to_owned(), |name| format!("{name}: "));
            format!("\n{}{name}{}\n", time(turn), turn.words.replace('\n', &format!("\n{CONTINUED}")))
        });
        format!("{HEAD}\n{}{}", speakers.collect::<String>(), turns.collect::<String>())
    }

    /// Reads a text with a head, whose lines end in `\n`. `None` if it has no head, or does not keep to it.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        lines.next().filter(|line| line.trim_end() == HEAD)?;
        let mut read = Self::default();
        for line in lines.by_ref().take_while(|line| !line.trim().is_empty()) {
            let (role, name) = line.strip_prefix('[')?.split_once("] ")?;
            let role = Role::VARIANTS.iter().find(|one| one.word() == role)?;
            read.speakers.push((name.trim_end().to_owned(), *role));
        }
        for line in lines {
            match (line.strip_prefix(CONTINUED), read.turns.last_mut()) {
                (Some(words), Some(turn)) => {
                    turn.words.push('\n');
                    turn.words.push_str(words);
                }
                _ if line.trim().is_empty() => {}
                _ => read.turns.push(read.turn(line)?),
            }
        }
        Some(read)
    }

    /// The turn that a line begins. Of several names that fit, the longest is the speaker's.
    fn turn(&self, line: &str) -> Option<PlainTurn> {
        let (seconds, line) = without_time(line);
        if let Some(words) = line.strip_prefix(NOBODY) {
            return Some(PlainTurn { speaker: None, seconds, words: words.to_owned() });
        }
        let said = |name: &str| line.strip_prefix(name)?.strip_prefix(": ");
        let fits = |(at, (name, _)): (usize, &(String, Role))| Some((name.len(), at, said(name)?));
        let (_, speaker, words) = self.speakers.iter().enumerate().filter_map(fits).max()?;
        Some(PlainTurn { speaker: Some(speaker), seconds, words: words.to_owned() })
    }

    fn name(&self, turn: &PlainTurn) -> Option<&str> {
        self.speakers.get(turn.speaker?).map(|(name, _)| name.as_str())
    }
}

fn time(turn: &PlainTurn) -> String {
    turn.seconds.map(|seconds| format!("[{}] ", clock_time(seconds.saturating_mul(1000)))).unwrap_or_default()
}

/// The time at the start of a line, in seconds, and the rest of the line.
fn without_time(line: &str) -> (Option<i64>, &str) {
    let read = || {
        let (clock, rest) = line.strip_prefix('[')?.split_once("] ")?;
        let parts: Vec<i64> = clock.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        let [hours, minutes, seconds] = parts.as_slice() else { return None };
        Some((hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(*seconds)?, rest))
    };
    read().map_or((None, line), |(seconds, rest)| (Some(seconds), rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(speaker: Option<usize>, words: &str) -> PlainTurn {
        PlainTurn { speaker, seconds: None, words: words.to_owned() }
    }

    fn interview() -> PlainTranscript {
        PlainTranscript {
            speakers: vec![("Interviewer".into(), Role::Interviewer), ("Anna".into(), Role::Informant)],
            turns: vec![
                said(None, "After the break"),
                said(Some(0), "Who was there?\nAnna: Kari was."),
                PlainTurn { seconds: Some(62), ..said(Some(1), "Nobody.") },
            ],
        }
    }

    #[test]
    fn a_turn_is_a_name_a_colon_and_the_words() {
        let text = "After the break\n\nInterviewer: Who was there?\nAnna: Kari was.\n\n[00:01:02] Anna: Nobody.\n";
        assert_eq!(interview().text(), text);
        assert_eq!(PlainTranscript::read(text), None);
    }

    #[test]
    fn a_head_says_who_speaks_and_lines_that_go_on_are_moved_in() {
        let text = "[tusj]\n[interviewer] Interviewer\n[informant] Anna\n\n[nobody] After the break\n\n\
            Interviewer: Who was there?\n  Anna: Kari was.\n\n[00:01:02] Anna: Nobody.\n";
        assert_eq!(interview().text_with_head(), text);
        assert_eq!(PlainTranscript::read(text), Some(interview()));
    }

    #[test]
    fn a_text_that_does_not_keep_to_its_head_is_not_read() {
        for text in [
            "",
            "Anna: Hei",
            "[tusj]\n[boss] Anna\n\nAnna: Hei",
            "[tusj]\nAnna\n\nAnna: Hei",
            "[tusj]\n[informant] Anna\n\nBo: Hei",
            "[tusj]\n[informant] Anna\n\n  Hei",
        ] {
            assert_eq!(PlainTranscript::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_transcript_comes_back_from_a_text_with_a_head(
            names in prop::collection::btree_set("[A-ZÆa-z:\\[\\]][a-zæ :\\-]{0,9}[a-z:\\]]", 0..4),
            turns in prop::collection::vec((0..5_usize, prop::option::of(0..400_000_i64), "([A-Za:. \\[\\]\\n\\-]|Anna: |\\[nobody\\] |\\[00:01:02\\] ){0,12}"), 0..6),
        ) {
            let roles = [Role::Interviewer, Role::Informant, Role::Other];
            let is_name = |name: &&String| !name.starts_with('[') && !name.contains(": ");
            let names: Vec<String> = names.iter().filter(is_name).map(|name| name.trim().to_owned()).collect();
            let speakers = names.into_iter().enumerate().map(|(n, name)| (name, roles[n % 3])).collect::<Vec<_>>();
            let turn = |(speaker, seconds, words): (usize, Option<i64>, String)| {
                PlainTurn { speaker: Some(speaker).filter(|at| *at < speakers.len()), seconds, words }
            };
            let turns: Vec<PlainTurn> = turns.into_iter().map(turn).collect();
            let transcript = PlainTranscript { speakers, turns };
            prop_assert_eq!(PlainTranscript::read(&transcript.text_with_head()), Some(transcript));
        }
    }
}
