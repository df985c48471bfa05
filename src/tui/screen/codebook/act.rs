//! Commands in the tree and in the excerpts of the selected code.

use super::{Codebook, Focus, Mode, RowKey, Sort, Split, carry, group};
use crate::domain::dismissal::SimilarTo;
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::project::code::{CodeText, Move, Seldom};
use crate::project::writing::EditedText;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Outcome, Prompt, Request};
use crate::tui::screen::compare::mark_or_show;
use crate::tui::screen::excerpts::passage;
use crate::tui::screen::quoting;
use crate::tui::widget::input::Input;

impl Codebook {
    pub(super) fn tree_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        let page = usize::from(self.areas.tree_rows.height);
        if self.tree.navigate(command, page) {
            return self.update_list(project);
        }
        match command {
            Command::Right | Command::Enter => self.enter_list(),
            Command::Back => self.back(project),
            Command::Filter => {
                self.find.get_or_insert_with(Input::default);
                self.is_finding = true;
                Outcome::Done
            }
            Command::Sort => {
                self.sort = self.sort.next();
                self.set_rows(project);
                self.update_list(project)
            }
            Command::ChooseSeldom => self.choose_seldom(project),
            Command::GroupCodes => self.begin_grouping(project),
            Command::Add => {
                let under = self.code();
                under.iter().for_each(|code| self.tree.open(RowKey::Code(*code)));
                Outcome::Open(Request::Prompt(Prompt::AddCode(under)))
            }
            other => match self.code() {
                Some(code) => self.code_command(project, code, other),
                None => Outcome::Notice("notice-no-codes"),
            },
        }
    }

    fn enter_list(&mut self) -> Outcome {
        if self.list.items.is_empty() && self.areas.side.area() > 0 {
            return Outcome::Notice("notice-no-excerpts");
        }
        self.focus = Focus::List;
        Outcome::Done
    }

    /// One step back: shows all codes again, chooses none, or leaves the screen.
    fn back(&mut self, project: &Project) -> Outcome {
        if self.find.take().is_some() {
            return self.found(project);
        }
        if !self.chosen.is_empty() {
            self.choose_none();
            return Outcome::Done;
        }
        Outcome::Back
    }

    fn code_command(&mut self, project: &mut Project, code: CodeId, command: Command) -> Outcome {
        let codes = self.codes(project);
        match command {
            Command::Choose => {
                self.toggle(code);
                self.tree.step(1);
                self.update_list(project)
            }
            Command::Similar => Outcome::Similar(SimilarTo::Theme(code)),
            Command::Beside => match codes.as_slice() {
                [one, other] if self.chosen.len() == 2 => Outcome::Beside(*one, *other),
                _ => mark_or_show(&mut self.beside, project, code),
            },
            Command::Rename => Outcome::Open(Request::Prompt(Prompt::RenameCode(code))),
            Command::Define => Outcome::Open(Request::Description(code, CodeText::Definition)),
            Command::Include => Outcome::Open(Request::Description(code, CodeText::Inclusion)),
            Command::Exclude => Outcome::Open(Request::Description(code, CodeText::Exclusion)),
            Command::Condense => Outcome::Open(Request::Edit(EditedText::Condensate(code))),
            Command::Memo => Outcome::Open(Request::Memo(Subject::Code(code))),
            Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveCodes(codes))),
            Command::MoveTo => Outcome::Open(Request::MoveCodes(codes)),
            Command::Merge => self.merge(code, codes),
            Command::Split => self.begin_splitting(project, code),
            Command::BreakUp => Outcome::Open(Request::Confirm(Confirmation::BreakUp(code))),
            Command::PickUp => self.pick_up(project, &codes),
            Command::Retire => {
                let is_retired = |code: &CodeId| project.model().codebook.get(*code).is_some_and(|code| code.retired);
                let retired = !codes.iter().all(is_retired);
                Outcome::Changed(project.retire_codes(&codes, retired))
            }
            Command::Pen(digit) => match project.picked_pen(digit) {
                Some(pen) => Outcome::Changed(project.colour_codes(&codes, pen)),
                None => Outcome::Notice("notice-no-pen"),
            },
            Command::MoveUp => self.move_code(project, code, Move::Up),
            Command::MoveDown => self.move_code(project, code, Move::Down),
            Command::MoveOut => self.move_code(project, code, Move::Out),
            Command::MoveIn => self.move_code(project, code, Move::In),
            _ => Outcome::Unhandled,
        }
    }

    /// Whether the tree shows all codes in the researcher's own order.
    pub(super) fn is_in_own_order(&self) -> bool {
        self.sort == Sort::Own && self.find.as_ref().is_none_or(Input::is_empty)
    }

    pub(super) fn toggle(&mut self, code: CodeId) {
        if !self.chosen.remove(&code) {
            self.chosen.insert(code);
        }
    }

    /// Moves a code one step. If that is not possible, says so.
    fn move_code(&mut self, project: &mut Project, code: CodeId, to: Move) -> Outcome {
        let Some((under, at)) = project.place_beside(code, to) else { return Outcome::Notice("notice-cannot-move") };
        under.iter().for_each(|under| self.tree.open(RowKey::Code(*under)));
        Outcome::Changed(project.move_code(code, under, at))
    }

    /// Chooses the unused codes; pressed again those with a single excerpt, those with a single informant, and none.
    fn choose_seldom(&mut self, project: &Project) -> Outcome {
        let order = [Some(Seldom::Unused), Some(Seldom::SingleExcerpt), Some(Seldom::SingleInformant), None];
        let now = order.iter().position(|seldom| *seldom == self.chosen_seldom).unwrap_or(3);
        for seldom in order.into_iter().cycle().skip(now + 1).take(4) {
            let codes = seldom.map(|seldom| project.codes_used(seldom)).unwrap_or_default();
            let phrase = match seldom {
                _ if seldom.is_some() && codes.is_empty() => continue,
                Some(Seldom::Unused) => "notice-chosen-unused",
                Some(Seldom::SingleExcerpt) => "notice-chosen-single",
                Some(Seldom::SingleInformant) => "notice-chosen-one-informant",
                None if now == 3 => "notice-no-seldom",
                None => "notice-chosen-none",
            };
            self.chosen = codes.into_iter().collect();
            self.chosen_seldom = seldom;
            return Outcome::Notice(phrase);
        }
        Outcome::Done
    }

    /// Merges the chosen codes into the selected one, or the selected one into another that the user picks.
    fn merge(&self, code: CodeId, codes: Vec<CodeId>) -> Outcome {
        if codes.len() < 2 {
            return Outcome::Open(Request::MergeCodes(codes));
        }
        let target = if codes.contains(&code) { Some(code) } else { codes.first().copied() };
        let sources: Vec<CodeId> = codes.into_iter().filter(|code| Some(*code) != target).collect();
        target.map_or(Outcome::Unhandled, |target| Outcome::Open(Request::Prompt(Prompt::MergeCodes(target, sources))))
    }

    fn begin_splitting(&mut self, project: &Project, code: CodeId) -> Outcome {
        if let Err(barred) = project.writable() {
            return Outcome::Failed(barred);
        }
        match Split::new(project, code) {
            Some(split) => {
                self.mode = Mode::Split(split);
                Outcome::Done
            }
            None => Outcome::Notice("notice-nothing-to-split"),
        }
    }

    fn begin_grouping(&mut self, project: &Project) -> Outcome {
        if let Err(barred) = project.writable() {
            return Outcome::Failed(barred);
        }
        match group::Group::new(project, &self.chosen) {
            Some(group) => {
                self.mode = Mode::Group(group);
                self.chosen.clear();
                Outcome::Done
            }
            None => Outcome::Notice("notice-no-loose-codes"),
        }
    }

    /// Picks codes up, at the place where the first of them is.
    pub(super) fn pick_up(&mut self, project: &Project, codes: &[CodeId]) -> Outcome {
        if let Err(barred) = project.writable().and_then(|()| project.open_round()) {
            return Outcome::Failed(barred);
        }
        (self.sort, self.find, self.is_finding) = (Default::default(), None, false);
        self.set_rows(project);
        let Some(carry) = carry::Carry::new(project, &self.tree, codes) else { return Outcome::Unhandled };
        self.mode = Mode::Carry(carry);
        self.set_rows(project);
        Outcome::Done
    }

    pub(super) fn list_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        if self.list.navigate(command) {
            return Outcome::Done;
        }
        match command {
            Command::Left | Command::Back => {
                self.focus = Focus::Tree;
                return Outcome::Done;
            }
            _ => {}
        }
        let Some(entry) = self.list.selected() else { return Outcome::Notice("notice-no-excerpts") };
        match (command, self.code()) {
            (Command::Enter, _) => passage(project, entry.excerpt)
                .map_or(Outcome::Unhandled, |(document, span)| Outcome::Jump(document, span)),
            (Command::Example, Some(code)) => Outcome::Changed(project.set_example(code, Some(entry.excerpt))),
            (Command::Memo, _) => Outcome::Open(Request::Memo(Subject::Excerpt(entry.excerpt))),
            (Command::Copy, _) => Outcome::CopyQuotes(passage(project, entry.excerpt).into_iter().collect()),
            (other, code) => quoting::perform(project, (entry.excerpt, &[entry.excerpt]), code, other),
        }
    }
}
