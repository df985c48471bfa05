//! Two codes beside each other: the excerpts that only one of them has, and those that both have or that overlap.
//!
//! ```text
//! ╔ Opplæring ved siden av Kolleger ══════════════════════════════╗
//! ║ Bare i «Opplæring»: 12 utdrag fra 5 informanter               ║
//! ║▸  I02 Bjørg · 14   En perm fikk jeg.                          ║
//! ║ I begge: 3 utdrag fra 2 informanter                           ║
//! ║   I03 Clara · 41   Opplæring inni Kolleger   Så kom en …      ║
//! ║───────────────────────────────────────────────────────────────║
//! ║ En perm fikk jeg.                                             ║
//! ```

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{OverlayBehaviour, OverlayOutcome, Within};
use crate::analysis::count::Tally;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::query::hit::Who;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::tui::widget::{paint, passage};

/// The part of the rows for the text of the selected excerpt.
const TEXT: (u16, u16) = (1, 3);

/// The widest name of a code in a row, in columns.
const NAME: usize = 24;

/// What a heading is above.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Section {
    First,
    Both,
    Second,
}

/// A row: a heading; or an excerpt, with the one of the other code that it overlaps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Row {
    Heading(Section, Tally),
    Excerpt(ExcerptId, Option<ExcerptId>),
}

/// Two codes beside each other.
pub struct Beside {
    first: CodeId,
    second: CodeId,
    rows: Vec<Row>,
    list: ListPosition,
    area: Rect,
}

impl Beside {
    /// These two codes with all below them. Errors: one of them no longer exists.
    pub fn new(project: &Project, first: CodeId, second: CodeId) -> Result<Self> {
        let mut beside = Self { first, second, rows: Vec::new(), list: ListPosition::default(), area: Rect::default() };
        beside.read(project)?;
        Ok(beside)
    }

    /// Reads the excerpts. Errors: one of the codes no longer exists.
    pub fn read(&mut self, project: &Project) -> Result<()> {
        let found = project.themes_beside(self.first, self.second)?;
        let alone = |ids: &[ExcerptId]| ids.iter().map(|id| (*id, None)).collect::<Vec<_>>();
        let both: Vec<_> = found.both.iter().map(|(one, other)| (*one, Some(*other))).collect();
        let sections =
            [(Section::First, alone(&found.first)), (Section::Both, both), (Section::Second, alone(&found.second))];
        self.rows.clear();
        for (section, excerpts) in sections {
            let tally = project.tally(&excerpts.iter().map(|(id, _)| id.bit()).collect());
            self.rows.push(Row::Heading(section, tally));
            self.rows.extend(excerpts.into_iter().map(|(one, other)| Row::Excerpt(one, other)));
        }
        self.list.go(self.list.at.min(self.rows.len().saturating_sub(1)));
        self.skip_headings(true);
        Ok(())
    }

    /// Selects the next excerpt if a heading is selected; if there is none, the previous one.
    fn skip_headings(&mut self, onward: bool) {
        let is_excerpt = |at: &usize| matches!(self.rows.get(*at), Some(Row::Excerpt(..)));
        let after = (self.list.at..self.rows.len()).find(is_excerpt);
        let before = (0..=self.list.at).rev().find(is_excerpt);
        let found = if onward { after.or(before) } else { before.or(after) };
        self.list.go(found.unwrap_or(self.list.at));
    }

    /// The selected excerpt: its document, all that is to be shown of it, and the part that both have.
    fn selected(&self, project: &Project) -> Option<(DocumentId, Span, Option<Span>)> {
        let Row::Excerpt(one, other) = self.rows.get(self.list.at)? else { return None };
        let (document, span) = place(project, *one)?;
        let Some((_, other)) = other.and_then(|other| place(project, other)) else {
            return Some((document, span, None));
        };
        let all = Span { start: span.start.min(other.start), end: span.end.max(other.end) };
        Some((document, all, span.shared(other)))
    }

    fn read_selected(&self, project: &Project) -> OverlayOutcome {
        match self.selected(project) {
            Some((document, span, _)) => OverlayOutcome::Within(Within::Read(document, span)),
            None => OverlayOutcome::Unknown,
        }
    }

    fn draw_row(&self, buffer: &mut Buffer, view: View, at: usize, area: Rect) {
        let is_selected = at == self.list.at;
        match self.rows.get(at) {
            Some(Row::Heading(section, tally)) => {
                let count = match *tally == Tally::default() {
                    true => view.words.say("beside-none").into_owned(),
                    false => tally.text(view.words),
                };
                let heading = self.heading(view, *section, count);
                paint::row(buffer, area, &format!(" {heading}"), view.styles.strong());
            }
            Some(Row::Excerpt(one, other)) => {
                let style = if is_selected { view.styles.selected() } else { Style::new() };
                let mark = if is_selected { "▸" } else { " " };
                let text = self.excerpt_row(view, *one, *other);
                paint::row(buffer, area, &format!("{mark}  {text}"), style);
            }
            None => {}
        }
    }

    fn heading(&self, view: View, section: Section, count: String) -> String {
        let only = |code| {
            let values = [("name", name(view, code).into()), ("count", count.clone().into())];
            view.words.tell("beside-only", &values)
        };
        match section {
            Section::First => only(self.first),
            Section::Second => only(self.second),
            Section::Both => view.words.tell("beside-both", &[("count", count.into())]),
        }
    }

    /// The speaker and turn of an excerpt, how it lies to the other one, and its first words.
    fn excerpt_row(&self, view: View, one: ExcerptId, other: Option<ExcerptId>) -> String {
        let model = view.project.model();
        let Some(excerpt) = model.excerpts.get(one) else { return String::new() };
        let who = Who::of(model, excerpt.document, excerpt.speaker).text(view.words);
        let other = other.and_then(|other| place(view.project, other));
        let relation =
            other.map_or(String::new(), |(_, other)| format!("{}   ", self.relation(view, excerpt.span(), other)));
        let words = view.project.words(excerpt.document, excerpt.span()).unwrap_or_default().replace('\n', " ");
        let front = format!("{who} · {}   {relation}", excerpt.turn);
        let room = usize::from(self.area.width).saturating_sub(columns_of(&front) + 4);
        format!("{front}{}", shortened(&words, room))
    }

    fn relation(&self, view: View, one: Span, other: Span) -> String {
        let within = |inner, outer| {
            let values = [("inner", name(view, inner).into()), ("outer", name(view, outer).into())];
            view.words.tell("beside-within", &values)
        };
        match one.shared(other) {
            _ if one == other => view.words.say("beside-same").into_owned(),
            Some(shared) if shared == one => within(self.first, self.second),
            Some(shared) if shared == other => within(self.second, self.first),
            _ => view.words.say("beside-partly").into_owned(),
        }
    }
}

/// The document and the span of an excerpt.
fn place(project: &Project, id: ExcerptId) -> Option<(DocumentId, Span)> {
    project.model().excerpts.get(id).map(|excerpt| (excerpt.document, excerpt.span()))
}

/// The name of a code without its path, shortened.
fn name(view: View, code: CodeId) -> String {
    let code = view.project.model().codebook.get(code);
    shortened(code.map_or("", |code| code.name.as_str()), NAME)
}

impl OverlayBehaviour for Beside {
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        let before = self.list.at;
        match key.0 {
            KeyCode::Esc => OverlayOutcome::Closed,
            KeyCode::Enter => self.read_selected(view.project),
            _ if self.list.key(key, self.rows.len(), usize::from(self.area.height)) => {
                self.skip_headings(self.list.at >= before);
                OverlayOutcome::Waiting
            }
            _ => OverlayOutcome::Unknown,
        }
    }

    /// Selects the row that was clicked. A second click reads it in its interview.
    fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        match self.list.click(self.area, (x, y), self.rows.len()) {
            Some(true) => self.key(view, Key(KeyCode::Enter, KeyModifiers::NONE)),
            _ => {
                self.skip_headings(true);
                OverlayOutcome::Waiting
            }
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let box_area = paint::middle(area, 110, area.height);
        paint::clear(buffer, box_area);
        let path = |code| view.project.model().codebook.path(code);
        let values = [("first", path(self.first).into()), ("second", path(self.second).into())];
        let title = view.words.tell("beside-title", &values);
        let inner = paint::pane(buffer, box_area, (&title, ""), view.styles.border(true));
        let text_rows = inner.height * TEXT.0 / TEXT.1;
        self.area = Rect { height: inner.height.saturating_sub(text_rows + 1), ..inner };
        // A heading above the first excerpt stays visible.
        let is_first = self.rows.iter().take(self.list.at).all(|row| matches!(row, Row::Heading(..)));
        if is_first {
            self.list.top = 0;
        }
        let rows: Vec<(usize, Rect)> = self.list.rows(self.area, self.rows.len()).collect();
        rows.into_iter().for_each(|(at, place)| self.draw_row(buffer, view, at, place));
        let beyond = self.list.beyond(self.rows.len(), usize::from(self.area.height));
        paint::more(buffer, self.area, beyond, view.styles);
        let below = paint::below(inner, usize::from(self.area.height));
        paint::words(buffer, (below.x, below.y), below.width, &"─".repeat(usize::from(below.width)), view.styles.dim());
        let Some((document, span, shared)) = self.selected(view.project) else { return };
        if shared.is_some_and(|shared| shared != span) {
            let note = format!(" {} ", view.words.say("beside-underlined"));
            paint::words(buffer, (below.x + 1, below.y), below.width.saturating_sub(2), &note, view.styles.dim());
        }
        if let Ok(text) = view.project.text(document) {
            let parts: Vec<Span> = shared.filter(|shared| *shared != span).into_iter().collect();
            let room = paint::indented(paint::below(below, 1), 1);
            passage::draw(buffer, room, (&text.text, span), &parts, view.styles);
        }
    }

    fn hint(&self) -> &'static str {
        "hint-beside"
    }
}

#[cfg(test)]
mod tests;
