//! Draws the Rounds screen from memory.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::detail::{Shown, fitting_path};
use super::lines::{Line, ThemeLine};
use super::{Focus, Rounds};
use crate::analysis::journey::level_text;
use crate::domain::round::Round;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, WIDE, Width};
use crate::tui::widget::wrap::columns_of;
use crate::words::Words;

/// The lowest screen, in rows, that has room for the rounds above the detail.
const STACKED: u16 = 16;

/// The most rounds that are listed above the detail.
const MAX_ABOVE: usize = 6;

/// The areas of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The rounds, with the border.
    rounds: Rect,
    /// The rounds, without the border.
    pub list: Rect,
    /// What is known of the selected round.
    info: Rect,
    /// The detail, with the border.
    round: Rect,
    /// The detail, without the border.
    pub detail: Rect,
}

impl Areas {
    /// The areas for a list of `length` rows with a text below. The detail is beside it in a wide window, and below it in a
    /// narrow one that is high enough.
    pub(super) fn of(area: Rect, (panes, focus): (&mut Panes, Focus), length: usize, text: &str) -> Self {
        let list = Width { minimum: 30, default: (area.width * 2 / 5).clamp(34, 48) };
        let laid_out = panes.lay_out(area, &[Some(list), None], usize::from(focus == Focus::Detail));
        let &[mut rounds, mut round] = laid_out else { return Self::default() };
        let is_stacked = area.width < WIDE && area.height >= STACKED && !panes.is_alone();
        if is_stacked {
            let text = paint::rows_of(text, area.width.saturating_sub(4)).min(3);
            let rows = u16::try_from(length.min(MAX_ABOVE)).unwrap_or(0);
            rounds = Rect { height: rows + text + 2, ..area };
            round = paint::below(area, usize::from(rounds.height));
        }
        let inside = paint::inside(rounds);
        let between = u16::from(!is_stacked);
        let text = paint::rows_of(text, inside.width.saturating_sub(2)).min(inside.height / 2);
        let most = inside.height.saturating_sub(text + between);
        let list = Rect { height: u16::try_from(length).unwrap_or(most).min(most), ..inside };
        let info = paint::below(inside, usize::from(list.height + between));
        Self { rounds, list, info, round, detail: paint::inside(round) }
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
        paint::wrapped(buffer, paint::indented(self.areas.info, 1), &self.info, view.styles.dim());
    }

    /// Draws a round: whether it is current, open or closed, and whether the other is compared with it.
    fn draw_round(&self, buffer: &mut Buffer, view: View, row: Rect, round: &Round, style: Style) {
        let say = |phrase| view.words.say(phrase).into_owned();
        let is_current = view.project.model().current_round().is_some_and(|current| current.id == round.id);
        let is_compared = self.detail.rounds.is_some_and(|(from, _)| from == round.id);
        let state = if round.closed_at.is_some() { "rounds-closed" } else { "rounds-open" };
        let mut state: Vec<String> =
            is_current.then(|| say("rounds-current")).into_iter().chain([say(state)]).collect();
        let left = format!("{}{} {}", if is_compared { "◇" } else { " " }, round.number, round.name);
        let whole = [state.clone(), vec![say("rounds-from")]].concat();
        let room = usize::from(row.width).saturating_sub(columns_of(&left) + 3);
        if is_compared && columns_of(&whole.join(" · ")) <= room {
            state = whole;
        }
        paint::pair(buffer, row, &left, &format!("{} ", state.join(" · ")), style);
    }

    fn draw_detail(&self, buffer: &mut Buffer, view: View) {
        let border = view.styles.border(self.focus == Focus::Detail);
        paint::pane(buffer, self.areas.round, (&self.title(view), ""), border);
        let area = self.areas.detail;
        if self.detail.lines.is_empty() {
            let phrase = match (self.detail.rounds, self.detail.has_work()) {
                (None, _) => "rounds-what-for",
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
            match line.passage() {
                Some(_) => self.draw_passage(buffer, view, row, line, selected),
                None => draw_line(buffer, view, row, line, (most, selected)),
            }
        }
        paint::more(buffer, area, list.beyond(self.detail.lines.len(), usize::from(area.height)), view.styles);
    }

    fn draw_passage(&self, buffer: &mut Buffer, view: View, area: Rect, line: &Line, selected: bool) {
        let (indent, style) = match line {
            Line::Before(_) => ("     ", view.styles.dim()),
            Line::After(_) => ("     ", Style::new()),
            _ => (" ", view.styles.strong()),
        };
        let style = if selected { view.styles.selected() } else { style };
        paint::row(buffer, area, &format!("{indent}{}", self.detail.text(line)), style);
    }

    fn title(&self, view: View) -> String {
        let number = |id| view.project.round(id).map_or(0, |round| round.number);
        let Some((from, to)) = self.detail.rounds else { return view.words.say("rounds-what").into_owned() };
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
            paint::row(buffer, area, &format!(" {}", levels(words, before, after)), plain.patch(view.styles.strong()));
        }
        Line::Theme(theme) => draw_theme(buffer, view, area, theme, plain),
        Line::Source(_, from, excerpts) => {
            let bar = "▇".repeat((excerpts * BAR).div_ceil(most).min(BAR));
            let right = format!("{excerpts:>5}  {bar:<BAR$} ");
            let room = usize::from(area.width).saturating_sub(columns_of(&right) + 9);
            let name = from
                .as_ref()
                .map_or_else(|| words.say("rounds-new-excerpts").into_owned(), |(_, path)| fitting_path(path, room));
            paint::pair(buffer, area, &format!("      ← {name}"), &right, plain);
        }
        Line::LeftHeading => {
            paint::row(buffer, area, &format!(" {}", words.say("rounds-left")), plain.patch(view.styles.strong()));
        }
        Line::UnchangedHeading(themes) => {
            let themes = words.tell("count-themes", &[("n", (*themes).into())]);
            let text = words.tell("rounds-unchanged", &[("themes", themes.into())]);
            paint::row(buffer, area, &format!(" {text}"), plain.patch(view.styles.strong()));
        }
        Line::Left(path, excerpts) => {
            let right = format!("{excerpts} ");
            let room = usize::from(area.width).saturating_sub(columns_of(&right) + 7);
            paint::pair(buffer, area, &format!("      {}", fitting_path(path, room)), &right, plain);
        }
        Line::Passage(_) | Line::Before(_) | Line::After(_) => {}
    }
}

/// Draws a theme. One that is as it was is dim, and says so.
fn draw_theme(buffer: &mut Buffer, view: View, area: Rect, theme: &ThemeLine, plain: Style) {
    let ThemeLine { code, name, depth, excerpts, is_unchanged } = theme;
    let count = view.words.tell("count-excerpts", &[("n", (*excerpts).into())]);
    let left = format!(" {}  {name}", "  ".repeat(*depth));
    let (right, style) = match is_unchanged {
        true => (format!("{} · {count} ", view.words.say("rounds-as-before")), view.styles.dim()),
        false => (format!("{count} "), view.styles.strong()),
    };
    paint::pair(buffer, area, &left, &right, plain.patch(style));
    let pen = view.project.code_rgb(*code);
    let x = area.x + 1 + u16::try_from(2 * depth).unwrap_or(0);
    paint::words(buffer, (x, area.y), 1, "▌", view.styles.swatch(pen));
}

/// How many codes there were and are, in all and on each level: `46 codes became 10: 8 + 38 → 3 + 7 (top + below)`.
fn levels(words: &Words, before: &[usize], after: &[usize]) -> String {
    let all = |levels: &[usize]| levels.iter().sum::<usize>();
    let text = words.tell("rounds-levels", &[("before", all(before).into()), ("after", all(after).into())]);
    let explained = match before.len().max(after.len()) {
        0 | 1 => return text,
        2 => "rounds-two-levels",
        3 => "rounds-three-levels",
        _ => "rounds-more-levels",
    };
    format!("{text}: {} → {} ({})", level_text(before), level_text(after), words.say(explained))
}
