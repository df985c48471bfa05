//! Carries out the outcomes of screens.

use super::{LAST_CODES, Workbench};
use crate::analysis::count::Uncounted;
use crate::domain::ids::{CodeId, DocumentId};
use crate::domain::link::LinkTarget;
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::code::PathTarget;
use crate::project::excerpt::Target;
use crate::project::memo::link::MemoLink;
use crate::project::memo::origins::MemoWithOrigin;
use crate::project::writing::{EditedText, LeftDraft};
use crate::project::{Changed, Project};
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Prompt, Request};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::beside::Beside;
use crate::tui::overlay::chooser::ListChooser;
use crate::tui::overlay::confirm::Confirm;
use crate::tui::overlay::help::Help;
use crate::tui::overlay::history_filter::HistoryFilter;
use crate::tui::overlay::import::Import;
use crate::tui::overlay::language::LanguageChoice;
use crate::tui::overlay::line::LinePrompt;
use crate::tui::overlay::memo::Memo;
use crate::tui::overlay::memos::Memos;
use crate::tui::overlay::palette::Palette;
use crate::tui::overlay::pens::Pens;
use crate::tui::overlay::picker::{Picker, Purpose};
use crate::tui::overlay::places::Wish;
use crate::tui::overlay::quote::QuoteSheet;
use crate::tui::overlay::quote_style::StyleSheet;
use crate::tui::overlay::round::RoundChoice;
use crate::tui::overlay::searches::Searches;
use crate::tui::overlay::similar::Similar;
use crate::tui::overlay::speaker::SpeakerChoice;
use crate::tui::overlay::spoken::SpokenLanguageChoice;
use crate::tui::screen::Screen;
use crate::tui::widget::wrap::{columns_of, shortened_middle};
use crate::tui::workbench::Effect;
use crate::words::day::day_of;

impl Workbench {
    pub(super) fn carry_out(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Done | Outcome::Unhandled => {}
            Outcome::Back => self.go_back(),
            Outcome::Changed(done) => self.finish_and_say(done),
            Outcome::Corrected(done) => self.corrected(done),
            // The last act in the journal is this undo, and its text says what was undone.
            Outcome::Undone(Ok(undone)) => {
                self.finish_and_say(Ok(undone.changed));
                if let Some(notice) = self.notice.as_mut().filter(|notice| undone.skipped > 0 && !notice.is_error) {
                    let skipped = self.words.tell("undo-skipped", &[("n", undone.skipped.into())]);
                    notice.text = format!("{} · {skipped}", notice.text);
                }
            }
            Outcome::Undone(Err(error)) | Outcome::Failed(error) => self.show_error(&error),
            Outcome::Coded(code, done) => {
                let new = usize::from(done.as_ref().is_ok_and(|changed| changed.seq > 0));
                self.coded(code, done, 1, new);
            }
            Outcome::Open(request) => self.open(request),
            Outcome::Repeat(target) => match self.last_codes.first() {
                Some(code) if self.project.model().codebook.get(*code).is_some_and(|code| !code.retired) => {
                    self.apply_code(&target, *code);
                }
                _ => self.open(Request::Code(target)),
            },
            Outcome::CopyQuotes(passages) => {
                match self.project.quotations(&passages, &self.words, self.times.of_quotations()) {
                    Ok(quotations) => self.copy(quotations),
                    Err(error) => self.show_error(&error),
                }
            }
            Outcome::CopyTable(table) => self.copy(table.to_copy(&self.words)),
            Outcome::Find(theme, word) => self.find_word(theme, &word),
            Outcome::Say(text) => self.say(text),
            Outcome::Selected(text) => self.say_selected(&text),
            Outcome::Notice(phrase) => self.say_phrase(phrase),
            Outcome::Counted(phrase, n) => self.say(self.words.tell(phrase, &[("n", n.into())])),
            Outcome::Jump(document, span) => {
                self.follow(Screen::Read);
                if let Err(error) = self.read.jump(&self.project, document, span) {
                    self.show_error(&error);
                }
            }
            Outcome::Choose(what) => {
                let chooser = ListChooser::new(self.view(), what, self.matrix.form());
                self.overlays.push(Overlay::Chooser(chooser));
            }
            Outcome::UndoTo(point) => self.ask_to_undo_to(point),
            Outcome::HistoryFilter(at) => {
                let day = at.map(|at| day_of(at, (self.zone)()));
                self.overlays.push(Overlay::HistoryFilter(HistoryFilter::new(self.view(), day)));
            }
            Outcome::Theme(code) => {
                self.follow(Screen::Themes);
                if let Err(error) = self.themes.open(&self.project, code) {
                    self.show_error(&error);
                }
            }
            Outcome::Follow(link) => self.follow_link(&link),
            Outcome::Similar(to) => match Similar::new(&self.project, to) {
                Ok(similar) => self.overlays.push(Overlay::Similar(similar)),
                Err(error) => self.show_error(&error),
            },
            Outcome::Beside(first, second) => match Beside::new(&self.project, first, second) {
                Ok(beside) => self.overlays.push(Overlay::Beside(beside)),
                Err(error) => self.show_error(&error),
            },
            Outcome::Round(done) => self.finish_round(done),
            Outcome::Hit(document, span, all) => {
                self.follow(Screen::Read);
                match self.read.jump(&self.project, document, span) {
                    Ok(()) => {
                        self.read.show_hits(all);
                        self.say_phrase("notice-hit");
                    }
                    Err(error) => self.show_error(&error),
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

    /// After an act: updates the screens, or shows the error.
    pub(super) fn finish(&mut self, done: Result<Changed>) {
        match done {
            Ok(changed) => {
                self.read.deselect();
                self.reload(&changed);
            }
            Err(error) => self.show_error(&error),
        }
    }

    /// Makes the next round the current one.
    pub(super) fn next_round(&mut self) {
        match self.project.choose_next_round().transpose() {
            None => self.say_phrase("notice-one-round"),
            Some(done) => self.finish_round(done),
        }
    }

    /// Shows the marks of another round in the margin, or no longer, and says so.
    pub(super) fn show_round_beside(&mut self) {
        match self.read.next_round_beside(&self.project) {
            Ok(Some(number)) => self.say(self.words.tell("notice-round-beside", &[("number", number.into())])),
            Ok(None) if self.project.model().rounds.len() < 2 => self.say_phrase("notice-one-round"),
            Ok(None) => self.say_phrase("notice-no-round-beside"),
            Err(error) => self.show_error(&error),
        }
    }

    /// After another round became the current one: updates the screens, and says which round it is.
    fn finish_round(&mut self, done: Result<Changed>) {
        self.finish(done);
        let round = self.project.model().current_round().filter(|_| self.notice.is_none());
        if let Some(round) = round {
            let closed = if round.closed_at.is_some() { "notice-round-closed" } else { "notice-round" };
            let quoted = |name: &str| format!(" {}", self.words.tell("quoted", &[("text", name.into())]));
            let name = Some(round.name.as_str()).filter(|name| !name.is_empty()).map(quoted).unwrap_or_default();
            let values = [("number", round.number.into()), ("name", name.into())];
            self.say(self.words.tell(closed, &values));
        }
    }

    /// Does the same as [`Self::finish`], and describes the act as the history does.
    pub(super) fn finish_and_say(&mut self, done: Result<Changed>) {
        let is_unchanged = done.as_ref().is_ok_and(|changed| changed.seq == 0);
        self.finish(done);
        if self.notice.is_none() {
            let last = self.project.history(1).unwrap_or_default().pop();
            self.say(match last.filter(|_| !is_unchanged) {
                Some(last) => self.done_text(&last.summary),
                None => self.words.say("nothing-changed").into_owned(),
            });
        }
    }

    /// After a code was applied to `of` passages, `new` of which did not have it: makes it the most recent code, and
    /// describes what was done.
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

    /// Adds to the message which of the coded passages are not counted, and why.
    fn say_uncounted(&mut self, uncounted: Uncounted) {
        let sentence = uncounted.in_no_table().sentence(&self.words);
        if let (Some(sentence), Some(notice)) = (sentence, self.notice.as_mut().filter(|notice| !notice.is_error)) {
            notice.text = format!("{} · {sentence}", notice.text);
        }
    }

    /// The number of excerpts with a code.
    fn excerpt_count_of(&self, code: CodeId) -> usize {
        self.project.model().by_owner.coded(code).map_or(0, |all| usize::try_from(all.len()).unwrap_or(usize::MAX))
    }

    /// Applies a code. Returns whether it succeeded.
    pub(super) fn apply_code(&mut self, target: &Target, code: CodeId) -> bool {
        self.code_target(target, Some(code), |project| Ok((code, project.code_target(target, code)?)))
    }

    /// Creates a code and applies it. Returns whether it succeeded.
    pub(super) fn apply_new_code(&mut self, target: &Target, path: &str) -> bool {
        let existing = match self.project.find_path(path) {
            Ok(PathTarget::Existing(code)) => Some(code),
            _ => None,
        };
        self.code_target(target, existing, |project| project.code_target_with(target, path))
    }

    /// Codes the target and describes what was done. `existing` is the code, if it exists already. Returns whether it
    /// succeeded.
    fn code_target(
        &mut self,
        target: &Target,
        existing: Option<CodeId>,
        act: impl FnOnce(&mut Project) -> Result<(CodeId, Changed)>,
    ) -> bool {
        // If this fails, the coding below fails too and reports the error.
        let uncounted = self.project.uncounted_in(target).unwrap_or_default();
        let before = existing.map_or(0, |code| self.excerpt_count_of(code));
        let done = act(&mut self.project);
        let is_done = done.is_ok();
        match done {
            Ok((code, changed)) => {
                let new = self.excerpt_count_of(code).saturating_sub(before);
                self.coded(code, Ok(changed), target.count(), new);
                self.say_uncounted(uncounted);
            }
            Err(error) => self.show_error(&error),
        }
        is_done
    }

    pub(super) fn open(&mut self, request: Request) {
        if let Err(barred) = self.project.writable() {
            self.show_error(&barred);
            return;
        }
        let begins_excerpt = match &request {
            Request::MemoOn(document, span) => self.project.excerpt_at(*document, *span).is_none(),
            Request::PenMeaning => true,
            _ => false,
        };
        if let Err(closed) = self.project.open_round()
            && begins_excerpt
        {
            self.show_error(&closed);
            return;
        }
        let overlay = match request {
            Request::Code(target) => self.picker(Purpose::Apply(target)),
            Request::MoveCodes(codes) => self.picker(Purpose::Move(codes)),
            Request::MergeCodes(codes) => self.picker(Purpose::Merge(codes)),
            Request::Deal(from, excerpt) => self.picker(Purpose::Deal(from, excerpt)),
            Request::PenMeaning => Overlay::Pens(Pens::new(&self.project)),
            Request::Memo(subject) => self.memo(subject),
            Request::MemoOn(document, span) => self.memo_on(document, span),
            Request::Edit(edited) => self.editor(edited),
            Request::Description(code, which) => self.editor(EditedText::Description(code, which)),
            Request::Dialect => self.editor(EditedText::Dialect),
            Request::Spoken(document) => Overlay::Spoken(SpokenLanguageChoice::new(&self.project, document)),
            Request::Prompt(Prompt::LevelNames) => Overlay::Prompt(self.level_prompt()),
            Request::Prompt(Prompt::MergeCodes(target, sources)) => Overlay::Prompt(self.merge_prompt(target, sources)),
            Request::Prompt(line) => Overlay::Prompt(LinePrompt::new(&self.project, line)),
            Request::QuotesToCell(participant, topic, excerpts) => {
                return self.quotes_to_cell(participant, topic, &excerpts);
            }
            Request::Round(from) => match from.map_or_else(|| self.project.current_round(), Ok) {
                Ok(from) => Overlay::Round(RoundChoice::new(from)),
                Err(error) => return self.show_error(&error),
            },
            Request::Import => Overlay::Import(Box::new(Import::new(&self.project, &self.folders))),
            Request::Confirm(act) => Overlay::Confirm(Confirm::new(act)),
            Request::EditTurn(document, number, at) => {
                let mut editor = self.editor(EditedText::Turn(document, number));
                if let Overlay::Memo(memo) = &mut editor {
                    memo.go_to(at);
                }
                editor
            }
            Request::EditOwnText(document) => self.editor(EditedText::OwnText(document)),
            Request::NewOwnText => self.editor(EditedText::NewOwnText),
            Request::TurnSpeaker(document, turns) => {
                Overlay::Speaker(SpeakerChoice::new(&self.project, &self.words, document, turns))
            }
            Request::PrepareQuote(excerpt) => match QuoteSheet::new(&self.project, excerpt) {
                Ok(sheet) => Overlay::Quote(Box::new(sheet)),
                Err(error) => return self.show_error(&error),
            },
            Request::QuoteStyle => match StyleSheet::new(&self.project) {
                Ok(sheet) => Overlay::Style(sheet),
                Err(error) => return self.show_error(&error),
            },
            Request::Strike(document, span) => return self.show_places(Wish::Strike(document, span)),
        };
        self.overlays.push(overlay);
    }

    pub(super) fn picker(&self, purpose: Purpose) -> Overlay {
        Overlay::Picker(Picker::new(&self.project, purpose, &self.last_codes))
    }

    /// Says what is selected, and what can be done with it. The sentence fits into the bottom line.
    fn say_selected(&mut self, text: &str) {
        let phrase = if self.project.is_writable() { "notice-selected" } else { "notice-selected-to-read" };
        let beside = columns_of(&self.words.tell(phrase, &[("words", String::new().into())])) + 2;
        let room = usize::from(self.body.width).saturating_sub(beside).max(8);
        self.say(self.words.tell(phrase, &[("words", shortened_middle(text, room).into())]));
    }

    /// Opens an overlay that works in read-only projects too.
    pub(super) fn open_general(&mut self, command: Command) {
        self.overlays.push(match command {
            Command::Palette => Overlay::Palette(Palette::new(self.view(), self.pane())),
            Command::Language => Overlay::Language(LanguageChoice::new(self.words.language())),
            _ => Overlay::Help(Help::new(self.pane())),
        });
    }

    /// Starts a memo on a subject that has none, or opens its only one if the coder wrote it. Otherwise lists the memos,
    /// so that nothing is added to what somebody else wrote or an import brought.
    fn memo(&mut self, subject: Subject) -> Overlay {
        let new = EditedText::NewMemo(subject);
        let begun = !self.project.left_drafts_of(new).is_empty();
        match self.project.memos_with_origins(subject).as_slice() {
            [] if !begun => self.editor(new),
            [MemoWithOrigin { memo, round: None }] if !begun && memo.coder == Some(self.project.coder()) => {
                let only = EditedText::Memo(memo.id, memo.subject());
                self.editor(only)
            }
            _ => Overlay::Memos(Memos::new(&self.project, subject, &self.words, &(self.zone)())),
        }
    }

    fn memo_on(&mut self, document: DocumentId, span: Span) -> Overlay {
        let new = EditedText::PassageMemo(document, span);
        match self.project.excerpt_at(document, span).map(|excerpt| excerpt.id) {
            Some(excerpt) => self.memo(Subject::Excerpt(excerpt)),
            None if self.project.left_drafts_of(new).is_empty() => self.editor(new),
            None => Overlay::Memos(Memos::on_passage(&self.project, new, &self.words)),
        }
    }

    /// Opens the editor with a memo or a definition, or with its draft.
    pub(super) fn editor(&mut self, edited: EditedText) -> Overlay {
        if let Err(error) = self.project.take_over_latest(edited) {
            self.show_error(&error);
        }
        Overlay::Memo(Box::new(Memo::new(&self.project, edited)))
    }

    /// Opens the editor with a draft that another session left.
    pub(super) fn resume_draft(&mut self, draft: &LeftDraft) {
        if let Err(error) = self.project.take_over(draft) {
            self.show_error(&error);
        }
        let editor = self.editor(draft.edited);
        self.overlays.push(editor);
    }

    /// Goes to what a link leads to, or says that it was removed.
    pub(super) fn follow_link(&mut self, link: &MemoLink) {
        let model = self.project.model();
        let (current, book) = (model.current_round().map(|round| round.id), &model.codebook);
        match link.target {
            _ if link.is_removed => {
                self.say(self.words.tell("notice-link-removed", &[("name", link.name.as_str().into())]));
            }
            LinkTarget::Code(id) => match book.get(id).and_then(|code| model.rounds.get(code.round)) {
                Some(round) if Some(round.id) != current => {
                    let values = [("name", link.name.as_str().into()), ("number", round.number.into())];
                    self.say(self.words.tell("notice-link-in-round", &values));
                }
                _ => self.carry_out(Outcome::Theme(id)),
            },
            LinkTarget::Excerpt(id) => {
                if let Some(excerpt) = model.excerpts.get(id) {
                    self.carry_out(Outcome::Jump(excerpt.document, excerpt.span()));
                }
            }
        }
    }

    /// Terminals do not report whether the text arrived, so the message does not claim it.
    pub(super) fn copy(&mut self, text: String) {
        self.say_phrase("notice-copied");
        self.effects.push(Effect::Copy(text));
    }
}
