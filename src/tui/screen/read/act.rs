//! Acts on passages and excerpts on the Read screen.

use super::{Focus, Read};
use crate::domain::ids::ExcerptId;
use crate::domain::memo::{MemoKind, Subject};
use crate::domain::span::{Span, previous_boundary};
use crate::domain::text::selection::{Selection, Unit};
use crate::domain::text::word;
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::project::writing::EditedText;
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Request};
use crate::tui::screen::quoting;

/// The outcome if there is no excerpt at the cursor.
pub(super) const NOTHING_HERE: Outcome = Outcome::Notice("notice-nothing-here");

impl Read {
    pub(super) fn act(&mut self, project: &mut Project, command: Command) -> Outcome {
        let Some(target) = self.passage(project) else { return Outcome::Unhandled };
        let is_coding = matches!(command, Command::Code | Command::RepeatCode | Command::CodeFromWords);
        self.asked = match target {
            Target::Passage(_, span) if is_coding || self.selection.is_some() => Some(span),
            _ => None,
        };
        match command {
            Command::Code => Outcome::Open(Request::Code(target)),
            Command::RepeatCode => Outcome::Repeat(target),
            Command::CodeFromWords => self.code_from_words(project, &target),
            Command::Pen(digit) => self.colour(project, &target, digit),
            Command::Memo => self.memo(project, target),
            Command::DocumentMemo => {
                self.document().map_or(Outcome::Unhandled, |id| Outcome::Open(Request::Memo(Subject::Document(id))))
            }
            Command::InterviewMemos => self.toggle_interview(),
            Command::WriteSummary => self.write_on_interview(MemoKind::Summary),
            Command::WriteReflection => self.write_on_interview(MemoKind::Reflection),
            Command::Spoken => self.document().map_or(Outcome::Unhandled, |id| Outcome::Open(Request::Spoken(id))),
            Command::Borders => self.excerpt_here(project).map_or(NOTHING_HERE, |id| self.begin_borders(project, id)),
            Command::Remove => self.remove(project),
            Command::Copy => self.copy(project, &target),
            Command::Flag | Command::Condense | Command::PrepareQuote => match self.excerpt_meant(project, &target) {
                Some(excerpt) => quoting::perform(project, (excerpt, &[excerpt]), None, command),
                None => NOTHING_HERE,
            },
            other => self.correct(project, other),
        }
    }

    /// The excerpt of the last passage, or else the shortest excerpt at the cursor.
    fn excerpt_here(&self, project: &Project) -> Option<ExcerptId> {
        let shortest = || Some(self.page.as_ref()?.marks_at(self.cursor, None).first()?.excerpt);
        self.last_excerpt(project).map(|excerpt| excerpt.id).or_else(shortest)
    }

    /// The excerpt of exactly the selection, or without a selection the excerpt at the cursor.
    fn excerpt_meant(&self, project: &Project, target: &Target) -> Option<ExcerptId> {
        match (self.selection, target) {
            (Some(_), Target::Passage(document, span)) => project.excerpt_at(*document, *span).map(|one| one.id),
            _ => self.excerpt_here(project),
        }
    }

    /// Colours the selection, or else the excerpt at the cursor, or else the sentence.
    fn colour(&mut self, project: &mut Project, target: &Target, digit: u8) -> Outcome {
        let Some(pen) = project.picked_pen(digit) else { return Outcome::Notice("notice-no-pen") };
        match (self.selection, self.excerpt_here(project), target) {
            (None, Some(excerpt), _) => Outcome::Changed(project.colour_excerpts(&[excerpt], pen)),
            (_, _, Target::Passage(document, span)) => Outcome::Changed(project.colour_passage(*document, *span, pen)),
            _ => Outcome::Unhandled,
        }
    }

    fn memo(&self, project: &Project, target: Target) -> Outcome {
        match (self.selection, self.excerpt_here(project), target) {
            (None, Some(excerpt), _) => Outcome::Open(Request::Memo(Subject::Excerpt(excerpt))),
            (_, _, Target::Passage(document, span)) => Outcome::Open(Request::MemoOn(document, span)),
            _ => Outcome::Unhandled,
        }
    }

    /// Codes the passage with a code named by its own words, shortened to the maximum length of a name.
    fn code_from_words(&mut self, project: &mut Project, target: &Target) -> Outcome {
        let Target::Passage(document, span) = target else { return Outcome::Unhandled };
        match project.code_in_vivo(*document, *span) {
            Ok((_, code, changed)) => Outcome::Coded(code, Ok(changed)),
            Err(error) => Outcome::Failed(error),
        }
    }

    /// Removes the only code at the cursor. If there are several, the user has to select one.
    fn remove(&mut self, project: &mut Project) -> Outcome {
        match self.here.rows.as_slice() {
            [] => NOTHING_HERE,
            [_] => self.remove_selected(project),
            _ => {
                self.focus = Focus::AtCursor;
                Outcome::Notice("notice-which-code")
            }
        }
    }

    fn remove_selected(&mut self, project: &mut Project) -> Outcome {
        let Some(row) = self.here.selected() else { return Outcome::Unhandled };
        match row.coding {
            Some(coding) => Outcome::Changed(project.uncode(&[coding])),
            None => Outcome::Changed(project.remove_excerpts(&[row.excerpt])),
        }
    }

    fn copy(&self, project: &Project, target: &Target) -> Outcome {
        let place = match (self.selection, self.excerpt_here(project), target) {
            (None, Some(id), _) => project.model().excerpts.get(id).map(|e| (e.document, e.span())),
            (_, _, Target::Passage(document, span)) => Some((*document, *span)),
            _ => None,
        };
        let Some((document, span)) = place else { return Outcome::Unhandled };
        Outcome::CopyQuotes(vec![(document, span)])
    }

    pub(super) fn at_cursor_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        let Some(row) = self.here.selected().cloned() else {
            self.focus = Focus::Text;
            return Outcome::Done;
        };
        match command {
            Command::Up => self.here.list.step(-1, self.here.rows.len()),
            Command::Down => self.here.list.step(1, self.here.rows.len()),
            Command::Back | Command::Left => self.focus = Focus::Text,
            Command::Enter => {
                let code = row.coding.and_then(|id| project.model().codings.get(id)).map(|coding| coding.code);
                return code.map_or(Outcome::Unhandled, Outcome::Theme);
            }
            Command::Code => return Outcome::Open(Request::Code(Target::Excerpts(vec![row.excerpt]))),
            Command::Pen(digit) => {
                let Some(pen) = project.picked_pen(digit) else { return Outcome::Notice("notice-no-pen") };
                return Outcome::Changed(match row.coding {
                    Some(coding) => project.colour_codings(&[coding], pen),
                    None => project.colour_excerpts(&[row.excerpt], pen),
                });
            }
            Command::Memo => {
                let subject = row.coding.map_or(Subject::Excerpt(row.excerpt), Subject::Coding);
                return Outcome::Open(Request::Memo(subject));
            }
            Command::Remove => return self.remove_selected(project),
            Command::Borders => return self.begin_borders(project, row.excerpt),
            Command::Spoken => return self.act(project, command),
            Command::Copy => {
                let Some(excerpt) = project.model().excerpts.get(row.excerpt) else { return Outcome::Unhandled };
                return Outcome::CopyQuotes(vec![(excerpt.document, excerpt.span())]);
            }
            other => {
                let code = row.coding.and_then(|id| project.model().codings.get(id)).map(|coding| coding.code);
                return quoting::perform(project, (row.excerpt, &[row.excerpt]), code, other);
            }
        }
        Outcome::Done
    }

    /// Shows the summary and the reflection, and focuses them, or hides them.
    fn toggle_interview(&mut self) -> Outcome {
        self.interview.is_shown = !self.interview.is_shown;
        self.focus = if self.interview.is_shown { Focus::Interview } else { Focus::Text };
        Outcome::Done
    }

    fn write_on_interview(&self, kind: MemoKind) -> Outcome {
        let edited = self.document().map(|document| EditedText::on_interview(document, kind));
        edited.map_or(Outcome::Unhandled, |edited| Outcome::Open(Request::Edit(edited)))
    }

    pub(super) fn interview_command(&mut self, command: Command) -> Outcome {
        let height = usize::from(self.areas.here.height.saturating_sub(2));
        if matches!(command, Command::Up | Command::Down) {
            self.interview.step(command == Command::Down, height);
            return Outcome::Done;
        }
        if self.interview.list.navigate(command, self.interview.lines.len(), height) {
            return Outcome::Done;
        }
        match command {
            Command::Back | Command::Left => self.focus = Focus::Text,
            Command::InterviewMemos => return self.toggle_interview(),
            Command::Memo => return self.write_on_interview(self.interview.selected().unwrap_or(MemoKind::Summary)),
            _ => return Outcome::Unhandled,
        }
        Outcome::Done
    }

    fn begin_borders(&mut self, project: &Project, id: ExcerptId) -> Outcome {
        let Some(excerpt) = project.model().excerpts.get(id) else { return Outcome::Unhandled };
        let span = excerpt.span();
        self.focus = Focus::Text;
        self.borders = Some(id);
        self.move_to(span.start);
        self.selection = Some(Selection { span, unit: Unit::Word, anchor: span.start });
        Outcome::Done
    }

    /// Arrows move the end by words, and with Shift the beginning. Enter saves, Esc cancels.
    pub(super) fn borders_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        let (Some(id), Some(page), Some(selection)) = (self.borders, &self.page, self.selection) else {
            self.borders = None;
            return Outcome::Done;
        };
        let (text, span) = (&page.text.text, selection.span);
        let previous = |at| word::previous(text, at);
        let next_end = |at: usize| {
            let next = word::at(text, word::next(text, at));
            if next.end > at { next.end } else { text.len() }
        };
        let moved = match command {
            Command::Right | Command::Grow => {
                let own = word::at(text, span.end);
                let end = if own.start < span.end && own.end > span.end { own.end } else { next_end(span.end) };
                Span { end, ..span }
            }
            Command::Left | Command::Shrink => {
                let last = previous(span.end);
                let kept = Span { start: span.start, end: last.max(span.start) }.trimmed(text);
                if kept.is_empty() { span } else { kept }
            }
            Command::SelectLeft => Span { start: previous(span.start), ..span },
            Command::SelectRight => {
                let start = word::next(text, span.start);
                if start < span.end { Span { start, ..span } } else { span }
            }
            Command::Enter => {
                (self.borders, self.selection) = (None, None);
                return Outcome::Changed(project.resize(id, span));
            }
            Command::Back => {
                (self.borders, self.selection) = (None, None);
                return Outcome::Done;
            }
            _ => return Outcome::Unhandled,
        };
        self.selection = Some(Selection { span: moved, ..selection });
        let to = if moved.start == span.start { previous_boundary(text, moved.end) } else { moved.start };
        self.move_to(to);
        Outcome::Done
    }

    /// Clears the selection, after an act on the selected passage. After selecting with arrows, the cursor is outside of it;
    /// it moves to the last letter, so that the next act finds the excerpt.
    pub fn deselect(&mut self) {
        if let (Some(page), Some(span)) = (&self.page, self.asked.take()) {
            if self.selection.is_some() && !span.holds(self.cursor) {
                (self.cursor, self.column) = (previous_boundary(&page.text.text, span.end), None);
            }
            self.last_passage = Some(span);
        }
        (self.selection, self.free) = (None, false);
    }
}
