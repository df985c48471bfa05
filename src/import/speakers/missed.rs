//! Warns of a speaker who was probably missed: many lines without a label start with the same text, which looks like a
//! label. [`evidence`](super::evidence) decides which labels are accepted; a label that did not have enough evidence is
//! reported here, so that the user can check it. A false warning makes users ignore the next one, so a warning must be
//! likely to be right.

use std::collections::{HashMap, HashSet};

use super::label::{Candidate, is_markup, key};
use super::words::{self, Form};
use super::{head, name, time};
use crate::import::Options;
use crate::import::draft::{Draft, Line, LineKind, Opens};
use crate::import::transcript::Warning;

/// The fewest lines that must start the same way.
const LEAST: usize = 3;
/// The most words in a missed label.
const WORDS: usize = 3;
/// The longest start of a line that may be a label, in characters.
const REACH: usize = 42;

/// What follows a possible label at the start of a line.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Way {
    /// A colon.
    Colon,
    /// Another sign that may separate a label, or a wide gap.
    Sign,
    /// A space and an upper-case letter: `R Det var fint`.
    Capital,
    /// A space and a lower-case letter.
    Small,
    /// Nothing.
    Alone,
}

/// The start of a line that may be a label.
struct Start {
    label: String,
    form: Form,
    way: Way,
}

/// How often a start occurs with each separator.
struct Count {
    label: String,
    form: Form,
    way: Way,
    times: usize,
}

/// A warning about the most likely missed label among the lines before `end`, if any.
pub fn warning(draft: &Draft, labels: &[Option<Candidate>], end: Option<usize>, options: &Options) -> Option<Warning> {
    if draft.lines.iter().any(|line| line.voice.is_some()) {
        return None;
    }
    let rows = || draft.lines.iter().zip(labels).take(end.unwrap_or(usize::MAX)).skip(head::length(draft));
    let known: HashSet<String> = rows().filter_map(|(_, label)| Some(label.as_ref()?.key())).collect();
    let not: HashSet<String> = options.not_speakers.iter().map(|label| key(label)).collect();
    let is_bare = |line: &Line| line.kind == LineKind::Speech && line.heading.is_none() && line.opens != Opens::Wrap;
    let bare: Vec<&str> =
        rows().filter(|(line, label)| label.is_none() && is_bare(line)).map(|(line, _)| draft.words(line)).collect();
    let mut counts: HashMap<(String, Way), Count> = HashMap::new();
    for Start { label, form, way } in bare.iter().filter_map(|line| start(line)) {
        let fresh = Count { label: label.clone(), form, way, times: 0 };
        counts.entry((key(&label), way)).or_insert(fresh).times += 1;
    }
    let is_spaced = |count: &&Count| matches!(count.way, Way::Capital | Way::Small) && count.times >= LEAST;
    let room = Room {
        labelled: rows().filter(|(_, label)| label.is_some()).count(),
        bare: bare.len(),
        spaced: counts.values().filter(is_spaced).map(|count| count.times).sum(),
        cues: draft.cues,
    };
    let is_new = |(label, way): &(String, Way)| {
        let is_loose = matches!(way, Way::Capital | Way::Small | Way::Alone);
        let is_known = is_loose && known.contains(label);
        !is_known && !not.contains(label)
    };
    let likely = counts.into_iter().filter(|(place, count)| is_new(place) && room.makes_likely(count));
    // The most frequent one; the alphabetically first one of two, so that the result is deterministic.
    let most = likely.max_by(|((a, _), one), ((b, _), other)| one.times.cmp(&other.times).then_with(|| b.cmp(a)));
    most.map(|(_, count)| Warning::SpeakerMissed { label: count.label, lines: count.times })
}

/// The numbers of lines to compare with.
struct Room {
    labelled: usize,
    bare: usize,
    /// How many lines without a label start with a repeated word without a separator.
    spaced: usize,
    cues: bool,
}

impl Room {
    /// Whether a start occurs often enough for its form: as often as a speaker among those found or, if none were
    /// found, among all lines.
    fn makes_likely(&self, count: &Count) -> bool {
        let all = if self.labelled > 0 { self.labelled } else { self.bare };
        let like_speech = words::is_ordinary(&count.label) || words::like_a_noun(&count.label);
        // One in this many lines.
        let share = match count.way {
            Way::Capital | Way::Small | Way::Alone if self.cues || like_speech => return false,
            // Without any labels in the text, such words are labels only if nearly every line has one: `We` is not.
            Way::Capital | Way::Small if self.labelled == 0 && self.spaced * 10 < self.bare * 8 => return false,
            // A lower-case word is rarely a label, unless nearly every line starts with it.
            Way::Small if count.form == Form::Lower && self.bare * 9 > count.times * 10 => return false,
            Way::Small if self.bare > 3 * count.times => return false,
            Way::Colon if like_speech || count.form == Form::Lower => 5,
            Way::Colon => 20,
            Way::Sign if like_speech => 4,
            Way::Sign => 8,
            Way::Capital | Way::Alone => 5,
            Way::Small => 3,
        };
        count.times >= LEAST && count.times * share >= all
    }
}

/// The start of a line, if it may be a label.
fn start(line: &str) -> Option<Start> {
    let open = |words: &str| words.trim_start_matches(|c| is_markup(c) || "-–—([<".contains(c)).to_owned();
    let line = line.trim_start();
    let words = open(line.get(time::mark(line).map_or(0, |time| time.bytes)..)?);
    let words = match time::at_start(&words) {
        Some(time) => open(words.get(time.bytes..)?),
        None => words,
    };
    let (label, way) = set_off(&words)?;
    let name::Name { label, form, .. } = name::read(label)?;
    let is_code = form == Form::Code;
    // After a lower-case word, the case of the next word means nothing.
    let way = if form == Form::Lower && way == Way::Capital { Way::Small } else { way };
    let fits = match way {
        Way::Colon => true,
        Way::Sign | Way::Alone => form != Form::Lower,
        Way::Capital => true,
        // `I think`, `A man`
        Way::Small => !is_code || label.chars().count() > 1,
    };
    // Without a colon, the upper-case letter is the evidence. Scripts without case have none.
    let has_case = label.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    (fits && (has_case || way == Way::Colon) && !words::is_direction(&label)).then_some(Start { label, form, way })
}

/// The words of a line up to a possible separator.
fn set_off(words: &str) -> Option<(&str, Way)> {
    let words = words.trim_end();
    let head = words.char_indices().nth(REACH).map_or(words, |(at, _)| words.get(..at).unwrap_or(words));
    let mut before = ' ';
    for (at, c) in head.char_indices() {
        let after = head.get(at + c.len_utf8()..)?;
        let is_wide = c == '\t' || (c == ' ' && after.starts_with([' ', '\t']));
        let is_dash = matches!(c, '-' | '–' | '—') && (before == ' ' || after.starts_with(' '));
        let is_slash = c == '/' && after.starts_with(' ');
        let is_sign = is_wide || is_dash || is_slash || matches!(c, ';' | '>' | '|' | ']' | ')' | '=' | '*');
        let label = head.get(..at)?.trim_end();
        let is_short = label.split_whitespace().count() <= WORDS;
        match c {
            ':' | '：' if is_short => return Some((label, Way::Colon)),
            _ if is_sign && is_short => return Some((label, Way::Sign)),
            '.' if after.starts_with(' ') && at <= 3 => return Some((label, Way::Sign)),
            '.' | ',' | '?' | '!' | '…' | '"' | '«' | '“' | '(' | '[' => break,
            _ => {}
        }
        before = c;
    }
    let closed = words.ends_with(['.', '?', '!', ',', '…', ';', '-', '–', '"', '»', '”']);
    if words.split_whitespace().count() <= WORDS && words.chars().count() <= REACH && !closed {
        return Some((words, Way::Alone));
    }
    let (label, rest) = words.split_once(' ')?;
    let next = rest.chars().next().filter(|c| c.is_alphabetic())?;
    Some((label, if next.is_uppercase() { Way::Capital } else { Way::Small }))
}

#[cfg(test)]
mod tests {
    use super::{Count, Form, Room, Way};
    use crate::import::transcript::Transcript;
    use crate::import::{Options, read};

    const ASKED: &[&str] = &["Hvordan var det?", "Og så?", "Hvorfor?", "Hva tenkte du da?", "Hvem var med?"];
    const ANSWERED: &[&str] =
        &["Det var fint der.", "så gikk vi hjem.", "Vi hadde lite tid.", "Ja, litt.", "Jeg selv."];

    /// A conversation with these labels before the words of the two speakers.
    fn talk(asks: &str, answers: &str) -> String {
        let turns = ASKED.iter().zip(ANSWERED);
        turns.map(|(asked, answered)| format!("{asks}{asked}\n{answers}{answered}\n")).collect()
    }

    fn transcript(text: &str, options: &Options) -> Transcript {
        read("I1.txt", text.as_bytes(), options).unwrap()
    }

    #[test]
    fn a_start_must_recur_for_what_it_looks_like() {
        let of_form = |form: Form, way: Way, times: usize, labelled: usize, bare: usize| {
            let room = Room { labelled, bare, spaced: bare, cues: false };
            room.makes_likely(&Count { label: "Ola".into(), form, way, times })
        };
        let likely = |way, times, labelled, bare| of_form(Form::Name, way, times, labelled, bare);
        let is_low_likely = |times, bare| of_form(Form::Lower, Way::Small, times, 3, bare);
        // Nine in ten of those without, for a word in lower case.
        assert!(is_low_likely(9, 10) && !is_low_likely(8, 10));
        // One in twenty of the lines with a label.
        assert!(likely(Way::Colon, 5, 100, 10) && !likely(Way::Colon, 4, 100, 10));
        assert!(likely(Way::Sign, 5, 40, 10) && !likely(Way::Sign, 5, 41, 10));
        // One in three of those without.
        assert!(likely(Way::Small, 10, 30, 30) && !likely(Way::Small, 10, 30, 31) && !likely(Way::Small, 10, 31, 30));
    }

    #[test]
    fn a_label_with_another_separator_is_reported() {
        let table = [
            ("Kari: ", "Ola - ", "Ola"),
            ("Kari: ", "Ola– ", "Ola"),
            ("Kari: ", "Ola; ", "Ola"),
            ("Kari: ", "Ola ", "Ola"),
            ("Kari: ", "ola ", "ola"),
            ("Kari: ", "Ola\n", "Ola"),
            ("Kari: ", "Ola Nes - ", "Ola Nes"),
            ("I: ", "b - ", "b"),
            ("I: ", "B. ", "B"),
            ("I: ", "(B) ", "B"),
            ("I: ", "B/ ", "B"),
            ("**Kari** ", "Ola: ", "Kari"),
            ("I ", "B ", "I"),
        ];
        for (asks, answers, missed) in table {
            let text = talk(asks, answers);
            let named = transcript(&text, &Options::default());
            assert_eq!(named.missed(), Some(missed), "{asks}{answers}: {:?}", named.speakers);
            let options = Options { speakers: [missed.to_owned()].into(), ..Options::default() };
            assert!(transcript(&text, &options).has_speaker(missed), "what is named can be read: {answers}");
        }
    }

    #[test]
    fn recognised_labels_and_spoken_words_are_not_reported() {
        let said = talk("Kari: ", "Ola: ");
        let long =
            "Ola: Altså:\nJeg gikk.\nJeg så.\nJeg hørte.\nSitat: nei\nSitat: ja\nSitat: vet ikke\nOslo - en by\n";
        let form = "Navn: x\nAlder: 3\nNavn: y\nAlder: 4\nNavn: z\nAlder: 5\n";
        let korean = talk("Q: ", "김: ") + &"네\n(웃음)\n김: 그래요.\n".repeat(9);
        let alone = "Det regnet.\nDet blåste.\nDet snødde.\nJeg Frøs.\nMen Kari kom.\n";
        for text in [&said, &talk("Kari - ", "Ola - "), &talk("Kari: ", ""), &format!("{said}{long}{said}")] {
            assert_eq!(transcript(text, &Options::default()).missed(), None, "{text}");
        }
        let speech = "We go on.\nIt works.\nWe built it.\nNobody knew.\nWe hope so.\nTime flew.\nWe end here.\n";
        for text in [form, alone, speech, korean.as_str()] {
            assert_eq!(transcript(text, &Options::default()).missed(), None, "{text}");
        }
        let options = Options { not_speakers: ["ola".to_owned()].into(), ..Options::default() };
        assert_eq!(transcript(&talk("Kari: ", "Ola - "), &options).missed(), None, "the user said so");
    }
}
