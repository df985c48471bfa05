//! Made-up interviews with one interviewer, one informant, highlights, comments and memos, as an import returns them.

use tusj::domain::colour::STANDARD_COLOURS;
use tusj::domain::document::{DocumentKind, Role};
use tusj::domain::span::Span;
use tusj::import::transcript::{Comment, FoundSpeaker, FoundTurn, Mark, Transcript};
use tusj::project::document::{Incoming, Marks};
use tusj::project::participant::ParticipantDetails;

use super::codes::Codes;
use super::random::Random;
use super::vocabulary::Vocabulary;

/// The size of an interview.
#[derive(Clone, Copy)]
pub struct Measure {
    /// The number of words.
    pub words: usize,
    /// The number of excerpts.
    pub excerpts: usize,
}

/// Generates interviews.
pub struct Maker<'a> {
    /// The vocabulary.
    pub vocabulary: &'a Vocabulary,
    /// The codebook.
    pub codes: &'a Codes,
    /// The random numbers.
    pub random: Random,
}

/// The text of an interview being generated.
struct Talk {
    transcript: Transcript,
    /// The spans of the informant's words, so that excerpts start and end at words.
    text: Vec<Span>,
}

impl Maker<'_> {
    /// The interview with this number (from 1), and its participant.
    pub fn interview(&mut self, number: usize, measure: Measure) -> (Incoming, ParticipantDetails) {
        let label = capital(self.vocabulary.invented(7_000 + number));
        let mut talk = self.talk(&label, measure.words);
        self.mark(&mut talk, measure.excerpts);
        let name = format!("I{number:03}");
        let incoming = Incoming {
            name: format!("{name} {label}"),
            source: format!("{name}.docx"),
            kind: DocumentKind::Interview,
            participant: Some(name.clone()),
            transcript: talk.transcript,
            marks: Marks { comments_as_codes: true, ..Marks::default() },
            only_marks: false,
        };
        (incoming, self.described(name, label))
    }

    fn described(&mut self, number: String, pseudonym: String) -> ParticipantDetails {
        let group = self.random.one(&["veileder", "deltaker"]);
        let site = self.random.one(&["nord", "sør", "øst", "vest"]);
        let years = self.random.between(1, 30).to_string();
        let values = [("gruppe", group), ("sted", site), ("erfaring", &years)];
        ParticipantDetails { number, pseudonym, values: values.map(|(a, v)| (a.to_owned(), v.to_owned())).to_vec() }
    }

    fn talk(&mut self, label: &str, words: usize) -> Talk {
        let speaker = |label: &str, role| FoundSpeaker::new(label, role);
        let speakers = vec![speaker("Intervjuer", Role::Interviewer), speaker(label, Role::Informant)];
        let mut talk = Talk { transcript: Transcript { speakers, ..Transcript::default() }, text: Vec::new() };
        let mut left = words;
        for turn in 0.. {
            let most = if turn % 2 == 0 { self.random.between(4, 30) } else { self.random.between(3, 220) };
            let length = most.min(left);
            if length == 0 {
                break;
            }
            self.turn(&mut talk, turn % 2, length);
            left -= length;
        }
        talk
    }

    /// One turn with this many words, in sentences that range from very short to very long.
    fn turn(&mut self, talk: &mut Talk, speaker: usize, words: usize) {
        let text = &mut talk.transcript.text;
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        let mut sentence = 0;
        for n in 0..words {
            if n > 0 {
                text.push(' ');
            }
            let from = text.len();
            let word = self.vocabulary.word(&mut self.random);
            if sentence == 0 {
                sentence = self.random.between(3, 28);
                text.push_str(&capital(word));
            } else {
                text.push_str(word);
            }
            if speaker == 1 {
                talk.text.push(Span::new(from, text.len()));
            }
            sentence -= 1;
            if sentence == 0 || n + 1 == words {
                sentence = 0;
                text.push(if speaker == 0 { '?' } else { '.' });
            } else if self.random.percent(8) {
                text.push(',');
            }
        }
        let span = Span::new(start, text.len());
        talk.transcript.turns.push(FoundTurn { span, speaker: Some(speaker), time_ms: None });
        talk.transcript.speakers[speaker].turns += 1;
    }

    /// Marks this many different passages, many of them overlapping.
    fn mark(&mut self, talk: &mut Talk, excerpts: usize) {
        let mut taken = std::collections::BTreeSet::new();
        let mut last = 0;
        while taken.len() < excerpts {
            // Every third one starts within the previous one.
            let first = match self.random.percent(33) {
                true => (last + self.random.below(6)).min(talk.text.len() - 1),
                false => self.random.below(talk.text.len()),
            };
            let until = (first + self.random.between(2, 45)).min(talk.text.len() - 1);
            let span = talk.text[first].joined(talk.text[until]);
            if taken.insert(span) {
                last = first;
                self.put_on(&mut talk.transcript, span);
            }
        }
    }

    /// Adds a pen, codes or a memo to a passage. It gets at least a code or a pen.
    fn put_on(&mut self, transcript: &mut Transcript, span: Span) {
        let coded = self.random.percent(94);
        if !coded || self.random.percent(30) {
            let pen = self.random.one(&STANDARD_COLOURS[..3]);
            transcript.marks.push(Mark { span, pen: pen.names[0].to_owned(), rgb: pen.rgb });
        }
        for name in self.codes.some(&mut self.random, usize::from(coded)) {
            transcript.comments.push(comment(span, name.to_owned(), true));
        }
        if self.random.percent(5) {
            let words: Vec<&str> = (0..12).map(|_| self.vocabulary.word(&mut self.random)).collect();
            transcript.comments.push(comment(span, words.join(" "), false));
        }
    }
}

/// A word with its first letter in upper case.
fn capital(word: &str) -> String {
    word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
}

fn comment(span: Span, words: String, like_a_code: bool) -> Comment {
    Comment { span, words, author: None, written_ms: None, like_a_code, coded: None }
}
