//! Carries out the outcomes of overlays.

use super::long_work::LongWork;
use super::{Effect, Workbench};
use crate::domain::dismissal::SimilarTo;
use crate::domain::document::DocumentLanguage;
use crate::domain::form::ColumnContent;
use crate::domain::ids::{CodeId, DocumentId};
use crate::error::{Error, Result};
use crate::project::Changed;
use crate::project::colour::PenChange;
use crate::project::name::single_name;
use crate::project::participant::ParticipantDetails;
use crate::project::round::NewRound;
use crate::project::setting::Saved;
use crate::project::writing::{EditedText, Wording};
use crate::tui::command::{Command, Pane};
use crate::tui::outcome::{Confirmation, ManyTopics, Outcome, Prompt};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::confirm::Confirm;
use crate::tui::overlay::import::ImportRequest;
use crate::tui::overlay::line::LinePrompt;
use crate::tui::overlay::memo::Memo;
use crate::tui::overlay::picker::{Picker, Purpose};
use crate::tui::overlay::searches::Searches;
use crate::tui::overlay::topics::TopicList;
use crate::tui::overlay::{OverlayOutcome, Within};
use crate::tui::screen::Screen;
use crate::words::{Words, kind};

impl Workbench {
    pub(super) fn carry_out_overlay(&mut self, answer: OverlayOutcome) {
        let answer = match answer {
            OverlayOutcome::Waiting | OverlayOutcome::Unknown => return,
            // The overlay stays open until the import succeeds. A full disk must not lose the user's choices.
            OverlayOutcome::Import(request) => return self.import(*request),
            OverlayOutcome::ReadExchange(path) => return self.read_exchange(path),
            OverlayOutcome::Within(act) => return self.act_within(act),
            other => other,
        };
        let closed = self.overlays.pop();
        match answer {
            OverlayOutcome::Waiting
            | OverlayOutcome::Unknown
            | OverlayOutcome::Closed
            | OverlayOutcome::Import(_)
            | OverlayOutcome::ReadExchange(_)
            | OverlayOutcome::Within(_) => {}
            OverlayOutcome::TakeIn => self.take_in(),
            OverlayOutcome::Prompt(Prompt::BackupFolder, _)
            | OverlayOutcome::Confirmed(Confirmation::Restore(..) | Confirmation::UndoTo(..))
            | OverlayOutcome::Restore(_)
            | OverlayOutcome::HistoryFilter(..) => self.carry_out_about_history(answer),
            picked @ (OverlayOutcome::Code(..)
            | OverlayOutcome::NewCode(..)
            | OverlayOutcome::MoveCodes(..)
            | OverlayOutcome::MoveCodesTo(..)
            | OverlayOutcome::MergeCodes(..)
            | OverlayOutcome::Deal(..)
            | OverlayOutcome::DealTo(..)) => self.carry_out_picked(picked, closed),
            OverlayOutcome::Ask(prompt) => self.ask(prompt),
            OverlayOutcome::Sure(act) => self.overlays.push(Overlay::Confirm(Confirm::new(act))),
            OverlayOutcome::Matrix(choice) => self.choose_in_matrix(choice),
            OverlayOutcome::Overview(choice) => self.overview.choose(choice),
            OverlayOutcome::ChooseTopics(shown_in) => {
                let shown = match shown_in {
                    ManyTopics::Matrix => self.matrix.topics(),
                    ManyTopics::Overview => self.overview.topics(),
                };
                self.overlays.push(Overlay::Topics(TopicList::new(&self.project, shown_in, shown)));
            }
            OverlayOutcome::RemovePen(pen) => {
                let done = self.project.remove_colour(pen);
                self.carry_out(Outcome::Changed(done));
            }
            OverlayOutcome::NewRound(from, start) => {
                self.ask(Prompt::NewRound(from, start));
            }
            OverlayOutcome::Pen(pen) => {
                self.ask(Prompt::PenMeaning(pen));
            }
            text @ (OverlayOutcome::Save(..)
            | OverlayOutcome::SaveAndNew(..)
            | OverlayOutcome::Follow(..)
            | OverlayOutcome::Discard(_)
            | OverlayOutcome::Edit(_)
            | OverlayOutcome::Resume(_)) => self.carry_out_text(text),
            OverlayOutcome::Prompt(line, text) => self.carry_out_prompt(line, text),
            OverlayOutcome::TurnSpeaker(document, turns, speaker) => {
                let plan = self.project.plan_turn_speaker(document, &turns, speaker);
                self.carry_out_plan(plan);
            }
            OverlayOutcome::Confirmed(Confirmation::JoinTurn(document, number, ..)) => {
                let plan = self.project.plan_joined_turn(document, number);
                self.carry_out_plan(plan);
            }
            OverlayOutcome::Correct(change) => self.carry_out_change(*change),
            OverlayOutcome::Confirmed(Confirmation::Replace(request, path)) => self.replace(request, path),
            OverlayOutcome::Confirmed(Confirmation::Reverse(side, seq, _)) => self.reverse(side, Some(seq)),
            OverlayOutcome::Confirmed(Confirmation::ReplaceSearch(search)) => {
                // The prompt for the name is below the question.
                self.overlays.pop();
                self.store_search(search);
            }
            OverlayOutcome::Confirmed(act) => {
                let done = self.act(act);
                self.carry_out(Outcome::Changed(done));
            }
            OverlayOutcome::Search(Saved { query, options, .. }) => {
                self.show(Screen::Search);
                let outcome = self.search.run(&self.project, &query, options);
                self.carry_out(outcome);
            }
            OverlayOutcome::RemoveSearch(name, at) => {
                let done = self.project.remove_search(&name);
                self.carry_out(Outcome::Changed(done));
                self.overlays.extend(Searches::new(&self.project, at).map(Overlay::Searches));
            }
            OverlayOutcome::Command(command) => self.perform(command),
            OverlayOutcome::InPane(pane, command) => self.go_to_pane_of(pane, command),
            OverlayOutcome::Spoken(document, language) => self.set_spoken(document, language),
            OverlayOutcome::Language(language) => {
                self.words = Words::new(language);
                self.effects.push(Effect::Language(language));
            }
        }
    }

    /// Prompts for a line of text.
    fn ask(&mut self, prompt: Prompt) {
        let is_path = LinePrompt::is_path(&prompt);
        let prompt = LinePrompt::new(&self.project, prompt);
        self.overlays.push(Overlay::Prompt(if is_path { prompt.completing(self.path_roots()) } else { prompt }));
    }

    /// Carries out a prompt to which this was answered.
    fn carry_out_prompt(&mut self, line: Prompt, text: String) {
        match (line, text) {
            (Prompt::Export(request), text) => self.export(request, &text),
            (Prompt::SaveSearch(query, options), name) => self.save_search(Saved { name, query, options }),
            (Prompt::CopyTo(text), typed) => self.copy_to(text, &typed),
            (line @ (Prompt::NameToReplace(..) | Prompt::NewName(..)), text) => self.accept_name(line, &text),
            (line @ Prompt::Attribute(_), text) if !is_attribute(&text) => {
                self.overlays.push(Overlay::Prompt(LinePrompt::with(line, &text)));
                self.say_error("notice-no-equals");
            }
            (line, text) => {
                let done = self.accept_prompt(line.clone(), &text);
                if let Err(error) = &done {
                    // The prompt opens again with the typed text, so that it can be corrected.
                    let is_empty = *error == Error::EmptyName && text.is_empty();
                    let prompt = LinePrompt::with(line.clone(), &text);
                    let is_path = LinePrompt::is_path(&line);
                    self.overlays.push(Overlay::Prompt(if is_path {
                        prompt.completing(self.path_roots())
                    } else {
                        prompt
                    }));
                    if is_empty {
                        return self.say_error(LinePrompt::when_empty(&line));
                    }
                }
                // A long act says so when it is done.
                if self.long_work.is_none() {
                    self.carry_out(Outcome::Changed(done));
                }
            }
        }
    }

    /// Carries out what an editor or a list of memos asks for.
    fn carry_out_text(&mut self, answer: OverlayOutcome) {
        match answer {
            OverlayOutcome::Save(edited, written) => drop(self.save_text(edited, &written)),
            OverlayOutcome::SaveAndNew(edited, written) => {
                if self.save_text(edited, &written)
                    && let Some(next) = self.project.next_memo(edited)
                {
                    let editor = self.editor(next);
                    self.overlays.push(editor);
                }
            }
            OverlayOutcome::Follow(edited, written, target) => {
                let links = self.project.links_in(&self.project.with_links(&written.words));
                if self.save_text(edited, &written)
                    && let Some(link) = links.iter().find(|link| link.target == target)
                {
                    self.follow_link(link);
                }
            }
            OverlayOutcome::Discard(edited) => self.discard_draft(edited),
            OverlayOutcome::Edit(edited) => {
                let editor = self.editor(edited);
                self.overlays.push(editor);
            }
            OverlayOutcome::Resume(draft) => self.resume_draft(&draft),
            _ => {}
        }
    }

    /// Carries out what a code was picked for.
    fn carry_out_picked(&mut self, answer: OverlayOutcome, closed: Option<Overlay>) {
        match answer {
            OverlayOutcome::Code(target, code) => {
                let is_done = self.apply_code(&target, code);
                self.reopen_picker(closed, is_done);
            }
            OverlayOutcome::NewCode(target, path) => {
                let is_done = self.apply_new_code(&target, &path);
                self.reopen_picker(closed, is_done);
            }
            OverlayOutcome::MoveCodes(codes, under) => {
                let done = self.project.move_codes(&codes, under, usize::MAX);
                self.finish_move(closed, done);
            }
            OverlayOutcome::MoveCodesTo(codes, path) => {
                let done = match codes.as_slice() {
                    [one] => self.project.move_code_below(*one, &path),
                    many => self.project.group_codes(many, &path).map(|(_, changed)| changed),
                };
                self.finish_move(closed, done);
            }
            OverlayOutcome::MergeCodes(sources, target) => {
                let prompt = self.merge_prompt(target, sources);
                self.overlays.push(Overlay::Prompt(prompt));
            }
            OverlayOutcome::Deal(from, excerpt, to) => {
                let done = self.project.deal_excerpts(from, &[excerpt], to).map(|changed| (to, changed));
                self.finish_deal(closed, done);
            }
            OverlayOutcome::DealTo(from, excerpt, path) => {
                let done = self.project.deal_excerpts_to(from, &[excerpt], &path);
                self.finish_deal(closed, done);
            }
            _ => {}
        }
    }

    /// Sets the language that is spoken in a document, and says so.
    fn set_spoken(&mut self, document: DocumentId, language: DocumentLanguage) {
        let done = self.project.set_language(document, Some(language));
        let is_done = done.as_ref().is_ok_and(|changed| changed.seq > 0);
        self.carry_out(Outcome::Changed(done));
        if is_done {
            let spoken = kind::spoken(&self.words, language).into_owned();
            self.say(self.words.tell("notice-spoken", &[("language", spoken.into())]));
        }
    }

    /// Carries out what concerns the history and backups.
    fn carry_out_about_history(&mut self, answer: OverlayOutcome) {
        match answer {
            OverlayOutcome::Prompt(Prompt::BackupFolder, typed) => self.set_backup_folder(&typed),
            OverlayOutcome::Restore(backup) => self.ask_to_restore(backup),
            OverlayOutcome::Confirmed(Confirmation::Restore(backup, shown, _)) => self.restore(backup, shown),
            OverlayOutcome::Confirmed(Confirmation::UndoTo(point, head, _)) => self.undo_to(point, head),
            OverlayOutcome::HistoryFilter(choice, name) => self.history.set_filter(&self.project, choice, name),
            _ => {}
        }
    }

    /// Acts for an overlay that stays open.
    fn act_within(&mut self, act: Within) {
        match act {
            Within::Code(target, code) => drop(self.apply_code(&target, code)),
            Within::PickCode(target, like) => {
                if let Err(barred) = self.project.writable().and_then(|()| self.project.open_round()) {
                    return self.show_error(&barred);
                }
                let own = match like {
                    SimilarTo::Theme(code) => self.project.model().codebook.theme(code),
                    SimilarTo::Excerpt(excerpt) => self.project.model().codes_of(excerpt),
                };
                let first: Vec<CodeId> = own.into_iter().chain(self.last_codes.iter().copied()).collect();
                let picker = Picker::new(&self.project, Purpose::Apply(target), &first);
                self.overlays.push(Overlay::Picker(picker));
            }
            Within::PutAside(like, document, span) => {
                let done = self.project.dismiss(like, &[(document, span)]);
                self.carry_out(Outcome::Changed(done));
            }
            Within::Read(document, span) => {
                let overlay = self.overlays.pop();
                let from = (self.back_stack.len(), self.screen);
                self.carry_out(Outcome::Jump(document, span));
                self.left_open = overlay.map(|overlay| (from, overlay));
            }
            Within::Quote(act) => self.act_on_quote(act),
            Within::File(request) => self.ask_for_file(request),
            Within::QuoteStyle(style) => {
                let done = self.project.set_quote_style(&style);
                self.carry_out(Outcome::Changed(done));
            }
            Within::Command(command) => self.perform(command),
        }
    }

    fn finish_move(&mut self, picker: Option<Overlay>, done: Result<Changed>) {
        let is_done = done.is_ok();
        self.carry_out(Outcome::Changed(done));
        self.reopen_picker(picker, is_done);
    }

    /// After an excerpt was dealt: the code can be chosen with a key from now on.
    fn finish_deal(&mut self, picker: Option<Overlay>, done: Result<(CodeId, Changed)>) {
        if let Ok((code, _)) = &done {
            self.codebook.add_target(*code);
        }
        self.finish_move(picker, done.map(|(_, changed)| changed));
    }

    /// Opens the picker again with the typed text if the act failed, so that the text can be corrected.
    fn reopen_picker(&mut self, picker: Option<Overlay>, is_done: bool) {
        if let (Some(Overlay::Picker(mut picker)), false) = (picker, is_done) {
            picker.read(&self.project, &self.last_codes);
            self.overlays.push(Overlay::Picker(picker));
        }
    }

    /// Goes to the pane where a command works, and says so. If a pane opens only by a command, says how to open it.
    fn go_to_pane_of(&mut self, pane: Pane, command: Command) {
        let is_open = self.enter(pane);
        let Some(entry) = crate::tui::command::entry_at(pane, command) else { return };
        let view = self.view();
        let key = entry.keys.first().map(|key| crate::tui::command::name(view.words, *key)).unwrap_or_default();
        let values = [
            ("what", crate::tui::overlay::palette::phrase(view, entry).into()),
            ("where", view.words.say(pane.phrase()).into_owned().into()),
            ("key", key.into()),
        ];
        let text = view.words.tell(if is_open { "notice-went-to-pane" } else { "notice-pane-of-command" }, &values);
        self.say(text);
    }

    /// Saves a search. If another search has its name, asks first.
    fn save_search(&mut self, search: Saved) {
        let there = self.project.find_search(&search.name);
        if there.is_ok_and(|there| (there.query, there.options) != (search.query.clone(), search.options)) {
            self.overlays.push(Overlay::Prompt(name_prompt(&search)));
            return self.overlays.push(Overlay::Confirm(Confirm::new(Confirmation::ReplaceSearch(search))));
        }
        self.store_search(search);
    }

    /// Saves a search. If this fails, asks for the name again.
    fn store_search(&mut self, search: Saved) {
        let done = self.project.save_search(&search);
        let is_saved = done.is_ok();
        self.finish(done);
        match is_saved {
            true => self.say_phrase("notice-search-saved"),
            false => self.overlays.push(Overlay::Prompt(name_prompt(&search))),
        }
    }

    /// Imports interviews as one act, and shows the first one.
    fn import(&mut self, request: ImportRequest) {
        let ImportRequest { incoming, participants, folder } = request;
        let done = self.project.import(&incoming, &participants);
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
            return self.show_error(&error);
        }
        self.read.go_to_first_answer(&self.project);
        let model = self.project.model();
        let whole: Vec<_> = documents.iter().zip(&incoming).filter(|(_, one)| !one.only_marks).collect();
        if whole.is_empty() {
            return self.say(self.words.tell("notice-marks-imported", &[("documents", documents.len().into())]));
        }
        let excerpts: usize = whole.iter().map(|(id, _)| model.by_owner.excerpt_count(**id)).sum();
        let values = [("documents", whole.len().into()), ("excerpts", excerpts.into())];
        self.say(self.words.tell("notice-imported", &values));
    }

    /// Saves the text of an editor. Its draft is deleted only if this succeeds. Returns whether it did.
    fn save_text(&mut self, edited: EditedText, written: &Wording) -> bool {
        let now = self.project.written(edited);
        if now != written.before && now != written.words {
            self.reopen_editor(edited, written);
            self.say_error("notice-written-meanwhile");
            return false;
        }
        match edited {
            EditedText::Turn(..) | EditedText::OwnText(_) if now != written.words => {
                return self.save_edited(edited, written);
            }
            EditedText::NewOwnText if !written.words.trim().is_empty() => return self.save_new_text(written),
            _ => {}
        }
        let done = self.project.write(edited, &written.words);
        let is_new = done.as_ref().is_ok_and(|changed| changed.seq > 0);
        if let Err(error) = &done {
            let words = written.with(&self.project.written(edited));
            self.after_failed_save(edited, words, error);
            return false;
        }
        self.discard_draft(edited);
        if edited.is_for_print() {
            self.finish_and_say(done);
            return true;
        }
        self.finish(done);
        let is_blank = !written.words.is_empty() && written.words.trim().is_empty();
        if edited.is_memo() && is_blank && written.before.is_empty() {
            self.say_phrase("notice-memo-empty");
        }
        if is_new {
            let phrase = match edited {
                EditedText::Description(..) => "notice-definition-saved",
                EditedText::Dialect => "notice-dialect-saved",
                EditedText::Cell(..) => "notice-cell-saved",
                _ => "notice-memo-saved",
            };
            self.say_phrase(phrase);
        }
        true
    }

    /// Opens the editor again with text that could not be saved, so that the user can try again.
    pub(super) fn reopen_editor(&mut self, edited: EditedText, written: &Wording) {
        self.reopen_with(edited, written.with(&self.project.written(edited)));
    }

    pub(super) fn reopen_with(&mut self, edited: EditedText, words: String) {
        self.overlays.push(Overlay::Memo(Box::new(Memo::with_unsaved(&self.project, edited, words))));
    }

    pub(super) fn discard_draft(&mut self, edited: EditedText) {
        if self.project.is_writable()
            && let Err(error) = self.project.keep_draft_of(edited, "")
        {
            self.show_error(&error);
        }
    }

    fn accept_prompt(&mut self, line: Prompt, text: &str) -> Result<Changed> {
        match line {
            Prompt::AddCode(under) => self.project.add_code_below(under, text).map(|(_, changed)| changed),
            Prompt::RenameCode(id) => self.project.rename_code(id, &single_name(text)?),
            Prompt::GroupCodes(codes, under) => {
                let (group, changed) = self.project.group_codes_under(&codes, under, text)?;
                self.codebook.add_target(group);
                Ok(changed)
            }
            Prompt::MergeCodes(target, sources) => {
                let merged = self.project.merge_codes(target, &sources, Some(&single_name(text)?))?;
                self.codebook.choose_none();
                Ok(merged)
            }
            Prompt::Deal(from, excerpt) => {
                let path = format!("{}/{text}", self.project.model().codebook.path(from));
                let (code, changed) = self.project.deal_excerpts_to(from, &[excerpt], &path)?;
                self.codebook.add_target(code);
                Ok(changed)
            }
            Prompt::LevelNames => self.name_levels(text),
            Prompt::ImportCodebook => self.import_codebook(text),
            Prompt::PenMeaning(id) => self.project.set_pen_meaning(id, text),
            Prompt::NewRound(from, start) => {
                let round = NewRound { name: text.to_owned(), ..NewRound::new(from, start) };
                if self.takes_long(&round) {
                    self.project.free_round_name(&round.name, None)?;
                    self.long_work = Some(LongWork::Round(round));
                    return Ok(Changed::default());
                }
                self.project.begin_round(&round).map(|(_, changed)| changed)
            }
            Prompt::RenamePen(id) => {
                let (name, rgb) = PenChange::typed(text);
                self.project.change_colour(id, &PenChange { name: Some(name), rgb, digit: None })
            }
            Prompt::AddPen => {
                let (name, rgb) = PenChange::typed(text);
                let rgb = rgb.unwrap_or_else(|| self.project.unused_shade());
                self.project.add_colour(&name, rgb).map(|(_, changed)| changed)
            }
            Prompt::NewForm => self.new_form(text),
            Prompt::RenameForm(id) => self.project.rename_form(id, text),
            Prompt::FormQuery(id) => self.project.set_form_query(id, text),
            Prompt::FormColumn(form) => {
                let (_, changed) = self.project.add_form_column(form, ColumnContent::Own, text)?;
                self.matrix.go_to_last_column();
                Ok(changed)
            }
            Prompt::RenameFormColumn(id) => self.project.rename_form_column(id, text),
            Prompt::RenameRound(id) => self.project.rename_round(id, text),
            Prompt::RoundColours(id) => self.project.name_round_colours(id, text),
            Prompt::RenameDocument(id) => self.project.rename_document(id, text),
            Prompt::Pseudonym(id) => {
                let number = self.project.model().participants.get(id).map(|p| p.number.clone()).unwrap_or_default();
                self.project.rename_participant(id, &number, text)
            }
            Prompt::Attribute(id) => {
                let (name, value) = text.split_once('=').unwrap_or((text, ""));
                self.project.set_attribute(id, name, value)
            }
            // These write files or ask a question first. They do not change the project here.
            Prompt::Export(_) | Prompt::CopyTo(_) | Prompt::SaveSearch(..) | Prompt::BackupFolder => {
                Ok(Changed::default())
            }
            Prompt::NameToReplace(..) | Prompt::NewName(..) => Ok(Changed::default()),
            Prompt::TurnSpeaker(document, turns) => self.project.set_turn_speaker(document, &turns, text),
            Prompt::AddParticipant => self
                .project
                .save_participants(&[ParticipantDetails { number: text.to_owned(), ..ParticipantDetails::default() }]),
        }
    }

    fn act(&mut self, act: Confirmation) -> Result<Changed> {
        match act {
            Confirmation::RemoveCodes(ids) => self.project.remove_codes(&ids),
            Confirmation::BreakUp(id) => self.project.break_up_code(id).map(|(_, changed)| changed),
            Confirmation::RemoveExcerpts(ids) => self.project.remove_excerpts(&ids),
            Confirmation::RemoveDocument(id) => self.project.remove_document(id),
            Confirmation::RemoveMemo(id) => self.project.remove_memo(id),
            Confirmation::RemoveForm(id) => self.project.remove_form(id),
            Confirmation::RemoveFormColumn(id) => self.project.remove_form_column(id),
            Confirmation::CloseRound(id) => self.project.close_round(id),
            Confirmation::ReopenRound(id) => self.project.reopen_round(id),
            Confirmation::Reverse(..)
            | Confirmation::JoinTurn(..)
            | Confirmation::UndoTo(..)
            | Confirmation::Restore(..)
            | Confirmation::Replace(..)
            | Confirmation::ReplaceSearch(_) => Ok(Changed::default()),
        }
    }
}

/// The prompt for the name of a search.
fn name_prompt(search: &Saved) -> LinePrompt {
    LinePrompt::with(Prompt::SaveSearch(search.query.clone(), search.options), &search.name)
}

/// Whether a text has the form `name=value`. The value may be empty.
fn is_attribute(text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, _)| !name.trim().is_empty())
}
