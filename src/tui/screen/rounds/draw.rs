//! Draws the Rounds screen from memory.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::detail::{Line, Shown};
use super::{Focus, Rounds};
use crate::domain::round::Round;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, Width};

/// The areas of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The rounds, with the border.
    rounds: Rect,
    /// The rounds, without the border.
    pub list: Rect,
    /// The detail, with the border.
    round: Rect,
    /// The detail, without the border.
    pub detail: Rect,
}

impl Areas {
    pub(super) fn of(area: Rect, (panes, focus): (&mut Panes, Focus)) -> Self {
        let list = Width { minimum: 26, default: (area.width / 3).clamp(30, 42) };
        let laid_out = panes.lay_out(area, &[Some(list), None], usize::from(focus == Focus::Detail));
        let &[rounds, round] = laid_out else { return Self::default() };
        Self { rounds, list: paint::inside(rounds), round, detail: paint::inside(round) }
    }
}

impl Rounds {
    /// Draws the screen from memory.
    pub fn draw(&mut self, buffer: &mut Buffer, view: View) {
        if self.areas.rounds.area() > 0 {
            self.draw_list(buffer, view);
        }
        if self.areas.round.area() > 0 {
            self.draw_detail(buffer, view);
        }
    }

    fn draw_list(&self, buffer: &mut Buffer, view: View) {
        let border = view.styles.border(self.focus == Focus::List);
        paint::pane(buffer, self.areas.rounds, (&view.words.say("screen-rounds"), ""), border);
        let mut list = self.list;
        let length = self.rounds.len() + 1;
        for (n, row) in list.rows(self.areas.list, length) {
            let style = match (n == self.list.at, self.focus) {
                (true, Focus::List) => view.styles.selected(),
                (true, Focus::Detail) => view.styles.selected_unfocused(),
                _ => Style::new(),
            };
            let round = self.rounds.get(n).and_then(|id| view.project.model().rounds.get(*id));
            match round {
                Some(round) => self.draw_round(buffer, view, row, round, style),
                None => paint::row(buffer, row, &format!(" {}", view.words.say("rounds-new")), style),
            }
        }
        if self.rounds.len() < 2 {
            let room = paint::below(paint::indented(self.areas.list, 1), length + 1);
            paint::wrapped(buffer, room, &view.words.say("rounds-what-for"), view.styles.dim());
        }
    }

    fn draw_round(&self, buffer: &mut Buffer, view: View, row: Rect, round: &Round, style: Style) {
        let is_current = view.project.model().current_round().is_some_and(|current| current.id == round.id);
        let state = match (is_current, round.closed_at, self.from == Some(round.id)) {
            (_, _, true) => "rounds-from",
            (true, Some(_), _) => "rounds-current-closed",
            (true, None, _) => "rounds-current",
            (false, Some(_), _) => "rounds-closed",
            (false, None, _) => "rounds-open",
        };
        let left = format!(" {} {}", round.number, round.name);
        paint::pair(buffer, row, &left, &format!("{} ", view.words.say(state)), style);
    }

    fn draw_detail(&self, buffer: &mut Buffer, view: View) {
        let border = view.styles.border(self.focus == Focus::Detail);
        paint::pane(buffer, self.areas.round, (&self.title(view), ""), border);
        let area = self.areas.detail;
        if self.detail.lines.is_empty() {
            let phrase = match (self.detail.rounds(), self.detail.has_work()) {
                (None, _) => "rounds-nothing-to-compare",
                (Some(_), true) => "rounds-counting",
                (Some(_), false) => "rounds-no-changes",
            };
            return paint::wrapped(buffer, paint::indented(area, 1), &view.words.say(phrase), view.styles.dim());
        }
        let most = self.detail.lines.iter().map(excerpts_from).max().unwrap_or(1).max(1);
        let mut list = self.detail.list;
        for (n, row) in list.rows(area, self.detail.lines.len()) {
            let Some(line) = self.detail.lines.get(n) else { continue };
            let selected = self.focus == Focus::Detail && n == self.detail.list.at;
            match line {
                Line::Passage(_) | Line::Codes(_) => self.draw_passage(buffer, view, row, line, selected),
                line => draw_line(buffer, view, row, line, (most, selected)),
            }
        }
        paint::more(buffer, area, list.beyond(self.detail.lines.len(), usize::from(area.height)), view.styles);
    }

    fn draw_passage(&self, buffer: &mut Buffer, view: View, area: Rect, line: &Line, selected: bool) {
        let (indent, style) = match line {
            Line::Codes(_) => ("    ", view.styles.dim()),
            _ => (" ", Style::new()),
        };
        let style = if selected { view.styles.selected() } else { style };
        paint::row(buffer, area, &format!("{indent}{}", self.detail.text(line)), style);
    }

    fn title(&self, view: View) -> String {
        let number = |id| view.project.round(id).map_or(0, |round| round.number);
        let Some((from, to)) = self.detail.rounds() else { return String::new() };
        let phrase = match self.detail.shown {
            Shown::Journey => "rounds-journey",
            Shown::Changes => "rounds-changes",
            Shown::Flow(..) => "rounds-flow",
        };
        view.words.tell(phrase, &[("from", number(from).into()), ("to", number(to).into())])
    }
}

/// The columns of the longest bar.
const BAR: usize = 16;

fn excerpts_from(line: &Line) -> usize {
    match line {
        Line::Source(_, _, excerpts) => *excerpts,
        _ => 0,
    }
}

fn draw_line(buffer: &mut Buffer, view: View, area: Rect, line: &Line, (most, selected): (usize, bool)) {
    let plain = if selected { view.styles.selected() } else { Style::new() };
    let words = view.words;
    match line {
        Line::Levels(before, after) => {
            let sum = |levels: &[usize]| levels.iter().map(usize::to_string).collect::<Vec<_>>().join(" + ");
            let text = words.tell("rounds-levels", &[("before", sum(before).into()), ("after", sum(after).into())]);
            paint::row(buffer, area, &format!(" {text}"), plain.patch(view.styles.strong()));
        }
        Line::Theme(code, name, depth, excerpts) => {
            let count = words.tell("count-excerpts", &[("n", (*excerpts).into())]);
            let left = format!(" {}  {name}", "  ".repeat(*depth));
            paint::pair(buffer, area, &left, &format!("{count} "), plain.patch(view.styles.strong()));
            let pen = view.project.code_rgb(*code);
            let x = area.x + 1 + u16::try_from(2 * depth).unwrap_or(0);
            paint::words(buffer, (x, area.y), 1, "▌", view.styles.swatch(pen));
        }
        Line::Source(_, from, excerpts) => {
            let name =
                from.as_ref().map_or_else(|| words.say("rounds-new-excerpts").into_owned(), |(_, name)| name.clone());
            let bar = "▇".repeat((excerpts * BAR).div_ceil(most).min(BAR));
            paint::pair(buffer, area, &format!("      ← {name}"), &format!("{excerpts:>5}  {bar:<BAR$} "), plain);
        }
        Line::LeftHeading => {
            paint::row(buffer, area, &format!(" {}", words.say("rounds-left")), plain.patch(view.styles.strong()));
        }
        Line::Left(name, excerpts) => {
            paint::pair(buffer, area, &format!("      {name}"), &format!("{excerpts} "), plain)
        }
        Line::Passage(_) | Line::Codes(_) => {}
    }
}
