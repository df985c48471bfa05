//! Carrying out what screens answer.

use super::{LAST_CODES, Workbench};
use crate::analysis::count::Uncounted;
use crate::domain::ids::{CodeId, DocumentId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::code::PathTarget;
use crate::project::excerpt::Target;
use crate::project::writing::About;
use crate::project::{Changed, Project};
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Request};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::confirm::Confirm;
use crate::tui::overlay::help::Help;
use crate::tui::overlay::import::Import;
use crate::tui::overlay::language::LanguageChoice;
use crate::tui::overlay::line::LinePrompt;
use crate::tui::overlay::memo::Memo;
use crate::tui::overlay::memos::Memos;
use crate::tui::overlay::palette::Palette;
use crate::tui::overlay::pens::Pens;
use crate::tui::overlay::picker::{Picker, Purpose};
use crate::tui::overlay::searches::Searches;
use crate::tui::overlay::spoken::SpokenLanguageChoice;
use crate::tui::screen::Screen;
use crate::tui::workbench::Effect;
use crate::words::capitalised;

impl Workbench {
    pub(super) fn carry_out(&mut self, reply: Outcome) {
        match reply {
            Outcome::Done | Outcome::Pass => {}
            Outcome::Leave => self.leave(),
            Outcome::Changed(done) => self.finish_and_say(done),
            // The journal's last act is this one, and says what it took back.
            Outcome::Undone(Ok(undone)) => self.finish_and_say(Ok(undone.changed)),
            Outcome::Undone(Err(error)) | Outcome::Failed(error) => self.trouble(&error),
            Outcome::Coded(code, done) => {
                let new = usize::from(done.as_ref().is_ok_and(|changed| changed.seq > 0));
                self.coded(code, done, 1, new);
            }
            Outcome::Open(request) => self.open(request),
            Outcome::Repeat(target) => match self.last_codes.first() {
                Some(code) if self.project.model().codebook.get(*code).is_some_and(|code| !code.retired) => {
                    self.put_code(&target, *code);
                }
                _ => self.open(Request::Code(target)),
            },
            Outcome::CopyQuotes(passages) => {
                match self.project.quotations(&passages, &self.words, self.times.of_quotations()) {
                    Ok(quotations) => self.copy(quotations),
                    Err(error) => self.trouble(&error),
                }
            }
            Outcome::Say(text) => self.say(text),
            Outcome::Notice(phrase) => self.say_phrase(phrase),
            Outcome::Jump(document, span) => {
                self.follow(Screen::Read);
                if let Err(error) = self.read.jump(&self.project, document, span) {
                    self.trouble(&error);
                }
            }
            Outcome::Theme(code) => {
                self.follow(Screen::Themes);
                if let Err(error) = self.themes.open(&self.project, code) {
                    self.trouble(&error);
                }
            }
            Outcome::Hit(document, span, all) => {
                self.follow(Screen::Read);
                match self.read.jump(&self.project, document, span) {
                    Ok(()) => {
                        self.read.show_hits(all);
                        self.say_phrase("notice-hit");
                    }
                    Err(error) => self.trouble(&error),
                }
            }
            Outcome::Searches => match Searches::new(&self.project, 0) {
                Some(searches) => self.overlays.push(Overlay::Searches(searches)),
                None => self.say_phrase("notice-no-searches"),
            },
            Outcome::Search => {
                self.follow(Screen::Search);
                self.search.begin_typing();
            }
        }
    }

    /// After something was done: the screens see it; what went wrong is said.
    pub(super) fn finish(&mut self, done: Result<Changed>) {
        match done {
            Ok(changed) => {
                self.read.let_go();
                self.reload(&changed);
            }
            Err(error) => self.trouble(&error),
        }
    }

    /// The same, and says what was done, in the words of the history.
    fn finish_and_say(&mut self, done: Result<Changed>) {
        let is_unchanged = done.as_ref().is_ok_and(|changed| changed.seq == 0);
        self.finish(done);
        if self.notice.is_none() {
            let last = self.project.history(1).unwrap_or_default().pop();
            self.say(match last.filter(|_| !is_unchanged) {
                Some(last) => capitalised(&crate::words::act::sentence(&self.words, &last.deed)),
                None => self.words.say("nothing-changed").into_owned(),
            });
        }
    }

    /// After a code was put on so many passages, to so many of which it was new: it is the last one used, and what was
    /// done is said.
    fn coded(&mut self, code: CodeId, done: Result<Changed>, of: usize, new: usize) {
        self.finish(done);
        if self.project.model().codebook.get(code).is_none() {
            return;
        }
        self.last_codes.retain(|last| *last != code);
        self.last_codes.insert(0, code);
        self.last_codes.truncate(LAST_CODES);
        if self.notice.is_none() {
            let path = self.project.model().codebook.path(code);
            let values = [("path", path.into()), ("new", new.into()), ("had", of.saturating_sub(new).into())];
            let phrase = match (of, new) {
                (..=1, 0) => "notice-coded-already",
                (..=1, _) => "notice-coded",
                (_, 0) => "notice-coded-all-already",
                (_, _) => "notice-coded-many",
            };
            self.say(self.words.tell(phrase, &values));
        }
    }

    /// Says which of what was just coded does not count, and why, after what was said of it.
    fn say_uncounted(&mut self, uncounted: Uncounted) {
        let sentence = uncounted.in_no_table().sentence(&self.words);
        if let (Some(sentence), Some(notice)) = (sentence, self.notice.as_mut().filter(|notice| !notice.is_trouble)) {
            notice.text = format!("{} · {sentence}", notice.text);
        }
    }

    /// How many excerpts have a code.
    fn with_code(&self, code: CodeId) -> usize {
        self.project.model().places.coded(code).map_or(0, |all| usize::try_from(all.len()).unwrap_or(usize::MAX))
    }

    /// Puts a code on. Returns whether that could be done.
    pub(super) fn put_code(&mut self, target: &Target, code: CodeId) -> bool {
        self.put(target, Some(code), |project| Ok((code, project.code_target(target, code)?)))
    }

    /// Makes a code and puts it on. Returns whether that could be done.
    pub(super) fn put_new_code(&mut self, target: &Target, path: &str) -> bool {
        let there = match self.project.find_path(path) {
            Ok(PathTarget::Existing(code)) => Some(code),
            _ => None,
        };
        self.put(target, there, |project| project.code_target_with(target, path))
    }

    /// Codes the target, with a code that may be `there` already, and says what was done. Returns whether it was.
    fn put(
        &mut self,
        target: &Target,
        there: Option<CodeId>,
        act: impl FnOnce(&mut Project) -> Result<(CodeId, Changed)>,
    ) -> bool {
        // What goes wrong here goes wrong, and is said, when it is coded.
        let uncounted = self.project.uncounted_in(target).unwrap_or_default();
        let before = there.map_or(0, |code| self.with_code(code));
        let done = act(&mut self.project);
        let is_done = done.is_ok();
        match done {
            Ok((code, changed)) => {
                let new = self.with_code(code).saturating_sub(before);
                self.coded(code, Ok(changed), target.count(), new);
                self.say_uncounted(uncounted);
            }
            Err(error) => self.trouble(&error),
        }
        is_done
    }

    fn open(&mut self, request: Request) {
        if let Err(barred) = self.project.writable() {
            self.trouble(&barred);
            return;
        }
        let overlay = match request {
            Request::Code(target) => self.picker(Purpose::Put(target)),
            Request::MoveCode(code) => self.picker(Purpose::Move(code)),
            Request::PenMeaning => Overlay::Pens(Pens::new(&self.project)),
            Request::Memo(subject) => self.memo(subject),
            Request::MemoOn(document, span) => self.memo_on(document, span),
            Request::Definition(code) => self.write(About::Definition(code)),
            Request::Dialect => self.write(About::Dialect),
            Request::Spoken(document) => Overlay::Spoken(SpokenLanguageChoice::new(&self.project, document)),
            Request::Line(line) => Overlay::Line(LinePrompt::new(&self.project, line)),
            Request::Import => Overlay::Import(Box::new(Import::new(&self.project, &self.folders))),
            Request::Confirm(act) => Overlay::Confirm(Confirm::new(act)),
        };
        self.overlays.push(overlay);
    }

    fn picker(&self, purpose: Purpose) -> Overlay {
        Overlay::Picker(Picker::new(&self.project, purpose, &self.last_codes))
    }

    /// What needs no project to be changed.
    pub(super) fn open_general(&mut self, command: Command) {
        self.overlays.push(match command {
            Command::Palette => Overlay::Palette(Palette::new(self.view(), self.pane())),
            Command::Language => Overlay::Language(LanguageChoice::new(self.words.language())),
            _ => Overlay::Help(Help::new(self.pane())),
        });
    }

    /// Writes on at the memo about something, or begins one; where there are several, lets one choose.
    fn memo(&self, subject: Subject) -> Overlay {
        let begun = self.project.draft_of(About::New(subject)).is_some();
        match self.project.memos_on(subject).as_slice() {
            [] => self.write(About::New(subject)),
            [only] if !begun => self.write(About::Old(only.id, only.subject())),
            _ => Overlay::Memos(Memos::new(&self.project, subject, &self.words, &(self.zone)())),
        }
    }

    fn memo_on(&self, document: DocumentId, span: Span) -> Overlay {
        match self.project.excerpt_at(document, span) {
            Some(excerpt) => self.memo(Subject::Excerpt(excerpt.id)),
            None => self.write(About::Passage(document, span)),
        }
    }

    /// Writes on at a memo or a definition, or at the draft of it, or begins one.
    pub(super) fn write(&self, about: About) -> Overlay {
        Overlay::Memo(Box::new(Memo::new(&self.project, about)))
    }

    /// Terminals do not tell whether they keep what they are sent, so that no more is said than was done.
    fn copy(&mut self, text: String) {
        self.say_phrase("notice-copied");
        self.effects.push(Effect::Copy(text));
    }
}
