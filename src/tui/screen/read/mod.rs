//! The Read screen: a transcript with its marks, the list of interviews on the left, and the excerpts at the cursor on
//! the right. In a window narrower than 100 columns only one of the three is visible.
//!
//! ```text
//! ┌ Intervjuene ─────┐┌ I03 Clara ───────────── replikk 41 av 214 ┐┌ Kodet her ───┐
//! │ I01 Astrid    52 ││ 40 Int  Hvilken opplæring har du fått?    ││ ▌Opplæring 52│
//! │▸I03 Clara     31 ││ 41 Clara  Den første uka satt  ┃Opplæring ││ ▌Kolleger  31│
//! ```

mod act;
mod at_cursor;
mod correct;
mod documents;
mod draw;
mod hits;
pub mod interview;
mod mouse;
pub mod page;

use std::collections::HashMap;

use ratatui::layout::Rect;

use crate::analysis::quote::Times;
use crate::analysis::speaker::interviewer_in_short;
use crate::domain::document::Role;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, ExcerptId, Id};
use crate::domain::row::Table;
use crate::domain::span::{Span, boundary_at_or_before, next_boundary, previous_boundary};
use crate::domain::text::selection::{Selection, Unit, unit_at};
use crate::domain::text::word;
use crate::domain::turn::{Turn, turn_at};
use crate::error::Result;
use crate::project::excerpt::Target;
use crate::project::query::walk::Hits;
use crate::project::{Changed, Project};
use crate::tui::command::{Command, Pane};
use crate::tui::outcome::{Outcome, Request};
use crate::tui::screen::ScreenBehaviour;
use crate::tui::widget::paint;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use at_cursor::AtCursor;
use documents::Documents;
use interview::InterviewPane;
use page::{Layout, Page};

/// The pane with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The list of interviews.
    Documents,
    /// The transcript.
    #[default]
    Text,
    /// The excerpts at the cursor.
    AtCursor,
    /// The summary and the reflection.
    Interview,
}

impl Focus {
    /// The place of its pane, from the left. The excerpts at the cursor and the memos share one.
    fn place(self) -> usize {
        match self {
            Self::Documents => 0,
            Self::Text => 1,
            Self::AtCursor | Self::Interview => 2,
        }
    }
}

/// Tables that affect the text or the names of speakers.
const TEXT_TABLES: [Table; 3] = [Table::Document, Table::Speaker, Table::Participant];

/// The state of the screen.
#[derive(Default)]
pub struct Read {
    page: Option<Page>,
    focus: Focus,
    documents: Documents,
    here: AtCursor,
    interview: InterviewPane,
    cursor: usize,
    /// The column that the cursor keeps when it moves up and down.
    column: Option<usize>,
    top: usize,
    height: usize,
    selection: Option<Selection>,
    /// Whether arrow keys select.
    free: bool,
    /// The excerpt whose borders are being moved.
    borders: Option<ExcerptId>,
    /// The passage that the last command is about, until it is acted on.
    asked: Option<Span>,
    /// The passage that was acted on or jumped to last, until the cursor moves. Its excerpt comes before shorter ones at the
    /// cursor, so that a memo, a pen or another code after coding belongs to what was just coded.
    last_passage: Option<Span>,
    hits: Hits,
    last_cursors: HashMap<DocumentId, usize>,
    panes: Panes,
    areas: draw::Areas,
    layout: Layout,
    dragging: Option<usize>,
    clicks: mouse::Clicks,
}

impl Read {
    /// The open document.
    pub fn document(&self) -> Option<DocumentId> {
        self.page.as_ref().map(|page| page.document)
    }

    /// Shows or hides the times of turns. Returns whether the open document has times.
    pub fn show_times(&mut self, times: Times) -> bool {
        self.layout.times = times;
        self.page.as_ref().is_some_and(|page| page.text.turns.iter().any(|turn| turn.time_ms.is_some()))
    }

    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::Documents => Pane::Documents,
            Focus::AtCursor => Pane::AtCursor,
            Focus::Interview => Pane::Interview,
            Focus::Text if self.borders.is_some() => Pane::Borders,
            Focus::Text => Pane::Text,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = match pane {
            Pane::Documents => Focus::Documents,
            Pane::Text => Focus::Text,
            _ => return false,
        };
        true
    }

    /// Moves to the first turn of an informant. What is coded first is seldom the interviewer's question.
    pub fn go_to_first_answer(&mut self, project: &Project) {
        let speakers = &project.model().speakers;
        let is_answer = |turn: &&Turn| {
            turn.speaker.and_then(|id| speakers.get(id)).is_some_and(|speaker| speaker.role == Role::Informant)
        };
        let turn = self.page.as_ref().and_then(|page| page.text.turns.iter().find(is_answer));
        let to = turn.map_or(self.cursor, |turn| turn.span.start);
        self.move_to(to);
    }

    /// Opens a document at its last position, or at the beginning.
    pub fn open(&mut self, project: &Project, document: DocumentId) -> Result<()> {
        if let Some(page) = &self.page {
            self.last_cursors.insert(page.document, self.cursor);
        }
        self.page = Some(Page::of(project, document, self.layout.clone())?);
        self.cursor = self.last_cursors.get(&document).copied().unwrap_or(0);
        self.keep_cursor_in_text();
        (self.top, self.column, self.selection, self.borders, self.last_passage) = (0, None, None, None, None);
        self.hits = Hits::default();
        self.free = false;
        if self.documents.rows.is_empty() {
            self.documents.read(project);
        }
        self.documents.list.go(self.documents.position_of(document).unwrap_or(0));
        self.update_at_cursor(project);
        Ok(())
    }

    /// Opens a document at a passage.
    pub fn jump(&mut self, project: &Project, document: DocumentId, span: Span) -> Result<()> {
        if self.document() != Some(document) {
            self.open(project, document)?;
        }
        self.focus = Focus::Text;
        self.borders = None;
        self.cursor = span.start;
        self.column = None;
        self.selection = None;
        self.last_passage = Some(span);
        if let Some(page) = &self.page {
            // The passage is shown a third of the way down, so that the text before it is visible.
            self.top = page.row_at(span.start).saturating_sub(self.height / 3);
        }
        self.update_at_cursor(project);
        Ok(())
    }

    /// The id of the open document, and the number of the turn at the cursor.
    pub fn place(&self) -> Option<(i64, i64)> {
        Some((self.document()?.number(), self.turn_number().map_or(0, |(turn, _)| turn)))
    }

    /// Opens the document with this id at the turn with this number. If the document is gone, nothing happens. If the
    /// turn is gone, it opens at the beginning.
    pub fn resume(&mut self, project: &Project, document: i64, turn: Option<i64>) -> Result<()> {
        let Some(document) = project.model().documents.get(Id::new(document)).map(|document| document.id) else {
            return Ok(());
        };
        self.open(project, document)?;
        let text = project.text(document)?;
        let turn = text.turns.iter().find(|other| Some(other.number) == turn).map_or(0, |turn| turn.span.start);
        self.jump(project, document, Span { start: turn, end: turn })
    }

    /// Shows the marks of another round beside those of the current one: the next round each time, and after the last
    /// none. Returns the number of the round; `None` if none is shown.
    pub fn next_round_beside(&mut self, project: &Project) -> Result<Option<i64>> {
        let current = project.model().current_round().map(|round| round.id);
        let mut others = project.rounds().into_iter().filter(|round| Some(round.id) != current);
        let shown = self.layout.beside.filter(|round| Some(*round) != current);
        let next = match shown {
            None => others.next(),
            Some(shown) => others.skip_while(|round| round.id != shown).nth(1),
        };
        self.layout.beside = next.map(|round| round.id);
        self.lay_out(project)?;
        Ok(next.map(|round| round.number))
    }

    fn lay_out(&mut self, project: &Project) -> Result<()> {
        if let Some(page) = &self.page {
            self.page = Some(Page::of(project, page.document, self.layout.clone())?);
        }
        self.keep_cursor_in_text();
        Ok(())
    }

    /// Moves the cursor to a byte of the text. What was acted on last is no longer meant once it has moved.
    fn move_to(&mut self, at: usize) {
        self.last_passage = self.last_passage.filter(|_| at == self.cursor);
        self.cursor = at;
    }

    /// After the text has changed, the cursor may be beyond its end or inside a letter.
    fn keep_cursor_in_text(&mut self) {
        let text = self.page.as_ref().map_or("", |page| page.text.text.as_str());
        self.cursor = boundary_at_or_before(text, self.cursor);
    }

    /// Lays out the screen for an area. The text is wrapped only if the layout has changed.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        if self.page.is_none() {
            self.documents.read(project);
        }
        let focus = (self.focus, self.interview.is_shown);
        self.areas = draw::Areas::of(area, focus, &mut self.panes, self.documents.max_name_width);
        if self.layout.beside.is_some() && self.areas.margin > 0 {
            self.areas.widen_margin();
        }
        self.layout.width = usize::from(self.areas.text_width());
        self.layout.interviewer = interviewer_in_short(words);
        self.height = usize::from(self.areas.rows.height).max(1);
        if let (None, Some(first)) = (&self.page, self.documents.first()) {
            self.open(project, first)?;
        }
        if self.areas.documents.area() > 0 {
            let inner = paint::inside(self.areas.documents);
            self.documents.fit(usize::from(inner.width).saturating_sub(draw::BESIDE_NAMES));
            self.documents.count(project, usize::from(inner.height));
        }
        if self.page.as_ref().is_some_and(|page| page.layout != self.layout) {
            self.lay_out(project)?;
        }
        if let Some(document) = self.document() {
            let rows = paint::inside(self.areas.here);
            self.interview.update(project, document, usize::from(rows.width.saturating_sub(2)));
            self.interview.list.show(self.interview.lines.len(), usize::from(rows.height));
        }
        self.scroll_to_cursor();
        Ok(())
    }

    fn scroll_to_cursor(&mut self) {
        let Some(page) = &self.page else { return };
        let row = page.row_at(self.cursor);
        if row < self.top {
            self.top = row;
        } else if row >= self.top + self.height {
            self.top = row + 1 - self.height;
        }
        self.top = self.top.min(page.rows.len().saturating_sub(self.height));
    }

    fn update_at_cursor(&mut self, project: &Project) {
        let (at, first) = (self.cursor, self.last_passage);
        match &self.page {
            Some(page) => self.here.update(project, &page.text.text, &page.marks_at(at, first)),
            None => self.here.update(project, "", &[]),
        }
        if self.focus == Focus::AtCursor && self.here.is_empty() {
            self.focus = Focus::Text;
        }
    }

    /// Performs a command.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let outcome = match self.focus {
            Focus::Documents => self.documents_command(project, command),
            Focus::AtCursor => self.at_cursor_command(project, command),
            Focus::Interview => self.interview_command(command),
            Focus::Text if self.borders.is_some() => self.borders_command(project, command),
            Focus::Text => self.text_command(project, command),
        };
        self.scroll_to_cursor();
        outcome
    }

    fn documents_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        if self.documents.list.navigate(command, self.documents.rows.len(), self.height) {
            return Outcome::Done;
        }
        match command {
            Command::Back => Outcome::Back,
            Command::Filter => Outcome::Search,
            Command::Add => Outcome::Open(Request::NewOwnText),
            Command::ReplaceName => self.replace_name(project),
            other => self.document_command(project, self.documents.selected(), other),
        }
    }

    fn document_command(&mut self, project: &mut Project, selected: Option<DocumentId>, command: Command) -> Outcome {
        use crate::tui::outcome::{Confirmation, Prompt};
        let Some(selected) = selected else { return Outcome::Unhandled };
        match command {
            Command::Enter | Command::Right => {
                self.focus = Focus::Text;
                if self.document() != Some(selected)
                    && let Err(error) = self.open(project, selected)
                {
                    return Outcome::Failed(error);
                }
                Outcome::Done
            }
            Command::Rename => Outcome::Open(Request::Prompt(Prompt::RenameDocument(selected))),
            Command::Spoken => Outcome::Open(Request::Spoken(selected)),
            Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveDocument(selected))),
            Command::DocumentMemo => Outcome::Open(Request::Memo(crate::domain::memo::Subject::Document(selected))),
            _ => Outcome::Unhandled,
        }
    }

    fn text_command(&mut self, project: &mut Project, command: Command) -> Outcome {
        if self.page.is_none() {
            return if command == Command::Back { Outcome::Back } else { Outcome::Unhandled };
        }
        if self.move_cursor(command) {
            self.update_at_cursor(project);
            return Outcome::Done;
        }
        match command {
            Command::Filter => Outcome::Search,
            Command::NextDocument => self.neighbour(project, 1),
            Command::PreviousDocument => self.neighbour(project, -1),
            Command::NextHit => self.go_to_hit(project, true),
            Command::PreviousHit => self.go_to_hit(project, false),
            Command::Back if self.selection.is_some() || self.free => {
                (self.selection, self.free) = (None, false);
                Outcome::Done
            }
            Command::Back => Outcome::Back,
            Command::Enter if self.here.is_empty() => act::NOTHING_HERE,
            Command::Enter => {
                self.focus = Focus::AtCursor;
                Outcome::Done
            }
            Command::SelectFreely => {
                self.free = !self.free;
                Outcome::Notice(if self.free { "notice-selecting" } else { "notice-selecting-off" })
            }
            other => match self.select(other) {
                true if is_by_arrow(other) => Outcome::Done,
                true => self.selected_words().map_or(Outcome::Done, Outcome::Selected),
                false => self.act(project, other),
            },
        }
    }

    fn neighbour(&mut self, project: &Project, by: isize) -> Outcome {
        let at = self.document().and_then(|id| self.documents.position_of(id)).unwrap_or(0);
        let next = at.checked_add_signed(by).and_then(|next| self.documents.rows.get(next)).map(|row| row.id);
        match next {
            Some(next) => self.open(project, next).map_or_else(Outcome::Failed, |()| Outcome::Done),
            None => Outcome::Notice(if by > 0 { "notice-last-document" } else { "notice-first-document" }),
        }
    }

    /// Moves the cursor. If arrow keys select, the selection is extended. Returns whether the command moves the cursor.
    fn move_cursor(&mut self, command: Command) -> bool {
        let Some(page) = &self.page else { return false };
        let text = &page.text.text;
        let row = page.row_at(self.cursor);
        let column = self.column.unwrap_or_else(|| page.column_of(self.cursor));
        let to_row = |by: isize| {
            let mut to = row.saturating_add_signed(by).min(page.rows.len().saturating_sub(1));
            if page.rows.get(to).is_some_and(|r| r.blank) {
                to = to.saturating_add_signed(by.signum()).min(page.rows.len().saturating_sub(1));
            }
            page.byte_at(to, column)
        };
        let screen = isize::try_from(self.height.saturating_sub(2).max(1)).unwrap_or(1);
        let by_row = matches!(command, Command::Up | Command::Down | Command::PageUp | Command::PageDown);
        let to = match command {
            Command::Up => to_row(-1),
            Command::Down => to_row(1),
            Command::PageUp => to_row(-screen),
            Command::PageDown => to_row(screen),
            Command::Left => previous_boundary(text, self.cursor),
            Command::Right => next_boundary(text, self.cursor),
            Command::WordLeft => word::previous(text, self.cursor),
            Command::WordRight => word::next(text, self.cursor),
            Command::First => page.byte_at(row, 0),
            Command::Last => page.byte_at(row, usize::MAX),
            Command::Top => 0,
            Command::Bottom => text.len(),
            _ => return false,
        };
        let to = to.min(text.len());
        self.column = by_row.then_some(column);
        self.selection = match (self.free, self.selection) {
            (true, selection) => {
                let anchor = selection.map_or(self.cursor, |s| s.anchor);
                Some(Selection::between(anchor, to))
            }
            (false, _) => None,
        };
        self.move_to(to);
        true
    }

    /// Changes the selection. Returns whether the command does that.
    fn select(&mut self, command: Command) -> bool {
        let Some(page) = &self.page else { return false };
        let text = std::rc::Rc::clone(&page.text);
        let select_unit = |unit: Unit| match self.selection {
            Some(selection) if selection.unit == unit => Some(selection.grown(&text)),
            Some(selection) => Selection::of(&text, unit, selection.span.start),
            None => Selection::of(&text, unit, self.cursor),
        };
        let selection = match command {
            Command::Mark => match self.selection {
                Some(selection) => Some(selection.grown(&text)),
                None => select_unit(Unit::Sentence),
            },
            Command::SelectWord => select_unit(Unit::Word),
            Command::SelectSentence => select_unit(Unit::Sentence),
            Command::SelectTurn => select_unit(Unit::Turn),
            Command::Grow => self.selection.map_or_else(|| select_unit(Unit::Word), |s| Some(s.grown(&text))),
            Command::Shrink if self.selection.is_some() => self.selection.map(|s| s.shrunk(&text)),
            Command::SelectLeft | Command::SelectRight | Command::SelectUp | Command::SelectDown => {
                self.select_by_arrow(command);
                return true;
            }
            _ => return false,
        };
        self.free = false;
        self.selection = selection.or(self.selection);
        true
    }

    /// The words of the selection, on one line.
    fn selected_words(&self) -> Option<String> {
        let words = self.selection?.span.of(&self.page.as_ref()?.text.text)?;
        Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn select_by_arrow(&mut self, command: Command) {
        let arrow = match command {
            Command::SelectLeft => Command::Left,
            Command::SelectRight => Command::Right,
            Command::SelectUp => Command::Up,
            _ => Command::Down,
        };
        if let Some(selection) = self.selection {
            self.move_to(selection.head());
        }
        self.free = true;
        self.move_cursor(arrow);
        self.free = false;
        self.selection = self.selection.filter(|s| !s.span.is_empty());
    }

    /// The passage that an act applies to: the selection, or else that of the last act, or else the sentence at the cursor.
    fn passage(&self, project: &Project) -> Option<Target> {
        let page = self.page.as_ref()?;
        let last = || self.last_excerpt(project).map(Excerpt::span);
        let sentence = || unit_at(&page.text, Unit::Sentence, self.cursor);
        let span = self.selection.map(|s| s.span).or_else(last).or_else(sentence)?;
        Some(Target::Passage(page.document, span.trimmed(&page.text.text)))
    }

    /// The excerpt that was acted on or jumped to last, if the cursor has not moved since.
    fn last_excerpt<'a>(&self, project: &'a Project) -> Option<&'a Excerpt> {
        let span = self.last_passage.filter(|span| span.holds(self.cursor))?;
        project.excerpt_at(self.page.as_ref()?.document, span)
    }

    /// The number of the turn at the cursor, and the number of turns.
    fn turn_number(&self) -> Option<(i64, usize)> {
        let page = self.page.as_ref()?;
        let turn = page.text.turns.get(turn_at(&page.text.turns, self.cursor)?)?;
        Some((turn.number, page.text.turns.len()))
    }
}

/// Whether a command changes the selection by an arrow key.
fn is_by_arrow(command: Command) -> bool {
    matches!(command, Command::SelectLeft | Command::SelectRight | Command::SelectUp | Command::SelectDown)
}

impl ScreenBehaviour for Read {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, self.focus.place()))
    }

    fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        self.here.forget_counts();
        if changed.touches(Table::Document) {
            self.documents.read(project);
        } else if [Table::Speaker, Table::Round].into_iter().any(|table| changed.touches(table)) {
            self.documents.recount(project, None);
        } else if changed.touches(Table::Excerpt) {
            self.documents.recount(project, Some(&changed.documents));
        }
        if changed.touches(Table::Correction) {
            // What they point at may be elsewhere now.
            (self.selection, self.borders, self.last_passage, self.free) = (None, None, None, false);
            self.hits = Hits::default();
        }
        let shown = self.document();
        if shown.is_some_and(|id| project.model().documents.get(id).is_none()) {
            self.page = None;
        }
        match (&mut self.page, self.documents.first()) {
            (None, Some(first)) => self.open(project, first)?,
            (None, None) => {}
            (Some(_), _) if TEXT_TABLES.iter().any(|table| changed.touches(*table)) => self.lay_out(project)?,
            (Some(page), _) => {
                let everywhere =
                    [Table::Code, Table::Colour, Table::Setting].into_iter().any(|table| changed.touches(table));
                if everywhere || changed.documents.contains(&page.document) {
                    page.mark(project);
                }
            }
        }
        self.update_at_cursor(project);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
