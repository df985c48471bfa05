//! The page of one file: its name and participant, how it was read, and its speakers. Guesses can be corrected here,
//! and the correction can be applied to all files.

use crossterm::event::KeyCode;

use super::draw::Line;
use super::{Import, Page, Typing, survey};
use crate::import::encoding::{Certainty, Encoding};
use crate::import::transcript::Emphasis;
use crate::import::{Questions, file};
use crate::project::name::tidy;
use crate::tui::overlay::OverlayOutcome;
use crate::tui::overlay::import::listed_file::{LabelKind, ListedFile};
use crate::tui::overlay::import::reader::SpeakerSearch;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::words::{import, kind};

/// A row of a file's page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileRow {
    /// Whether the file is imported.
    Import,
    /// Whether it only adds highlights and comments to the document or file with the same text.
    OnlyMarks,
    /// The name of the document.
    Name,
    /// The participant.
    Person,
    /// The encoding.
    Encoding,
    /// Whether formatted text is the interviewer's questions.
    Questions,
    /// What a column of a survey holds, by its index among those that were read.
    Column(usize),
    /// A label, by its index.
    Label(usize),
    /// Adds a speaker that was not found.
    Missing,
}

/// The last change to a file, which can be applied to all files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// A label became this kind.
    Label(String, LabelKind),
    /// A speaker was added. The label also occurs in the files with these indexes.
    Speaker(String, Vec<usize>),
    /// An encoding was chosen.
    Encoding(Encoding),
    /// Text formatted this way became the interviewer's questions, or no longer is.
    Questions(Emphasis, Option<Questions>),
}

impl ListedFile {
    /// The rows of the file's page.
    pub fn rows(&self) -> Vec<FileRow> {
        let columns = (0..self.survey_columns().len()).map(FileRow::Column);
        if self.transcript().is_none() {
            return columns.collect();
        }
        let read_as = self.transcript().and_then(|transcript| transcript.encoding);
        let is_guessed = read_as.is_some_and(|read_as| read_as.certainty != Certainty::Certain);
        let mut rows = vec![FileRow::Import];
        rows.extend(self.same.as_ref().filter(|same| !same.new.is_empty()).map(|_| FileRow::OnlyMarks));
        rows.extend([FileRow::Name, FileRow::Person]);
        rows.extend((is_guessed || self.encoding.is_some()).then_some(FileRow::Encoding));
        rows.extend(self.question_style().map(|_| FileRow::Questions));
        if self.is_survey() {
            rows.extend(columns);
            return rows;
        }
        rows.extend((0..self.labels().len()).map(FileRow::Label));
        rows.push(FileRow::Missing);
        rows
    }
}

impl Import {
    /// The selected row of a file's page.
    pub(super) fn file_row(&self, at: usize) -> Option<FileRow> {
        self.files.get(at)?.rows().get(self.page_list.at).copied()
    }

    /// Handles a key on the page of a file.
    pub(super) fn file_key(&mut self, view: View, at: usize, code: KeyCode) -> OverlayOutcome {
        let Some(row) = self.file_row(at) else { return OverlayOutcome::Unknown };
        match (code, row) {
            (KeyCode::Esc | KeyCode::Left, _) => self.page = Page::Files,
            (code, FileRow::Column(n)) => return self.column_key(view, at, n, code),
            (KeyCode::Char('*'), _) => self.change_all(view),
            (KeyCode::Char('r'), _) if !self.is_survey(at) => self.swap_roles(view, at),
            (KeyCode::Char('+'), _) | (KeyCode::Enter, FileRow::Missing) if !self.is_survey(at) => {
                self.ask_for_speaker(at);
            }
            (KeyCode::Enter, FileRow::Name) => {
                let name = self.files.get(at).map(|one| one.name.clone()).unwrap_or_default();
                self.typing = Some((Typing::Name(at), Input::suggested(&name)));
            }
            (KeyCode::Enter, FileRow::Person) => {
                let person = self.files.get(at).and_then(|one| one.person.clone()).unwrap_or_default();
                let written = tidy(&format!("{} {}", person.number, person.pseudonym));
                self.typing = Some((Typing::Person(at), Input::suggested(&written)));
            }
            (KeyCode::Enter | KeyCode::Char(' '), FileRow::Import) => self.choose(view, at),
            (KeyCode::Enter | KeyCode::Char(' '), FileRow::OnlyMarks) => {
                if let Some(one) = self.files.get_mut(at) {
                    one.is_own_document = !one.is_own_document;
                }
            }
            (KeyCode::Enter | KeyCode::Char(' ') | KeyCode::Right, FileRow::Encoding) => self.next_encoding(view, at),
            (KeyCode::Enter | KeyCode::Char(' '), FileRow::Questions) => self.toggle_questions(view, at),
            (KeyCode::Enter | KeyCode::Char(' ') | KeyCode::Right, FileRow::Label(n)) => self.cycle_label(at, n),
            _ => return OverlayOutcome::Unknown,
        }
        OverlayOutcome::Waiting
    }

    /// Whether a file is the answers of a respondent.
    pub(super) fn is_survey(&self, at: usize) -> bool {
        self.files.get(at).is_some_and(ListedFile::is_survey)
    }

    /// Changes a label to the next kind.
    fn cycle_label(&mut self, at: usize, place: usize) {
        let Some(one) = self.files.get_mut(at) else { return };
        let Some((label, ..)) = one.labels().get(place).cloned() else { return };
        let Some(kind) = one.next_kind(&label) else { return };
        if one.set_kind(&label, kind) {
            self.pending.insert(at);
            self.label_to_find = Some((at, label.clone()));
            self.read_pending();
        }
        self.remember(Change::Label(label.clone(), kind));
        self.select_label(at, &label, kind);
    }

    /// Keeps a label selected after its position in the list has changed.
    fn select_label(&mut self, at: usize, label: &str, kind: LabelKind) {
        let Some(one) = self.files.get(at) else { return };
        let place = one.labels().iter().rposition(|(other, now, ..)| other == label && *now == kind);
        let row = place.and_then(|place| one.rows().iter().position(|row| *row == FileRow::Label(place)));
        self.page_list.go(row.unwrap_or(self.page_list.at));
    }

    /// Swaps interviewers and informants in a file.
    pub(super) fn swap_roles(&mut self, view: View, at: usize) {
        let Some(one) = self.files.get_mut(at) else { return };
        one.swap_roles();
        let speakers = one.transcript().map(|transcript| transcript.speakers.as_slice()).unwrap_or_default();
        let now: Vec<String> =
            speakers.iter().take(8).map(|s| format!("{} ({})", s.label, kind::role(view.words, s.role))).collect();
        self.say(view.words.tell("import-swapped", &[("roles", now.join(", ").into())]));
    }

    /// Reads a file in the next encoding that is possible for it.
    fn next_encoding(&mut self, view: View, at: usize) {
        let Some(one) = self.files.get_mut(at) else { return };
        if one.encodings.is_empty() {
            match file::encodings(&one.path) {
                Ok(encodings) => one.encodings = encodings,
                Err(error) => return self.say_error(crate::words::error::sentence(view.words, &error)),
            }
        }
        let Some(encoding) = one.next_encoding() else { return };
        one.encoding = Some(encoding);
        self.pending.insert(at);
        self.remember(Change::Encoding(encoding));
        self.read_pending();
    }

    fn toggle_questions(&mut self, view: View, at: usize) {
        let Some(one) = self.files.get_mut(at) else { return };
        let Some(by) = one.question_style() else { return };
        let questions = if one.questions.is_some() { None } else { Some(kind::questions(view.words, by)) };
        one.questions.clone_from(&questions);
        self.pending.insert(at);
        self.remember(Change::Questions(by, questions));
        self.read_pending();
    }

    /// Prompts for the label of a missing speaker. Suggests a label that lines seem to begin with.
    pub(super) fn ask_for_speaker(&mut self, at: usize) {
        let missed = self.files.get(at).and_then(|one| one.transcript()?.missed()).unwrap_or_default();
        self.typing = Some((Typing::Speaker(at), Input::suggested(missed)));
    }

    /// Adds a speaker that was not found in a file, and reads the file again.
    pub(super) fn name_speaker(&mut self, at: usize, label: &str) {
        let Some(one) = self.files.get_mut(at).filter(|_| !label.is_empty()) else { return };
        one.name_speaker(label);
        self.pending.insert(at);
        self.label_to_find = Some((at, label.to_owned()));
        (self.changed, self.speaker_search) = (None, None);
        self.read_pending();
    }

    /// After a file was read again for a label: selects the label. If it was not found, says so and leaves the prompt
    /// open.
    pub(super) fn find_label(&mut self, view: View) {
        let Some((at, label)) = self.label_to_find.take() else { return };
        let was_named = matches!(self.typing, Some((Typing::Speaker(_), _)));
        let Some(one) = self.files.get_mut(at) else { return };
        let Some(kind) = one.kind(&label) else {
            one.forget_speaker(&label);
            return self.say_error(view.words.tell("import-label-not-found", &[("label", label.into())]));
        };
        if was_named {
            self.typing = None;
            self.search_others(at, &label);
        }
        self.select_label(at, &label, kind);
    }

    /// Starts a search for an added speaker in the other files that do not have the label.
    fn search_others(&mut self, at: usize, label: &str) {
        let lacks = |one: &ListedFile| one.transcript().is_some() && one.kind(label).is_none();
        let others = self.files.iter().enumerate().filter(|(other, one)| *other != at && lacks(one));
        let jobs: Vec<_> = others.map(|(other, one)| one.job_naming(other, label)).collect();
        self.speaker_search = (!jobs.is_empty()).then(|| SpeakerSearch::start(label.to_owned(), jobs));
    }

    /// After the other files were searched for a speaker: offers to add the speaker to those that have the label.
    pub(super) fn offer_speaker(&mut self) {
        let Some(speaker_search) = &mut self.speaker_search else { return };
        let Some(found_in) = speaker_search.take() else { return };
        let label = speaker_search.label.clone();
        self.speaker_search = None;
        if !found_in.is_empty() {
            self.remember(Change::Speaker(label, found_in));
        }
    }

    /// Stores a change, and the number of files that it can be applied to.
    fn remember(&mut self, change: Change) {
        let count = self.files.iter().enumerate().filter(|(at, one)| applies_to(&change, *at, one)).count();
        self.changed = Some((change, count));
    }

    /// The last change and the number of files it can be applied to, if there are other files.
    pub(super) fn offer(&self) -> Option<&(Change, usize)> {
        let itself = |change: &Change| usize::from(!matches!(change, Change::Speaker(..)));
        self.changed.as_ref().filter(|(change, count)| *count > itself(change))
    }

    /// Applies the last change to all files that it concerns. After that there is nothing to offer.
    fn change_all(&mut self, view: View) {
        let Some((change, _)) = self.offer().cloned() else {
            return self.say(view.words.say("import-nothing-changed").into_owned());
        };
        self.changed = None;
        let mut count: usize = 0;
        for (at, one) in self.files.iter_mut().enumerate().filter(|(at, one)| applies_to(&change, *at, one)) {
            count += 1;
            let must_be_read = match &change {
                Change::Label(label, kind) => one.set_kind(label, *kind),
                Change::Speaker(label, _) => {
                    one.name_speaker(label);
                    true
                }
                Change::Encoding(encoding) => {
                    one.encoding = Some(*encoding);
                    true
                }
                Change::Questions(_, questions) => {
                    one.questions.clone_from(questions);
                    true
                }
            };
            if must_be_read {
                self.pending.insert(at);
            }
        }
        if !self.pending.is_empty() {
            self.read_pending();
        }
        self.say(all_changed_message(view, &change, count));
    }
}

/// Whether a change can be applied to a file.
fn applies_to(change: &Change, at: usize, one: &ListedFile) -> bool {
    let read_as = one.transcript().and_then(|transcript| transcript.encoding);
    match change {
        Change::Label(label, _) => one.kind(label).is_some(),
        Change::Speaker(_, found_in) => found_in.contains(&at),
        Change::Questions(by, _) => one.question_style() == Some(*by),
        Change::Encoding(_) => read_as.is_some_and(|read_as| read_as.certainty != Certainty::Certain),
    }
}

/// The message that offers a change for all files.
pub(super) fn offer_message(view: View, change: &Change, count: usize) -> String {
    let words = view.words;
    match change {
        Change::Label(label, _) => words.tell("import-offer-all", &[("label", label.into()), ("n", count.into())]),
        Change::Speaker(label, _) => {
            words.tell("import-offer-speaker", &[("label", label.into()), ("n", count.into())])
        }
        Change::Questions(..) => words.tell("import-offer-questions", &[("n", count.into())]),
        Change::Encoding(encoding) => words.tell(
            "import-offer-encoding",
            &[("encoding", import::encoding(words, *encoding).into()), ("n", count.into())],
        ),
    }
}

fn all_changed_message(view: View, change: &Change, count: usize) -> String {
    let words = view.words;
    match change {
        Change::Label(label, _) => words.tell("import-changed-in-all", &[("label", label.into()), ("n", count.into())]),
        Change::Speaker(label, _) => words.tell("import-named-in-all", &[("label", label.into()), ("n", count.into())]),
        Change::Questions(..) => words.tell("import-questions-in-all", &[("n", count.into())]),
        Change::Encoding(encoding) => words.tell(
            "import-encoded-in-all",
            &[("encoding", import::encoding(words, *encoding).into()), ("n", count.into())],
        ),
    }
}

/// The row at an index.
pub(super) fn line(view: View, one: &ListedFile, at: usize) -> Line {
    let words = view.words;
    let plain = |text: String| Line::new(text, String::new());
    match one.rows().get(at) {
        None => Line::default(),
        Some(FileRow::Import) => plain(words.say("import-include-file").into_owned()).checked(one.is_chosen),
        Some(FileRow::OnlyMarks) => {
            let name = one.same.as_ref().map(|same| same.name.clone()).unwrap_or_default();
            plain(words.tell("import-only-marks", &[("name", name.into())])).checked(!one.is_own_document)
        }
        Some(FileRow::Column(n)) => {
            one.survey_columns().get(*n).map_or_else(Line::default, |column| survey::line(view, column))
        }
        Some(FileRow::Name) => plain(words.tell("import-name", &[("name", (&one.name).into())])),
        Some(FileRow::Person) => match &one.person {
            Some(person) => {
                let name = format!("{} {}", person.number, person.pseudonym);
                plain(words.tell("import-person", &[("name", name.trim().into())]))
            }
            None => plain(words.say("import-participant-none").into_owned()),
        },
        Some(FileRow::Encoding) => {
            let Some(read_as) = one.transcript().and_then(|transcript| transcript.encoding) else {
                return Line::default();
            };
            let sure = import::certainty(words, read_as.certainty);
            let encoding = import::encoding(words, read_as.encoding);
            plain(words.tell("import-encoding", &[("encoding", encoding.into()), ("sure", sure.as_ref().into())]))
        }
        Some(FileRow::Questions) => {
            let how = one.question_style().map(kind::emphasis).unwrap_or_default();
            plain(words.tell("import-asked-questions", &[("how", how.into())])).checked(one.questions.is_some())
        }
        Some(FileRow::Label(place)) => label_line(view, one, *place),
        Some(FileRow::Missing) => plain(format!("    {}", words.say("import-missing"))),
    }
}

fn label_line(view: View, one: &ListedFile, place: usize) -> Line {
    let labels = one.labels();
    let speaker = one.transcript().and_then(|t| Some((t.speakers.get(place)?, *t.shares().get(place)?)));
    let text = match (speaker, labels.get(place)) {
        (Some((speaker, share)), _) => import::speaker(view.words, speaker, share),
        (None, Some((label, _))) => view.words.tell("import-not-speaker", &[("label", label.into())]),
        (None, None) => String::new(),
    };
    Line::new(format!("    {text}"), String::new())
}
