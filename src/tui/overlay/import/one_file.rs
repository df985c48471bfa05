//! The page of one file: what it will be called and whose it is, how it was read, and who speaks in it. Whatever was
//! guessed can be set right here, and made so in all files.

use crossterm::event::KeyCode;

use super::draw::Line;
use super::{Import, Page, Typing};
use crate::import::encoding::{Certainty, Encoding};
use crate::import::transcript::Emphasis;
use crate::import::{Questions, file};
use crate::project::name::tidy;
use crate::tui::overlay::OverlayOutcome;
use crate::tui::overlay::import::listed_file::{Found, LabelKind};
use crate::tui::overlay::import::reader::Trial;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::words::{import, kind};

/// A row on the page of one file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OneRow {
    /// Whether it is taken in.
    Take,
    /// Whether it only adds highlights and comments to what has its text.
    OnlyMarks,
    /// What the document is to be called.
    Name,
    /// Who is interviewed.
    Person,
    /// What its bytes are read as.
    Encoding,
    /// Whether what is set apart are the interviewer's questions.
    Questions,
    /// A label, by its place among them.
    Label(usize),
    /// Someone who was not found.
    Missing,
}

/// What was changed in one file last, so that it can be done in all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// A label became this.
    Label(String, LabelKind),
    /// A speaker was named, who is found in the files at these places too.
    Speaker(String, Vec<usize>),
    /// An encoding was chosen.
    Encoding(Encoding),
    /// What is set apart became the interviewer's questions, or no longer is.
    Questions(Emphasis, Option<Questions>),
}

impl Found {
    /// The rows of its page.
    pub fn rows(&self) -> Vec<OneRow> {
        let read_as = self.transcript().and_then(|transcript| transcript.encoding);
        let is_guessed = read_as.is_some_and(|read_as| read_as.certainty != Certainty::Certain);
        let mut rows = vec![OneRow::Take];
        rows.extend(self.same.as_ref().filter(|same| !same.new.is_empty()).map(|_| OneRow::OnlyMarks));
        rows.extend([OneRow::Name, OneRow::Person]);
        rows.extend((is_guessed || self.encoding.is_some()).then_some(OneRow::Encoding));
        rows.extend(self.set_apart().map(|_| OneRow::Questions));
        rows.extend((0..self.labels().len()).map(OneRow::Label));
        rows.push(OneRow::Missing);
        rows
    }
}

impl Import {
    /// The row of one file's page that one stands on.
    pub(super) fn one_row(&self, at: usize) -> Option<OneRow> {
        self.found.get(at)?.rows().get(self.page_list.at).copied()
    }

    /// Handles a key on the page of one file.
    pub(super) fn at_one(&mut self, view: View, at: usize, code: KeyCode) -> OverlayOutcome {
        let Some(row) = self.one_row(at) else { return OverlayOutcome::Unknown };
        match (code, row) {
            (KeyCode::Esc | KeyCode::Left, _) => self.page = Page::Found,
            (KeyCode::Char('*'), _) => self.change_all(view),
            (KeyCode::Char('r'), _) => self.swap_roles(view, at),
            (KeyCode::Char('+'), _) | (KeyCode::Enter, OneRow::Missing) => {
                self.ask_for_speaker(at);
            }
            (KeyCode::Enter, OneRow::Name) => {
                let name = self.found.get(at).map(|one| one.name.clone()).unwrap_or_default();
                self.typing = Some((Typing::Name(at), Input::proposed(&name)));
            }
            (KeyCode::Enter, OneRow::Person) => {
                let person = self.found.get(at).and_then(|one| one.person.clone()).unwrap_or_default();
                let written = tidy(&format!("{} {}", person.number, person.pseudonym));
                self.typing = Some((Typing::Person(at), Input::proposed(&written)));
            }
            (KeyCode::Enter | KeyCode::Char(' '), OneRow::Take) => self.choose(view, at),
            (KeyCode::Enter | KeyCode::Char(' '), OneRow::OnlyMarks) => {
                if let Some(one) = self.found.get_mut(at) {
                    one.is_whole = !one.is_whole;
                }
            }
            (KeyCode::Enter | KeyCode::Char(' ') | KeyCode::Right, OneRow::Encoding) => self.next_encoding(view, at),
            (KeyCode::Enter | KeyCode::Char(' '), OneRow::Questions) => self.toggle_questions(view, at),
            (KeyCode::Enter | KeyCode::Char(' ') | KeyCode::Right, OneRow::Label(n)) => self.cycle_label(at, n),
            _ => return OverlayOutcome::Unknown,
        }
        OverlayOutcome::Waiting
    }

    /// Makes the label at this place the next thing that it can be.
    fn cycle_label(&mut self, at: usize, place: usize) {
        let Some(one) = self.found.get_mut(at) else { return };
        let Some((label, ..)) = one.labels().get(place).cloned() else { return };
        let Some(kind) = one.next_kind(&label) else { return };
        if one.set_kind(&label, kind) {
            self.pending.insert(at);
            self.looked_for = Some((at, label.clone()));
            self.read_pending();
        }
        self.remember(Change::Label(label.clone(), kind));
        self.stay_on(at, &label, kind);
    }

    /// Keeps one on a label, wherever it stands on the list now.
    fn stay_on(&mut self, at: usize, label: &str, kind: LabelKind) {
        let Some(one) = self.found.get(at) else { return };
        let place = one.labels().iter().rposition(|(other, now, ..)| other == label && *now == kind);
        let row = place.and_then(|place| one.rows().iter().position(|row| *row == OneRow::Label(place)));
        self.page_list.go(row.unwrap_or(self.page_list.at));
    }

    /// Makes who asks in a file answer, and who answers ask.
    pub(super) fn swap_roles(&mut self, view: View, at: usize) {
        let Some(one) = self.found.get_mut(at) else { return };
        one.swap_roles();
        let speakers = one.transcript().map(|transcript| transcript.speakers.as_slice()).unwrap_or_default();
        let now: Vec<String> =
            speakers.iter().take(8).map(|s| format!("{} ({})", s.label, kind::role(view.words, s.role))).collect();
        self.say(view.words.tell("import-swapped", &[("roles", now.join(", ").into())]));
    }

    /// Reads a file in the next encoding in which it can be read.
    fn next_encoding(&mut self, view: View, at: usize) {
        let Some(one) = self.found.get_mut(at) else { return };
        if one.encodings.is_empty() {
            match file::encodings(&one.path) {
                Ok(encodings) => one.encodings = encodings,
                Err(error) => return self.trouble(crate::words::error::sentence(view.words, &error)),
            }
        }
        let Some(encoding) = one.next_encoding() else { return };
        one.encoding = Some(encoding);
        self.pending.insert(at);
        self.remember(Change::Encoding(encoding));
        self.read_pending();
    }

    fn toggle_questions(&mut self, view: View, at: usize) {
        let Some(one) = self.found.get_mut(at) else { return };
        let Some(by) = one.set_apart() else { return };
        let questions = if one.questions.is_some() { None } else { Some(kind::questions(view.words, by)) };
        one.questions.clone_from(&questions);
        self.pending.insert(at);
        self.remember(Change::Questions(by, questions));
        self.read_pending();
    }

    /// Asks what stands before the words of someone who is missing; proposes whom lines seem to begin with.
    pub(super) fn ask_for_speaker(&mut self, at: usize) {
        let missed = self.found.get(at).and_then(|one| one.transcript()?.missed()).unwrap_or_default();
        self.typing = Some((Typing::Speaker(at), Input::proposed(missed)));
    }

    /// Names a speaker that was not found in a file, and reads it again.
    pub(super) fn name_speaker(&mut self, at: usize, label: &str) {
        let Some(one) = self.found.get_mut(at).filter(|_| !label.is_empty()) else { return };
        one.name_speaker(label);
        self.pending.insert(at);
        self.looked_for = Some((at, label.to_owned()));
        (self.changed, self.trial) = (None, None);
        self.read_pending();
    }

    /// Once a file was read again for a label: stands on it, or says that it is not there and leaves what was written
    /// to be put right.
    pub(super) fn look_for_label(&mut self, view: View) {
        let Some((at, label)) = self.looked_for.take() else { return };
        let was_named = matches!(self.typing, Some((Typing::Speaker(_), _)));
        let Some(one) = self.found.get_mut(at) else { return };
        let Some(kind) = one.kind(&label) else {
            one.forget_speaker(&label);
            return self.trouble(view.words.tell("import-label-not-found", &[("label", label.into())]));
        };
        if was_named {
            self.typing = None;
            self.try_in_others(at, &label);
        }
        self.stay_on(at, &label, kind);
    }

    /// Begins to look for a speaker who was named in one file in those of the others where nobody is called so.
    fn try_in_others(&mut self, at: usize, label: &str) {
        let lacks = |one: &Found| one.transcript().is_some() && one.kind(label).is_none();
        let others = self.found.iter().enumerate().filter(|(other, one)| *other != at && lacks(one));
        let jobs: Vec<_> = others.map(|(other, one)| one.job_naming(other, label)).collect();
        self.trial = (!jobs.is_empty()).then(|| Trial::start(label.to_owned(), jobs));
    }

    /// Once the other files were looked through for a speaker: offers to name them in those where they are found.
    pub(super) fn offer_speaker(&mut self) {
        let Some(trial) = &mut self.trial else { return };
        let Some(found_in) = trial.take() else { return };
        let label = trial.label.clone();
        self.trial = None;
        if !found_in.is_empty() {
            self.remember(Change::Speaker(label, found_in));
        }
    }

    /// Keeps in mind what was changed, and how many files it can be changed in.
    fn remember(&mut self, change: Change) {
        let count = self.found.iter().enumerate().filter(|(at, one)| concerns(&change, *at, one)).count();
        self.changed = Some((change, count));
    }

    /// What was done last, if it can be done in other files too, and in how many.
    pub(super) fn offered(&self) -> Option<&(Change, usize)> {
        let itself = |change: &Change| usize::from(!matches!(change, Change::Speaker(..)));
        self.changed.as_ref().filter(|(change, count)| *count > itself(change))
    }

    /// Does what was done last in all files that it concerns. Then there is nothing more to offer.
    fn change_all(&mut self, view: View) {
        let Some((change, _)) = self.offered().cloned() else {
            return self.say(view.words.say("import-nothing-changed").into_owned());
        };
        self.changed = None;
        let mut count: usize = 0;
        for (at, one) in self.found.iter_mut().enumerate().filter(|(at, one)| concerns(&change, *at, one)) {
            count += 1;
            let has_to_be_read = match &change {
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
            if has_to_be_read {
                self.pending.insert(at);
            }
        }
        if !self.pending.is_empty() {
            self.read_pending();
        }
        self.say(told_of_all(view, &change, count));
    }
}

/// Whether a file can be changed so.
fn concerns(change: &Change, at: usize, one: &Found) -> bool {
    let read_as = one.transcript().and_then(|transcript| transcript.encoding);
    match change {
        Change::Label(label, _) => one.kind(label).is_some(),
        Change::Speaker(_, found_in) => found_in.contains(&at),
        Change::Questions(by, _) => one.set_apart() == Some(*by),
        Change::Encoding(_) => read_as.is_some_and(|read_as| read_as.certainty != Certainty::Certain),
    }
}

/// What is offered to be done in all files.
pub(super) fn offered_in_all(view: View, change: &Change, count: usize) -> String {
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

fn told_of_all(view: View, change: &Change, count: usize) -> String {
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

/// A row as it is drawn.
pub(super) fn line(view: View, one: &Found, at: usize) -> Line {
    let words = view.words;
    let plain = |said: String| Line::new(said, String::new());
    match one.rows().get(at) {
        None => Line::default(),
        Some(OneRow::Take) => plain(words.say("import-take-this").into_owned()).ticked(one.is_chosen),
        Some(OneRow::OnlyMarks) => {
            let name = one.same.as_ref().map(|same| same.name.clone()).unwrap_or_default();
            plain(words.tell("import-only-marks", &[("name", name.into())])).ticked(!one.is_whole)
        }
        Some(OneRow::Name) => plain(words.tell("import-name", &[("name", (&one.name).into())])),
        Some(OneRow::Person) => match &one.person {
            Some(person) => {
                let name = format!("{} {}", person.number, person.pseudonym);
                plain(words.tell("import-person", &[("name", name.trim().into())]))
            }
            None => plain(words.say("import-nobody").into_owned()),
        },
        Some(OneRow::Encoding) => {
            let Some(read_as) = one.transcript().and_then(|transcript| transcript.encoding) else {
                return Line::default();
            };
            let sure = import::certainty(words, read_as.certainty);
            let encoding = import::encoding(words, read_as.encoding);
            plain(words.tell("import-encoding", &[("encoding", encoding.into()), ("sure", sure.as_ref().into())]))
        }
        Some(OneRow::Questions) => {
            let how = one.set_apart().map(kind::emphasis).unwrap_or_default();
            plain(words.tell("import-asked-questions", &[("how", how.into())])).ticked(one.questions.is_some())
        }
        Some(OneRow::Label(place)) => label_line(view, one, *place),
        Some(OneRow::Missing) => plain(format!("    {}", words.say("import-missing"))),
    }
}

fn label_line(view: View, one: &Found, place: usize) -> Line {
    let labels = one.labels();
    let speaker = one.transcript().and_then(|t| Some((t.speakers.get(place)?, *t.shares().get(place)?)));
    let said = match (speaker, labels.get(place)) {
        (Some((speaker, share)), _) => import::speaker(view.words, speaker, share),
        (None, Some((label, _))) => view.words.tell("import-not-speaker", &[("label", label.into())]),
        (None, None) => String::new(),
    };
    Line::new(format!("    {said}"), String::new())
}
