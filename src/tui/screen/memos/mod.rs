//! The Memos screen: all memos, and the text of the selected one. The research diary is a filter of it.
//!
//! ```text
//! ┌ Notater ───────────────────── 24 notater · etter dato ┐┌ I03 41 ──────────────────────┐
//! │ 3. mai 2026  I03 41           Tilfeldig opplæring     ││ 3. mai 2026 · RH             │
//! │ 4. mai 2026  Forskerdagbok    Møte med veileder       ││ Tilfeldig opplæring          │
//! │ 5. mai 2026  I03 · sammendrag Rolig samtale           ││ Jf. [[Oppstart/Opplæring]]   │
//! │                                                       ││ → Oppstart/Opplæring         │
//! ```
//!
//! In a window narrower than 100 columns, the right arrow shows the text instead of the list. The list is made again
//! when the screen is shown after a change. Only the visible rows are put into words.

mod act;
mod draw;
mod rows;
#[cfg(test)]
mod tests;

use crossterm::event::KeyCode;
use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::domain::ids::MemoId;
use crate::domain::memo::{Subject, SubjectKind};
use crate::error::Result;
use crate::project::Project;
use crate::project::export::TableRequest;
use crate::project::memo::export::MemoRequest;
use crate::project::memo::list::{MemoFilter, MemoOrder};
use crate::project::query::diagnosis::unfinished;
use crate::tui::command::{Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::screen::query_line::QueryLine;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::panes::Panes;
use crate::words::Words;
use rows::{Reading, ShownRows};

/// The pane with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The list.
    #[default]
    List,
    /// The text of the selected memo.
    Text,
}

/// The state of the screen.
#[derive(Default)]
pub struct Memos {
    focus: Focus,
    filter: MemoFilter,
    order: MemoOrder,
    line: QueryLine,
    /// The query before typing.
    previous: String,
    memos: Vec<MemoId>,
    list: ListPosition,
    shown: ShownRows,
    reading: Reading,
    panes: Panes,
    areas: draw::Areas,
    zone: Option<fn() -> TimeZone>,
    /// The journal's head when the list was made. `None` if it must be made again.
    listed_at: Option<i64>,
}

impl Memos {
    /// Sets the time zone of the dates.
    pub fn set_zone(&mut self, zone: fn() -> TimeZone) {
        self.zone = Some(zone);
    }

    fn zone(&self) -> TimeZone {
        self.zone.map_or(TimeZone::UTC, |zone| zone())
    }

    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::List => Pane::Memos,
            Focus::Text => Pane::MemoText,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = Focus::List;
        pane == Pane::Memos
    }

    /// The selected memo.
    fn selected(&self) -> Option<MemoId> {
        self.memos.get(self.list.at).copied()
    }

    fn subject(&self, project: &Project) -> Option<Subject> {
        Some(project.model().memos.get(self.selected()?)?.subject())
    }

    /// The export of what the list shows.
    pub fn table(&self) -> TableRequest {
        let (filter, order) = (self.filter.clone(), self.order);
        TableRequest::of_memos(MemoRequest { filter, order, zone: self.zone() })
    }

    /// Whether the list shows only the research diary.
    fn is_diary(&self) -> bool {
        self.filter.about == Some(SubjectKind::Diary)
    }

    /// Lists the memos if the project or the filter has changed, and lays out the screen.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        let below =
            if self.line.typing { self.line.rows_below(words, 0, (area.width.saturating_sub(4), false)) } else { 0 };
        let line = u16::from(self.line.typing || !self.line.text().is_empty());
        self.areas = draw::Areas::of(area, &mut self.panes, self.focus, (line, below));
        let head = project.store().head();
        if self.listed_at != Some(head) {
            self.make_list(project)?;
            self.listed_at = Some(head);
            if self.memos.is_empty() {
                self.focus = Focus::List;
            }
        }
        let range = self.list.show(self.memos.len(), usize::from(self.areas.rows.height));
        let visible = self.memos.get(range).unwrap_or_default();
        let zone = self.zone;
        let zone = || zone.map_or(TimeZone::UTC, |zone| zone());
        self.shown.update(project, words, (head, visible), zone);
        let width = usize::from(self.areas.text_rows.width.saturating_sub(2)).max(20);
        self.reading.update(project, words, (head, self.selected(), width), zone)?;
        self.reading.list.show(self.reading.lines.len(), usize::from(self.areas.text_rows.height));
        Ok(())
    }

    /// Lists the memos. The selected one stays selected; a new one is selected. After a filter, the latest is.
    fn make_list(&mut self, project: &Project) -> Result<()> {
        let before = self.selected();
        let is_first = self.memos.is_empty();
        let old: std::collections::HashSet<MemoId> = self.memos.drain(..).collect();
        self.memos = project.memo_list(&self.filter, self.order)?;
        let added = self.memos.iter().filter(|id| !old.contains(id)).collect::<Vec<_>>();
        let new = match added.as_slice() {
            [new] if !is_first => Some(**new),
            _ => before,
        };
        let place = new.and_then(|id| self.memos.iter().position(|memo| *memo == id));
        let last = self.memos.len().saturating_sub(1);
        let otherwise = if is_first && self.order == MemoOrder::Date { last } else { self.list.at.min(last) };
        self.list.go(place.unwrap_or(otherwise));
        Ok(())
    }

    /// Lists the memos again the next time the screen is shown.
    fn list_again(&mut self) -> Outcome {
        self.listed_at = None;
        Outcome::Done
    }

    /// Applies what has been typed. If it has a mistake, the list is as it was before typing.
    fn query_changed(&mut self, project: &Project) -> Outcome {
        let typed = self.line.read(project).map(|_| self.line.text().to_owned());
        self.filter.query = typed.unwrap_or_else(|| self.previous.clone());
        // As long as the last word is being typed, the words that begin with it are found.
        let unfinished = unfinished(self.line.text(), self.line.cursor()).is_some();
        if unfinished && project.memo_list(&self.filter, self.order).is_ok_and(|found| found.is_empty()) {
            self.filter.query.push('*');
        }
        self.list_again()
    }

    fn clear_query(&mut self) -> Outcome {
        self.line = QueryLine::default();
        self.filter.query.clear();
        self.list_again()
    }
}

impl ScreenBehaviour for Memos {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, usize::from(self.focus == Focus::Text)))
    }

    fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.line.typing {
            return None;
        }
        match (self.line.key(project, words, key), key.0) {
            (Some(true), _) => Some(self.query_changed(project)),
            (Some(false), _) => Some(Outcome::Done),
            (None, KeyCode::Esc) => Some(self.clear_query()),
            (None, KeyCode::Enter) => {
                self.line.typing = self.line.submit();
                Some(Outcome::Done)
            }
            (None, _) => None,
        }
    }

    fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.line.typing {
            self.line.paste(text);
            self.query_changed(project);
        }
        self.line.typing
    }

    fn hint(&self) -> Option<&'static str> {
        match &self.line {
            line if line.can_complete() => Some("hint-filter-complete"),
            line => line.typing.then_some("hint-filter"),
        }
    }
}
