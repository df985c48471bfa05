//! A transcript as read from a file: text, turns, speakers, highlights and comments.

use std::sync::Arc;

use crate::domain::document::Role;
use crate::domain::span::Span;
use crate::domain::turn::TimeMark;
use crate::import::encoding::ReadAs;
use crate::import::format::Format;
use crate::import::sheet::reading::TableReading;
use crate::import::speakers::key;

/// A transcript read from a file. All spans are in bytes of `text`, on grapheme boundaries.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Transcript {
    /// The canonical text: the turns, separated by newlines, without labels and times.
    pub text: String,
    /// The turns, in order, not overlapping, with only newlines between them.
    pub turns: Vec<FoundTurn>,
    /// The times within turns, in order, each on a grapheme boundary after the beginning of its turn.
    pub times: Vec<TimeMark>,
    /// The speakers, in the order of their first turn.
    pub speakers: Vec<FoundSpeaker>,
    /// The highlights.
    pub marks: Vec<Mark>,
    /// The comments.
    pub comments: Vec<Comment>,
    /// The text after the interview's end, as a note.
    pub note: Option<String>,
    /// The formatting of questions in a transcript without labels, to offer to the user. It is only used if
    /// [`Options::questions`](super::Options::questions) says so.
    pub questions: Option<Emphasis>,
    /// What the file was read as.
    pub format: Format,
    /// The encoding the file was read in, if it is a text file.
    pub encoding: Option<ReadAs>,
    /// How the table was read that it is from. Transcripts of one survey share it.
    pub table: Option<Arc<TableReading>>,
    /// The name of the sheet that it is from, if the file has several transcripts.
    pub part: Option<String>,
    /// The respondent of a survey whose answers it holds.
    pub respondent: Option<Respondent>,
    /// Warnings for the user.
    pub warnings: Vec<Warning>,
}

/// The formatting of questions in a transcript without labels.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Emphasis {
    /// The questions are headings.
    Heading,
    /// The questions are bold.
    Bold,
    /// The questions are in italics.
    Italic,
}

/// A turn found in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundTurn {
    /// Its span in the text.
    pub span: Span,
    /// The index of its speaker in the transcript.
    pub speaker: Option<usize>,
    /// The time in milliseconds from the start of the recording.
    pub time_ms: Option<i64>,
}

/// A speaker found in a file, with a likely role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundSpeaker {
    /// The label, without colon, brackets and markup.
    pub label: String,
    /// The likely role, for the user to confirm.
    pub role: Role,
    /// The evidence for the role.
    pub evidence: RoleEvidence,
    /// How many turns the speaker has.
    pub turns: usize,
    /// Remarks in brackets beside the label: `kvinne, 34`; without duplicates.
    pub remarks: Vec<String>,
}

impl FoundSpeaker {
    /// A speaker without turns and remarks.
    pub fn new(label: impl Into<String>, role: Role) -> Self {
        Self { label: label.into(), role, evidence: RoleEvidence::Manner, turns: 0, remarks: Vec::new() }
    }
}

/// A respondent of a survey, as a row of its table describes them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Respondent {
    /// The number that stands for them, never empty.
    pub number: String,
    /// Whether the number only counts the rows, because no column has one.
    pub is_made_up: bool,
    /// Their pseudonym; may be empty.
    pub pseudonym: String,
    /// Their attributes: names and values, none empty.
    pub values: Vec<(String, String)>,
}

/// A speaker's share of a transcript.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Share {
    /// How many words the speaker says.
    pub words: usize,
    /// The share of all words said by speakers, in percent, rounded.
    pub percent: usize,
}

/// Why the roles in a transcript look doubtful.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoleDoubt {
    /// The interviewers say more than everyone else together.
    InterviewerSpeaksMost,
    /// There are several speakers and no interviewer.
    NobodyAsks,
    /// There is no informant.
    NobodyAnswers,
}

impl Transcript {
    /// How many times of the recording are known: of turns, and within them.
    pub fn time_count(&self) -> usize {
        self.turns.iter().filter(|turn| turn.time_ms.is_some()).count() + self.times.len()
    }

    /// Each speaker's share, in the order of speakers.
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

    /// Whether a speaker has this label, ignoring case and spacing.
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

    /// Why the roles look doubtful, if they do.
    pub fn doubt(&self) -> Option<RoleDoubt> {
        let words = |of: &dyn Fn(Role) -> bool| -> usize {
            let spoken = self.speakers.iter().zip(self.shares()).filter(|(speaker, _)| of(speaker.role));
            spoken.map(|(_, share)| share.words).sum()
        };
        let has = |role: Role| self.speakers.iter().any(|speaker| speaker.role == role);
        let asked = words(&|role| role == Role::Interviewer);
        match () {
            // The questions of a survey may be longer than the answers.
            () if self.speakers.len() < 2 || self.respondent.is_some() => None,
            () if !has(Role::Interviewer) => Some(RoleDoubt::NobodyAsks),
            () if !has(Role::Informant) => Some(RoleDoubt::NobodyAnswers),
            () if asked > words(&|role| role != Role::Interviewer) => Some(RoleDoubt::InterviewerSpeaksMost),
            () => None,
        }
    }

    /// Swaps interviewers and informants. With no interviewer, or one among at least three speakers, the next speaker
    /// becomes the interviewer instead.
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

/// The evidence for a speaker's role.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum RoleEvidence {
    /// The way of speaking: who asks and who answers.
    Manner,
    /// The role of the same label in most files of the import.
    Batch,
    /// A letter that is often short for a role.
    Letter,
    /// A role word, in the label or in the head of the file.
    Word,
}

/// A highlighted stretch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Its span in the text.
    pub span: Span,
    /// The pen's name in the file (`yellow`), lower case.
    pub pen: String,
    /// Its colour as `0xRRGGBB`.
    pub rgb: u32,
}

/// A comment in the margin.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    /// Its span in the text, trimmed.
    pub span: Span,
    /// Its text, followed by the replies in order, each as a paragraph.
    pub words: String,
    /// Its author. The name may identify people, so it is dropped unless the user asks to keep it.
    pub author: Option<String>,
    /// When it was written, in milliseconds since 1970 UTC.
    pub written_ms: Option<i64>,
    /// Whether it is one or two words, so that it may be a code.
    pub like_a_code: bool,
    /// What it says is on its passage, if tusj wrote it.
    pub coded: Option<Coded>,
}

/// What is on a passage of an interview that tusj exported.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Coded {
    /// Its codes.
    pub codes: Vec<CodedWith>,
    /// The pen on it.
    pub pen: Option<NamedPen>,
    /// The memos about it.
    pub memos: Vec<String>,
}

/// A code on a passage.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CodedWith {
    /// The code's path.
    pub path: String,
    /// The pen of this coding alone.
    pub pen: Option<NamedPen>,
    /// The memos about this coding.
    pub memos: Vec<String>,
}

/// A pen by its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamedPen {
    /// Its name.
    pub name: String,
    /// Its colour as `0xRRGGBB`.
    pub rgb: u32,
}

/// A warning about a file that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Warning {
    /// No speakers were found; each paragraph is a turn.
    NoSpeakers,
    /// It is a table that tusj made, not an interview.
    OwnTable,
    /// Many lines begin in the same way as with the label of a speaker who was not found.
    SpeakerMissed {
        /// What they begin with.
        label: String,
        /// How many lines.
        lines: usize,
    },
    /// This many letters could not be read in the file's encoding.
    LettersUnreadable(usize),
    /// This many control and direction characters were left out.
    CharactersDropped(usize),
    /// This many symbols of a special font were left out, because there is no Unicode character for them.
    SymbolsDropped(usize),
    /// This many entities declared in the file itself were left out.
    EntitiesDropped(usize),
    /// This many embedded files could not be read.
    EmbeddedDropped(usize),
    /// The file ends in the middle, so that text may be missing.
    CutOff,
    /// This many highlights after the interview's end were left out.
    MarksInNote(usize),
    /// This many comments after the interview's end were moved into the note.
    CommentsInNote(usize),
    /// This many comments without a place in the text were put into the note.
    CommentsWithoutPlace(usize),
    /// This many highlights on notes, times and numbers of a table of turns were left out.
    MarksBesideTurns(usize),
    /// This many notes on turns were made from additional columns of a table.
    NotesFromColumns(usize),
    /// Words that were left out on purpose: their kind, and the words.
    LeftOut(LeftOut, Vec<String>),
}

/// Kinds of words that are left out on purpose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LeftOut {
    /// Lines of a caption that repeat the caption before.
    RepeatedCaptions,
    /// Notes and settings of a subtitle file that viewers never see.
    SubtitleNotes,
    /// Words that a meeting program added after names: `Gjest`.
    Badges,
    /// Hidden text of a Word document.
    HiddenText,
    /// Text that was deleted in a Word document with tracked changes.
    DeletedText,
    /// The instruction of a Word field, which shows something else.
    FieldCodes,
    /// Ruby text: small letters that show how others are pronounced.
    SmallLetters,
    /// Page headers and footers.
    HeadersAndFooters,
    /// Words in diagrams and charts.
    Diagrams,
    /// Footnotes and endnotes that nothing in the text refers to.
    NotesWithoutPlace,
    /// The headings of a table of turns.
    TableHeadings,
    /// The numbers of the rows of a table of turns.
    RowNumbers,
    /// Names of voices in subtitles that the user said are not speakers.
    Voices,
    /// The line that says that the interview is over, if nothing follows it.
    Ending,
    /// Sheets of a spreadsheet that hold no transcript, by name.
    Sheets,
    /// Hidden sheets, by name.
    HiddenSheets,
    /// Cells in hidden rows and columns of a spreadsheet.
    HiddenCells,
    /// Notes on cells of a spreadsheet.
    CellComments,
    /// What stands in cells whose formula has no value: `#N/A`.
    CellErrors,
    /// Formulas whose value is not stored in the file.
    Formulas,
    /// Rows above the headings of a survey.
    AboveTable,
    /// Tiers of ELAN that depend on others, such as translations.
    DependentTiers,
}

impl Warning {
    /// Whether the file may have been read wrongly, or something of value may be missing. Text that was left out
    /// because nobody said it is not serious.
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
                        | LeftOut::SmallLetters
                        | LeftOut::AboveTable,
                    _
                )
        )
    }

    /// The words that were left out.
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
    fn swapping_moves_the_question_on_where_more_than_two_speak() {
        use Role::{Informant as Answers, Interviewer as Asks, Other};
        let swapped = |roles: &[Role]| {
            let mut transcript = Transcript {
                speakers: roles.iter().map(|role| FoundSpeaker::new("x", *role)).collect(),
                ..Transcript::default()
            };
            transcript.swap_roles();
            transcript.speakers.iter().map(|speaker| speaker.role).collect::<Vec<_>>()
        };
        assert_eq!(swapped(&[Asks, Answers]), [Answers, Asks]);
        assert_eq!(swapped(&[Answers, Answers, Answers]), [Asks, Answers, Answers]);
        assert_eq!(swapped(&[Asks, Answers, Answers]), [Answers, Asks, Answers]);
        assert_eq!(swapped(&[Answers, Answers, Asks]), [Asks, Answers, Answers]);
        assert_eq!(swapped(&[Asks, Other, Answers]), [Answers, Other, Asks]);
        assert_eq!(swapped(&[Asks, Asks, Answers, Answers]), [Answers, Answers, Asks, Asks]);
    }

    #[test]
    fn the_share_of_words_is_rounded() {
        let percents = |transcript: Transcript| transcript.shares().iter().map(|s| s.percent).collect::<Vec<_>>();
        assert_eq!(percents(talk(1, 2)), [33, 67]);
        assert_eq!(percents(talk(0, 0)), [0, 0]);
    }
}
