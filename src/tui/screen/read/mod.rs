//! Read: a transcript with its marks, the interviews to the left, and what is coded where the cursor stands to the
//! right. Below 100 columns only one of the three shows at a time.
//!
//! ```text
//! ┌ Intervjuene ─────┐┌ I03 Clara ───────────── replikk 41 av 214 ┐┌ Kodet her ───┐
//! │ I01 Astrid    52 ││ 40 Int  Hvilken opplæring har du fått?    ││ ▌Opplæring 52│
//! │▸I03 Clara     31 ││ 41 Clara  Den første uka satt  ┃Opplæring ││ ▌Kolleger  31│
//! ```

mod act;
mod at_cursor;
mod documents;
mod draw;
mod hits;
mod mouse;
pub mod page;

use std::collections::HashMap;

use ratatui::layout::Rect;

use crate::analysis::quote::Times;
use crate::analysis::speaker::interviewer_in_short;
use crate::domain::ids::{DocumentId, ExcerptId, Id};
use crate::domain::row::Table;
use crate::domain::span::{Span, next_boundary, previous_boundary};
use crate::domain::text::selection::{Selection, Unit, unit_at};
use crate::domain::text::word;
use crate::domain::turn::turn_at;
use crate::error::Result;
use crate::project::excerpt::Target;
use crate::project::query::walk::Hits;
use crate::project::{Changed, Project};
use crate::tui::command::{Command, Pane};
use crate::tui::outcome::{Outcome, Request};
use crate::tui::screen::Abilities;
use crate::tui::widget::paint;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use at_cursor::AtCursor;
use documents::Documents;
use page::{Layout, Page};

/// Which pane has the keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The list of interviews.
    Documents,
    /// The transcript.
    #[default]
    Text,
    /// What is coded where the cursor stands.
    AtCursor,
}

/// What changes text or the names of those who speak.
const NAMING: [Table; 3] = [Table::Document, Table::Speaker, Table::Participant];

/// The screen's state.
#[derive(Default)]
pub struct Read {
    page: Option<Page>,
    focus: Focus,
    documents: Documents,
    here: AtCursor,
    cursor: usize,
    /// The column that moving up and down keeps to.
    column: Option<usize>,
    top: usize,
    height: usize,
    selection: Option<Selection>,
    /// Whether the arrows select.
    free: bool,
    /// The excerpt whose borders are being moved.
    borders: Option<ExcerptId>,
    hits: Hits,
    left_at: HashMap<DocumentId, usize>,
    panes: Panes,
    areas: draw::Areas,
    layout: Layout,
    dragging: Option<usize>,
    clicks: mouse::Clicks,
}

impl Read {
    /// The document on the screen.
    pub fn document(&self) -> Option<DocumentId> {
        self.page.as_ref().map(|page| page.document)
    }

    /// Shows from now on when each turn was said, or hides it. Returns whether the document on the screen knows.
    pub fn show_times(&mut self, times: Times) -> bool {
        self.layout.times = times;
        self.page.as_ref().is_some_and(|page| page.text.turns.iter().any(|turn| turn.time_ms.is_some()))
    }

    /// Where keys go.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::Documents => Pane::Documents,
            Focus::AtCursor => Pane::AtCursor,
            Focus::Text if self.borders.is_some() => Pane::Borders,
            Focus::Text => Pane::Text,
        }
    }

    /// Gives a pane the keys. Returns whether it can have them.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = match pane {
            Pane::Documents => Focus::Documents,
            Pane::Text => Focus::Text,
            _ => return false,
        };
        true
    }

    /// Shows a document where it was left, or at its beginning.
    pub fn open(&mut self, project: &Project, document: DocumentId) -> Result<()> {
        if let Some(page) = &self.page {
            self.left_at.insert(page.document, self.cursor);
        }
        self.page = Some(Page::of(project, document, self.layout.clone())?);
        self.cursor = self.left_at.get(&document).copied().unwrap_or(0);
        (self.top, self.column, self.selection, self.borders) = (0, None, None, None);
        self.hits = Hits::default();
        self.free = false;
        if self.documents.rows.is_empty() {
            self.documents.read(project);
        }
        self.documents.list.go(self.documents.place_of(document).unwrap_or(0));
        self.look_here(project);
        Ok(())
    }

    /// Shows a passage of a document, selected.
    pub fn jump(&mut self, project: &Project, document: DocumentId, span: Span) -> Result<()> {
        if self.document() != Some(document) {
            self.open(project, document)?;
        }
        self.focus = Focus::Text;
        self.borders = None;
        self.cursor = span.start;
        self.column = None;
        self.selection = None;
        if let Some(page) = &self.page {
            // A third of the screen above it, so that one sees what came before.
            self.top = page.row_at(span.start).saturating_sub(self.height / 3);
        }
        self.look_here(project);
        Ok(())
    }

    /// The number of the document on the screen and of the turn at the cursor.
    pub fn place(&self) -> Option<(i64, i64)> {
        Some((self.document()?.number(), self.turn_number().map_or(0, |(turn, _)| turn)))
    }

    /// Shows a document by its number, at a turn by its number; the first where they are gone.
    pub fn resume(&mut self, project: &Project, document: i64, turn: Option<i64>) -> Result<()> {
        let Some(document) = project.model().documents.get(Id::new(document)).map(|document| document.id) else {
            return Ok(());
        };
        self.open(project, document)?;
        let text = project.text(document)?;
        let turn = text.turns.iter().find(|other| Some(other.number) == turn).map_or(0, |turn| turn.span.start);
        self.jump(project, document, Span { start: turn, end: turn })
    }

    fn lay_out(&mut self, project: &Project) -> Result<()> {
        if let Some(page) = &self.page {
            self.page = Some(Page::of(project, page.document, self.layout.clone())?);
        }
        Ok(())
    }

    /// Wraps the text for this area, if it is not wrapped for it already.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        if self.page.is_none() {
            self.documents.read(project);
        }
        self.areas = draw::Areas::of(area, self.focus, &mut self.panes, self.documents.widest);
        self.layout.width = usize::from(self.areas.words_width());
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
        self.keep_in_sight();
        Ok(())
    }

    fn keep_in_sight(&mut self) {
        let Some(page) = &self.page else { return };
        let row = page.row_at(self.cursor);
        if row < self.top {
            self.top = row;
        } else if row >= self.top + self.height {
            self.top = row + 1 - self.height;
        }
        self.top = self.top.min(page.rows.len().saturating_sub(self.height));
    }

    fn look_here(&mut self, project: &Project) {
        let at = self.cursor;
        match &self.page {
            Some(page) => self.here.look(project, &page.text.text, &page.marks_at(at)),
            None => self.here.look(project, "", &[]),
        }
        if self.focus == Focus::AtCursor && self.here.is_empty() {
            self.focus = Focus::Text;
        }
    }

    /// What a command does here.
    pub fn perform(&mut self, project: &mut Project, command: Command) -> Outcome {
        let reply = match self.focus {
            Focus::Documents => self.in_documents(project, command),
            Focus::AtCursor => self.in_here(project, command),
            Focus::Text if self.borders.is_some() => self.in_borders(project, command),
            Focus::Text => self.in_text(project, command),
        };
        self.keep_in_sight();
        reply
    }

    fn in_documents(&mut self, project: &mut Project, command: Command) -> Outcome {
        if self.documents.list.navigate(command, self.documents.rows.len(), self.height) {
            return Outcome::Done;
        }
        match command {
            Command::Back => Outcome::Back,
            Command::Narrow => Outcome::Search,
            other => self.with_document(project, self.documents.chosen(), other),
        }
    }

    fn with_document(&mut self, project: &mut Project, chosen: Option<DocumentId>, command: Command) -> Outcome {
        use crate::tui::outcome::{Confirmation, Prompt};
        let Some(chosen) = chosen else { return Outcome::Unhandled };
        match command {
            Command::Enter | Command::Right => {
                self.focus = Focus::Text;
                if self.document() != Some(chosen)
                    && let Err(error) = self.open(project, chosen)
                {
                    return Outcome::Failed(error);
                }
                Outcome::Done
            }
            Command::Rename => Outcome::Open(Request::Prompt(Prompt::RenameDocument(chosen))),
            Command::Spoken => Outcome::Open(Request::Spoken(chosen)),
            Command::RemoveWhole => Outcome::Open(Request::Confirm(Confirmation::RemoveDocument(chosen))),
            Command::DocumentMemo => Outcome::Open(Request::Memo(crate::domain::memo::Subject::Document(chosen))),
            _ => Outcome::Unhandled,
        }
    }

    fn in_text(&mut self, project: &mut Project, command: Command) -> Outcome {
        if self.page.is_none() {
            return if command == Command::Back { Outcome::Back } else { Outcome::Unhandled };
        }
        if self.move_cursor(command) {
            self.look_here(project);
            return Outcome::Done;
        }
        match command {
            Command::Narrow => Outcome::Search,
            Command::NextDocument => self.neighbour(project, 1),
            Command::PreviousDocument => self.neighbour(project, -1),
            Command::NextHit => self.hit(project, true),
            Command::PreviousHit => self.hit(project, false),
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
                Outcome::Notice(if self.free { "notice-freely" } else { "notice-freely-off" })
            }
            other => match self.select(other) {
                true => Outcome::Done,
                false => self.act(project, other),
            },
        }
    }

    fn neighbour(&mut self, project: &Project, by: isize) -> Outcome {
        let at = self.document().and_then(|id| self.documents.place_of(id)).unwrap_or(0);
        let next = at.checked_add_signed(by).and_then(|next| self.documents.rows.get(next)).map(|row| row.id);
        match next {
            Some(next) => self.open(project, next).map_or_else(Outcome::Failed, |()| Outcome::Done),
            None => Outcome::Notice(if by > 0 { "notice-last-document" } else { "notice-first-document" }),
        }
    }

    /// Moves the cursor; with free selection on, the selection's head goes along. Returns whether the command moves.
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
        self.cursor = to;
        true
    }

    /// Changes the selection. Returns whether the command selects.
    fn select(&mut self, command: Command) -> bool {
        let Some(page) = &self.page else { return false };
        let text = std::rc::Rc::clone(&page.text);
        let take = |unit: Unit| match self.selection {
            Some(selection) if selection.unit == unit => Some(selection.grown(&text)),
            Some(selection) => Selection::of(&text, unit, selection.span.start),
            None => Selection::of(&text, unit, self.cursor),
        };
        let selection = match command {
            Command::Mark => match self.selection {
                Some(selection) => Some(selection.grown(&text)),
                None => take(Unit::Sentence),
            },
            Command::SelectWord => take(Unit::Word),
            Command::SelectSentence => take(Unit::Sentence),
            Command::SelectTurn => take(Unit::Turn),
            Command::Grow => self.selection.map_or_else(|| take(Unit::Word), |s| Some(s.grown(&text))),
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

    fn select_by_arrow(&mut self, command: Command) {
        let arrow = match command {
            Command::SelectLeft => Command::Left,
            Command::SelectRight => Command::Right,
            Command::SelectUp => Command::Up,
            _ => Command::Down,
        };
        if let Some(selection) = self.selection {
            self.cursor = selection.head();
        }
        self.free = true;
        self.move_cursor(arrow);
        self.free = false;
        self.selection = self.selection.filter(|s| !s.span.is_empty());
    }

    /// What an act is put on: the selection, or else the sentence at the cursor.
    fn passage(&self) -> Option<Target> {
        let page = self.page.as_ref()?;
        let sentence = || unit_at(&page.text, Unit::Sentence, self.cursor);
        let span = self.selection.map(|s| s.span).or_else(sentence)?;
        Some(Target::Passage(page.document, span.trimmed(&page.text.text)))
    }

    /// The number of the turn at the cursor and of turns in all, for the pane's title.
    fn turn_number(&self) -> Option<(i64, usize)> {
        let page = self.page.as_ref()?;
        let turn = page.text.turns.get(turn_at(&page.text.turns, self.cursor)?)?;
        Some((turn.number, page.text.turns.len()))
    }
}

impl Abilities for Read {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, self.focus as usize))
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
        let shown = self.document();
        if shown.is_some_and(|id| project.model().documents.get(id).is_none()) {
            self.page = None;
        }
        match (&mut self.page, self.documents.first()) {
            (None, Some(first)) => self.open(project, first)?,
            (None, None) => {}
            (Some(_), _) if NAMING.iter().any(|table| changed.touches(*table)) => self.lay_out(project)?,
            (Some(page), _) => {
                let everywhere =
                    [Table::Code, Table::Colour, Table::Setting].into_iter().any(|table| changed.touches(table));
                if everywhere || changed.documents.contains(&page.document) {
                    page.mark(project);
                }
            }
        }
        self.look_here(project);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
