//! Carrying out what overlays answer.

use super::{Effect, Workbench};
use crate::error::{Error, Result};
use crate::project::Changed;
use crate::project::participant::ParticipantDetails;
use crate::project::setting::Saved;
use crate::project::writing::{About, Wording};
use crate::tui::command::{Command, Pane};
use crate::tui::outcome::{Confirmation, Line, Outcome};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::OverlayOutcome;
use crate::tui::overlay::confirm::Confirm;
use crate::tui::overlay::import::ImportRequest;
use crate::tui::overlay::line::LinePrompt;
use crate::tui::overlay::memo::Memo;
use crate::tui::overlay::searches::Searches;
use crate::tui::screen::Screen;
use crate::words::{Words, kind};

impl Workbench {
    pub(super) fn answer(&mut self, answer: OverlayOutcome) {
        let answer = match answer {
            OverlayOutcome::Waiting | OverlayOutcome::Unknown => return,
            // It stays open until it is done: what was looked over is not to be lost by a full disk.
            OverlayOutcome::Imported(request) => return self.import(*request),
            other => other,
        };
        let answered = self.overlays.pop();
        match answer {
            OverlayOutcome::Waiting | OverlayOutcome::Unknown | OverlayOutcome::Left | OverlayOutcome::Imported(_) => {}
            OverlayOutcome::Code(target, code) => {
                let is_done = self.put_code(&target, code);
                self.pick_again(answered, is_done);
            }
            OverlayOutcome::NewCode(target, path) => {
                let is_done = self.put_new_code(&target, &path);
                self.pick_again(answered, is_done);
            }
            OverlayOutcome::MoveCode(code, under) => {
                let done = self.project.move_code(code, under, usize::MAX);
                self.moved(answered, done);
            }
            OverlayOutcome::MoveCodeTo(code, path) => {
                let done = self.project.move_code_below(code, &path);
                self.moved(answered, done);
            }
            OverlayOutcome::Pen(pen) => {
                self.overlays.push(Overlay::Line(LinePrompt::new(&self.project, Line::PenMeaning(pen))));
            }
            OverlayOutcome::Memo(about, written) => drop(self.keep_memo(about, &written)),
            OverlayOutcome::MemoAndNext(about, written) => {
                if self.keep_memo(about, &written)
                    && let Some(next) = self.project.next_memo(about)
                {
                    self.overlays.push(self.write(next));
                }
            }
            OverlayOutcome::GivenUp(about) => self.let_go_of_draft(about),
            OverlayOutcome::Write(about) => self.overlays.push(self.write(about)),
            OverlayOutcome::Line(Line::Export(wanted), text) => self.export(wanted, &text),
            OverlayOutcome::Line(Line::SaveSearch(query, options), name) => {
                self.save_search(Saved { name, query, options })
            }
            OverlayOutcome::Line(Line::CopyTo(text), typed) => self.copy_to(text, &typed),
            OverlayOutcome::Line(line @ Line::Attribute(_), text) if !says_attribute(&text) => {
                self.overlays.push(Overlay::Line(LinePrompt::with(line, &text)));
                self.say_wrong("notice-no-equals");
            }
            OverlayOutcome::Line(line, text) => {
                let done = self.take_line(line.clone(), &text);
                if let Err(error) = &done {
                    // The line is asked for again with what was typed, to be mended.
                    let is_empty = *error == Error::EmptyName && text.is_empty();
                    self.overlays.push(Overlay::Line(LinePrompt::with(line.clone(), &text)));
                    if is_empty {
                        return self.say_wrong(LinePrompt::when_empty(&line));
                    }
                }
                self.carry_out(Outcome::Changed(done));
            }
            OverlayOutcome::Do(Confirmation::Replace(wanted, path)) => self.replace(&wanted, &path),
            OverlayOutcome::Do(Confirmation::Reverse(side, seq, _)) => self.reverse(side, Some(seq)),
            OverlayOutcome::Do(Confirmation::ReplaceSearch(search)) => {
                // The name that was typed lies under the question.
                self.overlays.pop();
                self.keep_search(search);
            }
            OverlayOutcome::Do(act) => {
                let done = self.act(act);
                self.carry_out(Outcome::Changed(done));
            }
            OverlayOutcome::Search(Saved { query, options, .. }) => {
                self.show(Screen::Search);
                let reply = self.search.run(&self.project, &query, options);
                self.carry_out(reply);
            }
            OverlayOutcome::RemoveSearch(name, at) => {
                let done = self.project.remove_search(&name);
                self.carry_out(Outcome::Changed(done));
                self.overlays.extend(Searches::new(&self.project, at).map(Overlay::Searches));
            }
            OverlayOutcome::Command(command) => self.perform(command),
            OverlayOutcome::Elsewhere(pane, command) => self.go_where(pane, command),
            OverlayOutcome::Spoken(document, language) => {
                let done = self.project.set_language(document, Some(language));
                let is_done = done.as_ref().is_ok_and(|changed| changed.seq > 0);
                self.carry_out(Outcome::Changed(done));
                if is_done {
                    let spoken = kind::spoken(&self.words, language).into_owned();
                    self.say(self.words.tell("notice-spoken", &[("language", spoken.into())]));
                }
            }
            OverlayOutcome::Language(language) => {
                self.words = Words::new(language);
                self.effects.push(Effect::Language(language));
            }
        }
    }

    fn moved(&mut self, picker: Option<Overlay>, done: Result<Changed>) {
        let is_done = done.is_ok();
        self.carry_out(Outcome::Changed(done));
        self.pick_again(picker, is_done);
    }

    /// Lets the picker stay with what was typed, where that could not be done, to be mended.
    fn pick_again(&mut self, picker: Option<Overlay>, is_done: bool) {
        if let (Some(Overlay::Picker(mut picker)), false) = (picker, is_done) {
            picker.read(&self.project, &self.last_codes);
            self.overlays.push(Overlay::Picker(picker));
        }
    }

    /// Goes to the pane where a command works, and says so; of a pane that one only comes to by a command, says where
    /// that is.
    fn go_where(&mut self, pane: Pane, command: Command) {
        let is_there = self.enter(pane);
        let Some(entry) = crate::tui::command::entry_at(pane, command) else { return };
        let view = self.view();
        let key = entry.keys.first().map(|key| crate::tui::command::name(view.words, *key)).unwrap_or_default();
        let values = [
            ("what", crate::tui::overlay::palette::phrase(view, entry).into()),
            ("where", view.words.say(pane.phrase()).into_owned().into()),
            ("key", key.into()),
        ];
        let text = view.words.tell(if is_there { "notice-now-here" } else { "notice-needs-place" }, &values);
        self.say(text);
    }

    /// Saves a search; where another one has its name, that is asked about first.
    fn save_search(&mut self, search: Saved) {
        let there = self.project.find_search(&search.name);
        if there.is_ok_and(|there| (there.query, there.options) != (search.query.clone(), search.options)) {
            self.overlays.push(Overlay::Line(name_of(&search)));
            return self.overlays.push(Overlay::Confirm(Confirm::new(Confirmation::ReplaceSearch(search))));
        }
        self.keep_search(search);
    }

    /// Saves a search. Where that fails its name is asked for again.
    fn keep_search(&mut self, search: Saved) {
        let done = self.project.save_search(&search);
        let is_kept = done.is_ok();
        self.finish(done);
        match is_kept {
            true => self.say_phrase("notice-search-kept"),
            false => self.overlays.push(Overlay::Line(name_of(&search))),
        }
    }

    /// Imports interviews as one act, and shows the first.
    fn import(&mut self, request: ImportRequest) {
        let ImportRequest { incoming, described, folder } = request;
        let done = self.project.import(&incoming, &described);
        let (documents, changed) = match done {
            Ok(done) => done,
            Err(error) => return self.finish(Err(error)),
        };
        self.overlays.pop();
        self.folders.last = Some(folder.clone());
        self.effects.push(Effect::ImportedFrom(folder));
        self.finish(Ok(changed));
        self.show(Screen::Read);
        if let Some(first) = documents.first()
            && let Err(error) = self.read.open(&self.project, *first)
        {
            return self.trouble(&error);
        }
        let model = self.project.model();
        let whole: Vec<_> = documents.iter().zip(&incoming).filter(|(_, one)| !one.only_marks).collect();
        if whole.is_empty() {
            return self.say(self.words.tell("notice-marks-imported", &[("documents", documents.len().into())]));
        }
        let excerpts: usize = whole.iter().map(|(id, _)| model.places.excerpt_count(**id)).sum();
        let values = [("documents", whole.len().into()), ("excerpts", excerpts.into())];
        self.say(self.words.tell("notice-imported", &values));
    }

    /// Writes the memo or definition, and lets go of its draft only when that is done. Returns whether it was.
    fn keep_memo(&mut self, about: About, written: &Wording) -> bool {
        let now = self.project.written(about);
        if now != written.before && now != written.words {
            self.write_on(about, written);
            self.say_wrong("notice-written-meanwhile");
            return false;
        }
        let done = self.project.write(about, &written.words);
        let (is_done, is_new) = (done.is_ok(), done.as_ref().is_ok_and(|changed| changed.seq > 0));
        match is_done {
            true => self.let_go_of_draft(about),
            false => self.write_on(about, written),
        }
        self.finish(done);
        if is_new {
            let kept = match about {
                About::Definition(_) => "notice-definition-kept",
                About::Dialect => "notice-dialect-kept",
                _ => "notice-memo-kept",
            };
            self.say_phrase(kept);
        }
        is_done
    }

    /// Lets what could not be kept stay on the screen, to be kept in another try.
    fn write_on(&mut self, about: About, written: &Wording) {
        let words = written.with(&self.project.written(about));
        self.overlays.push(Overlay::Memo(Box::new(Memo::unkept(&self.project, about, words))));
    }

    fn let_go_of_draft(&mut self, about: About) {
        if self.project.is_writable()
            && let Err(error) = self.project.keep_draft_of(about, "")
        {
            self.trouble(&error);
        }
    }

    fn take_line(&mut self, line: Line, text: &str) -> Result<Changed> {
        match line {
            Line::AddCode(under) => self.project.add_code_below(under, text).map(|(_, changed)| changed),
            Line::RenameCode(id) => self.project.place_code(id, text),
            Line::PenMeaning(id) => self.project.set_pen_meaning(id, text),
            Line::RenameDocument(id) => self.project.rename_document(id, text),
            Line::Pseudonym(id) => {
                let number = self.project.model().participants.get(id).map(|p| p.number.clone()).unwrap_or_default();
                self.project.rename_participant(id, &number, text)
            }
            Line::Attribute(id) => {
                let (name, value) = text.split_once('=').unwrap_or((text, ""));
                self.project.set_attribute(id, name, value)
            }
            // They make files or have a question asked first, and change nothing here.
            Line::Export(_) | Line::CopyTo(_) | Line::SaveSearch(..) => Ok(Changed::default()),
            Line::AddParticipant => self
                .project
                .describe(&[ParticipantDetails { number: text.to_owned(), ..ParticipantDetails::default() }]),
        }
    }

    fn act(&mut self, act: Confirmation) -> Result<Changed> {
        match act {
            Confirmation::RemoveCode(id) => self.project.remove_code(id),
            Confirmation::RemoveExcerpts(ids) => self.project.remove_excerpts(&ids),
            Confirmation::RemoveDocument(id) => self.project.remove_document(id),
            Confirmation::Reverse(..) | Confirmation::Replace(..) | Confirmation::ReplaceSearch(_) => {
                Ok(Changed::default())
            }
        }
    }
}

/// The line in which a search's name was typed.
fn name_of(search: &Saved) -> LinePrompt {
    LinePrompt::with(Line::SaveSearch(search.query.clone(), search.options), &search.name)
}

/// Whether a text has an attribute's name, an equals sign, and a value, which may be empty.
fn says_attribute(text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, _)| !name.trim().is_empty())
}
