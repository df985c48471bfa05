//! Carries out corrections and redactions, and shows what they did.

use super::Workbench;
use crate::error::Result;
use crate::project::document::correct::{CorrectionDone, Fate, Plan, TouchedExcerpt};
use crate::project::document::redact::RedactionDone;
use crate::project::writing::{EditedText, Wording};
use crate::tui::command::Pane;
use crate::tui::outcome::{ForGood, Prompt};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::line::LinePrompt;
use crate::tui::overlay::message::Message;
use crate::tui::overlay::places::{Change, Places, Wish, name_elsewhere};
use crate::tui::screen::Screen;

/// The most excerpts that are listed after a correction.
const MAX_LISTED: usize = 8;

impl Workbench {
    /// Saves an edited turn or text. Returns whether it succeeded.
    pub(super) fn save_edited(&mut self, edited: EditedText, written: &Wording) -> bool {
        let done = self.project.plan_edited(edited, &written.words).and_then(|plan| self.project.carry_out(&plan));
        if let Err(error) = &done {
            let words = written.with(&self.project.written(edited));
            self.after_failed_save(edited, words, error);
            return false;
        }
        self.discard_draft(edited);
        self.corrected(done);
        true
    }

    /// Carries out a plan, and says what happened.
    pub(super) fn carry_out_plan(&mut self, plan: Result<Plan>) {
        let done = plan.and_then(|plan| self.project.carry_out(&plan));
        self.corrected(done);
    }

    /// After a correction: updates the screens, and says what happened to excerpts.
    pub(super) fn corrected(&mut self, done: Result<CorrectionDone>) {
        let (changed, excerpts) = match done {
            Ok(done) => (Ok(done.changed), done.excerpts),
            Err(error) => (Err(error), Vec::new()),
        };
        self.finish_and_say(changed);
        self.show_fates(&excerpts);
    }

    /// Saves a new text of one's own, and opens it. Returns whether it succeeded.
    pub(super) fn save_new_text(&mut self, written: &Wording) -> bool {
        let (document, changed) = match self.project.write_own_text("", &written.words) {
            Ok(done) => done,
            Err(error) => {
                self.after_failed_save(EditedText::NewOwnText, written.words.clone(), &error);
                return false;
            }
        };
        self.discard_draft(EditedText::NewOwnText);
        self.finish_and_say(Ok(changed));
        self.show(Screen::Read);
        match self.read.open(&self.project, document) {
            Ok(()) => drop(self.read.go_to(Pane::Text)),
            Err(error) => self.show_error(&error),
        }
        true
    }

    /// The name was typed: asks for the new one. The new one was typed: shows every place.
    pub(super) fn accept_name(&mut self, line: Prompt, text: &str) {
        match line {
            Prompt::NameToReplace(ForGood::No, _) if !text.is_empty() && !self.is_said(text) => self.say_where(text),
            Prompt::NameToReplace(for_good, _) if !text.is_empty() => {
                let next = Prompt::NewName(for_good, text.to_owned());
                self.overlays.push(Overlay::Prompt(LinePrompt::new(&self.project, next)));
            }
            Prompt::NewName(for_good, old) if !text.is_empty() => {
                self.show_places(Wish::Name(for_good, old, text.to_owned(), true));
            }
            line => {
                self.overlays.push(Overlay::Prompt(LinePrompt::with(line.clone(), text)));
                self.say_error(LinePrompt::when_empty(&line));
            }
        }
    }

    /// Whether a name stands in any text.
    fn is_said(&self, name: &str) -> bool {
        self.project.count_name(name).is_ok_and(|count| count.whole + count.inside > 0)
    }

    /// Says where a name stands that is in no text, and how it is changed there. If it stands nowhere, asks again.
    fn say_where(&mut self, name: &str) {
        let places = name_elsewhere(&self.project, &self.words, name);
        if places.is_empty() {
            let line = Prompt::NameToReplace(ForGood::No, name.to_owned());
            self.overlays.push(Overlay::Prompt(LinePrompt::with(line, name)));
            return self.say(self.words.tell("notice-name-nowhere", &[("name", name.into())]));
        }
        let first = self.words.tell("name-not-said", &[("name", name.into())]);
        let last = self.words.say("name-for-good").into_owned();
        let lines = std::iter::once(first).chain(places).chain([last]);
        self.overlays.push(Overlay::Message(Message::new(lines.collect::<Vec<_>>().join("\n"))));
    }

    /// Shows every place that a change would touch. A name that only stands inside longer words is shown there.
    pub(super) fn show_places(&mut self, wish: Wish) {
        let places = match &wish {
            Wish::Name(for_good, old, new, true) => {
                Places::new(&self.project, &self.words, wish.clone()).and_then(|found| {
                    let everywhere = Wish::Name(*for_good, old.clone(), new.clone(), false);
                    if found.is_empty() { Places::new(&self.project, &self.words, everywhere) } else { Ok(found) }
                })
            }
            _ => Places::new(&self.project, &self.words, wish),
        };
        match places {
            Ok(places) if places.is_empty() => self.say_phrase("notice-nowhere"),
            Ok(places) => self.overlays.push(Overlay::Places(places)),
            Err(error) => self.show_error(&error),
        }
    }

    /// Carries out what was confirmed.
    pub(super) fn carry_out_change(&mut self, change: Change) {
        match change {
            Change::Correction(plan) => {
                let done = self.project.carry_out(&plan);
                self.corrected(done);
            }
            Change::Redaction(plan) => {
                let done = self.project.redact(&plan);
                self.redacted(done);
            }
        }
    }

    fn redacted(&mut self, done: Result<RedactionDone>) {
        let done = match done {
            Ok(done) => done,
            Err(error) => return self.show_error(&error),
        };
        self.finish(Ok(done.changed.clone()));
        self.say(done.text(&self.words));
        let left = done.backups.iter().filter(|one| one.is_left());
        let mut warnings: Vec<String> = left.map(|one| self.fate_of_backup(one)).collect();
        if !done.is_rewritten {
            warnings.push(self.words.say("forget-not-rewritten").into_owned());
        }
        if !warnings.is_empty() {
            self.overlays.push(Overlay::Message(Message::new(warnings.join("\n"))));
        }
        self.show_fates(&done.excerpts);
    }

    /// Lists the excerpts that need a look: those that grew or shrank, became one with another, or lost all their text.
    fn show_fates(&mut self, excerpts: &[TouchedExcerpt]) {
        let looks: Vec<&TouchedExcerpt> = excerpts.iter().filter(|one| needs_a_look(one)).collect();
        if looks.is_empty() {
            return;
        }
        let mut lines: Vec<String> = looks.iter().take(MAX_LISTED).map(|one| self.fate(one)).collect();
        if looks.len() > MAX_LISTED {
            lines.push(format!("… +{}", looks.len() - MAX_LISTED));
        }
        self.overlays.push(Overlay::Message(Message::new(lines.join("\n"))));
    }

    fn fate(&self, one: &TouchedExcerpt) -> String {
        let key = match one.fate {
            Fate::Gone => "correct-excerpt-gone",
            Fate::Merged => "correct-excerpt-merged",
            Fate::Resized | Fate::Reworded | Fate::Reassigned => "correct-excerpt-resized",
        };
        let values = [("id", one.excerpt.0.into()), ("before", (&one.before).into()), ("after", (&one.after).into())];
        self.words.tell(key, &values)
    }
}

/// Whether more than the words inside an excerpt, or the speaker, was changed.
fn needs_a_look(one: &TouchedExcerpt) -> bool {
    !matches!(one.fate, Fate::Reworded | Fate::Reassigned)
}
