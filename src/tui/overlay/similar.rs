//! More like this: the uncoded turns that are most like a theme or an excerpt. Each is coded, put aside or left.
//!
//! ```text
//! ╔ Ligner på Oppstart/Opplæring ══════════════════════ 7 forslag ╗
//! ║▸I02 Bjørg · 14   kollega, opplæring, permen                   ║
//! ║ I05 Eldrid · 3   opplæringen                                  ║
//! ║───────────────────────────────────────────────────────────────║
//! ║ En kollega ga meg permen, og det var den opplæringen jeg fikk ║
//! ```

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{OverlayBehaviour, OverlayOutcome, Within};
use crate::domain::dismissal::SimilarTo;
use crate::error::Result;
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::project::query::hit::Who;
use crate::project::similar::{NoSuggestions, Suggestion};
use crate::tui::command::{Command, Key};
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::columns_of;
use crate::tui::widget::{paint, passage};

/// How many turns are suggested at a time. When all of them are dealt with, the next are looked for.
const MOST: usize = 50;

/// The share of the rows that the list gets; the rest is for the text of the selected turn.
const LIST: (u16, u16) = (2, 5);

/// The list of suggestions.
pub struct Similar {
    to: SimilarTo,
    /// What was suggested, the most like first.
    all: Vec<Suggestion>,
    /// The indexes in `all` of those that have no code yet and were not put aside.
    open: Vec<usize>,
    /// Why there are none.
    why_none: Option<NoSuggestions>,
    /// Whether turns can be coded and put aside.
    is_writable: bool,
    list: ListPosition,
    rows: Rect,
}

impl Similar {
    /// The suggestions for a theme or an excerpt. Errors: it no longer exists, or a text cannot be read.
    pub fn new(project: &Project, to: SimilarTo) -> Result<Self> {
        let mut list = Self {
            to,
            all: Vec::new(),
            open: Vec::new(),
            why_none: None,
            is_writable: project.is_writable(),
            list: ListPosition::default(),
            rows: Rect::default(),
        };
        list.read(project)?;
        Ok(list)
    }

    /// Looks for suggestions, and adds them. Those from before stay, because undo can bring them back.
    fn read(&mut self, project: &Project) -> Result<()> {
        let found = project.similar(self.to, MOST)?;
        self.why_none = found.as_ref().err().copied();
        for one in found.unwrap_or_default() {
            self.open.push(self.all.len());
            self.all.push(one);
        }
        Ok(())
    }

    /// Leaves out what has been coded or put aside. What has been undone is back in its place, and selected. Errors:
    /// what it is about no longer exists.
    pub fn reload(&mut self, project: &Project) -> Result<()> {
        let all = 0..self.all.len();
        let open: Vec<usize> = all.filter(|at| project.is_still_suggested(self.to, &self.all[*at])).collect();
        let selected = self.open.get(self.list.at).copied();
        let back = open.iter().position(|at| !self.open.contains(at));
        let same = open.iter().position(|at| Some(*at) >= selected);
        self.list.go(back.or(same).unwrap_or(open.len().saturating_sub(1)));
        self.open = open;
        if self.open.is_empty() { self.read(project) } else { Ok(()) }
    }

    fn selected(&self) -> Option<&Suggestion> {
        self.all.get(*self.open.get(self.list.at)?)
    }

    /// The act for a key.
    fn act(&self, key: Key) -> OverlayOutcome {
        let control = key.1.contains(KeyModifiers::CONTROL);
        match key.0 {
            KeyCode::Char('u') if !control => return OverlayOutcome::Within(Within::Command(Command::Undo)),
            KeyCode::Char('z') if control => return OverlayOutcome::Within(Within::Command(Command::Undo)),
            // The other screens are a key away here too.
            KeyCode::F(number) => return OverlayOutcome::Command(Command::Screen(number)),
            KeyCode::Char('U') => return OverlayOutcome::Within(Within::Command(Command::Redo)),
            KeyCode::Char('r') if control => return OverlayOutcome::Within(Within::Command(Command::Redo)),
            _ => {}
        }
        let Some(one) = self.selected() else { return OverlayOutcome::Unknown };
        let target = || Target::Passage(one.document, one.span);
        match (key.0, self.to) {
            _ if control => OverlayOutcome::Unknown,
            (KeyCode::Enter, _) => OverlayOutcome::Within(Within::Read(one.document, one.span)),
            (KeyCode::Char('c' | '.'), SimilarTo::Theme(code)) => OverlayOutcome::Within(Within::Code(target(), code)),
            (KeyCode::Char('c' | 'C'), to) => OverlayOutcome::Within(Within::PickCode(target(), to)),
            (KeyCode::Char('x') | KeyCode::Delete, to) => {
                OverlayOutcome::Within(Within::PutAside(to, one.document, one.span))
            }
            _ => OverlayOutcome::Unknown,
        }
    }

    fn draw_list(&mut self, buffer: &mut Buffer, view: View) {
        let length = self.open.len();
        let who = |one: &Suggestion| {
            let who = Who::of(view.project.model(), one.document, one.speaker);
            format!("{} · {}", who.text(view.words), one.turn)
        };
        let rows: Vec<(usize, Rect)> = self.list.rows(self.rows, length).collect();
        let shown = |at: &usize| self.all.get(*self.open.get(*at)?);
        let names: Vec<String> = rows.iter().filter_map(|(at, _)| shown(at)).map(who).collect();
        let wide = names.iter().map(|name| columns_of(name)).max().unwrap_or(0);
        for ((at, place), name) in rows.iter().zip(&names) {
            let words = shown(at).map_or(String::new(), |one| one.words.join(", "));
            let is_selected = *at == self.list.at;
            let style = if is_selected { view.styles.selected() } else { Style::new() };
            let mark = if is_selected { "▸" } else { " " };
            let gap = " ".repeat(wide - columns_of(name) + 3);
            paint::row(buffer, *place, &format!("{mark}{name}{gap}{words}"), style);
        }
        paint::more(buffer, self.rows, self.list.beyond(length, usize::from(self.rows.height)), view.styles);
    }

    fn title(&self, view: View) -> String {
        match self.to {
            SimilarTo::Theme(code) => {
                let name = view.project.model().codebook.path(code);
                view.words.tell("similar-title", &[("name", name.into())])
            }
            SimilarTo::Excerpt(_) => view.words.say("similar-title-excerpt").into_owned(),
        }
    }
}

impl OverlayBehaviour for Similar {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        if key.0 == KeyCode::Esc {
            return OverlayOutcome::Closed;
        }
        match self.list.key(key, self.open.len(), usize::from(self.rows.height)) {
            true => OverlayOutcome::Waiting,
            false => self.act(key),
        }
    }

    /// Selects the row that was clicked. A second click reads it in its interview.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        match self.list.click(self.rows, (x, y), self.open.len()) {
            Some(true) => self.act(Key(KeyCode::Enter, KeyModifiers::NONE)),
            _ => OverlayOutcome::Waiting,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, 110, area.height);
        paint::clear(buffer, place);
        let count = view.words.tell("similar-count", &[("n", self.open.len().into())]);
        let inner = paint::pane(buffer, place, (&self.title(view), &count), view.styles.border(true));
        if let Some(why) = self.why_none.filter(|_| self.open.is_empty()) {
            return paint::wrapped(buffer, paint::indented(inner, 1), &why.text(view.words), Style::new());
        }
        let wanted = u16::try_from(self.open.len()).unwrap_or(u16::MAX).max(1);
        self.rows = Rect { height: wanted.min(inner.height * LIST.0 / LIST.1), ..inner };
        self.draw_list(buffer, view);
        let below = paint::below(inner, usize::from(self.rows.height));
        paint::words(buffer, (below.x, below.y), below.width, &"─".repeat(usize::from(below.width)), view.styles.dim());
        let text = self.selected().and_then(|one| Some((one, view.project.text(one.document).ok()?)));
        if let Some((one, text)) = text {
            let room = paint::indented(paint::below(below, 1), 1);
            passage::draw(buffer, room, (&text.text, one.span), &one.shared, view.styles);
        }
    }

    fn hint(&self) -> &'static str {
        match self.to {
            _ if !self.is_writable => "hint-beside",
            _ if self.open.is_empty() => "hint-similar-none",
            SimilarTo::Theme(_) => "hint-similar-theme",
            SimilarTo::Excerpt(_) => "hint-similar-excerpt",
        }
    }
}

#[cfg(test)]
mod tests;
