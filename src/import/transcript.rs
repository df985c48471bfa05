//! A transcript as it was read from a file: text, turns, speakers, and the marks and comments it brought along.

use crate::domain::document::Role;
use crate::domain::span::Span;
use crate::import::encoding::ReadAs;
use crate::import::speakers::key;

/// One transcript read from one file. All spans are in bytes of `text`, on grapheme boundaries.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Transcript {
    /// The canonical text: what was said, turn by turn with a newline between, without labels and times.
    pub text: String,
    /// The turns, in order, not overlapping; between them lie newlines only.
    pub turns: Vec<FoundTurn>,
    /// Who speaks, in the order of their first turn.
    pub speakers: Vec<FoundSpeaker>,
    /// The highlights.
    pub marks: Vec<Mark>,
    /// The comments.
    pub comments: Vec<Comment>,
    /// What stood after the interview's end, set apart as a note.
    pub note: Option<String>,
    /// How questions seem to be told apart from answers, where nobody is labelled. They are only where
    /// [`Options::questions`](super::Options::questions) says so.
    pub questions: Option<Emphasis>,
    /// What the file's bytes were read as, where they are text.
    pub encoding: Option<ReadAs>,
    /// What the reader should be told.
    pub warnings: Vec<Warning>,
}

/// How questions can be told apart from answers in a transcript without labels.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Emphasis {
    /// The questions are headings.
    Heading,
    /// They are set in bold.
    Bold,
    /// They are set in italics.
    Italic,
}

/// A turn as found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundTurn {
    /// Where.
    pub span: Span,
    /// Position in the transcript's speakers.
    pub speaker: Option<usize>,
    /// Milliseconds from the recording's start.
    pub time_ms: Option<i64>,
}

/// A speaker as found, with the role that seems likely.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundSpeaker {
    /// The label, without colon, brackets and markup.
    pub label: String,
    /// The likely role; to be confirmed.
    pub role: Role,
    /// What the role was told by.
    pub evidence: RoleEvidence,
    /// How many turns.
    pub turns: usize,
    /// What stands in brackets beside the label and is no part of the name: `kvinne, 34`, `Gjest`; each once.
    pub remarks: Vec<String>,
}

impl FoundSpeaker {
    /// A speaker without turns and remarks.
    pub fn new(label: impl Into<String>, role: Role) -> Self {
        Self { label: label.into(), role, evidence: RoleEvidence::Manner, turns: 0, remarks: Vec::new() }
    }
}

/// How much of a transcript one speaker says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Share {
    /// How many words.
    pub words: usize,
    /// Of all words that speakers say, in percent, rounded.
    pub percent: usize,
}

/// What makes the roles in a transcript look doubtful.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoleDoubt {
    /// Those who ask say more than all others together.
    InterviewerSpeaksMost,
    /// Several speak, and nobody asks.
    NobodyAsks,
    /// Nobody answers.
    NobodyAnswers,
}

impl Transcript {
    /// How much each speaker says, in their order.
    pub fn shares(&self) -> Vec<Share> {
        let mut shares = vec![Share::default(); self.speakers.len()];
        for turn in &self.turns {
            if let Some(share) = turn.speaker.and_then(|at| shares.get_mut(at)) {
                share.words += turn.span.of(&self.text).unwrap_or_default().split_whitespace().count();
            }
        }
        let all: usize = shares.iter().map(|share| share.words).sum();
        for share in &mut shares {
            share.percent = (share.words * 100 + all / 2) / all.max(1);
        }
        shares
    }

    /// Whether a speaker has this label, case and spacing aside.
    pub fn has_speaker(&self, label: &str) -> bool {
        self.speakers.iter().any(|speaker| key(&speaker.label) == key(label))
    }

    /// The label of a speaker who seems to have been missed.
    pub fn missed(&self) -> Option<&str> {
        self.warnings.iter().find_map(|warning| match warning {
            Warning::SpeakerMissed { label, .. } => Some(label.as_str()),
            _ => None,
        })
    }

    /// What makes the roles look doubtful, if anything does.
    pub fn doubt(&self) -> Option<RoleDoubt> {
        let words = |of: &dyn Fn(Role) -> bool| -> usize {
            let spoken = self.speakers.iter().zip(self.shares()).filter(|(speaker, _)| of(speaker.role));
            spoken.map(|(_, share)| share.words).sum()
        };
        let has = |role: Role| self.speakers.iter().any(|speaker| speaker.role == role);
        let asked = words(&|role| role == Role::Interviewer);
        match () {
            () if self.speakers.len() < 2 => None,
            () if !has(Role::Interviewer) => Some(RoleDoubt::NobodyAsks),
            () if !has(Role::Informant) => Some(RoleDoubt::NobodyAnswers),
            () if asked > words(&|role| role != Role::Interviewer) => Some(RoleDoubt::InterviewerSpeaksMost),
            () => None,
        }
    }

    /// Makes who asks answer, and who answers ask. Where one of three or more asks, or nobody, the next one does.
    pub fn swap_roles(&mut self) {
        let asks: Vec<bool> = self.speakers.iter().map(|speaker| speaker.role == Role::Interviewer).collect();
        let asking = asks.iter().filter(|asks| **asks).count();
        let first = asks.iter().position(|asks| *asks);
        let may_ask: Vec<usize> =
            self.speakers.iter().enumerate().filter(|(_, s)| s.role != Role::Other).map(|(at, _)| at).collect();
        let after = may_ask.iter().find(|at| first.is_some_and(|first| **at > first));
        let next = after.or(may_ask.first()).copied().unwrap_or(0);
        let is_moved = asking == 0 || (asking == 1 && asks.len() > 2);
        for (at, speaker) in self.speakers.iter_mut().enumerate().filter(|(_, s)| s.role != Role::Other) {
            let will_ask = if is_moved { at == next } else { speaker.role != Role::Interviewer };
            speaker.role = if will_ask { Role::Interviewer } else { Role::Informant };
        }
    }
}

/// What a speaker's role was told by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum RoleEvidence {
    /// How they speak: who asks, and who answers at length.
    Manner,
    /// What most files of one import say of the same label.
    Batch,
    /// A letter that is often short for a role.
    Letter,
    /// A word for the role, in the label or in the head of the file.
    Word,
}

/// A highlighted stretch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// The pen's name in the file (`yellow`), lower case.
    pub pen: String,
    /// Its colour as 24 bits, red first.
    pub rgb: u32,
}

/// A comment in the margin.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    /// What it is anchored to, trimmed of white space.
    pub span: Span,
    /// What it says, replies after it in order, each a paragraph of its own.
    pub words: String,
    /// Its writer, which can identify and is dropped unless asked for.
    pub author: Option<String>,
    /// When it was written, as milliseconds since 1970 UTC.
    pub written_ms: Option<i64>,
    /// Whether it is one or two words, and so may be meant as a code.
    pub like_a_code: bool,
}

/// What the reader should be told about a file that was read all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Warning {
    /// No speakers were found; each paragraph is a turn.
    NoSpeakers,
    /// It is a table that tusj made, and no interview.
    OwnTable,
    /// Many lines begin in the same way as with the label of a speaker who was not found.
    SpeakerMissed {
        /// What they begin with.
        label: String,
        /// How many lines.
        lines: usize,
    },
    /// Letters could not be read in the file's encoding; how many.
    LettersUnreadable(usize),
    /// Control and direction characters were left out; how many.
    CharactersDropped(usize),
    /// Symbols of a special font that have no letter of their own were left out; how many.
    SymbolsDropped(usize),
    /// Names that the file's own declarations would have to explain were left out; how many.
    EntitiesDropped(usize),
    /// Text from another file, embedded whole, could not be read; how many pieces.
    EmbeddedDropped(usize),
    /// Highlights after the interview's end were not taken along; how many.
    MarksInNote(usize),
    /// Comments after the interview's end were moved into the note; how many.
    CommentsInNote(usize),
    /// Comments that point at no place in the text were put into the note; how many.
    CommentsWithoutPlace(usize),
    /// Highlights on notes, times and numbers of a table of turns were not taken along; how many.
    MarksBesideTurns(usize),
    /// Further columns of a table of turns became notes on its turns; how many notes.
    NotesFromColumns(usize),
    /// Words that were left out on purpose: what they are, and the words.
    LeftOut(LeftOut, Vec<String>),
}

/// What words are that were left out on purpose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LeftOut {
    /// Lines of a caption that the caption before had shown already.
    RepeatedCaptions,
    /// Notes and settings of a subtitle file that its viewers never see.
    SubtitleNotes,
    /// What a meeting program wrote after names: `Gjest`.
    Badges,
    /// Hidden text of a Word document.
    HiddenText,
    /// Text that was deleted in a Word document while changes were tracked.
    DeletedText,
    /// Words in the instruction of a Word field, which shows something else.
    FieldCodes,
    /// Small letters above others, which say how these are read.
    SmallLetters,
    /// What stands at the top and the foot of pages.
    HeadersAndFooters,
    /// Words in diagrams and charts.
    Diagrams,
    /// Footnotes and endnotes that nothing in the text refers to.
    NotesWithoutPlace,
    /// The headings of a table of turns.
    TableHeadings,
    /// The numbers of the rows of a table of turns.
    RowNumbers,
    /// Names of voices in subtitles that the user said are no speakers.
    Voices,
    /// The line that says that the interview is over, where nothing comes after it.
    Ending,
}

impl Warning {
    /// Whether it can mean that the file was read wrongly, or that something wanted is missing. What was left out
    /// because it is no one's words is only told.
    pub fn is_serious(&self) -> bool {
        !matches!(
            self,
            Warning::NotesFromColumns(_)
                | Warning::LeftOut(
                    LeftOut::RepeatedCaptions
                        | LeftOut::SubtitleNotes
                        | LeftOut::Badges
                        | LeftOut::Voices
                        | LeftOut::Ending
                        | LeftOut::TableHeadings
                        | LeftOut::RowNumbers
                        | LeftOut::HeadersAndFooters
                        | LeftOut::DeletedText
                        | LeftOut::FieldCodes
                        | LeftOut::SmallLetters,
                    _
                )
        )
    }

    /// The words that it says were left out.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words = if let Warning::LeftOut(_, words) = self { words.as_slice() } else { &[] };
        words.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A transcript in which two speakers say so many words each.
    fn talk(interviewer: usize, informant: usize) -> Transcript {
        let words = "ja ".repeat(interviewer + informant);
        let turn = |start: usize, count: usize, speaker| FoundTurn {
            span: Span::new(3 * start, 3 * (start + count)),
            speaker: Some(speaker),
            time_ms: None,
        };
        Transcript {
            turns: vec![turn(0, interviewer, 0), turn(interviewer, informant, 1)],
            speakers: vec![FoundSpeaker::new("I", Role::Interviewer), FoundSpeaker::new("Siv", Role::Informant)],
            text: words,
            ..Transcript::default()
        }
    }

    #[test]
    fn an_interviewer_who_says_more_than_the_informant_is_doubtful() {
        assert_eq!(talk(11, 10).doubt(), Some(RoleDoubt::InterviewerSpeaksMost));
        assert_eq!(talk(10, 10).doubt(), None);
        let mut swapped = talk(11, 10);
        swapped.swap_roles();
        assert_eq!(swapped.doubt(), None);
    }

    #[test]
    fn the_share_of_words_is_rounded() {
        let percents = |transcript: Transcript| transcript.shares().iter().map(|s| s.percent).collect::<Vec<_>>();
        assert_eq!(percents(talk(1, 2)), [33, 67]);
        assert_eq!(percents(talk(0, 0)), [0, 0]);
    }
}
